//! The size of the text and the space between its lines, as the person wants them: in parts of what the language of the
//! speech and the host have chosen.

use super::bar::Bar;
use super::listen::Listener;
use super::make::{element, set, word_button};
use super::setting::Setting;
use super::storage::{keep, kept};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::Element;

/// What is written to a property, and what is shown of it.
type Step = (&'static str, &'static str);

const SIZES: &[Step] = &[
    ("0.8", "80%"),
    ("0.9", "90%"),
    USUAL,
    ("1.1", "110%"),
    ("1.25", "125%"),
    ("1.5", "150%"),
    ("1.75", "175%"),
    ("2", "200%"),
];

const SPACINGS: &[Step] =
    &[("0.8", "80%"), ("0.9", "90%"), USUAL, ("1.1", "110%"), ("1.25", "125%"), ("1.4", "140%")];

const USUAL: Step = ("1", "100%");

/// A measure of the text that can be made smaller and larger.
#[derive(Debug)]
struct Scale {
    setting: Rc<Setting>,
    property: &'static str,
    steps: &'static [Step],
    /// The step chosen; none leaves the stylesheet its own.
    chosen: Cell<Option<usize>>,
    shown: Element,
}

/// Keeps the controls while it lives.
#[derive(Debug)]
pub(super) struct TypeSizeWatch {
    scales: Vec<Rc<Scale>>,
    _listeners: Vec<Listener>,
}

pub(super) fn watch(setting: &Rc<Setting>, bar: &Bar) -> Result<TypeSizeWatch, JsValue> {
    let words = &setting.words;
    let mut watch = TypeSizeWatch { scales: Vec::new(), _listeners: Vec::new() };
    for (property, steps, title, less, more) in [
        ("--oration-text-scale", SIZES, &words.size, &words.smaller, &words.larger),
        ("--oration-spacing-scale", SPACINGS, &words.spacing, &words.tighter, &words.looser),
    ] {
        let group = bar.group(title)?;
        let row = element(setting.document(), "div", &[("class", "oration-scale")], "")?;
        let smaller = word_button(setting.document(), "oration-less", "−")?;
        let larger = word_button(setting.document(), "oration-more-of", "+")?;
        let shown = element(setting.document(), "output", &[], "")?;
        set(&smaller, &[("aria-label", less)])?;
        set(&larger, &[("aria-label", more)])?;
        for part in [&smaller, &shown, &larger] {
            row.append_child(part)?;
        }
        group.append_child(&row)?;
        let chosen = kept(setting, property).and_then(|value| steps.iter().position(|step| step.0 == value));
        let scale =
            Rc::new(Scale { setting: setting.clone(), property, steps, chosen: Cell::new(chosen), shown });
        scale.show();
        for (button, by) in [(&smaller, -1), (&larger, 1)] {
            let scale = scale.clone();
            watch._listeners.push(Listener::on(button, "click", move |_| scale.step(by)));
        }
        watch.scales.push(scale);
    }
    Ok(watch)
}

impl Scale {
    fn at(&self) -> usize {
        self.chosen.get().or_else(|| self.steps.iter().position(|step| *step == USUAL)).unwrap_or(0)
    }

    fn step(&self, by: isize) {
        let step = self.at().saturating_add_signed(by).min(self.steps.len() - 1);
        self.chosen.set(Some(step));
        keep(&self.setting, self.property, self.steps[step].0);
        let place = &self.setting.place;
        let here = place.current().filter(|at| place.landed(*at));
        self.show();
        if let Some(section) = here {
            place.hold(section);
        }
    }

    fn show(&self) {
        let (value, shown) = self.steps[self.at()];
        self.shown.set_text_content(Some(shown));
        if self.chosen.get().is_some() {
            let style = self.setting.place.article.style();
            let _ = style.set_property(self.property, value);
        }
    }
}

impl Drop for TypeSizeWatch {
    fn drop(&mut self) {
        for scale in &self.scales {
            let article = &scale.setting.place.article;
            let _ = article.style().remove_property(scale.property);
            if article.get_attribute("style").is_some_and(|style| style.is_empty()) {
                let _ = article.remove_attribute("style");
            }
        }
    }
}

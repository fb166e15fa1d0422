//! Text size and line spacing, as the user sets them: factors of the values for the language or from the host.

use super::bar::Bar;
use super::context::Context;
use super::dom::{element, set, text_button};
use super::handles::Listener;
use super::storage::{load, store};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::Element;

/// The value of a property, and its label.
type Step = (&'static str, &'static str);

const SIZES: &[Step] = &[
    ("0.8", "80%"),
    ("0.9", "90%"),
    DEFAULT,
    ("1.1", "110%"),
    ("1.25", "125%"),
    ("1.5", "150%"),
    ("1.75", "175%"),
    ("2", "200%"),
];

const SPACINGS: &[Step] =
    &[("0.8", "80%"), ("0.9", "90%"), DEFAULT, ("1.1", "110%"), ("1.25", "125%"), ("1.4", "140%")];

const DEFAULT: Step = ("1", "100%");

/// A property of the text that can be decreased and increased.
#[derive(Debug)]
struct Scale {
    context: Rc<Context>,
    property: &'static str,
    steps: &'static [Step],
    /// The chosen step; `None` leaves the value to the stylesheet.
    chosen: Cell<Option<usize>>,
    shown: Element,
}

/// Keeps the listeners; dropping it resets the properties.
#[derive(Debug)]
pub(super) struct TextSizeWatch {
    scales: Vec<Rc<Scale>>,
    _listeners: Vec<Listener>,
}

pub(super) fn watch(context: &Rc<Context>, bar: &Bar) -> Result<TextSizeWatch, JsValue> {
    let messages = &context.messages;
    let mut watch = TextSizeWatch { scales: Vec::new(), _listeners: Vec::new() };
    for (property, steps, title, less, more) in [
        ("--oration-text-scale", SIZES, &messages.size, &messages.smaller, &messages.larger),
        ("--oration-spacing-scale", SPACINGS, &messages.spacing, &messages.tighter, &messages.looser),
    ] {
        let group = bar.group(title)?;
        let row = element(context.document(), "div", &[("class", "oration-scale")], "")?;
        let smaller = text_button(context.document(), "oration-less", "−")?;
        let larger = text_button(context.document(), "oration-more-of", "+")?;
        let shown = element(context.document(), "output", &[], "")?;
        set(&smaller, &[("aria-label", less)])?;
        set(&larger, &[("aria-label", more)])?;
        for part in [&smaller, &shown, &larger] {
            row.append_child(part)?;
        }
        group.append_child(&row)?;
        let chosen = load(context, property).and_then(|value| steps.iter().position(|step| step.0 == value));
        let scale =
            Rc::new(Scale { context: context.clone(), property, steps, chosen: Cell::new(chosen), shown });
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
        self.chosen.get().or_else(|| self.steps.iter().position(|step| *step == DEFAULT)).unwrap_or(0)
    }

    fn step(&self, by: isize) {
        let step = self.at().saturating_add_signed(by).min(self.steps.len() - 1);
        self.chosen.set(Some(step));
        store(&self.context, self.property, self.steps[step].0);
        let spy = &self.context.spy;
        let here = spy.current().filter(|at| spy.is_at_target(*at));
        self.show();
        if let Some(section) = here {
            spy.hold(section);
        }
    }

    fn show(&self) {
        let (value, shown) = self.steps[self.at()];
        self.shown.set_text_content(Some(shown));
        if self.chosen.get().is_some() {
            let style = self.context.spy.article.style();
            let _ = style.set_property(self.property, value);
        }
    }
}

impl Drop for TextSizeWatch {
    fn drop(&mut self) {
        for scale in &self.scales {
            let article = &scale.context.spy.article;
            let _ = article.style().remove_property(scale.property);
            if article.get_attribute("style").is_some_and(|style| style.is_empty()) {
                let _ = article.remove_attribute("style");
            }
        }
    }
}

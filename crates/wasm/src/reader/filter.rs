//! Words typed above the outline → the entries that have them, with what they are in.

use super::fold::fold;
use super::listen::{Listener, elements};
use super::make::{Made, element};
use super::setting::Setting;
use oration_locale::locale;
use oration_outline::FILTER_FROM as LONG;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlInputElement, KeyboardEvent};

/// Filters the outline while it lives.
#[derive(Debug)]
pub(super) struct FilterWatch {
    setting: Rc<Setting>,
    _made: Made,
    _listeners: [Listener; 2],
}

/// The filter of an outline, which is there once the outline has enough entries.
#[derive(Debug)]
pub(super) struct Filter {
    setting: Rc<Setting>,
    outline: Element,
    watch: RefCell<Option<FilterWatch>>,
}

impl Filter {
    pub(super) fn new(setting: &Rc<Setting>, outline: &Element) -> Self {
        Filter { setting: setting.clone(), outline: outline.clone(), watch: RefCell::default() }
    }

    /// Looks again whether there are enough.
    pub(super) fn grow(&self) {
        if self.watch.borrow().is_none() && self.setting.entries() >= LONG {
            self.watch.replace(watch(&self.setting, &self.outline).ok());
        }
    }
}

fn watch(setting: &Rc<Setting>, outline: &Element) -> Result<FilterWatch, JsValue> {
    let name = &*setting.words.filter;
    let attributes = [
        ("type", "search"),
        ("class", "oration-filter"),
        ("aria-label", name),
        ("placeholder", name),
        ("autocomplete", "off"),
        ("lang", &setting.lang),
    ];
    let input: HtmlInputElement = element(setting.document(), "input", &attributes, "")?.unchecked_into();
    if let Some(list) = outline.query_selector(":scope > ol")? {
        list.before_with_node_1(&input)?;
    }
    let (typed, cleared) = (setting.clone(), setting.clone());
    let (field, escaped) = (input.clone(), input.clone());
    let listeners = [
        Listener::on(&input, "input", move |_| filter(&typed, &field.value())),
        Listener::on(&input, "keydown", move |event| {
            if event.unchecked_ref::<KeyboardEvent>().key() == "Escape" && !escaped.value().is_empty() {
                event.prevent_default();
                event.stop_propagation();
                escaped.set_value("");
                filter(&cleared, "");
            }
        }),
    ];
    Ok(FilterWatch { setting: setting.clone(), _made: Made(input.unchecked_into()), _listeners: listeners })
}

/// Hides the entries without the words; an entry with them is shown with all that it is in.
fn filter(setting: &Setting, words: &str) {
    let (sections, wanted) = (setting.place.sections(), fold(words.trim()));
    let mut shown = vec![wanted.is_empty(); sections.all.len()];
    let mut found = 0;
    for (at, section) in sections.all.iter().enumerate() {
        if !wanted.is_empty() && fold(&section.name()).contains(&*wanted) {
            found += 1;
            sections.path(Some(at)).for_each(|around| shown[around] = true);
        }
    }
    for (section, shown) in sections.all.iter().zip(shown) {
        if let Some(entry) = section.link.as_ref().and_then(|link| link.parent_element()) {
            let _ = entry.toggle_attribute_with_force("data-filtered", !shown);
        }
    }
    if let Some(outline) = &setting.outline {
        let _ = outline.toggle_attribute_with_force("data-filtering", !wanted.is_empty());
    }
    let said = if wanted.is_empty() {
        String::new()
    } else {
        locale(&setting.lang).format.count(&setting.words.filtered, found)
    };
    setting.say(&said);
}

impl Drop for FilterWatch {
    fn drop(&mut self) {
        for element in elements(&self.setting.place.article, "[data-filtered], [data-filtering]") {
            let _ = element.remove_attribute("data-filtered");
            let _ = element.remove_attribute("data-filtering");
        }
    }
}

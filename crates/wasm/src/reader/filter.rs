//! Text typed above the outline → the entries that contain it, with their ancestors.

use super::context::Context;
use super::dom::{OwnedElement, element};
use super::fold::fold;
use super::handles::{Listener, elements};
use oration_locale::locale;
use oration_outline::FILTER_FROM;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlInputElement, KeyboardEvent};

/// Keeps the filter; dropping it shows all entries.
#[derive(Debug)]
pub(super) struct FilterWatch {
    context: Rc<Context>,
    _made: OwnedElement,
    _listeners: [Listener; 2],
}

/// The filter of an outline, added once the outline has enough entries.
#[derive(Debug)]
pub(super) struct Filter {
    context: Rc<Context>,
    outline: Element,
    watch: RefCell<Option<FilterWatch>>,
}

impl Filter {
    pub(super) fn new(context: &Rc<Context>, outline: &Element) -> Self {
        Filter { context: context.clone(), outline: outline.clone(), watch: RefCell::default() }
    }

    /// Adds the filter if there are enough entries now.
    pub(super) fn grow(&self) {
        if self.watch.borrow().is_none() && self.context.entries() >= FILTER_FROM {
            self.watch.replace(watch(&self.context, &self.outline).ok());
        }
    }
}

fn watch(context: &Rc<Context>, outline: &Element) -> Result<FilterWatch, JsValue> {
    let name = &*context.messages.filter;
    let attributes = [
        ("type", "search"),
        ("class", "oration-filter"),
        ("aria-label", name),
        ("placeholder", name),
        ("autocomplete", "off"),
        ("lang", &context.lang),
    ];
    let input: HtmlInputElement = element(context.document(), "input", &attributes, "")?.unchecked_into();
    if let Some(list) = outline.query_selector(":scope > ol")? {
        list.before_with_node_1(&input)?;
    }
    let (typed, cleared) = (context.clone(), context.clone());
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
    Ok(FilterWatch {
        context: context.clone(),
        _made: OwnedElement(input.unchecked_into()),
        _listeners: listeners,
    })
}

/// Hides entries that do not contain the text. An entry that does is shown with its ancestors.
fn filter(context: &Context, text: &str) {
    let (sections, wanted) = (context.spy.sections(), fold(text.trim()));
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
    if let Some(outline) = &context.outline {
        let _ = outline.toggle_attribute_with_force("data-filtering", !wanted.is_empty());
    }
    let status = if wanted.is_empty() {
        String::new()
    } else {
        locale(&context.lang).format.count(&context.messages.filtered, found)
    };
    context.announce(&status);
}

impl Drop for FilterWatch {
    fn drop(&mut self) {
        for element in elements(&self.context.spy.article, "[data-filtered], [data-filtering]") {
            let _ = element.remove_attribute("data-filtered");
            let _ = element.remove_attribute("data-filtering");
        }
    }
}

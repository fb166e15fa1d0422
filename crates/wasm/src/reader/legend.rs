//! The masks and omissions of a speech → one row for each kind, with a count.

use super::bar::Bar;
use super::context::Context;
use super::dom::element;
use super::handles::{Listener, elements};
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::Element;

/// Adds the legend to the menu if there are masks or omissions, or may be later. Counts are updated when the menu opens.
pub(super) fn watch(context: &Rc<Context>, bar: &Bar) -> Result<Option<Listener>, JsValue> {
    if rows(context).is_empty() && !context.spy.has_more() {
        return Ok(None);
    }
    let group = bar.group(&context.messages.legend)?;
    let list = element(context.document(), "dl", &[("class", "oration-legend")], "")?;
    group.append_child(&list)?;
    fill(context, &group, &list)?;
    let context = context.clone();
    Ok(Some(Listener::on(bar.element(), "click", move |_| {
        let _ = fill(&context, &group, &list);
    })))
}

fn fill(context: &Context, group: &Element, list: &Element) -> Result<(), JsValue> {
    let (document, rows) = (context.document(), rows(context));
    list.set_text_content(None);
    group.toggle_attribute_with_force("hidden", rows.is_empty())?;
    for (sign, name, count) in rows {
        let row = element(document, "div", &[], "")?;
        row.append_child(&*element(document, "dt", &[], &sign)?)?;
        row.append_child(&*element(document, "dd", &[], &[&*name, " × ", &count.to_string()].concat())?)?;
        list.append_child(&row)?;
    }
    Ok(())
}

/// The sign, name and count of each kind.
fn rows(context: &Context) -> Vec<(String, String, usize)> {
    let mut rows: Vec<(String, String, usize)> = Vec::new();
    let mut add = |sign: String, name: String| match rows.iter_mut().find(|row| row.1 == name) {
        Some(row) => row.2 += 1,
        None => rows.push((sign, name, 1)),
    };
    for mask in elements(&context.body, ".oration-mask:not([data-filled])") {
        add(mask.text_content().unwrap_or_default(), label(&mask));
    }
    for _ in elements(&context.body, ".oration-gap, .oration-omission") {
        add("……".to_owned(), context.messages.left_out.to_string());
    }
    rows
}

fn label(element: &Element) -> String {
    element.get_attribute("aria-label").unwrap_or_default()
}

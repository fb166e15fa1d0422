//! What is masked or left out of a speech, each kind once, with how often it is there.

use super::bar::Bar;
use super::listen::{Listener, elements};
use super::make::element;
use super::setting::Setting;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::Element;

/// Adds the legend to the menu, if there is or can be anything to explain. Counts are updated when the menu opens.
pub(super) fn watch(setting: &Rc<Setting>, bar: &Bar) -> Result<Option<Listener>, JsValue> {
    if rows(setting).is_empty() && !setting.place.has_more() {
        return Ok(None);
    }
    let group = bar.group(&setting.words.legend)?;
    let list = element(setting.document(), "dl", &[("class", "oration-legend")], "")?;
    group.append_child(&list)?;
    fill(setting, &group, &list)?;
    let setting = setting.clone();
    Ok(Some(Listener::on(bar.element(), "click", move |_| {
        let _ = fill(&setting, &group, &list);
    })))
}

fn fill(setting: &Setting, group: &Element, list: &Element) -> Result<(), JsValue> {
    let (document, rows) = (setting.document(), rows(setting));
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

/// The sign, the name and the number of each kind.
fn rows(setting: &Setting) -> Vec<(String, String, usize)> {
    let mut rows: Vec<(String, String, usize)> = Vec::new();
    let mut add = |sign: String, name: String| match rows.iter_mut().find(|row| row.1 == name) {
        Some(row) => row.2 += 1,
        None => rows.push((sign, name, 1)),
    };
    for mask in elements(&setting.body, ".oration-mask:not([data-filled])") {
        add(mask.text_content().unwrap_or_default(), label(&mask));
    }
    for _ in elements(&setting.body, ".oration-gap, .oration-omission") {
        add("……".to_owned(), setting.words.left_out.to_string());
    }
    rows
}

fn label(element: &Element) -> String {
    element.get_attribute("aria-label").unwrap_or_default()
}

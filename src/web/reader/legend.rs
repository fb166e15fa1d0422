//! What is masked or left out of a speech, each kind once, with how often it is there.

use super::bar::Bar;
use super::listen::elements;
use super::make::element;
use super::setting::Setting;
use wasm_bindgen::JsValue;
use web_sys::Element;

/// Adds the legend to the menu, where there is anything to explain.
pub(super) fn add(setting: &Setting, bar: &Bar) -> Result<(), JsValue> {
    let rows = rows(setting);
    if rows.is_empty() {
        return Ok(());
    }
    let document = setting.document();
    let group = bar.group(&setting.words.legend)?;
    let list = element(document, "dl", &[("class", "oration-legend")], "")?;
    for (sign, name, count) in rows {
        let row = element(document, "div", &[], "")?;
        row.append_child(&*element(document, "dt", &[], &sign)?)?;
        row.append_child(&*element(document, "dd", &[], &format!("{name} × {count}"))?)?;
        list.append_child(&row)?;
    }
    group.append_child(&list)?;
    Ok(())
}

/// The sign, the name and the number of each kind.
fn rows(setting: &Setting) -> Vec<(String, String, usize)> {
    let mut rows: Vec<(String, String, usize)> = Vec::new();
    let mut add = |sign: String, name: String| match rows.iter_mut().find(|row| row.1 == name) {
        Some(row) => row.2 += 1,
        None => rows.push((sign, name, 1)),
    };
    for mask in elements(&setting.body, ".oration-mask") {
        add(mask.text_content().unwrap_or_default(), label(&mask));
    }
    for _ in elements(&setting.body, ".oration-gap, .oration-omission") {
        add("……".to_owned(), setting.words.left_out.clone());
    }
    rows
}

fn label(element: &Element) -> String {
    element.get_attribute("aria-label").unwrap_or_default()
}

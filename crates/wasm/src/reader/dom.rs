//! Attributes and text → elements that a reader adds to the page.

use wasm_bindgen::JsValue;
use web_sys::{Document, Element};

/// An element that is removed from the page when dropped.
#[derive(Debug)]
pub(super) struct OwnedElement(pub(super) Element);

impl Drop for OwnedElement {
    fn drop(&mut self) {
        self.0.remove();
    }
}

/// Creates an element with attributes and text.
pub(super) fn element(
    document: &Document,
    tag: &str,
    attributes: &[(&str, &str)],
    text: &str,
) -> Result<Element, JsValue> {
    let element = document.create_element(tag)?;
    set(&element, attributes)?;
    if !text.is_empty() {
        element.set_text_content(Some(text));
    }
    Ok(element)
}

/// Creates a button with an icon and an accessible name.
pub(super) fn button(
    document: &Document,
    class: &str,
    name: &str,
    picture: &str,
) -> Result<Element, JsValue> {
    let attributes = [("type", "button"), ("class", class), ("aria-label", name), ("title", name)];
    let button = element(document, "button", &attributes, "")?;
    button.append_child(&*icon(document, picture)?)?;
    Ok(button)
}

/// Creates a button with text.
pub(super) fn text_button(document: &Document, class: &str, text: &str) -> Result<Element, JsValue> {
    element(document, "button", &[("type", "button"), ("class", class)], text)
}

/// Draws an icon from an SVG path in a 24 × 24 view box.
pub(super) fn icon(document: &Document, path: &str) -> Result<Element, JsValue> {
    const SVG: Option<&str> = Some("http://www.w3.org/2000/svg");
    let svg = document.create_element_ns(SVG, "svg")?;
    set(&svg, &[("class", "oration-icon"), ("viewBox", "0 0 24 24"), ("aria-hidden", "true")])?;
    let line = document.create_element_ns(SVG, "path")?;
    set(&line, &[("d", path)])?;
    svg.append_child(&line)?;
    Ok(svg)
}

pub(super) fn set(element: &Element, attributes: &[(&str, &str)]) -> Result<(), JsValue> {
    for (name, value) in attributes {
        element.set_attribute(name, value)?;
    }
    Ok(())
}

/// The icons of the buttons.
pub(super) mod picture {
    pub(in super::super) const CONTENTS: &str = "M4 6h2M9 6h11M4 12h2M9 12h11M4 18h2M9 18h11";
    pub(in super::super) const BACK: &str = "M6 15l6-6 6 6";
    pub(in super::super) const ON: &str = "M6 9l6 6 6-6";
    pub(in super::super) const FIND: &str = "M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13zM15.5 15.5L20 20";
    pub(in super::super) const BOOKMARK: &str = "M7 4h10v16l-5-4-5 4z";
    pub(in super::super) const MORE: &str = "M6 12h.01M12 12h.01M18 12h.01";
    pub(in super::super) const CLOSE: &str = "M6 6l12 12M18 6L6 18";
    pub(in super::super) const LINK: &str =
        "M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1";
    pub(in super::super) const OPEN: &str = "M9 6l6 6-6 6";
}

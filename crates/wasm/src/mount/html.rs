//! The renderer's HTML → elements, under Trusted Types.

use crate::string::js_string;
use js_sys::JsString;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlTemplateElement};

// `catch`, because an exception that passes through the module skips destructors.
#[wasm_bindgen]
extern "C" {
    /// A Trusted Types policy, or an object with the same method if the browser has none. JavaScript creates it, because a
    /// page may have several modules, but only one policy of a name.
    pub type HtmlPolicy;

    #[wasm_bindgen(method, catch, js_name = createHTML)]
    fn create_html(this: &HtmlPolicy, html: &JsString) -> Result<JsValue, JsValue>;

    /// An element. `web_sys` passes it only strings, which a page with Trusted Types rejects.
    type HtmlTarget;

    #[wasm_bindgen(method, catch, setter, js_name = innerHTML)]
    fn set_inner_html(this: &HtmlTarget, html: &JsValue) -> Result<(), JsValue>;

    #[wasm_bindgen(method, catch, js_name = insertAdjacentHTML)]
    fn insert_adjacent_html(this: &HtmlTarget, position: &str, html: &JsValue) -> Result<(), JsValue>;
}

/// The first element of some HTML, not yet in a page.
pub(super) fn parse(
    html: &str,
    document: &Document,
    policy: &HtmlPolicy,
) -> Result<Option<Element>, JsValue> {
    let template = document.create_element("template")?.unchecked_into::<HtmlTemplateElement>();
    template.unchecked_ref::<HtmlTarget>().set_inner_html(&policy.create_html(&js_string(html))?)?;
    Ok(template.content().first_element_child())
}

/// Inserts HTML at a position of an element, such as `beforeend`.
pub(super) fn insert(
    html: &str,
    element: &Element,
    position: &str,
    policy: &HtmlPolicy,
) -> Result<(), JsValue> {
    let html = policy.create_html(&js_string(html))?;
    element.unchecked_ref::<HtmlTarget>().insert_adjacent_html(position, &html)
}

//! Speeches of all shapes, and their articles: whole, or built in pieces.

use js_sys::{JSON, Object, Reflect, Uint8Array};
use oration_wasm::{ArticleBuilder, HtmlPolicy, render_to_string};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element};

/// More bytes than any speech in this file has.
pub const ALL: usize = u32::MAX as usize;

pub fn document() -> Document {
    web_sys::window().and_then(|window| window.document()).expect("a page")
}

/// A builder that has not parsed anything.
pub fn builder(json: &str, options: &str) -> ArticleBuilder {
    let options = JSON::parse(options).expect("options are JSON");
    ArticleBuilder::new(&Uint8Array::from(json.as_bytes()), &options).expect("the options are valid")
}

/// A builder that has parsed the speech in steps.
pub fn parsed(json: &str, options: &str) -> ArticleBuilder {
    let mut builder = builder(json, options);
    while builder.read(1 << 10).expect("the speech is valid") {}
    builder
}

/// The article of a speech, parsed from its HTML.
pub fn whole(json: &str, options: &str) -> Element {
    let options = JSON::parse(options).expect("options are JSON");
    let html = render_to_string(&Uint8Array::from(json.as_bytes()), &options).expect("valid");
    let holder = document().create_element("div").expect("an element");
    holder.set_inner_html(&String::from(html));
    holder.first_element_child().expect("an article")
}

/// A policy that changes nothing.
pub fn no_policy() -> HtmlPolicy {
    policy_of(|html| Ok(html.into()))
}

pub fn policy_of(create: impl Fn(String) -> Result<JsValue, JsValue> + 'static) -> HtmlPolicy {
    let policy = Object::new();
    let create = Closure::<dyn Fn(String) -> Result<JsValue, JsValue>>::new(create);
    Reflect::set(&policy, &"createHTML".into(), &create.into_js_value()).expect("an object");
    policy.unchecked_into()
}

/// The article after every piece was inserted, and what `look` finds in it after each.
pub fn streamed<T>(
    json: &str,
    options: &str,
    bytes: usize,
    look: impl Fn(&Element) -> T,
) -> (Element, Vec<T>) {
    let mut builder = parsed(json, options);
    let article = builder.begin(&document(), no_policy(), Some(bytes)).expect("valid").expect("an article");
    let mut seen = vec![look(&article)];
    while builder.insert(bytes).expect("valid") {
        seen.push(look(&article));
    }
    seen.push(look(&article));
    (article, seen)
}

/// The HTML of an article without white space between blocks, which depends on where the HTML was cut.
pub fn html(article: &Element) -> String {
    article.outer_html().lines().map(str::trim).collect()
}

/// The values of an attribute of all elements that match a selector, in document order.
pub fn values(article: &Element, selector: &str, attribute: &str) -> Vec<String> {
    let found = article.query_selector_all(selector).expect("a selector");
    let value = |at| found.get(at)?.dyn_into::<Element>().ok()?.get_attribute(attribute);
    (0..found.length()).filter_map(value).collect()
}

pub fn body(blocks: &str) -> String {
    format!(r#"{{"title": "讲话", "body": [{blocks}]}}"#)
}

pub fn section(heading: &str, blocks: &str) -> String {
    format!(r#"{{"type": "section", "heading": "{heading}", "body": [{blocks}]}}"#)
}

/// A section with text before and after sections nested to a depth.
pub fn nested(depth: usize) -> String {
    let text = format!(r#""{}""#, "甲".repeat(40));
    let inner = if depth > 1 { format!("{0}, {0}, ", nested(depth - 1)) } else { String::new() };
    section(&format!("第{depth}层"), &format!("{text}, {inner}{text}"))
}

/// More text than a body or an outline without chunks has.
pub fn huge() -> String {
    let text = format!(r#""{}""#, "甲乙丙。".repeat(500));
    let sections: Vec<_> =
        (0..400).map(|at| section(&format!("第{at}节"), &section("细节", &text))).collect();
    body(&sections.join(","))
}

/// Speeches of all shapes, each with options.
pub fn speeches() -> Vec<(&'static str, String, &'static str)> {
    let notes = r#"{"title": "讲话", "notes": {"a": "注一", "b": ["注", "二"]}, "body": [
        {"type": "paragraph", "text": ["甲", {"note": "b"}]},
        {"type": "section", "heading": "乙", "body": [{"type": "paragraph", "text": ["丙", {"note": "a"}, {"note": "b"}]}]}]}"#;
    let rtl = r#"{"title": "كلمة", "lang": "ar", "speaker": {"name": "ليلى"}, "body": ["أيها السادة،",
        {"type": "section", "num": "١", "heading": "أولا", "body": ["نص قصير."]}]}"#;
    let list =
        r#"{"type": "list", "ordered": true, "items": ["甲", ["乙", {"type": "list", "items": ["丙"]}]]}"#;
    let sections = (0..60).map(|at| section(&at.to_string(), "\"谢谢大家。\"")).collect::<Vec<_>>().join(",");
    vec![
        ("an empty speech", body(""), "{}"),
        ("a speech without sections", body(r#""各位来宾：", "谢谢大家。""#), "{}"),
        ("nested sections", body(&format!("{0}, {0}, \"末段。\"", nested(4))), "{}"),
        (
            "a deep outline",
            body(&(1..9).rev().fold("\"甲\"".into(), |inner: String, at| section(&at.to_string(), &inner))),
            "{}",
        ),
        ("a list", body(list), "{}"),
        ("notes", notes.into(), "{}"),
        ("a right-to-left speech", rtl.into(), "{}"),
        ("a Markdown block", body(r##"{"type": "markdown", "text": "# 一\n\n乙[^c]\n\n[^c]: 注三"}"##), "{}"),
        (
            "no outline, header or ids",
            body(&sections),
            r#"{"idPrefix": "x-", "outline": false, "header": false, "paragraphIds": false}"#,
        ),
        ("many sections", body(&sections), r#"{"headingLevel": 3, "uiLang": "en"}"#),
    ]
}

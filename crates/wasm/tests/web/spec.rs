//! The examples of `tests/spec/*.md` in a browser: the module renders the same HTML, and the browser parses it as intended.

use wasm_bindgen_test::wasm_bindgen_test;

#[path = "../../../../tests/suite/spec/example.rs"]
mod example;

const FILES: [&str; 6] = [
    include_str!("../../../../tests/spec/blocks.md"),
    include_str!("../../../../tests/spec/header.md"),
    include_str!("../../../../tests/spec/notes.md"),
    include_str!("../../../../tests/spec/omissions.md"),
    include_str!("../../../../tests/spec/sections.md"),
    include_str!("../../../../tests/spec/text.md"),
];

#[wasm_bindgen_test]
fn every_example_renders_to_the_html_below_it() {
    for example in FILES.iter().flat_map(|file| example::read(file)) {
        let html = example.html().expect("an example is a speech");
        assert_eq!(html, example.expected, "the example at line {}", example.line);
    }
}

#[wasm_bindgen_test]
fn browsers_parse_every_example_as_written() {
    let document = web_sys::window().and_then(|window| window.document()).expect("a page");
    for example in FILES.iter().flat_map(|file| example::read(file)) {
        let element = document.create_element("div").expect("an element");
        element.set_inner_html(example.expected);
        let written = element.inner_html().replace("&quot;", "\"").replace("&nbsp;", "\u{A0}");
        assert_eq!(written, example.expected.replace("&quot;", "\""), "the example at line {}", example.line);
    }
}

//! A reader in a browser.

use oration::{RenderOptions, parse, render};
use oration_wasm::attach;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;
use web_sys::wasm_bindgen::JsValue;

const SPEECH: &str = r#"{"title": "致辞", "lang": "zh-Hans", "body": [
    {"type": "section", "num": "一、", "heading": "形势", "body": [{"type": "paragraph", "text": ["在", {"mask": "**", "of": "place"}, "区。"]}]},
    {"type": "section", "num": "二、", "heading": "任务", "body": ["谢谢大家。"]}]}"#;

/// Inserts the speech into the page, runs a test and removes the speech.
fn with_speech(test: impl FnOnce(&Element)) {
    let document = web_sys::window().and_then(|window| window.document()).unwrap();
    let holder = document.create_element("div").unwrap();
    document.body().unwrap().append_child(&holder).unwrap();
    let speech = parse(SPEECH).unwrap().speech;
    holder.insert_adjacent_html("beforeend", &render(&speech, &RenderOptions::default())).unwrap();
    test(&holder);
    holder.remove();
}

#[wasm_bindgen_test]
fn a_reader_goes_to_sections_and_has_a_current_one() {
    with_speech(|holder| {
        let reader = attach(holder, &JsValue::UNDEFINED).unwrap();
        assert!(reader.go(&"s2".into()));
        assert_eq!(reader.current().as_deref(), Some("speech-s2"));
        let marked = holder.query_selector("[aria-current]").unwrap().unwrap();
        assert_eq!(marked.get_attribute("href").as_deref(), Some("#speech-s2"));
        assert!(!reader.go(&"s9".into()));
        reader.destroy();
        assert_eq!(reader.current(), None);
    });
}

#[wasm_bindgen_test]
fn destroy_restores_the_page() {
    with_speech(|holder| {
        let before = holder.inner_html();
        let reader = attach(holder, &JsValue::UNDEFINED).unwrap();
        reader.fill(&js_sys::JSON::parse(r#"{"place": "东城"}"#).unwrap());
        assert!(holder.inner_html().contains("东城"));
        reader.destroy();
        assert_eq!(holder.inner_html(), before);
    });
}

#[wasm_bindgen_test]
fn an_element_without_a_speech_is_an_error() {
    let document = web_sys::window().and_then(|window| window.document()).unwrap();
    assert!(attach(&document.create_element("div").unwrap(), &JsValue::UNDEFINED).is_err());
}

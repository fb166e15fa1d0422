//! Articles that are built in a page: at once, or in pieces that join to the same article.

use crate::articles::{
    ALL, body, builder, document, html, huge, nested, no_policy, parsed, policy_of, speeches, streamed,
    values, whole,
};
use js_sys::{Array, Reflect};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

#[wasm_bindgen_test]
fn a_short_speech_is_one_detached_article() {
    let mut builder = parsed(&body(r#""谢谢大家。""#), r#"{"idPrefix": "a-"}"#);
    let article = builder.begin(&document(), no_policy(), None).expect("valid").expect("an article");
    assert_eq!(builder.insert(ALL), Ok(false));
    let text = article.query_selector("#a-p1").expect("a selector").and_then(|text| text.text_content());
    assert_eq!(text.as_deref(), Some("谢谢大家。"));
    assert!(article.parent_element().is_none() && !document().contains(Some(&article)));
}

#[wasm_bindgen_test]
fn a_whole_article_is_exactly_that_of_the_html() {
    for (name, json, options) in speeches() {
        let article = parsed(&json, options).begin(&document(), no_policy(), None).expect("valid");
        let article = article.expect("an article").outer_html();
        assert_eq!(article, whole(&json, options).outer_html(), "{name}");
    }
}

#[wasm_bindgen_test]
fn pieces_of_any_size_make_the_article_of_the_whole_speech() {
    for (name, json, options) in speeches() {
        let expected = html(&whole(&json, options));
        for bytes in [1, 300, 1 << 14, ALL] {
            let (article, _) = streamed(&json, options, bytes, |_| ());
            assert_eq!(html(&article), expected, "{name} in pieces of {bytes} bytes");
        }
    }
}

#[wasm_bindgen_test]
fn a_huge_speech_in_pieces_has_the_chunks_of_the_whole_one() {
    let json = huge();
    let expected = whole(&json, "{}");
    let (article, seen) = streamed(&json, "{}", 1 << 14, |_| ());
    assert!(html(&article) == html(&expected), "the articles differ");
    let count = |selector| article.query_selector_all(selector).map_or(0, |found| found.length());
    assert!(count(".oration-chunk") > 10 && count(".oration-outline > ol") > 2 && seen.len() > 100);
}

#[wasm_bindgen_test]
fn pieces_come_in_document_order_with_the_outline_before_the_rest_of_the_body() {
    let json = body(&format!("{0}, {0}, {0}", nested(4)));
    let ids = |article: &Element| {
        [values(article, ".oration-outline a", "href"), values(article, ".oration-section", "id")]
    };
    let (article, seen) = streamed(&json, "{}", 200, ids);
    let last = ids(&article);
    let (first, sections) = (&seen[0], last[1].len());
    assert!(seen.len() > 20 && sections == 45);
    assert!(first.iter().all(|ids| !ids.is_empty() && ids.len() < sections), "both begin in the first piece");
    for both in &seen {
        for (ids, all) in both.iter().zip(&last) {
            assert!(all.starts_with(ids), "{ids:?} is not the beginning of {all:?}");
        }
        assert!(both[0].len() == sections || both[1].len() == first[1].len(), "the body before the outline");
    }
}

#[wasm_bindgen_test]
fn what_a_reader_or_a_host_adds_or_removes_does_not_misplace_pieces() {
    let json = body(&format!("{0}, {0}", nested(3)));
    let mut builder = parsed(&json, "{}");
    let article = builder.begin(&document(), no_policy(), Some(300)).expect("valid").expect("an article");
    loop {
        for element in ["section", "div", "ol", "li"] {
            let added = document().create_element("button").expect("an element");
            let holders = article.query_selector_all(element).expect("a selector");
            let last = holders.length().checked_sub(1).and_then(|at| holders.get(at));
            if let Some(last) = last {
                last.append_child(&added).expect("a button");
            }
        }
        if !builder.insert(300).expect("valid") {
            break;
        }
    }
    let buttons = article.query_selector_all("button").expect("a selector");
    for at in 0..buttons.length() {
        buttons.get(at).and_then(|button| button.dyn_into::<Element>().ok()).expect("a button").remove();
    }
    assert_eq!(html(&article), html(&whole(&json, "{}")));

    let mut builder = parsed(&json, "{}");
    let article = builder.begin(&document(), no_policy(), Some(300)).expect("valid").expect("an article");
    article.query_selector(".oration-section").expect("a selector").expect("a section").remove();
    while builder.insert(300).expect("the piece has another place") {}
    assert!(values(&article, ".oration-section", "id").contains(&"speech-s2-2-2".into()));
}

#[wasm_bindgen_test]
fn all_html_passes_through_the_policy() {
    let (_, json, options) = speeches().swap_remove(5);
    for bytes in [ALL, 100] {
        let seen = Rc::new(RefCell::new(String::new()));
        let record = seen.clone();
        let policy = policy_of(move |html| {
            record.borrow_mut().push_str(&html);
            Ok(html.replace("<p ", "<p data-trusted ").into())
        });
        let mut builder = parsed(&json, options);
        let article = builder.begin(&document(), policy, Some(bytes)).expect("valid").expect("an article");
        while builder.insert(bytes).expect("valid") {}
        let count = |selector| article.query_selector_all(selector).map_or(0, |found| found.length());
        assert!(count("p[data-trusted]") > 0 && count("p[data-trusted]") == count("p"));
        assert!(seen.borrow().contains("注一"), "the notes pass, too");
        assert_eq!(html(&article).replace(" data-trusted=\"\"", ""), html(&whole(&json, options)));
    }
}

#[wasm_bindgen_test]
fn an_error_of_the_policy_is_that_of_the_page() {
    let refused = Err(JsValue::from("refused"));
    let json = body("\"甲\", \"乙\"");
    let refuse = policy_of(|_| Err("refused".into()));
    assert_eq!(parsed(&json, "{}").begin(&document(), refuse, None).map(|_| ()), refused);
    let calls = Cell::new(0);
    let refuse_later = policy_of(move |html| {
        calls.set(calls.get() + 1);
        if calls.get() > 1 { Err("refused".into()) } else { Ok(html.into()) }
    });
    let mut builder = parsed(&json, "{}");
    builder.begin(&document(), refuse_later, Some(1)).expect("the first call is not refused");
    assert_eq!(builder.insert(1).map(|_| ()), refused);
}

fn field(error: &JsValue, name: &str) -> String {
    Reflect::get(error, &name.into()).ok().and_then(|value| value.as_string()).unwrap_or_default()
}

#[wasm_bindgen_test]
fn an_invalid_speech_is_an_error_before_there_is_an_article() {
    let mut builder = builder(&body(r#""甲", {"type": "nonsense"}"#), "{}");
    let error = loop {
        match builder.read(8) {
            Ok(more) => assert!(more, "the error comes first"),
            Err(error) => break error,
        }
    };
    assert_eq!(
        [field(&error, "name"), field(&error, "code"), field(&error, "path")],
        ["SpeechError", "schema", "body[1].type"]
    );
    assert_eq!(builder.read(8), Ok(false));
    assert!(builder.begin(&document(), no_policy(), Some(ALL)).expect("no error").is_none());
}

#[wasm_bindgen_test]
fn html_beyond_the_limit_is_an_error_of_the_step_that_exceeds_it() {
    let json = body(&format!("{0}, {0}", nested(4)));
    let mut builder = parsed(&json, r#"{"limits": {"output": 4000}}"#);
    builder.begin(&document(), no_policy(), Some(100)).expect("the beginning is short").expect("an article");
    let error = loop {
        match builder.insert(100) {
            Ok(more) => assert!(more, "the error comes first"),
            Err(error) => break error,
        }
    };
    assert_eq!(field(&error, "code"), "limit");
    let mut builder = parsed(&json, r#"{"limits": {"output": 4000}}"#);
    let error = builder.begin(&document(), no_policy(), Some(ALL)).expect_err("the article is too long");
    assert_eq!(field(&error, "code"), "limit");
}

#[wasm_bindgen_test]
fn notices_are_those_of_the_parser() {
    let mut builder = parsed(r#"{"title": "讲话", "colour": 1, "body": []}"#, "{}");
    let notices = Array::from(&builder.notices().expect("notices"));
    assert_eq!((notices.length(), field(&notices.get(0), "path").as_str()), (1, "colour"));
    assert_eq!(Array::from(&builder.notices().expect("notices")).length(), 0);
}

#[wasm_bindgen_test]
fn the_part_grows_to_1() {
    let mut builder = builder(&body(&format!("{0}, {0}", nested(4))), "{}");
    assert_eq!(builder.part(), 0.0);
    while builder.read(100).expect("valid") {}
    builder.begin(&document(), no_policy(), Some(100)).expect("valid");
    let mut parts = vec![builder.part()];
    while builder.insert(100).expect("valid") {
        parts.push(builder.part());
    }
    assert!(parts[0] > 0.0 && parts[0] < 0.2 && parts.is_sorted() && parts.len() > 20, "{parts:?}");
    assert_eq!(builder.part(), 1.0);
}

#[wasm_bindgen_test]
fn a_discarded_speech_is_neither_parsed_nor_inserted() {
    let json = body(&nested(3));
    let mut early = builder(&json, "{}");
    early.read(10).expect("valid");
    early.discard();
    assert_eq!(early.read(10), Ok(false));
    assert!(early.begin(&document(), no_policy(), Some(100)).expect("no error").is_none());

    let mut late = parsed(&json, "{}");
    let article = late.begin(&document(), no_policy(), Some(100)).expect("valid").expect("an article");
    let before = html(&article);
    late.discard();
    assert_eq!((late.insert(100), late.part()), (Ok(false), 1.0));
    assert_eq!(html(&article), before);
}

//! Large speeches: the layout depends on the amount of text, not on the blocks that contain it.

use oration::{RenderOptions, parse, render};
use serde_json::{Value, json};

/// The HTML of a body.
fn html(body: Vec<Value>) -> String {
    let json = json!({"title": "t", "body": body}).to_string();
    render(&parse(&json).unwrap().speech, &RenderOptions::default())
}

/// The same paragraphs in each container, and without one.
fn bodies(paragraphs: usize) -> Vec<(&'static str, Vec<Value>)> {
    let text = "各级各部门要明确职责，加强协调配合，形成工作合力。".repeat(20);
    let texts: Vec<Value> = vec![text.clone().into(); paragraphs];
    let typed: Vec<Value> = vec![json!({"type": "paragraph", "text": text}); paragraphs];
    let spans: Vec<Value> = vec![json!({"type": "paragraph", "text": [text, {"gap": 3}]}); paragraphs];
    let rows: Vec<Value> = vec![json!([text]); paragraphs];
    vec![
        ("flat", texts.clone()),
        ("spans", spans),
        ("a section", vec![json!({"type": "section", "heading": "h", "body": texts})]),
        ("a turn", vec![json!({"type": "turn", "body": texts})]),
        ("a quote", vec![json!({"type": "quote", "body": texts})]),
        ("a list of texts", vec![json!({"type": "list", "items": texts})]),
        ("a list of blocks", vec![json!({"type": "list", "items": [typed]})]),
        ("a verse", vec![json!({"type": "verse", "lines": texts})]),
        ("a table", vec![json!({"type": "table", "rows": rows})]),
    ]
}

#[test]
fn text_in_any_block_makes_a_speech_large() {
    for (name, body) in bodies(75) {
        assert!(html(body).contains("data-size=\"large\""), "{name}");
    }
    for (name, body) in bodies(5) {
        assert!(!html(body).contains("data-size=\"large\""), "{name}");
    }
}

#[test]
fn text_in_any_block_divides_a_speech_into_chunks() {
    let containers = ["flat", "a quote", "a list of blocks"];
    for (name, body) in bodies(1500).into_iter().filter(|(name, _)| containers.contains(name)) {
        let html = html(body);
        assert!(html.contains("oration-chunk"), "{name}");
        assert_eq!(
            html.matches("<div").count(),
            html.matches("</div>").count(),
            "every chunk of {name} is closed"
        );
    }
}

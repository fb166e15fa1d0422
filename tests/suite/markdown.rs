//! Which speeches need the Markdown parser: those in which it changes what is shown.

use crate::speeches;
use oration::{RenderOptions, Speech, needs_commonmark, parse, render, to_text};
use proptest::prelude::*;
use serde_json::{Value, json};

/// Markdown that is shown as an element only where the parser reads it.
const MARKED: &str = "**强调**";

fn everywhere(words: &str) -> Value {
    let json = include_str!("../invariants/every-field.json").replace('§', words);
    let mut speech: Value = serde_json::from_str(&json).unwrap();
    remove_markdown_blocks(&mut speech);
    speech
}

fn remove_markdown_blocks(value: &mut Value) {
    if let Value::Array(elements) = value {
        elements.retain(|element| element["type"] != "markdown");
    }
    children(value).into_iter().for_each(remove_markdown_blocks);
}

fn children(value: &mut Value) -> Vec<&mut Value> {
    match value {
        Value::Array(elements) => elements.iter_mut().collect(),
        Value::Object(fields) => fields.values_mut().collect(),
        _ => Vec::new(),
    }
}

/// The strings of a document, in order.
fn strings(value: &mut Value) -> Vec<&mut Value> {
    if value.is_string() {
        return vec![value];
    }
    children(value).into_iter().flat_map(strings).collect()
}

/// A string with at most one character of Markdown.
fn plain(words: &str) -> String {
    let (first, rest) = words.split_at(words.find('*').map_or(0, |at| at + 1));
    [first, &rest.replace('*', "")].concat().replace(['\\', '\n', '\r', '\0'], "")
}

/// Whether the parser is called when the speech is rendered.
fn is_parsed(speech: &Speech<'_>) -> bool {
    render(speech, &RenderOptions::default()).contains("<strong>强调</strong>")
}

#[test]
fn a_speech_needs_the_parser_if_any_field_that_it_reads_has_markdown() {
    let mut plain = everywhere("一 * 二");
    assert!(!needs_commonmark(&parse(&plain.to_string()).unwrap().speech));
    let (mut parsed, mut shown) = (0, 0);
    for at in 0..strings(&mut plain).len() {
        let mut marked = plain.clone();
        *strings(&mut marked)[at] = MARKED.into();
        let json = marked.to_string();
        // Some fields accept only some strings, such as the type of a block.
        let Ok(speech) = parse(&json) else { continue };
        assert_eq!(needs_commonmark(&speech.speech), is_parsed(&speech.speech), "{json}");
        *(if is_parsed(&speech.speech) { &mut parsed } else { &mut shown }) += 1;
    }
    assert!(parsed >= 30 && shown >= 30, "{parsed} fields with Markdown, {shown} without");
}

#[test]
fn a_speech_needs_the_parser_if_any_block_is_markdown() {
    let markdown = json!({"type": "markdown", "text": "一"});
    let bodies = [
        json!([markdown]),
        json!([{"type": "section", "heading": "", "body": [markdown]}]),
        json!([{"type": "quote", "body": [markdown]}]),
        json!([{"type": "list", "items": ["", [markdown]]}]),
        json!([{"type": "turn", "body": [markdown]}]),
    ];
    for body in bodies {
        for field in ["body", "headnote"] {
            let mut speech = json!({"title": "", "body": []});
            speech[field] = body.clone();
            assert!(needs_commonmark(&parse(&speech.to_string()).unwrap().speech), "{speech}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_random_speech_needs_the_parser_if_rendering_calls_it(speech in speeches::speech(), marked in any::<prop::sample::Index>()) {
        let mut json = serde_json::to_value(&speech).unwrap();
        remove_markdown_blocks(&mut json);
        for string in strings(&mut json) {
            *string = plain(string.as_str().unwrap()).into();
        }
        let before = json.to_string();
        if let Ok(speech) = parse(&before) {
            prop_assert!(!needs_commonmark(&speech.speech) && !is_parsed(&speech.speech), "{}", before);
        }
        let mut all = strings(&mut json);
        prop_assume!(!all.is_empty());
        let at = marked.index(all.len());
        *all[at] = MARKED.into();
        let json = json.to_string();
        if let Ok(speech) = parse(&json) {
            prop_assert_eq!(needs_commonmark(&speech.speech), is_parsed(&speech.speech), "{}", json);
        }
    }

    /// Without the parser, a text is shown as it is, so it must be in the output.
    #[test]
    fn a_text_that_does_not_need_the_parser_is_shown_unchanged(text in "[字a1。*_~`<>&;:@#\\[\\]()\\\\ ]{0,30}") {
        let json = json!({"title": "题", "body": [format!("始{text}末")]}).to_string();
        let speech = parse(&json).unwrap().speech;
        if !needs_commonmark(&speech) {
            prop_assert!(to_text(&speech).contains(&format!("始{text}末")), "{}", to_text(&speech));
            let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
            let html = render(&speech, &RenderOptions::default());
            prop_assert!(html.contains(&format!("始{escaped}末")), "{}", html);
        }
    }
}

//! Any words in, no script out: hostile strings in every field, seen with an HTML parser.
#![allow(clippy::expect_used)]

#[path = "invariants/oracle.rs"]
mod oracle;
#[path = "invariants/payloads.rs"]
mod payloads;

use oration::{RenderOptions, parse, render};
use payloads::payloads;

const EVERY_FIELD: &str = include_str!("invariants/every-field.json");

/// A speech with the same words in every field that takes words.
fn everywhere(words: &str) -> String {
    let quoted = serde_json::to_string(words).expect("words can be written as JSON");
    EVERY_FIELD.replace('§', &quoted[1..quoted.len() - 1])
}

/// What HTML makes of words: no control characters, line ends as line feeds.
fn as_shown(words: &str) -> String {
    let kept = |character: &char| !character.is_ascii_control() || matches!(character, '\n' | '\t');
    words.replace('\0', "\u{FFFD}").replace('\r', "\n").chars().filter(kept).collect()
}

#[test]
fn no_string_in_any_field_breaks_out_of_its_place() {
    let options = [RenderOptions::default(), RenderOptions { images: true, ..RenderOptions::default() }];
    let mut count = 0;
    for payload in payloads() {
        let json = everywhere(&payload);
        let speech = parse(&json).expect("hostile words are words").speech;
        for options in &options {
            let html = render(&speech, options);
            let wrong = oracle::violations(&html, "speech-");
            assert!(wrong.is_empty(), "{payload:?} gives {wrong:?}\n{html}");
        }
        count += 1;
    }
    assert!(count >= 1000, "only {count} payloads");
}

#[test]
fn words_that_go_in_are_the_words_that_are_shown() {
    for payload in payloads() {
        let quoted = serde_json::to_string(&payload).expect("words can be written as JSON");
        let json = format!(
            r#"{{"title": "", "body": [{{"type": "paragraph", "text": [{{"remark": {quoted}}}]}}]}}"#
        );
        let html = render(&parse(&json).expect("a speech").speech, &RenderOptions::default());
        assert_eq!(oracle::shown(&html).trim_matches('\n'), as_shown(&payload).trim_matches('\n'), "{html}");
    }
}

#[test]
fn the_words_of_the_hosts_own_options_stay_in_their_place() {
    let speech = parse(r#"{"title": "", "body": [{"type": "section", "heading": "甲", "body": ["乙"]}]}"#);
    let speech = speech.expect("a speech").speech;
    for payload in payloads() {
        let options = RenderOptions {
            id_prefix: payload.clone(),
            ui_lang: Some(payload.clone()),
            heading_level: 200,
            ..RenderOptions::default()
        };
        let wrong = oracle::violations(&render(&speech, &options), "");
        assert!(wrong.is_empty(), "{payload:?} gives {wrong:?}");
    }
}

#[test]
fn rendering_twice_gives_the_same_bytes() {
    let json = everywhere("**甲** [乙](https://example.org) <b>");
    let speech = parse(&json).expect("a speech").speech;
    assert_eq!(render(&speech, &RenderOptions::default()), render(&speech, &RenderOptions::default()));
}

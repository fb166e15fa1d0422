//! Text, as a paragraph and as a Markdown block → HTML that meets the guarantees of SECURITY.md.
#![no_main]

#[path = "../../tests/suite/invariants/oracle.rs"]
#[allow(dead_code)]
mod oracle;

use libfuzzer_sys::fuzz_target;
use oration::{RenderOptions, parse, render};

fuzz_target!(|text: &str| {
    let quoted = serde_json::to_string(text).expect("text can be written as JSON");
    let json = format!(
        r#"{{"title": {quoted}, "notes": {{"1": {quoted}}},
            "body": [{quoted}, {{"type": "markdown", "text": {quoted}}}]}}"#
    );
    let speech = parse(&json).expect("text is a speech").speech;
    for images in [false, true] {
        let html = render(&speech, &RenderOptions { images, ..RenderOptions::default() });
        let wrong = oracle::violations(&html, "speech-");
        assert!(wrong.is_empty(), "{wrong:?}\n{html}");
    }
});

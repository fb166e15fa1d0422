//! Text → a speech that serializes to valid Speech JSON, and HTML that meets the guarantees of SECURITY.md.
#![no_main]

#[path = "../../tests/invariants/oracle.rs"]
#[allow(dead_code)]
mod oracle;

use libfuzzer_sys::fuzz_target;
use oration::{RenderOptions, import, parse, render};

fuzz_target!(|text: &str| {
    let speech = import(text).speech;
    let written = serde_json::to_string(&speech).expect("a speech can be written");
    let again = parse(&written).expect("what was imported is a speech");
    assert!(again.notices.is_empty(), "{:?}", again.notices);
    assert_eq!(again.speech, speech);
    let html = render(&speech, &RenderOptions::default());
    let wrong = oracle::violations(&html, "speech-");
    assert!(wrong.is_empty(), "{wrong:?}\n{html}");
});

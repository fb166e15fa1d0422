//! Bytes that are a speech → its outline, its length, and HTML that meets the guarantees of SECURITY.md.
#![no_main]

#[path = "../../tests/suite/invariants/oracle.rs"]
#[allow(dead_code)]
mod oracle;

use libfuzzer_sys::fuzz_target;
use oration::{RenderOptions, measure, outline, parse, render};

fuzz_target!(|json: &[u8]| {
    let Ok(parsed) = parse(json) else { return };
    let shape = json.len();
    let options = RenderOptions {
        images: shape & 1 == 1,
        header: shape & 2 == 0,
        outline: shape & 4 == 0,
        heading_level: (shape % 7) as u8,
        ..RenderOptions::default()
    };
    assert_eq!(measure(&parsed.speech), outline(&parsed.speech).measure);
    let html = render(&parsed.speech, &options);
    let wrong = oracle::violations(&html, "speech-");
    assert!(wrong.is_empty(), "{wrong:?}\n{html}");
    assert_eq!(html, render(&parsed.speech, &options));
});

//! What holds for everything that is imported: the speech serializes to valid Speech JSON, and its HTML meets the
//! guarantees of SECURITY.md.

#[path = "../../tests/suite/invariants/oracle.rs"]
#[allow(dead_code)]
mod oracle;

use oration::{Import, RenderOptions, parse, render};

pub fn check(import: &Import<'_>) {
    let written = serde_json::to_string(&import.speech).expect("a speech can be written");
    let again = parse(&written).expect("what was imported is a speech");
    assert!(again.notices.is_empty(), "{:?}", again.notices);
    assert_eq!(again.speech, import.speech);
    let html = render(&import.speech, &RenderOptions::default());
    let wrong = oracle::violations(&html, "speech-");
    assert!(wrong.is_empty(), "{wrong:?}\n{html}");
}

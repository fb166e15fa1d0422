//! The XML of a body, numbering, styles and footnotes, with `====` between them, as a Word document, or the bytes of an
//! archive → a valid speech and HTML that meets the guarantees of SECURITY.md, or an error.
#![no_main]

#[path = "../../crates/document/tests/docx/mod.rs"]
#[allow(dead_code)]
mod docx;
mod imported;

use docx::{Docx, part};
use libfuzzer_sys::fuzz_target;
use oration::{ErrorKind, ImportOptions, import_document};

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let document = if bytes.starts_with(b"PK") { bytes.to_vec() } else { made(&text) };
    match import_document(&document, &ImportOptions::default()) {
        Ok(import) => imported::check(&import),
        Err(error) => assert!(matches!(error.kind(), ErrorKind::NotText | ErrorKind::Limit(_))),
    }
});

fn made(text: &str) -> Vec<u8> {
    let mut parts = text.split("====");
    let mut next = || parts.next().unwrap_or_default();
    Docx::new(next())
        .numbering(next())
        .styles(next())
        .part("footnotes", &part("footnotes", next()))
        .link("l", "https://example.org/")
        .bytes()
}

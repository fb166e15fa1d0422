//! Markdown with a front matter → a valid speech, and HTML that meets the guarantees of SECURITY.md.
#![no_main]

mod imported;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| imported::check(&oration::import(&format!("---\ntitle: Title\n{text}"))));

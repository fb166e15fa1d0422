//! Captions → a valid speech, and HTML that meets the guarantees of SECURITY.md.
#![no_main]

mod imported;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| imported::check(&oration::import(&format!(
    "WEBVTT\n\n00:01.000 --> 00:02.000\n{text}"
))));

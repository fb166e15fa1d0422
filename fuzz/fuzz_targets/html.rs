//! A web page → a valid speech, and HTML that meets the guarantees of SECURITY.md.
#![no_main]

mod imported;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|page: &str| imported::check(&oration::import(&format!("<!doctype html></p>{page}"))));

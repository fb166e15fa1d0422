//! Bytes → an error that says what they are, or a valid speech and HTML that meets the guarantees of SECURITY.md.
#![no_main]

mod imported;

use libfuzzer_sys::fuzz_target;
use oration::{ErrorKind, ImportOptions, import_bytes};

fuzz_target!(|bytes: &[u8]| match import_bytes(bytes, &ImportOptions::default()) {
    Ok(import) => imported::check(&import),
    Err(error) => assert!(matches!(error.kind(), ErrorKind::NotText | ErrorKind::Limit(_))),
});

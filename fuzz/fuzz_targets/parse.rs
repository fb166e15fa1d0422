//! Bytes → a speech that survives a round trip, or errors with a position in the bytes.
#![no_main]

use libfuzzer_sys::fuzz_target;
use oration::{Position, parse, validate};

fuzz_target!(|json: &[u8]| {
    let errors = validate(json);
    match parse(json) {
        Ok(parsed) => {
            let written = serde_json::to_string(&parsed.speech).expect("a speech can be written");
            let again = parse(&written).expect("what was written is a speech");
            assert_eq!(again.speech, parsed.speech);
            assert!(again.notices.is_empty());
        }
        Err(error) => {
            assert!(!errors.is_empty(), "only parse finds {error}");
            let lines = json.iter().filter(|&&byte| byte == b'\n' || byte == b'\r').count() + 1;
            if let Some(Position { line, column, .. }) = error.position() {
                assert!((1..=lines).contains(&line) && (1..=json.len() + 1).contains(&column), "{error}");
            }
        }
    }
});

//! Akoma Ntoso, TEI or Popolo → a valid speech and HTML that meets the guarantees of SECURITY.md, or an error; what is
//! exported of it is read again, and exported as it was.
#![no_main]

mod imported;

use libfuzzer_sys::fuzz_target;
use oration::{ErrorKind, ImportOptions, Speech, import_bytes, to_akn, to_popolo, to_tei};

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let wrapped = match bytes.first() {
        Some(b'<') if !text.starts_with("<TEI") => format!("<akomaNtoso><debate><debateBody>{text}</debateBody></debate></akomaNtoso>"),
        _ => text.into_owned(),
    };
    match import_bytes(wrapped.as_bytes(), &ImportOptions::default()) {
        Ok(import) => {
            imported::check(&import);
            let written: [fn(&Speech<'_>) -> String; 3] = [to_akn, to_tei, to_popolo];
            for write in written {
                let first = write(&import.speech);
                let read = import_bytes(first.as_bytes(), &ImportOptions::default()).unwrap();
                imported::check(&read);
            }
        }
        Err(error) => assert!(matches!(error.kind(), ErrorKind::NotText | ErrorKind::Limit(_))),
    }
});

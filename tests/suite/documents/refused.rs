//! Bytes that are not a document, and documents without text → errors that say what they are.

use super::docx::{self, Docx, p};
use super::speech;
use oration::{ImportOptions, import_bytes, import_document};

#[test]
fn bytes_of_any_kind_are_imported_by_their_kind() {
    let bytes = Docx::new(&speech("")).bytes();
    let options = ImportOptions::default();
    assert_eq!(import_bytes(&bytes, &options), import_document(&bytes, &options));
    for (bytes, message) in [
        (&b""[..], "this file is empty: copy or download it again"),
        (b"Friends,\n", "this is text, not a Word document (.docx): rename it, or import it as text"),
        (
            b"\xef\xbb\xbf <p>Friends,</p>",
            "this is HTML or XML, not a Word document (.docx): rename it, or import it as text",
        ),
        (
            b"{\\rtf1 a}",
            "this is an RTF document, not text: open it in Word, WPS or LibreOffice, save it as .docx, and import that",
        ),
        (
            &docx::zip(&[("xl/workbook.xml", b"")]),
            "this is a spreadsheet (.xlsx), not text: save it as plain text, HTML or Markdown, and import that",
        ),
        (b"PK\x03\x04 word/document.xml", "this file is incomplete: copy or download it again"),
    ] {
        assert_eq!(import_document(bytes, &options).unwrap_err().to_string(), message);
    }
}

#[test]
fn the_size_of_a_document_is_limited_decompressed() {
    let mut options = ImportOptions::default();
    options.limits.bytes = 3000;
    let bytes = Docx::new(&speech(&p(&"一".repeat(500)))).bytes();
    let error = import_document(&bytes, &options).unwrap_err();
    assert_eq!(error.kind(), oration::ErrorKind::Limit(oration::LimitKind::ImportBytes));
}

#[test]
fn a_document_without_text_is_an_error() {
    let picture = r#"<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>"#;
    let scan = format!("<w:tbl><w:tr><w:tc>{picture}</w:tc></w:tr></w:tbl>");
    const NONE: &str = "this document has no text: copy or download it again";
    const PICTURES: &str =
        "this document has only pictures: extract the text with an OCR program, and import that";
    for (body, message) in [("", NONE), (&p(" "), NONE), (picture, PICTURES), (&scan, PICTURES)] {
        let error = import_document(&Docx::new(body).bytes(), &ImportOptions::default()).unwrap_err();
        assert_eq!(error.to_string(), message);
    }
}

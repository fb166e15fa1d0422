//! Archives and parts → the document, or why it is not read.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

#[allow(dead_code)]
mod docx;
#[allow(dead_code)]
mod shown;

use docx::{Docx, p, part, zip};
use oration_document::{Limits, Refusal, read};
use shown::{refusal, shown};

#[test]
fn the_main_part_may_have_any_name() {
    let main = part("document", &format!("<w:body>{}</w:body>", p("a")));
    assert_eq!(shown(&Docx::with_main("word/document2.xml", &main).bytes()), ["a"]);
    assert_eq!(shown(&Docx::with_main("/Word/Document.xml", &main).bytes()), ["a"]);
}

#[test]
fn strict_documents_have_other_namespaces() {
    let main = part("document", &format!("<w:body>{}</w:body>", p("a"))).replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    );
    assert_eq!(shown(&Docx::with_main("word/document.xml", &main).bytes()), ["a"]);
}

#[test]
fn the_prefix_is_the_choice_of_the_author() {
    let main = part("document", &format!("<w:body>{}</w:body>", p("a")))
        .replace("w:", "ns0:")
        .replace("xmlns:w=", "xmlns:ns0=");
    assert_eq!(shown(&Docx::with_main("word/document.xml", &main).bytes()), ["a"]);
    let plain = part("document", &format!("<w:body>{}</w:body>", p("a")))
        .replace("<w:", "<")
        .replace("</w:", "</")
        .replace("xmlns:w=", "xmlns=");
    assert_eq!(shown(&Docx::with_main("word/document.xml", &plain).bytes()), ["a"]);
}

#[test]
fn a_part_may_be_in_utf_16() {
    let main = part("document", &format!("<w:body>{}</w:body>", p("讲话"))).replace("UTF-8", "UTF-16");
    let mut wide = vec![0xff, 0xfe];
    wide.extend(main.encode_utf16().flat_map(u16::to_le_bytes));
    let relationships = r#"<Relationships><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="d.xml"/></Relationships>"#;
    assert_eq!(shown(&zip(&[("_rels/.rels", relationships.as_bytes()), ("d.xml", &wide)])), ["讲话"]);
}

#[test]
fn bytes_in_front_of_an_archive_move_it() {
    let mut bytes = b"PK\x03\x04 a stub".to_vec();
    bytes.extend(Docx::new(&p("a")).bytes());
    assert_eq!(shown(&bytes), ["a"]);
}

/// An archive whose end says that its numbers are in the records of a larger one.
fn large(bytes: &[u8]) -> Vec<u8> {
    let end = bytes.len() - 22;
    let count = u64::from(u16::from_le_bytes(bytes[end + 10..end + 12].try_into().unwrap()));
    let [size, offset] =
        [12, 16].map(|at| u64::from(u32::from_le_bytes(bytes[end + at..end + at + 4].try_into().unwrap())));
    let mut large = bytes[..end].to_vec();
    large.extend(*b"PK\x06\x06");
    large.extend(44u64.to_le_bytes());
    large.extend([45, 0, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    large.extend([count, count, size, offset].iter().flat_map(|number| number.to_le_bytes()));
    large.extend(*b"PK\x06\x07\0\0\0\0");
    large.extend((end as u64).to_le_bytes());
    large.extend([1, 0, 0, 0]);
    large.extend(*b"PK\x05\x06\0\0\0\0");
    large.extend([0xff; 12]);
    large.extend([0, 0]);
    large
}

#[test]
fn an_archive_may_have_the_records_of_a_larger_one() {
    let bytes = large(&Docx::new(&p("a")).bytes());
    assert_eq!(shown(&bytes), ["a"]);
    assert_eq!(shown(&[b"PK\x03\x04 a stub", bytes.as_slice()].concat()), ["a"]);
}

#[test]
fn a_comment_may_be_behind_an_archive() {
    let mut bytes = Docx::new(&p("a")).bytes();
    let length = bytes.len();
    bytes[length - 2] = 7;
    bytes.extend(*b"comment");
    assert_eq!(shown(&bytes), ["a"]);
}

#[test]
fn incomplete_and_empty_archives_are_named() {
    let whole = Docx::new(&p("a")).bytes();
    assert_eq!(refusal(&whole[..whole.len() - 9]), "this file is incomplete: copy or download it again");
    assert_eq!(refusal(&zip(&[])), "this archive is empty: copy or download the document again");
    assert_eq!(read(b"text", &Limits::default()), Err(Refusal::NotArchive));
}

#[test]
fn an_archive_of_something_else_is_not_read() {
    for (name, xml) in [
        ("xl/workbook.xml", "<workbook/>"),
        ("ppt/presentation.xml", "<p/>"),
        ("word/document.xml", "<other/>"),
    ] {
        assert_eq!(
            read(&Docx::with_main(name, xml).bytes(), &Limits::default()),
            Err(Refusal::NotWord),
            "{name}"
        );
    }
    assert_eq!(read(&zip(&[("a.txt", b"a")]), &Limits::default()), Err(Refusal::NotWord));
}

#[test]
fn a_damaged_part_is_named() {
    let cut = part("document", &format!("<w:body>{}</w:body>", p("a"))).replace("</w:body>", "");
    let message = refusal(&Docx::with_main("word/document.xml", &cut).bytes());
    assert!(message.starts_with("this Word document is damaged (word/document.xml): open it"), "{message}");
}

#[test]
fn a_document_type_is_refused() {
    let xml = part("document", "<w:body/>").replace("?><", "?><!DOCTYPE x [<!ENTITY a \"aaaa\">]><");
    assert!(matches!(
        read(&Docx::with_main("word/document.xml", &xml).bytes(), &Limits::default()),
        Err(Refusal::Doctype(_))
    ));
}

#[test]
fn the_size_of_the_parts_is_limited() {
    let bytes = Docx::new(&p(&"a".repeat(5000))).bytes();
    let limits = Limits { bytes: 5000 };
    assert_eq!(read(&bytes, &limits), Err(Refusal::TooLarge(5000)));
}

#[test]
fn the_number_of_files_is_limited() {
    let names: Vec<String> = (0..5000).map(|i| i.to_string()).collect();
    let files: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    assert_eq!(read(&zip(&files), &Limits::default()), Err(Refusal::TooMany));
}

#[test]
fn the_depth_of_elements_is_limited() {
    let deep = ["<w:ins>".repeat(300), "</w:ins>".repeat(300)].concat();
    assert!(matches!(read(&Docx::new(&deep).bytes(), &Limits::default()), Err(Refusal::TooDeep(_))));
}

#[test]
fn a_link_to_a_file_outside_is_not_followed() {
    let docx = Docx::new(&p("a")).file("word/unrelated.xml", b"<!DOCTYPE x><");
    assert_eq!(shown(&docx.bytes()), ["a"]);
}

//! Lists of Word documents → items, where the document has headings of its own.

use super::docx::{Docx, item, lists, p, pp};
use super::{OPENING, imported, json, outline};

const STYLES: &str = r#"<w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 1"/></w:style>
    <w:style w:type="paragraph" w:styleId="l"><w:name w:val="List Paragraph"/></w:style>"#;

fn heading(text: &str) -> String {
    pp(r#"<w:pStyle w:val="h"/>"#, text)
}

/// An item in the style that Word gives to lists.
fn listed(level: usize, text: &str) -> String {
    item(1, level, text).replace("<w:numPr>", r#"<w:pStyle w:val="l"/><w:numPr>"#)
}

#[test]
fn the_items_of_a_list_under_headings_are_not_headings() {
    let body = [
        p("On the Harbour"),
        p("Friends,"),
        p("The harbour is open again."),
        heading("What we built"),
        listed(0, "The quay"),
        listed(0, "The light"),
        listed(1, "Its lamp"),
        p("Then we rested."),
        heading("What is next"),
        p("We go on."),
    ];
    let import = imported(
        Docx::new(&body.concat())
            .styles(STYLES)
            .numbering(&lists(&[("decimal", "%1."), ("lowerLetter", "%2)")])),
    );
    assert_eq!(outline(&import), ["1 What we built", "1 What is next"]);
    let body = json(&import)["body"].to_string();
    assert!(body.contains(r#"["1. The quay","2. The light","a) Its lamp","Then we rested."]"#), "{body}");
}

#[test]
fn bullets_that_begin_with_ordinals_are_items() {
    let body = [
        heading("On the Harbour"),
        p("Friends,"),
        p("The harbour is open again, and I have two things to say about it."),
        listed(0, "First, we dredged it."),
        listed(0, "Second, we built a quay."),
        p("We go on."),
    ];
    let import = imported(Docx::new(&body.concat()).styles(STYLES).numbering(&lists(&[("bullet", "•")])));
    assert!(outline(&import).is_empty());
    let body = json(&import)["body"].to_string();
    assert!(body.contains(r#""items":["First, we dredged it.","Second, we built a quay."]"#), "{body}");
}

#[test]
fn numbers_as_headings_have_them_are_those_of_headings() {
    // Word gives the same style to headings that are numbered with the buttons for lists.
    let chapters = [heading("形势"), p("形势很好，任务很重。"), heading("任务")];
    let numbered = [
        listed(0, "加强领导"),
        p("要健全机制，落实责任。"),
        listed(0, "加强保障"),
        p("要加大投入，改善条件。"),
    ];
    let body = [OPENING.map(p).concat(), chapters.concat(), numbered.concat()];
    let numbering = lists(&[("chineseCounting", "（%1）")]);
    let import = imported(Docx::new(&body.concat()).styles(STYLES).numbering(&numbering));
    assert_eq!(outline(&import), ["1 形势", "1 任务", "2 （一）加强领导", "2 （二）加强保障"]);
}

#[test]
fn short_numbered_lines_of_a_document_without_headings_are_headings() {
    let body = [
        OPENING.map(p).concat(),
        listed(0, "认清形势"),
        p("形势很好，任务很重。"),
        listed(0, "明确任务"),
        p("任务很重，责任很大。"),
    ];
    let import = imported(Docx::new(&body.concat()).styles(STYLES).numbering(&lists(&[("decimal", "%1.")])));
    assert_eq!(outline(&import), ["1 1.认清形势", "1 2.明确任务"]);
}

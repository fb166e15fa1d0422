//! Where numbered paragraphs are, and what was done to them → which of them count.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

#[allow(dead_code)]
mod docx;
#[allow(dead_code)]
mod shown;

use docx::{Docx, item, level, lists, p, part, r};
use shown::{document, shown};

/// A document with these elements, and the lists 1 and 2 that count on with each other.
fn counted(body: &[String]) -> Vec<String> {
    shown(&Docx::new(&body.concat()).numbering(&lists(&[("decimal", "%1."), ("decimal", "%1.%2")])).bytes())
}

/// An item with properties of its mark, and this content.
fn marked(mark: &str, content: &str) -> String {
    format!(
        r#"<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr>{mark}</w:rPr></w:pPr>{content}</w:p>"#
    )
}

fn cell(content: &str) -> String {
    format!("<w:tc>{content}</w:tc>")
}

fn row(properties: &str, cells: &[String]) -> String {
    format!("<w:tr><w:trPr>{properties}</w:trPr>{}</w:tr>", cells.concat())
}

#[test]
fn a_deleted_paragraph_does_not_count() {
    let deleted =
        marked(r#"<w:del w:id="1"/>"#, r#"<w:del w:id="2"><w:r><w:delText>gone</w:delText></w:r></w:del>"#);
    assert_eq!(counted(&[item(1, 0, "a"), deleted, item(1, 0, "b")]), ["1. a", "2. b"]);
}

#[test]
fn a_moved_paragraph_counts_where_it_is_now() {
    let from =
        marked(r#"<w:moveFrom w:id="1"/>"#, &format!(r#"<w:moveFrom w:id="2">{}</w:moveFrom>"#, r("b")));
    let to = marked(r#"<w:moveTo w:id="3"/>"#, &format!(r#"<w:moveTo w:id="4">{}</w:moveTo>"#, r("b")));
    assert_eq!(counted(&[item(1, 0, "a"), from, item(1, 0, "c"), to]), ["1. a", "2. c", "3. b"]);
}

#[test]
fn an_inserted_paragraph_counts() {
    let inserted = marked(r#"<w:ins w:id="1"/>"#, &format!(r#"<w:ins w:id="2">{}</w:ins>"#, r("b")));
    assert_eq!(counted(&[item(1, 0, "a"), inserted, item(1, 0, "c")]), ["1. a", "2. b", "3. c"]);
}

#[test]
fn a_number_whose_insertion_is_tracked_counts() {
    let numbered = r#"<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins w:id="1"/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>"#;
    assert_eq!(counted(&[numbered.to_owned(), item(1, 0, "b")]), ["1. a", "2. b"]);
}

#[test]
fn a_hidden_paragraph_does_not_count() {
    let hidden = marked("<w:vanish/>", "<w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r>");
    assert_eq!(counted(&[item(1, 0, "a"), hidden, item(1, 0, "b")]), ["1. a", "2. b"]);
}

#[test]
fn a_paragraph_hidden_by_its_style_does_not_count() {
    let styles = r#"<w:style w:type="paragraph" w:styleId="x"><w:name w:val="x"/><w:rPr><w:vanish/></w:rPr></w:style>"#;
    let hidden = item(1, 0, "x").replace("<w:numPr>", r#"<w:pStyle w:val="x"/><w:numPr>"#);
    let body = [item(1, 0, "a"), hidden, item(1, 0, "b")].concat();
    let docx = Docx::new(&body).styles(styles).numbering(&lists(&[("decimal", "%1.")]));
    assert_eq!(shown(&docx.bytes()), ["1. a", "2. b"]);
}

#[test]
fn what_follows_a_hidden_heading_is_what_its_own_style_makes_it() {
    let styles = r#"<w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 1"/></w:style>"#;
    let heading = |mark: &str, properties: &str, text: &str| {
        format!(
            r#"<w:p><w:pPr><w:pStyle w:val="h"/><w:rPr>{mark}</w:rPr></w:pPr><w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r></w:p>"#
        )
    };
    let hidden = heading("<w:vanish/>", "<w:vanish/>", "x");
    for (next, is_heading) in [(heading("", "", "a"), true), (p("a"), false)] {
        let bytes = Docx::new(&[hidden.clone(), next].concat()).styles(styles).bytes();
        assert_eq!(shown(&bytes), ["a"]);
        assert_eq!(shown::first(&bytes).heading.is_some(), is_heading);
    }
}

#[test]
fn rows_and_cells_are_counted_in_order() {
    let table = [
        row("", &[cell(&item(1, 0, "b")), cell(&item(1, 0, "c"))]),
        row(r#"<w:del w:id="1"/>"#, &[cell(&item(1, 0, "gone")), cell(&item(1, 0, "gone"))]),
        row("", &[cell(&[item(1, 0, "d"), item(1, 1, "e")].concat()), cell(&p("x"))]),
    ];
    let table = format!("<w:tbl>{}</w:tbl>", table.concat());
    assert_eq!(
        counted(&[item(1, 0, "a"), table, item(1, 0, "f")]),
        ["1. a", "| 2. b | 3. c |", "| 4. d / 4.1 e | x |", "5. f"]
    );
}

#[test]
fn a_table_in_a_cell_is_counted_where_it_is() {
    let inner = format!("<w:tbl>{}</w:tbl>{}", row("", &[cell(&item(1, 0, "b"))]), item(1, 0, "c"));
    let outer = format!("<w:tbl>{}</w:tbl>", row("", &[cell(&[item(1, 0, "a"), inner].concat())]));
    assert_eq!(counted(&[outer, item(1, 0, "d")]), ["| 1. a / | 2. b | / 3. c |", "4. d"]);
}

#[test]
fn content_controls_and_links_do_not_change_the_count() {
    let control =
        |content: String| format!("<w:sdt><w:sdtPr/><w:sdtContent>{content}</w:sdtContent></w:sdt>");
    let rows = control(row("", &[control(cell(&item(1, 0, "c")))]));
    let body = [
        item(1, 0, "a"),
        control(control(item(1, 0, "b"))),
        format!("<w:tbl>{rows}</w:tbl>"),
        format!(r#"<w:customXml w:element="x">{}</w:customXml>"#, item(1, 0, "d")),
        item(1, 0, "e"),
    ];
    assert_eq!(counted(&body), ["1. a", "2. b", "| 3. c |", "4. d", "5. e"]);
}

#[test]
fn a_text_box_is_counted_once_though_it_is_there_twice() {
    let content = item(1, 0, "b");
    let drawn = format!(
        r#"<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"#
    );
    assert_eq!(counted(&[item(1, 0, "a"), drawn, item(1, 0, "c")]), ["1. a", "2. b", "", "3. c"]);
}

#[test]
fn a_list_goes_on_behind_another_list_and_behind_text() {
    let bullets = format!(
        r#"<w:abstractNum w:abstractNumId="8">{}</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="8"/></w:num>"#,
        level(0, "bullet", "•", "")
    );
    let body =
        [item(1, 0, "a"), item(5, 0, "x"), p("text"), item(2, 0, "b"), item(5, 0, "y"), item(1, 0, "c")];
    let docx = Docx::new(&body.concat()).numbering(&[lists(&[("decimal", "%1.")]), bullets].concat());
    assert_eq!(shown(&docx.bytes()), ["1. a", "• x", "text", "2. b", "• y", "3. c"]);
}

#[test]
fn lists_in_notes_have_their_numbers() {
    let text = r#"<w:p><w:r><w:t>a</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>"#;
    let other = format!(
        r#"<w:abstractNum w:abstractNumId="8">{}</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="8"/></w:num>"#,
        level(0, "lowerLetter", "%1)", "")
    );
    let note = format!(r#"<w:footnote w:id="1">{}{}</w:footnote>"#, item(5, 0, "x"), item(5, 0, "y"));
    let docx = Docx::new(text)
        .numbering(&[lists(&[("decimal", "%1.")]), other].concat())
        .part("footnotes", &part("footnotes", &note));
    assert_eq!(shown::blocks(&document(&docx.bytes()).notes[0]), ["a) x", "b) y"]);
}

#[test]
fn the_header_of_the_pages_does_not_count() {
    let header = part("hdr", &item(1, 0, "x"));
    let docx = Docx::new(&item(1, 0, "a")).numbering(&lists(&[("decimal", "%1.")])).part("header", &header);
    assert_eq!(shown(&docx.bytes()), ["1. a"]);
}

#[test]
fn a_section_break_does_not_end_a_list() {
    let broken = item(1, 0, "b").replace("</w:pPr>", "<w:sectPr/></w:pPr>");
    assert_eq!(counted(&[item(1, 0, "a"), broken, item(1, 0, "c")]), ["1. a", "2. b", "3. c"]);
}

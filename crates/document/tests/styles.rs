//! The styles of paragraphs and words → what they say about the text.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

#[allow(dead_code)]
mod docx;
#[allow(dead_code)]
mod shown;

use docx::{Docx, pp};
use oration_document::{Align, Heading};
use shown::{first, shown};

fn styled(properties: &str, text: &str) -> String {
    format!("<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>")
}

#[test]
fn words_are_set_by_their_run_and_their_styles() {
    let styles = r#"<w:style w:type="paragraph" w:default="1" w:styleId="n"><w:name w:val="Normal"/></w:style>
        <w:style w:type="character" w:styleId="s"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>"#;
    let body = [
        styled("<w:b/>", "a"),
        styled(r#"<w:rStyle w:val="s"/>"#, "b"),
        styled(r#"<w:rStyle w:val="s"/><w:b w:val="false"/>"#, "c"),
        styled("<w:i/>", "d"),
        styled(r#"<w:vertAlign w:val="superscript"/>"#, "2"),
        styled(r#"<w:vertAlign w:val="subscript"/>"#, "3"),
    ];
    assert_eq!(
        shown(&Docx::new(&format!("<w:p>{}</w:p>", body.concat())).styles(styles).bytes()),
        ["**ab**c*d*^2^~3~"]
    );
}

#[test]
fn headings_are_known_by_outline_level_and_by_name() {
    let styles = r#"<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>
        <w:style w:type="paragraph" w:styleId="x"><w:name w:val="Mine"/><w:basedOn w:val="1"/></w:style>
        <w:style w:type="paragraph" w:styleId="y"><w:name w:val="Outlined"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="a5"><w:name w:val="Title"/></w:style>"#;
    for (properties, expected) in [
        (r#"<w:pStyle w:val="1"/>"#, Some(Heading::Level(1))),
        (r#"<w:pStyle w:val="x"/>"#, Some(Heading::Level(1))),
        (r#"<w:pStyle w:val="y"/>"#, Some(Heading::Level(3))),
        (r#"<w:pStyle w:val="y"/><w:outlineLvl w:val="9"/>"#, None),
        (r#"<w:outlineLvl w:val="1"/>"#, Some(Heading::Level(2))),
        (r#"<w:pStyle w:val="a5"/>"#, Some(Heading::Title)),
        (r#"<w:pStyle w:val="unknown"/>"#, None),
    ] {
        let paragraph = first(&Docx::new(&pp(properties, "a")).styles(styles).bytes());
        assert_eq!(paragraph.heading, expected, "{properties}");
    }
}

#[test]
fn paragraphs_are_aligned_by_themselves_or_their_style() {
    let styles = r#"<w:style w:type="paragraph" w:styleId="c"><w:name w:val="c"/><w:pPr><w:jc w:val="center"/></w:pPr></w:style>"#;
    for (properties, expected) in [
        (r#"<w:pStyle w:val="c"/>"#, Some(Align::Center)),
        (r#"<w:pStyle w:val="c"/><w:jc w:val="both"/>"#, None),
        (r#"<w:jc w:val="right"/>"#, Some(Align::End)),
        (r#"<w:bidi/><w:jc w:val="right"/>"#, None),
    ] {
        let paragraph = first(&Docx::new(&pp(properties, "a")).styles(styles).bytes());
        assert_eq!(paragraph.align, expected, "{properties}");
    }
}

#[test]
fn an_outline_level_that_no_document_has_is_none() {
    for level in ["9", "255", "4294967295"] {
        let bytes = Docx::new(&pp(&format!(r#"<w:outlineLvl w:val="{level}"/>"#), "a")).bytes();
        assert_eq!(first(&bytes).heading, None, "{level}");
    }
}

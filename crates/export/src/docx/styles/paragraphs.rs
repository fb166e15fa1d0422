//! The form of a document → the styles of its paragraphs and headings.

use super::{INDENT, Rule, paragraph};
use crate::form::Form;
use crate::xml::Xml;

/// The styles of GB/T 9704-2012, 7.3: a title in 小标宋, text in 仿宋 with an indent of two characters, all lines on the
/// grid of the page. The byline, the date and what is not said are in 楷体.
pub(super) fn official(form: &Form) -> Vec<Rule<'_>> {
    let kai = form.fonts.subheading.as_str();
    let text = |id, name| Rule { id, name, based_on: "Normal", first: INDENT, ..Rule::default() };
    let centred =
        |id, name| Rule { id, name, based_on: "Normal", font: kai, align: "center", ..Rule::default() };
    let apart = |id, name| Rule { id, name, based_on: "Normal", left: INDENT, ..Rule::default() };
    let title = &form.fonts.title;
    let small = Rule { size: "21", line: "300", loose: true, ..Rule::default() };
    vec![
        Rule { font: title, size: "44", keep: true, loose: true, ..centred("Title", "Title") },
        Rule { keep: true, ..centred("Subtitle", "Subtitle") },
        centred("Byline", "Byline"),
        text("BodyText", "Body Text"),
        Rule { id: "BodyTextContinued", name: "Body Text Continued", based_on: "Normal", ..Rule::default() },
        Rule { font: kai, ..text("Headnote", "Headnote") },
        Rule { id: "Salutation", name: "Salutation", based_on: "Normal", align: "start", ..Rule::default() },
        text("Closing", "Closing"),
        Rule { font: kai, ..text("Remark", "Remark") },
        centred("Omission", "Omission"),
        centred("OmissionRest", "Omission Rest"),
        centred("OmittedText", "Omitted Text"),
        centred("Break", "Break"),
        Rule { font: kai, align: "start", ..apart("Verse", "Verse") },
        Rule { font: kai, first: INDENT, ..apart("Quote", "Quote") },
        Rule { font: kai, first: INDENT, ..apart("QuoteContinued", "Quote Continued") },
        Rule { font: kai, align: "end", ..apart("Cite", "Cite") },
        centred("Figure", "Figure"),
        Rule { keep: true, ..centred("Caption", "caption") },
        centred("FigureCaption", "Figure Caption"),
        apart("ListBullet", "List Bullet"),
        apart("ListNumber", "List Number"),
        apart("ListContinue", "List Continue"),
        Rule {
            id: "TableText",
            name: "Table Text",
            based_on: "Normal",
            size: "24",
            line: "360",
            loose: true,
            ..Rule::default()
        },
        Rule {
            id: "TableHead",
            name: "Table Head",
            based_on: "TableText",
            size: "24",
            line: "360",
            loose: true,
            bold: true,
            ..Rule::default()
        },
        Rule { id: "FootnoteText", name: "footnote text", based_on: "Normal", ..small },
        Rule {
            id: "Footer",
            name: "footer",
            based_on: "Normal",
            font: &form.fonts.number,
            size: "28",
            line: "240",
            ..small
        },
    ]
}

/// Common sizes and spaces; Chinese and Japanese paragraphs have an indent.
pub(super) fn plain(form: &Form) -> Vec<Rule<'_>> {
    let title = form.fonts.title.as_str();
    let first = if form.is_cjk { "440" } else { "" };
    let based = |id, name| Rule { id, name, based_on: "Normal", ..Rule::default() };
    let text = |id, name| Rule { first, ..based(id, name) };
    let centred = |id, name| Rule { align: "center", ..based(id, name) };
    let apart = |id, name| Rule { left: "440", ..based(id, name) };
    vec![
        Rule { font: title, size: "36", bold: true, keep: true, after: "240", ..centred("Title", "Title") },
        Rule { size: "26", keep: true, ..centred("Subtitle", "Subtitle") },
        centred("Byline", "Byline"),
        text("BodyText", "Body Text"),
        based("BodyTextContinued", "Body Text Continued"),
        text("Headnote", "Headnote"),
        Rule { align: "start", ..based("Salutation", "Salutation") },
        text("Closing", "Closing"),
        text("Remark", "Remark"),
        centred("Omission", "Omission"),
        centred("OmissionRest", "Omission Rest"),
        centred("OmittedText", "Omitted Text"),
        centred("Break", "Break"),
        Rule { align: "start", ..apart("Verse", "Verse") },
        apart("Quote", "Quote"),
        apart("QuoteContinued", "Quote Continued"),
        Rule { align: "end", ..apart("Cite", "Cite") },
        centred("Figure", "Figure"),
        Rule { keep: true, ..centred("Caption", "caption") },
        centred("FigureCaption", "Figure Caption"),
        apart("ListBullet", "List Bullet"),
        apart("ListNumber", "List Number"),
        apart("ListContinue", "List Continue"),
        Rule { line: "280", after: "0", ..based("TableText", "Table Text") },
        Rule { line: "280", after: "0", bold: true, ..based("TableHead", "Table Head") },
        Rule { size: "18", line: "240", after: "0", ..based("FootnoteText", "footnote text") },
        Rule { font: &form.fonts.number, size: "18", line: "240", after: "0", ..based("Footer", "footer") },
    ]
}

/// 黑体, then 楷体, then as the text (GB/T 9704-2012, 7.3.3).
pub(super) fn headings(form: &Form, xml: &mut Xml) {
    let fonts = &form.fonts;
    for level in 0..9 {
        let (id, name) = (format!("Heading{}", level + 1), format!("heading {}", level + 1));
        let (id, name) = (id.as_str(), name.as_str());
        let font = [&fonts.heading, &fonts.subheading].get(level).map_or(fonts.body.as_str(), |font| font);
        let rule = Rule { id, name, based_on: "Normal", keep: true, outline: Some(level), ..Rule::default() };
        let rule = match form.is_official {
            true => Rule { font, first: INDENT, ..rule },
            false => {
                let size = ["30", "26"].get(level).copied().unwrap_or("22");
                Rule { font: &fonts.heading, size, bold: true, before: "240", after: "120", ..rule }
            }
        };
        paragraph(&rule, xml);
        // Headings of a turn look like the others.
        xml.open("w:style", &[("w:type", "paragraph"), ("w:styleId", &format!("Turn{id}"))]);
        xml.empty("w:name", &[("w:val", &format!("Turn {name}"))]);
        xml.empty("w:basedOn", &[("w:val", id)]);
        xml.close();
    }
}

//! The form of the pages → the styles of paragraphs and words (styles.xml).
//!
//! The built-in styles have their English names, by which every version of Word knows them.

mod paragraphs;

use super::W;
use crate::form::{Form, LINE, SPACING};
use crate::xml::Xml;
use paragraphs::{headings, official, plain};

/// A style of paragraphs, without its fonts. Empty values are those of the style it is based on.
#[derive(Default, Clone, Copy)]
struct Rule<'f> {
    id: &'f str,
    name: &'f str,
    based_on: &'static str,
    font: &'f str,
    /// In half points.
    size: &'static str,
    bold: bool,
    align: &'static str,
    /// The indents of the first line and of all lines.
    first: &'static str,
    left: &'static str,
    /// The spaces above and below, and the height of a line if it is not exact.
    before: &'static str,
    after: &'static str,
    line: &'static str,
    keep: bool,
    /// The level in the navigation pane, from 0.
    outline: Option<usize>,
    /// Without the spacing between characters that fills the lines.
    loose: bool,
}

/// Two characters, in twentieths of a point.
const INDENT: &str = "640";

pub(super) fn styles(form: &Form) -> String {
    let mut xml = Xml::new();
    xml.open("w:styles", &[W]);
    defaults(form, &mut xml);
    normal(form, &mut xml);
    let rules = if form.is_official { official(form) } else { plain(form) };
    rules.iter().for_each(|rule| paragraph(rule, &mut xml));
    headings(form, &mut xml);
    words(form, &mut xml);
    grid(&mut xml);
    xml.finish()
}

/// The fonts and the language of all text.
fn defaults(form: &Form, xml: &mut Xml) {
    xml.open("w:docDefaults", &[]);
    xml.open("w:rPrDefault", &[]);
    xml.open("w:rPr", &[]);
    let latin = latin(form, &form.fonts.body);
    fonts(&form.fonts.body, latin, xml);
    let size = if form.is_official { "32" } else { "22" };
    xml.empty("w:sz", &[("w:val", size)]);
    xml.empty("w:szCs", &[("w:val", size)]);
    let lang = form.lang.as_str();
    let languages = match (form.is_cjk, form.is_right_to_left) {
        (true, _) => [("w:val", "en-US"), ("w:eastAsia", lang), ("w:bidi", "")],
        (_, true) => [("w:val", "en-US"), ("w:eastAsia", ""), ("w:bidi", lang)],
        _ => [("w:val", lang), ("w:eastAsia", ""), ("w:bidi", "")],
    };
    xml.empty("w:lang", &languages);
    (0..3).for_each(|_| xml.close());
}

/// Latin letters and digits are in the font of the text where its characters are counted, and otherwise in one of their own.
fn latin<'f>(form: &Form, font: &'f str) -> &'f str {
    if form.is_cjk && !form.is_official { "Times New Roman" } else { font }
}

fn fonts(font: &str, latin: &str, xml: &mut Xml) {
    xml.empty("w:rFonts", &[("w:ascii", latin), ("w:eastAsia", font), ("w:hAnsi", latin), ("w:cs", latin)]);
}

/// The style that all others are based on. In official documents, lines break after 28 characters.
fn normal(form: &Form, xml: &mut Xml) {
    xml.open("w:style", &[("w:type", "paragraph"), ("w:default", "1"), ("w:styleId", "Normal")]);
    xml.empty("w:name", &[("w:val", "Normal")]);
    xml.empty("w:qFormat", &[]);
    xml.open("w:pPr", &[]);
    let off = &[("w:val", "0")];
    if form.is_official {
        for name in ["w:widowControl", "w:overflowPunct", "w:autoSpaceDE", "w:autoSpaceDN"] {
            xml.empty(name, off);
        }
    }
    if form.is_right_to_left {
        xml.empty("w:bidi", &[]);
    }
    if form.is_official {
        xml.empty("w:snapToGrid", off);
        xml.empty(
            "w:spacing",
            &[("w:before", "0"), ("w:after", "0"), ("w:line", LINE), ("w:lineRule", "exact")],
        );
    } else {
        xml.empty("w:spacing", &[("w:after", "120"), ("w:line", "360"), ("w:lineRule", "auto")]);
    }
    xml.empty("w:jc", &[("w:val", if form.is_cjk { "both" } else { "start" })]);
    xml.close();
    xml.open("w:rPr", &[]);
    if form.is_official {
        xml.empty("w:spacing", &[("w:val", SPACING)]);
        xml.empty("w:kern", off);
    }
    xml.close();
    xml.close();
}

/// A style of paragraphs. The order of the properties is that of the schema.
fn paragraph(rule: &Rule<'_>, xml: &mut Xml) {
    xml.open("w:style", &[("w:type", "paragraph"), ("w:styleId", rule.id)]);
    xml.empty("w:name", &[("w:val", rule.name)]);
    xml.empty("w:basedOn", &[("w:val", rule.based_on)]);
    if rule.outline.is_some() {
        xml.empty("w:next", &[("w:val", "BodyText")]);
    }
    xml.empty("w:qFormat", &[]);
    xml.open("w:pPr", &[]);
    if rule.keep {
        xml.empty("w:keepNext", &[]);
    }
    let exactness = if rule.line.is_empty() { "" } else { "auto" };
    xml.empty(
        "w:spacing",
        &[
            ("w:before", rule.before),
            ("w:after", rule.after),
            ("w:line", rule.line),
            ("w:lineRule", exactness),
        ],
    );
    let characters = if rule.first.is_empty() { "" } else { "200" };
    xml.empty(
        "w:ind",
        &[("w:left", rule.left), ("w:firstLineChars", characters), ("w:firstLine", rule.first)],
    );
    if !rule.align.is_empty() {
        xml.empty("w:jc", &[("w:val", rule.align)]);
    }
    if let Some(level) = rule.outline {
        xml.empty("w:outlineLvl", &[("w:val", &level.to_string())]);
    }
    xml.close();
    look(rule, xml);
    xml.close();
}

/// The properties of the words of a style.
fn look(rule: &Rule<'_>, xml: &mut Xml) {
    xml.open("w:rPr", &[]);
    if !rule.font.is_empty() {
        fonts(rule.font, rule.font, xml);
    }
    if rule.bold {
        xml.empty("w:b", &[]);
        xml.empty("w:bCs", &[]);
    }
    if rule.loose {
        xml.empty("w:spacing", &[("w:val", "0")]);
    }
    if !rule.size.is_empty() {
        xml.empty("w:sz", &[("w:val", rule.size)]);
        xml.empty("w:szCs", &[("w:val", rule.size)]);
    }
    xml.close();
}

/// The styles of words in a paragraph.
fn words(form: &Form, xml: &mut Xml) {
    let fonts = &form.fonts;
    let official = form.is_official;
    let in_font = |id, name, font| Rule { id, name, font, ..Rule::default() };
    // As large as the text, where headings are larger.
    let size = if official { "" } else { "22" };
    let run_in = |id, name, font| Rule { bold: !official, size, ..in_font(id, name, font) };
    let unset = |id, name| in_font(id, name, "");
    let rules = [
        run_in("RunIn1", "Run-in Heading 1", &fonts.heading),
        run_in("RunIn2", "Run-in Heading 2", if official { &fonts.subheading } else { &fonts.heading }),
        run_in("RunIn3", "Run-in Heading 3", if official { "" } else { &fonts.heading }),
        Rule { bold: !official, ..in_font("Speaker", "Speaker", &fonts.heading) },
        in_font("RemarkChar", "Remark Char", &fonts.subheading),
        in_font("Code", "Code", "Courier New"),
        unset("Number", "Number"),
        unset("Point", "Point"),
        unset("Mask", "Mask"),
        unset("Gap", "Gap"),
        unset("Length", "Length"),
        unset("Foreign", "Foreign"),
    ];
    for rule in &rules {
        xml.open("w:style", &[("w:type", "character"), ("w:styleId", rule.id)]);
        xml.empty("w:name", &[("w:val", rule.name)]);
        look(rule, xml);
        xml.close();
    }
    for (id, name, property, value) in [
        ("Hyperlink", "Hyperlink", "w:u", "single"),
        ("FootnoteReference", "footnote reference", "w:vertAlign", "superscript"),
        ("StruckOut", "Struck Out", "w:strike", "1"),
    ] {
        xml.open("w:style", &[("w:type", "character"), ("w:styleId", id)]);
        xml.empty("w:name", &[("w:val", name)]);
        xml.open("w:rPr", &[]);
        if id == "Hyperlink" {
            xml.empty("w:color", &[("w:val", "0563C1")]);
        }
        xml.empty(property, &[("w:val", value)]);
        xml.close();
        xml.close();
    }
}

/// Tables with lines around their cells.
fn grid(xml: &mut Xml) {
    xml.open("w:style", &[("w:type", "table"), ("w:styleId", "TableGrid")]);
    xml.empty("w:name", &[("w:val", "Table Grid")]);
    xml.open("w:tblPr", &[]);
    xml.open("w:tblBorders", &[]);
    for side in ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"] {
        xml.empty(side, &[("w:val", "single"), ("w:sz", "4"), ("w:space", "0"), ("w:color", "auto")]);
    }
    xml.close();
    xml.open("w:tblCellMar", &[]);
    for side in ["w:left", "w:right"] {
        xml.empty(side, &[("w:w", "108"), ("w:type", "dxa")]);
    }
    (0..3).for_each(|_| xml.close());
}

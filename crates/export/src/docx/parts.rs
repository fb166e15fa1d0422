//! The parts of the document besides its text: settings, footers, lists, fonts, and what refers to what.

use super::{R, W};
use crate::form::{Form, LINE, alternative};
use crate::xml::Xml;

const MAIN: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
const RELATIONSHIPS: (&str, &str) = ("xmlns", "http://schemas.openxmlformats.org/package/2006/relationships");

/// The parts that the main part refers to, and the last words of their types.
const RELATED: [(&str, &str, &str); 7] = [
    ("styles", "styles.xml", "styles"),
    ("numbering", "numbering.xml", "numbering"),
    ("settings", "settings.xml", "settings"),
    ("fontTable", "fontTable.xml", "fontTable"),
    ("footnotes", "footnotes.xml", "footnotes"),
    ("footer", "footer1.xml", "odd"),
    ("footer", "footer2.xml", "even"),
];

pub(super) fn content_types() -> String {
    let mut xml = Xml::new();
    xml.open("Types", &[("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types")]);
    for (extension, kind) in
        [("rels", "application/vnd.openxmlformats-package.relationships+xml"), ("xml", "application/xml")]
    {
        xml.empty("Default", &[("Extension", extension), ("ContentType", kind)]);
    }
    let main = [("document.xml", "document.main")].into_iter();
    for (file, kind) in main.chain(RELATED.map(|(kind, file, _)| (file, kind))) {
        let (name, kind) = (format!("/word/{file}"), format!("{MAIN}{kind}+xml"));
        xml.empty("Override", &[("PartName", &name), ("ContentType", &kind)]);
    }
    for (name, kind) in [
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        ("/docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml"),
    ] {
        xml.empty("Override", &[("PartName", name), ("ContentType", kind)]);
    }
    xml.finish()
}

/// What the package consists of.
pub(super) fn package() -> String {
    let mut xml = Xml::new();
    xml.open("Relationships", &[RELATIONSHIPS]);
    let core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    for (id, kind, target) in [
        ("document", format!("{}/officeDocument", R.1), "word/document.xml"),
        ("core", core.to_owned(), "docProps/core.xml"),
        ("custom", format!("{}/custom-properties", R.1), "docProps/custom.xml"),
    ] {
        xml.empty("Relationship", &[("Id", id), ("Type", &kind), ("Target", target)]);
    }
    xml.finish()
}

/// What the main part refers to.
pub(super) fn relationships(links: &[String]) -> String {
    let mut xml = Xml::new();
    xml.open("Relationships", &[RELATIONSHIPS]);
    for (kind, target, id) in RELATED {
        let kind = format!("{}/{kind}", R.1);
        xml.empty("Relationship", &[("Id", id), ("Type", &kind), ("Target", target)]);
    }
    targets(links, &mut xml);
    xml.finish()
}

/// The links, which the notes may refer to too.
pub(super) fn links(links: &[String]) -> String {
    let mut xml = Xml::new();
    xml.open("Relationships", &[RELATIONSHIPS]);
    targets(links, &mut xml);
    xml.finish()
}

fn targets(links: &[String], xml: &mut Xml) {
    let kind = format!("{}/hyperlink", R.1);
    for (at, target) in links.iter().enumerate() {
        let id = format!("link{}", at + 1);
        xml.empty(
            "Relationship",
            &[("Id", &id), ("Type", &kind), ("Target", target), ("TargetMode", "External")],
        );
    }
}

/// A page: A4 with the margins of GB/T 9704-2012, 5.1, of which 156 × 225 mm are left.
pub(super) fn section(form: &Form, xml: &mut Xml) {
    xml.open("w:sectPr", &[]);
    for (kind, id) in [("default", "odd"), ("even", "even")] {
        xml.empty("w:footerReference", &[("w:type", kind), ("r:id", id)]);
    }
    xml.empty("w:pgSz", &[("w:w", "11906"), ("w:h", "16838")]);
    let [top, right, bottom, left] = match form.is_official {
        true => ["2098", "1474", "1984", "1588"],
        false => ["1440"; 4],
    };
    // The top of a line of 14 points is 7 mm below the text (7.5).
    let footer = if form.is_official { "1223" } else { "720" };
    xml.empty(
        "w:pgMar",
        &[
            ("w:top", top),
            ("w:right", right),
            ("w:bottom", bottom),
            ("w:left", left),
            ("w:header", "851"),
            ("w:footer", footer),
            ("w:gutter", "0"),
        ],
    );
    if form.is_right_to_left {
        xml.empty("w:bidi", &[]);
    }
    if form.is_official {
        xml.empty("w:docGrid", &[("w:linePitch", LINE)]);
    }
    xml.close();
}

/// The page number: `— 1 —`, one character from the outer edge (7.5), or in the middle.
pub(super) fn footer(form: &Form, is_odd: bool) -> String {
    let (side, indent) = match (form.is_official, is_odd) {
        (false, _) => ("center", None),
        (true, true) => ("right", Some(("w:right", "280"))),
        (true, false) => ("left", Some(("w:left", "280"))),
    };
    let dash = if form.is_official { ["— ", " —"] } else { [""; 2] };
    let mut xml = Xml::new();
    xml.open("w:ftr", &[W, R]);
    xml.open("w:p", &[]);
    xml.open("w:pPr", &[]);
    xml.empty("w:pStyle", &[("w:val", "Footer")]);
    if let Some(indent) = indent {
        xml.empty("w:ind", &[indent]);
    }
    xml.empty("w:jc", &[("w:val", side)]);
    xml.close();
    let words = |words: &str, xml: &mut Xml| {
        if !words.is_empty() {
            xml.open("w:r", &[]);
            xml.element("w:t", &[("xml:space", "preserve")], words);
            xml.close();
        }
    };
    words(dash[0], &mut xml);
    xml.open("w:fldSimple", &[("w:instr", " PAGE ")]);
    words("1", &mut xml);
    xml.close();
    words(dash[1], &mut xml);
    xml.finish()
}

pub(super) fn settings(form: &Form) -> String {
    let mut xml = Xml::new();
    xml.open("w:settings", &[W]);
    xml.empty("w:defaultTabStop", &[("w:val", "420")]);
    if form.is_official {
        xml.empty("w:evenAndOddHeaders", &[]);
    }
    if form.is_cjk {
        // Each mark is as wide as a character.
        xml.empty("w:characterSpacingControl", &[("w:val", "doNotCompress")]);
    }
    xml.open("w:footnotePr", &[]);
    for id in ["0", "1"] {
        xml.empty("w:footnote", &[("w:id", id)]);
    }
    xml.close();
    xml.open("w:compat", &[]);
    // A line that a break ends is not stretched.
    xml.empty("w:doNotExpandShiftReturn", &[]);
    xml.empty(
        "w:compatSetting",
        &[
            ("w:name", "compatibilityMode"),
            ("w:uri", "http://schemas.microsoft.com/office/word"),
            ("w:val", "15"),
        ],
    );
    xml.finish()
}

/// Names of the fonts in other systems, which take the place of those that are missing.
pub(super) fn font_table(form: &Form) -> String {
    let fonts = &form.fonts;
    let mut names = vec![&fonts.title, &fonts.body, &fonts.heading, &fonts.subheading, &fonts.number];
    names.sort_unstable();
    names.dedup();
    let mut xml = Xml::new();
    xml.open("w:fonts", &[W]);
    for name in names {
        xml.open("w:font", &[("w:name", name)]);
        if let Some(other) = alternative(name) {
            xml.empty("w:altName", &[("w:val", other)]);
        }
        if form.is_cjk {
            xml.empty("w:charset", &[("w:val", "86")]);
        }
        xml.close();
    }
    xml.finish()
}

/// A list for each list of the speech, so that each starts with its own number.
pub(super) fn numbering(form: &Form, starts: &[Option<u64>]) -> String {
    let mut xml = Xml::new();
    xml.open("w:numbering", &[W]);
    for (id, format) in [("0", "bullet"), ("1", "decimal")] {
        xml.open("w:abstractNum", &[("w:abstractNumId", id)]);
        xml.empty("w:multiLevelType", &[("w:val", "hybridMultilevel")]);
        for level in 0..9 {
            let (number, left) = (level.to_string(), ((level + 1) * STEP).to_string());
            let shown = if format == "bullet" { "•".to_owned() } else { format!("%{}.", level + 1) };
            xml.open("w:lvl", &[("w:ilvl", &number)]);
            xml.empty("w:start", &[("w:val", "1")]);
            xml.empty("w:numFmt", &[("w:val", format)]);
            xml.empty("w:lvlText", &[("w:val", &shown)]);
            xml.empty("w:lvlJc", &[("w:val", "start")]);
            xml.open("w:pPr", &[]);
            xml.empty("w:ind", &[("w:left", &left), ("w:hanging", &HANGING.to_string())]);
            xml.close();
            if format == "bullet" {
                let font = form.fonts.body.as_str();
                xml.open("w:rPr", &[]);
                xml.empty("w:rFonts", &[("w:ascii", font), ("w:hAnsi", font)]);
                xml.close();
            }
            xml.close();
        }
        xml.close();
    }
    for (&start, id) in starts.iter().zip(1..) {
        let id: u32 = id;
        xml.open("w:num", &[("w:numId", &id.to_string())]);
        xml.empty("w:abstractNumId", &[("w:val", if start.is_some() { "1" } else { "0" })]);
        for level in start.iter().flat_map(|_| 0..9) {
            let start = start.unwrap_or(1);
            xml.open("w:lvlOverride", &[("w:ilvl", &level.to_string())]);
            xml.empty("w:startOverride", &[("w:val", &start.min(i32::MAX as u64).to_string())]);
            xml.close();
        }
        xml.close();
    }
    xml.finish()
}

/// The indent of a level of a list: two characters, and how much of it the mark takes.
const STEP: u32 = 640;
const HANGING: u32 = 480;

//! Lists in the formats and in the ways of several programs → the numbers of their paragraphs.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

#[allow(dead_code)]
mod docx;
#[allow(dead_code)]
mod shown;

use docx::{Docx, item, level, lists, made_from, pp};
use shown::{at_levels, first, numbers, shown};

fn styled(id: &str, text: &str) -> String {
    pp(&format!(r#"<w:pStyle w:val="{id}"/>"#), text)
}

#[test]
fn every_format_is_shown_in_a_document() {
    for (format, expected) in [
        ("chineseCounting", ["九、", "十、", "十一、"]),
        ("chineseCountingThousand", ["九、", "十、", "十一、"]),
        ("chineseLegalSimplified", ["玖、", "壹拾、", "壹拾壹、"]),
        ("taiwaneseCounting", ["九、", "十、", "十一、"]),
        ("taiwaneseCountingThousand", ["九、", "十、", "十一、"]),
        ("taiwaneseDigital", ["九、", "一○、", "一一、"]),
        ("ideographDigital", ["九、", "一〇、", "一一、"]),
        ("ideographTraditional", ["壬、", "癸、", "11、"]),
        ("ideographZodiac", ["申、", "酉、", "戌、"]),
        ("ideographEnclosedCircle", ["㈨、", "㈩、", "11、"]),
        ("ideographLegalTraditional", ["玖、", "壹拾、", "壹拾壹、"]),
        ("japaneseCounting", ["九、", "十、", "十一、"]),
        ("japaneseLegal", ["九、", "壱拾、", "壱拾壱、"]),
        ("koreanCounting", ["구、", "십、", "십일、"]),
        ("koreanDigital", ["구、", "일영、", "일일、"]),
        ("koreanDigital2", ["九、", "一零、", "一一、"]),
        ("koreanLegal", ["아홉、", "열、", "열하나、"]),
        ("decimalEnclosedCircle", ["⑨、", "⑩、", "⑪、"]),
        ("decimalFullWidth", ["９、", "１０、", "１１、"]),
        ("decimalHalfWidth", ["9、", "10、", "11、"]),
        ("upperRoman", ["IX、", "X、", "XI、"]),
        ("hebrew1", ["ט、", "י、", "יא、"]),
        ("arabicAlpha", ["ذ、", "ر、", "ز、"]),
        ("arabicAbjad", ["ط、", "ي、", "ك、"]),
        ("thaiNumbers", ["๙、", "๑๐、", "๑๑、"]),
        ("hindiNumbers", ["९、", "१०、", "११、"]),
        ("numberInDash", ["- 9 -、", "- 10 -、", "- 11 -、"]),
    ] {
        let nine = level(0, format, "%1、", "").replace(r#"start w:val="1""#, r#"start w:val="9""#);
        assert_eq!(at_levels(&[0, 0, 0], &made_from(&[nine])), expected, "{format}");
    }
}

#[test]
fn a_list_of_libreoffice() {
    // Headings have the outline numbering without signs, lists a `w:num` for each that starts over, with `w:lvlJc` and `w:ind`.
    let plain = r#"<w:lvl w:ilvl="0"><w:start w:val="1"/><w:pStyle w:val="Heading1"/><w:numFmt w:val="none"/><w:suff w:val="nothing"/><w:lvlText w:val=""/><w:lvlJc w:val="left"/><w:pPr><w:tabs><w:tab w:val="num" w:pos="0"/></w:tabs><w:ind w:left="0" w:hanging="0"/></w:pPr></w:lvl>"#;
    let list = r#"<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/><w:lvlJc w:val="left"/></w:lvl>"#;
    let numbering = format!(
        r#"<w:abstractNum w:abstractNumId="1">{plain}</w:abstractNum><w:abstractNum w:abstractNumId="2">{list}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>"#
    );
    let styles = r#"<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>"#;
    let body = [
        styled("Heading1", "a"),
        item(2, 0, "b"),
        item(2, 1, "c"),
        item(2, 0, "d"),
        styled("Heading1", "e"),
        item(3, 0, "f"),
    ];
    assert_eq!(
        shown(&Docx::new(&body.concat()).styles(styles).numbering(&numbering).bytes()),
        ["a", "1. b", "1.1. c", "2. d", "e", "1. f"]
    );
}

#[test]
fn a_list_of_wps() {
    // One level, a name for its kind, no space behind the sign, and an id of its own for each heading that goes on.
    let single = |id: usize, text: &str, start: u32| {
        format!(
            r#"<w:abstractNum w:abstractNumId="{id}"><w:nsid w:val="8A5E0{id}C4"/><w:multiLevelType w:val="singleLevel"/><w:tmpl w:val="8A5E0{id}C4"/><w:lvl w:ilvl="0" w:tentative="0"><w:start w:val="{start}"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum>"#
        )
    };
    let numbering = [
        single(0, "%1、", 1),
        single(1, "（%1）", 1),
        single(2, "%1、", 3),
        (0..3)
            .map(|id| format!(r#"<w:num w:numId="{}"><w:abstractNumId w:val="{id}"/></w:num>"#, id + 1))
            .collect(),
    ];
    let body = [item(1, 0, "a"), item(2, 0, "b"), item(2, 0, "c"), item(1, 0, "d"), item(3, 0, "e")];
    let bytes = Docx::new(&body.concat()).numbering(&numbering.concat()).bytes();
    assert_eq!(shown(&bytes), ["一、 a", "（一） b", "（二） c", "二、 d", "三、 e"]);
    assert!(!first(&bytes).number.unwrap().is_apart);
}

#[test]
fn the_formats_of_newer_programs_are_beside_those_of_older_ones() {
    let format = |pattern: &str| {
        format!(
            r#"<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="{pattern}"/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>"#
        )
    };
    for (pattern, expected) in [
        ("0001, 0002, 0003, ...", ["0001、", "0002、"]),
        ("00001, 00002, 00003, ...", ["00001、", "00002、"]),
        ("x, y, z, ...", ["1、", "2、"]),
    ] {
        let numbering =
            lists(&[("decimal", "%1、")]).replacen(r#"<w:numFmt w:val="decimal"/>"#, &format(pattern), 1);
        assert_eq!(at_levels(&[0, 0], &numbering), expected, "{pattern}");
    }
}

#[test]
fn strict_documents_number_alike() {
    let strict = |xml: &str| {
        xml.replace(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
        )
    };
    let numbering = docx::part("numbering", &lists(&[("chineseCounting", "第%1条")]));
    let body = docx::part("document", &format!("<w:body>{}</w:body>", item(1, 0, "a")));
    let docx = Docx::with_main("word/document2.xml", &strict(&body)).part("numbering", &strict(&numbering));
    assert_eq!(numbers(docx), ["第一条"]);
}

//! Lists as `numbering.xml` has them → the numbers in front of the paragraphs.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

#[allow(dead_code)]
mod docx;
#[allow(dead_code)]
mod shown;

use docx::{Docx, item, level, lists, p, pp};
use shown::{first, shown};

const OFFICIAL: [(&str, &str); 4] =
    [("chineseCounting", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3."), ("decimal", "（%4）")];

fn numbers(docx: Docx) -> Vec<String> {
    shown(&docx.bytes()).iter().map(|line| line.split(' ').next().unwrap().to_owned()).collect()
}

#[test]
fn the_levels_of_an_official_document() {
    let body = [
        item(1, 0, "a"),
        item(1, 1, "b"),
        item(1, 1, "c"),
        item(1, 2, "d"),
        item(1, 3, "e"),
        item(1, 0, "f"),
        item(1, 1, "g"),
    ];
    let docx = Docx::new(&body.concat()).numbering(&lists(&OFFICIAL));
    assert_eq!(numbers(docx), ["一、", "（一）", "（二）", "1.", "（1）", "二、", "（一）"]);
}

#[test]
fn a_paragraph_without_a_list_has_no_number() {
    let docx =
        Docx::new(&[p("a"), item(1, 0, "b"), p("c"), item(1, 0, "d")].concat()).numbering(&lists(&OFFICIAL));
    assert_eq!(shown(&docx.bytes()), ["a", "一、 b", "c", "二、 d"]);
}

#[test]
fn list_zero_is_not_a_list() {
    let styles = r#"<w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>"#;
    let none = r#"<w:pStyle w:val="h"/><w:numPr><w:numId w:val="0"/></w:numPr>"#;
    let body = [pp(r#"<w:pStyle w:val="h"/>"#, "a"), pp(none, "b"), pp(r#"<w:pStyle w:val="h"/>"#, "c")];
    let docx = Docx::new(&body.concat()).styles(styles).numbering(&lists(&OFFICIAL));
    assert_eq!(shown(&docx.bytes()), ["一、 a", "b", "二、 c"]);
}

#[test]
fn lists_made_from_the_same_one_count_on() {
    let docx = Docx::new(&[item(1, 0, "a"), item(2, 0, "b")].concat()).numbering(&lists(&OFFICIAL));
    assert_eq!(numbers(docx), ["一、", "二、"]);
}

#[test]
fn a_list_with_a_start_of_its_own_starts_over_once() {
    let over = r#"<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>"#;
    let body = [item(1, 0, "a"), item(1, 0, "b"), item(3, 0, "c"), item(3, 0, "d"), item(1, 0, "e")];
    let docx = Docx::new(&body.concat()).numbering(&[lists(&OFFICIAL), over.to_owned()].concat());
    assert_eq!(numbers(docx), ["一、", "二、", "一、", "二、", "三、"]);
}

#[test]
fn a_sequence_cut_by_a_table_may_go_on_as_another_list() {
    let other = [
        r#"<w:abstractNum w:abstractNumId="8">"#,
        &level(0, "decimal", "%1.", "").replace(r#"w:start w:val="1""#, r#"w:start w:val="2""#),
        r#"</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num>"#,
    ];
    let docx = Docx::new(&[item(1, 0, "a"), item(3, 0, "b")].concat())
        .numbering(&[lists(&[("decimal", "%1.")]), other.concat()].concat());
    assert_eq!(numbers(docx), ["1.", "2."]);
}

#[test]
fn a_list_may_change_a_level() {
    let changed = [
        r#"<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0">"#,
        &level(0, "upperRoman", "%1)", ""),
        "</w:lvlOverride></w:num>",
    ];
    let docx = Docx::new(&[item(3, 0, "a"), item(3, 0, "b")].concat())
        .numbering(&[lists(&OFFICIAL), changed.concat()].concat());
    assert_eq!(numbers(docx), ["I)", "II)"]);
}

#[test]
fn a_level_starts_over_behind_any_higher_one() {
    let decimal = [("decimal", "%1"), ("decimal", "%1.%2"), ("decimal", "%1.%2.%3")];
    let body = [
        item(1, 0, "a"),
        item(1, 1, "b"),
        item(1, 2, "c"),
        item(1, 2, "d"),
        item(1, 0, "e"),
        item(1, 2, "f"),
    ];
    let docx = Docx::new(&body.concat()).numbering(&lists(&decimal));
    assert_eq!(numbers(docx), ["1", "1.1", "1.1.1", "1.1.2", "2", "2.1.1"]);
}

#[test]
fn a_level_may_never_start_over() {
    let levels = [level(0, "decimal", "%1", ""), level(1, "decimal", "%2)", r#"<w:lvlRestart w:val="0"/>"#)];
    let numbering =
        lists(&[]).replacen("></w:abstractNum>", &format!(">{}</w:abstractNum>", levels.concat()), 1);
    let body = [item(1, 0, "a"), item(1, 1, "b"), item(1, 0, "c"), item(1, 1, "d")];
    assert_eq!(numbers(Docx::new(&body.concat()).numbering(&numbering)), ["1", "1)", "2", "2)"]);
}

#[test]
fn a_level_may_start_over_behind_some() {
    let levels = [
        level(0, "decimal", "%1", ""),
        level(1, "decimal", "%1.%2", ""),
        level(2, "decimal", "(%3)", r#"<w:lvlRestart w:val="1"/>"#),
    ];
    let numbering =
        lists(&[]).replacen("></w:abstractNum>", &format!(">{}</w:abstractNum>", levels.concat()), 1);
    let body = [
        item(1, 0, "a"),
        item(1, 1, "b"),
        item(1, 2, "c"),
        item(1, 1, "d"),
        item(1, 2, "e"),
        item(1, 0, "f"),
        item(1, 2, "g"),
    ];
    assert_eq!(
        numbers(Docx::new(&body.concat()).numbering(&numbering)),
        ["1", "1.1", "(1)", "1.2", "(2)", "2", "(1)"]
    );
}

#[test]
fn legal_numbers_are_decimal_at_all_levels() {
    let levels = [level(0, "chineseCounting", "第%1章", ""), level(1, "decimal", "%1.%2", "<w:isLgl/>")];
    let numbering =
        lists(&[]).replacen("></w:abstractNum>", &format!(">{}</w:abstractNum>", levels.concat()), 1);
    let body = [item(1, 0, "a"), item(1, 0, "b"), item(1, 1, "c")];
    assert_eq!(numbers(Docx::new(&body.concat()).numbering(&numbering)), ["第一章", "第二章", "2.1"]);
}

#[test]
fn a_format_without_numbers_shows_what_else_is_there() {
    let numbering = lists(&[("none", "%1"), ("none", "Note:")]);
    let docx = Docx::new(&[item(1, 0, "a"), item(1, 1, "b")].concat()).numbering(&numbering);
    assert_eq!(shown(&docx.bytes()), ["a", "Note: b"]);
}

#[test]
fn a_level_style_wins_over_the_level_that_the_style_names() {
    let styles = r#"<w:style w:type="paragraph" w:styleId="h1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="h2"><w:name w:val="heading 2"/><w:basedOn w:val="h1"/><w:pPr><w:numPr><w:ilvl w:val="3"/></w:numPr></w:pPr></w:style>"#;
    let levels = [level(0, "decimal", "%1", ""), level(1, "decimal", "%1.%2", r#"<w:pStyle w:val="h2"/>"#)];
    let numbering =
        lists(&[]).replacen("></w:abstractNum>", &format!(">{}</w:abstractNum>", levels.concat()), 1);
    let body = [pp(r#"<w:pStyle w:val="h1"/>"#, "a"), pp(r#"<w:pStyle w:val="h2"/>"#, "b")];
    assert_eq!(numbers(Docx::new(&body.concat()).styles(styles).numbering(&numbering)), ["1", "1.1"]);
}

#[test]
fn a_style_inherits_list_and_level_apart() {
    // The heading 2 of Word has a level, and its list by way of heading 1.
    let styles = r#"<w:style w:type="paragraph" w:styleId="h1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="h2"><w:name w:val="heading 2"/><w:basedOn w:val="h1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>"#;
    let body = [pp(r#"<w:pStyle w:val="h1"/>"#, "a"), pp(r#"<w:pStyle w:val="h2"/>"#, "b")];
    let docx = Docx::new(&body.concat()).styles(styles).numbering(&lists(&OFFICIAL));
    assert_eq!(shown(&docx.bytes()), ["一、 a", "（一） b"]);
}

#[test]
fn a_list_may_have_its_levels_from_a_list_style() {
    let linked = r#"<w:abstractNum w:abstractNumId="9"><w:numStyleLink w:val="Official"/></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="9"/></w:num>"#;
    let numbering = lists(&OFFICIAL).replacen("<w:lvl ", r#"<w:styleLink w:val="Official"/><w:lvl "#, 1);
    let docx = Docx::new(&[item(3, 0, "a"), item(3, 1, "b"), item(1, 0, "c")].concat())
        .numbering(&[numbering, linked.to_owned()].concat());
    assert_eq!(numbers(docx), ["一、", "（一）", "二、"]);
}

#[test]
fn what_follows_a_number() {
    let apart = |suffix: &str| {
        let numbering =
            lists(&[("decimal", "%1.")]).replacen("<w:lvlText", &format!("{suffix}<w:lvlText"), 1);
        first(&Docx::new(&item(1, 0, "a")).numbering(&numbering).bytes()).number.unwrap().is_apart
    };
    assert!(apart(""));
    assert!(apart(r#"<w:suff w:val="space"/>"#));
    assert!(!apart(r#"<w:suff w:val="nothing"/>"#));
}

#[test]
fn bullets_are_not_numbers() {
    let docx = Docx::new(&[item(1, 0, "a"), item(1, 1, "b")].concat())
        .numbering(&lists(&[("bullet", "\u{f0b7}"), ("bullet", "–")]));
    let bytes = docx.bytes();
    assert_eq!(shown(&bytes), ["\u{f0b7} a", "– b"]);
    assert!(first(&bytes).number.unwrap().is_bullet);
}

#[test]
fn an_empty_paragraph_of_a_list_counts() {
    let docx =
        Docx::new(&[item(1, 0, "a"), item(1, 0, ""), item(1, 0, "c")].concat()).numbering(&lists(&OFFICIAL));
    assert_eq!(shown(&docx.bytes()), ["一、 a", "二、 ", "三、 c"]);
}

#[test]
fn a_level_that_is_not_defined_has_no_number() {
    let docx = Docx::new(&[item(1, 5, "a"), item(9, 0, "b"), item(1, 88, "c")].concat())
        .numbering(&lists(&OFFICIAL));
    assert_eq!(shown(&docx.bytes()), ["a", "b", "c"]);
}

#[test]
fn the_format_that_word_keeps_beside_the_old_one() {
    let format = r#"<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>"#;
    let numbering = lists(&[("decimal", "%1")]).replacen(r#"<w:numFmt w:val="decimal"/>"#, format, 1);
    assert_eq!(numbers(Docx::new(&item(1, 0, "a")).numbering(&numbering)), ["001"]);
}

#[test]
fn the_old_properties_of_a_tracked_change_do_not_count() {
    let changed = r#"<w:pPrChange w:id="1" w:author="a"><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>"#;
    let docx = Docx::new(&[pp(changed, "a"), item(1, 0, "b")].concat()).numbering(&lists(&OFFICIAL));
    assert_eq!(shown(&docx.bytes()), ["a", "一、 b"]);
}

#[test]
fn styles_may_go_in_a_circle() {
    let styles = r#"<w:style w:type="paragraph" w:styleId="a"><w:name w:val="a"/><w:basedOn w:val="b"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:name w:val="b"/><w:basedOn w:val="a"/></w:style>"#;
    let docx = Docx::new(&pp(r#"<w:pStyle w:val="a"/>"#, "a")).styles(styles).numbering(&lists(&OFFICIAL));
    assert_eq!(shown(&docx.bytes()), ["a"]);
}

#[test]
fn the_text_of_a_level_is_short() {
    let long = ["%1", &"x".repeat(300)].concat();
    let docx = Docx::new(&item(1, 0, "a")).numbering(&lists(&[("decimal", &long)]));
    assert_eq!(shown(&docx.bytes()), ["a"]);
    let repeated =
        level(0, "upperRoman", &"%1".repeat(127), "").replace(r#"start w:val="1""#, r#"start w:val="4888""#);
    let list = format!(
        r#"<w:abstractNum w:abstractNumId="7">{repeated}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>"#
    );
    let shown = shown(&Docx::new(&item(1, 0, "a")).numbering(&list).bytes());
    assert!(shown[0].starts_with("MMMMDCCC") && shown[0].len() < 1100, "{}", shown[0].len());
}

#[test]
fn a_bullet_may_be_any_character() {
    let docx = Docx::new(&[item(1, 0, "a"), item(1, 1, "b"), item(1, 2, "c")].concat()).numbering(&lists(&[
        ("bullet", "\u{f0b7}"),
        ("bullet", "o"),
        ("bullet", "§"),
    ]));
    let document = shown::document(&docx.bytes());
    let numbers: Vec<_> = document
        .blocks
        .iter()
        .map(|block| match block {
            oration_document::Block::Paragraph(it) => it.number.as_ref().map(|it| (it.is_bullet, it.level)),
            oration_document::Block::Table(_) => None,
        })
        .collect();
    assert_eq!(numbers, [Some((true, 0)), Some((true, 1)), Some((true, 2))]);
}

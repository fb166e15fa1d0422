//! Lists as `numbering.xml` and the styles define them → the numbers of their paragraphs.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

#[allow(dead_code)]
mod docx;
#[allow(dead_code)]
mod shown;

use docx::{Docx, item, level, lists, made_from, p, pp};
use shown::{at_levels, first, numbers, shown};

/// A list that starts over at some levels.
fn starting_over(num: usize, starts: &[(usize, u32)]) -> String {
    let starts: String = starts
        .iter()
        .map(|(level, start)| {
            format!(r#"<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride>"#)
        })
        .collect();
    format!(r#"<w:num w:numId="{num}"><w:abstractNumId w:val="7"/>{starts}</w:num>"#)
}

fn style(id: &str, based_on: &str, properties: &str) -> String {
    format!(
        r#"<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{id}"/><w:basedOn w:val="{based_on}"/><w:pPr>{properties}</w:pPr></w:style>"#
    )
}

fn styled(id: &str, text: &str) -> String {
    pp(&format!(r#"<w:pStyle w:val="{id}"/>"#), text)
}

#[test]
fn a_level_that_starts_over_takes_the_start_of_its_list_each_time() {
    let levels = [("decimal", "%1"), ("decimal", "%1.%2")];
    let numbering = [lists(&levels), starting_over(3, &[(1, 5)])].concat();
    let body = [item(3, 0, "a"), item(3, 1, "a"), item(3, 1, "a"), item(3, 0, "a"), item(3, 1, "a")];
    assert_eq!(numbers(Docx::new(&body.concat()).numbering(&numbering)), ["1", "1.5", "1.6", "2", "2.5"]);
}

#[test]
fn all_levels_of_a_list_may_start_over() {
    let levels = [("decimal", "%1"), ("decimal", "%1.%2")];
    let numbering = [lists(&levels), starting_over(3, &[(0, 1), (1, 1)])].concat();
    let body = [item(1, 0, "a"), item(1, 1, "a"), item(1, 0, "a"), item(3, 0, "a"), item(3, 1, "a")];
    assert_eq!(numbers(Docx::new(&body.concat()).numbering(&numbering)), ["1", "1.1", "2", "1", "1.1"]);
}

#[test]
fn each_list_of_its_own_starts_over_once() {
    let numbering =
        [lists(&[("decimal", "%1)")]), starting_over(3, &[(0, 1)]), starting_over(4, &[(0, 1)])].concat();
    let body = [item(3, 0, "a"), item(3, 0, "a"), item(4, 0, "a"), item(3, 0, "a"), item(4, 0, "a")];
    assert_eq!(numbers(Docx::new(&body.concat()).numbering(&numbering)), ["1)", "2)", "1)", "2)", "3)"]);
}

#[test]
fn a_list_may_start_over_with_any_number() {
    let numbering = [lists(&[("chineseCounting", "%1、")]), starting_over(3, &[(0, 0)])].concat();
    let body = [item(1, 0, "a"), item(3, 0, "a"), item(3, 0, "a")];
    assert_eq!(numbers(Docx::new(&body.concat()).numbering(&numbering)), ["一、", "0、", "一、"]);
}

#[test]
fn a_level_that_was_left_out_counts_behind_its_first_sublevel() {
    // https://techshelps.github.io/MSDN/KB/Source/word/q110380.htm
    let numbering = lists(&[("decimal", "%1"), ("decimal", "%1.%2"), ("decimal", "%1.%2.%3")]);
    assert_eq!(at_levels(&[1, 1, 1, 0, 1], &numbering), ["1.1", "1.2", "1.3", "2", "2.1"]);
    assert_eq!(at_levels(&[0, 2, 1, 2], &numbering), ["1", "1.1.1", "1.2", "1.2.1"]);
}

#[test]
fn a_bullet_in_the_text_of_a_lower_level_shows_nothing() {
    let numbering =
        lists(&[("decimal", "%1."), ("decimal", "%1.%2."), ("bullet", "—"), ("decimal", "%1.%2.%3%4.")]);
    assert_eq!(
        at_levels(&[0, 1, 3, 3, 1, 3], &numbering),
        ["1.", "1.1.", "1.1.1.", "1.1.2.", "1.2.", "1.2.1."]
    );
}

#[test]
fn the_text_of_a_level_may_name_any_levels() {
    let numbering = lists(&[
        ("upperLetter", "%1"),
        ("decimal", "%1-%2"),
        ("lowerRoman", "(%3)"),
        ("decimal", "%2/%1/%4%"),
    ]);
    assert_eq!(at_levels(&[0, 1, 2, 3, 3], &numbering), ["A", "A-1", "(i)", "1/A/1%", "1/A/2%"]);
}

#[test]
fn nine_levels_are_counted() {
    let texts: Vec<String> =
        (1..=9).map(|last| (1..=last).map(|at| format!("%{at}")).collect::<Vec<_>>().join(".")).collect();
    let levels: Vec<(&str, &str)> = texts.iter().map(|text| ("decimal", text.as_str())).collect();
    let shown = at_levels(&[0, 1, 2, 3, 4, 5, 6, 7, 8, 8], &lists(&levels));
    assert_eq!(shown[8..], ["1.1.1.1.1.1.1.1.1", "1.1.1.1.1.1.1.1.2"]);
}

#[test]
fn legal_levels_show_other_formats_as_decimal_and_leave_none_out() {
    let levels = [
        level(0, "upperRoman", "Article %1.", ""),
        level(1, "none", "", ""),
        level(2, "lowerLetter", "%1.%2%3", r#"<w:isLgl/>"#),
        level(3, "lowerLetter", "%1.%4", r#"<w:isLgl w:val="0"/>"#),
    ];
    assert_eq!(at_levels(&[0, 0, 2, 3], &made_from(&levels)), ["Article I.", "Article II.", "2.1", "II.a"]);
}

#[test]
fn a_restart_behind_a_lower_level_does_not_count() {
    let levels = [
        level(0, "decimal", "%1", ""),
        level(1, "decimal", "%2)", r#"<w:lvlRestart w:val="0"/>"#),
        level(2, "decimal", "(%3)", r#"<w:lvlRestart w:val="2"/>"#),
    ];
    let shown = at_levels(&[0, 1, 2, 2, 0, 1, 2], &made_from(&levels));
    assert_eq!(shown, ["1", "1)", "(1)", "(2)", "2", "2)", "(1)"]);
}

#[test]
fn a_restart_in_a_changed_level_does_not_count() {
    let changed = level(1, "decimal", "%2)", r#"<w:lvlRestart w:val="0"/>"#);
    let list = format!(
        r#"<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="1">{changed}</w:lvlOverride></w:num>"#
    );
    let numbering = [lists(&[("decimal", "%1"), ("decimal", "%1.%2")]), list].concat();
    let body = [item(3, 0, "a"), item(3, 1, "a"), item(3, 0, "a"), item(3, 1, "a")];
    assert_eq!(numbers(Docx::new(&body.concat()).numbering(&numbering)), ["1", "1)", "2", "1)"]);
}

#[test]
fn a_changed_level_may_also_start_over() {
    let changed = level(0, "upperLetter", "%1.", "");
    let list = format!(
        r#"<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/>{changed}</w:lvlOverride></w:num>"#
    );
    let body = [item(1, 0, "a"), item(3, 0, "a"), item(3, 0, "a")];
    let docx = Docx::new(&body.concat()).numbering(&[lists(&[("decimal", "%1.")]), list].concat());
    assert_eq!(numbers(docx), ["1.", "C.", "D."]);
}

#[test]
fn a_hidden_number_counts() {
    let numbering = made_from(&[
        level(0, "decimal", "%1", "<w:rPr><w:vanish/></w:rPr>"),
        level(1, "decimal", "%1.%2", ""),
    ]);
    let body = [item(1, 0, "a"), item(1, 1, "b"), item(1, 0, "c"), item(1, 1, "d")];
    assert_eq!(shown(&Docx::new(&body.concat()).numbering(&numbering).bytes()), ["a", "1.1 b", "c", "2.1 d"]);
}

#[test]
fn a_picture_bullet_is_a_bullet() {
    let numbering = [
        r#"<w:numPicBullet w:numPicBulletId="0"><w:pict/></w:numPicBullet>"#,
        &made_from(&[level(0, "bullet", "", r#"<w:lvlPicBulletId w:val="0"/>"#)]),
    ];
    let number = first(&Docx::new(&item(1, 0, "a")).numbering(&numbering.concat()).bytes()).number.unwrap();
    assert!(number.is_bullet);
}

#[test]
fn a_list_style_is_found_by_way_of_its_own_list() {
    // The levels do not say which style they are those of, as some programs leave them.
    let style = r#"<w:style w:type="numbering" w:styleId="Official"><w:name w:val="Official"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>"#;
    let linked = r#"<w:abstractNum w:abstractNumId="9"><w:numStyleLink w:val="Official"/></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="9"/></w:num>"#;
    let numbering = [&lists(&[("chineseCounting", "%1、")]), linked].concat();
    let body = [item(3, 0, "a"), item(1, 0, "b")];
    assert_eq!(numbers(Docx::new(&body.concat()).styles(style).numbering(&numbering)), ["一、", "二、"]);
}

#[test]
fn list_styles_that_refer_to_each_other_have_no_numbers() {
    let numbering = r#"<w:abstractNum w:abstractNumId="7"><w:styleLink w:val="x"/><w:numStyleLink w:val="y"/></w:abstractNum><w:abstractNum w:abstractNumId="8"><w:styleLink w:val="y"/><w:numStyleLink w:val="x"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>"#;
    assert_eq!(shown(&Docx::new(&item(1, 0, "a")).numbering(numbering).bytes()), ["a"]);
}

#[test]
fn a_style_takes_its_list_from_the_one_it_is_based_on_or_has_none() {
    let styles = [
        style("h", "", r#"<w:numPr><w:numId w:val="1"/></w:numPr>"#),
        style("same", "h", ""),
        style("none", "h", r#"<w:numPr><w:numId w:val="0"/></w:numPr>"#),
        style("below", "none", ""),
        style("again", "none", r#"<w:numPr><w:numId w:val="1"/></w:numPr>"#),
    ];
    let body: String = ["h", "same", "none", "below", "again"].map(|id| styled(id, "a")).concat();
    let docx = Docx::new(&body).styles(&styles.concat()).numbering(&lists(&[("decimal", "%1.")]));
    assert_eq!(numbers(docx), ["1.", "2.", "", "", "3."]);
}

#[test]
fn a_paragraph_changes_the_list_or_the_level_of_its_style() {
    let other = [
        r#"<w:abstractNum w:abstractNumId="8">"#,
        &level(0, "upperLetter", "%1.", ""),
        &level(1, "lowerLetter", "%2)", ""),
        r#"</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="8"/></w:num>"#,
    ];
    let styles = style("h", "", r#"<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>"#);
    let body = [
        styled("h", "a"),
        pp(r#"<w:pStyle w:val="h"/><w:numPr><w:ilvl w:val="0"/></w:numPr>"#, "b"),
        pp(r#"<w:pStyle w:val="h"/><w:numPr><w:numId w:val="5"/></w:numPr>"#, "c"),
        pp(r#"<w:pStyle w:val="h"/><w:numPr/>"#, "d"),
    ];
    let numbering = [lists(&[("decimal", "%1."), ("decimal", "(%2)")]), other.concat()].concat();
    let docx = Docx::new(&body.concat()).styles(&styles).numbering(&numbering);
    assert_eq!(numbers(docx), ["(1)", "2.", "a)", "(1)"]);
}

#[test]
fn the_style_of_all_other_paragraphs_may_be_numbered() {
    let styles = r#"<w:style w:type="paragraph" w:default="1" w:styleId="n"><w:name w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>"#;
    let docx = Docx::new(&[p("a"), p("b")].concat()).styles(styles).numbering(&lists(&[("decimal", "%1.")]));
    assert_eq!(numbers(docx), ["1.", "2."]);
}

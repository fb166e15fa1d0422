//! Paragraphs and tables of Word documents → those of the speech.

use super::docx::{Docx, item, lists, p, pp};
use super::{imported, json, speech};

/// The paragraphs of the sections and of the body, in order.
fn paragraphs(import: &oration::Import<'_>) -> Vec<String> {
    oration::to_text(&import.speech).lines().filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

#[test]
fn a_paragraph_without_a_mark_at_its_end_is_not_joined_with_the_next() {
    let lines = ["Our priorities this year are", "more jobs", "better schools", "safer streets"];
    let body: String = [
        p("A Speech on the Year"),
        p("Friends,"),
        p("We meet today to say what we will do, and how we will do it."),
        lines.map(p).concat(),
        p("We will do all of this together."),
    ]
    .concat();
    let shown = paragraphs(&imported(Docx::new(&body)));
    for line in lines {
        assert!(shown.iter().any(|it| it == line), "{line}: {shown:?}");
    }
}

#[test]
fn items_inside_numbered_items_are_not_joined() {
    let levels = lists(&[("decimal", "%1."), ("lowerLetter", "(%2)")]);
    let body = [
        p("A Speech on the Year"),
        p("Friends,"),
        p("We meet today to say what we will do, and how we will do it."),
        item(1, 0, "schools that are open to all, with"),
        item(1, 1, "more teachers"),
        item(1, 1, "more books"),
        item(1, 0, "streets that are safe"),
        p("We will do all of this together."),
    ];
    let shown = paragraphs(&imported(Docx::new(&body.concat()).numbering(&levels)));
    let is_shown = |words: &str| shown.iter().any(|it| it.ends_with(words));
    assert!(
        ["open to all, with", "(a) more teachers", "(b) more books"].into_iter().all(is_shown),
        "{shown:?}"
    );
}

#[test]
fn a_table_may_have_one_row_and_a_table_in_a_cell() {
    let cell = |content: &str| format!("<w:tc>{content}</w:tc>");
    let table = |rows: &[String]| {
        let rows: String = rows.iter().map(|row| format!("<w:tr>{row}</w:tr>")).collect();
        format!("<w:tbl>{rows}</w:tbl>")
    };
    let one = table(&[[cell(&p("甲县")), cell(&p("3"))].concat()]);
    let inner = table(&[cell(&p("乙镇"))]);
    let outer = table(&[
        [cell(&p("县")), cell(&p("镇"))].concat(),
        [cell(&p("乙县")), cell(&[inner, p("")].concat())].concat(),
    ]);
    let json = json(&imported(Docx::new(&speech(&[one, p("各县情况如下。"), outer].concat())))).to_string();
    assert!(json.contains(r#""rows":[["甲县","3"]]"#), "{json}");
    assert!(json.contains(r#""rows":[["县","镇"],["乙县","乙镇"]]"#), "{json}");
}

#[test]
fn a_paragraph_in_the_style_of_quotations_is_one() {
    let styles = r#"<w:style w:type="paragraph" w:styleId="q"><w:name w:val="Quote"/></w:style>"#;
    let quote = pp(r#"<w:pStyle w:val="q"/>"#, "空谈误国，实干兴邦。");
    let body = speech(&[quote, p("大家要认真落实。")].concat());
    let json = json(&imported(Docx::new(&body).styles(styles)));
    let body = json["body"].to_string();
    assert!(
        body.contains(r#""type":"quote""#) && body.contains(r#""text":"空谈误国，实干兴邦。""#),
        "{body}"
    );
}

//! Paragraphs and tables of Word documents → those of the speech.

use super::docx::{Docx, item, lists, p, part, pp, r};
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

#[test]
fn a_drop_cap_is_the_first_letter_of_its_word() {
    let drop = |kind: &str, text: &str| pp(&format!(r#"<w:framePr w:dropCap="{kind}" w:lines="3"/>"#), text);
    let said = "he harbour is open again after three years of work.";
    let body = [
        p("The Harbour Speech"),
        drop("drop", "T"),
        p(said),
        drop("margin", "S"),
        p("o we sail again."),
        drop("none", "A frame."),
    ];
    let shown = paragraphs(&imported(Docx::new(&body.concat())));
    assert_eq!(
        shown[1..],
        ["The harbour is open again after three years of work.", "So we sail again.", "A frame."]
    );
}

#[test]
fn a_table_of_labels_and_what_they_say_is_a_conversation() {
    let table = |rows: &[[&str; 2]]| {
        let cell = |text: &str| format!("<w:tc>{}</w:tc>", p(text));
        let row = |[label, said]: &[&str; 2]| format!("<w:tr>{}{}</w:tr>", cell(label), cell(said));
        format!("<w:tbl>{}</w:tbl>", rows.iter().map(row).collect::<String>())
    };
    let types = |rows: &[[&str; 2]]| {
        let import =
            imported(Docx::new(&[pp(r#"<w:jc w:val="center"/>"#, "专访实录"), table(rows)].concat()));
        let body = json(&import)["body"].as_array().cloned().unwrap_or_default();
        body.iter()
            .map(|block| {
                format!(
                    "{}{}",
                    block["type"].as_str().unwrap_or("-"),
                    block["speaker"].as_str().unwrap_or("")
                )
            })
            .collect::<Vec<_>>()
    };
    let talk = [
        ["记者：", "今年有什么打算？"],
        ["王五：", "修好十座桥。"],
        ["记者：", "何时完工？"],
        ["王五：", "年底以前。"],
    ];
    assert_eq!(types(&talk), ["turn记者", "turn王五", "turn记者", "turn王五"]);
    assert_eq!(types(&[["面积：", "3公顷"], ["投资：", "5亿元"]]), ["table"]);
}

#[test]
fn a_note_of_a_title_and_of_a_salutation_is_referred_to() {
    let reference = |id: u8| format!(r#"<w:r><w:footnoteReference w:id="{id}"/></w:r>"#);
    let note = |id: u8, text: &str| format!(r#"<w:footnote w:id="{id}">{}</w:footnote>"#, p(text));
    let line = |text: &str, id| format!("<w:p>{}{}</w:p>", r(text), reference(id));
    let body =
        [line("在动员会上的讲话", 2), line("各位代表：", 3), p("今天我们召开会议，主要任务是部署工作。")]
            .concat();
    let notes = [note(2, "根据录音整理。"), note(3, "出席会议的全体代表。")].concat();
    let import = imported(Docx::new(&body).part("footnotes", &part("footnotes", &notes)));
    let speech = json(&import);
    assert_eq!(speech["title"], serde_json::json!(["在动员会上的讲话", { "note": "1" }]));
    assert_eq!(speech["body"][0]["text"], serde_json::json!(["各位代表：", { "note": "2" }]));
}

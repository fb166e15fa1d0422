//! Word documents, made here from XML → the speeches they are imported as.

#[path = "../../crates/document/tests/docx/mod.rs"]
#[allow(dead_code)]
mod docx;
#[path = "documents/lists.rs"]
mod lists_of_documents;
#[path = "documents/numbered.rs"]
mod numbered;
#[path = "documents/paragraphs.rs"]
mod paragraphs;
#[path = "documents/refused.rs"]
mod refused;

use docx::{Docx, item, lists, p, part, pp, r};
use oration::{ImportOptions, NoticeCode, import_document};

fn imported(docx: Docx) -> oration::Import<'static> {
    import_document(&docx.bytes(), &ImportOptions::default()).unwrap()
}

/// The headings as `level number heading`.
fn outline(import: &oration::Import<'_>) -> Vec<String> {
    fn entries(all: &[oration::OutlineEntry], level: usize, lines: &mut Vec<String>) {
        for entry in all {
            let num = entry.num.as_deref().unwrap_or_default();
            lines.push(format!("{level} {num}{}", entry.heading));
            entries(&entry.children, level + 1, lines);
        }
    }
    let outline = oration::outline(&import.speech);
    let mut lines = Vec::new();
    entries(&outline.entries, 1, &mut lines);
    lines
}

fn notices(import: &oration::Import<'_>) -> Vec<String> {
    let of_source = [
        NoticeCode::Deleted,
        NoticeCode::Hidden,
        NoticeCode::Comment,
        NoticeCode::TextBox,
        NoticeCode::Object,
        NoticeCode::RunningHead,
    ];
    import.notices.iter().filter(|it| of_source.contains(&it.code)).map(ToString::to_string).collect()
}

fn json(import: &oration::Import<'_>) -> serde_json::Value {
    serde_json::to_value(&import.speech).unwrap()
}

const OPENING: [&str; 3] = ["在动员会上的讲话", "同志们：", "今天我们召开会议，主要任务是部署工作。"];

fn speech(body: &str) -> String {
    let opening: String = OPENING.iter().map(|line| p(line)).collect();
    [&opening, body].concat()
}

#[test]
fn automatic_numbers_are_those_of_the_outline() {
    let body = [
        item(1, 0, "形成工作合力"),
        p("各级各部门要明确职责，密切配合。"),
        item(1, 1, "加强领导"),
        p("要健全机制，落实责任。"),
        item(1, 1, "加强保障"),
        p("要加大投入，改善条件。"),
        item(1, 0, "狠抓工作落实"),
        p("要强化督查，务求实效。"),
    ];
    let numbering = lists(&[("chineseCounting", "%1、"), ("chineseCounting", "（%2）")]);
    let import = imported(Docx::new(&speech(&body.concat())).numbering(&numbering));
    assert_eq!(
        outline(&import),
        ["1 一、形成工作合力", "2 （一）加强领导", "2 （二）加强保障", "1 二、狠抓工作落实"]
    );
}

#[test]
fn styles_of_headings_are_the_outline_without_numbers() {
    let styles = r#"<w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/></w:style>
        <w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 1"/></w:style>
        <w:style w:type="paragraph" w:styleId="b"><w:name w:val="heading 2"/></w:style>"#;
    let style = |id: &str, text: &str| pp(&format!(r#"<w:pStyle w:val="{id}"/>"#), text);
    let body = [
        style("t", "On the Harbour"),
        p("Friends,"),
        style("a", "What we built"),
        p("We dredged the harbour in spring, and the boats came back."),
        style("b", "The quay"),
        p("The quay is longer by forty metres."),
        style("a", "What is next"),
        p("The light is next."),
    ];
    let import = imported(Docx::new(&body.concat()).styles(styles));
    assert_eq!(json(&import)["title"], "On the Harbour");
    assert_eq!(outline(&import), ["1 What we built", "2 The quay", "1 What is next"]);
}

#[test]
fn the_sole_first_heading_of_level_1_is_the_title() {
    let level = |level: u8, text: &str| pp(&format!(r#"<w:outlineLvl w:val="{level}"/>"#), text);
    let body = [
        level(0, "On the Harbour"),
        level(1, "What we built"),
        p("We dredged the harbour in spring, and the boats came back."),
        level(1, "What is next"),
        p("The light is next."),
    ];
    let import = imported(Docx::new(&body.concat()));
    assert_eq!(json(&import)["title"], "On the Harbour");
    assert_eq!(outline(&import), ["1 What we built", "1 What is next"]);
}

#[test]
fn a_break_in_the_title_is_a_line_of_it() {
    let title = r#"<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>在全市乡村阅读工作推进</w:t><w:br/><w:t>会议上的讲话</w:t></w:r></w:p>"#;
    let body = [title.to_owned(), p("同志们："), p("今天我们召开会议，主要任务是部署工作。")];
    let import = imported(Docx::new(&body.concat()));
    assert_eq!(json(&import)["title"], "在全市乡村阅读工作推进会议上的讲话");
}

#[test]
fn a_bold_lead_is_a_run_in_heading() {
    let lead = |text: &str, rest: &str| {
        format!(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>{text}</w:t></w:r>{}</w:p>",
            r(rest)
        )
    };
    let body = [
        lead("加强领导。", "要健全机制，落实责任，形成合力。"),
        lead("加强保障。", "要加大投入，改善条件。"),
    ];
    let import =
        imported(Docx::new(&speech(&body.concat())).numbering(&lists(&[("chineseCounting", "（%1）")])));
    assert_eq!(outline(&import), ["1 （一）加强领导", "1 （二）加强保障"]);
}

#[test]
fn a_long_paragraph_in_the_style_of_a_heading_is_text() {
    let long = "我们要坚持稳中求进，完整准确全面贯彻新发展理念。".repeat(8);
    let styles = r#"<w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 1"/></w:style>"#;
    let body = pp(r#"<w:pStyle w:val="a"/>"#, &long);
    assert!(outline(&imported(Docx::new(&speech(&body)).styles(styles))).is_empty());
}

#[test]
fn bullets_are_a_list() {
    let body = [
        p("On the Harbour"),
        p("Friends,"),
        p("The harbour is open again, and today we need these:"),
        item(1, 0, "bread"),
        item(1, 1, "rye"),
        item(1, 0, "salt"),
        p("That is all, and we thank you."),
    ];
    let import = imported(Docx::new(&body.concat()).numbering(&lists(&[("bullet", "•"), ("bullet", "◦")])));
    let json = json(&import).to_string();
    assert!(
        json.contains(r#"{"items":[["bread",{"items":["rye"],"type":"list"}],"salt"],"type":"list"}"#),
        "{json}"
    );
}

#[test]
fn notes_readings_links_and_emphasis_are_kept() {
    let run =
        |properties: &str, text: &str| format!("<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>");
    let note = r#"<w:r><w:footnoteReference w:id="1"/></w:r>"#;
    let ruby = r#"<w:r><w:ruby><w:rt><w:r><w:t>みなと</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>港</w:t></w:r></w:rubyBase></w:ruby></w:r>"#;
    let link = format!(r#"<w:hyperlink r:id="l1">{}</w:hyperlink>"#, r("plan"));
    let line = format!(
        "<w:p>{}{}{}{note} {ruby}{}{link}.</w:p>",
        r("The "),
        run("<w:b/>", "harbour"),
        r(" is open"),
        r(" and so is the ")
    );
    let footnote = format!(
        r#"<w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r>{}</w:p></w:footnote>"#,
        r(" Since 2 May.")
    );
    let docx = Docx::new(&[p("On the Harbour"), p("Friends,"), line].concat())
        .part("footnotes", &part("footnotes", &footnote))
        .link("l1", "https://example.org/a b");
    let json = json(&imported(docx));
    assert_eq!(json["notes"], serde_json::json!({"1": "Since 2 May."}));
    let text = json["body"].to_string();
    for expected in [
        r"The **harbour** is open",
        r#"{"note":"1"}"#,
        r#"{"ruby":"港","text":"みなと"}"#,
        r"[plan](<https://example.org/a%20b>)",
    ] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
}

#[test]
fn a_table_of_data_is_a_table_and_one_for_the_layout_is_text() {
    let row = |cells: &[&str]| {
        let cells: String = cells.iter().map(|cell| format!("<w:tc>{}</w:tc>", p(cell))).collect();
        format!("<w:tr>{cells}</w:tr>")
    };
    let data = format!("<w:tbl>{}{}</w:tbl>", row(&["县", "图书馆"]), row(&["甲县", "3"]));
    let layout = format!("<w:tbl>{}</w:tbl>", row(&["今天的会议很重要，大家要认真落实。"]));
    let json = json(&imported(Docx::new(&speech(&[data, layout].concat())))).to_string();
    assert!(json.contains(r#""rows":[["县","图书馆"],["甲县","3"]]"#), "{json}");
    assert!(json.contains(r#""今天的会议很重要，大家要认真落实。""#), "{json}");
}

#[test]
fn a_table_of_contents_is_not_text() {
    let entry = |text: &str| pp(r#"<w:pStyle w:val="toc"/>"#, text);
    let styles = r#"<w:style w:type="paragraph" w:styleId="toc"><w:name w:val="toc 1"/></w:style>"#;
    let body = [
        p(OPENING[0]),
        entry("一、认清形势\t1"),
        entry("二、明确任务\t2"),
        p(OPENING[1]),
        p(OPENING[2]),
        p("一、认清形势"),
        p("形势很好，任务很重。"),
        p("二、明确任务"),
        p("任务很重，责任很大。"),
    ];
    let import = imported(Docx::new(&body.concat()).styles(styles));
    assert_eq!(outline(&import), ["1 一、认清形势", "1 二、明确任务"]);
    let contents = import.notices.iter().filter(|notice| notice.code == NoticeCode::Contents).count();
    assert_eq!(contents, 2);
}

#[test]
fn what_is_left_out_is_counted_with_a_notice() {
    let deleted = r#"<w:del w:id="1"><w:r><w:delText>旧的</w:delText></w:r></w:del>"#;
    let hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r>";
    let comment = r#"<w:r><w:commentReference w:id="1"/></w:r>"#;
    let picture = r#"<w:r><w:drawing><a:blip/></w:drawing></w:r>"#;
    let text_box = r#"<w:r><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>机密</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></w:r>"#;
    let body = format!(
        "<w:p>{}{deleted}{deleted}{hidden}{comment}{comment}{picture}{text_box}</w:p>",
        r("会议开始。")
    );
    let header = part("hdr", &p("某市人民政府"));
    let import = imported(Docx::new(&speech(&body)).part("header", &header));
    assert_eq!(
        notices(&import),
        [
            "line 1: page header left out: 某市人民政府",
            "line 4: 2 tracked deletions left out: 旧的",
            "line 4: hidden text left out: 密",
            "line 4: 2 comments left out",
            "line 4: pictures or other objects left out",
            "line 5: text box, read at this point: 机密",
        ]
    );
}

#[test]
fn lines_are_counted_as_paragraphs_and_breaks() {
    let broken =
        "<w:p><w:r><w:t>同志们：</w:t><w:br/><w:t>今天我们召开会议，主要任务是部署工作。</w:t></w:r></w:p>";
    let import = imported(Docx::new(&[p(OPENING[0]), p(""), broken.to_owned()].concat()));
    assert_eq!(import.lines.iter().map(|line| line.line).collect::<Vec<_>>(), [1, 3, 4]);
}

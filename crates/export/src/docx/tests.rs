//! Speeches and the XML they become. Files are stored, so the bytes contain the XML as it is.

use crate::options::ExportOptions;

fn body(json: &str) -> Result<String, Box<dyn std::error::Error>> {
    docx(&format!(r#"{{"title": "", "lang": "en", "body": {json}}}"#), &ExportOptions::default())
}

fn docx(json: &str, options: &ExportOptions) -> Result<String, Box<dyn std::error::Error>> {
    let content = super::write(&oration::parse(json)?.speech, options)?;
    Ok(String::from_utf8_lossy(content.as_bytes()).into_owned())
}

/// The words of the paragraphs of the text, each with its style.
fn paragraphs(docx: &str) -> Vec<(String, String)> {
    let body = docx.split("<w:body>").nth(1).and_then(|body| body.split("</w:body>").next()).unwrap_or("");
    let own = |paragraph: &str| {
        let style = paragraph.split("<w:pStyle w:val=\"").nth(1).and_then(|rest| rest.split('"').next());
        let words = paragraph.split("<w:t xml:space=\"preserve\">").skip(1);
        let words: String = words.filter_map(|rest| rest.split("</w:t>").next()).collect();
        (style.unwrap_or_default().to_owned(), words)
    };
    body.split("<w:p>").skip(1).map(own).collect()
}

#[test]
fn each_block_has_its_style() -> Result<(), Box<dyn std::error::Error>> {
    for (json, expected) in [
        (r#"["a", "b"]"#, &[("BodyText", "a"), ("BodyText", "b")][..]),
        (
            r#"[{"type": "section", "num": "1.", "heading": "Trade", "body": [{"type": "section", "heading": "Up", "body": []}]}]"#,
            &[("Heading1", "1. Trade"), ("Heading2", "Up")],
        ),
        (
            r#"[{"type": "section", "num": "一是", "heading": "稳。", "runin": true, "body": ["好。"]}]"#,
            &[("Heading1", "一是稳。"), ("BodyText", "好。")],
        ),
        (
            r#"[{"type": "section", "heading": "A", "state": "omitted", "body": []}]"#,
            &[("Heading1", "A"), ("OmittedText", "[… passage omitted …]")],
        ),
        (r#"[{"type": "salutation", "text": "Friends,"}]"#, &[("Salutation", "Friends,")]),
        (
            r#"[{"type": "turn", "speaker": "Chair", "body": ["Yes.", "No."]}]"#,
            &[("BodyText", "Chair: Yes."), ("BodyText", "No.")],
        ),
        (r#"[{"type": "quote", "text": "a", "cite": "B"}]"#, &[("Quote", "a"), ("Cite", "— B")]),
        (
            r#"[{"type": "list", "items": ["a", [{"type": "paragraph", "text": "b"}, "c"]]}]"#,
            &[("ListBullet", "a"), ("ListBullet", "b"), ("ListContinue", "c")],
        ),
        (r#"[{"type": "verse", "lines": ["a", "b"]}]"#, &[("Verse", "ab")]),
        (r#"[{"type": "omission", "count": 12}]"#, &[("Omission", "[… 12 characters omitted …]")]),
        (r#"[{"type": "remark", "text": "(Applause)"}]"#, &[("Remark", "(Applause)")]),
        (r#"[{"type": "break"}]"#, &[("Break", "* * *")]),
        (
            r#"[{"type": "figure", "src": "https://x.cn/a.png", "alt": "hall", "caption": "b"}]"#,
            &[("Figure", "hall"), ("FigureCaption", "b")],
        ),
        (r#"[{"type": "closing", "text": "Thanks."}]"#, &[("Closing", "Thanks.")]),
    ] {
        let found = paragraphs(&body(json)?);
        let found: Vec<(&str, &str)> = found.iter().map(|(style, words)| (&**style, &**words)).collect();
        assert_eq!(found, expected, "{json}");
    }
    Ok(())
}

#[test]
fn a_run_in_heading_is_a_heading_whose_mark_is_hidden() -> Result<(), Box<dyn std::error::Error>> {
    let section = |runin: bool| {
        body(&format!(r#"[{{"type": "section", "heading": "稳。", "runin": {runin}, "body": ["好。"]}}]"#))
    };
    let mark = r#"<w:pStyle w:val="Heading1"/><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr>"#;
    assert!(section(true)?.contains(mark) && !section(false)?.contains("specVanish"));
    Ok(())
}

#[test]
fn the_title_the_date_and_the_byline_are_before_the_text() -> Result<(), Box<dyn std::error::Error>> {
    let json = r#"{"title": "在会上的讲话", "lang": "zh", "date": "2024-03-05", "place": "渡口", "speaker": {"name": "李明", "role": "市长"}, "body": []}"#;
    let docx = docx(json, &ExportOptions::default())?;
    let found = paragraphs(&docx);
    let found: Vec<(&str, &str)> = found.iter().map(|(style, words)| (&**style, &**words)).collect();
    assert_eq!(
        found,
        [
            ("Title", "在会上的讲话"),
            ("Byline", "（2024年3月5日，渡口）"),
            ("Byline", "市长 李明"),
            ("Byline", "")
        ]
    );
    assert!(docx.contains(r#"name="Place"><vt:lpwstr>渡口</vt:lpwstr>"#));
    Ok(())
}

#[test]
fn notes_are_footnotes_in_the_order_of_their_references() -> Result<(), Box<dyn std::error::Error>> {
    let json = r#"{"title": "", "body": ["a[^x] b[^y] c[^x] d[^z]"], "notes": {"y": "Second.", "x": "First.", "none": "Third."}}"#;
    let docx = docx(json, &ExportOptions::default())?;
    let place = |words: &str| docx.find(words);
    assert!(place(r#"<w:footnoteReference w:id="2"/>"#) < place(r#"<w:footnoteReference w:id="3"/>"#));
    assert!(place("First.") < place("Second."));
    let (_, words) = paragraphs(&docx).swap_remove(0);
    assert_eq!(words, "a b c1 d[z]", "a second reference repeats the number, an unknown one is as written");
    assert_eq!(paragraphs(&docx).pop(), Some(("FootnoteText".to_owned(), "[none] Third.".to_owned())));
    Ok(())
}

#[test]
fn spans_are_as_printed() -> Result<(), Box<dyn std::error::Error>> {
    let docx = body(
        r#"[{"type": "paragraph", "text": ["在", {"mask": "**"}, "区", {"gap": 3}, {"remark": "（掌声）"},
        {"num": "一是", "point": "*稳*。"}, {"ruby": "字", "text": "じ"}, {"text": "كتاب", "lang": "ar"}, "[a](https://x.cn) [b](/c) `d`"]}]"#,
    )?;
    let (_, words) = paragraphs(&docx).swap_remove(0);
    assert_eq!(words, "在**区……（掌声）一是稳。じ字كتابa b d");
    assert!(docx.contains(r#"<w:rtl/><w:lang w:bidi="ar"/>"#));
    assert!(docx.contains(r#"<w:rt><w:r><w:rPr><w:rFonts w:hint="eastAsia"/><w:sz w:val="11"/></w:rPr><w:t xml:space="preserve">じ</w:t>"#));
    assert!(docx.contains(r#"Target="https://x.cn" TargetMode="External""#));
    assert!(!docx.contains(r#"Target="/c""#), "a relative URL leads nowhere without its page");
    Ok(())
}

#[test]
fn short_rows_of_tables_have_no_cells_at_their_end() -> Result<(), Box<dyn std::error::Error>> {
    let docx = body(r#"[{"type": "table", "head": [["a", "b"]], "rows": [["1"]]}]"#)?;
    assert!(docx.contains("<w:trPr><w:tblHeader/></w:trPr>"));
    assert!(docx.contains(r#"<w:trPr><w:gridAfter w:val="1"/></w:trPr>"#));
    assert_eq!(docx.matches("<w:tc>").count(), 3);
    Ok(())
}

#[test]
fn ordered_lists_have_numbers_of_their_own() -> Result<(), Box<dyn std::error::Error>> {
    let docx = body(
        r#"[{"type": "list", "ordered": true, "items": ["a"]}, {"type": "list", "ordered": true, "start": 9, "items": ["b"]}]"#,
    )?;
    assert!(docx.contains(r#"<w:numId w:val="1"/>"#) && docx.contains(r#"<w:numId w:val="2"/>"#));
    assert_eq!(docx.matches(r#"<w:startOverride w:val="9"/>"#).count(), 9);
    Ok(())
}

#[test]
fn official_pages_have_22_lines_of_28_characters() -> Result<(), Box<dyn std::error::Error>> {
    let json = r#"{"title": "致辞", "lang": "zh", "body": ["“同志们”——"]}"#;
    let mut options = ExportOptions::default();
    let official = docx(json, &options)?;
    assert!(
        official.contains(r#"w:line="579" w:lineRule="exact""#)
            && official.contains(r#"<w:spacing w:val="-5"/>"#)
    );
    assert!(
        official.contains(r#"w:eastAsia="仿宋""#) && official.contains(r#"<w:rFonts w:hint="eastAsia"/>"#)
    );
    assert!(
        official.contains(r#"<w:altName w:val="FangSong"/>"#) && official.contains("<w:evenAndOddHeaders/>")
    );
    assert!(!official.contains("Theme"), "fonts of a theme would replace these");
    options.fonts.body = Some("仿宋_GB2312".to_owned());
    assert!(docx(json, &options)?.contains(r#"w:eastAsia="仿宋_GB2312""#));
    options.style = crate::ExportStyle::from_name("plain");
    let plain = docx(json, &options)?;
    assert!(!plain.contains("579") && !plain.contains("evenAndOddHeaders"));
    Ok(())
}

#[test]
fn the_text_of_a_right_to_left_speech_is_right_to_left() -> Result<(), Box<dyn std::error::Error>> {
    let docx = docx(r#"{"title": "كلمة", "lang": "ar", "body": ["شكرا"]}"#, &ExportOptions::default())?;
    assert!(docx.contains("<w:bidi/>") && docx.contains("<w:rtl/>"));
    Ok(())
}

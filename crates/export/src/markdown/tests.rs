//! Speeches and the Markdown they become.

fn body(json: &str) -> Result<String, oration::Error> {
    markdown(&format!(r#"{{"title": "", "body": {json}}}"#))
}

fn markdown(json: &str) -> Result<String, oration::Error> {
    Ok(oration::to_markdown(&oration::parse(json)?.speech))
}

#[test]
fn metadata_is_front_matter() -> Result<(), oration::Error> {
    let json = r#"{"title": "在*会*上的讲话", "subtitle": "Part 1: begin", "lang": "zh",
        "speaker": [{"name": "甲"}, {"name": "- 乙"}], "occasion": "say \"hi\"", "date": "2024-03-05",
        "published": "2024-03-06T09:30", "source": {"name": "区政府网", "url": "https://x.cn/a"},
        "keywords": ["经济"], "body": []}"#;
    assert_eq!(
        markdown(json)?,
        "---\ntitle: 在会上的讲话\nsubtitle: \"Part 1: begin\"\nlang: zh\nspeaker:\n  - 甲\n  - \"- 乙\"\n\
         occasion: \"say \\\"hi\\\"\"\ndate: 2024-03-05\npublished: \"2024-03-06T09:30\"\nsource: 区政府网\n\
         url: https://x.cn/a\nkeywords: 经济\n---\n\n# 在*会*上的讲话\n\nPart 1: begin\n"
    );
    Ok(())
}

#[test]
fn each_block_has_its_markup() -> Result<(), oration::Error> {
    for (json, expected) in [
        (r#"["a", "b"]"#, "a\n\nb\n"),
        (
            r#"[{"type": "section", "num": "一、", "heading": "形势", "body": ["稳。"]}]"#,
            "## 一、形势\n\n稳。\n",
        ),
        (r#"[{"type": "section", "num": "1.", "heading": "Trade", "body": []}]"#, "## 1. Trade\n"),
        (r#"[{"type": "section", "heading": "C #", "body": []}]"#, "## C \\#\n"),
        (
            r#"[{"type": "section", "num": "一是", "heading": "稳。", "runin": true, "body": ["好。"]}]"#,
            "**一是稳**。好。\n",
        ),
        (
            r#"[{"type": "section", "heading": "First, trade.", "runin": true, "body": ["We buy."]}]"#,
            "**First, trade.** We buy.\n",
        ),
        (r#"[{"type": "turn", "speaker": "Chair", "body": ["Thank you."]}]"#, "**Chair:** Thank you.\n"),
        (
            r#"[{"type": "list", "items": ["a", ["b", {"type": "list", "items": ["c"]}]]}]"#,
            "- a\n\n- b\n\n  - c\n",
        ),
        (r#"[{"type": "list", "ordered": true, "start": 9, "items": ["a", "b"]}]"#, "9. a\n10. b\n"),
        (r#"[{"type": "list", "items": ["a"]}, {"type": "list", "items": ["b"]}]"#, "- a\n\n* b\n"),
        (r#"[{"type": "quote", "text": "a", "cite": "B"}]"#, "> a\n>\n> — B\n"),
        (r#"[{"type": "verse", "lines": ["a", "b"]}]"#, "a\\\nb\n"),
        (
            r#"[{"type": "table", "head": [["a", "b|c"]], "rows": [["1"]]}]"#,
            "| a | b\\|c |\n| --- | --- |\n| 1 |  |\n",
        ),
        (r#"[{"type": "figure", "src": "a b.png", "alt": "x]"}]"#, "![x\\]](<a b.png>)\n"),
        (r#"[{"type": "omission", "count": 12}]"#, "[… 12 characters omitted …]\n"),
        (r#"[{"type": "omission", "url": "/full"}]"#, "[\\[… passage omitted …\\]](/full)\n"),
        (r#"[{"type": "break"}]"#, "***\n"),
        (r##"[{"type": "markdown", "text": "# A\n\nb"}]"##, "## A\n\nb\n"),
    ] {
        assert_eq!(body(json)?, format!("\n{expected}").trim_start_matches('\n'), "{json}");
    }
    Ok(())
}

#[test]
fn text_that_would_be_markup_is_escaped() -> Result<(), oration::Error> {
    for (text, expected) in [
        ("1. a", "1\\. a"),
        ("2024) b", "2024\\) b"),
        ("# a", "\\# a"),
        ("- a", "\\- a"),
        ("> a", "\\> a"),
        ("---", "\\---"),
        ("a\\n===", "a\n\\==="),
        ("    a", "a"),
        ("[x]: y", "\\[x]: y"),
        ("<b>a</b>", "\\<b>a\\</b>"),
        ("*a* <b>", "*a* \\<b>"),
        ("[a](b.html \\\"t\\\")", "[a](b.html \"t\")"),
        ("<https://x.cn> *a*", "[https://x.cn](https://x.cn) *a*"),
        ("2024 was good", "2024 was good"),
        ("#tag", "#tag"),
        ("a_b * c", "a_b * c"),
        ("C:\\\\", "C:\\\\"),
    ] {
        assert_eq!(body(&format!(r#"["{text}"]"#))?, format!("{expected}\n"), "{text}");
    }
    Ok(())
}

#[test]
fn spans_are_as_printed() -> Result<(), oration::Error> {
    let json = r#"{"title": "", "body": [{"type": "paragraph", "text": ["在", {"mask": "**"}, "区", {"note": "a b"}, {"note": "none"}, {"gap": 3},
        {"remark": "（掌声）"}, {"num": "一是", "point": "*稳*。"}, {"ruby": "字", "text": "じ"}, {"text": "a*b", "lang": "la"}]}],
        "notes": {"a b": "One.\n\ntwo"}}"#;
    assert_eq!(
        markdown(json)?,
        "在\\*\\*区[^note-1]……（掌声）一是*稳*。字a\\*b\n\n[^note-1]: One.\n    two\n"
    );
    Ok(())
}

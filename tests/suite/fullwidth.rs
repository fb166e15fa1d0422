//! Full-width punctuation changes what is shown, and nothing else.

use oration::{Punctuation, RenderOptions, parse, render};
use proptest::prelude::*;
use proptest::sample::select;

fn rendered(json: &str, punctuation: Punctuation) -> String {
    let options = RenderOptions { punctuation, ..RenderOptions::default() };
    render(&parse(json).unwrap().speech, &options)
}

fn speech(lang: &str, text: &str) -> String {
    serde_json::json!({"title": "", "lang": lang, "body": [text]}).to_string()
}

/// HTML with each mark as printed.
fn printed(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("<span data-printed=\"") {
        let (mark, after) = after.split_once("\">").unwrap();
        let (_, after) = after.split_once("</span>").unwrap();
        out.push_str(before);
        out.push_str(if mark == "&quot;" { "\"" } else { mark });
        rest = after;
    }
    out + rest
}

#[test]
fn every_part_of_a_chinese_speech_has_it() {
    let json = r#"{"title": "讲话(摘要)", "subtitle": "在会上,下午", "lang": "zh-Hans", "body": [
        {"type": "section", "num": "(一)", "heading": "形势:好", "body": [
            "他说:\"好!\"[^1]", {"type": "list", "items": ["甲,乙"]}, {"type": "table", "rows": [["甲;乙"]]}]}],
        "notes": {"1": "见,上"}}"#;
    let html = rendered(json, Punctuation::FullWidth);
    let shown: String = scraper::Html::parse_fragment(&html).root_element().text().collect();
    for words in
        ["讲话（摘要）", "在会上，下午", "（一）", "形势：好", "他说：“好！”", "甲，乙", "甲；乙", "见，上"]
    {
        assert!(shown.contains(words), "{words}: {shown}");
    }
    // The number has no space after it, as in full-width text.
    assert!(
        shown.contains("（一）形势") && rendered(json, Punctuation::AsPrinted).contains("(一)</span> 形势")
    );
}

#[test]
fn other_languages_keep_their_punctuation() {
    for lang in ["en", "ja", "ko", ""] {
        let json = speech(lang, "大家好,谢谢!");
        let same = rendered(&json, Punctuation::FullWidth) == rendered(&json, Punctuation::AsPrinted);
        // Without a language, a text in Han characters is Chinese.
        assert_eq!(same, !lang.is_empty(), "{lang}");
    }
}

fn text() -> impl Strategy<Value = String> {
    const PIECES: &[&str] = &[
        "中",
        "国",
        "a",
        "1",
        ",",
        ":",
        "!",
        "(",
        ")",
        "\"",
        "'",
        "*",
        "**",
        "`",
        " ",
        "\n",
        "<",
        "&",
        "&amp;",
        "http://a.b/c,d",
        "[x](y)",
        "[^1]",
        "，",
        "é",
        "😀",
    ];
    proptest::collection::vec(select(PIECES), 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: crate::scale::scaled(2000), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn only_the_marks_differ(text in text()) {
        let json = speech("zh", &text);
        let html = rendered(&json, Punctuation::FullWidth);
        prop_assert_eq!(printed(&html), rendered(&json, Punctuation::AsPrinted));
    }
}

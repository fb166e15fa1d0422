//! Hostile strings in every field → HTML without injected markup, checked with an HTML parser.

mod oracle;
mod payloads;
mod speeches;

use oration::{RenderOptions, Speech, import, outline, parse, render};
use payloads::payloads;
use proptest::prelude::{ProptestConfig, any, prop_assert, prop_assert_eq, proptest};

const EVERY_FIELD: &str = include_str!("../invariants/every-field.json");

/// A speech with the same text in every field that accepts text.
fn everywhere(words: &str) -> String {
    let quoted = quoted(words);
    EVERY_FIELD.replace('§', &quoted[1..quoted.len() - 1])
}

fn quoted(words: &str) -> String {
    serde_json::to_string(words).expect("text can be serialized")
}

/// Text as HTML shows it: without control characters, and with line feeds as line endings.
fn as_shown(words: &str) -> String {
    let kept = |character: &char| !character.is_ascii_control() || matches!(character, '\n' | '\t');
    words.replace('\0', "\u{FFFD}").replace('\r', "\n").chars().filter(kept).collect()
}

fn violations(speech: &Speech<'_>, options: &RenderOptions) -> Vec<String> {
    oracle::violations(&render(speech, options), "speech-")
}

#[track_caller]
fn assert_safe(json: &str) {
    let speech = parse(json).expect("a speech").speech;
    let options = RenderOptions::default();
    let wrong = violations(&speech, &options);
    assert!(wrong.is_empty(), "{wrong:?}\n{json:.2000}\n{:.4000}", render(&speech, &options));
}

#[test]
fn no_string_in_any_field_injects_markup() {
    let options = [RenderOptions::default(), RenderOptions { images: true, ..RenderOptions::default() }];
    let mut count = 0;
    for payload in payloads() {
        let json = everywhere(&payload);
        let speech = parse(&json).expect("hostile text is valid").speech;
        for options in &options {
            let wrong = violations(&speech, options);
            assert!(wrong.is_empty(), "{payload:?} gives {wrong:?}\n{}", render(&speech, options));
        }
        count += 1;
    }
    assert!(count >= 1000, "only {count} payloads");
}

#[test]
fn all_text_is_shown_unchanged() {
    for payload in payloads() {
        let words = quoted(&payload);
        let json = format!(
            r#"{{"title": "", "occasion": {words}, "place": {words}, "keywords": [{words}],
                "speaker": {{"name": {words}, "role": {words}}}, "breadcrumb": [{words}],
                "body": [{{"type": "section", "num": {words}, "heading": "", "body": [
                    {{"type": "paragraph", "text": [{{"mask": {words}}}, {{"remark": {words}}},
                        {{"ruby": {words}, "text": {words}}}, {{"text": {words}, "lang": "en"}}]}},
                    {{"type": "figure", "src": "", "alt": {words}}},
                    {{"type": "omission", "reason": {words}}}]}}]}}"#
        );
        let html = render(&parse(&json).expect("a speech").speech, &RenderOptions::default());
        let shown = oracle::shown(&html);
        let times = shown.matches(&as_shown(&payload)).count();
        assert!(times >= 14, "{payload:?} is shown {times} times\n{html}");
    }
}

#[test]
fn no_option_injects_markup() {
    let speech = parse(r#"{"title": "", "body": [{"type": "section", "heading": "甲", "body": ["乙"]}]}"#);
    let speech = speech.expect("a speech").speech;
    for payload in payloads() {
        let options = RenderOptions {
            id_prefix: payload.clone(),
            ui_lang: Some(payload.clone()),
            heading_level: 200,
            ..RenderOptions::default()
        };
        let wrong = oracle::violations(&render(&speech, &options), "");
        assert!(wrong.is_empty(), "{payload:?} gives {wrong:?}");
    }
}

#[test]
fn rendering_is_deterministic() {
    let json = everywhere("**甲** [乙](https://example.org) <b>");
    let speech = parse(&json).expect("a speech").speech;
    assert_eq!(render(&speech, &RenderOptions::default()), render(&speech, &RenderOptions::default()));
}

#[test]
fn nested_links_become_text_and_notes_follow_their_link() {
    for text in [
        "[![图](/a.png)](https://example.org)",
        "![甲 [乙](/b) 丙](/c)",
        "![甲 ![乙](/b) 丙](/c)",
        "[甲[^1]乙](/c)",
        "![甲[^1]乙](/c)",
        "[**甲 [^1]** ![乙 [^1]](/b)](/c)",
    ] {
        for images in [false, true] {
            let json = format!(r#"{{"title": "", "notes": {{"1": "注"}}, "body": [{}]}}"#, quoted(text));
            let speech = parse(&json).expect("a speech").speech;
            let options = RenderOptions { images, ..RenderOptions::default() };
            assert_eq!(violations(&speech, &options), [""; 0], "{text}");
            let html = render(&speech, &options);
            assert_eq!(text.matches("[^1]").count(), html.matches("doc-noteref").count(), "{html}");
        }
    }
}

#[test]
fn ids_with_names_of_the_page_are_prefixed_and_unique() {
    let names = [
        "cookie",
        "config",
        "__proto__",
        "constructor",
        "getElementById",
        "location",
        "title",
        "outline",
        "notes",
        "n1",
        "r1",
        "r1-2",
        "s1",
        "s1_",
        "s2",
        "s3-1",
        "p1",
        "s1-p1",
        "s1-p1_",
        "s1-p1",
    ];
    let section = |id: &&str| {
        let paragraph = format!(r#"{{"type": "paragraph", "text": [{{"note": "a"}}], "id": "{id}"}}"#);
        format!(r#"{{"type": "section", "heading": "{id}", "id": "{id}", "body": [{paragraph}, "x"]}}"#)
    };
    let sections: Vec<_> = names.iter().rev().chain(&names).map(section).collect();
    let json = format!(r#"{{"title": "a", "notes": {{"a": "b"}}, "body": [{}]}}"#, sections.join(","));
    assert_safe(&json);
    let speech = parse(&json).expect("a speech").speech;
    let html = render(&speech, &RenderOptions::default());
    assert!(html.contains(r#"id="speech-cookie""#), "authored ids are kept");
    for entry in outline(&speech).entries {
        assert!(html.contains(&format!(r#"id="speech-{}""#, entry.id)), "{}", entry.id);
    }
}

#[test]
fn names_of_javascript_properties_are_ordinary_names() {
    for name in ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "valueOf"] {
        let json = format!(
            r#"{{"title": "a", "{name}": {{"x": 1}}, "notes": {{"{name}": "注"}}, "speaker": {{"name": "{name}"}},
                "body": [{{"type": "paragraph", "text": [{{"note": "{name}"}}], "id": "{name}", "{name}": 1}}]}}"#
        );
        let parsed = parse(&json).expect("unknown fields are ignored");
        assert_eq!(parsed.notices.len(), 2, "{name}");
        assert_safe(&json);
    }
}

#[test]
fn the_deepest_speech_stays_below_the_nesting_limit_of_browsers() {
    let deep =
        ["> ".repeat(3000), "- ".repeat(3000), "1. > ".repeat(900), "*a ".repeat(900), "[".repeat(3000)];
    for words in deep {
        let words = quoted(&format!("{words}x{}", "*]".repeat(900)));
        let openings = [
            r#"{"type": "section", "heading": "a", "body": ["#,
            r#"{"type": "quote", "cite": "b", "body": ["#,
            r#"{"type": "list", "items": [[{"type": "break"}, "#,
            r#"{"type": "turn", "speaker": "b", "body": ["#,
        ];
        for opening in openings {
            let close = if opening.contains("items") { "]]}" } else { "]}" };
            let levels = (1..64).rev().find_map(|levels| {
                let (open, close) = (opening.repeat(levels), close.repeat(levels));
                let json = format!(
                    r#"{{"title": "", "body": [{open}{words}, {{"type": "markdown", "text": {words}}}{close}]}}"#
                );
                parse(&json).is_ok().then_some(json)
            });
            assert_safe(&levels.expect("at least one depth is within the limits"));
        }
    }
}

#[test]
fn imported_text_injects_no_markup() {
    for lines in payloads().chunks(24) {
        let numbered = lines.iter().enumerate().map(|(at, line)| match at % 4 {
            0 => format!("一、{line}"),
            1 => format!("（{}）{line}", at + 1),
            2 => format!("{}．{line}。", at + 1),
            _ => line.clone(),
        });
        let text = format!("{}\n\n同志们：\n{}", lines[0], numbered.collect::<Vec<_>>().join("\n"));
        let imported = import(&text).speech;
        let written = serde_json::to_string(&imported).expect("a speech can be serialized");
        assert_safe(&written);
        assert_eq!(parse(&written).expect("a speech").speech, imported);
    }
}

/// The seeds of a fuzz target.
fn seeds(target: &str) -> Vec<String> {
    let path = format!("{}/fuzz/seeds/{target}.json", env!("CARGO_MANIFEST_DIR"));
    let list = std::fs::read_to_string(path).expect("a list of seeds");
    serde_json::from_str(&list).expect("a list of strings")
}

#[test]
fn fuzz_seeds_meet_the_guarantees() {
    for json in seeds("render").iter().filter(|json| parse(*json).is_ok()) {
        assert_safe(json);
    }
    for text in seeds("inline") {
        let words = quoted(&text);
        assert_safe(&format!(
            r#"{{"title": {words}, "body": [{words}, {{"type": "markdown", "text": {words}}}]}}"#
        ));
    }
    for text in seeds("import") {
        let written = serde_json::to_string(&import(&text).speech).expect("a speech can be serialized");
        assert_safe(&written);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn generated_speeches_meet_the_guarantees(speech in speeches::speech(), images in any::<bool>(), outlined in any::<bool>(), collapsed in any::<bool>()) {
        let json = speech.to_string();
        let parsed = parse(&json).expect("a speech");
        let options = RenderOptions { images, outline: outlined, collapse_outline: collapsed, ..RenderOptions::default() };
        let html = render(&parsed.speech, &options);
        let wrong = oracle::violations(&html, "speech-");
        prop_assert!(wrong.is_empty(), "{wrong:?}\n{html}");
        // A collapsed outline has the same elements in a `details` element.
        let plain = render(&parsed.speech, &RenderOptions { collapse_outline: false, ..options });
        let end = "</details>\n</nav>";
        prop_assert_eq!(html.contains(end), collapsed && plain.contains("oration-outline"));
        let expanded = html.replace("<details><summary>", "").replace("</summary>\n", "\n").replace(end, "</nav>");
        prop_assert_eq!(expanded, plain);
        let written = serde_json::to_string(&parsed.speech).expect("a speech can be serialized");
        prop_assert_eq!(&parse(&written).expect("a serialized speech is valid").speech, &parsed.speech);
    }

    #[test]
    fn generated_imported_texts_meet_the_guarantees(text in speeches::plain_text()) {
        let speech = import(&text).speech;
        let html = render(&speech, &RenderOptions::default());
        let wrong = oracle::violations(&html, "speech-");
        prop_assert!(wrong.is_empty(), "{wrong:?}\n{html}");
        let written = serde_json::to_string(&speech).expect("a speech can be serialized");
        prop_assert_eq!(&parse(&written).expect("an imported speech is valid").speech, &speech);
    }
}

//! Strategies for speeches of every shape, with hostile text in every field.

use proptest::collection::vec;
use proptest::prelude::{BoxedStrategy, Just, Strategy, any, prop_oneof};
use proptest::sample::select;
use serde_json::{Map, Value, json};

/// Strings with a meaning in HTML, Markdown, URLs, bidirectional text or JavaScript objects.
const PIECES: &[&str] = &[
    "<",
    ">",
    "\"",
    "'",
    "&",
    "</p>",
    "<p>",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<!--",
    "-->",
    "]]>",
    "&lt;",
    "&#60;",
    "&amp;lt;",
    "\0",
    "\u{1}",
    "\r",
    "\n",
    "\r\n",
    "\n\n",
    "\t",
    " ",
    "  \n",
    "\\",
    "*",
    "**",
    "***",
    "_",
    "__",
    "~",
    "~~",
    "`",
    "``",
    "[",
    "](",
    ")",
    "![",
    "][",
    "[^1]",
    "[^b]",
    "[^",
    "]: /u",
    "<https://a.cn>",
    "<a@b.cn>",
    "https://a.cn",
    "javascript:alert(1)",
    "JAVA\tSCRIPT:",
    "data:text/html,x",
    "vbscript:",
    "//evil.example",
    "# ",
    "> ",
    "- ",
    "1. ",
    "    ",
    "```",
    "---",
    "| a | b |",
    "|---|",
    "|",
    "\u{202e}",
    "\u{202a}",
    "\u{202c}",
    "\u{2066}",
    "\u{2067}",
    "\u{2069}",
    "\u{200f}",
    "\u{feff}",
    "\u{200b}",
    "\u{2028}",
    "\u{205f}",
    "\u{2055}",
    "\u{2056}",
    "\u{1680}",
    "\u{fffd}",
    "\u{fdd0}",
    "\u{10ffff}",
    "__proto__",
    "constructor",
    "cookie",
    "config",
    "speech-s1",
    "s1",
    "一、",
    "（一）",
    "中",
    "。",
    "，",
    "：",
    "甲乙",
    "שלום",
    "مرحبا",
    "😀",
    "e\u{301}",
    "a",
    "1",
    "×××",
    "……",
    "（掌声）",
    "目录",
    "第一章 ",
];

pub fn words() -> BoxedStrategy<String> {
    let piece =
        prop_oneof![8 => select(PIECES).prop_map(str::to_owned), 1 => any::<char>().prop_map(String::from)];
    vec(piece, 0..9).prop_map(|pieces| pieces.concat()).boxed()
}

/// Lines of plain text.
pub fn plain_text() -> BoxedStrategy<String> {
    let start = select(vec![
        "",
        "",
        "",
        "一、",
        "二、",
        "（一）",
        "1.",
        "（1）",
        "第一章 ",
        "一是",
        "　　",
        "I. ",
        "*",
        "×",
        "目录",
        "同志们：",
        "……",
        "（此处略）",
        "来源：",
        "http://",
        "主讲人：",
    ]);
    vec((start, words()), 0..14)
        .prop_map(|lines| lines.into_iter().map(|(start, words)| format!("{start}{words}\n")).collect())
        .boxed()
}

/// Ids that are names in browsers, in JavaScript or in the page itself.
const IDS: &[&str] = &[
    "cookie",
    "config",
    "__proto__",
    "constructor",
    "getElementById",
    "location",
    "document",
    "title",
    "outline",
    "notes",
    "n1",
    "r1",
    "r1-2",
    "s1",
    "s1_",
    "s1-1",
    "p1",
    "s1-p1",
    "s1-p1_",
    "hasOwnProperty",
    "a",
    "-",
    "_",
];

/// A complete speech.
pub fn speech() -> BoxedStrategy<Value> {
    let header = (words(), people(), vec(crumb(), 0..3), vec(words(), 0..3), words(), words());
    let rest = (
        vec((note_id(), text()), 0..4),
        vec(block(), 0..3),
        vec(block(), 0..6),
        select(vec!["zh-Hans", "ar", "en", "x", ""]),
    );
    (text(), header, rest)
        .prop_map(|(title, (plain, people, crumbs, keywords, url, date), (notes, headnote, body, lang))| {
            json!({
                "title": title, "subtitle": plain, "lang": lang, "kind": plain, "speaker": people, "audience": plain,
                "occasion": plain, "place": plain, "date": date, "published": date,
                "source": {"name": plain, "url": url, "licence": plain}, "breadcrumb": crumbs,
                "keywords": keywords, "summary": plain, "headnote": headnote, "media": {"audio": url, "video": url},
                "notes": notes.into_iter().collect::<Map<_, _>>(), "body": body,
            })
        })
        .boxed()
}

fn note_id() -> BoxedStrategy<String> {
    prop_oneof![select(vec!["1", "b", "__proto__", "constructor", ""]).prop_map(str::to_owned), words()]
        .boxed()
}

fn people() -> BoxedStrategy<Vec<Value>> {
    let person = (words(), words()).prop_map(
        |(name, url)| json!({"name": name, "role": url, "affiliation": name, "url": url, "image": url}),
    );
    vec(person, 0..3).boxed()
}

fn crumb() -> BoxedStrategy<Value> {
    (words(), words()).prop_map(|(label, url)| json!({"label": label, "url": url})).boxed()
}

fn text() -> BoxedStrategy<Value> {
    let span = prop_oneof![
        words().prop_map(Value::from),
        (words(), words()).prop_map(|(mask, label)| json!({"mask": mask, "of": "place", "label": label})),
        words().prop_map(|reason| json!({"gap": null, "reason": reason})),
        note_id().prop_map(|note| json!({"note": note})),
        words().prop_map(|remark| json!({"remark": remark})),
        (words(), words()).prop_map(|(num, point)| json!({"point": point, "num": num})),
        (words(), words()).prop_map(|(ruby, text)| json!({"ruby": ruby, "text": text})),
        (words(), words()).prop_map(|(text, lang)| json!({"text": text, "lang": lang})),
    ];
    prop_oneof![words().prop_map(Value::from), vec(span, 0..5).prop_map(Value::from)].boxed()
}

fn block() -> BoxedStrategy<Value> {
    let id = prop_oneof![2 => Just(None), 1 => select(IDS).prop_map(Some)];
    let leaf = prop_oneof![
        4 => words().prop_map(Value::from),
        3 => (text(), id.clone()).prop_map(|(text, id)| with_id(json!({"type": "paragraph", "text": text}), id)),
        1 => (select(vec!["salutation", "remark", "closing"]), text())
            .prop_map(|(kind, text)| json!({"type": kind, "text": text})),
        1 => vec(text(), 0..4).prop_map(|lines| json!({"type": "verse", "lines": lines})),
        1 => (words(), words(), text())
            .prop_map(|(src, alt, caption)| json!({"type": "figure", "src": src, "alt": alt, "caption": caption})),
        1 => vec(vec(text(), 0..4), 0..4).prop_map(|rows| json!({"type": "table", "head": rows, "rows": rows})),
        1 => (words(), text(), words())
            .prop_map(|(reason, note, url)| json!({"type": "omission", "reason": reason, "note": note, "url": url})),
        3 => plain_text().prop_map(|text| json!({"type": "markdown", "text": text})),
        1 => Just(json!({"type": "break"})),
    ];
    leaf.prop_recursive(4, 24, 4, move |inner| {
        let body = vec(inner.clone(), 0..4);
        prop_oneof![
            3 => (text(), words(), any::<bool>(), select(vec!["shown", "partial", "omitted"]), body.clone(), id.clone())
                .prop_map(|(heading, num, runin, state, body, id)| with_id(
                    json!({"type": "section", "heading": heading, "num": num, "runin": runin, "state": state,
                           "body": body}),
                    id,
                )),
            1 => (text(), body.clone(), text())
                .prop_map(|(text, body, cite)| json!({"type": "quote", "text": text, "body": body, "cite": cite})),
            1 => (words(), words(), body.clone()).prop_map(|(name, url, body)| {
                json!({"type": "turn", "speaker": {"name": name, "url": url}, "body": body})
            }),
            1 => (any::<bool>(), vec(prop_oneof![text(), body.prop_map(|mut blocks| {
                blocks.push(json!({"type": "break"}));
                Value::from(blocks)
            })], 0..4)).prop_map(|(ordered, items)| json!({"type": "list", "ordered": ordered, "items": items})),
        ]
    })
    .boxed()
}

fn with_id(mut block: Value, id: Option<&str>) -> Value {
    if let Some(id) = id {
        block["id"] = id.into();
    }
    block
}

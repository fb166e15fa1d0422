//! Properties of sources in every format, even malformed ones: they are imported, and the result is Speech JSON.

use oration::{Import, ImportOptions, import, import_bytes};
use proptest::prelude::*;

fn is_speech(import: &Import<'_>) {
    let json = serde_json::to_string(&import.speech).unwrap();
    let again = oration::parse(&json).unwrap();
    assert_eq!(again.speech, import.speech);
    assert!(again.notices.is_empty(), "{:?}", again.notices);
}

/// Texts of these strings in any order.
fn texts(start: &'static str, pieces: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(pieces), 0..60)
        .prop_map(move |pieces| [start, &pieces.concat()].concat())
}

const HTML: &[&str] = &[
    "<p>",
    "</p>",
    "<div class=nav>",
    "</div>",
    "<ul>",
    "<ol start=3>",
    "<li>",
    "</ul>",
    "<table>",
    "<tr>",
    "<td>",
    "<th>",
    "</td>",
    "</tr>",
    "</table>",
    "<b>",
    "</b>",
    "<i>",
    "</i>",
    "<a href='https://x.cn/a b'>",
    "<a href=#n>",
    "</a>",
    "<sup>",
    "</sup>",
    "<sub>",
    "<del>",
    "</del>",
    "<ruby>",
    "<rt>",
    "</ruby>",
    "<blockquote>",
    "</blockquote>",
    "<figure>",
    "<img src=a alt=b>",
    "<figcaption>",
    "</figure>",
    "<h1>",
    "</h1>",
    "<h2 id=n>",
    "<br>",
    "<hr>",
    "<pre>",
    "</pre>",
    "<script>",
    "</script>",
    "<style>x{}</style>",
    "<title>",
    "</title>",
    "<!--",
    "-->",
    "<main>",
    "</main>",
    "<nav>",
    "</nav>",
    "<p hidden>",
    "<",
    ">",
    "&amp;",
    "&#0;",
    "&eacute",
    "\n",
    " ",
    "\u{3000}",
    "同志们：",
    "Friends, we met.",
    "*",
    "[",
    "]",
    "!",
    "\\",
    "12",
];

const MARKDOWN: &[&str] = &[
    "# ",
    "## ",
    "\n",
    "\n\n",
    "- ",
    "1. ",
    "  ",
    "    ",
    "> ",
    "**",
    "*",
    "_",
    "`",
    "```\n",
    "~~~\n",
    "|",
    "---\n",
    "===\n",
    "[a](b)",
    "[^1]",
    "[^1]: ",
    "![",
    "](",
    "<b>",
    "<style>",
    "</style>",
    "<div>\n",
    "\\",
    "  \n",
    "&amp;",
    "同志们：",
    "区",
    "亿元",
    "Friends, we met.",
    "a",
    "12",
    ": ",
];

const FRONT: &[&str] = &[
    "title: ",
    "author:\n",
    "  name: ",
    "- ",
    "[a, 'b]",
    "\"",
    "'",
    "\\",
    "|\n",
    ">\n",
    "\n",
    "---\n",
    "...\n",
    "  ",
    "#",
    "date: 2022-03-04\n",
    "words",
    "{",
    "}",
    "同",
    ":",
    "\u{3000}",
];

const CAPTIONS: &[&str] = &[
    "\n",
    "\n\n",
    "00:01.000 --> 00:02.000\n",
    "1:00:03,5 --> 1:00:04,000\n",
    "1\n",
    "<v Ana>",
    "<i>",
    "- ",
    ">> ",
    "(Laughter)",
    "[00:12]",
    "00:12\n",
    "99:99",
    "NOTE ",
    "STYLE\n",
    "Friends,",
    "we met.",
    "同志们",
    "。",
    "&lt;",
    "{\\an8}",
    "-->",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_html_is_read(page in texts("<!doctype html></p>", HTML)) {
        is_speech(&import(&page));
    }

    #[test]
    fn any_markdown_is_read(text in texts("# T\n\n", MARKDOWN)) {
        is_speech(&import(&text));
    }

    #[test]
    fn any_front_matter_is_read(text in texts("---\n", FRONT)) {
        is_speech(&import(&text));
    }

    #[test]
    fn any_captions_are_read(text in texts("WEBVTT\n\n", CAPTIONS)) {
        is_speech(&import(&text));
    }

    #[test]
    fn any_bytes_are_read_or_rejected(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(import) = import_bytes(&bytes, &ImportOptions::default()) {
            is_speech(&import);
        }
    }
}

/// The nesting of an imported speech is within the default limits.
#[test]
fn deeply_nested_sources_stay_within_the_limits() {
    let nested = |unit: &str, count: usize| {
        (0..count).map(|i| format!("{}{unit}", "  ".repeat(i))).collect::<String>()
    };
    let numbers =
        ["第一章", "第一节", "一、", "（一）", "1.", "1）", "(1)", "①", "第一，", "首先，", "A.", "a)", "I."];
    let headings: String = numbers.iter().map(|number| format!("{number}要点\n{number}要点二\n")).collect();
    for source in [
        "<!doctype html></p>".to_owned() + &"<ul><li>Words.".repeat(300),
        "<!doctype html></p>".to_owned() + &"<ol><li>Words.<blockquote>Words.".repeat(100),
        "# T\n\n".to_owned() + &nested("- Words.\n", 100),
        "# T\n\n".to_owned() + &nested("1. Words.\n", 100),
        "# T\n\n".to_owned() + &"> - ".repeat(100) + "Words.\n",
        "在会上的讲话\n\n".to_owned() + &headings.repeat(3),
        (1..=6).map(|level| format!("{} T\n\n- a\n  - b\n    - c\n\n", "#".repeat(level))).collect(),
    ] {
        is_speech(&import(&source));
    }
}

/// A quadratic step would take a minute, and a recursive one would overflow the stack.
#[test]
fn hostile_sources_take_linear_time() {
    let page = |unit: &str| format!("<!doctype html></p>{}", unit.repeat(100_000 / unit.len()));
    let text = |unit: &str| format!("# T\n\n{}", unit.repeat(50_000 / unit.len()));
    let pages = [
        "<",
        "<div>",
        "<b><p>",
        "</x>",
        "<p></b>",
        "<li>",
        "<table><tr><td>",
        "<a href=#n>x",
        "<ruby>a<rt>",
        "&",
        "&#",
        "<!--",
        "<blockquote>a",
        "a<br>",
    ];
    let texts = [
        "*", "**", "[", "> ", "- ", "[^a]", "`", "<", "a\n", "# a\n", "1. a\n", "![", "|a|\n", "**a",
        "a\n---\n",
    ];
    for source in pages.map(page).into_iter().chain(texts.map(text)) {
        let _ = import(&source);
    }
    let _ = import(&format!("---\n{}", "a: 'b\n".repeat(10_000)));
    let _ = import(&format!("WEBVTT\n\n{}", "00:01.000 --> 00:02.000\na\n".repeat(5000)));
}

//! Properties of any text.

use super::super::blocks::blocks;
use super::super::{escape, escape_all, plain_inline, sanitize_url};
use super::{Inline, balance, inline, shown};
use oration_model::{Block, ListItem, Text};
use proptest::prelude::*;
use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

/// Texts made of strings with a meaning for Markdown and the preprocessor.
fn texts() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "*",
        "**",
        "***",
        "_",
        "__",
        "~",
        "~~",
        "~~~",
        "`",
        "``",
        "```",
        "[",
        "]",
        "](",
        "(",
        ")",
        "![",
        "[^1]",
        "[^",
        "<",
        ">",
        "</b>",
        "<b>",
        "<b a=\"",
        "\"",
        "<!--",
        "-->",
        "<https://x.cn/",
        "a@b.cn>",
        "&",
        "&amp;",
        "&#32;",
        ";",
        "\\",
        "\\\\",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        " ",
        "  ",
        "    ",
        "\t",
        "\u{B}",
        "\u{C}",
        "\u{0}",
        "#",
        "# ",
        "> ",
        "- ",
        "+ ",
        "* ",
        "1. ",
        "2) ",
        "---",
        "===",
        "| ",
        "|-",
        ":",
        "[a]: b",
        "!",
        ".",
        "a",
        "b",
        "1",
        "é",
        "字",
        "。",
        "《",
        "》",
        "“",
        "”",
        "，",
        "\u{3000}",
        "\u{A0}",
        "\u{FE01}",
        "\u{E0100}",
        "\u{205F}",
        "\u{2055}",
        "\u{2058}",
        "😀",
        "href",
        "javascript:",
        "x.cn",
        "'",
    ]);
    prop_oneof![
        prop::collection::vec(pieces, 0..24).prop_map(|pieces| pieces.concat()),
        any::<String>(),
        "[ -~\n]{0,40}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn escaped_text_round_trips(text in texts()) {
        for markdown in [escape(&text), escape_all(&text)] {
            prop_assert_eq!(plain_inline(&markdown), text.replace('\0', "\u{FFFD}"));
            let mut has_marks = false;
            inline(&markdown, &mut |piece| {
                has_marks |= !matches!(piece, Inline::Text(_) | Inline::SoftBreak);
            });
            prop_assert!(!has_marks, "{}", shown(&markdown));
        }
    }

    #[test]
    fn elements_are_closed_in_order(text in texts()) {
        let (open, fits) = balance(&text);
        prop_assert!(open.is_empty() && fits);
    }

    #[test]
    fn words_keep_their_order_and_none_are_added(text in texts()) {
        let text = text.replace('&', "");
        let mut source = text.chars().map(|c| if matches!(c, '\n' | '\r') { ' ' } else { c });
        let mut made_up = None;
        inline(&text, &mut |piece| if let Inline::Text(words) | Inline::Code(words) = piece {
            made_up = made_up.or(words.chars().find(|&word| {
                word != '\u{FFFD}' && !source.any(|c| c == word)
            }));
        });
        prop_assert_eq!(made_up, None);
    }

    #[test]
    fn letters_and_digits_outside_urls_and_references_are_kept(text in "[字a1。*_~` \n#>+\\-.《》]{0,40}") {
        let kept = |text: &str| text.chars().filter(|c| c.is_alphanumeric() || "。#>+-.《》".contains(*c)).collect::<String>();
        prop_assert_eq!(kept(&plain_inline(&text)), kept(&text));
    }

    #[test]
    fn only_safe_urls_are_kept(text in texts()) {
        inline(&text, &mut |piece| {
            if let Inline::Open(super::Mark::Link { href, .. } | super::Mark::Image { src: href, .. }) = piece {
                assert_eq!(sanitize_url(href).as_deref(), Some(href));
            }
        });
    }

    #[test]
    fn ascii_paragraphs_match_commonmark(
        text in "([a-c1 \"'().:!]|\\*{1,3}|__?|~~|``?|\\[\\^?|\\]\\(?|<|>|</?b>|&amp;|\\\\|\n|  \n){0,30}"
    ) {
        let text = text.trim();
        let is_ours = text.contains("~~~") || text.contains("\\~") || text.contains("\n<") || text.contains("]:");
        if let Some(reference) = reference(text).filter(|_| !is_ours) {
            prop_assert_eq!(shown(text), reference);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_texts_of_a_document_keep_their_meaning(
        text in "([a-c1 ]|\\*{1,3}|__?|``?|```\n|\\[|\\]\\(?|\\)|</?b>|<div>|&amp;|\\\\|\n|\n\n|  \n|\n> |\n>> |\n- |\n  |\n    |\n1\\. |\n# |\n---\n|\n\\[a\\]: b 'c'\n|\\||\n\\|a\\|b\\|\n\\|-\\|-\\|\n){0,40}"
    ) {
        let mut ours = String::new();
        show_blocks(&blocks(&text).blocks, &mut ours);
        let begins_with_tag = |line: &str| line.trim_start_matches([' ', '>', '-']).starts_with('<');
        if !text.lines().any(begins_with_tag) {
            prop_assert_eq!(without_blanks(&ours), without_blanks(&document(&text)));
        }
    }

    #[test]
    fn no_document_causes_a_panic(text in texts()) {
        let document = blocks(&text);
        prop_assert!(document.blocks.len() + document.notes.len() <= text.len());
    }
}

fn without_blanks(line: &str) -> String {
    line.chars().filter(|&c| !c.is_whitespace() && c != '␊' && c != '⏎').collect()
}

fn show_blocks(blocks: &[Block<'_>], line: &mut String) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => show_text(&paragraph.text, line),
            Block::Section(section) => {
                show_text(&section.heading, line);
                show_blocks(&section.body, line);
            }
            Block::Quote(quote) => {
                quote.text.iter().for_each(|text| show_text(text, line));
                show_blocks(&quote.body, line);
            }
            Block::List(list) => list.items.iter().for_each(|item| match item {
                ListItem::Text(text) => show_text(text, line),
                ListItem::Blocks(blocks) => show_blocks(blocks, line),
            }),
            Block::Table(table) => {
                table.head.iter().chain(&table.rows).flatten().for_each(|text| show_text(text, line));
            }
            Block::Break => line.push_str("hr"),
            other => line.push_str(&format!("{other:?}")),
        }
    }
}

fn show_text(text: &Text<'_>, line: &mut String) {
    if let Text::Markdown(markdown) = text {
        line.push_str(&shown(markdown));
    }
}

/// The texts of a document, as pulldown-cmark reads them.
fn document(text: &str) -> String {
    let (mut line, mut open, mut in_code) = (String::new(), Vec::new(), false);
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::CodeBlock(_)) => in_code = true,
            Event::End(TagEnd::CodeBlock) => in_code = false,
            Event::Text(code) if in_code => code.lines().filter(|code| !code.is_empty()).for_each(|code| {
                super::show(Inline::Code(code), &mut line);
            }),
            Event::Rule => line.push_str("hr"),
            Event::Text(text) | Event::InlineHtml(text) | Event::Html(text) => line.push_str(&text),
            Event::Code(code) => super::show(Inline::Code(&code), &mut line),
            Event::Start(tag @ (Tag::Emphasis | Tag::Strong | Tag::Link { .. } | Tag::Image { .. })) => {
                open.push(start(&tag, &mut line));
            }
            Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link | TagEnd::Image) => {
                line.push_str(open.pop().unwrap_or("?"));
            }
            _ => {}
        }
    }
    line
}

/// The events of a text that pulldown-cmark reads as one paragraph.
fn reference(text: &str) -> Option<String> {
    let options = Options::ENABLE_STRIKETHROUGH | Options::ENABLE_OLD_FOOTNOTES;
    let mut events = Parser::new_ext(text, options);
    if events.next() != Some(Event::Start(Tag::Paragraph)) {
        return None;
    }
    let (mut line, mut open) = (String::new(), Vec::new());
    for event in events.by_ref() {
        match event {
            Event::End(TagEnd::Paragraph) => break,
            Event::Text(text) | Event::InlineHtml(text) => line.push_str(&text.replace('\n', "␊")),
            Event::Code(code) => super::show(Inline::Code(&code), &mut line),
            Event::FootnoteReference(id) => super::show(Inline::NoteRef(&id), &mut line),
            Event::SoftBreak => line.push('␊'),
            Event::HardBreak => line.push('⏎'),
            Event::Start(tag) => open.push(start(&tag, &mut line)),
            Event::End(_) => line.push_str(open.pop()?),
            _ => return None,
        }
    }
    events.next().is_none().then_some(line)
}

fn start(tag: &Tag<'_>, line: &mut String) -> &'static str {
    match tag {
        Tag::Emphasis => line.push_str("{em "),
        Tag::Strong => line.push_str("{strong "),
        Tag::Strikethrough => line.push_str("{s "),
        Tag::Link { dest_url, title, link_type, .. } => {
            let href = if *link_type == LinkType::Email {
                format!("mailto:{dest_url}")
            } else {
                dest_url.to_string()
            };
            return link("link", &href, title, line);
        }
        Tag::Image { dest_url, title, .. } => return link("image", dest_url, title, line),
        _ => return "?",
    }
    "}"
}

fn link(kind: &str, href: &str, title: &str, line: &mut String) -> &'static str {
    let Some(href) = sanitize_url(href) else { return "" };
    super::show_link(kind, &href, Some(title).filter(|title| !title.is_empty()), line);
    "}"
}

//! Which texts are plain, and that the parser shows them unchanged.

use super::super::is_plain;
use super::super::syntax::{has_syntax, is_word};
use super::{Inline, inline, shown};

/// Pieces of texts: delimiters, characters that delimiters depend on, and starts of blocks.
const PIECES: [&str; 70] = [
    "*", "**", "***", "_", "__", "~", "~~", "~~~", "`", "``", "```", "[", "]", "(", ")", "!", "^", "[^",
    "](", "[a]: b", "<", ">", "<b>", "</b>", "<b", "<!--", "-->", "<?", ":", "@", "x:y", "a@b", "/", "&",
    ";", "amp", "#20", "#", "\\", "\n", "\n", "\n\n", "\r", " ", "  ", "\t", "\u{B}", "\u{C}", "\u{1}",
    "\u{0}", "\u{7F}", "-", "- ", "---", "===", "+ ", "> ", "1. ", "2)", "|", "字", "。", "《", "　",
    "\u{A0}", "\u{FE01}", "\u{205F}", "\u{2055}", "Ⓐ", "é",
];

/// The pieces that make plain texts more often than not.
const PROSE: [&str; 10] = ["a", "b", "1", "字", "。", "“", " ", "，", "x", "是"];

/// Whether the parser shows a text unchanged, with a soft line break for each line ending.
fn is_unchanged(text: &str) -> bool {
    let mut rest = Some(text);
    inline(text, &mut |event| {
        rest = rest.and_then(|rest| match event {
            Inline::Text(words) => rest.strip_prefix(words),
            Inline::SoftBreak => rest.strip_prefix('\n'),
            _ => None,
        });
    });
    rest == Some("")
}

#[test]
fn the_parser_shows_every_short_plain_text_unchanged() {
    let alphabet: Vec<char> = "*_~`[]^(<>:@&#;\\\n -1a字。!\u{2055}".chars().collect();
    let mut texts = vec![String::new()];
    let mut plain = 0;
    for _ in 0..4 {
        let longer = |text: &String| {
            alphabet.iter().map(|&c| [text, c.to_string().as_str()].concat()).collect::<Vec<_>>()
        };
        texts = texts.iter().flat_map(longer).collect();
        for text in texts.iter().filter(|text| is_plain(text)) {
            plain += 1;
            assert!(is_unchanged(text), "{text:?}: {}", shown(text));
        }
    }
    assert!(plain > 150_000, "{plain} of the texts are plain");
}

#[test]
fn the_parser_shows_random_plain_texts_unchanged() {
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    let mut plain = 0;
    for _ in 0..300_000 {
        let syntax = random.below(8);
        let text: String = (0..random.below(24))
            .map(|_| if random.below(8) < syntax { random.pick(&PIECES) } else { random.pick(&PROSE) })
            .collect();
        if is_plain(&text) {
            plain += 1;
            assert!(is_unchanged(&text), "{text:?}: {}", shown(&text));
        }
    }
    assert!(plain > 50_000, "{plain} of the texts are plain");
}

#[test]
fn underscores_between_word_characters_are_plain() {
    for character in ('\u{1}'..=char::MAX).filter(|&c| is_word(c)) {
        let text = format!("{character}_{character}__{character}");
        assert!(is_plain(&text) && is_unchanged(&text), "{text}: {}", shown(&text));
    }
}

#[test]
fn a_text_without_any_syntax_is_plain() {
    for text in
        ["", "各位代表：“三个代表”！（掌声）——", "it's a \"pleasure\": 50% + 1 = #1 (more > less) {x|y}"]
    {
        assert!(is_plain(text) && !has_syntax(text), "{text}");
    }
}

#[test]
fn characters_that_cannot_be_markdown_are_plain() {
    for text in [
        "*",
        "**区委",
        "注*",
        "a * b * c",
        "_",
        "_a",
        "a_b_c",
        "张_三_丰",
        "~",
        "2019~2020年，5~10",
        "a~~~b~~~",
        "~~a",
        "`",
        "a`b",
        "[1]",
        "[甲][乙]",
        "[a]: b",
        "a] b (c)",
        "x^2^",
        "3 < 5 > 2",
        "<b>粗</b>",
        "<注>",
        "<a b='c'>",
        "<3",
        "a <",
        "R&D & Q&A",
        "&",
        "&nbsp",
        "C:\\dir\\新",
        "\\",
        "甲\n乙",
        "甲\n- 乙\n\n# 丙\n",
        "a\tb",
        "\u{1}",
    ] {
        assert!(is_plain(text), "{text:?}");
    }
}

#[test]
fn characters_that_may_be_markdown_are_found_at_any_position() {
    for syntax in [
        "*a*",
        "**a**",
        "_a_",
        "__a__",
        "~~a~~",
        "`a`",
        "``a``",
        "[a](b)",
        "[^1]",
        "![a](b)",
        "<https://x.cn>",
        "<a@b.cn>",
        "&amp;",
        "&#20;",
        "&#x4E2D;",
        "\\*",
        "\\\n",
        " \n",
        "\n a",
        "  \na",
        "\r",
        "\0",
        "Ⓐ_Ⓐ_",
    ] {
        for before in 0..40 {
            for after in [0, 1, 40] {
                let text = "（".repeat(before) + syntax + &"。".repeat(after);
                assert!(!is_plain(&text), "{text:?}");
            }
        }
    }
}

/// xorshift64, so that failures are repeatable.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % bound
    }

    fn pick(&mut self, pieces: &[&'static str]) -> &'static str {
        pieces[usize::try_from(self.below(pieces.len() as u64)).unwrap()]
    }
}

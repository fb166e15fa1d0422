//! Strategies for repetitive texts: a start, one or two repeated parts, and an end.

use proptest::collection::vec;
use proptest::prelude::{BoxedStrategy, Strategy};
use proptest::sample::select;

#[derive(Debug, Clone)]
pub struct Pattern {
    start: String,
    left: String,
    middle: String,
    right: String,
    end: String,
}

impl Pattern {
    /// A text of about this number of bytes.
    pub fn of(&self, bytes: usize) -> String {
        // Every other fence closes a block, so their number must have the same parity in all sizes.
        let times = bytes / (self.left.len() + self.right.len()) / 4 * 4;
        let Pattern { start, middle, end, .. } = self;
        format!("{start}{}{middle}{}{end}", self.left.repeat(times), self.right.repeat(times))
    }
}

/// Parts with a meaning in Markdown.
const MARKDOWN: &[&str] = &[
    "*", "**", "_", "~~", "~", "`", "``", "[", "]", "(", ")", "](", "![", "][", "[^", "[^1]", "]: /u", "]: ",
    "<", "<!--", "-->", "<?", "<a ", "</", "&", "&amp;", "\\", "\n", "\n\n", "  \n", "> ", "- ", "1. ", "# ",
    "    ", "\t", "```\n", "---\n", "===\n", "|", "|-|", "\"", "'", "a", " ", "中", "。", "“", "《", "\u{0}",
    "\u{202e}", "\u{205f}", "\u{2028}", "\u{1680}", "\u{2055}", "https://", "@", "x.y", "\u{fe01}", "1", ".",
    "[1]: u '",
];

/// Parts with a meaning in the plain text of a speech.
const PLAIN: &[&str] = &[
    "\n",
    "\n\n",
    " ",
    "　",
    "一、",
    "二、",
    "（一）",
    "（二）",
    "1.",
    "2.",
    "（1）",
    "1、",
    "第一章 ",
    "第一节",
    "一是",
    "二是",
    "首先",
    "同志们：",
    "甲",
    "乙",
    "。",
    "，",
    "：",
    "；",
    "……",
    "——",
    "（掌声）",
    "（略）",
    "×",
    "某",
    "**",
    "#",
    "目录",
    "附件1",
    "来源：",
    "作者：",
    "2024年5月6日",
    "I. ",
    "A. ",
    "Mr. ",
    "the ",
    "\r\n",
    "— 1 —",
    "1",
    "10",
    "a",
    "“",
    "”",
    "（",
    "）",
    "【",
    "* ",
    "- ",
    "> ",
    "<p>",
    "</p>",
    "<br>",
    "&nbsp;",
    "http://a.cn ",
    "责任编辑：",
    "打印",
    "（记者 甲）",
    "问：",
    "十",
    "第",
    "章",
    "、",
    "①",
];

pub fn markdown() -> BoxedStrategy<Pattern> {
    pattern(MARKDOWN)
}

pub fn plain_text() -> BoxedStrategy<Pattern> {
    pattern(PLAIN)
}

fn pattern(pieces: &'static [&'static str]) -> BoxedStrategy<Pattern> {
    let some = move |least, most| vec(select(pieces), least..=most).prop_map(|pieces| pieces.concat());
    (some(0, 2), some(1, 4), some(0, 2), some(0, 3), some(0, 2))
        .prop_map(|(start, left, middle, right, end)| Pattern { start, left, middle, right, end })
        .boxed()
}

//! `**` in a text: the marks of bold words, or masks in the place of words.
//!
//! ```text
//! bold = "**" words "**"     on one line, the words without a space at their ends, and neither mark before a unit
//!      | a line that is nothing else
//! mask = "**" | "***"        any other:  **区  **亿元  **同志
//! ```

use super::document::Emphasis;
use oration_markdown::plain_text as words;
use oration_model::Text;
use std::borrow::Cow;
use std::ops::Range;

/// The pairs of `**` on a line that make words bold, marks included, and the marks that are masks.
pub(crate) fn pairs(line: &str) -> (Vec<Range<usize>>, Vec<usize>) {
    let marks: Vec<usize> = marks(line);
    let mut bold = Vec::new();
    let mut masks = Vec::new();
    let mut i = 0;
    while let Some(&open) = marks.get(i) {
        match marks.get(i + 1) {
            Some(&close) if is_bold(line, open, close) => {
                bold.push(open..close + 2);
                i += 2;
            }
            _ => {
                masks.push(open);
                i += 1;
            }
        }
    }
    (bold, masks)
}

/// Where two asterisks are, and no third.
fn marks(line: &str) -> Vec<usize> {
    let mut marks = Vec::new();
    let mut at = 0;
    while let Some(found) = line[at..].find('*') {
        let start = at + found;
        let run = line[start..].bytes().take_while(|&byte| byte == b'*').count();
        let is_escaped = line[..start].ends_with('\\');
        if run == 2 && !is_escaped {
            marks.push(start);
        }
        at = start + run;
    }
    marks
}

fn is_bold(line: &str, open: usize, close: usize) -> bool {
    let inner = &line[open + 2..close];
    let (before, after) = (&line[..open], &line[close + 2..]);
    if inner.is_empty() || inner.starts_with(char::is_whitespace) || inner.ends_with(char::is_whitespace) {
        return false;
    }
    let opens = before.chars().next_back().is_none_or(is_boundary);
    let closes = after.chars().next().is_none_or(is_boundary);
    (opens && closes) || !(is_masked(inner) || is_masked(after))
}

fn is_boundary(c: char) -> bool {
    !c.is_alphanumeric()
}

/// What comes after a mask: the kind of thing whose name or number is masked.
fn is_masked(after: &str) -> bool {
    const NOUNS: &str = "区市县省镇乡村州旗万亿元户名人个年月日余多项位%％";
    let starts = |word: &str| after.starts_with(word);
    after.starts_with(|c| NOUNS.contains(c))
        || ["街道", "社区", "同志", "先生", "女士", "公司", "集团", "部队", "平方", "公里"]
            .into_iter()
            .any(starts)
}

/// The text with a backslash before the asterisks that are masks.
pub(super) fn escape_masks(text: &str) -> Cow<'_, str> {
    if !text.contains("**") || !text.contains(crate::script::is_han) {
        return Cow::Borrowed(text);
    }
    let mut escaped = String::new();
    let mut copied = 0;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let (bold, masks) = pairs(line);
        let is_code =
            line.trim_start().starts_with("```") || line.trim_matches(['*', ' ', '\n', '\r']).is_empty();
        let is_over_lines = bold.is_empty() && masks.len() == 1 && line.trim_start().starts_with("**");
        for mask in masks.into_iter().filter(|_| !is_code && !is_over_lines) {
            escaped.extend([&text[copied..start + mask], "\\*\\*"]);
            copied = start + mask + 2;
        }
        start += line.len();
    }
    if copied == 0 {
        return Cow::Borrowed(text);
    }
    escaped.push_str(&text[copied..]);
    Cow::Owned(escaped)
}

/// A text that is bold or italic from end to end, without those marks.
pub(super) fn unwrapped(text: Text<'_>) -> (Text<'_>, Option<Emphasis>) {
    let Text::Markdown(markdown) = &text else { return (text, None) };
    let marks = [
        ("***", Emphasis::Bold),
        ("**", Emphasis::Bold),
        ("__", Emphasis::Bold),
        ("*", Emphasis::Italic),
        ("_", Emphasis::Italic),
    ];
    let whole = markdown.trim();
    for (mark, kind) in marks {
        let inner = whole.strip_prefix(mark).and_then(|rest| rest.strip_suffix(mark));
        let Some(inner) = inner.filter(|inner| !inner.is_empty() && !inner.contains(mark)) else { continue };
        let inner = Text::Markdown(match markdown {
            Cow::Borrowed(whole) => Cow::Borrowed(part_of(whole, mark.len())),
            Cow::Owned(_) => Cow::Owned(inner.to_owned()),
        });
        if words(&inner).trim() == words(&text).trim() {
            return (inner, Some(kind));
        }
    }
    (text, None)
}

fn part_of(whole: &str, mark: usize) -> &str {
    let whole = whole.trim();
    whole.get(mark..whole.len() - mark).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{escape_masks, pairs};

    fn bold(line: &str) -> Vec<&str> {
        pairs(line).0.into_iter().map(|range| &line[range]).collect()
    }

    #[test]
    fn a_pair_around_words_is_bold() {
        assert_eq!(bold("我们要**深入学习**领会，**狠抓落实**。"), ["**深入学习**", "**狠抓落实**"]);
        assert_eq!(bold("**同志们**，大家好"), ["**同志们**"]);
        assert_eq!(bold("**First, patience.** We have"), ["**First, patience.**"]);
    }

    #[test]
    fn a_mark_before_a_unit_is_a_mask() {
        for line in ["今年**区要完成**亿元，**县也要完成。", "**同志和**同志", "约**万人", "** 区 **", "****"]
        {
            assert!(bold(line).is_empty(), "{line}");
        }
        assert_eq!(escape_masks("今年**区要**做好**。"), "今年\\*\\*区要**做好**。");
        assert_eq!(escape_masks("要**做好**。\n***\n"), "要**做好**。\n***\n");
    }
}

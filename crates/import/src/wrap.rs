//! Lines broken inside a paragraph → whole paragraphs.
//!
//! A line goes on in the next one when it ends without a sentence mark and
//!
//! * the next begins with a mark that can only follow (，。；”), or
//! * it is long, has an open quotation mark or bracket, or ends in 的 (Chinese, copied markup), or
//! * the text is hard-wrapped: the next is not set off, and the line is not the short last one of a paragraph, or
//! * the next begins in lower case (a page break inside a sentence).

use super::gap;
use super::line::Line;
use super::number::{Number, Style, number};
use super::salutation::is_address;
use super::script::{has_sentence, is_finished, is_longer, is_open, len};
use super::western_address::is_western;
use std::borrow::Cow;

/// How the lines of a text are broken.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Wrap {
    pub(super) cjk: bool,
    /// Usual length of a hard-wrapped line in characters; 0 when lines are paragraphs.
    pub(super) width: usize,
}

/// How the lines are broken.
pub(super) fn measure(lines: &[Line<'_>], cjk: bool) -> Wrap {
    let broken = lines
        .windows(2)
        .filter(|pair| !pair[1].starts_paragraph && !is_finished(&pair[0].text) && number(&pair[1].text).is_none())
        .count();
    let hard = lines.len() >= 8 && broken * 10 > lines.len() * if cjk { 4 } else { 3 };
    let width = if hard { usual(lines) } else { 0 };
    let likely = if cjk { (15..80).contains(&width) } else { (1..160).contains(&width) };
    Wrap { cjk, width: if likely { width } else { 0 } }
}

/// The length that nine lines in ten do not pass.
fn usual(lines: &[Line<'_>]) -> usize {
    let mut lengths: Vec<usize> = lines.iter().map(|line| len(&line.text)).collect();
    lengths.sort_unstable();
    lengths.get(lengths.len() * 9 / 10).copied().unwrap_or(0)
}

/// Whole paragraphs; each keeps the number of its first line.
pub(super) fn join<'a>(lines: Vec<Line<'a>>, wrap: Wrap) -> Vec<Line<'a>> {
    let mut paragraphs: Vec<Line<'a>> = Vec::with_capacity(lines.len());
    let mut last = 0;
    for line in lines {
        match paragraphs.last_mut() {
            Some(open) if goes_on(open, &line, wrap, last) => {
                last = len(&line.text);
                append(open, &line.text, wrap.cjk);
                open.end = line.end;
            }
            _ => {
                last = len(&line.text);
                paragraphs.push(line);
            }
        }
    }
    paragraphs
}

fn append(open: &mut Line<'_>, more: &str, cjk: bool) {
    let text = std::mem::take(&mut open.text);
    let mut text = text.into_owned();
    let hyphen = text.ends_with('-') || more.starts_with(['،', ',', '.', ';', ':']);
    if !cjk && !hyphen {
        text.push(' ');
    }
    text.push_str(more);
    open.text = Cow::Owned(text);
}

fn goes_on(open: &Line<'_>, next: &Line<'_>, wrap: Wrap, last: usize) -> bool {
    let open = &*ends(&open.text);
    if gap::is_notice(&next.text) || gap::is_notice(open) {
        return false;
    }
    if wrap.cjk { goes_on_cjk(open, next, wrap, last) } else { goes_on_western(open, next, wrap, last) }
}

fn goes_on_cjk(open: &str, next: &Line<'_>, wrap: Wrap, last: usize) -> bool {
    let numbered = marked(open);
    if numbered.is_some_and(|n| n.end == open.len()) {
        return !has_sentence(&next.text) && number(&next.text).is_none();
    }
    if !next.starts_paragraph && !is_finished(open) && (is_decimal(&next.text) || after_decimal(open, last)) {
        return true;
    }
    let follows = next.text.starts_with(['，', '。', '；', '、', '：', '）', '”', '》', '？', '！'])
        || next.text.starts_with("是：");
    if follows && !is_address(open) {
        return true;
    }
    let full = wrap.width > 0 && last + 2 >= wrap.width;
    if next.starts_paragraph || is_finished(open) && !full || is_address(open) || heads(&next.text) {
        return false;
    }
    let heading = numbered.is_some() && !has_tail_sentence(open) && !is_longer(open, 70);
    let hangs = open.ends_with(['的', '和', '与', '及', '在', '对']) || is_tail_open(open);
    hangs || (!heading && (full || is_longer(open, 40) || has_sentence(open)))
}

/// The first and the last characters of a text. What was joined between them is not read again for every line that
/// is joined to it, which would take time that grows with the square of the text.
fn ends(text: &str) -> Cow<'_, str> {
    match text.char_indices().nth(320) {
        Some((start, _)) if text.len() > 2000 => Cow::Owned([&text[..start], tail(text)].concat()),
        _ => Cow::Borrowed(text),
    }
}

/// The last characters of a text; what was joined before them is not read again.
fn tail(text: &str) -> &str {
    let from = text.char_indices().rev().nth(160).map_or(0, |(at, _)| at);
    &text[from..]
}

fn has_tail_sentence(text: &str) -> bool {
    has_sentence(tail(text))
}

fn is_tail_open(text: &str) -> bool {
    is_open(tail(text))
}

/// 2.5 or 38.6% alone on a line: a number that markup cut out of its sentence.
fn is_decimal(text: &str) -> bool {
    let digits = text.trim_end_matches(['%', '％']);
    digits.len() <= 12
        && digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b','))
}

/// The words so far end with such a number.
fn after_decimal(open: &str, last: usize) -> bool {
    let from = open.char_indices().rev().nth(last.wrapping_sub(1)).map_or(0, |(at, _)| at);
    last > 0 && last <= 12 && from > 0 && is_decimal(&open[from..])
}

/// The number of a line; a numeral alone may as well be a piece of （一） that markup broke.
fn marked(text: &str) -> Option<Number> {
    number(text).filter(|number| number.style != Style::HanAlone)
}

/// A line that opens a part of its own, whatever stands above it.
fn heads(next: &str) -> bool {
    marked(next).is_some_and(|n| n.style.rank() <= 3) || is_address(next)
}

fn goes_on_western(open: &str, next: &Line<'_>, wrap: Wrap, last: usize) -> bool {
    let lower = next.text.chars().next().is_some_and(char::is_lowercase);
    let list = next.text.starts_with(['•', '·', '▪', '*', '-', '–', '—'])
        && next.text.chars().nth(1).is_some_and(char::is_whitespace);
    if list || is_western(open) || is_western(&next.text) {
        return false;
    }
    if !is_finished(open) && lower {
        return true;
    }
    if wrap.width == 0 {
        return false;
    }
    if next.starts_paragraph {
        return !is_finished(open) && !open.ends_with([',', '،']) && !has_case(&next.text);
    }
    let short = last * 4 < wrap.width * 3;
    !(is_finished(open) && (short || is_numbered(&next.text)))
}

fn has_case(text: &str) -> bool {
    text.chars().find(|c| c.is_alphabetic()).is_some_and(|c| c.is_lowercase() || c.is_uppercase())
}

/// `12 We also need`, `3. The`.
fn is_numbered(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    (1..=3).contains(&digits) && text.get(digits..).is_some_and(|rest| rest.starts_with([' ', '.', ')']))
}

//! Words of a paragraph → [`Text`]: plain words escaped for Markdown, masks, remarks and run-in points as nodes.
//!
//! ```text
//! mask   = "*"+ | "##"+ | "_"+ | "×"+ | "XX"+ | "○○"+ | "△"+ | "□"+     beside a Han character
//!        | "“" space+ "”" | approx space+ unit                            a blank where the word stood
//! remark = "（" ("掌声" | "笑声" | …) "）" | "(Applause)" | "[Laughter]"
//! point  = 一是 … up to the next 。；！？                                  only where the paragraph truly enumerates
//! ```

use crate::Str;
use crate::body::point::inline_points;
use crate::line::{Line, part};
use crate::lower_case::lower;
use crate::script::{first_of, is_han};
use crate::sort::sort_by_place;
use oration_markdown::escape;
use oration_model::{MaskOf, Span, Text};
use std::borrow::Cow;
use std::ops::Range;

/// How the words of a text are read.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Reading {
    /// The page masks words, so a blank where a word is missing is a mask too.
    pub(crate) masked: bool,
    /// Look for run-in points.
    pub(crate) points: bool,
}

enum Piece {
    Mask(Option<MaskOf>),
    Remark,
    Point { words: usize },
}

/// The words as a text of the model.
pub(crate) fn text<'a>(words: &Cow<'a, str>, reading: Reading) -> Text<'a> {
    let pieces = pieces(words, reading);
    if pieces.is_empty() {
        return Text::Markdown(escaped(words, 0..words.len()));
    }
    let mut spans = Vec::with_capacity(pieces.len() * 2 + 1);
    let mut from = 0;
    for (range, piece) in pieces {
        push_words(&mut spans, words, from..range.start);
        from = range.end;
        spans.push(span(words, range, piece));
    }
    push_words(&mut spans, words, from..words.len());
    Text::Spans(spans)
}

/// The words of a line: with the marks of the source where it has any, and read from the plain words otherwise.
pub(crate) fn paragraph_text<'a>(line: &Line<'a>, reading: Reading) -> Text<'a> {
    match &line.hints.inline {
        Some(inline) => inline.clone(),
        None => text(&line.text, reading),
    }
}

/// A text without the plain words that it begins with; `None` where its marks do not end with them.
pub(crate) fn after<'a>(inline: Text<'a>, plain: &str) -> Option<Text<'a>> {
    let (first, rest) = match inline {
        Text::Markdown(markdown) => (markdown, Vec::new()),
        Text::Spans(spans) => {
            let mut spans = spans.into_iter();
            let Some(Span::Markdown(first)) = spans.next() else { return None };
            (first, spans.collect())
        }
    };
    let end = markdown_end(&first, plain)?;
    let words = super::super::line::trimmed(&first, end..first.len());
    if rest.is_empty() {
        return (!words.is_empty()).then_some(Text::Markdown(words));
    }
    let mut spans = vec![Span::Markdown(words)];
    spans.extend(rest);
    Some(Text::Spans(spans))
}

/// Where plain words end in Markdown, the emphasis around them included.
fn markdown_end(markdown: &str, plain: &str) -> Option<usize> {
    let mark = |c: char| matches!(c, '*' | '_' | '\\');
    let mut wanted = plain.trim_end().chars().filter(|c| !c.is_whitespace()).peekable();
    let (mut stars, mut end) = (0usize, 0);
    for (at, c) in markdown.char_indices() {
        match wanted.peek() {
            Some(&next) if next == c => {
                wanted.next();
            }
            Some(_) if mark(c) || c.is_whitespace() => stars += usize::from(c == '*' || c == '_'),
            Some(_) => return None,
            None if (c == '*' || c == '_') && stars % 2 == 0 && stars > 0 => stars += 1,
            None if c.is_whitespace() => {}
            None => {
                end = at;
                break;
            }
        }
        end = at + c.len_utf8();
    }
    (wanted.peek().is_none() && stars % 2 == 0).then_some(end)
}

/// Whether a text has a mask that is nothing else.
pub(crate) fn is_masked(words: &str) -> bool {
    !masks(words, false).is_empty()
}

/// Whether a line is nothing but a remark: （热烈鼓掌）
pub(crate) fn is_remark(line: &str) -> bool {
    line.starts_with(['（', '(', '[']) && remarks(line).first() == Some(&(0..line.len()))
}

fn span<'a>(words: &Cow<'a, str>, range: Range<usize>, piece: Piece) -> Span<'a> {
    match piece {
        Piece::Mask(of) => Span::Mask { mask: part(words, range), of, label: None },
        Piece::Remark => Span::Remark { remark: part(words, range) },
        Piece::Point { words: at } => {
            Span::Point { num: Some(part(words, range.start..at)), point: escaped(words, at..range.end) }
        }
    }
}

#[expect(clippy::ptr_arg, reason = "what was borrowed stays borrowed")]
fn push_words<'a>(spans: &mut Vec<Span<'a>>, words: &Cow<'a, str>, range: Range<usize>) {
    if !range.is_empty() {
        spans.push(Span::Markdown(escaped(words, range)));
    }
}

pub(crate) fn escaped<'a>(words: &Cow<'a, str>, range: Range<usize>) -> Str<'a> {
    match part(words, range) {
        Cow::Borrowed(words) => escape(words),
        Cow::Owned(words) => Cow::Owned(escape(&words).into_owned()),
    }
}

fn pieces(words: &str, reading: Reading) -> Vec<(Range<usize>, Piece)> {
    let mut pieces: Vec<(Range<usize>, Piece)> =
        masks(words, reading.masked).into_iter().map(|(range, of)| (range, Piece::Mask(of))).collect();
    pieces.extend(remarks(words).into_iter().map(|range| (range, Piece::Remark)));
    sort_by_place(&mut pieces, |(range, _)| range.start);
    if reading.points {
        let points = points(words, &pieces);
        pieces.extend(points);
        sort_by_place(&mut pieces, |(range, _)| range.start);
    }
    pieces
}

/// A point goes to the end of its sentence, and no further than the next mask or remark.
fn points(words: &str, taken: &[(Range<usize>, Piece)]) -> Vec<(Range<usize>, Piece)> {
    let found = inline_points(words);
    let mut points = Vec::new();
    for (i, &(at, number)) in found.iter().enumerate() {
        let from = at + number.end;
        let next = found.get(i + 1).map_or(words.len(), |next| next.0);
        let barrier = taken.partition_point(|(range, _)| range.start < at);
        let barrier = taken.get(barrier).map_or(words.len(), |(range, _)| range.start);
        let limit = next.min(barrier);
        let Some(inner) = words.get(from..limit) else { continue };
        let end = inner.find(['。', '；', '！', '？']).map_or(limit, |stop| from + stop + '。'.len_utf8());
        points.push((at..end, Piece::Point { words: from }));
    }
    points
}

fn remarks(words: &str) -> Vec<Range<usize>> {
    const HAN: [&str; 8] = ["掌声", "鼓掌", "笑声", "众笑", "全场", "欢呼", "起立", "笑"];
    const LATIN: [&str; 6] = ["applause", "laughter", "cheers", "aplausos", "applaudissements", "beifall"];
    const OPEN: [char; 3] = ['（', '(', '['];
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(open) = first_of(&words[from..], &OPEN).map(|at| from + at) {
        let rest = &words[open..];
        let inner_at = rest.chars().next().map_or(1, char::len_utf8);
        let close = rest.char_indices().skip(1).take(24).find(|&(_, c)| matches!(c, '）' | ')' | ']'));
        if let Some((at, c)) = close {
            let inner = rest.get(inner_at..at).unwrap_or_default();
            let lower = lower(inner);
            let han = HAN.iter().any(|word| inner.ends_with(word)) && inner.chars().count() <= 10;
            if han || LATIN.iter().any(|word| lower.trim_end_matches('.').ends_with(word)) {
                found.push(open..open + at + c.len_utf8());
            }
        }
        from = open + inner_at;
    }
    found
}

fn masks(words: &str, masked: bool) -> Vec<(Range<usize>, Option<MaskOf>)> {
    crate::script::work(words.len());
    let mut found = Vec::new();
    // Marks mask words beside Han characters only.
    if words.is_ascii() {
        return found;
    }
    let (mut before, mut from) = (' ', 0);
    // The first bytes of these marks; those of most characters are others.
    let is_first = |byte: &u8| matches!(byte, b'*' | b'#' | b'_' | b'X' | b'x' | b' ' | 0xc3 | 0xe2 | 0xef);
    while let Some(skipped) = words.as_bytes()[from..].iter().position(is_first) {
        let at = from + skipped;
        before = words[from..at].chars().next_back().unwrap_or(before);
        let Some(c) = words[at..].chars().next() else { break };
        from = at + c.len_utf8();
        if !matches!(
            c,
            '*' | '＊' | '#' | '＃' | '_' | '×' | 'X' | 'x' | '○' | '△' | '▲' | '□' | '■' | '“' | ' '
        ) {
            before = c;
            continue;
        }
        let blank = c == '“' || c == ' ';
        let run = if c == '“' { ' ' } else { c };
        let start = if c == '“' { from } else { at };
        let others = words[from..].chars().take_while(|&d| d == run).count();
        let count = others + usize::from(c != '“');
        let end = from + others * run.len_utf8();
        from = end;
        let after = words.get(end..).and_then(|rest| rest.chars().next()).unwrap_or(' ');
        let is_mask = match c {
            '“' => masked && count > 0 && after == '”',
            ' ' => masked && is_lost_number(before, words.get(end..).unwrap_or_default()),
            c => is_mask(c, count, before, after),
        };
        if is_mask {
            let of = if c == ' ' {
                Some(MaskOf::Number)
            } else {
                kind(before, words.get(end..).unwrap_or_default(), c)
            };
            found.push((start..end, of));
        }
        before = if blank && c == ' ' { before } else { run };
    }
    found
}

fn is_mask(c: char, count: usize, before: char, after: char) -> bool {
    let joined = |d: char| d.is_ascii_alphanumeric();
    let han = is_wide(before) || is_wide(after);
    let numeral = |d: char| crate::numeral::han_digit(d).is_some();
    match c {
        'X' | 'x' => count >= 2 && han && !joined(before) && !joined(after),
        '#' | '＃' => count >= 2 && han,
        '○' => count >= 2 && han && !numeral(before) && !numeral(after) && after != '年',
        '_' | '×' => han && !(joined(before) && joined(after)) && !before.is_ascii_digit(),
        '*' => han && !(joined(before) && joined(after)),
        _ => han,
    }
}

fn is_wide(c: char) -> bool {
    is_han(c) || matches!(c, '，' | '。' | '、' | '“' | '”' | '：' | '；' | '（' | '）' | '《' | '》')
}

/// 约 万余人: the number between the two is gone.
fn is_lost_number(before: char, after: &str) -> bool {
    let unit = after
        .chars()
        .next()
        .is_some_and(|c| matches!(c, '万' | '亿' | '千' | '百' | '余' | '多' | '％' | '%'));
    unit && matches!(before, '约' | '近' | '达' | '超' | '过' | '有' | '共' | '到' | '成' | '计')
}

/// What a mask hides, where the word beside it shows that.
fn kind(before: char, after: &str, mask: char) -> Option<MaskOf> {
    if mask == '“' {
        return None;
    }
    const PLACES: [&str; 12] = ["区", "市", "县", "省", "镇", "乡", "村", "街道", "州", "旗", "社区", "新区"];
    const COUNTED: [&str; 14] =
        ["名", "人", "个", "万", "亿", "元", "户", "家", "余", "多", "项", "位", "%", "％"];
    if after.starts_with("同志") || after.starts_with("先生") || after.starts_with("女士") {
        return Some(MaskOf::Person);
    }
    if PLACES.iter().any(|word| after.starts_with(word)) {
        return Some(MaskOf::Place);
    }
    if ["年", "月", "日"].iter().any(|word| after.starts_with(word)) {
        return Some(MaskOf::Date);
    }
    let ordinal = before == '第';
    (ordinal || COUNTED.iter().any(|word| after.starts_with(word))).then_some(MaskOf::Number)
}

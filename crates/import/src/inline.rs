//! Words of a paragraph → [`Text`]: plain words escaped for Markdown, masks, remarks and run-in points as nodes.
//!
//! ```text
//! mask   = "*"+ | "##"+ | "_"+ | "×"+ | "XX"+ | "○○"+ | "△"+ | "□"+     beside a Han character
//!        | "“" space+ "”" | approx space+ unit                            a blank where the word stood
//! remark = "（" ("掌声" | "笑声" | …) "）" | "(Applause)" | "[Laughter]"
//! point  = 一是 … up to the next 。；！？                                  only where the paragraph truly enumerates
//! ```

use super::line::part;
use super::point::inline_points;
use super::script::is_han;
use crate::Str;
use oration_markdown::escape;
use oration_model::{MaskOf, Span, Text};
use std::borrow::Cow;
use std::ops::Range;

/// How the words of a text are read.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Reading {
    /// The page masks words, so a blank where a word is missing is a mask too.
    pub(super) masked: bool,
    /// Look for run-in points.
    pub(super) points: bool,
}

enum Piece {
    Mask(Option<MaskOf>),
    Remark,
    Point { words: usize },
}

/// The words as a text of the model.
pub(super) fn text<'a>(words: &Cow<'a, str>, reading: Reading) -> Text<'a> {
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

/// Whether a text has a mask that is nothing else.
pub(super) fn is_masked(words: &str) -> bool {
    !masks(words, false).is_empty()
}

/// Whether a line is nothing but a remark: （热烈鼓掌）
pub(super) fn is_remark(line: &str) -> bool {
    remarks(line).first() == Some(&(0..line.len()))
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

fn escaped<'a>(words: &Cow<'a, str>, range: Range<usize>) -> Str<'a> {
    match part(words, range) {
        Cow::Borrowed(words) => escape(words),
        Cow::Owned(words) => Cow::Owned(escape(&words).into_owned()),
    }
}

fn pieces(words: &str, reading: Reading) -> Vec<(Range<usize>, Piece)> {
    let mut pieces: Vec<(Range<usize>, Piece)> =
        masks(words, reading.masked).into_iter().map(|(range, of)| (range, Piece::Mask(of))).collect();
    pieces.extend(remarks(words).into_iter().map(|range| (range, Piece::Remark)));
    pieces.sort_by_key(|(range, _)| range.start);
    if reading.points {
        let points = points(words, &pieces);
        pieces.extend(points);
        pieces.sort_by_key(|(range, _)| range.start);
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
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(open) = words[from..].find(['（', '(', '[']).map(|at| from + at) {
        let rest = &words[open..];
        let inner_at = rest.chars().next().map_or(1, char::len_utf8);
        let close = rest.char_indices().skip(1).take(24).find(|&(_, c)| matches!(c, '）' | ')' | ']'));
        if let Some((at, c)) = close {
            let inner = rest.get(inner_at..at).unwrap_or_default();
            let lower = inner.to_lowercase();
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
    super::script::work(words.len());
    let mut found = Vec::new();
    let mut before = ' ';
    let mut chars = words.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if !matches!(
            c,
            '*' | '＊' | '#' | '＃' | '_' | '×' | 'X' | 'x' | '○' | '△' | '▲' | '□' | '■' | '“' | ' '
        ) {
            before = c;
            continue;
        }
        let blank = c == '“' || c == ' ';
        let run = if c == '“' { ' ' } else { c };
        let mut end = at + c.len_utf8();
        let start = if c == '“' { end } else { at };
        let mut count = usize::from(c != '“');
        while let Some(&(next, _)) = chars.peek().filter(|&&(_, d)| d == run) {
            end = next + run.len_utf8();
            count += 1;
            chars.next();
        }
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
    let numeral = |d: char| super::numeral::han_digit(d).is_some();
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

/// What a mask hides, where the word beside it tells.
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

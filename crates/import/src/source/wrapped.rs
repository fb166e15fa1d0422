//! The lines of paragraphs → one line a paragraph, where their author or an editor has wrapped them.
//!
//! A text is wrapped when its lines end near the same column because the next word would not fit. Where lines are of
//! any length, each was meant as one: an address, a date, a paragraph of its own.

use super::document::Line;
use crate::script::is_han;
use oration_markdown::escape_all;
use oration_model::{Span, Text};
use std::borrow::Cow;

/// Columns within which texts are wrapped.
const WIDTHS: std::ops::RangeInclusive<usize> = 40..=140;

/// Joins each line in `soft` to the one before it, where that one is full.
pub(super) fn join<'a>(lines: Vec<Line<'a>>, soft: &[usize]) -> Vec<Line<'a>> {
    let width =
        soft.iter().filter_map(|&at| lines.get(at.checked_sub(1)?)).map(|line| columns(&line.text)).max();
    let Some(width) = width.filter(|width| WIDTHS.contains(width)) else { return lines };
    let mut soft = soft.iter().copied().peekable();
    let mut joined: Vec<Line<'a>> = Vec::with_capacity(lines.len());
    // Columns of the physical line that the last joined line ends with.
    let mut last = 0;
    for (at, line) in lines.into_iter().enumerate() {
        while soft.next_if(|&next| next < at).is_some() {}
        let is_soft = soft.next_if_eq(&at).is_some();
        let own = columns(&line.text);
        let word = line.text.split(' ').next().map_or(0, columns).min(12);
        let is_soft = is_soft && !stands_alone(&line.text);
        let fits =
            |open: &&mut Line<'a>| open.hints.emphasis == line.hints.emphasis && !stands_alone(&open.text);
        match joined.last_mut().filter(|open| is_soft && fits(open)) {
            Some(open) if last + word + 1 >= width * 4 / 5 => append(open, line),
            _ => joined.push(line),
        }
        last = own;
    }
    joined
}

/// Whether a line has the shape of a fact on a line of its own: two dashes, a day in brackets, a clock time.
fn stands_alone(text: &str) -> bool {
    let is_bracketed = text.starts_with(['（', '('])
        && text.ends_with(['）', ')'])
        && text.contains(|c: char| c.is_ascii_digit());
    let has_clock = text
        .as_bytes()
        .windows(3)
        .any(|near| near[1] == b':' && near[0].is_ascii_digit() && near[2].is_ascii_digit());
    is_bracketed || has_clock || text.starts_with("——")
}

/// Columns of a text, two for each wide character.
fn columns(text: &str) -> usize {
    text.chars().map(|c| if is_wide(c) { 2 } else { 1 }).sum()
}

fn is_wide(c: char) -> bool {
    is_han(c) || matches!(c, '\u{3000}'..='\u{30ff}' | '\u{ff00}'..='\u{ff60}')
}

fn append<'a>(open: &mut Line<'a>, line: Line<'a>) {
    let touches = |c: Option<char>| c.is_some_and(is_wide);
    let is_wide = touches(open.text.chars().next_back()) && touches(line.text.chars().next());
    let space = if is_wide { "" } else { " " };
    if open.hints.inline.is_some() || line.hints.inline.is_some() {
        let first = open.hints.inline.take().unwrap_or_else(|| plain(&open.text));
        let second = line.hints.inline.unwrap_or_else(|| plain(&line.text));
        open.hints.inline = Some(concat(first, space, second));
    }
    open.text = Cow::Owned([&open.text, space, &line.text].concat());
    open.end = line.end;
}

fn plain<'a>(words: &str) -> Text<'a> {
    Text::Markdown(Cow::Owned(escape_all(words).into_owned()))
}

fn concat<'a>(first: Text<'a>, between: &'static str, second: Text<'a>) -> Text<'a> {
    match (first, second) {
        (Text::Markdown(first), Text::Markdown(second)) => {
            Text::Markdown(Cow::Owned([&first, between, &second].concat()))
        }
        (first, second) => {
            let mut spans = spans(first);
            if !between.is_empty() {
                spans.push(Span::Markdown(Cow::Borrowed(between)));
            }
            spans.extend(self::spans(second));
            Text::Spans(spans)
        }
    }
}

fn spans(text: Text<'_>) -> Vec<Span<'_>> {
    match text {
        Text::Markdown(markdown) => vec![Span::Markdown(markdown)],
        Text::Spans(spans) => spans,
    }
}

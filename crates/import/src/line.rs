//! Physical lines → logical lines, each with the number of the physical line it starts on.
//!
//! ```text
//! text    = BOM? line ("\n" line)*          a "\r" inside a line breaks it too
//! run-on  = a physical line of 1000 bytes and more that holds breaks: the whole speech on one line
//! break   = white space with a TAB, with two ideographic spaces, or with a no-break space and more white space
//! ```

use std::borrow::Cow;

pub(crate) use crate::source::{Line, Region};

impl<'a> Line<'a> {
    /// A line of plain text, which has no hints.
    pub(crate) fn plain(text: Cow<'a, str>, no: usize, end: usize, starts_paragraph: bool) -> Self {
        Line { text, no, end, starts_paragraph, ..Line::default() }
    }
}

/// Part of a text that may be borrowed; stays borrowed when it was.
pub(crate) fn part<'a>(text: &Cow<'a, str>, range: std::ops::Range<usize>) -> Cow<'a, str> {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.get(range).unwrap_or_default()),
        Cow::Owned(text) => Cow::Owned(text.get(range).unwrap_or_default().to_owned()),
    }
}

/// Part of a text without the white space around it.
pub(crate) fn trimmed<'a>(text: &Cow<'a, str>, range: std::ops::Range<usize>) -> Cow<'a, str> {
    let inner = text.get(range.clone()).unwrap_or_default();
    let start = range.start + (inner.len() - inner.trim_start_matches(is_space).len());
    let end = start + inner.trim_matches(is_space).len();
    part(text, start..end)
}

/// White space and the invisible marks that copied pages carry.
pub(crate) fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}' | '\u{2060}' | '\u{ad}')
}

/// The logical lines of a text; blank ones show in [`Line::starts_paragraph`] of the next.
pub(crate) fn lines(text: &str) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let mut fresh = true;
    for (index, physical) in text.split('\n').enumerate() {
        if physical.trim_matches(is_space).is_empty() {
            fresh = true;
            continue;
        }
        fresh |= physical.starts_with(['\u{3000}', '\t']) || physical.starts_with("    ");
        for piece in physical.split('\r').flat_map(pieces) {
            lines.push(Line::plain(Cow::Borrowed(piece), index + 1, index + 1, fresh));
            fresh = true;
        }
        fresh = false;
    }
    lines
}

/// A run-on line falls into its paragraphs; any other is one piece.
fn pieces(physical: &str) -> Vec<&str> {
    let breaks = if physical.len() >= 1000 { breaks(physical) } else { Vec::new() };
    let mut pieces = Vec::with_capacity(breaks.len() + 1);
    let mut from = 0;
    for (start, end) in breaks.into_iter().chain([(physical.len(), physical.len())]) {
        let piece = physical.get(from..start).unwrap_or_default().trim_matches(is_space);
        if !piece.is_empty() {
            pieces.push(piece);
        }
        from = end;
    }
    pieces
}

fn breaks(physical: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut rest = 0;
    while let Some(offset) = physical[rest..].find(char::is_whitespace) {
        let start = rest + offset;
        let tail = &physical[start..];
        let end = start + (tail.len() - tail.trim_start().len());
        if is_break(&physical[start..end], &physical[end..]) {
            found.push((start, end));
        }
        rest = end;
    }
    found
}

fn is_break(space: &str, after: &str) -> bool {
    let wide = space.matches('\u{3000}').count();
    let hard = space.contains('\u{a0}');
    let opens = after.starts_with('—') || super::number::number(after).is_some_and(|n| !n.style.is_point());
    space.contains('\t')
        || wide >= 2
        || (hard && space.chars().nth(1).is_some())
        || ((hard || wide > 0) && opens)
}

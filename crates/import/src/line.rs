//! A logical line of the source, and parts of its text.

use std::borrow::Cow;

pub(crate) use crate::source::{Line, Region};

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

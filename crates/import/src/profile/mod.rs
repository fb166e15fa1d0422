//! What differs by script, as one type: how lines join, what fills a line, what reads as a title.

mod alphabetic;
mod cjk;

use crate::line::Line;
pub(crate) use cjk::is_prose;
use std::ops::Range;

/// The ways of a script.
#[derive(Debug)]
pub(crate) struct Profile {
    name: &'static str,
    /// What is between two lines that are joined.
    joint: &'static str,
    /// Tenths of the lines that must break in a sentence for a text to count as hard-wrapped.
    pub(crate) broken: usize,
    /// Characters in a hard-wrapped line.
    pub(crate) widths: Range<usize>,
    /// Run-in points inside a paragraph are marked.
    pub(crate) points: bool,
    /// Whether the words behind a number fill their line as a heading.
    pub(crate) is_own: fn(&str) -> bool,
    /// Whether a numbered paragraph that is not a heading by itself may still open with one.
    pub(crate) runs_in: bool,
    /// Whether a line has the shape of a title.
    pub(crate) title_shape: fn(&Line<'_>) -> bool,
    /// Whether a title may be directly above this line.
    pub(crate) leads: fn(&Line<'_>, &Line<'_>) -> bool,
    /// One line in this number may be a title.
    pub(crate) title_share: usize,
    /// Whether a line goes on in the next one: the words so far, the next line, the width, the length of the last line.
    pub(crate) goes_on: fn(&str, &Line<'_>, usize, usize) -> bool,
}

impl Profile {
    /// The profile of a text.
    pub(crate) fn of(sample: &str) -> &'static Profile {
        if crate::script::is_cjk(sample) { &cjk::PROFILE } else { &alphabetic::PROFILE }
    }

    pub(crate) fn is_cjk(&self) -> bool {
        self.name == cjk::PROFILE.name
    }

    pub(crate) fn joint(&self) -> &'static str {
        self.joint
    }
}

/// The last characters of a text; what was joined before them is not read again.
fn tail(text: &str) -> &str {
    let from = text.char_indices().rev().nth(160).map_or(0, |(at, _)| at);
    &text[from..]
}

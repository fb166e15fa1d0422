//! The text in an element → the text of a block.

use crate::inline::Inline;
use crate::read::Reading;
use crate::tree::{Branch, Child};
use oration_model::{Span, Text};
use std::borrow::Cow;

/// The text of an element.
pub(crate) fn inline(branch: &Branch<'_>, reading: &mut Reading) -> Text<'static> {
    let mut words = reading.text();
    add(branch, reading, &mut words);
    words.finish()
}

/// Adds the text of an element to one that is being read.
pub(crate) fn add(branch: &Branch<'_>, reading: &mut Reading, words: &mut Inline) {
    for child in &branch.children {
        add_child(child, reading, words);
    }
}

pub(crate) fn add_child(child: &Child<'_>, reading: &mut Reading, words: &mut Inline) {
    match child {
        Child::Text(text) => words.words(text),
        Child::Branch(branch) => (reading.element)(branch, reading, words),
    }
}

/// A point and its number, whose words can only be marked.
pub(crate) fn point(
    branch: &Branch<'_>,
    is_num: impl Fn(&Branch<'_>) -> bool,
    reading: &Reading,
    words: &mut Inline,
) {
    let mut num = None;
    let mut none = Reading::new(reading.element);
    none.is_own = reading.is_own;
    let mut point = none.text();
    for child in &branch.children {
        match child {
            Child::Branch(part) if is_num(part) => num = Some(Cow::Owned(part.words())),
            child => add_child(child, &mut none, &mut point),
        }
    }
    let point = match point.finish() {
        Text::Markdown(markdown) => markdown,
        Text::Spans(_) => Cow::Owned(branch.words()),
    };
    words.node(Span::Point { num, point });
}

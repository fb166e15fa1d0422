//! The label of a speaker: where its name is, how sure it is, and what shows that the words are one.

use crate::byline;
use crate::lexicon::{Class, is};
use crate::line::{Line, is_space};
use crate::script::is_han;

/// How sure the shape of a label is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) enum Strength {
    /// A few words before a colon.
    #[default]
    Weak,
    /// They look like a name.
    Name,
    /// A title of address, an office, a role in a conversation, capitals.
    Sure,
    /// The markup of the source says so.
    Marked,
}

/// What shows that the words are a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Shape {
    #[default]
    Source,
    Letter,
    /// The day and the time of a message are before it.
    Stamp,
    Bracket,
    Colon,
    Stop,
    Dash,
    Circle,
    /// A wide gap is between it and the words.
    Space,
    /// It is alone on its line.
    Alone,
}

/// The label of a speaker at the start of a line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Label {
    /// Bytes of the name.
    pub(crate) name: (usize, usize),
    /// Where the words of the turn begin.
    pub(crate) end: usize,
    pub(crate) strength: Strength,
    /// No colon says that words follow: brackets, a full stop or the end of the line. Such a label must recur.
    pub(crate) unled: bool,
    pub(crate) shape: Shape,
}

impl Label {
    /// The name as printed.
    pub(crate) fn name<'l>(&self, line: &'l Line<'_>) -> &'l str {
        match &line.hints.speaker {
            Some(speaker) => speaker,
            None => line.text.get(self.name.0..self.name.1).unwrap_or_default(),
        }
    }
}

/// Bytes of a label at most.
pub(super) const LONGEST: usize = 160;

/// `The Minister for Transport (Alan Brodie)`: the name in the bracket behind an office.
pub(super) fn named_in_bracket(office: &str, words: &str) -> Option<(usize, usize)> {
    let inner = words.get(office.len()..)?;
    let inner = inner.trim_start_matches([' ', '(', '（']);
    let start = words.len() - inner.len();
    let name = inner.get(..inner.find([')', '）'])?)?;
    let posted = office.split_whitespace().any(|word| is(word, Class::Office)) || byline::is_post(office);
    let first = office.split_whitespace().next().unwrap_or_default();
    let led = is(first, Class::Link) || !office.chars().any(|c| c.is_ascii_alphabetic());
    let person = name.chars().any(is_han) && byline::is_name(name.trim_end_matches('君'), false)
        || name.split_whitespace().count() >= 2
            && name.split_whitespace().all(|word| word.starts_with(char::is_uppercase));
    (posted && led && person).then_some((start, start + name.len()))
}

/// The name without the party or constituency in brackets after it.
pub(super) fn without_bracket(words: &str) -> &str {
    let bare = words.trim_end_matches([')', '）', ']', '］']);
    if bare.len() == words.len() {
        return words;
    }
    match words.find(['(', '（', '[', '［']).filter(|&at| at > 0) {
        Some(at) => words[..at].trim_end_matches(is_space),
        None => words,
    }
}

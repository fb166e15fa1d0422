//! A line → the label of a speaker that it may open with, in any usual shape.
//!
//! ```text
//! label  = name affiliation? (":" | "：") | letter ("." | ":" | "-")+ | bracket name bracket | NAME IN CAPITALS "."
//!        | name "—" | "○" name wide-space | a name alone on its line | a heading or bold words that are a name
//! name   = (honorific | office)* word{1,5} | Han name | 主持人 | …记者 | 问 | 答
//! ```

use super::shape::{is_any, shape};
use super::unled;
use crate::byline;
use crate::lexicon::{Class, is};
use crate::line::{Line, Region, is_space};
use crate::number::{Style, number};
use crate::script::is_han;
use std::borrow::Cow;

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
    Bracket,
    Colon,
    Stop,
    Dash,
    Circle,
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

/// The label a line may open with.
pub(crate) fn label(line: &Line<'_>) -> Option<Label> {
    if line.hints.speaker.is_some() {
        return Some(Label { strength: Strength::Marked, ..Label::default() });
    }
    if line.hints.block.is_some() || line.hints.region != Region::Main || line.hints.link_share >= 60 {
        return None;
    }
    let text: &str = &line.text;
    letter(text)
        .or_else(|| unled::bracketed(text))
        .or_else(|| before_colon(line))
        .or_else(|| unled::stopped(text))
        .or_else(|| unled::dashed(text))
        .or_else(|| unled::initialled(text))
        .or_else(|| unled::circled(text))
        .or_else(|| unled::alone(line))
}

/// `Q.` `A:` `R -` `В.:` `Q ` in front of a sentence: one letter that stands for question or answer.
pub(super) fn letter(text: &str) -> Option<Label> {
    let first = text.chars().next().filter(|c| c.is_uppercase())?;
    let rest = text.get(first.len_utf8()..)?;
    let sure = matches!(first, 'Q' | 'A');
    if !sure && !is_any(first.encode_utf8(&mut [0; 4]), &[Class::Question, Class::Answer]) {
        return None;
    }
    let mark = |c: char| is_space(c) || matches!(c, '.' | ':' | '：' | '．');
    let dashed = |c: char| mark(c) || matches!(c, '-' | '–' | '—');
    let low = |words: &str| words.starts_with(char::is_lowercase);
    // `Q — and when` breaks in.
    let words = Some(rest.trim_start_matches(dashed)).filter(|words| !low(words));
    let words = words.unwrap_or_else(|| rest.trim_start_matches(mark));
    let mark = rest.get(..rest.len() - words.len())?;
    let bare = mark.trim().is_empty();
    if mark.is_empty() || bare && first != 'Q' || mark == "-" || low(words) {
        return None;
    }
    let weak = !sure || mark.trim_end() == ".";
    let strength = if weak { Strength::Name } else { Strength::Sure };
    let end = text.len() - words.len();
    let unled = !sure && !mark.contains([':', '：']);
    Some(Label { name: (0, first.len_utf8()), end, strength, unled, shape: Shape::Letter })
}

/// `Name:`, `Name (Party):`, `主持人：`, `— Periodista:`.
fn before_colon(line: &Line<'_>) -> Option<Label> {
    const EDGES: [char; 11] = ['—', '–', '-', '【', '】', '[', ']', '「', '」', '*', ' '];
    let text: &str = &line.text;
    let head = text.get(..text.floor_char_boundary(LONGEST))?;
    let at = colon(head)?;
    let mark = text.get(at..)?.chars().next()?;
    let words = text.get(..at)?.trim_end_matches(is_space);
    let from = words.len() - words.trim_start_matches(EDGES).len();
    let words = words.get(from..)?.trim_end_matches(EDGES);
    let name = without_bracket(words);
    let mut end = at + mark.len_utf8();
    let rest = text.get(end..)?;
    end += rest.len() - rest.trim_start_matches(is_space).len();
    let digit = |c: char| c.is_ascii_digit();
    if rest.starts_with("//") || words.ends_with(digit) && rest.starts_with(digit) || is_contact(rest) {
        return None;
    }
    if let Some((start, stop)) = named_in_bracket(name, words) {
        let name = (from + start, from + stop);
        return Some(Label { name, end, strength: Strength::Sure, unled: false, shape: Shape::Colon });
    }
    let strength = strength(name, line, rest.trim().is_empty())?;
    Some(Label { name: (from, from + name.len()), end, strength, unled: false, shape: Shape::Colon })
}

/// An address or a number: what follows the label of a contact.
fn is_contact(rest: &str) -> bool {
    let first = rest.split_whitespace().next().unwrap_or_default();
    first.contains('@')
        || first.starts_with("www.")
        || !first.is_empty() && !rest.contains(char::is_alphabetic)
}

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

/// The first colon outside brackets, before any mark of a sentence.
fn colon(head: &str) -> Option<usize> {
    let mut depth = 0usize;
    for (at, c) in head.char_indices() {
        match c {
            '(' | '（' | '[' | '［' => depth += 1,
            ')' | '）' | ']' | '］' => depth = depth.saturating_sub(1),
            ':' | '：' if depth == 0 => return (at > 0).then_some(at),
            '。' | '！' | '？' | '；' | '，' | '!' | '?' | ';' | '“' | '"' | '《' if depth == 0 => {
                return None;
            }
            _ => {}
        }
    }
    None
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

/// `ada-lovelace`: the name of an account.
fn is_slug(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'-' | b'_' | b'.'))
}

/// How sure words are the name of a speaker; `None` where they cannot be one.
fn strength(name: &str, line: &Line<'_>, alone: bool) -> Option<Strength> {
    let marked = line.hints.heading.is_some() && alone;
    match (shape(name), marked) {
        (Some(Strength::Name | Strength::Sure), true) => Some(Strength::Marked),
        (Some(Strength::Weak), true) => Some(Strength::Name),
        (None, true) if is_slug(name) => Some(Strength::Name),
        (found, _) => found,
    }
}

/// `3. Edith Naylor (Thornbury): What steps …`: the number of a question before the name and its constituency.
pub(super) fn numbered(line: &Line<'_>) -> Option<Label> {
    let end = number(&line.text).filter(|number| number.style == Style::DigitDot)?.end;
    let words = line.text.get(end..)?;
    let from = end + words.len() - words.trim_start().len();
    let found = before_colon(&Line::plain(Cow::Borrowed(words.trim_start()), line.no, line.end, true))?;
    let bracketed = words.trim_start().get(found.name.1..found.end)?.contains(')');
    let name = (from + found.name.0, from + found.name.1);
    (bracketed && found.strength >= Strength::Name).then_some(Label { name, end: from + found.end, ..found })
}

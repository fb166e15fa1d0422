//! A line → the label of a speaker that it may open with, in any usual shape.
//!
//! ```text
//! label  = name affiliation? (":" | "：") | "Q" ("." | ":") | NAME IN CAPITALS "." | a heading or bold words that are a name
//! name   = (honorific | office)* word{1,5} | Han name | 主持人 | …记者 | 问 | 答
//! ```

use crate::byline;
use crate::lexicon::{Class, is};
use crate::line::{Line, is_space};
use crate::recognise::speaker::{self, Words, is_title};
use crate::script::{is_han, is_longer};

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

/// The label of a speaker at the start of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Label {
    /// Bytes of the name.
    pub(crate) name: (usize, usize),
    /// Where the words of the turn begin.
    pub(crate) end: usize,
    pub(crate) strength: Strength,
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
const LONGEST: usize = 160;

/// The label a line may open with.
pub(crate) fn label(line: &Line<'_>) -> Option<Label> {
    if line.hints.speaker.is_some() {
        return Some(Label { name: (0, 0), end: 0, strength: Strength::Marked });
    }
    let text: &str = &line.text;
    if line.hints.block.is_some() {
        return None;
    }
    letter(text).or_else(|| before_colon(line)).or_else(|| capitals(text))
}

/// `Q.` `A:` `Q ` in front of a sentence, `问`.
fn letter(text: &str) -> Option<Label> {
    let mut chars = text.chars();
    let (first, mark) = (chars.next()?, chars.next()?);
    if !matches!(first, 'Q' | 'A') {
        return None;
    }
    let spaced = matches!(mark, '.' | ':' | '：' | '．') || first == 'Q' && mark.is_whitespace();
    let end = 1 + mark.len_utf8();
    let rest = text.get(end..)?;
    let end = end + (rest.len() - rest.trim_start_matches(is_space).len());
    let upper = text.get(end..)?.chars().next().is_some_and(|c| !c.is_lowercase());
    let strength = if mark == '.' { Strength::Name } else { Strength::Sure };
    (spaced && upper).then_some(Label { name: (0, 1), end, strength })
}

/// `Name:`, `Name (Party):`, `主持人：`.
fn before_colon(line: &Line<'_>) -> Option<Label> {
    let text: &str = &line.text;
    let head = text.get(..text.floor_char_boundary(LONGEST))?;
    let at = colon(head)?;
    let mark = text.get(at..)?.chars().next()?;
    let words = text.get(..at)?.trim_end_matches(is_space);
    let name = without_bracket(words);
    let mut end = at + mark.len_utf8();
    let rest = text.get(end..)?;
    end += rest.len() - rest.trim_start_matches(is_space).len();
    if rest.starts_with("//") || mark == ':' && rest.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let strength = strength(name, line, rest.trim().is_empty())?;
    Some(Label { name: (0, name.len()), end, strength })
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
fn without_bracket(words: &str) -> &str {
    let bare = words.trim_end_matches([')', '）', ']', '］']);
    if bare.len() == words.len() {
        return words;
    }
    match words.find(['(', '（', '[', '［']).filter(|&at| at > 0) {
        Some(at) => words[..at].trim_end_matches(is_space),
        None => words,
    }
}

/// How sure words are the name of a speaker; `None` where they cannot be one.
fn strength(name: &str, line: &Line<'_>, alone: bool) -> Option<Strength> {
    if name.is_empty() || name.contains(['/', '<', '>', '|', '=', '@', '#']) {
        return None;
    }
    let marked = line.hints.heading.is_some() && alone;
    let found =
        if name.chars().any(is_han) || name.chars().any(is_hangul_or_kana) { east(name) } else { west(name) };
    match (found, marked) {
        (Some(Strength::Name | Strength::Sure), true) => Some(Strength::Marked),
        (Some(Strength::Weak), true) => Some(Strength::Name),
        (found, _) => found,
    }
}

fn is_hangul_or_kana(c: char) -> bool {
    matches!(c, '\u{ac00}'..='\u{d7a3}' | '\u{3040}'..='\u{30ff}')
}

fn east(name: &str) -> Option<Strength> {
    if is_longer(name, 20) {
        return None;
    }
    let joined: String = name.split_whitespace().collect();
    match speaker::words(name) {
        Words::Role => Some(Strength::Sure),
        Words::Weak => None,
        _ if byline::is_name(&joined, true) || byline::byline(name, false).is_some() => Some(Strength::Name),
        _ => (!is_longer(name, 12)).then_some(Strength::Weak),
    }
}

fn west(name: &str) -> Option<Strength> {
    let words: Vec<&str> = name.split_whitespace().collect();
    if words.is_empty() || words.len() > 9 || is_longer(name, 70) {
        return None;
    }
    let first = words.first()?;
    let kind = speaker::words(name);
    if kind == Words::Weak {
        return None;
    }
    let small = |word: &str| is(word, Class::Link);
    let capital = |word: &&str| word.chars().find(|c| c.is_alphabetic()).is_some_and(|c| !c.is_lowercase());
    let cased = words.iter().all(|word| small(word) || capital(word));
    if !cased || !capital(first) || !name.chars().any(char::is_alphabetic) {
        return None;
    }
    let upper = name.chars().filter(|c| c.is_alphabetic()).count() >= 4
        && !name.chars().any(char::is_lowercase)
        && name.chars().any(char::is_uppercase)
        && words.len() <= 6;
    if matches!(kind, Words::Role | Words::Titled) {
        return Some(Strength::Sure);
    }
    if upper || words.len() <= 5 {
        return Some(Strength::Name);
    }
    Some(Strength::Weak)
}

/// `MR. SMITH. I thank …`, `The PRESIDING OFFICER. Without objection`.
fn capitals(text: &str) -> Option<Label> {
    let head = text.get(..text.floor_char_boundary(80))?;
    let mut from = 0;
    let at = loop {
        let at = from + head.get(from..)?.find(". ")?;
        let word = head.get(..at)?.rsplit(' ').next()?;
        if word.chars().count() > 2 && !is_title(&format!("{word}.")) {
            break at;
        }
        from = at + 2;
    };
    let name = head.get(..at)?;
    let last = name.split_whitespace().next_back()?;
    let upper = last.chars().filter(|c| c.is_alphabetic()).count() >= 3
        && !last.chars().any(char::is_lowercase)
        && last.chars().any(char::is_uppercase);
    let words: Vec<&str> = name.split_whitespace().collect();
    let titled = is_title(words.first()?) || words.first() == Some(&"The") && words.len() >= 2;
    (upper && titled && words.len() <= 6).then_some(Label {
        name: (0, name.len()),
        end: (at + 2).min(text.len()),
        strength: Strength::Sure,
    })
}

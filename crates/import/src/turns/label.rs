//! A line → the label of a speaker that it may open with, in any usual shape.
//!
//! ```text
//! label  = name affiliation? (":" | "：") | letter ("." | ":" | "-")+ | bracket name bracket | NAME IN CAPITALS "."
//!        | "○" name wide-space | a name alone on its line | a heading or bold words that are a name
//! name   = (honorific | office)* word{1,5} | Han name | 主持人 | …记者 | 问 | 答
//! ```

use super::shape::{is_upper, shape, west};
use crate::body::inline;
use crate::byline;
use crate::lexicon::{Class, entries, fold, is};
use crate::line::{Line, Region, is_space};
use crate::number::{Style, number};
use crate::recognise::speaker::{self, Words, is_title};
use crate::script::{is_han, is_longer};
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
        return Some(Label { strength: Strength::Marked, ..Label::default() });
    }
    if line.hints.block.is_some() || line.hints.region != Region::Main || line.hints.link_share >= 60 {
        return None;
    }
    let text: &str = &line.text;
    letter(text)
        .or_else(|| bracketed(text))
        .or_else(|| before_colon(line))
        .or_else(|| stopped(text))
        .or_else(|| initialled(text))
        .or_else(|| circled(text))
        .or_else(|| alone(line))
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
    Some(Label { name: (0, first.len_utf8()), end, strength, unled: !sure && !mark.contains([':', '：']) })
}

/// `【主持人】大家好`, `（市長）` alone on its line.
fn bracketed(text: &str) -> Option<Label> {
    const PAIRS: [(char, char); 5] = [('【', '】'), ('（', '）'), ('[', ']'), ('〔', '〕'), ('［', '］')];
    let first = text.chars().next()?;
    let close = PAIRS.iter().find(|pair| pair.0 == first)?.1;
    let from = first.len_utf8();
    let to = from + text.get(from..)?.find(close)?;
    let name = text.get(from..to)?;
    let rest = text.get(to + close.len_utf8()..)?;
    let words = rest.trim_start_matches(|c: char| is_space(c) || matches!(c, ':' | '：'));
    let known = is_longer(name, 24)
        || name.contains(|c: char| c.is_ascii_digit() || "。，、！？；".contains(c))
        || inline::is_remark(text.get(..to + close.len_utf8())?);
    let strength = if known { None } else { shape(name) }?;
    Some(Label { name: (from, to), end: text.len() - words.len(), strength, unled: true })
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
    if rest.starts_with("//") || mark == ':' && rest.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    if let Some((start, stop)) = named_in_bracket(name, words) {
        let name = (from + start, from + stop);
        return Some(Label { name, end, strength: Strength::Sure, ..Label::default() });
    }
    let strength = strength(name, line, rest.trim().is_empty())?;
    Some(Label { name: (from, from + name.len()), end, strength, ..Label::default() })
}

/// `The Minister for Transport (Alan Brodie)`: the name in the bracket behind an office.
fn named_in_bracket(office: &str, words: &str) -> Option<(usize, usize)> {
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
    let marked = line.hints.heading.is_some() && alone;
    match (shape(name), marked) {
        (Some(Strength::Name | Strength::Sure), true) => Some(Strength::Marked),
        (Some(Strength::Weak), true) => Some(Strength::Name),
        (found, _) => found,
    }
}

/// `MR. SMITH. I thank …`, `PRESIDENTE. La seduta …`, `M. le président. – La parole …`.
fn stopped(text: &str) -> Option<Label> {
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
    let words: Vec<&str> = name.split_whitespace().collect();
    let upper = is_upper(words.last()?);
    let titled = is_title(words.first()?) || words.first() == Some(&"The") && words.len() >= 2;
    let posted = is_any(words.last()?, &[Class::Office]) && words.iter().any(|word| word.contains('.'));
    let rest = text.get(at + 1..)?;
    let spoken = rest.trim_start_matches(|c: char| is_space(c) || matches!(c, '-' | '–' | '—'));
    let dashed = rest.trim_start().starts_with(['-', '–', '—']);
    let strength = match (upper, titled) {
        (true, true) => Strength::Sure,
        (false, true) if dashed && west(name).is_some() => Strength::Sure,
        (true, false) if is_upper(name) => Strength::Name,
        _ if speaker::words(name) == Words::Role && is_longer(name, 3) => Strength::Name,
        (false, true) if posted || west(name).is_some() && words.len() <= 4 => Strength::Name,
        _ => return None,
    };
    (words.len() <= 6).then_some(Label {
        name: (0, name.len()),
        end: text.len() - spoken.len(),
        strength,
        unled: strength != Strength::Sure && !(titled && dashed),
    })
}

/// `M. le président. La parole …`: the title looks like a letter that counts.
pub(super) fn titled(line: &Line<'_>) -> Option<Label> {
    let first = line.text.split_whitespace().next().filter(|first| is_title(first))?;
    label(line).filter(|label| label.end > first.len() + 1)
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

/// `Сидоренко А. В. Прошу …`: a family name with its initials.
fn initialled(text: &str) -> Option<Label> {
    let (name, rest) = text.split_once(' ')?;
    let word = name.chars().all(|c| c.is_alphabetic() || c == '-') && name.chars().any(char::is_lowercase);
    if !word || !name.starts_with(char::is_uppercase) || name.chars().count() < 3 {
        return None;
    }
    let mut words = rest;
    let mut initials = 0;
    while let Some((first, after)) = words.split_once(' ') {
        let initial = |part: &str| part.chars().count() == 1 && part.chars().all(char::is_uppercase);
        if !first.ends_with('.') || !first.trim_end_matches('.').split('.').all(initial) {
            break;
        }
        (words, initials) = (after.trim_start(), initials + 1);
    }
    let spoken = initials > 0 && words.starts_with(char::is_uppercase);
    let end = text.len() - words.len();
    let name = text.get(..end)?.trim_end().len();
    spoken.then_some(Label { name: (0, name), end, strength: Strength::Name, ..Label::default() })
}

/// `○議長（田中太郎君）　これより…`: a circle, the speaker and a wide space.
fn circled(text: &str) -> Option<Label> {
    let mark = text.chars().next().filter(|c| matches!(c, '○' | '◯' | '〇' | '◎' | '◆' | '●'))?;
    let from = mark.len_utf8();
    let head = text.get(from..text.floor_char_boundary(LONGEST))?;
    let words = head.get(..head.find('\u{3000}').unwrap_or(head.len()))?;
    let spoken = text.get(from + words.len()..)?.trim_start_matches(is_space);
    let name = without_bracket(words);
    let (start, stop) = named_in_bracket(name, words).unwrap_or((0, name.len()));
    let strength = shape(name)?.max(Strength::Name);
    let end = text.len() - spoken.len();
    let name = words.get(start..stop)?.trim_end_matches('君');
    Some(Label { name: (from + start, from + start + name.len()), end, strength, unled: false })
}

/// `MR. CROWE`, `记者` alone on a line.
fn alone(line: &Line<'_>) -> Option<Label> {
    let text: &str = &line.text;
    if is_longer(text, 32) || line.hints.heading.is_some() || text.ends_with(['.', ',', '，', '!', '！']) {
        return None;
    }
    let known = matches!(speaker::words(text), Words::Role | Words::Titled) && shape(text).is_some();
    known.then_some(Label { name: (0, text.len()), end: text.len(), strength: Strength::Name, unled: true })
}

pub(super) fn is_any(word: &str, classes: &[Class]) -> bool {
    entries(&fold(word)).iter().any(|entry| entry.classes.has_any(classes))
}

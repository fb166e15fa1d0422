//! A passage of a speech ↔ a text quote in a link, in the syntax of text fragments: `before-,begin,end`.
//!
//! A passage is identified by its words, not its position, so it is found even if the text around it, and a little of its
//! own text, has changed.

use super::fold::fold;
use super::text::BodyText;
use js_sys::{decode_uri_component, encode_uri_component};
use std::ops::Range;

/// The number of characters that a link contains of each end of a longer passage.
const END: usize = 12;

/// A passage, identified by its text.
#[derive(Debug, Default)]
pub(super) struct TextQuote {
    /// The text before it, if its beginning occurs more than once.
    pub(super) before: String,
    pub(super) begin: String,
    /// Empty if the passage is short enough for `begin`.
    end: String,
}

impl TextQuote {
    /// The quote for a passage, given as lines.
    pub(super) fn of(lines: &str) -> Option<Self> {
        let mut lines = lines.lines().map(str::trim).filter(|line| !line.is_empty());
        let first = lines.next()?;
        let last = lines.next_back();
        if last.is_none() && first.chars().count() <= 2 * END {
            return Some(TextQuote { begin: first.to_owned(), ..TextQuote::default() });
        }
        let begin = first[..head(first)].to_owned();
        Some(TextQuote { begin, end: tail(last.unwrap_or(first)).to_owned(), ..TextQuote::default() })
    }

    /// Adds the text before the passage, if an earlier passage begins with the same words.
    pub(super) fn set_before(&mut self, text: &BodyText, position: usize) {
        if text.find(&self.begin).iter().any(|found| found.start < position) {
            let line = text.folded()[..position].trim_end().rsplit('\n').next().unwrap_or_default();
            self.before = tail(line).to_owned();
        }
    }

    pub(super) fn read(link: &str) -> Self {
        let mut quote = TextQuote::default();
        for (at, part) in link.split(',').enumerate() {
            match part.strip_suffix('-') {
                Some(before) if at == 0 => quote.before = decoded(before),
                _ if quote.begin.is_empty() => quote.begin = decoded(part),
                _ => quote.end = decoded(part),
            }
        }
        quote
    }

    pub(super) fn link(&self) -> String {
        let mut link = String::new();
        if !self.before.is_empty() {
            link += &encoded(&self.before);
            link += "-,";
        }
        link += &encoded(&self.begin);
        if !self.end.is_empty() {
            link.push(',');
            link += &encoded(&self.end);
        }
        link
    }

    /// Finds the passage in a text. If one end has changed, it is found by the other; with `changed`, also if words within
    /// it have changed, by those that have not.
    pub(super) fn find(&self, text: &BodyText, changed: bool) -> Option<Range<usize>> {
        let find = |part: &str| if changed { find_similar(text.folded(), part) } else { None };
        let begin = self.begin_in(text).or_else(|| find(&self.begin));
        if self.end.is_empty() {
            return begin;
        }
        let from = begin.as_ref().map_or(0, |begin| begin.start);
        let end = text.find(&self.end).into_iter().find(|end| end.start >= from);
        match (begin, end.or_else(|| find(&self.end))) {
            (Some(begin), Some(end)) if end.end > begin.start => Some(begin.start..end.end),
            (begin, end) => begin.or(end),
        }
    }

    fn begin_in(&self, text: &BodyText) -> Option<Range<usize>> {
        let found = text.find(&self.begin);
        let before = fold(self.before.trim());
        let preceded = found.iter().find(|found| text.folded()[..found.start].trim_end().ends_with(&*before));
        preceded.or(found.first()).cloned()
    }
}

/// The range of the longest part of a text that occurs, extended to the length of the text.
fn find_similar(text: &str, wanted: &str) -> Option<Range<usize>> {
    let wanted: Vec<char> = fold(wanted.trim()).chars().collect();
    for length in ((wanted.len() * 2 / 5).max(4)..wanted.len()).rev() {
        for at in 0..=wanted.len() - length {
            let run: String = wanted[at..at + length].iter().collect();
            if let Some(found) = text.find(&*run) {
                let end = found + run.len();
                let back =
                    |rest: &str| rest.char_indices().nth_back(at.saturating_sub(1)).map_or(0, |(at, _)| at);
                let line = text[..found].rfind('\n').map_or(0, |at| at + 1);
                let start = if at == 0 { found } else { line + back(&text[line..found]) };
                let rest =
                    text[end..].chars().take(wanted.len() - at - length).take_while(|next| *next != '\n');
                return Some(start..end + rest.map(char::len_utf8).sum::<usize>());
            }
        }
    }
    None
}

/// The end of the first characters of a line, at a word boundary.
fn head(line: &str) -> usize {
    let mut last = ' ';
    for (count, (at, character)) in line.char_indices().enumerate() {
        if count >= END && !(is_letter(last) && is_letter(character)) {
            return at;
        }
        last = character;
    }
    line.len()
}

/// The last characters of a line, from a word boundary.
fn tail(line: &str) -> &str {
    let mut last = ' ';
    for (count, (at, character)) in line.char_indices().rev().enumerate() {
        if count >= END && !(is_letter(last) && is_letter(character)) {
            return &line[at + character.len_utf8()..];
        }
        last = character;
    }
    line
}

/// A letter of a script with spaces between its words.
fn is_letter(character: char) -> bool {
    character < '\u{2E80}' && character.is_alphanumeric()
}

/// Commas and hyphens have a meaning in text fragments, so they are encoded.
fn encoded(text: &str) -> String {
    String::from(encode_uri_component(text.trim())).replace('-', "%2D")
}

pub(super) fn decoded(text: &str) -> String {
    decode_uri_component(text).map_or_else(|_| text.to_owned(), String::from)
}

//! A passage of a speech ↔ the words in a link that find it again, as in a text fragment: `before-,begin,end`.
//!
//! A passage is found by its words, not by its position, so the text around it can change, and a little of its own.

use super::fold::fold;
use super::text::BodyText;
use js_sys::{decode_uri_component, encode_uri_component};
use std::ops::Range;

/// Characters of each end of a longer passage that a link has.
const END: usize = 12;

/// What a link says of a passage.
#[derive(Debug, Default)]
pub(super) struct Ends {
    /// The text before it, if its beginning occurs more than once.
    pub(super) before: String,
    pub(super) begin: String,
    /// Empty where the beginning is all of it.
    end: String,
}

impl Ends {
    /// The ends of a passage given as lines.
    pub(super) fn of(lines: &str) -> Option<Self> {
        let mut lines = lines.lines().map(str::trim).filter(|line| !line.is_empty());
        let first = lines.next()?;
        let last = lines.next_back();
        if last.is_none() && first.chars().count() <= 2 * END {
            return Some(Ends { begin: first.to_owned(), ..Ends::default() });
        }
        let begin = first[..head(first)].to_owned();
        Some(Ends { begin, end: tail(last.unwrap_or(first)).to_owned(), ..Ends::default() })
    }

    /// Distinguishes it from earlier passages that begin with the same words.
    pub(super) fn set_before(&mut self, text: &BodyText, place: usize) {
        if text.find(&self.begin).iter().any(|found| found.start < place) {
            let line = text.folded()[..place].trim_end().rsplit('\n').next().unwrap_or_default();
            self.before = tail(line).to_owned();
        }
    }

    pub(super) fn read(link: &str) -> Self {
        let mut ends = Ends::default();
        for (at, part) in link.split(',').enumerate() {
            match part.strip_suffix('-') {
                Some(before) if at == 0 => ends.before = decoded(before),
                _ if ends.begin.is_empty() => ends.begin = decoded(part),
                _ => ends.end = decoded(part),
            }
        }
        ends
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
        let find = |words: &str| if changed { like(text.folded(), words) } else { None };
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
        let told = found.iter().find(|found| text.folded()[..found.start].trim_end().ends_with(&*before));
        told.or(found.first()).cloned()
    }
}

/// The range of a longest run of the words, extended to their length.
fn like(text: &str, words: &str) -> Option<Range<usize>> {
    let words: Vec<char> = fold(words.trim()).chars().collect();
    for length in ((words.len() * 2 / 5).max(4)..words.len()).rev() {
        for at in 0..=words.len() - length {
            let run: String = words[at..at + length].iter().collect();
            if let Some(found) = text.find(&*run) {
                let end = found + run.len();
                let back =
                    |rest: &str| rest.char_indices().nth_back(at.saturating_sub(1)).map_or(0, |(at, _)| at);
                let line = text[..found].rfind('\n').map_or(0, |at| at + 1);
                let start = if at == 0 { found } else { line + back(&text[line..found]) };
                let rest =
                    text[end..].chars().take(words.len() - at - length).take_while(|next| *next != '\n');
                return Some(start..end + rest.map(char::len_utf8).sum::<usize>());
            }
        }
    }
    None
}

/// Where the first characters of a line end, no word cut.
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

/// The last characters of a line, no word cut.
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

/// A comma and a hyphen have meanings in a text fragment.
fn encoded(words: &str) -> String {
    String::from(encode_uri_component(words.trim())).replace('-', "%2D")
}

pub(super) fn decoded(words: &str) -> String {
    decode_uri_component(words).map_or_else(|_| words.to_owned(), String::from)
}

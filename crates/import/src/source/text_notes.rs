//! The lines of a plain text → the same with references to the notes that a list under the text has.
//!
//! ```text
//! reference = mark                            inside a line that is not of the list
//! note      = mark words                      in a row of such lines, each number once and rising
//! mark      = "[" digits "]" | "［" digits "］" | "〔" digits "〕" | "①" … "⑳"
//! ```
//!
//! A mark without a note, and a note without a reference, stay as they are.

use super::document::{Document, Line, SourceNotice, SourceNoticeKind};
use crate::body::inline::{self, Reading};
use crate::lexicon::{Class, is};
use crate::line::trimmed;
use crate::script::{closes, ends_sentence, is_finished};
use oration_model::{Span, Text};
use std::borrow::Cow;
use std::ops::Range;

/// A mark: its number, its length, and whether it is a number in a circle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Mark {
    number: u32,
    len: usize,
    circled: bool,
}

/// The line of a note, and its mark.
type Entry = (usize, Mark);

impl Mark {
    fn is_same(&self, other: &Mark) -> bool {
        self.number == other.number && self.circled == other.circled
    }
}

/// The mark that a text begins with.
fn mark(text: &str) -> Option<Mark> {
    let first = text.chars().next()?;
    let close = match first {
        '①'..='⑳' => {
            return Some(Mark {
                number: first as u32 - '①' as u32 + 1,
                len: first.len_utf8(),
                circled: true,
            });
        }
        '[' => ']',
        '［' => '］',
        '〔' => '〕',
        _ => return None,
    };
    let inner = text.get(first.len_utf8()..)?;
    let digits = inner.get(..inner.find(close).filter(|&at| (1..=3).contains(&at))?)?;
    let is_number = digits.bytes().all(|b| b.is_ascii_digit());
    let number = digits.parse().ok().filter(|_| is_number)?;
    Some(Mark { number, len: first.len_utf8() + digits.len() + close.len_utf8(), circled: false })
}

/// Links the references to their notes.
pub(super) fn link(document: &mut Document<'_>) {
    let Some((list, entries)) = list(&document.lines) else { return };
    let is_note = |mark: &Mark| entries.iter().any(|(_, entry)| entry.is_same(mark));
    let text = || {
        document
            .lines
            .iter()
            .enumerate()
            .filter(|(at, line)| !list.contains(at) && line.hints.block.is_none())
    };
    let found: Vec<_> = text().map(|(at, line)| (at, references(&line.text, is_note))).collect();
    let marks = || found.iter().flat_map(|(_, found)| found);
    // A note is linked where all of its marks are references.
    let is_linked = |entry: &Mark| {
        let mut own = marks().filter(|(_, mark, _)| mark.is_same(entry)).peekable();
        own.peek().is_some() && own.all(|(_, _, is_sure)| *is_sure)
    };
    let linked: Vec<Entry> = entries.iter().copied().filter(|(_, entry)| is_linked(entry)).collect();
    for (at, mut found) in found {
        found.retain(|(_, mark, _)| linked.iter().any(|(_, entry)| entry.is_same(mark)));
        if !found.is_empty() {
            refer(&mut document.lines[at], &found);
        }
    }
    take(document, &list, &entries, &linked);
}

/// The lines of the notes that are linked become notes.
fn take(document: &mut Document<'_>, list: &Range<usize>, all: &[Entry], linked: &[Entry]) {
    let lines = std::mem::take(&mut document.lines);
    let mut is_open = false;
    for (at, line) in lines.into_iter().enumerate() {
        // Notes, over notes that are all linked.
        let heads = at + 1 == list.start && all.len() == linked.len();
        if heads && is(line.text.trim_end_matches([':', '：']), Class::Annex) {
            let (kind, text) = (SourceNoticeKind::Markup, line.text.into_owned());
            document.notices.push(SourceNotice { kind, line: line.no, end: line.end, count: 1, text });
            continue;
        }
        if all.iter().any(|(entry, _)| *entry == at) || at == list.end {
            is_open = false;
        }
        if let Some((_, mark)) = linked.iter().find(|(entry, _)| *entry == at) {
            is_open = true;
            let words = trimmed(&line.text, mark.len..line.text.len());
            let text = Text::Markdown(inline::escaped(&words, 0..words.len()).into_owned().into());
            document.notes.push((Cow::Owned(mark.number.to_string()), text));
        } else if is_open && let Some((_, Text::Markdown(words))) = document.notes.last_mut() {
            let more = inline::escaped(&line.text, 0..line.text.len());
            *words = Cow::Owned([words, " ", &more].concat());
        } else {
            document.lines.push(line);
        }
    }
}

/// The last row of lines that begin with marks, each number higher than the one above; lines may go on below.
fn list(lines: &[Line<'_>]) -> Option<(Range<usize>, Vec<Entry>)> {
    let entry = |at: usize| mark(&lines[at].text).filter(|mark| mark.len < lines[at].text.len());
    let last = (0..lines.len()).rev().find(|&at| entry(at).is_some())?;
    // The last note goes on in lines that cannot begin anything else.
    let goes_on = |pair: &&[Line<'_>]| {
        let low = pair[1].text.starts_with(char::is_lowercase);
        let open = !is_finished(&pair[0].text) && pair[1].text.is_ascii();
        pair[1].no == pair[0].end + 1 && (low || open && pair[1].starts_paragraph)
    };
    let to = last + 1 + lines[last..].windows(2).take_while(goes_on).count();
    let mut entries: Vec<Entry> = Vec::new();
    for at in (0..=last).rev() {
        let below = entries.last().map(|(_, mark)| *mark);
        match entry(at) {
            Some(mark) if below.is_none_or(|it| mark.number < it.number && mark.circled == it.circled) => {
                entries.push((at, mark));
            }
            None if below.is_some() && lines[at + 1].no == lines[at].end + 1 => {}
            _ => break,
        }
    }
    Some((entries.last()?.0..to, entries))
}

/// Where references are in a line, with their numbers, and whether each is sure to be one.
fn references(text: &str, is_note: impl Fn(&Mark) -> bool) -> Vec<(Range<usize>, Mark, bool)> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices(|c| matches!(c, '[' | '［' | '〔' | '①'..='⑳')) {
        let Some(mark) = mark(&text[at..]).filter(&is_note) else { continue };
        let end = at + mark.len;
        let before = text[..at].chars().next_back().unwrap_or(' ');
        // ①加强领导；②…: a number of what comes after it.
        let behind = before.is_alphanumeric() || closes(before) || ends_sentence(before);
        let is_open = text[end..].starts_with(char::is_alphanumeric);
        found.push((at..end, mark, at > 0 && (!mark.circled || behind && !is_open)));
    }
    found
}

fn refer(line: &mut Line<'_>, found: &[(Range<usize>, Mark, bool)]) {
    let mut spans = Vec::with_capacity(found.len() * 2 + 1);
    let mut plain = String::with_capacity(line.text.len());
    let mut from = 0;
    let end = line.text.len();
    let references = found.iter().map(|(range, mark, _)| (range.clone(), mark.number));
    for (range, number) in references.chain([(end..end, 0)]) {
        let mut words = line.text[from..range.start].to_owned();
        // A reference follows its word, without the space that plain text may have.
        if number > 0 {
            words.truncate(words.trim_end().len());
        }
        plain.push_str(&words);
        match inline::text(&Cow::Owned(words), Reading::default()) {
            Text::Markdown(words) if words.is_empty() => {}
            Text::Markdown(words) => spans.push(Span::Markdown(Cow::Owned(words.into_owned()))),
            Text::Spans(more) => spans.extend(more),
        }
        if number > 0 {
            spans.push(Span::Note { note: Cow::Owned(number.to_string()) });
        }
        from = range.end;
    }
    line.text = Cow::Owned(plain);
    line.hints.inline = Some(Text::Spans(spans));
}

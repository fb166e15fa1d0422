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
use crate::script::is_finished;
use oration_model::{Span, Text};
use std::borrow::Cow;

/// Added to the numbers in circles.
const CIRCLED: u32 = 1000;

/// A mark in a text.
#[derive(Clone, Copy)]
struct Mark {
    /// Its number, by which references and notes are the same.
    key: u32,
    start: usize,
    end: usize,
}

/// A line that begins with a mark.
struct Entry {
    at: usize,
    mark: Mark,
    /// Whether the text refers to it; `None` if one of its marks may be something else.
    used: Option<bool>,
}

/// The next mark in a text.
fn next(text: &str, from: usize) -> Option<Mark> {
    let mut rest = from;
    loop {
        let start = rest + text[rest..].find(|c| matches!(c, '[' | '［' | '〔' | '①'..='⑳'))?;
        let first = text[start..].chars().next()?;
        let inner = start + first.len_utf8();
        if matches!(first, '①'..='⑳') {
            return Some(Mark { key: CIRCLED + first as u32 - '①' as u32 + 1, start, end: inner });
        }
        let digits = text[inner..].bytes().take_while(u8::is_ascii_digit).count();
        let close = text[inner + digits..].chars().next().filter(|c| matches!(c, ']' | '］' | '〕'));
        if let (1..=3, Some(close)) = (digits, close) {
            let key = text[inner..inner + digits].parse().unwrap_or_default();
            return Some(Mark { key, start, end: inner + digits + close.len_utf8() });
        }
        rest = inner;
    }
}

/// Whether a mark is sure to be a reference: ①加强领导；②… are numbers of what comes after them.
fn is_reference(text: &str, mark: Mark) -> bool {
    let behind = mark.start > 0 && !text[..mark.start].ends_with(['：', '；', '，', ' ']);
    mark.start > 0 && mark.key < CIRCLED || behind && !text[mark.end..].starts_with(char::is_alphanumeric)
}

/// Links the references to their notes.
pub(super) fn link(document: &mut Document<'_>) {
    let (mut entries, end) = list(&document.lines);
    let Some(first) = entries.first().map(|entry| entry.at) else { return };
    let listed = first..end;
    for (at, line) in document.lines.iter().enumerate() {
        let mut from = 0;
        while let Some(mark) = next(&line.text, from).filter(|_| !listed.contains(&at)) {
            if let Ok(i) = entries.binary_search_by_key(&mark.key, |entry| entry.mark.key) {
                let sure = is_reference(&line.text, mark) && line.hints.block.is_none();
                entries[i].used = entries[i].used.filter(|_| sure).map(|_| true);
            }
            from = mark.end;
        }
    }
    let has_rest = entries.iter().any(|entry| entry.used != Some(true));
    let mut open = false;
    let mut rest = entries.iter().peekable();
    for (at, mut line) in std::mem::take(&mut document.lines).into_iter().enumerate() {
        let entry = rest.next_if(|entry| entry.at == at);
        open = entry.map_or(open && at < end, |entry| entry.used == Some(true));
        if !open {
            // Notes, over notes that are all linked.
            if at + 1 == first && !has_rest && is(line.text.trim_end_matches([':', '：']), Class::Annex) {
                let (kind, text) = (SourceNoticeKind::Markup, line.text.into_owned());
                document.notices.push(SourceNotice { kind, line: line.no, end: line.end, count: 1, text });
                continue;
            }
            if !listed.contains(&at) {
                refer(&mut line, &entries);
            }
            document.lines.push(line);
            continue;
        }
        let from = entry.map_or(0, |entry| entry.mark.end);
        let words = inline::escaped(&line.text, from..line.text.len());
        let words = words.trim();
        match document.notes.last_mut() {
            Some((_, Text::Markdown(above))) if entry.is_none() => {
                *above = Cow::Owned([above, " ", words].concat());
            }
            _ => {
                let id = entry.map_or(0, |entry| entry.mark.key % CIRCLED).to_string();
                document.notes.push((Cow::Owned(id), Text::Markdown(Cow::Owned(words.to_owned()))));
            }
        }
    }
}

/// The last row of lines that begin with marks, each number higher than the one above, and where it ends.
fn list(lines: &[Line<'_>]) -> (Vec<Entry>, usize) {
    let mark = |at: usize| {
        next(&lines[at].text, 0).filter(|mark| mark.start == 0 && mark.end < lines[at].text.len())
    };
    let mut entries: Vec<Entry> = Vec::new();
    for at in (0..lines.len()).rev() {
        let below = entries.last().map_or(u32::MAX, |entry| entry.mark.key);
        match mark(at).filter(|mark| mark.key < below) {
            Some(mark) => entries.push(Entry { at, mark, used: Some(false) }),
            None if entries.is_empty() || lines[at + 1].no == lines[at].end + 1 => {}
            None => break,
        }
    }
    let mut end = entries.first().map_or(0, |last| last.at + 1);
    // The last note goes on in lines that cannot begin anything else.
    while let Some(line) = lines.get(end).filter(|line| end > 0 && line.no == lines[end - 1].end + 1)
        && (line.text.starts_with(char::is_lowercase)
            || line.starts_paragraph && line.text.is_ascii() && !is_finished(&lines[end - 1].text))
    {
        end += 1;
    }
    entries.reverse();
    (entries, end)
}

/// Notes in the place of the marks.
fn refer(line: &mut Line<'_>, entries: &[Entry]) {
    let mut spans = Vec::new();
    let mut plain = String::new();
    let (mut from, mut at) = (0, 0);
    while let Some(mark) = next(&line.text, at) {
        at = mark.end;
        let note = entries.binary_search_by_key(&mark.key, |entry| entry.mark.key);
        if note.is_ok_and(|i| entries[i].used == Some(true)) {
            // A reference follows its word, without the space that plain text may have.
            push(line.text[from..mark.start].trim_end(), &mut spans, &mut plain);
            spans.push(Span::Note { note: Cow::Owned((mark.key % CIRCLED).to_string()) });
            from = at;
        }
    }
    if from > 0 {
        push(&line.text[from..], &mut spans, &mut plain);
        line.text = Cow::Owned(plain);
        line.hints.inline = Some(Text::Spans(spans));
    }
}

fn push(words: &str, spans: &mut Vec<Span<'_>>, plain: &mut String) {
    plain.push_str(words);
    match inline::text(&Cow::Owned(words.to_owned()), Reading::default()) {
        Text::Markdown(words) if words.is_empty() => {}
        Text::Markdown(words) => spans.push(Span::Markdown(words)),
        Text::Spans(more) => spans.extend(more),
    }
}

//! A line with the words of several speakers → a line for each: `问：…？ 答：… 问：…`; the mark of a site behind a
//! paragraph has one of its own.

use crate::line::{Line, is_space, trimmed};
use crate::recognise::speaker::{Words, words};
use crate::residue;
use crate::script::{closes, ends_sentence, is_longer};

/// Lines, those with several voices taken apart.
pub(crate) fn apart(lines: Vec<Line<'_>>) -> Vec<Line<'_>> {
    if !lines.iter().any(|line| cuts(line).is_some()) {
        return lines;
    }
    let mut split = Vec::with_capacity(lines.len() + 8);
    for line in lines {
        match cuts(&line) {
            Some(cuts) => part(line, &cuts, &mut split),
            None => split.push(line),
        }
    }
    split
}

fn part<'a>(line: Line<'a>, cuts: &[usize], split: &mut Vec<Line<'a>>) {
    let ends = cuts.iter().copied().skip(1).chain([line.text.len()]);
    let head = trimmed(&line.text, 0..cuts.first().copied().unwrap_or_default());
    let mut starts = line.starts_paragraph;
    if !head.is_empty() {
        split.push(Line::plain(head, line.no, line.end, starts));
        starts = true;
    }
    for (&from, to) in cuts.iter().zip(ends) {
        split.push(Line::plain(trimmed(&line.text, from..to), line.no, line.end, starts));
        starts = true;
    }
}

/// Where labels begin: three or more, of two voices or more that alternate.
fn cuts(line: &Line<'_>) -> Option<Vec<usize>> {
    let hints = &line.hints;
    if hints.block.is_some()
        || hints.inline.is_some()
        || hints.speaker.is_some()
        || !is_longer(&line.text, 40)
    {
        return None;
    }
    let whole = |at: &usize| line.text[..*at].ends_with(ends_sentence);
    if let Some(at) = residue::site_mark(&line.text).filter(whole) {
        return Some(vec![0, at]);
    }
    if !has_colons(&line.text) {
        return None;
    }
    let mut found: Vec<(usize, &str)> = Vec::new();
    let mut from = 0;
    for (at, mark) in line.text.match_indices(['：', ':']) {
        if let Some(start) = word(&line.text, from, at) {
            found.push((start, line.text.get(start..at)?));
        }
        from = at + mark.len();
    }
    let alternates = found.windows(2).filter(|pair| pair[0].1 != pair[1].1).count();
    (found.len() >= 3 && alternates >= 2).then(|| found.into_iter().map(|(at, _)| at).collect())
}

/// Whether a text has three colons, of either width: most texts have not.
fn has_colons(text: &str) -> bool {
    let is_colon = |&(at, byte): &(usize, u8)| match byte {
        b':' => true,
        // U+FF1A ends in 0x9a.
        0x9a => text.as_bytes()[..at].ends_with(b"\xef\xbc"),
        _ => false,
    };
    text.bytes().enumerate().filter(is_colon).count() >= 3
}

/// Bytes before a colon in which its word is looked for.
const WORD: usize = 60;

/// Where the label before a colon begins: after the mark of a sentence, a word for a part in a conversation.
fn word(text: &str, from: usize, at: usize) -> Option<usize> {
    let from = from.max(text.ceil_char_boundary(at.saturating_sub(WORD)));
    let head = text.get(from..at)?;
    let stop = head.char_indices().rev().find(|(_, c)| ends_sentence(*c) || closes(*c));
    let start = match stop {
        Some((at, mark)) => from + at + mark.len_utf8(),
        None if from == 0 => 0,
        None => return None,
    };
    let label = text.get(start..at)?;
    let label = label.trim_start_matches(is_space);
    (!label.is_empty() && words(label) == Words::Role).then_some(at - label.len())
}

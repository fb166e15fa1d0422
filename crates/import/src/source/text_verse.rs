//! The physical lines of a plain text → the indented ones that are verse.
//!
//! ```text
//! verse = short indented line, two at least, under prose and over words that are not indented
//! ```
//!
//! Lines that each end a sentence are not verse. Nothing is verse where indents open paragraphs.

use super::document::Line;
use crate::script::{is_finished, is_longer};
use oration_model::{Block, Text, Verse};
use std::borrow::Cow;
use std::ops::Range;

/// Characters of a line of verse at most; prose is wrapped to more.
const LONGEST: usize = 52;

/// Where verse is, in lines from 0.
pub(super) fn find(lines: &[&str]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut under_prose = false;
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let from = at;
        while lines.get(at).is_some_and(|line| is_indented(line)) {
            at += 1;
        }
        match at - from {
            0 => {
                under_prose |= is_finished(line) && is_longer(line, 25);
                at += 1;
            }
            // An indent opens paragraphs.
            1 if is_longer(line.trim(), LONGEST) => return Vec::new(),
            _ if under_prose && is_verse(&lines[from..at]) => found.push(from..at),
            _ => {}
        }
    }
    // Under the last words that are not indented is a signature.
    let last = lines.iter().rposition(|line| !line.trim().is_empty() && !is_indented(line));
    found.retain(|run| last.is_some_and(|last| run.end <= last));
    found
}

/// Words behind two spaces or a tab, but not in the middle of a line.
fn is_indented(line: &str) -> bool {
    let words = line.trim_start_matches([' ', '\t']);
    let indent = &line[..line.len() - words.len()];
    (indent.contains('\t') || (2..16).contains(&indent.len()))
        && words.starts_with(|c: char| c.is_alphabetic() || matches!(c, '“' | '"' | '‘' | '«' | '—' | '…'))
}

fn is_verse(lines: &[&str]) -> bool {
    let fits = |line: &&str| !is_longer(line.trim(), LONGEST) && !line.contains(". ");
    lines.len() > 1
        && lines.iter().all(fits)
        && lines[..lines.len() - 1].iter().any(|line| !is_finished(line))
}

/// The lines of verse as one line of the source, with its block.
pub(super) fn line<'a>(physical: &[&'a str], no: usize) -> Line<'a> {
    let lines = physical.iter().map(|line| Text::Markdown(oration_markdown::escape(line.trim()))).collect();
    let block = Block::Verse(Verse { lines });
    // Without the Markdown parser, which the module of plain text does not have.
    let words: Vec<&str> = physical.iter().map(|line| line.trim()).collect();
    let mut line = Line::plain(Cow::Owned(words.join("\n")), no, no + physical.len() - 1, true);
    line.hints.block = Some(Box::new(block));
    line
}

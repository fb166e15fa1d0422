//! The physical lines of a plain text → the indented ones that are verse.
//!
//! ```text
//! verse = short indented line, two at least, each broken where another word had fitted
//! ```
//!
//! Lines that each end a sentence are not verse. Nothing is verse where indents open paragraphs, or at the head and the foot
//! of a text, where everything above or below is indented.

use super::document::Line;
use crate::script::{is_finished, len};
use oration_model::{Block, Text, Verse};
use std::borrow::Cow;
use std::ops::Range;

/// Characters of a line of verse at most.
const LONGEST: usize = 60;
/// Columns to which prose is wrapped at most.
const WIDEST: usize = 72;

/// Where verse is, in lines from 0.
pub(super) fn find(lines: &[&str]) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, _) in lines.iter().enumerate().filter(|(_, line)| is_indented(line)) {
        match runs.last_mut().filter(|run| run.end == at) {
            Some(run) => run.end += 1,
            None => runs.push(at..at + 1),
        }
    }
    let is_paragraph = |run: &Range<usize>| {
        lines[run.clone()].iter().any(|line| len(line) > if run.len() == 1 { LONGEST } else { 2 * WIDEST })
    };
    if runs.is_empty() || runs.iter().any(is_paragraph) {
        return Vec::new();
    }
    let prose = lines.iter().filter(|line| !is_indented(line));
    let width = prose.clone().map(|line| len(line)).max().unwrap_or(0).min(WIDEST);
    let is_prose = |line: &&str| !is_indented(line) && is_finished(line) && len(line) > 25;
    let first = lines.iter().position(is_prose).unwrap_or(lines.len());
    let last = lines.iter().rposition(|line| !line.trim().is_empty() && !is_indented(line)).unwrap_or(0);
    runs.retain(|run| run.start > first && run.end <= last && is_verse(&lines[run.clone()], width));
    runs
}

/// An indent of spaces or a tab; more than that is the middle of a line, and a wide space opens a paragraph.
fn is_indented(line: &str) -> bool {
    let words = line.trim_start_matches([' ', '\t']);
    let indent = &line[..line.len() - words.len()];
    !words.trim_end().is_empty()
        && words
            .starts_with(|c: char| c.is_alphabetic() || matches!(c, '“' | '"' | '‘' | '\'' | '«' | '—' | '…'))
        && (indent.contains('\t') || (2..16).contains(&indent.len()))
}

fn is_verse(lines: &[&str], width: usize) -> bool {
    let broken = |pair: &[&str]| {
        let word = pair[1].split_whitespace().next().map_or(0, len);
        len(pair[0].trim_end()) + 1 + word < width
    };
    let short = lines.iter().all(|line| len(line.trim()) <= LONGEST && !line.trim_end().ends_with(':'));
    let inner = |line: &&str| line.trim().contains(". ");
    lines.len() >= 2
        && short
        && lines.windows(2).all(broken)
        && lines[..lines.len() - 1].iter().any(|line| !is_finished(line))
        && !lines.iter().any(inner)
}

/// The lines of verse as one line of the source, with its block.
pub(super) fn line<'a>(physical: &[&'a str], no: usize) -> Line<'a> {
    let words: Vec<&str> = physical.iter().map(|line| line.trim()).collect();
    let lines = words.iter().map(|line| Text::Markdown(oration_markdown::escape(line))).collect();
    let mut line = Line::plain(Cow::Owned(words.join("\n")), no, no + words.len() - 1, true);
    line.hints.block = Some(Box::new(Block::Verse(Verse { lines })));
    line
}

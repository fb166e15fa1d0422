//! Marked paragraphs → depth in the tree, from context and not from the mark alone.
//!
//! A number that goes on a run has that run's depth. A run that starts is below whatever is open, after
//! what is finished and does not outrank it has been closed. An unnumbered title is above every run that does
//! not go on after it. A plain paragraph after a run of one-paragraph items closes that run.

use crate::body::run::{Candidate, Run, is_tight};
use crate::number::Style;

/// What a paragraph is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    Text,
    /// The notice of an omission: it has the depth of the text before it.
    Gap,
    Number {
        run: usize,
        candidate: usize,
    },
    /// A title without a number; `over`: another one is right under it.
    Title {
        over: bool,
    },
    Annex,
    /// A heading by the markup of the source, with its level there.
    Marked(u8),
}

#[derive(Debug, Clone, Copy)]
enum Open {
    Run(usize),
    Title { over: bool, leaf: bool },
    Annex,
    Marked(u8),
}

struct Facts {
    last: usize,
    style: Style,
    tight: bool,
    runin: bool,
}

/// For a heading its level (1 is the top), for a plain paragraph how many sections contain it.
/// `is_leaf` says which titles hold no numbered part.
pub(crate) fn levels(
    marks: &[Mark],
    runs: &[Run],
    candidates: &[Candidate],
    is_leaf: impl Fn(usize) -> bool,
) -> Vec<usize> {
    let facts: Vec<Facts> = runs.iter().map(|run| facts(run, candidates)).collect();
    let mut open: Vec<Open> = Vec::new();
    let mut host = None;
    let mut levels = Vec::with_capacity(marks.len());
    for (at, mark) in marks.iter().enumerate() {
        match *mark {
            Mark::Gap => {}
            Mark::Text => close_tight(&mut open, at, &facts),
            Mark::Number { run, .. } => enter_run(&mut open, run, at, &facts),
            Mark::Annex => {
                open.clear();
                open.push(Open::Annex);
            }
            Mark::Title { over } => {
                let title = Open::Title { over, leaf: !over && is_leaf(at) };
                enter_title(&mut open, at, title, &facts, marks, &mut host)
            }
            Mark::Marked(level) => {
                let keep = open.iter().position(|o| !matches!(o, Open::Marked(outer) if *outer < level));
                open.truncate(keep.unwrap_or(open.len()));
                open.push(Open::Marked(level));
            }
        }
        levels.push(open.len());
    }
    levels
}

fn facts(run: &Run, candidates: &[Candidate]) -> Facts {
    let items = || run.items.iter().filter_map(|&i| candidates.get(i));
    Facts {
        last: items().next_back().map_or(0, |c| c.at),
        style: items().next().map_or(Style::Circled, |c| c.number.style),
        tight: is_tight(run, candidates),
        runin: items().all(|c| !c.own),
    }
}

fn close_tight(open: &mut Vec<Open>, at: usize, facts: &[Facts]) {
    while let Some(Open::Run(id)) = open.last() {
        match facts.get(*id) {
            Some(run) if run.tight && run.last < at => open.pop(),
            _ => return,
        };
    }
}

fn enter_run(open: &mut Vec<Open>, run: usize, at: usize, facts: &[Facts]) {
    if let Some(depth) = open.iter().rposition(|o| matches!(o, Open::Run(id) if *id == run)) {
        open.truncate(depth + 1);
        return;
    }
    let Some(new) = facts.get(run) else { return };
    if matches!(open.last(), Some(Open::Title { leaf: true, .. })) {
        open.pop();
    }
    while let Some(Open::Run(id)) = open.last() {
        match facts.get(*id) {
            Some(old) if old.last < at && is_over(old, new) => open.pop(),
            _ => break,
        };
    }
    open.push(Open::Run(run));
}

/// Whether a finished run must be closed before a new one starts.
fn is_over(old: &Facts, new: &Facts) -> bool {
    if is_loose(old.style) && !is_loose(new.style) {
        return old.runin && !new.runin && new.style.rank() < 4;
    }
    old.style.rank() >= new.style.rank()
}

fn enter_title(
    open: &mut Vec<Open>,
    at: usize,
    title: Open,
    facts: &[Facts],
    marks: &[Mark],
    host: &mut Option<usize>,
) {
    let annexed = at > 0 && matches!(marks.get(at - 1), Some(Mark::Annex));
    while let Some(top) = open.last() {
        match *top {
            Open::Run(id) if facts.get(id).is_some_and(|run| run.last > at) || *host == Some(id) => break,
            Open::Annex if annexed => break,
            Open::Marked(_) => break,
            Open::Title { over: true, .. } if matches!(title, Open::Title { over: false, leaf: false }) => {
                break;
            }
            _ => open.pop(),
        };
    }
    if let Some(Open::Run(id)) = open.last() {
        *host = Some(*id);
    }
    open.push(title);
}

/// 第一，and 首先，may be above any other style.
fn is_loose(style: Style) -> bool {
    matches!(style, Style::Ordinal | Style::Item(_) | Style::Sequence)
}

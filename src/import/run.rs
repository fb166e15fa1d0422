//! Numbers that open paragraphs → believable runs.
//!
//! A run starts at its first number and rises by one with the same mark. Runs nest: a number that goes on an outer
//! run closes the inner ones. A number alone, or one that nothing leads to, is no heading.

use super::number::{Number, Style};

/// A number that opens a paragraph.
#[derive(Debug, Clone, Copy)]
pub(super) struct Candidate {
    /// The paragraph.
    pub(super) at: usize,
    pub(super) number: Number,
    /// The heading fills the paragraph.
    pub(super) own: bool,
    /// Another source (a printed outline) names this heading.
    pub(super) sure: bool,
}

/// A run of numbers: indices of candidates, in order.
#[derive(Debug, Default)]
pub(super) struct Run {
    pub(super) items: Vec<usize>,
    value: u32,
}

/// Runs deeper than this are not followed: no speech nests so far.
const DEPTH: usize = 24;

/// The believable runs, in the order in which they start.
pub(super) fn runs(candidates: &[Candidate]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for (index, candidate) in candidates.iter().enumerate() {
        place(index, candidate, candidates, &mut runs, &mut open);
    }
    runs.retain(|run| is_believable(run, candidates));
    runs
}

fn place(index: usize, candidate: &Candidate, all: &[Candidate], runs: &mut Vec<Run>, open: &mut Vec<usize>) {
    let Number { style, value, .. } = candidate.number;
    let style_of = |run: &Run| run.items.first().and_then(|&i| all.get(i)).map(|c| c.number.style);
    let goes_on = |&id: &usize, runs: &[Run], steps: std::ops::RangeInclusive<u32>| {
        runs.get(id).is_some_and(|run| {
            style_of(run) == Some(style) && steps.contains(&(value.wrapping_sub(run.value)))
        })
    };
    let exact = open
        .iter()
        .rposition(|id| goes_on(id, runs, 1..=1) || (value == 0 && goes_on_any(runs.get(*id), style, all)));
    let firm = candidate.own && style.rank() <= 3;
    let near = || open.iter().rposition(|id| firm && value > 1 && goes_on(id, runs, 0..=3));
    if let Some(at) = exact.or_else(near) {
        open.truncate(at + 1);
        if let Some(run) = open.last().and_then(|&id| runs.get_mut(id)) {
            run.items.push(index);
            run.value = if value == 0 { run.value + 1 } else { value };
        }
    } else if value == 1 || firm || candidate.sure {
        if open.len() == DEPTH {
            open.remove(0);
        }
        open.push(runs.len());
        runs.push(Run { items: vec![index], value });
    }
}

fn goes_on_any(run: Option<&Run>, style: Style, all: &[Candidate]) -> bool {
    run.and_then(|run| run.items.first())
        .and_then(|&i| all.get(i))
        .is_some_and(|first| first.number.style == style)
}

/// Two or more numbers, or a single high one on a line of its own that is 一、 or known from the printed outline.
fn is_believable(run: &Run, all: &[Candidate]) -> bool {
    let first = run.items.first().and_then(|&i| all.get(i));
    let alone = first.is_some_and(|c| c.own && matches!(c.number.style, Style::HanDun | Style::Chapter(_)));
    let sure = run.items.iter().any(|&i| all.get(i).is_some_and(|c| c.sure));
    let many = run.items.len() >= 2;
    let spaced = first.is_some_and(|c| c.number.style == Style::HanSpace);
    sure || alone || many && (!spaced || run.items.iter().all(|&i| all.get(i).is_some_and(|c| c.own)))
}

/// Whether no plain paragraph stands between the items of a run.
pub(super) fn is_tight(run: &Run, all: &[Candidate]) -> bool {
    let at = |i: usize| all.get(i).map_or(0, |c| c.at);
    run.items.len() >= 2 && run.items.windows(2).all(|pair| at(pair[1]) == at(pair[0]) + 1)
}

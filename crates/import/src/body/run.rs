//! Numbers that open paragraphs → believable runs.
//!
//! A run starts at its first number and rises by one with the same mark. Runs nest: a number that goes on an outer
//! run closes the inner ones. A number alone, or one that nothing leads to, is not a heading.

use crate::number::{Number, Style};

/// A number that opens a paragraph.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Candidate {
    /// The paragraph.
    pub(crate) at: usize,
    pub(crate) number: Number,
    /// The heading fills the paragraph.
    pub(crate) own: bool,
    /// The number alone, without words.
    pub(crate) bare: bool,
    /// Another source (a printed outline) names this heading.
    pub(crate) sure: bool,
}

/// A run of numbers: indices of candidates, in order.
#[derive(Debug, Default)]
pub(crate) struct Run {
    pub(crate) items: Vec<usize>,
    value: u32,
}

/// Runs deeper than this are not followed: no speech nests so far.
const DEPTH: usize = 24;

/// The believable runs, in the order in which they start.
pub(crate) fn runs(candidates: &[Candidate]) -> Vec<Run> {
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
    let follows = |id: &usize, runs: &[Run], steps: std::ops::RangeInclusive<u32>| {
        let Some(run) = runs.get(*id) else { return false };
        let (Some(first), Some(last)) = (style_at(run.items.first(), all), style_at(run.items.last(), all))
        else {
            return false;
        };
        let ends = value == 0 && last == Style::Sequence;
        style.goes_on(first) && (ends || value > 0 && steps.contains(&value.wrapping_sub(run.value)))
    };
    let exact = open.iter().rposition(|id| follows(id, runs, 1..=1));
    let firm = candidate.own && style.rank() <= 3;
    let high = style.rank() <= 3 || candidate.own && style.rank() <= 4;
    let near = || open.iter().rposition(|id| high && value > 1 && follows(id, runs, 0..=2));
    if let Some(at) = exact.or_else(near) {
        open.truncate(at + 1);
        if let Some(run) = open.last().and_then(|&id| runs.get_mut(id)) {
            run.items.push(index);
            run.value = if value == 0 { run.value + 1 } else { value };
        }
    } else if value == 1 || value > 0 && (firm && style != Style::Padded || candidate.sure) {
        if open.len() == DEPTH {
            open.remove(0);
        }
        open.push(runs.len());
        runs.push(Run { items: vec![index], value });
    }
}

fn style_at(item: Option<&usize>, all: &[Candidate]) -> Option<Style> {
    item.and_then(|&i| all.get(i)).map(|candidate| candidate.number.style)
}

/// Two or more numbers, or a single high one on a line of its own that is 一、 or known from the printed outline.
fn is_believable(run: &Run, all: &[Candidate]) -> bool {
    let first = run.items.first().and_then(|&i| all.get(i));
    let alone = first
        .is_some_and(|c| c.own && !c.bare && matches!(c.number.style, Style::HanDun | Style::Chapter(_)));
    let sure = run.items.iter().any(|&i| all.get(i).is_some_and(|c| c.sure));
    let many = run.items.len() >= 2;
    let spaced = first.is_some_and(|c| c.number.style == Style::HanSpace);
    sure || alone || many && (!spaced || run.items.iter().all(|&i| all.get(i).is_some_and(|c| c.own)))
}

/// Whether the items of a run follow each other without a plain paragraph between them.
pub(crate) fn is_tight(run: &Run, all: &[Candidate]) -> bool {
    let at = |i: usize| all.get(i).map_or(0, |c| c.at);
    run.items.len() >= 2 && run.items.windows(2).all(|pair| at(pair[1]) == at(pair[0]) + 1)
}

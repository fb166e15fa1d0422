//! The texts of a speech → those that are said, each with its time.
//!
//! A text has the time of its paragraph. Texts in a section or turn with a time, but without a time of their own, share
//! what the others leave of it. A heading for which they leave nothing was not read out. Lines outside of them, which
//! cannot have a time of their own, are between their neighbours.

use super::between::between;
use super::leaf::{Kind, Leaf, Spoken, leaves, share};
use oration_model::Block;
use std::time::Duration;

/// The texts that have a time, share one or are between texts that do, and for each block whether it has others.
pub(super) fn spoken(body: &[Block<'_>]) -> (Vec<Spoken>, Vec<bool>) {
    let (leaves, blocks) = leaves(body);
    let mut left_out = vec![false; blocks];
    let is_timed = |leaf: &Leaf| leaf.own.is_some() || leaf.around.is_some();
    let (timed, others): (Vec<_>, Vec<_>) = leaves.into_iter().partition(is_timed);
    // A paragraph or section without a time was not heard.
    let (lines, unheard): (Vec<_>, Vec<_>) = others.into_iter().partition(|leaf| leaf.kind == Kind::Line);
    let mut spoken = in_their_times(timed);
    let (found, without_room) = between(&spoken, lines);
    unheard.iter().chain(&without_room).for_each(|leaf| left_out[leaf.block] = true);
    spoken.extend(found);
    spoken.sort_by_key(|text| text.number);
    (spoken, left_out)
}

/// Texts that have a time, or one around them.
fn in_their_times(mut leaves: Vec<Leaf>) -> Vec<Spoken> {
    let mut spoken: Vec<Spoken> = Vec::with_capacity(leaves.len());
    let mut at = 0;
    while at < leaves.len() {
        let before = spoken.last().map(|spoken| spoken.time[1]);
        let untimed = untimed(&leaves, at);
        let gap = gap(&leaves, at, untimed, before);
        if leaves[at].kind == Kind::Heading && gap.is_none() {
            at += 1;
            continue;
        }
        // Where others leave no time, the texts before the next one share its time.
        let next = leaves.get(at + untimed).filter(|_| gap.is_none()).and_then(|leaf| leaf.own);
        let count = if next.is_some() { untimed + 1 } else { untimed.max(1) };
        let time = leaves[at].own.or(gap).or(next).unwrap_or([before.unwrap_or_default(); 2]);
        share(&mut leaves[at..at + count], time, &mut spoken);
        at += count;
    }
    spoken
}

/// How many texts from here on have no time of their own, and the same time around them.
fn untimed(leaves: &[Leaf], at: usize) -> usize {
    let number = |leaf: &Leaf| leaf.around.map(|(number, _)| number);
    let is_same = |leaf: &&Leaf| leaf.own.is_none() && number(leaf) == number(&leaves[at]);
    leaves[at..].iter().take_while(is_same).count()
}

/// What is left of the time around these texts, between the end of those before them and the start of the next one.
fn gap(leaves: &[Leaf], at: usize, count: usize, before: Option<Duration>) -> Option<[Duration; 2]> {
    let (_, [start, end]) = leaves[at].around?;
    let after = leaves.get(at + count).and_then(|leaf| leaf.own.or(leaf.around.map(|(_, time)| time)));
    let from = before.filter(|until| *until <= end).map_or(start, |until| until.max(start));
    let to = after.filter(|[from, _]| *from >= start).map_or(end, |[from, _]| from.min(end));
    (from < to).then_some([from, to])
}

//! Lines outside of all times → those with room between the texts around them, with times, and those without.

use super::leaf::{Leaf, Spoken, share};
use super::part;
use std::time::Duration;

/// Lines next to each other share the time between the texts before and after them. Where only one of these is, they
/// have the time that they need at the pace of the rest.
pub(super) fn between(timed: &[Spoken], mut lines: Vec<Leaf>) -> (Vec<Spoken>, Vec<Leaf>) {
    let place = |line: &Leaf| timed.partition_point(|text| text.number < line.number);
    let (ends, starts) = limits(timed);
    let length = timed.iter().map(|text| text.time[1].saturating_sub(text.time[0]));
    let length = length.fold(Duration::ZERO, Duration::saturating_add);
    let all: usize = timed.iter().map(|text| text.words.chars().count()).sum();
    let mut found = Vec::new();
    for run in lines.chunk_by_mut(|line, next| place(line) == place(next)) {
        let count = run.iter().map(|line| line.words.chars().count()).sum();
        let need = part(length, count, all);
        let at = place(&run[0]);
        let [from, to] = match (ends[at], starts[at]) {
            (Some(from), Some(to)) => [from, to],
            (None, Some(to)) => [to.saturating_sub(need), to],
            (Some(from), None) => [from, from.saturating_add(need)],
            (None, None) => continue,
        };
        // Nobody speaks more than twice as fast as in the rest.
        let room = to.saturating_sub(from);
        if !room.is_zero() && room >= need / 2 {
            share(run, [from, to], &mut found);
        }
    }
    lines.retain(|line| !line.words.is_empty());
    (found, lines)
}

/// For each place between texts, when all before it have ended, and when the first after it starts.
fn limits(timed: &[Spoken]) -> (Vec<Option<Duration>>, Vec<Option<Duration>>) {
    let mut ends = vec![None];
    let mut end = None;
    for text in timed {
        end = end.max(Some(text.time[1].max(text.whole[1])));
        ends.push(end);
    }
    let mut starts = vec![None];
    let mut start = None::<Duration>;
    for text in timed.iter().rev() {
        let own = text.time[0].min(text.whole[0]);
        start = Some(start.map_or(own, |start| start.min(own)));
        starts.push(start);
    }
    starts.reverse();
    (ends, starts)
}

//! The lines of a page and the elements they are in → which of them are outside the page's content.

use super::raw::{Node, RawLine};
use crate::source::document::Region;
use crate::source::words;

/// Percent of the page's sentences that its content has.
const MOST: usize = 80;

/// Letters of a sentence beside the content: fewer are a caption or a button.
const LEAST: usize = 6;

/// One letter in this number is the least that a part with its own heading has of the sentences.
const PART: usize = 8;

/// Marks the lines that are outside the content: outside of what the page calls so, or else of the smallest element
/// that has most of the sentences. A region that has most of the sentences itself was misnamed.
pub(super) fn mark_regions(lines: &mut [RawLine], nodes: &[Node]) {
    let weights: Vec<usize> = lines.iter().map(weight).collect();
    let total: usize = weights.iter().sum();
    if total == 0 {
        return;
    }
    let in_regions: usize =
        lines.iter().zip(&weights).filter(|(line, _)| is_named(line.region)).map(|(_, weight)| weight).sum();
    if in_regions * 100 > total * (100 - MOST) * 2 {
        lines.iter_mut().filter(|line| is_named(line.region)).for_each(|line| line.region = Region::Main);
    }
    let mut sums = vec![0usize; nodes.len()];
    for (line, weight) in lines.iter().zip(&weights).filter(|(line, _)| line.region == Region::Main) {
        if let Some(sum) = sums.get_mut(line.node) {
            *sum += weight;
        }
    }
    // A node comes after the one it is in.
    for at in (1..nodes.len()).rev() {
        let sum = sums[at];
        sums[nodes[at].parent] += sum;
    }
    let main = sums.first().copied().unwrap_or(0);
    let declared = declared_content(nodes);
    let in_declared: usize = lines
        .iter()
        .zip(&weights)
        .filter(|(line, _)| line.region == Region::Main && declared[line.node])
        .map(|(_, weight)| weight)
        .sum();
    let inside =
        if in_declared * 2 > main { declared } else { descendants(nodes, densest(nodes, &sums, main)) };
    let beside = beside(lines, &weights, main, |line| inside[line.node]);
    for (at, line) in lines.iter_mut().enumerate() {
        if line.region == Region::Main && !inside[line.node] && !beside.contains(&at) {
            line.region = Region::Outside;
        }
    }
}

/// The lines from the first sentence to the last that belong to the content: those right above and below it, which an
/// author may put beside its element, and parts with a heading and many sentences.
fn beside(
    lines: &[RawLine],
    weights: &[usize],
    main: usize,
    inside: impl Fn(&RawLine) -> bool,
) -> std::ops::Range<usize> {
    let own = |line: &RawLine| line.region == Region::Main && inside(line);
    let (Some(first), Some(last)) = (lines.iter().position(own), lines.iter().rposition(own)) else {
        return 0..0;
    };
    let is_sentence = |at: usize| lines[at].region == Region::Main && weights[at] >= LEAST;
    let start = (0..first).rev().take_while(|&at| is_sentence(at)).last().unwrap_or(first);
    let mut end = last + 1;
    while end < lines.len() {
        let from = end + usize::from(lines[end].heading.is_some());
        let to = (from..lines.len()).find(|&at| !is_sentence(at)).unwrap_or(lines.len());
        let weight: usize = weights[from..to].iter().sum();
        if to == from || from > end && weight * PART < main {
            break;
        }
        end = to;
    }
    start..end
}

fn is_named(region: Region) -> bool {
    !matches!(region, Region::Main | Region::Hidden | Region::Outside)
}

/// The letters of a line that has a sentence, without those of links.
fn weight(line: &RawLine) -> usize {
    let words = words::plain(&line.pieces);
    let letters = words.chars().filter(|c| c.is_alphanumeric()).count();
    let has_sentence = letters >= 60
        || words.contains(['。', '！', '？', '；'])
        || words.trim_end().ends_with(['.', '!', '?', '।']);
    if has_sentence { letters * usize::from(100 - words::link_share(&line.pieces)) / 100 } else { 0 }
}

fn declared_content(nodes: &[Node]) -> Vec<bool> {
    let mut inside = vec![false; nodes.len()];
    for (at, node) in nodes.iter().enumerate() {
        inside[at] = node.is_content || (at > 0 && inside[node.parent]);
    }
    inside
}

/// The deepest node with parts that has most of the sentences.
fn densest(nodes: &[Node], sums: &[usize], main: usize) -> usize {
    let mut best = 0;
    for (at, node) in nodes.iter().enumerate().skip(1) {
        if node.parent == best && !node.is_part && sums[at] * 100 >= main * MOST && main > 0 {
            best = at;
        }
    }
    best
}

fn descendants(nodes: &[Node], top: usize) -> Vec<bool> {
    let mut inside = vec![false; nodes.len()];
    for (at, node) in nodes.iter().enumerate() {
        inside[at] = at == top || (at > 0 && inside[node.parent]);
    }
    inside
}

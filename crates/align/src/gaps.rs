//! Two short sequences of tokens → their best alignment, in which what is left out or added is in one piece (Gotoh 1982).

use crate::anchors::Pair;
use crate::tokens::Token;

/// Scores in tenths.
const SAME: i32 = 30;
const OTHER: i32 = -10;
const OPEN: i32 = -30;
/// Where a sentence begins, something is more likely to be added or left out.
const OPEN_AT_SENTENCE: i32 = -10;
const GO_ON: i32 = -3;

const NEVER: i32 = i32::MIN / 2;

/// How the best alignment arrives at a cell: both tokens are a pair; one of the text is left out; one is added.
const PAIR: usize = 0;
const LEFT_OUT: usize = 1;
const ADDED: usize = 2;

/// The pairs of tokens, equal or said in place of each other. `begins` says where a sentence begins in the text.
pub(crate) fn align(text: &[Token], heard: &[Token], begins: &dyn Fn(usize) -> bool, pairs: &mut Vec<Pair>) {
    let width = heard.len() + 1;
    // For each cell and way of arriving there, the way before.
    let mut ways = vec![[0u8; 3]; (text.len() + 1) * width];
    let mut row = vec![[NEVER; 3]; width];
    let mut above = row.clone();
    for at in 0..=text.len() {
        std::mem::swap(&mut row, &mut above);
        let open = if begins(at) { OPEN_AT_SENTENCE } else { OPEN };
        for other in 0..width {
            let mut cell = [NEVER; 3];
            let way = &mut ways[at * width + other];
            if at == 0 && other == 0 {
                cell[PAIR] = 0;
            }
            if let (Some(&token), Some(&sound)) = (
                at.checked_sub(1).and_then(|at| text.get(at)),
                other.checked_sub(1).and_then(|at| heard.get(at)),
            ) {
                let (before, best) = best(above[other - 1]);
                cell[PAIR] = best + if token == sound { SAME } else { OTHER };
                way[PAIR] = before;
            }
            if at > 0 {
                let [pair, left_out, added] = above[other];
                let (before, score) = best([pair + open, left_out + GO_ON, added + open]);
                cell[LEFT_OUT] = score;
                way[LEFT_OUT] = before;
            }
            if other > 0 {
                let [pair, left_out, added] = row[other - 1];
                let (before, score) = best([pair + open, left_out + open, added + GO_ON]);
                cell[ADDED] = score;
                way[ADDED] = before;
            }
            row[other] = cell;
        }
    }
    let (mut way, _) = best(row[heard.len()]);
    let (mut at, mut other) = (text.len(), heard.len());
    let first = pairs.len();
    while at > 0 || other > 0 {
        let before = ways[at * width + other][usize::from(way)];
        match usize::from(way) {
            PAIR => {
                (at, other) = (at - 1, other - 1);
                pairs.push((at, other));
            }
            LEFT_OUT => at -= 1,
            _ => other -= 1,
        }
        way = before;
    }
    pairs[first..].reverse();
}

fn best(scores: [i32; 3]) -> (u8, i32) {
    let mut found = (0, scores[0]);
    for (way, score) in (1..).zip(&scores[1..]) {
        if *score > found.1 {
            found = (way, *score);
        }
    }
    found
}

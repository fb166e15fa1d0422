//! The tokens of a text and of a recording → which token was heard where, in time that grows linearly.

use crate::anchors::{Pair, anchors};
use crate::gaps::align;
use crate::tokens::Token;

/// Cells of the table for a gap between anchors. Above this, it is divided by shorter anchors, or left.
const CELLS: usize = 160_000;

/// The lengths of anchors, from the first that are looked for.
const LONGEST: usize = 4;
const SHORTEST: usize = 2;

/// How often a gap is divided.
const DEPTH: usize = 12;

/// For each token of the text, the token that was heard for it.
pub(crate) fn matching(
    text: &[Token],
    heard: &[Token],
    begins: &dyn Fn(usize) -> bool,
) -> Vec<Option<usize>> {
    let mut matching = Matching { text, heard, begins, found: vec![None; text.len()], pairs: Vec::new() };
    // What is heard before and after the text need not be in it, so its ends are not trimmed.
    matching.inside((0, 0), (text.len(), heard.len()), LONGEST, DEPTH);
    matching.found
}

struct Matching<'t> {
    text: &'t [Token],
    heard: &'t [Token],
    begins: &'t dyn Fn(usize) -> bool,
    found: Vec<Option<usize>>,
    pairs: Vec<Pair>,
}

impl Matching<'_> {
    /// Matches what is between two places that match.
    fn between(&mut self, mut from: Pair, mut to: Pair, length: usize, depth: usize) {
        while from.0 < to.0 && from.1 < to.1 && self.text[from.0] == self.heard[from.1] {
            self.found[from.0] = Some(from.1);
            from = (from.0 + 1, from.1 + 1);
        }
        while from.0 < to.0 && from.1 < to.1 && self.text[to.0 - 1] == self.heard[to.1 - 1] {
            to = (to.0 - 1, to.1 - 1);
            self.found[to.0] = Some(to.1);
        }
        self.inside(from, to, length, depth);
    }

    fn inside(&mut self, from: Pair, to: Pair, length: usize, depth: usize) {
        let (texts, sounds) = (to.0 - from.0, to.1 - from.1);
        if texts == 0 || sounds == 0 {
            return;
        }
        if (texts + 1).saturating_mul(sounds + 1) <= CELLS {
            self.fill(from, to);
        } else if depth > 0 {
            self.divide(from, to, length, depth);
        }
    }

    fn fill(&mut self, from: Pair, to: Pair) {
        let begins = self.begins;
        self.pairs.clear();
        align(
            &self.text[from.0..to.0],
            &self.heard[from.1..to.1],
            &|at| begins(from.0 + at),
            &mut self.pairs,
        );
        for (at, other) in &self.pairs {
            self.found[from.0 + at] = Some(from.1 + other);
        }
    }

    fn divide(&mut self, from: Pair, to: Pair, length: usize, depth: usize) {
        let found = anchors(&self.text[from.0..to.0], &self.heard[from.1..to.1], length);
        if found.is_empty() {
            if length > SHORTEST {
                self.divide(from, to, length - 1, depth);
            }
            return;
        }
        let mut last = from;
        for (text, heard) in found {
            let start = (from.0 + text, from.1 + heard);
            // Anchors may overlap.
            if start.0 < last.0 || start.1 < last.1 {
                continue;
            }
            self.between(last, start, length, depth - 1);
            let end = (start.0 + length, start.1 + length);
            for step in 0..length {
                self.found[start.0 + step] = Some(start.1 + step);
            }
            last = end;
        }
        self.between(last, to, length, depth - 1);
    }
}

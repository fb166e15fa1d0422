//! Sentences and what was heard → when each sentence was said.

use crate::matching::matching;
use crate::tokens::{Token, tokens};
use crate::transcript::Transcript;
use std::ops::Range;

/// A time in milliseconds.
pub(crate) type Span = [u64; 2];

/// The part of the tokens of a sentence that must have been heard, as 1 / n.
const ENOUGH: usize = 5;

/// A piece of a sentence with less than 1 / n of the tokens of another is a chance.
const WEAK: usize = 3;

/// Sentences of at most this number of tokens are also heard if others were heard in their place.
const SHORT: usize = 6;

/// The milliseconds a token may be late before it counts as being elsewhere.
const LATE: u64 = 3000;

/// Tokens that are heard, but not in the text, from which on they are reported.
const ADDED: usize = 8;

/// What was heard of the sentences of a text.
pub(crate) struct Spans {
    /// When each sentence was said.
    pub(crate) sentences: Vec<Option<Span>>,
    /// The number of tokens of each sentence.
    pub(crate) lengths: Vec<usize>,
    /// What was heard that is not in the text, as tokens of the recording.
    pub(crate) added: Vec<Range<usize>>,
}

/// When the sentences were said.
pub(crate) fn spans(sentences: &[&str], heard: &Transcript) -> Spans {
    let mut text: Vec<Token> = Vec::new();
    let mut starts = Vec::with_capacity(sentences.len() + 1);
    for sentence in sentences {
        starts.push(text.len());
        tokens(sentence, &mut |_, token| text.push(token));
    }
    starts.push(text.len());
    let mut begins = vec![false; text.len() + 1];
    starts.iter().for_each(|&start| begins[start] = true);
    let sounds: Vec<Token> = heard.tokens.iter().map(|token| token.token).collect();
    let found = matching(&text, &sounds, &|at| begins[at]);
    let mut finder = Finder { text: &text, heard, rate: heard.rate(), found };
    let ranges: Vec<Range<usize>> = starts.windows(2).map(|ends| ends[0]..ends[1]).collect();
    let parts: Vec<Option<Range<usize>>> = ranges.iter().map(|range| finder.said(range.clone())).collect();
    let sentences = finder.times(&ranges, &parts);
    finder.forget(&ranges, &parts);
    Spans { sentences, lengths: ranges.iter().map(ExactSizeIterator::len).collect(), added: finder.added() }
}

struct Finder<'t> {
    text: &'t [Token],
    heard: &'t Transcript,
    /// The milliseconds of a token.
    rate: u64,
    found: Vec<Option<usize>>,
}

impl Finder<'_> {
    fn is_exact(&self, at: usize) -> bool {
        self.found[at].is_some_and(|other| self.heard.tokens[other].token == self.text[at])
    }

    /// The part of a sentence that was heard; `None` if too little was.
    fn said(&self, range: Range<usize>) -> Option<Range<usize>> {
        // Pieces between which much time passes, and the number of tokens that are the same. Weak ones are chances.
        let mut pieces: Vec<(usize, Range<usize>)> = Vec::new();
        for at in range.clone() {
            let Some(other) = self.found[at] else { continue };
            let exact = usize::from(self.is_exact(at));
            match pieces.last_mut() {
                Some((count, part)) if !self.is_late(part.end - 1, at, other) => {
                    *count += exact;
                    part.end = at + 1;
                }
                _ => pieces.push((exact, at..at + 1)),
            }
        }
        let most = pieces.iter().map(|(exact, _)| *exact).max()?;
        pieces.retain(|(exact, _)| exact * WEAK >= most);
        let exact: usize = pieces.iter().map(|(exact, _)| exact).sum();
        let part = pieces.first()?.1.start..pieces.last()?.1.end;
        let is_replaced = range.len() <= SHORT && part.len() == range.len();
        (exact * ENOUGH >= range.len() || is_replaced).then_some(part)
    }

    /// Whether a token was heard much later than the one before it lets expect.
    fn is_late(&self, before: usize, at: usize, other: usize) -> bool {
        let Some(last) = self.found[before] else { return false };
        let expected = self.heard.tokens[last].time[1] + self.rate * (at - before) as u64 * 2;
        self.heard.tokens[other].time[0] > expected + LATE
    }

    /// The times of the sentences. Words at the beginning that the recogniser missed are before those it heard.
    fn times(&self, ranges: &[Range<usize>], parts: &[Option<Range<usize>>]) -> Vec<Option<Span>> {
        let mut last = 0;
        let mut times = Vec::with_capacity(ranges.len());
        for (range, part) in ranges.iter().zip(parts) {
            let heard = part
                .as_ref()
                .and_then(|part| Some((part, self.found[part.start]?, self.found[part.end - 1]?)));
            times.push(heard.map(|(part, first, end)| {
                let missed = self.rate * (part.start - range.start) as u64;
                let before = first.checked_sub(1).map_or(0, |before| self.heard.tokens[before].time[1]);
                let begin = self.heard.tokens[first].time[0];
                let start = begin.saturating_sub(missed).max(before.min(begin)).max(last);
                let end = self.heard.tokens[end].time[1].max(start);
                last = end;
                [start, end]
            }));
        }
        times
    }

    /// Forgets pairs outside the parts that were heard.
    fn forget(&mut self, ranges: &[Range<usize>], parts: &[Option<Range<usize>>]) {
        for (range, part) in ranges.iter().zip(parts) {
            for at in range.clone() {
                if !part.as_ref().is_some_and(|part| part.contains(&at)) {
                    self.found[at] = None;
                }
            }
        }
    }

    /// What was heard in one piece without being in the text.
    fn added(&self) -> Vec<Range<usize>> {
        let mut added = Vec::new();
        let mut start = 0;
        for other in self.found.iter().flatten().copied().chain([self.heard.tokens.len()]) {
            if other >= start + ADDED {
                added.push(start..other);
            }
            start = other + 1;
        }
        added
    }
}

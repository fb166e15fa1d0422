//! The sections of some pages → a sorted run: each term with the numbers of the sections that have it.
//!
//! A run is a sequence of entries, sorted by their terms: the length of the entry, that of the term, the term, the number of
//! the last section, and the sections. Of these, the first is a number, and each other one the distance from the one before.

use crate::fold::fold_into;
use crate::terms::{Term, terms};
use crate::varint;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// Precedes the end of a word; then follow a zero and the beginning of the word. Words are thus found by what they end in.
pub const ENDING: char = '\u{1}';

/// The term of words that are too long to be terms.
pub const LONG: &str = "\u{2}";

#[derive(Debug, Default)]
struct Postings {
    /// The number of the last section, plus one.
    after: u32,
    bytes: Vec<u8>,
}

impl Postings {
    fn add(&mut self, section: u32) {
        // The first number of an entry is absolute: the distance from zero.
        if self.after == 0 {
            varint::put(section.into(), &mut self.bytes);
        } else if self.after <= section {
            varint::put((section + 1 - self.after).into(), &mut self.bytes);
        }
        self.after = section + 1;
    }
}

/// A hash of the two characters of a pair, most of all terms: much faster than one for any text. Nobody gains from pairs that
/// collide in files of their own.
#[derive(Default)]
struct PairHasher(u64);

impl Hasher for PairHasher {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u64((*byte).into());
        }
    }

    fn write_u64(&mut self, value: u64) {
        let mixed = (self.0 ^ value).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        self.0 = mixed ^ (mixed >> 32);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// Two characters, of which the second may be missing, as a number.
const fn pair(one: char, other: Option<char>) -> u64 {
    let other = match other {
        Some(other) => other as u64,
        None => 0,
    };
    (one as u64) << 32 | other
}

/// The text of a pair.
fn text_of(pair: u64) -> Box<str> {
    let characters = [(pair >> 32) as u32, pair as u32];
    characters.into_iter().filter(|code| *code != 0).filter_map(char::from_u32).collect::<String>().into()
}

/// Collects the terms of sections.
#[derive(Debug, Default)]
pub struct Run {
    pairs: HashMap<u64, Postings, BuildHasherDefault<PairHasher>>,
    words: HashMap<Box<str>, Postings>,
    sections: u32,
    folded: String,
}

impl Run {
    /// Adds a section, whose text has a line for each block; returns its number, from 0.
    pub fn add(&mut self, text: &str) -> u32 {
        let section = self.sections;
        self.sections += 1;
        for line in text.split('\n') {
            self.folded.clear();
            fold_into(line, &mut self.folded);
            let Run { pairs, words, folded, .. } = self;
            terms(folded, |term| {
                let word = match term {
                    Term::Pair(one, other) => {
                        return pairs.entry(pair(one, Some(other))).or_default().add(section);
                    }
                    Term::Last(one) => return pairs.entry(pair(one, None)).or_default().add(section),
                    Term::Word(word) => word,
                    Term::Long => LONG,
                };
                match words.get_mut(word) {
                    Some(known) => known.add(section),
                    None => words.entry(word.into()).or_default().add(section),
                }
            });
        }
        section
    }

    /// The number of sections.
    #[must_use]
    pub fn sections(&self) -> u32 {
        self.sections
    }

    /// Whether a word was too long to be a term.
    #[must_use]
    pub fn has_long(&self) -> bool {
        self.words.contains_key(LONG)
    }

    /// The sorted run.
    #[must_use]
    pub fn finish(self) -> Vec<u8> {
        let endings: Vec<Box<str>> = self.words.keys().flat_map(|word| endings_of(word)).collect();
        let pairs = self.pairs.into_iter().map(|(pair, postings)| (text_of(pair), postings));
        let endings = endings.into_iter().map(|ending| (ending, Postings::default()));
        let mut all: Vec<(Box<str>, Postings)> = self.words.into_iter().chain(pairs).chain(endings).collect();
        all.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
        let mut bytes = Vec::new();
        for (key, Postings { after, bytes: sections }) in &all {
            put_entry(key.as_bytes(), after.saturating_sub(1), sections, &mut bytes);
        }
        bytes
    }
}

/// The ends of a word, each as a term of its own.
fn endings_of(word: &str) -> impl Iterator<Item = Box<str>> {
    word.char_indices()
        .skip(1)
        .map(|(at, _)| [ENDING.encode_utf8(&mut [0; 4]), &word[at..], "\0", &word[..at]].concat().into())
}

/// Appends an entry of a run.
pub(crate) fn put_entry(key: &[u8], last: u32, sections: &[u8], bytes: &mut Vec<u8>) {
    let mut head = Vec::with_capacity(key.len() + 10);
    varint::put(key.len() as u64, &mut head);
    head.extend_from_slice(key);
    varint::put(last.into(), &mut head);
    varint::put((head.len() + sections.len()) as u64, bytes);
    bytes.extend_from_slice(&head);
    bytes.extend_from_slice(sections);
}

//! Phrases of a class → those that words begin or end with.

use super::Words;

/// The phrases in order, and which pairs of bytes they begin and end with.
#[derive(Default)]
pub(super) struct List {
    phrases: Vec<Words>,
    heads: Pairs,
    tails: Pairs,
}

/// Pairs of bytes, as a set that may have others too: most words are no phrase, and two bytes show it.
#[derive(Default)]
struct Pairs([u64; 4]);

impl Pairs {
    fn place(a: u8, b: u8) -> (usize, u64) {
        let place = a.wrapping_mul(31) ^ b.wrapping_mul(7);
        (usize::from(place >> 6), 1 << (place & 63))
    }

    fn add(&mut self, pair: Option<(u8, u8)>) {
        match pair {
            Some((a, b)) => {
                let (word, bit) = Self::place(a, b);
                self.0[word] |= bit;
            }
            // A phrase of one byte begins any words with it.
            None => self.0 = [u64::MAX; 4],
        }
    }

    fn has(&self, pair: Option<(u8, u8)>) -> bool {
        let Some((a, b)) = pair else { return true };
        let (word, bit) = Self::place(a, b);
        self.0[word] & bit != 0
    }
}

fn head(words: &str) -> Option<(u8, u8)> {
    let bytes = words.as_bytes();
    Some((*bytes.first()?, *bytes.get(1)?))
}

fn tail(words: &str) -> Option<(u8, u8)> {
    let bytes = words.as_bytes();
    Some((*bytes.last()?, *bytes.get(bytes.len().checked_sub(2)?)?))
}

impl List {
    pub(super) fn push(&mut self, phrase: Words) {
        self.heads.add(head(&phrase));
        self.tails.add(tail(&phrase));
        self.phrases.push(phrase);
    }

    pub(super) fn sort(&mut self) {
        self.phrases.sort();
    }

    /// The phrases that words begin with.
    pub(super) fn begin<'l>(&'l self, words: &'l str) -> impl Iterator<Item = &'l Words> {
        let first = words.chars().next().map_or(0, char::len_utf8);
        let first = &words[..first];
        let from = match first.is_empty() || !self.heads.has(head(words)) {
            true => self.phrases.len(),
            false => self.phrases.partition_point(|phrase| phrase.as_ref() < first),
        };
        let alike = self.phrases[from..].iter().take_while(move |phrase| phrase.starts_with(first));
        alike.filter(|phrase| words.starts_with(phrase.as_ref()))
    }

    /// The bytes of the longest phrase that words end with.
    pub(super) fn end(&self, words: &str) -> Option<usize> {
        if !self.tails.has(tail(words)) {
            return None;
        }
        let last = words.as_bytes().last();
        let fits = |phrase: &&Words| phrase.as_bytes().last() == last && words.ends_with(phrase.as_ref());
        self.phrases.iter().filter(fits).map(|phrase| phrase.len()).max()
    }
}

//! The ordinal word that opens a text in a script with spaces (First, Premièrement, أولا …) → its value and extent.

use crate::lexicon::{Class, value};

/// Words of an ordinal at most: in the first place.
const WORDS: usize = 4;

/// The value of the word and the bytes it takes with the mark after it.
pub(crate) fn word(text: &str) -> Option<(u32, usize)> {
    let head = text.get(..(0..=text.len().min(80)).rev().find(|&at| text.is_char_boundary(at))?)?;
    let (at, mark) =
        head.char_indices().find(|&(_, c)| matches!(c, ',' | ':' | '.' | '،' | '：' | '—' | '–'))?;
    let words = head.get(..at)?.trim_end();
    if words.split_whitespace().count() > WORDS {
        return None;
    }
    Some((value(words, Class::Ordinal)?, at + mark.len_utf8()))
}

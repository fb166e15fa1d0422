//! Words → the form in which they are looked up: lower case, half width, without marks that are written or left out.
//!
//! Arabic letters lose hamza and vowel signs, and Persian and Arabic forms of yeh and kaf are one; ё is е; the
//! apostrophe is straight. A fold of a fold is the same.

use crate::script::narrow;
use std::borrow::Cow;

/// The folded form of some words.
pub(crate) fn fold(words: &str) -> Cow<'_, str> {
    if words.bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase()) {
        return Cow::Borrowed(words);
    }
    Cow::Owned(words.chars().map(narrow).flat_map(char::to_lowercase).filter_map(plain).collect())
}

fn plain(c: char) -> Option<char> {
    Some(match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' | 'ی' => 'ي',
        'ک' => 'ك',
        'ة' => 'ه',
        'ё' => 'е',
        'ς' => 'σ',
        '’' | 'ʼ' | '‘' | '׳' => '\'',
        '״' | '”' | '“' => '"',
        '‑' => '-',
        // Vowel signs, tatweel, the dot that lower-case İ leaves, joiners and other invisible marks.
        '\u{64b}'..='\u{65f}'
        | '\u{640}'
        | '\u{670}'
        | '\u{307}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2060}'
        | '\u{feff}'
        | '\u{ad}' => return None,
        c => c,
    })
}

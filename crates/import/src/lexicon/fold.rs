//! Words → the form in which they are looked up: lower case, half width, without marks that are written or left out.
//!
//! Arabic letters lose hamza and vowel signs, and Persian and Arabic forms of yeh and kaf are one; ё is е; the
//! apostrophe is straight; Greek letters lose their accents. A fold of a fold is the same.

use crate::lower_case::lower_char;
use crate::script::{is_han, narrow};
use std::borrow::Cow;

/// The folded form of some words.
pub(crate) fn fold(words: &str) -> Cow<'_, str> {
    let Some(start) = words.char_indices().find(|&(_, c)| changes(c)).map(|(at, _)| at) else {
        return Cow::Borrowed(words);
    };
    let mut folded = String::with_capacity(words.len());
    folded.push_str(&words[..start]);
    for c in words[start..].chars() {
        match c {
            c if c.is_ascii() => folded.push(c.to_ascii_lowercase()),
            c if !changes(c) => folded.push(c),
            c => folded.extend(plain(lower_char(narrow(c)))),
        }
    }
    Cow::Owned(folded)
}

/// Whether a character is another one, or none, when folded.
fn changes(c: char) -> bool {
    match c {
        c if c.is_ascii() => c.is_ascii_uppercase(),
        c if is_han(c) => false,
        // Most letters of Russian and Arabic.
        'а'..='я' | '\u{62a}'..='\u{63a}' | '\u{641}'..='\u{648}' | '\u{64a}' => false,
        c if narrow(c) != c || plain(c) != Some(c) => true,
        // Thai letters, and those of Arabic and Hebrew, have no capitals.
        '\u{5d0}'..='\u{6ff}' | '\u{900}'..='\u{e7f}' | '\u{3040}'..='\u{30ff}' => false,
        c => lower_char(c) != c,
    }
}

fn plain(c: char) -> Option<char> {
    Some(match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' | 'ی' => 'ي',
        'ک' => 'ك',
        'ة' => 'ه',
        'ё' => 'е',
        'ς' => 'σ',
        // Greek capitals have no accents.
        'ά' => 'α',
        'έ' => 'ε',
        'ή' => 'η',
        'ί' => 'ι',
        'ό' => 'ο',
        'ύ' => 'υ',
        'ώ' => 'ω',
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

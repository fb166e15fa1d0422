//! Text → text for comparison, without differences of width, case and accents: the same as `pkg/reader/fold.js`.

use std::iter::Peekable;
use std::str::Chars;
use unicode_normalization::UnicodeNormalization;

/// The form of a text in which it is searched.
///
/// ```
/// assert_eq!(oration_search::fold("ＧＤＰ　Café “Straße”"), "gdp cafe \"strasse\"");
/// ```
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    folded
}

/// Appends the form in which a text is searched.
pub(crate) fn fold_into(text: &str, folded: &mut String) {
    let mut characters = text.chars().peekable();
    let mut composed = String::new();
    while let Some(first) = characters.next() {
        if let Some(next) = characters.peek()
            && composes(first, *next)
        {
            composed.clear();
            composed.push(first);
            take_composed(first, &mut characters, &mut composed);
            fold_character(&composed, folded);
        } else if first.is_ascii() {
            folded.push(if first.is_ascii_whitespace() || first == '\u{b}' {
                ' '
            } else {
                first.to_ascii_lowercase()
            });
        } else if is_unchanged(first) {
            folded.push(first);
        } else {
            fold_character(first.encode_utf8(&mut [0; 4]), folded);
        }
    }
}

/// Han characters without a decomposition, most of a Chinese text.
fn is_unchanged(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}')
}

/// Whether a character is the beginning of one that Unicode can also write as a single character: a syllable of Hangul in
/// letters, or a letter before a sign for a voiced sound.
fn composes(first: char, next: char) -> bool {
    is_voicing(next) || (is_leading(first) && is_vowel_or_trailing(next))
}

const fn is_voicing(character: char) -> bool {
    matches!(character, '\u{3099}' | '\u{309a}' | '\u{ff9e}' | '\u{ff9f}')
}

const fn is_leading(character: char) -> bool {
    matches!(character, '\u{1100}'..='\u{115f}' | '\u{a960}'..='\u{a97c}')
}

const fn is_vowel_or_trailing(character: char) -> bool {
    matches!(character, '\u{1160}'..='\u{11ff}' | '\u{d7b0}'..='\u{d7fb}')
}

fn take_composed(first: char, characters: &mut Peekable<Chars<'_>>, composed: &mut String) {
    if is_leading(first) && characters.peek().is_some_and(|next| is_vowel_or_trailing(*next)) {
        while let Some(next) = characters.next_if(|next| is_vowel_or_trailing(*next)) {
            composed.push(next);
        }
    } else {
        composed.extend(characters.next());
    }
}

/// Folds one character with what composes with it.
fn fold_character(character: &str, folded: &mut String) {
    let Some(first) = character.chars().next() else { return };
    if character.chars().any(is_space) {
        folded.push(' ');
        return;
    }
    if let Some(digit) = arabic_digit(first) {
        folded.push(digit);
        return;
    }
    let lower = character.nfkd().flat_map(char::to_lowercase).filter(|letter| !is_dropped(*letter));
    for letter in lower.nfc() {
        match same(letter) {
            Some(other) => folded.push_str(other),
            None => folded.push(letter),
        }
    }
}

/// White space of JavaScript, which has the byte order mark, but not the control character “next line”.
pub(crate) fn is_space(character: char) -> bool {
    (character.is_whitespace() && character != '\u{85}') || character == '\u{feff}'
}

/// The digit of a number in Arabic or Persian.
fn arabic_digit(character: char) -> Option<char> {
    let value = match character {
        '\u{660}'..='\u{669}' => u32::from(character) - 0x660,
        '\u{6f0}'..='\u{6f9}' => u32::from(character) - 0x6f0,
        _ => return None,
    };
    char::from_digit(value, 10)
}

/// Combining marks, Hebrew points, Arabic vowels and tatweel, joiners and other invisible characters.
const fn is_dropped(character: char) -> bool {
    matches!(character,
        '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{640}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2066}'..='\u{2069}')
}

/// Letters without a decomposition, and signs that are typed in several ways.
const fn same(character: char) -> Option<&'static str> {
    Some(match character {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'đ' => "d",
        'ħ' => "h",
        'ł' => "l",
        'ŧ' => "t",
        'ı' => "i",
        'ς' => "σ",
        'ٱ' => "ا",
        'ى' | 'ی' => "ي",
        'ک' => "ك",
        'ة' | 'ہ' | 'ھ' => "ه",
        '。' => ".",
        '、' => ",",
        '“' | '”' | '「' | '」' | '『' | '』' | '«' | '»' => "\"",
        '‘' | '’' | 'ʼ' => "'",
        '—' | '–' | '‐' | '−' => "-",
        _ => return None,
    })
}

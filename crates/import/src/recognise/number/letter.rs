//! A small letter or the letter of another script that counts: (i), a), א., 가.

use super::roman::roman_value;
use super::{Number, Style};
use crate::lower_case::lower_char;

/// (i), (IV), (a), (א)
pub(super) fn in_brackets(text: &str, inner: usize) -> Option<Number> {
    let rest = text.get(inner..)?;
    let close = rest.char_indices().take(6).find(|(_, c)| matches!(c, '）' | ')'))?;
    let word = rest.get(..close.0)?.trim();
    let end = inner + close.0 + close.1.len_utf8();
    let small = word.to_ascii_uppercase();
    let cased = word == small || word.bytes().all(|b| b.is_ascii_lowercase());
    let single = word.chars().count() == 1;
    let roman =
        roman_value(&small).filter(|_| cased && small.bytes().all(|b| matches!(b, b'I' | b'V' | b'X')));
    if let Some(value) = roman.filter(|&value| value > 0) {
        return Some(Number { style: Style::RomanParen, value, end });
    }
    let value = word.chars().next().and_then(place).filter(|_| single)?;
    Some(Number { style: Style::LetterParen, value, end })
}

/// `a)` and `i)`: small letters count only before a bracket.
pub(super) fn small(text: &str) -> Option<Number> {
    let used = text.bytes().take(6).take_while(u8::is_ascii_lowercase).count();
    let rest = text.get(used..)?;
    if used == 0 || !rest.starts_with([')', '）']) || !rest.chars().nth(1).is_none_or(char::is_whitespace) {
        return None;
    }
    let end = used + rest.chars().next().map_or(0, char::len_utf8);
    let word = text.get(..used)?;
    let roman = word.bytes().all(|b| matches!(b, b'i' | b'v' | b'x'));
    if let Some(value) = roman_value(&word.to_ascii_uppercase()).filter(|_| roman) {
        return Some(Number { style: Style::RomanParen, value, end });
    }
    let value = word.chars().next().and_then(place).filter(|_| used == 1)?;
    Some(Number { style: Style::LetterParen, value, end })
}

/// The letters with which scripts other than Latin count.
const ALPHABETS: [&str; 6] = [
    "אבגדהוזחטיכלמנסעפצקרשת",
    "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ",
    "αβγδεζηθικλμνξοπρστυφχψω",
    "абвгдежзиклмнопрстуфхцч",
    "가나다라마바사아자차카타파하",
    "กขคงจฉชซญ",
];

/// The place of a letter in its alphabet.
fn place(c: char) -> Option<u32> {
    let low = lower_char(c);
    if low.is_ascii_lowercase() {
        return Some(u32::from(low as u8 - b'a') + 1);
    }
    let low = if low == 'ا' { 'أ' } else { low };
    let at = ALPHABETS.iter().find_map(|letters| letters.chars().position(|letter| letter == low))?;
    u32::try_from(at + 1).ok()
}

/// `א.`, `가.`, `А.`, `ب-`: a letter of another script with a mark and a space, or the apostrophe of Hebrew.
pub(super) fn alphabet(text: &str) -> Option<Number> {
    let first = text.chars().next().filter(|c| !c.is_ascii())?;
    let value = place(first)?;
    let rest = text.get(first.len_utf8()..)?;
    let rest = rest.strip_prefix(['\'', '׳']).unwrap_or(rest);
    let mark = rest.chars().next().filter(|c| matches!(c, '.' | ')' | '-' | '–' | '．'))?;
    let end = text.len() - rest.len() + mark.len_utf8();
    let spaced = rest.get(mark.len_utf8()..)?.chars().next().is_none_or(char::is_whitespace);
    let capital = !first.is_lowercase() || mark == ')';
    let style = if mark == ')' { Style::LetterParen } else { Style::Letter };
    (spaced && capital).then_some(Number { style, value, end })
}

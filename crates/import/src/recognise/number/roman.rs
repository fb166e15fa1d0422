//! A text that opens with Roman numerals, of letters or of signs → the number.

use super::{Number, Style};

pub(super) fn roman(text: &str) -> Option<Number> {
    let used = text.bytes().take_while(|b| matches!(b, b'I' | b'V' | b'X')).count();
    let rest = text.get(used..)?;
    let mark = rest.chars().next().filter(|c| matches!(c, '.' | ')' | '、' | '-' | '–'))?;
    let value = roman_value(text.get(..used)?)?;
    Some(Number { style: Style::Roman, value, end: used + mark.len_utf8() })
}

pub(super) fn roman_value(text: &str) -> Option<u32> {
    let digit = |b| match b {
        b'I' => 1,
        b'V' => 5,
        b'L' => 50,
        _ => 10,
    };
    let bytes = text.as_bytes();
    let mut total = 0;
    for (i, &b) in bytes.iter().enumerate() {
        let larger_follows = bytes.get(i + 1).is_some_and(|&next| digit(next) > digit(b));
        total += if larger_follows { -digit(b) } else { digit(b) };
    }
    (!bytes.is_empty() && bytes.len() < 8).then_some(u32::try_from(total).ok()?)
}

/// Ⅰ. Ⅱ、
pub(super) fn roman_sign(text: &str) -> Option<Number> {
    let first = text.chars().next()?;
    let rest = text.get(first.len_utf8()..)?;
    let mark = rest.chars().next().filter(|c| matches!(c, '.' | '．' | '、' | ' ' | '\u{3000}'))?;
    Some(Number {
        style: Style::Roman,
        value: first as u32 - 'Ⅰ' as u32 + 1,
        end: first.len_utf8() + mark.len_utf8(),
    })
}

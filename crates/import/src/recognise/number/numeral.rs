//! Numerals at the start of a text → their value: digits of any script, in half or full width, Han numerals to 99.

use crate::script::{is_han, narrow};

/// A numeral at the start: its value, its bytes, and whether it is written in digits.
pub(crate) fn numeral(text: &str) -> Option<(u32, usize, bool)> {
    let first = text.chars().next()?;
    if digit(first).is_some() {
        return digit_numeral(text);
    }
    let mut used = 0;
    for c in text.chars().take(5) {
        if han_digit(c).is_none() {
            break;
        }
        used += c.len_utf8();
    }
    let value = han_value(text.get(..used)?)?;
    Some((value, used, false))
}

fn digit_numeral(text: &str) -> Option<(u32, usize, bool)> {
    let mut value = 0u32;
    let mut used = 0;
    for c in text.chars() {
        let Some(digit) = digit(c) else { break };
        value = value.checked_mul(10)?.checked_add(digit)?;
        used += c.len_utf8();
    }
    Some((value, used, true))
}

/// The value of a decimal digit of any script: 3, ３, ٣, ۳, ३, ๓.
pub(crate) fn digit(c: char) -> Option<u32> {
    /// Where the digits of a script begin, from 0 to 9.
    const ZEROS: [u32; 17] = [
        0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0,
        0xf20, 0x1040, 0x17e0,
    ];
    let c = narrow(c);
    if c.is_ascii() {
        return c.to_digit(10);
    }
    if is_han(c) {
        return None;
    }
    if c == '\u{1810}' || ('\u{1811}'..='\u{1819}').contains(&c) {
        return Some(c as u32 - 0x1810);
    }
    ZEROS.iter().map(|zero| (c as u32).wrapping_sub(*zero)).find(|value| *value < 10)
}

/// The value of a Han numeral character; 十 is 10.
pub(crate) fn han_digit(c: char) -> Option<u32> {
    Some(match c {
        '〇' | '零' | '○' => 0,
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        '十' => 10,
        _ => return None,
    })
}

/// 十一 is 11, 二十 20, 二十三 23; 二〇 20, 一一 is none of them.
fn han_value(text: &str) -> Option<u32> {
    let digits: Vec<u32> = text.chars().map(han_digit).collect::<Option<_>>()?;
    match digits.as_slice() {
        [d] => Some(*d),
        [10, d] if *d < 10 => Some(10 + d),
        [d, 10] if *d < 10 => Some(d * 10),
        [d, 10, e] if *d < 10 && *e < 10 => Some(d * 10 + e),
        [d, e] if *d < 10 && *e < 10 && *d > 0 => Some(d * 10 + e),
        _ => None,
    }
}

//! Numerals at the start of a text → their value: digits in half or full width, Han numerals to 99.

use super::script::narrow;

/// A numeral at the start: its value, its bytes, and whether it is written in digits.
pub(super) fn numeral(text: &str) -> Option<(u32, usize, bool)> {
    let first = text.chars().next()?;
    if narrow(first).is_ascii_digit() {
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
        let Some(digit) = narrow(c).to_digit(10) else { break };
        value = value.checked_mul(10)?.checked_add(digit)?;
        used += c.len_utf8();
    }
    Some((value, used, true))
}

/// The value of a Han numeral character; 十 is 10.
pub(super) fn han_digit(c: char) -> Option<u32> {
    "〇一二三四五六七八九十"
        .chars()
        .position(|d| d == c)
        .and_then(|at| u32::try_from(at).ok())
        .or(if c == '零' || c == '○' { Some(0) } else { None })
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

//! JSON number → whole number or [`Duration`], in integers: no rounding of counts and no float code in the binary.

use crate::fail::Result;
use crate::json::Reader;
use std::time::Duration;

/// The largest whole number that every JSON reader keeps exactly: 2^53 - 1 (RFC 8259, section 6).
const LARGEST: u64 = 9_007_199_254_740_991;

/// Milliseconds of 10^12 seconds: below it a float keeps milliseconds apart, so what is written is read back.
const LONGEST: u64 = 1_000_000_000_000_000;

impl<'a> Reader<'a> {
    /// A whole number of 0 or more.
    pub(super) fn count(&mut self) -> Result<u64> {
        self.decimal("a whole number of 0 or more", |number| {
            let (value, rest) = scaled(number, 0)?;
            if rest { Err(Unfit::Kind) } else { Some(value).filter(|it| *it <= LARGEST).ok_or(Unfit::Size) }
        })
    }

    /// Seconds of 0 or more, kept to the millisecond.
    pub(super) fn seconds(&mut self) -> Result<Duration> {
        self.decimal("seconds of 0 or more", |number| {
            let (millis, _) = scaled(number, 3)?;
            if millis < LONGEST { Ok(Duration::from_millis(millis)) } else { Err(Unfit::Size) }
        })
    }

    fn decimal<T>(&mut self, what: &str, fit: impl Fn(&str) -> std::result::Result<T, Unfit>) -> Result<T> {
        let start = self.here();
        if !matches!(self.peek(), Some(b'-' | b'0'..=b'9')) {
            return Err(self.expected(what));
        }
        let number = self.number()?;
        fit(number).map_err(|unfit| match unfit {
            Unfit::Kind => self.wrong_at(start, format!("expected {what}, found {number:.40}")),
            Unfit::Size => self.wrong_at(start, format!("the number {number:.40} is too large")),
        })
    }

    /// A number as it is written.
    pub(super) fn number(&mut self) -> Result<&'a str> {
        let start = self.here();
        let bytes = self.bytes();
        let digits = |mut at: usize| {
            while bytes.get(at).is_some_and(u8::is_ascii_digit) {
                at += 1;
            }
            at
        };
        let whole = start + usize::from(bytes.get(start) == Some(&b'-'));
        let mut end = digits(whole);
        let mut good = end > whole && (bytes[whole] != b'0' || end == whole + 1);
        if bytes.get(end) == Some(&b'.') {
            let from = end + 1;
            end = digits(from);
            good &= end > from;
        }
        if matches!(bytes.get(end), Some(b'e' | b'E')) {
            let from = end + 1 + usize::from(matches!(bytes.get(end + 1), Some(b'+' | b'-')));
            end = digits(from);
            good &= end > from;
        }
        self.at = if good { end } else { start };
        if good {
            Ok(&self.text[start..end])
        } else {
            Err(self.syntax("JSON does not write a number like this"))
        }
    }
}

/// Why a number does not fit.
#[derive(Debug, PartialEq)]
enum Unfit {
    /// It is negative or not whole.
    Kind,
    /// It is too large.
    Size,
}

/// A JSON number of 0 or more times 10^places, rounded down, and whether anything was lost by that.
fn scaled(number: &str, places: i64) -> std::result::Result<(u64, bool), Unfit> {
    let (mantissa, exponent) = number.split_once(['e', 'E']).unwrap_or((number, "0"));
    let (sign, mantissa) = mantissa.split_at(usize::from(mantissa.starts_with('-')));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    if !sign.is_empty() && mantissa.bytes().any(|byte| matches!(byte, b'1'..=b'9')) {
        return Err(Unfit::Kind);
    }
    let exponent = exponent.parse().unwrap_or(if exponent.starts_with('-') { i32::MIN } else { i32::MAX });
    let mut keep = whole.len() as i64 + i64::from(exponent) + places;
    let (mut value, mut rest) = (0u64, false);
    for digit in whole.bytes().chain(fraction.bytes()).map(|byte| u64::from(byte - b'0')) {
        if keep > 0 {
            value = value.checked_mul(10).and_then(|value| value.checked_add(digit)).ok_or(Unfit::Size)?;
        } else {
            rest |= digit != 0;
        }
        keep -= 1;
    }
    while keep > 0 && value > 0 {
        value = value.checked_mul(10).ok_or(Unfit::Size)?;
        keep -= 1;
    }
    Ok((value, rest))
}

#[cfg(test)]
mod tests {
    use super::{Unfit, scaled};

    #[test]
    fn a_whole_number_is_whole_however_it_is_written() {
        for (number, count) in [
            ("631", 631),
            ("6.31e2", 631),
            ("6.31E+2", 631),
            ("6310e-1", 631),
            ("-0", 0),
            ("-0.0e7", 0),
            ("0.0", 0),
            ("1.0", 1),
            ("0e99999999999999999999", 0),
            ("0.00000000000000000000001e23", 1),
        ] {
            assert_eq!(scaled(number, 0), Ok((count, false)), "{number}");
        }
    }

    #[test]
    fn what_stands_behind_the_last_place_is_told() {
        for (number, count) in [("0.5", 0), ("12.01", 12), ("1e-9", 0), ("5e-99999999999999999999", 0)] {
            assert_eq!(scaled(number, 0), Ok((count, true)), "{number}");
        }
    }

    #[test]
    fn a_number_below_0_or_above_64_bits_does_not_fit() {
        for number in ["-1", "-0.5", "-1e-400", "-1e400"] {
            assert_eq!(scaled(number, 0), Err(Unfit::Kind), "{number}");
        }
        for number in ["1e400", "1e99999999999999999999", "123456789012345678901234567890"] {
            assert_eq!(scaled(number, 0), Err(Unfit::Size), "{number}");
        }
    }

    #[test]
    fn seconds_keep_milliseconds() {
        for (number, millis) in [("12.5", 12_500), ("0.0004", 0), ("1.9999", 1_999), ("1e3", 1_000_000)] {
            assert_eq!(scaled(number, 3).map(|(millis, _)| millis), Ok(millis), "{number}");
        }
    }
}

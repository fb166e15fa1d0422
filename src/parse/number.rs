//! JSON number → whole number or [`Seconds`], in integers: no rounding of counts and no float code in the binary.

use super::fail::Result;
use super::json::Reader;
use crate::Seconds;

/// The largest whole number that every JSON reader keeps exactly: 2^53 - 1 (RFC 8259, section 6).
const LARGEST: u64 = 9_007_199_254_740_991;

impl Reader<'_> {
    /// A whole number of 0 or more.
    pub(super) fn count(&mut self) -> Result<u64> {
        self.decimal(0, true, "a whole number of 0 or more")
    }

    /// Seconds of 0 or more, kept to the millisecond.
    pub(super) fn seconds(&mut self) -> Result<Seconds> {
        self.decimal(3, false, "seconds of 0 or more").map(|millis| Seconds { millis })
    }

    fn decimal(&mut self, places: i64, exact: bool, what: &str) -> Result<u64> {
        let start = self.here();
        if !matches!(self.peek(), Some(b'-' | b'0'..=b'9')) {
            return Err(self.expected(what));
        }
        let digits = self.number()?;
        scaled(digits, places, exact)
            .filter(|value| *value <= LARGEST)
            .ok_or_else(|| self.schema_at(start, format!("expected {what}, found {digits:.40}")))
    }
}

/// A JSON number times 10^places, rounded down unless it must be exact; `None` if negative or too large.
fn scaled(number: &str, places: i64, exact: bool) -> Option<u64> {
    let (mantissa, exponent) = number.split_once(['e', 'E']).unwrap_or((number, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let negative = whole.starts_with('-');
    let digits = whole.bytes().chain(fraction.bytes()).filter(u8::is_ascii_digit);
    let exponent: i64 = exponent.parse().unwrap_or(if exponent.starts_with('-') { -400 } else { 400 });
    let mut keep = whole.len() as i64 - i64::from(negative) + exponent + places;
    let mut value = 0u64;
    let mut lost = false;
    for digit in digits {
        if keep > 0 {
            value = value.checked_mul(10)?.checked_add(u64::from(digit - b'0'))?;
        } else {
            lost |= digit != b'0';
        }
        keep -= 1;
    }
    while keep > 0 && value > 0 {
        value = value.checked_mul(10)?;
        keep -= 1;
    }
    let zero = value == 0 && !lost;
    if (negative && !zero) || (exact && lost) { None } else { Some(value) }
}

#[cfg(test)]
mod tests {
    use super::scaled;

    #[test]
    fn a_count_is_whole_however_it_is_written() {
        for (number, count) in
            [("631", 631), ("6.31e2", 631), ("6310e-1", 631), ("-0", 0), ("0.0", 0), ("1.0", 1)]
        {
            assert_eq!(scaled(number, 0, true), Some(count), "{number}");
        }
        for number in
            ["-1", "0.5", "1e400", "1e99999999999999999999", "123456789012345678901234567890", "1e-9"]
        {
            assert_eq!(scaled(number, 0, true), None, "{number}");
        }
    }

    #[test]
    fn seconds_keep_milliseconds() {
        for (number, millis) in [("12.5", 12_500), ("0.0004", 0), ("1.9999", 1_999), ("1e3", 1_000_000)] {
            assert_eq!(scaled(number, 3, false), Some(millis), "{number}");
        }
        assert_eq!(scaled("-0.5", 3, false), None);
    }
}

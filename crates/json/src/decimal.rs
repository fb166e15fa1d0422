//! JSON number → integer, without floating point: no rounding errors, and no float code in the binary.

/// Why a number does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// It is negative or not whole.
    Kind,
    /// It is too large.
    Size,
}

/// A non-negative JSON number times 10^places, rounded down, and whether rounding lost anything.
///
/// ```
/// assert_eq!(oration_json::scaled("1.5", 3), Ok((1500, false)));
/// ```
///
/// # Errors
/// The number is negative, or too large for 64 bits.
pub fn scaled(number: &str, places: i64) -> std::result::Result<(u64, bool), Unfit> {
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
    fn integers_are_read_in_any_notation() {
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
    fn extra_decimal_places_are_reported() {
        for (number, count) in [("0.5", 0), ("12.01", 12), ("1e-9", 0), ("5e-99999999999999999999", 0)] {
            assert_eq!(scaled(number, 0), Ok((count, true)), "{number}");
        }
    }

    #[test]
    fn negative_numbers_and_overflow_are_errors() {
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

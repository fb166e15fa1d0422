//! Words → times of a recording, as WebVTT and SubRip write them.

use std::time::Duration;

/// Whether times are written as WebVTT requires, or as SubRip files and editors write them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    Strict,
    Lenient,
}

/// `00:12:03.500 --> 00:12:05.000` with settings.
pub(crate) fn timings(line: &str, style: Style) -> Option<[Duration; 2]> {
    let (start, rest) = time(line.trim_start_matches(is_space), style)?;
    let rest = rest.trim_start_matches(is_space).strip_prefix("-->")?;
    let (end, _) = time(rest.trim_start_matches(is_space), style)?;
    Some([start, end])
}

/// ASCII whitespace in a line.
pub(crate) fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\u{c}')
}

/// A time at the start of a text, and the rest.
pub(crate) fn time(text: &str, style: Style) -> Option<(Duration, &str)> {
    let (first, rest) = digits(text)?;
    let (second, rest) = two(rest.strip_prefix(':')?, style)?;
    let has_hours = first.len() != 2 || number(first)? > 59 || rest.starts_with(':');
    let (hours, minutes, seconds, rest) = if has_hours && (rest.starts_with(':') || style == Style::Strict) {
        let (third, rest) = two(rest.strip_prefix(':')?, style)?;
        (number(first)?, second, third, rest)
    } else {
        (0, number(first)?, second, rest)
    };
    let (millis, rest) = fraction(rest, style)?;
    if minutes > 59 && (hours > 0 || style == Style::Strict) || seconds > 59 {
        return None;
    }
    let seconds = hours.checked_mul(3600)?.checked_add(minutes * 60 + seconds)?;
    Some((Duration::from_secs(seconds) + Duration::from_millis(millis), rest))
}

fn fraction(text: &str, style: Style) -> Option<(u64, &str)> {
    let marks: &[char] = if style == Style::Strict { &['.'] } else { &['.', ','] };
    let Some((part, rest)) = text.strip_prefix(marks).and_then(digits) else {
        return (style == Style::Lenient).then_some((0, text));
    };
    match (style, part.len()) {
        (_, 3) => Some((number(part)?, rest)),
        (Style::Lenient, 1 | 2) => {
            Some((number(part)? * 10u64.pow(3 - u32::try_from(part.len()).ok()?), rest))
        }
        _ => None,
    }
}

fn two(text: &str, style: Style) -> Option<(u64, &str)> {
    let (found, rest) = digits(text)?;
    (found.len() == 2 || style == Style::Lenient && found.len() == 1).then_some((number(found)?, rest))
}

/// At most 15 digits, so that no time overflows.
fn digits(text: &str) -> Option<(&str, &str)> {
    let end = text.bytes().take_while(u8::is_ascii_digit).count();
    (1..=12).contains(&end).then(|| text.split_at(end))
}

fn number(digits: &str) -> Option<u64> {
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{Style, timings};

    fn millis(line: &str, style: Style) -> Option<[u128; 2]> {
        timings(line, style).map(|times| times.map(|time| time.as_millis()))
    }

    #[test]
    fn times_of_webvtt_are_strict() {
        for (line, expected) in [
            ("00:01.000 --> 00:02.500 align:start", Some([1000, 2500])),
            ("  00:00:01.000\t-->\t00:00:02.000", Some([1000, 2000])),
            ("00:01.000-->00:02.000", Some([1000, 2000])),
            ("123:00:00.000 --> 124:00:00.000", Some([442_800_000, 446_400_000])),
            ("60:00.000 --> 61:00.000", None),
            ("00:60.000 --> 01:00.000", None),
            ("00:60:00.000 --> 01:00:00.000", None),
            ("0:01.000 --> 0:02.000", None),
            ("00:01,000 --> 00:02,000", None),
            ("00:01.00 --> 00:02.00", None),
            ("00:01.0000 --> 00:02.000", None),
            ("00:1.000 --> 00:02.000", None),
            ("00:01.000 -> 00:02.000", None),
            ("00:01.000 --> ", None),
            ("999999999999999999:00:00.000 --> 00:02.000", None),
        ] {
            assert_eq!(millis(line, Style::Strict), expected, "{line}");
        }
    }

    #[test]
    fn times_of_subrip_are_as_editors_write_them() {
        for (line, expected) in [
            ("00:00:01,000 --> 00:00:02,500", Some([1000, 2500])),
            ("0:00:01.5 --> 0:00:02", Some([1500, 2000])),
            ("75:00,000 --> 76:00,000", Some([4_500_000, 4_560_000])),
            ("1:2:3,4 --> 1:2:4,0 X1:0", Some([3_723_400, 3_724_000])),
            ("00:00:61,000 --> 00:01:02,000", None),
        ] {
            assert_eq!(millis(line, Style::Lenient), expected, "{line}");
        }
    }
}

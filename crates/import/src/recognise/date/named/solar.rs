//! A day of the Solar Hijri calendar of Iran and Afghanistan → the same day in the Gregorian one.
//!
//! Leap years come eight times in 33 years, which agrees with the astronomical calendar from 1178 to 1633
//! (K. M. Borkowski, The Persian calendar for 3000 years, 1996).

use crate::date::{days, iso as gregorian};

/// The Gregorian date of a day of the Solar Hijri calendar.
pub(super) fn iso(year: u32, month: u32, day: u32) -> Option<String> {
    let last = match month {
        1..=6 => 31,
        7..=11 => 30,
        12 => 29 + leap_years(year) - leap_years(year - 1),
        _ => return None,
    };
    if day == 0 || day > last {
        return None;
    }
    let before = (month - 1) * 31 - month.saturating_sub(7);
    let mut left = new_year(year) + before + day - 1;
    let (mut year, mut month) = (year + 621, 3);
    while left > days(year, month) {
        left -= days(year, month);
        (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    }
    gregorian(year, month, left)
}

/// The day in March on which a year begins: 21 March 2019 is the first day of 1398.
fn new_year(year: u32) -> u32 {
    let leap_days = |year: u32| year / 4 - year / 100 + year / 400;
    let ahead = leap_years(year - 1) + leap_days(2019);
    21 + ahead - leap_years(1397) - leap_days(year + 621)
}

/// Leap years up to a year.
fn leap_years(year: u32) -> u32 {
    (8 * year + 29) / 33
}

#[cfg(test)]
mod tests {
    use super::iso;

    #[test]
    fn days_of_the_solar_calendar_are_converted() {
        for (day, expected) in [
            ((1398, 1, 1), Some("2019-03-21")),
            ((1398, 2, 13), Some("2019-05-03")),
            ((1357, 11, 22), Some("1979-02-11")),
            ((1399, 12, 30), Some("2021-03-20")),
            ((1400, 12, 30), None),
            ((1403, 1, 1), Some("2024-03-20")),
            ((1403, 10, 12), Some("2025-01-01")),
            ((1402, 13, 1), None),
            ((1402, 1, 0), None),
        ] {
            assert_eq!(iso(day.0, day.1, day.2).as_deref(), expected, "{day:?}");
        }
    }
}

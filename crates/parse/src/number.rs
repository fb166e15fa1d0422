//! JSON number → count, or time in seconds.

use crate::error::{ParseError, Result};
use crate::parser::Parser;
use oration_json::{Unfit, scaled};
use oration_model::SchemaError;
use std::time::Duration;

/// The largest integer that all JSON parsers represent exactly: 2^53 - 1 (RFC 8259, section 6).
const MAX_COUNT: u64 = 9_007_199_254_740_991;

/// Seconds below 10^12, for which a float can represent milliseconds, so that values survive a round trip.
const MAX_SECONDS: u64 = 999_999_999_999;

impl Parser<'_> {
    /// A whole number, 0 or greater.
    pub(crate) fn count(&mut self) -> Result<u64> {
        self.decimal("a whole number, 0 or greater", MAX_COUNT, |number| {
            let (value, rest) = scaled(number, 0)?;
            if rest { Err(Unfit::Kind) } else { Some(value).filter(|it| *it <= MAX_COUNT).ok_or(Unfit::Size) }
        })
    }

    /// Seconds of 0 or more, truncated to milliseconds.
    pub(crate) fn seconds(&mut self) -> Result<Duration> {
        self.decimal("a number of seconds, 0 or greater", MAX_SECONDS, |number| {
            let (millis, _) = scaled(number, 3)?;
            if millis / 1000 <= MAX_SECONDS { Ok(Duration::from_millis(millis)) } else { Err(Unfit::Size) }
        })
    }

    fn decimal<T>(
        &mut self,
        what: &'static str,
        most: u64,
        fit: impl Fn(&str) -> std::result::Result<T, Unfit>,
    ) -> Result<T> {
        let start = self.json.position();
        if !matches!(self.json.peek(), Some(b'-' | b'0'..=b'9')) {
            return Err(self.expected(what));
        }
        let number = self.json.number()?;
        fit(number).map_err(|unfit| {
            let found = number.to_owned();
            ParseError::schema(
                start,
                match unfit {
                    Unfit::Kind => SchemaError::Expected { what, found: format!("{found:.40}") },
                    Unfit::Size => SchemaError::NumberTooLarge { found, most },
                },
            )
        })
    }
}

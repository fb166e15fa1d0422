//! A value → text, an id, a keyword, a number.

use super::mismatch::{Result, expected, shown};
use super::object::list;
use crate::content::Content;
use crate::{Keyword, SchemaError, Str};
use std::time::Duration;

/// The largest integer that all JSON parsers represent exactly: 2^53 - 1 (RFC 8259, section 6).
const MAX_COUNT: u64 = 9_007_199_254_740_991;

/// Seconds below 10^12, for which a float can represent milliseconds, so that values survive a round trip.
const MAX_SECONDS: u64 = 999_999_999_999;

pub(super) fn string(content: Content) -> Result<Str<'static>> {
    match content {
        Content::Text(text) => Ok(Str::Owned(text)),
        other => Err(expected("text", &other)),
    }
}

pub(super) fn boolean(content: Content) -> Result<bool> {
    match content {
        Content::Bool(value) => Ok(value),
        other => Err(expected("true or false", &other)),
    }
}

pub(super) fn keyword<T: Keyword>(content: Content) -> Result<T> {
    let found = shown(&content);
    let string = string(content)?;
    T::ALL.iter().copied().find(|keyword| keyword.as_str() == string).ok_or_else(|| {
        let known = T::ALL.iter().map(|keyword| keyword.as_str()).collect();
        SchemaError::UnknownKeyword { found, known }.into()
    })
}

pub(super) fn id(content: Content) -> Result<Str<'static>> {
    let found = shown(&content);
    let id = string(content)?;
    let good = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    if !id.is_empty() && id.bytes().all(good) {
        return Ok(id);
    }
    Err(SchemaError::Expected { what: "an id of ASCII letters, digits, - and _", found }.into())
}

pub(super) fn version(content: Content) -> Result<u64> {
    match count(content)? {
        1 => Ok(1),
        other => Err(SchemaError::UnsupportedVersion(other).into()),
    }
}

pub(super) fn count(content: Content) -> Result<u64> {
    let what = "a whole number, 0 or greater";
    match content {
        Content::Unsigned(value) if value <= MAX_COUNT => Ok(value),
        Content::Unsigned(value) => too_large(value.to_string(), MAX_COUNT),
        Content::Float(value) if value < 0.0 || value.fract() != 0.0 => {
            Err(SchemaError::Expected { what, found: value.to_string() }.into())
        }
        Content::Float(value) if value <= MAX_COUNT as f64 => Ok(value as u64),
        Content::Float(value) => too_large(value.to_string(), MAX_COUNT),
        other => Err(expected(what, &other)),
    }
}

/// Seconds, truncated to milliseconds.
pub(super) fn seconds(content: Content) -> Result<Duration> {
    let what = "a number of seconds, 0 or greater";
    match content {
        Content::Unsigned(value) if value <= MAX_SECONDS => Ok(Duration::from_secs(value)),
        Content::Unsigned(value) => too_large(value.to_string(), MAX_SECONDS),
        Content::Float(value) if value < 0.0 || !value.is_finite() => {
            Err(SchemaError::Expected { what, found: value.to_string() }.into())
        }
        Content::Float(value) if value < (MAX_SECONDS + 1) as f64 => Ok(milliseconds(value)),
        Content::Float(value) => too_large(value.to_string(), MAX_SECONDS),
        other => Err(expected(what, &other)),
    }
}

/// Uses the shortest decimal of the float: 1.001 is 1,001 ms, although the float is slightly less.
fn milliseconds(seconds: f64) -> Duration {
    let decimal = format!("{seconds}");
    let (whole, fraction) = decimal.split_once('.').unwrap_or((&decimal, ""));
    let digit = |place: usize| fraction.as_bytes().get(place).map_or(0, |digit| u64::from(digit - b'0'));
    let whole: u64 = whole.trim_start_matches('-').parse().unwrap_or(0);
    Duration::from_millis(whole * 1000 + digit(0) * 100 + digit(1) * 10 + digit(2))
}

fn too_large<T>(found: String, most: u64) -> Result<T> {
    Err(SchemaError::NumberTooLarge { found, most }.into())
}

/// Start and end in seconds.
pub(super) fn time(content: Content) -> Result<[Duration; 2]> {
    <[Duration; 2]>::try_from(list(content, seconds)?).map_err(|_| SchemaError::ExpectedTimes.into())
}

//! JSON text → [`Speech`], strictly: what is not a speech is an error that names its path, line and column.

mod block;
mod fail;
mod json;
mod look;
mod meta;
mod noted;
mod number;
mod path;
mod place;
mod reading;
mod record;
mod string;
mod text;
mod token;
mod word;

use crate::{Error, Notice, Speech};

pub use reading::Reading;

/// How large a document and what is made of it may be. What is larger is an [`Error::Limit`].
///
/// ```
/// use oration::{Limits, parse_within};
/// let limits = Limits { blocks: 2, ..Limits::default() };
/// let error = parse_within(r#"{"title": "", "body": ["a", "b", "c"]}"#, &limits).unwrap_err();
/// assert_eq!(error.to_string(), "body[2]: more than 2 blocks, spans, items, cells and notes (line 1, column 34)");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of JSON: 64 MiB.
    pub bytes: usize,
    /// Levels of arrays and objects inside each other: 64. Browsers flatten trees of over 512 elements.
    pub depth: usize,
    /// Blocks and what they are made of (spans, items, cells, lines) in all: 2,000,000.
    pub blocks: usize,
    /// Bytes of one text: 4 MiB.
    pub text: usize,
    /// Bytes of HTML, for [`render_within`](crate::render_within): 256 MiB, which every engine of JavaScript can hold
    /// as a string.
    pub output: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Limits { bytes: 64 << 20, depth: 64, blocks: 2_000_000, text: 4 << 20, output: 256 << 20 }
    }
}

/// A speech, and what of the JSON was passed over on the way.
#[derive(Debug, Clone, PartialEq)]
pub struct Parsed<'a> {
    /// The speech.
    pub speech: Speech<'a>,
    /// Fields that the format does not have.
    pub notices: Vec<Notice>,
}

/// Reads Speech JSON (UTF-8 text or bytes) under the default [`Limits`].
///
/// # Errors
/// The first thing that keeps it from being a speech.
///
/// ```
/// let error = oration::parse(r#"{"title": 3, "body": []}"#).unwrap_err();
/// assert_eq!(error.to_string(), "title: expected text, found a number (line 1, column 11)");
/// ```
pub fn parse<J: AsRef<[u8]> + ?Sized>(json: &J) -> Result<Parsed<'_>, Error> {
    parse_within(json, &Limits::default())
}

/// Reads Speech JSON under limits of the caller's.
///
/// # Errors
/// The first thing that keeps it from being a speech.
pub fn parse_within<'a, J: AsRef<[u8]> + ?Sized>(json: &'a J, limits: &Limits) -> Result<Parsed<'a>, Error> {
    let mut reading = Reading::new(json.as_ref(), limits)?;
    reading.go_on(usize::MAX)?;
    Ok(reading.into_parsed())
}

/// Everything that keeps JSON from being a speech, fields the format does not have among it; empty when all is well.
///
/// ```
/// let errors = oration::validate(r#"{"title": 3, "colour": "red", "body": []}"#);
/// assert_eq!(errors.len(), 2);
/// ```
pub fn validate<J: AsRef<[u8]> + ?Sized>(json: &J) -> Vec<Error> {
    reading::errors(json.as_ref(), &Limits::default())
}

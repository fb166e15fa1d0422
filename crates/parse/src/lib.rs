//! JSON text → [`Speech`], strictly: what is not a speech is an error that names its path, line and column.
#![forbid(unsafe_code)]
#![deny(missing_docs, missing_debug_implementations, unreachable_pub)]

mod block;
mod diagnostics;
mod error;
mod incremental;
mod keyword;
mod lookahead;
mod metadata;
mod number;
mod object;
mod parser;
mod text;
mod type_index;

use oration_model::{Error, Limits, Notice, Speech};

pub use incremental::SpeechParser;

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
    let mut parser = SpeechParser::new(json.as_ref(), limits)?;
    parser.advance(usize::MAX)?;
    Ok(parser.into_parsed())
}

/// Everything that keeps JSON from being a speech, fields the format does not have among it; empty when all is well.
///
/// ```
/// let errors = oration::validate(r#"{"title": 3, "colour": "red", "body": []}"#);
/// assert_eq!(errors.len(), 2);
/// ```
pub fn validate<J: AsRef<[u8]> + ?Sized>(json: &J) -> Vec<Error> {
    incremental::errors(json.as_ref(), &Limits::default())
}

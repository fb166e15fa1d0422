//! JSON text → [`Speech`], strictly. Errors have a path, line and column.
#![forbid(unsafe_code)]
#![deny(missing_docs, missing_debug_implementations, unreachable_pub)]

mod block;
mod diagnostics;
mod error;
mod incremental;
mod lookahead;
mod metadata;
mod number;
mod object;
mod parser;
mod string_value;
mod text;
mod type_index;

use oration_model::{Error, Limits, Notice, Speech};

pub use incremental::SpeechParser;

/// A parsed speech, with notices.
///
/// ```
/// let parsed = oration::parse(r#"{"title": "致辞", "colour": "red", "body": []}"#)?;
/// assert_eq!(parsed.speech.body.len(), 0);
/// assert_eq!(parsed.notices[0].path.as_deref(), Some("colour"));
/// # Ok::<(), oration::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Parsed<'a> {
    /// The speech.
    pub speech: Speech<'a>,
    /// A notice for each unknown field.
    pub notices: Vec<Notice>,
}

/// Parses Speech JSON, from UTF-8 text or bytes, with the default [`Limits`].
///
/// The speech borrows from the input; call [`Speech::into_owned`] to keep it longer.
///
/// # Errors
/// The first error in the document.
///
/// ```
/// let error = oration::parse(r#"{"title": 3, "body": []}"#).unwrap_err();
/// assert_eq!(error.to_string(), "title: expected text, found a number (line 1, column 11)");
/// ```
pub fn parse<J: AsRef<[u8]> + ?Sized>(json: &J) -> Result<Parsed<'_>, Error> {
    parse_within(json, &Limits::default())
}

/// Parses Speech JSON with custom limits.
///
/// ```
/// use oration::{ErrorKind, LimitKind, Limits, parse_within};
///
/// let limits = Limits { bytes: 10, ..Limits::default() };
/// let error = parse_within(r#"{"title": "致辞", "body": []}"#, &limits).unwrap_err();
/// assert_eq!(error.kind(), ErrorKind::Limit(LimitKind::Bytes));
/// ```
///
/// # Errors
/// The first error in the document.
pub fn parse_within<'a, J: AsRef<[u8]> + ?Sized>(json: &'a J, limits: &Limits) -> Result<Parsed<'a>, Error> {
    let mut parser = SpeechParser::new(json.as_ref(), limits)?;
    parser.advance(usize::MAX)?;
    Ok(parser.into_parsed())
}

/// Returns all errors in a document, including unknown fields; empty if it is a valid speech.
///
/// ```
/// let errors = oration::validate(r#"{"title": 3, "colour": "red", "body": []}"#);
/// assert_eq!(errors.len(), 2);
/// ```
pub fn validate<J: AsRef<[u8]> + ?Sized>(json: &J) -> Vec<Error> {
    incremental::errors(json.as_ref(), &Limits::default())
}

//! Errors: why an input is not a speech, and where.

use std::borrow::Cow;
use std::fmt;

/// Why an input is not a speech, or could not be rendered.
///
/// [`Display`](fmt::Display) writes one line: `body[2].heading: expected text, found a number (line 4, column 16)`. Its
/// parts are available as data.
///
/// ```
/// use oration::{ErrorKind, parse};
///
/// let error = parse("{\"title\": 3,\n \"body\": []}").unwrap_err();
/// assert_eq!(error.kind(), ErrorKind::Schema);
/// assert_eq!(error.path(), "title");
/// assert_eq!(error.reason(), "expected text, found a number");
/// assert_eq!(error.position().map(|at| (at.line, at.column)), Some((1, 11)));
/// assert_eq!(error.to_string(), "title: expected text, found a number (line 1, column 11)");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    kind: ErrorKind,
    reason: Cow<'static, str>,
    path: String,
    position: Option<Position>,
}

/// The kind of an [`Error`].
///
/// ```
/// use oration::{ErrorKind, LimitKind, Limits, parse_within};
///
/// let limits = Limits { text: 3, ..Limits::default() };
/// let error = parse_within(r#"{"title": "abcd", "body": []}"#, &limits).unwrap_err();
/// assert_eq!(error.kind(), ErrorKind::Limit(LimitKind::Text));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The input is not JSON.
    Syntax,
    /// The JSON is not a speech.
    Schema,
    /// The bytes to import are not text but, for example, a PDF or an image.
    NotText,
    /// The input or its output exceeds [`Limits`](crate::Limits) or `ImportLimits`.
    Limit(LimitKind),
}

/// Which limit was exceeded.
///
/// ```
/// use oration::{ErrorKind, LimitKind, Limits, RenderOptions, parse, render_within};
///
/// let speech = parse(r#"{"title": "", "body": ["谢谢大家。"]}"#)?.speech;
/// let limits = Limits { output: 50, ..Limits::default() };
/// let error = render_within(&speech, &RenderOptions::default(), &limits).unwrap_err();
/// assert_eq!(error.kind(), ErrorKind::Limit(LimitKind::Output));
/// # Ok::<(), oration::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum LimitKind {
    /// [`Limits::bytes`](crate::Limits::bytes), of JSON.
    Bytes,
    /// `ImportLimits::bytes`, of a source to import.
    ImportBytes,
    /// [`Limits::depth`](crate::Limits::depth).
    Depth,
    /// [`Limits::blocks`](crate::Limits::blocks).
    Blocks,
    /// [`Limits::text`](crate::Limits::text).
    Text,
    /// [`Limits::output`](crate::Limits::output).
    Output,
    /// The number of errors that `validate` returns.
    Errors,
}

/// A position in a text.
///
/// ```
/// let error = oration::parse("{\n  \"title\": 3,\n  \"body\": []\n}").unwrap_err();
/// let position = error.position().expect("an error of the JSON has one");
/// assert_eq!((position.line, position.column), (2, 12));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

impl Position {
    /// Creates a position from a line and a column, both from 1.
    ///
    /// ```
    /// use oration::Position;
    ///
    /// assert!(Position::new(2, 12) > Position::new(1, 40));
    /// ```
    pub fn new(line: usize, column: usize) -> Self {
        Position { line, column }
    }
}

impl Error {
    /// Creates an error about the whole input.
    ///
    /// ```
    /// use oration::{Error, ErrorKind};
    ///
    /// let error = Error::new(ErrorKind::Schema, "expected an object, found an array");
    /// assert_eq!(error.to_string(), "expected an object, found an array");
    /// ```
    pub fn new(kind: ErrorKind, reason: impl Into<Cow<'static, str>>) -> Self {
        Error { kind, reason: reason.into(), path: String::new(), position: None }
    }

    /// Creates an error for a limit that the whole input exceeds.
    ///
    /// ```
    /// use oration::{Error, LimitKind};
    ///
    /// let error = Error::limit(LimitKind::ImportBytes, 1000);
    /// assert_eq!(error.reason(), "more than 1000 bytes of text; raise the limit `bytes` to allow it, or import it in parts");
    /// ```
    pub fn limit(kind: LimitKind, max: usize) -> Self {
        let reason = match kind {
            LimitKind::Bytes => format!("more than {max} bytes of JSON; raise the limit `bytes` to allow it"),
            LimitKind::ImportBytes => {
                format!(
                    "more than {max} bytes of text; raise the limit `bytes` to allow it, or import it in parts"
                )
            }
            LimitKind::Depth => format!("more than {max} levels of nesting; reduce the nesting"),
            LimitKind::Blocks => {
                format!(
                    "more than {max} blocks, spans, items, cells and notes; raise the limit `blocks` to allow it"
                )
            }
            LimitKind::Text => {
                format!("more than {max} bytes in one text; split it, or raise the limit `text`")
            }
            LimitKind::Output => {
                format!("more than {max} bytes of HTML; raise the limit `output` to allow it")
            }
            LimitKind::Errors => format!("more than {max} errors; fix the others first"),
        };
        Error::new(ErrorKind::Limit(kind), reason)
    }

    /// Adds the path and position of a value.
    ///
    /// ```
    /// use oration::{Error, ErrorKind, Position};
    ///
    /// let error = Error::new(ErrorKind::Schema, "expected text").at("title".into(), Position::new(1, 11));
    /// assert_eq!(error.to_string(), "title: expected text (line 1, column 11)");
    /// ```
    #[must_use]
    pub fn at(self, path: String, position: Position) -> Self {
        Error { path, position: Some(position), ..self }
    }

    /// The kind of error.
    ///
    /// ```
    /// let error = oration::parse(r#"{"title": 3, "body": []}"#).unwrap_err();
    /// assert_eq!(error.kind(), oration::ErrorKind::Schema);
    /// ```
    pub fn kind(&self) -> ErrorKind {
        self.kind
    }

    /// The message without path and position.
    ///
    /// ```
    /// let error = oration::parse(r#"{"title": 3, "body": []}"#).unwrap_err();
    /// assert_eq!(error.reason(), "expected text, found a number");
    /// ```
    pub fn reason(&self) -> &str {
        &self.reason
    }

    /// The path of the value: `body[2].heading`. Empty if the input is not JSON, or the error is about the whole input.
    ///
    /// ```
    /// let error = oration::parse(r#"{"title": 3, "body": []}"#).unwrap_err();
    /// assert_eq!(error.path(), "title");
    /// ```
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The position of the value; `None` for errors without one, such as too much HTML.
    ///
    /// ```
    /// let error = oration::parse(r#"{"title": 3, "body": []}"#).unwrap_err();
    /// assert_eq!(error.position().map(|position| position.column), Some(11));
    /// ```
    pub fn position(&self) -> Option<Position> {
        self.position
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        f.write_str(&self.reason)?;
        match self.position {
            Some(Position { line, column }) => write!(f, " (line {line}, column {column})"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Error {}

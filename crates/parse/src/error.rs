//! An error at a byte → [`Error`] with path, line and column. The messages about the format are made here.

use oration_json::{ErrorKind as JsonErrorKind, Found, PathFinder, PositionFinder, quoted};
use oration_model::{Error, ErrorKind, LimitKind, Notice, NoticeCode, Position};
use std::fmt;

pub(crate) type Result<T> = std::result::Result<T, ParseError>;

/// What is wrong and where; boxed, so that the successful path stays narrow.
pub(crate) struct ParseError(Box<Details>);

struct Details {
    at: usize,
    cause: Cause,
}

/// What is wrong.
enum Cause {
    Json(JsonErrorKind),
    Schema(SchemaError),
    Limit(LimitKind, usize),
}

/// How JSON differs from the format.
pub(crate) enum SchemaError {
    Expected { what: &'static str, found: Found },
    ExpectedInteger { what: &'static str, found: String },
    ExpectedTimes,
    ExpectedNode,
    ExpectedId { found: String },
    UnknownWord { found: String, known: Vec<&'static str> },
    NumberTooLarge { found: String, most: u64 },
    UnsupportedVersion(u64),
    MissingField(&'static str),
    UnknownField { known: &'static [&'static str] },
    IgnoredField,
    DuplicateField,
    DuplicateNote,
}

impl fmt::Display for SchemaError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SchemaError::Expected { what, found } => write!(f, "expected {what}, found {found}"),
            SchemaError::ExpectedInteger { what, found } => write!(f, "expected {what}, found {found:.40}"),
            SchemaError::ExpectedTimes => {
                f.write_str("expected two times in seconds, the start and the end, as in [0, 4.2]")
            }
            SchemaError::ExpectedNode => {
                f.write_str("expected a node with mask, gap, note, remark, point, ruby, or text and lang")
            }
            SchemaError::ExpectedId { found } => {
                write!(f, "expected an id of ASCII letters, digits, - and _, found {}", quoted(found))
            }
            SchemaError::UnknownWord { found, known } => {
                write!(f, "expected one of {}, found {}", known.join(", "), quoted(found))
            }
            SchemaError::NumberTooLarge { found, most } => {
                write!(f, "expected a number of at most {most}, found {found:.40}")
            }
            SchemaError::UnsupportedVersion(found) => write!(f, "expected version 1, found {found}"),
            SchemaError::MissingField(name) => write!(f, "missing field {name:?}"),
            SchemaError::UnknownField { known } => {
                write!(f, "unknown field; expected one of {}", known.join(", "))
            }
            SchemaError::IgnoredField => f.write_str("unknown field, ignored"),
            SchemaError::DuplicateField => f.write_str("duplicate field; keep one of them"),
            SchemaError::DuplicateNote => f.write_str("duplicate note; give each note an id of its own"),
        }
    }
}

impl From<oration_json::Error> for ParseError {
    fn from(error: oration_json::Error) -> Self {
        ParseError(Box::new(Details { at: error.at(), cause: Cause::Json(error.kind()) }))
    }
}

impl ParseError {
    pub(crate) fn schema(at: usize, error: SchemaError) -> Self {
        ParseError(Box::new(Details { at, cause: Cause::Schema(error) }))
    }

    pub(crate) fn limit(at: usize, kind: LimitKind, max: usize) -> Self {
        ParseError(Box::new(Details { at, cause: Cause::Limit(kind, max) }))
    }

    /// Whether the JSON is well formed and within the limits, and only this value is not what the format asks for.
    pub(crate) fn is_schema(&self) -> bool {
        matches!(self.0.cause, Cause::Schema(_))
    }

    /// Where it is, in bytes.
    pub(crate) fn at(&self) -> usize {
        self.0.at
    }
}

/// Errors at bytes → errors with paths and positions, in the order of the text.
pub(crate) struct Locator<'a> {
    positions: PositionFinder<'a>,
    paths: PathFinder<'a>,
    max_depth: usize,
}

impl<'a> Locator<'a> {
    /// Of a text in which values were nested no more deeply than that.
    pub(crate) fn new(text: &'a str, max_depth: usize) -> Self {
        Locator { positions: PositionFinder::new(text), paths: PathFinder::new(text), max_depth }
    }

    pub(crate) fn error(&mut self, error: ParseError) -> Error {
        let Details { at, cause } = *error.0;
        let position = self.position(at);
        match cause {
            Cause::Json(JsonErrorKind::Syntax(error)) => {
                Error::new(ErrorKind::Syntax, error.to_string()).at(String::new(), position)
            }
            Cause::Json(_) => {
                Error::limit(LimitKind::Depth, self.max_depth).at(self.paths.path(at), position)
            }
            Cause::Schema(error) => {
                Error::new(ErrorKind::Schema, error.to_string()).at(self.paths.path(at), position)
            }
            Cause::Limit(kind, max) => Error::limit(kind, max).at(self.paths.path(at), position),
        }
    }

    pub(crate) fn notice(&mut self, error: ParseError) -> Notice {
        let error = self.error(error);
        Notice {
            code: NoticeCode::UnknownField,
            line: error.position().map_or(0, |position| position.line),
            path: Some(error.path().to_owned()),
            message: error.reason().to_owned(),
            text: String::new(),
        }
    }

    fn position(&mut self, at: usize) -> Position {
        let (line, column) = self.positions.line_and_column(at);
        Position::new(line, column)
    }
}

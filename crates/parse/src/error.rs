//! An error at a byte → [`Error`] with path, line and column.

use oration_json::{ErrorKind as JsonErrorKind, PathFinder, PositionFinder};
use oration_model::{Error, ErrorKind, LimitKind, Notice, NoticeCode, Position, SchemaError};

pub(crate) type Result<T> = std::result::Result<T, ParseError>;

/// An error and its position, boxed to keep results small.
pub(crate) struct ParseError(Box<Details>);

struct Details {
    at: usize,
    cause: Cause,
}

/// The kind of error.
enum Cause {
    Json(JsonErrorKind),
    Schema(SchemaError),
    Limit(LimitKind, usize),
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

    /// Whether the JSON is well-formed and within the limits, and only violates the format.
    pub(crate) fn is_schema(&self) -> bool {
        matches!(self.0.cause, Cause::Schema(_))
    }

    /// The byte of the error.
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
    /// A converter for a text with a maximum nesting depth.
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

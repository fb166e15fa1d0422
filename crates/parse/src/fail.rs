//! A failure while reading, with its place in bytes → [`Error`] with path, line and column.

use crate::place::Places;
use oration_model::{Error, Notice};

pub(super) type Result<T> = std::result::Result<T, Fail>;

/// What went wrong and where; boxed, so that the way of success stays narrow.
pub(super) struct Fail(Box<Details>);

struct Details {
    at: usize,
    reason: String,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Syntax,
    Schema,
    Limit,
}

impl Fail {
    pub(super) fn syntax(at: usize, reason: impl Into<String>) -> Self {
        Fail(Box::new(Details { at, reason: reason.into(), kind: Kind::Syntax }))
    }

    pub(super) fn schema(at: usize, reason: impl Into<String>) -> Self {
        Fail(Box::new(Details { at, reason: reason.into(), kind: Kind::Schema }))
    }

    pub(super) fn limit(at: usize, limit: String) -> Self {
        Fail(Box::new(Details { at, reason: limit, kind: Kind::Limit }))
    }

    /// The JSON is well formed and within the limits; only this value is not what the format asks for.
    pub(super) fn is_schema(&self) -> bool {
        self.0.kind == Kind::Schema
    }

    /// Where it is, in bytes.
    pub(super) fn at(&self) -> usize {
        self.0.at
    }

    pub(super) fn into_error(self, places: &mut Places<'_>) -> Error {
        let Details { at, reason, kind } = *self.0;
        let (line, column) = places.place(at);
        match kind {
            Kind::Syntax => Error::Syntax { line, column, reason },
            Kind::Schema => Error::Schema { path: places.path(at), line, column, reason },
            Kind::Limit => Error::Limit { path: places.path(at), line, column, limit: reason },
        }
    }

    pub(super) fn into_notice(self, places: &mut Places<'_>) -> Notice {
        let Details { at, reason, .. } = *self.0;
        let ((line, _), path) = (places.place(at), Some(places.path(at)));
        Notice { code: "unknown-field", line, path, message: reason, text: String::new() }
    }
}

pub(super) const LONGEST_SHOWN: usize = 40;

/// A string of the input as a message shows it: in quotes, controls escaped, the end of a long one cut off.
pub(super) fn shown(text: &str) -> String {
    match text.char_indices().nth(LONGEST_SHOWN) {
        Some((end, _)) => format!("{:?}…", &text[..end]),
        None => format!("{text:?}"),
    }
}

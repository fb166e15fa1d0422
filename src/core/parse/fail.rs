//! A failure while reading, with its path and its place in bytes → [`Error`] with line and column.

use super::place::Places;
use crate::{Error, Notice};
use std::borrow::Cow;

pub(super) type Result<T> = std::result::Result<T, Fail>;

/// A step from a value to one inside it.
pub(super) enum Step<'a> {
    Name(Cow<'a, str>),
    Index(usize),
}

/// What went wrong and where; boxed, so that the way of success stays narrow.
pub(super) struct Fail(Box<Details>);

struct Details {
    at: usize,
    path: String,
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
        Fail(Box::new(Details { at, path: String::new(), reason: reason.into(), kind: Kind::Syntax }))
    }

    pub(super) fn schema(at: usize, path: &[Step<'_>], reason: impl Into<String>) -> Self {
        Fail(Box::new(Details { at, path: written(path), reason: reason.into(), kind: Kind::Schema }))
    }

    pub(super) fn limit(at: usize, path: &[Step<'_>], limit: String) -> Self {
        Fail(Box::new(Details { at, path: written(path), reason: limit, kind: Kind::Limit }))
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
        let (line, column) = places.place(self.0.at);
        let Details { path, reason, kind, .. } = *self.0;
        match kind {
            Kind::Syntax => Error::Syntax { line, column, reason },
            Kind::Schema => Error::Schema { path, line, column, reason },
            Kind::Limit => Error::Limit { path, line, column, limit: reason },
        }
    }

    pub(super) fn into_notice(self, places: &mut Places<'_>) -> Notice {
        let (line, _) = places.place(self.0.at);
        let Details { path, reason, .. } = *self.0;
        Notice { code: "unknown-field", line, path: Some(path), message: reason, text: String::new() }
    }
}

/// A path as it is shown: `body[2].heading`; a name that is no identifier stands in quotes.
fn written(path: &[Step<'_>]) -> String {
    let mut text = String::new();
    for step in path {
        match step {
            Step::Index(index) => text.push_str(&format!("[{index}]")),
            Step::Name(name) if is_identifier(name) => {
                if !text.is_empty() {
                    text.push('.');
                }
                text.push_str(name);
            }
            Step::Name(name) => text.push_str(&format!("[{}]", shown(name))),
        }
    }
    text
}

fn is_identifier(name: &str) -> bool {
    let mut bytes = name.bytes();
    name.len() <= LONGEST_SHOWN
        && bytes.next().is_some_and(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'_' | b'$'))
        && bytes.all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

const LONGEST_SHOWN: usize = 40;

/// A string of the input as a message shows it: in quotes, controls escaped, the end of a long one cut off.
pub(super) fn shown(text: &str) -> String {
    match text.char_indices().nth(LONGEST_SHOWN) {
        Some((end, _)) => format!("{:?}…", &text[..end]),
        None => format!("{text:?}"),
    }
}

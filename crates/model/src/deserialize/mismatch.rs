//! A value of an unexpected kind → an error with a path.

use crate::SchemaError;
use crate::content::Content;
use std::fmt;

pub(super) type Result<T> = std::result::Result<T, Mismatch>;

/// An error, and the steps of its path, innermost first.
pub(super) struct Mismatch {
    error: SchemaError,
    steps: Vec<Step>,
}

enum Step {
    Name(String),
    Index(usize),
}

impl Mismatch {
    /// The same error, as an error in an element of a list.
    pub(super) fn at_index(mut self, index: usize) -> Self {
        self.steps.push(Step::Index(index));
        self
    }

    /// The same error, as an error in a field of a map.
    pub(super) fn in_field(mut self, name: String) -> Self {
        self.steps.push(Step::Name(name));
        self
    }
}

impl From<SchemaError> for Mismatch {
    fn from(error: SchemaError) -> Self {
        Mismatch { error, steps: Vec::new() }
    }
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, step) in self.steps.iter().rev().enumerate() {
            match step {
                Step::Index(index) => write!(f, "[{index}]")?,
                Step::Name(name) if at == 0 => f.write_str(name)?,
                Step::Name(name) => write!(f, ".{name}")?,
            }
        }
        if !self.steps.is_empty() {
            f.write_str(": ")?;
        }
        self.error.fmt(f)
    }
}

/// A value of an unexpected kind.
pub(super) fn expected(what: &'static str, found: &Content) -> Mismatch {
    SchemaError::Expected { what, found: shown(found) }.into()
}

/// A value as a message shows it.
pub(super) fn shown(content: &Content) -> String {
    match content {
        Content::Null => "null".into(),
        Content::Bool(value) => value.to_string(),
        Content::Unsigned(_) | Content::Float(_) => "a number".into(),
        Content::Text(text) => match text.char_indices().nth(40) {
            Some((end, _)) => format!("{:?}…", &text[..end]),
            None => format!("{text:?}"),
        },
        Content::List(_) => "an array".into(),
        Content::Map(_) => "an object".into(),
    }
}

//! A map → its fields, or an error with a path.

use super::value::shown;
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

/// The elements of a list.
pub(super) fn list<T>(content: Content, mut read: impl FnMut(Content) -> Result<T>) -> Result<Vec<T>> {
    let Content::List(elements) = content else { return Err(expected("an array", &content)) };
    let read = elements.into_iter().enumerate().map(|(index, element)| {
        read(element).map_err(|mut mismatch| {
            mismatch.steps.push(Step::Index(index));
            mismatch
        })
    });
    read.collect()
}

/// The fields of a map that have not been read yet.
pub(super) struct Object(Vec<(String, Content)>);

impl Object {
    pub(super) fn new(content: Content) -> Result<Self> {
        match content {
            Content::Map(members) => Ok(Object(members)),
            other => Err(expected("an object", &other)),
        }
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(known, _)| known == name)
    }

    /// The first of these fields that is present.
    pub(super) fn first_of(&self, names: &[&'static str]) -> Option<&'static str> {
        self.0.iter().find_map(|(member, _)| names.iter().copied().find(|name| member == name))
    }

    /// An optional field.
    pub(super) fn optional<T>(
        &mut self,
        name: &'static str,
        read: impl FnOnce(Content) -> Result<T>,
    ) -> Result<Option<T>> {
        let Some(at) = self.0.iter().position(|(known, _)| known == name) else { return Ok(None) };
        let (_, content) = self.0.swap_remove(at);
        let value = if self.has(name) { Err(SchemaError::DuplicateField.into()) } else { read(content) };
        value.map(Some).map_err(|mismatch| within(mismatch, name.to_owned()))
    }

    /// A required field.
    pub(super) fn required<T>(
        &mut self,
        name: &'static str,
        read: impl FnOnce(Content) -> Result<T>,
    ) -> Result<T> {
        self.optional(name, read)?.ok_or_else(|| SchemaError::MissingField(name).into())
    }

    /// All members, whatever their names.
    pub(super) fn members<T>(self, mut read: impl FnMut(Content) -> Result<T>) -> Result<Vec<(String, T)>> {
        let read = self.0.into_iter().map(|(name, content)| match read(content) {
            Ok(value) => Ok((name, value)),
            Err(mismatch) => Err(within(mismatch, name)),
        });
        read.collect()
    }
}

fn within(mut mismatch: Mismatch, name: String) -> Mismatch {
    mismatch.steps.push(Step::Name(name));
    mismatch
}

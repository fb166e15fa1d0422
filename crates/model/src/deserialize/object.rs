//! A list or a map → its elements or fields, or an error with a path.

use super::mismatch::{Result, expected};
use crate::SchemaError;
use crate::content::Content;

/// The elements of a list.
pub(super) fn list<T>(content: Content, mut read: impl FnMut(Content) -> Result<T>) -> Result<Vec<T>> {
    let Content::List(elements) = content else { return Err(expected("an array", &content)) };
    let read = elements
        .into_iter()
        .enumerate()
        .map(|(index, element)| read(element).map_err(|mismatch| mismatch.at_index(index)));
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
        value.map(Some).map_err(|mismatch| mismatch.in_field(name.to_owned()))
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
            Err(mismatch) => Err(mismatch.in_field(name)),
        });
        read.collect()
    }
}

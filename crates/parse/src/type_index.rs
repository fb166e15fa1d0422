//! Skipped objects → the positions of their `type` fields.

use std::collections::BTreeMap;

/// Positions of types, by the byte at which their object starts.
#[derive(Default)]
pub(crate) struct TypeIndex {
    types: BTreeMap<usize, usize>,
    end: usize,
}

impl TypeIndex {
    /// The type of the object at a byte. The outer option is `None` if the object is not indexed, the inner one if it has
    /// no type.
    pub(crate) fn get(&self, object: usize) -> Option<Option<usize>> {
        (object < self.end).then(|| self.types.get(&object).copied())
    }

    /// Records the first type of an object.
    pub(crate) fn insert(&mut self, object: usize, at: usize) {
        self.types.entry(object).or_insert(at);
    }

    /// Records that all objects before a byte are indexed.
    pub(crate) fn indexed_to(&mut self, end: usize) {
        self.end = end;
    }
}

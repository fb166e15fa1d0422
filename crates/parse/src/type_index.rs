//! Where the `type` of each object is that was passed over on the way to another one's.

use std::collections::BTreeMap;

/// Types by the byte at which their objects begin.
#[derive(Default)]
pub(crate) struct TypeIndex {
    types: BTreeMap<usize, usize>,
    end: usize,
}

impl TypeIndex {
    /// Where the type of the object at a byte is, if it has been indexed: within, whether it has one.
    pub(crate) fn get(&self, object: usize) -> Option<Option<usize>> {
        (object < self.end).then(|| self.types.get(&object).copied())
    }

    /// Keeps the first type of an object.
    pub(crate) fn insert(&mut self, object: usize, at: usize) {
        self.types.entry(object).or_insert(at);
    }

    /// All objects before a byte are indexed.
    pub(crate) fn indexed_to(&mut self, end: usize) {
        self.end = end;
    }
}

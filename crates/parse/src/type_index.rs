//! Skipped objects → the positions of their `type` fields.

/// Positions of types, by the byte at which their object starts.
#[derive(Default)]
pub(crate) struct TypeIndex {
    /// In the order of the objects. Types are found in this order, except those behind nested objects, so an entry moves at
    /// most once for each object around it.
    types: Vec<(usize, usize)>,
    end: usize,
}

impl TypeIndex {
    /// The type of the object at a byte. The outer option is `None` if the object is not indexed, the inner one if it has
    /// no type.
    pub(crate) fn get(&self, object: usize) -> Option<Option<usize>> {
        (object < self.end).then(|| {
            let place = self.place(object).ok()?;
            self.types.get(place).map(|&(_, at)| at)
        })
    }

    /// Records the first type of an object.
    pub(crate) fn insert(&mut self, object: usize, at: usize) {
        if let Err(place) = self.place(object) {
            self.types.insert(place, (object, at));
        }
    }

    fn place(&self, object: usize) -> Result<usize, usize> {
        self.types.binary_search_by_key(&object, |&(start, _)| start)
    }

    /// Records that all objects before a byte are indexed.
    pub(crate) fn indexed_to(&mut self, end: usize) {
        self.end = end;
    }
}

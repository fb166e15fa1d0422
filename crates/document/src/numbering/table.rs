//! Values by number.

use crate::names::Names;

/// The places of the values are of one type for all tables, and of the type that names have, because each type of map is code
/// of its own.
#[derive(Debug, Clone)]
pub(super) struct Table<T> {
    places: Names,
    values: Vec<T>,
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Table { places: Names::new(), values: Vec::new() }
    }
}

impl<T: Default> Table<T> {
    pub(super) fn get(&self, number: u32) -> Option<&T> {
        self.values.get(*self.places.get(&number.to_string())?)
    }

    /// The value of a number; a new one where it has none.
    pub(super) fn entry(&mut self, number: u32) -> &mut T {
        let at = *self.places.entry(number.to_string()).or_insert(self.values.len());
        if at == self.values.len() {
            self.values.push(T::default());
        }
        &mut self.values[at]
    }
}

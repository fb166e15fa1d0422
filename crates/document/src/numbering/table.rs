//! Values by number.

use std::collections::HashMap;

/// The places of the values are of one type for all tables, because each type of map is code of its own.
#[derive(Debug, Clone)]
pub(super) struct Table<T> {
    places: HashMap<u32, usize>,
    values: Vec<T>,
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Table { places: HashMap::new(), values: Vec::new() }
    }
}

impl<T> Table<T> {
    pub(super) fn get(&self, number: u32) -> Option<&T> {
        self.values.get(*self.places.get(&number)?)
    }

    pub(super) fn insert(&mut self, number: u32, value: T) {
        let at = *self.places.entry(number).or_insert(self.values.len());
        match self.values.get_mut(at) {
            Some(known) => *known = value,
            None => self.values.push(value),
        }
    }

    /// The value of a number; a new one where it has none.
    pub(super) fn entry(&mut self, number: u32) -> &mut T
    where
        T: Default,
    {
        let at = *self.places.entry(number).or_insert(self.values.len());
        if at == self.values.len() {
            self.values.push(T::default());
        }
        &mut self.values[at]
    }
}

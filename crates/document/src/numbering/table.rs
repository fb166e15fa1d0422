//! Values by number, in the order of the numbers. Files have them in that order, and few of them.

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Table<T>(Vec<(u32, T)>);

impl<T> Default for Table<T> {
    fn default() -> Self {
        Table(Vec::new())
    }
}

impl<T> Table<T> {
    fn place(&self, number: u32) -> Result<usize, usize> {
        self.0.binary_search_by_key(&number, |(known, _)| *known)
    }

    pub(super) fn get(&self, number: u32) -> Option<&T> {
        self.place(number).ok().map(|at| &self.0[at].1)
    }

    pub(super) fn insert(&mut self, number: u32, value: T) {
        match self.place(number) {
            Ok(at) => self.0[at].1 = value,
            Err(at) => self.0.insert(at, (number, value)),
        }
    }

    /// The value of a number; a new one where it has none.
    pub(super) fn entry(&mut self, number: u32) -> &mut T
    where
        T: Default,
    {
        let at = self.place(number).unwrap_or_else(|at| {
            self.0.insert(at, (number, T::default()));
            at
        });
        &mut self.0[at].1
    }
}

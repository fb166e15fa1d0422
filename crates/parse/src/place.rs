//! A place in bytes → its line, column and path.

use crate::path::Paths;

/// Finds places that come in the order of the text, in one pass over it.
pub(super) struct Places<'a> {
    text: &'a str,
    at: usize,
    line: usize,
    column: usize,
    paths: Paths<'a>,
}

impl<'a> Places<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Places { text, at: 0, line: 1, column: 1, paths: Paths::new(text) }
    }

    /// TextBlock and column, both from 1, the column in characters; no place may come before the last one asked for.
    pub(super) fn place(&mut self, at: usize) -> (usize, usize) {
        let passed = self.text.get(self.at..at).unwrap_or_default();
        match passed.rfind('\n') {
            Some(newline) => {
                self.line += passed.matches('\n').count();
                self.column = passed[newline + 1..].chars().count() + 1;
            }
            None => self.column += passed.chars().count(),
        }
        self.at += passed.len();
        (self.line, self.column)
    }

    /// The path of the value at a place, under the same condition; all before it must be well formed.
    pub(super) fn path(&mut self, at: usize) -> String {
        self.paths.path(at)
    }
}

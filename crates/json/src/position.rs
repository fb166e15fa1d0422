//! A byte of a text → its line and column.

/// Finds the lines and columns of increasing byte positions in one pass over the text.
#[derive(Debug)]
pub struct PositionFinder<'a> {
    text: &'a str,
    at: usize,
    line: usize,
    column: usize,
}

impl<'a> PositionFinder<'a> {
    /// An index of a text.
    pub fn new(text: &'a str) -> Self {
        PositionFinder { text, at: 0, line: 1, column: 1 }
    }

    /// Line and column, both from 1, with columns in characters. Positions must not decrease between calls.
    pub fn line_and_column(&mut self, at: usize) -> (usize, usize) {
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
}

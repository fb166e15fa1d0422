//! A byte of a text → its line and column.

/// Finds lines and columns of bytes that come in the order of the text, in one pass over it.
#[derive(Debug)]
pub struct PositionFinder<'a> {
    text: &'a str,
    at: usize,
    line: usize,
    column: usize,
}

impl<'a> PositionFinder<'a> {
    /// Of a text.
    pub fn new(text: &'a str) -> Self {
        PositionFinder { text, at: 0, line: 1, column: 1 }
    }

    /// TextBlock and column, both from 1, the column in characters; no place may come before the last one asked for.
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

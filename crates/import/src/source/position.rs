//! A place in a source, in bytes → its physical line.

use std::ops::Range;

/// Where the lines of a text begin.
#[derive(Debug)]
pub(super) struct LineIndex {
    /// Byte after each line ending.
    starts: Vec<usize>,
}

impl LineIndex {
    pub(super) fn new(text: &str) -> Self {
        let ends = text.bytes().enumerate().filter(|&(_, byte)| byte == b'\n');
        LineIndex { starts: ends.map(|(at, _)| at + 1).collect() }
    }

    /// The physical line of a byte, from 1.
    pub(super) fn line(&self, at: usize) -> usize {
        1 + self.starts.partition_point(|&start| start <= at)
    }

    /// The first and the last physical line of a range.
    pub(super) fn lines(&self, range: &Range<usize>) -> (usize, usize) {
        let last = range.end.saturating_sub(1).max(range.start);
        (self.line(range.start), self.line(last))
    }
}

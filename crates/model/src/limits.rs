//! How large an input may be, and what is made of it.

/// How large a document and what is made of it may be. What is larger is an [`ErrorKind::Limit`](crate::ErrorKind::Limit).
///
/// ```
/// use oration::{Limits, parse_within};
/// let limits = Limits { blocks: 2, ..Limits::default() };
/// let error = parse_within(r#"{"title": "", "body": ["a", "b", "c"]}"#, &limits).unwrap_err();
/// assert_eq!(error.to_string(), "body[2]: more than 2 blocks, spans, items, cells and notes; raise the limit `blocks` to allow it (line 1, column 34)");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of JSON: 64 MiB.
    pub bytes: usize,
    /// Levels of arrays and objects inside each other: 64. Browsers flatten trees of over 512 elements.
    pub depth: usize,
    /// Blocks and what they are made of (spans, items, cells, lines) in all: 2,000,000.
    pub blocks: usize,
    /// Bytes of one text: 4 MiB.
    pub text: usize,
    /// Bytes of HTML, for `render_within`: 256 MiB, which every engine of JavaScript can hold
    /// as a string.
    pub output: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Limits { bytes: 64 << 20, depth: 64, blocks: 2_000_000, text: 4 << 20, output: 256 << 20 }
    }
}

//! Limits of the size of inputs and outputs.

/// The maximum size of a speech and its HTML. Exceeding one is an [`ErrorKind::Limit`](crate::ErrorKind::Limit).
///
/// ```
/// use oration::{Limits, parse_within};
/// let limits = Limits { blocks: 2, ..Limits::default() };
/// let error = parse_within(r#"{"title": "", "body": ["a", "b", "c"]}"#, &limits).unwrap_err();
/// assert_eq!(error.to_string(), "body[2]: more than 2 blocks, spans, items, cells and notes; raise the limit `blocks` to allow it (line 1, column 34)");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of JSON; 64 MiB by default.
    pub bytes: usize,
    /// Nested arrays and objects; 64 by default. Browsers flatten trees deeper than 512 elements.
    pub depth: usize,
    /// Blocks, spans, items, cells and notes in total; 2,000,000 by default.
    pub blocks: usize,
    /// Bytes of one text; 4 MiB by default.
    pub text: usize,
    /// Bytes of HTML, for `render_within`; 256 MiB by default, which every JavaScript engine can hold as a string.
    pub output: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Limits { bytes: 64 << 20, depth: 64, blocks: 2_000_000, text: 4 << 20, output: 256 << 20 }
    }
}

//! The sizes of a document that is read.

/// The maximum sizes of a document.
///
/// ```
/// assert_eq!(oration_document::Limits::default().bytes, 64 << 20);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of its parts together, decompressed.
    pub bytes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Limits { bytes: 64 << 20 }
    }
}

/// Files in the archive.
pub(crate) const ENTRIES: usize = 4096;

/// Levels of elements in a part.
pub(crate) const DEPTH: usize = 256;

/// Prefixes that are declared at a time for the namespaces that matter: each element is compared with all of them.
pub(crate) const PREFIXES: usize = 64;

/// How many times as large as in the archive a part is at most, where it is larger than [`SMALL`].
pub(crate) const RATIO: usize = 400;

/// A part of this size may be of repeated markup only.
pub(crate) const SMALL: usize = 4 << 20;

//! What a caller may set for an import.

use crate::role::LineRole;
use std::collections::BTreeMap;

/// What a caller knows about a source, and corrections of what the importer decides.
///
/// ```
/// use oration::{ImportOptions, LineRole};
/// let mut options = ImportOptions::default();
/// options.roles.insert(2, LineRole::Heading);
/// let import = oration::import_with("Report\nHarbour\nThe harbour was dredged in spring, and the boats came back.\n", &options);
/// assert_eq!(import.lines[1].role, LineRole::Heading);
/// ```
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ImportOptions {
    /// The language of the text, a BCP 47 tag; detected where it is `None`.
    pub lang: Option<String>,
    /// The encoding of the bytes, by its WHATWG label; declared or detected where it is `None`.
    pub charset: Option<String>,
    /// Roles of lines by physical line, from 1. They win over everything else.
    pub roles: BTreeMap<usize, LineRole>,
    /// The largest source that is read.
    pub limits: ImportLimits,
}

/// The maximum size of a source. What is read from one is within the depth that [`Limits`](oration_model::Limits) allow.
///
/// ```
/// use oration::{ImportOptions, import_bytes};
/// let mut options = ImportOptions::default();
/// options.limits.bytes = 10;
/// let error = import_bytes(b"more than ten bytes", &options).unwrap_err();
/// assert!(error.reason().starts_with("more than 10 bytes of text"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct ImportLimits {
    /// Bytes of the source; 64 MiB by default.
    pub bytes: usize,
}

impl Default for ImportLimits {
    fn default() -> Self {
        ImportLimits { bytes: 64 << 20 }
    }
}

impl ImportOptions {
    /// The role set for a line of these physical lines.
    pub(crate) fn role(&self, from: usize, to: usize) -> Option<LineRole> {
        if self.roles.is_empty() {
            return None;
        }
        self.roles.range(from..=to.max(from)).next().map(|(_, role)| *role)
    }
}

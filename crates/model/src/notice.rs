//! What an importer guessed or a parser passed over, and where.

use serde::Serialize;
use std::fmt;

/// Something the importer guessed or `parse` passed over, and where. It never stops the work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Notice {
    /// What kind of thing, a word that does not change: `unknown-field`, `furniture`, `skipped-number` ….
    pub code: &'static str,
    /// Line of the input, from 1.
    pub line: usize,
    /// In JSON, the value: `body[2].color`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// What it is about, in English.
    pub message: String,
    /// The words of the input it is about, or empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub text: String,
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.message)?;
        if let Some(path) = &self.path {
            write!(f, " ({path})")?;
        }
        if self.text.is_empty() { Ok(()) } else { write!(f, ": {}", self.text) }
    }
}

//! Why an input is not a speech, and where.

use std::fmt;

/// Why JSON is not a speech. Shown as one line: `body[2].heading: expected text, found a number (line 4, column 16)`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Error {
    /// The input is not JSON.
    Syntax {
        /// Line, from 1.
        line: usize,
        /// Column in characters, from 1.
        column: usize,
        /// What is wrong.
        reason: String,
    },
    /// The JSON is not a speech.
    Schema {
        /// The value, from the top: `body[2].heading`.
        path: String,
        /// Line, from 1.
        line: usize,
        /// Column in characters, from 1.
        column: usize,
        /// What is wrong.
        reason: String,
    },
    /// The speech is larger than the [`Limits`](crate::Limits) allow.
    Limit {
        /// The value, from the top: `body[2].heading`.
        path: String,
        /// Line, from 1.
        line: usize,
        /// Column in characters, from 1.
        column: usize,
        /// The limit that was passed, by its name and number.
        limit: String,
    },
}

impl Error {
    /// More bytes of something than there may be, which is wrong with the whole of it.
    #[doc(hidden)]
    pub fn over(bytes: usize, of: &str) -> Self {
        Error::Limit { path: String::new(), line: 1, column: 1, limit: format!("{bytes} bytes of {of}") }
    }

    /// The value that is wrong, from the top; empty where the input is not JSON or the whole of it is wrong.
    pub fn path(&self) -> &str {
        match self {
            Error::Syntax { .. } => "",
            Error::Schema { path, .. } | Error::Limit { path, .. } => path,
        }
    }

    /// Line (from 1) and column (in characters, from 1).
    pub fn place(&self) -> (usize, usize) {
        match self {
            Error::Syntax { line, column, .. }
            | Error::Schema { line, column, .. }
            | Error::Limit { line, column, .. } => (*line, *column),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path().is_empty() {
            write!(f, "{}: ", self.path())?;
        }
        match self {
            Error::Syntax { reason, .. } | Error::Schema { reason, .. } => f.write_str(reason)?,
            Error::Limit { limit, .. } => write!(f, "more than {limit}")?,
        }
        let (line, column) = self.place();
        write!(f, " (line {line}, column {column})")
    }
}

impl std::error::Error for Error {}

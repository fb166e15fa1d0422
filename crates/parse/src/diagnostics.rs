//! What is kept of errors that do not stop the parser.

use crate::error::{Locator, ParseError, Result};
use oration_model::{Error, LimitKind, Notice};

/// How many are kept: a document can have millions, and who fixes one reads the first few.
const MAX: usize = 1000;

/// Errors passed over.
pub(crate) struct Diagnostics {
    pub(crate) mode: Mode,
    errors: Vec<ParseError>,
    more: usize,
}

/// Which errors are kept instead of ending the parsing.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Mode {
    /// Unknown fields.
    Parse,
    /// Every value that is wrong, unknown fields among them.
    Validate,
}

impl Diagnostics {
    pub(crate) fn new(mode: Mode) -> Self {
        Diagnostics { mode, errors: Vec::new(), more: 0 }
    }

    /// Keeps an error of the format when all of them are wanted; any other ends the parsing.
    pub(crate) fn error(&mut self, error: ParseError) -> Result<()> {
        if self.mode != Mode::Validate || !error.is_schema() {
            return Err(error);
        }
        if self.errors.len() == MAX {
            return Err(ParseError::limit(error.at(), LimitKind::Errors, MAX));
        }
        self.errors.push(error);
        Ok(())
    }

    /// Keeps an unknown field, or counts it when there are too many.
    pub(crate) fn unknown_field(&mut self, error: impl FnOnce() -> ParseError) {
        if self.errors.len() < MAX { self.errors.push(error()) } else { self.more += 1 }
    }

    /// The errors in the order of the document, with the one that ended the parsing.
    pub(crate) fn into_errors(mut self, last: Option<ParseError>, mut locator: Locator<'_>) -> Vec<Error> {
        self.errors.extend(last);
        self.errors.sort_by_key(ParseError::at);
        self.errors.into_iter().map(|error| locator.error(error)).collect()
    }

    /// The unknown fields, which were met in the order of the document.
    pub(crate) fn into_notices(self, mut locator: Locator<'_>) -> Vec<Notice> {
        let mut notices: Vec<_> = self.errors.into_iter().map(|error| locator.notice(error)).collect();
        if let (1.., Some(last)) = (self.more, notices.last()) {
            let message = format!("{} more unknown fields, ignored", self.more);
            notices.push(Notice { path: None, message, ..last.clone() });
        }
        notices
    }
}

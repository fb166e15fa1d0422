//! Errors that do not stop the parser.

use crate::error::{Locator, ParseError, Result};
use oration_model::{Error, LimitKind, Notice};

/// The maximum number of errors to keep. A document can have millions, but users fix the first ones.
const MAX: usize = 1000;

/// Errors collected so far.
pub(crate) struct Diagnostics {
    pub(crate) mode: Mode,
    errors: Vec<ParseError>,
    more: usize,
}

/// Which errors are collected instead of stopping the parser.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Mode {
    /// Unknown fields.
    Parse,
    /// All errors, including unknown fields.
    Validate,
}

impl Diagnostics {
    pub(crate) fn new(mode: Mode) -> Self {
        Diagnostics { mode, errors: Vec::new(), more: 0 }
    }

    /// Collects a schema error if all errors are requested. Any other error stops the parser.
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

    /// Collects an unknown field, or counts it beyond the maximum.
    pub(crate) fn unknown_field(&mut self, error: impl FnOnce() -> ParseError) {
        if self.errors.len() < MAX { self.errors.push(error()) } else { self.more += 1 }
    }

    /// The errors in document order, including the one that stopped the parser.
    pub(crate) fn into_errors(self, last: Option<ParseError>, mut locator: Locator<'_>) -> Vec<Error> {
        // Most come in order, and there are few. The library's sort would be 1 KB of the compressed module.
        let mut sorted: Vec<ParseError> = Vec::with_capacity(self.errors.len() + 1);
        for error in self.errors.into_iter().chain(last) {
            let place = sorted.partition_point(|earlier| earlier.at() <= error.at());
            sorted.insert(place, error);
        }
        sorted.into_iter().map(|error| locator.error(error)).collect()
    }

    /// The unknown fields, in document order.
    pub(crate) fn into_notices(self, mut locator: Locator<'_>) -> Vec<Notice> {
        let mut notices: Vec<_> = self.errors.into_iter().map(|error| locator.notice(error)).collect();
        if let (1.., Some(last)) = (self.more, notices.last()) {
            let message = format!("{} more unknown fields, ignored", self.more);
            notices.push(Notice { path: None, message, ..last.clone() });
        }
        notices
    }
}

//! What is kept of failures that do not stop the reader.

use crate::fail::{Fail, Result};
use crate::place::Places;
use oration_model::{Error, Notice};

/// How many are kept: a document can have millions, and who mends one reads the first few.
const MOST: usize = 1000;

/// Failures passed over.
pub(super) struct Noted {
    pub(super) wanted: Wanted,
    fails: Vec<Fail>,
    more: usize,
}

/// Which failures are kept instead of ending the reading.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Wanted {
    /// Unknown fields.
    Fields,
    /// Every value that is wrong, unknown fields among them.
    Errors,
}

impl Noted {
    pub(super) fn new(wanted: Wanted) -> Self {
        Noted { wanted, fails: Vec::new(), more: 0 }
    }

    /// Keeps a failure of the format when all of them are wanted; any other ends the reading.
    pub(super) fn error(&mut self, fail: Fail) -> Result<()> {
        if self.wanted != Wanted::Errors || !fail.is_schema() {
            return Err(fail);
        }
        if self.fails.len() == MOST {
            return Err(Fail::limit(fail.at(), format!("{MOST} errors")));
        }
        self.fails.push(fail);
        Ok(())
    }

    /// Keeps an unknown field, or counts it when there are too many.
    pub(super) fn field(&mut self, fail: impl FnOnce() -> Fail) {
        if self.fails.len() < MOST { self.fails.push(fail()) } else { self.more += 1 }
    }

    /// The errors in the order of the document, with the one that ended the reading.
    pub(super) fn into_errors(mut self, last: Option<Fail>, json: &str) -> Vec<Error> {
        self.fails.extend(last);
        self.fails.sort_by_key(Fail::at);
        let mut places = Places::new(json);
        self.fails.into_iter().map(|fail| fail.into_error(&mut places)).collect()
    }

    /// The unknown fields, which were met in the order of the document.
    pub(super) fn into_notices(self, json: &str) -> Vec<Notice> {
        let mut places = Places::new(json);
        let mut notices: Vec<_> = self.fails.into_iter().map(|fail| fail.into_notice(&mut places)).collect();
        if let (1.., Some(last)) = (self.more, notices.last()) {
            let message = format!("{} more unknown fields follow, passed over", self.more);
            notices.push(Notice { path: None, message, ..last.clone() });
        }
        notices
    }
}

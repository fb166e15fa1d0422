//! What a host asks for, and why it cannot be calculated.

use crate::Pauses;
use oration_outline::Pace;
use std::error::Error;
use std::fmt;

/// Options of [`timing`](crate::timing).
///
/// ```
/// use oration::{Pace, TimingOptions};
///
/// let options = TimingOptions { pace: Pace { ideographs: 220, ..Pace::default() }, target: Some(600), ..TimingOptions::default() };
/// assert!(options.budgets.is_empty());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TimingOptions {
    /// The pace.
    pub pace: Pace,
    /// Pauses; none by default.
    pub pauses: Pauses,
    /// How long the speech may take, in seconds.
    pub target: Option<u64>,
    /// How long sections may take, in seconds, by their ids without a prefix, such as `s2`. Other sections share the rest of
    /// the target.
    pub budgets: Vec<(String, u64)>,
    /// Whether to list the sentences.
    pub sentences: bool,
}

/// Why times cannot be calculated.
///
/// ```
/// use oration::{TimingError, TimingOptions};
///
/// let speech = oration::parse(r#"{"title": "", "body": ["Thanks."]}"#)?.speech;
/// let options = TimingOptions { budgets: vec![("s1".into(), 60)], ..TimingOptions::default() };
/// let error = oration::timing(&speech, &options).unwrap_err();
/// assert_eq!(error, TimingError::UnknownSection("s1".into()));
/// assert_eq!(error.to_string(), "budgets: no section has the id \"s1\"");
/// # Ok::<(), oration::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum TimingError {
    /// No section has this id.
    UnknownSection(String),
    /// The budgets inside a section add up to more than its own, or those of all sections to more than the target.
    TooMuch {
        /// The section; `None` for the speech.
        section: Option<String>,
        /// The sum of the budgets, in seconds.
        budgets: u64,
        /// The budget or the target, in seconds.
        target: u64,
    },
}

impl fmt::Display for TimingError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            TimingError::UnknownSection(id) => write!(out, "budgets: no section has the id {id:?}"),
            TimingError::TooMuch { section: None, budgets, target } => {
                write!(out, "budgets: they add up to {budgets} s, more than the target of {target} s")
            }
            TimingError::TooMuch { section: Some(id), budgets, target } => {
                write!(out, "budgets: those inside {id} add up to {budgets} s, more than its own {target} s")
            }
        }
    }
}

impl Error for TimingError {}

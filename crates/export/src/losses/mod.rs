//! A speech and what a format cannot express → its losses: each kind, the first place and how many there are.

mod feature;
mod find;
mod inline;
mod lines;
mod metadata;
#[cfg(test)]
mod tests;

pub use feature::Feature;
pub(crate) use lines::{IN_LINES, in_lines};

use oration_model::Speech;
use std::fmt;

/// What a format cannot express, and what becomes of each: `(Feature::Time, "not written")`.
pub(crate) type Table = &'static [(Feature, &'static str)];

/// What an export did not express: a row of the table of its format.
///
/// ```
/// use oration::{ExportOptions, Format, export};
///
/// let json = r#"{"title": "Thanks", "body": [{"type": "paragraph", "text": "Thank you.", "time": [0, 2]}]}"#;
/// let speech = oration::parse(json)?.speech;
/// let losses = export(&speech, Format::Markdown, &ExportOptions::default())?.losses;
/// assert_eq!(losses[0].to_string(), "times in the recording: not written (1)");
/// assert_eq!(losses[0].path, "body[0].time");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loss {
    /// What the format cannot express.
    pub feature: Feature,
    /// What became of it: `not written`.
    pub becomes: &'static str,
    /// The path of the first: `body[2].time`.
    pub path: String,
    /// How many there are.
    pub count: usize,
}

impl fmt::Display for Loss {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} ({})", self.feature.words(), self.becomes, self.count)
    }
}

/// The losses of a speech, in the order of the table.
pub(crate) fn losses(speech: &Speech<'_>, table: Table) -> Vec<Loss> {
    if table.is_empty() {
        return Vec::new();
    }
    let found = find::features(speech, table);
    let loss = |&(feature, becomes): &(Feature, &'static str)| {
        let (path, count) = found[feature as usize].clone();
        (count > 0).then_some(Loss { feature, becomes, path, count })
    };
    table.iter().filter_map(loss).collect()
}

//! How a document differs from the format, and the message for it.

use std::fmt;

/// How a document differs from the format. Fields named `found` hold the value as messages show it: `a number`, `"致辞"`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum SchemaError {
    /// A value of another kind.
    Expected {
        /// The expected kind.
        what: &'static str,
        /// The value found.
        found: String,
    },
    /// A value other than two times.
    ExpectedTimes,
    /// An object without a field that says which node it is.
    ExpectedNode,
    /// A string that is not one of the keywords.
    UnknownKeyword {
        /// The string.
        found: String,
        /// The keywords.
        known: Vec<&'static str>,
    },
    /// A number that is too large.
    NumberTooLarge {
        /// The number.
        found: String,
        /// The largest one.
        most: u64,
    },
    /// Another version of the format.
    UnsupportedVersion(u64),
    /// A required field is missing.
    MissingField(&'static str),
    /// An unknown field.
    UnknownField {
        /// The fields that are allowed.
        known: &'static [&'static str],
    },
    /// An unknown field that is ignored.
    IgnoredField,
    /// A repeated field.
    DuplicateField,
    /// A repeated id of a note.
    DuplicateNote,
    /// An alternate that a speech cannot have; the text says why.
    Alternate(&'static str),
}

impl SchemaError {
    /// An alternate with neither a URL nor a speech.
    pub const EMPTY_ALTERNATE: SchemaError = SchemaError::Alternate("expected a url or a speech");
    /// More alternates than a speech can have.
    pub const TOO_MANY_ALTERNATES: SchemaError = SchemaError::Alternate("more than 8 alternates");
    /// Alternates of an alternate.
    pub const NESTED_ALTERNATES: SchemaError = SchemaError::Alternate("an alternate cannot have alternates");
}

impl fmt::Display for SchemaError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SchemaError::Expected { what, found } => write!(f, "expected {what}, found {found}"),
            SchemaError::ExpectedTimes => {
                f.write_str("expected two times in seconds, the start and the end, as in [0, 4.2]")
            }
            SchemaError::ExpectedNode => {
                f.write_str("expected a node with mask, gap, note, remark, point, ruby, or text and lang")
            }
            SchemaError::UnknownKeyword { found, known } => {
                f.write_str("expected one of ")?;
                write_list(known, f)?;
                write!(f, ", found {found}")
            }
            SchemaError::NumberTooLarge { found, most } => {
                write!(f, "expected a number no greater than {most}, found {found:.40}")
            }
            SchemaError::UnsupportedVersion(found) => write!(f, "expected version 1, found {found}"),
            SchemaError::MissingField(name) => write!(f, "missing field {name:?}"),
            SchemaError::UnknownField { known } => {
                f.write_str("unknown field; expected one of ")?;
                write_list(known, f)
            }
            SchemaError::IgnoredField => f.write_str("unknown field, ignored"),
            SchemaError::DuplicateField => f.write_str("duplicate field; keep one of them"),
            SchemaError::DuplicateNote => f.write_str("duplicate note id; give each note a unique id"),
            SchemaError::Alternate(why) => f.write_str(why),
        }
    }
}

fn write_list(names: &[&str], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    names.iter().enumerate().try_for_each(|(at, name)| {
        f.write_str(if at > 0 { ", " } else { "" })?;
        f.write_str(name)
    })
}

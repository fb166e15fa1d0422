//! Whether a line addresses the audience, in any language, and where an address in a longer line begins or ends.
//!
//! ```text
//! address = part (("," | ";" | "!" | "、" | " and ") part)* (":" | "," | "!" | "." …)?
//! ```

mod east;
mod spaced;

pub(crate) use east::{glued, opening};
pub(crate) use spaced::western_opening;

use super::thanks::is_thanks;

/// Whether the whole line is an address in a script without spaces, or in Korean.
pub(crate) fn is_address(line: &str) -> bool {
    !is_thanks(line) && east::is_address(line)
}

/// Whether the whole line is an address in a script of words with spaces.
pub(crate) fn is_western(line: &str) -> bool {
    !is_thanks(line) && spaced::is_address(line)
}

/// Whether the whole line is an address.
pub(crate) fn is_opening(line: &str) -> bool {
    is_address(line) || is_western(line)
}

#[cfg(test)]
mod tests;

//! What the parser does, for a speech that does not need it.

use oration_model::Speech;
use std::borrow::Cow;

/// Returns the speech itself. A Markdown block in it is shown as text.
pub fn expand<'s>(speech: &'s Speech<'s>) -> Cow<'s, Speech<'s>> {
    Cow::Borrowed(speech)
}

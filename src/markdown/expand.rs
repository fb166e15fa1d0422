//! A speech in, the same speech with its Markdown blocks read into blocks of the model out.

use crate::Speech;
use std::borrow::Cow;

/// The speech itself when it has no Markdown blocks.
pub(crate) fn expanded<'s>(speech: &'s Speech<'s>) -> Cow<'s, Speech<'s>> {
    Cow::Borrowed(speech)
}

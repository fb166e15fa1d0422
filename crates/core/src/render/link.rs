//! An address → what may stand in `href` or `src`, or nothing.

use crate::markdown;
use std::borrow::Cow;

/// A page that a speech links to learns nothing of the page it was on, and cannot reach it.
pub(super) const REL: &str = "noopener noreferrer";

/// The address when its scheme is one that may be linked to.
pub(super) fn safe(url: &str) -> Option<Cow<'_, str>> {
    markdown::safe_href(url)
}

/// The address when it may be a picture's, which a mailbox and a telephone have none of.
pub(super) fn picture(url: &str) -> Option<Cow<'_, str>> {
    let begins = |url: &str, scheme: &str| {
        url.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    };
    safe(url).filter(|url| !begins(url, "mailto:") && !begins(url, "tel:"))
}

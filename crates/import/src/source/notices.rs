//! How a text was decoded → the notices that say so.

use super::document::{SourceNotice, SourceNoticeKind};
use super::encoding::Encoding;

/// The encoding where it was assumed, and the lines with bytes that are invalid in it.
pub(crate) fn decoding_notices(text: &str, encoding: Encoding) -> Vec<SourceNotice> {
    let mut notices = Vec::new();
    if encoding.is_assumed {
        let kind = SourceNoticeKind::Encoding;
        notices.push(SourceNotice { kind, line: 1, end: 1, count: 1, text: encoding.name.to_owned() });
    }
    let mut damaged = text.lines().enumerate().filter(|(_, line)| line.contains('\u{fffd}'));
    if let Some((first, line)) = damaged.next() {
        let last = damaged.last().map_or(first, |(last, _)| last);
        let kind = SourceNoticeKind::Undecodable;
        notices.push(SourceNotice {
            kind,
            line: first + 1,
            end: last + 1,
            count: 1,
            text: line.trim().to_owned(),
        });
    }
    notices
}

//! [`Text`] → plain text without markup.

#[cfg(any(feature = "commonmark", feature = "external"))]
use super::{Inline, inline, is_plain};
use oration_model::{Span, Text};
use std::borrow::Cow;

/// A text as plain text: masks as printed, ruby without readings, an ellipsis for a gap, nothing for footnote references.
pub fn plain_text<'t>(text: &'t Text<'_>) -> Cow<'t, str> {
    match text {
        Text::Markdown(markdown) => plain_inline(markdown),
        Text::Spans(spans) => Cow::Owned(spans.iter().map(plain_span).collect()),
    }
}

/// A span as plain text.
pub fn plain_span<'t>(span: &'t Span<'_>) -> Cow<'t, str> {
    match span {
        Span::Markdown(markdown) => plain_inline(markdown),
        Span::Mask { mask, .. } => Cow::Borrowed(mask),
        Span::Gap { .. } => Cow::Borrowed("……"),
        Span::Note { .. } => Cow::Borrowed(""),
        Span::Remark { remark } => Cow::Borrowed(remark),
        Span::Point { num, point } => {
            let num = num.as_deref().unwrap_or("");
            Cow::Owned(format!("{num}{}", plain_inline(point)))
        }
        Span::Ruby { ruby, .. } => Cow::Borrowed(ruby),
        Span::Foreign { text, .. } => Cow::Borrowed(text),
    }
}

/// Markdown inline text as plain text, with line endings but without markup, URLs and footnote references.
#[cfg(any(feature = "commonmark", feature = "external"))]
pub fn plain_inline(text: &str) -> Cow<'_, str> {
    if is_plain(text) {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    inline(text, &mut |piece| match piece {
        Inline::Text(piece) | Inline::Code(piece) => plain.push_str(piece),
        Inline::SoftBreak | Inline::HardBreak => plain.push('\n'),
        Inline::Open(_) | Inline::Close(_) | Inline::NoteRef(_) => {}
    });
    Cow::Owned(plain)
}

/// Markdown inline text as plain text. Without the feature `commonmark`, it is plain text already.
#[cfg(not(any(feature = "commonmark", feature = "external")))]
pub fn plain_inline(text: &str) -> Cow<'_, str> {
    Cow::Borrowed(text)
}

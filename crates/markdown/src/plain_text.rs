//! [`Text`] → plain text without markup.

use crate::plain_inline;
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

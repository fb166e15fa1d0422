//! [`Text`] → its words alone, without marks.

use crate::{Span, Str, Text, markdown};

/// The words of a text: of a mask its mark, of ruby its base, of a gap an ellipsis, of a note reference nothing.
pub fn words<'t>(text: &'t Text<'_>) -> Str<'t> {
    match text {
        Text::Markdown(markdown) => markdown::plain_text(markdown),
        Text::Spans(spans) => Str::Owned(spans.iter().map(span_words).collect()),
    }
}

/// The words of a piece of a text.
pub(crate) fn span_words<'t>(span: &'t Span<'_>) -> Str<'t> {
    match span {
        Span::Markdown(markdown) => markdown::plain_text(markdown),
        Span::Mask { mask, .. } => Str::Borrowed(mask),
        Span::Gap { .. } => Str::Borrowed("……"),
        Span::Note { .. } => Str::Borrowed(""),
        Span::Remark { remark } => Str::Borrowed(remark),
        Span::Point { num, point } => {
            let num = num.as_deref().unwrap_or("");
            Str::Owned(format!("{num}{}", markdown::plain_text(point)))
        }
        Span::Ruby { ruby, .. } => Str::Borrowed(ruby),
        Span::Foreign { text, .. } => Str::Borrowed(text),
    }
}

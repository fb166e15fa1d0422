//! The words of a field → the same with the references to notes that its lines have, behind them.

use crate::line::Line;
use crate::role::LineRole;
use crate::roles::Decision;
use oration_model::{Span, Text};

/// A field is made of plain words, so the references in its lines come at its end, where most of them are in print.
pub(crate) fn with_notes<'a>(
    text: Text<'a>,
    role: LineRole,
    lines: &[Line<'a>],
    decisions: &[Decision],
) -> Text<'a> {
    let of_role = lines.iter().zip(decisions).filter(|(_, decision)| decision.role == role);
    let spans = of_role.filter_map(|(line, _)| match &line.hints.inline {
        Some(Text::Spans(spans)) => Some(spans),
        _ => None,
    });
    let notes = spans.flatten().filter(|span| matches!(span, Span::Note { .. })).cloned();
    let mut notes = notes.peekable();
    if notes.peek().is_none() {
        return text;
    }
    let mut spans = match text {
        Text::Markdown(words) => vec![Span::Markdown(words)],
        Text::Spans(spans) => spans,
    };
    spans.extend(notes);
    Text::Spans(spans)
}

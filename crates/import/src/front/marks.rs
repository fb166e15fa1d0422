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
    let mut notes = Vec::new();
    for (line, _) in lines.iter().zip(decisions).filter(|(_, decision)| decision.role == role) {
        if let Some(Text::Spans(spans)) = &line.hints.inline {
            for span in spans {
                if let Span::Note { note } = span {
                    notes.push(Span::Note { note: note.clone() });
                }
            }
        }
    }
    match text {
        text if notes.is_empty() => text,
        Text::Markdown(words) => {
            notes.insert(0, Span::Markdown(words));
            Text::Spans(notes)
        }
        Text::Spans(mut spans) => {
            spans.append(&mut notes);
            Text::Spans(spans)
        }
    }
}

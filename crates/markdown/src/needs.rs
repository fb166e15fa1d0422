//! [`Speech`] → whether reading it needs the CommonMark parser.

use super::is_plain;
use oration_model::{Block, Span, Speech, Text};

/// Whether a text of the speech is not [plain](is_plain), or a block is Markdown. Otherwise the parser is never called, and a
/// build without the feature `commonmark` gives the same results.
///
/// ```
/// let json = r#"{"title": "致辞", "body": ["**谢谢**大家。"]}"#;
/// assert!(oration::needs_commonmark(&oration::parse(json)?.speech));
///
/// let json = r#"{"title": "致辞", "body": ["谢谢大家。*"]}"#;
/// assert!(!oration::needs_commonmark(&oration::parse(json)?.speech));
/// # Ok::<(), oration::Error>(())
/// ```
pub fn needs_commonmark(speech: &Speech<'_>) -> bool {
    has_markdown_block(&speech.headnote)
        || has_markdown_block(&speech.body)
        || speech.any_text(&mut has_markdown)
}

pub(super) fn has_markdown_block(body: &[Block<'_>]) -> bool {
    body.iter().any(|block| {
        matches!(block, Block::Markdown(_))
            || block.children().any(|inside| has_markdown_block(inside.blocks))
    })
}

fn has_markdown(text: &Text<'_>) -> bool {
    match text {
        Text::Markdown(markdown) => !is_plain(markdown),
        Text::Spans(spans) => spans.iter().any(|span| match span {
            Span::Markdown(markdown) | Span::Point { point: markdown, num: _ } => !is_plain(markdown),
            Span::Mask { .. }
            | Span::Gap { .. }
            | Span::Note { .. }
            | Span::Remark { .. }
            | Span::Ruby { .. }
            | Span::Foreign { .. } => false,
        }),
    }
}

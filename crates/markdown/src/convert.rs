//! The blocks in a quote, a list item or a note → parts of the model.

#[cfg(feature = "commonmark")]
use oration_model::{Block, ListItem, Paragraph, Quote};
use oration_model::{Span, Text};

/// A hard break, as Markdown.
pub(super) const LINE_END: &str = "  \n";

#[cfg(feature = "commonmark")]
pub(super) fn quote(blocks: Vec<Block<'_>>) -> Quote<'_> {
    match <[Block<'_>; 1]>::try_from(blocks) {
        Ok([Block::Paragraph(Paragraph { text, .. })]) => Quote { text: Some(text), ..Quote::default() },
        Ok(block) => Quote { body: block.into(), ..Quote::default() },
        Err(body) => Quote { body, ..Quote::default() },
    }
}

#[cfg(feature = "commonmark")]
pub(super) fn item(mut blocks: Vec<Block<'_>>) -> ListItem<'_> {
    match blocks.pop() {
        None => ListItem::Text(Text::default()),
        Some(Block::Paragraph(Paragraph { text, .. })) if blocks.is_empty() => ListItem::Text(text),
        Some(last) => {
            blocks.push(last);
            ListItem::Blocks(blocks)
        }
    }
}

#[cfg(feature = "commonmark")]
pub(super) fn text_of(blocks: Vec<Block<'_>>) -> Text<'_> {
    let texts = blocks.into_iter().filter_map(|block| match block {
        Block::Paragraph(Paragraph { text, .. }) => Some(text),
        _ => None,
    });
    joined(texts, LINE_END)
}

/// Joins several texts. Each stays a span, so that delimiters of one cannot combine with those of another.
pub(super) fn joined<'t>(texts: impl IntoIterator<Item = Text<'t>>, between: &'static str) -> Text<'t> {
    let mut texts = texts.into_iter();
    let first = texts.next().unwrap_or_default();
    texts.fold(first, |all, text| {
        let mut spans = spans(all);
        spans.push(Span::Markdown(between.into()));
        spans.append(&mut self::spans(text));
        Text::Spans(spans)
    })
}

fn spans(text: Text<'_>) -> Vec<Span<'_>> {
    match text {
        Text::Markdown(markdown) => vec![Span::Markdown(markdown)],
        Text::Spans(spans) => spans,
    }
}

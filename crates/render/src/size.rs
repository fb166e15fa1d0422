//! Blocks → an estimate of the size of their HTML, which decides how a page is laid out.

use oration_model::{Block, ListItem, Span, Text};

/// The bytes of text in blocks, including nested ones, and an allowance for tags.
pub(super) fn text_bytes(blocks: &[Block<'_>]) -> usize {
    let bytes = |block: &Block<'_>| {
        own(block) + block.children().map(|inside| text_bytes(inside.blocks)).sum::<usize>()
    };
    blocks.iter().map(bytes).sum()
}

/// The same for a block without nested blocks.
fn own(block: &Block<'_>) -> usize {
    match block {
        Block::Paragraph(paragraph) => text(&paragraph.text) + 32,
        Block::Salutation(line) | Block::Remark(line) | Block::Closing(line) => text(&line.text) + 64,
        Block::Section(_) => 256,
        Block::Turn(_) => 128,
        Block::Quote(quote) => quote.text.as_ref().map_or(0, text) + 64,
        Block::List(list) => list.items.iter().map(item).sum::<usize>() + 64,
        Block::Verse(verse) => texts(&verse.lines) + 64,
        Block::Table(table) => {
            table.head.iter().chain(&table.rows).map(|row| texts(row)).sum::<usize>() + 256
        }
        Block::Figure(_) | Block::Omission(_) | Block::Markdown(_) | Block::Break => 256,
    }
}

fn item(item: &ListItem<'_>) -> usize {
    match item {
        ListItem::Text(inline) => text(inline) + 16,
        ListItem::Blocks(_) => 16,
    }
}

fn texts(all: &[Text<'_>]) -> usize {
    all.iter().map(|one| text(one) + 16).sum()
}

fn text(text: &Text<'_>) -> usize {
    match text {
        Text::Markdown(markdown) => markdown.len(),
        Text::Spans(spans) => spans.iter().map(span).sum(),
    }
}

fn span(span: &Span<'_>) -> usize {
    match span {
        Span::Markdown(markdown) => markdown.len(),
        Span::Point { point, .. } => point.len() + 64,
        Span::Remark { remark } => remark.len() + 64,
        Span::Ruby { ruby, text } => ruby.len() + text.len() + 64,
        Span::Foreign { text, .. } => text.len() + 64,
        Span::Mask { .. } | Span::Gap { .. } | Span::Note { .. } => 64,
    }
}

//! A block → its words, a line for each text in it.

use oration_markdown::plain_text as words;
use oration_model::{Block, Text};

/// The words of a block, a line for each text in it.
pub(super) fn block_words(block: &Block<'_>) -> String {
    let mut all = String::new();
    push_words(block, &mut all);
    all.truncate(all.trim_end().len());
    all
}

fn push_words(block: &Block<'_>, all: &mut String) {
    let mut push = |text: &Text<'_>| {
        all.push_str(words(text).trim());
        all.push('\n');
    };
    match block {
        Block::Paragraph(paragraph) => push(&paragraph.text),
        Block::Quote(quote) => {
            quote.text.iter().chain(&quote.cite).for_each(push);
            quote.body.iter().for_each(|block| push_words(block, all));
        }
        Block::Verse(verse) => verse.lines.iter().for_each(push),
        Block::Table(table) => {
            table.caption.iter().for_each(&mut push);
            table.head.iter().chain(&table.rows).flatten().for_each(push);
        }
        Block::Figure(figure) => figure.caption.iter().for_each(push),
        Block::List(list) => list.items.iter().for_each(|item| match item {
            oration_model::ListItem::Text(text) => {
                all.push_str(words(text).trim());
                all.push('\n');
            }
            oration_model::ListItem::Blocks(blocks) => blocks.iter().for_each(|block| push_words(block, all)),
        }),
        Block::Section(section) => {
            push(&section.heading);
            section.body.iter().for_each(|block| push_words(block, all));
        }
        _ => {}
    }
}

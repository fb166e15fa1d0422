//! Paragraphs that a source marks as the items of a bullet list → one list, with the lists inside it.

use super::Paragraph;
use super::inline::{Reading, paragraph_text};
use oration_model::{Block, List, ListItem, Text};

/// Items of deeper lists are items of this one.
const DEPTH: u8 = 8;

/// The list that begins with a paragraph, and how many paragraphs it takes.
pub(crate) fn list<'a>(paragraphs: &[Paragraph<'a>], reading: Reading) -> Option<(Block<'a>, usize)> {
    let depth = depth(paragraphs.first()?)?;
    let count =
        paragraphs.iter().take_while(|paragraph| self::depth(paragraph).is_some_and(|d| d >= depth)).count();
    Some((Block::List(read(&paragraphs[..count], depth, reading)), count))
}

/// How deep in lists a paragraph is; only bullets count, a number is part of the words.
pub(crate) fn depth(paragraph: &Paragraph<'_>) -> Option<u8> {
    if !paragraph.is_text() || paragraph.speaker.is_some() {
        return None;
    }
    paragraph.line.hints.list.as_ref().filter(|list| !list.ordered).map(|list| list.depth.min(DEPTH))
}

fn read<'a>(paragraphs: &[Paragraph<'a>], depth: u8, reading: Reading) -> List<'a> {
    let mut items: Vec<ListItem<'a>> = Vec::new();
    let mut at = 0;
    while let Some(paragraph) = paragraphs.get(at) {
        let inner = paragraphs[at + 1..]
            .iter()
            .take_while(|next| self::depth(next).is_some_and(|d| d > depth))
            .count();
        let text: Text<'a> = paragraph_text(&paragraph.line, reading);
        items.push(match inner {
            0 => ListItem::Text(text),
            inner => {
                let below = &paragraphs[at + 1..=at + inner];
                let deeper = below.first().and_then(self::depth).unwrap_or(depth + 1);
                ListItem::Blocks(vec![Block::from(text), Block::List(read(below, deeper, reading))])
            }
        });
        at += 1 + inner;
    }
    List { items, ..List::default() }
}

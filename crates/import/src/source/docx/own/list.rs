//! Paragraphs with numbers and bullets → lists in lists.

use oration_document::Number;
use oration_model::{Block, List, ListItem, Text};

/// The lists that are open, from the outermost: the number of each in the file.
#[derive(Default)]
pub(super) struct Lists(Vec<u32>);

impl Lists {
    /// Adds an item behind the blocks.
    pub(super) fn item(&mut self, blocks: &mut Vec<Block<'static>>, number: &Number, text: Text<'static>) {
        let level = usize::from(number.level).min(self.0.len());
        let is_new = self.0.get(level) != Some(&number.list);
        self.0.truncate(level);
        self.0.push(number.list);
        let first = number.text.trim_end_matches('.').parse::<u64>().ok();
        let start = first.filter(|&first| first != 1 && !number.is_bullet);
        let mut item = Some(ListItem::Text(text));
        within(blocks, level, &mut |blocks| {
            if is_new || !matches!(blocks.last(), Some(Block::List(_))) {
                blocks.push(Block::List(List { ordered: !number.is_bullet, start, items: Vec::new() }));
            }
            if let Some(Block::List(list)) = blocks.last_mut() {
                list.items.extend(item.take());
            }
        });
    }

    /// Adds a block to the last item of the innermost list.
    pub(super) fn add(&self, blocks: &mut Vec<Block<'static>>, block: Block<'static>) {
        let mut block = Some(block);
        within(blocks, self.0.len(), &mut |blocks| blocks.extend(block.take()));
    }
}

/// What follows the blocks.
type Work<'w> = &'w mut dyn FnMut(&mut Vec<Block<'static>>);

/// Works on the blocks of the last item of the list at a depth.
fn within(blocks: &mut Vec<Block<'static>>, levels: usize, work: Work<'_>) {
    if levels > 0
        && let Some(Block::List(list)) = blocks.last_mut()
        && let Some(item) = list.items.last_mut()
    {
        if let ListItem::Text(text) = item {
            let first = Some(std::mem::take(text)).filter(|text| *text != Text::default());
            *item = ListItem::Blocks(first.into_iter().map(Block::from).collect());
        }
        if let ListItem::Blocks(body) = item {
            return within(body, levels - 1, work);
        }
    }
    work(blocks);
}

//! The end of an element, and what it closes; the lines that were in it as one block.

use super::{Open, Page};
use crate::source::html::blocks;
use crate::source::html::element::{self, BlockRole, Inline, Role};

impl Page<'_> {
    /// Closes the elements that the start of a block closes.
    pub(super) fn close_implied(&mut self, block: BlockRole) {
        let mut at = None;
        for (i, open) in self.open.iter().enumerate().rev() {
            let Role::Block(role) = open.role else { continue };
            if element::closes(block, role) {
                at = Some(i);
            } else if element::is_boundary(block, role) {
                break;
            }
        }
        if let Some(at) = at {
            self.end_line(true);
            self.close_to(at);
        }
    }

    /// Closes the innermost open element of a name, and those in it.
    pub(super) fn close(&mut self, name: u32) {
        if self.counts.get(&name).is_none_or(|count| *count == 0) {
            return;
        }
        let is_inline = |open: &Open| matches!(open.role, Role::Inline(_));
        let Some(at) = self.open.iter().rposition(|open| open.name == name) else { return };
        // The end of an inline element does not end the blocks in it.
        if is_inline(&self.open[at]) && !self.open[at..].iter().all(is_inline) {
            return self.close_across_blocks(at);
        }
        self.close_to(at);
    }

    /// Ends an inline element that has blocks in it: it stays on the stack, but it marks no more words.
    pub(super) fn close_across_blocks(&mut self, at: usize) {
        let (outer, inner) = self.open.split_at_mut(at + 1);
        let Some(open) = outer.last_mut() else { return };
        if let Some(count) = self.counts.get_mut(&open.name) {
            *count = count.saturating_sub(1);
        }
        open.name = 0;
        let Role::Inline(inline) = open.role else { return };
        for context in inner.iter_mut().map(|inner| &mut inner.before).chain([&mut self.context]) {
            match inline {
                Inline::Bold => context.style.bold = open.before.style.bold,
                Inline::Italic => context.style.italic = open.before.style.italic,
                Inline::Link => {
                    context.style.link.clone_from(&open.before.style.link);
                    context.note.clone_from(&open.before.note);
                }
                Inline::Superscript | Inline::Subscript => context.script = open.before.script,
                Inline::Deleted => context.deleted = open.before.deleted,
                _ => {}
            }
        }
    }

    pub(super) fn close_to(&mut self, at: usize) {
        while self.open.len() > at {
            let Some(open) = self.open.pop() else { return };
            if let Some(count) = self.counts.get_mut(&open.name) {
                *count = count.saturating_sub(1);
            }
            self.leave(&open);
            self.context = open.before;
        }
    }

    pub(super) fn leave(&mut self, open: &Open) {
        match open.role {
            Role::Inline(Inline::RubyText | Inline::Ruby) => self.end_ruby(),
            Role::Block(BlockRole::List { .. }) => {
                self.lists.pop();
            }
            Role::Block(BlockRole::Table) => {
                if let Some(table) = self.tables.pop() {
                    table.finish(&mut self.lines, open.first_line);
                }
            }
            Role::Block(BlockRole::Quote) => blocks::quote(&mut self.lines, open.first_line),
            Role::Block(BlockRole::Figure) => {
                if let Some((src, alt)) = self.figure.take() {
                    blocks::figure(&mut self.lines, open.first_line, src, alt);
                }
            }
            _ => {}
        }
    }
}

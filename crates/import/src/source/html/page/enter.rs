//! The start of an element → what it says about the words in it.

use super::{ListState, Page, Raw, RubyState};
use crate::source::document::Region;
use crate::source::html::element::{self, BlockRole, Inline, Role};
use crate::source::html::raw::Node;
use crate::source::html::{Attributes, blocks};
use std::rc::Rc;

impl Page<'_> {
    /// Changes the context to that in the element.
    pub(super) fn enter(&mut self, name: &[u8], role: Role, attributes: &Attributes<'_>, at: usize) {
        if element::is_hidden(attributes) {
            self.context.region = Region::Hidden;
        }
        match role {
            Role::Inline(inline) => self.enter_inline(inline, attributes),
            Role::Block(block) => self.enter_block(name, block, attributes),
            Role::Title if !self.context.dropped => self.raw = Some((Raw::Title, at)),
            Role::Dropped | Role::Title => {
                let raw = match name {
                    b"script" if attributes.get("type") == Some("application/ld+json") => Raw::JsonLd,
                    b"script" | b"style" => Raw::Code,
                    _ => Raw::Markup,
                };
                if !self.context.dropped {
                    self.raw = Some((raw, at));
                }
                self.context.dropped = true;
            }
            Role::Void(_) => {}
        }
    }

    pub(super) fn enter_inline(&mut self, inline: Inline, attributes: &Attributes<'_>) {
        let context = &mut self.context;
        match inline {
            Inline::Bold => context.style.bold = true,
            Inline::Italic => context.style.italic = true,
            Inline::Link => {
                let href = attributes.get("href");
                context.style.link = href.map(|href| Rc::from(href.trim()));
                context.note = href.and_then(|href| href.strip_prefix('#')).map(str::to_owned);
            }
            Inline::Superscript => context.script = Some(false),
            Inline::Subscript => context.script = Some(true),
            Inline::Deleted => context.deleted = true,
            Inline::Ruby => context.ruby = RubyState::Base,
            Inline::RubyText if context.ruby != RubyState::None => context.ruby = RubyState::Reading,
            Inline::RubyParenthesis if context.ruby != RubyState::None => {
                context.ruby = RubyState::Parenthesis
            }
            _ => {
                context.style.bold |= attributes.has_style("font-weight", "bold");
                context.style.italic |= attributes.has_style("font-style", "italic");
            }
        }
    }

    pub(super) fn enter_block(&mut self, name: &[u8], block: BlockRole, attributes: &Attributes<'_>) {
        let context = &mut self.context;
        let is_content = element::is_content(name, attributes);
        let is_part = matches!(
            block,
            BlockRole::Paragraph
                | BlockRole::Heading(_)
                | BlockRole::Item
                | BlockRole::Term
                | BlockRole::Caption
        );
        self.nodes.push(Node { parent: context.node, is_content, is_part });
        context.node = self.nodes.len() - 1;
        context.in_content |= is_content;
        if let Some(region) =
            element::region(name, attributes, context.in_content).filter(|_| context.region == Region::Main)
        {
            context.region = region;
        }
        context.align = element::align(name, attributes).or(context.align);
        // A block ends the marks of an inline element that was left open around it, but for those of a link.
        match block {
            BlockRole::Heading(level) => context.heading = Some(level),
            BlockRole::Preformatted => context.preformatted = true,
            BlockRole::Caption => context.is_caption = true,
            BlockRole::List { ordered } => {
                context.lists = context.lists.saturating_add(1);
                let next = attributes.get("start").and_then(|start| start.trim().parse().ok()).unwrap_or(1);
                self.lists.push(ListState { ordered, next, ..ListState::default() });
            }
            BlockRole::Item => {
                if let Some(list) = self.lists.last_mut() {
                    let value = attributes.get("value").and_then(|value| value.trim().parse().ok());
                    let number = value.unwrap_or(list.next);
                    list.next = number.saturating_add(1);
                    list.number = list.ordered.then_some(number);
                    list.item_is_new = true;
                }
            }
            BlockRole::Table => {
                if let Some(outer) = self.tables.last_mut() {
                    outer.is_layout = true;
                }
                self.tables.push(blocks::TableState::default());
            }
            BlockRole::Row => {
                if let Some(table) = self.tables.last_mut() {
                    table.rows.push(Vec::new());
                }
            }
            BlockRole::Cell { head } => {
                if let Some(table) = self.tables.last_mut() {
                    table.cell(head, self.lines.len());
                }
            }
            BlockRole::Figure => self.figure = Some((String::new(), String::new())),
            _ => {}
        }
    }
}

//! [`Speech`] → its texts in the order in which they are spoken, each with its section.

use oration_markdown::{plain_span, plain_text};
use oration_model::{Block, ListItem, Section, Span, State, Text, Unit};
use oration_outline::IdAllocator;
use std::borrow::Cow;

/// What is spoken, or left out, at a place in the speech.
pub(crate) enum Content<'s> {
    Heading {
        text: Cow<'s, str>,
        is_run_in: bool,
    },
    Text(Cow<'s, str>),
    Remark,
    /// Text that is left out, with its length, if the publisher says it.
    LeftOut(Option<u64>, Unit),
}

/// One text.
pub(crate) struct Passage<'s> {
    pub(crate) content: Content<'s>,
    /// The place of its section in the order of the outline; `None` outside sections.
    pub(crate) section: Option<usize>,
    /// The id of its paragraph, if it is one.
    pub(crate) paragraph: Option<String>,
}

/// A section with its place in the tree.
pub(crate) struct Node {
    pub(crate) id: String,
    pub(crate) parent: Option<usize>,
    /// The passages in it, including those of its subsections.
    pub(crate) passages: std::ops::Range<usize>,
}

/// The passages and sections of a speech whose Markdown blocks are expanded.
pub(crate) struct Passages<'s> {
    pub(crate) all: Vec<Passage<'s>>,
    pub(crate) sections: Vec<Node>,
    ids: IdAllocator<'s>,
    section: Option<usize>,
}

impl<'s> Passages<'s> {
    pub(crate) fn of(body: &'s [Block<'_>], ids: IdAllocator<'s>) -> Self {
        let mut passages = Passages { all: Vec::new(), sections: Vec::new(), ids, section: None };
        passages.blocks(body);
        passages
    }

    fn blocks(&mut self, blocks: &'s [Block<'_>]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &'s Block<'_>) {
        match block {
            Block::Section(section) => self.section(section),
            Block::Paragraph(paragraph) => {
                let id = self.ids.paragraph(paragraph.id.as_deref(), str::to_owned);
                self.text(&paragraph.text, Some(id));
            }
            Block::Salutation(line) | Block::Closing(line) => self.text(&line.text, None),
            Block::Verse(verse) => verse.lines.iter().for_each(|line| self.text(line, None)),
            Block::Table(table) => table.rows.iter().flatten().for_each(|cell| self.text(cell, None)),
            Block::List(list) => list.items.iter().for_each(|item| match item {
                ListItem::Text(text) => self.text(text, None),
                ListItem::Blocks(blocks) => self.blocks(blocks),
            }),
            Block::Quote(quote) => {
                quote.text.iter().for_each(|text| self.text(text, None));
                self.blocks(&quote.body);
            }
            Block::Turn(turn) => self.blocks(&turn.body),
            Block::Remark(_) => self.push(Content::Remark, None),
            Block::Omission(omission) => {
                self.push(Content::LeftOut(omission.count, omission.unit.unwrap_or(Unit::Characters)), None);
            }
            Block::Figure(_) | Block::Markdown(_) | Block::Break => {}
        }
    }

    fn section(&mut self, section: &'s Section<'_>) {
        let index = self.sections.len();
        let (parent, first) = (self.section, self.all.len());
        let id = self.ids.enter(section.id.as_deref());
        self.sections.push(Node { id, parent, passages: first..first });
        self.section = Some(index);
        if section.state != State::Omitted {
            let (num, heading) = (section.num.as_deref().unwrap_or(""), said(&section.heading));
            let text = if num.is_empty() { heading } else { Cow::Owned(format!("{num} {heading}")) };
            if !text.trim().is_empty() {
                self.push(Content::Heading { text, is_run_in: section.runin }, None);
            }
            self.signs(&section.heading);
        } else if section.body.is_empty() {
            self.push(Content::LeftOut(None, Unit::Characters), None);
        }
        self.blocks(&section.body);
        self.ids.leave();
        self.section = parent;
        let end = self.all.len();
        if let Some(node) = self.sections.get_mut(index) {
            node.passages.end = end;
        }
    }

    fn text(&mut self, text: &'s Text<'_>, paragraph: Option<String>) {
        self.push(Content::Text(said(text)), paragraph);
        self.signs(text);
    }

    /// The gaps and remarks in a text. Their place in it does not matter.
    fn signs(&mut self, text: &'s Text<'_>) {
        let Text::Spans(spans) = text else { return };
        for span in spans {
            match span {
                Span::Gap { gap, .. } => self.push(Content::LeftOut(*gap, Unit::Characters), None),
                Span::Remark { .. } => self.push(Content::Remark, None),
                _ => {}
            }
        }
    }

    fn push(&mut self, content: Content<'s>, paragraph: Option<String>) {
        self.all.push(Passage { content, section: self.section, paragraph });
    }
}

/// What is spoken of a text.
fn said<'s>(text: &'s Text<'_>) -> Cow<'s, str> {
    match text {
        Text::Markdown(_) => plain_text(text),
        Text::Spans(spans) => {
            let said = spans.iter().filter(|span| !matches!(span, Span::Gap { .. } | Span::Remark { .. }));
            Cow::Owned(said.map(plain_span).collect())
        }
    }
}

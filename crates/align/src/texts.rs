//! The body of a speech → its texts in the order in which they are said, and which of them each block with a time has.

use oration_markdown::{plain_span, plain_text};
use oration_model::{Block, ListItem, Section, Span, State, Text};
use oration_outline::IdAllocator;
use std::borrow::Cow;
use std::ops::Range;
use std::time::Duration;

/// A text that is said.
pub(crate) struct Said<'s> {
    pub(crate) text: Cow<'s, str>,
    /// The place of its section in the order of the outline.
    pub(crate) section: Option<usize>,
    /// The id of its paragraph.
    pub(crate) paragraph: Option<String>,
    /// The path of its block: `body[2].body[0]`.
    pub(crate) path: String,
}

/// A section and its texts.
pub(crate) struct Part {
    pub(crate) id: String,
    pub(crate) num: Option<String>,
    pub(crate) heading: String,
    pub(crate) texts: Range<usize>,
}

/// The texts of a speech whose Markdown blocks are expanded.
pub(crate) struct Texts<'s> {
    pub(crate) all: Vec<Said<'s>>,
    pub(crate) sections: Vec<Part>,
    /// The texts of each paragraph, section and turn, in the order in which blocks are visited, and the time that it has.
    pub(crate) timed: Vec<(Range<usize>, Option<[Duration; 2]>)>,
    ids: IdAllocator<'s>,
    section: Option<usize>,
    path: String,
}

impl<'s> Texts<'s> {
    pub(crate) fn of(body: &'s [Block<'_>], ids: IdAllocator<'s>) -> Self {
        let (all, sections, timed) = (Vec::new(), Vec::new(), Vec::new());
        let mut texts = Texts { all, sections, timed, ids, section: None, path: String::new() };
        texts.blocks("body", body);
        texts
    }

    fn blocks(&mut self, name: &str, blocks: &'s [Block<'_>]) {
        for (index, block) in blocks.iter().enumerate() {
            let before = self.path.len();
            let dot = if before == 0 { "" } else { "." };
            self.path.push_str(&format!("{dot}{name}[{index}]"));
            self.block(block);
            self.path.truncate(before);
        }
    }

    fn block(&mut self, block: &'s Block<'_>) {
        match block {
            Block::Section(section) => self.timed(section.time, |texts| texts.section(section)),
            Block::Paragraph(paragraph) => self.timed(paragraph.time, |texts| {
                let id = texts.ids.paragraph(paragraph.id.as_deref(), str::to_owned);
                texts.push(said(&paragraph.text), Some(id));
            }),
            Block::Turn(turn) => self.timed(turn.time, |texts| texts.blocks("body", &turn.body)),
            Block::Salutation(line) | Block::Closing(line) => self.push(said(&line.text), None),
            Block::Verse(verse) => verse.lines.iter().for_each(|line| self.push(said(line), None)),
            Block::Table(table) => table.rows.iter().flatten().for_each(|cell| self.push(said(cell), None)),
            Block::List(list) => list.items.iter().enumerate().for_each(|(index, item)| match item {
                ListItem::Text(text) => self.push(said(text), None),
                ListItem::Blocks(blocks) => self.blocks(&format!("items[{index}]"), blocks),
            }),
            Block::Quote(quote) => {
                quote.text.iter().for_each(|text| self.push(said(text), None));
                self.blocks("body", &quote.body);
            }
            Block::Remark(_) | Block::Omission(_) | Block::Figure(_) | Block::Markdown(_) | Block::Break => {}
        }
    }

    /// Collects the texts of a block with a time.
    fn timed(&mut self, time: Option<[Duration; 2]>, work: impl FnOnce(&mut Self)) {
        let (place, first) = (self.timed.len(), self.all.len());
        self.timed.push((first..first, time));
        work(self);
        let end = self.all.len();
        if let Some((texts, _)) = self.timed.get_mut(place) {
            texts.end = end;
        }
    }

    fn section(&mut self, section: &'s Section<'_>) {
        let (index, first) = (self.sections.len(), self.all.len());
        let outer = self.section.replace(index);
        let id = self.ids.enter(section.id.as_deref());
        let num = section.num.as_deref().map(str::to_owned);
        let heading = plain_text(&section.heading).into_owned();
        self.sections.push(Part { id, num, heading, texts: first..first });
        if section.state != State::Omitted {
            let (num, heading) = (section.num.as_deref().unwrap_or_default(), said(&section.heading));
            self.push(if num.is_empty() { heading } else { Cow::Owned(format!("{num} {heading}")) }, None);
        }
        self.blocks("body", &section.body);
        self.ids.leave();
        self.section = outer;
        let end = self.all.len();
        if let Some(part) = self.sections.get_mut(index) {
            part.texts.end = end;
        }
    }

    fn push(&mut self, text: Cow<'s, str>, paragraph: Option<String>) {
        self.all.push(Said { text, section: self.section, paragraph, path: self.path.clone() });
    }
}

/// What is said of a text: no gaps, and no remarks.
fn said<'s>(text: &'s Text<'_>) -> Cow<'s, str> {
    match text {
        Text::Markdown(_) => plain_text(text),
        Text::Spans(spans) => {
            let said = spans.iter().filter(|span| !matches!(span, Span::Gap { .. } | Span::Remark { .. }));
            Cow::Owned(said.map(plain_span).collect())
        }
    }
}

//! [`Speech`] → the features it has, each with the path of the first and their number.
//!
//! Without `..` and wildcard arms, so that adding a field or a block type does not compile until it is a feature here.

use super::Feature;
use crate::captions;
use crate::own::uri;
use oration_markdown::blocks;
use oration_model::{
    Block, Figure, List, ListItem, Omission, Paragraph, Person, Quote, Section, Speech, Table, TextBlock,
    Turn, Verse,
};
use std::fmt::Write;

/// The path of the first, and how many there are, for each feature in the order of [`Feature::ALL`].
pub(super) type Found = Vec<(String, usize)>;

/// Texts without a time are found only for a table that has them.
pub(super) fn features(speech: &Speech<'_>, table: super::Table) -> Found {
    let has_untimed = table.iter().any(|(feature, _)| *feature == Feature::Untimed);
    let left_out = if has_untimed { captions::left_out(speech) } else { Vec::new() };
    let found = vec![(String::new(), 0); Feature::ALL.len()];
    let mut finder = Finder { path: String::new(), found, left_out: left_out.into_iter() };
    finder.speech(speech);
    finder.found
}

/// How deep a block is.
#[derive(Clone, Copy)]
pub(super) struct Depth {
    /// The level of the sections here; those of the body have level 1.
    section: usize,
    /// The level of the lists here.
    list: usize,
    /// Whether turns can be here: not in turns, quotations and list items.
    turns: bool,
}

pub(super) const TOP: Depth = Depth { section: 1, list: 1, turns: true };

pub(super) struct Finder {
    pub(super) path: String,
    found: Found,
    /// For each block of the body to come, whether captions leave words of it out.
    pub(super) left_out: std::vec::IntoIter<bool>,
}

impl Finder {
    /// A feature at the current place.
    pub(super) fn add(&mut self, feature: Feature) {
        let (path, count) = &mut self.found[feature as usize];
        if *count == 0 {
            path.clone_from(&self.path);
        }
        *count += 1;
    }

    pub(super) fn add_if(&mut self, condition: bool, feature: Feature) {
        if condition {
            self.add(feature);
        }
    }

    /// A feature in a field of the current object.
    pub(super) fn field(&mut self, name: &str, condition: bool, feature: Feature) {
        if condition {
            self.within(name, |finder| finder.add(feature));
        }
    }

    pub(super) fn within(&mut self, name: &str, work: impl FnOnce(&mut Self)) {
        let length = self.path.len();
        if length > 0 {
            self.path.push('.');
        }
        self.path.push_str(name);
        work(self);
        self.path.truncate(length);
    }

    pub(super) fn index(&mut self, index: usize, work: impl FnOnce(&mut Self)) {
        let length = self.path.len();
        // Writing to a string cannot fail.
        let _ = write!(self.path, "[{index}]");
        work(self);
        self.path.truncate(length);
    }

    pub(super) fn blocks(&mut self, body: &[Block<'_>], depth: Depth) {
        let mut after_turn = false;
        for (index, block) in body.iter().enumerate() {
            let is_turn = matches!(block, Block::Turn(_));
            self.index(index, |finder| {
                finder.add_if(after_turn && !is_turn, Feature::AfterTurns);
                finder.block(block, depth);
            });
            after_turn |= is_turn;
        }
    }

    fn block(&mut self, block: &Block<'_>, depth: Depth) {
        let inside = Depth { turns: false, ..depth };
        // The blocks in a Markdown block are in its place.
        if !matches!(block, Block::Markdown(_)) {
            let is_left_out = self.left_out.next().unwrap_or_default();
            self.add_if(is_left_out, Feature::Untimed);
        }
        match block {
            Block::Paragraph(Paragraph { text, continued, time, id }) => {
                self.field("continued", *continued, Feature::Continued);
                self.field("time", time.is_some(), Feature::Time);
                self.field("id", id.is_some(), Feature::Ids);
                self.text(text);
            }
            Block::Section(section) => self.section(section, depth),
            Block::Salutation(TextBlock { text }) => {
                self.add(Feature::Salutation);
                self.text(text);
            }
            Block::Remark(TextBlock { text }) => {
                self.add(Feature::Remark);
                self.text(text);
            }
            Block::Closing(TextBlock { text }) => {
                self.add(Feature::Closing);
                self.text(text);
            }
            Block::List(list) => self.list(list, inside),
            Block::Quote(Quote { text, body, cite }) => {
                self.add(Feature::Quotes);
                let is_other = |block: &Block<'_>| !matches!(block, Block::Paragraph(_));
                self.field("body", body.iter().any(is_other), Feature::QuoteBlocks);
                self.field("cite", cite.is_some(), Feature::Cite);
                for text in [text, cite].into_iter().flatten() {
                    self.text(text);
                }
                self.within("body", |finder| finder.blocks(body, inside));
            }
            Block::Verse(Verse { lines }) => {
                self.add(Feature::Verse);
                lines.iter().for_each(|line| self.text(line));
            }
            Block::Figure(figure) => {
                let Figure { src, alt: _, caption, width, height } = &**figure;
                self.add(Feature::Figures);
                self.url(src);
                self.add_if(width.is_some() || height.is_some(), Feature::FigureSize);
                self.field("caption", caption.is_some(), Feature::Captions);
                caption.iter().for_each(|caption| self.text(caption));
            }
            Block::Table(table) => self.table(table),
            Block::Omission(omission) => self.omission(omission),
            Block::Turn(turn) => self.turn(turn, depth),
            Block::Markdown(markdown) => {
                self.add(Feature::MarkdownBlocks);
                let document = blocks(&markdown.text);
                for block in &document.blocks {
                    self.block(block, depth);
                }
                document.notes.iter().for_each(|(_, text)| self.text(text));
            }
            Block::Break => self.add(Feature::Breaks),
        }
    }

    fn section(&mut self, section: &Section<'_>, depth: Depth) {
        let Section { num: _, heading, runin, id, state, time, body } = section;
        self.add(Feature::Sections);
        self.add_if(depth.section > 5, Feature::DeepSections);
        self.add_if(depth.section > 9, Feature::DeepestSections);
        self.field("runin", *runin, Feature::RunIn);
        self.field("id", id.is_some(), Feature::Ids);
        self.field("state", !state.is_shown(), Feature::State);
        self.field("time", time.is_some(), Feature::Time);
        self.within("heading", |finder| finder.text(heading));
        let depth = Depth { section: depth.section + 1, ..depth };
        self.within("body", |finder| finder.blocks(body, depth));
    }

    fn list(&mut self, list: &List<'_>, depth: Depth) {
        let List { ordered, start: _, items } = list;
        self.add(Feature::Lists);
        self.add_if(*ordered, Feature::OrderedLists);
        self.add_if(depth.list > 9, Feature::DeepestLists);
        let depth = Depth { list: depth.list + 1, ..depth };
        self.within("items", |finder| {
            for (index, item) in items.iter().enumerate() {
                finder.index(index, |finder| match item {
                    ListItem::Text(text) => finder.text(text),
                    ListItem::Blocks(body) => {
                        finder.add(Feature::ItemBlocks);
                        finder.blocks(body, depth);
                    }
                });
            }
        });
    }

    fn table(&mut self, table: &Table<'_>) {
        let Table { head, rows, caption } = table;
        self.add(Feature::Tables);
        self.field("head", !head.is_empty(), Feature::TableHead);
        self.field("head", head.len() > 1, Feature::TableHeadRows);
        self.add_if(head.is_empty(), Feature::TableWithoutHead);
        self.field("caption", caption.is_some(), Feature::Captions);
        head.iter().chain(rows).flatten().chain(caption).for_each(|text| self.text(text));
    }

    fn omission(&mut self, omission: &Omission<'_>) {
        let Omission { count, unit, reason, note, url, rest } = omission;
        self.add(Feature::Omissions);
        self.field("unit", unit.is_some(), Feature::OmissionDetail);
        self.field("reason", reason.is_some(), Feature::OmissionDetail);
        self.field("url", url.is_some(), Feature::OmissionDetail);
        self.field("url", url.as_ref().is_some_and(|url| uri(url) != **url), Feature::UrlCharacters);
        self.field("rest", *rest, Feature::OmissionRest);
        self.field("count", count.is_some() && note.is_some(), Feature::OmissionNoteMarks);
        note.iter().for_each(|note| self.text(note));
    }

    fn turn(&mut self, turn: &Turn<'_>, depth: Depth) {
        let Turn { speaker, body, time } = turn;
        self.add(Feature::Turns);
        self.add_if(!depth.turns, Feature::InnerTurns);
        self.add_if(speaker.is_none(), Feature::UnnamedTurns);
        if let Some(Person { name: _, role, affiliation, url, image, printed }) = speaker {
            let details = [role, affiliation, url, image, printed];
            self.field("speaker", details.iter().any(|detail| detail.is_some()), Feature::TurnSpeakerDetail);
        }
        self.field("time", time.is_some(), Feature::Time);
        let inside = Depth { turns: false, ..depth };
        self.within("body", |finder| finder.blocks(body, inside));
    }
}

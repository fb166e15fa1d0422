//! A document that the exporter wrote → its speech.
//!
//! Each style says what its paragraphs are, so nothing is guessed. Where somebody has added paragraphs in other styles, or
//! changed the lines under the title, the document is read like any other.

mod list;
mod metadata;
mod styled;
mod text;

use list::Lists;
use oration_document as word;
use oration_document::{Heading, Mark};
use oration_model::{Block, Person, Section, Speech, State, Table, Text, Turn};
use text::{only, plain, text};

/// The speech of a document of the exporter.
pub(super) fn speech(document: &word::Document) -> Option<Speech<'static>> {
    if !metadata::is_own(document) {
        return None;
    }
    let mut reader = Reader::default();
    for block in &document.blocks {
        match block {
            word::Block::Paragraph(paragraph) => reader.paragraph(paragraph)?,
            word::Block::Table(table) => reader.table(table)?,
        }
    }
    reader.close(0);
    metadata::is_printed(document, &reader.printed).then_some(())?;
    let mut speech = metadata::speech(document);
    let notes = document.notes.iter().enumerate();
    speech.notes = notes.map(|(at, note)| ((at + 1).to_string().into(), text::note(note))).collect();
    for note in reader.notes {
        speech.notes.push(((speech.notes.len() + 1).to_string().into(), note));
    }
    (speech.title, speech.subtitle) = (reader.title.unwrap_or_default(), reader.subtitle);
    (speech.headnote, speech.body) = (reader.headnote, reader.body);
    Some(speech)
}

/// A section or a turn that is open.
enum Open {
    Section(u8, Box<Section<'static>>),
    Turn(Box<Turn<'static>>),
}

/// A speech as far as it has been read.
#[derive(Default)]
struct Reader {
    title: Option<Text<'static>>,
    subtitle: Option<Text<'static>>,
    headnote: Vec<Block<'static>>,
    body: Vec<Block<'static>>,
    open: Vec<Open>,
    lists: Lists,
    /// The caption above a table.
    caption: Option<Text<'static>>,
    /// The lines under the title.
    printed: Vec<String>,
    /// The notes that the text does not refer to.
    notes: Vec<Text<'static>>,
}

impl Reader {
    /// The blocks that the next one follows, and the lists at their end.
    fn end(&mut self) -> (&mut Vec<Block<'static>>, &mut Lists) {
        let blocks = match self.open.last_mut() {
            Some(Open::Section(_, section)) => &mut section.body,
            Some(Open::Turn(turn)) => &mut turn.body,
            None => &mut self.body,
        };
        (blocks, &mut self.lists)
    }

    fn blocks(&mut self) -> &mut Vec<Block<'static>> {
        self.end().0
    }

    fn push(&mut self, block: Block<'static>) {
        self.lists = Lists::default();
        self.push_caption();
        self.blocks().push(block);
    }

    /// A caption without a table is a paragraph.
    fn push_caption(&mut self) {
        if let Some(caption) = self.caption.take() {
            self.blocks().push(caption.into());
        }
    }

    /// Closes all sections and turns but the first ones.
    fn close(&mut self, first: usize) {
        self.push_caption();
        while self.open.len() > first {
            let block = match self.open.pop() {
                Some(Open::Section(_, section)) => Block::Section(section),
                Some(Open::Turn(turn)) => Block::Turn(turn),
                None => return,
            };
            self.blocks().push(block);
        }
        self.lists = Lists::default();
    }

    /// Closes the open turn, and the sections in it.
    fn close_turn(&mut self) {
        if let Some(turn) = self.open.iter().position(|open| matches!(open, Open::Turn(_))) {
            self.close(turn);
        }
    }

    /// `None` where the style is not one of the exporter.
    fn paragraph(&mut self, source: &word::Paragraph) -> Option<()> {
        if let Some(depth) = source.depth {
            self.close(depth.into());
        }
        let pieces = source.pieces.as_slice();
        let is_empty = !pieces.iter().any(|piece| match piece {
            word::Piece::Words(words, _) => !words.trim().is_empty(),
            word::Piece::Ruby(..) | word::Piece::Note(_) => true,
            word::Piece::Break => false,
        });
        if let Some((heading, level)) = source.run_in {
            self.section(level, source, pieces.get(..heading)?, true);
            if heading < pieces.len() {
                self.push(text(pieces.get(heading..)?).into());
            }
            return Some(());
        }
        if let Some(Heading::Level(level)) = source.heading {
            self.section(level, source, pieces, false);
            return Some(());
        }
        match &*source.style {
            "list bullet" | "list number" => {
                let (number, item) = (source.number.as_ref()?, text(pieces));
                let (blocks, lists) = self.end();
                lists.item(blocks, number, item);
            }
            "list continue" => {
                let paragraph = text(pieces).into();
                let (blocks, lists) = self.end();
                lists.add(blocks, paragraph);
            }
            "omitted text" => {
                if let Some(Open::Section(_, section)) = self.open.last_mut() {
                    section.state = State::Omitted;
                }
            }
            _ if is_empty => {}
            "body text" => self.body_text(pieces),
            style => self.styled(style, pieces)?,
        }
        Some(())
    }

    /// A paragraph of the text, or of the turn that opens with a name.
    fn body_text(&mut self, pieces: &[word::Piece]) {
        let name = match pieces.first() {
            Some(word::Piece::Words(words, style)) if style.mark == Some(Mark::Speaker) => words,
            _ => return self.push(text(pieces).into()),
        };
        let name = name.trim().trim_end_matches([':', '：']).trim_end().to_owned();
        self.close_turn();
        self.lists = Lists::default();
        let speaker = Some(Person { name: name.into(), ..Person::default() });
        self.open.push(Open::Turn(Box::new(Turn { speaker, ..Turn::default() })));
        if let [_, rest @ ..] = pieces
            && !rest.is_empty()
        {
            self.push(text(rest).into());
        }
    }

    /// A heading, which closes the sections of its level and those in them, and the turn that it is not in.
    fn section(&mut self, level: u8, source: &word::Paragraph, pieces: &[word::Piece], runin: bool) {
        if !source.style.starts_with("turn ") {
            self.close_turn();
        }
        let is_over = |open: &Open| matches!(open, Open::Section(known, _) if *known >= level);
        self.close(self.open.iter().position(is_over).unwrap_or(self.open.len()));
        let numbers = pieces.iter().take_while(|piece| only(std::slice::from_ref(piece), Mark::Number));
        let (num, heading) = pieces.split_at(numbers.count());
        let num = Some(plain(num)).filter(|num| !num.is_empty()).map(Into::into);
        let runin = runin || only(heading, Mark::RunIn);
        let section = Section { num, heading: text(heading), runin, ..Section::default() };
        self.open.push(Open::Section(level, Box::new(section)));
    }

    /// Closes sections and turns in front of a table, whose caption is read already.
    fn close_under_caption(&mut self, first: usize) {
        let caption = self.caption.take();
        self.close(first);
        self.caption = caption;
    }

    fn table(&mut self, source: &word::Table) -> Option<()> {
        if let Some(depth) = source.depth {
            self.close_under_caption(depth.into());
        }
        let mut table = Table { caption: self.caption.take(), ..Table::default() };
        for row in &source.rows {
            let mut cells = Vec::with_capacity(row.cells.len());
            for cell in &row.cells {
                cells.push(text::cell(&cell.blocks)?);
            }
            match row.is_head && table.rows.is_empty() {
                true => table.head.push(cells),
                false => table.rows.push(cells),
            }
        }
        self.push(Block::Table(table));
        Some(())
    }
}

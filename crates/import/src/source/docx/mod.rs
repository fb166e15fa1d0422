//! A Word document → a [`Document`]: its paragraphs as lines, with the numbers that Word shows in front of them.
//!
//! The lines are numbered as in its text: a line for each paragraph, with or without words, and for each line break.

mod losses;
mod own;
mod paragraph;
mod table;

use super::document::{Declared, Document, Line, SourceMetadata, SourceNoticeKind};
use losses::Losses;
use oration_document::{Block, Heading, Limits, Paragraph, Piece, Refusal, read as read_document};
use oration_model::{Error, ErrorKind, LimitKind, Quote, Text, Verse};
use std::borrow::Cow;

/// The lines of a document of at most `limit` bytes, decompressed.
pub(crate) fn read(bytes: &[u8], limit: usize) -> Result<Document<'static>, Error> {
    let document = read_document(bytes, &Limits { bytes: limit }).map_err(|refusal| error(refusal, bytes))?;
    let notes = document.notes.iter().map(|note| paragraph::joined(note, &[], &mut String::new()));
    let notes: Vec<Text<'static>> = notes.collect();
    let mut reader = Reader {
        document: Document::default(),
        losses: Losses::default(),
        no: 0,
        notes: notes.iter().map(|note| *note != Text::default()).collect(),
        is_shifted: is_shifted(&document.blocks),
    };
    reader.blocks(&document.blocks);
    let last = reader.no;
    document.losses.iter().for_each(|loss| reader.losses.add(loss, 1));
    document.notes.iter().for_each(|note| losses::in_blocks(note, |loss| reader.losses.add(loss, last)));
    let mut read = reader.document;
    let notes = notes.into_iter().enumerate().filter(|(_, note)| *note != Text::default());
    read.notes = notes.map(|(at, note)| (Cow::Owned((at + 1).to_string()), note)).collect();
    read.notices = reader.losses.notices();
    read.metadata = metadata(&document.properties);
    read.speech = own::speech(&document).map(Box::new);
    match read.lines.is_empty() && read.speech.is_none() {
        true => Err(Error::new(ErrorKind::NotText, empty(&read))),
        false => Ok(read),
    }
}

/// What to do with a document that has no words.
fn empty(read: &Document<'_>) -> &'static str {
    match read.notices.iter().any(|notice| notice.kind == SourceNoticeKind::Object) {
        true => "this document has only pictures: extract the text with an OCR program, and import that",
        false => "this document has no text: copy or download it again",
    }
}

/// What the properties that the author gave the document say about the speech.
fn metadata(properties: &[(String, String)]) -> SourceMetadata<'static> {
    let declared =
        |value: String| Declared { value: Cow::Owned(value), line: 1, origin: "document properties" };
    let value = |name: &str| property(properties, name).map(|value| declared(value.to_owned()));
    SourceMetadata {
        date: value("Date"),
        published: value("Published"),
        place: value("Place"),
        occasion: value("Occasion"),
        source_name: value("Source"),
        url: value("URL"),
        lang: value("Language"),
        description: value("Summary"),
        keywords: keywords(properties).into_iter().map(declared).collect(),
        ..SourceMetadata::default()
    }
}

/// The value of a property.
fn property<'p>(properties: &'p [(String, String)], name: &str) -> Option<&'p str> {
    let (_, value) = properties.iter().find(|(known, _)| known.eq_ignore_ascii_case(name))?;
    Some(value)
}

/// The keywords, with semicolons between them. One in a keyword has a backslash in front.
fn keywords(properties: &[(String, String)]) -> Vec<String> {
    let mut keywords: Vec<String> = Vec::new();
    let mut goes_on = false;
    for part in property(properties, "Keywords").into_iter().flat_map(|words| words.split(';')) {
        match keywords.last_mut().filter(|_| goes_on) {
            Some(last) => {
                last.pop();
                last.extend([";", part]);
            }
            None => keywords.push(part.trim_start().to_owned()),
        }
        goes_on = part.ends_with('\\');
    }
    keywords
}

/// The text of a document, each line in its place.
pub(crate) fn text(document: &Document<'_>) -> String {
    let mut text = String::new();
    let mut no = 1;
    for line in &document.lines {
        // The lines before it have no words.
        text.extend(std::iter::repeat_n('\n', line.no.saturating_sub(no)));
        text.push_str(&line.text.replace('\n', " "));
        text.push('\n');
        no = line.no.max(no) + 1;
    }
    text
}

/// The error for a document that is not read. What else an archive may be is known where all kinds of bytes are.
fn error(refusal: Refusal, bytes: &[u8]) -> Error {
    match refusal {
        Refusal::TooLarge(limit) => Error::limit(LimitKind::ImportBytes, limit),
        Refusal::NotArchive | Refusal::NotWord => super::bytes::refused(bytes),
        refusal => Error::new(ErrorKind::NotText, refusal.to_string()),
    }
}

/// Whether the highest level of headings is that of the sections: the title has a style of its own or none. It is that of
/// the title only where its sole heading comes before all others.
fn is_shifted(blocks: &[Block]) -> bool {
    let mut headings = blocks.iter().filter_map(|block| match block {
        Block::Paragraph(paragraph) if !paragraph.pieces.is_empty() => paragraph.heading,
        _ => None,
    });
    let first = headings.next();
    first != Some(Heading::Level(1))
        || headings.any(|heading| matches!(heading, Heading::Title | Heading::Level(1)))
}

struct Reader {
    document: Document<'static>,
    losses: Losses,
    /// The line of the text that was read last, from 1.
    no: usize,
    /// Whether each note has words.
    notes: Vec<bool>,
    is_shifted: bool,
}

impl Reader {
    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Paragraph(paragraph) => self.paragraph(paragraph),
                Block::Table(table) => self.table(table),
            }
        }
    }

    fn paragraph(&mut self, source: &Paragraph) {
        let first = self.no + 1;
        source.losses.iter().for_each(|loss| self.losses.add(loss, first));
        if source.is_quote && self.quote(source) {
            return;
        }
        if source.is_verse && self.verse(source) {
            return;
        }
        let lines = paragraph::lines(source, &self.notes, |level| self.level(level));
        for mut line in lines {
            self.no += 1;
            (line.no, line.end) = (self.no, self.no);
            if !line.text.is_empty() {
                self.document.lines.push(line);
            }
        }
    }

    /// A paragraph in the style of quotations; `false` where it has no words, or is more than that.
    fn quote(&mut self, source: &Paragraph) -> bool {
        let mut words = String::new();
        let block = Block::Paragraph(Box::new(source.clone()));
        let text = paragraph::joined(&[block], &self.notes, &mut words);
        words.truncate(words.trim_end().len());
        if words.is_empty() || source.heading.is_some() || source.number.is_some() {
            return false;
        }
        let no = self.no + 1;
        self.no += 1 + source.pieces.iter().filter(|piece| **piece == Piece::Break).count();
        let mut line =
            Line { text: Cow::Owned(words), no, end: self.no, starts_paragraph: true, ..Line::default() };
        let quote = Quote { text: Some(text), ..Quote::default() };
        line.hints.block = Some(Box::new(oration_model::Block::Quote(quote)));
        self.document.lines.push(line);
        true
    }

    /// The lines of a poem; `false` where there are no words.
    fn verse(&mut self, source: &Paragraph) -> bool {
        let lines = paragraph::lines(source, &self.notes, |_| 2);
        let (no, count) = (self.no + 1, lines.len());
        let text: Vec<&str> = lines.iter().map(|line| &*line.text).collect();
        let text = text.join("\n");
        if text.trim().is_empty() {
            return false;
        }
        self.no += count;
        let verse = Verse { lines: lines.into_iter().map(paragraph::text).collect() };
        let text = Cow::Owned(text);
        let mut line = Line { text, no, end: self.no, starts_paragraph: true, ..Line::default() };
        line.hints.block = Some(Box::new(oration_model::Block::Verse(verse)));
        self.document.lines.push(line);
        true
    }

    /// The level of a heading as pages have it, where 1 is the title.
    fn level(&self, heading: Heading) -> u8 {
        match heading {
            Heading::Title => 1,
            Heading::Level(level) => (level + u8::from(self.is_shifted)).min(6),
        }
    }

    fn table(&mut self, source: &oration_document::Table) {
        let Some((block, words)) = table::data(source, &self.notes) else {
            for cell in source.rows.iter().flat_map(|row| &row.cells) {
                self.blocks(&cell.blocks);
            }
            return;
        };
        let no = self.no + 1;
        for cell in source.rows.iter().flat_map(|row| &row.cells) {
            losses::in_blocks(&cell.blocks, |loss| self.losses.add(loss, no));
            self.no += cell.blocks.len();
        }
        let text = Cow::Owned(words);
        let mut line = Line { text, no, end: self.no.max(no), starts_paragraph: true, ..Line::default() };
        line.hints.block = Some(Box::new(block));
        self.document.lines.push(line);
    }
}

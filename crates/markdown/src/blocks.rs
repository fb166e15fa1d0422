//! A CommonMark document → blocks of the model.

use super::code::{code_lines, html_lines};
use super::convert::{item, joined, quote, text_of};
use super::event::Document;
use super::inline_source::{InlineSource, Link};
use oration_model::{Block, List, Section, Table, Text};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use std::borrow::Cow;
use std::ops::Range;

/// The maximum nesting of lists and quotes. Deeper ones leave their blocks in the enclosing one, so that the result is
/// within the depth that [`Limits`](oration_model::Limits) allow.
const DEPTH: usize = 12;

/// The extensions of CommonMark that a document can use.
pub(super) const DOCUMENT: Options = Options::ENABLE_TABLES.union(Options::ENABLE_FOOTNOTES);

/// Reads a CommonMark document with tables and footnotes. No text is lost: headings in quotes and lists, code blocks and
/// raw HTML become paragraphs.
pub fn blocks(text: &str) -> Document<'_> {
    let mut builder = Builder::new(text);
    for (event, place) in Parser::new_ext(text, DOCUMENT).into_offset_iter() {
        builder.read(event, place);
    }
    builder.finish()
}

/// An open list, quote, item or note, and its blocks so far.
struct Frame<'t> {
    container: Container<'t>,
    blocks: Vec<Block<'t>>,
}

enum Container<'t> {
    Quote,
    List(List<'t>),
    Item,
    Note(Cow<'t, str>),
}

pub(super) struct Builder<'t> {
    text: &'t str,
    document: Document<'t>,
    /// Open sections, with their levels.
    sections: Vec<(HeadingLevel, Section<'t>)>,
    frames: Vec<Frame<'t>>,
    /// For each open container, whether it has a frame.
    kept: Vec<bool>,
    run: Option<InlineSource<'t>>,
    links: Vec<Link<'t>>,
    /// The code or raw HTML so far, inside such a block.
    literal: Option<String>,
    table: Table<'t>,
    /// Implied cells since the last cell with a source position.
    missing: usize,
}

impl<'t> Builder<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Builder {
            text,
            document: Document::default(),
            sections: Vec::new(),
            frames: Vec::new(),
            kept: Vec::new(),
            run: None,
            links: Vec::new(),
            literal: None,
            table: Table::default(),
            missing: 0,
        }
    }

    pub(super) fn finish(mut self) -> Document<'t> {
        self.end_paragraph();
        self.end_sections(HeadingLevel::H1);
        self.document
    }

    pub(super) fn read(&mut self, event: Event<'t>, place: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, place),
            Event::End(tag) => self.end(tag, place),
            Event::Text(text) | Event::Html(text) if self.literal.is_some() => {
                self.literal.get_or_insert_default().push_str(&text);
            }
            Event::Code(code) => self.run().code(&code, place),
            Event::InlineHtml(html) => self.run().html(&html, place),
            Event::SoftBreak | Event::HardBreak => self.run().line_end(place),
            Event::Rule => {
                self.end_paragraph();
                if !self.in_note() {
                    self.push(Block::Break);
                }
            }
            _ => self.run().text(place),
        }
    }

    fn run(&mut self) -> &mut InlineSource<'t> {
        self.run.get_or_insert_with(|| InlineSource::new(self.text))
    }

    fn start(&mut self, tag: Tag<'t>, place: Range<usize>) {
        match tag {
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough => return self.run().start(place.start),
            Tag::Link { link_type: kind, dest_url: href, title, .. } => {
                self.links.push(Link { kind, href, title });
                return self.run().text(place.start..place.start + "[".len());
            }
            Tag::Image { link_type: kind, dest_url: href, title, .. } => {
                self.links.push(Link { kind, href, title });
                return self.run().text(place.start..place.start + "![".len());
            }
            _ => self.end_paragraph(),
        }
        match tag {
            Tag::BlockQuote(_) => self.open(Container::Quote),
            Tag::List(start) => {
                let start_unless_one = start.filter(|&number| number != 1);
                let list = List { ordered: start.is_some(), start: start_unless_one, items: Vec::new() };
                self.open(Container::List(list));
            }
            Tag::Item => self.open(Container::Item),
            Tag::FootnoteDefinition(id) => self.open(Container::Note(id.into())),
            Tag::CodeBlock(_) | Tag::HtmlBlock => self.literal = Some(String::new()),
            Tag::TableHead => self.table.head.push(Vec::new()),
            Tag::TableRow => {
                self.missing = 0;
                self.table.rows.push(Vec::new());
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, place: Range<usize>) {
        match tag {
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough => self.run().end(place.end),
            TagEnd::Link | TagEnd::Image => {
                if let Some(link) = self.links.pop() {
                    self.run().link(&link, place.end);
                }
            }
            TagEnd::Heading(level) => self.end_heading(level),
            TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item | TagEnd::FootnoteDefinition => {
                self.close()
            }
            TagEnd::CodeBlock => self.end_literal(code_lines),
            TagEnd::HtmlBlock => self.end_literal(html_lines),
            TagEnd::TableCell => self.end_cell(place.is_empty()),
            TagEnd::Table => self.end_table(),
            _ => self.end_paragraph(),
        }
    }

    fn take_run(&mut self) -> Option<Text<'t>> {
        self.run.take().map(|run| Text::Markdown(run.finish()))
    }

    fn end_paragraph(&mut self) {
        if let Some(text) = self.take_run() {
            self.push(text.into());
        }
    }

    fn end_literal(&mut self, lines: fn(&str) -> String) {
        let markdown = lines(&self.literal.take().unwrap_or_default());
        if !markdown.is_empty() {
            self.push(Text::Markdown(markdown.into()).into());
        }
    }

    fn end_heading(&mut self, level: HeadingLevel) {
        if !self.kept.is_empty() {
            return self.end_paragraph();
        }
        let heading = self.take_run().unwrap_or_default();
        self.end_sections(level);
        self.sections.push((level, Section { heading, ..Section::default() }));
    }

    /// Closes sections of this level and deeper ones.
    fn end_sections(&mut self, level: HeadingLevel) {
        while let Some((_, section)) = self.sections.pop_if(|(open, _)| *open >= level) {
            self.push(Block::Section(Box::new(section)));
        }
    }

    /// Closes a cell, whose pipes are escaped before its Markdown is read (GFM, example 200).
    /// The parser fills short rows with implied cells, which have no source position. They are dropped at the end of a row,
    /// because one wide row could otherwise produce a huge number of empty cells.
    fn end_cell(&mut self, stands_nowhere: bool) {
        if stands_nowhere {
            self.missing += 1;
            return;
        }
        let cell = match self.take_run().unwrap_or_default() {
            Text::Markdown(markdown) if markdown.contains("\\|") => {
                Text::Markdown(markdown.replace("\\|", "|").into())
            }
            cell => cell,
        };
        let rows = if self.table.rows.is_empty() { &mut self.table.head } else { &mut self.table.rows };
        if let Some(row) = rows.last_mut() {
            row.resize_with(row.len() + std::mem::take(&mut self.missing), Text::default);
            row.push(cell);
        }
    }

    fn end_table(&mut self) {
        let table = std::mem::take(&mut self.table);
        if !self.in_note() {
            return self.push(Block::Table(table));
        }
        for row in table.head.into_iter().chain(table.rows) {
            self.push(joined(row, " | ").into());
        }
    }

    fn depth(&self) -> usize {
        self.frames.iter().filter(|frame| !matches!(frame.container, Container::Item)).count()
    }

    fn in_note(&self) -> bool {
        self.frames.last().is_some_and(|frame| matches!(frame.container, Container::Note(_)))
    }

    /// Opens a container. A note cannot hold blocks, so it receives those of all containers in it.
    fn open(&mut self, container: Container<'t>) {
        let is_kept = match container {
            Container::Note(_) => true,
            Container::Item => self.kept.last().copied().unwrap_or_default(),
            Container::Quote | Container::List(_) => !self.in_note() && self.depth() < DEPTH,
        };
        self.kept.push(is_kept);
        if is_kept {
            self.frames.push(Frame { container, blocks: Vec::new() });
        }
    }

    fn close(&mut self) {
        self.end_paragraph();
        if self.kept.pop() != Some(true) {
            return;
        }
        let Some(Frame { container, blocks }) = self.frames.pop() else { return };
        match container {
            Container::Note(id) => self.document.notes.push((id, text_of(blocks))),
            Container::Quote => self.push(Block::Quote(quote(blocks))),
            Container::List(list) => self.push(Block::List(list)),
            Container::Item => {
                if let Some(Frame { container: Container::List(list), .. }) = self.frames.last_mut() {
                    list.items.push(item(blocks));
                }
            }
        }
    }

    fn push(&mut self, block: Block<'t>) {
        match (self.frames.last_mut(), self.sections.last_mut()) {
            (Some(frame), _) => frame.blocks.push(block),
            (None, Some((_, section))) => section.body.push(block),
            (None, None) => self.document.blocks.push(block),
        }
    }
}

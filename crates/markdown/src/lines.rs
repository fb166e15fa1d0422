//! A CommonMark document → its lines in order, each with its position. The caller decides which are headings, paragraphs or
//! items.

use super::blocks::{Builder, DOCUMENT};
use super::event::Document;
use super::inline_source::{InlineSource, Link};
use oration_model::{Block, Span, Text};
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, OffsetIter, Parser, Tag, TagEnd};
use std::borrow::Cow;
use std::ops::Range;

/// A line of a document, or a block that is not a line.
#[derive(Debug, Clone, PartialEq)]
pub struct DocumentLine<'t> {
    /// The range in the document, in bytes.
    pub range: Range<usize>,
    /// Whether it starts a paragraph. Otherwise it continues the previous line.
    pub starts_paragraph: bool,
    /// Whether a hard line break (`\\` or two spaces) precedes it.
    pub after_hard_break: bool,
    /// The list item that contains it.
    pub item: Option<ListItem>,
    /// Its content.
    pub content: LineContent<'t>,
}

/// The content of a [`DocumentLine`].
#[derive(Debug, Clone, PartialEq)]
pub enum LineContent<'t> {
    /// `## Repairs`, with its level.
    Heading(u8, Text<'t>),
    /// A line of a paragraph.
    Words(Text<'t>),
    /// A table, a quotation or code.
    Block(Block<'t>),
    /// A block of raw HTML.
    Html(Cow<'t, str>),
    /// `[^1]: …`: the id and the text.
    Note(Cow<'t, str>, Text<'t>),
    /// `---`.
    Rule,
}

/// The list item that a line is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ListItem {
    /// The nesting depth; 1 in an outermost list.
    pub depth: u8,
    /// Whether the list is numbered.
    pub ordered: bool,
    /// Whether this is the first line of the item.
    pub starts: bool,
}

/// Passes the lines of a CommonMark document with tables and footnotes to a callback. No text is lost.
pub fn lines<'t>(text: &'t str, sink: &mut dyn FnMut(DocumentLine<'t>)) {
    let mut lines = Lines {
        text,
        sink,
        run: None,
        spans: Vec::new(),
        links: Vec::new(),
        open: 0,
        range: 0..0,
        starts_paragraph: true,
        after_hard_break: false,
        heading: None,
        lists: Vec::new(),
        item_starts: false,
        is_indented: false,
    };
    let mut events = Parser::new_ext(text, DOCUMENT).into_offset_iter();
    while let Some((event, place)) = events.next() {
        match event {
            Event::Start(
                tag @ (Tag::BlockQuote(_) | Tag::Table(_) | Tag::CodeBlock(CodeBlockKind::Fenced(_))),
            ) => {
                lines.end_line();
                for block in sub_document(text, tag, &place, &mut events).blocks {
                    lines.emit(place.clone(), LineContent::Block(block));
                }
            }
            Event::Start(tag @ Tag::FootnoteDefinition(_)) => {
                lines.end_line();
                for (id, note) in sub_document(text, tag, &place, &mut events).notes {
                    lines.emit(place.clone(), LineContent::Note(id, note));
                }
            }
            event => lines.read(event, place),
        }
    }
    lines.end_line();
}

/// The blocks of a container, read up to its end.
fn sub_document<'t>(
    text: &'t str,
    tag: Tag<'t>,
    place: &Range<usize>,
    events: &mut OffsetIter<'t>,
) -> Document<'t> {
    let mut builder = Builder::new(text);
    let mut depth = 1usize;
    builder.read(Event::Start(tag), place.clone());
    for (event, place) in events.by_ref() {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            _ => {}
        }
        builder.read(event, place);
        if depth == 0 {
            break;
        }
    }
    builder.finish()
}

struct Lines<'t, 's> {
    text: &'t str,
    sink: &'s mut dyn FnMut(DocumentLine<'t>),
    run: Option<InlineSource<'t>>,
    /// The part of the open line before its last note reference.
    spans: Vec<Span<'t>>,
    links: Vec<Link<'t>>,
    /// The open inline marks.
    open: usize,
    /// The open line.
    range: Range<usize>,
    starts_paragraph: bool,
    after_hard_break: bool,
    heading: Option<u8>,
    /// For each open list, whether it is ordered.
    lists: Vec<bool>,
    item_starts: bool,
    /// Whether the open block is indented code.
    is_indented: bool,
}

impl<'t> Lines<'t, '_> {
    fn read(&mut self, event: Event<'t>, place: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, place),
            Event::End(tag) => self.end(tag, place),
            Event::Text(_) if self.is_indented => self.indented(place),
            Event::Html(html) => self.emit(place, LineContent::Html(html.into())),
            Event::Rule => {
                self.end_line();
                self.emit(place, LineContent::Rule);
            }
            Event::SoftBreak | Event::HardBreak if self.open == 0 => {
                let is_hard = event == Event::HardBreak;
                self.end_line();
                self.starts_paragraph = false;
                self.after_hard_break = is_hard;
            }
            Event::SoftBreak | Event::HardBreak => self.run(&place).line_end(place),
            Event::Code(code) => self.run(&place).code(&code, place),
            Event::InlineHtml(html) => self.run(&place).html(&html, place),
            Event::FootnoteReference(id) if self.open == 0 => self.note(id.into(), place),
            _ => self.run(&place).text(place),
        }
    }

    fn run(&mut self, place: &Range<usize>) -> &mut InlineSource<'t> {
        if self.run.is_none() && self.spans.is_empty() {
            self.range = place.clone();
        }
        self.range.end = self.range.end.max(place.end);
        self.run.get_or_insert_with(|| InlineSource::new(self.text))
    }

    fn start(&mut self, tag: Tag<'t>, place: Range<usize>) {
        match tag {
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough => {
                self.open += 1;
                self.run(&(place.start..place.start)).start(place.start);
            }
            Tag::Link { link_type: kind, dest_url: href, title, .. } => {
                self.open += 1;
                self.links.push(Link { kind, href, title });
                let mark = place.start..place.start + "[".len();
                self.run(&mark).text(mark.clone());
            }
            Tag::Image { link_type: kind, dest_url: href, title, .. } => {
                self.open += 1;
                self.links.push(Link { kind, href, title });
                let mark = place.start..place.start + "![".len();
                self.run(&mark).text(mark.clone());
            }
            _ => {
                self.end_line();
                self.open_block(tag);
            }
        }
    }

    fn open_block(&mut self, tag: Tag<'t>) {
        match tag {
            Tag::Heading { level, .. } => self.heading = Some(level_of(level)),
            Tag::List(start) => self.lists.push(start.is_some()),
            Tag::Item => self.item_starts = true,
            Tag::CodeBlock(_) => self.is_indented = true,
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, place: Range<usize>) {
        match tag {
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough => {
                self.open = self.open.saturating_sub(1);
                self.run(&place).end(place.end);
            }
            TagEnd::Link | TagEnd::Image => {
                self.open = self.open.saturating_sub(1);
                if let Some(link) = self.links.pop() {
                    self.run(&place).link(&link, place.end);
                }
            }
            TagEnd::Heading(_) => {
                if self.run.is_none() && self.spans.is_empty() {
                    self.run = Some(InlineSource::new(self.text));
                }
                self.range = place;
                self.end_line();
                self.heading = None;
            }
            TagEnd::List(_) => {
                self.end_line();
                self.lists.pop();
                self.item_starts = false;
            }
            TagEnd::Item => {
                self.end_line();
                self.item_starts = false;
            }
            TagEnd::CodeBlock => self.is_indented = false,
            _ => self.end_line(),
        }
    }

    /// Reads indented code, which in a speech is indented paragraphs.
    fn indented(&mut self, place: Range<usize>) {
        let source = self.text.get(place.clone()).unwrap_or_default();
        let mut at = place.start;
        for line in source.split_inclusive('\n') {
            let content = line.trim();
            if !content.is_empty() {
                self.emit(at..at + line.len(), LineContent::Words(Text::Markdown(Cow::Borrowed(content))));
            }
            at += line.len();
        }
    }

    fn note(&mut self, note: Cow<'t, str>, place: Range<usize>) {
        self.run(&place);
        self.end_piece();
        self.spans.push(Span::Note { note });
    }

    fn end_piece(&mut self) {
        if let Some(run) = self.run.take() {
            let piece = run.finish();
            if !piece.is_empty() {
                self.spans.push(Span::Markdown(piece));
            }
        }
    }

    /// Passes on the open line. The next one starts a paragraph, unless this one ended at a soft line break.
    fn end_line(&mut self) {
        let is_open = self.run.is_some() || !self.spans.is_empty();
        self.end_piece();
        if is_open {
            let mut spans = std::mem::take(&mut self.spans);
            let text = match (spans.pop(), spans.is_empty()) {
                (None, _) => Text::Markdown(Cow::Borrowed("")),
                (Some(Span::Markdown(only)), true) => Text::Markdown(only),
                (Some(last), _) => {
                    spans.push(last);
                    Text::Spans(spans)
                }
            };
            let range = self.range.clone();
            let content = match self.heading {
                Some(level) => LineContent::Heading(level, text),
                None => LineContent::Words(text),
            };
            self.emit(range, content);
        }
        self.starts_paragraph = true;
        self.after_hard_break = false;
    }

    fn emit(&mut self, range: Range<usize>, content: LineContent<'t>) {
        let item = self.lists.last().map(|&ordered| ListItem {
            depth: u8::try_from(self.lists.len()).unwrap_or(u8::MAX),
            ordered,
            starts: std::mem::take(&mut self.item_starts),
        });
        let (starts_paragraph, after_hard_break) = (self.starts_paragraph, self.after_hard_break);
        (self.sink)(DocumentLine { range, starts_paragraph, after_hard_break, item, content });
    }
}

fn level_of(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

//! The blocks of a speech → HTML.

use super::footnotes::Footnotes;
use super::html::{Html, Tag, tag};
use super::inline;
use super::page::Page;
use oration_markdown::sanitize_image_url;
use oration_model::{
    Block, Figure, List, ListItem, Paragraph, Quote, Section, Speech, State, Text, TextBlock, Turn, Verse,
};
use oration_outline::IdAllocator;
use std::time::Duration;

pub(super) struct Body<'b, 'a, 'n, 'r> {
    pub(super) page: &'b Page<'r>,
    pub(super) speech: &'a Speech<'a>,
    pub(super) ids: &'b mut IdAllocator<'a>,
    pub(super) notes: &'b mut Footnotes<'n>,
    pub(super) html: &'b mut Html,
    /// The number of enclosing sections.
    pub(super) depth: usize,
    /// Whether this is the headnote, whose blocks have only ids set by the author and whose sections are not in the outline.
    pub(super) in_headnote: bool,
}

impl<'a> Body<'_, 'a, '_, '_> {
    fn blocks(&mut self, blocks: &'a [Block<'a>]) {
        for block in blocks {
            match block {
                Block::Section(section) if self.in_headnote => self.headnote_section(section),
                block => {
                    self.block(block);
                    self.html.line();
                }
            }
        }
    }

    pub(super) fn headnote(&mut self, blocks: &'a [Block<'a>]) {
        if blocks.is_empty() {
            return;
        }
        self.in_headnote = true;
        self.html.open(tag!("div", "oration-headnote"), &[("role", "note")]);
        self.html.line();
        self.blocks(blocks);
        self.html.close(tag!("div"));
        self.html.line();
    }

    /// A section of the headnote: its heading as a paragraph, then its blocks.
    fn headnote_section(&mut self, section: &'a Section<'a>) {
        let id = self.ids.headnote(section.id.as_deref()).unwrap_or_default();
        self.html.open(tag!("p"), &[("id", &id)]);
        self.html.open(tag!("strong"), &[]);
        self.heading_text(section);
        self.html.close(tag!("strong"));
        self.html.close(tag!("p"));
        self.html.line();
        self.state(section.state);
        self.blocks(&section.body);
    }

    pub(super) fn block(&mut self, block: &'a Block<'a>) {
        match block {
            Block::Paragraph(paragraph) => self.paragraph(paragraph),
            Block::Section(section) => self.section(section),
            Block::Salutation(line) => self.line(tag!("p", "oration-salutation"), line),
            Block::Remark(line) => self.line(tag!("p", "oration-remark"), line),
            Block::Closing(line) => self.line(tag!("p", "oration-closing"), line),
            Block::List(list) => self.list(list),
            Block::Quote(quote) => self.quote(quote),
            Block::Verse(verse) => self.verse(verse),
            Block::Figure(figure) => self.figure(figure),
            Block::Table(table) => self.table(table),
            Block::Omission(omission) => self.omission(omission),
            Block::Turn(turn) => self.turn(turn),
            Block::Markdown(markdown) => self.html.element(tag!("p"), &[], &markdown.text),
            Block::Break => self.html.void(tag!("hr"), &[]),
        }
    }

    pub(super) fn text(&mut self, text: &Text<'_>) {
        inline::write(self.page, text, self.notes, self.html);
    }

    fn paragraph(&mut self, paragraph: &'a Paragraph<'a>) {
        let class = if paragraph.continued { "oration-continued" } else { "" };
        let (start, end) = times(paragraph.time);
        let (html, wanted) = (&mut *self.html, self.page.options.paragraph_ids || paragraph.id.is_some());
        let mut open = |id: &str| {
            html.open(tag!("p"), &[("id", id), ("class", class), ("data-start", &start), ("data-end", &end)]);
        };
        if self.in_headnote {
            open(&self.ids.headnote(paragraph.id.as_deref()).unwrap_or_default());
        } else {
            self.ids.paragraph(paragraph.id.as_deref(), |id| open(if wanted { id } else { "" }));
        }
        self.text(&paragraph.text);
        self.html.close(tag!("p"));
    }

    fn section(&mut self, section: &'a Section<'a>) {
        let rest = self.open_section(section);
        self.blocks(rest);
        self.close_section();
    }

    /// Writes a section up to the blocks it returns.
    pub(super) fn open_section(&mut self, section: &'a Section<'a>) -> &'a [Block<'a>] {
        let id = self.ids.enter(section.id.as_deref());
        let state = if section.state.is_shown() { "" } else { section.state.as_str() };
        let (start, end) = times(section.time);
        self.html.open(
            tag!("section", "oration-section"),
            &[
                ("id", &id),
                ("data-state", state),
                ("data-start", &start),
                ("data-end", &end),
                ("data-pagefind-title", &self.page.mark_section(section)),
            ],
        );
        self.html.line();
        self.depth += 1;
        if section.runin { self.run_in(section) } else { self.headed(section) }
    }

    /// Starts a chunk of the body, after closing the open one.
    pub(super) fn next_chunk(&mut self, open: bool) {
        if open {
            self.html.close(tag!("div"));
            self.html.line();
        }
        self.html.open(tag!("div", "oration-chunk"), &[]);
        self.html.line();
    }

    pub(super) fn close_section(&mut self) {
        self.depth -= 1;
        self.html.close(tag!("section"));
        self.ids.leave();
    }

    fn headed(&mut self, section: &'a Section<'a>) -> &'a [Block<'a>] {
        self.section_heading(section);
        self.html.line();
        self.state(section.state);
        &section.body
    }

    /// The heading and the first paragraph on one line.
    fn run_in(&mut self, section: &'a Section<'a>) -> &'a [Block<'a>] {
        self.html.open(tag!("div", "oration-runin"), &[]);
        self.section_heading(section);
        let rest = match section.body.split_first() {
            Some((Block::Paragraph(first), rest)) => {
                self.paragraph(first);
                rest
            }
            _ => &section.body,
        };
        self.html.close(tag!("div"));
        self.html.line();
        self.state(section.state);
        rest
    }

    fn section_heading(&mut self, section: &Section<'_>) {
        let (tag, level) = self.page.heading(self.depth);
        self.html.open(tag, &[("class", "oration-heading"), ("aria-level", level)]);
        self.heading_text(section);
        self.html.close(tag);
    }

    fn heading_text(&mut self, section: &Section<'_>) {
        if let Some(num) = &section.num {
            inline::number(self.page, num, self.html);
        }
        self.text(&section.heading);
    }

    /// Marks a section without text. A partial section shows its omissions instead.
    fn state(&mut self, state: State) {
        if state == State::Omitted {
            let label = self.page.locale.page.section_omitted;
            self.html.open(tag!("p", "oration-omission"), &[("role", "note")]);
            self.html.element(
                tag!("span"),
                &[("lang", self.page.own_lang), ("dir", self.page.own_dir)],
                label,
            );
            self.html.close(tag!("p"));
            self.html.line();
        }
    }

    fn line(&mut self, tag: &Tag, line: &TextBlock<'_>) {
        self.html.open(tag, &[]);
        self.text(&line.text);
        self.html.close(tag);
    }

    fn list(&mut self, list: &'a List<'a>) {
        let tag = if list.ordered { tag!("ol") } else { tag!("ul") };
        let start = list.start.filter(|_| list.ordered).map(|start| start.to_string()).unwrap_or_default();
        self.html.open(tag, &[("start", &start)]);
        self.html.line();
        for item in &list.items {
            self.html.open(tag!("li"), &[]);
            match item {
                ListItem::Text(text) => self.text(text),
                ListItem::Blocks(blocks) => {
                    self.html.line();
                    self.blocks(blocks);
                }
            }
            self.html.close(tag!("li"));
            self.html.line();
        }
        self.html.close(tag);
    }

    fn quote(&mut self, quote: &'a Quote<'a>) {
        let cited = quote.cite.is_some();
        if cited {
            self.html.open(tag!("figure", "oration-quote"), &[]);
        }
        self.html.open(tag!("blockquote"), &[]);
        self.html.line();
        if let Some(text) = &quote.text {
            self.html.open(tag!("p"), &[]);
            self.text(text);
            self.html.close(tag!("p"));
            self.html.line();
        }
        self.blocks(&quote.body);
        self.html.close(tag!("blockquote"));
        if let Some(cite) = &quote.cite {
            self.html.open(tag!("figcaption"), &[]);
            self.text(cite);
            self.html.close(tag!("figcaption"));
            self.html.close(tag!("figure"));
        }
    }

    fn verse(&mut self, verse: &Verse<'_>) {
        self.html.open(tag!("p", "oration-verse"), &[]);
        for (at, line) in verse.lines.iter().enumerate() {
            if at > 0 {
                self.html.void(tag!("br"), &[]);
                self.html.line();
            }
            self.text(line);
        }
        self.html.close(tag!("p"));
    }

    fn figure(&mut self, figure: &Figure<'_>) {
        self.html.open(tag!("figure"), &[]);
        let src = sanitize_image_url(&figure.src);
        match src.filter(|_| self.page.options.images) {
            Some(src) => {
                let size = |size: Option<u64>| size.map(|size| size.to_string()).unwrap_or_default();
                let (width, height) = (size(figure.width), size(figure.height));
                let size = [("width", &*width), ("height", &*height), ("loading", "lazy")];
                self.html.image(&src, &figure.alt, &size);
            }
            None => self.page.linked(&figure.alt, Some(&figure.src), self.html),
        }
        if let Some(caption) = &figure.caption {
            self.html.open(tag!("figcaption"), &[]);
            self.text(caption);
            self.html.close(tag!("figcaption"));
        }
        self.html.close(tag!("figure"));
    }

    fn turn(&mut self, turn: &'a Turn<'a>) {
        let (start, end) = times(turn.time);
        self.html.open(tag!("div", "oration-turn"), &[("data-start", &start), ("data-end", &end)]);
        self.html.line();
        if let Some(speaker) = &turn.speaker {
            self.html.open(tag!("p", "oration-turn-speaker"), &[]);
            self.page.person(speaker, self.html);
            self.html.close(tag!("p"));
            self.html.line();
        }
        self.blocks(&turn.body);
        self.html.close(tag!("div"));
    }
}

fn times(time: Option<[Duration; 2]>) -> (String, String) {
    time.map(|[start, end]| (seconds(start), seconds(end))).unwrap_or_default()
}

/// A time in seconds, to the millisecond. Formatted by hand, because formatting floats would add 17 KB.
fn seconds(time: Duration) -> String {
    match time.subsec_millis() {
        0 => time.as_secs().to_string(),
        millis => {
            let digits = format!("{millis:03}");
            format!("{}.{}", time.as_secs(), digits.trim_end_matches('0'))
        }
    }
}

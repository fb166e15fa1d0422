//! The blocks of a speech → the main part of the document, its notes and its links.

mod front;
mod inline;
mod table;

use super::{R, W};
use crate::form::Form;
use crate::markdown::space_after;
use crate::text;
use crate::xml::Xml;
use inline::Look;
use oration_locale::Locale;
use oration_markdown::{is_plain, plain_text};
use oration_model::{
    Block, Figure, List, ListItem, Omission, Paragraph, Quote, Section, Speech, State, Text, Turn, Verse,
};
use std::collections::HashMap;

/// What the parts are made of.
pub(super) struct Written {
    pub(super) document: String,
    pub(super) footnotes: String,
    /// The targets of links.
    pub(super) links: Vec<String>,
    /// The first number of each ordered list.
    pub(super) starts: Vec<u64>,
}

pub(super) struct Body<'b> {
    pub(super) base: &'b str,
    pub(super) form: &'b Form,
    pub(super) locale: &'static Locale,
    pub(super) speech: &'b Speech<'b>,
    pub(super) xml: Xml,
    links: Vec<String>,
    starts: Vec<u64>,
    /// The place of each note in the speech, by its id.
    by_id: HashMap<&'b str, usize>,
    /// The notes in the order of their references.
    noted: Vec<usize>,
    /// Words are in a note, which has no notes.
    in_note: bool,
}

/// Where a block is.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Place {
    /// The number of enclosing sections.
    section: usize,
    /// The number of enclosing lists.
    list: usize,
    /// The style of paragraphs.
    style: &'static str,
}

/// The style of paragraphs of the text.
const TEXT: &str = "BodyText";

/// Footnotes have these numbers after those of the lines between them and the text.
const FIRST_NOTE: usize = 2;

/// Word has nine levels of headings, and of lists.
const LEVELS: usize = 9;

impl<'b> Body<'b> {
    /// A body whose relative links lead to what they mean on the page `base`.
    pub(super) fn new(
        form: &'b Form,
        locale: &'static Locale,
        speech: &'b Speech<'b>,
        base: &'b str,
    ) -> Self {
        Body {
            base,
            form,
            locale,
            speech,
            xml: Xml::new(),
            links: Vec::new(),
            starts: Vec::new(),
            by_id: speech.notes.iter().enumerate().map(|(at, (id, _))| (&**id, at)).collect(),
            noted: Vec::new(),
            in_note: false,
        }
    }

    pub(super) fn write(&mut self) {
        self.xml.open("w:document", &[W, R]);
        self.xml.open("w:body", &[]);
        self.front();
        let speech = self.speech;
        self.blocks(&speech.headnote, Place { style: "Headnote", ..Place::default() });
        self.blocks(&speech.body, Place { style: TEXT, ..Place::default() });
        self.unreferenced_notes();
        super::parts::section(self.form, &mut self.xml);
    }

    pub(super) fn finish(mut self) -> Written {
        let document = std::mem::replace(&mut self.xml, Xml::new()).finish();
        self.footnotes();
        Written { document, footnotes: self.xml.finish(), links: self.links, starts: self.starts }
    }

    pub(super) fn blocks(&mut self, blocks: &[Block<'_>], place: Place) {
        for block in blocks {
            self.block(block, place);
        }
    }

    fn block(&mut self, block: &Block<'_>, place: Place) {
        match block {
            Block::Paragraph(paragraph) => self.body_paragraph(paragraph, place),
            Block::Section(section) => self.section(section, place),
            Block::Salutation(line) => self.salutation(&line.text),
            Block::Remark(line) => self.styled("Remark", &line.text),
            Block::Closing(line) => self.styled("Closing", &line.text),
            Block::List(list) => self.list(list, place),
            Block::Quote(quote) => self.quote(quote, place),
            Block::Verse(verse) => self.verse(verse),
            Block::Figure(figure) => self.figure(figure),
            Block::Table(table) => self.table(table),
            Block::Omission(omission) => self.omission(omission),
            Block::Turn(turn) => self.turn(turn, place),
            // `expand` has replaced them.
            Block::Markdown(markdown) => self.styled(TEXT, &Text::Markdown(markdown.text.clone())),
            Block::Break => self.paragraph("Break", &mut |body| body.run("* * *", &Look::default())),
        }
    }

    /// A paragraph in a style.
    pub(super) fn paragraph(&mut self, style: &str, write: &mut dyn FnMut(&mut Self)) {
        self.open_paragraph(style);
        self.xml.close();
        write(self);
        self.xml.close();
    }

    /// Opens a paragraph and its properties.
    pub(super) fn open_paragraph(&mut self, style: &str) {
        self.xml.open("w:p", &[]);
        self.xml.open("w:pPr", &[]);
        self.xml.empty("w:pStyle", &[("w:val", style)]);
    }

    pub(super) fn styled(&mut self, style: &str, text: &Text<'_>) {
        self.paragraph(style, &mut |body| body.text(text, &Look::default()));
    }

    /// Each line of the source is one here.
    fn salutation(&mut self, text: &Text<'_>) {
        match text {
            Text::Markdown(markdown) if is_plain(markdown) => {
                self.paragraph("Salutation", &mut |body| body.run(markdown, &Look::default()));
            }
            _ => self.styled("Salutation", text),
        }
    }

    fn body_paragraph(&mut self, paragraph: &Paragraph<'_>, place: Place) {
        self.open_paragraph(place.style);
        if paragraph.continued {
            self.xml.empty("w:ind", &[("w:firstLineChars", "0"), ("w:firstLine", "0")]);
        }
        self.xml.close();
        self.text(&paragraph.text, &Look::default());
        self.xml.close();
    }

    /// A run-in heading is the opening of its paragraph. A section that is left out has the words for that.
    fn section(&mut self, section: &Section<'_>, place: Place) {
        let level = (place.section + 1).min(LEVELS);
        let num = section.num.as_deref().unwrap_or_default();
        let plain = plain_text(&section.heading);
        let space = space_after(num, &plain);
        let mut rest = section.body.as_slice();
        if section.runin {
            let first = match rest.split_first() {
                Some((Block::Paragraph(first), others)) => {
                    rest = others;
                    Some(&first.text)
                }
                _ => None,
            };
            self.run_in(level, place, &format!("{num}{space}"), section, first);
        } else {
            self.paragraph(HEADINGS[level - 1], &mut |body| {
                body.run(&format!("{num}{space}"), &Look::default());
                body.text(&section.heading, &Look::default());
            });
        }
        let says_so = |block: &Block<'_>| matches!(block, Block::Omission(_));
        if section.state == State::Omitted && !rest.iter().any(says_so) {
            let words = self.locale.text.omitted;
            self.paragraph("Omission", &mut |body| body.run(words, &Look::default()));
        }
        self.blocks(rest, Place { section: place.section + 1, ..place });
    }

    fn run_in(
        &mut self,
        level: usize,
        place: Place,
        num: &str,
        section: &Section<'_>,
        first: Option<&Text<'_>>,
    ) {
        let look = Look::of(RUN_IN[level.min(RUN_IN.len()) - 1]);
        let words = format!("{num}{}", plain_text(&section.heading));
        self.paragraph(place.style, &mut |body| {
            body.run(num, &look);
            body.text(&section.heading, &look);
            if let Some(first) = first {
                body.run(text::space_before(&plain_text(first), &words), &Look::default());
                body.text(first, &Look::default());
            }
        });
    }

    fn list(&mut self, list: &List<'_>, place: Place) {
        let number = match list.ordered {
            true => {
                self.starts.push(list.start.unwrap_or(1));
                (self.starts.len() + 1).to_string()
            }
            false => "1".to_owned(),
        };
        let level = place.list.min(LEVELS - 1).to_string();
        let style = if list.ordered { "ListNumber" } else { "ListBullet" };
        let inner = Place { list: place.list + 1, style: "ListContinue", ..place };
        for item in &list.items {
            let (first, rest) = match item {
                ListItem::Text(text) => (Some(text), &[][..]),
                ListItem::Blocks(blocks) => match blocks.split_first() {
                    Some((Block::Paragraph(first), rest)) => (Some(&first.text), rest),
                    _ => (None, blocks.as_slice()),
                },
            };
            self.open_paragraph(style);
            self.xml.open("w:numPr", &[]);
            self.xml.empty("w:ilvl", &[("w:val", &level)]);
            self.xml.empty("w:numId", &[("w:val", &number)]);
            self.xml.close();
            self.xml.close();
            if let Some(text) = first {
                self.text(text, &Look::default());
            }
            self.xml.close();
            self.blocks(rest, inner);
        }
    }

    fn quote(&mut self, quote: &Quote<'_>, place: Place) {
        if let Some(text) = &quote.text {
            self.styled("Quote", text);
        }
        self.blocks(&quote.body, Place { style: "Quote", ..place });
        if let Some(cite) = &quote.cite {
            self.paragraph("Cite", &mut |body| {
                body.run(if body.form.is_cjk { "——" } else { "— " }, &Look::default());
                body.text(cite, &Look::default());
            });
        }
    }

    fn verse(&mut self, verse: &Verse<'_>) {
        self.paragraph("Verse", &mut |body| {
            for (at, line) in verse.lines.iter().enumerate() {
                if at > 0 {
                    body.line_end();
                }
                body.text(line, &Look::default());
            }
        });
    }

    /// The description of the picture, as a link to it.
    fn figure(&mut self, figure: &Figure<'_>) {
        let words = if figure.alt.trim().is_empty() { &figure.src } else { &figure.alt };
        self.linked("Figure", words, Some(&figure.src));
        if let Some(caption) = &figure.caption {
            self.styled("Caption", caption);
        }
    }

    fn omission(&mut self, omission: &Omission<'_>) {
        match (&omission.note, &omission.url) {
            (Some(note), None) => self.styled("Omission", note),
            (_, url) => self.linked("Omission", &text::omission(omission, self.locale), url.as_deref()),
        }
    }

    /// A paragraph that is a link where there is a URL.
    fn linked(&mut self, style: &str, words: &str, url: Option<&str>) {
        self.paragraph(style, &mut |body| match url.is_some_and(|url| body.open_link(url)) {
            true => {
                body.run(words, &Look::of("Hyperlink"));
                body.xml.close();
            }
            false => body.run(words, &Look::default()),
        });
    }

    fn turn(&mut self, turn: &Turn<'_>, place: Place) {
        let mut rest = turn.body.as_slice();
        if let Some(speaker) = &turn.speaker {
            let label = self.locale.text.turn.replace("{name}", &speaker.name);
            let first = match rest.split_first() {
                Some((Block::Paragraph(first), others)) => {
                    rest = others;
                    Some(&first.text)
                }
                _ => None,
            };
            let label = if first.is_none() { label.trim_end() } else { &label };
            self.paragraph(place.style, &mut |body| {
                body.run(label, &Look::of("Speaker"));
                if let Some(text) = first {
                    body.text(text, &Look::default());
                }
            });
        }
        self.blocks(rest, place);
    }

    /// The relationship of a link.
    pub(super) fn link(&mut self, target: &str) -> String {
        let at = self.links.iter().position(|known| known == target).unwrap_or_else(|| {
            self.links.push(target.to_owned());
            self.links.len() - 1
        });
        format!("link{}", at + 1)
    }

    /// A reference to a note. One to a note that is missing, or in a note, is its id in brackets.
    pub(super) fn note(&mut self, id: &str) {
        let known = self.by_id.get(id).copied().filter(|_| !self.in_note);
        let Some(at) = known.filter(|at| !self.noted.contains(at)) else {
            // A footnote has one reference; further ones repeat its number.
            let number = known.and_then(|at| self.noted.iter().position(|noted| *noted == at));
            let words = number.map_or_else(|| format!("[{id}]"), |number| (number + 1).to_string());
            return self.run(&words, &Look::of("FootnoteReference"));
        };
        self.noted.push(at);
        let id = (self.noted.len() - 1 + FIRST_NOTE).to_string();
        self.xml.open("w:r", &[]);
        self.xml.open("w:rPr", &[]);
        self.xml.empty("w:rStyle", &[("w:val", "FootnoteReference")]);
        self.xml.close();
        self.xml.empty("w:footnoteReference", &[("w:id", &id)]);
        self.xml.close();
    }

    fn unreferenced_notes(&mut self) {
        let speech = self.speech;
        self.in_note = true;
        for (at, (id, text)) in speech.notes.iter().enumerate() {
            if !self.noted.contains(&at) {
                self.paragraph("FootnoteText", &mut |body| {
                    body.run(&format!("[{id}] "), &Look::default());
                    body.text(text, &Look::default());
                });
            }
        }
    }

    fn footnotes(&mut self) {
        self.xml.open("w:footnotes", &[W, R]);
        for (id, kind, mark) in
            [("0", "separator", "w:separator"), ("1", "continuationSeparator", "w:continuationSeparator")]
        {
            self.xml.open("w:footnote", &[("w:type", kind), ("w:id", id)]);
            self.xml.open("w:p", &[]);
            self.xml.open("w:r", &[]);
            self.xml.empty(mark, &[]);
            (0..3).for_each(|_| self.xml.close());
        }
        self.in_note = true;
        let (speech, noted) = (self.speech, std::mem::take(&mut self.noted));
        for (number, at) in noted.into_iter().enumerate() {
            self.xml.open("w:footnote", &[("w:id", &(number + FIRST_NOTE).to_string())]);
            self.paragraph("FootnoteText", &mut |body| {
                body.xml.open("w:r", &[]);
                body.xml.open("w:rPr", &[]);
                body.xml.empty("w:rStyle", &[("w:val", "FootnoteReference")]);
                body.xml.close();
                body.xml.empty("w:footnoteRef", &[]);
                body.xml.close();
                body.run(" ", &Look::default());
                body.text(&speech.notes[at].1, &Look::default());
            });
            self.xml.close();
        }
    }
}

/// The styles of headings by level.
const HEADINGS: [&str; LEVELS] = [
    "Heading1", "Heading2", "Heading3", "Heading4", "Heading5", "Heading6", "Heading7", "Heading8",
    "Heading9",
];

/// The styles of run-in headings by level; deeper ones are as the last.
const RUN_IN: [&str; 3] = ["RunIn1", "RunIn2", "RunIn3"];

//! The blocks of a speech → the main part of the document, its notes and its links.

mod front;
mod groups;
mod inline;
mod notes;
mod table;

use super::{R, W};
use crate::form::Form;
use crate::markdown::space_after;
use crate::text;
use crate::xml::Xml;
use inline::Look;
use oration_locale::Locale;
use oration_markdown::{is_plain, plain_text};
use oration_model::{Block, Paragraph, Section, Speech, State, Text, Turn};
use std::collections::HashMap;

/// What the parts are made of.
pub(super) struct Written {
    pub(super) document: String,
    pub(super) footnotes: String,
    /// The targets of links.
    pub(super) links: Vec<String>,
    /// The first number of each list; none for those with bullets.
    pub(super) starts: Vec<Option<u64>>,
    /// The lines under the title.
    pub(super) byline: Vec<String>,
}

pub(super) struct Body<'b> {
    pub(super) base: &'b str,
    pub(super) form: &'b Form,
    pub(super) locale: &'static Locale,
    pub(super) speech: &'b Speech<'b>,
    pub(super) xml: Xml,
    links: Vec<String>,
    starts: Vec<Option<u64>>,
    pub(super) byline: Vec<String>,
    /// The place of each note in the speech, by its id.
    by_id: HashMap<&'b str, usize>,
    /// The notes in the order of their references.
    noted: Vec<usize>,
    /// The number of blocks whose depth is marked.
    marked: usize,
    /// Words are in a note, which has no notes.
    in_note: bool,
}

/// Where a block is.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Place {
    /// The number of enclosing sections.
    section: usize,
    /// The number of enclosing sections and turns.
    depth: usize,
    /// It is in a turn.
    in_turn: bool,
    /// The number of enclosing lists.
    list: usize,
    /// The style of paragraphs.
    style: &'static str,
}

/// The style of paragraphs of the text.
const TEXT: &str = "BodyText";

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
            byline: Vec::new(),
            by_id: speech.notes.iter().enumerate().map(|(at, (id, _))| (&**id, at)).collect(),
            noted: Vec::new(),
            marked: 0,
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
        Written {
            document,
            footnotes: self.xml.finish(),
            links: self.links,
            starts: self.starts,
            byline: self.byline,
        }
    }

    pub(super) fn blocks(&mut self, blocks: &[Block<'_>], place: Place) {
        let mut is_deeper = false;
        for block in blocks {
            if is_deeper && !matches!(block, Block::Section(_)) {
                self.mark_depth(place.depth);
            }
            self.block(block, place);
            is_deeper |= matches!(block, Block::Section(_) | Block::Turn(_));
        }
    }

    /// A hidden bookmark that says how many sections and turns the next block is in, where it is in fewer than the one before.
    fn mark_depth(&mut self, depth: usize) {
        self.marked += 1;
        let id = self.marked.to_string();
        self.xml.empty("w:bookmarkStart", &[("w:id", &id), ("w:name", &format!("_Depth{depth}_{id}"))]);
        self.xml.empty("w:bookmarkEnd", &[("w:id", &id)]);
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
        let style =
            if paragraph.continued && place.style == TEXT { "BodyTextContinued" } else { place.style };
        self.styled(style, &paragraph.text);
    }

    /// A run-in heading is a paragraph whose mark is hidden, so that its text follows on the same line. A section that is left
    /// out has the words for that.
    fn section(&mut self, section: &Section<'_>, place: Place) {
        let level = (place.section + 1).min(LEVELS);
        let num = section.num.as_deref().unwrap_or_default();
        let plain = plain_text(&section.heading);
        let space = space_after(num, &plain);
        let mut rest = section.body.as_slice();
        let first = match rest.split_first() {
            Some((Block::Paragraph(first), others)) if section.runin && !first.continued => {
                rest = others;
                Some(&first.text)
            }
            _ => None,
        };
        self.open_paragraph(&format!("{}Heading{level}", if place.in_turn { "Turn" } else { "" }));
        if first.is_some() {
            self.xml.open("w:rPr", &[]);
            self.xml.empty("w:vanish", &[]);
            self.xml.empty("w:specVanish", &[]);
            self.xml.close();
        }
        self.xml.close();
        self.run(num, &Look::of("Number"));
        self.run(space, &Look::default());
        let look =
            if section.runin { Look::of(RUN_IN[level.min(RUN_IN.len()) - 1]) } else { Look::default() };
        self.text(&section.heading, &look);
        self.xml.close();
        if let Some(first) = first {
            let words = format!("{num}{space}{plain}");
            self.paragraph(place.style, &mut |body| {
                body.run(text::space_before(&plain_text(first), &words), &Look::default());
                body.text(first, &Look::default());
            });
        }
        let says_so = |block: &Block<'_>| matches!(block, Block::Omission(_));
        if section.state == State::Omitted && !rest.iter().any(says_so) {
            let words = self.locale.text.omitted;
            self.paragraph("OmittedText", &mut |body| body.run(words, &Look::default()));
        }
        self.blocks(rest, Place { section: place.section + 1, depth: place.depth + 1, ..place });
    }

    fn turn(&mut self, turn: &Turn<'_>, place: Place) {
        let mut rest = turn.body.as_slice();
        if let Some(speaker) = &turn.speaker {
            let label = self.locale.text.turn.replace("{name}", &speaker.name);
            let first = match rest.split_first() {
                Some((Block::Paragraph(first), others)) if !first.continued => {
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
        let depth = place.depth + usize::from(turn.speaker.is_some());
        self.blocks(rest, Place { in_turn: true, depth, ..place });
    }

    /// The relationship of a link.
    pub(super) fn link(&mut self, target: &str) -> String {
        let at = self.links.iter().position(|known| known == target).unwrap_or_else(|| {
            self.links.push(target.to_owned());
            self.links.len() - 1
        });
        format!("link{}", at + 1)
    }
}

/// The styles of run-in headings by level; deeper ones are as the last.
const RUN_IN: [&str; 3] = ["RunIn1", "RunIn2", "RunIn3"];

//! [`Speech`] → Typst markup (<https://typst.app/docs/>), for print shops and servers that make PDF files.
//!
//! ```text
//! options ─ form ─ preamble ─► the form of the pages ─┐
//! Speech ─ blocks, inline ───► the text ──────────────┴─► markup
//! ```

mod escape;
mod inline;
mod objects;
mod preamble;
#[cfg(test)]
mod tests;

use crate::form::Form;
use crate::format::ExportContent;
use crate::losses::Feature;
use crate::markdown::space_after;
use crate::options::{ExportError, ExportOptions};
use crate::url::base;
use crate::{front, text};
use escape::escape;
use oration_locale::{Locale, locale};
use oration_markdown::{expand, plain_text};
use oration_model::{Block, List, ListItem, Paragraph, Quote, Section, Speech, State, Text, Turn};
use oration_outline::language;
use std::collections::HashMap;

/// What Typst markup cannot express.
pub(crate) const LOSSES: &[(Feature, &str)] = &[
    (Feature::Schema, "not written"),
    (Feature::Kind, "not written"),
    (Feature::SpeakerDetail, "not written"),
    (Feature::Audience, "not written"),
    (Feature::Published, "not written"),
    (Feature::Source, "not written"),
    (Feature::SourceUrl, "not written"),
    (Feature::Licence, "not written"),
    (Feature::Breadcrumb, "not written"),
    (Feature::Summary, "the description of the document"),
    (Feature::Extent, "not written"),
    (Feature::Media, "not written"),
    (Feature::Alternates, "not written"),
    (Feature::NoteIds, "numbers"),
    (Feature::RunIn, "words in their paragraph, not in the outline of the PDF"),
    (Feature::State, "an omission where nothing else says so"),
    (Feature::Ids, "not written"),
    (Feature::Time, "not written"),
    (Feature::Figures, "links to the pictures"),
    (Feature::FigureSize, "not written"),
    (Feature::UnnamedTurns, "paragraphs without a name"),
    (Feature::TurnSpeakerDetail, "not written"),
    (Feature::AfterTurns, "not set apart from the turn"),
    (Feature::OmissionDetail, "only the URL is written, as a link"),
    (Feature::OmissionNoteMarks, "only the words are written"),
    (Feature::MarkdownBlocks, "the blocks in them"),
    (Feature::MaskDetail, "not written"),
    (Feature::GapDetail, "not written"),
    (Feature::Points, "words like the others"),
    (Feature::Images, "links to the pictures"),
    (Feature::RelativeLinks, "links only if the URL of the speech is known"),
    (Feature::LinkTitles, "not written"),
];

/// The speech as Typst markup, in the form of printed pages.
pub(crate) fn write(speech: &Speech<'_>, options: &ExportOptions) -> Result<ExportContent, ExportError> {
    let expanded = expand(speech);
    let lang = language::of(speech, &expanded);
    let form = Form::new(options.style, &options.fonts, lang, language::direction(speech, lang));
    let mut writer = Writer {
        out: preamble::preamble(&form, speech, lang),
        locale: locale(lang),
        is_cjk: form.is_cjk,
        base: base(speech, options),
        notes: expanded.notes.iter().map(|(id, text)| (&**id, text)).collect(),
        noted: Vec::new(),
        in_note: false,
    };
    writer.front(&expanded);
    writer.within("headnote", &expanded.headnote);
    writer.blocks(&expanded.body, 1);
    writer.unreferenced(&expanded);
    Ok(writer.out.into())
}

struct Writer<'w> {
    out: String,
    locale: &'static Locale,
    is_cjk: bool,
    base: &'w str,
    notes: HashMap<&'w str, &'w Text<'w>>,
    /// The ids of the notes that have a reference.
    noted: Vec<&'w str>,
    in_note: bool,
}

impl<'w> Writer<'w> {
    fn front(&mut self, speech: &Speech<'_>) {
        let title = plain_text(&speech.title);
        if !title.is_empty() {
            self.call("speech-title", &speech.title);
        }
        if let Some(subtitle) = &speech.subtitle {
            self.call("subtitle", subtitle);
        }
        for line in front::below_title(speech, &title, self.locale) {
            self.out.extend(["#byline[", &escape(&line), "]\n\n"]);
        }
        if !title.is_empty() || speech.subtitle.is_some() {
            self.out.push_str("#gap\n\n");
        }
    }

    /// A text in a function.
    fn call(&mut self, function: &str, text: &Text<'_>) {
        self.out.extend(["#", function, "["]);
        self.text(text);
        self.out.push_str("]\n\n");
    }

    /// Blocks in a function.
    fn within(&mut self, function: &str, blocks: &[Block<'_>]) {
        if !blocks.is_empty() {
            self.out.extend(["#", function, "[\n"]);
            self.blocks(blocks, 1);
            self.out.push_str("]\n\n");
        }
    }

    /// Blocks whose sections have headings of this level.
    fn blocks(&mut self, blocks: &[Block<'_>], level: usize) {
        for block in blocks {
            self.block(block, level);
        }
    }

    fn block(&mut self, block: &Block<'_>, level: usize) {
        match block {
            Block::Paragraph(paragraph) => self.paragraph(paragraph),
            Block::Section(section) => self.section(section, level),
            Block::Salutation(line) => self.call("salutation", &line.text),
            Block::Remark(line) => self.call("remark", &line.text),
            Block::Closing(line) => self.call("closing", &line.text),
            Block::List(list) => {
                self.list(list, level);
                self.out.push_str("\n\n");
            }
            Block::Quote(quote) => self.quote(quote, level),
            Block::Verse(verse) => {
                self.out.push_str("#verse[");
                for (at, line) in verse.lines.iter().enumerate() {
                    self.out.push_str(if at > 0 { " \\\n" } else { "" });
                    self.text(line);
                }
                self.out.push_str("]\n\n");
            }
            Block::Figure(figure) => self.figure(figure),
            Block::Table(table) => self.table(table),
            Block::Omission(omission) => self.omission(omission),
            Block::Turn(turn) => self.turn(turn, level),
            // `expand` has replaced them.
            Block::Markdown(markdown) => self.out.extend([&*escape(&markdown.text), "\n\n"]),
            Block::Break => self.out.push_str("#omission[\\* \\* \\*]\n\n"),
        }
    }

    fn paragraph(&mut self, paragraph: &Paragraph<'_>) {
        if paragraph.continued {
            return self.call("continued", &paragraph.text);
        }
        self.text(&paragraph.text);
        self.out.push_str("\n\n");
    }

    /// A run-in heading is the opening of its paragraph.
    fn section(&mut self, section: &Section<'_>, level: usize) {
        let num = section.num.as_deref().unwrap_or_default();
        let plain = plain_text(&section.heading);
        let head = format!("{num}{}", space_after(num, &plain));
        let mut rest = section.body.as_slice();
        let call = if section.runin { "#run-in" } else { "#heading" };
        self.out.push_str(&format!("{call}(level: {level})[{}", escape(&head)));
        self.text(&section.heading);
        self.out.push(']');
        if let (true, Some((Block::Paragraph(first), others))) = (section.runin, rest.split_first()) {
            let words = format!("{head}{plain}");
            self.out.push_str(text::space_before(&plain_text(&first.text), &words));
            self.text(&first.text);
            rest = others;
        }
        self.out.push_str("\n\n");
        let says_so = |block: &Block<'_>| matches!(block, Block::Omission(_));
        if section.state == State::Omitted && !rest.iter().any(says_so) {
            self.out.extend(["#omission[", &escape(self.locale.text.omitted), "]\n\n"]);
        }
        self.blocks(rest, level + 1);
    }

    fn list(&mut self, list: &List<'_>, level: usize) {
        match list.ordered {
            true => self.out.push_str(&format!("#enum(start: {},\n", list.start.unwrap_or(1))),
            false => self.out.push_str("#list(\n"),
        }
        for item in &list.items {
            self.out.push('[');
            match item {
                ListItem::Text(text) => self.text(text),
                ListItem::Blocks(blocks) => self.blocks(blocks, level),
            }
            self.out.push_str("],\n");
        }
        self.out.push(')');
    }

    fn quote(&mut self, quote: &Quote<'_>, level: usize) {
        self.out.push_str("#quotation[\n");
        if let Some(text) = &quote.text {
            self.text(text);
            self.out.push_str("\n\n");
        }
        self.blocks(&quote.body, level);
        if let Some(cite) = &quote.cite {
            self.out.extend(["#cited[", if self.is_cjk { "——" } else { "— " }]);
            self.text(cite);
            self.out.push_str("]\n");
        }
        self.out.push_str("]\n\n");
    }

    fn turn(&mut self, turn: &Turn<'_>, level: usize) {
        let mut rest = turn.body.as_slice();
        if let Some(speaker) = &turn.speaker {
            let label = self.locale.text.turn.replace("{name}", &speaker.name);
            self.out.extend(["#speaker[", &escape(&label), "]"]);
            if let Some((Block::Paragraph(first), others)) = rest.split_first() {
                self.text(&first.text);
                rest = others;
            }
            self.out.push_str("\n\n");
        }
        self.blocks(rest, level);
    }

    fn unreferenced(&mut self, speech: &Speech<'_>) {
        self.in_note = true;
        for (id, text) in &speech.notes {
            if !self.noted.contains(&&**id) {
                self.out.extend(["\\[", &escape(id), "\\] "]);
                self.text(text);
                self.out.push_str("\n\n");
            }
        }
    }
}

//! [`Speech`] → Markdown: CommonMark with tables and footnotes, and the metadata as YAML front matter.
//!
//! ```text
//! front matter, # title, blocks separated by blank lines, [^id]: footnotes
//! ```

mod containers;
mod front_matter;
mod inline;
#[cfg(test)]
mod tests;

use crate::losses::{Feature, Table as Losses};
use crate::text;
use crate::{ExportContent, ExportError, ExportOptions};
use inline::{NoteIds, alone, bracketed, escape_start, inline, one_line, target};
use oration_locale::{Locale, locale};
use oration_markdown::{escape, escape_all, expand, plain_text, sanitize_url};
use oration_model::{Block, Omission, Section, Speech, State, Text, Turn};
use oration_outline::language;

pub(crate) const LOSSES: Losses = &[
    (Feature::Schema, "not written"),
    (Feature::Dir, "not written"),
    (Feature::Kind, "not written"),
    (Feature::SpeakerRole, "not written"),
    (Feature::SpeakerDetail, "not written"),
    (Feature::Byline, "not written"),
    (Feature::Breadcrumb, "not written"),
    (Feature::Headnote, "blocks before the body"),
    (Feature::Extent, "not written"),
    (Feature::Media, "not written"),
    (Feature::Alternates, "not written"),
    (Feature::TitleMarks, "not in the front matter"),
    (Feature::RunIn, "bold words that open a paragraph"),
    (Feature::DeepSections, "headings of level 6"),
    (Feature::State, "the words for text that is left out, if all of it is"),
    (Feature::Ids, "not written"),
    (Feature::Time, "not written"),
    (Feature::Continued, "paragraphs"),
    (Feature::Salutation, "paragraphs"),
    (Feature::Closing, "paragraphs"),
    (Feature::Remark, "paragraphs"),
    (Feature::Cite, "paragraphs of the quotation, behind a dash"),
    (Feature::Verse, "paragraphs with line breaks"),
    (Feature::FigureSize, "not written"),
    (Feature::Captions, "paragraphs"),
    (Feature::TableWithoutHead, "tables with an empty head"),
    (Feature::TableHeadRows, "rows of the table"),
    (Feature::Turns, "paragraphs that open with the name, in bold"),
    (Feature::UnnamedTurns, "blocks without a mark"),
    (Feature::TurnSpeakerDetail, "not written"),
    (Feature::Omissions, "the words for text that is left out"),
    (Feature::OmissionDetail, "not written, except the URL"),
    (Feature::OmissionNoteMarks, "not written"),
    (Feature::MarkdownBlocks, "the blocks in them"),
    (Feature::Masks, "as printed"),
    (Feature::MaskDetail, "not written"),
    (Feature::Gaps, "an ellipsis"),
    (Feature::GapDetail, "not written"),
    (Feature::InlineRemarks, "words of the paragraph"),
    (Feature::Points, "words of the paragraph"),
    (Feature::Ruby, "not written"),
    (Feature::Foreign, "words of the paragraph"),
];

pub(crate) fn write(speech: &Speech<'_>, _: &ExportOptions) -> Result<ExportContent, ExportError> {
    Ok(to_markdown(speech).into())
}

/// Returns the speech as Markdown, with labels in the language of the speech, or in English if Oration does not support it.
///
/// The metadata is YAML front matter; the title is also the heading of level 1, and top-level sections have level 2.
/// `import` reads the result as the same speech, except for what Markdown cannot express. See
/// [What Markdown loses](https://github.com/oration/oration/blob/main/docs/formats.md#markdown).
///
/// ```
/// let json = r#"{"title": "Opening", "date": "2024-03-05", "body": [
///     {"type": "section", "num": "I.", "heading": "Why we built it", "body": ["A town needs *one* room."]}
/// ]}"#;
/// let speech = oration::parse(json)?.speech;
/// assert_eq!(
///     oration::to_markdown(&speech),
///     "---\ntitle: Opening\ndate: 2024-03-05\n---\n\n# Opening\n\n## I. Why we built it\n\nA town needs *one* room.\n"
/// );
/// # Ok::<(), oration::Error>(())
/// ```
pub fn to_markdown(speech: &Speech<'_>) -> String {
    let expanded = expand(speech);
    let locale = locale(language::of(speech, &expanded));
    let notes = NoteIds::new(&expanded.notes);
    let writer = Writer { locale, notes: &notes };
    let mut parts: Vec<String> = Vec::new();
    parts.extend(front_matter::write(speech));
    let title = writer.line(&speech.title);
    parts.extend((!title.is_empty()).then(|| format!("# {}", without_closing_marks(&title))));
    parts.extend(speech.subtitle.as_ref().map(|subtitle| writer.paragraph(subtitle)));
    writer.blocks(&expanded.headnote, TOP, &mut parts);
    writer.blocks(&expanded.body, TOP, &mut parts);
    parts.extend(expanded.notes.iter().map(|(id, text)| writer.note(id, text)));
    let mut markdown = parts.join("\n\n");
    markdown.push('\n');
    markdown
}

/// The level of the headings of top-level sections; the title is level 1.
const TOP: usize = 2;

struct Writer<'w> {
    locale: &'static Locale,
    notes: &'w NoteIds,
}

impl Writer<'_> {
    /// Adds the blocks of a body whose sections have headings of this level, each without blank lines around it.
    fn blocks(&self, body: &[Block<'_>], level: usize, parts: &mut Vec<String>) {
        for block in body {
            self.block(block, level, parts);
            parts.pop_if(|part| part.is_empty());
        }
    }

    /// The blocks of a block.
    fn inner(&self, body: &[Block<'_>], level: usize) -> Vec<String> {
        let mut parts = Vec::new();
        self.blocks(body, level, &mut parts);
        parts
    }

    fn block(&self, block: &Block<'_>, level: usize, parts: &mut Vec<String>) {
        match block {
            Block::Paragraph(paragraph) => parts.push(self.paragraph(&paragraph.text)),
            Block::Section(section) => self.section(section, level, parts),
            Block::Salutation(line) | Block::Remark(line) | Block::Closing(line) => {
                parts.push(self.paragraph(&line.text));
            }
            Block::List(list) => {
                let list = self.list(list, level, parts.last());
                parts.push(list);
            }
            Block::Quote(quote) => parts.push(self.quote(quote, level)),
            Block::Verse(verse) => {
                let lines: Vec<String> = verse.lines.iter().map(|line| self.line(line)).collect();
                parts.push(escape_start(&lines.join("\\\n")));
            }
            Block::Figure(figure) => self.figure(figure, parts),
            Block::Table(table) => self.table(table, parts),
            Block::Omission(gap) => parts.push(self.omission(gap)),
            Block::Turn(turn) => self.turn(turn, level, parts),
            // `expand` has replaced them.
            Block::Markdown(markdown) => parts.push(markdown.text.to_string()),
            // `---` at the start would begin front matter.
            Block::Break => parts.push("***".to_owned()),
        }
    }

    fn paragraph(&self, text: &Text<'_>) -> String {
        escape_start(&alone(text, self.notes))
    }

    /// A text on one line.
    fn line(&self, text: &Text<'_>) -> String {
        one_line(&inline(text, self.notes))
    }

    /// A run-in heading is the bold opening of its paragraph. A section that is left out has the words for that.
    fn section(&self, section: &Section<'_>, level: usize, parts: &mut Vec<String>) {
        let num = section.num.as_deref().unwrap_or_default();
        let heading = self.line(&section.heading);
        let space = space_after(num, &plain_text(&section.heading));
        let words = format!("{}{space}{heading}", escape_all(num));
        let mut rest = section.body.as_slice();
        match (section.runin, rest.split_first()) {
            (true, Some((Block::Paragraph(first), others))) => {
                let plain = plain_text(&first.text);
                let space = text::space_before(&plain, &words);
                parts.push(self.opened(&words, space, &inline(&first.text, self.notes)));
                rest = others;
            }
            (true, _) => parts.push(self.opened(&words, "", "")),
            (false, _) => {
                let marks = "#".repeat(level.min(6));
                parts.push(format!("{marks} {}", without_closing_marks(&words)).trim_end().to_owned());
            }
        }
        let says_so = |block: &Block<'_>| matches!(block, Block::Omission(_));
        if section.state == State::Omitted && !rest.iter().any(says_so) {
            parts.push(escape(self.locale.text.omitted).into_owned());
        }
        self.blocks(rest, level + 1, parts);
    }

    /// A paragraph that opens with bold words. Where no space follows them, their last mark is not bold: between it and a
    /// letter, CommonMark does not read `**` as an end.
    fn opened(&self, words: &str, space: &str, text: &str) -> String {
        let is_apart = !space.is_empty() || text.is_empty();
        let bare =
            words.trim_end_matches(['。', '！', '？', '；', '：', '，', '、', '.', '!', '?', ';', ':', ',']);
        let (bold, mark) = if is_apart || bare.is_empty() { (words, "") } else { words.split_at(bare.len()) };
        let ends = is_apart || !mark.is_empty() || bold.ends_with(char::is_alphanumeric);
        match ends && !bold.is_empty() && !bold.contains("**") {
            true => format!("**{bold}**{mark}{space}{text}"),
            false => escape_start(&format!("{words}{space}{text}")),
        }
    }

    fn turn(&self, turn: &Turn<'_>, level: usize, parts: &mut Vec<String>) {
        let mut rest = turn.body.as_slice();
        if let Some(speaker) = &turn.speaker {
            let name = escape_all(&speaker.name).replace('\n', " ");
            let label = self.locale.text.turn.replace("{name}", &name);
            let space = if label.ends_with(' ') { " " } else { "" };
            let first = match rest.split_first() {
                Some((Block::Paragraph(first), others)) => {
                    rest = others;
                    inline(&first.text, self.notes)
                }
                _ => String::new(),
            };
            parts.push(self.opened(label.trim_end(), if first.is_empty() { "" } else { space }, &first));
        }
        self.blocks(rest, level, parts);
    }

    fn omission(&self, gap: &Omission<'_>) -> String {
        let words = text::omission(gap, self.locale);
        match (gap.url.as_deref().and_then(sanitize_url), &gap.note) {
            (Some(url), _) => format!("[{}]({})", bracketed(&words), target(&url)),
            (None, Some(note)) => self.paragraph(note),
            (None, None) => escape_start(&escape(&words)),
        }
    }

    fn note(&self, id: &str, text: &Text<'_>) -> String {
        let words = prefixed(&self.paragraph(text), "    ", "");
        format!("[^{}]: {}", self.notes.label(id), words.trim_start())
    }
}

/// Each line behind a prefix; blank lines behind another.
fn prefixed(text: &str, prefix: &str, blank: &str) -> String {
    let lines = text.split('\n').map(|line| match line {
        "" => blank.to_owned(),
        line => format!("{prefix}{line}"),
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// A space as in plain text, and between `1.` and a word that is not Chinese or Japanese.
pub(crate) fn space_after(num: &str, heading: &str) -> &'static str {
    let is_letter = |c: char| c.is_ascii_alphanumeric() || matches!(c, '\u{C0}'..='\u{1FFF}');
    match num.ends_with(|c: char| c.is_ascii()) && heading.starts_with(is_letter) {
        true => " ",
        false => text::space_after(num),
    }
}

/// `C #` would lose its last character as the end of a heading.
fn without_closing_marks(heading: &str) -> String {
    let bare = heading.trim_end_matches('#');
    match bare.len() < heading.len() && (bare.is_empty() || bare.ends_with(' ')) {
        true => format!("{bare}\\{}", &heading[bare.len()..]),
        false => heading.to_owned(),
    }
}

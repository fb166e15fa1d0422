//! [`Speech`] → plain text: one line per paragraph, blank lines between them, numbers and headings as printed.
//!
//! Links, images, ids and times have no plain-text form and are left out. `import` reads the text of a speech that came
//! from plain text as the same speech.

use crate::front;
#[cfg(feature = "formats")]
pub(crate) use exported::{LOSSES, body_text, write};
use oration_locale::{Locale, locale};
use oration_markdown::{expand, is_word, plain_text};
use oration_model::{Block, ListItem, Omission, Section, Speech, State, Text, Unit};
use oration_outline::language;

/// Returns the speech as plain text, with labels in the language of the speech, or in English if Oration does not support it.
///
/// ```
/// let text = "在开学典礼上的讲话\n\n（2023年9月1日）\n\n同志们：\n\n一、形势\n\n很好。\n\n二、任务\n\n很重。\n";
/// assert_eq!(oration::to_text(&oration::import(text).speech), text);
/// ```
pub fn to_text(speech: &Speech<'_>) -> String {
    let locale = locale(language::of(speech, &expand(speech)));
    let form = Form { locale, has_contents: true };
    let mut lines = front::lines(speech, locale);
    blocks(&speech.headnote, form, &mut lines);
    let contents = front::printed_outline(&speech.body, locale);
    if !contents.is_empty() {
        lines.push(contents.join("\n"));
        lines.extend((speech.title != Text::default()).then(|| plain_text(&speech.title).into_owned()));
    }
    blocks(&speech.body, form, &mut lines);
    let mut text = lines.join("\n\n");
    text.push('\n');
    text
}

/// How lines are written.
#[derive(Clone, Copy)]
struct Form {
    locale: &'static Locale,
    /// Whether a table of contents has the headings of sections that are left out.
    has_contents: bool,
}

fn blocks(body: &[Block<'_>], form: Form, lines: &mut Vec<String>) {
    for block in body {
        match block {
            Block::Paragraph(paragraph) => lines.push(line(&paragraph.text)),
            Block::Section(section) => self::section(section, form, lines),
            Block::Salutation(salutation) => lines.push(plain_text(&salutation.text).into_owned()),
            Block::Remark(text) | Block::Closing(text) => lines.push(line(&text.text)),
            Block::List(list) => list.items.iter().for_each(|item| self::item(item, form, lines)),
            Block::Quote(quote) => {
                lines.extend(quote.text.as_ref().map(line));
                blocks(&quote.body, form, lines);
                lines.extend(quote.cite.as_ref().map(line));
            }
            Block::Verse(verse) => lines.push(verse.lines.iter().map(line).collect::<Vec<_>>().join("\n")),
            Block::Figure(figure) => lines.extend(figure.caption.as_ref().map(line)),
            Block::Table(table) => {
                lines.extend(table.caption.as_ref().map(line));
                lines.extend(
                    table
                        .head
                        .iter()
                        .chain(&table.rows)
                        .map(|row| row.iter().map(line).collect::<Vec<_>>().join("\t")),
                );
            }
            Block::Omission(gap) => lines.push(omission(gap, form.locale)),
            Block::Turn(turn) => {
                lines.extend(turn.speaker.as_ref().map(|speaker| {
                    form.locale.text.turn.replace("{name}", &speaker.name).trim_end().to_owned()
                }));
                blocks(&turn.body, form, lines);
            }
            Block::Markdown(markdown) => lines.push(markdown.text.to_string()),
            Block::Break => {}
        }
    }
}

fn line(text: &Text<'_>) -> String {
    plain_text(text).replace('\n', " ")
}

fn item(item: &ListItem<'_>, form: Form, lines: &mut Vec<String>) {
    match item {
        ListItem::Text(text) => lines.push(format!("• {}", line(text))),
        ListItem::Blocks(body) => blocks(body, form, lines),
    }
}

/// Whether the text of a section begins after an omission, so that only the printed outline has its heading.
pub(super) fn is_headless(section: &Section<'_>) -> bool {
    let cut = |block: &Block<'_>| matches!(block, Block::Omission(_));
    section.state == State::Partial && !section.body.iter().any(cut)
}

/// A run-in heading and its first paragraph share a line; a section that is left out is in the table of contents only.
fn section(section: &Section<'_>, form: Form, lines: &mut Vec<String>) {
    if form.has_contents && (section.state == State::Omitted || is_headless(section)) {
        return blocks(&section.body, form, lines);
    }
    let num = section.num.as_deref().unwrap_or_default();
    let mut head = format!("{num}{}{}", space_after(num), line(&section.heading));
    let mut rest = section.body.as_slice();
    if let (true, Some((Block::Paragraph(first), others))) = (section.runin, rest.split_first()) {
        let text = line(&first.text);
        head.push_str(space_before(&text, &head));
        head.push_str(&text);
        rest = others;
    }
    lines.push(head);
    blocks(rest, form, lines);
}

/// A space between a run-in heading and its text, except where the heading ends in Chinese or Japanese, which have none,
/// or the text begins with punctuation.
pub(super) fn space_before(text: &str, head: &str) -> &'static str {
    let unspaced =
        |c: char| c.is_whitespace() || matches!(c, '\u{2E80}'..='\u{ABFF}' | '\u{F900}'..='\u{FFEF}');
    let closed = head.chars().next_back().is_none_or(unspaced);
    // Between U+0370 and U+1FFF nearly all characters are letters.
    let opens = text.starts_with(|c: char| {
        is_word(c) || matches!(c, '“' | '"' | '«' | '¿' | '¡' | '(' | '[' | '\u{370}'..='\u{1FFF}')
    });
    if opens && !closed { " " } else { "" }
}

/// A space after numbers such as `I.` and `第一章`.
pub(super) fn space_after(num: &str) -> &'static str {
    let last = num.chars().next_back();
    let apart = last.is_some_and(|c| matches!(c, '章' | '节' | '分' | '篇' | '讲'))
        || num.starts_with(|c: char| c.is_ascii_uppercase());
    if apart { " " } else { "" }
}

pub(super) fn omission(omission: &Omission<'_>, locale: &Locale) -> String {
    if let Some(note) = &omission.note {
        return line(note);
    }
    let form = &locale.text;
    match (omission.count, omission.unit) {
        (Some(count), Some(Unit::Words)) => locale.format.count(form.omitted_words, count),
        (Some(count), _) => locale.format.count(form.omitted_characters, count),
        (None, _) if omission.rest => form.rest.to_owned(),
        (None, _) => form.omitted.to_owned(),
    }
}

#[cfg(feature = "formats")]
mod exported {
    use crate::losses::{Feature, IN_LINES, Table, in_lines};
    use crate::{ExportContent, ExportError, ExportOptions};
    use oration_locale::locale;
    use oration_model::{Block, Speech};

    pub(crate) const LOSSES: Table = &in_lines::<{ OWN.len() + IN_LINES.len() }>(OWN);

    const OWN: Table = &[
        (Feature::Schema, "not written"),
        (Feature::Lang, "not written"),
        (Feature::Dir, "not written"),
        (Feature::Kind, "not written"),
        (Feature::SpeakerDetail, "not written"),
        (Feature::Audience, "not written"),
        (Feature::PlaceAtOccasion, "not written"),
        (Feature::Undated, "not written"),
        (Feature::SourceUrl, "not written"),
        (Feature::Licence, "not written"),
        (Feature::BreadcrumbUrls, "not written"),
        (Feature::Keywords, "not written"),
        (Feature::Summary, "not written"),
        (Feature::Headnote, "lines before the body"),
        (Feature::Extent, "not written"),
        (Feature::Media, "not written"),
        (Feature::Alternates, "not written"),
        (Feature::Notes, "not written"),
        (Feature::Sections, "lines with the number and the heading"),
        (Feature::RunIn, "the opening of a line"),
        (Feature::State, "an entry of a table of contents, if text is left out"),
        (Feature::Ids, "not written"),
        (Feature::Time, "not written"),
        (Feature::ItemBlocks, "lines"),
        (Feature::Cite, "lines"),
        (Feature::FigureSize, "not written"),
        (Feature::Captions, "lines"),
        (Feature::TableHead, "lines"),
        (Feature::Turns, "lines, below one with the name"),
        (Feature::UnnamedTurns, "lines"),
        (Feature::TurnSpeakerDetail, "not written"),
        (Feature::OmissionNoteMarks, "not written"),
        (Feature::MarkdownBlocks, "their Markdown"),
    ];

    /// The text of a body.
    pub(crate) fn body_text(body: &[Block<'_>], lang: &str) -> String {
        let mut lines = Vec::new();
        super::blocks(body, super::Form { locale: locale(lang), has_contents: false }, &mut lines);
        lines.join("\n\n")
    }

    pub(crate) fn write(speech: &Speech<'_>, _: &ExportOptions) -> Result<ExportContent, ExportError> {
        Ok(super::to_text(speech).into())
    }
}

#[cfg(test)]
mod tests {
    fn text(json: &str) -> Result<String, oration::Error> {
        Ok(oration::to_text(&oration::parse(json)?.speech))
    }

    #[test]
    fn labels_are_in_the_language_of_the_speech() -> Result<(), oration::Error> {
        let json = |lang: &str| {
            format!(
                r#"{{"title": "Opening", {lang} "breadcrumb": ["Library", "Speeches"], "published": "2024-03-05",
                    "date": "2024-03-01", "place": "Oslo",
                    "body": [{{"type": "omission", "count": 12}}, {{"type": "turn", "speaker": "Chair", "body": ["Thank you."]}}]}}"#
            )
        };
        let english = text(&json(r#""lang": "en","#))?;
        assert_eq!(
            english,
            "You are here: Library > Speeches\n\nPublished: 2024-03-05\n\nOpening\n\nOslo, 1 March 2024\n\n\
             [… 12 characters omitted …]\n\nChair:\n\nThank you.\n"
        );
        assert_eq!(text(&json(""))?, english, "a speech without a language is not Chinese");
        assert!(text(&json(r#""lang": "fr","#))?.starts_with("Vous êtes ici : Library"));
        Ok(())
    }

    #[test]
    fn a_chinese_speech_without_a_language_has_chinese_labels() -> Result<(), oration::Error> {
        let text = text(r#"{"title": "致辞", "body": [{"type": "omission", "count": 12}]}"#)?;
        assert_eq!(text, "致辞\n\n……（省略12字）……\n");
        Ok(())
    }

    #[test]
    fn run_in_headings_are_followed_by_a_space_except_in_chinese() -> Result<(), oration::Error> {
        let text = |heading: &str, first: &str| {
            let section = format!(
                r#"{{"type": "section", "heading": "{heading}", "runin": true, "body": ["{first}"]}}"#
            );
            text(&format!(r#"{{"title": "T", "body": [{section}]}}"#))
        };
        assert_eq!(text("First, trade.", "We buy.")?, "T\n\nFirst, trade. We buy.\n");
        assert_eq!(text("First, trade", ": we buy.")?, "T\n\nFirst, trade: we buy.\n");
        assert_eq!(text("一是贸易。", "扩大进口。")?, "T\n\n一是贸易。扩大进口。\n");
        Ok(())
    }
}

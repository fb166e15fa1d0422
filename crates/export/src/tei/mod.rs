//! [`Speech`] → TEI P5, in the shape of Parla-CLARIN: `div` for sections and turns, `u` and `seg` for what is said.

mod body;
mod header;
mod inline;

use crate::losses::{Feature, Table};
use crate::markup::Markup;
use crate::own::People;
use crate::xml_lines::XmlLines;
use crate::{ExportContent, ExportError, ExportOptions};
use oration_locale::{Locale, locale};
use oration_markdown::expand;
use oration_model::{Speech, Text};
use oration_outline::language;
use std::collections::BTreeSet;

pub(crate) const LOSSES: Table = &[
    (Feature::Alternates, "only their URLs"),
    (Feature::MarkdownBlocks, "the blocks in them"),
    (Feature::UrlCharacters, "escaped with `%`"),
];

pub(crate) fn write(speech: &Speech<'_>, options: &ExportOptions) -> Result<ExportContent, ExportError> {
    Ok(tei(speech, options.url.as_deref()).into())
}

/// Returns the speech as TEI P5, an XML format of digital humanities, in the shape of Parla-CLARIN. `import` reads it as the
/// same speech.
///
/// ```
/// let speech = oration::parse(r#"{"title": "Thanks", "body": ["Thank you *all*."]}"#)?.speech;
/// assert!(oration::to_tei(&speech).contains("<seg>Thank you <emph>all</emph>.</seg>"));
/// # Ok::<(), oration::Error>(())
/// ```
pub fn to_tei(speech: &Speech<'_>) -> String {
    tei(speech, None)
}

fn tei(speech: &Speech<'_>, url: Option<&str>) -> String {
    let expanded = expand(speech);
    let lang = language::of(speech, &expanded);
    let people = People::of(&expanded);
    let mut writer = Writer {
        xml: XmlLines::new(),
        notes: expanded.notes.iter().map(|(id, _)| &**id).collect(),
        people: &people,
        locale: locale(lang),
        ids: BTreeSet::new(),
        who: None,
        in_utterance: false,
    };
    writer.xml.block("TEI").attr("xmlns", "http://www.tei-c.org/ns/1.0");
    writer.xml.attr_if("xml:lang", (!lang.is_empty()).then_some(lang));
    writer.header(&expanded, lang, url);
    writer.xml.block("text");
    if !expanded.headnote.is_empty() {
        writer.xml.block("front").block("div").attr("type", "headnote");
        writer.content(&expanded.headnote);
        writer.xml.end();
        writer.xml.end();
    }
    writer.who = expanded.speaker.first().map(|speaker| people.id(speaker));
    writer.xml.block("body").block("div").attr("type", "speech");
    writer.xml.block("head");
    writer.text(&expanded.title);
    writer.xml.end();
    writer.content(&expanded.body);
    writer.xml.end();
    writer.xml.end();
    writer.back(&expanded);
    writer.xml.finish()
}

struct Writer<'w> {
    xml: XmlLines,
    /// The ids of the footnotes.
    notes: Vec<&'w str>,
    people: &'w People<'w>,
    locale: &'static Locale,
    /// The ids of sections and paragraphs, which XML allows once.
    ids: BTreeSet<String>,
    /// The id of who speaks.
    who: Option<String>,
    /// Whether a `u` is open.
    in_utterance: bool,
}

impl Writer<'_> {
    /// The footnotes.
    fn back(&mut self, speech: &Speech<'_>) {
        if speech.notes.is_empty() {
            return;
        }
        self.xml.block("back").block("div").attr("type", "notes");
        for (index, (id, text)) in speech.notes.iter().enumerate() {
            self.xml.block("note").attr("xml:id", &format!("note.{}", index + 1)).attr("n", id);
            self.text(text);
            self.xml.end();
        }
        self.xml.end();
        self.xml.end();
    }

    fn element(&mut self, name: &'static str, text: &Text<'_>) {
        self.xml.block(name);
        self.text(text);
        self.xml.end();
    }
}

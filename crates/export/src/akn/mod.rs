//! [`Speech`] → Akoma Ntoso 3.0: a `debate` with one `debateSection`.
//!
//! What Akoma Ntoso has no element or attribute for is in attributes of [`NAMESPACE`], which its schema allows.

mod body;
mod identity;
mod inline;

pub(crate) use identity::day;

use crate::losses::{Feature, Table};
use crate::markup::Markup;
use crate::own::{NAMESPACE, People, metadata, uri};
use crate::xml_lines::XmlLines;
use crate::{ExportContent, ExportError, ExportOptions};
use oration_locale::{Locale, locale};
use oration_markdown::expand;
use oration_model::{Speech, Text};
use oration_outline::language;

pub(crate) const LOSSES: Table = &[
    (Feature::Alternates, "only their URLs"),
    (Feature::MarkdownBlocks, "the blocks in them"),
    (Feature::UrlCharacters, "escaped with `%`"),
];

pub(crate) fn write(speech: &Speech<'_>, options: &ExportOptions) -> Result<ExportContent, ExportError> {
    Ok(akn(speech, options.url.as_deref()).into())
}

/// Returns the speech as Akoma Ntoso 3.0, an XML format of parliaments. `import` reads it as the same speech.
///
/// ```
/// let speech = oration::parse(r#"{"title": "Thanks", "body": ["Thank you *all*."]}"#)?.speech;
/// assert!(oration::to_akn(&speech).contains("<p>Thank you <i>all</i>.</p>"));
/// # Ok::<(), oration::Error>(())
/// ```
pub fn to_akn(speech: &Speech<'_>) -> String {
    akn(speech, None)
}

fn akn(speech: &Speech<'_>, url: Option<&str>) -> String {
    let expanded = expand(speech);
    let lang = language::of(speech, &expanded);
    let people = People::of(&expanded);
    let mut writer = Writer {
        xml: XmlLines::new(),
        notes: expanded.notes.iter().map(|(id, _)| &**id).collect(),
        people: &people,
        locale: locale(lang),
        counts: [0; 3],
    };
    writer.xml.block("akomaNtoso").attr("xmlns", "http://docs.oasis-open.org/legaldocml/ns/akn/3.0");
    writer.xml.attr("xmlns:o", NAMESPACE);
    writer.xml.block("debate").attr("name", "speech");
    writer.meta(&expanded, lang, url);
    writer.preface(&expanded);
    writer.body(&expanded);
    writer.xml.finish()
}

struct Writer<'w> {
    xml: XmlLines,
    /// The ids of the footnotes.
    notes: Vec<&'w str>,
    people: &'w People<'w>,
    locale: &'static Locale,
    /// How many elements of each kind have an id.
    counts: [usize; 3],
}

impl Writer<'_> {
    fn meta(&mut self, speech: &Speech<'_>, lang: &str, url: Option<&str>) {
        self.xml.block("meta");
        identity::write(speech, lang, url, &mut self.xml);
        let xml = &mut self.xml;
        xml.block("references").attr("source", "#oration");
        reference(xml, "TLCOrganization", "oration", NAMESPACE, "Oration");
        xml.end();
        for (id, person) in self.people.iter() {
            let href = person.url.as_ref().map_or(format!("/ontology/person/{id}"), |url| uri(url));
            reference(xml, "TLCPerson", &id, &href, &person.name);
            xml.attr_if("o:role", person.role.as_deref())
                .attr_if("o:affiliation", person.affiliation.as_deref())
                .attr_if("o:url", person.url.as_deref())
                .attr_if("o:image", person.image.as_deref())
                .attr_if("o:printed", person.printed.as_deref())
                .end();
            if let Some(role) = &person.role {
                let (id, href) = (format!("{id}-role"), format!("/ontology/role/{id}"));
                reference(xml, "TLCRole", &id, &href, role);
                xml.end();
            }
        }
        reference(xml, "TLCPerson", "unknown", "/ontology/person/unknown", "unknown");
        xml.end();
        for (value, id, name) in
            [(&speech.occasion, "occasion", "TLCEvent"), (&speech.place, "place", "TLCLocation")]
        {
            if let Some(value) = value {
                reference(xml, name, id, &format!("/ontology/{id}"), value);
                xml.end();
            }
        }
        xml.end();
        if !speech.notes.is_empty() {
            self.xml.block("notes").attr("source", "#oration");
            for (index, (id, text)) in speech.notes.iter().enumerate() {
                let number = index + 1;
                self.xml.block("note").attr("eId", &format!("note_{number}"));
                self.xml.attr("marker", &number.to_string()).attr("o:id", id);
                self.paragraph(None, text);
                self.xml.end();
            }
            self.xml.end();
        }
        self.xml.block("proprietary").attr("source", "#oration");
        metadata(speech, self.people, &mut self.xml);
        self.xml.end();
        self.xml.end();
    }

    /// The title and what else is above the speech.
    fn preface(&mut self, speech: &Speech<'_>) {
        self.xml.block("preface").block("p");
        self.xml.inline("docTitle");
        self.text(&speech.title);
        self.xml.end();
        self.xml.end();
        for (class, text) in [("subtitle", &speech.subtitle), ("summary", &speech.summary)] {
            if let Some(text) = text {
                self.paragraph(Some(class), text);
            }
        }
        if let Some(date) = &speech.date {
            self.xml.block("p").attr("class", "date").inline("docDate").attr("date", &identity::day(date));
            self.xml.text(date).end();
            self.xml.end();
        }
        if !speech.headnote.is_empty() {
            self.xml.block("container").attr("name", "headnote");
            self.blocks(&speech.headnote);
            self.xml.end();
        }
        self.xml.end();
    }

    /// A `p` with a text.
    fn paragraph(&mut self, class: Option<&str>, text: &Text<'_>) {
        self.xml.block("p").attr_if("class", class);
        self.text(text);
        self.xml.end();
    }
}

/// The start of a reference, to which attributes can be added.
fn reference(xml: &mut XmlLines, name: &'static str, id: &str, href: &str, show: &str) {
    xml.block(name).attr("eId", id).attr("href", href).attr("showAs", show);
}

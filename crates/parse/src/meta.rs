//! JSON → [`Speech`] and what stands around its body.

use crate::fail::Result;
use crate::json::Reader;
use crate::record::Fields;
use oration_model::{Breadcrumb, Extent, Media, Person, Source, Speech, Text};
use std::borrow::Cow;
use std::collections::BTreeSet;

pub(super) const SPEECH: Fields = Fields {
    names: &[
        "title",
        "body",
        "$schema",
        "version",
        "subtitle",
        "lang",
        "dir",
        "kind",
        "speaker",
        "audience",
        "occasion",
        "place",
        "date",
        "published",
        "source",
        "breadcrumb",
        "keywords",
        "summary",
        "headnote",
        "extent",
        "media",
        "notes",
    ],
    required: 2,
};
const PERSON: Fields =
    Fields { names: &["name", "role", "affiliation", "url", "image", "printed"], required: 1 };
const SOURCE: Fields = Fields { names: &["name", "url", "licence"], required: 0 };
const CRUMB: Fields = Fields { names: &["label", "url"], required: 1 };
const EXTENT: Fields = Fields { names: &["total", "shown", "unit"], required: 0 };
const MEDIA: Fields = Fields { names: &["audio", "video", "captions", "duration"], required: 0 };

impl<'a> Reader<'a> {
    /// Reads a field of a speech, but for its body.
    pub(super) fn field_of(&mut self, speech: &mut Speech<'a>, name: &str) -> Result<()> {
        match name {
            "title" => speech.title = self.text()?,
            "$schema" => speech.schema = Some(self.words()?),
            "version" => speech.version = Some(self.version()?),
            "subtitle" => speech.subtitle = Some(self.text()?),
            "lang" => speech.lang = Some(self.words()?),
            "dir" => speech.dir = Some(self.keyword()?),
            "kind" => speech.kind = Some(self.words()?),
            "speaker" => speech.speaker = self.people()?,
            "audience" => speech.audience = Some(self.words()?),
            "occasion" => speech.occasion = Some(self.words()?),
            "place" => speech.place = Some(self.words()?),
            "date" => speech.date = Some(self.words()?),
            "published" => speech.published = Some(self.words()?),
            "source" => speech.source = Some(self.source()?),
            "breadcrumb" => speech.breadcrumb = self.many(Self::crumb)?,
            "keywords" => speech.keywords = self.many(Self::words)?,
            "summary" => speech.summary = Some(self.text()?),
            "headnote" => speech.headnote = self.body()?,
            "extent" => speech.extent = Some(self.extent()?),
            "media" => speech.media = Some(self.media()?),
            _ => speech.notes = self.notes()?,
        }
        Ok(())
    }

    fn version(&mut self) -> Result<u64> {
        let start = self.here();
        match self.count()? {
            1 => Ok(1),
            other => Err(self.wrong_at(start, format!("expected version 1, found {other}"))),
        }
    }

    fn people(&mut self) -> Result<Vec<Person<'a>>> {
        match self.peek() {
            Some(b'[') => self.many(Self::person),
            Some(b'{') => Ok(vec![self.person()?]),
            _ => Err(self.expected("a person or an array of persons")),
        }
    }

    pub(super) fn person(&mut self) -> Result<Person<'a>> {
        let mut person = Person::default();
        self.record(&PERSON, |reader, name| {
            let words = reader.words()?;
            match name {
                "name" => person.name = words,
                "role" => person.role = Some(words),
                "affiliation" => person.affiliation = Some(words),
                "url" => person.url = Some(words),
                "image" => person.image = Some(words),
                _ => person.printed = Some(words),
            }
            Ok(())
        })?;
        Ok(person)
    }

    fn source(&mut self) -> Result<Source<'a>> {
        let mut source = Source::default();
        self.record(&SOURCE, |reader, name| {
            let words = Some(reader.words()?);
            match name {
                "name" => source.name = words,
                "url" => source.url = words,
                _ => source.licence = words,
            }
            Ok(())
        })?;
        Ok(source)
    }

    fn crumb(&mut self) -> Result<Breadcrumb<'a>> {
        let mut crumb = Breadcrumb::default();
        match self.peek() {
            Some(b'"') => crumb.label = self.words()?,
            Some(b'{') => self.record(&CRUMB, |reader, name| {
                match name {
                    "label" => crumb.label = reader.words()?,
                    _ => crumb.url = Some(reader.words()?),
                }
                Ok(())
            })?,
            _ => return Err(self.expected("text or an object with a label")),
        }
        Ok(crumb)
    }

    fn extent(&mut self) -> Result<Extent> {
        let mut extent = Extent::default();
        self.record(&EXTENT, |reader, name| {
            match name {
                "total" => extent.total = Some(reader.count()?),
                "shown" => extent.shown = Some(reader.count()?),
                _ => extent.unit = Some(reader.keyword()?),
            }
            Ok(())
        })?;
        Ok(extent)
    }

    fn media(&mut self) -> Result<Media<'a>> {
        let mut media = Media::default();
        self.record(&MEDIA, |reader, name| {
            match name {
                "audio" => media.audio = Some(reader.words()?),
                "video" => media.video = Some(reader.words()?),
                "captions" => media.captions = Some(reader.words()?),
                _ => media.duration = Some(reader.seconds()?),
            }
            Ok(())
        })?;
        Ok(media)
    }

    fn notes(&mut self) -> Result<Vec<(Cow<'a, str>, Text<'a>)>> {
        let mut notes = Vec::new();
        let mut seen = BTreeSet::new();
        self.object(|reader, id| {
            if !seen.insert(id.clone()) {
                return Err(reader.wrong("this note appears twice"));
            }
            reader.count_part()?;
            notes.push((id, reader.text()?));
            Ok(())
        })?;
        Ok(notes)
    }
}

//! JSON → [`Speech`] and what stands around its body.

use super::fail::{Fail, Result};
use super::json::Reader;
use super::record::Fields;
use crate::{Crumb, Direction, Extent, Media, Person, Source, Speech, Str, Text, Unit};
use std::collections::BTreeSet;

const SPEECH: Fields = Fields {
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

/// A whole document: one speech and nothing after it.
pub(super) fn document<'a>(reader: &mut Reader<'a>) -> Result<Speech<'a>> {
    if reader.peek().is_none() {
        return Err(Fail::syntax(0, "the document is empty"));
    }
    let mut speech = Speech::default();
    reader.value(|reader| reader.speech().map(|read| speech = read))?;
    reader.end()?;
    Ok(speech)
}

impl<'a> Reader<'a> {
    fn speech(&mut self) -> Result<Speech<'a>> {
        let mut speech = Speech::default();
        self.record(&SPEECH, |reader, name| {
            match name {
                "title" => speech.title = reader.text()?,
                "body" => speech.body = reader.body()?,
                "$schema" => speech.schema = Some(reader.words()?),
                "version" => speech.version = Some(reader.version()?),
                "subtitle" => speech.subtitle = Some(reader.text()?),
                "lang" => speech.lang = Some(reader.words()?),
                "dir" => speech.dir = Some(reader.word(Direction::WORDS, Direction::from_word)?),
                "kind" => speech.kind = Some(reader.words()?),
                "speaker" => speech.speaker = reader.people()?,
                "audience" => speech.audience = Some(reader.words()?),
                "occasion" => speech.occasion = Some(reader.words()?),
                "place" => speech.place = Some(reader.words()?),
                "date" => speech.date = Some(reader.words()?),
                "published" => speech.published = Some(reader.words()?),
                "source" => speech.source = Some(reader.source()?),
                "breadcrumb" => speech.breadcrumb = reader.many(Self::crumb)?,
                "keywords" => speech.keywords = reader.many(Self::words)?,
                "summary" => speech.summary = Some(reader.text()?),
                "extent" => speech.extent = Some(reader.extent()?),
                "media" => speech.media = Some(reader.media()?),
                _ => speech.notes = reader.notes()?,
            }
            Ok(())
        })?;
        Ok(speech)
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

    fn crumb(&mut self) -> Result<Crumb<'a>> {
        let mut crumb = Crumb::default();
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
                _ => extent.unit = Some(reader.word(Unit::WORDS, Unit::from_word)?),
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

    fn notes(&mut self) -> Result<Vec<(Str<'a>, Text<'a>)>> {
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

//! JSON → [`Speech`] and its metadata.

use crate::error::{ParseError, Result};

use crate::object::Shape;
use crate::parser::Parser;
use oration_model::{Alternate, Breadcrumb, Extent, Media, Person, SchemaError, Source, Speech, Text};
use std::borrow::Cow;
use std::collections::BTreeSet;

pub(crate) const SPEECH: Shape = Shape {
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
        "alternates",
        "notes",
    ],
    required: 2,
};
const PERSON: Shape =
    Shape { names: &["name", "role", "affiliation", "url", "image", "printed"], required: 1 };
const SOURCE: Shape = Shape { names: &["name", "url", "licence"], required: 0 };
const CRUMB: Shape = Shape { names: &["label", "url"], required: 1 };
const EXTENT: Shape = Shape { names: &["total", "shown", "unit"], required: 0 };
const ALTERNATE: Shape = Shape { names: &["lang", "url", "speech"], required: 1 };
const MEDIA: Shape = Shape { names: &["audio", "video", "captions", "duration"], required: 0 };

impl<'a> Parser<'a> {
    /// Reads a field of a speech, except its body.
    pub(crate) fn speech_field(&mut self, speech: &mut Speech<'a>, name: &str) -> Result<()> {
        match name {
            "title" => speech.title = self.text()?,
            "$schema" => speech.schema = Some(self.string()?),
            "version" => speech.version = Some(self.version()?),
            "subtitle" => speech.subtitle = Some(self.text()?),
            "lang" => speech.lang = Some(self.string()?),
            "dir" => speech.dir = Some(self.keyword()?),
            "kind" => speech.kind = Some(self.string()?),
            "speaker" => speech.speaker = self.people()?,
            "audience" => speech.audience = Some(self.string()?),
            "occasion" => speech.occasion = Some(self.string()?),
            "place" => speech.place = Some(self.string()?),
            "date" => speech.date = Some(self.string()?),
            "published" => speech.published = Some(self.string()?),
            "source" => speech.source = Some(self.source()?),
            "breadcrumb" => speech.breadcrumb = self.many(Self::crumb)?,
            "keywords" => speech.keywords = self.many(Self::string)?,
            "summary" => speech.summary = Some(self.text()?),
            "headnote" => speech.headnote = self.body()?,
            "extent" => speech.extent = Some(self.extent()?),
            "media" => speech.media = Some(self.media()?),
            "alternates" => speech.alternates = self.alternates()?,
            _ => speech.notes = self.notes()?,
        }
        Ok(())
    }

    fn version(&mut self) -> Result<u64> {
        let start = self.json.position();
        match self.count()? {
            1 => Ok(1),
            other => Err(ParseError::schema(start, SchemaError::UnsupportedVersion(other))),
        }
    }

    fn people(&mut self) -> Result<Vec<Person<'a>>> {
        match self.json.peek() {
            Some(b'[') => self.many(Self::person),
            Some(b'{') => Ok(vec![self.person()?]),
            _ => Err(self.expected("a person or an array of people")),
        }
    }

    pub(crate) fn person(&mut self) -> Result<Person<'a>> {
        let mut person = Person::default();
        self.fields(&PERSON, |parser, name| {
            let string = parser.string()?;
            match name {
                "name" => person.name = string,
                "role" => person.role = Some(string),
                "affiliation" => person.affiliation = Some(string),
                "url" => person.url = Some(string),
                "image" => person.image = Some(string),
                _ => person.printed = Some(string),
            }
            Ok(())
        })?;
        Ok(person)
    }

    fn source(&mut self) -> Result<Source<'a>> {
        let mut source = Source::default();
        self.fields(&SOURCE, |parser, name| {
            let string = Some(parser.string()?);
            match name {
                "name" => source.name = string,
                "url" => source.url = string,
                _ => source.licence = string,
            }
            Ok(())
        })?;
        Ok(source)
    }

    fn crumb(&mut self) -> Result<Breadcrumb<'a>> {
        let mut crumb = Breadcrumb::default();
        match self.json.peek() {
            Some(b'"') => crumb.label = self.string()?,
            Some(b'{') => self.fields(&CRUMB, |parser, name| {
                match name {
                    "label" => crumb.label = parser.string()?,
                    _ => crumb.url = Some(parser.string()?),
                }
                Ok(())
            })?,
            _ => return Err(self.expected("text or an object with a label")),
        }
        Ok(crumb)
    }

    fn extent(&mut self) -> Result<Extent> {
        let mut extent = Extent::default();
        self.fields(&EXTENT, |parser, name| {
            match name {
                "total" => extent.total = Some(parser.count()?),
                "shown" => extent.shown = Some(parser.count()?),
                _ => extent.unit = Some(parser.keyword()?),
            }
            Ok(())
        })?;
        Ok(extent)
    }

    fn media(&mut self) -> Result<Media<'a>> {
        let mut media = Media::default();
        self.fields(&MEDIA, |parser, name| {
            match name {
                "audio" => media.audio = Some(parser.string()?),
                "video" => media.video = Some(parser.string()?),
                "captions" => media.captions = Some(parser.string()?),
                _ => media.duration = Some(parser.seconds()?),
            }
            Ok(())
        })?;
        Ok(media)
    }

    fn alternates(&mut self) -> Result<Vec<Alternate<'a>>> {
        let mut count = 0;
        self.many(|parser| {
            count += 1;
            match count <= Alternate::MOST {
                true => parser.alternate(),
                false => Err(parser.wrong(SchemaError::TOO_MANY_ALTERNATES)),
            }
        })
    }

    fn alternate(&mut self) -> Result<Alternate<'a>> {
        let start = self.json.position();
        let mut alternate = Alternate::default();
        let mut is_empty = true;
        self.fields(&ALTERNATE, |parser, name| {
            is_empty &= name == "lang";
            match name {
                "lang" => alternate.lang = parser.string()?,
                "url" => alternate.url = Some(parser.string()?),
                _ => alternate.speech = Some(Box::new(parser.inner_speech()?)),
            }
            Ok(())
        })?;
        if is_empty { Err(ParseError::schema(start, SchemaError::EMPTY_ALTERNATE)) } else { Ok(alternate) }
    }

    /// A speech that is an alternate.
    fn inner_speech(&mut self) -> Result<Speech<'a>> {
        let mut speech = Speech::default();
        self.fields(&SPEECH, |parser, name| match name {
            "body" => parser.body().map(|body| speech.body = body),
            "alternates" => Err(parser.wrong(SchemaError::NESTED_ALTERNATES)),
            name => parser.speech_field(&mut speech, name),
        })?;
        Ok(speech)
    }

    fn notes(&mut self) -> Result<Vec<(Cow<'a, str>, Text<'a>)>> {
        let mut notes = Vec::new();
        let mut seen = BTreeSet::new();
        self.object(|parser, id| {
            if !seen.insert(id.clone()) {
                return Err(parser.wrong(SchemaError::DuplicateNote));
            }
            parser.count_part()?;
            notes.push((id, parser.text()?));
            Ok(())
        })?;
        Ok(notes)
    }
}

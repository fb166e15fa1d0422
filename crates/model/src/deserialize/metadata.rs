//! A value → [`Speech`] and its metadata.

use super::block::blocks;
use super::mismatch::{Mismatch, Result, expected};
use super::object::{Object, list};
use super::person::people;
use super::text::text;
use super::value::{count, keyword, seconds, string, version};
use crate::content::Content;
use crate::{Alternate, Breadcrumb, Extent, Media, SchemaError, Source, Speech, Str, Text};
use std::collections::BTreeSet;

pub(super) fn speech(content: Content) -> Result<Speech<'static>> {
    let mut speech = Object::new(content)?;
    let alternates = speech.optional("alternates", alternates)?.unwrap_or_default();
    Ok(Speech {
        alternates,
        title: speech.required("title", text)?,
        body: speech.required("body", blocks)?,
        schema: speech.optional("$schema", string)?,
        version: speech.optional("version", version)?,
        subtitle: speech.optional("subtitle", text)?,
        lang: speech.optional("lang", string)?,
        dir: speech.optional("dir", keyword)?,
        kind: speech.optional("kind", string)?,
        speaker: speech.optional("speaker", people)?.unwrap_or_default(),
        audience: speech.optional("audience", string)?,
        occasion: speech.optional("occasion", string)?,
        place: speech.optional("place", string)?,
        date: speech.optional("date", string)?,
        published: speech.optional("published", string)?,
        source: speech.optional("source", source)?,
        breadcrumb: speech.optional("breadcrumb", |steps| list(steps, breadcrumb))?.unwrap_or_default(),
        keywords: speech.optional("keywords", |words| list(words, string))?.unwrap_or_default(),
        summary: speech.optional("summary", text)?,
        headnote: speech.optional("headnote", blocks)?.unwrap_or_default(),
        extent: speech.optional("extent", extent)?,
        media: speech.optional("media", media)?,
        notes: speech.optional("notes", notes)?.unwrap_or_default(),
    })
}

fn alternates(content: Content) -> Result<Vec<Alternate<'static>>> {
    let most = Alternate::MOST;
    match content {
        Content::List(elements) if elements.len() > most => {
            Err(Mismatch::from(SchemaError::TOO_MANY_ALTERNATES).at_index(most))
        }
        content => list(content, alternate),
    }
}

fn alternate(content: Content) -> Result<Alternate<'static>> {
    let mut alternate = Object::new(content)?;
    let alternate = Alternate {
        lang: alternate.required("lang", string)?,
        url: alternate.optional("url", string)?,
        speech: alternate.optional("speech", inner_speech)?.map(Box::new),
    };
    match (&alternate.url, &alternate.speech) {
        (None, None) => Err(SchemaError::EMPTY_ALTERNATE.into()),
        _ => Ok(alternate),
    }
}

/// A speech that is an alternate.
fn inner_speech(content: Content) -> Result<Speech<'static>> {
    match &content {
        Content::Map(members) if members.iter().any(|(name, _)| name == "alternates") => {
            Err(Mismatch::from(SchemaError::NESTED_ALTERNATES).in_field("alternates".to_owned()))
        }
        _ => speech(content),
    }
}

fn source(content: Content) -> Result<Source<'static>> {
    let mut source = Object::new(content)?;
    Ok(Source {
        name: source.optional("name", string)?,
        url: source.optional("url", string)?,
        licence: source.optional("licence", string)?,
    })
}

fn breadcrumb(content: Content) -> Result<Breadcrumb<'static>> {
    match content {
        Content::Text(label) => Ok(Breadcrumb { label: label.into(), url: None }),
        Content::Map(_) => {
            let mut step = Object::new(content)?;
            Ok(Breadcrumb { label: step.required("label", string)?, url: step.optional("url", string)? })
        }
        other => Err(expected("text or an object with a label", &other)),
    }
}

fn extent(content: Content) -> Result<Extent> {
    let mut extent = Object::new(content)?;
    Ok(Extent {
        total: extent.optional("total", count)?,
        shown: extent.optional("shown", count)?,
        unit: extent.optional("unit", keyword)?,
    })
}

fn media(content: Content) -> Result<Media<'static>> {
    let mut media = Object::new(content)?;
    Ok(Media {
        audio: media.optional("audio", string)?,
        video: media.optional("video", string)?,
        captions: media.optional("captions", string)?,
        duration: media.optional("duration", seconds)?,
    })
}

fn notes(content: Content) -> Result<Vec<(Str<'static>, Text<'static>)>> {
    let notes = Object::new(content)?.members(text)?;
    let ids: BTreeSet<&str> = notes.iter().map(|(id, _)| &**id).collect();
    if ids.len() < notes.len() {
        return Err(SchemaError::DuplicateNote.into());
    }
    Ok(notes.into_iter().map(|(id, text)| (id.into(), text)).collect())
}

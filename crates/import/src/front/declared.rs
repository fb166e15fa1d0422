//! What a source declares about a speech → fields of the front.

use super::{Front, people};
use crate::byline::Byline;
use crate::recognise::speaker::{self, Words};
use crate::source::SourceMetadata;
use crate::{date, western_person};
use oration_model::Person;
use std::borrow::Cow;

pub(super) fn declared_people<'a>(metadata: &SourceMetadata<'a>, front: &mut Front<'a>) {
    for author in &metadata.speakers {
        let name = author.value.clone();
        front.speakers.push(Person { name, ..Person::default() });
    }
}

/// What the source declares and no line says.
pub(super) fn declared<'a>(metadata: &SourceMetadata<'a>, front: &mut Front<'a>) {
    let value = |declared: &Option<crate::source::Declared<'a>>| declared.as_ref().map(|it| it.value.clone());
    if let Some(found) = value(&metadata.date).and_then(|text| date::find(&text)) {
        match &front.date {
            // The day of the page, where the text says when the speech was given.
            Some(own) if *own != found.day && front.published.is_none() => {
                front.published = Some(Cow::Owned(found.moment()));
            }
            _ => front.date = Some(Cow::Owned(found.day)),
        }
    }
    if front.published.is_none() {
        let moment =
            value(&metadata.published).and_then(|text| date::find(&text)).map(|found| found.moment());
        front.published = moment.map(Cow::Owned);
    }
    let author = metadata.author.as_ref().filter(|author| author.origin == "front matter");
    // 本刊记者: who asks in an interview, or writes about a speech.
    let author =
        author.filter(|it| !it.value.split([' ', '/', '，']).any(|word| speaker::words(word) == Words::Role));
    if let Some(author) = author.filter(|_| front.is_silent()) {
        // Ada Lovelace, Spokesperson
        front.speakers.push(match western_person::byline(&author.value) {
            Some((name, Some(role))) if author.value.contains(", ") => {
                people::person(Byline { name, role: Some(role) }, &author.value)
            }
            _ => Person { name: author.value.clone(), ..Person::default() },
        });
    }
    if let [Person { role: role @ None, .. }] = front.speakers.as_mut_slice() {
        *role = value(&metadata.role);
    }
    // What a line has besides the declared place is kept.
    if let Some(place) = value(&metadata.place) {
        let printed = front.place.replace(place);
        front.rest.extend(printed.filter(|printed| front.place.as_ref() != Some(printed)));
    }
    front.occasion = front.occasion.take().or(value(&metadata.occasion));
    front.subtitle = front.subtitle.take().or(value(&metadata.subtitle));
    front.source.name = front.source.name.take().or(value(&metadata.source_name));
    front.source.url = front.source.url.take().or(value(&metadata.url));
}

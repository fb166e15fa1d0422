//! TEI → a speech: `div` are sections and turns, `u` and `sp` are what somebody says.

mod body;
mod inline;

use crate::own;
use crate::read::{Reading, text};
use crate::text::inline;
use crate::times::Times;
use crate::tree::Branch;
use body::{block, content};
use oration_model::{Person, Source, Text};
use std::borrow::Cow;

pub(crate) use inline::element;

pub(crate) fn read(root: &Branch<'_>, reading: &mut Reading) {
    let document = if root.name() == "teiCorpus" { root.find("TEI").unwrap_or(root) } else { root };
    reading.speech.lang = text(document.get("lang"));
    let header = document.child("teiHeader");
    let own = header.and_then(|header| header.child("xenoData")).and_then(|own| own.child("speech"));
    reading.is_own = own.is_some();
    if let Some(notes) = document.find("back") {
        read_notes(notes, reading);
    }
    if let Some(header) = header {
        read_header(header, reading);
    }
    if let Some(own) = own {
        own::read(own, reading);
    }
    reading.times = Times::of_timelines(document);
    let Some(whole) = document.child("text") else { return };
    if let Some(front) = whole.child("front") {
        let mut headnote = Vec::new();
        front.branches().for_each(|part| content(part, None, reading, &mut headnote));
        reading.speech.headnote = headnote;
    }
    let Some(body) = whole.child("body") else { return };
    let is_own = reading.is_own;
    let mut blocks = Vec::new();
    for part in body.branches() {
        let is_outer = part.name() == "div" && body.branches().count() == 1;
        match is_outer {
            true => {
                if let Some(head) = part.child("head").filter(|_| reading.speech.title == Text::default()) {
                    reading.speech.title = inline(head, reading);
                }
                content(part, None, reading, &mut blocks);
            }
            false => block(part, None, reading, &mut blocks),
        }
    }
    reading.speech.body = blocks;
    if !is_own && reading.speech.speaker.is_empty() {
        reading.sole_speaker();
    }
}

fn read_notes(back: &Branch<'_>, reading: &mut Reading) {
    let notes: Vec<_> =
        back.branches().flat_map(Branch::branches).filter(|note| note.name() == "note").collect();
    for (index, note) in notes.iter().enumerate() {
        let id = note.get("n").unwrap_or_else(|| (index + 1).to_string());
        if let Some(element) = note.get("id") {
            reading.notes.insert(element, id.clone());
        }
    }
    for (index, note) in notes.iter().enumerate() {
        let id = note.get("n").unwrap_or_else(|| (index + 1).to_string());
        let words = inline(note, reading);
        reading.speech.notes.push((Cow::Owned(id), words));
    }
}

fn read_header(header: &Branch<'_>, reading: &mut Reading) {
    let is_own = reading.is_own;
    for title in header.find("titleStmt").into_iter().flat_map(Branch::branches) {
        if title.name() != "title" {
            continue;
        }
        let words = inline(title, reading);
        match title.is("type", "sub") {
            true => reading.speech.subtitle = reading.speech.subtitle.take().or(Some(words)),
            false if reading.speech.title == Text::default() => reading.speech.title = words,
            false => {}
        }
    }
    let summary = header.find("abstract").and_then(|summary| summary.child("p"));
    reading.speech.summary = summary.map(|summary| inline(summary, reading));
    for person in header.find("listPerson").into_iter().flat_map(Branch::branches) {
        let Some(id) = person.get("id") else { continue };
        let of = |name: &str, kind: Option<&str>| {
            let part =
                person.branches().find(|part| part.name() == name && part.get("type").as_deref() == kind);
            text(part.and_then(|part| if is_own { Some(part.words()) } else { part.line() }))
        };
        let name = of("persName", None).unwrap_or_default();
        reading.people.insert(
            id,
            Person {
                name,
                role: of("occupation", None),
                affiliation: of("affiliation", None),
                url: of("idno", Some("URI")),
                image: of("idno", Some("portrait")),
                printed: of("persName", Some("printed")),
            },
        );
    }
    if let Some(setting) = header.find("setting") {
        let named = |kind: &str| setting.branches().find(|part| part.is("type", kind)).and_then(Branch::line);
        reading.speech.occasion = text(named("event"));
        reading.speech.place = text(named("place"));
        let date = setting.child("date").and_then(|date| date.get("when").or_else(|| date.line()));
        reading.speech.date = text(date);
    }
    let terms = header.find("keywords").into_iter().flat_map(Branch::branches);
    reading.speech.keywords = terms.filter_map(|term| text(term.line())).collect();
    let url = header.find("bibl").and_then(|bibl| {
        bibl.branches().find_map(|part| match part.name() {
            "ref" => part.get("target"),
            "idno" if part.is("type", "URI") => part.line(),
            _ => None,
        })
    });
    if url.is_some() {
        reading.speech.source = Some(Source { url: text(url), ..Source::default() });
    }
}

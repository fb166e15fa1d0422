//! Akoma Ntoso → a speech: `speech` of several people are turns, `blockContainer` and `debateSection` are sections.

mod body;
mod inline;

use crate::own;
use crate::read::{Reading, text};
use crate::text::{add, inline};
use crate::times::Times;
use crate::tree::Branch;
pub(crate) use body::content;
use oration_model::{Block, Person, Text};
use std::borrow::Cow;

pub(crate) use inline::element;

pub(crate) fn read(root: &Branch<'_>, reading: &mut Reading) {
    let document = root.branches().next().unwrap_or(root);
    if let Some(meta) = document.child("meta") {
        read_meta(meta, reading);
    }
    if let Some(preface) = document.child("preface") {
        read_preface(preface, reading);
    }
    let Some(body) = document.child("debateBody") else {
        reading.skip(document.name());
        return;
    };
    reading.times = Times::of_day(body);
    let mut blocks = Vec::new();
    // Most debates are in one section, which may have the title.
    let outer: Vec<_> = body.branches().collect();
    match *outer {
        [section] if section.name() == "debateSection" => {
            if reading.speech.title == Text::default()
                && let Some(heading) = section.child("heading")
            {
                reading.speech.title = inline(heading, reading);
            } else if let Some(heading) = section.child("heading") {
                let repeated = inline(heading, reading);
                if repeated != reading.speech.title {
                    blocks.push(Block::Section(Box::new(body::section(section, reading))));
                    reading.speech.body = blocks;
                    return;
                }
            }
            content(section, reading, &mut blocks);
        }
        _ => content(body, reading, &mut blocks),
    }
    reading.speech.body = blocks;
}

fn read_meta(meta: &Branch<'_>, reading: &mut Reading) {
    let own = meta.child("proprietary").and_then(|own| own.child("speech"));
    reading.is_own = own.is_some();
    for reference in meta.child("references").into_iter().flat_map(Branch::branches) {
        let Some(id) = reference.get("eId").or_else(|| reference.get("id")) else { continue };
        match reference.name() {
            "TLCPerson" => {
                let name = Cow::Owned(reference.get("showAs").unwrap_or_default());
                let get = |name: &str| text(reference.get(name));
                let (role, affiliation, url) = (get("role"), get("affiliation"), get("url"));
                let person =
                    Person { name, role, affiliation, url, image: get("image"), printed: get("printed") };
                if id != "unknown" {
                    reading.people.insert(id, person);
                }
            }
            "TLCEvent" if id == "occasion" => reading.speech.occasion = text(reference.get("showAs")),
            "TLCLocation" if id == "place" => reading.speech.place = text(reference.get("showAs")),
            _ => {}
        }
    }
    let work = meta.find("FRBRWork");
    let date = work.and_then(|work| work.child("FRBRdate")).and_then(|date| date.get("date"));
    reading.speech.date = text(date.filter(|date| date != "0001-01-01"));
    let lang = meta.find("FRBRlanguage").and_then(|lang| lang.get("language"));
    reading.speech.lang = text(lang.filter(|lang| lang != "und"));
    for keyword in meta.branches().filter(|part| part.name() == "classification").flat_map(Branch::branches) {
        reading.speech.keywords.extend(text(keyword.get("showAs")));
    }
    let notes: Vec<_> = meta.child("notes").into_iter().flat_map(Branch::branches).collect();
    for (index, note) in notes.iter().enumerate() {
        let id = note.get("id").unwrap_or_else(|| (index + 1).to_string());
        if let Some(element) = note.get("eId") {
            reading.notes.insert(element, id.clone());
        }
        let words = note_text(note, reading);
        reading.speech.notes.push((Cow::Owned(id), words));
    }
    if let Some(own) = own {
        own::read(own, reading);
    }
}

/// The paragraphs of a note, on lines of their own.
fn note_text(note: &Branch<'_>, reading: &mut Reading) -> Text<'static> {
    let mut words = reading.text();
    for (index, paragraph) in note.branches().enumerate() {
        if index > 0 {
            words.mark("\\\n");
        }
        add(paragraph, reading, &mut words);
    }
    words.finish()
}

fn read_preface(preface: &Branch<'_>, reading: &mut Reading) {
    if let Some(title) = preface.find("docTitle") {
        reading.speech.title = inline(title, reading);
    }
    for part in preface.branches() {
        if part.is("class", "subtitle") {
            reading.speech.subtitle = Some(inline(part, reading));
        } else if part.is("class", "summary") {
            reading.speech.summary = Some(inline(part, reading));
        } else if part.is("name", "headnote") {
            let mut headnote = Vec::new();
            content(part, reading, &mut headnote);
            reading.speech.headnote = headnote;
        }
    }
}

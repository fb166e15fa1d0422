//! Popolo → a speech: a `Speech` of one person, or a transcript with one for each turn.
//!
//! `creator_id`, `event_id` and `audience_id` name objects in the lists beside the speeches.

use crate::akn;
use crate::json::Value;
use crate::read::Reading;
use crate::text::inline;
use crate::tree::Tree;
use oration_markdown::escape;
use oration_model::{Block, Media, Person, Section, Source, Text, TextBlock, Turn};
use std::borrow::Cow;

/// What entries of a transcript are; anything else is what somebody says.
const NARRATIVE: &str = "narrative";
const SCENE: &str = "scene";

/// Whether a value is a speech, an array of them, or a file with one: Speech JSON has a `body`.
pub(crate) fn is_popolo(value: &Value<'_>) -> bool {
    match value {
        Value::Array(items) => !items.is_empty() && items.iter().all(is_speech),
        value => {
            let mut speeches = value.get("speeches").map(Value::items).unwrap_or_default().iter();
            is_speech(value) || (speeches.len() > 0 && speeches.all(is_speech))
        }
    }
}

fn is_speech(value: &Value<'_>) -> bool {
    let is_text = |name| matches!(value.get(name), Some(Value::Text(_)));
    let is_known = matches!(
        value.text("type"),
        Some("speech" | "question" | "answer" | "scene" | "narrative" | "summary" | "other")
    );
    value.get("body").is_none() && (is_text("text") || (is_known && is_text("title")))
}

pub(crate) fn read(file: &Value<'_>, reading: &mut Reading) {
    let list =
        if let Value::Array(items) = file { Some(&**items) } else { file.get("speeches").map(Value::items) };
    left_out(
        "",
        file,
        &[&KNOWN[..], &["speeches", "persons", "people", "events", "organizations"]].concat(),
        reading,
    );
    let mut entries: Vec<_> = list.unwrap_or(std::slice::from_ref(file)).iter().collect();
    let file = File { file, is_transcript: list.is_some() };
    // Those without a position keep their places.
    if entries.iter().all(|entry| position(entry).is_some()) {
        entries.sort_by_key(|entry| position(entry));
    }
    for entry in &entries {
        if file.is_transcript {
            left_out("", entry, &KNOWN, reading);
        }
        file.metadata(entry, reading);
    }
    let title = entries.iter().filter(|entry| !is_heading(entry)).find_map(|entry| entry.text("title"));
    let title = title.or_else(|| entries.iter().find_map(|entry| entry.text("title"))).unwrap_or_default();
    reading.speech.title = words(title);
    let mut blocks = Vec::new();
    for entry in entries {
        file.entry(entry, title, reading, &mut blocks);
    }
    reading.speech.body = blocks;
}

/// A file with speeches and what they refer to.
struct File<'f, 'j> {
    file: &'f Value<'j>,
    /// Whether each speech is a turn.
    is_transcript: bool,
}

impl<'f, 'j> File<'f, 'j> {
    /// What an entry says about all of them.
    fn metadata(&self, entry: &'f Value<'j>, reading: &mut Reading) {
        let event = self.referred(entry, "event", &["events"]);
        let audience = self.referred(entry, "audience", &["organizations", "persons", "people"]);
        let owned = |text: Option<&str>| text.map(|text| Cow::Owned(text.to_owned()));
        let speech = &mut reading.speech;
        let date = entry.text("date").or_else(|| event.and_then(|event| event.text("start_date")));
        speech.date = speech.date.take().or_else(|| owned(date));
        speech.audience = speech.audience.take().or_else(|| owned(audience.and_then(name)));
        if let Some(event) = event {
            speech.occasion = speech.occasion.take().or_else(|| owned(name(event)));
            let place = event.get("location").and_then(|place| place.words().or_else(|| place.text("name")));
            speech.place = speech.place.take().or_else(|| owned(place));
        }
        let (audio, video) = (entry.text("audio"), entry.text("video"));
        if (audio.is_some() || video.is_some()) && speech.media.is_none() {
            speech.media = Some(Media { audio: owned(audio), video: owned(video), ..Media::default() });
        }
        for source in entry.get("sources").map(Value::items).unwrap_or_default() {
            let (url, name) = (source.text("url"), source.text("note"));
            match &reading.speech.source {
                None => {
                    reading.speech.source =
                        Some(Source { name: owned(name), url: owned(url), licence: None });
                }
                Some(known) if known.url.as_deref() == url => {}
                Some(_) => reading.leave_out("\"sources\" after the first".to_owned()),
            }
        }
        if let Some(event) = event {
            left_out("event", event, &["id", "name", "location", "start_date"], reading);
        }
    }

    /// An object in an entry, or one beside the speeches that it names.
    fn referred(&self, entry: &'f Value<'j>, name: &str, lists: &[&str]) -> Option<&'f Value<'j>> {
        let inside = entry.get(name).filter(|inside| !inside.is_empty());
        inside.or_else(|| {
            let id = entry.text(&format!("{name}_id"))?;
            let mut known = lists.iter().filter_map(|list| self.file.get(list)).flat_map(Value::items);
            known.find(|known| known.text("id") == Some(id))
        })
    }

    /// Adds what an entry says to the blocks: in a transcript as a turn, a remark or a section.
    fn entry(
        &self,
        entry: &'f Value<'j>,
        title: &str,
        reading: &mut Reading,
        blocks: &mut Vec<Block<'static>>,
    ) {
        let body = body(entry.get("text"), reading);
        let speaker = self.speaker(entry, reading);
        if !self.is_transcript {
            reading.speech.speaker.extend(speaker);
            blocks.extend(body);
            return;
        }
        // A title of its own is that of a section, to which all that follows belongs.
        if let Some(heading) = entry.text("title").filter(|heading| is_heading(entry) || *heading != title) {
            let heading = words(heading);
            blocks.push(Block::Section(Box::new(Section { heading, ..Section::default() })));
        }
        let blocks = match blocks.last_mut() {
            Some(Block::Section(section)) => &mut section.body,
            _ => blocks,
        };
        match entry.text("type").unwrap_or_default() {
            SCENE => blocks.extend(body.into_iter().map(|block| match block {
                Block::Paragraph(paragraph) => Block::Remark(TextBlock { text: paragraph.text }),
                block => block,
            })),
            NARRATIVE | "summary" => blocks.extend(body),
            _ => blocks.push(Block::Turn(Box::new(Turn { speaker, body, time: None }))),
        }
    }

    fn speaker(&self, entry: &'f Value<'j>, reading: &mut Reading) -> Option<Person<'static>> {
        let owned = |text: Option<&str>| text.map(|text| Cow::Owned(text.to_owned()));
        let printed = entry.text("attribution_text");
        let role = owned(entry.text("role"));
        let Some(creator) = self.referred(entry, "creator", &["persons", "people", "organizations"]) else {
            let name = printed.or_else(|| entry.text("creator_name"))?.to_owned();
            return Some(Person { name: Cow::Owned(name), role, ..Person::default() });
        };
        left_out("creator", creator, &["id", "name", "image", "links", "memberships"], reading);
        let first = |list: &str| creator.get(list).and_then(|list| list.items().first());
        let organization = first("memberships").and_then(|member| member.get("organization"));
        let name = creator.text("name").or(printed)?;
        Some(Person {
            name: Cow::Owned(name.to_owned()),
            role: role.or_else(|| owned(first("memberships").and_then(|member| member.text("role")))),
            affiliation: owned(organization.and_then(self::name)),
            url: owned(first("links").and_then(|link| link.text("url"))),
            image: owned(creator.text("image")),
            printed: owned(printed.filter(|printed| *printed != name)),
        })
    }
}

/// The fields of a speech that are read.
const KNOWN: [&str; 18] = [
    "id",
    "type",
    "position",
    "title",
    "creator",
    "creator_id",
    "creator_name",
    "role",
    "attribution_text",
    "audience",
    "audience_id",
    "event",
    "event_id",
    "date",
    "text",
    "audio",
    "video",
    "sources",
];

/// Counts the fields that are not read.
fn left_out(parent: &str, value: &Value<'_>, known: &[&str], reading: &mut Reading) {
    for (name, value) in value.members() {
        if !known.contains(&&**name) && !value.is_empty() {
            let dot = if parent.is_empty() { "" } else { "." };
            reading.leave_out(format!("\"{parent}{dot}{name}\""));
        }
    }
}

fn name<'v>(value: &'v Value<'_>) -> Option<&'v str> {
    value.words().or_else(|| value.text("name"))
}

fn position(entry: &Value<'_>) -> Option<u64> {
    entry.text("position")?.parse().ok()
}

/// Whether an entry has only a title: that of what follows.
fn is_heading(entry: &Value<'_>) -> bool {
    entry.text("type") == Some(NARRATIVE) && entry.text("text").is_none() && entry.text("title").is_some()
}

fn words(words: &str) -> Text<'static> {
    Text::Markdown(Cow::Owned(escape(words).into_owned()))
}

/// The paragraphs of a text, which may be HTML.
fn body(value: Option<&Value<'_>>, reading: &mut Reading) -> Vec<Block<'static>> {
    let Some(source) = value.and_then(Value::words) else { return Vec::new() };
    let source = source.replace("\r\n", "\n");
    if ["<p", "<br", "<div"].iter().any(|tag| source.contains(tag)) {
        let html = format!("<div>{}</div>", source.replace("&nbsp;", "\u{A0}").replace("<br>", "<br/>"));
        if let Ok(tree) = Tree::read(&html) {
            let mut blocks = Vec::new();
            match tree.root.branches().any(|part| part.name() != "br") && !tree.root.has_text() {
                true => akn::content(&tree.root, reading, &mut blocks),
                false => blocks.push(Block::from(inline(&tree.root, reading))),
            }
            return blocks;
        }
    }
    // Where paragraphs are lines, no line is empty.
    let end = if source.contains("\n\n") { "\n\n" } else { "\n" };
    let paragraphs = source.split(end).map(str::trim).filter(|paragraph| !paragraph.is_empty());
    paragraphs.map(|paragraph| Block::from(words(paragraph))).collect()
}

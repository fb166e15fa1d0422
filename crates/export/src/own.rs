//! The metadata of a [`Speech`] that XML formats have no elements for → elements of a namespace of Oration.

use crate::url::{authority, has_host};
use crate::xml_lines::XmlLines;
use oration_model::{Block, Direction, Person, Speech, Unit};
use std::time::Duration;

/// The namespace, whose prefix is `o`.
pub(crate) const NAMESPACE: &str = "https://github.com/oration/oration";

/// The people of a speech, each once: its speakers, then those of its turns. Their ids are `p1`, `p2` …
pub(crate) struct People<'s> {
    people: Vec<&'s Person<'s>>,
}

impl<'s> People<'s> {
    pub(crate) fn of(speech: &'s Speech<'s>) -> Self {
        let mut people = Self { people: Vec::new() };
        for person in &speech.speaker {
            people.add(person);
        }
        people.add_turns(&speech.headnote);
        people.add_turns(&speech.body);
        people
    }

    fn add(&mut self, person: &'s Person<'s>) {
        if !self.people.contains(&person) {
            self.people.push(person);
        }
    }

    fn add_turns(&mut self, body: &'s [Block<'s>]) {
        for block in body {
            if let Block::Turn(turn) = block
                && let Some(speaker) = &turn.speaker
            {
                self.add(speaker);
            }
            for inside in block.children() {
                self.add_turns(inside.blocks);
            }
        }
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (String, &'s Person<'s>)> {
        self.people.iter().enumerate().map(|(index, person)| (format!("p{}", index + 1), *person))
    }

    /// The id of a person of the speech.
    pub(crate) fn id(&self, person: &Person<'_>) -> String {
        let at = self.people.iter().position(|other| *other == person).unwrap_or_default();
        format!("p{}", at + 1)
    }
}

/// The metadata as an element.
pub(crate) fn metadata(speech: &Speech<'_>, people: &People<'_>, xml: &mut XmlLines) {
    let version = speech.version.map(|version| version.to_string());
    let speakers: Vec<String> = speech.speaker.iter().map(|person| people.id(person)).collect();
    let speakers = (!speakers.is_empty()).then(|| speakers.join(" "));
    xml.block("o:speech")
        .attr("xmlns:o", NAMESPACE)
        .attr_if("schema", speech.schema.as_deref())
        .attr_if("version", version.as_deref())
        .attr_if("lang", speech.lang.as_deref())
        .attr_if("dir", speech.dir.map(Direction::as_str))
        .attr_if("kind", speech.kind.as_deref())
        .attr_if("speakers", speakers.as_deref())
        .attr_if("audience", speech.audience.as_deref())
        .attr_if("occasion", speech.occasion.as_deref())
        .attr_if("place", speech.place.as_deref())
        .attr_if("date", speech.date.as_deref())
        .attr_if("published", speech.published.as_deref());
    if let Some(source) = &speech.source {
        xml.block("o:source")
            .attr_if("name", source.name.as_deref())
            .attr_if("url", source.url.as_deref())
            .attr_if("licence", source.licence.as_deref())
            .end();
    }
    for step in &speech.breadcrumb {
        xml.block("o:step").attr("label", &step.label).attr_if("url", step.url.as_deref()).end();
    }
    for keyword in &speech.keywords {
        xml.block("o:keyword").attr("value", keyword).end();
    }
    if let Some(extent) = &speech.extent {
        let number = |count: Option<u64>| count.map(|count| count.to_string());
        xml.block("o:extent")
            .attr_if("total", number(extent.total).as_deref())
            .attr_if("shown", number(extent.shown).as_deref())
            .attr_if("unit", extent.unit.map(Unit::as_str))
            .end();
    }
    if let Some(media) = &speech.media {
        let duration = media.duration.map(seconds);
        xml.block("o:media")
            .attr_if("audio", media.audio.as_deref())
            .attr_if("video", media.video.as_deref())
            .attr_if("captions", media.captions.as_deref())
            .attr_if("duration", duration.as_deref())
            .end();
    }
    for alternate in &speech.alternates {
        if let Some(url) = &alternate.url {
            xml.block("o:alternate").attr("lang", &alternate.lang).attr("url", url).end();
        }
    }
    xml.end();
}

/// Seconds with up to three decimals.
pub(crate) fn seconds(time: Duration) -> String {
    let text = format!("{}.{:03}", time.as_secs(), time.subsec_millis());
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// `12.5 60`.
pub(crate) fn times([start, end]: [Duration; 2]) -> String {
    format!("{} {}", seconds(start), seconds(end))
}

/// A URL with the characters that a URI cannot contain where they are percent-encoded (RFC 3986, 2).
pub(crate) fn uri(url: &str) -> String {
    let (scheme, rest) = url.split_once("://").unwrap_or_default();
    // Without a host, all of it is a path.
    if !(scheme.is_empty() || rest.starts_with('/') || has_host(rest)) {
        return [&uri(scheme), ":%2F%2F", &uri(rest)].concat();
    }
    // Brackets are around addresses of hosts only.
    let path = if scheme.is_empty() { 0 } else { url.len() - rest.len() + authority(rest).len() };
    let fragment = url.find('#').unwrap_or(url.len());
    let mut uri = String::with_capacity(url.len());
    for (at, c) in url.char_indices() {
        let is_escape = || {
            let digits = url.as_bytes().get(at + 1..at + 3);
            digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
        };
        let is_encoded = match c {
            '%' => !is_escape(),
            '#' => at > fragment,
            '[' | ']' => at >= path,
            c => " <>\"\\^`{|}".contains(c),
        };
        match u8::try_from(c) {
            Ok(byte) if is_encoded => {
                uri.extend(['%', hexadecimal(byte / 16), hexadecimal(byte % 16)]);
            }
            _ if c.is_control() || c.is_whitespace() => uri.push_str("%20"),
            _ => uri.push(c),
        }
    }
    uri
}

fn hexadecimal(digit: u8) -> char {
    char::from_digit(digit.into(), 16).unwrap_or('0').to_ascii_uppercase()
}

/// Whether a body has a turn that is not in another, nor in a quotation or a list.
pub(crate) fn has_turn(body: &[Block<'_>]) -> bool {
    body.iter().any(|block| match block {
        Block::Turn(_) => true,
        Block::Section(section) => has_turn(&section.body),
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::uri;

    #[test]
    fn what_a_uri_cannot_contain_is_escaped() {
        for (url, expected) in [
            ("https://e.org/a?b=%20&c#d", "https://e.org/a?b=%20&c#d"),
            ("https://e.org/中文 1", "https://e.org/中文%201"),
            ("https://e.org/%zz%4", "https://e.org/%25zz%254"),
            ("https://e.org/#a#b", "https://e.org/#a%23b"),
            ("https://[::1]/?q[]=1", "https://[::1]/?q%5B%5D=1"),
            ("https://[::1", "https:%2F%2F%5B::1"),
            ("https://e.org:x/", "https:%2F%2Fe.org:x/"),
            ("file:///a b", "file:///a%20b"),
            ("https://", "https:%2F%2F"),
            ("a|b\\c\u{a0}", "a%7Cb%5Cc%20"),
        ] {
            assert_eq!(uri(url), expected);
        }
    }
}

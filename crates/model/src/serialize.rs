//! Blocks and items → JSON, in the shape `oration::parse` reads.

use crate::{Block, ListItem, Paragraph, Person, Text};
use serde::Serialize;
use serde::ser::{SerializeSeq, Serializer};
use std::time::Duration;

impl Block<'_> {
    /// The string of a paragraph that has no other fields.
    fn plain(&self) -> Option<&str> {
        match self {
            Block::Paragraph(Paragraph {
                text: Text::Markdown(text),
                continued: false,
                time: None,
                id: None,
            }) => Some(text),
            _ => None,
        }
    }
}

impl Serialize for Block<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.plain() {
            Some(text) => serializer.serialize_str(text),
            None => Typed(self).serialize(serializer),
        }
    }
}

impl Serialize for ListItem<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let blocks = match self {
            ListItem::Text(text) => return text.serialize(serializer),
            ListItem::Blocks(blocks) => blocks,
        };
        let mut typed = blocks.iter().any(|block| block.plain().is_none());
        let mut array = serializer.serialize_seq(Some(blocks.len()))?;
        for block in blocks {
            if typed {
                array.serialize_element(block)?;
            } else {
                array.serialize_element(&Typed(block))?;
                typed = true;
            }
        }
        array.end()
    }
}

/// A block as an object with its type.
struct Typed<'b, 'a>(&'b Block<'a>);

impl Serialize for Typed<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Block::Paragraph(fields) => tagged(serializer, "paragraph", fields),
            Block::Section(fields) => tagged(serializer, "section", fields),
            Block::Salutation(fields) => tagged(serializer, "salutation", fields),
            Block::List(fields) => tagged(serializer, "list", fields),
            Block::Quote(fields) => tagged(serializer, "quote", fields),
            Block::Verse(fields) => tagged(serializer, "verse", fields),
            Block::Figure(fields) => tagged(serializer, "figure", fields),
            Block::Table(fields) => tagged(serializer, "table", fields),
            Block::Omission(fields) => tagged(serializer, "omission", fields),
            Block::Remark(fields) => tagged(serializer, "remark", fields),
            Block::Turn(fields) => tagged(serializer, "turn", fields),
            Block::Closing(fields) => tagged(serializer, "closing", fields),
            Block::Markdown(fields) => tagged(serializer, "markdown", fields),
            Block::Break => tagged(serializer, "break", &NoFields {}),
        }
    }
}

#[derive(Serialize)]
struct NoFields {}

fn tagged<S: Serializer, T: Serialize>(
    serializer: S,
    word: &'static str,
    fields: &T,
) -> Result<S::Ok, S::Error> {
    #[derive(Serialize)]
    struct Tagged<'t, T> {
        r#type: &'static str,
        #[serde(flatten)]
        fields: &'t T,
    }
    Tagged { r#type: word, fields }.serialize(serializer)
}

pub(crate) fn name_or_person<S: Serializer>(
    person: &Option<Person<'_>>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match person {
        Some(Person { name, role: None, affiliation: None, url: None, image: None, printed: None }) => {
            serializer.serialize_str(name)
        }
        person => person.serialize(serializer),
    }
}

/// A time in seconds, to the millisecond; an integer if it is whole.
struct Seconds(Duration);

impl Serialize for Seconds {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.subsec_millis() {
            0 => serializer.serialize_u64(self.0.as_secs()),
            _ => serializer.serialize_f64(self.0.as_millis() as f64 / 1000.0),
        }
    }
}

pub(crate) fn seconds<S: Serializer>(time: &Option<Duration>, serializer: S) -> Result<S::Ok, S::Error> {
    time.map(Seconds).serialize(serializer)
}

pub(crate) fn seconds_pair<S: Serializer>(
    times: &Option<[Duration; 2]>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    times.map(|times| times.map(Seconds)).serialize(serializer)
}

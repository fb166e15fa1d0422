//! JSON → a tree of values.

use oration_json::{Cursor, Result};
use std::borrow::Cow;

/// Files are a few levels deep.
const DEPTH: usize = 64;

/// A value; its strings are those of the text where they can be.
#[derive(Debug)]
pub(crate) enum Value<'j> {
    Text(Cow<'j, str>),
    Number(&'j str),
    Array(Vec<Value<'j>>),
    Object(Vec<(Cow<'j, str>, Value<'j>)>),
    /// `true`, `false` or `null`.
    Other,
}

impl<'j> Value<'j> {
    /// The value of a text that is JSON.
    pub(crate) fn read(text: &'j str) -> Option<Self> {
        let mut cursor = Cursor::new(text.trim_start_matches('\u{FEFF}'), DEPTH);
        let value = value(&mut cursor).ok()?;
        cursor.expect_end().ok()?;
        Some(value)
    }

    pub(crate) fn members(&self) -> &[(Cow<'j, str>, Value<'j>)] {
        if let Value::Object(members) = self { members } else { &[] }
    }

    pub(crate) fn items(&self) -> &[Value<'j>] {
        if let Value::Array(items) = self { items } else { &[] }
    }

    /// The member of an object with a name.
    pub(crate) fn get(&self, name: &str) -> Option<&Value<'j>> {
        self.members().iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// The words of a string that has some, or a number.
    pub(crate) fn words(&self) -> Option<&str> {
        match self {
            Value::Text(text) => Some(text.trim()).filter(|text| !text.is_empty()),
            Value::Number(number) => Some(number),
            _ => None,
        }
    }

    /// The words of the member of an object with a name.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.get(name)?.words()
    }

    /// Whether nothing is said.
    pub(crate) fn is_empty(&self) -> bool {
        match self {
            Value::Text(text) => text.trim().is_empty(),
            Value::Number(_) => false,
            Value::Array(items) => items.iter().all(Value::is_empty),
            Value::Object(members) => members.iter().all(|(_, value)| value.is_empty()),
            Value::Other => true,
        }
    }
}

fn value<'j>(cursor: &mut Cursor<'j>) -> Result<Value<'j>> {
    match cursor.peek() {
        Some(b'{') => {
            cursor.enter()?;
            let mut members = Vec::new();
            while cursor.next_element(b'}', members.is_empty())? {
                members.push((cursor.name()?, value(cursor)?));
            }
            Ok(Value::Object(members))
        }
        Some(b'[') => {
            cursor.enter()?;
            let mut items = Vec::new();
            while cursor.next_element(b']', items.is_empty())? {
                items.push(value(cursor)?);
            }
            Ok(Value::Array(items))
        }
        Some(b'"') => Ok(Value::Text(cursor.string()?)),
        Some(b'-' | b'0'..=b'9') => Ok(Value::Number(cursor.number()?)),
        _ => cursor.skip().map(|()| Value::Other),
    }
}

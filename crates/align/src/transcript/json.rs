//! JSON → a tree of its values.

use oration_json::{Cursor, Result};
use std::borrow::Cow;

/// The deepest nesting of a transcript.
const DEPTH: usize = 32;

/// A value.
pub(super) enum Value<'t> {
    Object(Vec<(Cow<'t, str>, Value<'t>)>),
    Array(Vec<Value<'t>>),
    Text(Cow<'t, str>),
    /// As it is written.
    Number(&'t str),
    /// `null`, `true` or `false`.
    Other,
}

impl<'t> Value<'t> {
    /// Reads a text that is one value.
    pub(super) fn read(text: &'t str) -> Result<Self> {
        let mut cursor = Cursor::new(text, DEPTH);
        let value = Self::next(&mut cursor)?;
        cursor.expect_end()?;
        Ok(value)
    }

    fn next(cursor: &mut Cursor<'t>) -> Result<Self> {
        match cursor.peek() {
            Some(b'{') => {
                cursor.enter()?;
                let mut members = Vec::new();
                while cursor.next_element(b'}', members.is_empty())? {
                    let name = cursor.name()?;
                    members.push((name, Self::next(cursor)?));
                }
                Ok(Value::Object(members))
            }
            Some(b'[') => {
                cursor.enter()?;
                let mut items = Vec::new();
                while cursor.next_element(b']', items.is_empty())? {
                    items.push(Self::next(cursor)?);
                }
                Ok(Value::Array(items))
            }
            Some(b'"') => cursor.string().map(Value::Text),
            Some(b'-' | b'0'..=b'9') => cursor.number().map(Value::Number),
            _ => cursor.skip().map(|()| Value::Other),
        }
    }

    /// The member of an object with one of these names.
    pub(super) fn get(&self, names: &[&str]) -> Option<&Value<'t>> {
        let Value::Object(members) = self else { return None };
        names
            .iter()
            .find_map(|wanted| members.iter().find(|(name, _)| name == wanted).map(|(_, value)| value))
    }

    /// The items of an array that is not empty.
    pub(super) fn items(&self) -> Option<&[Value<'t>]> {
        match self {
            Value::Array(items) if !items.is_empty() => Some(items),
            _ => None,
        }
    }

    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// A number times 10^`places` that is not negative.
    pub(super) fn scaled(&self, places: i64) -> Option<u64> {
        match self {
            Value::Number(number) => oration_json::scaled(number, places).ok().map(|(number, _)| number),
            _ => None,
        }
    }
}

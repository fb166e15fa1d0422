//! JSON string → text within its limit, a keyword, or an id.

use crate::error::{ParseError, Result};
use crate::parser::Parser;
use oration_json::quoted;
use oration_model::{Keyword, LimitKind, SchemaError};
use std::borrow::Cow;

impl<'a> Parser<'a> {
    /// A string within the limit of one text.
    pub(crate) fn string(&mut self) -> Result<Cow<'a, str>> {
        let start = self.json.position();
        if self.json.peek() != Some(b'"') {
            return Err(self.expected("text"));
        }
        let string = self.json.string()?;
        if string.len() > self.limits.text {
            return Err(ParseError::limit(start, LimitKind::Text, self.limits.text));
        }
        Ok(string)
    }

    /// A keyword of a type.
    pub(crate) fn keyword<T: Keyword>(&mut self) -> Result<T> {
        let find = |string: &str| T::ALL.iter().copied().find(|keyword| keyword.as_str() == string);
        self.one_of(find, || T::ALL.iter().map(|keyword| keyword.as_str()).collect())
    }

    /// One of several keywords, which an error lists.
    pub(crate) fn one_of<T>(
        &mut self,
        find: impl Fn(&str) -> Option<T>,
        known: impl Fn() -> Vec<&'static str>,
    ) -> Result<T> {
        let start = self.json.position();
        let string = self.string()?;
        find(&string).ok_or_else(|| {
            let error = SchemaError::UnknownKeyword { found: quoted(&string), known: known() };
            ParseError::schema(start, error)
        })
    }

    /// An id: ASCII letters, digits, `-` and `_`.
    pub(crate) fn id(&mut self) -> Result<Cow<'a, str>> {
        let start = self.json.position();
        let id = self.string()?;
        let good = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
        if !id.is_empty() && id.bytes().all(good) {
            return Ok(id);
        }
        Err(ParseError::schema(
            start,
            SchemaError::Expected { what: "an id of ASCII letters, digits, - and _", found: quoted(&id) },
        ))
    }
}

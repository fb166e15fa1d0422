//! JSON string → text within its limit, a word of a fixed list, an id.

use crate::error::{ParseError, Result, SchemaError};
use crate::parser::Parser;
use oration_model::{Keyword, LimitKind};
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

    /// One of the words of a fixed list.
    pub(crate) fn keyword<T: Keyword>(&mut self) -> Result<T> {
        let find = |word: &str| T::ALL.iter().copied().find(|keyword| keyword.as_str() == word);
        self.word(find, || T::ALL.iter().map(|keyword| keyword.as_str()).collect())
    }

    /// One of some words, which a message can list.
    pub(crate) fn word<T>(
        &mut self,
        find: impl Fn(&str) -> Option<T>,
        known: impl Fn() -> Vec<&'static str>,
    ) -> Result<T> {
        let start = self.json.position();
        let word = self.string()?;
        find(&word).ok_or_else(|| {
            let error = SchemaError::UnknownWord { found: word.into_owned(), known: known() };
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
        Err(ParseError::schema(start, SchemaError::ExpectedId { found: id.into_owned() }))
    }
}

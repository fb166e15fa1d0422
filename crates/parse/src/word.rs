//! JSON string → text within its limit, a word of a fixed list, an id.

use crate::fail::{Fail, Result, shown};
use crate::json::Reader;
use oration_model::Keyword;
use std::borrow::Cow;

impl<'a> Reader<'a> {
    /// A string within the limit of one text.
    pub(super) fn words(&mut self) -> Result<Cow<'a, str>> {
        let start = self.here();
        let words = self.string()?;
        if words.len() > self.limits.text {
            return Err(Fail::limit(start, format!("{} bytes in one text", self.limits.text)));
        }
        Ok(words)
    }

    /// One of the words of a fixed list.
    pub(super) fn keyword<T: Keyword>(&mut self) -> Result<T> {
        let words: Vec<_> = T::ALL.iter().map(|keyword| keyword.as_str()).collect();
        self.word(&words, |word| T::ALL.iter().copied().find(|keyword| keyword.as_str() == word))
    }

    /// One word of a fixed list.
    pub(super) fn word<T>(&mut self, words: &[&str], from_word: impl Fn(&str) -> Option<T>) -> Result<T> {
        let start = self.here();
        let word = self.words()?;
        from_word(&word).ok_or_else(|| {
            self.wrong_at(start, format!("expected one of {}, found {}", words.join(", "), shown(&word)))
        })
    }

    /// An id: ASCII letters, digits, `-` and `_`.
    pub(super) fn id(&mut self) -> Result<Cow<'a, str>> {
        let start = self.here();
        let id = self.words()?;
        let good = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
        if !id.is_empty() && id.bytes().all(good) {
            return Ok(id);
        }
        let reason = format!("expected an id of ASCII letters, digits, - and _, found {}", shown(&id));
        Err(self.wrong_at(start, reason))
    }
}

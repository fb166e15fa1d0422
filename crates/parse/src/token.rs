//! JSON text → the next token: punctuation, `true`, `false`, `null`, and what stood there instead.

use crate::fail::{Fail, Result, shown};
use crate::json::Reader;

impl<'a> Reader<'a> {
    pub(super) fn bytes(&self) -> &'a [u8] {
        self.text.as_bytes()
    }

    /// The first byte of the next token, not yet taken.
    pub(super) fn peek(&mut self) -> Option<u8> {
        let bytes = self.bytes();
        while let Some(&byte) = bytes.get(self.at) {
            if !matches!(byte, b' ' | b'\n' | b'\r' | b'\t') {
                return Some(byte);
            }
            self.at += 1;
        }
        None
    }

    /// Where the next token begins, in bytes.
    pub(super) fn here(&mut self) -> usize {
        self.peek();
        self.at
    }

    pub(super) fn take(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    /// The comma between two elements; `false` at the end of them.
    pub(super) fn more(&mut self, close: u8) -> Result<bool> {
        let comma = self.here();
        if !self.take(b',') {
            if self.take(close) {
                return Ok(false);
            }
            return Err(self.syntax(format!("expected a comma or {}", close as char)));
        }
        if self.peek() == Some(close) {
            return Err(Fail::syntax(comma, format!("there is a comma too many before {}", close as char)));
        }
        Ok(true)
    }

    /// Refuses anything after the document.
    pub(super) fn end(&mut self) -> Result<()> {
        if self.peek().is_some() {
            Err(self.syntax("something follows the end of the speech"))
        } else {
            Ok(())
        }
    }

    fn literal(&mut self, word: &str) -> bool {
        let found = self.bytes()[self.at..].starts_with(word.as_bytes());
        if found {
            self.at += word.len();
        }
        found
    }

    pub(super) fn null(&mut self) -> bool {
        self.peek() == Some(b'n') && self.literal("null")
    }

    pub(super) fn boolean(&mut self) -> Result<bool> {
        match self.peek() {
            Some(b't') if self.literal("true") => Ok(true),
            Some(b'f') if self.literal("false") => Ok(false),
            _ => Err(self.expected("true or false")),
        }
    }

    /// Broken JSON at the next token.
    pub(super) fn syntax(&mut self, reason: impl Into<String>) -> Fail {
        match self.peek() {
            Some(_) => Fail::syntax(self.at, reason),
            None => Fail::syntax(self.at, "the document ends too early"),
        }
    }

    /// A failure of the format at the next token.
    pub(super) fn wrong(&mut self, reason: impl Into<String>) -> Fail {
        Fail::schema(self.here(), reason)
    }

    /// A failure of the format at a place already passed.
    pub(super) fn wrong_at(&self, at: usize, reason: impl Into<String>) -> Fail {
        Fail::schema(at, reason)
    }

    /// What stands there is not what the format asks for; broken JSON is told as such.
    pub(super) fn expected(&mut self, what: &str) -> Fail {
        let at = self.here();
        let found = match self.peek() {
            Some(b'"') => self.string().map(|text| shown(&text)),
            Some(b'{') => Ok("an object".into()),
            Some(b'[') => Ok("an array".into()),
            Some(b'-' | b'0'..=b'9') => self.number().map(|_| "a number".into()),
            _ if self.literal("true") => Ok("true".into()),
            _ if self.literal("false") => Ok("false".into()),
            _ if self.literal("null") => Ok("null".into()),
            _ => Err(self.syntax("expected a value")),
        };
        match found {
            Ok(found) => self.wrong_at(at, format!("expected {what}, found {found}")),
            Err(fail) => fail,
        }
    }
}

//! JSON text → the next token: punctuation, names, numbers, `true`, `false`, `null`.

use crate::{Error, Found, Result, SyntaxError, quoted};
use std::borrow::Cow;

/// A place in JSON text, from which the caller pulls what it expects.
#[derive(Debug, Clone)]
pub struct Cursor<'a> {
    text: &'a str,
    pub(crate) at: usize,
    depth: usize,
    max_depth: usize,
}

/// A place to go back to.
#[derive(Debug, Clone, Copy)]
pub struct Checkpoint {
    at: usize,
    depth: usize,
}

impl<'a> Cursor<'a> {
    /// At the start of a text, in which arrays and objects may be nested so deeply.
    pub fn new(text: &'a str, max_depth: usize) -> Self {
        Cursor { text, at: 0, depth: 0, max_depth }
    }

    /// The whole text.
    pub fn text(&self) -> &'a str {
        self.text
    }

    #[inline]
    pub(crate) fn bytes(&self) -> &'a [u8] {
        self.text.as_bytes()
    }

    /// How far the text has been read, in bytes.
    #[inline]
    pub fn offset(&self) -> usize {
        self.at
    }

    /// Where the next token begins, in bytes.
    #[inline]
    pub fn position(&mut self) -> usize {
        self.peek();
        self.at
    }

    /// Goes to a byte of the same array or object.
    #[inline]
    pub fn seek(&mut self, at: usize) {
        self.at = at;
    }

    /// The place to go back to.
    #[inline]
    pub fn checkpoint(&mut self) -> Checkpoint {
        Checkpoint { at: self.position(), depth: self.depth }
    }

    /// Goes back to a place.
    #[inline]
    pub fn restore(&mut self, to: Checkpoint) {
        (self.at, self.depth) = (to.at, to.depth);
    }

    /// The first byte of the next token, which stays there.
    #[inline]
    pub fn peek(&mut self) -> Option<u8> {
        let bytes = self.bytes();
        while let Some(&byte) = bytes.get(self.at) {
            if !matches!(byte, b' ' | b'\n' | b'\r' | b'\t') {
                return Some(byte);
            }
            self.at += 1;
        }
        None
    }

    /// Takes the next token if it is this byte.
    #[inline]
    pub fn eat(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    /// Goes into the array or object that comes next; the caller has seen its bracket.
    ///
    /// # Errors
    /// It is nested too deeply.
    #[inline]
    pub fn enter(&mut self) -> Result<()> {
        if self.depth == self.max_depth {
            return Err(Error::too_deep(self.position()));
        }
        self.depth += 1;
        self.at = self.position() + 1;
        Ok(())
    }

    /// Whether another element or member comes next, the first or a later one; at the closing bracket it leaves the
    /// array or object.
    ///
    /// # Errors
    /// There is no comma, or one too many.
    #[inline]
    pub fn next_element(&mut self, close: u8, first: bool) -> Result<bool> {
        let more = if first { !self.eat(close) } else { self.comma(close)? };
        self.depth -= usize::from(!more);
        Ok(more)
    }

    fn comma(&mut self, close: u8) -> Result<bool> {
        let comma = self.position();
        if !self.eat(b',') {
            if self.eat(close) {
                return Ok(false);
            }
            return Err(self.error(SyntaxError::ExpectedCommaOr(close.into())));
        }
        if self.peek() == Some(close) {
            return Err(Error::syntax(comma, SyntaxError::TrailingComma(close.into())));
        }
        Ok(true)
    }

    /// The name of a member, with its colon.
    ///
    /// # Errors
    /// There is no name, or no colon after it.
    pub fn name(&mut self) -> Result<Cow<'a, str>> {
        if self.peek() != Some(b'"') {
            return Err(self.error(SyntaxError::ExpectedName));
        }
        let name = self.string()?;
        if self.eat(b':') { Ok(name) } else { Err(self.error(SyntaxError::ExpectedColon)) }
    }

    /// Takes `null`, if it comes next.
    pub fn null(&mut self) -> bool {
        self.peek() == Some(b'n') && self.literal("null")
    }

    /// Takes `true` or `false`, if one of them comes next.
    pub fn boolean(&mut self) -> Option<bool> {
        match self.peek() {
            Some(b't') => self.literal("true").then_some(true),
            Some(b'f') if self.literal("false") => Some(false),
            _ => None,
        }
    }

    fn literal(&mut self, word: &str) -> bool {
        let found = self.bytes()[self.at..].starts_with(word.as_bytes());
        if found {
            self.at += word.len();
        }
        found
    }

    /// A number as it is written.
    ///
    /// # Errors
    /// There is no number that JSON allows.
    pub fn number(&mut self) -> Result<&'a str> {
        let start = self.position();
        let bytes = self.bytes();
        let digits = |mut at: usize| {
            while bytes.get(at).is_some_and(u8::is_ascii_digit) {
                at += 1;
            }
            at
        };
        let whole = start + usize::from(bytes.get(start) == Some(&b'-'));
        let mut end = digits(whole);
        let mut good = end > whole && (bytes[whole] != b'0' || end == whole + 1);
        if bytes.get(end) == Some(&b'.') {
            let from = end + 1;
            end = digits(from);
            good &= end > from;
        }
        if matches!(bytes.get(end), Some(b'e' | b'E')) {
            let from = end + 1 + usize::from(matches!(bytes.get(end + 1), Some(b'+' | b'-')));
            end = digits(from);
            good &= end > from;
        }
        if !good {
            return Err(self.error(SyntaxError::InvalidNumber));
        }
        self.at = end;
        Ok(&self.text[start..end])
    }

    /// Passes over one value, whatever it is.
    ///
    /// # Errors
    /// It is not JSON, or nested too deeply.
    pub fn skip(&mut self) -> Result<()> {
        match self.peek() {
            Some(b'{') => self.skip_elements(b'}'),
            Some(b'[') => self.skip_elements(b']'),
            _ => self.skip_scalar(),
        }
    }

    fn skip_elements(&mut self, close: u8) -> Result<()> {
        self.enter()?;
        let mut first = true;
        while self.next_element(close, first)? {
            first = false;
            if close == b'}' {
                self.name()?;
            }
            self.skip()?;
        }
        Ok(())
    }

    fn skip_scalar(&mut self) -> Result<()> {
        match self.peek() {
            Some(b'"') => self.string().map(drop),
            Some(b'-' | b'0'..=b'9') => self.number().map(drop),
            _ if self.null() || self.boolean().is_some() => Ok(()),
            _ => Err(self.error(SyntaxError::ExpectedValue)),
        }
    }

    /// What comes next, for a message; of an array or object the bracket alone is looked at.
    ///
    /// # Errors
    /// It is not JSON.
    pub fn describe(&mut self) -> Result<Found> {
        match self.peek() {
            Some(b'"') => self.string().map(|text| Found::Text(quoted(&text))),
            Some(b'{') => Ok(Found::Kind("an object")),
            Some(b'[') => Ok(Found::Kind("an array")),
            Some(b'-' | b'0'..=b'9') => self.number().map(|_| Found::Kind("a number")),
            _ if self.null() => Ok(Found::Kind("null")),
            _ => match self.boolean() {
                Some(true) => Ok(Found::Kind("true")),
                Some(false) => Ok(Found::Kind("false")),
                None => Err(self.error(SyntaxError::ExpectedValue)),
            },
        }
    }

    /// Refuses anything after the document.
    ///
    /// # Errors
    /// There is more.
    pub fn expect_end(&mut self) -> Result<()> {
        if self.peek().is_some() { Err(self.error(SyntaxError::TrailingContent)) } else { Ok(()) }
    }

    /// What is wrong at the next token; at the end of the text, that it ends.
    pub fn error(&mut self, error: SyntaxError) -> Error {
        match self.peek() {
            Some(_) => Error::syntax(self.at, error),
            None => Error::syntax(self.at, SyntaxError::UnexpectedEnd),
        }
    }
}

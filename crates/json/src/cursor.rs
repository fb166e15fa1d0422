//! JSON text → the next token: punctuation, names, numbers, `true`, `false`, `null`.

use crate::{Error, Found, Result, SyntaxError, quoted};
use std::borrow::Cow;

/// A cursor in JSON text, from which the caller pulls the tokens it expects.
#[derive(Debug, Clone)]
pub struct Cursor<'a> {
    text: &'a str,
    pub(crate) at: usize,
    depth: usize,
    max_depth: usize,
}

/// A saved position of a cursor.
#[derive(Debug, Clone, Copy)]
pub struct Checkpoint {
    at: usize,
    depth: usize,
}

impl<'a> Cursor<'a> {
    /// A cursor at the start of a text, with a maximum nesting depth.
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

    /// The number of bytes read.
    #[inline]
    pub fn offset(&self) -> usize {
        self.at
    }

    /// The byte at which the next token starts.
    #[inline]
    pub fn position(&mut self) -> usize {
        self.peek();
        self.at
    }

    /// Moves to a byte of the same array or object.
    #[inline]
    pub fn seek(&mut self, at: usize) {
        self.at = at;
    }

    /// Saves the position.
    #[inline]
    pub fn checkpoint(&mut self) -> Checkpoint {
        Checkpoint { at: self.position(), depth: self.depth }
    }

    /// Restores a position.
    #[inline]
    pub fn restore(&mut self, to: Checkpoint) {
        (self.at, self.depth) = (to.at, to.depth);
    }

    /// Peeks at the first byte of the next token.
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

    /// Consumes the next token if it is this byte.
    #[inline]
    pub fn eat(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    /// Enters the next array or object, whose bracket the caller has seen.
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

    /// Returns whether another element or member follows. Leaves the array or object at the closing bracket.
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

    /// Consumes `null`, if it comes next.
    pub fn null(&mut self) -> bool {
        self.peek() == Some(b'n') && self.literal("null")
    }

    /// Consumes `true` or `false`, if one of them comes next.
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

    /// The source text of a number.
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

    /// Skips one value of any kind.
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

    /// The next value, for a message. Of an array or object, only the bracket is read.
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

    /// Expects the end of the document.
    ///
    /// # Errors
    /// There is more.
    pub fn expect_end(&mut self) -> Result<()> {
        if self.peek().is_some() { Err(self.error(SyntaxError::TrailingContent)) } else { Ok(()) }
    }

    /// The error at the next token, or that the text ends too early.
    pub fn error(&mut self, error: SyntaxError) -> Error {
        match self.peek() {
            Some(_) => Error::syntax(self.at, error),
            None => Error::syntax(self.at, SyntaxError::UnexpectedEnd),
        }
    }
}

//! JSON string → text, borrowed from the input unless it has escapes.

use crate::{Cursor, Error, Result, SyntaxError};
use oration_simd::{at_most, eq, find};
use std::borrow::Cow;

impl<'a> Cursor<'a> {
    /// A string.
    ///
    /// # Errors
    /// There is no string, or it is broken.
    pub fn string(&mut self) -> Result<Cow<'a, str>> {
        if !self.eat(b'"') {
            return Err(self.error(SyntaxError::ExpectedValue));
        }
        let start = self.at;
        self.at += plain_run(&self.bytes()[start..]);
        if self.bytes().get(self.at) == Some(&b'"') {
            self.at += 1;
            return Ok(Cow::Borrowed(&self.text()[start..self.at - 1]));
        }
        self.escaped(start).map(Cow::Owned)
    }

    fn escaped(&mut self, start: usize) -> Result<String> {
        let mut text = String::with_capacity((self.at - start) * 2 + 16);
        let mut from = start;
        loop {
            text.push_str(&self.text()[from..self.at]);
            match self.bytes().get(self.at) {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(text);
                }
                Some(b'\\') if self.at + 1 < self.text().len() => self.escapes(&mut text)?,
                Some(b'\n' | b'\r') => {
                    return Err(self.broken(SyntaxError::LineBreakInString));
                }
                Some(byte @ ..0x20) => {
                    return Err(self.broken(SyntaxError::ControlInString(*byte)));
                }
                _ => return Err(Error::syntax(start - 1, SyntaxError::UnterminatedString)),
            }
            from = self.at;
            self.at += plain_run(&self.bytes()[from..]);
        }
    }

    fn broken(&self, error: SyntaxError) -> Error {
        Error::syntax(self.at, error)
    }

    /// One escape after the other, as long as they follow each other.
    fn escapes(&mut self, text: &mut String) -> Result<()> {
        while self.bytes().get(self.at) == Some(&b'\\') {
            text.push(self.escape()?);
        }
        Ok(())
    }

    fn escape(&mut self) -> Result<char> {
        let character = match self.bytes().get(self.at + 1) {
            Some(mark @ (b'"' | b'\\' | b'/')) => char::from(*mark),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode_escape(),
            _ => return Err(self.broken(SyntaxError::InvalidEscape)),
        };
        self.at += 2;
        Ok(character)
    }

    fn unicode_escape(&mut self) -> Result<char> {
        let Some(unit) = self.hex(self.at) else {
            return Err(self.broken(SyntaxError::InvalidUnicodeEscape));
        };
        let (code, length) = match self.low_half(unit) {
            Some(low) => (0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00), 12),
            None => (unit, 6),
        };
        let character = char::from_u32(code).ok_or_else(|| self.broken(SyntaxError::UnpairedSurrogate))?;
        self.at += length;
        Ok(character)
    }

    /// The second half of a surrogate pair, where its first half stands here.
    fn low_half(&self, unit: u32) -> Option<u32> {
        let high = (0xD800..0xDC00).contains(&unit);
        if high { self.hex(self.at + 6).filter(|low| (0xDC00..0xE000).contains(low)) } else { None }
    }

    /// The code unit of a `\uXXXX` at a place.
    fn hex(&self, at: usize) -> Option<u32> {
        let &[b'\\', b'u', a, b, c, d] = self.bytes().get(at..)?.first_chunk()? else { return None };
        let [a, b, c, d] = [a, b, c, d].map(|byte| u32::from(DIGITS[usize::from(byte)]));
        ((a | b | c | d) < 16).then_some(a << 12 | b << 8 | c << 4 | d)
    }
}

/// The value of each hexadecimal digit, and 255 for what is none.
const DIGITS: [u8; 256] = {
    let mut values = [255; 256];
    let mut value = 0;
    while value < 16 {
        values[b"0123456789abcdef"[value] as usize] = value as u8;
        values[b"0123456789ABCDEF"[value] as usize] = value as u8;
        value += 1;
    }
    values
};

/// How many bytes come before a quote, a backslash or a control character.
fn plain_run(bytes: &[u8]) -> usize {
    find(bytes, |bytes| eq(bytes, b'"') | eq(bytes, b'\\') | at_most(bytes, 0x1F))
}

//! JSON string → text, borrowed from the input unless it has escapes.

use super::fail::{Fail, Result};
use super::json::Reader;
use std::borrow::Cow;

impl<'a> Reader<'a> {
    /// A string.
    pub(super) fn string(&mut self) -> Result<Cow<'a, str>> {
        if !self.take(b'"') {
            return Err(self.expected("text"));
        }
        let start = self.at;
        self.at += plain_run(&self.bytes()[start..]);
        if self.bytes().get(self.at) == Some(&b'"') {
            self.at += 1;
            return Ok(Cow::Borrowed(&self.text[start..self.at - 1]));
        }
        self.escaped(start).map(Cow::Owned)
    }

    fn escaped(&mut self, start: usize) -> Result<String> {
        let mut text = String::with_capacity((self.at - start) * 2 + 16);
        let mut from = start;
        loop {
            text.push_str(&self.text[from..self.at]);
            match self.bytes().get(self.at) {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(text);
                }
                Some(b'\\') if self.at + 1 < self.text.len() => text.push(self.escape()?),
                Some(b'\n' | b'\r') => {
                    return Err(self.broken("a line break in a string is written \\n; is a quote missing?"));
                }
                Some(byte @ ..0x20) => {
                    return Err(
                        self.broken(&format!("a control character in a string is written \\u{byte:04x}"))
                    );
                }
                _ => return Err(Fail::syntax(start - 1, "this string has no end")),
            }
            from = self.at;
            self.at += plain_run(&self.bytes()[from..]);
        }
    }

    fn broken(&self, reason: &str) -> Fail {
        Fail::syntax(self.at, reason)
    }

    fn escape(&mut self) -> Result<char> {
        let character = match self.text[self.at + 1..].chars().next() {
            Some(mark @ ('"' | '\\' | '/')) => mark,
            Some('b') => '\u{8}',
            Some('f') => '\u{c}',
            Some('n') => '\n',
            Some('r') => '\r',
            Some('t') => '\t',
            Some('u') => return self.unicode_escape(),
            _ => return Err(self.broken("JSON has no such escape; a backslash is written \\\\")),
        };
        self.at += 2;
        Ok(character)
    }

    fn unicode_escape(&mut self) -> Result<char> {
        let (unit, length) = match (self.hex(self.at), self.hex(self.at + 6)) {
            (Some(high @ 0xD800..=0xDBFF), Some(low @ 0xDC00..=0xDFFF)) => {
                (0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00), 12)
            }
            (Some(unit), _) => (unit, 6),
            (None, _) => return Err(self.broken("\\u takes four hexadecimal digits")),
        };
        let character = char::from_u32(unit)
            .ok_or_else(|| self.broken("this is one half of a surrogate pair without the other"))?;
        self.at += length;
        Ok(character)
    }

    /// The code unit of a `\uXXXX` at a place.
    fn hex(&self, at: usize) -> Option<u32> {
        let digits = self.bytes().get(at..at + 6)?.strip_prefix(b"\\u")?;
        digits.iter().try_fold(0, |unit, &byte| Some(unit << 4 | (byte as char).to_digit(16)?))
    }
}

/// How many bytes come before a quote, a backslash or a control character.
fn plain_run(bytes: &[u8]) -> usize {
    let special = |byte: u8| (byte == b'"') | (byte == b'\\') | (byte < 0x20);
    let (chunks, _) = bytes.as_chunks::<16>();
    let plain = |chunk: &&[u8; 16]| !chunk.iter().fold(false, |any, &byte| any | special(byte));
    let clear = chunks.iter().take_while(plain).count() * 16;
    clear + bytes[clear..].iter().take_while(|&&byte| !special(byte)).count()
}

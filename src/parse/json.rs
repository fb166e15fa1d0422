//! JSON text → values, pulled one at a time by whoever knows what should come next.
//!
//! RFC 8259, read strictly: no trailing commas, no comments, no lone surrogates, no duplicate fields.
//! A pull reader instead of `serde_json`: strings without escapes are borrowed, nothing is buffered to
//! learn a block's `type`, and every failure knows its path, which together took half of the time of
//! parsing a speech (`cargo bench parse`).

use super::fail::{Fail, Result, Step};
use super::{Limits, Passed};
use std::borrow::Cow;

pub(super) struct Reader<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
    pub(super) path: Vec<Step<'a>>,
    pub(super) limits: Limits,
    pub(super) blocks: usize,
    pub(super) passed: Passed,
}

/// The fields of an object of the format; the first `required` of them must be there.
pub(super) struct Fields {
    pub(super) names: &'static [&'static str],
    pub(super) required: usize,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str, limits: Limits, passed: Passed) -> Self {
        Reader { text, at: 0, depth: 0, path: Vec::new(), limits, blocks: 0, passed }
    }

    fn bytes(&self) -> &'a [u8] {
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

    fn take(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    /// Where the next token begins, in bytes.
    pub(super) fn here(&mut self) -> usize {
        self.peek();
        self.at
    }

    /// Refuses anything after the document.
    pub(super) fn end(&mut self) -> Result<()> {
        if self.peek().is_some() { Err(self.syntax("expected the end of the document")) } else { Ok(()) }
    }

    pub(super) fn syntax(&self, reason: &str) -> Fail {
        Fail::syntax(self.at, reason)
    }

    /// What stood there was not what the format asks for; broken JSON is told as such.
    pub(super) fn expected(&mut self, what: &str) -> Fail {
        let at = self.here();
        let found = match self.peek() {
            Some(b'"') => match self.string() {
                Ok(text) => format!("{:?}", text.chars().take(40).collect::<String>()),
                Err(fail) => return fail,
            },
            Some(b'{') => "an object".into(),
            Some(b'[') => "an array".into(),
            Some(b't' | b'f') if self.literal("true") || self.literal("false") => "a boolean".into(),
            Some(b'n') if self.literal("null") => "null".into(),
            Some(b'-' | b'0'..=b'9') => match self.number() {
                Ok(_) => "a number".into(),
                Err(fail) => return fail,
            },
            Some(_) => return self.syntax("expected a value"),
            None => return self.syntax("the document ends too early"),
        };
        Fail::schema(at, &self.path, format!("expected {what}, found {found}"))
    }

    fn literal(&mut self, word: &str) -> bool {
        let found = self.text.get(self.at..).is_some_and(|rest| rest.starts_with(word));
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

    /// The digits of a number, as written.
    pub(super) fn number(&mut self) -> Result<&'a str> {
        let start = self.here();
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
        self.at = if good { end } else { start };
        if good { Ok(&self.text[start..end]) } else { Err(self.syntax("this is not a number")) }
    }

    /// A string, borrowed from the input unless it has escapes.
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
                Some(b'\\') => text.push(self.escape()?),
                Some(_) => return Err(self.syntax("a control character must be escaped in a string")),
                None => return Err(self.syntax("this string has no end")),
            }
            from = self.at;
            self.at += plain_run(&self.bytes()[from..]);
        }
    }

    fn escape(&mut self) -> Result<char> {
        let byte = self.bytes().get(self.at + 1).copied();
        let character = match byte {
            Some(byte @ (b'"' | b'\\' | b'/')) => byte as char,
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode_escape(),
            _ => return Err(self.syntax("this escape is not one of JSON's")),
        };
        self.at += 2;
        Ok(character)
    }

    fn unicode_escape(&mut self) -> Result<char> {
        let units = [self.hex(self.at), self.hex(self.at + 6)];
        let (unit, length) = match units {
            [Some(high @ 0xD800..=0xDBFF), Some(low @ 0xDC00..=0xDFFF)] => {
                (0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00), 12)
            }
            [Some(unit), _] => (unit, 6),
            [None, _] => return Err(self.syntax("\\u takes four hexadecimal digits")),
        };
        let character = char::from_u32(unit).ok_or_else(|| self.syntax("a surrogate stands alone here"))?;
        self.at += length;
        Ok(character)
    }

    /// The code unit of a `\uXXXX` at a place.
    fn hex(&self, at: usize) -> Option<u32> {
        let digits = self.bytes().get(at..at + 6)?.strip_prefix(b"\\u")?;
        digits.iter().try_fold(0, |unit, &byte| Some(unit << 4 | (byte as char).to_digit(16)?))
    }

    /// Reads the elements of an array, one call each.
    pub(super) fn array(&mut self, mut element: impl FnMut(&mut Self) -> Result<()>) -> Result<()> {
        if self.peek() != Some(b'[') {
            return Err(self.expected("an array"));
        }
        self.open()?;
        let mut index = 0;
        if !self.take(b']') {
            loop {
                self.value(Step::Index(index), &mut element)?;
                index += 1;
                if !self.more(b']', "expected , or ] here")? {
                    break;
                }
            }
        }
        self.depth -= 1;
        Ok(())
    }

    /// Reads the members of an object, whatever their names.
    pub(super) fn object(
        &mut self,
        mut member: impl FnMut(&mut Self, Cow<'a, str>) -> Result<()>,
    ) -> Result<()> {
        if self.peek() != Some(b'{') {
            return Err(self.expected("an object"));
        }
        self.open()?;
        if !self.take(b'}') {
            loop {
                if self.peek() != Some(b'"') {
                    return Err(self.syntax("expected a field name in quotes"));
                }
                let name = self.string()?;
                if !self.take(b':') {
                    return Err(self.syntax("expected : here"));
                }
                self.value(Step::Name(name.clone()), |reader| member(reader, name.clone()))?;
                if !self.more(b'}', "expected , or } here")? {
                    break;
                }
            }
        }
        self.depth -= 1;
        Ok(())
    }

    fn open(&mut self) -> Result<()> {
        if self.depth == self.limits.depth {
            return Err(Fail::limit(self.at, &self.path, format!("{} levels of nesting", self.limits.depth)));
        }
        self.depth += 1;
        self.at += 1;
        Ok(())
    }

    fn more(&mut self, close: u8, reason: &str) -> Result<bool> {
        if self.take(b',') {
            return Ok(true);
        }
        if self.take(close) { Ok(false) } else { Err(self.syntax(reason)) }
    }

    /// Reads one value at a step of the path; when all failures are wanted, a wrong value is noted and passed over.
    fn value(&mut self, step: Step<'a>, read: impl FnOnce(&mut Self) -> Result<()>) -> Result<()> {
        let (start, depth) = (self.here(), self.depth);
        self.path.push(step);
        let mut result = read(self);
        if let (Err(fail), Passed::Errors(errors)) = (&mut result, &mut self.passed)
            && fail.is_schema()
        {
            errors.push(std::mem::take(fail));
            (self.at, self.depth) = (start, depth);
            result = self.skip();
        }
        self.path.pop();
        result
    }

    /// Reads an object of the format: known fields once each, the required ones all.
    pub(super) fn record(
        &mut self,
        fields: &'static Fields,
        mut read: impl FnMut(&mut Self, &'static str) -> Result<()>,
    ) -> Result<()> {
        let start = self.here();
        let mut seen = 0u32;
        self.object(|reader, name| {
            let Some(index) = fields.names.iter().position(|known| *known == name) else {
                return reader.unknown(fields);
            };
            if seen & 1 << index != 0 {
                return Err(reader.wrong("this field is here twice"));
            }
            seen |= 1 << index;
            read(reader, fields.names[index])
        })?;
        let missing = (0..fields.required).find(|index| seen & 1 << index == 0);
        match missing {
            Some(index) => {
                Err(Fail::schema(start, &self.path, format!("the field {} is missing", fields.names[index])))
            }
            None => Ok(()),
        }
    }

    fn unknown(&mut self, fields: &Fields) -> Result<()> {
        match &mut self.passed {
            Passed::Errors(_) => {
                let known = fields.names.join(", ");
                Err(self.wrong(&format!("this field is unknown; known here: {known}")))
            }
            Passed::Fields(unknown) => {
                unknown.push(Fail::schema(self.at, &self.path, "this field is unknown and was passed over"));
                self.skip()
            }
        }
    }

    /// A failure of the format at the next token.
    pub(super) fn wrong(&mut self, reason: &str) -> Fail {
        Fail::schema(self.here(), &self.path, reason)
    }

    /// Passes over one value.
    pub(super) fn skip(&mut self) -> Result<()> {
        match self.peek() {
            Some(b'{') => self.object(|reader, _| reader.skip()),
            Some(b'[') => self.array(Self::skip),
            Some(b'"') => self.string().map(drop),
            Some(b't' | b'f') => self.boolean().map(drop),
            Some(b'n') if self.literal("null") => Ok(()),
            Some(b'-' | b'0'..=b'9') => self.number().map(drop),
            Some(_) => Err(self.syntax("expected a value")),
            None => Err(self.syntax("the document ends too early")),
        }
    }

    /// Looks at the names of an object that comes next, without taking it, until one of them is wanted.
    pub(super) fn look<T>(
        &mut self,
        mut wanted: impl FnMut(&mut Self, &str) -> Option<T>,
    ) -> Result<Option<T>> {
        let (at, depth) = (self.at, self.depth);
        let mut found = None;
        let mut ended = Ok(());
        if self.peek() == Some(b'{') {
            self.open()?;
            while self.peek() == Some(b'"') {
                let Ok(name) = self.string() else { break };
                if !self.take(b':') {
                    break;
                }
                found = wanted(self, &name);
                if found.is_some() {
                    break;
                }
                ended = self.skip_quietly();
                if ended.is_err() || !self.take(b',') {
                    break;
                }
            }
        }
        (self.at, self.depth) = (at, depth);
        ended.map(|()| found)
    }

    /// Whether an array comes next that has an object with a `type`, so that it holds blocks and not text.
    pub(super) fn holds_blocks(&mut self) -> Result<bool> {
        let (at, depth) = (self.at, self.depth);
        let mut found = false;
        let mut ended = Ok(());
        if self.peek() == Some(b'[') {
            self.open()?;
            while !found && ended.is_ok() && self.peek().is_some_and(|byte| byte != b']') {
                found = self.look(|_, name| (name == "type").then_some(()))?.is_some();
                ended = self.skip_quietly();
                if !self.take(b',') {
                    break;
                }
            }
        }
        (self.at, self.depth) = (at, depth);
        ended.map(|()| found)
    }

    /// Passes over a value that will be read again, so nothing is noted.
    fn skip_quietly(&mut self) -> Result<()> {
        let passed = std::mem::replace(&mut self.passed, Passed::Fields(Vec::new()));
        let result = self.skip();
        self.passed = passed;
        result
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

//! JSON bytes → [`Speech`], in one go or in steps, so that a page stays responsive between them.

use crate::Parsed;
use crate::diagnostics::{Diagnostics, Mode};
use crate::error::{self, Locator};
use crate::metadata::SPEECH;
use crate::object::ObjectReader;
use crate::parser::Parser;
use oration_json::{Error as JsonError, SyntaxError};
use oration_model::{Error, LimitKind, Limits, Notice, Speech};
use std::{fmt, mem};

/// A speech while it is parsed.
///
/// ```
/// use oration::{Limits, SpeechParser};
///
/// let json = r#"{"title": "致辞", "body": ["各位来宾：", "谢谢大家。"]}"#;
/// let mut parser = SpeechParser::new(json.as_bytes(), &Limits::default())?;
/// while parser.advance(10)? {
///     // Something else may happen here.
/// }
/// assert_eq!(parser.speech().body.len(), 2);
/// # Ok::<(), oration::Error>(())
/// ```
pub struct SpeechParser<'a> {
    parser: Parser<'a>,
    speech: Speech<'a>,
    next: Next,
}

/// What comes next.
enum Next {
    Speech,
    Field(ObjectReader),
    /// A block of the body.
    Block {
        speech: ObjectReader,
        first: bool,
    },
    End,
    Nothing,
}

impl<'a> SpeechParser<'a> {
    /// Starts parsing.
    ///
    /// ```
    /// use oration::{Limits, SpeechParser};
    ///
    /// let json = r#"{"title": "致辞", "body": ["各位来宾：", "谢谢大家。"]}"#;
    /// let mut parser = SpeechParser::new(json.as_bytes(), &Limits::default())?;
    /// assert!(parser.advance(1)?);
    /// # Ok::<(), oration::Error>(())
    /// ```
    ///
    /// # Errors
    /// The bytes are not UTF-8, or exceed the limit.
    pub fn new(json: &'a [u8], limits: &Limits) -> Result<Self, Error> {
        SpeechParser::in_mode(Mode::Parse, json, limits)
    }

    fn in_mode(mode: Mode, json: &'a [u8], limits: &Limits) -> Result<Self, Error> {
        let parser = Parser::new(utf8(json, limits)?, *limits, mode);
        Ok(SpeechParser { parser, speech: Speech::default(), next: Next::Speech })
    }

    /// Parses at least `bytes` more bytes, up to the end of a block of the body. Returns whether there is more.
    ///
    /// ```
    /// use oration::{Limits, SpeechParser};
    ///
    /// let json = r#"{"title": "致辞", "body": ["各位来宾：", "谢谢大家。"]}"#;
    /// let mut parser = SpeechParser::new(json.as_bytes(), &Limits::default())?;
    /// assert!(!parser.advance(usize::MAX)?);
    /// # Ok::<(), oration::Error>(())
    /// ```
    ///
    /// # Errors
    /// The first error, which ends parsing.
    pub fn advance(&mut self, bytes: usize) -> Result<bool, Error> {
        self.until(self.parser.json.offset().saturating_add(bytes))
            .map_err(|error| self.locator().error(error))
    }

    /// The parsed speech and its notices.
    ///
    /// ```
    /// use oration::{Limits, SpeechParser};
    ///
    /// let json = r#"{"title": "致辞", "body": ["各位来宾：", "谢谢大家。"]}"#;
    /// let mut parser = SpeechParser::new(json.as_bytes(), &Limits::default())?;
    /// parser.advance(usize::MAX)?;
    /// assert_eq!(parser.speech().body.len(), 2);
    /// # Ok::<(), oration::Error>(())
    /// ```
    pub fn speech(&self) -> &Speech<'a> {
        &self.speech
    }

    /// Notices for unknown fields; each is returned once.
    ///
    /// ```
    /// use oration::{Limits, SpeechParser};
    ///
    /// let json = r#"{"title": "致辞", "body": ["各位来宾：", "谢谢大家。"]}"#;
    /// let mut parser = SpeechParser::new(json.as_bytes(), &Limits::default())?;
    /// parser.advance(usize::MAX)?;
    /// assert!(parser.take_notices().is_empty());
    /// # Ok::<(), oration::Error>(())
    /// ```
    pub fn take_notices(&mut self) -> Vec<Notice> {
        let kept = mem::replace(&mut self.parser.diagnostics, Diagnostics::new(Mode::Parse));
        kept.into_notices(self.locator())
    }

    pub(crate) fn into_parsed(mut self) -> Parsed<'a> {
        Parsed { notices: self.take_notices(), speech: self.speech }
    }

    fn locator(&self) -> Locator<'a> {
        Locator::new(self.parser.json.text(), self.parser.limits.depth)
    }

    fn until(&mut self, end: usize) -> error::Result<bool> {
        while self.parser.json.offset() < end && !matches!(self.next, Next::Nothing) {
            self.next = match mem::replace(&mut self.next, Next::Nothing) {
                Next::Speech => self.begin()?,
                Next::Field(speech) => self.field(speech)?,
                Next::Block { speech, first } => self.block(speech, first)?,
                Next::End | Next::Nothing => self.parser.json.expect_end().map(|()| Next::Nothing)?,
            };
        }
        Ok(!matches!(self.next, Next::Nothing))
    }

    fn begin(&mut self) -> error::Result<Next> {
        if self.parser.json.peek().is_none() {
            return Err(self.parser.empty());
        }
        let mut speech = None;
        self.parser.value(|parser| ObjectReader::begin(parser, &SPEECH).map(|begun| speech = Some(begun)))?;
        Ok(speech.map_or(Next::End, Next::Field))
    }

    fn field(&mut self, mut speech: ObjectReader) -> error::Result<Next> {
        let Some(name) = speech.next(&mut self.parser)? else { return Ok(Next::End) };
        let mut is_body = name == "body";
        self.parser.value(|parser| match is_body {
            true => parser.open(b'[', "an array").inspect_err(|_| is_body = false),
            false => parser.speech_field(&mut self.speech, name),
        })?;
        Ok(if is_body { Next::Block { speech, first: true } } else { Next::Field(speech) })
    }

    fn block(&mut self, speech: ObjectReader, first: bool) -> error::Result<Next> {
        if !self.parser.json.next_element(b']', first)? {
            return Ok(Next::Field(speech));
        }
        self.parser.value(|parser| {
            parser.count_part()?;
            self.speech.body.push(parser.block()?);
            Ok(())
        })?;
        Ok(Next::Block { speech, first: false })
    }
}

impl fmt::Debug for SpeechParser<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("SpeechParser")
    }
}

/// All errors in a document.
pub(crate) fn errors(json: &[u8], limits: &Limits) -> Vec<Error> {
    let mut parser = match SpeechParser::in_mode(Mode::Validate, json, limits) {
        Ok(parser) => parser,
        Err(error) => return vec![error],
    };
    let last = parser.until(usize::MAX).err();
    let locator = parser.locator();
    parser.parser.diagnostics.into_errors(last, locator)
}

fn utf8<'a>(json: &'a [u8], limits: &Limits) -> Result<&'a str, Error> {
    if json.len() > limits.bytes {
        return Err(Error::limit(LimitKind::Bytes, limits.bytes));
    }
    let json = json.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(json);
    // `std::str::from_utf8` checks non-ASCII text, such as Chinese, byte by byte.
    simdutf8::compat::from_utf8(json).map_err(|error| {
        let good = std::str::from_utf8(&json[..error.valid_up_to()]).unwrap_or_default();
        let error = JsonError::syntax(good.len(), SyntaxError::InvalidUtf8);
        Locator::new(good, limits.depth).error(error.into())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_steps(json: &str, bytes: usize) -> (Result<Parsed<'_>, Error>, usize) {
        let mut reading = match SpeechParser::new(json.as_bytes(), &Limits::default()) {
            Ok(reading) => reading,
            Err(error) => return (Err(error), 0),
        };
        let mut steps = 1;
        loop {
            match reading.advance(bytes) {
                Ok(true) => steps += 1,
                Ok(false) => return (Ok(reading.into_parsed()), steps),
                Err(error) => return (Err(error), steps),
            }
        }
    }

    #[test]
    fn steps_of_any_size_give_the_same_speech() {
        let speech = r#"{"title": "致辞", "body": ["甲", {"type": "section", "heading": "一", "body": ["乙", "丙"]}, "丁"],
            "colour": "red", "notes": {"a": "注"}}"#;
        let empty = r#"{"body": [], "title": ""}"#;
        let wrong = [
            "",
            "[]",
            "{}",
            r#"{"title": "", "body": {}}"#,
            r#"{"title": "", "body": ["甲",]}"#,
            r#"{"title": "", "body": ["甲" "乙"]}"#,
            r#"{"title": "", "body": ["甲", {"type": "section", "heading": 3, "body": []}]}"#,
            r#"{"title": "", "body": ["甲"], "body": []}"#,
            r#"{"title": "", "body": ["甲"]} {}"#,
            r#"{"title": "", "body": ["甲", "乙""#,
        ];
        for json in wrong.into_iter().chain([speech, empty]) {
            let (whole, steps) = in_steps(json, usize::MAX);
            assert_eq!(steps, 1, "{json}");
            for bytes in [1, 10, 50] {
                assert_eq!(in_steps(json, bytes).0, whole, "{json} in steps of {bytes}");
            }
            assert_eq!(whole.is_err(), json != speech && json != empty, "{json}");
        }
        assert!(in_steps(speech, 1).1 > 8);
    }
}

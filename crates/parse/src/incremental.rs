//! JSON bytes → [`Speech`], whole or a stretch at a time: a page can do something else between two of them.

use crate::Parsed;
use crate::fail::{self, Fail};
use crate::json::Reader;
use crate::meta::SPEECH;
use crate::noted::{Noted, Wanted};
use crate::place::Places;
use crate::record::Record;
use oration_model::Limits;
use oration_model::{Error, Notice, Speech};
use std::{fmt, mem};

/// A speech that is being read.
pub struct SpeechParser<'a> {
    reader: Reader<'a>,
    speech: Speech<'a>,
    next: Next,
}

/// What comes next.
enum Next {
    Speech,
    Field(Record),
    /// A block of the body, the first or another.
    Block {
        speech: Record,
        first: bool,
    },
    End,
    Nothing,
}

impl<'a> SpeechParser<'a> {
    /// Begins to read.
    ///
    /// # Errors
    /// Bytes that are no UTF-8, or too many.
    pub fn new(json: &'a [u8], limits: &Limits) -> Result<Self, Error> {
        SpeechParser::wanting(Wanted::Fields, json, limits)
    }

    fn wanting(wanted: Wanted, json: &'a [u8], limits: &Limits) -> Result<Self, Error> {
        let reader = Reader::new(utf8(json, limits)?, *limits, Noted::new(wanted));
        Ok(SpeechParser { reader, speech: Speech::default(), next: Next::Speech })
    }

    /// Reads on, until at least so many bytes more are read, to the end of a block of the body. Gives whether there is
    /// more.
    ///
    /// # Errors
    /// The first thing that keeps it from being a speech; the reading is over then.
    pub fn advance(&mut self, bytes: usize) -> Result<bool, Error> {
        self.until(self.reader.at.saturating_add(bytes))
            .map_err(|fail| fail.into_error(&mut Places::new(self.reader.text)))
    }

    /// What has been read.
    pub fn speech(&self) -> &Speech<'a> {
        &self.speech
    }

    /// Fields that the format does not have, told once.
    pub fn take_notices(&mut self) -> Vec<Notice> {
        let noted = mem::replace(&mut self.reader.noted, Noted::new(Wanted::Fields));
        noted.into_notices(self.reader.text)
    }

    pub(super) fn into_parsed(mut self) -> Parsed<'a> {
        Parsed { notices: self.take_notices(), speech: self.speech }
    }

    fn until(&mut self, end: usize) -> fail::Result<bool> {
        while self.reader.at < end && !matches!(self.next, Next::Nothing) {
            self.next = match mem::replace(&mut self.next, Next::Nothing) {
                Next::Speech => self.begin()?,
                Next::Field(speech) => self.field(speech)?,
                Next::Block { speech, first } => self.block(speech, first)?,
                Next::End | Next::Nothing => self.reader.end().map(|()| Next::Nothing)?,
            };
        }
        Ok(!matches!(self.next, Next::Nothing))
    }

    fn begin(&mut self) -> fail::Result<Next> {
        if self.reader.peek().is_none() {
            return Err(Fail::syntax(0, "the document is empty"));
        }
        let mut speech = None;
        self.reader.value(|reader| Record::begin(reader, &SPEECH).map(|begun| speech = Some(begun)))?;
        Ok(speech.map_or(Next::End, Next::Field))
    }

    fn field(&mut self, mut speech: Record) -> fail::Result<Next> {
        let Some(name) = speech.next(&mut self.reader)? else { return Ok(Next::End) };
        let mut is_body = name == "body";
        self.reader.value(|reader| match is_body {
            true => reader.open(b'[', "an array").inspect_err(|_| is_body = false),
            false => reader.field_of(&mut self.speech, name),
        })?;
        Ok(if is_body { Next::Block { speech, first: true } } else { Next::Field(speech) })
    }

    fn block(&mut self, speech: Record, first: bool) -> fail::Result<Next> {
        if !self.reader.goes_on(b']', first)? {
            return Ok(Next::Field(speech));
        }
        self.reader.value(|reader| {
            reader.count_part()?;
            self.speech.body.push(reader.block()?);
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

/// Everything that keeps JSON from being a speech.
pub(super) fn errors(json: &[u8], limits: &Limits) -> Vec<Error> {
    let mut reading = match SpeechParser::wanting(Wanted::Errors, json, limits) {
        Ok(reading) => reading,
        Err(error) => return vec![error],
    };
    let last = reading.until(usize::MAX).err();
    reading.reader.noted.into_errors(last, reading.reader.text)
}

fn utf8<'a>(json: &'a [u8], limits: &Limits) -> Result<&'a str, Error> {
    if json.len() > limits.bytes {
        return Err(Error::over(limits.bytes, "JSON"));
    }
    let json = json.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(json);
    // Chinese is no ASCII, so `std::str::from_utf8` checks it byte by byte.
    simdutf8::compat::from_utf8(json).map_err(|error| {
        let good = String::from_utf8_lossy(&json[..error.valid_up_to()]);
        Fail::syntax(good.len(), "this is not UTF-8").into_error(&mut Places::new(&good))
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
    fn steps_of_any_size_read_what_one_does() {
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

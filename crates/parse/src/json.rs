//! JSON text → values, pulled one at a time by whoever knows what should come next.
//!
//! RFC 8259, read strictly: no trailing commas, no comments, no lone surrogates, no duplicate fields.
//! A pull reader instead of `serde_json`: strings without escapes are borrowed, nothing is buffered to learn a block's
//! `type`, and every failure knows its place.

use crate::fail::{Fail, Result};
use crate::look::Survey;
use crate::noted::{Noted, Wanted};
use oration_model::Limits;
use std::borrow::Cow;

pub(super) struct Reader<'a> {
    pub(super) text: &'a str,
    pub(super) at: usize,
    pub(super) depth: usize,
    pub(super) limits: Limits,
    parts: usize,
    pub(super) survey: Survey,
    pub(super) noted: Noted,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str, limits: Limits, noted: Noted) -> Self {
        Reader { text, at: 0, depth: 0, limits, parts: 0, survey: Survey::default(), noted }
    }

    /// Of a text that has been read before.
    pub(super) fn over(text: &'a str) -> Self {
        Reader::new(text, Limits::default(), Noted::new(Wanted::Fields))
    }

    /// Reads the elements of an array, one call each.
    pub(super) fn array(&mut self, mut element: impl FnMut(&mut Self) -> Result<()>) -> Result<()> {
        self.elements(&mut |reader| reader.value(&mut element).map(|()| true))
    }

    /// The elements of an array, in all no more than the limit of blocks and what they are made of.
    pub(super) fn many<T>(&mut self, mut read: impl FnMut(&mut Self) -> Result<T>) -> Result<Vec<T>> {
        let mut all = Vec::new();
        self.array(|reader| {
            reader.count_part()?;
            all.push(read(reader)?);
            Ok(())
        })?;
        Ok(all)
    }

    pub(super) fn count_part(&mut self) -> Result<()> {
        if self.parts == self.limits.blocks {
            let limit = format!("{} blocks, spans, items, cells and notes", self.limits.blocks);
            return Err(Fail::limit(self.here(), limit));
        }
        self.parts += 1;
        Ok(())
    }

    /// Reads the members of an object, whatever their names.
    pub(super) fn object(
        &mut self,
        mut member: impl FnMut(&mut Self, Cow<'a, str>) -> Result<()>,
    ) -> Result<()> {
        self.members(&mut |reader, name| reader.value(|reader| member(reader, name)).map(|()| true))
    }

    /// Walks through an array, until a call says no.
    pub(super) fn elements(&mut self, each: &mut dyn FnMut(&mut Self) -> Result<bool>) -> Result<()> {
        self.open(b'[', "an array")?;
        let mut first = true;
        while self.goes_on(b']', first)? && each(self)? {
            first = false;
        }
        Ok(())
    }

    /// Walks through an object, until a call says no.
    pub(super) fn members(
        &mut self,
        each: &mut dyn FnMut(&mut Self, Cow<'a, str>) -> Result<bool>,
    ) -> Result<()> {
        self.open(b'{', "an object")?;
        let mut first = true;
        while self.goes_on(b'}', first)? {
            let name = self.name()?;
            if !each(self, name)? {
                return Ok(());
            }
            first = false;
        }
        Ok(())
    }

    /// The name of a member, with its colon.
    pub(super) fn name(&mut self) -> Result<Cow<'a, str>> {
        if self.peek() != Some(b'"') {
            return Err(self.syntax("expected a field name in double quotes"));
        }
        let name = self.string()?;
        if self.take(b':') { Ok(name) } else { Err(self.syntax("expected a colon after the field name")) }
    }

    /// Goes into an array or object, which begins with a byte.
    pub(super) fn open(&mut self, begin: u8, what: &str) -> Result<()> {
        if self.peek() != Some(begin) {
            return Err(self.expected(what));
        }
        if self.depth == self.limits.depth {
            let limit = format!("{} levels of nesting", self.limits.depth);
            return Err(Fail::limit(self.at, limit));
        }
        self.depth += 1;
        self.at += 1;
        Ok(())
    }

    /// Whether another element or member comes next; at the end of the array or object it goes out of it.
    pub(super) fn goes_on(&mut self, close: u8, first: bool) -> Result<bool> {
        let more = if first { !self.take(close) } else { self.more(close)? };
        self.depth -= usize::from(!more);
        Ok(more)
    }

    /// Reads one value; when all failures are wanted, a wrong one is noted and passed over.
    pub(super) fn value(&mut self, read: impl FnOnce(&mut Self) -> Result<()>) -> Result<()> {
        let (start, depth) = (self.here(), self.depth);
        read(self).or_else(|fail| {
            self.noted.error(fail)?;
            (self.at, self.depth) = (start, depth);
            self.skip()
        })
    }

    /// Passes over one value, whatever it is; only broken JSON and a limit can stop it.
    pub(super) fn skip(&mut self) -> Result<()> {
        match self.peek() {
            Some(b'{') => self.object(|reader, _| reader.skip()),
            Some(b'[') => self.array(Self::skip),
            Some(b'"') => self.string().map(drop),
            Some(b't' | b'f') => self.boolean().map(drop),
            Some(b'-' | b'0'..=b'9') => self.number().map(drop),
            _ if self.null() => Ok(()),
            _ => Err(self.syntax("expected a value")),
        }
    }
}

//! JSON text → values, pulled one at a time by whoever knows what should come next.
//!
//! RFC 8259, read strictly: no trailing commas, no comments, no lone surrogates, no duplicate fields.
//! A pull reader instead of `serde_json`: strings without escapes are borrowed, nothing is buffered to
//! learn a block's `type`, and every failure knows its path, which together took half of the time of
//! parsing a speech (`cargo bench parse`).

use super::Limits;
use super::fail::{Fail, Result, Step};
use super::noted::Noted;
use std::borrow::Cow;

pub(super) struct Reader<'a> {
    pub(super) text: &'a str,
    pub(super) at: usize,
    pub(super) depth: usize,
    pub(super) path: Vec<Step<'a>>,
    pub(super) limits: Limits,
    pub(super) blocks: usize,
    pub(super) noted: Noted,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str, limits: Limits, noted: Noted) -> Self {
        Reader { text, at: 0, depth: 0, path: Vec::new(), limits, blocks: 0, noted }
    }

    /// Reads the elements of an array, one call each.
    pub(super) fn array(&mut self, mut element: impl FnMut(&mut Self) -> Result<()>) -> Result<()> {
        if self.peek() != Some(b'[') {
            return Err(self.expected("an array"));
        }
        self.open()?;
        if !self.take(b']') {
            for index in 0.. {
                self.value(Step::Index(index), &mut element)?;
                if !self.more(b']')? {
                    break;
                }
            }
        }
        self.depth -= 1;
        Ok(())
    }

    /// The elements of an array.
    pub(super) fn many<T>(&mut self, mut read: impl FnMut(&mut Self) -> Result<T>) -> Result<Vec<T>> {
        let mut all = Vec::new();
        self.array(|reader| {
            all.push(read(reader)?);
            Ok(())
        })?;
        Ok(all)
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
                let name = self.name()?;
                self.value(Step::Name(name.clone()), |reader| member(reader, name))?;
                if !self.more(b'}')? {
                    break;
                }
            }
        }
        self.depth -= 1;
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

    /// Goes into an array or object.
    pub(super) fn open(&mut self) -> Result<()> {
        if self.depth == self.limits.depth {
            let limit = format!("{} levels of nesting", self.limits.depth);
            return Err(Fail::limit(self.at, &self.path, limit));
        }
        self.depth += 1;
        self.at += 1;
        Ok(())
    }

    /// Reads one value at a step of the path; when all failures are wanted, a wrong value is noted and passed over.
    fn value(&mut self, step: Step<'a>, read: impl FnOnce(&mut Self) -> Result<()>) -> Result<()> {
        let (start, depth) = (self.here(), self.depth);
        self.at_step(step, |reader| {
            read(reader).or_else(|fail| {
                reader.noted.error(fail)?;
                (reader.at, reader.depth) = (start, depth);
                reader.skip()
            })
        })
    }

    /// Does something with a step added to the path.
    pub(super) fn at_step<T>(&mut self, step: Step<'a>, work: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push(step);
        let done = work(self);
        self.path.pop();
        done
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

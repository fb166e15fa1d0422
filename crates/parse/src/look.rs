//! A value that comes next → what kind of thing it is, without taking it.
//!
//! SpeechParser stays linear wherever a block's `type` stands: what is passed over on the way to it is surveyed,
//! so that the objects inside are not looked through again when their turn comes.

use crate::fail::Result;
use crate::json::Reader;
use std::collections::BTreeMap;

/// Where the `type` of each object is that was passed over on the way to another one's.
#[derive(Default)]
pub(super) struct Survey {
    types: BTreeMap<usize, usize>,
    end: usize,
}

impl Reader<'_> {
    /// Where the `type` of an object stands that comes next, in bytes.
    pub(super) fn find_type(&mut self) -> Result<Option<usize>> {
        let start = self.here();
        if start < self.survey.end {
            return Ok(self.survey.types.get(&start).copied());
        }
        if let Some(told) = self.first_type() {
            return Ok(Some(told));
        }
        self.ahead(b'{', |reader| {
            let (mut found, mut passed) = (None, false);
            reader.members(&mut |reader, name| {
                if name == "type" {
                    found = Some(reader.here());
                    return Ok(false);
                }
                passed = true;
                reader.pass().map(|()| true)
            })?;
            if passed {
                reader.survey.end = reader.at;
                reader.survey.types.extend(found.map(|told| (start, told)));
            }
            Ok(found)
        })
    }

    /// Where it stands when it comes first, as it usually does.
    fn first_type(&mut self) -> Option<usize> {
        let start = self.at;
        let first =
            self.take(b'{') && self.peek() == Some(b'"') && self.name().is_ok_and(|name| name == "type");
        let told = first.then(|| self.here());
        self.at = start;
        told
    }

    /// Passes over one value, but keeps where the types in it are.
    fn pass(&mut self) -> Result<()> {
        match self.peek() {
            Some(b'{') => {
                let start = self.at;
                self.object(|reader, name| {
                    if name == "type" {
                        let told = reader.here();
                        reader.survey.types.entry(start).or_insert(told);
                    }
                    reader.pass()
                })
            }
            Some(b'[') => self.array(Self::pass),
            _ => self.skip(),
        }
    }

    /// The first field of an object that comes next whose name means something.
    pub(super) fn find_field<T>(&mut self, meaning: impl Fn(&str) -> Option<T>) -> Result<Option<T>> {
        self.ahead(b'{', |reader| {
            let mut found = None;
            reader.members(&mut |reader, name| {
                found = meaning(&name);
                if found.is_none() {
                    reader.skip()?;
                }
                Ok(found.is_none())
            })?;
            Ok(found)
        })
    }

    /// Whether an array comes next that has an object with a `type`, so that it holds blocks and not text.
    pub(super) fn holds_blocks(&mut self) -> Result<bool> {
        let found = self.ahead(b'[', |reader| {
            let mut found = None;
            reader.elements(&mut |reader| {
                found = reader.find_type()?;
                if found.is_none() {
                    reader.pass()?;
                }
                Ok(found.is_none())
            })?;
            Ok(found)
        })?;
        Ok(found.is_some())
    }

    /// Looks into an array or object that comes next, if one does, and goes back to before it.
    fn ahead<T>(
        &mut self,
        opening: u8,
        look: impl FnOnce(&mut Self) -> Result<Option<T>>,
    ) -> Result<Option<T>> {
        if self.peek() != Some(opening) {
            return Ok(None);
        }
        let (at, depth) = (self.at, self.depth);
        let found = look(self);
        (self.at, self.depth) = (at, depth);
        found
    }
}

//! JSON text → values of the format, pulled one at a time by callers that know what to expect.
//!
//! A pull parser instead of `serde_json`: nothing is buffered to find a block's `type`, and every error has a position.

use crate::diagnostics::{Diagnostics, Mode};
use crate::error::{ParseError, Result};
use crate::type_index::TypeIndex;
use oration_json::{Cursor, SyntaxError};
use oration_model::{LimitKind, Limits, SchemaError};
use std::borrow::Cow;

pub(crate) struct Parser<'a> {
    pub(crate) json: Cursor<'a>,
    pub(crate) limits: Limits,
    parts: usize,
    pub(crate) types: TypeIndex,
    pub(crate) diagnostics: Diagnostics,
}

impl<'a> Parser<'a> {
    pub(crate) fn new(text: &'a str, limits: Limits, mode: Mode) -> Self {
        Parser {
            json: Cursor::new(text, limits.depth),
            limits,
            parts: 0,
            types: TypeIndex::default(),
            diagnostics: Diagnostics::new(mode),
        }
    }

    /// Reads the elements of an array, with one call each.
    pub(crate) fn array(&mut self, mut element: impl FnMut(&mut Self) -> Result<()>) -> Result<()> {
        self.elements(&mut |parser| parser.value(&mut element).map(|()| true))
    }

    /// Reads the elements of an array into a list, counting them towards the limit of blocks.
    pub(crate) fn many<T>(&mut self, mut read: impl FnMut(&mut Self) -> Result<T>) -> Result<Vec<T>> {
        let mut all = Vec::new();
        self.array(|parser| {
            parser.count_part()?;
            all.push(read(parser)?);
            Ok(())
        })?;
        Ok(all)
    }

    pub(crate) fn count_part(&mut self) -> Result<()> {
        if self.parts == self.limits.blocks {
            let at = self.json.position();
            return Err(ParseError::limit(at, LimitKind::Blocks, self.limits.blocks));
        }
        self.parts += 1;
        Ok(())
    }

    /// Reads the members of an object with arbitrary names.
    pub(crate) fn object(
        &mut self,
        mut member: impl FnMut(&mut Self, Cow<'a, str>) -> Result<()>,
    ) -> Result<()> {
        self.members(&mut |parser, name| parser.value(|parser| member(parser, name)).map(|()| true))
    }

    /// Iterates over an array until a call returns false.
    pub(crate) fn elements(&mut self, each: &mut dyn FnMut(&mut Self) -> Result<bool>) -> Result<()> {
        self.open(b'[', "an array")?;
        let mut first = true;
        while self.json.next_element(b']', first)? && each(self)? {
            first = false;
        }
        Ok(())
    }

    /// Iterates over an object until a call returns false.
    pub(crate) fn members(
        &mut self,
        each: &mut dyn FnMut(&mut Self, Cow<'a, str>) -> Result<bool>,
    ) -> Result<()> {
        self.open(b'{', "an object")?;
        let mut first = true;
        while self.json.next_element(b'}', first)? {
            let name = self.json.name()?;
            if !each(self, name)? {
                return Ok(());
            }
            first = false;
        }
        Ok(())
    }

    /// Enters an array or object that starts with a byte.
    pub(crate) fn open(&mut self, begin: u8, what: &'static str) -> Result<()> {
        if self.json.peek() != Some(begin) {
            return Err(self.expected(what));
        }
        Ok(self.json.enter()?)
    }

    /// Reads one value. If all errors are requested, an invalid value is reported and skipped.
    pub(crate) fn value(&mut self, read: impl FnOnce(&mut Self) -> Result<()>) -> Result<()> {
        let start = self.json.checkpoint();
        read(self).or_else(|error| {
            self.diagnostics.error(error)?;
            self.json.restore(start);
            Ok(self.json.skip()?)
        })
    }

    pub(crate) fn boolean(&mut self) -> Result<bool> {
        self.json.boolean().ok_or_else(|| self.expected("true or false"))
    }

    /// The error that the next value violates the format.
    pub(crate) fn wrong(&mut self, error: SchemaError) -> ParseError {
        ParseError::schema(self.json.position(), error)
    }

    /// The error that the next value has the wrong type. If it is not JSON, that error takes precedence.
    pub(crate) fn expected(&mut self, what: &'static str) -> ParseError {
        let at = self.json.position();
        match self.json.describe() {
            Ok(found) => ParseError::schema(at, SchemaError::Expected { what, found: found.to_string() }),
            Err(error) => error.into(),
        }
    }

    /// An empty document.
    pub(crate) fn empty(&self) -> ParseError {
        oration_json::Error::syntax(0, SyntaxError::Empty).into()
    }
}

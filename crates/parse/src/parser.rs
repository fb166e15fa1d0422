//! JSON text → values of the format, pulled one at a time by whoever knows what should come next.
//!
//! A pull parser instead of `serde_json`: nothing is buffered to learn a block's `type`, and every error knows its place.

use crate::diagnostics::{Diagnostics, Mode};
use crate::error::{ParseError, Result, SchemaError};
use crate::type_index::TypeIndex;
use oration_json::{Cursor, SyntaxError};
use oration_model::{LimitKind, Limits};
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

    /// Reads the elements of an array, one call each.
    pub(crate) fn array(&mut self, mut element: impl FnMut(&mut Self) -> Result<()>) -> Result<()> {
        self.elements(&mut |parser| parser.value(&mut element).map(|()| true))
    }

    /// The elements of an array, in all no more than the limit of blocks and what they are made of.
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

    /// Reads the members of an object, whatever their names.
    pub(crate) fn object(
        &mut self,
        mut member: impl FnMut(&mut Self, Cow<'a, str>) -> Result<()>,
    ) -> Result<()> {
        self.members(&mut |parser, name| parser.value(|parser| member(parser, name)).map(|()| true))
    }

    /// Walks through an array, until a call says no.
    pub(crate) fn elements(&mut self, each: &mut dyn FnMut(&mut Self) -> Result<bool>) -> Result<()> {
        self.open(b'[', "an array")?;
        let mut first = true;
        while self.json.next_element(b']', first)? && each(self)? {
            first = false;
        }
        Ok(())
    }

    /// Walks through an object, until a call says no.
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

    /// Goes into an array or object, which begins with a byte.
    pub(crate) fn open(&mut self, begin: u8, what: &'static str) -> Result<()> {
        if self.json.peek() != Some(begin) {
            return Err(self.expected(what));
        }
        Ok(self.json.enter()?)
    }

    /// Reads one value; when all errors are wanted, a wrong one is kept and passed over.
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

    /// The next value differs from the format.
    pub(crate) fn wrong(&mut self, error: SchemaError) -> ParseError {
        ParseError::schema(self.json.position(), error)
    }

    /// The next value is not what the format asks for; broken JSON comes first.
    pub(crate) fn expected(&mut self, what: &'static str) -> ParseError {
        let at = self.json.position();
        match self.json.describe() {
            Ok(found) => ParseError::schema(at, SchemaError::Expected { what, found }),
            Err(error) => error.into(),
        }
    }

    /// An empty document.
    pub(crate) fn empty(&self) -> ParseError {
        oration_json::Error::syntax(0, SyntaxError::Empty).into()
    }
}

//! A value that comes next → what kind of thing it is, without taking it.
//!
//! Parsing stays linear wherever a block's `type` is: what is skipped on the way to it is indexed, so that the objects
//! inside are not looked through again when their turn comes.

use crate::error::Result;
use crate::parser::Parser;

impl Parser<'_> {
    /// Where the `type` of the object that comes next is, in bytes.
    pub(crate) fn find_type(&mut self) -> Result<Option<usize>> {
        let start = self.json.position();
        if let Some(known) = self.types.get(start) {
            return Ok(known);
        }
        if let Some(first) = self.first_type() {
            return Ok(Some(first));
        }
        self.lookahead(b'{', |parser| {
            let (mut found, mut skipped) = (None, false);
            parser.members(&mut |parser, name| {
                if name == "type" {
                    found = Some(parser.json.position());
                    return Ok(false);
                }
                skipped = true;
                parser.skip_indexing().map(|()| true)
            })?;
            if skipped {
                parser.types.indexed_to(parser.json.offset());
                if let Some(found) = found {
                    parser.types.insert(start, found);
                }
            }
            Ok(found)
        })
    }

    /// Where it is when it comes first, as it usually does.
    fn first_type(&mut self) -> Option<usize> {
        let start = self.json.checkpoint();
        let first = self.json.eat(b'{')
            && self.json.peek() == Some(b'"')
            && self.json.name().is_ok_and(|name| name == "type");
        let found = first.then(|| self.json.position());
        self.json.restore(start);
        found
    }

    /// Passes over one value, but keeps where the types in it are.
    fn skip_indexing(&mut self) -> Result<()> {
        match self.json.peek() {
            Some(b'{') => {
                let start = self.json.position();
                self.object(|parser, name| {
                    if name == "type" {
                        let at = parser.json.position();
                        parser.types.insert(start, at);
                    }
                    parser.skip_indexing()
                })
            }
            Some(b'[') => self.array(Self::skip_indexing),
            _ => Ok(self.json.skip()?),
        }
    }

    /// The first field of the object that comes next whose name means something.
    pub(crate) fn find_field<T>(&mut self, meaning: impl Fn(&str) -> Option<T>) -> Result<Option<T>> {
        self.lookahead(b'{', |parser| {
            let mut found = None;
            parser.members(&mut |parser, name| {
                found = meaning(&name);
                if found.is_none() {
                    parser.json.skip()?;
                }
                Ok(found.is_none())
            })?;
            Ok(found)
        })
    }

    /// Whether an array comes next that has an object with a `type`, so that it holds blocks and not text.
    pub(crate) fn holds_blocks(&mut self) -> Result<bool> {
        let found = self.lookahead(b'[', |parser| {
            let mut found = None;
            parser.elements(&mut |parser| {
                found = parser.find_type()?;
                if found.is_none() {
                    parser.skip_indexing()?;
                }
                Ok(found.is_none())
            })?;
            Ok(found)
        })?;
        Ok(found.is_some())
    }

    /// Looks into an array or object that comes next, if one does, and goes back to before it.
    fn lookahead<T>(
        &mut self,
        opening: u8,
        look: impl FnOnce(&mut Self) -> Result<Option<T>>,
    ) -> Result<Option<T>> {
        if self.json.peek() != Some(opening) {
            return Ok(None);
        }
        let start = self.json.checkpoint();
        let found = look(self);
        self.json.restore(start);
        found
    }
}

//! JSON object → the fields the format gives it: known ones once each, the required ones all.

use crate::diagnostics::Mode;
use crate::error::{ParseError, Result, SchemaError};
use crate::parser::Parser;

/// The fields of an object of the format; the first `required` of them must be there.
pub(crate) struct Shape {
    pub(crate) names: &'static [&'static str],
    pub(crate) required: usize,
}

/// An object of the format that is being read.
pub(crate) struct ObjectReader {
    shape: &'static Shape,
    start: usize,
    seen: u32,
    begun: bool,
}

impl ObjectReader {
    /// Goes into an object.
    pub(crate) fn begin(parser: &mut Parser<'_>, shape: &'static Shape) -> Result<Self> {
        let start = parser.json.position();
        parser.open(b'{', "an object")?;
        Ok(ObjectReader { shape, start, seen: 0, begun: false })
    }

    /// The next field, whose value comes next; nothing at the end of the object, which is passed then.
    pub(crate) fn next(&mut self, parser: &mut Parser<'_>) -> Result<Option<&'static str>> {
        while parser.json.next_element(b'}', !self.begun)? {
            self.begun = true;
            let name = parser.json.name()?;
            let Some(index) = self.shape.names.iter().position(|known| *known == name) else {
                parser.value(|parser| parser.unknown_field(self.shape))?;
                continue;
            };
            if self.seen & 1 << index == 0 {
                self.seen |= 1 << index;
                return Ok(Some(self.shape.names[index]));
            }
            parser.value(|parser| Err(parser.wrong(SchemaError::DuplicateField)))?;
        }
        self.end(parser)
    }

    fn end(&self, parser: &mut Parser<'_>) -> Result<Option<&'static str>> {
        for index in (0..self.shape.required).filter(|index| self.seen & 1 << index == 0) {
            let missing = SchemaError::MissingField(self.shape.names[index]);
            parser.diagnostics.error(ParseError::schema(self.start, missing))?;
        }
        Ok(None)
    }
}

impl Parser<'_> {
    /// Reads an object of the format, a call for each field it has.
    pub(crate) fn fields(
        &mut self,
        shape: &'static Shape,
        mut read: impl FnMut(&mut Self, &'static str) -> Result<()>,
    ) -> Result<()> {
        self.each_field(shape, &mut read)
    }

    /// One copy for all objects: with a copy for each of them this crate was 51 KB of the module, not 36 (opt-level z).
    fn each_field(
        &mut self,
        shape: &'static Shape,
        read: &mut dyn FnMut(&mut Self, &'static str) -> Result<()>,
    ) -> Result<()> {
        let mut object = ObjectReader::begin(self, shape)?;
        while let Some(name) = object.next(self)? {
            self.value(|parser| read(parser, name))?;
        }
        Ok(())
    }

    fn unknown_field(&mut self, shape: &'static Shape) -> Result<()> {
        if self.diagnostics.mode == Mode::Validate {
            return Err(self.wrong(SchemaError::UnknownField { known: shape.names }));
        }
        let at = self.json.position();
        self.diagnostics.unknown_field(|| ParseError::schema(at, SchemaError::IgnoredField));
        Ok(self.json.skip()?)
    }
}

//! JSON → [`Text`] and [`Span`].

use crate::error::Result;

use crate::object::Shape;
use crate::parser::Parser;
use oration_model::{SchemaError, Span, Text};
use std::borrow::Cow;

const MASK: Shape = Shape { names: &["mask", "of", "label"], required: 1 };
const GAP: Shape = Shape { names: &["gap", "reason"], required: 1 };
const NOTE: Shape = Shape { names: &["note"], required: 1 };
const REMARK: Shape = Shape { names: &["remark"], required: 1 };
const POINT: Shape = Shape { names: &["point", "num"], required: 1 };
const RUBY: Shape = Shape { names: &["ruby", "text"], required: 2 };
const FOREIGN: Shape = Shape { names: &["text", "lang"], required: 2 };

impl<'a> Parser<'a> {
    /// Markdown, or an array of Markdown and nodes.
    pub(crate) fn text(&mut self) -> Result<Text<'a>> {
        match self.json.peek() {
            Some(b'"') => self.string().map(Text::Markdown),
            Some(b'[') => self.many(Self::span).map(Text::Spans),
            _ => Err(self.expected("text")),
        }
    }

    fn span(&mut self) -> Result<Span<'a>> {
        match self.json.peek() {
            Some(b'"') => self.string().map(Span::Markdown),
            Some(b'{') => self.node(),
            _ => Err(self.expected("text or a node")),
        }
    }

    /// A span other than a string, identified by a field that only it has.
    fn node(&mut self) -> Result<Span<'a>> {
        let found = self.find_field(|name| match name {
            "mask" => Some(Self::mask as fn(&mut Self) -> Result<Span<'a>>),
            "gap" => Some(Self::gap),
            "note" => Some(Self::note),
            "remark" => Some(Self::remark),
            "point" => Some(Self::point),
            "ruby" => Some(Self::ruby),
            "lang" => Some(Self::foreign),
            _ => None,
        })?;
        match found {
            Some(read) => read(self),
            None => Err(self.wrong(SchemaError::ExpectedNode)),
        }
    }

    fn mask(&mut self) -> Result<Span<'a>> {
        let (mut mask, mut of, mut label) = Default::default();
        self.fields(&MASK, |parser, name| {
            match name {
                "mask" => mask = parser.string()?,
                "of" => of = Some(parser.keyword()?),
                _ => label = Some(parser.string()?),
            }
            Ok(())
        })?;
        Ok(Span::Mask { mask, of, label })
    }

    fn gap(&mut self) -> Result<Span<'a>> {
        let (mut gap, mut reason) = Default::default();
        self.fields(&GAP, |parser, name| {
            match name {
                "gap" => gap = if parser.json.null() { None } else { Some(parser.count()?) },
                _ => reason = Some(parser.string()?),
            }
            Ok(())
        })?;
        Ok(Span::Gap { gap, reason })
    }

    fn note(&mut self) -> Result<Span<'a>> {
        let mut note = Cow::default();
        self.fields(&NOTE, |parser, _| parser.string().map(|string| note = string))?;
        Ok(Span::Note { note })
    }

    fn remark(&mut self) -> Result<Span<'a>> {
        let mut remark = Cow::default();
        self.fields(&REMARK, |parser, _| parser.string().map(|string| remark = string))?;
        Ok(Span::Remark { remark })
    }

    fn point(&mut self) -> Result<Span<'a>> {
        let (mut point, mut num) = Default::default();
        self.fields(&POINT, |parser, name| {
            match name {
                "point" => point = parser.string()?,
                _ => num = Some(parser.string()?),
            }
            Ok(())
        })?;
        Ok(Span::Point { num, point })
    }

    fn ruby(&mut self) -> Result<Span<'a>> {
        let (ruby, text) = self.pair(&RUBY)?;
        Ok(Span::Ruby { ruby, text })
    }

    fn foreign(&mut self) -> Result<Span<'a>> {
        let (text, lang) = self.pair(&FOREIGN)?;
        Ok(Span::Foreign { text, lang })
    }

    /// An object with two required strings.
    fn pair(&mut self, shape: &'static Shape) -> Result<(Cow<'a, str>, Cow<'a, str>)> {
        let mut pair = (Cow::default(), Cow::default());
        self.fields(shape, |parser, name| {
            let string = parser.string()?;
            *(if name == shape.names[0] { &mut pair.0 } else { &mut pair.1 }) = string;
            Ok(())
        })?;
        Ok(pair)
    }
}

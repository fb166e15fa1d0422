//! JSON → [`Text`] and [`Span`].

use crate::fail::Result;
use crate::json::Reader;
use crate::record::Fields;
use oration_model::{Span, Text};
use std::borrow::Cow;

const MASK: Fields = Fields { names: &["mask", "of", "label"], required: 1 };
const GAP: Fields = Fields { names: &["gap", "reason"], required: 1 };
const NOTE: Fields = Fields { names: &["note"], required: 1 };
const REMARK: Fields = Fields { names: &["remark"], required: 1 };
const POINT: Fields = Fields { names: &["point", "num"], required: 1 };
const RUBY: Fields = Fields { names: &["ruby", "text"], required: 2 };
const FOREIGN: Fields = Fields { names: &["text", "lang"], required: 2 };

impl<'a> Reader<'a> {
    /// Markdown, or an array of Markdown and nodes.
    pub(super) fn text(&mut self) -> Result<Text<'a>> {
        match self.peek() {
            Some(b'"') => self.words().map(Text::Markdown),
            Some(b'[') => self.many(Self::span).map(Text::Spans),
            _ => Err(self.expected("text")),
        }
    }

    fn span(&mut self) -> Result<Span<'a>> {
        match self.peek() {
            Some(b'"') => self.words().map(Span::Markdown),
            Some(b'{') => self.node(),
            _ => Err(self.expected("text or a node")),
        }
    }

    /// A span that is no string, told by the name of a field that only it has.
    fn node(&mut self) -> Result<Span<'a>> {
        let told = self.find_field(|name| match name {
            "mask" => Some(Self::mask as fn(&mut Self) -> Result<Span<'a>>),
            "gap" => Some(Self::gap),
            "note" => Some(Self::note),
            "remark" => Some(Self::remark),
            "point" => Some(Self::point),
            "ruby" => Some(Self::ruby),
            "lang" => Some(Self::foreign),
            _ => None,
        })?;
        match told {
            Some(read) => read(self),
            None => {
                Err(self.wrong("expected a node with mask, gap, note, remark, point, ruby, or text and lang"))
            }
        }
    }

    fn mask(&mut self) -> Result<Span<'a>> {
        let (mut mask, mut of, mut label) = Default::default();
        self.record(&MASK, |reader, name| {
            match name {
                "mask" => mask = reader.words()?,
                "of" => of = Some(reader.keyword()?),
                _ => label = Some(reader.words()?),
            }
            Ok(())
        })?;
        Ok(Span::Mask { mask, of, label })
    }

    fn gap(&mut self) -> Result<Span<'a>> {
        let (mut gap, mut reason) = Default::default();
        self.record(&GAP, |reader, name| {
            match name {
                "gap" => gap = if reader.null() { None } else { Some(reader.count()?) },
                _ => reason = Some(reader.words()?),
            }
            Ok(())
        })?;
        Ok(Span::Gap { gap, reason })
    }

    fn note(&mut self) -> Result<Span<'a>> {
        let mut note = Cow::default();
        self.record(&NOTE, |reader, _| reader.words().map(|words| note = words))?;
        Ok(Span::Note { note })
    }

    fn remark(&mut self) -> Result<Span<'a>> {
        let mut remark = Cow::default();
        self.record(&REMARK, |reader, _| reader.words().map(|words| remark = words))?;
        Ok(Span::Remark { remark })
    }

    fn point(&mut self) -> Result<Span<'a>> {
        let (mut point, mut num) = Default::default();
        self.record(&POINT, |reader, name| {
            match name {
                "point" => point = reader.words()?,
                _ => num = Some(reader.words()?),
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

    /// A record of two required strings.
    fn pair(&mut self, fields: &'static Fields) -> Result<(Cow<'a, str>, Cow<'a, str>)> {
        let mut pair = (Cow::default(), Cow::default());
        self.record(fields, |reader, name| {
            let words = reader.words()?;
            *(if name == fields.names[0] { &mut pair.0 } else { &mut pair.1 }) = words;
            Ok(())
        })?;
        Ok(pair)
    }
}

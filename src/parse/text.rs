//! JSON → [`Text`] and [`Span`].

use super::fail::{Fail, Result};
use super::json::{Fields, Reader};
use crate::{MaskOf, Span, Str, Text};

const MASK: Fields = Fields { names: &["mask", "of", "label"], required: 1 };
const GAP: Fields = Fields { names: &["gap", "reason"], required: 1 };
const NOTE: Fields = Fields { names: &["note"], required: 1 };
const REMARK: Fields = Fields { names: &["remark"], required: 1 };
const POINT: Fields = Fields { names: &["point", "num"], required: 1 };
const RUBY: Fields = Fields { names: &["ruby", "text"], required: 2 };
const FOREIGN: Fields = Fields { names: &["text", "lang"], required: 2 };

impl<'a> Reader<'a> {
    /// A string within the limit of one text.
    pub(super) fn words(&mut self) -> Result<Str<'a>> {
        let start = self.here();
        let words = self.string()?;
        if words.len() > self.limits.text {
            return Err(Fail::limit(start, &self.path, format!("{} bytes of one text", self.limits.text)));
        }
        Ok(words)
    }

    /// Markdown, or an array of Markdown and nodes.
    pub(super) fn text(&mut self) -> Result<Text<'a>> {
        match self.peek() {
            Some(b'"') => self.words().map(Text::Markdown),
            Some(b'[') => {
                let mut spans = Vec::new();
                self.array(|reader| {
                    spans.push(reader.span()?);
                    Ok(())
                })?;
                Ok(Text::Spans(spans))
            }
            _ => Err(self.expected("text")),
        }
    }

    fn span(&mut self) -> Result<Span<'a>> {
        if self.peek() == Some(b'"') {
            return self.words().map(Span::Markdown);
        }
        if self.peek() != Some(b'{') {
            return Err(self.expected("text or a node"));
        }
        let told = self.look(|_, name| match name {
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
                Err(self.wrong("a node has one of mask, gap, note, remark, point, ruby, or text and lang"))
            }
        }
    }

    fn mask(&mut self) -> Result<Span<'a>> {
        let (mut mask, mut of, mut label) = Default::default();
        self.record(&MASK, |reader, name| {
            match name {
                "mask" => mask = reader.words()?,
                "of" => of = Some(reader.word(MaskOf::WORDS, MaskOf::from_word)?),
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
        let mut note = Str::default();
        self.record(&NOTE, |reader, _| reader.words().map(|words| note = words))?;
        Ok(Span::Note { note })
    }

    fn remark(&mut self) -> Result<Span<'a>> {
        let mut remark = Str::default();
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
    fn pair(&mut self, fields: &'static Fields) -> Result<(Str<'a>, Str<'a>)> {
        let mut pair = (Str::default(), Str::default());
        self.record(fields, |reader, name| {
            let words = reader.words()?;
            *(if name == fields.names[0] { &mut pair.0 } else { &mut pair.1 }) = words;
            Ok(())
        })?;
        Ok(pair)
    }

    /// One word of a fixed list.
    pub(super) fn word<T>(&mut self, words: &[&str], from_word: fn(&str) -> Option<T>) -> Result<T> {
        let start = self.here();
        let word = self.words()?;
        from_word(&word).ok_or_else(|| {
            let found: String = word.chars().take(40).collect();
            self.schema_at(start, format!("expected one of {}, found {found:?}", words.join(", ")))
        })
    }

    /// An id: ASCII letters, digits, `-` and `_`.
    pub(super) fn id(&mut self) -> Result<Str<'a>> {
        let start = self.here();
        let id = self.words()?;
        let good = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
        if !id.is_empty() && id.bytes().all(good) {
            return Ok(id);
        }
        Err(self.schema_at(start, "an id has ASCII letters, digits, - and _ only"))
    }

    /// A failure of the format at a place already passed.
    pub(super) fn schema_at(&self, at: usize, reason: impl Into<String>) -> Fail {
        Fail::schema(at, &self.path, reason)
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
}

//! A [`Document`] ⇄ bytes: how the module that reads Markdown and HTML hands it to the one that imports.
//!
//! ```text
//! number = LEB128        text = number of bytes, UTF-8        list = number of items, items
//! option = 0 | 1 value   enum = number of the variant, fields struct = fields
//! ```
//!
//! Functions are not inlined, because size is what counts in the modules.
//!
//! Both ends are of the same version, so the format has no version of its own; bytes that are none of ours give `None`.

use super::document::{
    Align, Declared, Document, Emphasis, Hints, Line, ListHint, ORIGINS, Region, SourceMetadata, SourceNotice,
    SourceNoticeKind,
};
use oration_markdown::{escape, plain_span};
use oration_model::{Block, Figure, List, ListItem, Paragraph, Quote, Span, Table, Text, Verse};
use std::borrow::Cow;
use std::time::Duration;

/// Blocks deeper than this are refused; Markdown and HTML make none.
const DEPTH: usize = 40;

/// The bytes of a document.
pub(crate) fn encode(document: &Document<'_>) -> Vec<u8> {
    let mut out = Vec::new();
    document.put(&mut out);
    out
}

/// The document of bytes.
pub(crate) fn decode(bytes: &[u8]) -> Option<Document<'static>> {
    let mut input = Input { bytes, depth: 0 };
    Document::take(&mut input).filter(|_| input.bytes.is_empty())
}

struct Input<'b> {
    bytes: &'b [u8],
    depth: usize,
}

trait Wire: Sized {
    fn put(&self, out: &mut Vec<u8>);
    fn take(input: &mut Input<'_>) -> Option<Self>;
}

impl Wire for u64 {
    #[inline(never)]
    fn put(&self, out: &mut Vec<u8>) {
        let mut rest = *self;
        while rest >= 0x80 {
            out.push(rest.to_le_bytes()[0] | 0x80);
            rest >>= 7;
        }
        out.push(rest.to_le_bytes()[0]);
    }

    #[inline(never)]
    fn take(input: &mut Input<'_>) -> Option<Self> {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let (&byte, rest) = input.bytes.split_first()?;
            input.bytes = rest;
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }
}

impl Wire for usize {
    #[inline(never)]
    fn put(&self, out: &mut Vec<u8>) {
        (*self as u64).put(out);
    }

    #[inline(never)]
    fn take(input: &mut Input<'_>) -> Option<Self> {
        usize::try_from(u64::take(input)?).ok()
    }
}

impl Wire for u8 {
    #[inline(never)]
    fn put(&self, out: &mut Vec<u8>) {
        out.push(*self);
    }

    #[inline(never)]
    fn take(input: &mut Input<'_>) -> Option<Self> {
        let (&byte, rest) = input.bytes.split_first()?;
        input.bytes = rest;
        Some(byte)
    }
}

impl Wire for bool {
    #[inline(never)]
    fn put(&self, out: &mut Vec<u8>) {
        out.push(u8::from(*self));
    }

    #[inline(never)]
    fn take(input: &mut Input<'_>) -> Option<Self> {
        Some(u8::take(input)? == 1)
    }
}

impl Wire for String {
    #[inline(never)]
    fn put(&self, out: &mut Vec<u8>) {
        self.len().put(out);
        out.extend_from_slice(self.as_bytes());
    }

    #[inline(never)]
    fn take(input: &mut Input<'_>) -> Option<Self> {
        let length = usize::take(input)?;
        let (text, rest) = input.bytes.split_at_checked(length)?;
        input.bytes = rest;
        String::from_utf8(text.to_vec()).ok()
    }
}

impl Wire for Cow<'_, str> {
    #[inline(never)]
    fn put(&self, out: &mut Vec<u8>) {
        self.len().put(out);
        out.extend_from_slice(self.as_bytes());
    }

    #[inline(never)]
    fn take(input: &mut Input<'_>) -> Option<Self> {
        String::take(input).map(Cow::Owned)
    }
}

impl<T: Wire> Wire for Option<T> {
    #[inline(never)]
    fn put(&self, out: &mut Vec<u8>) {
        out.push(u8::from(self.is_some()));
        if let Some(value) = self {
            value.put(out);
        }
    }

    #[inline(never)]
    fn take(input: &mut Input<'_>) -> Option<Self> {
        if bool::take(input)? { T::take(input).map(Some) } else { Some(None) }
    }
}

impl<T: Wire> Wire for Vec<T> {
    #[inline(never)]
    fn put(&self, out: &mut Vec<u8>) {
        self.len().put(out);
        self.iter().for_each(|item| item.put(out));
    }

    #[inline(never)]
    fn take(input: &mut Input<'_>) -> Option<Self> {
        let length = usize::take(input)?;
        // Every item takes a byte at least.
        let mut items = Vec::with_capacity(length.min(input.bytes.len()).min(1024));
        for _ in 0..length {
            items.push(T::take(input)?);
        }
        Some(items)
    }
}

impl<A: Wire, B: Wire> Wire for (A, B) {
    #[inline(never)]
    fn put(&self, out: &mut Vec<u8>) {
        self.0.put(out);
        self.1.put(out);
    }

    #[inline(never)]
    fn take(input: &mut Input<'_>) -> Option<Self> {
        Some((A::take(input)?, B::take(input)?))
    }
}

impl<T: Wire> Wire for Box<T> {
    #[inline(never)]
    fn put(&self, out: &mut Vec<u8>) {
        (**self).put(out);
    }

    #[inline(never)]
    fn take(input: &mut Input<'_>) -> Option<Self> {
        T::take(input).map(Box::new)
    }
}

impl Wire for [Duration; 2] {
    #[inline(never)]
    fn put(&self, out: &mut Vec<u8>) {
        self.iter().for_each(|time| u64::try_from(time.as_millis()).unwrap_or(u64::MAX).put(out));
    }

    #[inline(never)]
    fn take(input: &mut Input<'_>) -> Option<Self> {
        Some([Duration::from_millis(u64::take(input)?), Duration::from_millis(u64::take(input)?)])
    }
}

/// A struct is its fields, one after the other.
macro_rules! fields {
    ($($name:ident { $($field:ident),+ $(,)? })+) => { $(
        impl Wire for $name<'_> {
            #[inline(never)]
            fn put(&self, out: &mut Vec<u8>) {
                $(self.$field.put(out);)+
            }

            #[inline(never)]
            fn take(input: &mut Input<'_>) -> Option<Self> {
                Some($name { $($field: Wire::take(input)?),+ })
            }
        }
    )+ };
}

/// An enum without fields is the number of its variant.
macro_rules! variants {
    ($($name:ident { $($variant:ident),+ $(,)? })+) => { $(
        impl Wire for $name {
            #[inline(never)]
            fn put(&self, out: &mut Vec<u8>) {
                let all = [$($name::$variant),+];
                all.iter().position(|variant| variant == self).unwrap_or(0).put(out);
            }

            #[inline(never)]
            fn take(input: &mut Input<'_>) -> Option<Self> {
                [$($name::$variant),+].get(usize::take(input)?).copied()
            }
        }
    )+ };
}

fields! {
    Document { lines, metadata, notes, notices }
    Line { text, no, end, starts_paragraph, hints }
    Hints { heading, list, emphasis, align, region, link_share, speaker, time, inline, block }
    ListHint { depth, ordered, starts, number }
    SourceMetadata {
        front_matter, title, subtitle, speakers, author, date, published, lang, place, occasion, source_name, url,
        description, keywords, other,
    }
    List { ordered, start, items }
    Quote { text, body, cite }
    Table { head, rows, caption }
    Verse { lines }
    Figure { src, alt, caption, width, height }
}

variants! {
    Emphasis { Bold, Italic }
    Align { Center, End }
    Region { Main, Outside, Navigation, Header, Footer, Aside, Hidden }
    SourceNoticeKind { Markup, Deleted, Encoding, Undecodable, Radicals }
}

impl Wire for Declared<'_> {
    #[inline(never)]
    fn put(&self, out: &mut Vec<u8>) {
        self.value.put(out);
        self.line.put(out);
        ORIGINS.iter().position(|origin| *origin == self.origin).unwrap_or(0).put(out);
    }

    #[inline(never)]
    fn take(input: &mut Input<'_>) -> Option<Self> {
        let (value, line) = (Wire::take(input)?, Wire::take(input)?);
        Some(Declared { value, line, origin: ORIGINS.get(usize::take(input)?)? })
    }
}

impl Wire for SourceNotice {
    #[inline(never)]
    fn put(&self, out: &mut Vec<u8>) {
        self.kind.put(out);
        self.line.put(out);
        self.end.put(out);
        self.text.put(out);
    }

    #[inline(never)]
    fn take(input: &mut Input<'_>) -> Option<Self> {
        let (kind, line, end, text) = (Wire::take(input)?, Wire::take(input)?, Wire::take(input)?, Wire::take(input)?);
        Some(SourceNotice { kind, line, end, text })
    }
}

impl Wire for Text<'_> {
    #[inline(never)]
    fn put(&self, out: &mut Vec<u8>) {
        match self {
            Text::Markdown(markdown) => {
                out.push(0);
                markdown.put(out);
            }
            Text::Spans(spans) => {
                out.push(1);
                spans.put(out);
            }
        }
    }

    #[inline(never)]
    fn take(input: &mut Input<'_>) -> Option<Self> {
        match u8::take(input)? {
            0 => Wire::take(input).map(Text::Markdown),
            1 => Wire::take(input).map(Text::Spans),
            _ => None,
        }
    }
}

/// The spans that Markdown and HTML have; the words of any other.
impl Wire for Span<'_> {
    #[inline(never)]
    fn put(&self, out: &mut Vec<u8>) {
        match self {
            Span::Markdown(markdown) => (0u8, Cow::Borrowed(&**markdown)).put(out),
            Span::Note { note } => (1u8, Cow::Borrowed(&**note)).put(out),
            Span::Ruby { ruby, text } => (2u8, (Cow::Borrowed(&**ruby), Cow::Borrowed(&**text))).put(out),
            Span::Foreign { text, lang } => (3u8, (Cow::Borrowed(&**text), Cow::Borrowed(&**lang))).put(out),
            other => (0u8, escape(&plain_span(other))).put(out),
        }
    }

    #[inline(never)]
    fn take(input: &mut Input<'_>) -> Option<Self> {
        Some(match u8::take(input)? {
            0 => Span::Markdown(Wire::take(input)?),
            1 => Span::Note { note: Wire::take(input)? },
            2 => Span::Ruby { ruby: Wire::take(input)?, text: Wire::take(input)? },
            3 => Span::Foreign { text: Wire::take(input)?, lang: Wire::take(input)? },
            _ => return None,
        })
    }
}

impl Wire for ListItem<'_> {
    #[inline(never)]
    fn put(&self, out: &mut Vec<u8>) {
        match self {
            ListItem::Text(text) => {
                out.push(0);
                text.put(out);
            }
            ListItem::Blocks(blocks) => {
                out.push(1);
                blocks.put(out);
            }
        }
    }

    #[inline(never)]
    fn take(input: &mut Input<'_>) -> Option<Self> {
        match u8::take(input)? {
            0 => Wire::take(input).map(ListItem::Text),
            1 => Wire::take(input).map(ListItem::Blocks),
            _ => None,
        }
    }
}

/// The blocks that a line can have; any other is a pause.
impl Wire for Block<'_> {
    #[inline(never)]
    fn put(&self, out: &mut Vec<u8>) {
        match self {
            Block::Paragraph(paragraph) => {
                out.push(0);
                paragraph.text.put(out);
            }
            Block::List(list) => {
                out.push(1);
                list.put(out);
            }
            Block::Quote(quote) => {
                out.push(2);
                quote.put(out);
            }
            Block::Verse(verse) => {
                out.push(3);
                verse.put(out);
            }
            Block::Figure(figure) => {
                out.push(4);
                figure.put(out);
            }
            Block::Table(table) => {
                out.push(5);
                table.put(out);
            }
            _ => out.push(6),
        }
    }

    #[inline(never)]
    fn take(input: &mut Input<'_>) -> Option<Self> {
        if input.depth >= DEPTH {
            return None;
        }
        input.depth += 1;
        let block = match u8::take(input)? {
            0 => Block::Paragraph(Paragraph { text: Wire::take(input)?, ..Paragraph::default() }),
            1 => Block::List(Wire::take(input)?),
            2 => Block::Quote(Wire::take(input)?),
            3 => Block::Verse(Wire::take(input)?),
            4 => Block::Figure(Wire::take(input)?),
            5 => Block::Table(Wire::take(input)?),
            6 => Block::Break,
            _ => return None,
        };
        input.depth -= 1;
        Some(block)
    }
}

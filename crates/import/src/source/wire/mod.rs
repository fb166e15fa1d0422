//! A [`Document`] ⇄ bytes: how the module that reads Markdown and HTML hands it to the one that imports.
//!
//! ```text
//! bytes  = 1 where a line is raw HTML, else 0; document
//! number = LEB128        text = number of bytes, UTF-8        list = number of items, items
//! option = 0 | 1 value   enum = number of the variant, fields struct = fields
//! ```
//!
//! Functions are not inlined, because size is what counts in the modules.
//!
//! Both ends are of the same version, so the format has no version of its own; bytes that are none of ours give `None`.

mod model;
mod speech;
mod values;

use super::document::{
    Align, Declared, Document, Emphasis, Hints, Line, ListHint, ORIGINS, Region, SourceMetadata,
    SourceNotice, SourceNoticeKind,
};
use oration_model::{Direction, Figure, List, Person, Quote, Source, State, Table, TextBlock, Verse};

/// The bytes of a document.
pub(crate) fn encode(document: &Document<'_>) -> Vec<u8> {
    let mut out = vec![u8::from(document.lines.iter().any(|line| line.hints.raw_html))];
    document.put(&mut out);
    out
}

/// The document of bytes.
pub(crate) fn decode(bytes: &[u8]) -> Option<Document<'static>> {
    let mut input = Input { bytes: bytes.get(1..)?, depth: 0 };
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

/// A struct is its fields, one after the other; those that are not named have their defaults.
macro_rules! fields {
    ($($name:ident { $($field:ident),+ $(,)? $(..$others:expr)? })+) => { $(
        impl Wire for $name<'_> {
            #[inline(never)]
            fn put(&self, out: &mut Vec<u8>) {
                $(self.$field.put(out);)+
            }

            #[inline(never)]
            fn take(input: &mut Input<'_>) -> Option<Self> {
                Some($name { $($field: Wire::take(input)?,)+ $(..$others)? })
            }
        }
    )+ };
}
use fields;

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
    Document { lines, metadata, notes, notices, speech }
    Line { text, no, end, starts_paragraph, hints }
    Hints { heading, list, emphasis, align, region, link_share, speaker, time, inline, block, contents, is_first, page_start, raw_html }
    ListHint { depth, ordered, starts, number }
    SourceMetadata {
        title, subtitle, speakers, role, author, date, published, lang, place, occasion, source_name, url,
        description, keywords, other,
    }
    List { ordered, start, items }
    Quote { text, body, cite }
    Table { head, rows, caption }
    Verse { lines }
    Figure { src, alt, caption, width, height }
    TextBlock { text }
    Person { name, role, affiliation, url, image, printed }
    Source { name, url, licence }
}

variants! {
    Direction { Ltr, Rtl }
    State { Shown, Partial, Omitted }
    Emphasis { Bold, Italic }
    Align { Center, End }
    Region { Main, Outside, Navigation, Header, Footer, Aside, Hidden }
    SourceNoticeKind {
        FrontMatter, Markup, Deleted, Deletion, Hidden, Comment, TextBox, Object, Header, Footer, Encoding, Undecodable,
        Radicals,
    }
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
        self.count.put(out);
        self.text.put(out);
    }

    #[inline(never)]
    fn take(input: &mut Input<'_>) -> Option<Self> {
        let (kind, line, end) = (Wire::take(input)?, Wire::take(input)?, Wire::take(input)?);
        Some(SourceNotice { kind, line, end, count: Wire::take(input)?, text: Wire::take(input)? })
    }
}

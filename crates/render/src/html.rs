//! Elements, attributes and text → HTML. The only file that writes an angle bracket or escapes one.

use oration_simd::{at_most, contains, eq, find, u8x16};

/// An HTML string in the making. What it is given is text; markup comes from its methods alone.
pub(super) struct Html {
    out: String,
    /// Bytes that have been taken.
    taken: usize,
    most: usize,
}

/// The tags of an element; from [`tag!`](tag) alone, so that nothing in them needs to be escaped.
#[derive(PartialEq)]
pub(super) struct Tag {
    /// All of the start tag that is always the same, without its `>`.
    pub(super) start: &'static str,
    pub(super) end: &'static str,
}

/// `tag!("p")` or, with a class, `tag!("p", "oration-verse")`.
macro_rules! tag {
    ($name:literal) => {
        &$crate::html::Tag { start: concat!("<", $name), end: concat!("</", $name, ">") }
    };
    ($name:literal, $class:literal) => {
        &$crate::html::Tag {
            start: concat!("<", $name, " class=\"", $class, "\""),
            end: concat!("</", $name, ">"),
        }
    };
}
pub(super) use tag;

/// An attribute of an element; an empty value leaves it out.
pub(super) type Attribute<'a> = (&'static str, &'a str);

impl Html {
    /// Room for so many bytes to begin with; what would come after `most` is left out.
    pub(super) fn new(bytes: usize, most: usize) -> Self {
        Html { out: String::with_capacity(bytes.min(most)), taken: 0, most }
    }

    /// What has been written since it was taken last.
    pub(super) fn take(&mut self) -> String {
        self.taken = self.written();
        std::mem::take(&mut self.out)
    }

    /// Bytes that have been written, taken or not.
    pub(super) fn written(&self) -> usize {
        self.taken + self.out.len()
    }

    /// Whether something was left out.
    pub(super) fn is_full(&self) -> bool {
        self.written() > self.most
    }

    /// Opens an element. Neither this nor `close` is inlined: copies for their callers are 2 KB of the compressed module,
    /// and hardly faster.
    #[inline(never)]
    pub(super) fn open(&mut self, tag: &Tag, attributes: &[Attribute<'_>]) {
        if self.is_full() {
            return;
        }
        self.out.push_str(tag.start);
        for (name, value) in attributes {
            if value.is_empty() {
                continue;
            }
            self.out.push(' ');
            self.out.push_str(name);
            self.out.push_str("=\"");
            escape_value_into(&mut self.out, value);
            self.out.push('"');
        }
        self.out.push('>');
    }

    /// Closes an element.
    #[inline(never)]
    pub(super) fn close(&mut self, tag: &Tag) {
        if self.is_full() {
            return;
        }
        self.out.push_str(tag.end);
    }

    /// An element that holds nothing and has no end tag.
    pub(super) fn void(&mut self, tag: &Tag, attributes: &[Attribute<'_>]) {
        self.open(tag, attributes);
    }

    /// A picture; its `alt` stands even when it is empty, which says that the picture only decorates.
    pub(super) fn image(&mut self, src: &str, alt: &str, attributes: &[Attribute<'_>]) {
        self.open(tag!("img"), &[&[("src", src)], attributes].concat());
        if self.is_full() {
            return;
        }
        self.out.pop();
        self.out.push_str(" alt=\"");
        escape_value_into(&mut self.out, alt);
        self.out.push_str("\">");
    }

    /// An element that holds text, which reorders nothing beside it.
    pub(super) fn element(&mut self, tag: &Tag, attributes: &[Attribute<'_>], text: &str) {
        let told =
            tag == tag!("bdi") || attributes.iter().any(|(name, value)| *name == "dir" && !value.is_empty());
        let direction = if told { "" } else { direction_beside(text) };
        if direction.is_empty() {
            self.open(tag, attributes);
        } else {
            self.open(tag, &[attributes, &[("dir", direction)]].concat());
        }
        self.text(text);
        self.close(tag);
    }

    /// Text.
    pub(super) fn text(&mut self, text: &str) {
        if self.is_full() {
            return;
        }
        escape_text_into(&mut self.out, text);
    }

    /// Text, if it has no character to escape and none of a class: one look where two would be, which is most texts of
    /// a speech. False where it has and is still to be written.
    pub(super) fn verbatim(&mut self, text: &str, class: impl Fn(u8x16) -> u8x16 + Copy) -> bool {
        let found = contains(text.as_bytes(), |bytes| is_special(bytes) | class(bytes));
        if !found && !self.is_full() {
            self.out.push_str(text);
        }
        !found
    }

    /// A line break in the source, for whoever reads it.
    pub(super) fn line(&mut self) {
        if !self.is_full() {
            self.out.push('\n');
        }
    }
}

/// A `dir` for an element among other text: HTML isolates what has one, so that bidirectional controls in it end
/// with it (<https://html.spec.whatwg.org/multipage/rendering.html#bidi-rendering>). Empty where there are none.
pub(super) fn direction_beside(text: &str) -> &'static str {
    let controls = |c| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    // All of them begin with this byte, and few texts have it.
    let begun = text.as_bytes().contains(&0xE2);
    if begun && text.contains(controls) { "auto" } else { "" }
}

fn escape_text_into(out: &mut String, text: &str) {
    escape_into(out, text, |text| find(text, is_special));
}

/// The value of an attribute ends at a quote, which in text means nothing.
fn escape_value_into(out: &mut String, value: &str) {
    escape_into(out, value, |value| find(value, |bytes| is_special(bytes) | eq(bytes, b'"')));
}

/// Copies text, markup characters as references and control characters made harmless: U+0000 becomes U+FFFD as the
/// HTML standard has it, the other C0 controls but tab and line feed go.
fn escape_into(out: &mut String, text: &str, before_special: fn(&[u8]) -> usize) {
    let mut rest = text;
    loop {
        let (plain, special) = rest.split_at(before_special(rest.as_bytes()));
        out.push_str(plain);
        let Some(character) = special.chars().next() else { return };
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\0' => out.push('\u{FFFD}'),
            '\r' => out.push('\n'),
            _ => {}
        }
        rest = &special[character.len_utf8()..];
    }
}

fn is_special(bytes: u8x16) -> u8x16 {
    let control = at_most(bytes, 0x1F) & !eq(bytes, b'\n') & !eq(bytes, b'\t');
    eq(bytes, b'&') | eq(bytes, b'<') | eq(bytes, b'>') | eq(bytes, 0x7F) | control
}

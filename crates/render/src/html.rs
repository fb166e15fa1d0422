//! Elements, attributes and text → HTML. The only file that writes or escapes markup.

#[cfg(feature = "fullwidth")]
use super::fullwidth;
use oration_simd::{at_most, contains, eq, find, u8x16};

/// An HTML writer. Its arguments are text; only its methods write markup.
pub(super) struct Html {
    out: String,
    /// The number of bytes taken so far.
    taken: usize,
    most: usize,
}

/// The tags of an element, created only by [`tag!`](tag), so nothing in them needs escaping.
#[derive(PartialEq)]
pub(super) struct Tag {
    /// The constant part of the start tag, without its `>`.
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

/// An attribute of an element. It is omitted if its value is empty.
pub(super) type Attribute<'a> = (&'static str, &'a str);

impl Html {
    /// A writer with an initial capacity. Output beyond the limit `most` is dropped.
    pub(super) fn new(bytes: usize, most: usize) -> Self {
        Html { out: String::with_capacity(bytes.min(most)), taken: 0, most }
    }

    /// Takes the output written since the last call.
    pub(super) fn take(&mut self) -> String {
        self.taken = self.written();
        std::mem::take(&mut self.out)
    }

    /// The number of bytes written, whether taken or not.
    pub(super) fn written(&self) -> usize {
        self.taken + self.out.len()
    }

    /// Whether output was dropped.
    pub(super) fn is_full(&self) -> bool {
        self.written() > self.most
    }

    /// Opens an element. Neither this nor `close` is inlined: inlining adds 2 KB to the compressed module and is hardly
    /// faster.
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

    /// Writes a void element.
    pub(super) fn void(&mut self, tag: &Tag, attributes: &[Attribute<'_>]) {
        self.open(tag, attributes);
    }

    /// Writes an image. `alt` is written even if empty, which marks the image as decorative.
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

    /// Writes an element with text. Bidirectional controls in the text do not affect the text around it.
    pub(super) fn element(&mut self, tag: &Tag, attributes: &[Attribute<'_>], text: &str) {
        let has_direction =
            tag == tag!("bdi") || attributes.iter().any(|(name, value)| *name == "dir" && !value.is_empty());
        let direction = if has_direction { "" } else { direction_beside(text) };
        if direction.is_empty() {
            self.open(tag, attributes);
        } else {
            self.open(tag, &[attributes, &[("dir", direction)]].concat());
        }
        self.text(text);
        self.close(tag);
    }

    /// Writes text.
    pub(super) fn text(&mut self, text: &str) {
        if self.is_full() {
            return;
        }
        escape_text_into(&mut self.out, text);
    }

    /// Writes text if it contains no character to escape and none of a class, as most texts of a speech, in one scan instead
    /// of two. Returns false if the text was not written.
    pub(super) fn verbatim(&mut self, text: &str, class: impl Fn(u8x16) -> u8x16 + Copy) -> bool {
        let found = contains(text.as_bytes(), |bytes| is_special(bytes) | class(bytes));
        if !found && !self.is_full() {
            self.out.push_str(text);
        }
        !found
    }

    /// The place of what is written next, for `widen`.
    pub(super) fn place(&self) -> usize {
        self.out.len()
    }

    /// Shows full-width punctuation in what has been written from a place on. Each mark keeps what is printed as an attribute.
    #[cfg(feature = "fullwidth")]
    pub(super) fn widen(&mut self, place: usize) {
        let written = self.out.split_off(place.min(self.out.len()));
        let mut from = 0;
        for (at, shown) in fullwidth::replacements(&written) {
            self.out.push_str(&written[from..at]);
            // Each of them is one byte.
            from = at + 1;
            self.open(tag!("span"), &[("data-printed", &written[at..from])]);
            self.out.push(shown);
            self.close(tag!("span"));
        }
        self.out.push_str(&written[from..]);
    }

    #[cfg(not(feature = "fullwidth"))]
    pub(super) fn widen(&mut self, _: usize) {}

    /// Writes a line ending, to make the HTML source readable.
    pub(super) fn line(&mut self) {
        if !self.is_full() {
            self.out.push('\n');
        }
    }
}

/// A `dir` for an element within other text, if the text has bidirectional controls; otherwise empty. HTML isolates
/// elements with `dir` (<https://html.spec.whatwg.org/multipage/rendering.html#bidi-rendering>).
pub(super) fn direction_beside(text: &str) -> &'static str {
    let controls = |c| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    // All of them start with this byte, which is rare.
    let begun = text.as_bytes().contains(&0xE2);
    if begun && text.contains(controls) { "auto" } else { "" }
}

fn escape_text_into(out: &mut String, text: &str) {
    escape_into(out, text, |text| find(text, is_special));
}

/// Like `escape_into`, but also escapes quotes, which end an attribute value.
fn escape_value_into(out: &mut String, value: &str) {
    escape_into(out, value, |value| find(value, |bytes| is_special(bytes) | eq(bytes, b'"')));
}

/// Appends text with markup characters escaped. As in the HTML standard, U+0000 becomes U+FFFD; a carriage return becomes
/// a line feed, and other C0 controls except tab and line feed are removed.
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

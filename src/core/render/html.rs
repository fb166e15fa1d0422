//! Elements, attributes and text → HTML. The only file that writes an angle bracket or escapes one.

use crate::scan;

/// An HTML string in the making. What it is given is text; markup comes from its methods alone.
pub(super) struct Html {
    out: String,
    /// Bytes that have been taken.
    taken: usize,
    most: usize,
}

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

    /// Opens an element.
    pub(super) fn open(&mut self, tag: &'static str, attributes: &[Attribute<'_>]) {
        if self.is_full() {
            return;
        }
        self.out.push('<');
        self.out.push_str(tag);
        for (name, value) in attributes {
            if value.is_empty() {
                continue;
            }
            self.out.push(' ');
            self.out.push_str(name);
            self.out.push_str("=\"");
            escape_into(&mut self.out, value);
            self.out.push('"');
        }
        self.out.push('>');
    }

    /// Closes an element.
    pub(super) fn close(&mut self, tag: &'static str) {
        if self.is_full() {
            return;
        }
        self.out.push_str("</");
        self.out.push_str(tag);
        self.out.push('>');
    }

    /// An element that holds nothing and has no end tag.
    pub(super) fn void(&mut self, tag: &'static str, attributes: &[Attribute<'_>]) {
        self.open(tag, attributes);
    }

    /// A picture; its `alt` stands even when it is empty, which says that the picture only decorates.
    pub(super) fn image(&mut self, src: &str, alt: &str, attributes: &[Attribute<'_>]) {
        self.open("img", &[&[("src", src)], attributes].concat());
        if self.is_full() {
            return;
        }
        self.out.pop();
        self.out.push_str(" alt=\"");
        escape_into(&mut self.out, alt);
        self.out.push_str("\">");
    }

    /// An element that holds text, which reorders nothing beside it.
    pub(super) fn element(&mut self, tag: &'static str, attributes: &[Attribute<'_>], text: &str) {
        let told = tag == "bdi" || attributes.iter().any(|(name, value)| *name == "dir" && !value.is_empty());
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
        escape_into(&mut self.out, text);
    }

    /// Text, if it has no character to escape and none of a class: one look where two would be, which is most texts of
    /// a speech. False where it has and is still to be written.
    pub(super) fn verbatim(&mut self, text: &str, class: impl Fn(u8) -> bool + Copy) -> bool {
        let found = scan::has(text.as_bytes(), |byte| is_special(byte) | class(byte));
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
    if text.contains(controls) { "auto" } else { "" }
}

/// Copies text, markup characters as references and control characters made harmless: U+0000 becomes U+FFFD as the
/// HTML standard has it, the other C0 controls but tab and line feed go.
fn escape_into(out: &mut String, text: &str) {
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

fn before_special(text: &[u8]) -> usize {
    if text.len() < 16 {
        text.iter().take_while(|&&byte| !SPECIAL[usize::from(byte)]).count()
    } else {
        scan::before(text, is_special)
    }
}

const fn is_special(byte: u8) -> bool {
    (byte == b'&')
        | (byte == b'<')
        | (byte == b'>')
        | (byte == b'"')
        | (byte == 0x7F)
        | ((byte < 0x20) & (byte != b'\n') & (byte != b'\t'))
}

/// [`is_special`] of every byte, for ids, class names and other texts too short for a vector.
const SPECIAL: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 128 {
        table[byte] = is_special(byte as u8);
        byte += 1;
    }
    table
};

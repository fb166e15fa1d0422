//! Inline text → text that a Markdown parser reads as one paragraph, with emphasis next to CJK punctuation.
//!
//! The parser reads whole documents and uses CommonMark's flanking rules. So the text is copied with three kinds of marker
//! characters, which [`Preprocessed::text`] removes from the parser's output:
//!
//! - whitespace other than a space or tab, before anything that could start a block: it prevents the block and, for
//!   flanking, is equivalent to the start of a line;
//! - punctuation on both sides of a delimiter run that [`flanking`](super::flanking) allows to open and close: between
//!   punctuation a run does, and adjacent delimiters, which are punctuation, are not affected;
//! - punctuation in place of a single `~`, which is not strikethrough here: 5~10, 约～ and `~` stay unchanged.
//!
//! Markers in code, URLs and tags are harmless, because they are removed there too.

use super::flanking::{ends_in_selected_punctuation, flanks};
use oration_simd::{eq, find, u8x16};
use std::borrow::Cow;

#[derive(Debug, Clone, Copy)]
struct Marks {
    line: char,
    boundary: char,
    tilde: char,
}

/// Rare characters of the required classes. The first set that does not occur in the text is used.
const MARKS: [Marks; 4] = [
    Marks { line: '\u{205F}', boundary: '\u{2055}', tilde: '\u{2056}' },
    Marks { line: '\u{2028}', boundary: '\u{2058}', tilde: '\u{2059}' },
    Marks { line: '\u{2029}', boundary: '\u{205A}', tilde: '\u{205B}' },
    Marks { line: '\u{1680}', boundary: '\u{205C}', tilde: '\u{205D}' },
];

impl Marks {
    fn unused_in(text: &str) -> Option<Self> {
        MARKS.into_iter().find(|marks| !marks.are_in(text))
    }

    /// One test for all three, in a form that compilers vectorise.
    fn are_in(self, text: &str) -> bool {
        let [line, boundary, tilde] = [self.line, self.boundary, self.tilde].map(bytes);
        let is =
            |next: &[u8], mark: [u8; 3]| (next[0] == mark[0]) & (next[1] == mark[1]) & (next[2] == mark[2]);
        text.as_bytes()
            .windows(3)
            .fold(false, |found, next| found | is(next, line) | is(next, boundary) | is(next, tilde))
    }
}

/// The UTF-8 bytes of a marker.
fn bytes(mark: char) -> [u8; 3] {
    let mut bytes = [0; 3];
    mark.encode_utf8(&mut bytes);
    bytes
}

/// A paragraph with markers.
pub(super) struct Preprocessed {
    markdown: String,
    marks: Marks,
    /// Whether there are markers within the text, too.
    inside: bool,
}

impl Preprocessed {
    /// `None` if the text contains characters of every set.
    pub(super) fn new(text: &str) -> Option<Self> {
        let marks = Marks::unused_in(text)?;
        let markdown = String::with_capacity(text.len() + text.len() / 8 + 16);
        let mut preprocessor = Preprocessor { text, marks, markdown, copied: 0, inside: false };
        preprocessor.run();
        Some(Preprocessed { markdown: preprocessor.markdown, marks, inside: preprocessor.inside })
    }

    /// The input of the parser.
    pub(super) fn markdown(&self) -> &str {
        &self.markdown
    }

    /// A piece of the parser's output, without markers.
    pub(super) fn text<'w>(&self, piece: &'w str) -> Cow<'w, str> {
        let Marks { line, boundary, tilde } = self.marks;
        let inner = piece.trim_matches([line, boundary]);
        if !self.inside || !self.marks.are_in(inner) {
            return Cow::Borrowed(inner);
        }
        let unmarked = inner.chars().filter(|&c| c != line && c != boundary);
        Cow::Owned(unmarked.map(|c| if c == tilde { '~' } else { c }).collect())
    }

    /// The content of a code span, without markers.
    ///
    /// A marker before the closing delimiter hides a trailing space, which CommonMark strips if there is also a leading one.
    pub(super) fn code<'w>(&self, piece: &'w str) -> Cow<'w, str> {
        let text = self.text(piece);
        let inner = text.strip_prefix(' ').and_then(|text| text.strip_suffix(' '));
        match inner {
            Some(inner) if piece.ends_with(self.marks.line) && !inner.trim_matches(' ').is_empty() => {
                Cow::Owned(inner.to_owned())
            }
            _ => text,
        }
    }
}

struct Preprocessor<'t> {
    text: &'t str,
    marks: Marks,
    markdown: String,
    /// How much of the text has been copied.
    copied: usize,
    inside: bool,
}

impl Preprocessor<'_> {
    fn run(&mut self) {
        self.markdown.push(self.marks.line);
        let mut at = 0;
        loop {
            at += find(&self.text.as_bytes()[at..], is_watched);
            if at == self.text.len() {
                break;
            }
            at = self.pass(at);
        }
        self.markdown.push_str(&self.text[self.copied..]);
        if self.text.ends_with(is_blank) {
            self.markdown.push(self.marks.line);
        }
    }

    /// Handles the byte at an index. Returns the index to continue from.
    fn pass(&mut self, at: usize) -> usize {
        let bytes = self.text.as_bytes();
        match bytes[at] {
            b'\\' => at + 1 + usize::from(bytes.get(at + 1).is_some_and(u8::is_ascii_punctuation)),
            b'\n' | b'\r' => self.line_end(at),
            b'\0' => {
                self.replace(at, at + 1, '\u{FFFD}');
                at + 1
            }
            delimiter => self.run_of(delimiter, at),
        }
    }

    fn run_of(&mut self, delimiter: u8, at: usize) -> usize {
        let length = self.text.as_bytes()[at..].iter().take_while(|&&byte| byte == delimiter).count();
        let end = at + length;
        let (before, after) = (&self.text[..at], &self.text[end..]);
        match delimiter {
            b'~' if length == 1 => {
                if !(before.ends_with(char::is_alphanumeric) && after.starts_with(char::is_alphanumeric)) {
                    self.mark(at, end, self.marks.tilde);
                }
            }
            b'~' if length > 2 => {}
            b'_' => {
                if ends_in_selected_punctuation(before) {
                    self.insert(at, self.marks.boundary);
                }
            }
            _ => {
                if flanks(before, after) {
                    self.insert(at, self.marks.boundary);
                    self.insert(end, self.marks.boundary);
                }
            }
        }
        end
    }

    fn line_end(&mut self, at: usize) -> usize {
        let rest = &self.text[at..];
        let line = rest.strip_prefix("\r\n").unwrap_or(&rest[1..]);
        self.replace(at, self.text.len() - line.len(), '\n');
        let content = line.trim_start_matches(is_blank);
        let start = self.text.len() - content.len();
        if begins_block(content) {
            self.insert(start, self.marks.line);
        }
        start
    }

    fn insert(&mut self, at: usize, mark: char) {
        self.mark(at, at, mark);
    }

    fn mark(&mut self, start: usize, end: usize, mark: char) {
        self.inside = true;
        self.replace(start, end, mark);
    }

    fn replace(&mut self, start: usize, end: usize, by: char) {
        self.markdown.push_str(&self.text[self.copied..start]);
        self.markdown.push(by);
        self.copied = end;
    }
}

fn is_watched(bytes: u8x16) -> u8x16 {
    eq(bytes, b'\\')
        | eq(bytes, b'*')
        | eq(bytes, b'_')
        | eq(bytes, b'~')
        | eq(bytes, b'\n')
        | eq(bytes, b'\r')
        | eq(bytes, b'\0')
}

/// Whitespace that the parser skips at the start of a line.
fn is_blank(character: char) -> bool {
    matches!(character, ' ' | '\t' | '\u{B}' | '\u{C}')
}

/// Whether a line could start a block or end the paragraph instead of continuing it. Only the line itself is examined.
fn begins_block(content: &str) -> bool {
    let Some(&first) = content.as_bytes().first() else { return true };
    match first {
        b'>' => true,
        b'<' => content[1..].starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?')),
        b'[' => content.starts_with("[^"),
        b'#' => starts_blank(content.trim_start_matches('#')),
        b'`' => content.starts_with("```"),
        b'~' => content.starts_with("~~~"),
        b'+' => starts_blank(&content[1..]),
        b'-' | b'*' => starts_blank(&content[1..]) || is_line_of(first, content),
        b'_' | b'=' => is_line_of(first, content),
        b'0'..=b'9' => {
            let after = content.trim_start_matches(|c: char| c.is_ascii_digit());
            after.starts_with(['.', ')']) && starts_blank(&after[1..])
        }
        _ => first.is_ascii_control(),
    }
}

fn starts_blank(text: &str) -> bool {
    text.chars().next().is_none_or(|c| is_blank(c) || is_line_end(c))
}

/// Whether the line contains only this byte and spaces.
fn is_line_of(byte: u8, text: &str) -> bool {
    text.chars().take_while(|&c| !is_line_end(c)).all(|c| c == char::from(byte) || is_blank(c))
}

fn is_line_end(character: char) -> bool {
    matches!(character, '\n' | '\r')
}

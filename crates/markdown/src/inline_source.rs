//! The inline events of a block → the Markdown source they were read from.
//!
//! The text of a block is kept as written. Only what depends on the rest of the document is rewritten: container markers at
//! the start of lines are removed, and reference links get their URL.

use super::code::code_span;
use pulldown_cmark::{CowStr, LinkType};
use std::borrow::Cow;
use std::ops::Range;

/// The source of inline text, read in step with its events.
pub(super) struct InlineSource<'t> {
    text: &'t str,
    /// The output so far, if it is not a slice of the source.
    written: String,
    /// The pending slice of the source.
    source: Range<usize>,
    /// Whether the next slice starts a line, after container markers.
    at_line_start: bool,
}

impl<'t> InlineSource<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        InlineSource { text, written: String::new(), source: 0..0, at_line_start: true }
    }

    /// Advances over text, including a backslash at the start of a line.
    pub(super) fn text(&mut self, place: Range<usize>) {
        let is_escaped = self.piece(0..place.start).ends_with('\\')
            && self.piece(place.clone()).starts_with(|c: char| c.is_ascii_punctuation());
        self.walk(place.start - usize::from(self.at_line_start && is_escaped)..place.end);
    }

    /// Advances to the start of an element.
    pub(super) fn start(&mut self, at: usize) {
        self.walk(at..at);
    }

    /// Advances to the end of an element.
    pub(super) fn end(&mut self, at: usize) {
        self.source.end = self.source.end.max(at);
    }

    /// Advances over raw HTML, whose events have no container markers.
    pub(super) fn html(&mut self, html: &str, place: Range<usize>) {
        self.start(place.start);
        if self.piece(place.clone()).contains('\n') {
            self.write(html, place.end);
        }
        self.end(place.end);
    }

    /// Advances over a code span, which can contain container markers.
    pub(super) fn code(&mut self, code: &str, place: Range<usize>) {
        self.start(place.start);
        let source = self.piece(place.clone());
        if source.contains('\n') {
            let ticks = source.bytes().take_while(|&byte| byte == b'`').count();
            self.write(&code_span(code, ticks), place.end);
        }
        self.end(place.end);
    }

    /// Advances over the end of a link or image. The range of `[甲][]` lacks the last brackets.
    pub(super) fn link(&mut self, link: &Link<'_>, end: usize) {
        if let Some(markers) = self.piece(self.source.end..end).find(']').filter(|_| self.at_line_start) {
            self.start(self.source.end + markers);
        }
        let is_collapsed =
            link.kind == LinkType::Collapsed && self.piece(end..self.text.len()).starts_with("[]");
        let end = if is_collapsed { end + 2 } else { end };
        let is_reference = !matches!(link.kind, LinkType::Inline | LinkType::Autolink | LinkType::Email);
        if is_reference || self.piece(self.source.end..end).contains('\n') {
            self.write(&link.tail(), end);
        }
        self.end(end);
    }

    /// Advances over a line ending. Characters that make it a hard break keep their effect on adjacent delimiters.
    pub(super) fn line_end(&mut self, place: Range<usize>) {
        self.start(place.start);
        let mark = match self.piece(place.clone()).trim_end_matches(['\n', '\r']) {
            "" => "\n",
            "\\" => "\\\n",
            _ => "  \n",
        };
        self.write(mark, place.end);
        self.at_line_start = true;
    }

    pub(super) fn finish(mut self) -> Cow<'t, str> {
        let last = self.piece(self.source.clone());
        if self.written.is_empty() {
            return Cow::Borrowed(last);
        }
        self.written.push_str(last);
        Cow::Owned(self.written)
    }

    fn walk(&mut self, place: Range<usize>) {
        if self.at_line_start {
            self.write("", place.start);
            self.at_line_start = false;
        }
        self.end(place.end);
    }

    fn piece(&self, place: Range<usize>) -> &'t str {
        self.text.get(place).unwrap_or_default()
    }

    /// Writes a replacement for a range of the source.
    fn write(&mut self, markdown: &str, there: usize) {
        let walked = self.piece(self.source.clone());
        self.written.push_str(walked);
        self.written.push_str(markdown);
        self.source = there..there;
    }
}

/// The destination of a link.
pub(super) struct Link<'t> {
    pub(super) kind: LinkType,
    pub(super) href: CowStr<'t>,
    pub(super) title: CowStr<'t>,
}

impl Link<'_> {
    /// `](<href> "title")`.
    fn tail(&self) -> String {
        let mut tail = String::from("](<");
        push_escaped(&self.href, &mut tail);
        tail.push('>');
        if !self.title.is_empty() {
            tail.push_str(" \"");
            push_escaped(&self.title, &mut tail);
            tail.push('"');
        }
        tail.push(')');
        tail
    }
}

fn push_escaped(text: &str, markdown: &mut String) {
    for character in text.chars() {
        match character {
            '\n' | '\r' => markdown.push(' '),
            '\\' | '<' | '>' | '"' | '&' => markdown.extend(['\\', character]),
            _ => markdown.push(character),
        }
    }
}

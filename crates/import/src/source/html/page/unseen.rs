//! What a page has and does not show: scripts, style sheets, comments → metadata and notices.

use super::{Page, Raw};
use crate::source::document::{SourceNotice, SourceNoticeKind};
use std::ops::Range;

/// Bytes of a script or a style sheet that its notice shows.
const CODE: usize = 200;

impl Page<'_> {
    /// What a raw element held: metadata, or markup that shows nothing.
    pub(super) fn end_raw(&mut self, start: usize, end: usize) {
        let Some((raw, at)) = self.raw.take() else { return };
        let words = self.page.get(at..start.max(at)).unwrap_or_default();
        let line = self.index.line(at.saturating_sub(1));
        match raw {
            Raw::Title => {}
            Raw::JsonLd => self.metadata.json_ld(words, line),
            Raw::Markup => self.markup(words, line, self.index.line(end.saturating_sub(1))),
            Raw::Code => {
                let head = &words[..words.floor_char_boundary(CODE)];
                self.markup(head, line, self.index.line(end.saturating_sub(1)));
            }
        }
    }

    fn markup(&mut self, words: &str, line: usize, end: usize) {
        let words = words.trim();
        if words.contains(char::is_alphanumeric) {
            let text = words.to_owned();
            self.notices.push(SourceNotice { kind: SourceNoticeKind::Markup, line, end, count: 1, text });
        }
    }

    pub(in super::super) fn comment(&mut self, words: &str, span: Range<usize>) {
        let source = self.page.get(span.clone()).unwrap_or_default();
        // A comment that does not end is words.
        if !source.ends_with('>') {
            return self.unfinished(span.start);
        }
        // So is an end tag without a name, which HTML takes for a comment: `</ and then`.
        if source.starts_with("</") {
            return self.text(source, span.start);
        }
        let (line, end) = self.index.lines(&span);
        self.markup(words, line, end);
    }

    /// An element that hides the rest of the page because it does not end.
    pub(super) fn end_open_raw(&mut self) {
        let Some((_, at)) = self.raw.take() else { return };
        let words = self.page.get(at..).unwrap_or_default();
        self.markup(
            words,
            self.index.line(at.saturating_sub(1)),
            self.index.line(self.page.len().saturating_sub(1)),
        );
    }
}

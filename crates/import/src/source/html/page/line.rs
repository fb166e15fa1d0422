//! Words in order → pieces of the open line, and the lines.

use super::{Page, RubyState};
use crate::source::document::{SourceNotice, SourceNoticeKind};
use crate::source::html::raw::RawLine;
use crate::source::words::{Piece, raised};

impl Page<'_> {
    /// Words on one physical line.
    pub(super) fn words(&mut self, words: &str, no: usize) {
        match self.context.ruby {
            RubyState::None => {}
            RubyState::Base => return self.ruby.0.push_str(words.trim_matches('\n')),
            RubyState::Reading => return self.ruby.1.push_str(words.trim()),
            RubyState::Parenthesis => return,
        }
        if self.context.deleted {
            let (_, end, deleted) = self.deleted.get_or_insert_with(|| (no, no, String::new()));
            *end = no;
            deleted.push_str(words);
            return;
        }
        let mut run = String::with_capacity(words.len());
        let mut after_space = self.ends_in_space();
        for c in words.chars() {
            let is_space = matches!(c, ' ' | '\t' | '\r' | '\u{a0}' | '\u{c}');
            if is_space && after_space {
                // An indent made of spaces that do not break begins a paragraph.
                self.line.starts_paragraph |= c == '\u{a0}' && self.line.pieces.is_empty() && run.is_empty();
                continue;
            }
            after_space = is_space;
            run.push(if is_space { ' ' } else { c });
        }
        if run.is_empty() {
            return;
        }
        if run.contains(|c: char| !crate::line::is_space(c)) {
            let is_first = self.line.no == 0;
            self.place_line(no);
            self.line.starts_paragraph |= is_first && run.starts_with('\u{3000}');
        }
        self.push(run);
    }

    pub(super) fn push(&mut self, words: String) {
        let words = match self.context.script {
            Some(below) if words.chars().all(|c| raised(c, below).is_some()) => {
                if let (Some(note), false) = (&self.context.note, below) {
                    return self.line.pieces.push(Piece::NoteMark(note.clone(), words));
                }
                words.chars().filter_map(|c| raised(c, below)).collect()
            }
            _ => words,
        };
        if let Some(Piece::Words(last, style)) = self.line.pieces.last_mut()
            && *style == self.context.style
        {
            return last.push_str(&words);
        }
        self.line.pieces.push(Piece::Words(words, self.context.style.clone()));
    }

    pub(super) fn ends_in_space(&self) -> bool {
        match self.line.pieces.last() {
            None => true,
            Some(Piece::Words(words, _)) => words.ends_with(' '),
            Some(_) => false,
        }
    }

    pub(super) fn place(&mut self, at: usize) {
        self.place_line(self.index.line(at.saturating_sub(1)));
    }

    /// The line has words on this physical line.
    pub(super) fn place_line(&mut self, no: usize) {
        if self.line.no == 0 {
            self.line.no = no;
            self.line.heading = self.context.heading;
            self.line.align = self.context.align;
            self.line.region = self.context.region;
            self.line.node = self.context.node;
            self.line.is_caption = self.context.is_caption;
            self.line.item = self.item();
        }
        self.line.end = no;
    }

    pub(super) fn item(&mut self) -> Option<(u8, bool, bool, Option<u64>)> {
        if self.context.lists == 0 {
            return None;
        }
        let depth = self.context.lists;
        let list = self.lists.last_mut()?;
        let starts = std::mem::take(&mut list.item_is_new);
        Some((depth, list.ordered, starts, list.number.take()))
    }

    /// Ends the open line. One that only a line break ended goes on in the next, unless there is an empty line.
    pub(super) fn end_line(&mut self, is_block: bool) {
        self.end_ruby();
        let line = std::mem::take(&mut self.line);
        let has_words = line.no > 0;
        if has_words {
            let starts_paragraph = line.starts_paragraph || self.fresh;
            self.lines.push(RawLine { starts_paragraph, ..line });
        }
        // A second line break is an empty line.
        self.fresh = is_block || !has_words;
        if is_block {
            self.fresh = true;
        }
        if let Some((line, end, text)) = self.deleted.take() {
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            if !text.is_empty() {
                self.notices.push(SourceNotice {
                    kind: SourceNoticeKind::Deleted,
                    line,
                    end,
                    count: 1,
                    text,
                });
            }
        }
    }

    /// The word and the reading that are complete.
    pub(super) fn end_ruby(&mut self) {
        let (base, reading) = std::mem::take(&mut self.ruby);
        let base = base.trim().to_owned();
        if base.is_empty() && reading.is_empty() {
            return;
        }
        let state = std::mem::take(&mut self.context.ruby);
        let no = self.line.end.max(self.line.no);
        if base.is_empty() || reading.is_empty() {
            self.words(&[base, reading].concat(), no.max(self.last_no()));
        } else {
            self.place_line(no.max(self.last_no()));
            self.line.pieces.push(Piece::Ruby(base, reading));
        }
        self.context.ruby = state;
    }

    pub(super) fn last_no(&self) -> usize {
        self.lines.last().map_or(1, |line| line.end)
    }
}

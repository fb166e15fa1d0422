//! What the importer tells about its guesses: one notice for each, with its line and words.

use super::line::Line;
use oration_model::{Notice, NoticeCode};

/// Notices in the making.
#[derive(Debug, Default)]
pub(super) struct Notes {
    pub(super) notices: Vec<Notice>,
}

impl Notes {
    pub(super) fn add(&mut self, code: NoticeCode, line: usize, message: &str, text: &str) {
        self.notices.push(Notice {
            code,
            line,
            path: None,
            message: message.to_owned(),
            text: text.to_owned(),
        });
    }

    /// One notice for each physical line of a paragraph; the first carries the words.
    pub(super) fn paragraph(&mut self, code: NoticeCode, line: &Line<'_>, message: &str) {
        self.add(code, line.no, message, &line.text);
        (line.no + 1..=line.end).for_each(|no| self.add(code, no, message, ""));
    }

    pub(super) fn furniture(&mut self, line: &Line<'_>) {
        self.paragraph(NoticeCode::Furniture, line, "left out as furniture of the page");
    }

    pub(super) fn contents_only(&mut self, entry: &Line<'_>) {
        self.add(
            NoticeCode::ContentsOnly,
            entry.no,
            "in the printed outline, but not in the text",
            &entry.text,
        );
    }

    pub(super) fn cut_end(&mut self, line: &Line<'_>, tail: &str) {
        let message = "the publisher cut the text here";
        self.add(NoticeCode::CutEnd, line.no, message, tail);
        (line.no + 1..=line.end).for_each(|no| self.add(NoticeCode::CutEnd, no, message, ""));
    }
}

//! What the importer says about its decisions: a notice with line, words, evidence and the role that came second.

use crate::line::Line;
use crate::role::LineRole;
use crate::roles::Decision;
use oration_model::{Notice, NoticeCode};

/// Notices being collected.
#[derive(Debug, Default)]
pub(crate) struct Notices {
    pub(crate) list: Vec<Notice>,
}

impl Notices {
    pub(crate) fn add(&mut self, code: NoticeCode, line: usize, message: &str, text: &str) {
        self.list.push(Notice { code, line, path: None, message: message.to_owned(), text: text.to_owned() });
    }

    /// One notice for each physical line of a paragraph; the first carries the words.
    fn paragraph(&mut self, code: NoticeCode, line: &Line<'_>, message: &str) {
        self.add(code, line.no, message, &line.text);
        (line.no + 1..=line.end).for_each(|no| self.add(code, no, message, ""));
    }

    /// What a line was read as, where it is not the speech itself.
    pub(crate) fn role(&mut self, line: &Line<'_>, decision: &Decision) {
        let role = decision.role;
        let code = match role {
            LineRole::Boilerplate => NoticeCode::Boilerplate,
            LineRole::Markup => NoticeCode::Markup,
            LineRole::PageNumber => NoticeCode::PageNumber,
            LineRole::RunningHead => NoticeCode::RunningHead,
            LineRole::Timestamp => NoticeCode::Timestamp,
            LineRole::Duplicate => NoticeCode::Duplicate,
            LineRole::Contents => NoticeCode::Contents,
            LineRole::Title
            | LineRole::Subtitle
            | LineRole::Byline
            | LineRole::Date
            | LineRole::Occasion
            | LineRole::Place
            | LineRole::Breadcrumb
            | LineRole::Label
            | LineRole::Headnote
            | LineRole::Salutation => NoticeCode::FrontMatter,
            _ => return,
        };
        let verb = if role.is_left_out() { "left out as" } else { "read as" };
        let mut message = format!("{verb} {role}");
        let evidence: Vec<&str> = decision.evidence.to_vec().into_iter().map(|kind| kind.name()).collect();
        if !evidence.is_empty() {
            message.push_str(&format!(" ({})", evidence.join(", ")));
        }
        if let Some(second) = decision.runner_up {
            message.push_str(&format!(", or else {second}"));
        }
        self.paragraph(code, line, &message);
    }

    pub(crate) fn contents_only(&mut self, entry: &Line<'_>) {
        self.add(
            NoticeCode::ContentsOnly,
            entry.no,
            "in the printed outline, but not in the text",
            &entry.text,
        );
    }

    pub(crate) fn cut_end(&mut self, line: &Line<'_>, tail: &str) {
        let message = "the text was truncated here by the publisher";
        self.add(NoticeCode::CutEnd, line.no, message, tail);
        (line.no + 1..=line.end).for_each(|no| self.add(NoticeCode::CutEnd, no, message, ""));
    }
}

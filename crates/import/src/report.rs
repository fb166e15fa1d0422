//! Lines and their roles, and what a source has besides lines → one report for each line of the source.

use crate::line::Line;
use crate::role::{Evidence, LineReport, LineRole};
use crate::roles::Decision;
use crate::sort::sort_by_place;
use crate::source::{SourceNotice, SourceNoticeKind};

/// The physical lines of which no word is on a line of the document, each range with its role.
#[derive(Debug)]
pub(crate) struct Silent(Vec<(usize, usize, LineRole)>);

impl Silent {
    /// The lines of a front matter, markup and struck-out words.
    pub(crate) fn of(notices: &[SourceNotice]) -> Self {
        let role = |notice: &SourceNotice| match notice.kind {
            SourceNoticeKind::FrontMatter => Some(LineRole::Label),
            SourceNoticeKind::Markup | SourceNoticeKind::Deleted => Some(LineRole::Markup),
            // These are in a line, or on no line.
            _ => None,
        };
        Silent(notices.iter().filter_map(|it| Some((it.line, it.end, role(it)?))).collect())
    }
}

/// The reports in the order of the source. A physical line that is in one of the lines has no other report.
pub(crate) fn reports(lines: &[Line<'_>], decisions: &[Decision], silent: &Silent) -> Vec<LineReport> {
    let report = |(line, decision): (&Line<'_>, &Decision)| LineReport {
        line: line.no,
        end: line.end,
        role: decision.role,
        evidence: decision.evidence.to_vec(),
        runner_up: decision.runner_up,
    };
    let mut reports: Vec<LineReport> = lines.iter().zip(decisions).map(report).collect();
    if silent.0.is_empty() {
        return reports;
    }
    let last = silent.0.iter().map(|&(_, end, _)| end).chain(lines.iter().map(|line| line.end)).max();
    let mut is_taken = vec![false; last.unwrap_or(0) + 1];
    lines.iter().for_each(|line| is_taken[line.no..=line.end.max(line.no)].fill(true));
    for &(first, end, role) in &silent.0 {
        // Marks are at both ends of a comment, a tag and a front matter.
        let kind = if role == LineRole::Label { Evidence::Declared } else { Evidence::Markup };
        let evidence = [kind, Evidence::Shape];
        for (line, is_taken) in is_taken.iter_mut().enumerate().take(end + 1).skip(first) {
            if std::mem::replace(is_taken, true) {
                continue;
            }
            reports.push(LineReport { line, end: line, role, evidence: evidence.to_vec(), runner_up: None });
        }
    }
    sort_by_place(&mut reports, |report| report.line);
    reports
}

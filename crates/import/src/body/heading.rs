//! Paragraphs → headings: which paragraphs are or open with one, how far it goes and how deep it is.
//!
//! ```text
//! own    = number words "。"?                       the whole paragraph
//! run-in = number words ("。" | "！" | "？" | "；" | "：") text
//! title  = a short line without number or end mark above a paragraph
//! annex  = "附件" digits? | "名词解释" | "注释" "："? | …
//! ```

use super::{Kind, Paragraph, gap};
use crate::body::level::{self, Mark};
use crate::body::numbered::{after_dash, first_sentence, headed};
use crate::body::point::inline_points;
use crate::body::run::{Candidate, runs};
use crate::body::title::{is_opening, mark_titles};
use crate::line::Line;
use crate::number::{Style, number};
use crate::profile::Profile;
use crate::script::letters;
use std::collections::HashSet;

/// A heading: which paragraph, how deep, and its extent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Heading {
    pub(crate) at: usize,
    /// Depth in the tree, 1 is the top.
    pub(crate) level: usize,
    /// Bytes of the number; 0 without one.
    pub(crate) num: usize,
    /// Byte where the heading ends.
    pub(crate) end: usize,
    pub(crate) runin: bool,
}

/// The headings of a text and, for every paragraph, the depth of its section.
#[derive(Debug, Default)]
pub(crate) struct Outline {
    pub(crate) headings: Vec<Heading>,
    pub(crate) depth: Vec<usize>,
}

/// Finds the headings. `known` holds the letters of the headings a printed outline names; `has_marks` says whether the source
/// marks a heading, be it only the title.
pub(crate) fn outline(
    paragraphs: &[Paragraph<'_>],
    known: &HashSet<String>,
    profile: &'static Profile,
    has_marks: bool,
) -> Outline {
    let transcript = paragraphs.iter().filter(|paragraph| paragraph.speaker.is_some()).take(2).count() == 2;
    let mut candidates = candidates(paragraphs, known, profile, has_marks);
    candidates.retain(|candidate| {
        let style = candidate.number.style;
        !transcript || !style.is_point() || candidate.sure || matches!(style, Style::Point(_))
    });
    let runs = headed(runs(&candidates), &candidates, paragraphs, profile);
    let mark = |paragraph: &Paragraph<'_>| match paragraph.kind {
        Kind::Heading(level) => Mark::Marked(level),
        Kind::Text if gap::is_notice(paragraph.text()) => Mark::Gap,
        Kind::Text => Mark::Text,
        _ => Mark::Gap,
    };
    let mut marks: Vec<Mark> = paragraphs.iter().map(mark).collect();
    for (id, run) in runs.iter().enumerate() {
        for &item in &run.items {
            if let Some(mark) = candidates.get(item).and_then(|c| marks.get_mut(c.at)) {
                *mark = Mark::Number { run: id, candidate: item };
            }
        }
    }
    mark_titles(paragraphs, known, profile, transcript, &mut marks);
    let depth = level::levels(&marks, &runs, &candidates, |at| {
        paragraphs.get(at).is_some_and(|it| is_opening(it.text()))
    });
    let headings = marks
        .iter()
        .enumerate()
        .filter_map(|(at, mark)| heading(paragraphs, at, *mark, &candidates, depth[at]))
        .collect();
    Outline { headings, depth }
}

fn heading(
    paragraphs: &[Paragraph<'_>],
    at: usize,
    mark: Mark,
    candidates: &[Candidate],
    level: usize,
) -> Option<Heading> {
    let text: &str = paragraphs.get(at)?.text();
    match mark {
        Mark::Text | Mark::Gap => None,
        Mark::Title { .. } | Mark::Annex => {
            Some(Heading { at, level, num: 0, end: text.len(), runin: false })
        }
        Mark::Marked(_) => {
            let num = number(text).filter(|number| !number.style.is_point() && number.end < text.len());
            let num = num.map_or(0, |number| number.end);
            Some(Heading { at, level, num, end: text.len(), runin: false })
        }
        Mark::Number { candidate, .. } => {
            let candidate = candidates.get(candidate)?;
            let num = candidate.number.end;
            let end = if candidate.own { text.len() } else { first_sentence(text, num) };
            Some(Heading { at, level, num, end, runin: end < text.len() })
        }
    }
}

fn candidates(
    paragraphs: &[Paragraph<'_>],
    known: &HashSet<String>,
    profile: &'static Profile,
    has_marks: bool,
) -> Vec<Candidate> {
    let mut found = Vec::new();
    // Where the source marks its headings, what it marks as the item of a list is none. A title alone may be over sections
    // whose numbers were taken for those of a list.
    let is_marked = paragraphs.iter().any(|paragraph| matches!(paragraph.kind, Kind::Heading(_)));
    let is_item = |line: &Line<'_>| {
        line.hints.list.as_ref().is_some_and(|list| is_marked || has_marks && !list.ordered)
    };
    for (at, line) in paragraphs.iter().enumerate() {
        if !line.is_text() || is_item(&line.line) {
            continue;
        }
        let line = &line.line;
        let Some(number) = number(&line.text) else { continue };
        let rest = line.text.get(number.end..).unwrap_or_default();
        let bare = rest.trim().is_empty();
        if bare && number.style.rank() > 4 || gap::is_notice(&line.text) {
            continue;
        }
        let own = (profile.is_own)(rest) && after_dash(&line.text, number.end).is_none();
        let sure = !known.is_empty() && is_known(&line.text, number.end, known);
        if sure || !(number.style.is_point() && enumerates_inside(&line.text, number.value, number.end)) {
            found.push(Candidate { at, number, own, bare, sure });
        }
    }
    found
}

/// The paragraph holds the next point as well, so it is an enumeration in the text and no section.
fn enumerates_inside(text: &str, value: u32, end: usize) -> bool {
    inline_points(text).iter().any(|(at, number)| *at >= end && number.value == value + 1)
        && inline_points(text).first().is_some_and(|(at, _)| *at == 0)
}

fn is_known(text: &str, num: usize, known: &HashSet<String>) -> bool {
    let whole = letters(text);
    known.contains(&whole) || known.contains(&letters(&text[..first_sentence(text, num)]))
}

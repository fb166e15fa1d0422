//! Paragraphs → headings: which paragraphs are or open with one, how far it goes and how deep it stands.
//!
//! ```text
//! own    = number words "。"?                       the whole paragraph
//! run-in = number words ("。" | "！" | "？" | "；" | "：") text
//! title  = a short line without number or end mark that stands over a paragraph
//! annex  = "附件" digits? | "名词解释" | "注释" "："? | …
//! ```

use super::level::{self, Mark};
use super::line::Line;
use super::number::number;
use super::point::inline_points;
use super::run::{Candidate, runs};
use super::script::{
    ends_sentence, find_outside, has_sentence, is_finished, is_han, is_longer, len, letters,
};
use super::{byline, date, gap, inline, salutation, western_address};
use std::collections::HashSet;

/// A heading: which paragraph, how deep, and its extent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Heading {
    pub(super) at: usize,
    /// Depth in the tree, 1 is the top.
    pub(super) level: usize,
    /// Bytes of the number; 0 when there is none.
    pub(super) num: usize,
    /// Byte where the heading ends.
    pub(super) end: usize,
    pub(super) runin: bool,
}

/// The headings of a text and, for every paragraph, the depth of the section it stands in.
#[derive(Debug, Default)]
pub(super) struct Outline {
    pub(super) headings: Vec<Heading>,
    pub(super) depth: Vec<usize>,
}

/// Finds the headings. `known` holds the letters of the headings a printed outline names.
pub(super) fn outline(paragraphs: &[Line<'_>], known: &HashSet<String>, cjk: bool) -> Outline {
    let candidates = candidates(paragraphs, known, cjk);
    let runs = runs(&candidates);
    let mark = |line: &Line<'_>| if gap::is_notice(&line.text) { Mark::Gap } else { Mark::Text };
    let mut marks: Vec<Mark> = paragraphs.iter().map(mark).collect();
    for (id, run) in runs.iter().enumerate() {
        for &item in &run.items {
            if let Some(mark) = candidates.get(item).and_then(|c| marks.get_mut(c.at)) {
                *mark = Mark::Number { run: id, candidate: item };
            }
        }
    }
    mark_titles(paragraphs, known, cjk, &mut marks);
    let depth = level::levels(&marks, &runs, &candidates);
    let headings = marks
        .iter()
        .enumerate()
        .filter_map(|(at, mark)| heading(paragraphs, at, *mark, &candidates, depth[at]))
        .collect();
    Outline { headings, depth }
}

fn heading(
    paragraphs: &[Line<'_>],
    at: usize,
    mark: Mark,
    candidates: &[Candidate],
    level: usize,
) -> Option<Heading> {
    let text: &str = &paragraphs.get(at)?.text;
    match mark {
        Mark::Text | Mark::Gap => None,
        Mark::Title | Mark::Annex => Some(Heading { at, level, num: 0, end: text.len(), runin: false }),
        Mark::Number { candidate, .. } => {
            let candidate = candidates.get(candidate)?;
            let num = candidate.number.end;
            let end = if candidate.own { text.len() } else { first_sentence(text, num) };
            Some(Heading { at, level, num, end, runin: end < text.len() })
        }
    }
}

/// The end of the first sentence; of a long one, of its first clause.
fn first_sentence(text: &str, from: usize) -> usize {
    let rest = &text[from..];
    let stop = find_outside(rest, &['。', '！', '？', '；', '：', '!', '?', ';', ':'])
        .or_else(|| rest.find(". "))
        .map(|at| from + at);
    let end = stop.map_or(text.len(), |at| at + text[at..].chars().next().map_or(0, char::len_utf8));
    let western = rest.contains(' ') && rest.is_ascii();
    if !is_longer(&text[from..end], if western { 120 } else { 42 }) {
        return end;
    }
    let lead = rest.char_indices().nth(4).map_or(rest.len(), |(at, _)| at);
    let clause = find_outside(&rest[lead..], &['，', ',', '—']).map(|at| from + lead + at);
    clause.filter(|&clause| clause < end).unwrap_or(end)
}

fn candidates(paragraphs: &[Line<'_>], known: &HashSet<String>, cjk: bool) -> Vec<Candidate> {
    let mut found = Vec::new();
    for (at, line) in paragraphs.iter().enumerate() {
        let Some(number) = number(&line.text) else { continue };
        let rest = line.text.get(number.end..).unwrap_or_default();
        let bare = rest.trim().is_empty();
        if bare && number.style.rank() > 4 || gap::is_notice(&line.text) {
            continue;
        }
        let own = is_own(rest, cjk);
        let sure = !known.is_empty() && is_known(&line.text, number.end, known);
        let prose = !cjk && !own && !number.style.is_point();
        if sure
            || !(prose || number.style.is_point() && enumerates_inside(&line.text, number.value, number.end))
        {
            found.push(Candidate { at, number, own, bare, sure });
        }
    }
    found
}

/// A heading that fills its line is short and has no sentence mark but the last.
fn is_own(rest: &str, cjk: bool) -> bool {
    if cjk {
        let body = rest.trim_end_matches(['。', '：', ':', ' ', '！', '？']);
        !is_longer(rest, 80)
            && find_outside(body, &['。', '！', '？', '；', '：']).is_none()
            && !rest.ends_with('；')
    } else {
        let body = rest.trim_end();
        !is_longer(rest, 100) && !body.ends_with([',', ';']) && (!body.ends_with('.') || !is_longer(rest, 60))
    }
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

fn mark_titles(paragraphs: &[Line<'_>], known: &HashSet<String>, cjk: bool, marks: &mut [Mark]) {
    let mut titles = Vec::new();
    let mut bracketed = Vec::new();
    for at in 0..paragraphs.len() {
        if !matches!(marks[at], Mark::Text) {
            continue;
        }
        if at * 4 > paragraphs.len() && is_annex(&paragraphs[at].text) {
            marks[at] = Mark::Annex;
        } else if !known.is_empty() && known.contains(&letters(&paragraphs[at].text)) {
            marks[at] = Mark::Title;
        } else if is_bracketed(paragraphs, at) {
            bracketed.push(at);
        } else if is_title(paragraphs, at, cjk, marks) {
            titles.push(at);
        }
    }
    if bracketed.len() > 1 {
        titles.append(&mut bracketed);
    }
    let over = |at: &usize| matches!(marks.get(at + 1), Some(Mark::Number { .. }));
    let several = titles.len() > 1 || titles.iter().any(over);
    let few = titles.len() * 3 <= paragraphs.len() + 3;
    for at in titles.into_iter().filter(|_| few && several) {
        marks[at] = Mark::Title;
    }
}

fn is_annex(line: &str) -> bool {
    const WORDS: [&str; 12] = [
        "名词解释",
        "注释",
        "注解",
        "附注",
        "附件",
        "附录",
        "附表",
        "名词注释",
        "annex",
        "appendix",
        "glossary",
        "notes",
    ];
    if is_longer(line, 40) || has_sentence(line) {
        return false;
    }
    let bare = letters(line);
    let name = bare.trim_end_matches(|c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c));
    let opened = ["附件", "附录"].iter().any(|word| bare.starts_with(word))
        && !is_longer(line, 30)
        && !is_finished(line);
    WORDS.contains(&name) || opened
}

fn is_title(paragraphs: &[Line<'_>], at: usize, cjk: bool, marks: &[Mark]) -> bool {
    let text: &str = &paragraphs[at].text;
    let Some(next) = paragraphs.get(at + 1) else { return false };
    let below = !matches!(marks[at + 1], Mark::Text | Mark::Gap);
    let above = at == 0
        || !matches!(marks[at - 1], Mark::Text | Mark::Gap)
        || is_finished(&paragraphs[at - 1].text)
        || salutation::is_opening(&paragraphs[at - 1].text);
    let annex = at > 0 && matches!(marks[at - 1], Mark::Annex);
    if !above || gap::is_notice(text) || text.starts_with(['—', '-', '•', '·', '*']) {
        return false;
    }
    if cjk {
        is_cjk_title(text) && (below || annex || is_prose(&next.text))
    } else {
        is_western_title(&paragraphs[at], next)
    }
}

/// （法の支配） or 【工作回顾】 over a paragraph.
fn is_bracketed(paragraphs: &[Line<'_>], at: usize) -> bool {
    let text: &str = &paragraphs[at].text;
    let closed = [('（', '）'), ('【', '】'), ('［', '］')].iter().any(|&(open, close)| {
        text.starts_with(open) && text.ends_with(close) && text.matches(open).count() == 1
    });
    let short = (4..=24).contains(&len(text)) && !text.contains(['。', '：', '，', '；']);
    let over = paragraphs.get(at + 1).is_some_and(|next| is_prose(&next.text));
    closed
        && short
        && over
        && at > 0
        && !inline::is_remark(text)
        && date::find(text).is_none()
        && byline::byline(text, true).is_none()
}

fn is_prose(text: &str) -> bool {
    let leads_in = text.ends_with('：') && is_longer(text, 10) && !salutation::is_address(text);
    has_sentence(text) && is_longer(text, 25) || leads_in || text.starts_with('—')
}

fn is_cjk_title(text: &str) -> bool {
    let length = len(text);
    let marks = text.contains(['。', '！', '？', '；', '：', ':', '…', '!', '?'])
        || text.ends_with(['，', '、', '的', ',']);
    let quoted = text.starts_with('“') && text.ends_with('”') && text.matches('“').count() == 1;
    let bracketed = text.starts_with(['（', '(', '[', '《', '【']);
    (4..=36).contains(&length)
        && !marks
        && !quoted
        && !bracketed
        && text.chars().filter(|&c| is_han(c)).count() * 2 > length
        && !salutation::is_address(text)
        && date::find(text).is_none()
        && byline::byline(text, true).is_none()
}

fn is_western_title(line: &Line<'_>, next: &Line<'_>) -> bool {
    let text = line.text.trim();
    let last = text.chars().next_back().unwrap_or('.');
    let words = text.split_whitespace().count();
    let first = text.chars().find(|c| c.is_alphabetic());
    line.starts_paragraph
        && next.starts_paragraph
        && first.is_some_and(char::is_uppercase)
        && words <= 12
        && !is_longer(text, 90)
        && len(text) >= 4
        && !ends_sentence(last)
        && !matches!(last, ',' | ';' | ':' | '"' | '”' | '،')
        && !western_address::is_western(text)
        && (is_longer(&next.text, 80)
            || is_capitalized(text) && is_longer(&next.text, 30) && next.text.ends_with(ends_sentence))
        && date::find(text).is_none()
}

/// What Comes Next, SAFETY AND OUR PEOPLE: every longer word begins with a capital.
fn is_capitalized(text: &str) -> bool {
    text.split_whitespace()
        .filter(|word| is_longer(word, 4))
        .all(|word| word.chars().find(|c| c.is_alphabetic()).is_none_or(char::is_uppercase))
}

//! The outline printed before the text (目录, 提纲, Contents): which lines it takes, and its entries.
//!
//! ```text
//! contents = mark entry+ "……"?          | entry with leader (3 or more of them)
//! mark     = "目录" | "目 录" | "提纲" | "目录/提纲:……" | "目次" | "Contents" | …
//! entry    = number? words leader?      leader = ("…" | "." | "·" | TAB)+ digits
//! ```
//!
//! One line may hold all entries (`目录 一、… 二、…`); it is split before each number.

use crate::date;
use crate::lexicon::{Class, is};
use crate::line::{Line, trimmed};
use crate::number::number;
use crate::recognise::address;
use crate::script::{has_sentence, is_finished, is_longer, letters};
use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;

/// A printed outline.
#[derive(Debug, Default)]
pub(crate) struct Contents<'a> {
    /// The lines it takes.
    pub(crate) lines: Range<usize>,
    pub(crate) entries: Vec<Line<'a>>,
}

/// The printed outline among the first lines, if there is one.
pub(crate) fn find<'a>(lines: &[Line<'a>]) -> Option<Contents<'a>> {
    if let Some(marked) = marked(lines) {
        return Some(marked);
    }
    let near = lines.len().min(400);
    let mark = (0..near).find(|&i| is_mark(&lines[i].text) || glued_list(&lines[i].text).is_some());
    match mark {
        Some(at) => read(lines, at),
        None => leaders(lines, near),
    }
}

/// The outline that the source itself marks.
fn marked<'a>(lines: &[Line<'a>]) -> Option<Contents<'a>> {
    let start = lines.iter().position(|line| line.hints.contents)?;
    let count = lines[start..].iter().take_while(|line| line.hints.contents).count();
    let mark = start.checked_sub(1).filter(|&above| is_mark(&lines[above].text));
    let entries = lines[start..start + count].iter().filter(|line| !is_mark(&line.text));
    let entries = entries.map(|line| {
        let words = line.text.rsplit_once('\t').filter(|(_, page)| page.len() <= 6);
        let end = words.map_or(line.text.len(), |(words, _)| words.trim_end().len());
        Line { text: trimmed(&line.text, 0..end), ..line.clone() }
    });
    Some(Contents { lines: mark.unwrap_or(start)..start + count, entries: entries.collect() })
}

fn is_mark(line: &str) -> bool {
    let bare = line.trim_matches(|c: char| !c.is_alphanumeric());
    !is_longer(line, 30) && (is(bare, Class::Contents) || is(&letters(line), Class::Contents))
}

/// Where the entries begin in a line that has mark and entries.
fn glued_list(line: &str) -> Option<usize> {
    let rest = ["目录", "目 录", "提纲", "本文目录", "文章目录", "本文提纲", "内容提纲"]
        .iter()
        .find_map(|mark| line.strip_prefix(mark))?;
    let rest = rest.trim_start_matches(['：', ':', ' ', '\u{3000}', '\u{a0}']);
    (number(rest)?.value == 1).then_some(line.len() - rest.len())
}

fn read<'a>(lines: &[Line<'a>], at: usize) -> Option<Contents<'a>> {
    let mut entries: Vec<Line<'a>> = Vec::new();
    if let Some(from) = glued_list(&lines[at].text) {
        split(&lines[at], from, &mut entries);
    }
    let mut end = at + 1;
    while let Some(line) = lines.get(end) {
        let first = entries.first().map(|entry| letters(&entry.text));
        let numbered = entries.first().is_some_and(|entry| number(&entry.text).is_some());
        let returns = first.is_some_and(|first| {
            let own = letters(&line.text);
            own == first || entries.len() > 1 && own.chars().count() >= 3 && without_page(&first) == own
        });
        if is_dots(&line.text) {
            end += 1;
            break;
        }
        if returns || is_text(&line.text) || (numbered && number(&line.text).is_none()) || entries.len() > 400
        {
            break;
        }
        split(line, 0, &mut entries);
        end += 1;
    }
    drop_pages(&mut entries);
    match paged(lines, at).filter(|&last| last >= end) {
        Some(last) => {
            let known = known(&lines[last + 1..]);
            let named = entries.iter().filter(|entry| known.contains(&letters(&entry.text))).count();
            // Those of a whole session name more than what is printed here.
            entries.truncate(if named * 2 > entries.len() { entries.len() } else { 0 });
            Some(Contents { lines: at..last + 1, entries })
        }
        None => (entries.len() >= 2).then_some(Contents { lines: at..end, entries }),
    }
}

/// The last of many lines under the mark that end in pages, with no more than a few lines between two.
fn paged(lines: &[Line<'_>], at: usize) -> Option<usize> {
    const BETWEEN: usize = 6;
    let (mut last, mut count) = (at, 0);
    let mut i = at + 1;
    while i <= last + BETWEEN && i < lines.len() && !address::is_opening(&lines[i].text) {
        if ends_in_pages(&lines[i].text) {
            (last, count) = (i, count + 1);
        }
        i += 1;
    }
    (count >= 5 && count * 5 >= last - at).then_some(last)
}

/// `Antwort der Ministerin . . . 1839 B`, `1840 C, D, 1841A`, `Annex 1860*D`.
fn ends_in_pages(line: &str) -> bool {
    let is_page = |c: char| c.is_ascii_digit() || matches!(c, 'A'..='D' | '*' | ',' | ' ' | '(' | ')');
    let words = line.trim_end_matches(is_page);
    let pages = line.get(words.len()..).unwrap_or_default();
    let apart = words.is_empty() || pages.starts_with(' ') || words.ends_with(['.', '\t', '…']);
    apart
        && pages.contains(|c: char| c.is_ascii_digit())
        && date::find(line).is_none_or(|it| it.end < words.len())
}

/// The letters of the short lines.
fn known(lines: &[Line<'_>]) -> HashSet<String> {
    lines.iter().filter(|line| !is_longer(&line.text, 200)).map(|line| letters(&line.text)).collect()
}

/// Letters without the digits at their end.
fn without_page(letters: &str) -> &str {
    letters.trim_end_matches(|c: char| c.is_ascii_digit())
}

/// Takes the page numbers off the entries, where most have one and they never fall.
fn drop_pages(entries: &mut [Line<'_>]) {
    let page = |text: &str| -> Option<(usize, u32)> {
        let words = text.trim_end_matches(|c: char| c.is_ascii_digit());
        let digits = text.get(words.len()..)?;
        let spaced = words.ends_with(char::is_whitespace) && digits.len() <= 3;
        spaced.then(|| digits.parse().ok()).flatten().map(|page| (words.len(), page))
    };
    let pages: Vec<(usize, u32)> = entries.iter().filter_map(|entry| page(&entry.text)).collect();
    let rising = pages.windows(2).all(|pair| pair[0].1 <= pair[1].1);
    if pages.len() < 2 || pages.len() * 10 < entries.len() * 7 || !rising {
        return;
    }
    for entry in entries {
        if let Some((end, _)) = page(&entry.text) {
            entry.text = trimmed(&entry.text, 0..end);
        }
    }
}

fn is_dots(line: &str) -> bool {
    line.chars().all(|c| matches!(c, '…' | '.' | '·' | ' '))
}

fn is_text(line: &str) -> bool {
    is_longer(line, 80) && !line.contains("…") && number(line).is_none()
        || has_sentence(line)
        || line.ends_with([',', ':', '，', '：']) && number(line).is_none()
        || is_finished(line) && line.split_whitespace().count() >= 6
        || address::is_address(line)
}

/// Lines with leaders and page numbers, three or more in a row.
fn leaders<'a>(lines: &[Line<'a>], near: usize) -> Option<Contents<'a>> {
    let has = |i: usize| lines.get(i).is_some_and(|line| without_leader(&line.text).len() < line.text.len());
    let start = (0..near).find(|&i| has(i) && has(i + 1) && has(i + 2))?;
    let end =
        (start..lines.len().min(start + 400)).find(|&i| !has(i)).unwrap_or(lines.len().min(start + 400));
    let mut entries = Vec::new();
    lines[start..end].iter().for_each(|line| split(line, 0, &mut entries));
    Some(Contents { lines: start..end, entries })
}

/// An entry without its leader and page number.
fn without_leader(line: &str) -> &str {
    let digits =
        line.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '(' | ')' | '（' | '）' | '-'));
    let leader = digits.trim_end_matches(['…', '.', '·', '．', '—', ' ', '\t', '⋯', '\u{3000}']);
    let dots = digits.get(leader.len()..).unwrap_or_default();
    let strong = dots.contains(['…', '⋯']) || dots.matches(['.', '·', '．']).count() >= 3;
    if strong || (digits.len() < line.len() && dots.contains('\t')) { leader } else { line }
}

/// The entries of a line: it falls apart before a number that follows white space.
fn split<'a>(line: &Line<'a>, from: usize, entries: &mut Vec<Line<'a>>) {
    let mut starts = vec![from];
    let text = &line.text;
    let mut space = false;
    for (at, c) in text.char_indices().skip_while(|&(at, _)| at <= from) {
        if space && text.get(at..).and_then(number).is_some() {
            starts.push(at);
        }
        space = c.is_whitespace();
    }
    starts.push(text.len());
    for pair in starts.windows(2) {
        let piece = trimmed(text, pair[0]..pair[1]);
        let kept = without_leader(&piece).trim_end().len();
        let piece = trimmed(&piece, 0..kept);
        if !piece.is_empty() {
            entries.push(Line::plain(piece, line.no, line.end, true));
        }
    }
}

/// Whether a heading and an entry are the same words.
pub(crate) fn is_same(entry: &str, heading: &str) -> bool {
    let (entry, heading) = (letters(entry), letters(heading));
    !entry.is_empty() && (entry == heading || (entry.chars().count() >= 5 && heading.starts_with(&entry)))
}

/// An entry's number apart from its words.
pub(crate) fn parts<'a>(entry: &Line<'a>) -> (Option<Cow<'a, str>>, Cow<'a, str>) {
    match number(&entry.text) {
        Some(number) => {
            (Some(trimmed(&entry.text, 0..number.end)), trimmed(&entry.text, number.end..entry.text.len()))
        }
        None => (None, entry.text.clone()),
    }
}

//! The lines before the speech → title, subtitle, speaker, dates, occasion, source, breadcrumb, salutation.
//!
//! ```text
//! front      = (furniture | crumb | label | title | subtitle | date-line | byline | contents)* salutation?
//! date-line  = "——"? ("（" | "(")? date ("，" place)? ("在" occasion "上")? byline? ("）" | ")")?
//! subtitle   = "——" words
//! label      = ("发表时间" | "发布时间" | "时间" | …) "：" date | "来源" "：" words
//! crumb      = ("您的位置" | "当前位置") "：" words (">" words)*
//! salutation = address+
//! ```
//!
//! Whatever stands before the salutation and is none of these is furniture.

use super::contents::Contents;
use super::line::{Line, trimmed};
use super::script::{has_sentence, is_finished, is_longer, letters};
use super::{byline, date, label, occasion, residue, salutation, start, title, western, western_address};
use oration_core::{Crumb, Person, Source, Str};
use std::borrow::Cow;
use std::collections::HashSet;

/// What became of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    Body,
    /// Read into the metadata.
    Read,
    Furniture,
    Contents,
}

/// What the front of a text tells.
#[derive(Debug, Default)]
pub(super) struct Front<'a> {
    pub(super) title: Option<Cow<'a, str>>,
    pub(super) subtitle: Option<Cow<'a, str>>,
    pub(super) speaker: Option<Person<'a>>,
    pub(super) date: Option<Str<'a>>,
    pub(super) published: Option<Str<'a>>,
    pub(super) occasion: Option<Str<'a>>,
    pub(super) place: Option<Str<'a>>,
    pub(super) source: Option<Source<'a>>,
    pub(super) breadcrumb: Vec<Crumb<'a>>,
    pub(super) salutation: Vec<Cow<'a, str>>,
    pub(super) fates: Vec<Fate>,
    /// The line that opens with the end of the salutation, and the bytes of it.
    pub(super) opening: Option<(usize, usize)>,
}

impl Front<'_> {
    pub(super) fn fate(&mut self, line: usize, fate: Fate) {
        if let Some(slot) = self.fates.get_mut(line) {
            *slot = fate;
        }
    }
}

/// Reads the front of a text.
pub(super) fn read<'a>(
    lines: &[Line<'a>],
    contents: Option<&Contents<'a>>,
    pages: &[usize],
    cjk: bool,
) -> Front<'a> {
    let mut front = Front { fates: vec![Fate::Body; lines.len()], ..Front::default() };
    for &page in pages {
        front.fate(page, Fate::Furniture);
    }
    for at in contents.map_or(0..0, |contents| contents.lines.clone()) {
        front.fate(at, Fate::Contents);
    }
    let skip: HashSet<usize> = (0..lines.len()).filter(|&i| front.fates[i] != Fate::Body).collect();
    let body = start::find(lines, &skip, cjk);
    if cjk {
        head(lines, body, &skip, &mut front);
        title::role_from(lines, body, &mut front);
    } else {
        western::read(lines, body, &skip, &mut front);
    }
    salute(lines, body, cjk, &mut front);
    front
}

/// Takes the salutation from the first lines of the body.
fn salute<'a>(lines: &[Line<'a>], body: usize, cjk: bool, front: &mut Front<'a>) {
    if lines.get(body).is_none_or(|_| !start::is_greeting(lines, body, cjk)) {
        return;
    }
    let mut at = body;
    while let Some(line) = lines.get(at).filter(|_| front.fates[at] == Fate::Body && at < body + 24) {
        if let Some(end) = salutation::opening(&line.text).filter(|_| cjk) {
            front.salutation.push(trimmed(&line.text, 0..end));
            front.opening = Some((at, end));
            break;
        }
        let whole = if cjk { salutation::is_address(&line.text) } else { western_goes_on(lines, at, body) };
        if !whole {
            break;
        }
        front.salutation.push(line.text.clone());
        front.fate(at, Fate::Read);
        at += 1;
        if cjk && line.text.ends_with(['：', ':']) {
            break;
        }
    }
}

/// A salutation broken into short lines goes on until a longer one.
fn western_goes_on(lines: &[Line<'_>], at: usize, body: usize) -> bool {
    let line = &lines[at];
    let short = !is_longer(&line.text, 24) && !line.text.trim_end().ends_with('.');
    western_address::is_western(&line.text)
        || (at > body && !line.starts_paragraph && short && !lines[at - 1].text.ends_with(':'))
}

fn head<'a>(lines: &[Line<'a>], body: usize, skip: &HashSet<usize>, front: &mut Front<'a>) {
    let rows: Vec<usize> = (0..body).filter(|i| !skip.contains(i)).collect();
    let mut candidates: Vec<usize> = Vec::new();
    let mut label: Option<label::Label> = None;
    let mut at = 0;
    while let Some(&i) = rows.get(at) {
        let text = lines[i].text.clone();
        front.fate(i, Fate::Furniture);
        let pending = label.take();
        if let Some(crumbs) = label::crumbs(&text) {
            front.breadcrumb =
                crumbs.into_iter().map(|words| Crumb { label: Cow::Owned(words), url: None }).collect();
            front.fate(i, Fate::Read);
        } else if let Some((kind, value)) = label::label(&text) {
            match value.trim().is_empty() {
                true => label = Some(kind).filter(|kind| *kind != label::Label::Other),
                false => labelled(kind, value, i, front),
            }
        } else if let Some(kind) = pending.filter(|_| !is_longer(&text, 60)) {
            labelled(kind, &text, i, front);
        } else if residue::is_caption(&text)
            || residue::is_dateline(&text)
            || residue::is_lead_in(&text)
            || residue::is_tool(&text)
        {
        } else if let Some(used) = date_line(lines, &rows, at, front) {
            (at..at + used).for_each(|row| front.fate(rows[row], Fate::Read));
            at += used;
            continue;
        } else if let Some(by) =
            byline::byline(&text, !candidates.is_empty()).filter(|_| front.speaker.is_none())
        {
            front.speaker = Some(person(by, &text));
            front.fate(i, Fate::Read);
        } else if occasion::is_meeting(&text) && !candidates.is_empty() {
            occasion::where_and_who(&text, front);
            front.fate(i, Fate::Read);
        } else if title::is_subtitle(&text) && !candidates.is_empty() {
            front.subtitle = Some(text.clone());
            front.fate(i, Fate::Read);
        } else {
            candidates.push(i);
        }
        at += 1;
    }
    title::choose(lines, &candidates, body, front);
}

fn labelled(kind: label::Label, value: &str, line: usize, front: &mut Front<'_>) {
    let found = date::find(value);
    match (kind, found) {
        (label::Label::Time, Some(found)) => {
            front.published.get_or_insert_with(|| Cow::Owned(found.moment()));
            front.fate(line, Fate::Read);
        }
        (label::Label::Source, found) => {
            if let Some(found) = found {
                front.published.get_or_insert_with(|| Cow::Owned(found.moment()));
            }
            let name = value.split_whitespace().next().unwrap_or_default().to_owned();
            if !name.is_empty() && date::find(&name).is_none() {
                front
                    .source
                    .get_or_insert_with(|| Source { name: Some(Cow::Owned(name)), ..Source::default() });
            }
            front.fate(line, Fate::Read);
        }
        _ => {}
    }
}

/// `printed` is kept where it is not just the post and the name.
pub(super) fn person<'a>(by: byline::Byline, printed: &str) -> Person<'a> {
    let plain = by.role.as_ref().map_or(by.name.clone(), |role| format!("{role} {}", by.name));
    let printed = printed.trim();
    let printed = (!printed.is_empty() && printed != plain).then(|| Cow::Owned(printed.to_owned()));
    Person { name: Cow::Owned(by.name), role: by.role.map(Cow::Owned), printed, ..Person::default() }
}

/// Reads a line of date, place and occasion; how many lines it took.
fn date_line<'a>(lines: &[Line<'a>], rows: &[usize], at: usize, front: &mut Front<'a>) -> Option<usize> {
    let line = &lines[*rows.get(at)?].text;
    let found = date::find(line)?;
    if is_longer(line, 120) || has_sentence(line) || title::is_file_name(line) {
        return None;
    }
    let named = line.get(..found.start)?.trim_end_matches(['（', '(', ' ', '\u{3000}']);
    if let Some(by) = byline::byline(named, false) {
        front.speaker.get_or_insert_with(|| person(by, named));
        front.date = Some(Cow::Owned(found.day));
        return Some(1);
    }
    let opens = line
        .get(..found.start)?
        .chars()
        .all(|c| matches!(c, '—' | '（' | '(' | ' ' | '\u{3000}' | '-' | '–' | '于'));
    let place_first =
        line.get(..found.start)?.chars().count() <= 12 && line.get(found.end..)?.trim().is_empty();
    if !opens && !place_first {
        return None;
    }
    let tail = line.get(found.end..)?;
    let stamped = found.time.is_some() || label::is_stamp(line);
    let plain = line.get(found.start..found.end)?.contains(['-', '/', '.']) && tail.trim().is_empty();
    if stamped || (plain && front.published.is_none() && !line.starts_with(['（', '('])) {
        front.published.get_or_insert_with(|| Cow::Owned(found.moment()));
        if let Some((_, source)) = tail.split_once("来源") {
            labelled(label::Label::Source, source.trim_start_matches([':', '：']), rows[at], front);
        }
        return Some(1);
    }
    let mut words = tail.to_owned();
    let mut used = 1;
    while let Some(next) = rows.get(at + used).filter(|_| used < 3 && is_cut_occasion(&words)) {
        words.push_str(&lines[*next].text);
        used += 1;
    }
    front.date = Some(Cow::Owned(found.day));
    occasion::where_and_who(&words, front);
    Some(used)
}

/// 在广东省第十四届 without its 上 goes on in the next line.
fn is_cut_occasion(words: &str) -> bool {
    let words = words.trim_end_matches(['）', ')', ' ']);
    let opened = words.trim_start_matches(['日', '至', '，', ' ']).contains('在');
    opened && !words.contains('上') && !words.ends_with(['上', '话', '告']) && !is_finished(words)
}

/// Whether two lines are the same words.
pub(super) fn same(a: &str, b: &str) -> bool {
    letters(a) == letters(b)
}

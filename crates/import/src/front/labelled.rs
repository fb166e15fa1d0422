//! A line with a label → the field that the label names.

use super::{Front, people};
use crate::byline::Byline;
use crate::label::{self, Label};
use crate::line::Line;
use crate::role::{Evidence, EvidenceSet, LineRole};
use crate::roles::Decision;
use crate::script::is_han;
use crate::{byline, date, western_person};
use std::borrow::Cow;

pub(super) fn label_line<'a>(
    lines: &[Line<'a>],
    i: usize,
    decision: &mut Decision,
    pending: Option<Label>,
    front: &mut Front<'a>,
) -> Option<Label> {
    let text: &str = &lines[i].text;
    match label::label(text) {
        Some((kind, value)) if value.trim().is_empty() => return Some(kind),
        // 日期：2024-05-17　来源：办公室, on the page of an event with a time of its own
        Some((Label::Day | Label::Time, value)) if front.event && is_of_page(value) => {
            labelled(Label::Time, value, text, decision, front);
        }
        Some((Label::Time, value)) if front.event && !label::is_publication(text) => {
            let (value, other) = label::apart(value);
            labelled(Label::Day, value, text, decision, front);
            if let Some((kind, value)) = other {
                labelled(kind, value, text, decision, front);
            }
        }
        Some((Label::Kept, _)) => front.headnote.push(i),
        Some((Label::Part | Label::Name, value)) if front.conversation => {
            front.join(people::labelled(value.trim()), text.trim());
        }
        Some((Label::Part, value)) => front.parts.push((i, Cow::Owned(value.trim().to_owned()))),
        Some((kind, value)) => labelled(kind, value, text, decision, front),
        None => match text.split_once([':', '：']).filter(|_| pending.is_none() && !decision.is_set()) {
            // Rozmówca: Anna Nowicka, who speaks below
            Some((_, name)) => front.join(people::labelled(name.trim()), text.trim()),
            None => labelled(pending.unwrap_or(Label::Other), text, text, decision, front),
        },
    }
    None
}

pub(super) fn labelled<'a>(
    kind: Label,
    value: &str,
    text: &str,
    decision: &mut Decision,
    front: &mut Front<'a>,
) {
    let value = value.trim();
    let found = date::find(value).or_else(|| local(value, text));
    match (kind, found) {
        (Label::Time, Some(found)) => {
            // 发布日期：2025-01-08 10:22, under 成文日期：2025年1月3日
            let finer =
                found.time.is_some() && front.published.as_ref().is_some_and(|day| !day.contains('T'));
            if std::mem::take(&mut front.stamped) || finer {
                front.published = None;
            }
            front.published.get_or_insert_with(|| Cow::Owned(found.moment()));
        }
        (Label::Day, Some(found)) => {
            front.date.get_or_insert(Cow::Owned(found.day));
        }
        (Label::Source, found) => {
            if let Some(found) = found.filter(|_| !value.contains("://")) {
                front.published.get_or_insert_with(|| Cow::Owned(found.moment()));
            }
            let name = match value.rsplit_once(" and ").and_then(|(name, who)| Some((name, titled(who)?))) {
                Some((name, by)) if front.is_silent() => {
                    front.speakers.push(people::person(by, ""));
                    name
                }
                _ => publisher(value),
            };
            if front.source.name.is_none() && !name.is_empty() && date::find(name).is_none() {
                front.source.name = Some(Cow::Owned(name.to_owned()));
            }
        }
        (Label::Name, _) if front.is_silent() && !value.is_empty() => {
            front.speak_all(people::labelled(value))
        }
        // 发布人：省商务厅厅长　周文博, at an event
        (Label::Author | Label::Other, _)
            if front.event
                && front.is_silent()
                && byline::byline(value, true).is_some_and(|by| by.role.is_some()) =>
        {
            front.speak_all(people::labelled(value));
        }
        (Label::Author, _) if front.titled && front.is_silent() && !value.is_empty() => {
            front.speak_all(people::labelled(value));
        }
        (Label::Subject, _) if front.title.is_none() && !value.is_empty() => {
            front.title = Some(Cow::Owned(value.to_owned()));
            front.titled = true;
        }
        (Label::Place, _) if front.place.is_none() => front.place = Some(Cow::Owned(value.to_owned())),
        (Label::Occasion, _) if front.occasion.is_none() => {
            front.occasion = Some(Cow::Owned(value.to_owned()))
        }
        (Label::Place | Label::Occasion | Label::Day | Label::Subject | Label::Name, _) => {
            front.rest.push(Cow::Owned(value.to_owned()))
        }
        // 发布人：海港局局长 方惟
        _ if decision.is_set() || byline::byline(value, false).is_some() => {
            front.rest.push(Cow::Owned(value.to_owned()))
        }
        _ => {
            decision.role = LineRole::Boilerplate;
            decision.evidence = EvidenceSet::of(&[Evidence::Label, Evidence::Position]);
        }
    }
}

/// A date that only its line explains: 110-11-08, a year of the Republic of China, and 12/05/2031, whose day is first in
/// most languages.
fn local(value: &str, text: &str) -> Option<date::Date> {
    let first = value.split_whitespace().next()?;
    let parts: Vec<usize> = first.split(['-', '/', '.']).map(str::len).collect();
    match parts.as_slice() {
        [2 | 3, 1..=2, 1..=2] if text.contains(is_han) => date::find(&["民國", value].concat()),
        [_, _, 4] if text.contains(|c: char| c.is_alphabetic() && !c.is_ascii()) => {
            date::find(&[first, " é"].concat())
        }
        _ => None,
    }
}

/// Whether another label of the page follows on the line.
fn is_of_page(value: &str) -> bool {
    label::apart(value).1.is_some_and(|(kind, _)| kind == Label::Source)
}

/// The name of a publisher without what follows it after a gap; in Chinese, after a space.
fn publisher(value: &str) -> &str {
    let end = match value.contains(is_han) {
        true => value.find(char::is_whitespace),
        false => ["  ", "\t", "\u{3000}", " | "].iter().filter_map(|gap| value.find(gap)).min(),
    };
    value[..end.unwrap_or(value.len())].trim()
}

/// The Rt Hon Anna Brooke MP, who is named with the department that publishes the speech.
fn titled(who: &str) -> Option<Byline> {
    western_person::latin_person(who).map(|it| Byline { name: it.name, role: it.role })
}

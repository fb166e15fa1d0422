//! The lines above and under a speech, with their roles → title, people, dates, occasion, place, source, headnote.
//!
//! Every word ends in a field: what a line says beyond the field it was read for goes into the headnote.

mod alphabetic;
mod date_line;
mod declared;
mod describe;
mod labelled;
mod lead;
mod line;
pub(crate) mod marks;
mod people;
mod title;

use crate::Str;
use crate::body::Paragraph;
use crate::byline::{self, Byline};
use crate::label::{self, Label};
use crate::line::{Line, trimmed};
use crate::profile::Profile;
use crate::recognise::speaker::{self, Words};
use crate::role::LineRole;
use crate::roles::Decision;
use crate::roles::zone::Zone;
use crate::script::{is_longer, letters};
use crate::source::SourceMetadata;
use oration_model::{Breadcrumb, Person, Source};
use std::borrow::Cow;

use declared::{declared, declared_people};
use line::line;
pub(crate) use people::person;

/// What is around the speech.
#[derive(Debug, Default)]
pub(crate) struct Front<'a> {
    pub(crate) title: Option<Cow<'a, str>>,
    pub(crate) subtitle: Option<Cow<'a, str>>,
    pub(crate) speakers: Vec<Person<'a>>,
    pub(crate) date: Option<Str<'a>>,
    pub(crate) published: Option<Str<'a>>,
    pub(crate) occasion: Option<Str<'a>>,
    pub(crate) place: Option<Str<'a>>,
    pub(crate) source: Source<'a>,
    pub(crate) breadcrumb: Vec<Breadcrumb<'a>>,
    pub(crate) salutation: Vec<Cow<'a, str>>,
    /// Labels speak of an event, with its time and its place.
    event: bool,
    /// A label gives the title, so that another one may give who spoke.
    titled: bool,
    /// Nothing but its clock time says that the date of publication is one.
    stamped: bool,
    /// Several people speak, so that all who take part are speakers.
    conversation: bool,
    /// Lines that name who takes part, with the names.
    parts: Vec<(usize, Str<'a>)>,
    /// Indices of the lines of the headnote.
    pub(crate) headnote: Vec<usize>,
    /// Posts on lines of their own.
    posts: Vec<Cow<'a, str>>,
    /// Words of dated lines that are in no other field.
    pub(crate) rest: Vec<Cow<'a, str>>,
}

impl<'a> Front<'a> {
    /// The speaker; where another one is known, the words go to the headnote.
    fn speak(&mut self, by: Byline, printed: &str) {
        if self.speakers.is_empty() {
            self.speakers.push(person(by, printed));
            return;
        }
        let known = self.speakers.iter_mut().find(|known| same(&known.name, &by.name));
        match known {
            Some(known) if known.role.is_none() => known.role = by.role.map(Cow::Owned),
            Some(known) if by.role.is_none() || known.role.as_deref() == by.role.as_deref() => {}
            _ if !printed.is_empty() => self.rest.push(Cow::Owned(printed.to_owned())),
            _ => {}
        }
    }

    /// Several speakers, where none is known.
    fn speak_all(&mut self, people: Vec<(&str, Byline)>) {
        if self.speakers.is_empty() {
            self.speakers.extend(people.into_iter().map(|(words, by)| person(by, words)));
            return;
        }
        people.into_iter().for_each(|(words, by)| self.speak(by, words));
    }

    /// More speakers, each once; the words of a line are kept where they name one.
    fn join(&mut self, people: Vec<(&str, Byline)>, line: &str) {
        let printed = if people.len() == 1 { line } else { "" };
        for (_, by) in people {
            if !self.names(&by) {
                self.speakers.push(person(by, printed));
            }
        }
    }

    /// The only person whose turns there are is the speaker, where no other is named; those who ask have no name.
    pub(crate) fn only_voice(&mut self, pieces: &[Paragraph<'a>]) {
        let voices = pieces.iter().filter_map(|piece| piece.speaker.as_ref());
        let mut voices = voices.filter(|voice| !speaker::asks(&voice.name));
        if let Some(first) = voices.next().filter(|_| self.speakers.is_empty())
            && speaker::words(&first.name) != Words::Role
            && !byline::is_post(&first.name)
            && voices.all(|voice| voice.name == first.name)
        {
            self.speakers.push(first.clone());
        }
    }

    /// The words of all fields.
    fn words(&self) -> String {
        let fields = [&self.title, &self.subtitle, &self.occasion, &self.place, &self.source.name];
        let people =
            self.speakers.iter().flat_map(|it| [Some(&it.name), it.role.as_ref(), it.printed.as_ref()]);
        let single = fields.into_iter().flatten().chain(people.flatten());
        single.chain(&self.rest).map(AsRef::as_ref).collect::<Vec<&str>>().join(" ")
    }

    /// Whether a field has most of some words: all but `Delivered at the … on`.
    fn has_most(&self, words: &str) -> bool {
        let own = letters(words);
        let fields = [&self.title, &self.subtitle, &self.occasion, &self.place];
        let names = self.speakers.iter().map(|person| &person.name);
        let known = fields.into_iter().flatten().chain(names).map(|field| letters(field));
        known.filter(|known| own.contains(known.as_str())).map(|known| known.len()).sum::<usize>() * 2
            >= own.len()
    }

    /// Keeps words that are in no field: the name of a publisher, or words of the headnote.
    fn keep(&mut self, words: &str) {
        let is_publisher = words.ends_with(['网', '社', '报', '網', '報']) && !is_longer(words, 12);
        match &self.source.name {
            None if is_publisher => self.source.name = Some(Cow::Owned(words.to_owned())),
            _ => self.rest.push(Cow::Owned(words.to_owned())),
        }
    }

    /// Whether a person is one of the speakers.
    fn names(&self, by: &Byline) -> bool {
        self.speakers.iter().any(|person| same(&person.name, &by.name))
    }

    fn is_silent(&self) -> bool {
        self.speakers.is_empty()
    }
}

/// Reads the fields; decisions are corrected where only the fields show what a line is.
pub(crate) fn read<'a>(
    lines: &[Line<'a>],
    decisions: &mut [Decision],
    metadata: &SourceMetadata<'a>,
    profile: &'static Profile,
) -> Front<'a> {
    let mut front = Front::default();
    declared_people(metadata, &mut front);
    title::read(lines, decisions, metadata, profile, &mut front);
    let event = lines.iter().zip(decisions.iter()).any(|(line, decision)| {
        decision.role == LineRole::Label
            && label::label(&line.text).is_some_and(|(kind, value)| {
                matches!(kind, Label::Place | Label::Occasion | Label::Name | Label::Part)
                    || label::apart(value).1.is_some_and(|(kind, _)| kind == Label::Place)
            })
    });
    front.event = event;
    front.conversation = decisions.iter().any(|decision| decision.role == LineRole::Turn);
    let mut pending = None;
    for i in 0..lines.len() {
        let label = std::mem::take(&mut pending);
        if decisions[i].zone == Zone::Body {
            continue;
        }
        pending = line(lines, i, decisions, label, profile, &mut front);
    }
    parts(lines, &mut front);
    declared(metadata, &mut front);
    beside_title(lines, decisions, &mut front);
    describe::describe(profile, &mut front);
    title::without_name(&mut front);
    posts(&mut front);
    lead::read(lines, decisions, &mut front);
    people::role_from_reports(lines, decisions, &mut front);
    date_line::keep_others(lines, decisions, &mut front);
    front
}

/// A page may print the moment of publication beside its title, outside of the element of the text.
fn beside_title(lines: &[Line<'_>], decisions: &[Decision], front: &mut Front<'_>) {
    const NEAR: usize = 6;
    let Some(title) = decisions.iter().position(|it| it.role == LineRole::Title) else { return };
    let from = title.saturating_sub(NEAR);
    let beside = lines.iter().zip(decisions).skip(from).take(2 * NEAR).filter(|(line, decision)| {
        let above = matches!(decision.zone, Zone::Before | Zone::After);
        above && decision.role == LineRole::Boilerplate && !is_longer(&line.text, 160)
    });
    if front.published.is_none() {
        front.published =
            beside.filter_map(|(line, _)| date_line::stamp(&line.text, front)).next().map(Cow::Owned);
    }
}

/// Who takes part: all of them speak in a conversation, but the chair of a lecture is not who gives it.
fn parts(lines: &[Line<'_>], front: &mut Front<'_>) {
    let parts = std::mem::take(&mut front.parts);
    let silent = front.is_silent();
    for (i, value) in parts {
        match silent {
            true => front.join(people::labelled(&value), lines[i].text.trim()),
            false => front.rest.push(Cow::Owned(lines[i].text.trim().to_owned())),
        }
    }
}

/// A post on a line of its own is that of the only speaker.
fn posts(front: &mut Front<'_>) {
    for post in std::mem::take(&mut front.posts) {
        match front.speakers.as_mut_slice() {
            [person] if person.role.is_none() => person.role = Some(post),
            _ => front.rest.push(post),
        }
    }
}

/// Whether two texts are the same words.
pub(crate) fn same(a: &str, b: &str) -> bool {
    letters(a) == letters(b)
}

/// Words without the marks around them.
pub(crate) fn bare<'a>(text: &Cow<'a, str>) -> Cow<'a, str> {
    trimmed(text, 0..text.len())
}

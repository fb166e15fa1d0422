//! The lines above and under a speech, with their roles → title, people, dates, occasion, place, source, headnote.
//!
//! Every word ends in a field: what a line says beyond the field it was read for goes into the headnote.

mod date_line;
mod people;
mod title;

use crate::Str;
use crate::body::Paragraph;
use crate::byline::{self, Byline};
use crate::label::{self, Label};
use crate::lexicon::{Class, is};
use crate::line::{Line, trimmed};
use crate::profile::Profile;
use crate::role::{Evidence, EvidenceSet, LineRole};
use crate::roles::Decision;
use crate::roles::zone::Zone;
use crate::script::{is_longer, letters};
use crate::source::SourceMetadata;
use crate::{date, occasion, western_person};
use oration_model::{Breadcrumb, Person, Source};
use std::borrow::Cow;

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

    /// The only person whose turns there are is the speaker, where no other is named.
    pub(crate) fn only_voice(&mut self, pieces: &[Paragraph<'a>]) {
        let mut voices = pieces.iter().filter_map(|piece| piece.speaker.as_ref());
        if let Some(first) = voices.next().filter(|_| self.speakers.is_empty())
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
            && label::label(&line.text).is_some_and(|(kind, _)| kind == Label::Place)
    });
    front.event = event;
    let mut pending = None;
    for i in 0..lines.len() {
        let label = std::mem::take(&mut pending);
        if decisions[i].zone == Zone::Body {
            continue;
        }
        pending = line(lines, i, decisions, label, profile, &mut front);
    }
    declared(metadata, &mut front);
    title::describe(profile, &mut front);
    posts(&mut front);
    leads(lines, decisions, &mut front);
    people::role_from_reports(lines, decisions, &mut front);
    date_line::keep_others(lines, decisions, &mut front);
    front
}

/// Reads one line; a label without a value waits for the next line.
fn line<'a>(
    lines: &[Line<'a>],
    i: usize,
    decisions: &mut [Decision],
    pending: Option<Label>,
    profile: &'static Profile,
    front: &mut Front<'a>,
) -> Option<Label> {
    let text = &lines[i].text;
    if let Some(kind) = stamp(lines, i, decisions[i].role) {
        decisions[i].role = LineRole::Label;
        decisions[i].evidence = EvidenceSet::of(&[Evidence::Label, Evidence::Position]);
        return Some(kind);
    }
    match decisions[i].role {
        // A page may have its path at the top and at the bottom.
        LineRole::Breadcrumb if !front.breadcrumb.is_empty() && !decisions[i].is_set() => {
            decisions[i].role = LineRole::Boilerplate;
            decisions[i].evidence = EvidenceSet::of(&[Evidence::Shape, Evidence::Position]);
        }
        LineRole::Breadcrumb => {
            let levels = label::crumbs(text).unwrap_or_else(|| vec![text.to_string()]);
            let levels = levels.into_iter().map(|words| Breadcrumb { label: Cow::Owned(words), url: None });
            front.breadcrumb.extend(levels);
        }
        LineRole::Label => match label::label(text) {
            Some((kind, value)) if value.trim().is_empty() => return Some(kind),
            Some((Label::Time, value)) if front.event => {
                labelled(Label::Day, value, &mut decisions[i], front)
            }
            Some((kind, value)) => labelled(kind, value, &mut decisions[i], front),
            None => labelled(pending.unwrap_or(Label::Other), text, &mut decisions[i], front),
        },
        LineRole::Date if matches!(decisions[i].zone, Zone::Closing | Zone::Tail) => {
            if let Some(found) = date::find(text).filter(|_| front.date.is_none()) {
                front.date = Some(Cow::Owned(found.day));
            }
        }
        LineRole::Date if pending == Some(Label::Time) => {
            labelled(Label::Time, text, &mut decisions[i], front)
        }
        LineRole::Date => date_line::read(text, lines.get(i + 1), profile, front),
        LineRole::Byline => {
            if let Some(by) = people::byline(text, profile) {
                if !front.speakers.is_empty() && !front.names(&by) {
                    front.headnote.push(i);
                }
                front.speak(by, text);
            } else if western_person::is_name(text) && front.is_silent() {
                front.speak(Byline { name: text.trim().to_owned(), role: None }, "");
            } else {
                front.posts.push(text.clone());
            }
        }
        LineRole::Signature => {
            if let Some(by) = people::byline(text, profile) {
                front.speak(by, "");
            }
        }
        LineRole::Occasion => {
            let said = occasion::read(text);
            let taken = said.occasion.is_some() && front.occasion.is_none();
            front.occasion = front.occasion.take().or(said.occasion.map(Cow::Owned));
            if !taken {
                front.headnote.push(i);
            }
        }
        LineRole::Place => {
            front.place = Some(match front.place.take() {
                Some(place) => Cow::Owned(format!("{place}, {text}")),
                None => text.clone(),
            });
        }
        LineRole::Subtitle if front.subtitle.is_none() => front.subtitle = Some(text.clone()),
        LineRole::Subtitle => front.headnote.push(i),
        LineRole::Headnote if !decisions[i].is_set() && title::repeats(front, text) => {
            decisions[i].role = LineRole::Duplicate;
            decisions[i].evidence = EvidenceSet::of(&[Evidence::Repetition, Evidence::Position]);
        }
        LineRole::Headnote => {
            people::announced_east(text, front);
            if let Some(by) =
                people::announced(text).and_then(|said| said.person).filter(|_| front.is_silent())
            {
                front.speak(by, text);
            }
            front.headnote.push(i);
        }
        LineRole::Salutation => front.salutation.push(text.clone()),
        _ => {}
    }
    None
}

/// `Published` or `Delivered on` on a line of its own over a date.
fn stamp(lines: &[Line<'_>], i: usize, role: LineRole) -> Option<Label> {
    let loose = matches!(role, LineRole::Place | LineRole::Headnote | LineRole::Byline);
    let text: &str = &lines.get(i).filter(|line| loose && !is_longer(&line.text, 24))?.text;
    let below = &lines.get(i + 1)?.text;
    let dated = !is_longer(below, 60) && date::find(below).is_some_and(|found| found.start == 0);
    match (is(text, Class::Day), is(text, Class::Time)) {
        (true, _) if dated => Some(Label::Day),
        (false, true) if dated => Some(Label::Time),
        _ => None,
    }
}

fn labelled<'a>(kind: Label, value: &str, decision: &mut Decision, front: &mut Front<'a>) {
    let value = value.trim();
    // 110-11-08: a year of the Republic of China.
    let found = date::find(value).or_else(|| date::find(&["民國", value].concat()));
    match (kind, found) {
        (Label::Time, Some(found)) => {
            front.published.get_or_insert_with(|| Cow::Owned(found.moment()));
        }
        (Label::Day, Some(found)) => {
            front.date.get_or_insert(Cow::Owned(found.day));
        }
        (Label::Source, found) => {
            if let Some(found) = found {
                front.published.get_or_insert_with(|| Cow::Owned(found.moment()));
            }
            let name = value.split_whitespace().next().unwrap_or_default();
            if front.source.name.is_none() && !name.is_empty() && date::find(name).is_none() {
                front.source.name = Some(Cow::Owned(name.to_owned()));
            }
        }
        (Label::Name, _) if front.is_silent() && !value.is_empty() => {
            let by = byline::byline(value, true).or_else(|| byline::korean(value));
            let western = || western_person::byline(value).map(|(name, role)| Byline { name, role });
            let plain = || Byline { name: value.to_owned(), role: None };
            front.speak(by.or_else(western).unwrap_or_else(plain), value);
        }
        (Label::Place, _) if front.place.is_none() => front.place = Some(Cow::Owned(value.to_owned())),
        (Label::Occasion, _) if front.occasion.is_none() => {
            front.occasion = Some(Cow::Owned(value.to_owned()))
        }
        (Label::Place | Label::Occasion | Label::Day, _) => front.rest.push(Cow::Owned(value.to_owned())),
        _ if decision.is_set() => front.rest.push(Cow::Owned(value.to_owned())),
        _ => {
            decision.role = LineRole::Boilerplate;
            decision.evidence = EvidenceSet::of(&[Evidence::Label, Evidence::Position]);
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

fn declared_people<'a>(metadata: &SourceMetadata<'a>, front: &mut Front<'a>) {
    for author in &metadata.speakers {
        let name = author.value.clone();
        front.speakers.push(Person { name, ..Person::default() });
    }
}

/// What the source declares and no line says.
fn declared<'a>(metadata: &SourceMetadata<'a>, front: &mut Front<'a>) {
    let value = |declared: &Option<crate::source::Declared<'a>>| declared.as_ref().map(|it| it.value.clone());
    let day = |text: &str| date::find(text).map(|found| found.day);
    if let Some(found) = value(&metadata.date).and_then(|text| day(&text)) {
        front.date = Some(Cow::Owned(found));
    }
    if front.published.is_none() {
        let moment =
            value(&metadata.published).and_then(|text| date::find(&text)).map(|found| found.moment());
        front.published = moment.map(Cow::Owned);
    }
    let author = metadata.author.as_ref().filter(|author| author.origin == "front matter");
    if let Some(author) = author.filter(|_| front.is_silent()) {
        front.speakers.push(Person { name: author.value.clone(), ..Person::default() });
    }
    front.place = front.place.take().or(value(&metadata.place));
    front.occasion = front.occasion.take().or(value(&metadata.occasion));
    front.subtitle = front.subtitle.take().or(value(&metadata.subtitle));
    front.source.name = front.source.name.take().or(value(&metadata.source_name));
    front.source.url = front.source.url.take().or(value(&metadata.url));
}

/// An agency's lead has the day, and who spoke: 新华社北京12月31日电 ….
fn leads(lines: &[Line<'_>], decisions: &[Decision], front: &mut Front<'_>) {
    for (line, decision) in lines.iter().zip(decisions).take(60) {
        if decision.role != LineRole::Headnote || is_longer(&line.text, 300) {
            continue;
        }
        if front.date.is_none() {
            front.date = date_line::lead_day(&line.text, front.published.as_deref()).map(Cow::Owned);
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

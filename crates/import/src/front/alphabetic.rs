//! The words beside a date, in languages with spaces between words → the place, the occasion and the person.

use super::{Front, people};
use crate::byline::Byline;
use crate::date;
use crate::lexicon::{Class, entries, fold, is, starts};
use crate::lower_case::lower;
use crate::profile::Profile;
use crate::roles::features::is_clock;
use crate::script::{is_clock_time, is_longer};
use crate::{reported, western, western_person};
use std::borrow::Cow;

pub(super) fn alphabetic<'a>(before: &str, after: &str, profile: &'static Profile, front: &mut Front<'a>) {
    let before = without_fillers(before);
    let after = without_clock(after.trim_matches(is_mark));
    for words in [before, after]
        .map(date::without_weekday)
        .into_iter()
        .filter(|words| words.chars().any(char::is_alphabetic))
    {
        alphabetic_part(words, profile, front);
    }
}

/// `года  15:20  Причальск`: the words behind a date without the filler and the clock time that they begin with.
fn without_clock(words: &str) -> &str {
    let clock = words.split_whitespace().take(2).find(|word| is_clock_time(word));
    let Some((before, rest)) = clock.and_then(|clock| words.split_once(clock)) else { return words };
    let led = before.split_whitespace().all(is_filler);
    if led && !rest.trim().is_empty() { rest.trim_matches(is_mark) } else { words }
}

fn is_mark(c: char) -> bool {
    c.is_whitespace() || matches!(c, ',' | '(' | ')' | '-' | '–' | '—' | '،' | ':' | ';' | '.' | '|')
}

/// The words in front of a date without those that lead it in: `, on`.
pub(super) fn without_fillers(words: &str) -> &str {
    let mut words = words.trim_matches(is_mark);
    loop {
        let last = words.split_whitespace().next_back().unwrap_or_default();
        let small = last.starts_with(char::is_lowercase) && is(last, Class::Link);
        if last.is_empty() || !small && !is_filler(last) {
            return words;
        }
        words = words[..words.len() - last.len()].trim_matches(is_mark);
    }
}

fn alphabetic_part<'a>(words: &str, profile: &'static Profile, front: &mut Front<'a>) {
    if words.split_whitespace().count() == 1 && is_filler(words) {
        return;
    }
    // Sperrfrist: Freitag, 11. Oktober
    if starts(&fold(words), Class::Delivery).is_some() {
        front.rest.push(Cow::Owned(words.to_owned()));
        return;
    }
    // La alcaldesa Marta Ruiz pronunció hoy …
    let told = words.split(' ').count() >= 8 && appearance(words).is_none();
    if let Some(by) = reported::western(words).filter(|_| told && front.is_silent()) {
        front.speak(by, "");
        front.rest.push(Cow::Owned(words.to_owned()));
        return;
    }
    // Wali Kota Budi Santoso, Teluk Biru
    let posted = words.split_once(", ").filter(|(_, place)| is_place(place) && front.place.is_none());
    let posted = posted.and_then(|(who, place)| Some((people::byline(who, profile)?, who, place)));
    if let Some((by, who, place)) = posted.filter(|(by, ..)| by.role.is_some()) {
        front.speak(by, who);
        front.place = Some(Cow::Owned(place.to_owned()));
        return;
    }
    if let Some((occasion, place)) =
        apart(words).filter(|_| front.place.is_none() && front.occasion.is_none())
    {
        front.occasion = Some(Cow::Owned(occasion.to_owned()));
        front.place = Some(Cow::Owned(place.to_owned()));
        return;
    }
    if let Some(said) = people::announced(words) {
        if let Some(by) = said.person {
            front.speak(by, words);
        }
        if front.place.is_none() {
            let place = said.place.or_else(|| place_in(words, true).map(str::to_owned));
            front.place = place.map(Cow::Owned);
        }
        if let Some(at) = said.occasion.filter(|_| front.occasion.is_none()) {
            front.occasion = Some(Cow::Owned(at));
            return;
        }
        front.rest.push(Cow::Owned(words.to_owned()));
        return;
    }
    if let Some((by, at)) = appearance(words).filter(|_| front.is_silent() && front.occasion.is_none()) {
        front.speakers.push(people::person(by, ""));
        front.occasion = Some(Cow::Owned(at));
        return;
    }
    if front.occasion.is_none() && western::is_meeting(words) {
        // …, celebrada el
        let meeting = words.rsplit_once(", ").filter(|(_, last)| last.chars().all(char::is_lowercase));
        front.occasion = Some(Cow::Owned(meeting.map_or(words, |(meeting, _)| meeting).to_owned()));
        return;
    }
    if let Some(by) = people::byline(words, profile) {
        front.speak(by, words);
        return;
    }
    let place = without_preposition(words);
    // Salar Blanco, provincia de Atacora
    let parts = || place.split(", ");
    let capital =
        |part: &str| part.rsplit(' ').next().is_some_and(|word| word.starts_with(char::is_uppercase));
    let regional = || {
        (2..=4).contains(&parts().count())
            && parts().next().is_some_and(is_place)
            && parts().all(|part| capital(part) && part.split(' ').count() <= 5)
    };
    // м. Причал
    let town = place.split_once(". ").filter(|(short, _)| !is_longer(short, 2)).map(|(_, town)| town);
    if front.place.is_none() && (is_place(place) || town.is_some_and(is_place) || regional()) {
        front.place = Some(Cow::Owned(place.to_owned()));
    } else if front.place.as_deref() != Some(place) {
        front.rest.push(Cow::Owned(words.to_owned()));
    }
}

/// `Minister Anna Brooke at the Harbour Forum`: who spoke, with a post, and the occasion.
fn appearance(words: &str) -> Option<(Byline, String)> {
    let (who, at) = western::split_at(words)?;
    let (name, role) = western_person::byline(who)?;
    let fits = role.is_some() && !at.contains(". ") && at.split(' ').count() <= 14;
    fits.then(|| (Byline { name, role }, at.to_owned()))
}

/// `in Bremen`, `à Paris`: the preposition between the day and the place.
fn without_preposition(words: &str) -> &str {
    match words.split_once(' ') {
        Some((first, rest)) if first.chars().all(char::is_lowercase) && !is_longer(first, 3) => rest,
        _ => words,
    }
}

/// `Annual Lecture, Port Merrin`: an occasion with capitals, and the place.
fn apart(words: &str) -> Option<(&str, &str)> {
    let (occasion, place) = words.split_once(", ")?;
    let named = western::names_kind(occasion) || western::is_meeting(occasion);
    let fits = named && western::split_occasion(occasion).is_none() && is_place(place);
    let fits = fits && western_person::latin_person(occasion).is_none();
    (fits && occasion.split(' ').count() <= 6).then_some((occasion, place))
}

/// `… breakfast in Weir`: the place that the last preposition leads in. Without a day behind it, it may be what the words
/// are about.
pub(super) fn place_in(words: &str, dated: bool) -> Option<&str> {
    const IN: [&str; 5] = [" in ", " à ", " em ", " en ", " i "];
    const ABOUT: [&str; 10] =
        [" on ", " for ", " about ", " über ", " zum ", " sur ", " pour ", " sobre ", " over ", " om "];
    let words = words.trim_end_matches([' ', ',', '.']);
    let (at, mark) = IN.iter().filter_map(|mark| words.rfind(mark).map(|at| (at, mark))).max()?;
    let (before, place) = (&words[..at], &words[at + mark.len()..]);
    let last = before.split(' ').next_back()?;
    const EVENTS: [Class; 4] = [Class::Meeting, Class::Event, Class::Kind, Class::Place];
    let event = last.starts_with(char::is_lowercase)
        || entries(&fold(last)).iter().any(|entry| entry.classes.has_any(&EVENTS));
    let sure = dated || event && !ABOUT.iter().any(|about| before.contains(about));
    let town = place.split(' ').count() <= 3 && is_place(place);
    (sure && town && place.split(' ').all(|word| word.starts_with(char::is_uppercase))).then_some(place)
}

/// Words with capitals, small ones of a name between them: no clock time, no clause, no kind of speech.
pub(super) fn is_place(words: &str) -> bool {
    let capital = |word: &str| word.chars().find(|c| c.is_alphabetic()).is_some_and(|c| !c.is_lowercase());
    let mut parts = words.split_whitespace().peekable();
    parts.peek().is_some_and(|first| capital(first))
        && words.split_whitespace().count() <= 8
        && !is_longer(words, 64)
        && words.split_whitespace().all(|word| {
            capital(word)
                || matches!(word, "-" | "–" | "/")
                || western_person::is_small(Some(word))
                || is(word, Class::Link)
        })
        && !words
            .split_whitespace()
            .any(|word| is_clock(word) || is(word, Class::Kind) || is(word, Class::Weekday))
        && !words.ends_with(['.', ':', '!', '?'])
}

/// A weekday, an article or a preposition beside a date.
pub(super) fn is_filler(word: &str) -> bool {
    const FILLERS: [&str; 26] = [
        "года",
        "году",
        "року",
        "г",
        "r",
        "le",
        "on",
        "den",
        "am",
        "el",
        "em",
        "ngày",
        "the",
        "of",
        "de",
        "dated",
        "date",
        "vom",
        "il",
        "dia",
        "día",
        "данный",
        "от",
        "a",
        "à",
        "in",
    ];
    let lower = lower(word);
    if ["datum", "date", "fecha", "data:"].iter().any(|name| lower.contains(name)) {
        return true;
    }
    let bare = lower.trim_matches(|c: char| !c.is_alphanumeric() && c != '-');
    FILLERS.contains(&bare) || is(bare, Class::Weekday)
}

//! The words of the title and the subtitle → who speaks, as what, and on what occasion.

use super::{Front, alphabetic, people, same};
use crate::lexicon::{Class, ends, fold, is};
use crate::profile::Profile;
use crate::script::{is_han, is_hangul, is_longer};
use crate::title::KINDS;
use crate::{byline, date, occasion, western, western_person};
use oration_model::Person;
use std::borrow::Cow;

/// Who speaks and at what, where only title or subtitle say so.
pub(super) fn describe(profile: &'static Profile, front: &mut Front<'_>) {
    let words: Vec<String> =
        [&front.title, &front.subtitle].into_iter().flatten().map(|words| words.to_string()).collect();
    for words in words {
        let east = words.chars().any(is_han);
        match profile.is_cjk() || east {
            true => describe_cjk(&words, front),
            false => describe_alphabetic(&words, front),
        }
    }
}

fn describe_cjk(words: &str, front: &mut Front<'_>) {
    if front.occasion.is_none() {
        front.occasion = occasion::occasion(words)
            .or_else(|| before_kind_cjk(words))
            .or_else(|| occasion::before_post(words))
            .map(Cow::Owned);
    }
    if front.is_silent()
        && let Some(by) = byline::in_title(words)
    {
        front.speak(by, "");
    }
}

fn describe_alphabetic(words: &str, front: &mut Front<'_>) {
    let (who, at) = match western::split_occasion(words) {
        Some((who, at)) => (who, Some(at)),
        None => (words, None),
    };
    let kind = western::names_kind(words) || words.chars().any(|c| matches!(c, '\u{600}'..='\u{6ff}'));
    // Listening to the Hive: A Conversation: the kind is not what is at the hive.
    let kind = kind && (western::names_kind(who) || !words.contains(": "));
    if front.occasion.is_none() && kind {
        let (at, place) = at.map_or((None, None), |words| occasion_of(&words));
        let within = || at.as_deref().and_then(|at| alphabetic::place_in(at, false)).map(str::to_owned);
        let place = place.or_else(within);
        front.occasion = at.map(Cow::Owned);
        front.place = front.place.take().or(place.map(Cow::Owned));
    }
    if front.occasion.is_none() {
        front.occasion =
            before_kind(words).or_else(|| western::event(words).map(str::to_owned)).map(Cow::Owned);
    }
    if let Some(by) = byline::korean_in_title(words).filter(|_| front.is_silent()) {
        front.speak(by, "");
    }
    let Some(found) = western_person::person(who) else {
        // SPEECH OF HER EXCELLENCY THE GOVERNOR
        if let [Person { role: office @ None, .. }] = front.speakers.as_mut_slice() {
            *office = western_person::last_office(who)
                .or_else(|| office_of_title(who))
                .map(|role| Cow::Owned(role.to_owned()));
        }
        return;
    };
    let western_person::Named { name, role, .. } = found;
    match front.speakers.as_mut_slice() {
        [] => {
            let by = byline::Byline { name, role };
            front.speakers.push(people::person(by, who.trim()));
        }
        [Person { name: known, role: office @ None, .. }] if same(known, &name) => {
            *office = role.map(Cow::Owned)
        }
        _ => {}
    }
}

/// 제9회 지역기록문화 포럼 개회사, 등대학교 입학식 교장 축사: a meeting in front of an office and the kind of speech.
fn before_kind(title: &str) -> Option<String> {
    let (mut meeting, kind) = title.trim().rsplit_once(char::is_whitespace)?;
    while let Some((before, _)) =
        meeting.rsplit_once(char::is_whitespace).filter(|(_, last)| is(last, Class::Office))
    {
        meeting = before;
    }
    let counted = meeting.starts_with('제')
        && (meeting.contains('회') || meeting.contains("주년"))
        && meeting.contains(char::is_whitespace);
    let named = meeting.ends_with(is_hangul) && ends(&fold(meeting), Class::Event).is_some();
    ((counted || named) && is(kind, Class::Kind)).then(|| meeting.trim().to_owned())
}

/// 令和６年９月定例会　知事所信表明: a meeting set apart from the kind of speech.
fn before_kind_cjk(title: &str) -> Option<String> {
    let (meeting, kind) = title.trim().rsplit_once('\u{3000}')?;
    let meeting = meeting.trim();
    let met = meeting.ends_with(['会', '會', '式', '礼', '禮']) && !is_longer(meeting, 30);
    (met && KINDS.iter().any(|word| kind.contains(word))).then(|| meeting.to_owned())
}

/// كلمة وزيرة الثقافة, Discours du Président de la République: the office behind the kind of speech.
fn office_of_title(words: &str) -> Option<&str> {
    const OF: [&str; 14] =
        ["of", "by", "the", "du", "de", "la", "le", "del", "do", "da", "des", "der", "van", "dell"];
    // متن سخنرانی رئیس دانشگاه
    let kind = words.split_whitespace().take(3).find(|word| is(word, Class::Kind))?;
    let mut office = words.split_once(kind)?.1.trim();
    while let Some((_, rest)) = office.split_once(' ').filter(|(first, _)| OF.contains(first)) {
        office = rest;
    }
    let first = office.split(' ').next()?;
    (western_person::is_office(first) && !is_longer(office, 60)).then_some(office.trim())
}

/// The occasion in a title, without the place and the day behind it: `Forum, Weir, 3 May 2019`.
fn occasion_of(words: &str) -> (Option<String>, Option<String>) {
    let marks = [' ', ',', '.'];
    let dated = date::find(words).and_then(|found| words.get(..found.start));
    let Some(before) = dated.filter(|before| before.trim_end().ends_with([',', '('])) else {
        return (Some(words.trim_matches(marks).to_owned()), None);
    };
    people::split_place(before.trim_matches(marks).trim_end_matches('('))
}

//! Who speaks and as what: from a byline, from a line that announces the speech, from reports of it.

use super::Front;
use crate::byline::{self, Byline};
use crate::lexicon::{Class, is};
use crate::line::Line;
use crate::lower_case::lower;
use crate::profile::Profile;
use crate::role::LineRole;
use crate::roles::Decision;
use crate::script::{is_han, is_longer};
use crate::western;
use crate::western_person::{self, latin_person};
use oration_model::Person;
use std::borrow::Cow;

/// `printed` is kept where it is not just the post and the name.
pub(crate) fn person<'a>(by: Byline, printed: &str) -> Person<'a> {
    let plain = by.role.as_ref().map_or(by.name.clone(), |role| format!("{role} {}", by.name));
    let printed = printed.trim();
    let printed = (!printed.is_empty() && printed != plain && printed != by.name)
        .then(|| Cow::Owned(printed.to_owned()));
    Person { name: Cow::Owned(by.name), role: by.role.map(Cow::Owned), printed, ..Person::default() }
}

/// The person a line names.
pub(crate) fn byline(text: &str, profile: &'static Profile) -> Option<Byline> {
    if profile.is_cjk() || text.chars().any(is_han) {
        let by = byline::byline(text, true).or_else(|| byline::bracketed(text).filter(is_posted));
        // 野々村和彦君: how a record names members.
        return by.map(|by| match by.name.strip_suffix('君').filter(|name| is_longer(name, 2)) {
            Some(name) => Byline { name: name.to_owned(), ..by },
            None => by,
        });
    }
    byline::korean(text).or_else(|| {
        let (name, role) = western_person::byline(text)?;
        Some(Byline { name, role })
    })
}

/// The people a line lists, each with the words that name them; none where it names one.
pub(super) fn several(text: &str) -> Vec<(&str, Byline)> {
    let western = western_person::several(text);
    western.into_iter().map(|(words, (name, role))| (words, Byline { name, role })).collect()
}

/// The people that the value of a label names.
pub(super) fn labelled(value: &str) -> Vec<(&str, Byline)> {
    let east: Vec<&str> = value.split(['、', '，']).map(str::trim).collect();
    if east.len() > 1 && east.iter().all(|name| byline::is_name(name, true)) {
        return east.into_iter().map(|name| (name, Byline { name: name.to_owned(), role: None })).collect();
    }
    let by =
        byline::byline(value, true).or_else(|| byline::korean(value)).or_else(|| byline::bracketed(value));
    if let Some(by) = by {
        return vec![(value, by)];
    }
    let people = western_person::names(value);
    if people.is_empty() {
        return vec![(value, Byline { name: value.to_owned(), role: None })];
    }
    people.into_iter().map(|(words, (name, role))| (words, Byline { name, role })).collect()
}

fn is_posted(by: &Byline) -> bool {
    by.role.as_deref().is_some_and(byline::is_post)
}

/// What a sentence that announces a speech says.
#[derive(Debug, Default)]
pub(super) struct Announced {
    pub(super) person: Option<Byline>,
    pub(super) occasion: Option<String>,
    pub(super) place: Option<String>,
}

/// `Speech by Ms Edith Marlowe, Governor of the Harbour Fund, at the Annual Meeting, Weir`, `Delivered at the Second
/// Session on`.
pub(super) fn announced(words: &str) -> Option<Announced> {
    const VERBS: [&str; 13] = [
        "delivered",
        "given",
        "made",
        "held",
        "spoken",
        "recorded",
        "prononcé",
        "prononcée",
        "pronunciado",
        "pronunciada",
        "gehalten",
        "proferido",
        "pronunciato",
    ];
    let lower = lower(words);
    let verb = lower.split_whitespace().any(|word| VERBS.contains(&word));
    if !verb && !western::names_kind(words) {
        return None;
    }
    let (who, at) = match western::split_occasion(words) {
        Some((who, at)) => (who, Some(at)),
        None => (words, None),
    };
    let by = [" by ", " par ", " por ", " von ", " da ", " van ", " av ", " af "];
    let by = by.iter().filter_map(|by| who.find(by)).min();
    let person = by
        .and_then(|by| latin_person(&who[by..]))
        // Intervenção do Ministro das Pescas, Duarte Vilhena, na abertura
        .or_else(|| western::begins_with_kind(who).then(|| latin_person(who)).flatten())
        .map(|it| Byline { name: it.name, role: it.role });
    let (occasion, place) = match at {
        Some(at) => split_place(at.trim_matches([' ', ',', '.'])),
        None => (None, None),
    };
    // Remarks at Old Armory Hall
    let hall = |words: &String| {
        words.split(' ').count() <= 4
            && words.split(' ').next_back().is_some_and(|word| is(word, Class::Place))
    };
    let (occasion, place) = match (occasion, place) {
        (Some(words), None) if hall(&words) => (None, Some(words)),
        both => both,
    };
    Some(Announced { person, occasion, place })
}

/// 以下是行政长官梁某今日（二月十五日）出席航运界晚宴的致辞全文：who speaks, and where.
pub(super) fn announced_east(words: &str, front: &mut Front<'_>) {
    let starts = ["以下是", "以下為", "以下为"].iter().find_map(|start| words.trim().strip_prefix(start));
    let Some(rest) = starts.filter(|rest| !is_longer(rest, 160)) else { return };
    let day = ["今日", "今天", "昨日", "昨天", "今早", "今晚", "（", "(", "在", "於", "于", "出席", "就"];
    let end = day.iter().filter_map(|word| rest.find(word)).min().unwrap_or(0);
    let who = rest.get(..end).unwrap_or_default();
    if let Some(by) = byline::byline(who, false).filter(|_| front.is_silent()) {
        front.speak(by, "");
    }
    let event = rest.split_once("出席").and_then(|(_, event)| {
        let ends = ["的致", "的讲", "的講", "的发", "的發", "致辞", "致辭", "致詞", "时", "時"];
        let end = ends.iter().filter_map(|word| event.find(word)).min()?;
        event.get(..end)
    });
    if let Some(event) = event.filter(|event| is_longer(event, 3) && front.occasion.is_none()) {
        front.occasion = Some(Cow::Owned(event.to_owned()));
    }
}

/// `Annual Meeting of the Weavers' Guild, Weir`: the last short part is the place.
pub(super) fn split_place(words: &str) -> (Option<String>, Option<String>) {
    let words = words.trim_end_matches(" on").trim_end_matches([' ', ',']);
    match words.rsplit_once(", ") {
        Some((occasion, place))
            if place.split_whitespace().count() <= 3 && place.starts_with(char::is_uppercase) =>
        {
            (Some(occasion.to_owned()), Some(place.to_owned()))
        }
        _ => ((!words.is_empty()).then(|| words.to_owned()), None),
    }
}

/// The post of a known speaker that only a report prints: 国家主席 in 国家主席习近平出席….
pub(super) fn role_from_reports(lines: &[Line<'_>], decisions: &[Decision], front: &mut Front<'_>) {
    let [person] = front.speakers.as_slice() else { return };
    if person.role.is_some() || !person.name.chars().all(|c| is_han(c) || c == '·') {
        return;
    }
    let name = person.name.to_string();
    let told = lines.iter().zip(decisions).take(400).filter(|(_, decision)| {
        matches!(decision.role, LineRole::Boilerplate | LineRole::Headnote | LineRole::Duplicate)
    });
    let post = told.filter_map(|(line, _)| post_before(&line.text, &name)).next();
    if let Some(person) = front.speakers.first_mut() {
        person.role = post.map(Cow::Owned);
    }
}

fn post_before(text: &str, name: &str) -> Option<String> {
    let (before, _) = text.split_once(name)?;
    let start = before
        .char_indices()
        .rev()
        .find(|&(_, c)| !is_han(c) || matches!(c, '日' | '电'))
        .map_or(0, |(at, c)| at + c.len_utf8());
    let post = before.get(start..)?;
    (byline::is_post(post) && !is_longer(post, 20)).then(|| post.to_owned())
}

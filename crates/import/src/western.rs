//! The lines before a speech in a script of words with spaces → title, speaker, date, occasion.
//!
//! ```text
//! head   = (title | byline | date-line | theme | repeat | note)*
//! title  = the first lines up to a date or a blank line, e.g. "Statement by H.E. Mr. A B, Minister of C, at the …"
//! byline = office+ name | name "," office … | "Delivered" … "by" person
//! theme  = a line in quotation marks                     note = "Check against delivery"
//! ```

use super::date;
use super::front::{Fate, Front};
use super::line::Line;
use super::script::{is_longer, letters};
use super::western_person::{is_small, latin_person, name_and_office, officer, person};
use oration_core::Person;
use std::borrow::Cow;
use std::collections::HashSet;

/// Lines of a title; what more there is of it is none. Each line is held against all of the title.
const LONGEST: usize = 24;

/// Reads the lines before `body` into the front.
pub(super) fn read<'a>(lines: &[Line<'a>], body: usize, skip: &HashSet<usize>, front: &mut Front<'a>) {
    let head: Vec<usize> = (0..body).filter(|i| !skip.contains(i)).collect();
    let mut title: Vec<usize> = Vec::new();
    let mut closed = false;
    for &i in &head {
        let text: &str = &lines[i].text;
        let found = date::find(text);
        if let Some(found) = found.filter(|_| !is_longer(text, 90)) {
            front.fate(i, Fate::Read);
            if front.date.is_none() {
                front.place = place(text, found.start);
                front.date = Some(Cow::Owned(found.day));
            }
            closed |= !title.is_empty();
        } else if is_note(text) || repeats(&title, lines, text) {
            front.fate(i, Fate::Furniture);
        } else if !title.is_empty() && is_theme(text) {
            front.subtitle.get_or_insert_with(|| lines[i].text.clone());
            front.fate(i, Fate::Read);
            closed = true;
        } else if let Some((name, role)) = byline(&title, lines, i).filter(|_| front.speaker.is_none()) {
            front.speaker = Some(named(name, role, text));
            front.fate(i, Fate::Read);
            closed = true;
        } else if !closed && restarts(&title, lines, i) {
            title.drain(..).for_each(|above| front.fate(above, Fate::Furniture));
            title.push(i);
            front.fate(i, Fate::Read);
        } else if !closed
            && title.len() < LONGEST
            && (title.is_empty() || !lines[i].starts_paragraph || goes_on(&title, lines, text))
        {
            title.push(i);
            front.fate(i, Fate::Read);
        } else {
            closed = true;
            if !is_sentence(text) {
                front.fate(i, Fate::Furniture);
            }
        }
    }
    if let Some(&first) = title.first() {
        let words: Vec<&str> = title.iter().map(|&i| lines[i].text.trim()).collect();
        describe(&words.join("\n"), front);
        front.title =
            Some(if words.len() == 1 { lines[first].text.clone() } else { Cow::Owned(words.join(" ")) });
    }
}

/// The name of a country or body over the title proper: RÉPUBLIQUE DU SÉNÉGAL / Discours de ….
fn restarts(title: &[usize], lines: &[Line<'_>], i: usize) -> bool {
    let named = title.iter().any(|&i| is_kind(&lines[i].text));
    let capitals = title.iter().all(|&i| !lines[i].text.contains(char::is_lowercase));
    let apart = lines[i].starts_paragraph || capitals && lines[i].text.contains(char::is_lowercase);
    !title.is_empty() && !named && apart && is_kind(&lines[i].text)
}

fn is_kind(text: &str) -> bool {
    const KINDS: [&str; 16] = [
        "statement",
        "address",
        "speech",
        "remarks",
        "message",
        "discours",
        "allocution",
        "déclaration",
        "intervention",
        "discurso",
        "rede",
        "ansprache",
        "выступление",
        "речь",
        "كلمة",
        "خطاب",
    ];
    let first = text
        .split_whitespace()
        .find(|word| !word.eq_ignore_ascii_case("the"))
        .map(str::to_lowercase)
        .unwrap_or_default();
    KINDS.contains(&first.trim_end_matches([':', ',']))
}

/// A title goes on after a blank line when it is hardly begun (STATEMENT / BY / …) or stops at a small word.
fn goes_on(title: &[usize], lines: &[Line<'_>], next: &str) -> bool {
    let words = title.iter().map(|&i| lines[i].text.split_whitespace().count()).sum::<usize>();
    let last = title.last().and_then(|&i| lines[i].text.split_whitespace().next_back());
    words <= 3 || is_small(last) || is_small(next.split_whitespace().next())
}

fn is_note(text: &str) -> bool {
    let bare = letters(text);
    [
        "checkagainstdelivery",
        "pleasecheckagainst",
        "asdelivered",
        "seulleprononcé",
        "vérifieràlaudition",
        "embargo",
    ]
    .iter()
    .any(|note| bare.contains(note))
}

fn is_theme(text: &str) -> bool {
    let text = text.trim();
    text.starts_with(['“', '"', '«', '„']) && text.ends_with(['”', '"', '»', '“'])
}

/// Most words of the line stand in the title already.
fn repeats(title: &[usize], lines: &[Line<'_>], text: &str) -> bool {
    let known: HashSet<String> =
        title.iter().flat_map(|&i| lines[i].text.split_whitespace()).map(letters).collect();
    let words: Vec<String> = text.split_whitespace().map(letters).filter(|w| !w.is_empty()).collect();
    let shared = words.iter().filter(|word| known.contains(*word)).count();
    !words.is_empty() && known.len() > 4 && shared * 10 >= words.len() * 7
}

fn place<'a>(text: &str, date: usize) -> Option<Cow<'a, str>> {
    let before =
        text.get(..date)?.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '(' | '-' | '–'));
    let plain = before.chars().filter(|c| c.is_alphabetic()).count() >= 3 && !is_longer(before, 40);
    let before = before.trim_end_matches(" le").trim_end_matches([',', ' ']);
    let weekday = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "le", "on"]
        .contains(&before.to_lowercase().as_str());
    (plain && !weekday).then(|| Cow::Owned(before.to_owned()))
}

/// Who, as what and where, from the words of a title.
fn describe(title: &str, front: &mut Front<'_>) {
    let (who, occasion) = match split_occasion(title) {
        Some((who, occasion)) => (who, Some(occasion)),
        None => (title, None),
    };
    if front.occasion.is_none() {
        front.occasion = occasion.map(|words| Cow::Owned(words.trim_matches([' ', ',', '.']).to_owned()));
    }
    if let Some((name, role)) = person(who) {
        front.speaker.get_or_insert_with(|| named(name, role, &who.trim().replace('\n', " ")));
    }
}

fn named<'a>(name: String, role: Option<String>, printed: &str) -> Person<'a> {
    Person {
        name: Cow::Owned(name),
        role: role.map(Cow::Owned),
        printed: Some(Cow::Owned(printed.to_owned())),
        ..Person::default()
    }
}

/// Who speaks, on a line of its own under a title that is complete.
fn byline(title: &[usize], lines: &[Line<'_>], i: usize) -> Option<(String, Option<String>)> {
    let text: &str = &lines[i].text;
    let above = &lines[*title.last()?].text;
    let hangs = above.ends_with([',', ':', '-']) || is_small(above.split_whitespace().next_back());
    let words: Vec<&str> = title.iter().map(|&i| lines[i].text.as_ref()).collect();
    if hangs || is_longer(text, 140) || person(&words.join("\n")).is_some() {
        return None;
    }
    if ["Delivered ", "Given "].iter().any(|word| text.starts_with(word)) {
        return latin_person(&text[text.rfind(" by ")?..]);
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    officer(&words).filter(|_| words.len() <= 8 && !text.contains(',')).or_else(|| name_and_office(text))
}

/// Words of the speech, whatever stands around them.
fn is_sentence(text: &str) -> bool {
    text.ends_with(['.', '!', '?', '؟'])
        && text.split_whitespace().count() >= 4
        && text.contains(char::is_lowercase)
}

fn split_occasion(title: &str) -> Option<(&str, String)> {
    const MARKS: [&str; 14] = [
        " at the ",
        " to the ",
        " before the ",
        " on the occasion of ",
        " à la ",
        " lors de ",
        " devant ",
        " ante ",
        " en la ",
        " anlässlich ",
        " auf der ",
        " أمام ",
        " امام ",
        " في ",
    ];
    let flat = title.replace('\n', " ");
    let lower = flat.to_lowercase();
    let same = lower.len() == flat.len();
    let words = if same { &lower } else { &flat };
    let (at, mark) = MARKS.iter().filter_map(|mark| words.find(mark).map(|at| (at, *mark))).min()?;
    Some((title.get(..at)?, flat.get(at + mark.len()..)?.to_owned()))
}

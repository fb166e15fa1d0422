//! The lines before a speech in a script of words with spaces → title, speaker, date, occasion.
//!
//! ```text
//! head   = (title | date-line | theme | repeat | note)*
//! title  = the first lines up to a date or a blank line, e.g. "Statement by H.E. Mr. A B, Minister of C, at the …"
//! person = ("H.E." | "Dr" | "Mr." | "الدكتور" | …)+ name
//! theme  = a line in quotation marks                     note = "Check against delivery"
//! ```

use super::date;
use super::front::{Fate, Front};
use super::line::Line;
use super::script::{is_longer, letters};
use crate::Person;
use std::borrow::Cow;
use std::collections::HashSet;

const HONORIFICS: [&str; 30] = [
    "H.E.",
    "HE",
    "H.E",
    "Dr",
    "Dr.",
    "Mr.",
    "Mr",
    "Mrs.",
    "Mrs",
    "Ms.",
    "Ms",
    "Prof.",
    "Professor",
    "Hon.",
    "The",
    "Honourable",
    "Sir",
    "S.E.",
    "S.E.M.",
    "M.",
    "Mme",
    "Excellency",
    "Excellence",
    "His",
    "Her",
    "Son",
    "Monsieur",
    "Madame",
    "Rt.",
    "Sr.",
];

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
        } else if !closed && (title.is_empty() || !lines[i].fresh || is_short(&title, lines)) {
            title.push(i);
            front.fate(i, Fate::Read);
        } else {
            front.fate(i, Fate::Furniture);
            closed = true;
        }
    }
    if !title.is_empty() {
        let words: Vec<&str> = title.iter().map(|&i| lines[i].text.trim()).collect();
        let title = words.join(" ");
        describe(&title, front);
        front.title = Some(if words.len() == 1 {
            lines[head_of(&head, &words, lines)].text.clone()
        } else {
            Cow::Owned(title)
        });
    }
}

fn head_of(head: &[usize], words: &[&str], lines: &[Line<'_>]) -> usize {
    head.iter().copied().find(|&i| words.first().is_some_and(|w| lines[i].text.trim() == *w)).unwrap_or(0)
}

/// A title of one or two words goes on after a blank line: STATEMENT / BY / ….
fn is_short(title: &[usize], lines: &[Line<'_>]) -> bool {
    title.iter().map(|&i| lines[i].text.split_whitespace().count()).sum::<usize>() <= 6
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
        front.speaker = Some(Person {
            name: Cow::Owned(name),
            role: role.map(Cow::Owned),
            printed: Some(Cow::Owned(who.trim().to_owned())),
            ..Person::default()
        });
    }
}

fn split_occasion(title: &str) -> Option<(&str, &str)> {
    const MARKS: [&str; 14] = [
        " at the ",
        " AT THE ",
        " to the ",
        " TO THE ",
        " before the ",
        " à la ",
        " lors de ",
        " devant ",
        " ante ",
        " en la ",
        " anlässlich ",
        " أمام ",
        " امام ",
        " في ",
    ];
    let (at, mark) = MARKS.iter().filter_map(|mark| title.find(mark).map(|at| (at, *mark))).min()?;
    Some((&title[..at], &title[at + mark.len()..]))
}

fn person(who: &str) -> Option<(String, Option<String>)> {
    arabic_person(who).or_else(|| latin_person(who))
}

/// كلمة <role> الدكتور <name>
fn arabic_person(who: &str) -> Option<(String, Option<String>)> {
    let (at, honorific) = ["الدكتور", "السيد", "المهندس"]
        .iter()
        .filter_map(|word| who.find(word).map(|at| (at, *word)))
        .min()?;
    let name = who.get(at + honorific.len()..)?.trim();
    let role = who.get(..at)?.split_whitespace().skip(1).collect::<Vec<_>>().join(" ");
    (!name.is_empty()).then(|| (name.to_owned(), (!role.is_empty()).then_some(role)))
}

fn latin_person(who: &str) -> Option<(String, Option<String>)> {
    let words: Vec<&str> = who.split_whitespace().collect();
    let is_honorific =
        |word: &str| HONORIFICS.iter().any(|h| h.eq_ignore_ascii_case(word.trim_end_matches(',')));
    let by =
        words.iter().position(|w| matches!(w.to_lowercase().as_str(), "by" | "of" | "par" | "de" | "von"));
    let first = (0..words.len()).find(|&i| is_honorific(words[i]) && words[i] != "The")?;
    let start = (first..words.len()).find(|&i| !is_honorific(words[i]))?;
    let mut name: Vec<&str> = Vec::new();
    let mut end = words.len();
    for (i, word) in words.iter().enumerate().skip(start) {
        let bare =
            word.trim_end_matches("'s").trim_end_matches("’s").trim_end_matches("’S").trim_end_matches(',');
        name.push(bare);
        if bare.len() < word.len() || name.len() == 5 {
            end = i + 1;
            break;
        }
    }
    let tail = words.get(end..).unwrap_or_default().join(" ");
    let before = words.get(..first).unwrap_or_default();
    let before = if by.is_some_and(|by| by < first) && !before.first().is_some_and(|w| is_office(w)) {
        &[]
    } else {
        before
    };
    let comma = words.get(end.wrapping_sub(1)).is_some_and(|w| w.ends_with(','));
    let role = if before.is_empty() { if comma { tail } else { String::new() } } else { before.join(" ") };
    let role = role.trim_matches([',', ' ']).to_owned();
    (!name.is_empty()).then(|| (name.join(" "), (!role.is_empty()).then_some(role)))
}

fn is_office(word: &str) -> bool {
    [
        "minister",
        "president",
        "prime",
        "secretary",
        "permanent",
        "deputy",
        "vice",
        "foreign",
        "king",
        "chancellor",
    ]
    .contains(&word.to_lowercase().as_str())
}

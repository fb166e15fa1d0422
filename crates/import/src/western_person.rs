//! The words of a title or a byline in a script with spaces → who speaks and as what.
//!
//! ```text
//! person = title+ name ("," office …)? | office … name | by name ("," office …)? | name "," office …
//! name   = Capital (particle* Capital){0,3}
//! ```

mod arabic;
mod byline;
mod indic;
mod lead;
mod name;
mod several;
mod word;

use arabic::arabic_person;
pub(super) use byline::{byline, is_name, is_town};
use indic::indic_person;
pub(super) use several::{are_names, is_and, names, several};

use super::lexicon::{Class, Entry, ends, entries, fold, is};
use super::lower_case::lower;
use lead::{Lead, is_glued, lead};
use name::name_at;
use word::{Word, words};
pub(super) use word::{is_by, is_possessive, is_small};

/// What goes before a name and is in no list of titles.
const HONORIFICS: [&str; 19] = [
    "H.E.",
    "Hon",
    "HE",
    "H.E",
    "Hon.",
    "The",
    "Honourable",
    "Honour",
    "Honor",
    "Honorable",
    "Sir",
    "Dame",
    "S.E.",
    "S.E.M.",
    "Excellency",
    "Excellence",
    "Eminence",
    "His",
    "Rt.",
];

/// Somebody named, and where in the text the words about them end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) name: String,
    pub(super) role: Option<String>,
    pub(super) end: usize,
}

/// Who a line or a title says is speaking.
pub(super) fn person(text: &str) -> Option<Named> {
    arabic_person(text).or_else(|| indic_person(text)).or_else(|| latin_person(text))
}

/// The first words that are a name because of what is in front of them.
pub(super) fn latin_person(text: &str) -> Option<Named> {
    let words = words(text);
    let from = words.iter().take(5).position(|word| is(word.bare, Class::Kind)).map_or(0, |at| at + 1);
    let titled = |at: usize| is_title(&words[at], at.checked_sub(1).and_then(|at| words.get(at)));
    let names_next = |at: usize| words.get(at + 1).is_some_and(is_glued);
    (from..words.len()).filter(|&at| !titled(at) && !names_next(at)).find_map(|at| {
        let (end, name) = name_at(&words, at)?;
        let led = lead(&words, from, at)?;
        let glued = is_glued(&words[at]);
        // Περιφερειάρχη Ανατολικού Αρχιπελάγους Στέλιου Μαραγκουδάκη: of many names the last two are the person's.
        let greek = |c: char| matches!(c, '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}');
        let at = if led == Lead::Office && end >= at + 3 && name.starts_with(greek) { end - 2 } else { at };
        let name = if name.starts_with(greek) { name_at(&words, at)?.1 } else { name };
        // Governor Reyes Delivers …, Başkan Aksoy’un …
        let alone = || {
            is_possessive(words[end - 1].text)
                || words.get(end).is_some_and(|next| is(next.bare, Class::Clause))
        };
        let posted = led == Lead::Office && alone();
        (led == Lead::Title || glued || posted || end > at + 1)
            .then(|| named(text, &words, from, (at, end), name))
    })
}

/// The name and the role, which is behind a comma or between the word for the speech and the name.
fn named(text: &str, words: &[Word<'_>], from: usize, (at, end): (usize, usize), name: String) -> Named {
    let after = words.get(end..).unwrap_or_default();
    let apart = words.get(end - 1).is_some_and(|word| word.stops && !is_possessive(word.text));
    let near =
        office_at(after, 0) || apart && has_office(after.get(..3.min(after.len())).unwrap_or_default());
    let behind = Some(after).filter(|_| near).map(|after| {
        let stop =
            (0..after.len()).find(|&i| after[i].stops || i > 0 && is_at(after, i)).unwrap_or(after.len());
        let last =
            after.get(stop).filter(|word| word.stops && !is_at(after, stop)).map_or(stop, |_| stop + 1);
        (&after[..last], end + last)
    });
    let title = |i: usize| is_title(&words[i], i.checked_sub(1).and_then(|i| words.get(i)));
    let first = (from..at).rev().find(|&i| !title(i)).map_or(from, |i| i + 1);
    let office = (from..first).find(|&i| office_at(words, i));
    let before = office.map(|office| {
        // NEC Director: capitals go with the office; of, del, the do not.
        let start = (from..office).rev().take_while(|&i| is_capital(words[i].bare)).last().unwrap_or(office);
        &words[start..first]
    });
    let (role, last) = match (behind, before) {
        (Some((behind, last)), _) => (Some(behind), last),
        (_, Some(before)) if !before.is_empty() => (Some(before), end),
        _ => (None, end),
    };
    let role = role.filter(|role| !role.is_empty()).map(|role| {
        let (first, last) = (role[0].start, role[role.len() - 1].end());
        let words =
            text.get(first..last).unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
        trim_article(words.trim_matches([',', ' ', '.', ':', ';'])).to_owned()
    });
    let end = words.get(last.wrapping_sub(1)).map_or(text.len(), Word::end);
    Named { name, role, end }
}

pub(super) fn trim_article(role: &str) -> &str {
    ["the ", "The ", "le ", "la ", "el ", "Le ", "La ", "El ", "Il ", "il "]
        .iter()
        .find_map(|article| role.strip_prefix(article))
        .unwrap_or(role)
}

/// Whether the words at an index lead in an occasion.
fn is_at(words: &[Word<'_>], at: usize) -> bool {
    (1..=3).any(|n| {
        let phrase = words
            .get(at..at + n)
            .map(|words| words.iter().map(|word| word.bare).collect::<Vec<_>>().join(" "));
        phrase.is_some_and(|phrase| is(&phrase, Class::At))
    })
}

/// A capital first; initials too.
fn is_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && !word.contains(|c: char| c.is_ascii_digit())
}

/// What an office may be of: Président de la République.
const STATES: [&str; 10] = [
    "republic",
    "république",
    "república",
    "repubblica",
    "republik",
    "nation",
    "nación",
    "nação",
    "kingdom",
    "royaume",
];

/// A word that is not a name: an office, a kind of speech, an article, the name of a month.
fn is_known(word: &Word<'_>) -> bool {
    const OTHER: [Class; 10] = [
        Class::Kind,
        Class::Meeting,
        Class::Weekday,
        Class::Unit,
        Class::Link,
        Class::Title,
        Class::Place,
        Class::Clause,
        Class::Ordinal,
        Class::Annex,
    ];
    let initial = word.text.ends_with('.') && word.text.chars().count() == 2;
    if initial {
        return false;
    }
    // Jan Kowalczyk
    let month = word.bare.chars().count() <= 3;
    let long = word.bare.chars().count() > 2;
    let folded = fold(word.bare);
    let classes = |words: &str| {
        let other =
            |entry: &Entry| entry.classes.has_any(&OTHER) || entry.classes.has(Class::Month) && !month;
        entries(words).iter().any(other)
    };
    HONORIFICS.contains(&word.text)
        || STATES.contains(&folded.as_ref())
        || is_office(word.text)
        || long && classes(&folded)
        || classes(&fold(word.text))
}

/// His, HIS.
fn is_honorific(word: &str) -> bool {
    is_capital(word) && HONORIFICS.iter().any(|honorific| honorific.eq_ignore_ascii_case(word))
}

/// A title of address or an honorific; the M. of Eleanor M. Whitcombe is an initial.
fn is_title(word: &Word<'_>, before: Option<&Word<'_>>) -> bool {
    let text = word.text.trim_end_matches(',');
    let initial = text.chars().count() <= 2 && text.ends_with('.');
    let named = before.is_some_and(|before| is_capital(before.bare) && !is_known(before));
    let known = is_honorific(text) && !text.eq_ignore_ascii_case("the")
        || is(text, Class::Title)
            && !is_office(text)
            && text.chars().next().is_some_and(|c| !c.is_lowercase());
    known && !(initial && named)
}

/// EXCELLENCY, Mr., SEÑOR: a name must follow.
pub(super) fn leads_name(word: &str) -> bool {
    const SIRS: [&str; 6] = ["señor", "señora", "senhor", "senhora", "signor", "herrn"];
    SIRS.contains(&lower(word).as_str())
        || is_honorific(word)
        || is(word, Class::Title) && !is_office(word) && is_capital(word)
}

/// Whether an office of one or two words begins at an index.
fn office_at(words: &[Word<'_>], at: usize) -> bool {
    let two = || words.get(at..at + 2).map(|two| [two[0].bare, " ", two[1].bare].concat());
    words.get(at).is_some_and(|word| is_office(word.text)) || two().is_some_and(|two| is(&two, Class::Office))
}

fn has_office(words: &[Word<'_>]) -> bool {
    (0..words.len()).any(|at| office_at(words, at))
}

/// Whether a word is an office, also with an ending or in a compound: губернатора, kulturminister.
pub(super) fn is_office(word: &str) -> bool {
    let folded = fold(word.trim_matches(|c: char| !c.is_alphanumeric() && c != '-'));
    let known = |word: &str| entries(word).iter().any(|entry| entry.classes.has(Class::Office));
    if known(&folded) {
        return true;
    }
    const ENDINGS: [&str; 9] = ["а", "я", "у", "ю", "ы", "a", "en", "et", "n"];
    let stems = ENDINGS.iter().filter_map(|ending| folded.strip_suffix(ending));
    let plain = folded.len() >= 10 && folded.chars().all(char::is_lowercase);
    let compound = |used: usize| used >= 6 && folded.len() - used >= 4;
    if plain && ends(&folded, Class::Office).is_some_and(compound) {
        return true;
    }
    let mut stems = stems.filter(|stem| stem.chars().count() >= 4);
    stems.any(|stem| known(stem) || known(&[stem, "ь"].concat()))
}

/// `Founder and Director, Tidewater Kitchen`: words that begin with an office.
pub(super) fn begins_with_office(text: &str) -> bool {
    text.split_whitespace().next().is_some_and(is_office)
}

/// The office that words end in, behind an article.
pub(super) fn last_office(text: &str) -> Option<&str> {
    let words = words(text);
    let article = words.iter().rposition(|word| is(word.bare, Class::Link))?;
    let office = words
        .get(article + 1)
        .filter(|_| words.len() - article <= 4 && office_at(&words, words.len() - 1))?;
    text.get(office.start..).map(str::trim)
}

#[cfg(test)]
mod tests;

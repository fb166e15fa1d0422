//! The words in front of a name → what leads it in: a title, an office, or a word for who has spoken.

use super::{Word, has_office, is_by, is_capital, is_known, is_office, is_title, office_at};
use crate::lexicon::{Class, fold, is};

/// Words in front of who has spoken.
const BY: [&str; 18] = [
    "by", "of", "par", "de", "von", "por", "del", "di", "da", "door", "av", "του", "της", "oleh", "của",
    "by:", "van", "af",
];

/// Words between a conversation and who answers.
const WITH: [&str; 10] = ["with", "avec", "con", "mit", "com", "met", "a", "med", "z", "с"];

/// П.А.Орлова: initials and a family name without spaces.
pub(super) fn is_glued(word: &Word<'_>) -> bool {
    let mut parts = word.bare.rsplit('.');
    let last = parts.next().unwrap_or_default().chars().count();
    last >= 4 && word.bare.contains('.') && parts.all(|part| part.chars().count() == 1)
}

/// What leads a name in.
#[derive(PartialEq, Clone, Copy)]
pub(super) enum Lead {
    Title,
    Office,
    By,
}

pub(super) fn lead(words: &[Word<'_>], from: usize, at: usize) -> Option<Lead> {
    let before = words.get(at.checked_sub(1)?)?;
    let posted = || has_office(words.get(from..at).unwrap_or_default());
    if is_title(before, at.checked_sub(2).and_then(|at| words.get(at))) {
        return Some(Lead::Title);
    }
    // A name begins where its capitals do, and `Minister of Foreign Affairs` names no person.
    let inside = !before.stops && is_capital(before.bare) && !is_known(before) && !is_glued(&words[at]);
    if at == from || inside {
        return None;
    }
    let belongs = !is_capital(before.bare) && is(before.bare, Class::Link);
    if !before.stops && !belongs && (is_office(before.text) || at >= 2 && office_at(words, at - 2)) {
        return Some(Lead::Office);
    }
    let low = fold(before.bare);
    let behind = at.checked_sub(2).and_then(|at| words.get(at));
    // An interview by somebody is with somebody else.
    if is_by(Some(&low)) && behind.is_some_and(|word| is_writing(word.bare)) {
        return None;
    }
    if WITH.contains(&low.as_ref()) && behind.is_some_and(|word| is(word.bare, Class::Kind)) {
        return Some(Lead::By);
    }
    if BY.contains(&low.as_ref()) {
        // de, of and the like also lead in places: only right behind the word for the speech, or behind what it is for.
        let sure = is_by(Some(&low));
        let between = words.get(from..at - 1).unwrap_or_default();
        let own = between
            .iter()
            .all(|word| word.text == before.text || !is(word.bare, Class::Link) && !is_capital(word.bare));
        return (sure || own && !posted()).then_some(Lead::By);
    }
    let linked = is(before.bare, Class::Link) && !before.stops;
    (!linked && posted()).then_some(Lead::Office)
}

/// What somebody other than the speaker has done.
fn is_writing(word: &str) -> bool {
    const WRITINGS: [&str; 12] = [
        "interview",
        "interviewed",
        "intervista",
        "entrevista",
        "entretien",
        "text",
        "words",
        "photos",
        "story",
        "edited",
        "translated",
        "transcribed",
    ];
    WRITINGS.contains(&fold(word).as_ref())
}

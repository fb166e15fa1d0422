//! The words of a label → how sure they look like the name of a speaker.

use super::label::Strength;
use crate::byline;
use crate::lexicon::{Class, ends, entries, fold, is};
use crate::recognise::speaker::{self, Words, is_title};
use crate::script::{is_han, is_longer};

/// How sure words look like the name of a speaker.
pub(super) fn shape(name: &str) -> Option<Strength> {
    if name.is_empty() || name.contains(['/', '<', '>', '|', '=', '@', '#']) {
        return None;
    }
    if name.chars().any(is_han) || name.chars().any(is_hangul_or_kana) { east(name) } else { west(name) }
}

fn is_hangul_or_kana(c: char) -> bool {
    matches!(c, '\u{ac00}'..='\u{d7a3}' | '\u{3040}'..='\u{30ff}')
}

fn east(name: &str) -> Option<Strength> {
    // 《海港日报》记者
    let name: &str = &name.replace(['《', '》'], "");
    if is_longer(name, 20) {
        return None;
    }
    let joined: String = name.split_whitespace().collect();
    let first = name.split_whitespace().next().unwrap_or_default();
    match speaker::words(name) {
        Words::Role => Some(Strength::Sure),
        Words::Weak => None,
        _ if first.len() < name.len() && speaker::words(first) == Words::Role => Some(Strength::Sure),
        _ if byline::is_name(&joined, true) || byline::byline(name, false).is_some() => Some(Strength::Name),
        _ if with_post(&joined).is_some_and(|person| byline::is_name(person, true)) => Some(Strength::Name),
        _ if byline::around_post(&joined).is_some() => Some(Strength::Name),
        _ if byline::is_post(&joined) && !is_longer(&joined, 12) => Some(Strength::Name),
        _ => (!is_longer(name, 12)).then_some(Strength::Weak),
    }
}

/// The name before a title or a post: 梁君彦 in 梁君彦议员.
fn with_post(name: &str) -> Option<&str> {
    let used =
        [Class::Title, Class::Office, Class::Role].iter().filter_map(|&class| ends(name, class)).max()?;
    name.get(..name.len().checked_sub(used)?)
}

pub(super) fn west(name: &str) -> Option<Strength> {
    let words: Vec<&str> = name.split_whitespace().collect();
    if words.is_empty() || words.len() > 9 || is_longer(name, 70) {
        return None;
    }
    let first = words.first()?;
    match speaker::words(name) {
        Words::Weak => return None,
        Words::Role if !first.starts_with(char::is_lowercase) => return Some(Strength::Sure),
        _ => {}
    }
    let small = |word: &str| is_any(word, &[Class::Link, Class::Title, Class::Office, Class::Opener]);
    let capital = |word: &&str| word.chars().find(|c| c.is_alphabetic()).is_some_and(|c| !c.is_lowercase());
    // Speaker 2
    let counted = |word: &&str| word.len() <= 3 && word.bytes().all(|b| b.is_ascii_digit());
    let cased = words.iter().all(|word| capital(word) || small(word) || counted(word));
    // Episode 112
    let listed = words.len() == 2 && is(first, Class::Unit) && words.last().is_some_and(counted);
    if !cased || !capital(first) || listed || !name.chars().any(char::is_alphabetic) {
        return None;
    }
    let titled = is(first, Class::Link) && words.get(1).is_some_and(|second| is_title(second));
    // KATHERINE RENNICK, MINISTER FOR WATER
    let posted = || {
        name.split_once(", ").is_some_and(|(_, post)| {
            is_upper(name)
                && post.split(' ').next().is_some_and(|word| is_any(word, &[Class::Office, Class::Role]))
        })
    };
    if titled || speaker::words(name) == Words::Titled || posted() {
        return Some(Strength::Sure);
    }
    // Torsten Albrecht, Minister für Landwirtschaft und Forsten
    if words.len() > 5
        && name.split_once(", ").is_some_and(|(person, post)| {
            let first = post.split(' ').next().unwrap_or_default();
            (2..=4).contains(&person.split(' ').count()) && is_any(first, &[Class::Office])
        })
    {
        return Some(Strength::Name);
    }
    if is_upper(name) && words.len() <= 6 || words.len() <= 5 {
        return Some(Strength::Name);
    }
    Some(Strength::Weak)
}

/// Capitals only, and letters enough for a name.
pub(super) fn is_upper(name: &str) -> bool {
    name.chars().filter(|c| c.is_alphabetic()).count() >= 3
        && !name.chars().any(char::is_lowercase)
        && name.chars().any(char::is_uppercase)
}

pub(super) fn is_any(word: &str, classes: &[Class]) -> bool {
    entries(&fold(word)).iter().any(|entry| entry.classes.has_any(classes))
}

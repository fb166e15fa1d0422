//! A title in Hindi → the person that a title of address leads in, up to the word that says what they did.

use super::Named;
use crate::lexicon::{Class, entries, fold, is};

/// <office> श्री <name> का संबोधन
pub(super) fn indic_person(text: &str) -> Option<Named> {
    if !text.starts_with(|c| matches!(c, '\u{900}'..='\u{97f}')) {
        return None;
    }
    let words: Vec<&str> = text.split_whitespace().take(40).collect();
    let at = words.iter().position(|word| is(word, Class::Title))?;
    const STOPS: [Class; 4] = [Class::Link, Class::Clause, Class::Kind, Class::Office];
    let stops = |word: &&str| entries(&fold(word)).iter().any(|entry| entry.classes.has_any(&STOPS));
    let behind = words.get(at..)?;
    let first = behind.iter().position(|word| !is(word, Class::Title))?;
    let name: Vec<&str> = behind[first..].iter().copied().take_while(|word| !stops(word)).collect();
    let office = words[..at].iter().position(|word| is(word, Class::Office));
    let role = office.map(|office| words[office..at].join(" "));
    let fits = (1..=4).contains(&name.len()) && name.len() + first < behind.len();
    fits.then(|| Named { name: name.join(" "), role, end: text.len() })
}

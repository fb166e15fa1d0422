//! A title in Arabic or Persian → the person that an honorific leads in.

use super::Named;
use crate::lexicon::{Class, is};

/// كلمة <role> الدكتور <name>, سخنرانی دکتر <name>
pub(super) fn arabic_person(text: &str) -> Option<Named> {
    const HONORIFICS: &str =
        "الدكتور الدكتورة السيد السيدة المهندس المهندسة الأستاذ الأستاذة الشيخ دکتر آقای خانم مهندس";
    const WHOLE: &str = "متن کامل نص";
    let among = |list: &str, word: &str| list.split(' ').any(|other| other == word);
    let honorific = text.split_whitespace().find(|word| among(HONORIFICS, word))?;
    let at = honorific.as_ptr() as usize - text.as_ptr() as usize;
    let name = text.get(at + honorific.len()..)?.trim();
    // السيد رئيس الجمهورية <name> بمناسبة …
    if let Some(named) = behind_office(name, text.len()) {
        return Some(named);
    }
    // The office may be behind the name.
    let office =
        name.split_whitespace().find(|word| is(word, Class::Office)).and_then(|word| name.find(word));
    let (name, behind) = name.split_at(office.unwrap_or(name.len()));
    let is_role = |word: &&str| !is(word, Class::Title) && !is(word, Class::Kind) && !among(WHOLE, word);
    let before: Vec<&str> = text.get(..at)?.split_whitespace().skip(1).filter(is_role).collect();
    let role = if behind.is_empty() { before.join(" ") } else { behind.to_owned() };
    let role = (!role.is_empty()).then_some(role);
    let name = name.trim().trim_end_matches(['،', ',']);
    (!name.is_empty()).then(|| Named { name: name.to_owned(), role, end: text.len() })
}

/// An office, what it is of, and the name, as far as the words that lead in the occasion.
fn behind_office(words: &str, end: usize) -> Option<Named> {
    const OF: &str = "\u{627}\u{644}";
    let mut parts = words.split_whitespace().peekable();
    let mut role = vec![parts.next().filter(|word| is(word, Class::Office))?];
    role.extend(parts.next_if(|word| word.starts_with(OF)));
    let name: Vec<&str> = parts.take_while(|word| !is(word, Class::At)).take(4).collect();
    let fits = (2..=3).contains(&name.len()) && !name.iter().any(|word| is(word, Class::Office));
    fits.then(|| Named { name: name.join(" "), role: Some(role.join(" ")), end })
}

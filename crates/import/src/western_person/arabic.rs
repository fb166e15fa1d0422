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

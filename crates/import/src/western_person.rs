//! The words of a title or a byline in a script with spaces → who speaks and as what.
//!
//! ```text
//! person = ("H.E." | "Dr" | "Mr." | "الدكتور" | …)+ name ("," office …)? | office+ name | name "," office …
//! ```

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

/// Who a line or a title says is speaking: name and role.
pub(super) fn person(who: &str) -> Option<(String, Option<String>)> {
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

/// Statement by <honorifics> <name>, <role>; <role> <honorific> <name>'s statement; by <office> <name>.
pub(super) fn latin_person(who: &str) -> Option<(String, Option<String>)> {
    let words: Vec<&str> = who.split_whitespace().collect();
    let ends: HashSet<usize> = line_ends(who);
    let by = words
        .iter()
        .position(|word| matches!(word.to_lowercase().as_str(), "by" | "of" | "par" | "de" | "von" | "del"));
    let honorific = (0..words.len())
        .find(|&i| is_honorific(words[i]) && !words[i].eq_ignore_ascii_case("the") && !is_initial(&words, i));
    let Some(first) = honorific else { return by.and_then(|by| officer(words.get(by + 1..)?)) };
    let start = (first..words.len()).find(|&i| !is_honorific(words[i]))?;
    let mut name: Vec<&str> = Vec::new();
    let mut end = start;
    while let Some(word) = words.get(end).filter(|word| name.len() < 6 && !is_office(word)) {
        let bare = ["'s", "’s", "’S", "'S", ","].iter().fold(*word, |word, tail| word.trim_end_matches(tail));
        name.push(bare);
        end += 1;
        if bare.len() < word.len() || ends.contains(&(end - 1)) {
            break;
        }
    }
    let tail = words.get(end..).unwrap_or_default();
    let before = words.get(..first).unwrap_or_default();
    let led = by.is_some_and(|by| by < first) && !before.first().is_some_and(|word| is_office(word));
    let role = if led || before.is_empty() { tail } else { before };
    let role = role.join(" ").trim_matches([',', ' ']).to_owned();
    let role = (!role.is_empty() && role.split(' ').next().is_some_and(is_office)).then_some(role);
    (!name.is_empty()).then(|| (name.join(" "), role))
}

fn is_honorific(word: &str) -> bool {
    HONORIFICS.iter().any(|honorific| honorific.eq_ignore_ascii_case(word.trim_end_matches(',')))
}

/// The M. of Eleanor M. Whitcombe, not that of discours de M. Marchand.
fn is_initial(words: &[&str], i: usize) -> bool {
    let before = i.checked_sub(1).and_then(|before| words.get(before));
    words[i] == "M."
        && before.is_some_and(|word| !is_small(Some(word)) && word.starts_with(char::is_uppercase))
}

/// Indices of the words that end a line.
fn line_ends(who: &str) -> HashSet<usize> {
    let mut count = 0;
    who.split('\n')
        .map(|line| {
            count += line.split_whitespace().count();
            count.wrapping_sub(1)
        })
        .collect()
}

/// President Jane Doe
pub(super) fn officer(words: &[&str]) -> Option<(String, Option<String>)> {
    let offices = words.iter().take_while(|word| is_office(word)).count();
    let name: Vec<&str> = words
        .iter()
        .skip(offices)
        .copied()
        .take_while(|word| word.starts_with(char::is_uppercase) && !is_small(Some(word)))
        .take(4)
        .collect();
    let role = words.get(..offices)?.join(" ");
    (offices > 0 && name.len() >= 2).then(|| (name.join(" ").trim_end_matches(',').to_owned(), Some(role)))
}

pub(super) fn is_office(word: &str) -> bool {
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
        "head",
        "chairman",
        "chair",
        "chairperson",
        "chairwoman",
        "mayor",
        "rector",
        "principal",
        "dean",
        "provost",
        "director",
        "senator",
        "ambassador",
        "first",
        "chief",
        "speaker",
        "governor",
        "secretary-general",
        "ministre",
        "premier",
        "président",
        "présidente",
        "représentant",
        "roi",
        "ministro",
        "presidente",
    ]
    .contains(&word.to_lowercase().trim_end_matches(','))
}

/// Jane Q. Doe, Chair of the Board
pub(super) fn name_and_office(text: &str) -> Option<(String, Option<String>)> {
    let text = text.strip_prefix("By ").unwrap_or(text);
    let (name, role) = text.split_once(", ")?;
    let capital =
        |word: &str| word.starts_with(char::is_uppercase) && !word.contains(|c: char| c.is_ascii_digit());
    let words = name.split_whitespace();
    let fits = (2..=5).contains(&words.clone().count()) && words.clone().all(capital);
    let plain = !words.clone().any(is_office) && is_office(role.split_whitespace().next()?);
    let name: Vec<&str> = words.skip_while(|word| is_honorific(word)).collect();
    (fits && plain && !name.is_empty()).then(|| (name.join(" "), Some(role.trim().to_owned())))
}

/// A word that a title does not stop at.
pub(super) fn is_small(word: Option<&str>) -> bool {
    const SMALL: &[&str] = &[
        "at", "the", "to", "on", "by", "of", "before", "for", "during", "and", "à", "la", "au", "lors",
        "devant", "de", "du", "en", "in", "ante", "por", "par", "von", "vom", "der", "des", "bei", "zur",
        "zum", "del", "al", "las", "los", "el", "na", "no", "da", "do", "dos", "das", "della", "del", "alla",
        "di", "with", "from", "as", "with",
    ];
    word.is_some_and(|word| SMALL.contains(&word.to_lowercase().as_str()))
}

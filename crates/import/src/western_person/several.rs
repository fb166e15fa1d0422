//! A line that names several people → each of them.
//!
//! ```text
//! people = person (("," | ";" | "/" | "and" | "et" | "und" …) person)+
//! ```

use super::byline::{byline, is_name};
use crate::lexicon::{entries, fold};
use crate::lower_case::lower;
use crate::script::is_longer;

/// A person of a list.
pub(crate) type Listed<'t> = (&'t str, (String, Option<String>));

/// More parts than this are not a list of people.
const MOST: usize = 12;

/// The people of a line with an office or a title each: `Minister Ruth Osei and Anna Berg, Mayor of Weir`.
pub(crate) fn several(text: &str) -> Vec<Listed<'_>> {
    let text = text.trim();
    // One by for all of them.
    let own = ["By ", "by ", "BY "].iter().find_map(|by| text.strip_prefix(by)).unwrap_or(text);
    people(own, &|part| byline(part)).filter(|people| people.len() > 1).unwrap_or_default()
}

/// The people of a list that has nothing but names, with or without their offices.
pub(crate) fn names(text: &str) -> Vec<Listed<'_>> {
    let bare = |part: &str| byline(part).or_else(|| is_bare(part).then(|| (part.to_owned(), None)));
    people(text.trim(), &bare).unwrap_or_default()
}

/// Behind a label, a name may have a word that is one of a clause elsewhere: Ada, May.
fn is_bare(part: &str) -> bool {
    let words: Vec<&str> = part.split_whitespace().collect();
    let plain = |word: &&str| {
        word.starts_with(char::is_uppercase)
            && word.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '\'' | '’'))
    };
    is_name(part)
        || (2..=4).contains(&words.len())
            && words.iter().all(plain)
            && words.iter().skip(1).any(|word| entries(&fold(word)).is_empty())
}

/// Whether words are nothing but the names of people.
pub(crate) fn are_names(text: &str) -> bool {
    !names(text).is_empty()
}

type Read<'r> = &'r dyn Fn(&str) -> Option<(String, Option<String>)>;

/// The shortest first part that is a person, with people behind it.
fn people<'t>(text: &'t str, read: Read<'_>) -> Option<Vec<Listed<'t>>> {
    let cuts = cuts(text);
    if cuts.len() > MOST || is_longer(text, 240) {
        return None;
    }
    from(text, 0, &cuts, read)
}

fn from<'t>(text: &'t str, start: usize, cuts: &[(usize, usize)], read: Read<'_>) -> Option<Vec<Listed<'t>>> {
    for (i, &(end, next)) in cuts.iter().enumerate() {
        let part = text.get(start..end)?.trim();
        let Some(person) = read(part) else { continue };
        if let Some(mut rest) = from(text, next, &cuts[i + 1..], read) {
            rest.insert(0, (part, person));
            return Some(rest);
        }
    }
    let part = text.get(start..)?.trim();
    Some(vec![(part, read(part)?)])
}

/// Where a part may end and the next one begin.
fn cuts(text: &str) -> Vec<(usize, usize)> {
    let mut cuts = Vec::new();
    for (at, mark) in text.match_indices([',', ';', '/', '、', ' ']) {
        let next = at + mark.len();
        let word = text[next..].split(' ').next().unwrap_or_default();
        let joins = mark == " " && is_and(word);
        match joins {
            // Of `, and` the comma is part of the cut.
            true if cuts.last().is_some_and(|&(_, end)| end >= at) => {
                cuts.pop().into_iter().for_each(|(from, _)| cuts.push((from, next + word.len())));
            }
            true => cuts.push((at, next + word.len())),
            false if mark != " " => cuts.push((at, next)),
            false => {}
        }
    }
    cuts
}

/// A word that joins two people.
pub(crate) fn is_and(word: &str) -> bool {
    const AND: [&str; 14] =
        ["and", "&", "et", "und", "y", "e", "og", "och", "en", "и", "i", "oraz", "ve", "dan"];
    AND.contains(&lower(word).as_str())
}

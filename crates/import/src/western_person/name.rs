//! Words → the name at one of them, and where it ends.

use super::{Word, is_capital, is_known, is_office, is_title};
use crate::lower_case::lower;

/// Small words inside a name.
const PARTICLES: [&str; 20] = [
    "van", "von", "der", "den", "de", "da", "do", "dos", "di", "del", "della", "du", "la", "le", "bin",
    "ibn", "y", "e", "af", "ten",
];

/// The name at an index and where it ends.
pub(super) fn name_at(words: &[Word<'_>], at: usize) -> Option<(usize, String)> {
    // Services—Cook
    let fits = |word: &Word<'_>| is_capital(word.bare) && !is_known(word) && !word.bare.contains('—');
    let particle = |word: &Word<'_>| PARTICLES.contains(&word.text);
    // minister Van der Meer
    let follows = |at: usize| {
        words.get(at).is_some_and(|word| fits(word) || particle(word) && words.get(at + 1).is_some_and(fits))
    };
    let led = |first: &Word<'_>| {
        let before = at.checked_sub(1).and_then(|at| words.get(at));
        let posted = before.is_some_and(|before| is_office(before.text) || is_title(before, None));
        // Minister von der Heyde; `minister van Handel` names none.
        let second = words.get(at + 1).is_some_and(|word| matches!(word.text, "der" | "den" | "dem"));
        let capital = is_capital(first.text) || matches!(first.text, "von" | "van") && second;
        posted && capital && PARTICLES.contains(&lower(first.text).as_str()) && follows(at + 1)
    };
    words.get(at).filter(|word| fits(word) || led(word))?;
    let mut end = at + 1;
    let goes_on = |end: usize| end < at + 5 && !words[end - 1].stops;
    while let Some(word) = words.get(end).filter(|word| goes_on(end) && !word.text.starts_with('(')) {
        let next = words.get(end + 1).is_some_and(fits) && !word.stops;
        let second = words.get(end + 2).is_some_and(fits);
        if fits(word) {
            end += 1;
        } else if particle(word) && next {
            end += 2;
        } else if particle(word) && words.get(end + 1).is_some_and(particle) && second {
            end += 3;
        } else {
            break;
        }
    }
    let mut name: Vec<&str> = words[at..end].iter().map(|word| word.bare).collect();
    // Anna Brooke MP
    while name.len() > 2 && name.last().is_some_and(|last| POST_NOMINALS.contains(last)) {
        name.pop();
    }
    let long = name.iter().any(|word| word.chars().filter(|c| c.is_alphabetic()).count() >= 3);
    long.then(|| (end, name.join(" ")))
}

/// Letters behind a name: membership of a parliament, honours, degrees.
const POST_NOMINALS: [&str; 20] = [
    "MP", "MSP", "MLA", "MEP", "MHA", "MLC", "TD", "QC", "KC", "SC", "CBE", "OBE", "MBE", "AC", "AO", "PhD",
    "MD", "FRS", "MdB", "MdL",
];

//! A line under a title → the person and the office it names.

use super::{Word, has_office, is_capital, is_office, is_possessive, is_title, name_at, words};
use crate::lexicon::{Class, is};

/// The person of a byline: `Jane Q. Doe, Chair of the Board`, `Mayor Helen Marsh`, `by Ruth Abernathy`.
pub(crate) fn byline(text: &str) -> Option<(String, Option<String>)> {
    let text = text.trim();
    let own = ["By ", "BY ", "by ", "Par ", "Por ", "Von ", "Di ", "Door ", "Av "]
        .iter()
        .find_map(|by| text.strip_prefix(by));
    let words = words(own.unwrap_or(text));
    if words.len() > 16 || text.ends_with(['.', '!', '?', ':']) && !text.ends_with("r.") {
        return None;
    }
    let article = words.first().is_some_and(|word| is(word.bare, Class::Link))
        && words.get(1).is_some_and(|word| is_title(word, None));
    let first = (usize::from(article)..words.len()).find(|&i| !is_title(&words[i], None))?;
    let text = own.unwrap_or(text);
    if let Some((end, name)) = name_at(&words, first) {
        let led = own.is_some() || first > 0;
        let rest = words.get(end..).unwrap_or_default();
        let apart = words[end - 1].stops && !is_possessive(words[end - 1].text);
        let office = apart && has_office(rest.get(..3.min(rest.len())).unwrap_or_default());
        let enough = end > first + 1 || first > 0;
        let role = || {
            rest.first().map(|word| {
                text.get(word.start..).unwrap_or_default().trim_end_matches(['.', ',']).to_owned()
            })
        };
        return match rest.is_empty() {
            true if led && enough => Some((name, None)),
            false if office && enough => Some((name, role())),
            _ => None,
        };
    }
    let at = (1..words.len())
        .find(|&i| name_at(&words, i).is_some_and(|(end, _)| end == words.len() && end > i + 1))?;
    let posted = is_office(words[0].text) || is_capital(words[0].bare) && has_office(&words[..at]);
    let before = words[at - 1];
    let linked = is(before.bare, Class::Link) && !before.stops || before.stops && !is_office(words[0].text);
    let (_, name) = name_at(&words, at).filter(|_| posted && !linked && words.len() <= 12)?;
    let titles = (0..at)
        .rev()
        .take_while(|&i| is_title(&words[i], i.checked_sub(1).and_then(|i| words.get(i))))
        .count();
    let role = text.get(words[0].start..words.get(at - titles - 1).map_or(0, Word::end)).unwrap_or_default();
    let role = role.trim_matches([',', ' ', ':', '–', '-']);
    Some((name, (!role.is_empty()).then(|| role.to_owned())))
}

/// Whether a line is two to four words that may be the name of a person, and nothing else.
pub(crate) fn is_name(text: &str) -> bool {
    let words = words(text);
    (2..=5).contains(&words.len())
        && !is(text, Class::Greeting)
        && !text.ends_with(['.', ':', ',', '!', '?'])
        && name_at(&words, 0).is_some_and(|(end, _)| end == words.len())
        && words
            .iter()
            .all(|word| word.text.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '\'' | '’')))
}

//! A line under a title → the person and the office it names.

use super::{
    Word, arabic_person, has_office, is_by, is_capital, is_office, is_possessive, is_title, name_at,
    office_at, words,
};
use crate::lexicon::{Class, ends, entries, fold, is, starts};
use crate::lower_case::lower;

/// The person of a byline: `Jane Q. Doe, Chair of the Board`, `Mayor Helen Marsh`, `by Ruth Abernathy`.
pub(crate) fn byline(text: &str) -> Option<(String, Option<String>)> {
    let text = text.trim();
    if text.starts_with(|c| matches!(c, '\u{590}'..='\u{97f}'))
        && let Some(found) = apart(text)
    {
        return Some(found);
    }
    if text.starts_with(|c| matches!(c, '\u{900}'..='\u{97f}')) {
        // श्री देवकी नंदन भंडारी
        let (title, name) = text.split_once(' ')?;
        let fits =
            is(title, Class::Title) && name.split_whitespace().count() <= 4 && !name.contains([',', '।']);
        return fits.then(|| (name.trim().to_owned(), None));
    }
    if text.starts_with(|c| matches!(c, '\u{600}'..='\u{6ff}')) {
        // الدكتورة نوال الحسيني
        let named = || arabic_person(text).filter(|named| !named.name.contains(['،', '.']));
        let led = text.split_whitespace().next().is_some_and(|word| is(word, Class::Title));
        let found = (led && text.split_whitespace().count() <= 6).then(named).flatten()?;
        return Some((found.name, found.role));
    }
    const BY: [&str; 18] = [
        "By ",
        "BY ",
        "by ",
        "Par ",
        "Por ",
        "Von ",
        "Di ",
        "Door ",
        "Av ",
        "delivered by ",
        "Delivered by ",
        "given by ",
        "prononcé par ",
        "prononcée par ",
        "pronunciado por ",
        "proferido por ",
        "gehalten von ",
        "pronunciato da ",
    ];
    let text = without_letters(text);
    let own = BY.iter().find_map(|by| text.strip_prefix(by));
    let words = words(own.unwrap_or(text));
    if words.last().is_some_and(|word| NO_PERSON.contains(&word.text)) {
        return None;
    }
    if words.len() > 16 || text.ends_with(['.', '!', '?', ':']) && !text.ends_with("r.") {
        return None;
    }
    let article = words.first().is_some_and(|word| is(word.bare, Class::Link))
        && words.get(1).is_some_and(|word| is_title(word, None));
    // Her Honour the Honourable Margaret O'Leary
    let honours = |word: &Word<'_>| {
        is_title(word, None) || own.is_some() && ["her", "his", "the"].contains(&lower(word.bare).as_str())
    };
    let first = (usize::from(article)..words.len()).find(|&i| !honours(&words[i]))?;
    let text = own.unwrap_or(text);
    if let Some((end, name)) = name_at(&words, first) {
        // The Ledger
        let led = own.is_some() || first > usize::from(words[0].bare.eq_ignore_ascii_case("the"));
        let rest = words.get(end..).unwrap_or_default();
        let apart = words[end - 1].stops && !is_possessive(words[end - 1].text);
        let office = apart && has_office(rest.get(..3.min(rest.len())).unwrap_or_default());
        let enough = end > first + 1 || first > 0;
        let role = || {
            rest.first().map(|word| {
                text.get(word.start..).unwrap_or_default().trim_end_matches(['.', ',']).to_owned()
            })
        };
        match rest.is_empty() {
            true if led && enough => return Some((name, None)),
            false if office && enough => return Some((name, role())),
            true => return None,
            // Finance Minister Ruth Osei
            // Port Merrin Mayor Helen Marsh
            false if apart || end > first + 1 && !office_at(&words, end) || led => return None,
            false => {}
        }
    }
    let mut at = (1..words.len())
        .find(|&i| name_at(&words, i).is_some_and(|(end, _)| end == words.len() && end > i + 1))?;
    let is_linked = |word: &Word<'_>| is(word.bare, Class::Link) && !word.stops;
    // Minister of Finance Peter Hallam: the name is the last two words.
    let last = words.len() - 2 - usize::from(words[words.len() - 2].text.ends_with('.'));
    if is_linked(&words[at - 1]) && is_office(words[0].text) && at < last {
        at = last;
    }
    let posted = is_office(words[0].text) || is_capital(words[0].bare) && has_office(&words[..at]);
    let before = words[at - 1];
    let linked = is_linked(&before) || before.stops && !is_office(words[0].text);
    // Premier Doyle Opens New Ferry Terminal
    let says = |word: &Word<'_>| is_capital(word.bare) && is(word.bare, Class::Clause);
    let spoken = words[1..at].iter().any(|word| is(word.bare, Class::Kind) || says(word));
    let fits = posted && !linked && !spoken && words.len() <= 12;
    let (_, name) = name_at(&words, at).filter(|_| fits)?;
    let titles = (0..at)
        .rev()
        .take_while(|&i| is_title(&words[i], i.checked_sub(1).and_then(|i| words.get(i))))
        .count();
    // Report of Governor Helen Marsh: the report is not an office.
    let first = usize::from(at > 1 && is(words[0].bare, Class::Kind));
    // Förstamajtal av förbundsordförande
    let first = (first..at).rev().find(|&i| is_by(Some(words[i].bare))).map_or(first, |by| by + 1);
    let role =
        text.get(words[first].start..words.get(at - titles - 1).map_or(0, Word::end)).unwrap_or_default();
    let role = role.trim_matches([',', ' ', ':', '–', '-']);
    Some((name, (!role.is_empty()).then(|| role.to_owned())))
}

/// נעמה לביא, ראשת המועצה: a name and an office with a mark between them, in a script without capitals.
fn apart(text: &str) -> Option<(String, Option<String>)> {
    let Some((name, role)) = [", ", "، ", " - ", " – "].iter().find_map(|mark| text.split_once(mark))
    else {
        return behind_office(text);
    };
    let all = words(role);
    let posted = office_at(&all, 0) && all.len() <= 10 && !role.contains([',', '،', '.', '।', ':']);
    let mut name: Vec<&str> = name.split_whitespace().collect();
    let titles = name.iter().take_while(|word| is(word, Class::Title)).count();
    name.drain(..titles);
    let known = |word: &&str| entries(&fold(word)).iter().any(|entry| entry.classes.has_any(&NO_NAME));
    let fits = posted && (2..=4).contains(&name.len()) && !name.iter().any(known);
    fits.then(|| (name.join(" "), Some(role.trim().to_owned())))
}

/// השר דני לוי: an office of a few words, and a name of two that no list has.
fn behind_office(text: &str) -> Option<(String, Option<String>)> {
    let all: Vec<&str> = text.split_whitespace().collect();
    let (role, name) = all.split_at_checked(all.len().checked_sub(2)?)?;
    let known = |words: &str| is(words, Class::Office);
    let posted = role.first().is_some_and(|word| known(word)) || known(&role.join(" "));
    // An article begins no name, and `in Haifa` is none.
    let within = name.iter().all(|word| word.starts_with(['ב', 'ל']));
    let plain = |word: &&str| entries(&fold(word)).is_empty() && !word.starts_with("ال");
    let named = !within && !name[0].starts_with('ה') && name.iter().all(plain);
    let fits = posted && role.len() <= 3 && named && text.chars().all(|c| c.is_alphabetic() || c == ' ');
    fits.then(|| (name.join(" "), Some(role.join(" "))))
}

/// Classes of words that are in no name.
const NO_NAME: [Class; 6] =
    [Class::Office, Class::Kind, Class::Clause, Class::Audience, Class::Opener, Class::Greeting];

/// The words without the letters behind a name: The Hon Ada Lovelace MP.
fn without_letters(text: &str) -> &str {
    const LETTERS: [&str; 12] =
        [" MP", " MSP", " MLA", " MEP", " MS", " KC", " QC", " OBE", " CBE", " AO", " AM", " AC"];
    LETTERS.iter().find_map(|letters| text.strip_suffix(letters)).unwrap_or(text)
}

/// Whether a line is two to four words that may be the name of a person, and nothing else.
pub(crate) fn is_name(text: &str) -> bool {
    if text.starts_with(|c| matches!(c, '\u{f40}'..='\u{f6c}')) {
        return is_tibetan_name(text);
    }
    let words = words(text);
    // Имя Отчество Фамилия
    let most = if text.starts_with(|c| matches!(c, '\u{400}'..='\u{4ff}')) { 3 } else { 5 };
    (2..=most).contains(&words.len())
        && !is(text, Class::Greeting)
        && starts(&fold(text), Class::Foot).is_none()
        && !is_town(words[0].text)
        && !words.last().is_some_and(|word| NO_PERSON.contains(&word.text))
        && !text.ends_with(['.', ':', ',', '!', '?'])
        && !text.contains("..")
        && name_at(&words, 0).is_some_and(|(end, _)| end == words.len())
        && words
            .iter()
            .all(|word| word.text.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '\'' | '’')))
}

/// Last words of what looks like a name: a law, those who wrote the page.
const NO_PERSON: [&str; 8] = ["Bill", "Act", "Staff", "Desk", "Team", "Bureau", "Reporter", "Newsroom"];

/// ཚེ་རིང་སྒྲོལ་མ།: four syllables, which address nobody.
fn is_tibetan_name(text: &str) -> bool {
    let name = text.trim_end_matches(['།', '་', ' ']);
    let other = [Class::Audience, Class::Kind, Class::Thanks, Class::Greeting].iter();
    name.split('་').count() == 4
        && !name.contains(['།', ' '])
        && !other.copied().any(|class| ends(&fold(name), class).is_some())
}

/// The first words of towns: no name of a person begins with them.
pub(crate) fn is_town(word: &str) -> bool {
    const FIRST: &str = "new nueva nova nouvelle los las san santa saint addis buenos hong abu kuala \
        tel cape rio phnom port fort mexico washington";
    FIRST.split(' ').any(|first| first.eq_ignore_ascii_case(word))
}

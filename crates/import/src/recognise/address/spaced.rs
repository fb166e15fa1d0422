//! An address in a script of words with spaces: `Mr. President,` `السيدات والسادة` `Уважаемые коллеги!`
//!
//! ```text
//! part  = link* (opener | title | office | people | greeting) (known | Name)*      known in one and the same language
//! ```
//!
//! A word of a clause (is, we, nous) ends it. Without a mark at its end a line must be known words, two at least.

use crate::lexicon::{Class, Classes, LANGUAGES, entries, fold, is, reach};
use crate::script::{is_hangul, is_longer};
use std::borrow::Cow;

/// Characters of an address at most.
const LONGEST: usize = 160;
/// Words of a phrase of the lists at most.
const PHRASE: usize = 5;
const SEPARATORS: [char; 9] = [',', ';', '!', '،', '؛', ':', '：', '·', '—'];
/// What makes words an address.
const STRONG: [Class; 5] = [Class::Opener, Class::Audience, Class::Title, Class::Office, Class::Greeting];

/// Whether a line is an address.
pub(super) fn is_address(line: &str) -> bool {
    let line = line.trim();
    if line.is_empty() || is_longer(line, LONGEST) || line.contains(['?', '؟', '(', '/', '|', '“', '"', '»'])
    {
        return false;
    }
    let last = line.chars().next_back().unwrap_or(' ');
    let marked = matches!(last, ',' | ':' | '!' | '،' | '：' | ';' | '—' | '-' | '–');
    let stopped = matches!(last, '.' | '।' | '۔');
    let words = line.trim_end_matches([',', ':', '!', '،', '：', '.', ';', '।', '۔', ' ', '—', '-', '–']);
    if words.contains(['.', '।']) && has_inner_sentence(words) {
        return false;
    }
    let parts: Vec<&str> = words.split(SEPARATORS).map(str::trim).filter(|part| !part.is_empty()).collect();
    let mut people = 0;
    for (i, part) in parts.iter().enumerate() {
        match best(part, marked) {
            Some(found) if !stopped || found.unknown == 0 => people += found.known,
            None if marked && i > 0 && is_name(part) => {}
            _ => return false,
        }
    }
    !parts.is_empty() && (marked || people >= 2 || parts.len() > 1)
}

/// A full stop after a word that is no abbreviation, with a new sentence after it.
fn has_inner_sentence(words: &str) -> bool {
    words.match_indices(['.', '।']).any(|(at, mark)| {
        let before = words[..at].rsplit(char::is_whitespace).next().unwrap_or_default();
        let abbreviation =
            crate::lexicon::is(&format!("{before}."), Class::Title) || before.chars().count() <= 3;
        !abbreviation && words[at + mark.len()..].starts_with(' ')
    })
}

/// What a part is in the language that knows it best.
#[derive(Debug, Clone, Copy, Default)]
struct Found {
    /// Words and phrases that address or name an office.
    known: usize,
    unknown: usize,
}

fn best(part: &str, marked: bool) -> Option<Found> {
    let words: Vec<&str> = part.split_whitespace().collect();
    if words.is_empty() || words.len() > 18 {
        return None;
    }
    let folded: Vec<Cow<'_, str>> = words.iter().map(|word| fold(trimmed(word))).collect();
    let mut languages = 0u32;
    for at in 0..folded.len() {
        let phrases = (1..=longest(&folded, at)).map(|n| joined(&folded[at..at + n]));
        for phrase in phrases {
            let compound = phrase.rsplit_once('-').map_or("", |(_, last)| last);
            let found = entries(&phrase).iter().chain(entries(without_and(&phrase))).chain(entries(compound));
            let strong = found.filter(|entry| entry.classes.has_any(&STRONG));
            strong.for_each(|entry| languages |= 1 << entry.language);
        }
    }
    (0..LANGUAGES)
        .filter(|language| languages >> language & 1 == 1)
        .filter_map(|language| read(&words, &folded, language, marked))
        .max_by_key(|found| found.known)
}

/// A word, or words with spaces between them.
fn joined<'f>(words: &'f [Cow<'_, str>]) -> Cow<'f, str> {
    match words {
        [word] => Cow::Borrowed(word),
        words => Cow::Owned(words.join(" ")),
    }
}

/// Words of the longest phrase that may begin with a word.
fn longest(folded: &[Cow<'_, str>], at: usize) -> usize {
    let first = folded.get(at).map_or("", |word| &**word);
    let reach = reach(first).max(reach(without_and(first)));
    reach.min(PHRASE).min(folded.len() - at)
}

/// A word without quotation marks and commas; the dot of an abbreviation stays.
fn trimmed(word: &str) -> &str {
    word.trim_matches(|c: char| {
        !c.is_alphanumeric() && !matches!(c, '.' | '\'' | '’' | '"' | '״' | '׳' | '\u{64b}'..='\u{65f}')
    })
}

/// السادة of والسادة, and Hebrew ורבותיי.
fn without_and(word: &str) -> &str {
    let rest = word.strip_prefix('و').or_else(|| word.strip_prefix('ו'));
    rest.filter(|rest| rest.chars().count() >= 3).unwrap_or(word)
}

/// The part read as one language: `None` where it is no address in it.
fn read(words: &[&str], folded: &[Cow<'_, str>], language: u8, marked: bool) -> Option<Found> {
    let mut found = Found::default();
    let (mut at, mut first, mut names, mut opened, mut people) = (0, true, 0, false, false);
    let mut mine = false;
    // मंच पर विराजमान राज्यपाल महोदया: where the people come last, words about them come first.
    let last = words.last().filter(|word| word.starts_with(is_head_last));
    let ends = marked
        && last.is_some()
        && phrase(folded, words.len() - 1, language).1.has_any(&[
            Class::Audience,
            Class::Title,
            Class::Office,
        ]);
    while at < words.len() {
        let (n, classes) = phrase(folded, at, language);
        if classes.has_any(&STRONG) {
            found.known += if classes.has(Class::Greeting) { 2 } else { 1 };
            mine |= classes.has(Class::Me);
            opened |= classes.has_any(&[Class::Opener, Class::Title, Class::Greeting]);
            people |= classes.has_any(&[Class::Audience, Class::Title, Class::Office, Class::Greeting]);
            first = false;
        } else if classes.has(Class::Clause) {
            return None;
        } else if !classes.has(Class::Link) {
            if first && !ends {
                return None;
            }
            names += usize::from(is_cased_low(words[at]));
            found.unknown += 1;
        }
        at += n;
    }
    let fits = match found.unknown {
        0 => true,
        // My grandmother kept bees: nobody known is addressed.
        n if names > 0 && !people => n <= 2 && words.len() <= 4 && !mine,
        n if marked => (names == 0 || opened && names <= 3) && n <= found.known * 3 + 3,
        n => names == 0 && opened && n <= found.known + 2,
    };
    (found.known > 0 && fits).then_some(found)
}

/// The longest phrase at a word that a language knows, and what it is.
fn phrase(folded: &[Cow<'_, str>], at: usize, language: u8) -> (usize, Classes) {
    let known =
        |words: &str| entries(words).iter().find(|entry| entry.language == language).map(|it| it.classes);
    for n in (1..=longest(folded, at)).rev() {
        let words = joined(&folded[at..at + n]);
        let strong = |classes: &Classes| n == 1 || classes.has_any(&STRONG);
        let bare = words.trim_end_matches('.');
        // Vice-Chancellor, and the like
        let compound = words.rsplit_once('-').map_or("", |(_, last)| last);
        let found = known(&words).or_else(|| known(bare)).or_else(|| known(without_and(&words)));
        let found = found.or_else(|| known(compound).filter(|it| it.has(Class::Office)));
        if let Some(classes) = found.filter(strong) {
            return (n, classes);
        }
    }
    (1, Classes::default())
}

/// The scripts of languages that put the noun at the end: those of India, and Hangul.
fn is_head_last(c: char) -> bool {
    matches!(c, '\u{900}'..='\u{dff}') || is_hangul(c)
}

/// A word that begins with a small letter.
fn is_cased_low(word: &str) -> bool {
    word.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_lowercase)
}

/// António Guterres: up to four words with capitals or of a script without them.
fn is_name(part: &str) -> bool {
    let mut words = part.split_whitespace();
    words.clone().count() <= 4
        && words.all(|word| word.chars().next().is_some_and(|c| c.is_alphabetic() && !c.is_lowercase()))
}

/// Characters of an address that says more of those whom it names.
const LONGEST_WHOLE: usize = 400;
/// Words that open a clause about those who are addressed.
const RELATIVE: [&str; 11] =
    ["who", "whom", "whose", "qui", "die", "der", "que", "quienes", "che", "которые", "который"];
/// Words in front of the last of those who are addressed.
const AND: [&str; 10] = ["and", "et", "und", "y", "e", "и", "та", "en", "och", "i"];

/// `Friends, neighbours, and the two herons who have come every day:`: what follows a known address, to the end of
/// the line, names others. Its first clause is about them, and it is one sentence.
fn goes_to_the_end(line: &str, from: usize) -> bool {
    let Some(rest) = line.strip_suffix([':', ',', '：', '،', '!']).and_then(|line| line.get(from..)) else {
        return false;
    };
    if is_longer(line, LONGEST_WHOLE) || rest.contains(['?', ':', '!', ';']) || has_inner_sentence(rest) {
        return false;
    }
    let mut words = rest.split_whitespace().map(|word| fold(trimmed(word))).peekable();
    let lists = words.peek().is_some_and(|word| AND.contains(&&**word));
    match words.find(|word| RELATIVE.contains(&&**word) || is(word, Class::Clause)) {
        Some(word) => RELATIVE.contains(&&*word) || lists && words.any(|word| RELATIVE.contains(&&*word)),
        None => lists || rest.rsplit(',').next().is_some_and(|last| best(last, true).is_some()),
    }
}

/// Where the address that opens a text ends: `Mr. Chief Justice, my friends:` before the first sentence.
pub(crate) fn western_opening(line: &str) -> Option<usize> {
    let mut end = None;
    let mut from = 0;
    for (at, c) in line.char_indices().take(300).filter(|(_, c)| matches!(c, ',' | ':' | '!' | '،')) {
        let part = line.get(from..at)?.trim();
        let known = best(part, true).is_some_and(|found| found.unknown <= 4) && !is_longer(part, 90);
        if !known {
            if from > 0 && goes_to_the_end(line, from) {
                return Some(line.len());
            }
            break;
        }
        from = at + c.len_utf8();
        end = Some(from);
        if c == ':' || c == '!' {
            break;
        }
    }
    // Good morning, everyone. I am glad …: the sentence ends with the last part.
    let last = line
        .get(from..)
        .and_then(|rest| rest.find(['.', '!']))
        .filter(|_| end.is_some_and(|end| end == from));
    if let Some(part) = last.and_then(|at| line.get(from..from + at)) {
        let whole = !is_longer(part, 40) && best(part, true).is_some_and(|found| found.unknown == 0);
        if whole && !part.trim().is_empty() && !part.ends_with(|c: char| c.is_uppercase()) {
            end = Some(from + part.len() + 1);
        }
    }
    // The Minister of Fisheries, Anna Brooke, opened the quay
    let mut words = line.split_whitespace();
    let told = words.next().is_some_and(|word| is(word, Class::Link))
        && words.next().is_some_and(|word| is(word, Class::Office))
        && line.get(end?..).is_some_and(|rest| rest.trim_start().starts_with(char::is_lowercase));
    end.filter(|_| !told && !super::is_thanks(line))
}

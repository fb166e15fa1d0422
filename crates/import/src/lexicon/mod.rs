//! The word lists of all languages, one file each → which classes a word belongs to, and in which languages.
//!
//! ```text
//! file    = "#" name line*
//! section = "[" class "]" entry ("," entry)*       entries of one class
//! ordered = entry of month, ordinal, nth: variant ("/" variant)*, the first entry is 1
//! ```
//!
//! Words are written as the language writes them and folded when they are read, once, at the first question.

mod class;
mod fold;
pub(crate) mod language;

pub(crate) use class::{Class, Classes};
pub(crate) use fold::fold;

mod list;
mod quick;

use list::List;
use quick::Quick;
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::OnceLock;

/// The languages, by their tags, in the order in which [`Entry::language`] counts them.
const FILES: [(&str, &str); 28] = [
    ("en", include_str!("en.txt")),
    ("zh-Hans", include_str!("zh-hans.txt")),
    ("zh-Hant", include_str!("zh-hant.txt")),
    ("ja", include_str!("ja.txt")),
    ("ko", include_str!("ko.txt")),
    ("fr", include_str!("fr.txt")),
    ("de", include_str!("de.txt")),
    ("es", include_str!("es.txt")),
    ("pt", include_str!("pt.txt")),
    ("it", include_str!("it.txt")),
    ("nl", include_str!("nl.txt")),
    ("pl", include_str!("pl.txt")),
    ("sv", include_str!("sv.txt")),
    ("ru", include_str!("ru.txt")),
    ("uk", include_str!("uk.txt")),
    ("el", include_str!("el.txt")),
    ("tr", include_str!("tr.txt")),
    ("ar", include_str!("ar.txt")),
    ("fa", include_str!("fa.txt")),
    ("ur", include_str!("ur.txt")),
    ("ug", include_str!("ug.txt")),
    ("he", include_str!("he.txt")),
    ("hi", include_str!("hi.txt")),
    ("th", include_str!("th.txt")),
    ("vi", include_str!("vi.txt")),
    ("id", include_str!("id.txt")),
    ("mn", include_str!("mn.txt")),
    ("bo", include_str!("bo.txt")),
];

/// How many languages there are.
pub(crate) const LANGUAGES: u8 = FILES.len() as u8;

/// A word in one language.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Entry {
    pub(crate) language: u8,
    pub(crate) classes: Classes,
    /// Its place in an ordered list, from 1.
    value: u8,
}

type Words = Cow<'static, str>;

#[derive(Default)]
struct Lexicon {
    words: HashMap<Words, Vec<Entry>, Quick>,
    /// How many words the longest phrase has that begins with a word.
    reach: HashMap<Box<str>, usize, Quick>,
    /// The phrases of the classes that are looked for as the beginning, the end or a part of words.
    lists: HashMap<u8, List, Quick>,
}

/// Classes that are asked for with [`starts`], [`ends`] or [`within`].
const LISTED: [Class; 24] = [
    Class::Event,
    Class::Web,
    Class::Stamp,
    Class::Today,
    Class::Remark,
    Class::Opener,
    Class::Audience,
    Class::Office,
    Class::Title,
    Class::Greeting,
    Class::Thanks,
    Class::Weekday,
    Class::Role,
    Class::Foot,
    Class::Mark,
    Class::Agency,
    Class::Delivery,
    Class::Lead,
    Class::Kind,
    Class::At,
    Class::Crumbs,
    Class::Contents,
    Class::Unit,
    Class::Kept,
];

fn lexicon() -> &'static Lexicon {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    LEXICON.get_or_init(|| {
        let mut lexicon = Lexicon::default();
        for ((_, file), language) in FILES.iter().zip(0u8..) {
            lexicon.read(file, language);
        }
        lexicon.lists.values_mut().for_each(List::sort);
        lexicon
    })
}

impl Lexicon {
    fn read(&mut self, file: &'static str, language: u8) {
        let mut class = None;
        for line in file.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            match line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
                Some(word) => class = Class::from_word(word),
                None => self.entries(line, class, language),
            }
        }
    }

    fn entries(&mut self, line: &'static str, class: Option<Class>, language: u8) {
        match class {
            Some(Class::Surname) => {
                line.char_indices().for_each(|(at, c)| {
                    self.add(Cow::Borrowed(&line[at..at + c.len_utf8()]), Class::Surname, language, 0);
                });
            }
            Some(class) => {
                let ordered = matches!(class, Class::Month | Class::Ordinal | Class::Nth);
                for (entry, place) in line.split(", ").zip(1u8..=u8::MAX) {
                    let value = if ordered { place } else { 0 };
                    let variants = entry.split('/').filter(|word| !word.is_empty());
                    variants.for_each(|word| self.add(fold(word), class, language, value));
                }
            }
            None => {}
        }
    }

    fn reaches(&mut self, phrase: &str) {
        if let Some((first, rest)) = phrase.split_once(' ') {
            let reach = self.reach.entry(first.into()).or_default();
            *reach = (*reach).max(2 + rest.matches(' ').count());
        }
    }

    fn add(&mut self, word: Words, class: Class, language: u8, value: u8) {
        if LISTED.contains(&class) {
            self.lists.entry(class as u8).or_default().push(word.clone());
        }
        self.reaches(&word);
        let entries = self.words.entry(word).or_default();
        match entries.iter_mut().find(|entry| entry.language == language) {
            Some(entry) => {
                entry.classes = entry.classes.with(class);
                entry.value = entry.value.max(value);
            }
            None => entries.push(Entry { language, classes: Classes::default().with(class), value }),
        }
    }
}

/// How many words the longest phrase of the lists has that begins with a folded word; 1 where there is no phrase.
pub(crate) fn reach(first: &str) -> usize {
    lexicon().reach.get(first).copied().unwrap_or(1)
}

/// What folded words are, in each language that has them.
pub(crate) fn entries(folded: &str) -> &'static [Entry] {
    lexicon().words.get(folded).map_or(&[], Vec::as_slice)
}

/// Bytes of an entry at most, with the marks that folding leaves out.
pub(crate) const LONGEST: usize = 240;

/// Whether words are of a class, in any language.
pub(crate) fn is(words: &str, class: Class) -> bool {
    words.len() <= LONGEST && entries(&fold(words)).iter().any(|entry| entry.classes.has(class))
}

/// Whether words are of a class in Chinese.
pub(crate) fn is_chinese(words: &str, class: Class) -> bool {
    let chinese =
        |entry: &Entry| FILES.get(usize::from(entry.language)).is_some_and(|file| file.0.starts_with("zh"));
    entries(&fold(words)).iter().any(|entry| entry.classes.has(class) && chinese(entry))
}

/// The place of words in the ordered list of a class: 3 for мартa among the months.
pub(crate) fn value(words: &str, class: Class) -> Option<u32> {
    let entry = entries(&fold(words)).iter().find(|entry| entry.classes.has(class) && entry.value > 0)?;
    Some(u32::from(entry.value))
}

/// The bytes of the longest phrase of a class that folded words begin with and that ends where a word does.
pub(crate) fn starts(folded: &str, class: Class) -> Option<usize> {
    let fits = |phrase: &&Words| ends_word(&folded[..phrase.len()], &folded[phrase.len()..]);
    lexicon().lists.get(&(class as u8))?.begin(folded).filter(fits).map(|phrase| phrase.len()).max()
}

/// The bytes of the longest phrase of a class that folded words end with.
pub(crate) fn ends(folded: &str, class: Class) -> Option<usize> {
    lexicon().lists.get(&(class as u8))?.end(folded)
}

/// Whether folded words have a phrase of a class in them.
pub(crate) fn within(folded: &str, class: Class) -> bool {
    let list = lexicon().lists.get(&(class as u8));
    list.is_some_and(|list| folded.char_indices().any(|(at, _)| list.begin(&folded[at..]).next().is_some()))
}

/// How many words of some folded ones begin with different phrases of a class, counted to `most`.
pub(crate) fn beginnings(folded: &str, class: Class, most: usize) -> usize {
    let Some(list) = lexicon().lists.get(&(class as u8)) else { return 0 };
    let mut found: Vec<&Words> = Vec::new();
    let mut inside = false;
    for (at, c) in folded.char_indices() {
        let starts = c.is_alphanumeric() && (!inside || is_unspaced(c));
        inside = c.is_alphanumeric();
        if starts && let Some(phrase) = list.begin(&folded[at..]).next().filter(|it| !found.contains(it)) {
            found.push(phrase);
            if found.len() == most {
                break;
            }
        }
    }
    found.len()
}

fn ends_word(phrase: &str, rest: &str) -> bool {
    let last = phrase.chars().next_back().is_some_and(|c| c.is_alphanumeric() && !is_unspaced(c));
    !last || !rest.starts_with(|c: char| c.is_alphanumeric() && !is_unspaced(c))
}

/// A letter of a script that writes no spaces between words; Hangul hangs its endings on words.
pub(crate) fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{fff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{30ff}'
        | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{20000}'..='\u{323af}')
}

#[cfg(test)]
mod tests;

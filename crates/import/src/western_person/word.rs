//! A text → its words, and where they are; a word → what it does between others.

use crate::lower_case::lower;

/// A word and where it is.
#[derive(Clone, Copy)]
pub(super) struct Word<'t> {
    /// As printed, with its marks.
    pub(super) text: &'t str,
    /// Without the marks around it and the ending of a possessive.
    pub(super) bare: &'t str,
    pub(super) start: usize,
    /// A mark or the end of the line follows: what comes next is apart.
    pub(super) stops: bool,
}

impl Word<'_> {
    pub(super) fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

/// The words of a text, line by line.
pub(super) fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    for line in text.split('\n') {
        let base = line.as_ptr() as usize - text.as_ptr() as usize;
        let from = words.len();
        words.extend(line.split_whitespace().map(|word| {
            let start = base + (word.as_ptr() as usize - line.as_ptr() as usize);
            Word {
                text: word,
                bare: bare(word),
                start,
                stops: word.ends_with([',', ';', ':', ')', '/', '،']) || is_possessive(word),
            }
        }));
        if let Some(last) = words.get_mut(from..).and_then(<[Word<'_>]>::last_mut) {
            last.stops = true;
        }
    }
    words
}

/// Without the marks around it and the ending of a possessive.
fn bare(word: &str) -> &str {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '.');
    let word = if is_possessive(word) {
        word.get(..word.rfind(['\'', '’']).unwrap_or(word.len())).unwrap_or(word)
    } else {
        word
    };
    if word.trim_end_matches('.').chars().count() > 3 { word.trim_end_matches('.') } else { word }
}

/// Doe's, Aydemir'in.
pub(crate) fn is_possessive(word: &str) -> bool {
    let word = word.trim_end_matches([',', '.']);
    word.rfind(['\'', '’']).is_some_and(|at| {
        let tail = word.get(at..).unwrap_or_default();
        at >= 2 && (2..=5).contains(&tail.chars().count()) && tail.chars().skip(1).all(char::is_lowercase)
    })
}

/// A word in front of who has written or spoken: `By`, `Par`.
pub(crate) fn is_by(word: Option<&str>) -> bool {
    const SURE: [&str; 6] = ["by", "par", "por", "door", "av", "oleh"];
    word.is_some_and(|word| SURE.contains(&lower(word.trim_end_matches(':')).as_str()))
}

/// A word that a title does not stop at.
pub(crate) fn is_small(word: Option<&str>) -> bool {
    const SMALL: &[&str] = &[
        "at", "the", "to", "on", "by", "of", "before", "for", "during", "and", "la", "au", "lors", "devant",
        "de", "du", "en", "in", "ante", "por", "par", "von", "vom", "der", "bei", "zur", "zum", "del", "al",
        "las", "los", "el", "na", "no", "da", "do", "dos", "das", "della", "del", "alla", "di", "with",
        "from", "as", "through", "a", "an", "für", "über", "im", "am", "und", "et", "y", "e", "pour", "sur",
        "para", "sobre", "tras", "con", "com", "avec", "ao", "à", "les", "le", "aux", "dem", "den", "des",
    ];
    word.is_some_and(|word| SMALL.contains(&lower(word).as_str()))
}

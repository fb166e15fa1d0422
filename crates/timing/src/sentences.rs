//! Text → its sentences, by the marks of its script and the abbreviations of its language. `pkg/reader/sentences.js` does the
//! same in a page.
//!
//! The marks are those with the properties `STerm` and `ATerm` of Unicode ([UAX #29]). Its rule SB8 needs a dictionary of
//! abbreviations, `data/abbreviations.txt`. In Thai and Lao, which have no such marks, a long passage ends at a space.
//!
//! [UAX #29]: https://www.unicode.org/reports/tr29/#Sentence_Boundaries

const ABBREVIATIONS: &str = include_str!("../data/abbreviations.txt");

/// The marks of sentences and brackets, and the languages that differ, by name. A page has the same table.
const MARKS: &str = include_str!("../data/marks.txt");

/// A line of the table.
fn line(name: &str) -> &'static str {
    MARKS.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' ')).unwrap_or_default()
}

/// The characters of a Thai or Lao sentence after which a space ends it.
const LONG: usize = 40;

/// The sentences of a text without line structure, in order; together they are the text. A sentence includes the space after
/// it. `lang` is a BCP 47 tag; of an unknown language, the abbreviations are those of English.
///
/// ```
/// use oration::sentences;
///
/// assert_eq!(sentences("同志们：“稳！”他说。三件事。", "zh"), ["同志们：“稳！”", "他说。", "三件事。"]);
/// assert_eq!(sentences("Dr. J. Lee spoke. He left.", "en"), ["Dr. J. Lee spoke. ", "He left."]);
/// assert_eq!(sentences("Am 3. Mai kam Dr. Weiß. Gut.", "de"), ["Am 3. Mai kam Dr. Weiß. ", "Gut."]);
/// ```
pub fn sentences<'t>(text: &'t str, lang: &str) -> Vec<&'t str> {
    let language = Language::of(lang);
    let mut found = Vec::new();
    let (mut start, mut at) = (0, 0);
    while let Some(mark) = text[at..].chars().next() {
        let after = at + mark.len_utf8();
        let end = if mark == ' ' {
            language.unmarked_end(text, start, at)
        } else if language.is_mark(mark) {
            match language.end(text, start, at) {
                Ok(end) => Some(end),
                Err(next) => {
                    at = next;
                    continue;
                }
            }
        } else {
            None
        };
        at = end.unwrap_or(after);
        if end.is_some() {
            found.push(&text[start..at]);
            start = at;
        }
    }
    if start < text.len() {
        found.push(&text[start..]);
    }
    found
}

/// What depends on the language.
struct Language {
    abbreviations: &'static str,
    is_greek: bool,
    is_japanese: bool,
    has_ordinals: bool,
    has_low_quotes: bool,
    full: &'static str,
    spaced: &'static str,
    closing: &'static str,
    opening: &'static str,
    continuing: &'static str,
}

impl Language {
    fn of(lang: &str) -> Self {
        let tag = lang.split('-').next().unwrap_or_default();
        let of = |wanted: &str| {
            ABBREVIATIONS
                .lines()
                .skip(1)
                .find_map(|line| line.split_once(' ').filter(|(tag, _)| tag.eq_ignore_ascii_case(wanted)))
        };
        let abbreviations = of(tag).or_else(|| of("en")).map_or("", |(_, words)| words);
        let is = |other: &str| tag.eq_ignore_ascii_case(other);
        let is_in = |name: &str| line(name).split(' ').any(is);
        Language {
            abbreviations,
            is_greek: is("el"),
            is_japanese: is("ja"),
            has_ordinals: is_in("ordinals"),
            has_low_quotes: is_in("low-quotes"),
            full: line("full"),
            spaced: line("spaced"),
            closing: line("closing"),
            opening: line("opening"),
            continuing: line("continuing"),
        }
    }

    fn is_mark(&self, c: char) -> bool {
        self.full.contains(c) || self.spaced.contains(c) || (self.is_greek && matches!(c, ';' | '\u{37E}'))
    }

    fn closes(&self, c: char) -> bool {
        self.closing.contains(c) || (c == '“' && self.has_low_quotes)
    }

    /// The end of the sentence, including the space after it, if the mark at a position ends one; otherwise where to go on.
    fn end(&self, text: &str, start: usize, at: usize) -> Result<usize, usize> {
        let run = &text[at..at + length(&text[at..], |c| self.is_mark(c))];
        let mut end = at + run.len();
        let after_marks = end;
        end += length(&text[end..], |c| self.closes(c) || self.is_mark(c));
        // French puts a space before a closing guillemet.
        let space = length(&text[end..], char::is_whitespace);
        if space > 0 && text[end + space..].starts_with(['»', '›']) {
            end += space;
            end += length(&text[end..], |c| self.closes(c));
        }
        let space = length(&text[end..], char::is_whitespace);
        let rest = &text[end + space..];
        if rest.is_empty() {
            return Ok(text.len());
        }
        if space == 0 {
            let quoted = self.is_japanese && end > after_marks && rest.starts_with(['と', 'っ']);
            let full = run.contains(|c| self.full.contains(c))
                || (rest.starts_with(is_ideograph) && !run.contains(['.', '…']));
            let goes_on = quoted || rest.starts_with(|c| self.continuing.contains(c));
            return if full && !goes_on { Ok(end) } else { Err(end) };
        }
        let next = rest.trim_start_matches(|c| self.opening.contains(c)).chars().next();
        let goes_on = !run.contains(|c| self.full.contains(c))
            && (next.is_some_and(char::is_lowercase)
                || (run == "." && self.abbreviates(&text[start..at], next)));
        if goes_on { Err(end) } else { Ok(end + space) }
    }

    /// Whether the last word of a text is abbreviated by the full stop after it.
    fn abbreviates(&self, before: &str, next: Option<char>) -> bool {
        let mut words = before.rsplit(char::is_whitespace);
        let word = words.next().unwrap_or_default();
        let is_first = word.len() == before.len();
        let word = word.trim_start_matches(|c| self.opening.contains(c));
        let mut letters = word.chars();
        let (Some(first), second) = (letters.next(), letters.next()) else { return false };
        if word.bytes().all(|byte| byte.is_ascii_digit()) {
            let is_counted = words
                .next()
                .and_then(|word| word.strip_suffix('.'))
                .is_some_and(|word| self.lists(word, true));
            return is_first || (word.len() < 3 && !is_counted && self.has_ordinals);
        }
        let is_initial = second.is_none() && first.is_alphabetic() && !is_ideograph(first) && word != "I";
        let is_dotted = second == Some('.') && first.is_alphabetic();
        let is_roman = is_first && word.bytes().all(|byte| b"IVXLC".contains(&byte));
        is_initial || is_dotted || is_roman || self.lists(word, next.is_some_and(char::is_numeric))
    }

    /// Whether an abbreviation is listed, also with a capital.
    fn lists(&self, word: &str, before_number: bool) -> bool {
        let small: String =
            word.chars().take(1).flat_map(char::to_lowercase).chain(word.chars().skip(1)).collect();
        self.abbreviations.split(' ').any(|listed| {
            let name = listed.strip_suffix('#').unwrap_or(listed);
            (name == word || name == small) && (before_number || name.len() == listed.len())
        })
    }

    /// The end of a long passage in a script without marks, if the space at a position ends one.
    fn unmarked_end(&self, text: &str, start: usize, at: usize) -> Option<usize> {
        let is_unmarked =
            |c: char| matches!(c, '\u{E01}'..='\u{E45}' | '\u{E47}'..='\u{E4E}' | '\u{E80}'..='\u{EFF}');
        let before = &text[start..at];
        let space = length(&text[at..], char::is_whitespace);
        let is_long = before.ends_with(is_unmarked)
            && text[at + space..].starts_with(is_unmarked)
            && before.chars().count() >= LONG;
        is_long.then_some(at + space)
    }
}

/// The bytes at the start of a text that match.
fn length(text: &str, matches: impl Fn(char) -> bool) -> usize {
    text.len() - text.trim_start_matches(matches).len()
}

fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{2FDF}' | '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

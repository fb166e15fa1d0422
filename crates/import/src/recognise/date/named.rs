//! A date with the name of its month → the date: 28 September 2024, le 28 septembre 2024, 5 เมษายน 2564, ngày 5 tháng 4
//! năm 2021, ۱۳ اردیبهشت ۱۳۹۸.

mod solar;

use super::{Date, digit_of, iso};
use crate::lexicon::{Class, value};
use crate::lower_case::lower;

/// A month among words: its number and how many words its name takes.
fn month_at(words: &[(usize, &str)], i: usize) -> Option<(u32, usize)> {
    let word = words.get(i)?.1;
    let two = words
        .get(i + 1)
        .and_then(|next| value(&format!("{word} {}", next.1), Class::Month).map(|month| (month, 2)));
    let in_word = || word.strip_prefix('ב').and_then(|word| value(word, Class::Month));
    two.or_else(|| value(word, Class::Month).or_else(in_word).map(|month| (month, 1)))
}

/// The first such date among characters of a text.
pub(crate) fn named(text: &str, chars: &[(usize, char)]) -> Option<Date> {
    let limit = chars.last().map_or(0, |&(at, c)| at + c.len_utf8()).min(text.len());
    let words = words(text.get(..limit)?);
    (0..words.len()).find_map(|i| {
        let (month, used) = month_at(&words, i)?;
        month_first(&words, i, used, month).or_else(|| day_first(&words, i, used, month))
    })
}

/// Up to two small words (de, tháng, of) may be between day, month and year.
fn day_first(words: &[(usize, &str)], i: usize, used: usize, month: u32) -> Option<Date> {
    let back = (1..=3).find(|&n| i >= n && day(words.get(i - n).map_or("", |w| w.1)).is_some())?;
    let (start, day_word) = *words.get(i - back)?;
    let after = i + used;
    let forth = (0..=2).find(|&n| year_word(words.get(after + n).map_or("", |w| w.1)).is_some())?;
    let small = |range: std::ops::Range<usize>| {
        words.get(range).is_some_and(|words| words.iter().all(|w| w.1.chars().count() <= 7))
    };
    let (year_at, year) = *words.get(after + forth)?;
    let day = in_calendar(year, month, day(day_word)?)?;
    let fits = small(i - back + 1..i) && small(after..after + forth);
    fits.then(|| Date { start, end: year_at + year.len(), day, time: None })
}

fn month_first(words: &[(usize, &str)], i: usize, used: usize, month: u32) -> Option<Date> {
    let (start, _) = *words.get(i)?;
    let (_, day_word) = *words.get(i + used)?;
    let (year_at, year) = *words.get(i + used + 1)?;
    let day = in_calendar(year, month, day(day_word)?)?;
    Some(Date { start, end: year_at + year.len(), day, time: None })
}

/// The months of the Solar Hijri calendar are counted behind those of the Gregorian one.
fn in_calendar(year: &str, month: u32, day: u32) -> Option<String> {
    let year = year_word(year)?;
    match month.checked_sub(12).filter(|month| *month > 0) {
        Some(month) if (1250..1500).contains(&year) => solar::iso(year, month, day),
        None if year >= 1700 => iso(year, month, day),
        _ => None,
    }
}

fn words(text: &str) -> Vec<(usize, &str)> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (is_of_word(c), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                words.push((from, &text[from..at]));
                start = None;
            }
            _ => {}
        }
    }
    words
}

/// Thai vowels and Devanagari signs are no letters, but parts of words; so are the dots of เม.ย.
fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\u{900}'..='\u{97f}' | '\u{e31}'..='\u{e4e}' | '\'' | '’')
}

/// 28, 28th, 1er, ٢٨.
fn day(word: &str) -> Option<u32> {
    let digits = digits(word);
    let tail = lower(&word.chars().skip(digits.len()).collect::<String>());
    let suffix = matches!(
        tail.as_str(),
        "" | "st" | "nd" | "rd" | "th" | "er" | "re" | "º" | "ª" | "°" | "η" | "го" | "е" | "o"
    );
    digits.parse().ok().filter(|day| suffix && (1..=31).contains(day))
}

fn year_word(word: &str) -> Option<u32> {
    let digits = digits(word);
    let whole = digits.len() == word.chars().count();
    let year = digits.parse().ok().filter(|_| whole)?;
    match year {
        1250..2200 => Some(year),
        // The Buddhist era, which Thai prints.
        2400..2700 => Some(year - 543),
        _ => None,
    }
}

/// The digits that a word begins with, as ASCII.
fn digits(word: &str) -> String {
    let digits = word.chars().map_while(|c| digit_of(c).filter(|&d| d < 10 && !c.is_alphabetic()));
    digits.map(|d| char::from_digit(d, 10).unwrap_or('0')).collect()
}

//! A date with the name of its month → the date: 28 September 2024, le 28 septembre 2024, 28. September 2024.

use super::date::{Date, digit_of, iso};

/// Month names, longest meaning first; a name may be cut to three letters in English.
const MONTHS: [&[&str]; 12] = [
    &["january", "jan", "janvier", "januar", "jänner", "enero", "января", "janeiro", "gennaio", "يناير"],
    &[
        "february",
        "feb",
        "février",
        "fevrier",
        "februar",
        "febrero",
        "февраля",
        "fevereiro",
        "febbraio",
        "فبراير",
    ],
    &["march", "mar", "mars", "märz", "marzo", "марта", "março", "مارس"],
    &["april", "apr", "avril", "abril", "апреля", "aprile", "أبريل", "ابريل"],
    &["may", "mai", "mayo", "мая", "maio", "maggio", "مايو"],
    &["june", "jun", "juin", "juni", "junio", "июня", "junho", "giugno", "يونيو"],
    &["july", "jul", "juillet", "juli", "julio", "июля", "julho", "luglio", "يوليو"],
    &["august", "aug", "août", "aout", "agosto", "августа", "أغسطس", "اغسطس"],
    &["september", "sep", "sept", "septembre", "septiembre", "сентября", "setembro", "settembre", "سبتمبر"],
    &["october", "oct", "octobre", "oktober", "octubre", "октября", "outubro", "ottobre", "أكتوبر", "اكتوبر"],
    &["november", "nov", "novembre", "noviembre", "ноября", "novembro", "نوفمبر"],
    &[
        "december",
        "dec",
        "décembre",
        "decembre",
        "dezember",
        "diciembre",
        "декабря",
        "dezembro",
        "dicembre",
        "ديسمبر",
    ],
];

/// The first such date among characters of a text.
pub(super) fn named(text: &str, chars: &[(usize, char)]) -> Option<Date> {
    let limit = chars.last().map_or(0, |&(at, c)| at + c.len_utf8()).min(text.len());
    let words = words(text.get(..limit)?);
    let month_at = |i: usize| words.get(i).and_then(|&(_, word)| month(word));
    (0..words.len()).find_map(|i| {
        let month = month_at(i)?;
        day_first(&words, i, month).or_else(|| month_first(&words, i, month))
    })
}

fn day_first(words: &[(usize, &str)], i: usize, month: u32) -> Option<Date> {
    let back = (1..=2).find(|&n| i >= n && day(words.get(i - n).map_or("", |w| w.1)).is_some())?;
    let (start, day_word) = *words.get(i - back)?;
    let forth = (1..=2).find(|&n| year_word(words.get(i + n).map_or("", |w| w.1)).is_some())?;
    let (year_at, year) = *words.get(i + forth)?;
    let day = iso(year_word(year)?, month, day(day_word)?)?;
    Some(Date { start, end: year_at + year.len(), day, time: None })
}

fn month_first(words: &[(usize, &str)], i: usize, month: u32) -> Option<Date> {
    let (start, _) = *words.get(i)?;
    let (_, day_word) = *words.get(i + 1)?;
    let (year_at, year) = *words.get(i + 2)?;
    let day = iso(year_word(year)?, month, day(day_word)?)?;
    Some(Date { start, end: year_at + year.len(), day, time: None })
}

fn words(text: &str) -> Vec<(usize, &str)> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (c.is_alphanumeric(), start) {
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

fn month(word: &str) -> Option<u32> {
    let word = word.to_lowercase();
    MONTHS.iter().position(|names| names.contains(&word.as_str())).and_then(|at| u32::try_from(at + 1).ok())
}

/// 28, 28th, 1er, ٢٨.
fn day(word: &str) -> Option<u32> {
    let digits = digits(word);
    let tail = word.chars().skip(digits.len()).collect::<String>().to_lowercase();
    let suffix = matches!(tail.as_str(), "" | "st" | "nd" | "rd" | "th" | "er");
    digits.parse().ok().filter(|day| suffix && (1..=31).contains(day))
}

fn year_word(word: &str) -> Option<u32> {
    let digits = digits(word);
    let whole = digits.len() == word.chars().count();
    digits.parse().ok().filter(|year| whole && (1700..2200).contains(year))
}

/// The digits that a word begins with, as ASCII.
fn digits(word: &str) -> String {
    let digits = word.chars().map_while(|c| digit_of(c).filter(|&d| d < 10 && !c.is_alphabetic()));
    digits.map(|d| char::from_digit(d, 10).unwrap_or('0')).collect()
}

//! A word or a sign for a part and its number: Part One:, Article 3, 2. Teil, Chương I, § 4.

use super::numeral::numeral;
use super::roman::roman_value;
use super::{Number, Style};
use crate::lexicon::{Class, fold, value};
use crate::script::is_longer;

/// Part One: · Article 3 · Kapitel 2. · Chương I · الفصل الأول: a word for a part and its number.
pub(super) fn unit(text: &str) -> Option<Number> {
    let (first, rest) = split_word(text)?;
    let (second, after) = split_word(rest)?;
    let unit = |word: &str| crate::lexicon::is(word, Class::Unit);
    let (kind, value) = if unit(first) {
        (first, part_number(second)?)
    } else if unit(second) {
        (
            second,
            crate::lexicon::value(first, Class::Nth)
                .or_else(|| crate::lexicon::value(first, Class::Ordinal))?,
        )
    } else {
        return None;
    };
    let kind = fold(kind).chars().next()?;
    numbered(text, after, kind, value)
}

/// 1. Bölüm, 2. Teil, 3º capítulo
pub(super) fn numbered_unit(text: &str) -> Option<Number> {
    let (value, used, _) = numeral(text)?;
    let rest = text.get(used..)?.trim_start_matches(['.', 'º', '°', 'ª']);
    let (word, after) = split_word(rest)?;
    let kind = fold(word).chars().next().filter(|_| crate::lexicon::is(word, Class::Unit))?;
    (rest.len() < text.len() - used).then_some(()).and_then(|()| numbered(text, after, kind, value))
}

/// § 4 Bridges and ferries: the sign of a section and its number, but no sentence about a law.
pub(super) fn section_sign(text: &str) -> Option<Number> {
    let rest = text.strip_prefix('§')?.trim_start_matches([' ', '\u{a0}']);
    let (value, used, _) = numeral(rest)?;
    numbered(text, rest.get(used..)?, '§', value).filter(|_| !text.ends_with(['.', ',', ';']))
}

/// The number, where a mark, the end or a title follows it.
fn numbered(text: &str, after: &str, kind: char, value: u32) -> Option<Number> {
    if !(1..=200).contains(&value) {
        return None;
    }
    let spaced = after.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    let after = if spaced.starts_with(':') { spaced } else { after };
    let mark = after.chars().next();
    let marked = mark.filter(|c| matches!(c, ':' | '.' | '：' | '،' | '-' | '–' | '—' | '。'));
    let end = text.len() - after.len() + marked.map_or(0, char::len_utf8);
    let words = text.get(end..)?.trim_start_matches([' ', '\u{a0}', '\u{3000}', '-', '–', '—', ':']);
    let led = matches!(marked, Some(':' | '：'));
    let title = led
        || words.chars().next().is_none_or(|c| !c.is_lowercase() && (marked.is_some() || c.is_alphabetic()));
    let sentence = marked.is_none() && words.ends_with(['.', '。', '！', '!']) && is_longer(words, 60);
    (title && !sentence).then_some(Number { style: Style::Chapter(kind), value, end })
}

/// The first word of a text and what follows it, without the space between.
fn split_word(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start_matches([' ', '\u{a0}']);
    let end = text
        .char_indices()
        .find(|&(_, c)| {
            c.is_whitespace()
                || matches!(c, ':' | '.' | ',' | '،' | '：' | '-' | '–' | '—' | '。' | ')' | '(')
        })
        .map_or(text.len(), |(at, _)| at);
    (end > 0 && end < 40).then(|| (&text[..end], &text[end..]))
}

/// 3, III, Three, الأول.
fn part_number(word: &str) -> Option<u32> {
    if let Some((value, used, _)) = numeral(word) {
        return (used == word.len()).then_some(value);
    }
    let roman = word.bytes().all(|b| matches!(b, b'I' | b'V' | b'X' | b'L'));
    roman_value(word)
        .filter(|_| roman)
        .or_else(|| value(word, Class::Nth))
        .or_else(|| value(word, Class::Ordinal))
}

//! A line of the front or the end → whether it looks like a form of address, a place, an aside, a contact or an entry of a
//! list.

use super::{End, end};
use crate::body::gap;
use crate::date;
use crate::lexicon::{Class, beginnings, fold, is};
use crate::recognise::speaker::{self, Words};
use crate::recognise::{address, thanks};
use crate::script::{is_finished, is_han, is_longer};
use crate::title;

/// Whether a line names a kind of speech, also set wide apart: 施　政　報　告.
pub(super) fn names_kind(text: &str, words: &[&str]) -> bool {
    let apart = words.len() >= 3 && words.iter().all(|word| word.chars().count() == 1);
    let joined = || words.concat();
    let has = |text: &str| title::KINDS.iter().any(|kind| text.contains(kind));
    has(text) || apart && has(&joined())
}

/// Words by which a page speaks of itself.
pub(super) fn web_words(text: &str) -> usize {
    // The notice of an omission has such words, too.
    if gap::find(text).is_some() { 0 } else { beginnings(&fold(text), Class::Web, 2) }
}

pub(super) fn is_contact(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    digits >= 9 && date::find(text).is_none() || text.split_whitespace().any(|word| word.contains('@'))
}

/// A/78/PV.4
pub(super) fn is_symbol(word: &str) -> bool {
    let symbol =
        |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || matches!(c, '/' | '.' | '-' | '(' | ')');
    word.contains('/')
        && word.starts_with(|c: char| c.is_ascii_uppercase())
        && word.contains(|c: char| c.is_ascii_digit())
        && word.chars().all(symbol)
}

pub(super) fn is_address(text: &str) -> bool {
    !text.starts_with(['[', '(', '（', '［'])
        && (!is_part(text) || is(text.trim_end_matches(['：', ':']), Class::Office))
        && !thanks::is_thanks(text)
        && !is_talk(text)
        && (address::is_opening(text) || is_western_opening(text))
}

/// `Moderator:`: the label of a speaker.
fn is_part(text: &str) -> bool {
    text.split_once([':', '：']).is_some_and(|(word, _)| speaker::words(word) == Words::Role)
}

/// A greeting that goes on as speech: `Good evening. Thank you for coming.`
fn is_talk(text: &str) -> bool {
    !text.chars().any(is_han)
        && text.match_indices(['.', '!']).any(|(at, _)| {
            let before = text[..at].split_whitespace().next_back().unwrap_or_default();
            let after = text[at + 1..].trim_start();
            before.chars().count() > 3 && after.split_whitespace().count() >= 3 && is_finished(after)
        })
}

fn is_western_opening(text: &str) -> bool {
    address::western_opening(text) == Some(text.len())
}

pub(super) fn is_aside(text: &str) -> bool {
    let bracketed = text.starts_with(['(', '（', '[', '［']) && text.ends_with([')', '）', ']', '］']);
    // Beginn: 13.00 Uhr
    let is_figure =
        |rest: &str| !is_longer(rest, 14) && rest.trim().starts_with(|c: char| c.is_ascii_digit());
    let led = |(word, rest): (&str, &str)| speaker::words(word) == Words::Weak || is_figure(rest);
    bracketed
        || is_timed(text)
        || is_legend(text)
        || is_day(text)
        || text.starts_with(is_pictograph)
        || text.split_once([':', '：']).is_some_and(led)
}

/// 6 October, 10月6日: a day without its year.
fn is_day(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let day = |word: &str| word.len() <= 4 && word.starts_with(|c: char| c.is_ascii_digit());
    let east = || text.ends_with('日') && text.contains('月') && !is_longer(text, 6);
    matches!(words.as_slice(), [a, b] if day(a) && is(b, Class::Month) || day(b) && is(a, Class::Month))
        || text.starts_with(char::is_numeric) && east()
}

/// `MH = Mona Holm, researcher`: what letters stand for.
fn is_legend(text: &str) -> bool {
    let short = |word: &str| !is_longer(word, 6) && word.chars().all(|c| c.is_uppercase() || c == '.');
    text.split_once(" = ").or_else(|| text.split_once('=')).is_some_and(|(word, _)| short(word.trim()))
}

/// 午前九時開議: when a sitting begins.
pub(super) fn is_timed(text: &str) -> bool {
    !is_longer(text, 14) && text.contains('時') && ["午前", "午後"].iter().any(|word| text.starts_with(word))
}

/// A picture before the words of a page: 📜 Transcript.
fn is_pictograph(c: char) -> bool {
    matches!(c, '\u{1f300}'..='\u{1faff}')
}

/// A headline with its day in brackets, or cut short: an entry of a list of links.
pub(super) fn is_list_entry(text: &str) -> bool {
    let bracketed = text.rfind(['[', '(', '（']).is_some_and(|at| {
        let inner = text[at..].trim_matches(|c: char| "[](（)）".contains(c));
        let digits = inner.chars().filter(char::is_ascii_digit).count();
        at > 0
            && (3..=8).contains(&digits)
            && inner.chars().all(|c| c.is_ascii_digit() || "-/.".contains(c))
            && inner.contains(['-', '/', '.'])
    });
    bracketed
        || (text.contains('…')
            && !text.ends_with(['。', '.'])
            && !is_longer(text, 60)
            && text.chars().count() > 12)
}

/// `Vilnius, Lithuania`: words with capitals, of which the last is set off by a comma.
pub(super) fn is_place(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let capital = |word: &&str| {
        word.chars().next().is_some_and(|c| c.is_uppercase())
            || crate::western_person::is_small(Some(word))
            || word.len() <= 3 && word.bytes().all(|b| b.is_ascii_digit())
    };
    let first = words.first().is_some_and(|word| word.starts_with(char::is_uppercase));
    first
        && !text.contains([':', '：'])
        && words.len() <= 9
        && words.iter().all(capital)
        && end(text) == End::Open
        && (!text.chars().any(|c| c.is_ascii_digit()) || text.contains(','))
}

//! A date as printed → its ISO 8601 form, with the time of day when one follows.
//!
//! ```text
//! date   = era? year "年" month "月" day "日"          2013年3月23日, 二〇一四年…, ２０１６年, l978年, 令和6年, 113年 (民國)
//!        | year sep month sep day                      2021/4/25, 2018-09-05, 2013.3.23
//!        | day month-name year | month-name day year   28 September 2024, le 28 septembre 2024, 28. September 2024
//! time   = hour sep minute (sep second)?               12:18:12, 07时41分
//! ```
//!
//! Of a span of days (5日至6日) the first is taken. Digits may be full width, spaced (1 9 5 5) or an `l` for a 1.

mod cursor;
mod named;

pub(crate) use cursor::digit_of;

use super::number::numeral::{digit, han_digit};
use crate::lexicon::{Class, ends, fold, is_unspaced, starts};
use crate::script::narrow;
use cursor::Cursor;
use named::named;

/// A date in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Date {
    /// Bytes of the date and its time as printed.
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// `2021-04-25`.
    pub(crate) day: String,
    /// `12:18:12` or `07:41`.
    pub(crate) time: Option<String>,
}

impl Date {
    /// `2021-04-25T12:18:12`, or the day alone.
    pub(crate) fn moment(&self) -> String {
        match &self.time {
            Some(time) => format!("{}T{time}", self.day),
            None => self.day.clone(),
        }
    }
}

/// The first date of a text.
pub(crate) fn find(text: &str) -> Option<Date> {
    let is_digit = |c: char| digit(c).or_else(|| han_digit(c)).is_some();
    if !text.contains(is_digit) {
        return None;
    }
    let chars: Vec<(usize, char)> = text.char_indices().map(|(at, c)| (at, narrow(c))).take(400).collect();
    let numeric = (0..chars.len()).find_map(|from| numeric(text, &chars, from));
    let named = || named(text, &chars);
    let day_first = || (0..chars.len()).find_map(|from| day_first(text, &chars, from));
    numeric.or_else(named).or_else(day_first)
}

fn numeric(text: &str, chars: &[(usize, char)], from: usize) -> Option<Date> {
    let (start, first) = *chars.get(from)?;
    let joined = from > 0
        && chars.get(from - 1).is_some_and(|&(_, c)| digit_of(c).is_some() || c.is_ascii_alphabetic());
    if joined || !(digit_of(first).is_some() || "令平昭大民".contains(first)) {
        return None;
    }
    let mut cursor = Cursor { chars, at: from };
    let year = year(&mut cursor)?;
    let sep = cursor.eat(&['年', '년', '-', '/', '.'])?;
    let thai = text.contains('ค');
    let year = match year {
        90..=150 if sep == '年' || text.contains(['期', '國', '国']) => year + 1911,
        // 中華民國七十一年
        1..90 if is_republic(text.get(..start)?) => year + 1911,
        1800..2200 => year,
        2400..2700 if thai => year - 543,
        _ => return None,
    };
    cursor.skip_bracket();
    let spaced = matches!(sep, '年' | '년');
    let month = cursor.number(if spaced { 2 } else { cursor.unbroken(2) })?;
    let closing = match sep {
        '年' => '月',
        '년' => '월',
        sep => sep,
    };
    cursor.eat(&[closing])?;
    let day = cursor.number(if spaced { 3 } else { cursor.unbroken(2) })?;
    if spaced {
        cursor.eat(&['日', '号', '號', '일'])?;
    }
    let day = iso(year, month, day)?;
    let mut end = cursor.byte(text);
    let time = time(&mut cursor);
    if time.is_some() {
        end = cursor.byte(text);
    }
    Some(Date { start, end, day, time })
}

/// Whether words end with the name of the era that a year of two digits needs.
fn is_republic(before: &str) -> bool {
    before.trim_end().ends_with("民國") || before.trim_end().ends_with("民国")
}

fn year(cursor: &mut Cursor<'_>) -> Option<u32> {
    const ERAS: [(char, char, u32); 5] =
        [('令', '和', 2018), ('平', '成', 1988), ('昭', '和', 1925), ('大', '正', 1911), ('民', '国', 1911)];
    let base = ERAS.iter().find(|&&(a, b, _)| {
        cursor.peek() == Some(a) && cursor.chars.get(cursor.at + 1).is_some_and(|&(_, c)| c == b)
    });
    match base {
        Some(&(_, _, base)) => {
            cursor.at += 2;
            let first = cursor.eat(&['元']).map(|_| 1);
            first.or_else(|| cursor.number(3)).map(|year| base + year)
        }
        None => cursor.number(4),
    }
}

pub(crate) fn iso(year: u32, month: u32, day: u32) -> Option<String> {
    let right = (1..=12).contains(&month) && (1..=days(year, month)).contains(&day);
    right.then(|| format!("{year:04}-{month:02}-{day:02}"))
}

/// The days of a month in the Gregorian calendar.
pub(crate) fn days(year: u32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}

/// 05.04.2021, 25/4/2021: the day is first; where both may be months and a stroke parts them, nothing says which.
fn day_first(text: &str, chars: &[(usize, char)], from: usize) -> Option<Date> {
    let (start, first) = *chars.get(from)?;
    let joined = from > 0
        && chars
            .get(from - 1)
            .is_some_and(|&(_, c)| digit_of(c).is_some() || c.is_alphabetic() || matches!(c, '.' | '/'));
    if joined || digit(first).is_none() {
        return None;
    }
    let mut cursor = Cursor { chars, at: from };
    let day = cursor.number(cursor.unbroken(2))?;
    let sep = cursor.peek().filter(|c| matches!(c, '.' | '/' | '-'))?;
    cursor.at += 1;
    let month = cursor.number(cursor.unbroken(2))?;
    cursor.peek().filter(|c| *c == sep)?;
    cursor.at += 1;
    let year = (cursor.unbroken(5) == 4).then(|| cursor.number(4)).flatten()?;
    let (day, month) = match sep {
        '.' => (day, month),
        _ if day > 12 => (day, month),
        _ if month > 12 => (month, day),
        // Only English puts the month first.
        _ if text.chars().any(|c| c.is_alphabetic() && !c.is_ascii()) => (day, month),
        _ => return None,
    };
    let day = iso(year, month, day).filter(|_| (1800..2200).contains(&year))?;
    let mut end = cursor.byte(text);
    let time = time(&mut cursor);
    if time.is_some() {
        end = cursor.byte(text);
    }
    Some(Date { start, end, day, time })
}

/// Words beside a date without the day of the week and the time of day that belong to the date.
pub(crate) fn without_weekday(words: &str) -> &str {
    let edge =
        |c: char| c.is_whitespace() || matches!(c, ',' | '，' | '、' | '（' | '）' | '(' | ')' | '،' | '.');
    let mut words = words.trim_matches(edge);
    loop {
        let before = words;
        let lower = fold(words);
        if lower.len() == words.len() {
            if let Some(used) = starts(&lower, Class::Weekday) {
                words = words.get(used..).unwrap_or(words).trim_matches(edge);
            } else if let Some(used) = ends(&lower, Class::Weekday).filter(|&used| is_apart(&lower, used)) {
                words = words.get(..words.len() - used).unwrap_or(words).trim_matches(edge);
            }
        }
        if words == before {
            return words;
        }
    }
}

/// What ends the words is a word of its own.
fn is_apart(words: &str, used: usize) -> bool {
    let before = words.get(..words.len() - used).and_then(|words| words.chars().next_back());
    before.is_none_or(|c| !c.is_alphanumeric() || is_unspaced(c))
}

fn time(cursor: &mut Cursor<'_>) -> Option<String> {
    let before = cursor.at;
    let read = |cursor: &mut Cursor<'_>| {
        cursor.eat(&['T']);
        let hour = cursor.number(2).filter(|&hour| hour < 25)?;
        cursor.eat(&[':', '时', '点', '時', '點'])?;
        let minute = cursor.number(2).filter(|&minute| minute < 60)?;
        let second = cursor.eat(&[':', '分']).and_then(|_| cursor.number(2)).filter(|&second| second < 61);
        cursor.eat(&['秒']);
        Some(match second {
            Some(second) => format!("{hour:02}:{minute:02}:{second:02}"),
            None => format!("{hour:02}:{minute:02}"),
        })
    };
    let found = read(cursor);
    if found.is_none() {
        cursor.at = before;
    }
    found
}

#[cfg(test)]
mod tests;

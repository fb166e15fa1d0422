//! A line with a date → the day or the moment of publication, and the place, the occasion and the person it names.
//!
//! ```text
//! date-line = "——"? ("（" | "(")? (place ",")? date ("，" place)? ("在" occasion "上")? byline? ("）" | ")")?
//!           | verb "at" occasion "on" date            Delivered at the Second Session on January 27, 2019
//! ```

use super::Front;
use super::alphabetic::{alphabetic, is_filler};
use super::people;
use crate::byline::{self, Byline};
use crate::lexicon::{Class, is};
use crate::line::Line;
use crate::profile::Profile;
use crate::role::LineRole;
use crate::roles::Decision;
use crate::script::{has_sentence, is_clock_time, is_han, len, letters};
use crate::{date, label, occasion, western};
use std::borrow::Cow;

/// Reads the line; `next` is the line below, in which an occasion may go on.
pub(super) fn read<'a>(
    text: &str,
    next: Option<&Line<'a>>,
    profile: &'static Profile,
    front: &mut Front<'a>,
) {
    let Some(found) = date::find(text) else {
        // The second half of an occasion, read with the line above.
        return;
    };
    let before = text.get(..found.start).unwrap_or_default();
    let after = text.get(found.end..).unwrap_or_default();
    if is_stamp(text, &found, after, front) {
        front.stamped = front.published.is_none();
        front.published.get_or_insert_with(|| Cow::Owned(found.moment()));
        source_of(after, front);
        source_of(before, front);
        return;
    }
    front.date.get_or_insert_with(|| Cow::Owned(found.day.clone()));
    if profile.is_cjk() {
        cjk(before, after, next, profile, front);
    } else {
        alphabetic(before, after, profile, front);
    }
}

/// Keeps the words of dated lines that are in no field, and the sentences of labelled ones.
pub(super) fn keep_others(lines: &[Line<'_>], decisions: &[Decision], front: &mut Front<'_>) {
    let mut known: Option<String> = None;
    for (line, decision) in lines.iter().zip(decisions) {
        let is_label = decision.role == LineRole::Label;
        if !is_label && decision.role != LineRole::Date {
            continue;
        }
        let Some(found) = date::find(&line.text) else { continue };
        let before = line.text.get(..found.start).unwrap_or_default();
        let after = line.text.get(found.end..).unwrap_or_default();
        // 午前10時30分～11時12分 is in no field.
        let unsaid = || found.time.is_some() && front.published.as_deref() != Some(&found.moment());
        if is_label && (after.contains(['時', '时', '시']) || unsaid()) && !has_sentence(after) {
            front.rest.push(Cow::Owned(line.text.to_string()));
            continue;
        }
        let noted = after.trim_start().starts_with(['(', '（']);
        if is_label && !noted && !has_sentence(after) {
            continue;
        }
        let before = if is_label { "" } else { without_label(before) };
        for part in parts(before).into_iter().chain(parts(after)) {
            let part = part.trim_matches(MARKS);
            let words = part.trim_start_matches(['在', '于', '於']).trim_end_matches(['上', '的']);
            let known = known.get_or_insert_with(|| letters(&front.words()));
            // In Chinese no words lead in a field that are not words of the occasion itself.
            let is_led = || !words.contains(is_han) && front.has_most(words);
            if is_fact(words) && !known.contains(&letters(words)) && !is_led() {
                known.push_str(&letters(words));
                front.keep(part);
            }
        }
    }
}

/// The words before a date without its label: 发表时间：.
fn without_label(before: &str) -> &str {
    match before.trim_end().strip_suffix([':', '：']) {
        Some(words) => words.rfind(char::is_whitespace).map_or("", |at| &words[..at]),
        None => before,
    }
}

/// The parts of words between marks, and between spaces beside Chinese characters.
fn parts(words: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    for marked in words.split(|c: char| "，。；：（）()…—,;\t\u{3000}".contains(c)) {
        let mut from = 0;
        for (at, space) in marked.match_indices(char::is_whitespace) {
            let (before, after) = (&marked[..at], &marked[at + space.len()..]);
            if before.ends_with(is_han) || after.starts_with(is_han) {
                parts.push(&marked[from..at]);
                from = at + space.len();
            }
        }
        parts.push(&marked[from..]);
    }
    parts
}

/// Whether words beside a date are more than a weekday, an era, a time of day or a filler.
fn is_fact(words: &str) -> bool {
    let own = letters(words);
    let most = if words.contains(is_han) { MOST_HAN } else { MOST };
    own.chars().filter(|c| c.is_alphabetic()).count() > most
        && date::find(words).is_none()
        && !ERAS.contains(&words)
        && !is(words, Class::Time)
        && !date::without_weekday(without_weekday(words)).trim_matches(MARKS).is_empty()
        && !words.split_whitespace().all(|word| is_filler(word) || is(word, Class::Weekday))
}

/// Letters that are no more than a weekday, a unit or a filler beside a date.
const MOST_HAN: usize = 2;
const MOST: usize = 2;

/// The moment of publication that a line says.
pub(super) fn stamp(text: &str, front: &Front<'_>) -> Option<String> {
    let found = date::find(text)?;
    is_stamp(text, &found, text.get(found.end..)?, front).then(|| found.moment())
}

fn is_stamp(text: &str, found: &date::Date, after: &str, front: &Front<'_>) -> bool {
    let stamped = found.time.is_some() || label::is_stamp(text) && !occasion::is_meeting(text);
    let before = text.get(..found.start).unwrap_or_default();
    let word = before.rsplit(['|', '｜']).next().unwrap_or_default().trim_matches(MARKS);
    // 14 AGO 2022 - 05:30 | Actualizado: …
    let clocked = text.contains(['|', '·']) && begins_with_clock(after);
    // 14 травня 2031 року - 18:40
    let clocked = clocked || before.trim_matches(MARKS).is_empty() && is_moment(after);
    let stamped = stamped || clocked || is(word, Class::Time) && !is(word, Class::Day);
    let plain = before.trim_matches(MARKS).is_empty()
        && text.get(found.start..found.end).is_some_and(|date| date.contains(['-', '/', '.']))
        && (after.trim().is_empty() || is_moment(after));
    let numeric = text.get(found.start..found.end).is_some_and(|date| !date.chars().any(char::is_alphabetic));
    // Toespraak | 14-03-2024, and 05/09/2024, 10:42
    let is_cell = |words: &str, end: bool| {
        let mut edge = words.trim_matches(' ').chars();
        (if end { edge.next_back() } else { edge.next() }).is_none_or(|c| matches!(c, '|' | '·' | '•'))
    };
    let alone = text.contains(['|', '·', '•']) && is_cell(before, true) && is_cell(after, false);
    let stamped = stamped || numeric && (alone && front.published.is_none() || begins_with_clock(after));
    stamped || plain && numeric && front.published.is_none() && !text.starts_with(['（', '('])
}

/// `às 10h12`, `at 9:30`: nothing but a clock time.
fn is_moment(words: &str) -> bool {
    let words =
        words.split_whitespace().filter(|word| word.contains(char::is_alphanumeric) && !is_filler(word));
    let words: Vec<&str> = words.collect();
    let clock = |word: &str| is_clock_time(&word.trim_end_matches(['h', 'H']).replace(['h', 'H', '.'], ":"));
    matches!(words.as_slice(), [.., last] if words.len() <= 2 && clock(last))
}

/// `, 10:42`, and `року - 21:14` behind the filler of the year.
fn begins_with_clock(words: &str) -> bool {
    let mut words = words.split_whitespace().filter(|word| word.contains(char::is_alphanumeric));
    words.find(|word| !is_filler(word) && !is(word, Class::At)).is_some_and(is_clock_time)
}

fn source_of(words: &str, front: &mut Front<'_>) {
    let Some((_, source)) = words.split_once("来源") else { return };
    let name =
        source.trim_start_matches([':', '：', ' ', '\u{3000}']).split_whitespace().next().unwrap_or_default();
    if front.source.name.is_none() && !name.is_empty() && date::find(name).is_none() {
        front.source.name = Some(Cow::Owned(name.to_owned()));
    }
}

/// Names of eras in front of a year.
const ERAS: [&str; 6] = ["中華民國", "中华民国", "民國", "民国", "西元", "公元"];

const MARKS: &[char] = &[
    '—', '―', '－', '-', '–', '（', '(', '）', ')', ' ', '\u{3000}', '\u{a0}', '，', ',', '、', ':', '：',
    '|',
];

fn cjk<'a>(
    before: &str,
    after: &str,
    next: Option<&Line<'a>>,
    profile: &'static Profile,
    front: &mut Front<'a>,
) {
    let named = before.trim_matches(MARKS);
    if let Some(by) = people::byline(named, profile).filter(|_| !named.is_empty()) {
        front.speak(by, named);
    } else if named.ends_with("于") || named.is_empty() || ERAS.contains(&named) {
    } else if len(named) <= 12 && front.place.is_none() && !named.contains(['。', '：']) {
        front.place = Some(Cow::Owned(named.to_owned()));
    } else {
        front.rest.push(Cow::Owned(named.to_owned()));
    }
    let mut words = after.to_owned();
    if let Some(next) = next.filter(|_| occasion::is_cut(&words)) {
        words.push_str(&next.text);
    }
    let words = date::without_weekday(without_weekday(words.trim_matches(MARKS)));
    if words.chars().all(|c| c.is_numeric() || "时時点點分半秒:：前后後举舉行召开開始".contains(c))
    {
        return;
    }
    if front.is_silent() && is_person(words) {
        front.speak(Byline { name: words.to_owned(), role: None }, "");
        return;
    }
    if western::is_note(words) {
        front.rest.push(Cow::Owned(words.to_owned()));
        return;
    }
    let said = occasion::read(words);
    let silent = said.occasion.is_none() && said.place.is_none() && said.person.is_none();
    if let Some(by) = said.person {
        front.speak(by, &said.printed);
    }
    if front.occasion.is_none() {
        front.occasion = said.occasion.map(Cow::Owned);
    }
    match said.place {
        Some(place) if front.place.is_none() => front.place = Some(Cow::Owned(place)),
        Some(place) => front.rest.push(Cow::Owned(place)),
        None if silent => front.rest.push(Cow::Owned(words.to_owned())),
        None => {}
    }
}

/// 王小明, but not 张家口: a name without the ending of a place.
fn is_person(words: &str) -> bool {
    len(words) == 3
        && byline::is_name(words, true)
        && !words.ends_with(|c| "市省县縣区區镇鎮乡鄉村国國州岛島港山河口庄莊界海江城京堂馆館院".contains(c))
}

/// 星期五, 周五, 上午, 月曜日 behind a date are part of it.
fn without_weekday(words: &str) -> &str {
    const DAYS: [&str; 16] = [
        "星期", "礼拜", "周", "上午", "下午", "晚上", "晚", "早上", "中午", "凌晨", "午前", "午後", "曜日",
        "日", "至", "（",
    ];
    let mut rest = words;
    loop {
        let trimmed = rest.trim_matches(MARKS);
        let next = DAYS
            .iter()
            .find_map(|day| trimmed.strip_prefix(day))
            .map(|rest| rest.strip_prefix(['一', '二', '三', '四', '五', '六', '日', '天']).unwrap_or(rest));
        let weekday = || {
            let mut chars = trimmed.chars();
            let day = chars.next().filter(|c| "月火水木金土日".contains(*c))?;
            // （金）
            let rest = chars.as_str();
            rest.strip_prefix("曜日")
                .or_else(|| rest.strip_prefix(['）', ')']))
                .map(|rest| (day, rest))
                .map(|(_, rest)| rest)
        };
        match weekday().or(next) {
            Some(shorter) if shorter.len() < trimmed.len() => rest = shorter,
            _ => return trimmed,
        }
    }
}

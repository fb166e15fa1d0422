//! The lines that announce a speech or report of it → the day, the place, the occasion and who spoke.

use super::{Front, alphabetic, people};
use crate::lexicon::{Class, fold, is, within};
use crate::line::Line;
use crate::role::LineRole;
use crate::roles::Decision;
use crate::roles::zone::Zone;
use crate::script::{is_han, is_longer};
use crate::title::KINDS;
use crate::{byline, date, occasion, reported, western};
use std::borrow::Cow;

/// Lines above the speech.
const TOP: usize = 60;

/// Reads what no other line says.
pub(super) fn read(lines: &[Line<'_>], decisions: &[Decision], front: &mut Front<'_>) {
    let told = || {
        let above = lines.iter().take(TOP).zip(decisions);
        let above = above.filter(|(line, decision)| {
            decision.role == LineRole::Headnote && !is_longer(&line.text, LONGEST)
        });
        above.map(|(line, _)| line.text.as_ref())
    };
    for text in told() {
        if front.date.is_none() {
            front.date = day(text, front.published.as_deref()).map(Cow::Owned);
        }
        if front.place.is_none() {
            front.place = dateline(text).map(|place| Cow::Owned(place.to_owned()));
        }
        if front.occasion.is_none() && text.contains(is_han) && announces(text) {
            front.occasion = occasion::occasion(text).map(Cow::Owned);
        }
    }
    if front.is_silent() {
        let title = front.title.clone().unwrap_or_default();
        let chairs = title.contains("主持") && !title.contains("记者会");
        let by = if chairs { chair(lines, decisions) } else { reported::person(&title) };
        let by = by.or_else(|| told().filter(|_| !chairs).find_map(teller));
        let by = by.or_else(|| told().filter(|_| !chairs).find_map(reported::western));
        front.speakers.extend(by.map(|by| people::person(by, "")));
    } else if let [known] = front.speakers.as_mut_slice()
        && (known.role.is_none() || !known.name.contains(' '))
        && known.name.starts_with(char::is_uppercase)
    {
        // Governor Reyes, and Governor Carla Reyes in the report; Carla Reyes, and her post in the report
        let whole =
            |by: &byline::Byline| by.name == known.name || by.name.rsplit(' ').next() == Some(&known.name);
        if let Some(by) = told().find_map(|text| reported::western(text).filter(whole)) {
            *known = people::person(by, "");
        }
    }
}

/// A longer line is of the speech.
const LONGEST: usize = 400;

/// Who speaks, in a line of Chinese that announces the text or says that they spoke.
fn teller(text: &str) -> Option<byline::Byline> {
    match text.ends_with(['：', ':']) {
        true => reported::person(text),
        false => reported::speaker(text).filter(|_| announces(text)),
    }
}

/// The chair whose script this is.
fn chair(lines: &[Line<'_>], decisions: &[Decision]) -> Option<byline::Byline> {
    lines.iter().take(TOP).zip(decisions).find_map(|(line, decision)| {
        let (word, value) = line.text.split_once(['：', ':'])?;
        let chairs = word.contains("主持人") && decision.zone != Zone::Body && !is_longer(value, 40);
        byline::byline(value, true).filter(|_| chairs)
    })
}

/// Whether a line names a kind of speech or says that its text follows.
fn announces(text: &str) -> bool {
    KINDS.iter().any(|kind| text.contains(kind))
        || western::names_kind(text)
        || within(&fold(text), Class::Lead)
}

/// The day of a report. Without a year it is the last one before the page was published; today is when it was.
fn day(text: &str, published: Option<&str>) -> Option<String> {
    let found = date::find(text);
    let opens = text.ends_with(['：', ':']) || dateline(text).is_some();
    if let Some(found) = found {
        return opens.then_some(found.day);
    }
    let published = published?.get(..10)?;
    let agency = || ["日电", "日讯"].iter().any(|word| text.contains(word));
    if !announces(text) && !agency() && dateline(text).is_none() {
        return None;
    }
    let year: u32 = published.get(..4)?.parse().ok()?;
    let mut days = [year, year.saturating_sub(1)].into_iter().filter_map(|year| in_year(text, year));
    let day = days.find(|day| day.as_str() <= published);
    let today = || text.split_whitespace().any(|word| is(word.trim_matches(MARKS), Class::Today));
    let han = || text.contains("今日") || text.contains("今天");
    day.or_else(|| (today() || han()).then(|| published.to_owned()))
}

const MARKS: &[char] = &[',', '.', ':', ';', '(', ')', '"'];

/// 11月2日, 5 September, `Sáng 5-9`: the first day without a year.
fn in_year(text: &str, year: u32) -> Option<String> {
    if let Some((before, after)) = text.split_once('月').filter(|(_, after)| after.contains('日')) {
        let digits = before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        let month = before.get(before.len() - digits..)?.parse().ok()?;
        return date::iso(year, month, after.split('日').next()?.trim().parse().ok()?);
    }
    let words: Vec<&str> = text.split_whitespace().take(40).map(|word| word.trim_matches(MARKS)).collect();
    words.windows(2).find_map(|pair| {
        let named = pair.iter().any(|word| is(word, Class::Month));
        let mark = pair[1].chars().find(|c| matches!(c, '-' | '/' | '.'));
        let written = match mark.filter(|_| is(pair[0], Class::Weekday)) {
            _ if named => format!("{} {} {year}", pair[0], pair[1]),
            Some(mark) => format!("{} {}{mark}{year}", pair[0], pair[1]),
            None => return None,
        };
        date::find(&written).map(|found| found.day)
    })
}

/// `FAIRMONT, Jan. 10, 2024 — Governor Reyes today …`: where a report was written.
fn dateline(text: &str) -> Option<&str> {
    let dashes = [" — ", " – ", " -- ", " - ", "—"];
    let head = dashes.iter().filter_map(|dash| text.split_once(dash)).map(|(head, _)| head);
    let head = head.min_by_key(|head| head.len()).filter(|head| !is_longer(head, 60))?;
    let place = head.split([',', '(', '/']).next()?.trim();
    let capitals = place.chars().all(|c| !c.is_lowercase());
    let told = text.split_whitespace().any(|word| is(word, Class::Today) || is(word, Class::Weekday));
    let fits = date::find(head).is_some() || capitals && told;
    let sentence = is_longer(text, 60) && text.split_whitespace().count() >= 10;
    (fits && sentence && alphabetic::is_place(place)).then_some(place)
}

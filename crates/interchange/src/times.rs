//! The times of elements → seconds in the recording.
//!
//! Our own files have them in seconds. TEI has points of a `timeline`, each some time after another; Akoma Ntoso has the time of day. A recording begins with the
//! first of these.

use crate::tree::Branch;
use std::collections::HashMap;
use std::time::Duration;

/// Points by their ids, and the time of day at which the first element begins.
#[derive(Default)]
pub(crate) struct Times {
    points: HashMap<String, Duration>,
    begin: Option<u64>,
}

impl Times {
    /// The points of the timelines of a TEI file.
    pub(crate) fn of_timelines(root: &Branch<'_>) -> Self {
        let mut times = Times::default();
        times.add_timelines(root);
        times
    }

    fn add_timelines(&mut self, branch: &Branch<'_>) {
        for inside in branch.branches() {
            match inside.name() {
                "timeline" => self.add_points(inside),
                _ => self.add_timelines(inside),
            }
        }
    }

    /// The points of a timeline: `interval` after the one that `since` names, or else after the origin or the one before.
    fn add_points(&mut self, timeline: &Branch<'_>) {
        let unit = timeline.get("unit");
        let mut before = Duration::ZERO;
        for point in timeline.branches().filter(|point| point.name() == "when") {
            let since = point.get("since").and_then(|id| self.points.get(name(&id)).copied());
            let unit = point.get("unit").or_else(|| unit.clone());
            let interval = point.get("interval").and_then(|interval| length(&interval, unit.as_deref()));
            let time = since.unwrap_or(before).saturating_add(interval.unwrap_or_default());
            if let Some(id) = point.get("id") {
                self.points.insert(id, time);
            }
            before = time;
        }
    }

    /// The times of day of an Akoma Ntoso file.
    pub(crate) fn of_day(root: &Branch<'_>) -> Self {
        let mut begin = None;
        earliest(root, &mut begin);
        Times { begin, ..Times::default() }
    }

    /// When an element begins and ends.
    pub(crate) fn of(&self, branch: &Branch<'_>) -> Option<[Duration; 2]> {
        if let Some(begin) = self.begin {
            let time =
                |name: &str| Some(Duration::from_millis(moment(&branch.get(name)?)?.checked_sub(begin)?));
            return Some([time("startTime")?, time("endTime")?]);
        }
        let point = |attribute: &str| self.points.get(name(&branch.get(attribute)?)).copied();
        Some([point("start")?, point("end")?])
    }
}

fn earliest(branch: &Branch<'_>, begin: &mut Option<u64>) {
    if let Some(time) = branch.get("startTime").and_then(|time| moment(&time)) {
        *begin = Some(begin.map_or(time, |earlier| earlier.min(time)));
    }
    branch.branches().for_each(|inside| earliest(inside, begin));
}

fn name(reference: &str) -> &str {
    reference.trim().trim_start_matches('#')
}

/// `12.5 60` → the times.
pub(crate) fn times(text: &str) -> Option<[Duration; 2]> {
    let mut times = text.split_whitespace().map(seconds);
    Some([times.next()??, times.next()??])
}

/// Seconds with up to three decimals.
pub(crate) fn seconds(text: &str) -> Option<Duration> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(part) || part.len() > 3 || !is_number(whole) {
        return None;
    }
    let millis: u64 = format!("{part:0<3}").parse().ok()?;
    // Times in a speech are below 10^12 seconds.
    let whole: u64 = whole.parse().ok().filter(|&whole| whole < 1_000_000_000_000)?;
    Some(Duration::from_millis(whole * 1000 + millis))
}

/// A number of a unit; of seconds, if none is given.
fn length(interval: &str, unit: Option<&str>) -> Option<Duration> {
    let number = seconds(interval.trim())?;
    match unit {
        Some("ms") => Some(number / 1000),
        Some("min") => number.checked_mul(60),
        Some("h") => number.checked_mul(3600),
        None | Some("s") => Some(number),
        Some(_) => None,
    }
}

/// `2011-06-10T14:35:00.5+03:00` → milliseconds since the first day of the year 0.
fn moment(text: &str) -> Option<u64> {
    let (date, time) = text.trim().split_once('T')?;
    let [year, month, day] = numbers(date, '-')?;
    let (time, zone) = match time.find(['Z', '+', '-']) {
        Some(at) => time.split_at(at),
        None => (time, ""),
    };
    let (clock, second) = time.rsplit_once(':')?;
    let (hour, minute) = clock.split_once(':')?;
    let second = u64::try_from(seconds(second)?.as_millis()).ok()?;
    let clock = (hour.parse::<u64>().ok()? * 60 + minute.parse::<u64>().ok()?) * 60_000 + second;
    let local = days(year, month, day)?.checked_mul(86_400_000)?.checked_add(clock)?;
    let offset = zone.get(1..).and_then(|zone| zone.split_once(':'));
    let offset = match offset {
        Some((hours, minutes)) => (hours.parse::<u64>().ok()? * 60 + minutes.parse::<u64>().ok()?) * 60_000,
        None => 0,
    };
    if zone.starts_with('-') { local.checked_add(offset) } else { local.checked_sub(offset) }
}

fn numbers(text: &str, mark: char) -> Option<[u64; 3]> {
    let mut parts = text.split(mark).map(|part| part.parse().ok());
    Some([parts.next()??, parts.next()??, parts.next()??])
}

/// The days before a date of the Gregorian calendar, counted from a March, so that a leap day is the last of its year.
fn days(year: u64, month: u64, day: u64) -> Option<u64> {
    if !(1..=9999).contains(&year) || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    let year = if month > 2 { year } else { year - 1 };
    let month = (month + 9) % 12;
    Some(year * 365 + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5 + day)
}

#[cfg(test)]
mod tests {
    use crate::{Interchange, import};
    use oration_model::{Block, Error};

    fn times(text: &str, kind: Interchange) -> Result<Vec<Option<[u128; 2]>>, Error> {
        let (speech, _) = import(text, kind)?;
        let time = |block: &Block<'_>| match block {
            Block::Turn(turn) => turn.time.map(|time| time.map(|time| time.as_millis())),
            _ => None,
        };
        Ok(speech.body.iter().map(time).collect())
    }

    #[test]
    fn tei_has_points_of_a_timeline() -> Result<(), Error> {
        let text = |unit: &str, length: &str| {
            format!(
                "<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><timeline unit='{unit}' origin='#T0'><when xml:id='T0'/><when xml:id='T1' interval='{length}' since='#T0'/>
                <when xml:id='T2' interval='{length}' since='#T1'/></timeline><body><div><u who='#a' start='#T0' end='#T1'><seg>Is it ready?</seg></u>
                <u who='#b' start='#T1' end='#T2'>It is.</u><u who='#a'>Good.</u></div></body></text></TEI>"
            )
        };
        let expected = vec![Some([0, 1500]), Some([1500, 3000]), None];
        assert_eq!(times(&text("s", "1.5"), Interchange::Tei)?, expected);
        assert_eq!(times(&text("ms", "1500"), Interchange::Tei)?, expected);
        Ok(())
    }

    #[test]
    fn utterances_of_one_person_are_a_turn_with_the_time_of_both() -> Result<(), Error> {
        let text = "<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><timeline unit='s'><when xml:id='a'/><when xml:id='b' interval='2'/><when xml:id='c' interval='3'/></timeline>
            <body><div><u who='#x' start='#a' end='#b'>One.</u><u who='#x' start='#b' end='#c'>Two.</u><u who='#y'>Three.</u></div></body></text></TEI>";
        assert_eq!(times(text, Interchange::Tei)?, [Some([0, 5000]), None]);
        Ok(())
    }

    #[test]
    fn akoma_ntoso_has_times_of_day() -> Result<(), Error> {
        let speech = |by: &str, from: &str, to: &str| {
            format!(
                "<speech by='#{by}' startTime='{from}' endTime='{to}'><from>{by}</from><p>Words.</p></speech>"
            )
        };
        let text = format!(
            "<akomaNtoso xmlns='http://docs.oasis-open.org/legaldocml/ns/akn/3.0'><debate name='d'><debateBody>{}{}{}</debateBody></debate></akomaNtoso>",
            speech("a", "2012-02-28T23:59:58+03:00", "2012-02-28T21:00:00Z"),
            speech("b", "2012-02-29T00:00:01.5+03:00", "2012-02-28T23:00:30-22:00"),
            speech("c", "yesterday", "today"),
        );
        assert_eq!(times(&text, Interchange::Akn)?[0], Some([0, 2000]));
        assert_eq!(times(&text, Interchange::Akn)?[1].map(|time| time[0]), Some(3500));
        assert_eq!(times(&text, Interchange::Akn)?[2], None);
        Ok(())
    }
}

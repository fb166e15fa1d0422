//! One line with its role → the field it is read for.

use super::labelled::{label_line, labelled};
use super::{Front, alphabetic, date_line, people, title};
use crate::byline::Byline;
use crate::label::{self, Label};
use crate::lexicon::{Class, is};
use crate::line::Line;
use crate::profile::Profile;
use crate::role::{Evidence, EvidenceSet, LineRole};
use crate::roles::Decision;
use crate::roles::features::is_clock;
use crate::roles::zone::Zone;
use crate::script::{is_longer, letters};
use crate::{date, occasion, western, western_person};
use oration_model::{Breadcrumb, Person};
use std::borrow::Cow;

/// Reads one line; a label without a value waits for the next line.
pub(super) fn line<'a>(
    lines: &[Line<'a>],
    i: usize,
    decisions: &mut [Decision],
    pending: Option<Label>,
    profile: &'static Profile,
    front: &mut Front<'a>,
) -> Option<Label> {
    let text = &lines[i].text;
    if let Some(kind) = stamp(lines, i, decisions[i].role) {
        decisions[i].role = LineRole::Label;
        decisions[i].evidence = EvidenceSet::of(&[Evidence::Label, Evidence::Position]);
        return Some(kind);
    }
    match decisions[i].role {
        LineRole::Breadcrumb => breadcrumb(text, &mut decisions[i], front),
        LineRole::Label => return label_line(lines, i, &mut decisions[i], pending, front),
        LineRole::Date if matches!(decisions[i].zone, Zone::Closing | Zone::Tail) => {
            if let Some(found) = date::find(text) {
                let timed = lines.get(i + 1).is_some_and(|below| is_time_of_day(&below.text));
                if decisions[i].zone == Zone::Tail && (timed || front.date.is_some()) {
                    front.published.get_or_insert_with(|| Cow::Owned(found.moment()));
                }
                if decisions[i].zone == Zone::Closing && front.place.is_none() && !profile.is_cjk() {
                    front.place = signed_at(text.get(..found.start).unwrap_or_default());
                }
                front.date.get_or_insert(Cow::Owned(found.day));
            }
        }
        // The day of the newspaper, over the day in brackets under the title.
        LineRole::Date if decisions[i].zone == Zone::Before && is_dated_below(lines, decisions) => {
            front.published =
                front.published.take().or(date::find(text).map(|found| Cow::Owned(found.moment())));
        }
        LineRole::Date if pending == Some(Label::Time) => {
            labelled(Label::Time, text, text, &mut decisions[i], front)
        }
        LineRole::Date => date_line::read(text, lines.get(i + 1), profile, front),
        LineRole::Byline if is_in_list(lines, i, decisions) || wrote(lines, i, decisions, profile, front) => {
            front.headnote.push(i)
        }
        LineRole::Byline => {
            let listed = i > 0 && matches!(decisions[i - 1].role, LineRole::Byline | LineRole::Label);
            byline_line(lines, i, listed, profile, front)
        }
        LineRole::Signature => {
            if i > 0
                && western_person::begins_with_office(text)
                && decisions[i - 1].role == LineRole::Signature
            {
                // The post under the name.
                if let [Person { role: role @ None, .. }] = front.speakers.as_mut_slice() {
                    *role = Some(Cow::Owned(text.trim().to_owned()));
                }
            } else if let Some(by) = people::byline(text, profile) {
                front.speak(by, "");
            } else if western_person::is_name(text) && front.is_silent() {
                front.speak(Byline { name: text.trim().to_owned(), role: None }, "");
            }
        }
        LineRole::Occasion => occasion_line(lines, i, front),
        LineRole::Place => {
            front.place = Some(match front.place.take() {
                Some(place) => Cow::Owned(format!("{place}, {text}")),
                None => text.clone(),
            });
        }
        LineRole::Subtitle if front.subtitle.is_none() => front.subtitle = Some(text.clone()),
        LineRole::Subtitle => front.headnote.push(i),
        LineRole::Headnote if !decisions[i].is_set() && title::repeats(front, text) => {
            decisions[i].role = LineRole::Duplicate;
            decisions[i].evidence = EvidenceSet::of(&[Evidence::Repetition, Evidence::Position]);
        }
        LineRole::Headnote if goes_on(lines, i, decisions) => {
            decisions[i].role = LineRole::Subtitle;
            front.subtitle =
                front.subtitle.take().map(|above| Cow::Owned([&above, profile.joint(), text].concat()));
        }
        LineRole::Headnote => headnote(lines, i, decisions, front),
        LineRole::Salutation => match front.salutation.last_mut().filter(|_| lines[i - 1].end == lines[i].no)
        {
            // A printed line stays whole.
            Some(above) => *above = Cow::Owned([above, profile.joint(), text].concat()),
            None => front.salutation.push(text.clone()),
        },
        _ => {}
    }
    None
}

/// `Great Hall, Alva, 12 October 2022`: the place in front of the day under a speech.
fn signed_at<'a>(words: &str) -> Option<Cow<'a, str>> {
    let place = alphabetic::without_fillers(words);
    alphabetic::is_place(place).then(|| Cow::Owned(place.to_owned()))
}

/// 出席人：局长　方惟, over 处长　林晓: another one of those who are listed.
fn is_in_list(lines: &[Line<'_>], i: usize, decisions: &[Decision]) -> bool {
    let first = (0..i).rev().find(|&above| decisions[above].role != LineRole::Byline);
    let joined = |first: usize| (first + 1..=i).all(|i| lines[i].no == lines[i - 1].end + 1);
    first.is_some_and(|first| {
        let kept = label::label(&lines[first].text).is_some_and(|(kind, _)| kind == Label::Kept);
        kept && decisions[first].role == LineRole::Label && joined(first)
    })
}

/// `Por Inês Covelo`, over a conversation in which nobody of that name speaks: who wrote it down.
fn wrote(
    lines: &[Line<'_>],
    i: usize,
    decisions: &[Decision],
    profile: &'static Profile,
    front: &Front<'_>,
) -> bool {
    let text = &lines[i].text;
    if !front.conversation || !western_person::is_by(text.split_whitespace().next()) {
        return false;
    }
    let name =
        people::byline(text, profile).map(|by| letters(by.name.rsplit(' ').next().unwrap_or_default()));
    let speaks = |name: &String| {
        let turns = lines.iter().zip(decisions).filter(|(_, decision)| decision.role == LineRole::Turn);
        turns
            .map(|(line, _)| line.text.split([':', '：']).next().map_or_else(String::new, letters))
            .any(|label| label.contains(name.as_str()))
    };
    name.is_some_and(|name| !speaks(&name))
}

/// （2018年7月1日）under the title.
fn is_dated_below(lines: &[Line<'_>], decisions: &[Decision]) -> bool {
    lines.iter().zip(decisions).take(200).any(|(line, decision)| {
        let below = decision.role == LineRole::Date && decision.zone == Zone::After;
        below && line.text.starts_with(['（', '(']) && date::find(&line.text).is_some()
    })
}

/// 香港時間16時45分, 15:10: the time at which a page was published, under its day.
fn is_time_of_day(text: &str) -> bool {
    let has_unit = text.contains(['时', '時']) && text.contains(['分', '间', '間']);
    is_clock(text) || has_unit && !is_longer(text, 20) && text.chars().any(|c| c.is_numeric())
}

/// Words with a small letter first, right under the subtitle.
fn goes_on(lines: &[Line<'_>], i: usize, decisions: &[Decision]) -> bool {
    let line = &lines[i];
    i > 0
        && decisions[i - 1].role == LineRole::Subtitle
        && !decisions[i].is_set()
        && !line.starts_paragraph
        && (line.text.starts_with(char::is_lowercase) || is_second_half(&lines[i - 1].text, &line.text))
}

/// ——在商会第十二次会员, over 代表大会上的报告
fn is_second_half(above: &str, text: &str) -> bool {
    above.contains('在') && !above.contains("上的") && text.contains("上的") && !text.contains('在')
}

/// A page may have its path at the top and at the bottom.
fn breadcrumb<'a>(text: &str, decision: &mut Decision, front: &mut Front<'a>) {
    if !front.breadcrumb.is_empty() && !decision.is_set() {
        decision.role = LineRole::Boilerplate;
        decision.evidence = EvidenceSet::of(&[Evidence::Shape, Evidence::Position]);
        return;
    }
    let levels = label::crumbs(text).unwrap_or_else(|| vec![text.to_owned()]);
    let levels = levels.into_iter().map(|words| Breadcrumb { label: Cow::Owned(words), url: None });
    front.breadcrumb.extend(levels);
}

/// `listed`: another person is on the line above.
fn byline_line<'a>(
    lines: &[Line<'a>],
    i: usize,
    listed: bool,
    profile: &'static Profile,
    front: &mut Front<'a>,
) {
    let text = &lines[i].text;
    let several = people::several(text);
    // Founder and Director, Tidewater Kitchen Project, under the name
    let posted = listed
        && western_person::begins_with_office(text)
        && matches!(front.speakers.as_slice(), [person] if person.role.is_none());
    if posted {
        front.posts.push(text.clone());
    } else if !several.is_empty() {
        front.speak_all(several);
    } else if let Some(by) = people::byline(text, profile) {
        let listed = listed && by.role.is_some();
        if front.names(&by) || front.is_silent() {
            front.speak(by, text);
        } else if listed && front.speakers.iter().all(|person| person.role.is_some()) {
            front.speakers.push(people::person(by, text));
        } else {
            front.headnote.push(i);
        }
    } else if western_person::is_name(text) && front.is_silent() {
        front.speak(Byline { name: text.trim().to_owned(), role: None }, "");
    } else {
        front.posts.push(text.clone());
    }
}

fn occasion_line<'a>(lines: &[Line<'a>], i: usize, front: &mut Front<'a>) {
    let text: &str = &lines[i].text;
    // The title may have said so.
    let open = front.title.as_deref().and_then(western::split_occasion).is_none();
    let led = open && i > 0 && lines[i - 1].text.split(' ').all(|word| western_person::is_small(Some(word)));
    let led_in = western::after_lead(text);
    if let Some(words) = led_in.filter(|_| front.occasion.is_none()) {
        front.occasion = Some(Cow::Owned(words.to_owned()));
        return;
    }
    let said = match led || western::is_meeting(text) {
        true => occasion::Said { occasion: Some(text.to_owned()), ..occasion::Said::default() },
        false => occasion::read(text),
    };
    let taken = said.occasion.is_some() && front.occasion.is_none();
    front.occasion = front.occasion.take().or(said.occasion.map(Cow::Owned));
    if !taken {
        front.headnote.push(i);
    }
}

/// A line that announces the speech may say who gave it, and when.
fn headnote<'a>(lines: &[Line<'a>], i: usize, decisions: &[Decision], front: &mut Front<'a>) {
    let text: &str = &lines[i].text;
    people::announced_east(text, front);
    // Ada Lovelace | Harbour Talks • October 2021
    if let Some((name, _)) = text.split_once(" | ")
        && front.is_silent()
        && is_beside_title(i, decisions)
        && western_person::is_name(name)
    {
        front.speak(Byline { name: name.trim().to_owned(), role: None }, "");
    }
    if let Some(said) = people::announced(text) {
        if let Some(by) = said.person.filter(|_| front.is_silent()) {
            front.speak(by, text);
        }
        let day = date::find(text).filter(|found| front.date.is_none() && found.start > 0);
        front.date = front.date.take().or(day.map(|found| Cow::Owned(found.day)));
    }
    front.headnote.push(i);
}

/// Whether the title is on the line above or below.
fn is_beside_title(i: usize, decisions: &[Decision]) -> bool {
    [i.checked_sub(1), Some(i + 1)]
        .into_iter()
        .flatten()
        .any(|at| decisions.get(at).is_some_and(|it| it.role == LineRole::Title))
}

/// `Published` or `Delivered on` on a line of its own over a date.
fn stamp(lines: &[Line<'_>], i: usize, role: LineRole) -> Option<Label> {
    let loose = matches!(role, LineRole::Place | LineRole::Headnote | LineRole::Byline);
    let text: &str = &lines.get(i).filter(|line| loose && !is_longer(&line.text, 24))?.text;
    let below = &lines.get(i + 1)?.text;
    let dated = !is_longer(below, 60) && date::find(below).is_some_and(|found| found.start == 0);
    match (is(text, Class::Day), is(text, Class::Time)) {
        (true, _) if dated => Some(Label::Day),
        (false, true) if dated => Some(Label::Time),
        _ => None,
    }
}

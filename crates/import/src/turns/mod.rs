//! Lines → the labels of speakers that have support: a name recurs or alternates with another, or is sure by its shape.

mod any;
pub(crate) mod apart;
pub(crate) mod chat;
mod label;
mod led;
mod shape;
mod support;
mod unled;

use label::Shape;
pub(crate) use label::{Label, Strength};

use crate::byline;
use crate::line::Line;
use crate::recognise::address;
use crate::recognise::speaker::{self, Words};
use crate::script::{is_finished, is_han, is_longer, letters};
use crate::western_person;
use std::collections::HashMap;

/// How often a name is the label of a line, and how sure its shape is.
#[derive(Debug, Default)]
struct Voice {
    count: usize,
    best: Strength,
    /// Times the label comes right after that of another name.
    changes: usize,
    /// A colon or its like follows it somewhere.
    led: bool,
    /// It names a part in a conversation.
    role: bool,
    /// Times its words end with a question.
    asks: usize,
}

/// The labels of a text, one for each line that has one with support.
pub(crate) fn find(lines: &[Line<'_>], barred: impl Fn(usize) -> bool) -> Vec<Option<Label>> {
    let lettered = are_voices(lines);
    let own = |(i, line): (usize, &Line<'_>)| match barred(i) {
        true => led::initials(line)
            .or_else(|| led::letter(&line.text).filter(|_| lettered))
            .or_else(|| any::titled(line))
            .or_else(|| led::numbered(line)),
        false => any::label(line).filter(|label| !is_cut(label, lines, i) && !is_address(label, line)),
    };
    let mut labels: Vec<Option<Label>> = lines.iter().enumerate().map(own).collect();
    drop_behind_names(&mut labels, lines);
    drop_over_names(&mut labels, lines);
    let voices = voices(&labels, lines);
    let whole = whole_names(&labels, lines);
    let voice_of = |label: &Label, line: &Line<'_>| {
        let own = key(label, line);
        voices.get(whole.get(&own).and_then(Option::as_ref).unwrap_or(&own))
    };
    let transcript = is_transcript(&voices);
    let alone = !voices.values().any(|voice| voice.led && voice.count >= 2);
    let short = support::short_names(&labels, &voices, lines);
    let supported = |label: &Label, i: usize| {
        let line = &lines[i];
        let part =
            |voice: &Voice| alone && voice.role && label.shape == Shape::Alone && is_over_speech(lines, i);
        transcript
            && voice_of(label, line).is_some_and(|voice| {
                has_support(voice, label, line) || part(voice) || short.has(label, voice, line)
            })
    };
    let found: Vec<bool> = labels
        .iter()
        .enumerate()
        .map(|(i, label)| label.as_ref().is_some_and(|label| supported(label, i)))
        .collect();
    let usual = support::usual(&labels, &found, lines);
    for i in 0..labels.len() {
        let keep = labels[i].as_ref().is_some_and(|label| {
            (found[i] && usual.allows(label, &lines[i], is_over_speech(lines, i))
                || transcript && usual.has(label, &lines[i]))
                && !usual.is_front(&labels, &found, lines, i)
        });
        if !keep {
            labels[i] = None;
        }
    }
    labels
}

/// Whether the line below is what somebody says.
fn is_over_speech(lines: &[Line<'_>], i: usize) -> bool {
    lines.get(i + 1).is_some_and(|below| is_finished(&below.text) && is_longer(&below.text, 14))
}

/// `Excellencies`, `Mr Speaker and Members of the Assembly:`: those who are addressed do not speak.
fn is_address(label: &Label, line: &Line<'_>) -> bool {
    let text = line.text.trim();
    let several = || label.end >= text.len() && text.split(' ').any(western_person::is_and);
    label.shape == Shape::Alone && address::is_address(text)
        || label.shape == Shape::Colon && several() && address::is_opening(text)
}

/// Words alone on a line in the middle of a sentence are the head of a page.
fn is_cut(label: &Label, lines: &[Line<'_>], i: usize) -> bool {
    let at = |i: Option<usize>| i.and_then(|i| lines.get(i)).map_or("", |line| &line.text);
    let (above, below) = (at(i.checked_sub(1)), at(Some(i + 1)));
    let first = below.chars().find(|c| c.is_alphabetic());
    label.shape == Shape::Alone
        && above.ends_with(|c: char| c.is_alphanumeric() || matches!(c, ',' | '，' | '、'))
        && is_longer(above, 20)
        && first.is_some_and(|c| c.is_lowercase() || is_han(c) && i > 10)
}

/// The words below a name alone on its line begin with no other: `[Chanting]` is how they are said. `Questions:` over
/// `Operator` is a title.
fn drop_behind_names(labels: &mut [Option<Label>], lines: &[Line<'_>]) {
    fn bare<'l>(labels: &'l [Option<Label>], lines: &[Line<'_>], i: usize) -> Option<&'l Label> {
        labels.get(i)?.as_ref().filter(|label| label.end >= lines[i].text.trim_end().len())
    }
    let known = |label: &Label, i: usize| {
        let posted = label.name.1 < label.end || speaker::words(label.name(&lines[i])) == Words::Role;
        label.shape == Shape::Alone && posted
    };
    let mut alone = false;
    for i in 0..labels.len() {
        let over = bare(labels, lines, i).is_some_and(|label| {
            label.shape == Shape::Colon
                && speaker::words(label.name(&lines[i])) == Words::Other
                && bare(labels, lines, i + 1).is_some_and(|below| known(below, i + 1))
        });
        // 答覆：, over 主席：
        let behind =
            || labels[i].as_ref().is_some_and(|label| label.unled) || bare(labels, lines, i).is_some();
        if over || alone && behind() {
            labels[i] = None;
        }
        alone = bare(labels, lines, i).is_some_and(|label| !label.unled);
    }
}

/// 主持人：, over 周敏　省水利厅办公室主任: a list of who takes part.
fn drop_over_names(labels: &mut [Option<Label>], lines: &[Line<'_>]) {
    let names = |line: &Line<'_>| {
        !is_longer(&line.text, 40)
            && !is_finished(&line.text)
            && byline::byline(&line.text, true).is_some_and(|by| by.role.is_some())
    };
    for (i, slot) in labels.iter_mut().enumerate() {
        let bare =
            slot.as_ref().is_some_and(|label| !label.unled && label.end >= lines[i].text.trim_end().len());
        if bare && lines.get(i + 1).is_some_and(names) {
            *slot = None;
        }
    }
}

/// Whether the letters in front of lines stand for question and answer, and do not count `A.` `B.` `C.`: two of them,
/// each again and again, and no other. Those who answer may have names instead.
fn are_voices(lines: &[Line<'_>]) -> bool {
    let mut counts: Vec<(char, usize)> = Vec::new();
    for line in lines {
        let mut chars = line.text.chars();
        let (Some(first), Some('.')) = (chars.next(), chars.next()) else { continue };
        if !first.is_uppercase() || !chars.as_str().starts_with([' ', ':']) {
            continue;
        }
        match counts.iter_mut().find(|(letter, _)| *letter == first) {
            Some((_, count)) => *count += 1,
            None => counts.push((first, 1)),
        }
        if counts.len() > 2 {
            return false;
        }
    }
    (1..=2).contains(&counts.len())
        && counts.iter().all(|(_, count)| *count >= 2)
        && !counts.iter().any(|(letter, _)| *letter == 'B')
}

/// The letters of a name, without the post in front of it: 外长 王毅 is 王毅.
fn key(label: &Label, line: &Line<'_>) -> String {
    let name = label.name(line);
    let person = name.contains(is_han).then(|| byline::byline(name, false)).flatten();
    person.map_or_else(|| letters(name), |person| letters(&person.name))
}

/// 主持人, 主持人 何绍仁: a part in a conversation, perhaps with the name of who has it.
fn is_part(name: &str) -> bool {
    let first = name.split_whitespace().next().filter(|first| first.contains(is_han));
    [Some(name), first].into_iter().flatten().any(|words| speaker::words(words) == Words::Role)
}

fn voices(labels: &[Option<Label>], lines: &[Line<'_>]) -> HashMap<String, Voice> {
    let mut voices: HashMap<String, Voice> = HashMap::new();
    let mut last = String::new();
    let whole = whole_names(labels, lines);
    for (label, line) in labels.iter().zip(lines) {
        let Some(label) = label else { continue };
        let name = key(label, line);
        let name = whole.get(&name).and_then(Option::clone).unwrap_or(name);
        let voice = voices.entry(name.clone()).or_default();
        voice.count += 1;
        voice.best = voice.best.max(label.strength);
        voice.changes += usize::from(name != last);
        voice.led |= !label.unled;
        voice.role |= is_part(label.name(line));
        let led = !label.unled || label.shape == Shape::Bracket;
        voice.asks += usize::from(led && line.text.trim_end().ends_with(['?', '？', '؟']));
        last = name;
    }
    voices
}

/// The whole name of each family name: `WELLS:` is said by `DANA WELLS, HOST:`. None where several have it.
fn whole_names(labels: &[Option<Label>], lines: &[Line<'_>]) -> HashMap<String, Option<String>> {
    let mut whole: HashMap<String, Option<String>> = HashMap::new();
    for (label, line) in labels.iter().zip(lines) {
        let Some(label) = label.as_ref().filter(|label| label.shape == Shape::Colon) else { continue };
        let name = label.name(line).split(", ").next().unwrap_or_default();
        let Some((_, family)) = name.trim().rsplit_once(' ') else { continue };
        let own = key(label, line);
        let known = whole.entry(letters(family)).or_insert_with(|| Some(own.clone()));
        if known.as_ref() != Some(&own) {
            *known = None;
        }
    }
    whole
}

/// Several voices that alternate, at least one of them sure or each recurring; or one sure by markup.
fn is_transcript(voices: &HashMap<String, Voice>) -> bool {
    let sure =
        voices.values().filter(|voice| voice.best >= Strength::Sure).map(|voice| voice.count).sum::<usize>();
    let marked = voices.values().any(|voice| voice.best == Strength::Marked);
    let named = voices
        .values()
        .filter(|voice| voice.best >= Strength::Name && (voice.led || voice.count >= 2 && voice.changes >= 2))
        .count();
    let recurring = voices
        .values()
        .filter(|voice| voice.count >= 2 && voice.changes >= 2 && voice.best >= Strength::Name)
        .count();
    // 江边周刊：… ？: a paper that asks has no name of a person.
    let role = voices.values().any(|voice| voice.role || voice.asks >= 2 && voice.changes >= 2);
    let several = named >= 2 && voices.values().filter(|voice| voice.led).take(4).count() == 4;
    marked || sure >= 2 || sure >= 1 && named >= 2 || recurring >= 2 || recurring >= 1 && (role || several)
}

fn has_support(voice: &Voice, label: &Label, line: &Line<'_>) -> bool {
    if label.unled && label.strength <= Strength::Name {
        return voice.count >= 2 && voice.changes >= 2;
    }
    let rest = line.text.get(label.end..).unwrap_or_default();
    if voice.role && label.shape == Shape::Colon && is_person(rest) {
        return false;
    }
    match voice.best.max(label.strength) {
        Strength::Marked | Strength::Sure => true,
        Strength::Name if voice.count > 1 => true,
        Strength::Name => {
            let name = label.name(line);
            let behind = line.text.get(label.name.1..label.end).unwrap_or_default();
            let word = name.contains(char::is_lowercase) && !name.contains(char::is_whitespace);
            let word = word && !behind.contains(['(', '[']);
            !(word && label.shape == Shape::Colon && line.hints.heading.is_none()) && speaks(rest)
        }
        Strength::Weak => voice.count >= 3 && voice.changes >= 3,
    }
}

/// `Presenter: Ada Marlowe`, 主持人：办公室主任 方惟: the label says who somebody is, and nobody speaks.
fn is_person(words: &str) -> bool {
    if words.contains(is_han) {
        return byline::byline(words, false).is_some();
    }
    let name = label::without_bracket(words);
    name.split_whitespace().count() >= 2 && !is_finished(words) && western_person::is_name(name)
}

/// Whether words behind a label are what somebody says, or come on the next line.
fn speaks(words: &str) -> bool {
    let long = if words.contains(is_han) { 14 } else { 34 };
    words.trim().is_empty() || is_finished(words) || is_longer(words, long) || words.starts_with(['(', '（'])
}

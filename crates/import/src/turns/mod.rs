//! Lines → the labels of speakers that have support: a name recurs or alternates with another, or is sure by its shape.

mod label;
mod shape;

pub(crate) use label::{Label, Strength};

use crate::line::Line;
use crate::script::{is_finished, is_longer, letters};
use std::collections::HashMap;

/// How often a name is the label of a line, and how sure its shape is.
#[derive(Debug, Default)]
struct Voice {
    count: usize,
    best: Strength,
    /// Times the label comes right after that of another name.
    changes: usize,
}

/// The labels of a text, one for each line that has one with support.
pub(crate) fn find(lines: &[Line<'_>], barred: impl Fn(usize) -> bool) -> Vec<Option<Label>> {
    let lettered = are_voices(lines);
    let own = |(i, line): (usize, &Line<'_>)| match barred(i) {
        true => label::letter(&line.text)
            .filter(|_| lettered)
            .or_else(|| label::titled(line))
            .or_else(|| label::numbered(line)),
        false => label::label(line),
    };
    let mut labels: Vec<Option<Label>> = lines.iter().enumerate().map(own).collect();
    drop_behind_names(&mut labels, lines);
    let voices = voices(&labels, lines);
    let transcript = is_transcript(&voices);
    for (slot, line) in labels.iter_mut().zip(lines) {
        let supported = slot.as_ref().is_some_and(|label| {
            transcript && voices.get(&key(label, line)).is_some_and(|voice| has_support(voice, label, line))
        });
        if !supported {
            *slot = None;
        }
    }
    labels
}

/// The words below a name alone on its line begin with no other: `[Chanting]` is how they are said.
fn drop_behind_names(labels: &mut [Option<Label>], lines: &[Line<'_>]) {
    let mut alone = false;
    for (slot, line) in labels.iter_mut().zip(lines) {
        if alone && slot.as_ref().is_some_and(|label| label.unled) {
            *slot = None;
        }
        alone = slot.as_ref().is_some_and(|label| !label.unled && label.end >= line.text.trim_end().len());
    }
}

/// Whether the letters in front of lines stand for question and answer, and do not count `A.` `B.` `C.`: two of them,
/// each again and again, and no other.
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
    counts.len() == 2
        && counts.iter().all(|(_, count)| *count >= 2)
        && !counts.iter().any(|(letter, _)| *letter == 'B')
}

fn key(label: &Label, line: &Line<'_>) -> String {
    letters(label.name(line))
}

fn voices(labels: &[Option<Label>], lines: &[Line<'_>]) -> HashMap<String, Voice> {
    let mut voices: HashMap<String, Voice> = HashMap::new();
    let mut last = String::new();
    for (label, line) in labels.iter().zip(lines) {
        let Some(label) = label else { continue };
        let name = key(label, line);
        let voice = voices.entry(name.clone()).or_default();
        voice.count += 1;
        voice.best = voice.best.max(label.strength);
        voice.changes += usize::from(name != last);
        last = name;
    }
    voices
}

/// Several voices that alternate, at least one of them sure or each recurring; or one sure by markup.
fn is_transcript(voices: &HashMap<String, Voice>) -> bool {
    let sure =
        voices.values().filter(|voice| voice.best >= Strength::Sure).map(|voice| voice.count).sum::<usize>();
    let marked = voices.values().any(|voice| voice.best == Strength::Marked);
    let named = voices.values().filter(|voice| voice.best >= Strength::Name).count();
    let recurring = voices
        .values()
        .filter(|voice| voice.count >= 2 && voice.changes >= 2 && voice.best >= Strength::Name)
        .count();
    marked || sure >= 2 || sure >= 1 && named >= 2 || recurring >= 2
}

fn has_support(voice: &Voice, label: &Label, line: &Line<'_>) -> bool {
    if label.unled && label.strength <= Strength::Name {
        return voice.count >= 2 && voice.changes >= 2;
    }
    match voice.best.max(label.strength) {
        Strength::Marked | Strength::Sure => true,
        Strength::Name => voice.count > 1 || speaks(line.text.get(label.end..).unwrap_or_default()),
        Strength::Weak => voice.count >= 3 && voice.changes >= 3,
    }
}

/// Whether words behind a label are what somebody says, or come on the next line.
fn speaks(words: &str) -> bool {
    words.trim().is_empty() || is_finished(words) || is_longer(words, 60)
}

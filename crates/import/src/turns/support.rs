//! The labels with support → what the others of the same text look like: a transcript writes all of its labels alike.

use super::label::{Label, Shape, Strength};
use super::{Voice, key};
use crate::byline;
use crate::date;
use crate::label;
use crate::line::Line;
use crate::recognise::address;
use crate::recognise::speaker::{Words, words};
use crate::script::{is_finished, is_han, is_longer, letters};
use std::collections::{HashMap, HashSet};

/// How most labels of a text are written.
#[derive(Debug)]
pub(super) struct Usual {
    /// Most labels, and labels of several voices, have this shape.
    shape: Option<Shape>,
    /// The brackets they begin with.
    brackets: HashSet<char>,
    /// No other shape is there but once.
    only: bool,
    /// The words are right under a label that is alone on its line.
    glued: bool,
    /// Names begin with initials.
    initials: bool,
    /// The words are on the lines below the label and its colon.
    below: bool,
}

/// How most of the labels found are written.
pub(super) fn usual(labels: &[Option<Label>], found: &[bool], lines: &[Line<'_>]) -> Usual {
    let have = || {
        labels.iter().zip(found).zip(lines).enumerate().filter_map(|(i, ((label, found), line))| {
            label.as_ref().filter(|_| *found).map(|label| (i, label, line))
        })
    };
    let total = have().count();
    let shapes = [
        Shape::Letter,
        Shape::Stamp,
        Shape::Bracket,
        Shape::Colon,
        Shape::Stop,
        Shape::Dash,
        Shape::Circle,
        Shape::Space,
        Shape::Alone,
        Shape::Source,
    ];
    let count = |shape: Shape| have().filter(|(_, label, _)| label.shape == shape).count();
    let shape = shapes.into_iter().max_by_key(|shape| count(*shape)).filter(|shape| count(*shape) >= 3);
    let of_shape = || have().filter(|(_, label, _)| Some(label.shape) == shape);
    let voices: HashSet<String> =
        of_shape().map(|(_, label, line)| letters(label.name(line))).take(64).collect();
    let glued = of_shape().filter(|(i, ..)| is_glued(lines, *i)).count();
    let below = of_shape().filter(|(_, label, line)| label.end >= line.text.trim_end().len()).count();
    let initials = of_shape().filter(|(_, label, line)| has_initial(label.name(line))).count();
    Usual {
        shape: shape.filter(|_| voices.len() >= 2),
        brackets: of_shape().filter_map(|(_, _, line)| line.text.chars().next()).collect(),
        only: total >= 5 && of_shape().count() + 1 == total,
        glued: glued * 2 > of_shape().count(),
        initials: initials * 2 > of_shape().count(),
        below: shape == Some(Shape::Colon) && below >= 4 && below + 1 >= of_shape().count(),
    }
}

/// `В.Орлов`, `J. Brodie`.
fn has_initial(name: &str) -> bool {
    let mut characters = name.chars();
    let first = characters.next().is_some_and(char::is_uppercase);
    first
        && characters.next() == Some('.')
        && characters.as_str().trim_start().starts_with(char::is_uppercase)
}

/// How voices are named again: by a family name, or by the letter of their part.
#[derive(Debug)]
pub(super) struct ShortNames {
    families: HashSet<String>,
    /// The letters that stand for question and answer.
    parts: String,
}

/// The family names of voices, and the letters of those that recur.
pub(super) fn short_names(
    labels: &[Option<Label>],
    voices: &HashMap<String, Voice>,
    lines: &[Line<'_>],
) -> ShortNames {
    let (mut families, mut parts) = (HashSet::new(), String::new());
    for (label, line) in labels.iter().zip(lines) {
        let Some(label) = label else { continue };
        let name = label.name(line);
        let recurs = || voices.get(&key(label, line)).is_some_and(|voice| voice.count > 1);
        match label.shape {
            Shape::Letter if recurs() => parts.extend(name.chars().next()),
            Shape::Colon if label.strength >= Strength::Name => {
                families.extend(name.rsplit_once(' ').map(|(_, family)| letters(family)));
            }
            _ => {}
        }
    }
    ShortNames { families, parts }
}

impl ShortNames {
    /// `Hallgrim:` where `Tom Hallgrim:` recurs, `Pregunta.` where `P.` does.
    pub(super) fn has(&self, label: &Label, voice: &Voice, line: &Line<'_>) -> bool {
        let name = label.name(line);
        match label.shape {
            Shape::Colon if !voice.role => name.len() > 3 && self.families.contains(&letters(name)),
            Shape::Colon | Shape::Stop => {
                voice.role && name.chars().next().is_some_and(|first| self.parts.contains(first))
            }
            _ => false,
        }
    }
}

/// Whether the line below has a day and is not a sentence.
fn is_over_day(lines: &[Line<'_>], i: usize) -> bool {
    lines.get(i + 1).is_some_and(|below| {
        !is_longer(&below.text, 40) && !is_finished(&below.text) && date::find(&below.text).is_some()
    })
}

fn is_glued(lines: &[Line<'_>], i: usize) -> bool {
    lines.get(i + 1).is_some_and(|below| !below.starts_paragraph)
}

impl Usual {
    /// Whether a label that does not recur is written like the others.
    pub(super) fn has(&self, label: &Label, line: &Line<'_>) -> bool {
        let spoken = line
            .text
            .get(label.end..)
            .is_some_and(|words| !words.is_empty() && !words.starts_with(['【', '[', '［']));
        let alike = match label.shape {
            // （水道局長） over the words of somebody who speaks once.
            Shape::Bracket => {
                (spoken || byline::is_post(label.name(line)))
                    && line.text.starts_with(|c| self.brackets.contains(&c))
            }
            Shape::Stamp => true,
            Shape::Dash | Shape::Stop => label.strength >= Strength::Name,
            // Sekretarz Stanu w Ministerstwie Klimatu Anna Kos:
            Shape::Colon if self.below && label.end >= line.text.trim_end().len() => {
                label.name(line).split_whitespace().count() >= 4 && !address::is_opening(&line.text)
            }
            Shape::Colon => self.initials && has_initial(label.name(line)),
            // Jim Fennimore (Strangmore) (DUP), over the words of somebody who speaks once.
            Shape::Alone if label.name.1 < label.end => true,
            Shape::Alone | Shape::Space => words(label.name(line)) == Words::Role,
            _ => false,
        };
        alike && self.shape == Some(label.shape)
    }

    /// Whether a label may be one: a name alone on its line only where most are, or in Chinese over
    /// what somebody says.
    pub(super) fn allows(&self, label: &Label, line: &Line<'_>, over: bool) -> bool {
        label.shape != Shape::Alone
            || self.shape == Some(Shape::Alone)
            || matches!(words(label.name(line)), Words::Role | Words::Titled)
            || label.strength >= Strength::Name && line.text.contains(is_han) && over
    }

    /// Whether what looks like a label names people above the first turn: `主持：新闻处处长 方惟` among other facts.
    pub(super) fn is_front(
        &self,
        labels: &[Option<Label>],
        found: &[bool],
        lines: &[Line<'_>],
        i: usize,
    ) -> bool {
        let Some(label) = labels[i].as_ref().filter(|_| i < 60 && !found[..i].contains(&true)) else {
            return false;
        };
        let line = &lines[i];
        let rest = line.text.get(label.end..).unwrap_or_default();
        if label.shape == Shape::Alone {
            return match self.shape {
                None => false,
                // Question, over Thursday 4 May 2023
                Some(Shape::Alone) => self.glued != is_glued(lines, i) || is_over_day(lines, i),
                // Presidente del Gobierno, over PRESIDENTE DEL GOBIERNO.- …
                Some(_) => true,
            };
        }
        // President: Ms. Achter (Norlande)
        if label::label(&line.text).is_some_and(|(kind, _)| kind == label::Label::Kept) {
            return true;
        }
        // President: Ms. Achter . . . . (Norlande)
        if rest.contains(". . .") || rest.contains("....") || rest.contains("……") && !is_finished(rest) {
            return true;
        }
        let again = || {
            let name = label.name(line);
            labels.iter().zip(lines).zip(found).skip(i + 1).any(|((other, line), found)| {
                *found && other.as_ref().is_some_and(|other| other.name(line) == name)
            })
        };
        // Aktuelle Stunde: Ausbau der Bahnstrecke, where the words of all others are below their labels.
        if self.below && label.shape == Shape::Colon && !rest.trim().is_empty() && !is_finished(rest) {
            return true;
        }
        let odd = self.only && Some(label.shape) != self.shape && self.shape == Some(Shape::Alone);
        let above = i.checked_sub(1).map_or("", |above| &lines[above].text);
        odd && !is_longer(rest, 160)
            || label.shape == Shape::Colon
                && !rest.is_empty()
                && !is_longer(rest, 60)
                && !is_finished(rest)
                && is_fact(above)
                && !again()
    }
}

/// `地点：一楼大厅`: a word before a colon, and no sentence behind it.
fn is_fact(text: &str) -> bool {
    text.split_once(['：', ':']).is_some_and(|(word, value)| {
        !is_longer(word, 24)
            && !value.trim().is_empty()
            && !value.contains(['。', '！', '？'])
            && !is_finished(value)
    })
}

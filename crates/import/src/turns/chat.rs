//! A line of an exported chat → when it was sent, by whom, and where its words begin.
//!
//! ```text
//! message = stamp name ":" words                     name ","? stamp, alone over the words
//! stamp   = "["? day ","? clock ("AM" | "PM")? "]"? "-"?
//! day     = number ("/" | "." | "-") number ("/" | "." | "-") number
//! ```

use super::label::{Label, Shape, Strength};
use super::shape::shape;
use crate::date::iso;
use crate::lexicon::{Class, fold, is, within};
use crate::line::{Line, is_space};
use crate::script::{is_clock_time, is_finished, is_longer};

/// The numbers of the day a line begins with, and where the words behind its time begin.
fn stamp(text: &str) -> Option<([u32; 3], usize)> {
    let gap = |c: char| is_space(c) || matches!(c, ',' | '[' | '\u{200e}' | '(');
    let (day, rest) = numbers(text.trim_start_matches(gap), &['/', '.', '-'])?;
    let (clock, rest) = numbers(rest.trim_start_matches(gap), &[':', '.'])?;
    let day = <[u32; 3]>::try_from(day).ok()?;
    let is_clock = (2..=3).contains(&clock.len()) && clock[0] < 25 && clock.iter().all(|part| *part < 60);
    let half = rest.trim_start_matches(is_space);
    let half = ["AM", "PM", "am", "pm", "a. m.", "p. m."].iter().find_map(|mark| half.strip_prefix(mark));
    let words =
        half.unwrap_or(rest).trim_start_matches(|c: char| is_space(c) || "]):-–\u{200e}~".contains(c));
    is_clock.then_some((day, text.len() - words.len()))
}

/// The numbers a text begins with, with one of some marks between each two, and what follows.
fn numbers<'t>(text: &'t str, marks: &[char]) -> Option<(Vec<u32>, &'t str)> {
    let end = text.find(|c: char| !c.is_ascii_digit() && !marks.contains(&c)).unwrap_or(text.len());
    let parts = text.get(..end)?.trim_end_matches(marks).split(marks);
    Some((parts.map(|part| part.parse().ok()).collect::<Option<_>>()?, text.get(end..)?))
}

/// `[12/08/23 19.02.30] Rina: When does it open?`; `Some(None)` where a stamped line is nobody's words.
pub(super) fn message(text: &str) -> Option<Option<Label>> {
    let (_, from) = stamp(text)?;
    let sent = || {
        let words = text.get(from..)?;
        let at = words.find(": ").or_else(|| words.strip_suffix(':').map(str::len))?;
        let said = words.get(at + 1..)?.trim_start();
        let named = !is_longer(&words[..at], 40) && !is_finished(&words[..at]) && !is_of_program(said);
        let end = text.len() - said.len();
        let strength = Strength::Name;
        named.then_some(Label { name: (from, from + at), end, strength, unled: false, shape: Shape::Stamp })
    };
    Some(sent())
}

/// `Rina, [12.08.2023 19:02]` alone on its line: who sends the words below, and when.
pub(super) fn sender(text: &str) -> Option<Label> {
    let from = text.find(|c: char| c.is_ascii_digit() || c == '[').filter(|from| *from > 0)?;
    let name = text.get(..from)?.trim_end_matches(|c: char| is_space(c) || c == ',').len();
    let (_, end) = stamp(text.get(from..)?)?;
    let strength = Strength::Name;
    let alone = name > 0 && from + end == text.len() && !is_longer(text, 80);
    alone.then_some(Label { name: (0, name), end: text.len(), strength, unled: false, shape: Shape::Alone })
}

/// `JANE ROWAN [00:01:12]` alone on a line: a name and when they begin to speak.
pub(super) fn clocked(line: &Line<'_>) -> Option<Label> {
    let (name, clock) = line.text.trim_end().rsplit_once(' ').filter(|_| !is_longer(&line.text, 60))?;
    let name = name.trim_end();
    is_clock_time(clock.trim_matches(['[', ']', '(', ')'])).then_some(())?;
    shape(name).filter(|strength| *strength >= Strength::Name)?;
    let (name, end) = ((0, name.len()), line.text.len());
    Some(Label { name, end, strength: Strength::Sure, unled: false, shape: Shape::Alone })
}

/// `<Media omitted>`, `This message was deleted`, a note on encryption: words that the program writes.
fn is_of_program(words: &str) -> bool {
    let bare = words.trim().trim_matches(['\u{200e}', '.']);
    bare.starts_with('<') && bare.ends_with('>') || is(bare, Class::Tool) || within(&fold(bare), Class::Mark)
}

/// The lines that the program of a chat has put between its messages.
pub(crate) fn notes<'l>(
    lines: &'l [Line<'_>],
    labels: &'l [Option<Label>],
) -> impl Iterator<Item = usize> + 'l {
    let is_chat = labels.iter().flatten().filter(|label| label.shape == Shape::Stamp).take(3).count() == 3;
    let note = |(i, line): (usize, &Line<'_>)| {
        let (_, from) = stamp(&line.text).filter(|_| labels[i].is_none())?;
        let words = line.text.rsplit(": ").next().unwrap_or_default();
        let short = !is_longer(line.text.get(from..)?, 60) && !is_finished(&line.text);
        (short || is_of_program(words) || is_of_program(line.text.get(from..)?)).then_some(i)
    };
    lines.iter().enumerate().filter(move |_| is_chat).filter_map(note)
}

/// The day of the first message; only English puts the month first.
pub(crate) fn day(lines: &[Line<'_>], labels: &[Option<Label>], lang: &str) -> Option<String> {
    let first = |(label, line): (&Option<Label>, &Line<'_>)| {
        let label = label.as_ref()?;
        stamp(&line.text).or_else(|| stamp(line.text.get(label.name.1..)?))
    };
    let ([a, b, c], _) = labels.iter().zip(lines).find_map(first)?;
    let whole = |year: u32| if year < 100 { year + 2000 } else { year };
    match () {
        () if a > 31 => iso(a, b, c),
        () if b > 12 => iso(whole(c), a, b),
        () if a > 12 || !lang.starts_with("en") => iso(whole(c), b, a),
        () => None,
    }
}

//! A line → the label of a speaker that it may open with, in any usual shape.
//!
//! ```text
//! label  = name affiliation? (":" | "：") | letter ("." | ":" | "-")+ | bracket name bracket | NAME IN CAPITALS "."
//!        | name "—" | "○" name wide-space | a name alone on its line | a heading or bold words that are a name
//! name   = (honorific | office)* word{1,5} | Han name | 主持人 | …记者 | 问 | 答
//! ```

use super::label::{LONGEST, Label, Strength};
use super::{chat, led, unled};
use crate::label;
use crate::line::{Line, Region};
use crate::recognise::speaker::is_title;

/// The label a line may open with.
pub(crate) fn label(line: &Line<'_>) -> Option<Label> {
    if line.hints.speaker.is_some() {
        return Some(Label { strength: Strength::Marked, ..Label::default() });
    }
    // # Listening: a conversation
    let is_title = line.hints.heading == Some(1) && line.text.contains([':', '：']);
    if is_title
        || line.hints.block.is_some()
        || line.hints.region != Region::Main
        || line.hints.link_share >= 60
    {
        return None;
    }
    let text: &str = &line.text;
    // - Latency: 12 ms
    let found = of_text(line, text);
    found.filter(|label| line.hints.list.is_none() || label.strength >= Strength::Sure)
}

fn of_text(line: &Line<'_>, text: &str) -> Option<Label> {
    if let Some(message) = chat::message(text) {
        return message;
    }
    led::initials(line)
        .or_else(|| led::letter(text))
        .or_else(|| led::asker(text))
        .or_else(|| unled::bracketed(text))
        .or_else(|| unled::risen(text))
        .or_else(|| led::before_colon(line))
        .or_else(|| unled::stopped(text))
        .or_else(|| unled::dashed(text))
        .or_else(|| unled::initialled(text))
        .or_else(|| unled::arrowed(text))
        .or_else(|| unled::circled(text))
        .or_else(|| unled::spaced(text))
        .or_else(|| chat::clocked(line))
        .or_else(|| chat::sender(text))
        .or_else(|| unled::alone(line))
}

/// `M. le président. La parole …`: the title looks like a letter that counts.
pub(super) fn titled(line: &Line<'_>) -> Option<Label> {
    // A script without spaces may have a paragraph in front of the first.
    let head = line.text.get(..line.text.floor_char_boundary(LONGEST))?;
    let first = head.split_whitespace().next().filter(|first| is_title(first))?;
    if label::label(&line.text).is_some_and(|(kind, _)| kind == label::Label::Kept) {
        return None;
    }
    label(line).filter(|label| label.end > first.len() + 1)
}

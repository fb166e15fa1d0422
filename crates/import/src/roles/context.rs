//! The lines of a text together → what only their company says: repetition, blocks of prose, page numbers, contents,
//! speakers.

use super::features::{End, Features, pattern};
use crate::body::contents::Contents;
use crate::line::Line;
use crate::script::{is_longer, letters};
use crate::turns::Label;
use std::collections::HashMap;

/// What is known of a line from the lines around it.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Around {
    /// How many lines are the same but for their digits.
    pub(crate) repeats: u32,
    /// The same words are on another line.
    pub(crate) doubled: bool,
    /// It is in a block of lines that read as prose.
    pub(crate) prose: bool,
    /// Its number counts with those of other pages.
    pub(crate) page: bool,
    pub(crate) contents: bool,
    pub(crate) speaker: bool,
    /// One of several short lines in a row.
    pub(crate) menu: bool,
    /// The source declares these words as the title.
    pub(crate) title: bool,
    /// Clock times come again and again on lines of their own.
    pub(crate) clocks: bool,
}

/// Lines longer than this are not looked for again.
const SHORT: usize = 80;

/// The company of each line.
pub(crate) fn around(
    lines: &[Line<'_>],
    features: &[Features],
    contents: Option<&Contents<'_>>,
    pages: &[usize],
    labels: &[Option<Label>],
    title: Option<&str>,
) -> Vec<Around> {
    let mut around = vec![Around::default(); lines.len()];
    repeats(lines, &mut around);
    prose(lines, features, &mut around);
    for &page in pages {
        if let Some(slot) = around.get_mut(page) {
            slot.page = true;
        }
    }
    for at in contents.map_or(0..0, |contents| contents.lines.clone()) {
        around[at].contents = true;
    }
    for (slot, label) in around.iter_mut().zip(labels) {
        slot.speaker = label.is_some();
    }
    let clocks = features.iter().filter(|f| f.clock).take(3).count() == 3;
    let wanted = title.map(letters).filter(|title| title.chars().count() >= 4);
    for (i, slot) in around.iter_mut().enumerate() {
        slot.clocks = clocks;
        slot.menu = is_menu(features, i);
        slot.title = wanted.as_ref().is_some_and(|wanted| i < 200 && declares(wanted, &lines[i].text));
    }
    around
}

fn declares(wanted: &str, text: &str) -> bool {
    if is_longer(text, 300) {
        return false;
    }
    let own = letters(text);
    own.chars().count() >= 4 && (wanted == own || wanted.contains(&own) && own.len() * 2 > wanted.len())
}

fn repeats(lines: &[Line<'_>], around: &mut [Around]) {
    let mut counts: HashMap<String, (u32, String, bool)> = HashMap::new();
    let keys: Vec<Option<String>> =
        lines.iter().map(|line| (!is_longer(&line.text, SHORT)).then(|| pattern(&line.text))).collect();
    for key in keys.iter().flatten().filter(|key| !key.is_empty()) {
        counts.entry(key.clone()).or_default().0 += 1;
    }
    for (slot, key) in around.iter_mut().zip(&keys) {
        if let Some((count, ..)) = key.as_ref().and_then(|key| counts.get(key)) {
            slot.repeats = *count;
            slot.doubled = *count > 1;
        }
    }
}

/// Blocks of lines between blank ones that read as prose: they end as a sentence or have one inside.
fn prose(lines: &[Line<'_>], features: &[Features], around: &mut [Around]) {
    let mut start = 0;
    while start < lines.len() {
        let end = (start + 1..lines.len()).find(|&i| lines[i].starts_paragraph).unwrap_or(lines.len());
        let block = start..end;
        let letters: usize = block.clone().map(|i| features[i].len).sum();
        let ended = features[end - 1].end == End::Sentence;
        let lower = |i: usize| lines[i].text.chars().any(|c| c.is_alphabetic() && !c.is_uppercase());
        let sentences = block.clone().filter(|&i| features[i].sentence).count();
        let words: usize = block.clone().map(|i| features[i].words).sum();
        let flows = block.len() > 1 && block.clone().skip(1).filter(|&i| starts_low(&lines[i].text)).count() * 3 >= block.len();
        let long = block.len() >= 2 && letters > 100 && words >= 12;
        if long && (ended && (flows || sentences > 0) || sentences * 3 >= block.len() && flows) && block.clone().any(lower) {
            block.for_each(|i| around[i].prose = true);
        }
        start = end;
    }
}

fn starts_low(text: &str) -> bool {
    text.chars().find(|c| c.is_alphabetic()).is_some_and(|c| !c.is_uppercase())
}

fn is_menu(features: &[Features], i: usize) -> bool {
    let short = |i: usize| {
        features.get(i).is_some_and(|f| f.len <= 12 && f.end == End::Open && !f.sentence && f.heading.is_none())
    };
    short(i) && (i > 0 && short(i - 1) && i > 1 && short(i - 2)
        || i > 0 && short(i - 1) && short(i + 1)
        || short(i + 1) && short(i + 2))
}

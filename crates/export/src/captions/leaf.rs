//! The blocks of a speech → its texts in order, with the times that the speech gives them.

use super::part;
use oration_markdown::plain_text;
use oration_model::{Block, ListItem, Text};
use std::time::Duration;

/// A text and when it is said.
pub(super) struct Spoken {
    pub(super) words: String,
    pub(super) time: [Duration; 2],
    /// The time of the outermost section or turn that has one, or its own.
    pub(super) whole: [Duration; 2],
    /// Its place among the texts.
    pub(super) number: usize,
    /// The number of the turn that it is in, and who speaks.
    pub(super) turn: Option<usize>,
    pub(super) speaker: Option<String>,
}

/// A text whose time may not be known yet.
pub(super) struct Leaf {
    pub(super) words: String,
    pub(super) own: Option<[Duration; 2]>,
    /// The time of the innermost section or turn that has one, and its number.
    pub(super) around: Option<(usize, [Duration; 2])>,
    /// The time of the outermost.
    outer: Option<[Duration; 2]>,
    turn: Option<usize>,
    speaker: Option<String>,
    pub(super) kind: Kind,
    pub(super) number: usize,
    /// The number of its block.
    pub(super) block: usize,
}

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Kind {
    Heading,
    Paragraph,
    /// Of a block for which the format has no time.
    Line,
}

/// The texts of a speech, and how many blocks it has.
pub(super) fn leaves(body: &[Block<'_>]) -> (Vec<Leaf>, usize) {
    let mut collector = Collector::default();
    collector.blocks(body);
    (collector.leaves, collector.blocks)
}

/// Divides a time between texts by their length.
pub(super) fn share(run: &mut [Leaf], time: [Duration; 2], spoken: &mut Vec<Spoken>) {
    let total: usize = run.iter().map(|leaf| leaf.words.chars().count()).sum();
    let length = time[1].saturating_sub(time[0]);
    let mut said = 0;
    for leaf in run {
        let from = time[0] + part(length, said, total);
        said += leaf.words.chars().count();
        let time = [from, time[0] + part(length, said, total)];
        spoken.push(Spoken {
            words: std::mem::take(&mut leaf.words),
            time,
            whole: leaf.outer.unwrap_or(time),
            number: leaf.number,
            turn: leaf.turn,
            speaker: leaf.speaker.take(),
        });
    }
}

#[derive(Default)]
struct Collector {
    leaves: Vec<Leaf>,
    /// The times of the open sections and turns.
    around: Vec<(usize, [Duration; 2])>,
    containers: usize,
    /// How many blocks there are so far, and the number of the open one.
    blocks: usize,
    block: usize,
    turns: usize,
    turn: Option<usize>,
    speaker: Option<String>,
}

impl Collector {
    fn line(&mut self, text: &Text<'_>) {
        self.words(&plain_text(text), None, Kind::Line);
    }

    fn words(&mut self, words: &str, own: Option<[Duration; 2]>, kind: Kind) {
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        if !words.is_empty() {
            self.leaves.push(Leaf {
                words,
                own,
                around: self.around.last().copied(),
                outer: self.around.first().map(|(_, time)| *time),
                turn: self.turn,
                speaker: self.speaker.clone(),
                kind,
                number: self.leaves.len(),
                block: self.block,
            });
        }
    }

    fn within(&mut self, time: Option<[Duration; 2]>, work: impl FnOnce(&mut Self)) {
        self.containers += 1;
        self.around.extend(time.map(|time| (self.containers, time)));
        work(self);
        if time.is_some() {
            self.around.pop();
        }
    }

    fn blocks(&mut self, body: &[Block<'_>]) {
        for block in body {
            let outer = std::mem::replace(&mut self.block, self.blocks);
            self.blocks += 1;
            self.block(block);
            self.block = outer;
        }
    }

    fn block(&mut self, block: &Block<'_>) {
        match block {
            Block::Paragraph(paragraph) => {
                self.words(&plain_text(&paragraph.text), paragraph.time, Kind::Paragraph);
            }
            Block::Salutation(line) | Block::Remark(line) | Block::Closing(line) => self.line(&line.text),
            Block::Section(section) => self.within(section.time, |collector| {
                let num = section.num.as_deref().unwrap_or_default();
                let heading = plain_text(&section.heading);
                let space = crate::markdown::space_after(num, &heading);
                collector.words(&format!("{num}{space}{heading}"), None, Kind::Heading);
                collector.blocks(&section.body);
            }),
            Block::Turn(turn) => {
                self.turns += 1;
                let speaker = turn.speaker.as_ref().map(|speaker| speaker.name.to_string());
                let outer = (self.turn.replace(self.turns), std::mem::replace(&mut self.speaker, speaker));
                self.within(turn.time, |collector| collector.blocks(&turn.body));
                (self.turn, self.speaker) = outer;
            }
            Block::List(list) => {
                for item in &list.items {
                    match item {
                        ListItem::Text(text) => self.line(text),
                        ListItem::Blocks(blocks) => self.blocks(blocks),
                    }
                }
            }
            Block::Quote(quote) => {
                quote.text.iter().for_each(|text| self.line(text));
                self.blocks(&quote.body);
                quote.cite.iter().for_each(|text| self.line(text));
            }
            Block::Verse(verse) => verse.lines.iter().for_each(|line| self.line(line)),
            Block::Figure(_) | Block::Table(_) | Block::Omission(_) | Block::Markdown(_) | Block::Break => {}
        }
    }
}

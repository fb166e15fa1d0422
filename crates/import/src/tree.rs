//! Paragraphs, headings and omissions in order → the tree of blocks.

use oration_model::{Block, Section, State};

/// One step of building a body.
#[derive(Debug)]
pub(super) enum Step<'a> {
    /// A section opens at a level (1 is the top); deeper and equal ones are closed.
    Open { level: usize, section: Section<'a> },
    /// A block stands in the section of a depth (0 is the body itself).
    Put { depth: usize, block: Block<'a> },
    /// What is open now is cut here.
    Cut,
}

/// Builds the body.
pub(super) fn build<'a>(steps: Vec<Step<'a>>) -> Vec<Block<'a>> {
    let mut body = Vec::new();
    let mut open: Vec<(usize, Section<'a>)> = Vec::new();
    for step in steps {
        match step {
            Step::Open { level, section } => {
                close(&mut open, &mut body, level);
                open.push((level, section));
            }
            Step::Put { depth, block } => {
                close(&mut open, &mut body, depth + 1);
                put(&mut open, &mut body, block);
            }
            Step::Cut => {
                if let Some((_, section)) = open.last_mut() {
                    section.state = State::Partial;
                }
            }
        }
    }
    close(&mut open, &mut body, 0);
    body
}

fn close<'a>(open: &mut Vec<(usize, Section<'a>)>, body: &mut Vec<Block<'a>>, level: usize) {
    while open.last().is_some_and(|(depth, _)| *depth >= level.max(1)) {
        if let Some((_, section)) = open.pop() {
            put(open, body, Block::Section(Box::new(section)));
        }
    }
}

fn put<'a>(open: &mut [(usize, Section<'a>)], body: &mut Vec<Block<'a>>, block: Block<'a>) {
    match open.last_mut() {
        Some((_, section)) => section.body.push(block),
        None => body.push(block),
    }
}

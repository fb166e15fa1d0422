//! Paragraphs, headings, turns and omissions in order → the tree of blocks.

use oration_model::{Block, Person, Section, State, Turn};

/// One step of building a body.
#[derive(Debug)]
pub(crate) enum Step<'a> {
    /// A section opens at a level (1 is the top); deeper and equal ones are closed.
    Open { level: usize, section: Section<'a> },
    /// A block in the section of a depth (0 is the body itself).
    Put { depth: usize, block: Block<'a> },
    /// What is open now is cut here.
    Cut,
    /// Somebody begins to speak; the turn before ends.
    Speak(Person<'a>),
    /// The turn ends, and what comes is nobody's.
    Silence,
}

/// Sections deeper than this are beside the one they would be in, so that a body with lists and tables in it is within
/// the depth that the default [`Limits`](oration_model::Limits) allow.
const DEPTH: usize = 15;

enum Frame<'a> {
    Section(usize, Section<'a>),
    Turn(Turn<'a>),
}

/// Builds the body.
pub(crate) fn build<'a>(steps: Vec<Step<'a>>) -> Vec<Block<'a>> {
    let mut tree = Tree::default();
    for step in steps {
        match step {
            Step::Open { level, section } => {
                let level = level.min(DEPTH);
                if tree.is_around_turn(level) {
                    tree.end_turn();
                }
                tree.close(level);
                tree.open.push(Frame::Section(level, section));
            }
            Step::Put { depth, block } => {
                tree.close(depth.min(DEPTH) + 1);
                tree.put(block);
            }
            Step::Cut => {
                if let Some(Frame::Section(_, section)) = tree.open.last_mut() {
                    section.state = State::Partial;
                }
            }
            Step::Speak(speaker) => {
                tree.end_turn();
                tree.open.push(Frame::Turn(Turn { speaker: Some(speaker), ..Turn::default() }));
            }
            Step::Silence => tree.end_turn(),
        }
    }
    while tree.pop() {}
    tree.body
}

#[derive(Default)]
struct Tree<'a> {
    body: Vec<Block<'a>>,
    open: Vec<Frame<'a>>,
}

impl<'a> Tree<'a> {
    /// Closes the sections of a level and deeper, those outside the turn excepted.
    fn close(&mut self, level: usize) {
        while matches!(self.open.last(), Some(Frame::Section(depth, _)) if *depth >= level.max(1)) {
            self.pop();
        }
    }

    /// Whether the turn is in a section that a heading of this level closes.
    fn is_around_turn(&self, level: usize) -> bool {
        let turn = self.open.iter().position(|frame| matches!(frame, Frame::Turn(_)));
        let outside = turn.and_then(|turn| self.open.get(..turn)).unwrap_or_default();
        outside.iter().any(|frame| matches!(frame, Frame::Section(depth, _) if *depth >= level))
    }

    fn end_turn(&mut self) {
        if self.open.iter().any(|frame| matches!(frame, Frame::Turn(_))) {
            while matches!(self.open.last(), Some(Frame::Section(..))) {
                self.pop();
            }
            self.pop();
        }
    }

    fn pop(&mut self) -> bool {
        match self.open.pop() {
            Some(Frame::Section(_, section)) => self.put(Block::Section(Box::new(section))),
            Some(Frame::Turn(turn)) => self.put(Block::Turn(Box::new(turn))),
            None => return false,
        }
        true
    }

    fn put(&mut self, block: Block<'a>) {
        match self.open.last_mut() {
            Some(Frame::Section(_, section)) => section.body.push(block),
            Some(Frame::Turn(turn)) => turn.body.push(block),
            None => self.body.push(block),
        }
    }
}

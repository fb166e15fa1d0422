//! A byte of a text → the path of the value that begins there.
//!
//! Only an error asks for it, so the cursor itself keeps none.

use crate::error::LONGEST_QUOTED;
use crate::{Cursor, quoted};
use std::borrow::Cow;

/// A step from a value to one inside it.
#[derive(Debug)]
enum Step<'a> {
    Name(Cow<'a, str>),
    Index(usize),
}

/// Finds the paths of bytes that come in the order of the text, in one pass over it.
#[derive(Debug)]
pub struct PathFinder<'a> {
    json: Cursor<'a>,
    steps: Vec<Step<'a>>,
}

impl<'a> PathFinder<'a> {
    /// Of a text.
    pub fn new(text: &'a str) -> Self {
        PathFinder { json: Cursor::new(text, usize::MAX), steps: Vec::new() }
    }

    /// The path of the value at a place; all before it must be well formed.
    pub fn path(&mut self, at: usize) -> String {
        while self.json.position() < at && self.step().is_some() {}
        format_path(&self.steps)
    }

    /// Goes on by a token.
    fn step(&mut self) -> Option<()> {
        match self.json.peek()? {
            b'{' => {
                self.json.at += 1;
                if !self.json.eat(b'}') {
                    let name = self.name()?;
                    self.steps.push(name);
                }
            }
            b'[' => {
                self.json.at += 1;
                if !self.json.eat(b']') {
                    self.steps.push(Step::Index(0));
                }
            }
            b',' => {
                self.json.at += 1;
                let next = match self.steps.pop()? {
                    Step::Index(index) => Step::Index(index + 1),
                    Step::Name(_) => self.name()?,
                };
                self.steps.push(next);
            }
            b'}' | b']' => {
                self.json.at += 1;
                self.steps.pop();
            }
            b'"' => drop(self.json.string().ok()?),
            _ => self.json.at += 1,
        }
        Some(())
    }

    fn name(&mut self) -> Option<Step<'a>> {
        self.json.name().ok().map(Step::Name)
    }
}

/// A path as it is shown: `body[2].heading`; a name that is no identifier stands in quotes.
fn format_path(path: &[Step<'_>]) -> String {
    let mut text = String::new();
    for step in path {
        match step {
            Step::Index(index) => text.push_str(&format!("[{index}]")),
            Step::Name(name) if is_identifier(name) => {
                if !text.is_empty() {
                    text.push('.');
                }
                text.push_str(name);
            }
            Step::Name(name) => text.push_str(&format!("[{}]", quoted(name))),
        }
    }
    text
}

fn is_identifier(name: &str) -> bool {
    let mut bytes = name.bytes();
    name.len() <= LONGEST_QUOTED
        && bytes.next().is_some_and(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'_' | b'$'))
        && bytes.all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

//! A place in bytes → the path of the value that begins there.
//!
//! Only a failure asks for it, so the reader itself keeps none.

use crate::fail::{LONGEST_SHOWN, shown};
use crate::json::Reader;
use std::borrow::Cow;

/// A step from a value to one inside it.
enum Step<'a> {
    Name(Cow<'a, str>),
    Index(usize),
}

/// Finds the paths of places that come in the order of the text, in one pass over it.
pub(super) struct Paths<'a> {
    reader: Reader<'a>,
    steps: Vec<Step<'a>>,
}

impl<'a> Paths<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Paths { reader: Reader::over(text), steps: Vec::new() }
    }

    /// The path of the value at a place; all before it must be well formed.
    pub(super) fn path(&mut self, at: usize) -> String {
        while self.reader.here() < at && self.step().is_some() {}
        written(&self.steps)
    }

    /// Goes on by a token.
    fn step(&mut self) -> Option<()> {
        match self.reader.peek()? {
            b'{' => {
                self.reader.at += 1;
                if !self.reader.take(b'}') {
                    let name = self.name()?;
                    self.steps.push(name);
                }
            }
            b'[' => {
                self.reader.at += 1;
                if !self.reader.take(b']') {
                    self.steps.push(Step::Index(0));
                }
            }
            b',' => {
                self.reader.at += 1;
                let next = match self.steps.pop()? {
                    Step::Index(index) => Step::Index(index + 1),
                    Step::Name(_) => self.name()?,
                };
                self.steps.push(next);
            }
            b'}' | b']' => {
                self.reader.at += 1;
                self.steps.pop();
            }
            b'"' => drop(self.reader.string().ok()?),
            _ => self.reader.at += 1,
        }
        Some(())
    }

    fn name(&mut self) -> Option<Step<'a>> {
        self.reader.name().ok().map(Step::Name)
    }
}

/// A path as it is shown: `body[2].heading`; a name that is no identifier stands in quotes.
fn written(path: &[Step<'_>]) -> String {
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
            Step::Name(name) => text.push_str(&format!("[{}]", shown(name))),
        }
    }
    text
}

fn is_identifier(name: &str) -> bool {
    let mut bytes = name.bytes();
    name.len() <= LONGEST_SHOWN
        && bytes.next().is_some_and(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'_' | b'$'))
        && bytes.all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

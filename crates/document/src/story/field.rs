//! Fields: computed words, such as a link, a page number, a table of contents.
//!
//! ```text
//! field = begin instruction (separate result)? end          fields may be in either part
//! ```

use std::rc::Rc;

/// The fields that are open, from the outermost.
#[derive(Debug, Default)]
pub(super) struct Fields {
    open: Vec<Field>,
}

#[derive(Debug, Default)]
struct Field {
    instruction: String,
    is_result: bool,
    link: Option<Rc<str>>,
    is_contents: bool,
}

/// Deeper fields are in a damaged file.
const DEPTH: usize = 64;

impl Fields {
    pub(super) fn begin(&mut self) {
        if self.open.len() < DEPTH {
            self.open.push(Field::default());
        }
    }

    pub(super) fn instruction(&mut self, words: &str) {
        if let Some(field) = self.open.last_mut().filter(|field| !field.is_result) {
            field.instruction.push_str(words);
        }
    }

    /// The result begins.
    pub(super) fn separate(&mut self) {
        if let Some(field) = self.open.last_mut() {
            field.is_result = true;
            let words = field.instruction.trim_start();
            let (kind, rest) = words.split_once(char::is_whitespace).unwrap_or((words, ""));
            field.is_contents = kind.eq_ignore_ascii_case("TOC");
            field.link = kind.eq_ignore_ascii_case("HYPERLINK").then(|| linked(rest)).flatten();
        }
    }

    pub(super) fn end(&mut self) {
        self.open.pop();
    }

    /// Whether words here are an instruction and not shown.
    pub(super) fn is_instruction(&self) -> bool {
        self.open.iter().any(|field| !field.is_result)
    }

    /// Whether words here are of a table of contents.
    pub(super) fn is_contents(&self) -> bool {
        self.open.iter().any(|field| field.is_contents)
    }

    /// Where words here lead.
    pub(super) fn link(&self) -> Option<&Rc<str>> {
        self.open.iter().rev().find_map(|field| field.link.as_ref())
    }
}

/// The target of a link: the first words of its instruction, unless they are the switch for a place in the document.
fn linked(instruction: &str) -> Option<Rc<str>> {
    let words = instruction.trim_start();
    let target = match words.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next(),
        None => words.split_whitespace().next().filter(|word| !word.starts_with('\\')),
    };
    target.filter(|target| (1..=super::LONGEST_LINK).contains(&target.len())).map(Rc::from)
}

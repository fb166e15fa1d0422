//! The position of a block in its speech → its id: `s3` for a section, `s3-2` for a subsection, `s3-2-p4` for a paragraph.
//!
//! Ids are numbers rather than slugs of headings: ASCII, unique by construction, and stable when a heading changes.

use oration_model::{Block, Speech};
use std::collections::HashSet;

/// Assigns ids to the blocks of a speech, in document order.
#[derive(Debug, Clone)]
pub struct IdAllocator<'a> {
    /// Prefix and number path of the current section, and a buffer for the next id.
    path: String,
    prefix: usize,
    levels: Vec<Level>,
    /// Ids set by the author and not yet used; `None` if the author set no ids.
    authored: Option<Authored<'a>>,
}

#[derive(Debug, Clone, Default)]
struct Level {
    /// The end of the section's path.
    end: usize,
    sections: u32,
    paragraphs: u32,
}

#[derive(Debug, Clone, Default)]
struct Authored<'a> {
    headnote: HashSet<&'a str>,
    free: HashSet<&'a str>,
    taken: HashSet<&'a str>,
}

impl<'a> IdAllocator<'a> {
    /// An allocator with a prefix, for a speech whose Markdown blocks are expanded.
    pub fn new(prefix: &str, speech: &'a Speech<'_>) -> Self {
        let mut authored = Authored::default();
        collect(&speech.headnote, &mut authored.headnote);
        collect(&speech.body, &mut authored.free);
        authored.free.retain(|id| !authored.headnote.contains(id));
        authored.taken.clone_from(&authored.headnote);
        IdAllocator {
            path: prefix.to_owned(),
            prefix: prefix.len(),
            levels: vec![Level { end: prefix.len(), ..Level::default() }],
            authored: (!authored.free.is_empty() || !authored.headnote.is_empty()).then_some(authored),
        }
    }

    /// The id of a block of the headnote, prefix included: the author's own where it is the first that has it, else none,
    /// so that the ids of the body do not depend on what is printed before it.
    pub fn headnote(&mut self, own: Option<&'a str>) -> Option<String> {
        let id = own.filter(|own| self.authored.as_mut().is_some_and(|ids| ids.headnote.remove(own)))?;
        Some(format!("{}{id}", &self.path[..self.prefix]))
    }

    /// Enters a section and returns its id, including the prefix.
    pub fn enter(&mut self, own: Option<&'a str>) -> String {
        let number = self.top(|level| {
            level.sections += 1;
            level.sections
        });
        self.push('s', number);
        let id = self.resolve(own);
        self.levels.push(Level { end: self.path.len(), ..Level::default() });
        id
    }

    /// Leaves the innermost section.
    pub fn leave(&mut self) {
        if self.levels.len() > 1 {
            self.levels.pop();
        }
        let end = self.top(|level| level.end);
        self.path.truncate(end);
    }

    /// Passes the id of the next paragraph, including the prefix, to a writer.
    pub fn paragraph<T>(&mut self, own: Option<&'a str>, write: impl FnOnce(&str) -> T) -> T {
        let (end, number) = self.top(|level| {
            level.paragraphs += 1;
            (level.end, level.paragraphs)
        });
        self.push('p', number);
        let result = if self.authored.is_none() { write(&self.path) } else { write(&self.resolve(own)) };
        self.path.truncate(end);
        result
    }

    /// Skips the next paragraph, which matters if it takes an id from later sections.
    pub fn skip_paragraph(&mut self, own: Option<&'a str>) {
        if self.authored.is_some() {
            self.paragraph(own, |_| ());
        }
    }

    fn top<T>(&mut self, with: impl FnOnce(&mut Level) -> T) -> T {
        match self.levels.last_mut() {
            Some(level) => with(level),
            None => with(&mut Level { end: self.prefix, ..Level::default() }),
        }
    }

    /// `s3` or `p3` at the top, `-2` for a subsection, `-p4` for a paragraph in a section.
    fn push(&mut self, kind: char, number: u32) {
        let nested = self.path.len() > self.prefix;
        if nested {
            self.path.push('-');
        }
        if !nested || kind == 'p' {
            self.path.push(kind);
        }
        push_number(&mut self.path, number);
    }

    fn resolve(&mut self, own: Option<&'a str>) -> String {
        let Some(authored) = &mut self.authored else { return self.path.clone() };
        if let Some(own) = own
            && authored.free.remove(own)
        {
            authored.taken.insert(own);
            return format!("{}{own}", &self.path[..self.prefix]);
        }
        let mut id = self.path.clone();
        while authored.free.contains(&id[self.prefix..]) || authored.taken.contains(&id[self.prefix..]) {
            id.push('_');
        }
        id
    }
}

/// Appends a decimal number. `write!` would be slower on this hot path.
fn push_number(text: &mut String, number: u32) {
    if number >= 10 {
        push_number(text, number / 10);
    }
    text.push(char::from(b'0' + (number % 10) as u8));
}

/// An id prefix, reduced to letters, digits, `-` and `_`.
pub fn sanitize_prefix(prefix: &str) -> String {
    prefix.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect()
}

/// Collects the ids set by the author that do not look like one the page uses itself.
fn collect<'a>(body: &'a [Block<'_>], ids: &mut HashSet<&'a str>) {
    for block in body {
        ids.extend(block.id().filter(|id| !is_reserved(id)));
        for inside in block.children() {
            collect(inside.blocks, ids);
        }
    }
}

/// Ids the page uses itself: the title, the outline, footnotes (`n1`) and references to them (`r1`, `r1-2`).
fn is_reserved(id: &str) -> bool {
    let numbers =
        |rest: &str| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    matches!(id, "title" | "outline" | "notes") || id.strip_prefix(['n', 'r']).is_some_and(numbers)
}

//! Tags and words in order → lines. The open elements say what each line is.

mod close;
mod enter;
mod line;
mod unseen;

use super::element::{self, Inline, Role, Void};
use super::metadata::PageMetadata;
use super::raw::{Node, RawLine};
use super::{Attributes, blocks, content};
use crate::source::document::{Align, Document, Region, SourceNotice};
use crate::source::position::LineIndex;
use crate::source::words::Style;
use oration_model::Block;
use std::collections::HashMap;
use std::ops::Range;

/// Elements deeper than this are not opened; browsers stop at 512.
const DEPTH: usize = 512;

struct Open {
    name: u32,
    role: Role,
    /// What the element changes, to be changed back at its end.
    before: Context,
    /// Lines before it.
    first_line: usize,
}

/// What open elements say about the words in them.
#[derive(Debug, Clone, Default)]
struct Context {
    style: Style,
    /// The words are raised, or lowered.
    script: Option<bool>,
    /// The link goes to a note of the page.
    note: Option<String>,
    deleted: bool,
    ruby: RubyState,
    dropped: bool,
    preformatted: bool,
    heading: Option<u8>,
    align: Option<Align>,
    region: Region,
    in_content: bool,
    is_caption: bool,
    node: usize,
    lists: u8,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum RubyState {
    #[default]
    None,
    Base,
    Reading,
    Parenthesis,
}

#[derive(Default)]
struct ListState {
    ordered: bool,
    next: u64,
    item_is_new: bool,
    number: Option<u64>,
}

/// A page as far as it has been read.
pub(super) struct Page<'p> {
    index: LineIndex,
    page: &'p str,
    open: Vec<Open>,
    /// How many elements of each name are open.
    counts: HashMap<u32, usize>,
    context: Context,
    lists: Vec<ListState>,
    tables: Vec<blocks::TableState>,
    pub(super) figure: Option<(String, String)>,
    pub(super) lines: Vec<RawLine>,
    pub(super) nodes: Vec<Node>,
    /// The line that the element of each id begins on.
    pub(super) ids: HashMap<String, usize>,
    line: RawLine,
    ruby: (String, String),
    fresh: bool,
    deleted: Option<(usize, usize, String)>,
    pub(super) metadata: PageMetadata,
    notices: Vec<SourceNotice>,
    /// The element whose words are dropped or are metadata: what they are, and where they begin.
    raw: Option<(Raw, usize)>,
}

#[derive(Clone, Copy, PartialEq)]
enum Raw {
    Title,
    JsonLd,
    /// A script or a style sheet.
    Code,
    Markup,
}

impl<'p> Page<'p> {
    pub(super) fn new(page: &'p str) -> Self {
        Page {
            index: LineIndex::new(page),
            page,
            open: Vec::new(),
            counts: HashMap::new(),
            context: Context::default(),
            lists: Vec::new(),
            tables: Vec::new(),
            figure: None,
            lines: Vec::new(),
            nodes: vec![Node::default()],
            ids: HashMap::new(),
            line: RawLine::default(),
            ruby: (String::new(), String::new()),
            fresh: true,
            deleted: None,
            metadata: PageMetadata::default(),
            notices: Vec::new(),
            raw: None,
        }
    }

    pub(super) fn start(&mut self, name: &[u8], attributes: &Attributes<'_>, at: usize) {
        let role = element::role(name);
        if let Role::Block(block) = role {
            self.close_implied(block);
            self.end_line(true);
        }
        match role {
            Role::Void(void) => return self.void(void, attributes, at),
            Role::Inline(Inline::Link) => self.close(hash(b"a")),
            Role::Inline(Inline::RubyText | Inline::RubyParenthesis) => {
                self.close(hash(b"rt"));
                self.close(hash(b"rp"));
            }
            _ => {}
        }
        if let Some(id) = attributes.get("id").or_else(|| attributes.get("name")) {
            self.ids.entry(id.to_owned()).or_insert(self.lines.len());
        }
        if name == b"html" {
            self.metadata
                .lang(attributes.get("lang").or_else(|| attributes.get("xml:lang")), self.index.line(at));
        }
        if role == Role::Inline(Inline::Time) {
            self.metadata.time(attributes.get("datetime"), self.index.line(at));
        }
        if self.open.len() >= DEPTH {
            return;
        }
        let name_hash = hash(name);
        let before = self.context.clone();
        self.open.push(Open { name: name_hash, role, before, first_line: self.lines.len() });
        *self.counts.entry(name_hash).or_default() += 1;
        self.enter(name, role, attributes, at);
    }

    fn void(&mut self, void: Void, attributes: &Attributes<'_>, at: usize) {
        match void {
            Void::Break => self.end_line(false),
            Void::Rule => {
                self.end_line(true);
                self.place(at);
                self.line.block = Some(Block::Break);
                self.end_line(true);
            }
            Void::Image => {
                if let (Some((src, alt)), Some(found)) = (&mut self.figure, attributes.get("src"))
                    && src.is_empty()
                {
                    *src = found.trim().to_owned();
                    *alt = attributes.get("alt").unwrap_or_default().trim().to_owned();
                }
            }
            Void::Meta => self.metadata.meta(attributes, self.index.line(at)),
            Void::Link if attributes.get("rel") == Some("canonical") => {
                self.metadata.url(attributes.get("href"), self.index.line(at));
            }
            Void::Link | Void::Other => {}
        }
    }

    pub(super) fn end(&mut self, name: &[u8], span: Range<usize>) {
        match element::role(name) {
            Role::Void(Void::Break) => self.end_line(false),
            Role::Block(_) if self.counts.get(&hash(name)).is_none_or(|count| *count == 0) => {
                self.end_line(true);
            }
            Role::Block(_) => {
                self.end_line(true);
                self.close(hash(name));
            }
            Role::Void(_) => {}
            Role::Dropped | Role::Title => {
                self.end_raw(span.start, span.end);
                self.close(hash(name));
            }
            Role::Inline(_) => self.close(hash(name)),
        }
    }

    pub(super) fn text(&mut self, words: &str, at: usize) {
        if let Some((Raw::Title, _)) = self.raw {
            return self.metadata.page_title(words, self.index.line(at));
        }
        if self.context.dropped {
            return;
        }
        let first = self.index.line(at);
        let mut no = first;
        for (i, piece) in words.split('\n').enumerate() {
            if i > 0 {
                no += 1;
                match self.context.preformatted {
                    true => self.end_line(false),
                    false => self.words(" ", no - 1),
                }
            }
            self.words(piece, no);
        }
    }

    pub(super) fn source(&self, span: Range<usize>) -> String {
        self.page.get(span).unwrap_or_default().to_owned()
    }

    /// The rest of the page, in which a tag begins that does not end.
    pub(super) fn unfinished(&mut self, at: usize) {
        let rest = self.page.get(at..).unwrap_or_default();
        self.text(rest, at);
    }

    pub(super) fn finish(mut self) -> Document<'static> {
        self.end_open_raw();
        self.end_line(true);
        self.close_to(0);
        content::mark_regions(&mut self.lines, &self.nodes);
        let notes = blocks::take_notes(&mut self.lines, &self.ids);
        let lines: Vec<_> = self.lines.into_iter().filter_map(blocks::line).collect();
        let metadata = self.metadata.finish(&lines);
        Document { lines, metadata, notes, notices: self.notices, speech: None }
    }
}

/// FNV-1a of a name; what two elements share when they have the same name.
fn hash(name: &[u8]) -> u32 {
    name.iter().fold(0x811c_9dc5, |hash, &byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)).max(1)
}

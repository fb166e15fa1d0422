//! Tags and words in order → lines. The open elements say what each line is.

use super::element::{self, BlockRole, Inline, Role, Void};
use super::metadata::PageMetadata;
use super::words::{Piece, Style, raised};
use super::{Attributes, blocks, content};
use crate::source::document::{Align, Document, Region, SourceNotice, SourceNoticeKind};
use crate::source::position::LineIndex;
use oration_model::Block;
use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

/// Elements deeper than this are not opened; browsers stop at 512.
const DEPTH: usize = 512;

/// A line of the page before its hints are worked out.
#[derive(Debug, Clone, Default)]
pub(super) struct RawLine {
    pub(super) pieces: Vec<Piece>,
    pub(super) no: usize,
    pub(super) end: usize,
    pub(super) starts_paragraph: bool,
    pub(super) heading: Option<u8>,
    /// Depth of the list, whether it is numbered, whether this is the item's first line, and its number.
    pub(super) item: Option<(u8, bool, bool, Option<u64>)>,
    pub(super) align: Option<Align>,
    pub(super) region: Region,
    /// The innermost block element it is in.
    pub(super) node: usize,
    pub(super) block: Option<Block<'static>>,
    /// In a heading, an item or a caption: nothing that makes a table one of layout.
    pub(super) is_caption: bool,
}

/// A block element, for where the page has its content.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Node {
    pub(super) parent: usize,
    /// The page says that its content is here.
    pub(super) is_content: bool,
}

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
            self.metadata.lang(attributes.get("lang").or_else(|| attributes.get("xml:lang")), self.index.line(at));
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

    /// Changes the context to that in the element.
    fn enter(&mut self, name: &[u8], role: Role, attributes: &Attributes<'_>, at: usize) {
        if element::is_hidden(attributes) {
            self.context.region = Region::Hidden;
        }
        match role {
            Role::Inline(inline) => self.enter_inline(inline, attributes),
            Role::Block(block) => self.enter_block(name, block, attributes),
            Role::Title if !self.context.dropped => self.raw = Some((Raw::Title, at)),
            Role::Dropped | Role::Title => {
                let is_json_ld = attributes.get("type") == Some("application/ld+json");
                if !self.context.dropped {
                    self.raw = Some((if is_json_ld { Raw::JsonLd } else { Raw::Markup }, at));
                }
                self.context.dropped = true;
            }
            Role::Void(_) => {}
        }
    }

    fn enter_inline(&mut self, inline: Inline, attributes: &Attributes<'_>) {
        let context = &mut self.context;
        match inline {
            Inline::Bold => context.style.bold = true,
            Inline::Italic => context.style.italic = true,
            Inline::Link => {
                let href = attributes.get("href");
                context.style.link = href.map(|href| Rc::from(href.trim()));
                context.note = href.and_then(|href| href.strip_prefix('#')).map(str::to_owned);
            }
            Inline::Superscript => context.script = Some(false),
            Inline::Subscript => context.script = Some(true),
            Inline::Deleted => context.deleted = true,
            Inline::Ruby => context.ruby = RubyState::Base,
            Inline::RubyText if context.ruby != RubyState::None => context.ruby = RubyState::Reading,
            Inline::RubyParenthesis if context.ruby != RubyState::None => context.ruby = RubyState::Parenthesis,
            _ => {
                context.style.bold |= attributes.has_style("font-weight", "bold");
                context.style.italic |= attributes.has_style("font-style", "italic");
            }
        }
    }

    fn enter_block(&mut self, name: &[u8], block: BlockRole, attributes: &Attributes<'_>) {
        let context = &mut self.context;
        let is_content = element::is_content(name, attributes);
        self.nodes.push(Node { parent: context.node, is_content });
        context.node = self.nodes.len() - 1;
        context.in_content |= is_content;
        if let Some(region) = element::region(name, attributes, context.in_content).filter(|_| context.region == Region::Main)
        {
            context.region = region;
        }
        context.align = element::align(name, attributes).or(context.align);
        // A block ends the marks of an inline element that was left open around it, but for those of a link.
        match block {
            BlockRole::Heading(level) => context.heading = Some(level),
            BlockRole::Preformatted => context.preformatted = true,
            BlockRole::Caption => context.is_caption = true,
            BlockRole::List { ordered } => {
                context.lists = context.lists.saturating_add(1);
                let next = attributes.get("start").and_then(|start| start.trim().parse().ok()).unwrap_or(1);
                self.lists.push(ListState { ordered, next, ..ListState::default() });
            }
            BlockRole::Item => {
                if let Some(list) = self.lists.last_mut() {
                    let value = attributes.get("value").and_then(|value| value.trim().parse().ok());
                    let number = value.unwrap_or(list.next);
                    list.next = number.saturating_add(1);
                    list.number = list.ordered.then_some(number);
                    list.item_is_new = true;
                }
            }
            BlockRole::Table => {
                if let Some(outer) = self.tables.last_mut() {
                    outer.is_layout = true;
                }
                self.tables.push(blocks::TableState::default());
            }
            BlockRole::Row => {
                if let Some(table) = self.tables.last_mut() {
                    table.rows.push(Vec::new());
                }
            }
            BlockRole::Cell { head } => {
                if let Some(table) = self.tables.last_mut() {
                    table.cell(head, self.lines.len());
                }
            }
            BlockRole::Figure => self.figure = Some((String::new(), String::new())),
            _ => {}
        }
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
                if let (Some((src, alt)), Some(found)) = (&mut self.figure, attributes.get("src")) {
                    if src.is_empty() {
                        *src = found.trim().to_owned();
                        *alt = attributes.get("alt").unwrap_or_default().trim().to_owned();
                    }
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

    /// What a raw element held: metadata, or markup that shows nothing.
    fn end_raw(&mut self, start: usize, end: usize) {
        let Some((raw, at)) = self.raw.take() else { return };
        let words = self.page.get(at..start.max(at)).unwrap_or_default();
        let line = self.index.line(at.saturating_sub(1));
        match raw {
            Raw::Title => {}
            Raw::JsonLd => self.metadata.json_ld(words, line),
            Raw::Markup => self.markup(words, line, self.index.line(end.saturating_sub(1))),
        }
    }

    fn markup(&mut self, words: &str, line: usize, end: usize) {
        let words = words.trim();
        if words.contains(char::is_alphanumeric) {
            let text = words.chars().take(200).collect();
            self.notices.push(SourceNotice { kind: SourceNoticeKind::Markup, line, end, text });
        }
    }

    pub(super) fn comment(&mut self, words: &str, span: Range<usize>) {
        let (line, end) = self.index.lines(&span);
        self.markup(words, line, end);
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

    /// Words on one physical line.
    fn words(&mut self, words: &str, no: usize) {
        match self.context.ruby {
            RubyState::None => {}
            RubyState::Base => return self.ruby.0.push_str(words.trim_matches('\n')),
            RubyState::Reading => return self.ruby.1.push_str(words.trim()),
            RubyState::Parenthesis => return,
        }
        if self.context.deleted {
            let (_, end, deleted) = self.deleted.get_or_insert_with(|| (no, no, String::new()));
            *end = no;
            deleted.push_str(words);
            return;
        }
        let mut run = String::with_capacity(words.len());
        let mut after_space = self.ends_in_space();
        for c in words.chars() {
            let is_space = matches!(c, ' ' | '\t' | '\r' | '\u{a0}' | '\u{c}');
            if is_space && after_space {
                // An indent made of spaces that do not break begins a paragraph.
                self.line.starts_paragraph |= c == '\u{a0}' && self.line.pieces.is_empty() && run.is_empty();
                continue;
            }
            after_space = is_space;
            run.push(if is_space { ' ' } else { c });
        }
        if run.is_empty() {
            return;
        }
        if run.contains(|c: char| !crate::line::is_space(c)) {
            let is_first = self.line.no == 0;
            self.place_line(no);
            self.line.starts_paragraph |= is_first && run.starts_with('\u{3000}');
        }
        self.push(run);
    }

    fn push(&mut self, words: String) {
        let words = match self.context.script {
            Some(below) if words.chars().all(|c| raised(c, below).is_some()) => {
                if let (Some(note), false) = (&self.context.note, below) {
                    return self.line.pieces.push(Piece::NoteMark(note.clone(), words));
                }
                words.chars().filter_map(|c| raised(c, below)).collect()
            }
            _ => words,
        };
        if let Some(Piece::Words(last, style)) = self.line.pieces.last_mut() {
            if *style == self.context.style {
                return last.push_str(&words);
            }
        }
        self.line.pieces.push(Piece::Words(words, self.context.style.clone()));
    }

    fn ends_in_space(&self) -> bool {
        match self.line.pieces.last() {
            None => true,
            Some(Piece::Words(words, _)) => words.ends_with(' '),
            Some(_) => false,
        }
    }

    fn place(&mut self, at: usize) {
        self.place_line(self.index.line(at.saturating_sub(1)));
    }

    /// The line has words on this physical line.
    fn place_line(&mut self, no: usize) {
        if self.line.no == 0 {
            self.line.no = no;
            self.line.heading = self.context.heading;
            self.line.align = self.context.align;
            self.line.region = self.context.region;
            self.line.node = self.context.node;
            self.line.is_caption = self.context.is_caption;
            self.line.item = self.item();
        }
        self.line.end = no;
    }

    fn item(&mut self) -> Option<(u8, bool, bool, Option<u64>)> {
        if self.context.lists == 0 {
            return None;
        }
        let depth = self.context.lists;
        let list = self.lists.last_mut()?;
        let starts = std::mem::take(&mut list.item_is_new);
        Some((depth, list.ordered, starts, list.number.take()))
    }

    /// Ends the open line. One that only a line break ended goes on in the next, unless there is an empty line.
    fn end_line(&mut self, is_block: bool) {
        self.end_ruby();
        let line = std::mem::take(&mut self.line);
        let has_words = line.no > 0;
        if has_words {
            let starts_paragraph = line.starts_paragraph || self.fresh;
            self.lines.push(RawLine { starts_paragraph, ..line });
        }
        // A second line break is an empty line.
        self.fresh = is_block && (has_words || self.fresh) || !has_words;
        if is_block {
            self.fresh = true;
        }
        if let Some((line, end, text)) = self.deleted.take() {
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            if !text.is_empty() {
                self.notices.push(SourceNotice { kind: SourceNoticeKind::Deleted, line, end, text });
            }
        }
    }

    /// The word and the reading that are complete.
    fn end_ruby(&mut self) {
        let (base, reading) = std::mem::take(&mut self.ruby);
        let base = base.trim().to_owned();
        if base.is_empty() && reading.is_empty() {
            return;
        }
        let state = std::mem::take(&mut self.context.ruby);
        let no = self.line.end.max(self.line.no);
        if base.is_empty() || reading.is_empty() {
            self.words(&[base, reading].concat(), no.max(self.last_no()));
        } else {
            self.place_line(no.max(self.last_no()));
            self.line.pieces.push(Piece::Ruby(base, reading));
        }
        self.context.ruby = state;
    }

    fn last_no(&self) -> usize {
        self.lines.last().map_or(1, |line| line.end)
    }

    /// Closes the elements that the start of a block closes.
    fn close_implied(&mut self, block: BlockRole) {
        let mut at = None;
        for (i, open) in self.open.iter().enumerate().rev() {
            let Role::Block(role) = open.role else { continue };
            if element::closes(block, role) {
                at = Some(i);
            } else if element::is_boundary(block, role) {
                break;
            }
        }
        if let Some(at) = at {
            self.end_line(true);
            self.close_to(at);
        }
    }

    /// Closes the innermost open element of a name, and those in it.
    fn close(&mut self, name: u32) {
        if self.counts.get(&name).is_none_or(|count| *count == 0) {
            return;
        }
        let is_inline = |open: &Open| matches!(open.role, Role::Inline(_));
        let Some(at) = self.open.iter().rposition(|open| open.name == name) else { return };
        // The end of an inline element does not end the blocks in it.
        if is_inline(&self.open[at]) && !self.open[at..].iter().all(is_inline) {
            return self.close_across_blocks(at);
        }
        self.close_to(at);
    }

    /// Ends an inline element that has blocks in it: it stays on the stack, but it marks no more words.
    fn close_across_blocks(&mut self, at: usize) {
        let (outer, inner) = self.open.split_at_mut(at + 1);
        let Some(open) = outer.last_mut() else { return };
        if let Some(count) = self.counts.get_mut(&open.name) {
            *count = count.saturating_sub(1);
        }
        open.name = 0;
        let Role::Inline(inline) = open.role else { return };
        for context in inner.iter_mut().map(|inner| &mut inner.before).chain([&mut self.context]) {
            match inline {
                Inline::Bold => context.style.bold = open.before.style.bold,
                Inline::Italic => context.style.italic = open.before.style.italic,
                Inline::Link => {
                    context.style.link.clone_from(&open.before.style.link);
                    context.note.clone_from(&open.before.note);
                }
                Inline::Superscript | Inline::Subscript => context.script = open.before.script,
                Inline::Deleted => context.deleted = open.before.deleted,
                _ => {}
            }
        }
    }

    fn close_to(&mut self, at: usize) {
        while self.open.len() > at {
            let Some(open) = self.open.pop() else { return };
            if let Some(count) = self.counts.get_mut(&open.name) {
                *count = count.saturating_sub(1);
            }
            self.leave(&open);
            self.context = open.before;
        }
    }

    fn leave(&mut self, open: &Open) {
        match open.role {
            Role::Inline(Inline::RubyText | Inline::Ruby) => self.end_ruby(),
            Role::Block(BlockRole::List { .. }) => {
                self.lists.pop();
            }
            Role::Block(BlockRole::Table) => {
                if let Some(table) = self.tables.pop() {
                    table.finish(&mut self.lines, open.first_line);
                }
            }
            Role::Block(BlockRole::Quote) => blocks::quote(&mut self.lines, open.first_line),
            Role::Block(BlockRole::Figure) => {
                if let Some((src, alt)) = self.figure.take() {
                    blocks::figure(&mut self.lines, open.first_line, src, alt);
                }
            }
            _ => {}
        }
    }

    pub(super) fn finish(mut self) -> Document<'static> {
        self.end_raw(self.page.len(), self.page.len());
        self.end_line(true);
        self.close_to(0);
        content::mark_regions(&mut self.lines, &self.nodes);
        let notes = blocks::take_notes(&mut self.lines, &self.ids);
        let lines: Vec<_> = self.lines.into_iter().filter_map(blocks::line).collect();
        let metadata = self.metadata.finish(&lines);
        Document { lines, metadata, notes, notices: self.notices }
    }
}

/// FNV-1a of a name; what two elements share when they have the same name.
fn hash(name: &[u8]) -> u32 {
    name.iter().fold(0x811c_9dc5, |hash, &byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)).max(1)
}

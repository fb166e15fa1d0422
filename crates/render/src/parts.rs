//! [`Speech`] → the parts of its HTML, in pieces of a requested size.

use super::body::Body;
use super::footnotes::Footnotes;
use super::html::{Html, tag};
use super::outline::{close_list, open_list};
use super::page::Page;
use oration_model::{Block, Speech};
use oration_outline::{IdAllocator, OutlineEntry, count, outline_with_ids};
use std::{slice, vec};

/// Bytes of text from which the body is divided into chunks. Browsers check every box that may be out of view in every
/// frame: 2,700 top-level sections took Chromium 40 ms per frame, and a tenth of that in chunks.
const CHUNK_FROM: usize = 2_000_000;

/// Bytes of HTML in a chunk, and entries in a list of the outline.
const CHUNK_BYTES: usize = 1 << 15;
const CHUNK_ENTRIES: usize = 128;

/// Writes the parts. The outline and the body can be written in pieces.
pub(super) struct Parts<'r> {
    page: &'r Page<'r>,
    speech: &'r Speech<'r>,
    /// Entries of the outline.
    outlined: usize,
    /// Entries to be written, with those of the innermost list last.
    entries: Vec<vec::IntoIter<OutlineEntry>>,
    /// Blocks to be written, with those of the innermost section last.
    blocks: Vec<slice::Iter<'r, Block<'r>>>,
    ids: IdAllocator<'r>,
    notes: Footnotes<'r>,
    html: Html,
    huge: bool,
    /// Entries in the current list of the outline.
    listed: usize,
    /// The number of bytes written when the open chunk started.
    chunk: Option<usize>,
}

impl<'r> Parts<'r> {
    /// A writer for a speech without Markdown blocks, with an estimate of its size and an initial capacity. Output beyond
    /// the limit `most` is dropped.
    pub(super) fn new(
        page: &'r Page<'r>,
        speech: &'r Speech<'r>,
        bytes: usize,
        room: usize,
        most: usize,
    ) -> Self {
        let ids = IdAllocator::new(&page.prefix, speech);
        let entries = match page.options.outline {
            true => outline_with_ids(ids.clone(), speech, false).entries,
            false => Vec::new(),
        };
        Parts {
            page,
            speech,
            outlined: count(&entries),
            entries: vec![entries.into_iter()],
            blocks: vec![speech.body.iter()],
            ids,
            notes: Footnotes::new(page, &speech.notes),
            html: Html::new(room, most),
            huge: bytes > CHUNK_FROM,
            listed: 0,
            chunk: None,
        }
    }

    /// Whether all entries of the outline are written.
    pub(super) fn is_outline_done(&self) -> bool {
        self.entries.is_empty()
    }

    /// Whether all blocks are written.
    pub(super) fn is_body_done(&self) -> bool {
        self.blocks.is_empty()
    }

    /// Whether output was dropped.
    pub(super) fn is_full(&self) -> bool {
        self.html.is_full()
    }

    /// Takes the output written since the last call.
    pub(super) fn take(&mut self) -> String {
        self.html.take()
    }

    /// Writes everything before the entries of the outline.
    pub(super) fn head(&mut self) {
        self.page.article(self.speech, &mut self.html);
        if self.page.options.header && self.page.has_header(self.speech) {
            self.page.begin_header(self.speech, &mut self.notes, &mut self.html);
            self.headnote();
            self.page.end_header(&mut self.html);
        }
        if self.outlined > 0 {
            self.page.outline_head(self.outlined, &mut self.html);
        }
    }

    fn headnote(&mut self) {
        let speech = self.speech;
        self.body().headnote(&speech.headnote);
    }

    /// Writes about `bytes` bytes of outline entries: pending end tags, then entries of one list, the last of which may
    /// stay open. Returns the number of enclosing lists; 0 if the piece starts with a list.
    pub(super) fn entries(&mut self, bytes: usize) -> usize {
        let start = self.html.written();
        let lists = self.list(start.saturating_add(bytes));
        // Entries written between blocks do not count towards the chunk.
        self.chunk = self.chunk.map(|began| began + self.html.written() - start);
        lists
    }

    fn list(&mut self, full: usize) -> usize {
        while self.entries.pop_if(|entries| entries.len() == 0).is_some() {
            if self.entries.is_empty() {
                return 1;
            }
            self.page.close_entry(true, &mut self.html);
        }
        let list = self.entries.len();
        let begins = self.is_list_full();
        while self.html.written() < full && (begins || !self.is_list_full()) && self.entry(list) {}
        if begins { 0 } else { list }
    }

    /// Writes an entry, or the end of a list nested in the list at a depth. Returns false at the end of that list.
    fn entry(&mut self, list: usize) -> bool {
        let begins = self.is_list_full();
        let (page, html) = (self.page, &mut self.html);
        if begins {
            close_list(html);
            open_list(html);
            self.listed = 0;
        }
        let Some(entry) = self.entries.last_mut().and_then(Iterator::next) else {
            if self.entries.len() <= list {
                return false;
            }
            self.entries.pop();
            page.close_entry(true, html);
            return true;
        };
        self.listed += usize::from(self.entries.len() == 1);
        page.open_entry(&entry, html);
        match entry.children.is_empty() {
            true => page.close_entry(false, html),
            false => self.entries.push(entry.children.into_iter()),
        }
        true
    }

    /// Whether the next entry starts a new list.
    fn is_list_full(&self) -> bool {
        self.huge && self.listed == CHUNK_ENTRIES && matches!(&self.entries[..], [top] if top.len() > 0)
    }

    /// Writes everything between the entries of the outline and the blocks of the body.
    pub(super) fn body_start(&mut self) {
        let html = &mut self.html;
        if self.outlined > 0 {
            self.page.end_outline(html);
        }
        html.open(tag!("div", "oration-body"), &[]);
        html.line();
    }

    /// Writes about `bytes` bytes of blocks: pending end tags, then blocks of one section or chunk, the last of which may
    /// be a section that stays open. Returns the number of enclosing sections and chunks.
    pub(super) fn blocks(&mut self, bytes: usize) -> usize {
        let full = self.html.written().saturating_add(bytes);
        while self.blocks.last().is_some_and(|blocks| blocks.len() == 0) {
            if self.blocks.len() == 1 {
                self.blocks.pop();
                return usize::from(self.huge);
            }
            self.close_section();
        }
        let section = self.blocks.len();
        let begins = self.is_chunk_full();
        while self.html.written() < full && (begins || !self.is_chunk_full()) && self.block(section) {}
        section.saturating_sub(1) + usize::from(self.huge && !begins)
    }

    /// Writes a block, the start of a section, or the end of a section nested in the section at a depth. Returns false at
    /// the end of that section.
    fn block(&mut self, section: usize) -> bool {
        if self.is_chunk_full() {
            let open = self.chunk.is_some();
            self.body().next_chunk(open);
            self.chunk = Some(self.html.written());
        }
        match self.blocks.last_mut().and_then(Iterator::next) {
            Some(Block::Section(section)) => {
                let rest = self.body().open_section(section);
                self.blocks.push(rest.iter());
            }
            Some(block) => {
                self.body().block(block);
                self.html.line();
            }
            None if self.blocks.len() <= section => return false,
            None => self.close_section(),
        }
        true
    }

    fn close_section(&mut self) {
        self.body().close_section();
        self.html.line();
        self.blocks.pop();
    }

    /// Whether the next block starts a new chunk.
    fn is_chunk_full(&self) -> bool {
        let full = self.huge && self.chunk.is_none_or(|began| self.html.written() - began >= CHUNK_BYTES);
        full && matches!(&self.blocks[..], [top] if top.len() > 0)
    }

    fn body(&mut self) -> Body<'_, 'r, 'r, 'r> {
        Body {
            page: self.page,
            speech: self.speech,
            ids: &mut self.ids,
            notes: &mut self.notes,
            html: &mut self.html,
            depth: self.blocks.len().saturating_sub(1),
            in_headnote: false,
        }
    }

    /// Writes everything after the blocks.
    pub(super) fn end(&mut self) {
        if self.chunk.is_some() {
            self.html.close(tag!("div"));
            self.html.line();
        }
        self.html.close(tag!("div"));
        self.html.line();
        self.notes.write(&mut self.html);
        self.html.close(tag!("article"));
        self.html.line();
    }
}

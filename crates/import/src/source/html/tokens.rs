//! What html5gum finds in a page, byte by byte → start tags, end tags, words and comments with their places.
//!
//! html5gum's own emitters report every error of the markup, and its reader puts a fast search into each of the 70 states
//! of the tokenizer. These keep what [`Page`] needs, and are functions to call: a third of the code.

use super::Attributes;
use super::page::Page;
use html5gum::{Emitter, Error, Reader, State, naive_next_state};
use std::convert::Infallible;

/// The bytes that are still to be read.
pub(super) struct Bytes<'p>(pub(super) &'p [u8]);

impl Reader for Bytes<'_> {
    type Error = Infallible;

    #[inline(never)]
    fn read_byte(&mut self) -> Result<Option<u8>, Infallible> {
        let Some((&byte, rest)) = self.0.split_first() else { return Ok(None) };
        self.0 = rest;
        Ok(Some(byte))
    }

    #[inline(never)]
    fn try_read_string(&mut self, word: &[u8], case_sensitive: bool) -> Result<bool, Infallible> {
        let Some((start, rest)) = self.0.split_at_checked(word.len()) else { return Ok(false) };
        let is_next = start == word || !case_sensitive && start.eq_ignore_ascii_case(word);
        if is_next {
            self.0 = rest;
        }
        Ok(is_next)
    }

    #[inline(never)]
    fn read_until<'b>(
        &'b mut self,
        stops: &[u8],
        _: &'b mut [u8; 4],
    ) -> Result<Option<&'b [u8]>, Infallible> {
        if self.0.is_empty() {
            return Ok(None);
        }
        let length = self.0.iter().position(|byte| stops.contains(byte)).unwrap_or(self.0.len());
        let (chunk, rest) = self.0.split_at(length.max(1));
        self.0 = rest;
        Ok(Some(chunk))
    }
}

/// A page and the token that is being read.
pub(super) struct Tokens<'p> {
    pub(super) page: Page<'p>,
    /// The byte that is read.
    at: usize,
    /// Where the token begins.
    start: usize,
    kind: Kind,
    name: Vec<u8>,
    attributes: Vec<(Vec<u8>, Vec<u8>)>,
    /// The name of the last start tag, whose end tag ends a raw text.
    last_start: Vec<u8>,
    words: Vec<u8>,
    words_start: usize,
    /// A tag has begun and not ended.
    is_open: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Start,
    End,
    Comment,
    Doctype,
}

impl<'p> Tokens<'p> {
    pub(super) fn new(page: Page<'p>) -> Self {
        Tokens {
            page,
            at: 0,
            start: 0,
            kind: Kind::Start,
            name: Vec::new(),
            attributes: Vec::new(),
            last_start: Vec::new(),
            words: Vec::new(),
            words_start: 0,
            is_open: false,
        }
    }

    #[inline(never)]
    fn end_words(&mut self) {
        if !self.words.is_empty() {
            self.page.text(&String::from_utf8_lossy(&self.words), self.words_start);
            self.words.clear();
        }
    }

    #[inline(never)]
    fn init(&mut self, kind: Kind) {
        self.end_words();
        self.kind = kind;
        self.is_open = false;
        self.name.clear();
        self.attributes.clear();
    }

    #[inline(never)]
    fn push_name(&mut self, bytes: &[u8]) {
        self.name.extend_from_slice(bytes);
    }
}

impl Emitter for &mut Tokens<'_> {
    type Token = Infallible;

    #[inline]
    fn should_emit_errors(&mut self) -> bool {
        false
    }

    #[inline]
    fn emit_error(&mut self, _: Error) {}

    #[inline]
    fn pop_token(&mut self) -> Option<Infallible> {
        None
    }

    #[inline]
    fn move_position(&mut self, offset: isize) {
        self.at = self.at.saturating_add_signed(offset);
    }

    fn set_last_start_tag(&mut self, name: Option<&[u8]>) {
        self.last_start = name.unwrap_or_default().to_vec();
    }

    /// A tag that does not end is words.
    fn emit_eof(&mut self) {
        self.end_words();
        if std::mem::take(&mut self.is_open) {
            self.page.unfinished(self.start);
        }
    }

    #[inline(never)]
    fn emit_string(&mut self, words: &[u8]) {
        if self.words.is_empty() {
            self.words_start = self.at.saturating_sub(words.len());
        }
        self.words.extend_from_slice(words);
    }

    fn start_open_tag(&mut self) {
        self.start = self.at.saturating_sub(1);
    }

    fn init_start_tag(&mut self) {
        self.init(Kind::Start);
        self.is_open = true;
    }

    fn init_end_tag(&mut self) {
        self.init(Kind::End);
        self.is_open = true;
    }

    fn init_comment(&mut self) {
        self.init(Kind::Comment);
    }

    fn init_doctype(&mut self) {
        self.init(Kind::Doctype);
    }

    #[inline(never)]
    fn emit_current_tag(&mut self) -> Option<State> {
        self.is_open = false;
        if self.kind == Kind::End {
            self.page.end(&self.name, self.start..self.at);
            return None;
        }
        // A tag that was not ended takes the words behind it for attributes.
        if self.attributes.iter().any(|(name, _)| !name.is_ascii() || name.contains(&b'<')) {
            self.page.comment(&self.page.source(self.start..self.at), self.start..self.at);
        }
        let attributes: Vec<(&[u8], String)> = self
            .attributes
            .iter()
            .map(|(name, value)| (name.as_slice(), String::from_utf8_lossy(value).into_owned()))
            .collect();
        self.page.start(&self.name, &Attributes { all: &attributes }, self.at);
        self.last_start.clone_from(&self.name);
        naive_next_state(&self.name)
    }

    #[inline(never)]
    fn emit_current_comment(&mut self) {
        self.page.comment(&String::from_utf8_lossy(&self.name), self.start..self.at);
    }

    fn emit_current_doctype(&mut self) {}

    fn set_self_closing(&mut self) {}

    fn set_force_quirks(&mut self) {}

    fn push_tag_name(&mut self, name: &[u8]) {
        self.push_name(name);
    }

    fn push_comment(&mut self, words: &[u8]) {
        self.push_name(words);
    }

    fn push_doctype_name(&mut self, _: &[u8]) {}

    #[inline(never)]
    fn init_attribute(&mut self) {
        self.attributes.push((Vec::new(), Vec::new()));
    }

    #[inline(never)]
    fn push_attribute_name(&mut self, name: &[u8]) {
        if let Some((open, _)) = self.attributes.last_mut() {
            open.extend_from_slice(name);
        }
    }

    #[inline(never)]
    fn push_attribute_value(&mut self, value: &[u8]) {
        if let Some((_, open)) = self.attributes.last_mut() {
            open.extend_from_slice(value);
        }
    }

    fn set_doctype_public_identifier(&mut self, _: &[u8]) {}

    fn set_doctype_system_identifier(&mut self, _: &[u8]) {}

    fn push_doctype_public_identifier(&mut self, _: &[u8]) {}

    fn push_doctype_system_identifier(&mut self, _: &[u8]) {}

    #[inline(never)]
    fn current_is_appropriate_end_tag_token(&mut self) -> bool {
        self.kind == Kind::End && !self.name.is_empty() && self.name == self.last_start
    }
}

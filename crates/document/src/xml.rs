//! A part of a document → its elements and texts, in order.
//!
//! Names are distinguished by namespace: the prefixes are the author's choice, and strict documents have other namespaces than
//! those that Word writes by default.

use crate::Refusal;
use crate::limits::{DEPTH, PREFIXES};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::borrow::Cow;

/// The namespaces that matter to a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Space {
    /// WordprocessingML.
    Word,
    /// Mathematical formulas.
    Math,
    /// Markup compatibility: what other programs may read instead.
    Compatibility,
    /// Any other.
    Other,
}

impl Space {
    fn of(uri: &str) -> Self {
        match uri {
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
            | "http://purl.oclc.org/ooxml/wordprocessingml/main" => Space::Word,
            "http://schemas.openxmlformats.org/officeDocument/2006/math"
            | "http://purl.oclc.org/ooxml/officeDocument/math" => Space::Math,
            "http://schemas.openxmlformats.org/markup-compatibility/2006" => Space::Compatibility,
            _ => Space::Other,
        }
    }
}

/// The start of an element.
#[derive(Debug)]
pub struct Element<'x> {
    pub(crate) space: Space,
    start: BytesStart<'x>,
}

impl Element<'_> {
    /// The name without its prefix.
    pub fn name(&self) -> &str {
        let name = self.start.name().0;
        name.split_once(':').map_or(name, |(_, local)| local)
    }

    /// The name of an element of WordprocessingML; empty for another.
    pub(crate) fn word(&self) -> &str {
        if self.space == Space::Word { self.name() } else { "" }
    }

    /// The value of an attribute, whatever its prefix.
    #[inline(never)]
    pub fn get(&self, name: &str) -> Option<String> {
        Attributes(self.start.attributes_raw())
            .find(|(known, _)| known.split_once(':').map_or(*known, |(_, local)| local) == name)
            .map(|(_, value)| unescape(value))
    }

    /// The attribute `val`.
    pub(crate) fn val(&self) -> Option<String> {
        self.get("val")
    }

    /// Whether a property is on: it is, unless its value says that it is off.
    pub(crate) fn is_on(&self) -> bool {
        !matches!(self.val().as_deref(), Some("0" | "false" | "off" | "none"))
    }

    /// The attribute `val` as a number.
    pub(crate) fn number(&self) -> Option<u32> {
        self.val()?.trim().parse().ok()
    }
}

/// The names and values of attributes, as they are written.
struct Attributes<'s>(&'s str);

impl<'s> Iterator for Attributes<'s> {
    type Item = (&'s str, &'s str);

    #[inline(never)]
    fn next(&mut self) -> Option<Self::Item> {
        let (name, rest) = self.0.split_once('=')?;
        let rest = rest.trim_start();
        let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let (value, rest) = rest.get(1..)?.split_once(quote)?;
        self.0 = rest;
        Some((name.trim(), value))
    }
}

/// What comes next in a part.
#[derive(Debug)]
pub enum Node<'x> {
    /// An element begins; its nodes follow, and are read or skipped.
    Element(Element<'x>),
    /// Words.
    Text(Cow<'x, str>),
}

/// A part as far as it has been read. What is wrong with it ends it; [`Xml::finish`] says so.
#[derive(Debug)]
pub struct Xml<'x> {
    reader: Reader<&'x [u8]>,
    part: &'x str,
    depth: usize,
    /// The element that was read last is empty, so its end comes next.
    is_empty: bool,
    /// Prefixes with a namespace that matters, and in how many elements they were declared.
    prefixes: Vec<(usize, String, Space)>,
    error: Option<Refusal>,
}

impl<'x> Xml<'x> {
    /// Reads a part; its name is for messages.
    pub fn new(part: &'x str, text: &'x str) -> Self {
        Xml {
            reader: Reader::from_str(text),
            part,
            depth: 0,
            is_empty: false,
            prefixes: Vec::new(),
            error: None,
        }
    }

    /// Whether the root of the part has this name; it is open then.
    pub(crate) fn root(&mut self, name: &str) -> bool {
        self.child().is_some_and(|root| root.name() == name && root.space == Space::Word)
    }

    /// Whether the part was well-formed as far as it was read.
    pub fn finish(self) -> Result<(), Refusal> {
        self.error.map_or(Ok(()), Err)
    }

    fn fail(&mut self, refusal: fn(String) -> Refusal) -> Option<Node<'x>> {
        self.error.get_or_insert(refusal(self.part.to_owned()));
        self.depth = 0;
        None
    }

    /// The next node in the open element; `None` at its end, which is read.
    #[inline(never)]
    pub(crate) fn next(&mut self) -> Option<Node<'x>> {
        if std::mem::take(&mut self.is_empty) {
            self.close();
            return None;
        }
        while self.error.is_none() {
            match self.reader.read_event() {
                Ok(Event::Start(start)) => return self.open(start),
                Ok(Event::Empty(start)) => {
                    self.is_empty = true;
                    return self.open(start);
                }
                Ok(Event::End(_)) => {
                    self.close();
                    return None;
                }
                Ok(Event::Text(text)) => return Some(Node::Text(text.into_inner())),
                Ok(Event::CData(text)) => return Some(Node::Text(text.into_inner())),
                Ok(Event::GeneralRef(reference)) => {
                    if let Some(c) = referred(&reference.into_inner()) {
                        return Some(Node::Text(Cow::Owned(c.to_string())));
                    }
                }
                Ok(Event::DocType(_)) => return self.fail(Refusal::Doctype),
                Ok(Event::Eof) if self.depth == 0 => return None,
                Ok(Event::Eof) | Err(_) => return self.fail(Refusal::Damaged),
                Ok(Event::Comment(_) | Event::Decl(_) | Event::PI(_)) => {}
            }
        }
        None
    }

    /// The next node in the open element; `None` at its end, which is read. The words of references are nodes of their own.
    pub fn read(&mut self) -> Option<Node<'x>> {
        self.next()
    }

    /// The next element in the open element; `None` at its end.
    #[inline(never)]
    pub fn child(&mut self) -> Option<Element<'x>> {
        loop {
            match self.next()? {
                Node::Element(element) => return Some(element),
                Node::Text(_) => {}
            }
        }
    }

    /// Reads to the end of the open element.
    #[inline(never)]
    pub(crate) fn skip(&mut self) {
        let depth = self.depth;
        while self.depth >= depth && depth > 0 {
            self.next();
        }
    }

    /// The words in the open element, whatever is in it, without the line breaks between elements.
    pub(crate) fn words(&mut self) -> String {
        let depth = self.depth;
        let mut words = String::new();
        while self.depth >= depth && depth > 0 {
            match self.next() {
                Some(Node::Text(text)) if !(text.contains('\n') && text.trim().is_empty()) => {
                    words.push_str(&text);
                }
                _ => {}
            }
        }
        words
    }

    #[inline(never)]
    fn open(&mut self, start: BytesStart<'x>) -> Option<Node<'x>> {
        self.depth += 1;
        if self.depth > DEPTH {
            return self.fail(Refusal::TooDeep);
        }
        let raw = start.attributes_raw();
        // To look for one character is faster, and most elements do not have it.
        if raw.contains('x') && raw.contains("xmlns") {
            for (name, uri) in Attributes(raw) {
                let prefix = name.strip_prefix("xmlns:").or((name == "xmlns").then_some(""));
                let Some(prefix) = prefix else { continue };
                let space = Space::of(uri);
                let is_known = || self.prefixes.iter().any(|(_, known, _)| known == prefix);
                if self.prefixes.len() < PREFIXES && (space != Space::Other || is_known()) {
                    self.prefixes.push((self.depth, prefix.to_owned(), space));
                }
            }
        }
        let prefix = start.name().0.split_once(':').map_or("", |(prefix, _)| prefix);
        let space = self.prefixes.iter().rev().find(|(_, known, _)| known == prefix);
        let space = space.map_or(Space::Other, |&(_, _, space)| space);
        Some(Node::Element(Element { space, start }))
    }

    fn close(&mut self) {
        while self.prefixes.last().is_some_and(|(depth, ..)| *depth >= self.depth) {
            self.prefixes.pop();
        }
        self.depth = self.depth.saturating_sub(1);
    }
}

/// The text of a part: UTF-8, or UTF-16 with a byte order mark.
pub(crate) fn decoded(bytes: Vec<u8>) -> String {
    let wide = |from: fn([u8; 2]) -> u16| {
        let units = bytes[2..].as_chunks::<2>().0.iter().map(|&pair| from(pair));
        char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
    };
    match bytes.get(..2) {
        Some(b"\xff\xfe") => wide(u16::from_le_bytes),
        Some(b"\xfe\xff") => wide(u16::from_be_bytes),
        _ => String::from_utf8(bytes)
            .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned()),
    }
}

/// A text with its references replaced.
fn unescape(text: &str) -> String {
    let mut parts = text.split('&');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once(';').and_then(|(name, rest)| Some((referred(name)?, rest))) {
            Some((c, rest)) => {
                plain.push(c);
                plain.push_str(rest);
            }
            None => plain.extend(["&", part]),
        }
    }
    plain
}

/// The character that a reference stands for.
fn referred(name: &str) -> Option<char> {
    let code = |digits: &str, radix| char::from_u32(u32::from_str_radix(digits, radix).ok()?);
    match name {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            number.strip_prefix(['x', 'X']).map_or_else(|| code(number, 10), |digits| code(digits, 16))
        }
    }
}

//! A page with a speech → what is found in it: the text of each section, and what the speech is filtered and sorted by.

use crate::excluded::is_excluded;
use crate::fold::is_space;
use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};
use serde::Serialize;
use std::collections::BTreeMap;

/// A page with a speech.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Page {
    /// The title.
    pub title: String,
    /// The language, as a tag.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub lang: String,
    /// The values of the filters and of the metadata that the page marks, by their names: `speaker`, `date`.
    pub about: BTreeMap<String, Vec<String>>,
    /// The sections that have text, in the order of their starts. The first may be that of the title.
    pub sections: Vec<Section>,
}

/// A section without those in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Section {
    /// The id; of the part before the first section, that of the title.
    pub id: String,
    /// The number and the heading.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub heading: String,
    /// The text, with a line for each block.
    pub text: String,
}

/// Reads the first speech of a page; `None` if the page has no speech.
///
/// ```
/// let html = r#"<article class="oration" lang="en"><h1 class="oration-title" id="speech-title">On ice</h1>
///     <section class="oration-section" id="speech-s1"><h2>Why</h2><p>It is <b>cold</b>.</p></section></article>"#;
/// let page = oration_search::read_page(html).unwrap();
/// assert_eq!((page.title.as_str(), page.sections[1].text.as_str()), ("On ice", "Why\nIt is cold."));
/// assert_eq!(oration_search::read_page("<p>No speech</p>"), None);
/// ```
#[must_use]
pub fn read_page(html: &str) -> Option<Page> {
    let mut reader = Reader::default();
    let mut emitter = DefaultEmitter::default();
    // The text of scripts and styles is not markup.
    emitter.naively_switch_states(true);
    for Ok(token) in Tokenizer::new_with_emitter(html, emitter) {
        match token {
            Token::StartTag(tag) => reader.start(&tag),
            Token::EndTag(tag) => reader.end(&tag.name),
            Token::String(text) => reader.text(&String::from_utf8_lossy(&text)),
            _ => {}
        }
        if reader.is_done {
            break;
        }
    }
    reader.finish()
}

/// An element that has begun and not ended.
struct Open {
    name: Vec<u8>,
    is_excluded: bool,
    is_block: bool,
    /// The section that it is.
    is_section: bool,
    /// What its text is, besides text of a section.
    value: Option<Value>,
}

/// What is read from the text of an element.
struct Value {
    what: What,
    text: String,
}

enum What {
    Title,
    Heading,
    About(String),
}

#[derive(Default)]
struct Reader {
    page: Page,
    open: Vec<Open>,
    /// The sections that have begun and not ended, by their indices.
    sections: Vec<usize>,
    /// How many of the open elements are excluded.
    excluded: usize,
    is_inside: bool,
    is_done: bool,
}

impl Reader {
    fn start(&mut self, tag: &StartTag<()>) {
        let name: &[u8] = &tag.name;
        let class = attribute(tag, "class");
        if !self.is_inside {
            if name == b"article" && has_class(&class, "oration") {
                self.begin(tag);
            }
            return;
        }
        let is_excluded = is_excluded(name, &class, has(tag, "hidden") || has(tag, "data-pagefind-ignore"));
        let is_block = !is_inline(name) && !is_excluded;
        if is_block {
            self.edge();
        }
        if is_void(name) || tag.self_closing {
            return;
        }
        let is_section = name == b"section" && has_class(&class, "oration-section");
        if is_section {
            self.begin_section(attribute(tag, "id"), attribute(tag, "data-pagefind-title"));
        }
        self.excluded += usize::from(is_excluded);
        let value = self.value(tag, name, &class).map(|what| Value { what, text: String::new() });
        self.open.push(Open { name: name.to_vec(), is_excluded, is_block, is_section, value });
    }

    fn begin(&mut self, tag: &StartTag<()>) {
        self.is_inside = true;
        self.page.lang = attribute(tag, "lang");
        self.mark(tag);
        self.begin_section(String::new(), String::new());
        let name = tag.name.to_vec();
        self.open.push(Open { name, is_excluded: false, is_block: true, is_section: false, value: None });
    }

    fn begin_section(&mut self, id: String, heading: String) {
        self.sections.push(self.page.sections.len());
        self.page.sections.push(Section { id, heading, text: String::new() });
    }

    /// What the text of an element is. A value in the attribute itself is recorded.
    fn value(&mut self, tag: &StartTag<()>, name: &[u8], class: &str) -> Option<What> {
        if has_class(class, "oration-title") {
            if let Some(front) = self.page.sections.first_mut() {
                front.id = attribute(tag, "id");
            }
            return Some(What::Title);
        }
        if matches!(name, [b'h', b'1'..=b'6'])
            && self.current().is_some_and(|section| section.heading.is_empty())
        {
            return Some(What::Heading);
        }
        self.mark(tag)
    }

    /// Records the values in the attributes of an element for site search; returns what its text is.
    fn mark(&mut self, tag: &StartTag<()>) -> Option<What> {
        let mut what = None;
        for attributes in ["data-pagefind-filter", "data-pagefind-meta"] {
            for mark in attribute(tag, attributes).split(", ").filter(|mark| !mark.is_empty()) {
                match mark.split_once(':') {
                    Some((name, value)) => self.add(name, value),
                    None => match mark.strip_suffix(']').and_then(|mark| mark.split_once('[')) {
                        Some((name, from)) => self.add(name, &attribute(tag, from)),
                        None => what = Some(What::About(mark.to_owned())),
                    },
                }
            }
        }
        what
    }

    fn add(&mut self, name: &str, value: &str) {
        let values = self.page.about.entry(name.to_owned()).or_default();
        if !value.is_empty() && !values.iter().any(|known| known == value) {
            values.push(value.to_owned());
        }
    }

    fn end(&mut self, name: &[u8]) {
        let Some(at) = self.open.iter().rposition(|open| open.name == name) else { return };
        // Ends of paragraphs and items may be omitted.
        while self.open.len() > at {
            let Some(open) = self.open.pop() else { break };
            self.close(open);
        }
        self.is_done = self.is_inside && self.open.is_empty();
    }

    fn close(&mut self, open: Open) {
        self.excluded -= usize::from(open.is_excluded);
        if let Some(Value { what, text }) = open.value {
            let text = lines(&text).replace('\n', " ");
            match what {
                What::Title => self.page.title = text,
                What::About(name) => self.add(&name, &text),
                What::Heading => {
                    if let Some(section) = self.current().filter(|section| section.heading.is_empty()) {
                        section.heading = text;
                    }
                }
            }
        }
        if open.is_section {
            self.sections.pop();
        }
        if open.is_block {
            self.edge();
        }
    }

    fn current(&mut self) -> Option<&mut Section> {
        let at = *self.sections.last()?;
        self.page.sections.get_mut(at)
    }

    fn edge(&mut self) {
        if self.excluded == 0 {
            self.push("\n");
        }
    }

    fn text(&mut self, text: &str) {
        if self.is_inside && self.excluded == 0 {
            // Line breaks of the source are spaces.
            self.push(&text.replace(['\n', '\r'], " "));
        }
    }

    fn push(&mut self, text: &str) {
        for value in self.open.iter_mut().filter_map(|open| open.value.as_mut()) {
            value.text.push_str(text);
        }
        if let Some(section) = self.current() {
            section.text.push_str(text);
        }
    }

    fn finish(mut self) -> Option<Page> {
        if !self.is_inside {
            return None;
        }
        while let Some(open) = self.open.pop() {
            self.close(open);
        }
        for section in &mut self.page.sections {
            section.text = lines(&section.text);
        }
        self.page.sections.retain(|section| !section.text.is_empty());
        Some(self.page)
    }
}

/// A text without blank lines, and without spaces at the ends of lines and beside other spaces.
fn lines(text: &str) -> String {
    let lines = text
        .split('\n')
        .map(|line| line.split(is_space).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "));
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

fn has(tag: &StartTag<()>, name: &str) -> bool {
    tag.attributes.contains_key(name.as_bytes())
}

fn attribute(tag: &StartTag<()>, name: &str) -> String {
    tag.attributes
        .get(name.as_bytes())
        .map_or_else(String::new, |value| String::from_utf8_lossy(value).into_owned())
}

fn has_class(classes: &str, class: &str) -> bool {
    classes.split_ascii_whitespace().any(|one| one == class)
}

/// Elements that do not interrupt a line of text, as in `pkg/reader/lines.js`.
fn is_inline(name: &[u8]) -> bool {
    matches!(
        name,
        b"span"
            | b"b"
            | b"i"
            | b"em"
            | b"strong"
            | b"a"
            | b"bdi"
            | b"code"
            | b"s"
            | b"ruby"
            | b"time"
            | b"mark"
            | b"rt"
            | b"rp"
    )
}

fn is_void(name: &[u8]) -> bool {
    matches!(
        name,
        b"area"
            | b"base"
            | b"br"
            | b"col"
            | b"embed"
            | b"hr"
            | b"img"
            | b"input"
            | b"link"
            | b"meta"
            | b"source"
            | b"track"
            | b"wbr"
    )
}

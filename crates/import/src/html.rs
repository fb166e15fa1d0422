//! A web page as it came → the logical lines of its text, each with the line of the page it starts on.
//!
//! ```text
//! page   = "<!doctype" … | "<html" … | text with paragraphs marked <p>
//! break  = a tag of a block: p, div, br, li, h1 … h6, tr, table, title, section …
//! hidden = script, style, noscript, template, comments
//! entity = "&" name ";" | "&#" digits ";" | "&#x" hex ";"
//! ```
//!
//! Only the words are wanted, so this is no parser of HTML: marks inside a block vanish, and bold numbers and words
//! that an editor program put into tags of their own come together again.

use super::line::{Line, is_space};
use super::note::Notes;
use oration_model::NoticeCode;
use std::borrow::Cow;

/// Whether a text is a web page.
pub(super) fn is_page(text: &str) -> bool {
    let head = text.trim_start_matches(is_space).get(..9).unwrap_or_default().to_ascii_lowercase();
    head.starts_with("<!doctype") || head.starts_with("<html") || text.matches("</p>").take(3).count() == 3
}

struct Words<'a> {
    lines: Vec<Line<'a>>,
    open: String,
    start: usize,
    no: usize,
}

impl Words<'_> {
    fn push(&mut self, c: char) {
        let space = matches!(c, '\n' | '\r' | '\t' | ' ');
        if space && (self.open.is_empty() || self.open.ends_with(' ')) {
            return;
        }
        if self.open.is_empty() {
            self.start = self.no;
        }
        self.open.push(if space { ' ' } else { c });
    }

    fn end(&mut self) {
        let words = self.open.trim_matches(is_space);
        if !words.is_empty() {
            self.lines.push(Line {
                text: Cow::Owned(words.to_owned()),
                no: self.start,
                end: self.no,
                fresh: true,
            });
        }
        self.open.clear();
    }
}

/// The lines of the page's text; a notice names each line whose markup was dropped.
pub(super) fn lines<'a>(page: &str, notes: &mut Notes) -> Vec<Line<'a>> {
    let mut words = Words { lines: Vec::new(), open: String::new(), start: 1, no: 1 };
    let mut at = 0;
    let mut marked = 0;
    while let Some(c) = page.get(at..).and_then(|rest| rest.chars().next()) {
        let rest = &page[at..];
        let used = match c {
            '<' if opens_tag(rest) => {
                let used = tag(rest, &mut words);
                note_lines(page, at, used, words.no, &mut marked, notes);
                used
            }
            '&' => {
                let used = entity(rest, &mut words);
                if used > 1 {
                    note_lines(page, at, used, words.no, &mut marked, notes);
                }
                used
            }
            c => {
                words.push(c);
                c.len_utf8()
            }
        };
        words.no += page[at..at + used].bytes().filter(|&b| b == b'\n').count();
        at += used;
    }
    words.end();
    words.lines
}

/// One notice for each line of the page on which markup stands.
fn note_lines(page: &str, at: usize, used: usize, no: usize, marked: &mut usize, notes: &mut Notes) {
    for (i, piece) in page[at..at + used].split('\n').enumerate() {
        if no + i > *marked {
            *marked = no + i;
            notes.add(NoticeCode::Markup, no + i, "markup of the page, left out", piece.trim());
        }
    }
}

fn opens_tag(rest: &str) -> bool {
    rest.as_bytes().get(1).is_some_and(|&b| b.is_ascii_alphabetic() || b == b'/' || b == b'!' || b == b'?')
}

/// Bytes of a tag, with the content of what is hidden.
fn tag(rest: &str, words: &mut Words<'_>) -> usize {
    if rest.starts_with("<!--") {
        return rest.find("-->").map_or(rest.len(), |end| end + 3);
    }
    let end = rest.find('>').map_or(rest.len(), |end| end + 1);
    let name: String = rest[1..end]
        .trim_start_matches('/')
        .bytes()
        .take_while(u8::is_ascii_alphanumeric)
        .map(|b| char::from(b.to_ascii_lowercase()))
        .collect();
    if is_block(&name) {
        words.end();
    }
    let hidden =
        matches!(name.as_str(), "script" | "style" | "noscript" | "template") && !rest.starts_with("</");
    if hidden { end + content(&rest[end..], &name) } else { end }
}

/// Bytes up to the closing tag.
fn content(rest: &str, name: &str) -> usize {
    let mut from = 0;
    while let Some(at) = rest[from..].find("</").map(|at| from + at) {
        if rest.get(at + 2..at + 2 + name.len()).is_some_and(|tail| tail.eq_ignore_ascii_case(name)) {
            return at;
        }
        from = at + 2;
    }
    rest.len()
}

fn is_block(name: &str) -> bool {
    const BLOCKS: [&str; 34] = [
        "p",
        "div",
        "br",
        "li",
        "ul",
        "ol",
        "tr",
        "td",
        "th",
        "table",
        "title",
        "section",
        "article",
        "header",
        "footer",
        "nav",
        "main",
        "aside",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "dd",
        "dt",
        "dl",
        "blockquote",
        "pre",
        "form",
        "option",
        "body",
        "head",
    ];
    BLOCKS.contains(&name)
}

/// Bytes of an entity whose character has been pushed; of an unknown one, the `&` alone.
fn entity(rest: &str, words: &mut Words<'_>) -> usize {
    const NAMED: [(&str, char); 18] = [
        ("nbsp", ' '),
        ("amp", '&'),
        ("lt", '<'),
        ("gt", '>'),
        ("quot", '"'),
        ("apos", '\''),
        ("ldquo", '“'),
        ("rdquo", '”'),
        ("lsquo", '‘'),
        ("rsquo", '’'),
        ("mdash", '—'),
        ("ndash", '–'),
        ("hellip", '…'),
        ("middot", '·'),
        ("copy", '©'),
        ("emsp", '\u{3000}'),
        ("ensp", ' '),
        ("times", '×'),
    ];
    let stop = rest.bytes().take(10).position(|b| b == b';');
    let name = stop.and_then(|stop| rest.get(1..stop));
    let found = name.and_then(|name| match name.strip_prefix('#') {
        Some(code) => coded(code),
        None => NAMED.iter().find(|(known, _)| *known == name).map(|&(_, c)| c),
    });
    words.push(found.unwrap_or('&'));
    if found.is_some() { name.map_or(1, |name| name.len() + 2) } else { 1 }
}

fn coded(code: &str) -> Option<char> {
    let value = match code.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => code.parse().ok()?,
    };
    char::from_u32(value)
}

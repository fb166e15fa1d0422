//! Physical lines → logical lines, each with the number of the physical line it starts on.
//!
//! ```text
//! text    = BOM? line ("\n" line)*          a "\r" inside a line breaks it too
//! run-on  = a physical line of 1000 bytes and more that holds breaks: the whole speech on one line
//! break   = white space with a TAB, with two ideographic spaces, or with a no-break space and more white space
//! ```

use oration_core::{Block, Notice, Seconds, Text};
use std::borrow::Cow;

/// What a source gives: its lines with hints, what it says about itself, its notes, and what was assumed on the way.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Document<'a> {
    pub(crate) lines: Vec<Line<'a>>,
    pub(crate) metadata: SourceMetadata<'a>,
    /// Footnotes by id, in the order of the source.
    pub(crate) notes: Vec<(Cow<'a, str>, Text<'a>)>,
    pub(crate) notices: Vec<Notice>,
}

/// A value that a source declares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Declared<'a> {
    pub(crate) value: Cow<'a, str>,
    /// The physical line it is on, from 1.
    pub(crate) line: usize,
    /// Where it comes from: `front matter`, `<h1>`, `og:title`, `JSON-LD` …
    pub(crate) origin: &'static str,
}

/// What a source declares about itself, in front matter, `<meta>` elements or the like.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct SourceMetadata<'a> {
    pub(crate) title: Option<Declared<'a>>,
    pub(crate) subtitle: Option<Declared<'a>>,
    /// The people who speak, in the order of the source.
    pub(crate) speakers: Vec<Declared<'a>>,
    /// Who wrote or posted the page, who need not be the speaker.
    pub(crate) author: Option<Declared<'a>>,
    /// The day of delivery.
    pub(crate) date: Option<Declared<'a>>,
    pub(crate) published: Option<Declared<'a>>,
    pub(crate) lang: Option<Declared<'a>>,
    pub(crate) place: Option<Declared<'a>>,
    pub(crate) occasion: Option<Declared<'a>>,
    pub(crate) source_name: Option<Declared<'a>>,
    pub(crate) url: Option<Declared<'a>>,
    pub(crate) description: Option<Declared<'a>>,
    pub(crate) keywords: Vec<Declared<'a>>,
}

/// A logical line: its words without markup and without the white space around them.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Line<'a> {
    pub(crate) text: Cow<'a, str>,
    /// Physical line, from 1.
    pub(crate) no: usize,
    /// Physical line it ends on.
    pub(crate) end: usize,
    /// A blank line, an indent or the border of a block is before it, so it does not go on from the line above.
    pub(crate) starts_paragraph: bool,
    pub(crate) hints: Hints<'a>,
}

impl<'a> Line<'a> {
    /// A line of plain text, which has no hints.
    pub(crate) fn plain(text: Cow<'a, str>, no: usize, end: usize, starts_paragraph: bool) -> Self {
        Line { text, no, end, starts_paragraph, hints: Hints::default() }
    }
}

/// What the markup of a source says about a line; all default in plain text.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Hints<'a> {
    /// Level of the heading, 1 to 6.
    pub(crate) heading: Option<u8>,
    pub(crate) list: Option<ListHint<'a>>,
    /// The whole line is bold or italic.
    pub(crate) emphasis: Option<Emphasis>,
    pub(crate) align: Option<Align>,
    pub(crate) region: Region,
    /// Percent of the letters that are the text of links.
    pub(crate) link_share: u8,
    /// The speaker the markup names, as `<v Name>` does.
    pub(crate) speaker: Option<Cow<'a, str>>,
    /// Start and end of the cue.
    pub(crate) time: Option<[Seconds; 2]>,
    /// The words with the marks the source has: emphasis, links, notes, ruby. `None` where there are no marks.
    pub(crate) inline: Option<Text<'a>>,
    /// A finished block, of which `text` is the plain words: a table, a quotation, a figure, code, verse, a list.
    pub(crate) block: Option<Box<Block<'a>>>,
    /// Words of the markup that nobody reads: a script, a style sheet, a comment, the key of a template.
    pub(crate) markup: bool,
}

/// The place of a line in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ListHint<'a> {
    /// 1 is the outermost list.
    pub(crate) depth: u8,
    pub(crate) ordered: bool,
    /// The number as printed, such as `1.`.
    pub(crate) number: Option<Cow<'a, str>>,
}

/// Emphasis of a whole line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Emphasis {
    Bold,
    Italic,
}

/// Alignment that differs from that of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Align {
    Centre,
    End,
}

/// The part of a page a line is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Region {
    #[default]
    Main,
    Navigation,
    Header,
    Footer,
    Aside,
    Hidden,
}

/// Part of a text that may be borrowed; stays borrowed when it was.
pub(crate) fn part<'a>(text: &Cow<'a, str>, range: std::ops::Range<usize>) -> Cow<'a, str> {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.get(range).unwrap_or_default()),
        Cow::Owned(text) => Cow::Owned(text.get(range).unwrap_or_default().to_owned()),
    }
}

/// Part of a text without the white space around it.
pub(crate) fn trimmed<'a>(text: &Cow<'a, str>, range: std::ops::Range<usize>) -> Cow<'a, str> {
    let inner = text.get(range.clone()).unwrap_or_default();
    let start = range.start + (inner.len() - inner.trim_start_matches(is_space).len());
    let end = start + inner.trim_matches(is_space).len();
    part(text, start..end)
}

/// White space and the invisible marks that copied pages carry.
pub(crate) fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}' | '\u{2060}' | '\u{ad}')
}

/// The logical lines of a text; blank ones show in [`Line::starts_paragraph`] of the next.
pub(crate) fn lines(text: &str) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let mut fresh = true;
    for (index, physical) in text.split('\n').enumerate() {
        if physical.trim_matches(is_space).is_empty() {
            fresh = true;
            continue;
        }
        fresh |= physical.starts_with(['\u{3000}', '\t']) || physical.starts_with("    ");
        for piece in physical.split('\r').flat_map(pieces) {
            lines.push(Line::plain(Cow::Borrowed(piece), index + 1, index + 1, fresh));
            fresh = true;
        }
        fresh = false;
    }
    lines
}

/// A run-on line falls into its paragraphs; any other is one piece.
fn pieces(physical: &str) -> Vec<&str> {
    let breaks = if physical.len() >= 1000 { breaks(physical) } else { Vec::new() };
    let mut pieces = Vec::with_capacity(breaks.len() + 1);
    let mut from = 0;
    for (start, end) in breaks.into_iter().chain([(physical.len(), physical.len())]) {
        let piece = physical.get(from..start).unwrap_or_default().trim_matches(is_space);
        if !piece.is_empty() {
            pieces.push(piece);
        }
        from = end;
    }
    pieces
}

fn breaks(physical: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut rest = 0;
    while let Some(offset) = physical[rest..].find(char::is_whitespace) {
        let start = rest + offset;
        let tail = &physical[start..];
        let end = start + (tail.len() - tail.trim_start().len());
        if is_break(&physical[start..end], &physical[end..]) {
            found.push((start, end));
        }
        rest = end;
    }
    found
}

fn is_break(space: &str, after: &str) -> bool {
    let wide = space.matches('\u{3000}').count();
    let hard = space.contains('\u{a0}');
    let opens = after.starts_with('—') || super::number::number(after).is_some_and(|n| !n.style.is_point());
    space.contains('\t')
        || wide >= 2
        || (hard && space.chars().nth(1).is_some())
        || ((hard || wide > 0) && opens)
}

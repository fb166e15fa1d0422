//! [`Text`] → Markdown that shows the same in a document, where the start of a line and `<` can mean more than in a text.

use oration_markdown::{Inline, Mark, MarkKind, escape_all, is_plain, plain_span};
use oration_model::{Span, Text};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The labels of the footnotes.
pub(super) struct NoteIds {
    labels: BTreeMap<String, String>,
}

impl NoteIds {
    /// An id is its own label, unless Markdown cannot write it; then it gets a number that no other note has.
    pub(super) fn new(notes: &[(Cow<'_, str>, Text<'_>)]) -> NoteIds {
        let is_label =
            |id: &str| !id.is_empty() && !id.contains(|c: char| c.is_whitespace() || "[]\\^`*_<".contains(c));
        let ids = || notes.iter().map(|(id, _)| id.to_string());
        let mut labels: BTreeMap<String, String> = BTreeMap::new();
        for id in ids().filter(|id| is_label(id)) {
            labels.insert(id.clone(), id);
        }
        let mut number = 0;
        for id in ids().filter(|id| !is_label(id)) {
            let label = loop {
                number += 1;
                let label = format!("note-{number}");
                if !labels.contains_key(&label) {
                    break label;
                }
            };
            labels.entry(id).or_insert(label);
        }
        NoteIds { labels }
    }

    /// The label of a note; that of a missing one is its id.
    pub(super) fn label<'l>(&'l self, id: &'l str) -> &'l str {
        self.labels.get(id).map_or(id, String::as_str)
    }

    fn has(&self, id: &str) -> bool {
        self.labels.contains_key(id)
    }
}

/// A text that is all there is in a block, with its line endings. What cannot be markup is not escaped.
pub(super) fn alone(text: &Text<'_>, notes: &NoteIds) -> String {
    match text {
        Text::Markdown(markdown) if is_plain(markdown) && !markdown.contains(['<', '\\']) => {
            markdown.to_string()
        }
        text => inline(text, notes),
    }
}

/// A text with others beside it.
pub(super) fn inline(text: &Text<'_>, notes: &NoteIds) -> String {
    match text {
        Text::Markdown(markdown) => source(markdown),
        Text::Spans(spans) => spans.iter().map(|span| self::span(span, notes)).collect(),
    }
}

fn span(span: &Span<'_>, notes: &NoteIds) -> String {
    match span {
        Span::Markdown(markdown) => source(markdown),
        Span::Point { num, point } => {
            let num = num.as_deref().unwrap_or_default();
            format!("{}{}", escape_all(num), source(point))
        }
        Span::Note { note } if notes.has(note) => format!("[^{}]", notes.label(note)),
        Span::Note { .. } => String::new(),
        other => escape_all(&plain_span(other)).into_owned(),
    }
}

/// Inline Markdown for a document. As it is written, unless something in it would be HTML there.
fn source(markdown: &str) -> String {
    if is_plain(markdown) {
        return escape_all(markdown).into_owned();
    }
    if markdown.contains('<') { rewritten(markdown) } else { markdown.to_owned() }
}

/// Inline Markdown written again from what it means.
fn rewritten(markdown: &str) -> String {
    let mut out = String::new();
    let mut ends: Vec<String> = Vec::new();
    oration_markdown::inline(markdown, &mut |piece| match piece {
        Inline::Text(text) => out.push_str(&escape_all(text)),
        Inline::Code(code) => out.push_str(&code_span(code)),
        Inline::SoftBreak => out.push('\n'),
        Inline::HardBreak => out.push_str("\\\n"),
        Inline::NoteRef(id) => out.extend(["[^", id, "]"]),
        Inline::Open(mark) => {
            let link = |url: &str, title: Option<&str>| format!("]({}{})", target(url), titled(title));
            let (start, end) = match mark {
                Mark::Emphasis => ("*", "*".to_owned()),
                Mark::Strong => ("**", "**".to_owned()),
                Mark::Strikethrough => ("~~", "~~".to_owned()),
                Mark::Link { href, title } => ("[", link(href, title)),
                Mark::Image { src, title } => ("![", link(src, title)),
            };
            out.push_str(start);
            ends.push(end);
        }
        Inline::Close(
            MarkKind::Emphasis
            | MarkKind::Strong
            | MarkKind::Strikethrough
            | MarkKind::Link
            | MarkKind::Image,
        ) => out.push_str(&ends.pop().unwrap_or_default()),
    });
    out
}

fn titled(title: Option<&str>) -> String {
    title.map_or(String::new(), |title| {
        format!(" \"{}\"", title.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', " "))
    })
}

/// Code between more backticks than are in it.
fn code_span(code: &str) -> String {
    let longest = code.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let touches = code.starts_with(['`', ' ']) || code.ends_with(['`', ' ']);
    let space = if touches && !code.trim_matches(' ').is_empty() { " " } else { "" };
    [&fence, space, code, space, &fence].concat()
}

/// The target of a link.
pub(super) fn target(url: &str) -> Cow<'_, str> {
    let is_bare = !url.is_empty()
        && !url.contains(|c: char| c.is_whitespace() || c.is_control() || "()<>\\&".contains(c));
    if is_bare {
        return Cow::Borrowed(url);
    }
    let written = |c: char| match c {
        '<' => "%3C".to_owned(),
        '>' => "%3E".to_owned(),
        '\\' => "\\\\".to_owned(),
        '&' => "&amp;".to_owned(),
        c if c.is_control() => String::new(),
        c => c.to_string(),
    };
    Cow::Owned(format!("<{}>", url.chars().map(written).collect::<String>()))
}

/// Plain words between brackets.
pub(super) fn bracketed(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '[' | ']' | '\\' | '`' | '*' | '_' | '<' | '&' | '~' | '!' => out.extend(['\\', c]),
            '\n' | '\r' => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// Markdown on one line.
pub(super) fn one_line(markdown: &str) -> String {
    let lines = markdown.split('\n').map(|line| line.strip_suffix('\\').unwrap_or(line).trim());
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Markdown of a paragraph with a backslash before what would start another block, on each of its lines.
pub(super) fn escape_start(markdown: &str) -> String {
    // A blank line would end the paragraph; spaces at the start of a line are not shown.
    let lines = markdown.split('\n').map(|line| line.trim_start_matches([' ', '\t']));
    let lines = lines.filter(|line| !line.trim().is_empty());
    let mut paragraph = String::with_capacity(markdown.len());
    for line in lines {
        if !paragraph.is_empty() {
            paragraph.push('\n');
        }
        match marker(line) {
            Some(at) => paragraph.extend([&line[..at], "\\", &line[at..]]),
            None => paragraph.push_str(line),
        }
    }
    // A hard break at the end of a paragraph is a backslash.
    if paragraph.ends_with('\\') && !paragraph.ends_with("\\\\") {
        paragraph.pop();
    }
    paragraph
}

/// The byte before which a backslash keeps a line from starting a block.
fn marker(line: &str) -> Option<usize> {
    let first = line.bytes().next()?;
    let run = line.bytes().take_while(|&byte| byte == first).count();
    let after = line.as_bytes().get(run).copied();
    let is_blank = after.is_none_or(|byte| matches!(byte, b' ' | b'\t'));
    let is_rule = || line.bytes().all(|byte| byte == first || byte == b' ' || byte == b'\t');
    let acts = match first {
        b'#' => run <= 6 && is_blank,
        b'>' | b'|' => true,
        b'-' => run == 1 && is_blank || is_rule() || is_delimiter_row(line),
        b'+' => run == 1 && is_blank || run >= 3,
        b'=' => is_rule(),
        b'~' | b'`' => run >= 3,
        b':' => run == 1 && (is_blank || is_delimiter_row(line)),
        b'[' => line.contains("]:"),
        b'%' => run == 1 && is_blank,
        b'*' | b'_' => run == 1 && is_blank || run >= 3 && is_rule(),
        b'0'..=b'9' => return list_number(line),
        _ => false,
    };
    acts.then_some(0)
}

/// The place of the mark of a numbered item: `1.` and `1)`.
fn list_number(line: &str) -> Option<usize> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = line.as_bytes().get(digits..)?;
    let is_mark = digits <= 9 && matches!(rest.first(), Some(b'.' | b')'));
    (is_mark && rest.get(1).is_none_or(|byte| matches!(byte, b' ' | b'\t'))).then_some(digits)
}

fn is_delimiter_row(line: &str) -> bool {
    line.contains('-') && line.bytes().all(|byte| matches!(byte, b'|' | b':' | b'-' | b' ' | b'\t'))
}

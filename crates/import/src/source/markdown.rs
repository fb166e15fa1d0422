//! A Markdown file → a [`Document`], read by the core's own Markdown reader.
//!
//! What Markdown knows becomes a hint: `#` and underlined headings, list items, bold lines, links, notes. A quotation,
//! a table or code is a block.

use super::block_words::block_words;
use super::document::{Document, Hints, Line, ListHint, SourceMetadata, SourceNotice, SourceNoticeKind};
use super::position::LineIndex;
use super::{emphasis, front_matter, wrapped};
use oration_markdown::{
    DocumentLine, LineContent, ListItem, escape, escape_all, lines as markdown_lines, plain_text as words,
};
use oration_model::{Block, Figure, Text};
use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;

/// The lines of a Markdown file, those of raw HTML as they are.
pub(super) fn read(text: &str) -> Document<'_> {
    let (metadata, start) = front_matter::read(text).unwrap_or_default();
    match emphasis::escape_masks(&text[start..]) {
        Cow::Borrowed(body) => read_body(body, text, start, metadata),
        // The masks of a text that is otherwise Markdown: rare, so its words may be copied.
        Cow::Owned::<str>(body) => super::owned(&read_body(&body, text, start, metadata)),
    }
}

/// The same, encoded.
pub(super) fn encode(text: &str) -> Vec<u8> {
    let (metadata, start) = front_matter::read(text).unwrap_or_default();
    let body = emphasis::escape_masks(&text[start..]);
    super::wire::encode(&read_body(&body, text, start, metadata))
}

fn read_body<'a>(body: &'a str, text: &str, start: usize, metadata: SourceMetadata<'a>) -> Document<'a> {
    let mut reader = Reader {
        body,
        index: LineIndex::new(body),
        lines_above: text[..start].matches('\n').count(),
        document: Document { metadata, notices: front_matter_lines(&text[..start]), ..Document::default() },
        soft: Vec::new(),
        note_ids: HashSet::new(),
        html: None,
        is_read: vec![false; body.matches('\n').count() + 2],
    };
    markdown_lines(body, &mut |line| reader.read(line));
    reader.end_html();
    reader.unread();
    let lines = std::mem::take(&mut reader.document.lines);
    reader.document.lines = wrapped::join(lines, &reader.soft);
    reader.document
}

/// The lines of a front matter, for the notices.
fn front_matter_lines(text: &str) -> Vec<SourceNotice> {
    let numbered = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let notice = |(i, line): (usize, &str)| SourceNotice {
        kind: SourceNoticeKind::FrontMatter,
        line: i + 1,
        end: i + 1,
        count: 1,
        text: line.trim().to_owned(),
    };
    numbered.map(notice).collect()
}

struct Reader<'a> {
    body: &'a str,
    index: LineIndex,
    lines_above: usize,
    document: Document<'a>,
    /// The lines that go on from the one before over a soft line ending.
    soft: Vec<usize>,
    /// The ids of the notes so far.
    note_ids: HashSet<Cow<'a, str>>,
    /// Raw HTML so far, and where it is.
    html: Option<(String, Range<usize>)>,
    /// Whether each physical line of the body is part of a line, a note or a block.
    is_read: Vec<bool>,
}

impl<'a> Reader<'a> {
    fn read(&mut self, line: DocumentLine<'a>) {
        let DocumentLine { range, starts_paragraph, after_hard_break, item, content } = line;
        let (first, last) = self.index.lines(&range);
        if let Some(lines) = self.is_read.get_mut(first..=last) {
            lines.fill(true);
        }
        match content {
            LineContent::Html(html) => {
                let (words, place) = self.html.get_or_insert_with(|| (String::new(), range.clone()));
                // Blank lines between two blocks keep the lines after them in their places.
                let between = self.body.get(place.end..range.start).unwrap_or_default();
                words.extend(between.chars().filter(|&c| c == '\n'));
                words.push_str(&html);
                place.end = range.end;
                return;
            }
            _ => self.end_html(),
        }
        match content {
            LineContent::Heading(level, text) => self.heading(range, level, text, item),
            LineContent::Words(text) if starts_paragraph && picture(&text).is_some() => {
                let mut line = self.placed(&range, true);
                line.hints.block = picture(&text).map(|figure| Box::new(Block::Figure(Box::new(figure))));
                self.document.lines.push(line);
            }
            LineContent::Words(text) => {
                let line = self.line(&range, text, starts_paragraph, item);
                if !starts_paragraph && !after_hard_break {
                    self.soft.push(self.document.lines.len());
                }
                self.push(line);
            }
            LineContent::Block(block) => {
                let mut line = self.placed(&range, true);
                line.text = Cow::Owned(block_words(&block));
                line.hints.list = item.map(|item| self.list_hint(&range, item));
                line.hints.block = Some(Box::new(block));
                self.push(line);
            }
            // CommonMark takes the first of several definitions with the same label.
            LineContent::Note(id, text) => {
                if self.note_ids.insert(id.clone()) {
                    self.document.notes.push((id, text));
                }
            }
            LineContent::Rule => {
                let mut line = self.placed(&range, true);
                line.hints.block = Some(Box::new(Block::Break));
                self.document.lines.push(line);
            }
            LineContent::Html(_) => {}
        }
    }

    /// A heading; a line under a whole sentence is a rule that has lost its blank line.
    fn heading(&mut self, range: Range<usize>, level: u8, text: Text<'a>, item: Option<ListItem>) {
        let source = self.body.get(range.clone()).unwrap_or_default();
        let is_underlined = !source.trim_start_matches([' ', '>']).starts_with('#');
        let mut line = self.line(&range, text, true, item);
        // What Kind of State Do We Want?
        let is_question = line.text.ends_with(['?', '？']) && line.text.chars().nth(60).is_none();
        let is_sentence = line.text.chars().nth(100).is_some()
            || !is_question && line.text.ends_with(['。', '！', '？', '；', '.', '!', '?', ';', '：'])
            || line.text.contains('\n');
        if !(is_underlined && level == 2 && is_sentence) {
            line.hints.heading = Some(level);
        }
        self.document.lines.push(line);
    }

    /// `: value` under a name is read as `name: value`, as definition lists have it.
    fn push(&mut self, line: Line<'a>) {
        if line.text.is_empty() && line.hints.block.is_none() {
            return;
        }
        let value = line.text.strip_prefix(": ").filter(|_| !line.starts_paragraph).map(str::to_owned);
        match (value, self.document.lines.last_mut()) {
            (Some(value), Some(name)) if name.end + 1 >= line.no && name.hints == Hints::default() => {
                name.text = Cow::Owned([&name.text, ": ", value.trim()].concat());
                name.end = line.end;
            }
            _ => self.document.lines.push(line),
        }
    }

    fn placed(&self, range: &Range<usize>, starts_paragraph: bool) -> Line<'a> {
        let (no, end) = self.index.lines(range);
        let (no, end) = (no + self.lines_above, end + self.lines_above);
        Line { no, end, starts_paragraph, ..Line::default() }
    }

    fn line(
        &self,
        range: &Range<usize>,
        text: Text<'a>,
        starts_paragraph: bool,
        item: Option<ListItem>,
    ) -> Line<'a> {
        let mut line = self.placed(range, starts_paragraph);
        let (text, whole) = emphasis::unwrapped(text);
        line.hints.emphasis = whole;
        let plain = trimmed(words(&text).into_owned());
        line.hints.link_share = link_share(&text, &plain);
        line.hints.list = item.map(|item| self.list_hint(range, item));
        let is_marked = match &text {
            Text::Markdown(markdown) => {
                ![escape(&plain), escape_all(&plain)].contains(&Cow::Borrowed(markdown.trim()))
            }
            Text::Spans(_) => true,
        };
        let number = line.hints.list.as_ref().and_then(|list| list.number.as_deref()).unwrap_or_default();
        if is_marked {
            line.hints.inline = Some(super::numbered(number, text));
        }
        line.text = match number {
            "" => Cow::Owned(plain),
            number => Cow::Owned([number, " ", &plain].concat()),
        };
        line
    }

    /// The item's number as it is written, in front of its first line.
    fn list_hint(&self, range: &Range<usize>, item: ListItem) -> ListHint<'a> {
        let ListItem { depth, ordered, starts } = item;
        let number = (ordered && starts).then(|| self.number_before(range.start)).flatten();
        ListHint { depth, ordered, starts, number: number.map(Cow::Borrowed) }
    }

    fn number_before(&self, at: usize) -> Option<&'a str> {
        let before = self.body.get(..at)?.trim_end_matches([' ', '\t', '*', '_', '[', '\\']);
        let digits = before.strip_suffix(['.', ')'])?;
        let start = digits.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        before.get(start..).filter(|number| number.len() > 1)
    }

    /// The definitions of links show no words.
    fn unread(&mut self) {
        for ((i, line), is_read) in self.body.lines().enumerate().zip(self.is_read.iter().skip(1)) {
            if *is_read || !line.contains(char::is_alphanumeric) {
                continue;
            }
            let no = i + 1 + self.lines_above;
            let text = line.trim().to_owned();
            self.document.notices.push(SourceNotice {
                kind: SourceNoticeKind::Markup,
                line: no,
                end: no,
                count: 1,
                text,
            });
        }
    }

    /// Raw HTML is a line for the reader of HTML.
    fn end_html(&mut self) {
        let Some((html, range)) = self.html.take() else { return };
        let mut line = self.placed(&range, true);
        line.text = Cow::Owned(html);
        line.hints.raw_html = true;
        self.document.lines.push(line);
    }
}

/// `![A page of the logbook](logbook.jpg)`: a picture and nothing else.
fn picture(text: &Text<'_>) -> Option<Figure<'static>> {
    let Text::Markdown(markdown) = text else { return None };
    let (alt, src) = markdown.trim().strip_prefix("![")?.strip_suffix(')')?.split_once("](")?;
    let plain = !alt.contains(['[', ']', '\\', '*', '_', '`', '&'])
        && !src.contains(|c: char| c.is_whitespace() || "()<>\\&".contains(c));
    let figure = || Figure { src: src.to_owned().into(), alt: alt.to_owned().into(), ..Figure::default() };
    (plain && !src.is_empty()).then(figure)
}

/// Percent of the letters of a line that are the words of links or pictures.
fn link_share(text: &Text<'_>, plain: &str) -> u8 {
    let Text::Markdown(markdown) = text else { return 0 };
    let letters = |words: &str| words.chars().filter(|c| c.is_alphanumeric()).count();
    let mut linked = 0;
    let mut rest: &str = markdown;
    while let Some((words, after)) = rest.split_once("](") {
        linked += letters(words.rsplit('[').next().unwrap_or_default());
        rest = after;
    }
    u8::try_from((linked * 100).checked_div(letters(plain)).unwrap_or(100)).unwrap_or(100).min(100)
}

fn trimmed(words: String) -> String {
    let inner = words.trim_matches(crate::line::is_space);
    if inner.len() == words.len() { words } else { inner.to_owned() }
}

//! Lines that are one block together → that block; a raw line → a line with its hints.

use super::raw::RawLine;
use crate::line::is_space;
use crate::source::document::{Emphasis, Hints, Line, ListHint};
use crate::source::words::{self, Piece};
use oration_markdown::escape;
use oration_model::{Block, Figure, Quote, Table, Text};
use std::borrow::Cow;
use std::collections::HashMap;

/// A table that is open.
#[derive(Default)]
pub(super) struct TableState {
    /// It holds another table or whole paragraphs: it is there for the layout.
    pub(super) is_layout: bool,
    /// For each cell, whether it is a heading, and the lines before it.
    pub(super) rows: Vec<Vec<(bool, usize)>>,
}

/// A longer cell is not a datum.
const LONGEST_CELL: usize = 200;

impl TableState {
    pub(super) fn cell(&mut self, head: bool, first_line: usize) {
        if self.rows.is_empty() {
            self.rows.push(Vec::new());
        }
        if let Some(row) = self.rows.last_mut() {
            row.push((head, first_line));
        }
    }

    /// Puts one line with a table in the place of its lines, unless it is one for the layout.
    pub(super) fn finish(self, lines: &mut Vec<RawLine>, first: usize) {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        let rows = self.rows.iter().filter(|row| row.len() > 1).count();
        if self.is_layout || columns < 2 || rows < 2 || first >= lines.len() {
            return;
        }
        let own = lines.split_off(first);
        let first_cell = self.rows.iter().flatten().next().map_or(0, |cell| cell.1 - first.min(cell.1));
        let is_data = own.iter().all(|line| {
            line.block.is_none()
                && line.heading.is_none()
                && words::plain(&line.pieces).chars().count() <= LONGEST_CELL
        }) && own.len() - first_cell.min(own.len()) <= 2 * self.rows.iter().flatten().count();
        if !is_data {
            lines.extend(own);
            return;
        }
        let mut ends: Vec<usize> = self.rows.iter().flatten().map(|cell| cell.1 - first).skip(1).collect();
        ends.push(own.len());
        let mut ends = ends.into_iter();
        let mut table = Table::default();
        for row in self.rows {
            let is_head = !row.is_empty() && row.iter().all(|cell| cell.0) && table.rows.is_empty();
            let cells: Vec<_> = row
                .into_iter()
                .map(|(_, start)| {
                    cell_text(own.get(start - first..ends.next().unwrap_or(own.len())).unwrap_or_default())
                })
                .collect();
            match (cells.is_empty(), is_head) {
                (true, _) => {}
                (_, true) => table.head.push(cells),
                (_, false) => table.rows.push(cells),
            }
        }
        let caption: Vec<&RawLine> = own.iter().take(first_cell).collect();
        if !caption.is_empty() {
            table.caption = Some(joined(caption.into_iter()));
        }
        lines.push(merged(&own, Block::Table(table)));
    }
}

fn cell_text(lines: &[RawLine]) -> Text<'static> {
    joined(lines.iter())
}

/// The texts of lines with hard breaks between them.
fn joined<'l>(lines: impl Iterator<Item = &'l RawLine>) -> Text<'static> {
    let mut texts = lines.map(text);
    match (texts.next(), texts.next()) {
        (None, _) => Text::default(),
        (Some(text), None) => text,
        (Some(first), Some(second)) => {
            let spans = |text| match text {
                Text::Markdown(markdown) => vec![oration_model::Span::Markdown(markdown)],
                Text::Spans(spans) => spans,
            };
            let mut all = spans(first);
            for text in std::iter::once(second).chain(texts) {
                all.push(oration_model::Span::Markdown(Cow::Borrowed("\\\n")));
                all.extend(spans(text));
            }
            Text::Spans(all)
        }
    }
}

fn text(line: &RawLine) -> Text<'static> {
    words::inline(&line.pieces, false, false).unwrap_or_else(|| {
        let plain = words::plain(&line.pieces);
        Text::Markdown(Cow::Owned(escape(plain.trim_matches(is_space)).into_owned()))
    })
}

/// One line with a block in the place of lines.
fn merged(own: &[RawLine], block: Block<'static>) -> RawLine {
    let (first, last) = (own.first(), own.last());
    RawLine {
        no: first.map_or(1, |line| line.no),
        end: last.map_or(1, |line| line.end),
        starts_paragraph: true,
        region: first.map_or_else(Default::default, |line| line.region),
        node: first.map_or(0, |line| line.node),
        block: Some(block),
        pieces: own.iter().flat_map(|line| line.pieces.iter().cloned().chain([line_end()])).collect(),
        ..RawLine::default()
    }
}

/// What is between two lines that are one block.
fn line_end() -> Piece {
    Piece::Words("\n".to_owned(), words::Style::default())
}

/// A quotation of more lines than this is a page that uses the element for its indent.
const LONGEST_QUOTE: usize = 12;

/// Puts one line with a quotation in the place of the lines of a `blockquote`.
pub(super) fn quote(lines: &mut Vec<RawLine>, first: usize) {
    let count = lines.len().saturating_sub(first);
    let is_quote = lines
        .iter()
        .skip(first)
        .all(|line| line.heading.is_none() && line.block.is_none() && line.item.is_none());
    if count == 0 || count > LONGEST_QUOTE || !is_quote || first == 0 {
        return;
    }
    let own = lines.split_off(first);
    let quote = match own.as_slice() {
        [line] => Quote { text: Some(text(line)), ..Quote::default() },
        all => Quote { body: all.iter().map(|line| text(line).into()).collect(), ..Quote::default() },
    };
    lines.push(merged(&own, Block::Quote(quote)));
}

/// Puts a picture in the place of its caption. One without words says nothing to the speech.
pub(super) fn figure(lines: &mut Vec<RawLine>, first: usize, src: String, alt: String) {
    let is_caption = lines.iter().skip(first).all(|line| line.is_caption);
    if src.is_empty() || !is_caption || lines.len() <= first || src.starts_with("data:") {
        return;
    }
    let own = lines.split_off(first);
    let caption = Some(joined(own.iter()));
    let figure = Figure { src: src.into(), alt: alt.into(), caption, ..Figure::default() };
    lines.push(merged(&own, Block::Figure(Box::new(figure))));
}

/// Takes out the lines that note marks lead to, and gives the notes by id; a mark that leads nowhere becomes words.
pub(super) fn take_notes(
    lines: &mut Vec<RawLine>,
    ids: &HashMap<String, usize>,
) -> Vec<(Cow<'static, str>, Text<'static>)> {
    let mut notes: Vec<(String, usize)> = Vec::new();
    let mut known: HashMap<String, bool> = HashMap::new();
    for at in 0..lines.len() {
        let mut pieces = std::mem::take(&mut lines[at].pieces);
        for piece in &mut pieces {
            let Piece::NoteMark(id, mark) = piece else { continue };
            let is_note = *known.entry(id.clone()).or_insert_with(|| {
                let target =
                    ids.get(id.as_str()).copied().filter(|&target| target > at && target < lines.len());
                target.inspect(|&target| notes.push((id.clone(), target))).is_some()
            });
            if !is_note {
                let mark = mark.chars().filter_map(|c| words::raised(c, false)).collect();
                *piece = Piece::Words(mark, words::Style::default());
            }
        }
        lines[at].pieces = pieces;
    }
    let taken: Vec<_> = notes.iter().map(|(_, target)| *target).collect();
    let texts = notes.into_iter().map(|(id, target)| (Cow::Owned(id), note_text(&lines[target]))).collect();
    let mut at = 0;
    let taken: std::collections::HashSet<usize> = taken.into_iter().collect();
    lines.retain(|_| {
        at += 1;
        !taken.contains(&(at - 1))
    });
    texts
}

/// The words of a note without its own mark and the link back.
fn note_text(line: &RawLine) -> Text<'static> {
    let pieces: Vec<Piece> = line
        .pieces
        .iter()
        .filter(|piece| match piece {
            Piece::Words(_, style) => !style.link.as_deref().is_some_and(|href| href.starts_with('#')),
            Piece::NoteMark(..) => false,
            Piece::Ruby(..) => true,
        })
        .cloned()
        .collect();
    text(&RawLine { pieces, ..RawLine::default() })
}

/// A raw line with its hints worked out.
pub(super) fn line(raw: RawLine) -> Option<Line<'static>> {
    let link_share = words::link_share(&raw.pieces);
    let mut hints =
        Hints { heading: raw.heading, align: raw.align, region: raw.region, link_share, ..Hints::default() };
    let mut text = words::plain(&raw.pieces).trim_matches(is_space).to_owned();
    if text.is_empty() && raw.block.is_none() {
        return None;
    }
    match raw.block {
        Some(block) => hints.block = Some(Box::new(block)),
        None => {
            let bold = words::all(&raw.pieces, |style| style.bold);
            let italic = words::all(&raw.pieces, |style| style.italic);
            hints.emphasis = match (bold, italic) {
                (true, _) => Some(Emphasis::Bold),
                (_, true) => Some(Emphasis::Italic),
                _ => None,
            };
            hints.inline = words::inline(&raw.pieces, bold || raw.heading.is_some(), italic);
        }
    }
    if let Some((depth, ordered, starts, number)) = raw.item {
        let number = number.map(|number| format!("{number}."));
        if let Some(number) = &number {
            text = format!("{number} {text}");
            if let Some(inline) = &mut hints.inline {
                *inline = crate::source::numbered(number, std::mem::take(inline));
            }
        }
        hints.list = Some(ListHint { depth, ordered, starts, number: number.map(Cow::Owned) });
    }
    Some(Line {
        text: Cow::Owned(text),
        no: raw.no,
        end: raw.end,
        starts_paragraph: raw.starts_paragraph,
        hints,
    })
}

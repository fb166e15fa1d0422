//! A paragraph of a document → its lines.

use crate::line::is_space;
use crate::source::document::{Align, Emphasis, Line, ListHint};
use crate::source::words::{self, Piece, Style, raised};
use oration_document as word;
use oration_markdown::escape;
use oration_model::{Span, Text};
use std::borrow::Cow;

/// A longer paragraph is not a heading, whatever its style: words of the text follow its heading on the same line.
const LONGEST_HEADING: usize = 120;

/// A sentence behind a heading of more letters than this is text.
const LONGEST_FIRST: usize = 40;

/// The lines of a paragraph, without their places. One without words has no text.
pub(super) fn lines(
    paragraph: &word::Paragraph,
    notes: &[bool],
    level: impl Fn(word::Heading) -> u8,
) -> Vec<Line<'static>> {
    let mut lines: Vec<Line<'static>> = Vec::new();
    for (at, pieces) in paragraph.pieces.split(|piece| *piece == word::Piece::Break).enumerate() {
        lines.push(line(paragraph, pieces, notes, at == 0));
    }
    let heading = paragraph.heading.filter(|_| lines.iter().all(|line| is_heading(&line.text)));
    for line in &mut lines {
        line.hints.heading = heading.map(&level);
        line.hints.contents = paragraph.is_contents;
        line.hints.align = paragraph.align.map(|align| match align {
            word::Align::Center => Align::Center,
            word::Align::End => Align::End,
        });
    }
    lines
}

fn line(
    paragraph: &word::Paragraph,
    source: &[word::Piece],
    notes: &[bool],
    is_first: bool,
) -> Line<'static> {
    let (speaker, source) = if is_first { speaker(source) } else { (None, source) };
    let number = paragraph.number.as_ref();
    let front = number.filter(|number| is_first && !number.is_bullet);
    let mut pieces = pieces(source, notes);
    // A space is all that is between a number and the words, where the list itself puts nothing there.
    if front.is_none_or(|number| number.is_apart) {
        trim(&mut pieces);
    }
    let mut line = Line { starts_paragraph: is_first, ..Line::default() };
    let text = words::plain(&pieces);
    let text = text.trim_end_matches(is_space);
    if text.trim_start_matches(is_space).is_empty() {
        return line;
    }
    let bold = words::all(&pieces, |style| style.bold);
    let italic = words::all(&pieces, |style| style.italic);
    line.hints.emphasis = match (bold, italic) {
        (true, _) => Some(Emphasis::Bold),
        (_, true) => Some(Emphasis::Italic),
        _ => None,
    };
    line.hints.is_first = is_first;
    line.hints.speaker = speaker.map(Cow::Owned);
    line.hints.link_share = words::link_share(&pieces);
    let listed = number.filter(|number| number.is_bullet || is_item(paragraph, number));
    line.hints.list = listed.map(|number| ListHint {
        depth: number.level.saturating_add(1),
        ordered: !number.is_bullet,
        starts: is_first,
        ..ListHint::default()
    });
    let front = front.map(in_front).unwrap_or_default();
    line.text = Cow::Owned([&front, text].concat());
    if !front.is_empty() {
        pieces.insert(0, Piece::Words(front, Style::default()));
    }
    line.hints.inline = words::inline(&pieces, bold || paragraph.heading.is_some(), italic);
    line
}

/// Whether a number is that of an item and of no heading: the style is one of lists, and the number is not written as those
/// of headings in Chinese are.
fn is_item(paragraph: &word::Paragraph, number: &word::Number) -> bool {
    paragraph.heading.is_none() && paragraph.style.starts_with("list") && number.text.is_ascii()
}

/// Who speaks, where the style of the first words says so, and the words behind them.
fn speaker(source: &[word::Piece]) -> (Option<String>, &[word::Piece]) {
    let Some((word::Piece::Words(words, style), rest)) = source.split_first() else { return (None, source) };
    let name = words.trim_matches(is_space).trim_end_matches([':', '：']).trim_end_matches(is_space);
    match style.mark == Some(word::Mark::Speaker) && !name.is_empty() && !rest.is_empty() {
        true => (Some(name.to_owned()), rest),
        false => (None, source),
    }
}

/// A number and what is between it and the words: nothing behind a wide sign, which has its own space.
fn in_front(number: &word::Number) -> String {
    let text = number.text.trim_matches(is_space);
    let is_wide = text.ends_with(['、', '）', '．', '。', '：', '，', '】', '」']);
    let space = if number.is_apart && !is_wide && !text.is_empty() { " " } else { "" };
    [text, space].concat()
}

/// The pieces of a line, as those of a web page.
fn pieces(source: &[word::Piece], notes: &[bool]) -> Vec<Piece> {
    let mut pieces = Vec::with_capacity(source.len());
    for piece in source {
        match piece {
            word::Piece::Words(words, style) => {
                let own = Style { bold: style.bold, italic: style.italic, link: style.link.clone() };
                let script = (style.raised || style.lowered).then_some(style.lowered);
                let words = match script {
                    Some(below) if words.chars().all(|c| raised(c, below).is_some()) => {
                        words.chars().filter_map(|c| raised(c, below)).collect()
                    }
                    _ => words.clone(),
                };
                match pieces.last_mut() {
                    Some(Piece::Words(last, known)) if *known == own => last.push_str(&words),
                    _ => pieces.push(Piece::Words(words, own)),
                }
            }
            word::Piece::Ruby(base, reading) => pieces.push(Piece::Ruby(base.clone(), reading.clone())),
            word::Piece::Note(at) if notes.get(*at) == Some(&true) => {
                pieces.push(Piece::NoteMark((at + 1).to_string(), String::new()));
            }
            word::Piece::Note(_) | word::Piece::Break => {}
        }
    }
    pieces
}

/// Takes off the white space at the start of a line: an indent.
fn trim(pieces: &mut [Piece]) {
    for piece in pieces {
        let Piece::Words(words, _) = piece else { return };
        *words = words.trim_start_matches(is_space).to_owned();
        if !words.is_empty() {
            return;
        }
    }
}

/// Whether a line of this text may be a heading.
fn is_heading(text: &str) -> bool {
    let first = text.find(['。', '！', '？', '；']).filter(|&at| {
        let rest = text[at..].chars().skip(1).filter(|c| c.is_alphanumeric()).take(2).count();
        rest == 2
    });
    text.chars().nth(LONGEST_HEADING).is_none()
        && first.is_none_or(|_| text.chars().nth(LONGEST_FIRST).is_none())
}

/// The text of paragraphs, with line breaks between them: of a note, of a cell. Their words are added to `all`.
pub(super) fn joined(blocks: &[word::Block], notes: &[bool], all: &mut String) -> Text<'static> {
    let mut spans = Vec::new();
    collect(blocks, notes, &mut spans, all);
    match <[Span<'_>; 1]>::try_from(spans) {
        Ok([Span::Markdown(markdown)]) => Text::Markdown(markdown),
        Ok(span) => Text::Spans(span.into()),
        Err(spans) if spans.is_empty() => Text::default(),
        Err(spans) => Text::Spans(spans),
    }
}

/// The text of a line.
pub(super) fn text(line: Line<'static>) -> Text<'static> {
    line.hints.inline.unwrap_or_else(|| Text::Markdown(Cow::Owned(escape(&line.text).into_owned())))
}

fn collect(blocks: &[word::Block], notes: &[bool], spans: &mut Vec<Span<'static>>, all: &mut String) {
    for block in blocks {
        let paragraph = match block {
            word::Block::Paragraph(paragraph) => paragraph,
            word::Block::Table(table) => {
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                cells.for_each(|cell| collect(&cell.blocks, notes, spans, all));
                continue;
            }
        };
        for line in lines(paragraph, notes, |_| 2).into_iter().filter(|line| !line.text.is_empty()) {
            if !spans.is_empty() {
                spans.push(Span::Markdown(Cow::Borrowed("\\\n")));
            }
            all.extend([&line.text, "\n"]);
            match text(line) {
                Text::Spans(inline) => spans.extend(inline),
                Text::Markdown(markdown) => spans.push(Span::Markdown(markdown)),
            }
        }
    }
}

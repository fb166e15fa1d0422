//! Pieces of a paragraph → the text of a block. What words are is said by their styles.

use oration_document::{Block, Mark, Piece, Style};
use oration_interchange::{Inline, code, target};
use oration_model::{Span, Text};
use std::rc::Rc;

/// The plain words of pieces.
pub(super) fn plain(pieces: &[Piece]) -> String {
    let words = |piece: &Piece| match piece {
        Piece::Words(words, _) | Piece::Ruby(words, _) => words.clone(),
        Piece::Break => "\n".to_owned(),
        Piece::Note(_) => String::new(),
    };
    pieces.iter().map(words).collect()
}

/// Whether all pieces are words with this mark.
pub(super) fn only(pieces: &[Piece], mark: Mark) -> bool {
    let has = |piece: &Piece| matches!(piece, Piece::Words(_, style) if style.mark == Some(mark));
    !pieces.is_empty() && pieces.iter().all(has)
}

/// Where the first words lead.
pub(super) fn link(pieces: &[Piece]) -> Option<String> {
    match pieces.first() {
        Some(Piece::Words(_, style)) => style.link.as_deref().map(str::to_owned),
        _ => None,
    }
}

/// A text, without white space around it.
pub(super) fn text(pieces: &[Piece]) -> Text<'static> {
    written(pieces, "\\\n")
}

/// A text whose line breaks are line endings.
pub(super) fn lines(pieces: &[Piece]) -> Text<'static> {
    let is_plain = |piece: &Piece| match piece {
        Piece::Words(_, style) => style.mark.is_none() && around(piece).is_empty(),
        Piece::Break => true,
        Piece::Ruby(..) | Piece::Note(_) => false,
    };
    written(pieces, if pieces.iter().all(is_plain) { "\n" } else { "\\\n" })
}

/// A text without its links.
pub(super) fn unlinked(pieces: &[Piece]) -> Text<'static> {
    changed(pieces, |style| style.link = None)
}

/// The text of a cell; `None` where it is more than a paragraph.
pub(super) fn cell(blocks: &[Block]) -> Option<Text<'static>> {
    match blocks {
        [] => Some(Text::default()),
        [Block::Paragraph(paragraph)] => Some(text(&paragraph.pieces)),
        _ => None,
    }
}

/// The text of a note, whose paragraphs are lines.
pub(super) fn note(blocks: &[Block]) -> Text<'static> {
    let mut pieces = Vec::new();
    for block in blocks {
        if let Block::Paragraph(paragraph) = block {
            pieces.extend((!pieces.is_empty()).then_some(Piece::Break));
            pieces.extend(paragraph.pieces.iter().cloned());
        }
    }
    text(&pieces)
}

/// The text of a note without its id in brackets, where nothing refers to the note.
pub(super) fn without_id(pieces: &[Piece]) -> Vec<Piece> {
    let mut pieces = pieces.to_vec();
    if let Some(Piece::Words(words, _)) = pieces.first_mut()
        && let Some((_, rest)) = words.strip_prefix('[').and_then(|words| words.split_once("] "))
    {
        *words = rest.to_owned();
    }
    pieces
}

fn changed(pieces: &[Piece], change: impl Fn(&mut Style)) -> Text<'static> {
    let mut pieces = pieces.to_vec();
    for piece in &mut pieces {
        if let Piece::Words(_, style) = piece {
            change(style);
        }
    }
    text(&pieces)
}

/// A mark around words.
#[derive(Clone, PartialEq)]
enum Around {
    Link(Rc<str>),
    Bold,
    Italic,
    Struck,
}

fn around(piece: &Piece) -> Vec<Around> {
    let Piece::Words(_, style) = piece else { return Vec::new() };
    let mut marks: Vec<_> = style.link.iter().map(|link| Around::Link(Rc::clone(link))).collect();
    marks.extend(style.strong.then_some(Around::Bold));
    marks.extend(style.italic.then_some(Around::Italic));
    marks.extend((style.mark == Some(Mark::Struck)).then_some(Around::Struck));
    marks
}

fn written(pieces: &[Piece], line_end: &str) -> Text<'static> {
    let mut inline = Inline::new(true);
    let mut open: Vec<Around> = Vec::new();
    let pieces = trimmed(pieces);
    let mut at = 0;
    while let Some(piece) = pieces.get(at) {
        turn(&mut inline, &mut open, &pieces[at..]);
        match has(piece, Mark::Number) || has(piece, Mark::Point) {
            true => at += point(&mut inline, &pieces[at..]),
            false => {
                add(&mut inline, piece, line_end);
                at += 1;
            }
        }
    }
    inline.finish()
}

/// Ends the marks that the first piece does not have, and starts those that it has.
fn turn(inline: &mut Inline, open: &mut Vec<Around>, pieces: &[Piece]) {
    let Some(piece @ Piece::Words(..)) = pieces.first() else { return };
    let marks = around(piece);
    let kept = open.iter().take_while(|mark| marks.contains(mark)).count();
    open.drain(kept..).for_each(|_| inline.end());
    let lasts = |mark: &Around| {
        let goes_on = |piece: &&Piece| !matches!(piece, Piece::Words(..)) || around(piece).contains(mark);
        pieces.iter().take_while(goes_on).count()
    };
    // The mark that goes on longest is outside. There are at most four, for which the library's sort is large.
    let mut new: Vec<(usize, Around)> = Vec::new();
    for mark in marks.into_iter().filter(|mark| !open.contains(mark)) {
        let length = lasts(&mark);
        let at = new.iter().take_while(|(other, _)| *other >= length).count();
        new.insert(at, (length, mark));
    }
    for (_, mark) in &new {
        match mark {
            Around::Link(href) => inline.start("[", target(href, None)),
            Around::Bold => inline.start("**", "**"),
            Around::Italic => inline.start("*", "*"),
            Around::Struck => inline.start("~~", "~~"),
        }
    }
    open.extend(new.into_iter().map(|(_, mark)| mark));
}

fn has(piece: &Piece, mark: Mark) -> bool {
    matches!(piece, Piece::Words(_, style) if style.mark == Some(mark))
}

/// Adds a point and its number, and says how many pieces it is.
fn point(inline: &mut Inline, pieces: &[Piece]) -> usize {
    let numbers = pieces.iter().take_while(|piece| has(piece, Mark::Number)).count();
    let words = pieces[numbers..].iter().take_while(|piece| has(piece, Mark::Point)).count();
    let (number, rest) = pieces.split_at(numbers);
    let point = changed(&rest[..words], |style| style.mark = None);
    let point = match point {
        Text::Markdown(markdown) => markdown,
        Text::Spans(_) => plain(&rest[..words]).into(),
    };
    let num = (numbers > 0).then(|| plain(number).into());
    inline.node(Span::Point { num, point });
    numbers + words
}

fn add(inline: &mut Inline, piece: &Piece, line_end: &str) {
    let (words, style) = match piece {
        Piece::Words(words, style) => (words, style),
        Piece::Ruby(ruby, text) => {
            return inline.node(Span::Ruby { ruby: ruby.clone().into(), text: text.clone().into() });
        }
        Piece::Note(at) => return inline.node(Span::Note { note: (at + 1).to_string().into() }),
        Piece::Break if line_end == "\n" => return inline.words("\n"),
        Piece::Break => return inline.mark(line_end),
    };
    let own = words.clone();
    match style.mark {
        Some(Mark::Code) => inline.mark(code(words)),
        Some(Mark::Remark) => inline.node(Span::Remark { remark: own.into() }),
        Some(Mark::Mask) => inline.node(Span::Mask { mask: own.into(), of: None, label: None }),
        Some(Mark::Gap) => inline.node(Span::Gap { gap: None, reason: None }),
        Some(Mark::Foreign) => {
            let lang = style.lang.as_deref().unwrap_or_default().to_owned();
            inline.node(Span::Foreign { text: own.into(), lang: lang.into() });
        }
        Some(Mark::Reference) => {
            let note = words.trim_start_matches('[').trim_end_matches(']').to_owned();
            inline.node(Span::Note { note: note.into() });
        }
        _ => inline.words(words),
    }
}

/// The pieces without white space at both ends.
fn trimmed(pieces: &[Piece]) -> Vec<Piece> {
    let mut pieces = pieces.to_vec();
    if let Some(Piece::Words(words, style)) = pieces.first_mut()
        && style.mark.is_none()
    {
        *words = words.trim_start().to_owned();
    }
    if let Some(Piece::Words(words, style)) = pieces.last_mut()
        && style.mark.is_none()
    {
        *words = words.trim_end().to_owned();
    }
    pieces.retain(|piece| !matches!(piece, Piece::Words(words, _) if words.is_empty()));
    pieces
}

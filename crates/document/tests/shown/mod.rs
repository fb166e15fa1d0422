//! A document → lines that show its paragraphs, for comparison.
//!
//! ```text
//! number words    **bold**  *italic*  ^raised^  ~lowered~  [words](link)  {word|reading}  {note 1}  ⏎
//! | cell | cell |
//! ```

use super::docx::{Docx, item};
use oration_document::{Block, Document, Limits, LossKind, Paragraph, Piece, read};

/// The lines of a document.
pub fn shown(bytes: &[u8]) -> Vec<String> {
    blocks(&document(bytes).blocks)
}

/// The numbers of paragraphs, whose words have no spaces.
pub fn numbers(docx: Docx) -> Vec<String> {
    shown(&docx.bytes())
        .iter()
        .map(|line| line.rsplit_once(' ').map_or("", |(number, _)| number).to_owned())
        .collect()
}

/// The numbers of items at these levels of list 1.
pub fn at_levels(levels: &[usize], numbering: &str) -> Vec<String> {
    let body: String = levels.iter().map(|&level| item(1, level, "a")).collect();
    numbers(Docx::new(&body).numbering(numbering))
}

pub fn document(bytes: &[u8]) -> Document {
    read(bytes, &Limits::default()).unwrap()
}

/// Why bytes are not read.
pub fn refusal(bytes: &[u8]) -> String {
    read(bytes, &Limits::default()).unwrap_err().to_string()
}

/// What is left out, as `kind: words`.
pub fn losses(bytes: &[u8]) -> Vec<String> {
    fn of(blocks: &[Block], all: &mut Vec<(LossKind, String)>) {
        for block in blocks {
            match block {
                Block::Paragraph(paragraph) => {
                    all.extend(paragraph.losses.iter().map(|loss| (loss.kind, loss.text.clone())));
                }
                Block::Table(table) => {
                    table.rows.iter().flat_map(|row| &row.cells).for_each(|cell| of(&cell.blocks, all));
                }
            }
        }
    }
    let document = document(bytes);
    let mut all = Vec::new();
    of(&document.blocks, &mut all);
    all.extend(document.losses.iter().map(|loss| (loss.kind, loss.text.clone())));
    all.into_iter().map(|(kind, text)| format!("{kind:?}: {text}")).collect()
}

/// The first paragraph.
pub fn first(bytes: &[u8]) -> Paragraph {
    let found = document(bytes).blocks.into_iter().find_map(|block| match block {
        Block::Paragraph(paragraph) => Some(*paragraph),
        Block::Table(_) => None,
    });
    found.unwrap()
}

pub fn blocks(blocks: &[Block]) -> Vec<String> {
    let mut lines = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => lines.push(line(paragraph)),
            Block::Table(table) => lines.extend(table.rows.iter().map(|row| {
                let cells: Vec<String> =
                    row.cells.iter().map(|cell| self::blocks(&cell.blocks).join(" / ")).collect();
                format!("| {} |", cells.join(" | "))
            })),
        }
    }
    lines
}

fn line(paragraph: &Paragraph) -> String {
    let number = paragraph.number.as_ref().map(|number| format!("{} ", number.text)).unwrap_or_default();
    let pieces = paragraph.pieces.iter().map(|piece| match piece {
        Piece::Words(words, style) => {
            let mark = match (style.bold, style.italic, style.raised, style.lowered) {
                (true, ..) => "**",
                (_, true, ..) => "*",
                (_, _, true, _) => "^",
                (_, _, _, true) => "~",
                _ => "",
            };
            match &style.link {
                Some(link) => format!("[{mark}{words}{mark}]({link})"),
                None => format!("{mark}{words}{mark}"),
            }
        }
        Piece::Ruby(word, reading) => format!("{{{word}|{reading}}}"),
        Piece::Note(at) => format!("{{note {}}}", at + 1),
        Piece::Break => "⏎".to_owned(),
    });
    [number].into_iter().chain(pieces).collect()
}

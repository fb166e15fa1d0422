//! Texts and blocks of the model ⇄ bytes.

use super::{Input, Wire};
use oration_model::{Block, ListItem, Span, Text};
use std::borrow::Cow;

/// Blocks deeper than this are refused; Markdown and HTML make none.
const DEPTH: usize = 40;

impl Wire for Text<'_> {
    #[inline(never)]
    fn put(&self, out: &mut Vec<u8>) {
        match self {
            Text::Markdown(markdown) => {
                out.push(0);
                markdown.put(out);
            }
            Text::Spans(spans) => {
                out.push(1);
                spans.put(out);
            }
        }
    }

    #[inline(never)]
    fn take(input: &mut Input<'_>) -> Option<Self> {
        match u8::take(input)? {
            0 => Wire::take(input).map(Text::Markdown),
            1 => Wire::take(input).map(Text::Spans),
            _ => None,
        }
    }
}

/// The spans, without what no source says of them.
impl Wire for Span<'_> {
    #[inline(never)]
    fn put(&self, out: &mut Vec<u8>) {
        match self {
            Span::Markdown(markdown) => (0u8, Cow::Borrowed(&**markdown)).put(out),
            Span::Note { note } => (1u8, Cow::Borrowed(&**note)).put(out),
            Span::Ruby { ruby, text } => (2u8, (Cow::Borrowed(&**ruby), Cow::Borrowed(&**text))).put(out),
            Span::Foreign { text, lang } => (3u8, (Cow::Borrowed(&**text), Cow::Borrowed(&**lang))).put(out),
            Span::Mask { mask, .. } => (4u8, Cow::Borrowed(&**mask)).put(out),
            Span::Gap { .. } => out.push(5),
            Span::Remark { remark } => (6u8, Cow::Borrowed(&**remark)).put(out),
            Span::Point { num, point } => {
                (7u8, Cow::Borrowed(&**point)).put(out);
                num.put(out);
            }
        }
    }

    #[inline(never)]
    fn take(input: &mut Input<'_>) -> Option<Self> {
        Some(match u8::take(input)? {
            0 => Span::Markdown(Wire::take(input)?),
            1 => Span::Note { note: Wire::take(input)? },
            2 => Span::Ruby { ruby: Wire::take(input)?, text: Wire::take(input)? },
            3 => Span::Foreign { text: Wire::take(input)?, lang: Wire::take(input)? },
            4 => Span::Mask { mask: Wire::take(input)?, of: None, label: None },
            5 => Span::Gap { gap: None, reason: None },
            6 => Span::Remark { remark: Wire::take(input)? },
            7 => {
                let point = Wire::take(input)?;
                Span::Point { num: Wire::take(input)?, point }
            }
            _ => return None,
        })
    }
}

impl Wire for ListItem<'_> {
    #[inline(never)]
    fn put(&self, out: &mut Vec<u8>) {
        match self {
            ListItem::Text(text) => {
                out.push(0);
                text.put(out);
            }
            ListItem::Blocks(blocks) => {
                out.push(1);
                blocks.put(out);
            }
        }
    }

    #[inline(never)]
    fn take(input: &mut Input<'_>) -> Option<Self> {
        match u8::take(input)? {
            0 => Wire::take(input).map(ListItem::Text),
            1 => Wire::take(input).map(ListItem::Blocks),
            _ => None,
        }
    }
}

/// The blocks; Markdown, of which no source makes a block, is a pause.
impl Wire for Block<'_> {
    #[inline(never)]
    fn put(&self, out: &mut Vec<u8>) {
        match self {
            Block::Paragraph(paragraph) => {
                out.push(0);
                paragraph.put(out);
            }
            Block::List(list) => {
                out.push(1);
                list.put(out);
            }
            Block::Quote(quote) => {
                out.push(2);
                quote.put(out);
            }
            Block::Verse(verse) => {
                out.push(3);
                verse.put(out);
            }
            Block::Figure(figure) => {
                out.push(4);
                figure.put(out);
            }
            Block::Table(table) => {
                out.push(5);
                table.put(out);
            }
            Block::Break | Block::Markdown(_) => out.push(6),
            Block::Section(section) => {
                out.push(7);
                section.put(out);
            }
            Block::Turn(turn) => {
                out.push(8);
                turn.put(out);
            }
            Block::Omission(omission) => {
                out.push(9);
                omission.put(out);
            }
            Block::Salutation(line) => {
                out.push(10);
                line.put(out);
            }
            Block::Remark(line) => {
                out.push(11);
                line.put(out);
            }
            Block::Closing(line) => {
                out.push(12);
                line.put(out);
            }
        }
    }

    #[inline(never)]
    fn take(input: &mut Input<'_>) -> Option<Self> {
        if input.depth >= DEPTH {
            return None;
        }
        input.depth += 1;
        let block = match u8::take(input)? {
            0 => Block::Paragraph(Wire::take(input)?),
            1 => Block::List(Wire::take(input)?),
            2 => Block::Quote(Wire::take(input)?),
            3 => Block::Verse(Wire::take(input)?),
            4 => Block::Figure(Wire::take(input)?),
            5 => Block::Table(Wire::take(input)?),
            6 => Block::Break,
            7 => Block::Section(Wire::take(input)?),
            8 => Block::Turn(Wire::take(input)?),
            9 => Block::Omission(Wire::take(input)?),
            10 => Block::Salutation(Wire::take(input)?),
            11 => Block::Remark(Wire::take(input)?),
            12 => Block::Closing(Wire::take(input)?),
            _ => return None,
        };
        input.depth -= 1;
        Some(block)
    }
}

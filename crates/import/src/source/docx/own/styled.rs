//! A paragraph in a style that the exporter writes for one kind of block → that block.

use super::Reader;
use super::text::{self, only, plain, text};
use oration_document as word;
use oration_document::Mark;
use oration_model::{Block, Figure, Omission, Paragraph, Quote, Text, TextBlock, Verse};

impl Reader {
    /// `None` where the style is not one of the exporter.
    pub(super) fn styled(&mut self, style: &str, pieces: &[word::Piece]) -> Option<()> {
        let line = || TextBlock { text: text(pieces) };
        match style {
            "title" if self.title.is_none() => self.title = Some(text(pieces)),
            "subtitle" if self.subtitle.is_none() => self.subtitle = Some(text(pieces)),
            "byline" => self.printed.push(plain(pieces)),
            "headnote" => self.headnote.push(text(pieces).into()),
            "body text continued" => {
                let paragraph = Paragraph { text: text(pieces), continued: true, ..Paragraph::default() };
                self.push(Block::Paragraph(paragraph));
            }
            "salutation" => self.push(Block::Salutation(TextBlock { text: text::lines(pieces) })),
            "remark" => self.push(Block::Remark(line())),
            "closing" => self.push(Block::Closing(line())),
            "break" => self.push(Block::Break),
            "omission" | "omission rest" => self.push(omission(pieces, style == "omission rest")),
            "verse" => {
                let lines = pieces.split(|piece| *piece == word::Piece::Break).map(text).collect();
                self.push(Block::Verse(Verse { lines }));
            }
            "quote" => self.push(Block::Quote(Quote { text: Some(text(pieces)), ..Quote::default() })),
            "quote continued" => self.quote(text(pieces)),
            "cite" => self.cite(pieces),
            "figure" => self.push(figure(pieces)),
            "figure caption" => match self.blocks().last_mut() {
                Some(Block::Figure(figure)) if figure.caption.is_none() => {
                    figure.caption = Some(text(pieces))
                }
                _ => self.push(text(pieces).into()),
            },
            "caption" => self.caption = Some(text(pieces)),
            "footnote text" => self.notes.push(text(text::without_id(pieces).as_slice())),
            _ => return None,
        }
        Some(())
    }

    /// A further paragraph of a quotation.
    fn quote(&mut self, text: Text<'static>) {
        match self.blocks().last_mut() {
            Some(Block::Quote(quote)) if quote.cite.is_none() => {
                quote.body.extend(quote.text.take().map(Block::from));
                quote.body.push(text.into());
            }
            _ => self.push(Block::Quote(Quote { text: Some(text), ..Quote::default() })),
        }
    }

    /// Who is quoted, behind a dash.
    fn cite(&mut self, pieces: &[word::Piece]) {
        let mut pieces = pieces.to_vec();
        if let Some(word::Piece::Words(words, _)) = pieces.first_mut() {
            let bare = words.strip_prefix("——").or_else(|| words.strip_prefix("— "));
            *words = bare.unwrap_or(words).to_owned();
        }
        let cite = Some(text(&pieces));
        match self.blocks().last_mut() {
            Some(Block::Quote(quote)) if quote.cite.is_none() => quote.cite = cite,
            _ => self.push(Block::Quote(Quote { cite, ..Quote::default() })),
        }
    }
}

/// Words in the place of a text that is left out: those of the publisher, or how long it is.
fn omission(pieces: &[word::Piece], rest: bool) -> Block<'static> {
    let url = text::link(pieces).map(Into::into);
    let mut omission = Omission { url, rest, ..Omission::default() };
    if only(pieces, Mark::Length) {
        let digits: String = plain(pieces).chars().filter(char::is_ascii_digit).collect();
        omission.count = digits.parse().ok();
    } else if omission.url.is_some() {
        omission.note = Some(text::unlinked(pieces));
    } else {
        omission.note = Some(text(pieces));
    }
    Block::Omission(omission)
}

/// The description of a picture, which is a link to it.
fn figure(pieces: &[word::Piece]) -> Block<'static> {
    let Some(src) = text::link(pieces) else { return text(pieces).into() };
    let alt = Some(plain(pieces)).filter(|alt| *alt != src).unwrap_or_default();
    Block::Figure(Box::new(Figure { src: src.into(), alt: alt.into(), ..Figure::default() }))
}

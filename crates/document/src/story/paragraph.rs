//! A paragraph → its pieces, its number and what its style makes it.

use super::{Place, Reader};
use crate::content::{Block, Heading, LossKind, Mark, Paragraph, Piece, Style};
use crate::end::End;
use crate::styles::{ParagraphRule, WordsRule};
use crate::xml::Xml;
use std::rc::Rc;

/// A paragraph that is open.
#[derive(Debug, Default)]
pub(super) struct Open {
    pub(super) paragraph: Paragraph,
    rule: ParagraphRule,
    /// The link that the words are in.
    pub(super) link: Option<Rc<str>>,
    /// How the words of the open run are set.
    pub(super) words: WordsRule,
    /// The runs are in another program's words for the mark of a note.
    pub(super) is_mark: bool,
    /// The text boxes that are anchored before and behind the first word.
    pub(super) before: Vec<Block>,
    pub(super) behind: Vec<Block>,
}

impl Open {
    /// The style of the paragraph.
    pub(super) fn style(&self) -> Option<&str> {
        self.rule.style.as_deref()
    }

    pub(super) fn has_words(&self) -> bool {
        self.paragraph.pieces.iter().any(|piece| match piece {
            Piece::Words(words, _) => !words.trim().is_empty(),
            Piece::Ruby(..) | Piece::Note(_) => true,
            Piece::Break => false,
        })
    }
}

impl Reader<'_> {
    pub(super) fn paragraph(&mut self, xml: &mut Xml<'_>) {
        let unended = self.unended.take();
        let mut open = Open::default();
        let mut goes_on = false;
        if let Some(before) = unended {
            goes_on = before.rule.end == End::Hidden && before.has_words();
            open = Open { rule: ParagraphRule::default(), link: None, ..before };
        }
        open.paragraph.losses.append(&mut self.losses);
        open.paragraph.depth = open.paragraph.depth.or(self.depth.take());
        let outer = self.open.replace(open);
        let mut is_placed = false;
        while let Some(element) = xml.child() {
            if element.word() == "pPr" {
                self.properties(xml);
                self.place(goes_on);
                is_placed = true;
            } else {
                if !std::mem::replace(&mut is_placed, true) {
                    self.place(goes_on);
                }
                self.element(xml, &element, Place::Paragraph);
            }
        }
        if !is_placed {
            self.place(goes_on);
        }
        let Some(mut open) = std::mem::replace(&mut self.open, outer) else { return };
        match open.rule.end {
            End::Paragraph => self.push(open),
            End::Deleted => self.unended = Some(open),
            // Nothing of it is to be seen, so it does not count, and what follows is a paragraph of its own.
            End::Hidden if !open.has_words() => {
                open.paragraph.heading = None;
                self.unended = Some(open);
            }
            End::Hidden => {
                if !goes_on {
                    open.paragraph.number = self.numbering.next(&open.rule, self.styles);
                }
                if let (Some(Heading::Level(level)), None) = (open.paragraph.heading, open.paragraph.run_in) {
                    open.paragraph.run_in = Some((open.paragraph.pieces.len(), level));
                }
                self.unended = Some(open);
            }
        }
    }

    fn properties(&mut self, xml: &mut Xml<'_>) {
        let mut rule = ParagraphRule::default();
        while let Some(property) = xml.child() {
            rule.property(&property, xml);
        }
        let is_hidden = || self.styles.words(rule.style.as_deref(), &WordsRule::default()).hidden;
        if rule.end == End::Paragraph && is_hidden() == Some(true) {
            rule.end = End::Hidden;
        }
        if let Some(open) = &mut self.open {
            open.rule = rule;
        }
    }

    /// Numbers the open paragraph and says what its style makes it. One that goes on with a line is as that line was, but
    /// no heading, because text follows on the line.
    fn place(&mut self, goes_on: bool) {
        let Some(open) = &mut self.open else { return };
        let rule = &open.rule;
        if goes_on {
            open.paragraph.heading = None;
            return;
        }
        open.paragraph.style = self.styles.name(rule).into();
        open.paragraph.align = self.styles.align(rule);
        open.paragraph.is_contents = self.styles.is_contents(rule);
        open.paragraph.is_quote = self.styles.is_quote(rule);
        open.paragraph.is_verse = self.styles.is_verse(rule);
        // The mark of the paragraph that goes on decides for both.
        if rule.end != End::Deleted {
            open.paragraph.heading = self.styles.heading(rule);
        }
        if rule.end == End::Paragraph {
            open.paragraph.number = self.numbering.next(rule, self.styles);
        }
    }

    /// Adds a paragraph with its text boxes.
    pub(super) fn push(&mut self, open: Open) {
        let Open { mut paragraph, before, behind, .. } = open;
        if paragraph.is_contents {
            paragraph.number = paragraph.number.filter(|number| !number.is_bullet);
            paragraph.heading = paragraph.heading.filter(|heading| *heading == Heading::Title);
        }
        self.blocks.extend(before);
        self.blocks.push(Block::Paragraph(Box::new(paragraph)));
        self.blocks.extend(behind);
    }

    /// Words of the open run.
    pub(super) fn words(&mut self, words: &str) {
        if self.fields.is_instruction() || words.is_empty() {
            return;
        }
        let is_contents = self.fields.is_contents();
        let styles = self.styles;
        let Some(open) = &mut self.open else { return };
        if open.is_mark {
            return;
        }
        let rule = styles.words(open.style(), &open.words);
        let loss = match (rule.hidden, rule.struck) {
            (Some(true), _) => Some(LossKind::Hidden),
            (_, Some(true)) => Some(LossKind::Struck),
            _ => None,
        };
        if let Some(kind) = loss {
            return self.lose(kind, words.to_owned());
        }
        open.paragraph.is_contents |= is_contents;
        let script = rule.script;
        let style = Style {
            bold: rule.bold == Some(true),
            strong: rule.strong,
            italic: rule.italic == Some(true),
            raised: script == Some(crate::styles::Script::Raised),
            lowered: script == Some(crate::styles::Script::Lowered),
            mark: rule.mark,
            lang: rule.lang.filter(|_| rule.mark == Some(Mark::Foreign)).map(Rc::from),
            link: open.link.as_ref().or_else(|| self.fields.link()).cloned(),
        };
        let heading = open.paragraph.run_in.map_or(0, |(pieces, _)| pieces);
        match open.paragraph.pieces.get_mut(heading..).and_then(<[Piece]>::last_mut) {
            Some(Piece::Words(last, known)) if *known == style => last.push_str(words),
            _ => open.paragraph.pieces.push(Piece::Words(words.to_owned(), style)),
        }
    }

    pub(super) fn piece(&mut self, piece: Piece) {
        if let Some(open) = self.open.as_mut().filter(|_| !self.fields.is_instruction()) {
            open.paragraph.pieces.push(piece);
        }
    }
}

/// The words of paragraphs and tables.
pub(super) fn plain(blocks: &[Block]) -> String {
    let mut words = String::new();
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => {
                for piece in &paragraph.pieces {
                    match piece {
                        Piece::Words(piece, _) | Piece::Ruby(piece, _) => words.push_str(piece),
                        Piece::Note(_) | Piece::Break => words.push(' '),
                    }
                }
            }
            Block::Table(table) => {
                for cell in table.rows.iter().flat_map(|row| &row.cells) {
                    words.push_str(&plain(&cell.blocks));
                }
            }
        }
        words.push('\n');
    }
    words
}

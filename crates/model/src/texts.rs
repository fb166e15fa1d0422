//! A [`Speech`] → the texts in it: the traversal for what is true of any text.
//!
//! Without `..` and wildcard arms, so that adding a field or a block type does not compile until its texts are listed here.

use crate::{
    Block, Figure, List, ListItem, Omission, Paragraph, Quote, Section, Speech, Table, Text, TextBlock, Turn,
    Verse,
};

/// Whether something is true of a text.
type Predicate<'p> = &'p mut dyn FnMut(&Text<'_>) -> bool;

impl Speech<'_> {
    /// Whether a predicate is true of any [`Text`] in the speech, wherever it is, except in its alternates. The Markdown of
    /// [`Block::Markdown`] is not a text.
    ///
    /// ```
    /// use oration::model::Text;
    ///
    /// let json = r#"{"title": "致辞", "body": [{"type": "verse", "lines": ["雄关漫道真如铁，"]}]}"#;
    /// let speech = oration::parse(json)?.speech;
    /// assert!(speech.any_text(&mut |text| *text == Text::from("雄关漫道真如铁，")));
    /// assert!(!speech.any_text(&mut |text| *text == Text::from("而今迈步从头越。")));
    /// # Ok::<(), oration::Error>(())
    /// ```
    pub fn any_text(&self, predicate: &mut dyn FnMut(&Text<'_>) -> bool) -> bool {
        let Speech {
            title,
            subtitle,
            summary,
            headnote,
            notes,
            body,
            schema: _,
            version: _,
            lang: _,
            dir: _,
            kind: _,
            speaker: _,
            audience: _,
            occasion: _,
            place: _,
            date: _,
            published: _,
            source: _,
            breadcrumb: _,
            keywords: _,
            extent: _,
            media: _,
            alternates: _,
        } = self;
        predicate(title)
            || [subtitle, summary].into_iter().flatten().any(&mut *predicate)
            || in_blocks(headnote, predicate)
            || in_blocks(body, predicate)
            || notes.iter().any(|(_, text)| predicate(text))
    }
}

fn in_blocks(blocks: &[Block<'_>], predicate: Predicate<'_>) -> bool {
    blocks.iter().any(|block| {
        in_block(block, predicate) || block.children().any(|inside| in_blocks(inside.blocks, predicate))
    })
}

/// The texts of a block itself, without the blocks in it.
fn in_block(block: &Block<'_>, predicate: Predicate<'_>) -> bool {
    match block {
        Block::Paragraph(Paragraph { text, continued: _, time: _, id: _ })
        | Block::Salutation(TextBlock { text })
        | Block::Remark(TextBlock { text })
        | Block::Closing(TextBlock { text }) => predicate(text),
        Block::Section(section) => {
            let Section { heading, num: _, runin: _, id: _, state: _, time: _, body: _ } = &**section;
            predicate(heading)
        }
        Block::List(List { items, ordered: _, start: _ }) => items.iter().any(|item| match item {
            ListItem::Text(text) => predicate(text),
            ListItem::Blocks(_) => false,
        }),
        Block::Quote(Quote { text, cite, body: _ }) => [text, cite].into_iter().flatten().any(predicate),
        Block::Verse(Verse { lines }) => lines.iter().any(predicate),
        Block::Figure(figure) => {
            let Figure { caption, src: _, alt: _, width: _, height: _ } = &**figure;
            caption.iter().any(predicate)
        }
        Block::Table(Table { head, rows, caption }) => {
            head.iter().chain(rows).flatten().chain(caption).any(predicate)
        }
        Block::Omission(Omission { note, count: _, unit: _, reason: _, url: _, rest: _ }) => {
            note.iter().any(predicate)
        }
        Block::Turn(turn) => {
            let Turn { speaker: _, body: _, time: _ } = &**turn;
            false
        }
        Block::Markdown(_) | Block::Break => false,
    }
}

//! What is left out of a document → one notice for each kind, and for each text box, header and footer.

use crate::source::document::{SourceNotice, SourceNoticeKind as Kind};
use oration_document::{Block, Loss, LossKind};

/// Letters of the words that a notice shows.
const SHOWN: usize = 200;

/// The notices so far, in the order of their first lines.
#[derive(Default)]
pub(super) struct Losses(Vec<SourceNotice>);

impl Losses {
    /// Counts a loss on a line.
    pub(super) fn add(&mut self, loss: &Loss, line: usize) {
        let kind = match loss.kind {
            LossKind::Deletion => Kind::Deletion,
            LossKind::Struck => Kind::Deleted,
            LossKind::Hidden => Kind::Hidden,
            LossKind::Comment => Kind::Comment,
            LossKind::TextBox => Kind::TextBox,
            LossKind::Object => Kind::Object,
            LossKind::Header => Kind::Header,
            LossKind::Footer => Kind::Footer,
        };
        let is_alone = matches!(kind, Kind::TextBox | Kind::Header | Kind::Footer);
        match self.0.iter_mut().find(|notice| notice.kind == kind && !is_alone) {
            // How many runs are hidden or struck out says nothing.
            Some(known) => known.count += usize::from(!matches!(kind, Kind::Hidden | Kind::Deleted)),
            None => {
                let line = line.max(1);
                let text = loss.text.trim().chars().take(SHOWN).collect();
                self.0.push(SourceNotice { kind, line, end: line, count: 1, text });
            }
        }
    }

    pub(super) fn notices(self) -> Vec<SourceNotice> {
        self.0
    }
}

/// Calls `each` with what is left out of paragraphs and tables.
pub(super) fn in_blocks(blocks: &[Block], mut each: impl FnMut(&Loss)) {
    fn visit(blocks: &[Block], each: &mut dyn FnMut(&Loss)) {
        for block in blocks {
            match block {
                Block::Paragraph(paragraph) => paragraph.losses.iter().for_each(&mut *each),
                Block::Table(table) => {
                    table.rows.iter().flat_map(|row| &row.cells).for_each(|cell| visit(&cell.blocks, each));
                }
            }
        }
    }
    visit(blocks, &mut each);
}

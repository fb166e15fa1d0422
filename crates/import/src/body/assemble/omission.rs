//! A paragraph with omissions → the words around them, and the omissions.

use super::Assembly;
use crate::body::gap::{self, Gap};
use crate::body::ghost::{Ghosts, Place};
use crate::body::inline::{Reading, text};
use crate::body::tree::Step;
use crate::line::{Line, trimmed};
use crate::residue;
use crate::script::is_finished;
use oration_model::{Block, Extent, Omission, Unit};
use std::borrow::Cow;

/// Omissions read in one paragraph; what more it has stays text.
const GAPS: usize = 32;

impl<'a> Assembly<'_, 'a, '_> {
    /// A paragraph, or its parts around omissions.
    pub(super) fn words(
        &mut self,
        line: &Line<'a>,
        words: Cow<'a, str>,
        depth: usize,
        at: usize,
        ghosts: &Ghosts<'a>,
    ) {
        let (mut words, mut depth) = (words, depth);
        for _ in 0..GAPS {
            let Some(found) = gap::find(&words) else { break };
            let after = trimmed(&words, found.end..words.len());
            self.around(line, &words, &found, depth, at, ghosts);
            if self.done && is_page_text(&after) {
                // The notice of a cut end has the words behind it.
                if !found.rest {
                    self.notes.cut_end(line, &after);
                }
                return;
            }
            if after.is_empty() {
                return;
            }
            depth = self.partial.unwrap_or(depth);
            words = after;
        }
        self.paragraph(words, line, depth);
    }

    /// The words before an omission, and the omission.
    #[expect(clippy::ptr_arg, reason = "what was borrowed stays borrowed")]
    fn around(
        &mut self,
        line: &Line<'a>,
        words: &Cow<'a, str>,
        found: &Gap,
        depth: usize,
        at: usize,
        ghosts: &Ghosts<'a>,
    ) {
        let before = trimmed(words, 0..found.start);
        let last = words.get(found.end..).is_none_or(|after| after.trim().is_empty());
        if !before.is_empty() {
            self.paragraph(before.clone(), line, depth);
        }
        self.cut = before.is_empty() && self.cut
            || !before.is_empty() && !is_finished(&before)
            || before.is_empty() && self.is_open_above(at);
        self.omission(at, line, words, found, depth);
        if self.done {
            return;
        }
        let text_follows = !last || at + 1 < self.parts.paragraphs.len() && !self.heads.contains(&(at + 1));
        self.ghosts(ghosts, Place::After(at), text_follows);
    }

    fn is_open_above(&self, at: usize) -> bool {
        at.checked_sub(1)
            .and_then(|above| self.parts.paragraphs.get(above))
            .is_some_and(|above| above.is_text() && !is_finished(above.text()))
    }

    /// Whether what comes after a paragraph is too little to be the speech going on.
    fn is_end(&self, at: usize) -> bool {
        let total = self.sizes.last().copied().unwrap_or(0);
        let before = self.sizes.get(at).copied().unwrap_or(total);
        (total - before) * 3 <= total + 600
    }

    #[expect(clippy::ptr_arg, reason = "what was borrowed stays borrowed")]
    fn omission(&mut self, at: usize, line: &Line<'a>, words: &Cow<'a, str>, gap: &Gap, depth: usize) {
        let note = trimmed(words, gap.start..gap.end);
        // （下略）, over the next heading: the rest of its section.
        let rest = gap.rest && !(note.contains("下略") && self.heads.iter().any(|&head| head > at));
        let unit = gap.count.map(|_| Unit::Characters);
        let omission = Omission {
            count: gap.count,
            unit,
            reason: gap.reason.map(|(start, end)| trimmed(words, start..end)),
            note: Some(text(&note, Reading::default())),
            url: None,
            rest,
        };
        if gap.total.is_some() || gap.shown.is_some() {
            self.extent = Some(Extent { total: gap.total, shown: gap.shown, unit: Some(Unit::Characters) });
        }
        self.put(depth, Block::Omission(omission));
        self.steps.push(Step::Cut);
        let tail = trimmed(words, gap.end..words.len());
        if rest {
            self.done = self.is_end(at);
            self.notes.cut_end(line, if is_page_text(&tail) { &tail } else { "" });
        }
    }
}

/// Whether the words behind the notice that ends a text are the page's.
fn is_page_text(words: &str) -> bool {
    residue::is_tool(words) || residue::is_furniture(words) || residue::is_foot(words)
}

//! Paragraphs with their outline, the printed outline and the omissions → the steps that build the body.

use super::audit::{Numbered, audit};
use super::contents::{self, Contents};
use super::gap::{self, Gap};
use super::ghost::{Ghosts, Place};
use super::heading::{Heading, Outline};
use super::inline::{Reading, text};
use super::line::{Line, trimmed};
use super::note::Notes;
use super::script::is_finished;
use super::tree::Step;
use oration_model::{Block, Extent, Omission, Paragraph, Section, State, Unit};
use std::borrow::Cow;
use std::collections::HashSet;

/// Omissions read in one paragraph; what more it has stays text.
const GAPS: usize = 32;

/// What the body is made of.
pub(super) struct Parts<'p, 'a> {
    pub(super) paragraphs: &'p [Line<'a>],
    pub(super) outline: Outline,
    pub(super) contents: Option<&'p Contents<'a>>,
    /// The first paragraph of the closing.
    pub(super) closing: usize,
    pub(super) masked: bool,
    pub(super) cjk: bool,
}

struct Assembly<'p, 'a, 'n> {
    parts: Parts<'p, 'a>,
    steps: Vec<Step<'a>>,
    extent: Option<Extent>,
    notes: &'n mut Notes,
    /// The words so far stop inside a sentence, at an omission.
    cut: bool,
    /// Depth of a section known only from the printed outline that takes the text after an omission.
    partial: Option<usize>,
    /// Bytes of the paragraphs up to and with each.
    sizes: Vec<usize>,
    numbers: Vec<Numbered>,
    /// The paragraphs that are or open with a heading.
    heads: HashSet<usize>,
    done: bool,
}

/// The steps, and the length the publisher declared.
pub(super) fn assemble<'a>(parts: Parts<'_, 'a>, notes: &mut Notes) -> (Vec<Step<'a>>, Option<Extent>) {
    let ghosts = Ghosts::find(&parts, notes);
    let levels = ghosts.levels(&parts.outline);
    let sizes = parts.paragraphs.iter().scan(0, |sum, line| {
        *sum += line.text.len();
        Some(*sum)
    });
    let sizes = sizes.collect();
    let heads = parts.outline.headings.iter().map(|heading| heading.at).collect();
    let mut assembly = Assembly {
        parts,
        steps: Vec::new(),
        extent: None,
        notes,
        cut: false,
        partial: None,
        sizes,
        numbers: Vec::new(),
        heads,
        done: false,
    };
    assembly.run(&ghosts, &levels);
    assembly.notes.notices.extend(audit(&assembly.numbers));
    (assembly.steps, assembly.extent)
}

impl<'a> Assembly<'_, 'a, '_> {
    fn run(&mut self, ghosts: &Ghosts<'a>, levels: &[usize]) {
        let headings = std::mem::take(&mut self.parts.outline.headings);
        let mut next = 0;
        for at in 0..self.parts.paragraphs.len() {
            if self.done {
                self.notes.furniture(&self.parts.paragraphs[at]);
                continue;
            }
            self.ghosts(ghosts, Place::Before(at), false);
            match headings.get(next).filter(|heading| heading.at == at) {
                Some(heading) => {
                    let level = levels.get(next).copied().unwrap_or(heading.level);
                    self.heading(heading, level);
                    next += 1;
                }
                None if at >= self.parts.closing => {
                    let words = text(&self.parts.paragraphs[at].text, self.reading(false));
                    self.put(0, Block::Closing(oration_model::TextBlock { text: words }));
                }
                None => {
                    let depth = self.partial.unwrap_or_else(|| self.parts.outline.depth[at]);
                    let line = self.parts.paragraphs[at].clone();
                    self.words(&line, line.text.clone(), depth, at, ghosts);
                }
            }
        }
        self.ghosts(ghosts, Place::End, false);
    }

    fn heading(&mut self, heading: &Heading, level: usize) {
        let line = self.parts.paragraphs[heading.at].clone();
        let num = trimmed(&line.text, 0..heading.num);
        let words = trimmed(&line.text, heading.num..heading.end);
        let section = Section {
            num: (!num.is_empty()).then_some(num),
            heading: text(&words, self.reading(false)),
            runin: heading.runin,
            ..Section::default()
        };
        self.partial = None;
        self.number(level, section.num.as_deref(), line.no);
        self.steps.push(Step::Open { level, section });
        self.cut = false;
        let rest = trimmed(&line.text, heading.end..line.text.len());
        if !rest.is_empty() {
            self.words(&line, rest, level, heading.at, &Ghosts::default());
        }
    }

    fn number(&mut self, level: usize, num: Option<&str>, line: usize) {
        let num = num.unwrap_or_default().to_owned();
        self.numbers.push(Numbered { level, num, line, path: None });
    }

    fn reading(&self, points: bool) -> Reading {
        Reading { masked: self.parts.masked, points: points && self.parts.cjk }
    }

    /// A paragraph, or what stands of it around omissions.
    fn words(&mut self, line: &Line<'a>, words: Cow<'a, str>, depth: usize, at: usize, ghosts: &Ghosts<'a>) {
        let (mut words, mut depth) = (words, depth);
        for _ in 0..GAPS {
            let Some(found) = gap::find(&words) else { break };
            let after = trimmed(&words, found.end..words.len());
            self.around(line, &words, &found, depth, at, ghosts);
            if self.done || after.is_empty() {
                return;
            }
            depth = self.partial.unwrap_or(depth);
            words = after;
        }
        self.paragraph(words, depth);
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
            self.paragraph(before.clone(), depth);
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
            .is_some_and(|above| !is_finished(&above.text))
    }

    fn paragraph(&mut self, words: Cow<'a, str>, depth: usize) {
        let text = text(&words, self.reading(true));
        let continued = std::mem::take(&mut self.cut);
        self.put(depth, Block::Paragraph(Paragraph { text, continued, ..Paragraph::default() }));
    }

    fn put(&mut self, depth: usize, block: Block<'a>) {
        self.steps.push(Step::Put { depth, block });
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
        let unit = gap.count.map(|_| Unit::Characters);
        let omission = Omission {
            count: gap.count,
            unit,
            reason: gap.reason.map(|(start, end)| trimmed(words, start..end)),
            note: Some(text(&note, Reading::default())),
            url: None,
            rest: gap.rest,
        };
        if gap.total.is_some() || gap.shown.is_some() {
            self.extent = Some(Extent { total: gap.total, shown: gap.shown, unit: Some(Unit::Characters) });
        }
        self.put(depth, Block::Omission(omission));
        self.steps.push(Step::Cut);
        let tail = trimmed(words, gap.end..words.len());
        if gap.rest {
            self.done = self.is_end(at);
            self.notes.cut_end(line, &tail);
        }
    }

    /// Sections known only from the printed outline, at their place.
    fn ghosts(&mut self, ghosts: &Ghosts<'a>, place: Place, takes_text: bool) {
        let Some(found) = ghosts.at.get(&place) else { return };
        for (i, &entry) in found.iter().enumerate() {
            let (num, words) = contents::parts(&ghosts.entries[entry]);
            let level = ghosts.entry_levels[entry];
            let last = takes_text && i + 1 == found.len();
            let state = if last { State::Partial } else { State::Omitted };
            let heading = text(&words, self.reading(false));
            self.number(level, num.as_deref(), ghosts.entries[entry].no);
            self.steps
                .push(Step::Open { level, section: Section { num, heading, state, ..Section::default() } });
            self.partial = last.then_some(level);
        }
    }
}

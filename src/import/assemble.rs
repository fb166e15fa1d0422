//! Paragraphs with their outline, the printed outline and the omissions → the steps that build the body.

use super::audit::{Numbered, audit};
use super::contents::{self, Contents};
use super::gap::{self, Gap};
use super::heading::{Heading, Outline, outline};
use super::inline::{Reading, text};
use super::line::{Line, trimmed};
use super::note::Notes;
use super::script::{is_finished, letters};
use super::tree::Step;
use oration_core::{Block, Extent, Omission, Paragraph, Section, State, Unit};
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

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

/// The letters of all headings a printed outline names.
pub(super) fn known(contents: Option<&Contents<'_>>) -> HashSet<String> {
    contents.into_iter().flat_map(|contents| &contents.entries).map(|entry| letters(&entry.text)).collect()
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
                    self.put(0, Block::Closing(oration_core::Line { text: words }));
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

/// Where sections known only from the printed outline stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Place {
    Before(usize),
    After(usize),
    End,
}

/// The entries of a printed outline that the text does not have.
#[derive(Debug, Default)]
struct Ghosts<'a> {
    entries: Vec<Line<'a>>,
    entry_levels: Vec<usize>,
    /// For each heading of the text the entry that names it.
    named: Vec<Option<usize>>,
    at: HashMap<Place, Vec<usize>>,
}

impl<'a> Ghosts<'a> {
    fn find(parts: &Parts<'_, 'a>, notes: &mut Notes) -> Self {
        let Some(contents) = parts.contents else { return Ghosts::default() };
        let entries = contents.entries.clone();
        let all = outline(&entries, &known(Some(contents)), parts.cjk);
        let mut entry_levels = vec![1; entries.len()];
        all.headings.iter().for_each(|heading| entry_levels[heading.at] = heading.level);
        let named = matches(&entries, parts);
        let mut ghosts = Ghosts { entries, entry_levels, named, at: HashMap::new() };
        ghosts.place(parts, notes);
        ghosts
    }

    fn place(&mut self, parts: &Parts<'_, 'a>, notes: &mut Notes) {
        let mut from = 0;
        let mut since = 0;
        let targets: Vec<(usize, usize)> = self
            .named
            .iter()
            .zip(&parts.outline.headings)
            .filter_map(|(entry, heading)| Some(((*entry)?, heading.at)))
            .collect();
        for (entry, at) in targets.into_iter().chain([(self.entries.len(), usize::MAX)]) {
            let missing: Vec<usize> = (from..entry).collect();
            if !missing.is_empty() {
                missing.iter().for_each(|&i| notes.contents_only(&self.entries[i]));
                self.at.insert(self.spot(parts, since, at), missing);
            }
            (from, since) = (entry + 1, at.saturating_add(1));
        }
    }

    /// After the last omission on the way to the next heading, or else right before that heading.
    fn spot(&self, parts: &Parts<'_, 'a>, since: usize, at: usize) -> Place {
        let end = at.min(parts.paragraphs.len());
        let passage = |i: &usize| gap::find(&parts.paragraphs[*i].text).is_some_and(|gap| !gap.rest);
        match (since..end).rev().find(passage) {
            Some(omission) => Place::After(omission),
            None if at == usize::MAX => Place::End,
            None => Place::Before(at),
        }
    }

    /// The level of each heading: that of its entry, or as deep under the last named one as it was.
    fn levels(&self, outline: &Outline) -> Vec<usize> {
        let mut shift = 0isize;
        let mut levels = Vec::with_capacity(outline.headings.len());
        for (i, heading) in outline.headings.iter().enumerate() {
            if let Some(entry) = self.named.get(i).copied().flatten() {
                shift = self.entry_levels[entry] as isize - heading.level as isize;
            }
            levels.push(heading.level.saturating_add_signed(shift).max(1));
        }
        levels
    }
}

/// Which entry names which heading, both in order. Of the entries that do not match at once only some are looked at.
fn matches(entries: &[Line<'_>], parts: &Parts<'_, '_>) -> Vec<Option<usize>> {
    let mut by_letters: HashMap<String, Vec<usize>> = HashMap::new();
    for (i, entry) in entries.iter().enumerate() {
        by_letters.entry(letters(&entry.text)).or_default().push(i);
    }
    let mut next = 0;
    let headings = parts.outline.headings.iter();
    let named = |heading: &Heading| {
        let words = parts.paragraphs[heading.at].text.get(..heading.end).unwrap_or_default();
        let same =
            by_letters.get(&letters(words)).and_then(|found| found.iter().copied().find(|&i| i >= next));
        let near =
            || (next..entries.len().min(next + 8)).find(|&i| contents::is_same(&entries[i].text, words));
        let found = same.or_else(near)?;
        next = found + 1;
        Some(found)
    };
    headings.map(named).collect()
}

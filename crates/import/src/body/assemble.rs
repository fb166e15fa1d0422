//! Paragraphs with their outline, the printed outline and the omissions → the steps that build the body.

mod omission;

use crate::audit::{Numbered, audit};
use crate::body::contents;
use crate::body::gap;
use crate::body::ghost::{Ghosts, Place};
use crate::body::heading::Heading;
use crate::body::inline::{Reading, paragraph_text, text};
use crate::body::tree::Step;
use crate::body::{Kind, Paragraph, Parts, list};
use crate::line::{Line, trimmed};
use crate::notices::Notices;
use oration_model::{Block, Extent, Section, State, Text};
use std::borrow::Cow;
use std::collections::HashSet;

struct Assembly<'p, 'a, 'n> {
    parts: Parts<'p, 'a>,
    steps: Vec<Step<'a>>,
    extent: Option<Extent>,
    notes: &'n mut Notices,
    /// The words so far stop inside a sentence, at an omission.
    cut: bool,
    /// Depth of a section known only from the printed outline that takes the text after an omission.
    partial: Option<usize>,
    /// Bytes of the paragraphs up to and with each.
    sizes: Vec<usize>,
    numbers: Vec<Numbered>,
    /// The paragraphs that are or open with a heading.
    heads: HashSet<usize>,
    /// Somebody's turn has begun.
    turns: bool,
    done: bool,
}

/// The paragraphs as steps that build the body.
#[derive(Debug)]
pub(crate) struct Assembled<'a> {
    pub(crate) steps: Vec<Step<'a>>,
    /// The length the publisher declared.
    pub(crate) extent: Option<Extent>,
    /// The first paragraph after the notice with which the publisher ended the text.
    pub(crate) end: usize,
}

/// The steps of paragraphs.
pub(crate) fn assemble<'a>(parts: Parts<'_, 'a>, notes: &mut Notices) -> Assembled<'a> {
    let ghosts = Ghosts::find(&parts, notes);
    let levels = ghosts.levels(&parts.outline);
    let sizes = parts.paragraphs.iter().scan(0, |sum, paragraph| {
        *sum += paragraph.text().len();
        Some(*sum)
    });
    let sizes = sizes.collect();
    let turns = parts.paragraphs.iter().any(|paragraph| paragraph.speaker.is_some());
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
        turns,
        done: false,
    };
    let end = assembly.run(&ghosts, &levels);
    assembly.notes.list.extend(audit(&assembly.numbers));
    Assembled { steps: assembly.steps, extent: assembly.extent, end }
}

impl<'a> Assembly<'_, 'a, '_> {
    /// Adds all steps, and returns the paragraph that is the first after the end.
    fn run(&mut self, ghosts: &Ghosts<'a>, levels: &[usize]) -> usize {
        let headings = std::mem::take(&mut self.parts.outline.headings);
        let paragraphs = self.parts.paragraphs;
        let mut next = 0;
        let mut listed = 0;
        for (at, paragraph) in paragraphs.iter().enumerate() {
            if self.done {
                self.ghosts(ghosts, Place::End, false);
                return at;
            }
            if at < listed {
                continue;
            }
            self.ghosts(ghosts, Place::Before(at), false);
            if let Some(speaker) = &paragraph.speaker {
                self.steps.push(Step::Speak(speaker.clone()));
            }
            if let Some(heading) = headings.get(next).filter(|heading| heading.at == at) {
                let level = levels.get(next).copied().unwrap_or(heading.level);
                if !heading.runin && paragraphs.get(at + 1).is_some_and(|below| below.speaker.is_some()) {
                    self.steps.push(Step::Silence);
                }
                self.heading(heading, level);
                next += 1;
                continue;
            }
            let depth = self.partial.unwrap_or_else(|| self.parts.outline.depth[at]);
            let end = headings.get(next).map_or(paragraphs.len(), |heading| heading.at);
            match list::list(&paragraphs[at..end], self.reading(false)) {
                Some((block, count)) => {
                    self.put(depth, block);
                    listed = at + count;
                }
                None => self.block(paragraph, depth, at, ghosts),
            }
        }
        self.ghosts(ghosts, Place::End, false);
        paragraphs.len()
    }

    /// A paragraph that is not a heading.
    fn block(&mut self, paragraph: &Paragraph<'a>, depth: usize, at: usize, ghosts: &Ghosts<'a>) {
        let line = &paragraph.line;
        let words = || oration_model::TextBlock { text: paragraph_text(line, Reading::default()) };
        match paragraph.kind {
            Kind::Label | Kind::Heading(_) => {}
            Kind::Remark => {
                self.put(depth, Block::Remark(oration_model::TextBlock { text: plain(&line.text) }))
            }
            Kind::Break => self.put(depth, Block::Break),
            Kind::Closing => {
                self.steps.extend(self.turns.then_some(Step::Silence));
                self.put(0, Block::Closing(words()));
            }
            Kind::Block => {
                if let Some(block) = &line.hints.block {
                    self.put(depth, (**block).clone());
                }
            }
            Kind::Text | Kind::Plain if line.hints.inline.is_some() && gap::find(&line.text).is_none() => {
                let text = paragraph_text(line, self.reading(true));
                self.push(text, line, depth);
            }
            Kind::Text | Kind::Plain => {
                let line = line.clone();
                self.words(&line, line.text.clone(), depth, at, ghosts);
            }
        }
    }

    fn heading(&mut self, heading: &Heading, level: usize) {
        let line = self.parts.paragraphs[heading.at].line.clone();
        let num = trimmed(&line.text, 0..heading.num);
        let words = trimmed(&line.text, heading.num..heading.end);
        let section = Section {
            num: (!num.is_empty()).then_some(num),
            heading: match heading.num == 0 && !heading.runin {
                true => paragraph_text(&line, self.reading(false)),
                false => text(&words, self.reading(false)),
            },
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
        Reading { masked: self.parts.masked, points: points && self.parts.profile.points }
    }

    fn paragraph(&mut self, words: Cow<'a, str>, line: &Line<'a>, depth: usize) {
        let text = text(&words, self.reading(true));
        self.push(text, line, depth);
    }

    fn push(&mut self, text: Text<'a>, line: &Line<'a>, depth: usize) {
        let continued = std::mem::take(&mut self.cut);
        let time = line.hints.time;
        let paragraph =
            oration_model::Paragraph { text, continued, time, ..oration_model::Paragraph::default() };
        self.put(depth, Block::Paragraph(paragraph));
    }

    fn put(&mut self, depth: usize, block: Block<'a>) {
        self.steps.push(Step::Put { depth, block });
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

/// Plain words as they are.
fn plain<'a>(words: &Cow<'a, str>) -> Text<'a> {
    Text::Markdown(super::inline::escaped(words, 0..words.len()))
}

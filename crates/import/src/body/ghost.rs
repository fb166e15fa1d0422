//! A printed outline and the headings of the text → the entries that the text does not have, and where they belong.

use crate::body::contents::{self, Contents};
use crate::body::gap;
use crate::body::heading::{Heading, Outline, outline};
use crate::body::{Kind, Paragraph, Parts};
use crate::line::Line;
use crate::notices::Notices;
use crate::script::letters;
use std::collections::{HashMap, HashSet};

/// The letters of all headings a printed outline names.
pub(crate) fn known(contents: Option<&Contents<'_>>) -> HashSet<String> {
    contents.into_iter().flat_map(|contents| &contents.entries).map(|entry| letters(&entry.text)).collect()
}

/// The places of sections known only from the printed outline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Place {
    Before(usize),
    After(usize),
    End,
}

/// The entries of a printed outline that the text does not have.
#[derive(Debug, Default)]
pub(crate) struct Ghosts<'a> {
    pub(crate) entries: Vec<Line<'a>>,
    pub(crate) entry_levels: Vec<usize>,
    /// For each heading of the text the entry that names it.
    named: Vec<Option<usize>>,
    pub(crate) at: HashMap<Place, Vec<usize>>,
}

impl<'a> Ghosts<'a> {
    pub(crate) fn find(parts: &Parts<'_, 'a>, notes: &mut Notices) -> Self {
        let Some(contents) = parts.contents else { return Ghosts::default() };
        let entries = contents.entries.clone();
        let plain: Vec<Paragraph<'_>> = entries.iter().map(entry).collect();
        let all = outline(&plain, &known(Some(contents)), parts.profile, false);
        let mut entry_levels = vec![1; entries.len()];
        all.headings.iter().for_each(|heading| entry_levels[heading.at] = heading.level);
        let named = matches(&entries, parts);
        let mut ghosts = Ghosts { entries, entry_levels, named, at: HashMap::new() };
        ghosts.place(parts, notes);
        ghosts
    }

    fn place(&mut self, parts: &Parts<'_, 'a>, notes: &mut Notices) {
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
        let passage = |i: &usize| gap::find(parts.paragraphs[*i].text()).is_some_and(|gap| !gap.rest);
        match (since..end).rev().find(passage) {
            Some(omission) => Place::After(omission),
            None if at == usize::MAX => Place::End,
            None => Place::Before(at),
        }
    }

    /// The level of each heading: that of its entry, or as deep under the last named one as it was.
    pub(crate) fn levels(&self, outline: &Outline) -> Vec<usize> {
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

fn entry<'a>(line: &Line<'a>) -> Paragraph<'a> {
    Paragraph { line: line.clone(), kind: Kind::Text, speaker: None, joined: false, at: 0, to: 0 }
}

/// Which entry names which heading, both in order. Of the entries that do not match at once only some are looked at.
fn matches(entries: &[Line<'_>], parts: &Parts<'_, '_>) -> Vec<Option<usize>> {
    let mut by_letters: HashMap<String, Vec<usize>> = HashMap::new();
    for (i, entry) in entries.iter().enumerate() {
        by_letters.entry(letters(&entry.text)).or_default().push(i);
        // The list may count headings that have no numbers.
        if let (Some(_), words) = contents::parts(entry) {
            by_letters.entry(letters(&words)).or_default().push(i);
        }
    }
    let mut next = 0;
    let headings = parts.outline.headings.iter();
    let named = |heading: &Heading| {
        let words = parts.paragraphs[heading.at].text().get(..heading.end).unwrap_or_default();
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

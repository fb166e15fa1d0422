//! Footnotes of a speech → references in the text, and the notes at the end.

use super::html::{Html, tag};
use super::inline;
use super::page::Page;
use oration_model::Text;
use std::borrow::Cow;
use std::collections::HashMap;

/// The notes, numbered in the order of their first references.
pub(super) struct Footnotes<'a> {
    page: &'a Page<'a>,
    notes: &'a [(Cow<'a, str>, Text<'a>)],
    by_id: HashMap<&'a str, usize>,
    /// For each note, its number (0 if not yet numbered) and the count of its references.
    used: Vec<(usize, usize)>,
    numbered: Vec<usize>,
}

impl<'a> Footnotes<'a> {
    pub(super) fn new(page: &'a Page<'a>, notes: &'a [(Cow<'a, str>, Text<'a>)]) -> Self {
        let by_id = notes.iter().enumerate().map(|(at, (id, _))| (id.as_ref(), at)).collect();
        Footnotes { page, notes, by_id, used: vec![(0, 0); notes.len()], numbered: Vec::new() }
    }

    /// Writes a reference, or the id in brackets if the note does not exist.
    pub(super) fn reference(&mut self, id: &str, html: &mut Html) {
        let Some(&at) = self.by_id.get(id) else {
            html.open(tag!("sup"), &[]);
            html.text("[");
            html.element(tag!("bdi"), &[], id);
            html.text("]");
            html.close(tag!("sup"));
            return;
        };
        let number = self.number(at);
        self.used[at].1 += 1;
        let name = match self.used[at].1 {
            1 => format!("r{number}"),
            again => format!("r{number}-{again}"),
        };
        html.open(tag!("sup", "oration-noteref"), &[("id", &self.page.id(&name))]);
        let href = format!("#{}", self.page.id(&format!("n{number}")));
        html.element(tag!("a"), &[("href", &href), ("role", "doc-noteref")], &number.to_string());
        html.close(tag!("sup"));
    }

    fn number(&mut self, at: usize) -> usize {
        if self.used[at].0 == 0 {
            self.numbered.push(at);
            self.used[at].0 = self.numbered.len();
        }
        self.used[at].0
    }

    /// Writes the notes. Those without a reference come last.
    pub(super) fn write(&mut self, html: &mut Html) {
        if self.notes.is_empty() {
            return;
        }
        let page = self.page;
        let label = page.id("notes");
        html.open(tag!("section", "oration-notes"), &[("role", "doc-endnotes"), ("aria-labelledby", &label)]);
        html.line();
        let (tag, _) = page.heading(1);
        html.element(
            tag,
            &[("id", &label), ("lang", page.own_lang), ("dir", page.own_dir)],
            page.locale.page.notes,
        );
        html.line();
        html.open(tag!("ol"), &[]);
        html.line();
        let mut next = 0;
        while next < self.notes.len() {
            if next == self.numbered.len() {
                self.number_the_rest();
            }
            self.note(self.numbered[next], html);
            next += 1;
        }
        html.close(tag!("ol"));
        html.line();
        html.close(tag!("section"));
        html.line();
    }

    fn number_the_rest(&mut self) {
        for at in 0..self.notes.len() {
            self.number(at);
        }
    }

    fn note(&mut self, at: usize, html: &mut Html) {
        let (page, notes) = (self.page, self.notes);
        let (number, references) = self.used[at];
        html.open(tag!("li"), &[("id", &page.id(&format!("n{number}")))]);
        inline::write(page, &notes[at].1, self, html);
        if references > 0 {
            html.text("\u{A0}");
            let href = format!("#{}", page.id(&format!("r{number}")));
            let attributes = [
                ("href", &*href),
                ("lang", page.own_lang),
                ("role", "doc-backlink"),
                ("aria-label", page.locale.page.back),
            ];
            html.element(tag!("a"), &attributes, "↩");
        }
        html.close(tag!("li"));
        html.line();
    }
}

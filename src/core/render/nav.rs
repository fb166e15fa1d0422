//! [`Outline`] → a labelled list of links.

use super::Page;
use super::html::Html;
use super::text;
use crate::State;
use crate::outline::{LARGE, LONG, Outline, OutlineEntry, count};

impl Page<'_> {
    pub(super) fn outline(&self, outline: &Outline, html: &mut Html) {
        let label = self.id("outline");
        // The room of what a reader adds, and takes, is kept from the first.
        let size = match count(&outline.entries) {
            LARGE.. => "large",
            LONG.. => "long",
            _ => "",
        };
        html.open("nav", &[("class", "oration-outline"), ("aria-labelledby", &label), ("data-size", size)]);
        html.line();
        let (tag, _) = self.heading(1);
        html.element(
            tag,
            &[("class", "oration-outline-title"), ("id", &label), ("lang", self.own_lang())],
            self.words.contents,
        );
        html.line();
        self.entries(&outline.entries, html);
        html.close("nav");
        html.line();
    }

    fn entries(&self, entries: &[OutlineEntry], html: &mut Html) {
        html.open("ol", &[]);
        html.line();
        for entry in entries {
            self.entry(entry, html);
        }
        html.close("ol");
        html.line();
    }

    fn entry(&self, entry: &OutlineEntry, html: &mut Html) {
        let state = if entry.state.is_shown() { "" } else { entry.state.word() };
        html.open("li", &[("data-state", state)]);
        html.open("a", &[("href", &format!("#{}", entry.id))]);
        if let Some(num) = &entry.num {
            text::number(num, html);
        }
        html.element("bdi", &[], &entry.heading);
        if !entry.state.is_shown() {
            html.text(" ");
            self.state(entry.state, html);
        }
        html.close("a");
        if !entry.children.is_empty() {
            html.line();
            self.entries(&entry.children, html);
        }
        html.close("li");
        html.line();
    }

    /// That a section is cut or left out, in words.
    pub(super) fn state(&self, state: State, html: &mut Html) {
        let words = match state {
            State::Shown => return,
            State::Partial => self.words.partial,
            State::Omitted => self.words.omitted,
        };
        html.element("span", &[("class", "oration-state"), ("lang", self.own_lang())], words);
    }
}

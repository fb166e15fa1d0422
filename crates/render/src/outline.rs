//! [`OutlineEntry`] → a link in a labelled list.

use super::html::{Html, tag};
use super::inline;
use super::page::Page;
use oration_model::State;
use oration_outline::{COLLAPSE_FROM, FILTER_FROM, OutlineEntry};

impl Page<'_> {
    /// Writes the outline up to its entries. The number of entries sets its size class.
    pub(super) fn outline_head(&self, entries: usize, html: &mut Html) {
        let label = self.id("outline");
        // Space for controls the reader adds is reserved, so that nothing shifts.
        let size = match entries {
            COLLAPSE_FROM.. => "large",
            FILTER_FROM.. => "long",
            _ => "",
        };
        html.open(tag!("nav", "oration-outline"), &[("aria-labelledby", &label), ("data-size", size)]);
        html.line();
        let collapse = self.options.collapse_outline;
        if collapse {
            html.open(tag!("details"), &[]);
            html.open(tag!("summary"), &[]);
        }
        let (tag, _) = self.heading(1);
        html.element(
            tag,
            &[
                ("class", "oration-outline-title"),
                ("id", &label),
                ("lang", self.own_lang),
                ("dir", self.own_dir),
            ],
            self.locale.page.contents,
        );
        if collapse {
            html.close(tag!("summary"));
        }
        html.line();
        open_list(html);
    }

    /// Writes the end of the outline.
    pub(super) fn end_outline(&self, html: &mut Html) {
        close_list(html);
        if self.options.collapse_outline {
            html.close(tag!("details"));
            html.line();
        }
        html.close(tag!("nav"));
        html.line();
    }

    /// Writes an entry up to its nested entries.
    pub(super) fn open_entry(&self, entry: &OutlineEntry, html: &mut Html) {
        let state = if entry.state.is_shown() { "" } else { entry.state.as_str() };
        html.open(tag!("li"), &[("data-state", state)]);
        html.open(tag!("a"), &[("href", &format!("#{}", entry.id))]);
        if let Some(num) = &entry.num {
            inline::number(self, num, html);
        }
        let place = html.place();
        html.element(tag!("bdi"), &[], &entry.heading);
        if self.widens {
            html.widen(place);
        }
        if !entry.state.is_shown() {
            html.text(" ");
            self.state(entry.state, html);
        }
        html.close(tag!("a"));
        if !entry.children.is_empty() {
            html.line();
            open_list(html);
        }
    }

    pub(super) fn close_entry(&self, has_children: bool, html: &mut Html) {
        if has_children {
            close_list(html);
        }
        html.close(tag!("li"));
        html.line();
    }

    /// Writes that a section is partial or omitted.
    pub(super) fn state(&self, state: State, html: &mut Html) {
        let label = match state {
            State::Shown => return,
            State::Partial => self.locale.page.partial,
            State::Omitted => self.locale.page.omitted,
        };
        html.element(tag!("span", "oration-state"), &[("lang", self.own_lang), ("dir", self.own_dir)], label);
    }
}

pub(super) fn open_list(html: &mut Html) {
    html.open(tag!("ol"), &[]);
    html.line();
}

pub(super) fn close_list(html: &mut Html) {
    html.close(tag!("ol"));
    html.line();
}

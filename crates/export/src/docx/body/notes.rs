//! The notes of a speech and the references to them → footnotes.

use super::inline::Look;
use super::{Body, R, W};

/// Footnotes have these numbers after those of the lines between them and the text.
const FIRST_NOTE: usize = 2;

impl Body<'_> {
    /// A reference to a note. One to a note that is missing, or in a note, is its id in brackets.
    pub(super) fn note(&mut self, id: &str) {
        let known = self.by_id.get(id).copied().filter(|_| !self.in_note);
        let Some(at) = known.filter(|at| !self.noted.contains(at)) else {
            // A footnote has one reference; further ones repeat its number.
            let number = known.and_then(|at| self.noted.iter().position(|noted| *noted == at));
            let words = number.map_or_else(|| format!("[{id}]"), |number| (number + 1).to_string());
            return self.run(&words, &Look::of("FootnoteReference"));
        };
        self.noted.push(at);
        let id = (self.noted.len() - 1 + FIRST_NOTE).to_string();
        self.xml.open("w:r", &[]);
        self.xml.open("w:rPr", &[]);
        self.xml.empty("w:rStyle", &[("w:val", "FootnoteReference")]);
        self.xml.close();
        self.xml.empty("w:footnoteReference", &[("w:id", &id)]);
        self.xml.close();
    }

    pub(super) fn unreferenced_notes(&mut self) {
        let speech = self.speech;
        self.in_note = true;
        for (at, (id, text)) in speech.notes.iter().enumerate() {
            if !self.noted.contains(&at) {
                self.paragraph("FootnoteText", &mut |body| {
                    body.run(&format!("[{id}] "), &Look::default());
                    body.text(text, &Look::default());
                });
            }
        }
    }

    pub(super) fn footnotes(&mut self) {
        self.xml.open("w:footnotes", &[W, R]);
        for (id, kind, mark) in
            [("0", "separator", "w:separator"), ("1", "continuationSeparator", "w:continuationSeparator")]
        {
            self.xml.open("w:footnote", &[("w:type", kind), ("w:id", id)]);
            self.xml.open("w:p", &[]);
            self.xml.open("w:r", &[]);
            self.xml.empty(mark, &[]);
            (0..3).for_each(|_| self.xml.close());
        }
        self.in_note = true;
        let (speech, noted) = (self.speech, std::mem::take(&mut self.noted));
        for (number, at) in noted.into_iter().enumerate() {
            self.xml.open("w:footnote", &[("w:id", &(number + FIRST_NOTE).to_string())]);
            self.paragraph("FootnoteText", &mut |body| {
                body.xml.open("w:r", &[]);
                body.xml.open("w:rPr", &[]);
                body.xml.empty("w:rStyle", &[("w:val", "FootnoteReference")]);
                body.xml.close();
                body.xml.empty("w:footnoteRef", &[]);
                body.xml.close();
                body.run(" ", &Look::default());
                body.text(&speech.notes[at].1, &Look::default());
            });
            self.xml.close();
        }
    }
}

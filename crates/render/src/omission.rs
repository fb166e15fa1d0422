//! [`Omission`] → a note that says what is left out, how much, why, and where to find it.

use super::body::Body;
use super::html::tag;
use oration_markdown::plain_text;
use oration_model::{Omission, Unit};

impl Body<'_, '_, '_, '_> {
    /// Writes what is left out, with its declared length, the text printed in its place, and a link to the text. A reason or
    /// text in the same words is not said again.
    pub(super) fn omission(&mut self, omission: &Omission<'_>) {
        let rest = if omission.rest { "true" } else { "" };
        self.html.open(tag!("div", "oration-omission"), &[("role", "note"), ("data-rest", rest)]);
        let text = self.omission_text(omission);
        self.html.element(tag!("p"), &[("lang", self.page.own_lang), ("dir", self.page.own_dir)], &text);
        let label = words_of(&text);
        let says = |text: &str| {
            let words = words_of(text);
            !words.is_empty() && label.contains(&words)
        };
        if let Some(reason) = omission.reason.as_ref().filter(|reason| !says(reason)) {
            self.html.element(tag!("p", "oration-reason"), &[], reason);
        }
        if let Some(note) = omission.note.as_ref().filter(|note| !says(&plain_text(note))) {
            self.html.open(tag!("p", "oration-printed"), &[]);
            self.text(note);
            self.html.close(tag!("p"));
        }
        if let Some(url) = &omission.url {
            self.html.open(tag!("p"), &[("lang", self.page.own_lang), ("dir", self.page.own_dir)]);
            self.page.linked(self.page.locale.page.full_text, Some(url), self.html);
            self.html.close(tag!("p"));
        }
        self.html.close(tag!("div"));
    }

    fn omission_text(&self, omission: &Omission<'_>) -> String {
        let locale = self.page.locale;
        let in_words = omission.unit == Some(Unit::Words);
        let mut said = Vec::new();
        if omission.rest {
            said.push(locale.page.rest.to_owned());
            said.extend(self.extent());
        }
        match omission.count {
            Some(count) => {
                let form =
                    if in_words { locale.page.left_out_words } else { locale.page.left_out_characters };
                said.push(locale.format.count(form, count));
            }
            None if !omission.rest => said.push(locale.page.left_out.to_owned()),
            None => {}
        }
        said.join(if locale.format.colon == "：" { "，" } else { " · " })
    }

    /// The length as declared by the publisher.
    fn extent(&self) -> Option<String> {
        let (locale, extent) = (self.page.locale, self.speech.extent?);
        let in_words = extent.unit == Some(Unit::Words);
        let total = locale.format.number(extent.total?);
        Some(match extent.shown {
            Some(shown) => {
                let form = if in_words { locale.page.extent_words } else { locale.page.extent_characters };
                form.replace("{total}", &total).replace("{shown}", &locale.format.number(shown))
            }
            None => (if in_words { locale.page.total_words } else { locale.page.total_characters })
                .replace("{total}", &total),
        })
    }
}

/// A text without spaces and punctuation, to compare words. The tables of Unicode would make the module larger.
fn words_of(text: &str) -> String {
    let is_mark = |c: char| {
        c.is_ascii_punctuation()
            || c.is_whitespace()
            || matches!(c, '\u{2010}'..='\u{2027}' | '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{301F}' | '\u{FF01}'..='\u{FF0F}' | '\u{FF1A}'..='\u{FF20}' | '\u{FF3B}'..='\u{FF40}' | '\u{FF5B}'..='\u{FF65}' | '·' | '،')
    };
    text.chars().filter(|&c| !is_mark(c)).map(|c| c.to_ascii_lowercase()).collect()
}

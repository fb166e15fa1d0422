//! [`Omission`] → a note that says what is left out, how much, why, and where to find it.

use super::body::Body;
use super::html::tag;
use oration_model::{Omission, Unit};

impl Body<'_, '_, '_, '_> {
    /// Writes what is left out, with its declared length, the text printed in its place, and a link to the text.
    pub(super) fn omission(&mut self, omission: &Omission<'_>) {
        let rest = if omission.rest { "true" } else { "" };
        self.html.open(tag!("div", "oration-omission"), &[("role", "note"), ("data-rest", rest)]);
        let text = self.omission_text(omission);
        self.html.element(tag!("p"), &[("lang", self.page.own_lang), ("dir", self.page.own_dir)], &text);
        if let Some(reason) = &omission.reason {
            self.html.element(tag!("p", "oration-reason"), &[], reason);
        }
        if let Some(note) = &omission.note {
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

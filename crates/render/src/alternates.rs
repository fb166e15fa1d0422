//! The alternates of a speech → links to its other languages.

use super::html::{Html, Tag, tag};
use super::page::Page;
use oration_markdown::sanitize_url;
use oration_model::Speech;
use oration_outline::language;

impl Page<'_> {
    /// Writes the links. An alternate without a URL is hidden: only a reader that has its text can show it.
    pub(super) fn alternates(&self, speech: &Speech<'_>, html: &mut Html) {
        if speech.alternates.is_empty() {
            return;
        }
        html.open(tag!("p", "oration-alternates"), &[]);
        for alternate in &speech.alternates {
            let lang = if language::is_tag(&alternate.lang) { &*alternate.lang } else { "" };
            let name = oration_locale::name(lang).unwrap_or(&alternate.lang);
            let href = alternate.url.as_deref().and_then(sanitize_url);
            let (tag, hidden): (&'static Tag, _) =
                if href.is_some() { (tag!("a"), "") } else { (tag!("span"), "hidden") };
            html.element(
                tag,
                &[
                    ("href", href.as_deref().unwrap_or_default()),
                    ("rel", if hidden.is_empty() { "alternate noopener noreferrer" } else { "" }),
                    ("hreflang", if hidden.is_empty() { lang } else { "" }),
                    ("lang", lang),
                    ("data-speech", if alternate.speech.is_some() { "true" } else { "" }),
                    ("hidden", hidden),
                ],
                name,
            );
            html.text(" ");
        }
        html.close(tag!("p"));
        html.line();
    }
}

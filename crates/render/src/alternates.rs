//! The alternates of a speech → links to its other languages.

use super::Page;
use super::html::{Html, tag};
use oration_locale::{is_supported, locale};
use oration_markdown::sanitize_url;
use oration_model::{Alternate, Speech};
use oration_outline::language;

impl Page<'_> {
    /// Writes a list of links. An alternate without a URL is hidden: only a reader that has its text can show it.
    pub(super) fn alternates(&self, speech: &Speech<'_>, html: &mut Html) {
        if speech.alternates.is_empty() {
            return;
        }
        let has_link = speech.alternates.iter().any(|alternate| href(alternate).is_some());
        html.open(
            tag!("nav", "oration-alternates"),
            &[
                ("lang", self.own_lang),
                ("dir", self.own_dir),
                ("aria-label", self.locale.page.languages),
                ("hidden", if has_link { "" } else { "hidden" }),
            ],
        );
        html.open(tag!("ul"), &[]);
        for alternate in &speech.alternates {
            self.alternate(alternate, html);
        }
        html.close(tag!("ul"));
        html.close(tag!("nav"));
        html.line();
    }

    fn alternate(&self, alternate: &Alternate<'_>, html: &mut Html) {
        let lang = if language::is_tag(&alternate.lang) { &*alternate.lang } else { "" };
        let dir = match lang {
            "" => "",
            lang if language::is_rtl(lang) => "rtl",
            _ => "ltr",
        };
        let name = if is_supported(lang) { locale(lang).name } else { &*alternate.lang };
        let href = href(alternate);
        html.open(
            tag!("li"),
            &[
                ("data-lang", lang),
                ("data-has-speech", if alternate.speech.is_some() { "true" } else { "" }),
                ("hidden", if href.is_none() { "hidden" } else { "" }),
            ],
        );
        if let Some(href) = &href {
            let rel = "alternate noopener noreferrer";
            html.open(tag!("a"), &[("href", href), ("rel", rel), ("hreflang", lang)]);
        }
        html.element(tag!("bdi"), &[("lang", lang), ("dir", dir)], name);
        if href.is_some() {
            html.close(tag!("a"));
        }
        html.close(tag!("li"));
    }
}

fn href<'a>(alternate: &'a Alternate<'_>) -> Option<std::borrow::Cow<'a, str>> {
    alternate.url.as_deref().and_then(sanitize_url)
}

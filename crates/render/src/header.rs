//! The metadata of a speech → its header.

use super::facts::number_of_facts;
use super::footnotes::Footnotes;
use super::html::{Html, tag};
use super::inline;
use super::page::{LINK_REL, Page};
use oration_markdown::{sanitize_image_url, sanitize_url};
use oration_model::{Breadcrumb, Person, Speech};

impl Page<'_> {
    /// Whether the header of a speech has anything in it.
    pub(super) fn has_header(&self, speech: &Speech<'_>) -> bool {
        !self.title_id(speech).is_empty()
            || speech.subtitle.is_some()
            || speech.summary.is_some()
            || !speech.breadcrumb.is_empty()
            || !speech.speaker.is_empty()
            || !speech.headnote.is_empty()
            || !speech.alternates.is_empty()
            || number_of_facts(speech) > 0
    }

    /// Writes the header up to the headnote.
    pub(super) fn begin_header(&self, speech: &Speech<'_>, notes: &mut Footnotes<'_>, html: &mut Html) {
        let title = self.title_id(speech);
        html.open(tag!("header", "oration-header"), &[]);
        html.line();
        self.breadcrumb(&speech.breadcrumb, html);
        if !title.is_empty() {
            let (tag, _) = self.heading(0);
            html.open(
                tag,
                &[("class", "oration-title"), ("id", &title), ("data-pagefind-meta", self.mark("title"))],
            );
            inline::write(self, &speech.title, notes, html);
            html.close(tag);
            html.line();
        }
        if let Some(subtitle) = &speech.subtitle {
            html.open(tag!("p", "oration-subtitle"), &[]);
            inline::write(self, subtitle, notes, html);
            html.close(tag!("p"));
            html.line();
        }
        self.byline(&speech.speaker, html);
        self.alternates(speech, html);
        self.facts(speech, html);
        if let Some(summary) = &speech.summary {
            html.open(
                tag!("p", "oration-summary"),
                &[("lang", self.own_lang), ("role", "note"), ("aria-label", self.locale.page.summary)],
            );
            let own = !self.own_lang.is_empty();
            if own {
                html.open(tag!("span"), &[("lang", self.lang)]);
            }
            inline::write(self, summary, notes, html);
            if own {
                html.close(tag!("span"));
            }
            html.close(tag!("p"));
            html.line();
        }
    }

    pub(super) fn end_header(&self, html: &mut Html) {
        html.close(tag!("header"));
        html.line();
    }

    fn breadcrumb(&self, crumbs: &[Breadcrumb<'_>], html: &mut Html) {
        if crumbs.is_empty() {
            return;
        }
        html.open(
            tag!("nav", "oration-breadcrumb"),
            &[("lang", self.own_lang), ("aria-label", self.locale.page.breadcrumb)],
        );
        let lang = if self.own_lang.is_empty() { "" } else { self.lang };
        html.open(tag!("ol"), &[("lang", lang)]);
        for crumb in crumbs {
            html.open(tag!("li"), &[]);
            self.linked(&crumb.label, crumb.url.as_deref(), html);
            html.close(tag!("li"));
        }
        html.close(tag!("ol"));
        html.close(tag!("nav"));
        html.line();
    }

    fn byline(&self, people: &[Person<'_>], html: &mut Html) {
        for person in people {
            let name = self.mark_value("speaker", &person.name);
            html.open(
                tag!("p", "oration-byline"),
                &[("data-pagefind-filter", &name), ("data-pagefind-meta", &name)],
            );
            self.person(person, html);
            html.close(tag!("p"));
            html.line();
        }
    }

    /// Writes a name and role.
    pub(super) fn person(&self, person: &Person<'_>, html: &mut Html) {
        let image = person.image.as_deref().filter(|_| self.options.images);
        if let Some(src) = image.and_then(sanitize_image_url) {
            html.image(&src, "", &[("class", "oration-portrait"), ("loading", "lazy")]);
            html.text(" ");
        }
        html.open(tag!("b", "oration-speaker"), &[]);
        self.linked(&person.name, person.url.as_deref(), html);
        html.close(tag!("b"));
        for fact in [&person.role, &person.affiliation].into_iter().flatten() {
            html.text(" ");
            html.open(tag!("span", "oration-role"), &[]);
            html.element(tag!("bdi"), &[], fact);
            html.close(tag!("span"));
        }
    }

    /// Writes text, as a link if there is a URL that is allowed. Without text, the URL is the text of the link.
    pub(super) fn linked(&self, text: &str, url: Option<&str>, html: &mut Html) {
        match url.and_then(sanitize_url) {
            Some(href) => {
                html.open(tag!("a"), &[("href", &href), ("rel", LINK_REL)]);
                html.element(tag!("bdi"), &[], if text.trim().is_empty() { &href } else { text });
                html.close(tag!("a"));
            }
            None => html.element(tag!("bdi"), &[], text),
        }
    }
}

//! The metadata of a speech → its header.

use super::Page;
use super::footnotes::Footnotes;
use super::html::{Html, tag};
use super::inline;
use oration_markdown::{sanitize_image_url, sanitize_url};
use oration_model::{Breadcrumb, Media, Person, Source, Speech};
use std::borrow::Cow;

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

    /// Writes the facts with their labels. If there are more than a few, or some are long, what the publisher says is in a
    /// `details` element, so that the text begins near the top of the page.
    fn facts(&self, speech: &Speech<'_>, html: &mut Html) {
        let count = number_of_facts(speech);
        let has_details = count > FEW_FACTS || has_long_facts(speech);
        let mut facts = Facts { page: self, open: false, html };
        facts.event(speech);
        if has_details {
            facts.end();
            facts.html.open(tag!("details", "oration-details"), &[]);
            let own = [("lang", self.own_lang), ("dir", self.own_dir)];
            facts.html.element(tag!("summary"), &own, self.locale.page.details);
        }
        facts.publication(speech);
        facts.end();
        if has_details {
            facts.html.close(tag!("details"));
        }
        if count > 0 {
            html.line();
        }
    }

    /// Writes text, as a link if there is a URL that is allowed. Without text, the URL is the text of the link.
    pub(super) fn linked(&self, text: &str, url: Option<&str>, html: &mut Html) {
        match url.and_then(sanitize_url) {
            Some(href) => {
                html.open(tag!("a"), &[("href", &href), ("rel", crate::LINK_REL)]);
                html.element(tag!("bdi"), &[], if text.trim().is_empty() { &href } else { text });
                html.close(tag!("a"));
            }
            None => html.element(tag!("bdi"), &[], text),
        }
    }
}

/// The number of facts that fit on a line or two.
const FEW_FACTS: usize = 4;

fn number_of_facts(speech: &Speech<'_>) -> usize {
    let source = speech.source.as_ref();
    let media = speech.media.as_ref();
    let has = [
        speech.occasion.is_some(),
        speech.date.is_some(),
        speech.place.is_some(),
        media.is_some_and(|media| media.audio.is_some() || media.video.is_some()),
        speech.audience.is_some(),
        speech.published.is_some(),
        source.is_some_and(|source| source.name.is_some() || source.url.is_some()),
        source.is_some_and(|source| source.licence.is_some()),
        !speech.keywords.is_empty(),
    ];
    has.into_iter().filter(|&has| has).count()
}

/// Whether there is a second date, or the source is a URL without a name.
fn has_long_facts(speech: &Speech<'_>) -> bool {
    let is_url = |source: &Source<'_>| source.name.is_none() && source.url.is_some();
    speech.date.is_some() && speech.published.is_some() || speech.source.as_ref().is_some_and(is_url)
}

/// A list of facts that is opened by its first fact.
struct Facts<'p, 'r, 'h> {
    page: &'p Page<'r>,
    open: bool,
    html: &'h mut Html,
}

impl Facts<'_, '_, '_> {
    /// Writes where and when the speech was given, and its recording.
    fn event(&mut self, speech: &Speech<'_>) {
        let locale = self.page.locale;
        self.text("oration-occasion", locale.page.occasion, &speech.occasion);
        self.date("oration-date", locale.page.date, &speech.date, true);
        if speech.date.is_none() {
            self.date("oration-published", locale.page.published, &speech.published, true);
        }
        self.text("oration-place", locale.page.place, &speech.place);
        self.recording(&speech.media);
    }

    /// Writes what the publisher says about the text.
    fn publication(&mut self, speech: &Speech<'_>) {
        let locale = self.page.locale;
        self.text("", locale.page.audience, &speech.audience);
        if speech.date.is_some() {
            self.date("oration-published", locale.page.published, &speech.published, false);
        }
        self.source(&speech.source);
        if !speech.keywords.is_empty() {
            self.fact("", locale.page.keywords, |page, html| {
                for (at, keyword) in speech.keywords.iter().enumerate() {
                    if at > 0 {
                        html.text(page.comma());
                    }
                    html.element(tag!("bdi"), &[], keyword);
                }
            });
        }
    }

    /// Writes a fact with its label. Facts that quotations cite have a class.
    fn fact(&mut self, class: &'static str, name: &'static str, write: impl FnOnce(&Page<'_>, &mut Html)) {
        if !self.open {
            self.html.open(tag!("dl", "oration-facts"), &[]);
            self.open = true;
        }
        self.html.open(tag!("div"), &[("class", class)]);
        self.html.element(tag!("dt"), &[("lang", self.page.own_lang), ("dir", self.page.own_dir)], name);
        self.html.open(tag!("dd"), &[]);
        write(self.page, self.html);
        self.html.close(tag!("dd"));
        self.html.close(tag!("div"));
    }

    fn text(&mut self, class: &'static str, name: &'static str, text: &Option<Cow<'_, str>>) {
        if let Some(text) = text {
            let mark = if class == "oration-occasion" { self.page.mark("occasion") } else { "" };
            let attributes = [("data-pagefind-filter", mark), ("data-pagefind-meta", mark)];
            self.fact(class, name, |_, html| html.element(tag!("bdi"), &attributes, text));
        }
    }

    /// Writes a date in the format of the interface language. A date that is not ISO 8601 is written unchanged. `is_main` if it is
    /// the date of the speech for site search.
    fn date(&mut self, class: &'static str, name: &'static str, iso: &Option<Cow<'_, str>>, is_main: bool) {
        let Some(iso) = iso else { return };
        match self.page.locale.format.date(iso) {
            Some(said) => self.fact(class, name, |page, html| {
                let mark = if is_main { page.mark("date[datetime]") } else { "" };
                let year = if is_main { page.mark_year(iso) } else { String::new() };
                html.element(
                    tag!("time"),
                    &[
                        ("datetime", iso),
                        ("lang", page.own_lang),
                        ("dir", page.own_dir),
                        ("data-pagefind-meta", mark),
                        ("data-pagefind-sort", mark),
                        ("data-pagefind-filter", &year),
                    ],
                    &said,
                )
            }),
            None => self.fact(class, name, |_, html| html.element(tag!("bdi"), &[], iso)),
        }
    }

    fn source(&mut self, source: &Option<Source<'_>>) {
        let Some(source) = source else { return };
        if let Some(text) = source.name.as_deref().or(source.url.as_deref()) {
            // On paper, the URL is beside a name.
            let is_named = source.name.is_some() && source.url.is_some();
            let class = if is_named { "oration-source oration-named" } else { "oration-source" };
            self.fact(class, self.page.locale.page.source, |page, html| {
                page.linked(text, source.url.as_deref(), html)
            });
        }
        self.text("", self.page.locale.page.licence, &source.licence);
    }

    fn recording(&mut self, media: &Option<Media<'_>>) {
        let Some(media) = media else { return };
        let locale = self.page.locale;
        let kinds = [(&media.audio, locale.page.audio), (&media.video, locale.page.video)];
        let mut links = kinds.iter().filter_map(|(url, name)| Some((url.as_deref()?, *name))).peekable();
        if links.peek().is_some() {
            self.fact("", locale.page.recording, |page, html| {
                for (at, (url, name)) in links.enumerate() {
                    if at > 0 {
                        html.text(" ");
                    }
                    page.linked(name, Some(url), html);
                }
            });
        }
    }

    /// Closes the list.
    fn end(&mut self) {
        if self.open {
            self.html.close(tag!("dl"));
        }
        self.open = false;
    }
}

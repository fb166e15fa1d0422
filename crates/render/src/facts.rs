//! The facts about a speech → a list with their labels: the event, the recording, the publication.

use super::html::{Html, tag};
use super::page::Page;
use oration_model::{Media, Source, Speech};
use std::borrow::Cow;

impl Page<'_> {
    /// Writes the facts with their labels. If there are more than a few, or some are long, what the publisher says is in a
    /// `details` element, so that the text begins near the top of the page.
    pub(super) fn facts(&self, speech: &Speech<'_>, html: &mut Html) {
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
}

/// The number of facts that fit on a line or two.
const FEW_FACTS: usize = 4;

pub(super) fn number_of_facts(speech: &Speech<'_>) -> usize {
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

//! The metadata of a [`Speech`] → `teiHeader`.

use super::Writer;
use crate::markup::Markup;
use crate::own::{metadata, uri};
use oration_model::{Person, Speech};

impl Writer<'_> {
    pub(super) fn header(&mut self, speech: &Speech<'_>, lang: &str, url: Option<&str>) {
        self.xml.block("teiHeader").block("fileDesc").block("titleStmt");
        self.xml.block("title").attr("type", "main");
        self.text(&speech.title);
        self.xml.end();
        if let Some(subtitle) = &speech.subtitle {
            self.xml.block("title").attr("type", "sub");
            self.text(subtitle);
            self.xml.end();
        }
        self.xml.end();
        self.publication(speech, url);
        self.source(speech);
        self.xml.end();
        self.profile(speech, lang);
        self.xml.block("xenoData");
        metadata(speech, self.people, &mut self.xml);
        self.xml.end();
        self.xml.end();
    }

    fn publication(&mut self, speech: &Speech<'_>, url: Option<&str>) {
        let source = speech.source.as_ref();
        let name = source.and_then(|source| source.name.as_deref()).unwrap_or("unknown");
        self.xml.block("publicationStmt").block("publisher").text(name).end();
        if let Some(url) = url {
            self.xml.block("idno").attr("type", "URI").text(url).end();
        }
        if let Some(licence) = source.and_then(|source| source.licence.as_deref()) {
            self.xml.block("availability").block("licence").text(licence).end();
            self.xml.end();
        }
        if let Some(published) = &speech.published {
            self.date(published);
        }
        self.xml.end();
    }

    fn source(&mut self, speech: &Speech<'_>) {
        self.xml.block("sourceDesc").block("bibl");
        self.xml.block("title");
        self.text(&speech.title);
        self.xml.end();
        let source = speech.source.as_ref();
        if let Some(url) = source.and_then(|source| source.url.as_deref()) {
            self.xml.block("ref").attr("target", &uri(url)).text(url).end();
        }
        self.xml.end();
        self.xml.end();
    }

    fn profile(&mut self, speech: &Speech<'_>, lang: &str) {
        self.xml.block("profileDesc");
        if let Some(summary) = &speech.summary {
            self.xml.block("abstract");
            self.element("p", summary);
            self.xml.end();
        }
        let lang = if lang.is_empty() { "und" } else { lang };
        self.xml.block("langUsage").block("language").attr("ident", lang).text(lang).end();
        self.xml.end();
        if speech.occasion.is_some() || speech.place.is_some() || speech.date.is_some() {
            self.xml.block("settingDesc").block("setting");
            if let Some(occasion) = &speech.occasion {
                self.xml.block("name").attr("type", "event").text(occasion).end();
            }
            if let Some(place) = &speech.place {
                self.xml.block("name").attr("type", "place").text(place).end();
            }
            if let Some(date) = &speech.date {
                self.date(date);
            }
            self.xml.end();
            self.xml.end();
        }
        let mut people = self.people.iter().peekable();
        if people.peek().is_some() {
            self.xml.block("particDesc").block("listPerson");
            for (id, person) in people {
                self.person(&id, person);
            }
            self.xml.end();
            self.xml.end();
        }
        if !speech.keywords.is_empty() {
            self.xml.block("textClass").block("keywords");
            for keyword in &speech.keywords {
                self.xml.block("term").text(keyword).end();
            }
            self.xml.end();
            self.xml.end();
        }
        self.xml.end();
    }

    fn person(&mut self, id: &str, person: &Person<'_>) {
        self.xml.block("person").attr("xml:id", id);
        self.xml.block("persName").text(&person.name).end();
        if let Some(printed) = &person.printed {
            self.xml.block("persName").attr("type", "printed").text(printed).end();
        }
        if let Some(role) = &person.role {
            self.xml.block("occupation").text(role).end();
        }
        if let Some(affiliation) = &person.affiliation {
            self.xml.block("affiliation").text(affiliation).end();
        }
        for (kind, url) in [("URI", &person.url), ("portrait", &person.image)] {
            if let Some(url) = url {
                self.xml.block("idno").attr("type", kind).text(url).end();
            }
        }
        self.xml.end();
    }

    fn date(&mut self, date: &str) {
        self.xml.block("date").attr_if("when", is_iso(date).then_some(date)).text(date).end();
    }
}

/// Whether a date has a form that `@when` allows: `2024`, `2024-03`, `2024-03-05`.
fn is_iso(date: &str) -> bool {
    let is_number =
        |part: &str, length| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
    let in_range = |part: &str, most: u32| {
        is_number(part, 2) && part.parse().is_ok_and(|number: u32| (1..=most).contains(&number))
    };
    let mut parts = date.split('-');
    let year = parts.next().is_some_and(|year| is_number(year, 4) && year != "0000");
    year && parts.next().is_none_or(|month| in_range(month, 12))
        && parts.next().is_none_or(|day| in_range(day, 28) || day_exists(date))
        && parts.next().is_none()
}

/// Whether a day after the 28th is in its month.
fn day_exists(date: &str) -> bool {
    crate::akn::day(date) == date
}

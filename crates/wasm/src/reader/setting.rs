//! What every part of a reader needs to know: the place, the address, the words and the options.

use super::address::Address;
use super::make::{Made, element};
use super::options::Options;
use super::place::Place;
use super::words::{Words, words};
use oration_locale::{is_supported, locale};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::{Document, Element};

/// What every part of a reader needs to know.
#[derive(Debug)]
pub(super) struct Setting {
    pub(super) place: Rc<Place>,
    pub(super) address: Rc<Address>,
    pub(super) words: Words,
    pub(super) lang: String,
    pub(super) options: Options,
    pub(super) body: Element,
    pub(super) outline: Option<Element>,
    /// The entries of the outline that a person has opened or closed, by the ids of their sections.
    pub(super) told: RefCell<Vec<(String, bool)>>,
    /// Says to a screen reader what a button has done.
    pub(super) status: Made,
}

impl Setting {
    pub(super) fn new(
        place: &Rc<Place>,
        address: &Rc<Address>,
        options: Options,
    ) -> Result<Rc<Self>, JsValue> {
        let article = &place.article;
        let body = article.query_selector(".oration-body")?;
        let body = body.ok_or_else(|| js_sys::Error::new("attach: the article has no body"))?;
        let outline = article.query_selector(".oration-outline")?;
        let lang = options.ui_lang.clone().unwrap_or_else(|| ui_lang(article));
        // The words fall back to English, and their language with them; a host's own words are in the language it names.
        let known = options.words.is_some() || is_supported(&lang);
        let lang = if known { lang } else { locale(&lang).lang.to_owned() };
        let attributes = [("class", "oration-status"), ("role", "status"), ("lang", &lang)];
        let status = Made(element(&place.document, "p", &attributes, "")?);
        article.append_child(&status.0)?;
        Ok(Rc::new(Setting {
            place: place.clone(),
            address: address.clone(),
            words: words(&lang, options.words.as_ref()),
            lang,
            options,
            body,
            outline,
            told: RefCell::default(),
            status,
        }))
    }

    pub(super) fn document(&self) -> &Document {
        &self.place.document
    }

    /// Entries of the outline, which comes into the page before the sections do.
    pub(super) fn entries(&self) -> usize {
        let entries = self.outline.as_ref().and_then(|outline| outline.query_selector_all("li").ok());
        entries.map_or(0, |entries| entries.length() as usize)
    }

    pub(super) fn say(&self, words: &str) {
        self.status.0.set_text_content(Some(words));
    }

    /// An id of the reader's own, under the prefix of the speech.
    pub(super) fn id(&self, name: &str) -> String {
        [self.address.prefix(), name].concat()
    }

    /// The same, not one that an author has chosen.
    pub(super) fn free_id(&self, name: &str) -> String {
        let mut id = self.id(name);
        while self.document().get_element_by_id(&id).is_some() {
            id.push('_');
        }
        id
    }

    /// The language in which the page speaks around the speech.
    pub(super) fn page_lang(&self) -> String {
        ui_lang(&self.place.article)
    }
}

/// The language in which the page speaks around the speech: that of the outline's title.
fn ui_lang(article: &Element) -> String {
    let find = |selector: &str| article.query_selector(selector).ok().flatten();
    let title = find(".oration-outline-title[lang]").or_else(|| article.closest("[lang]").ok().flatten());
    title.and_then(|title| title.get_attribute("lang")).unwrap_or_default()
}

//! What all controls of a reader share: the scroll position, navigation, messages and options.

use super::dom::{OwnedElement, element};
use super::hash_navigation::HashNavigation;
use super::messages::{Messages, messages};
use super::options::Options;
use super::scroll_spy::ScrollSpy;
use oration_locale::{is_supported, locale};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::{Document, Element};

/// What all controls of a reader share.
#[derive(Debug)]
pub(super) struct Context {
    pub(super) spy: Rc<ScrollSpy>,
    pub(super) navigation: Rc<HashNavigation>,
    pub(super) messages: Messages,
    pub(super) lang: String,
    pub(super) options: Options,
    pub(super) body: Element,
    pub(super) outline: Option<Element>,
    /// Whether the user expanded or collapsed an outline entry, by the id of its section.
    pub(super) user_expanded: RefCell<Vec<(String, bool)>>,
    /// A live region that announces the result of an action.
    pub(super) status: OwnedElement,
}

impl Context {
    pub(super) fn new(
        spy: &Rc<ScrollSpy>,
        navigation: &Rc<HashNavigation>,
        options: Options,
    ) -> Result<Rc<Self>, JsValue> {
        let article = &spy.article;
        let body = article.query_selector(".oration-body")?;
        let body = body.ok_or_else(|| js_sys::Error::new("attach: the article has no body"))?;
        let outline = article.query_selector(".oration-outline")?;
        let lang = options.ui_lang.clone().unwrap_or_else(|| ui_lang(article));
        // Without messages in this language, the text and its `lang` are English; a host's own messages are in its language.
        let known = options.messages.is_some() || is_supported(&lang);
        let lang = if known { lang } else { locale(&lang).lang.to_owned() };
        let attributes = [("class", "oration-status"), ("role", "status"), ("lang", &lang)];
        let status = OwnedElement(element(&spy.document, "p", &attributes, "")?);
        article.append_child(&status.0)?;
        Ok(Rc::new(Context {
            spy: spy.clone(),
            navigation: navigation.clone(),
            messages: messages(&lang, options.messages.as_ref()),
            lang,
            options,
            body,
            outline,
            user_expanded: RefCell::default(),
            status,
        }))
    }

    pub(super) fn document(&self) -> &Document {
        &self.spy.document
    }

    /// The number of outline entries. The outline may be in the page before the sections are.
    pub(super) fn entries(&self) -> usize {
        let entries = self.outline.as_ref().and_then(|outline| outline.query_selector_all("li").ok());
        entries.map_or(0, |entries| entries.length() as usize)
    }

    pub(super) fn announce(&self, text: &str) {
        self.status.0.set_text_content(Some(text));
    }

    /// An id for an element of the reader, with the prefix of the speech.
    pub(super) fn id(&self, name: &str) -> String {
        [self.navigation.prefix(), name].concat()
    }

    /// The same, made unique among the ids of the page.
    pub(super) fn free_id(&self, name: &str) -> String {
        let mut id = self.id(name);
        while self.document().get_element_by_id(&id).is_some() {
            id.push('_');
        }
        id
    }

    /// The interface language of the page.
    pub(super) fn page_lang(&self) -> String {
        ui_lang(&self.spy.article)
    }
}

/// The interface language of the page: that of the outline's title.
fn ui_lang(article: &Element) -> String {
    let find = |selector: &str| article.query_selector(selector).ok().flatten();
    let title = find(".oration-outline-title[lang]").or_else(|| article.closest("[lang]").ok().flatten());
    title.and_then(|title| title.get_attribute("lang")).unwrap_or_default()
}

//! The URL fragment ↔ the section it names.

use super::handles::{self, Frame, Listener, elements};
use super::scroll_spy::ScrollSpy;
use super::sections::{HEADING, target};
use super::text_quote::decoded;
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, EventInit, FocusOptions, HtmlElement, MouseEvent, css};

/// Follows links within the speech and changes of the URL fragment.
#[derive(Debug)]
pub(super) struct HashNavigation {
    spy: Rc<ScrollSpy>,
    prefix: String,
    /// The target of the last link. It gets the focus in the next frame and again on `hashchange`, because the browser
    /// removes the focus when it follows the link, before or after that frame.
    link_target: RefCell<Option<Element>>,
    frame: Frame,
}

/// Keeps the listeners.
#[derive(Debug)]
pub(super) struct HashNavigationWatch {
    spy: Rc<ScrollSpy>,
    _listeners: [Listener; 3],
}

impl Drop for HashNavigationWatch {
    fn drop(&mut self) {
        for element in elements(&self.spy.article, "[data-oration-focus]") {
            forget_focus(&element);
        }
    }
}

impl HashNavigation {
    pub(super) fn new(spy: &Rc<ScrollSpy>) -> Rc<Self> {
        Rc::new_cyclic(|navigation: &Weak<Self>| {
            let navigation = navigation.clone();
            let frame = Frame::new(&spy.window, move || {
                if let Some(element) =
                    navigation.upgrade().and_then(|navigation| navigation.link_target.borrow().clone())
                {
                    focus(&element);
                }
            });
            HashNavigation {
                spy: spy.clone(),
                prefix: prefix(&spy.article),
                link_target: RefCell::default(),
                frame,
            }
        })
    }

    pub(super) fn watch(self: &Rc<Self>) -> HashNavigationWatch {
        let (clicked, changed) = (self.clone(), self.clone());
        HashNavigationWatch {
            spy: self.spy.clone(),
            _listeners: [
                Listener::on(&self.spy.article, "click", move |event| clicked.click(event.unchecked_ref())),
                Listener::on(&self.spy.window, "hashchange", move |_| changed.changed()),
                Listener::on(&self.spy.article, "focusout", |event| {
                    if let Some(element) = handles::target(&event) {
                        forget_focus(&element);
                    }
                }),
            ],
        }
    }

    /// Goes to the target of the URL fragment when the page opens, if the speech came too late for the browser to do so.
    /// Does not scroll if the user already has.
    pub(super) fn open(&self) {
        let Some(element) = self.named() else { return };
        if self.spy.at_start() {
            self.show(&element);
        } else {
            self.arrive(&element);
        }
    }

    pub(super) fn prefix(&self) -> &str {
        &self.prefix
    }

    /// Goes to an element by its id, with or without the prefix, as a link would.
    pub(super) fn go(&self, id: &str) -> bool {
        let Some(element) = self.find(id) else { return false };
        let hash = ["#", &element.id()].concat();
        if self.hash() != Some(element.id()) {
            let _ = self.spy.window.location().set_hash(&hash);
        }
        self.show(&element);
        true
    }

    /// Scrolls to an element and moves the focus there.
    pub(super) fn show(&self, element: &Element) {
        self.reveal(element);
        element.scroll_into_view();
        if let Some(section) = self.section(element) {
            self.spy.pin(section);
        }
        focus(element);
    }

    /// Goes to a later or earlier section, without a history entry. Going back from within a section leads to its start.
    pub(super) fn step(&self, by: isize) {
        let sections = self.spy.sections();
        let here = self.spy.current();
        let within = by < 0 && here.is_some_and(|here| !self.spy.is_at_target(here));
        let there = match here {
            Some(here) if within => Some(here),
            Some(here) => here.checked_add_signed(by),
            None => (by > 0).then_some(0),
        };
        if let Some(section) = there.and_then(|there| sections.all.get(there)) {
            self.show(&section.element);
        }
    }

    fn click(self: &Rc<Self>, event: &MouseEvent) {
        let plain = event.button() == 0
            && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
        if !plain || event.default_prevented() {
            return;
        }
        let Some(link) = handles::closest(event, "a[href^='#']") else { return };
        let Some(element) = target(&link).and_then(|id| self.find(&decoded(&id))) else { return };
        self.reveal(&element);
        if self.leads_elsewhere(&link) || !element.is_same_node(self.native(&element.id()).as_deref()) {
            event.prevent_default();
            self.go(&element.id());
            return;
        }
        if let Some(section) = self.section(&element) {
            self.spy.pin(section);
        }
        // Following the link removes the focus, so it is set afterwards.
        self.link_target.replace(Some(element));
        self.frame.request();
    }

    /// With a `<base>` in the page, `#s1` can lead to another page.
    fn leads_elsewhere(&self, link: &Element) -> bool {
        let page = |url: &str| url.split('#').next().map(str::to_owned);
        let there = link.unchecked_ref::<web_sys::HtmlAnchorElement>().href();
        self.spy.window.location().href().is_ok_and(|here| page(&here) != page(&there))
    }

    fn changed(&self) {
        let Some(element) = self.named() else { return };
        match self.native(&element.id()).is_some() && self.hash() == Some(element.id()) {
            true => self.arrive(&element),
            false => self.show(&element),
        }
        if self.link_target.take().is_some_and(|target| target == element) {
            focus(&element);
        }
    }

    /// Called after the browser itself has gone to an element, or back to an earlier scroll position.
    fn arrive(&self, element: &Element) {
        self.reveal(element);
        if self.section(element).is_some_and(|section| self.spy.pin_in_place(section)) {
            focus(element);
        }
        self.spy.schedule();
    }

    /// Expands collapsed ancestors of an element, as the browser does for search matches.
    pub(super) fn reveal(&self, element: &Element) {
        let mut next = Some(element.clone());
        while let Some(element) = next.filter(|element| *element != *self.spy.article) {
            if element.tag_name() == "DETAILS" {
                let _ = element.set_attribute("open", "");
            }
            if element.get_attribute("hidden").as_deref() == Some("until-found") {
                let init = EventInit::new();
                init.set_bubbles(true);
                let event = Event::new_with_event_init_dict("beforematch", &init);
                let _ = event.and_then(|event| element.dispatch_event(&event));
                let _ = element.remove_attribute("hidden");
            }
            next = element.parent_element();
        }
    }

    /// Keeps the current section in the URL fragment, by replacing the history entry.
    pub(super) fn track(self: &Rc<Self>) -> Listener {
        let spy = self.spy.clone();
        Listener::on(&self.spy.article, "oration-section", move |_| {
            let sections = spy.sections();
            let hash =
                spy.current().and_then(|at| sections.all.get(at)).map(|section| ["#", &section.id].concat());
            let (Some(hash), Ok(history)) = (hash, spy.window.history()) else { return };
            let state = history.state().unwrap_or(JsValue::NULL);
            let _ = history.replace_state_with_url(&state, "", Some(&hash));
        })
    }

    fn section(&self, element: &Element) -> Option<usize> {
        self.spy.sections().by_id(&element.id())
    }

    /// The id in the URL fragment.
    fn hash(&self) -> Option<String> {
        let hash = self.spy.window.location().hash().ok()?;
        let id = hash.strip_prefix('#')?.split("&quote=").next()?;
        Some(decoded(id))
    }

    /// The id and the text quote in the URL fragment; the quote is still encoded.
    pub(super) fn quote(&self) -> Option<(String, String)> {
        let hash = self.spy.window.location().hash().ok()?;
        let (id, quote) = hash.strip_prefix('#')?.split_once("&quote=")?;
        Some((decoded(id), quote.split(":~:").next()?.to_owned()))
    }

    fn named(&self) -> Option<Element> {
        self.find(&self.hash()?)
    }

    pub(super) fn find(&self, id: &str) -> Option<Element> {
        let find = |id: &str| self.spy.article.query_selector(&["#", &css::escape(id)].concat()).ok()?;
        if id.is_empty() {
            return None;
        }
        find(id).or_else(|| find(&[&*self.prefix, id].concat()))
    }

    /// The element that the browser itself goes to for an id.
    fn native(&self, id: &str) -> Option<Element> {
        self.spy.document.get_element_by_id(id)
    }
}

/// The prefix of every id of a rendered speech.
fn prefix(article: &Element) -> String {
    let title = || article.get_attribute("aria-labelledby")?.strip_suffix("title").map(str::to_owned);
    article.get_attribute("data-prefix").or_else(title).unwrap_or_default()
}

/// Moves the focus to an element, or to the heading of a section, without scrolling.
pub(super) fn focus(element: &Element) {
    let heading = element.query_selector(HEADING);
    let element: HtmlElement = match heading {
        Ok(Some(heading)) => heading.unchecked_into(),
        _ => element.clone().unchecked_into(),
    };
    if !element.has_attribute("tabindex") {
        let _ = element.set_attribute("tabindex", "-1");
        let _ = element.set_attribute("data-oration-focus", "");
    }
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// Removes the `tabindex` that an element had only as a jump target.
fn forget_focus(element: &Element) {
    if element.has_attribute("data-oration-focus") {
        let _ = element.remove_attribute("tabindex");
        let _ = element.remove_attribute("data-oration-focus");
    }
}

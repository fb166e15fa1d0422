//! The page's address ↔ the section it names.

use super::listen::{self, Frame, Listener, elements};
use super::passage::decoded;
use super::place::Place;
use super::sections::{HEADING, target};
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, EventInit, FocusOptions, HtmlElement, MouseEvent, css};

/// Goes where links and the address lead.
#[derive(Debug)]
pub(super) struct Address {
    place: Rc<Place>,
    prefix: String,
    /// What a link led to: the focus goes there in the next frame and once more when the address has changed, since
    /// the browser takes the focus away as it follows the link, before that frame or after.
    awaited: RefCell<Option<Element>>,
    frame: Frame,
}

/// Keeps an address working.
#[derive(Debug)]
pub(super) struct AddressWatch {
    place: Rc<Place>,
    _listeners: [Listener; 3],
}

impl Drop for AddressWatch {
    fn drop(&mut self) {
        for element in elements(&self.place.article, "[data-oration-focus]") {
            forget_focus(&element);
        }
    }
}

impl Address {
    pub(super) fn new(place: &Rc<Place>) -> Rc<Self> {
        Rc::new_cyclic(|address: &Weak<Self>| {
            let address = address.clone();
            let frame = Frame::new(&place.window, move || {
                if let Some(element) = address.upgrade().and_then(|address| address.awaited.borrow().clone())
                {
                    focus(&element);
                }
            });
            Address {
                place: place.clone(),
                prefix: prefix(&place.article),
                awaited: RefCell::default(),
                frame,
            }
        })
    }

    pub(super) fn watch(self: &Rc<Self>) -> AddressWatch {
        let (clicked, changed) = (self.clone(), self.clone());
        AddressWatch {
            place: self.place.clone(),
            _listeners: [
                Listener::on(&self.place.article, "click", move |event| clicked.click(event.unchecked_ref())),
                Listener::on(&self.place.window, "hashchange", move |_| changed.changed()),
                Listener::on(&self.place.article, "focusout", |event| {
                    if let Some(element) = listen::target(&event) {
                        forget_focus(&element);
                    }
                }),
            ],
        }
    }

    /// Goes to what the address names when the page opens. The browser has done so itself where the speech was there
    /// in time; where it was not, it has given up. Whoever has scrolled since is left in peace.
    pub(super) fn open(&self) {
        let Some(element) = self.named() else { return };
        if self.place.at_start() {
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
            let _ = self.place.window.location().set_hash(&hash);
        }
        self.show(&element);
        true
    }

    /// Scrolls to an element, and takes the focus there.
    pub(super) fn show(&self, element: &Element) {
        self.reveal(element);
        element.scroll_into_view();
        if let Some(section) = self.section(element) {
            self.place.pin(section);
        }
        focus(element);
    }

    /// Goes some sections on or back, without an entry in the history. Back from within a section is to its beginning.
    pub(super) fn step(&self, by: isize) {
        let sections = self.place.sections();
        let here = self.place.current();
        let within = by < 0 && here.is_some_and(|here| !self.place.landed(here));
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
        let Some(link) = listen::closest(event, "a[href^='#']") else { return };
        let Some(element) = target(&link).and_then(|id| self.find(&decoded(&id))) else { return };
        self.reveal(&element);
        if self.leads_elsewhere(&link) || !element.is_same_node(self.native(&element.id()).as_deref()) {
            event.prevent_default();
            self.go(&element.id());
            return;
        }
        if let Some(section) = self.section(&element) {
            self.place.pin(section);
        }
        // Following the link takes the focus away from wherever it is, so it is given after that.
        self.awaited.replace(Some(element));
        self.frame.ask();
    }

    /// With a `<base>` in the page, `#s1` is a place in another page.
    fn leads_elsewhere(&self, link: &Element) -> bool {
        let page = |url: &str| url.split('#').next().map(str::to_owned);
        let there = link.unchecked_ref::<web_sys::HtmlAnchorElement>().href();
        self.place.window.location().href().is_ok_and(|here| page(&here) != page(&there))
    }

    fn changed(&self) {
        let Some(element) = self.named() else { return };
        match self.native(&element.id()).is_some() && self.hash() == Some(element.id()) {
            true => self.arrive(&element),
            false => self.show(&element),
        }
        if self.awaited.take().is_some_and(|led| led == element) {
            focus(&element);
        }
    }

    /// The browser has gone to an element, or back to where its reader once was.
    fn arrive(&self, element: &Element) {
        self.reveal(element);
        if self.section(element).is_some_and(|section| self.place.pin_in_place(section)) {
            focus(element);
        }
        self.place.ask();
    }

    /// Opens what is closed around an element, as the browser does for what it has found.
    pub(super) fn reveal(&self, element: &Element) {
        let mut next = Some(element.clone());
        while let Some(element) = next.filter(|element| *element != *self.place.article) {
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

    /// Keeps the current section in the address, by replacing the entry of the history.
    pub(super) fn track(self: &Rc<Self>) -> Listener {
        let place = self.place.clone();
        Listener::on(&self.place.article, "oration-section", move |_| {
            let sections = place.sections();
            let hash = place
                .current()
                .and_then(|at| sections.all.get(at))
                .map(|section| ["#", &section.id].concat());
            let (Some(hash), Ok(history)) = (hash, place.window.history()) else { return };
            let state = history.state().unwrap_or(JsValue::NULL);
            let _ = history.replace_state_with_url(&state, "", Some(&hash));
        })
    }

    fn section(&self, element: &Element) -> Option<usize> {
        self.place.sections().by_id(&element.id())
    }

    /// The id that the address names.
    fn hash(&self) -> Option<String> {
        let hash = self.place.window.location().hash().ok()?;
        let id = hash.strip_prefix('#')?.split("&quote=").next()?;
        Some(decoded(id))
    }

    /// The id and the passage that the address names, the passage as it is written there.
    pub(super) fn quote(&self) -> Option<(String, String)> {
        let hash = self.place.window.location().hash().ok()?;
        let (id, words) = hash.strip_prefix('#')?.split_once("&quote=")?;
        Some((decoded(id), words.split(":~:").next()?.to_owned()))
    }

    fn named(&self) -> Option<Element> {
        self.find(&self.hash()?)
    }

    pub(super) fn find(&self, id: &str) -> Option<Element> {
        let find = |id: &str| self.place.article.query_selector(&["#", &css::escape(id)].concat()).ok()?;
        if id.is_empty() {
            return None;
        }
        find(id).or_else(|| find(&[&*self.prefix, id].concat()))
    }

    /// What the browser itself goes to for an id.
    fn native(&self, id: &str) -> Option<Element> {
        self.place.document.get_element_by_id(id)
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

/// An element that was focusable only to be jumped to is not so for longer.
fn forget_focus(element: &Element) {
    if element.has_attribute("data-oration-focus") {
        let _ = element.remove_attribute("tabindex");
        let _ = element.remove_attribute("data-oration-focus");
    }
}

//! Sections the user has bookmarked, and the one in which reading stopped.

use super::bar::Bar;
use super::context::Context;
use super::dom::{OwnedElement, picture, set, text_button};
use super::handles::Listener;
use super::messages::format_message;
use super::storage::{load, store};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::Element;

/// The bookmarks of a speech.
#[derive(Debug)]
pub(super) struct Bookmarks {
    context: Rc<Context>,
    button: Element,
    ids: RefCell<Vec<String>>,
    /// The outline entries marked as bookmarked.
    marked: RefCell<Vec<Element>>,
    resume: RefCell<Option<OwnedElement>>,
}

/// Removes the marks when it is dropped.
#[derive(Debug)]
pub(super) struct BookmarksWatch {
    bookmarks: Rc<Bookmarks>,
    _listeners: Vec<Listener>,
}

impl Bookmarks {
    pub(super) fn watch(context: &Rc<Context>, bar: &Bar) -> Result<(Rc<Self>, BookmarksWatch), JsValue> {
        let button = bar.button("oration-bookmark-button", &context.messages.bookmark, picture::BOOKMARK)?;
        let mut ids = context.options.bookmarks.clone();
        if let Some(kept) = load(context, "bookmarks") {
            ids.extend(kept.split_whitespace().map(str::to_owned));
        }
        let bookmarks = Rc::new(Bookmarks {
            context: context.clone(),
            button,
            ids: RefCell::new(ids),
            marked: RefCell::default(),
            resume: RefCell::default(),
        });
        let [clicked, moved, changed] = std::array::from_fn(|_| bookmarks.clone());
        let listeners = vec![
            Listener::on(&bookmarks.button, "click", move |_| clicked.toggle()),
            Listener::on(&context.spy.article, "oration-outline", move |_| changed.mark()),
            Listener::on(&context.spy.article, "oration-section", move |_| {
                moved.show();
                moved.remember();
            }),
        ];
        bookmarks.show();
        bookmarks.mark();
        bookmarks.remember();
        Ok((bookmarks.clone(), BookmarksWatch { bookmarks, _listeners: listeners }))
    }

    /// Adds or removes a bookmark for the current section. The host can cancel the event `oration-bookmark`.
    pub(super) fn toggle(&self) {
        let Some(id) = self.current() else { return };
        let on = !self.ids.borrow().contains(&id);
        if !self.context.spy.dispatch("oration-bookmark", self.context.spy.current(), &[("on", on.into())]) {
            return;
        }
        match on {
            true => self.ids.borrow_mut().push(id),
            false => self.ids.borrow_mut().retain(|kept| *kept != id),
        }
        store(&self.context, "bookmarks", &self.ids.borrow().join(" "));
        self.show();
        self.mark();
        self.context.announce(if on { &self.context.messages.bookmarked } else { "" });
    }

    fn current(&self) -> Option<String> {
        let sections = self.context.spy.sections();
        Some(sections.all.get(self.context.spy.current()?)?.id.clone())
    }

    fn show(&self) {
        let on = self.current().is_some_and(|id| self.ids.borrow().contains(&id));
        let _ = self.button.set_attribute("aria-pressed", if on { "true" } else { "false" });
        let _ = self.button.toggle_attribute_with_force("disabled", self.current().is_none());
    }

    /// Marks the entries of the outline.
    pub(super) fn mark(&self) {
        let (ids, sections) = (self.ids.borrow(), self.context.spy.sections());
        let links = ids.iter().filter_map(|id| sections.all[sections.by_id(id)?].link.clone());
        for link in self.marked.replace(links.collect()) {
            let _ = link.remove_attribute("data-bookmarked");
        }
        for link in &*self.marked.borrow() {
            let _ = link.set_attribute("data-bookmarked", "");
        }
    }

    fn remember(&self) {
        if let Some(id) = self.current() {
            store(&self.context, "place", &id);
        }
    }

    /// Adds a button that resumes where reading stopped.
    pub(super) fn offer_resume(self: &Rc<Self>, bar: &Bar) -> Result<Option<Listener>, JsValue> {
        let context = &self.context;
        let id = context.options.resume.clone().or_else(|| load(context, "place"));
        let sections = context.spy.sections();
        let element =
            id.filter(|_| context.spy.current().is_none()).and_then(|id| context.navigation.find(&id));
        let Some(section) = element.and_then(|element| sections.around(&element)) else { return Ok(None) };
        let label = format_message(&context.messages.resume, &[("{name}", &sections.all[section].name())]);
        let button = text_button(context.document(), "oration-resume oration-own", &label)?;
        set(&button, &[("lang", &context.lang)])?;
        bar.element().after_with_node_1(&button)?;
        self.resume.replace(Some(OwnedElement(button.clone())));
        let (bookmarks, section) = (self.clone(), sections.all[section].element.clone());
        Ok(Some(Listener::on(&button, "click", move |_| {
            bookmarks.context.navigation.show(&section);
            bookmarks.resume.take();
        })))
    }
}

impl Drop for BookmarksWatch {
    fn drop(&mut self) {
        self.bookmarks.ids.borrow_mut().clear();
        self.bookmarks.mark();
    }
}

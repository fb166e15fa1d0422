//! Sections that a person keeps, and the one in which reading stopped.

use super::bar::Bar;
use super::listen::Listener;
use super::make::{Made, picture, set, word_button};
use super::setting::Setting;
use super::storage::{keep, kept};
use super::words::say;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::Element;

/// The bookmarks of a speech.
#[derive(Debug)]
pub(super) struct Bookmarks {
    setting: Rc<Setting>,
    button: Element,
    ids: RefCell<Vec<String>>,
    /// The entries that show it.
    marked: RefCell<Vec<Element>>,
    resume: RefCell<Option<Made>>,
}

/// Keeps them while it lives.
#[derive(Debug)]
pub(super) struct BookmarksWatch {
    bookmarks: Rc<Bookmarks>,
    _listeners: Vec<Listener>,
}

impl Bookmarks {
    pub(super) fn watch(setting: &Rc<Setting>, bar: &Bar) -> Result<(Rc<Self>, BookmarksWatch), JsValue> {
        let button = bar.button("oration-bookmark-button", &setting.words.bookmark, picture::BOOKMARK)?;
        let mut ids = setting.options.bookmarks.clone();
        if let Some(kept) = kept(setting, "bookmarks") {
            ids.extend(kept.split_whitespace().map(str::to_owned));
        }
        let bookmarks = Rc::new(Bookmarks {
            setting: setting.clone(),
            button,
            ids: RefCell::new(ids),
            marked: RefCell::default(),
            resume: RefCell::default(),
        });
        let [clicked, moved, changed] = std::array::from_fn(|_| bookmarks.clone());
        let listeners = vec![
            Listener::on(&bookmarks.button, "click", move |_| clicked.turn()),
            Listener::on(&setting.place.article, "oration-outline", move |_| changed.mark()),
            Listener::on(&setting.place.article, "oration-section", move |_| {
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
    pub(super) fn turn(&self) {
        let Some(id) = self.current() else { return };
        let on = !self.ids.borrow().contains(&id);
        if !self.setting.place.tell("oration-bookmark", self.setting.place.current(), &[("on", on.into())]) {
            return;
        }
        match on {
            true => self.ids.borrow_mut().push(id),
            false => self.ids.borrow_mut().retain(|kept| *kept != id),
        }
        keep(&self.setting, "bookmarks", &self.ids.borrow().join(" "));
        self.show();
        self.mark();
        self.setting.say(if on { &self.setting.words.bookmarked } else { "" });
    }

    fn current(&self) -> Option<String> {
        let sections = self.setting.place.sections();
        Some(sections.all.get(self.setting.place.current()?)?.id.clone())
    }

    fn show(&self) {
        let on = self.current().is_some_and(|id| self.ids.borrow().contains(&id));
        let _ = self.button.set_attribute("aria-pressed", if on { "true" } else { "false" });
        let _ = self.button.toggle_attribute_with_force("disabled", self.current().is_none());
    }

    /// Marks the entries of the outline.
    pub(super) fn mark(&self) {
        let (ids, sections) = (self.ids.borrow(), self.setting.place.sections());
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
            keep(&self.setting, "place", &id);
        }
    }

    /// Offers to go on where reading stopped.
    pub(super) fn offer_resume(self: &Rc<Self>, bar: &Bar) -> Result<Option<Listener>, JsValue> {
        let setting = &self.setting;
        let id = setting.options.resume.clone().or_else(|| kept(setting, "place"));
        let sections = setting.place.sections();
        let element =
            id.filter(|_| setting.place.current().is_none()).and_then(|id| setting.address.find(&id));
        let Some(section) = element.and_then(|element| sections.around(&element)) else { return Ok(None) };
        let words = say(&setting.words.resume, &[("{name}", &sections.all[section].name())]);
        let button = word_button(setting.document(), "oration-resume oration-own", &words)?;
        set(&button, &[("lang", &setting.lang)])?;
        bar.element().after_with_node_1(&button)?;
        self.resume.replace(Some(Made(button.clone())));
        let (bookmarks, section) = (self.clone(), sections.all[section].element.clone());
        Ok(Some(Listener::on(&button, "click", move |_| {
            bookmarks.setting.address.show(&section);
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

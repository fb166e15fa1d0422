//! The parts of a reader, put together as its options say.

use super::address::Address;
use super::bar::Bar;
use super::bookmarks::Bookmarks;
use super::contents::Contents;
use super::drawer::Drawer;
use super::fill::{Fill, Rest};
use super::filter::Filter;
use super::find::Find;
use super::keys::{self, Key};
use super::listen::Listener;
use super::options::Options;
use super::permalinks::Permalinks;
use super::place::Place;
use super::quote::Quote;
use super::setting::Setting;
use super::skeleton::Skeleton;
use super::tree::Tree;
use super::{legend, type_size};
use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

/// The parts of a reader.
pub(super) struct Parts {
    pub(super) setting: Rc<Setting>,
    pub(super) fill: Fill,
    /// What undoes itself when it is dropped, the last opened first.
    open: RefCell<Vec<Box<dyn Any>>>,
    /// What parts do about sections that are new.
    growing: RefCell<Vec<Box<dyn Fn()>>>,
    /// What can be offered once it is known where the reader is: to find that out lays out the page, which should
    /// happen when everything is in it.
    offer: RefCell<Option<Offer>>,
}

type Offer = Box<dyn FnOnce() -> Result<Option<Listener>, JsValue>>;

impl std::fmt::Debug for Parts {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Parts")
    }
}

impl Parts {
    pub(super) fn new(article: HtmlElement, options: Options) -> Result<Self, JsValue> {
        let window = web_sys::window().ok_or("attach: there is no window")?;
        let document = article.owner_document().ok_or("attach: there is no document")?;
        let place = Place::new(window, document, article);
        let address = Address::new(&place);
        let setting = Setting::new(&place, &address, options)?;
        let parts = Parts {
            fill: Fill::new(&setting),
            setting,
            open: RefCell::default(),
            growing: RefCell::default(),
            offer: RefCell::default(),
        };
        parts.keep(address.watch());
        if parts.setting.options.history_tracking {
            parts.keep(address.track());
        }
        parts.or_nothing(parts.build())?;
        parts.keep(Contents::watch(&place));
        place.update();
        if let Some(offer) = parts.offer.take() {
            parts.keep(parts.or_nothing(offer())?);
        }
        address.open();
        Ok(parts)
    }

    /// Takes everything down after a failure.
    fn or_nothing<T>(&self, result: Result<T, JsValue>) -> Result<T, JsValue> {
        result.inspect_err(|_| self.take_down())
    }

    pub(super) fn place(&self) -> &Place {
        &self.setting.place
    }

    pub(super) fn is_of(&self, article: &HtmlElement) -> bool {
        self.setting.place.article == *article
    }

    /// Undoes everything, the last first.
    pub(super) fn take_down(&self) {
        self.growing.take();
        let mut open = self.open.take();
        while let Some(last) = open.pop() {
            drop(last);
        }
        self.fill.fill(&JsValue::UNDEFINED);
        self.setting.status.0.remove();
        self.setting.place.stop();
    }

    /// Reads on in the speech; whether there is more to read.
    pub(super) fn grow(&self) -> bool {
        let more = self.setting.place.grow();
        self.growing.borrow().iter().for_each(|grow| grow());
        more
    }

    fn keep(&self, part: impl Any) {
        self.open.borrow_mut().push(Box::new(part));
    }

    fn when_grown(&self, grow: impl Fn() + 'static) {
        self.growing.borrow_mut().push(Box::new(grow));
    }

    fn build(&self) -> Result<(), JsValue> {
        let (setting, on) = (&self.setting, &self.setting.options.parts);
        if on.permalinks {
            let permalinks = Permalinks::add(setting)?;
            self.keep(permalinks.clone());
            self.when_grown(move || permalinks.grow());
        }
        if let Some(outline) = &setting.outline {
            if on.collapse {
                let tree = Tree::new(setting)?;
                self.keep(tree.watch());
                self.when_grown(move || tree.grow());
            }
            if on.filter {
                let filter = Rc::new(Filter::new(setting, outline));
                filter.grow();
                self.keep(filter.clone());
                self.when_grown(move || filter.grow());
            }
        }
        if setting.options.rest {
            self.keep(Rest::watch(setting)?);
        }
        if on.bar {
            self.build_bar()?;
        }
        Ok(())
    }

    fn build_bar(&self) -> Result<(), JsValue> {
        let (setting, on, words) = (&self.setting, &self.setting.options.parts, &self.setting.words);
        let bar = Bar::new(setting)?;
        let mut keys = Vec::new();
        let mut key = |key: &'static str, name: &str, run: Box<dyn Fn()>| {
            keys.push(Key { key, name: name.to_owned(), run })
        };
        self.keep(bar.watch()?);
        let shown = bar.clone();
        self.when_grown(move || shown.show());
        for (letter, name, by) in [("j", &words.next, 1), ("k", &words.previous, -1)] {
            let address = setting.address.clone();
            key(letter, name, Box::new(move || address.step(by)));
        }
        if let Some(outline) = setting.outline.as_ref() {
            let drawer = Drawer::new(setting, &bar, outline)?;
            self.keep(drawer.watch());
            key("o", &words.contents, Box::new(move || drawer.show_outline()));
        }
        if on.find {
            let (find, watch) = Find::new(setting, &bar)?;
            self.keep(watch);
            key("f", &words.find, Box::new(move || find.open()));
        }
        if on.bookmark {
            let (bookmarks, watch) = Bookmarks::watch(setting, &bar)?;
            self.keep(watch);
            let (marks, offering, bar) = (bookmarks.clone(), bookmarks.clone(), bar.clone());
            self.offer.replace(Some(Box::new(move || offering.offer_resume(&bar))));
            self.when_grown(move || marks.mark());
            key("b", &words.bookmark, Box::new(move || bookmarks.turn()));
        }
        if on.text_size {
            self.keep(type_size::watch(setting, &bar)?);
        }
        if on.skeleton {
            let switch = bar.action("oration-skeleton-switch", &words.skeleton)?;
            let (skeleton, watch) = Skeleton::watch(setting, switch)?;
            self.keep(watch);
            key("s", &words.skeleton, Box::new(move || skeleton.turn()));
        }
        if on.quote {
            self.keep(Quote::watch(setting, &bar)?);
        }
        if on.print {
            let button = bar.action("oration-print", &words.print)?;
            let window = setting.place.window.clone();
            self.keep(Listener::on(&button, "click", move |_| {
                let _ = window.print();
            }));
        }
        if on.legend {
            legend::add(setting, &bar)?;
        }
        if on.keys {
            self.keep(keys::watch(setting, &bar, keys)?);
        }
        self.keep(bar.close_menu()?);
        self.keep(bar);
        Ok(())
    }
}

//! The parts of a reader, put together as its options say.

use super::address::{Address, focus};
use super::bar::Bar;
use super::bookmarks::Bookmarks;
use super::contents::Contents;
use super::drawer::Drawer;
use super::fill::Fill;
use super::find::Find;
use super::keys::{self, Key};
use super::listen::Listener;
use super::options::Options;
use super::place::Place;
use super::quote::Quote;
use super::rest::{self, Rest};
use super::setting::Setting;
use super::skeleton::Skeleton;
use super::tree::Tree;
use super::{filter, legend, lengths, permalinks, skip, type_size};
use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::{Element, HtmlElement, Node};

/// The parts of a reader.
pub(super) struct Parts {
    pub(super) setting: Rc<Setting>,
    pub(super) fill: Fill,
    /// What undoes itself when it is dropped, the last opened first.
    open: RefCell<Vec<Box<dyn Any>>>,
    /// The same for what is made of the sections, and made again when they have changed.
    of_sections: RefCell<Vec<Box<dyn Any>>>,
    quote: RefCell<Option<Rc<Quote>>>,
}

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
            of_sections: RefCell::default(),
            quote: RefCell::default(),
        };
        parts.keep(address.watch());
        if parts.setting.options.history_tracking {
            parts.keep(address.track());
        }
        place.update();
        let built = parts.build();
        if built.is_err() {
            parts.take_down();
        }
        built?;
        parts.keep(Contents::watch(&place));
        place.update();
        address.open();
        if let Some(quote) = &*parts.quote.borrow() {
            quote.open();
        }
        Ok(parts)
    }

    pub(super) fn place(&self) -> &Place {
        &self.setting.place
    }

    pub(super) fn is_of(&self, article: &HtmlElement) -> bool {
        self.setting.place.article == *article
    }

    /// Undoes everything, the last first.
    pub(super) fn take_down(&self) {
        self.quote.take();
        let mut open = self.open.take();
        open.append(&mut self.of_sections.take());
        while let Some(last) = open.pop() {
            drop(last);
        }
        self.fill.fill(&JsValue::UNDEFINED);
        self.setting.status.0.remove();
        self.setting.place.stop();
    }

    fn keep(&self, part: impl Any) {
        self.open.borrow_mut().push(Box::new(part));
    }

    fn build(&self) -> Result<(), JsValue> {
        let (setting, on) = (&self.setting, &self.setting.options.parts);
        if on.skip {
            self.keep(skip::add(setting)?);
        }
        if let Some(outline) = setting.outline.as_ref().filter(|_| on.filter) {
            self.keep(filter::watch(setting, outline)?);
        }
        self.build_of_sections()?;
        if on.bar {
            self.build_bar()?;
        }
        Ok(())
    }

    fn build_of_sections(&self) -> Result<(), JsValue> {
        let (setting, on) = (&self.setting, &self.setting.options.parts);
        let mut made: Vec<Box<dyn Any>> = Vec::new();
        if on.permalinks {
            made.push(Box::new(permalinks::add(setting)?));
        }
        if on.collapse && setting.outline.is_some() {
            made.push(Box::new(Tree::new(setting)?.watch()?));
        }
        if let Some(pace) = setting.options.lengths {
            made.push(Box::new(lengths::add(setting, pace)?));
        }
        if setting.options.rest {
            made.push(Box::new(Rest::watch(setting)?));
        }
        self.of_sections.replace(made);
        Ok(())
    }

    /// Puts a node in the place of an omission; the parts and then the host, by the event `oration-outline`, are told
    /// that the sections may be others.
    pub(super) fn resolve(&self, omission: &Element, rest: &Node, drawn: &str) -> bool {
        if !rest::is_omission(&self.setting, omission) {
            return false;
        }
        let section = self.place().sections().around(omission);
        let focused = rest::has_focus(&self.setting, omission);
        self.of_sections.take();
        let first = rest::put(&self.setting, omission, rest, drawn);
        let _ = self.build_of_sections();
        if let Some(first) = first.filter(|_| focused) {
            focus(&first);
        }
        self.place().tell("oration-outline", section, &[]);
        true
    }

    fn build_bar(&self) -> Result<(), JsValue> {
        let (setting, on, words) = (&self.setting, &self.setting.options.parts, &self.setting.words);
        let bar = Bar::new(setting)?;
        let mut keys = Vec::new();
        let mut key = |key: &'static str, name: &str, run: Box<dyn Fn()>| {
            keys.push(Key { key, name: name.to_owned(), run })
        };
        self.keep(bar.watch()?);
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
            let (quote, watch) = Quote::watch(setting, &bar)?;
            self.keep(watch);
            self.quote.replace(Some(quote.clone()));
            let linked = quote.clone();
            key("q", &words.quotation, Box::new(move || quote.copy_quotation()));
            key("l", &words.link, Box::new(move || linked.copy_link()));
        }
        if on.print {
            let button = bar.action("oration-print", &words.print)?;
            let window = setting.place.window.clone();
            self.keep(Listener::on(&button, "click", move |_| {
                let _ = window.print();
            }));
        }
        if on.legend {
            self.keep(legend::watch(setting, &bar)?);
        }
        if on.keys {
            let menu = bar.clone();
            key("?", &words.help, Box::new(move || menu.show_menu()));
            self.keep(keys::watch(setting, &bar, keys)?);
        }
        self.keep(bar.close_menu()?);
        self.keep(bar);
        Ok(())
    }
}

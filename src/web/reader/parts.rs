//! The parts of a reader, put together as its options say.

use super::address::Address;
use super::bar::Bar;
use super::bookmarks::Bookmarks;
use super::contents::Contents;
use super::drawer::Drawer;
use super::fill::{Fill, Rest};
use super::find::Find;
use super::keys::{self, Key};
use super::listen::Listener;
use super::options::Options;
use super::place::Place;
use super::quote::Quote;
use super::setting::Setting;
use super::skeleton::Skeleton;
use super::tree::Tree;
use super::{filter, legend, permalinks, type_size};
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
        let parts = Parts { fill: Fill::new(&setting), setting, open: RefCell::default() };
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
        let mut open = self.open.take();
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
        if on.permalinks {
            self.keep(permalinks::add(setting)?);
        }
        if let Some(outline) = &setting.outline {
            if on.collapse {
                self.keep(Tree::new(setting)?.watch()?);
            }
            if on.filter {
                self.keep(filter::watch(setting, outline)?);
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

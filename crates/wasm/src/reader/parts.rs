//! The parts of a reader, put together as its options say.

use super::address::{Address, focus};
use super::bar::Bar;
use super::bookmarks::Bookmarks;
use super::contents::Contents;
use super::drawer::Drawer;
use super::fill::Fill;
use super::filter::Filter;
use super::find::Find;
use super::keys::{self, Key};
use super::listen::Listener;
use super::options::Options;
use super::permalinks::Permalinks;
use super::place::Place;
use super::quote::Quote;
use super::rest::{self, Rest};
use super::setting::Setting;
use super::skeleton::Skeleton;
use super::tree::Tree;
use super::{legend, lengths, skip, type_size};
use std::any::Any;
use std::cell::{Cell, RefCell};
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
    /// What parts do about sections that are new, and those that are made of the sections.
    growing: RefCell<Vec<Box<dyn Fn()>>>,
    growing_sections: RefCell<Vec<Box<dyn Fn()>>>,
    /// What parts do when the last of a speech that grew is there.
    complete: RefCell<Vec<Box<dyn Fn()>>>,
    /// Whether there is all that is made of the whole speech.
    whole: Cell<bool>,
    /// Where the outline belongs and where the reader is can be asked once everything is in the page, which has to be
    /// laid out for it; then something can be offered.
    drawer: RefCell<Option<Rc<Drawer>>>,
    offer: RefCell<Option<Offer>>,
    quote: RefCell<Option<Rc<Quote>>>,
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
            of_sections: RefCell::default(),
            growing: RefCell::default(),
            growing_sections: RefCell::default(),
            complete: RefCell::default(),
            whole: Cell::default(),
            drawer: RefCell::default(),
            offer: RefCell::default(),
            quote: RefCell::default(),
        };
        parts.keep(address.watch());
        if parts.setting.options.history_tracking {
            parts.keep(address.track());
        }
        parts.or_nothing(parts.build())?;
        parts.keep(Contents::watch(&place));
        if let Some(drawer) = parts.drawer.take() {
            drawer.fit();
        }
        parts.place().look();
        if let Some(offer) = parts.offer.take() {
            parts.keep(parts.or_nothing(offer())?);
        }
        address.open();
        if let Some(quote) = &*parts.quote.borrow() {
            quote.open();
        }
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
        self.growing_sections.take();
        self.complete.take();
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

    /// Reads on in the speech; whether there is more to read.
    pub(super) fn grow(&self) -> bool {
        let more = self.setting.place.grow();
        self.growing_sections.borrow().iter().for_each(|grow| grow());
        self.growing.borrow().iter().for_each(|grow| grow());
        let before = self.whole.get();
        let _ = self.build_of_whole();
        if !before && self.whole.get() {
            self.complete.borrow().iter().for_each(|run| run());
        }
        more
    }

    fn keep(&self, part: impl Any) {
        self.open.borrow_mut().push(Box::new(part));
    }

    fn when_grown(&self, grow: impl Fn() + 'static) {
        self.growing.borrow_mut().push(Box::new(grow));
    }

    fn when_complete(&self, run: impl Fn() + 'static) {
        self.complete.borrow_mut().push(Box::new(run));
    }

    fn build(&self) -> Result<(), JsValue> {
        let (setting, on) = (&self.setting, &self.setting.options.parts);
        if on.skip {
            self.keep(skip::add(setting)?);
        }
        if let Some(outline) = setting.outline.as_ref().filter(|_| on.filter) {
            let filter = Rc::new(Filter::new(setting, outline));
            filter.grow();
            self.keep(filter.clone());
            self.when_grown(move || filter.grow());
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
        let mut growing: Vec<Box<dyn Fn()>> = Vec::new();
        if on.permalinks {
            let permalinks = Permalinks::add(setting)?;
            made.push(Box::new(permalinks.clone()));
            growing.push(Box::new(move || permalinks.grow()));
        }
        if on.collapse && setting.outline.is_some() {
            let tree = Tree::new(setting)?;
            made.push(Box::new(tree.watch()));
            growing.push(Box::new(move || tree.grow()));
        }
        self.of_sections.replace(made);
        self.growing_sections.replace(growing);
        self.whole.set(false);
        self.build_of_whole()
    }

    /// Makes what takes a look at the whole speech, as soon as it is there and read.
    fn build_of_whole(&self) -> Result<(), JsValue> {
        let setting = &self.setting;
        if self.whole.get() || setting.place.has_more() {
            return Ok(());
        }
        self.whole.set(true);
        if let Some(pace) = setting.options.lengths {
            let lengths = lengths::add(setting, pace)?;
            self.of_sections.borrow_mut().push(Box::new(lengths));
        }
        if setting.options.rest {
            let rest = Rest::watch(setting)?;
            self.of_sections.borrow_mut().push(Box::new(rest));
        }
        Ok(())
    }

    /// Replaces an omission with a node. Then notifies the parts and, with the event `oration-outline`, the host that sections
    /// may have changed.
    pub(super) fn resolve(&self, omission: &Element, rest: &Node, drawn: &str) -> bool {
        if !rest::is_omission(&self.setting, omission) {
            return false;
        }
        let section = self.place().sections().around(omission);
        let focused = rest::has_focus(&self.setting, omission);
        self.growing_sections.take();
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
        let (setting, words) = (&self.setting, &self.setting.words);
        let bar = Bar::new(setting)?;
        self.keep(bar.watch()?);
        let shown = bar.clone();
        self.when_grown(move || shown.show());
        let [next, previous] = [1, -1].map(|by| {
            let address = setting.address.clone();
            move || address.step(by)
        });
        let mut keys = vec![Key::new("j", &words.next, next), Key::new("k", &words.previous, previous)];
        self.build_ways(&bar, &mut keys)?;
        self.build_tools(&bar, &mut keys)?;
        if setting.options.parts.keys {
            let menu = bar.clone();
            keys.push(Key::new("?", &words.help, move || menu.show_menu()));
            self.keep(keys::watch(setting, &bar, keys)?);
        }
        self.keep(bar.close_menu()?);
        self.keep(bar);
        Ok(())
    }

    /// What of the bar leads to a place in the speech.
    fn build_ways(&self, bar: &Rc<Bar>, keys: &mut Vec<Key>) -> Result<(), JsValue> {
        let (setting, on, words) = (&self.setting, &self.setting.options.parts, &self.setting.words);
        if let Some(outline) = setting.outline.as_ref() {
            let drawer = Drawer::new(setting, bar, outline)?;
            self.keep(drawer.watch());
            self.drawer.replace(Some(drawer.clone()));
            keys.push(Key::new("o", &words.contents, move || drawer.show_outline()));
        }
        if on.find {
            let (find, watch) = Find::new(setting, bar)?;
            self.keep(watch);
            let again = find.clone();
            self.when_complete(move || again.again());
            keys.push(Key::new("f", &words.find, move || find.open()));
        }
        if on.bookmark {
            let (bookmarks, watch) = Bookmarks::watch(setting, bar)?;
            self.keep(watch);
            let (marks, offering, bar) = (bookmarks.clone(), bookmarks.clone(), bar.clone());
            self.offer.replace(Some(Box::new(move || offering.offer_resume(&bar))));
            self.when_grown(move || marks.mark());
            keys.push(Key::new("b", &words.bookmark, move || bookmarks.turn()));
        }
        Ok(())
    }

    /// What of the bar changes how the speech looks, or takes it elsewhere.
    fn build_tools(&self, bar: &Rc<Bar>, keys: &mut Vec<Key>) -> Result<(), JsValue> {
        let (setting, on, words) = (&self.setting, &self.setting.options.parts, &self.setting.words);
        if on.text_size {
            self.keep(type_size::watch(setting, bar)?);
        }
        if on.skeleton {
            let switch = bar.action("oration-skeleton-switch", &words.skeleton)?;
            let (skeleton, watch) = Skeleton::watch(setting, switch)?;
            self.keep(watch);
            let again = skeleton.clone();
            self.when_complete(move || again.again());
            keys.push(Key::new("s", &words.skeleton, move || skeleton.turn()));
        }
        if on.quote {
            let (quote, watch) = Quote::watch(setting, bar)?;
            self.keep(watch);
            self.quote.replace(Some(quote.clone()));
            let linked = quote.clone();
            keys.push(Key::new("q", &words.quotation, move || quote.copy_quotation()));
            keys.push(Key::new("l", &words.link, move || linked.copy_link()));
        }
        if on.print {
            let button = bar.action("oration-print", &words.print)?;
            let window = setting.place.window.clone();
            self.keep(Listener::on(&button, "click", move |_| {
                let _ = window.print();
            }));
        }
        if on.legend {
            self.keep(legend::watch(setting, bar)?);
        }
        Ok(())
    }
}

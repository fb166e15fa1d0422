//! The options of a reader → its controls.

use super::bar::Bar;
use super::bookmarks::Bookmarks;
use super::context::Context;
use super::drawer::Drawer;
use super::fill::Fill;
use super::filter::Filter;
use super::find::Find;
use super::handles::Listener;
use super::hash_navigation::{HashNavigation, focus};
use super::keys::{self, Key};
use super::omissions::{self, OmissionButtons};
use super::options::Options;
use super::outline_highlight::OutlineHighlight;
use super::outline_tree::OutlineTree;
use super::permalinks::Permalinks;
use super::quote::Quote;
use super::scroll_spy::ScrollSpy;
use super::skeleton::Skeleton;
use super::{legend, lengths, skip_link, text_size};
use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::{Element, HtmlElement, Node};

/// The controls of a reader.
pub(super) struct Controls {
    pub(super) context: Rc<Context>,
    pub(super) fill: Fill,
    /// Handles that undo their work when dropped; the last is dropped first.
    open: RefCell<Vec<Box<dyn Any>>>,
    /// The same for controls built from the sections, which are rebuilt when sections change.
    section_controls: RefCell<Vec<Box<dyn Any>>>,
    /// Called when sections were added: for all controls, and for those built from the sections.
    growing: RefCell<Vec<Box<dyn Fn()>>>,
    on_section_growth: RefCell<Vec<Box<dyn Fn()>>>,
    /// Called when all of a long speech is in the page.
    complete: RefCell<Vec<Box<dyn Fn()>>>,
    /// Whether the controls that need the whole speech have been built.
    whole: Cell<bool>,
    /// Used once everything else is in the page, because they need its layout.
    drawer: RefCell<Option<Rc<Drawer>>>,
    offer: RefCell<Option<Offer>>,
    quote: RefCell<Option<Rc<Quote>>>,
}

type Offer = Box<dyn FnOnce() -> Result<Option<Listener>, JsValue>>;

impl std::fmt::Debug for Controls {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Parts")
    }
}

impl Controls {
    pub(super) fn new(article: HtmlElement, options: Options) -> Result<Self, JsValue> {
        let window = web_sys::window().ok_or("attach: there is no window")?;
        let document = article.owner_document().ok_or("attach: there is no document")?;
        let spy = ScrollSpy::new(window, document, article);
        let navigation = HashNavigation::new(&spy);
        let context = Context::new(&spy, &navigation, options)?;
        let controls = Controls {
            fill: Fill::new(&context),
            context,
            open: RefCell::default(),
            section_controls: RefCell::default(),
            growing: RefCell::default(),
            on_section_growth: RefCell::default(),
            complete: RefCell::default(),
            whole: Cell::default(),
            drawer: RefCell::default(),
            offer: RefCell::default(),
            quote: RefCell::default(),
        };
        controls.keep(navigation.watch());
        if controls.context.options.history_tracking {
            controls.keep(navigation.track());
        }
        controls.or_teardown(controls.build())?;
        controls.keep(OutlineHighlight::watch(&spy));
        if let Some(drawer) = controls.drawer.take() {
            drawer.fit();
        }
        controls.spy().start();
        if let Some(offer) = controls.offer.take() {
            controls.keep(controls.or_teardown(offer())?);
        }
        navigation.open();
        if let Some(quote) = &*controls.quote.borrow() {
            quote.open();
        }
        Ok(controls)
    }

    /// Removes everything after a failure.
    fn or_teardown<T>(&self, result: Result<T, JsValue>) -> Result<T, JsValue> {
        result.inspect_err(|_| self.teardown())
    }

    pub(super) fn spy(&self) -> &ScrollSpy {
        &self.context.spy
    }

    pub(super) fn is_of(&self, article: &HtmlElement) -> bool {
        self.context.spy.article == *article
    }

    /// Removes everything, in reverse order.
    pub(super) fn teardown(&self) {
        self.growing.take();
        self.on_section_growth.take();
        self.complete.take();
        self.quote.take();
        let mut open = self.open.take();
        open.append(&mut self.section_controls.take());
        while let Some(last) = open.pop() {
            drop(last);
        }
        self.fill.fill(&JsValue::UNDEFINED);
        self.context.status.0.remove();
        self.context.spy.stop();
    }

    /// Reads more sections of the speech. Returns whether there are more.
    pub(super) fn grow(&self) -> bool {
        let more = self.context.spy.grow();
        self.on_section_growth.borrow().iter().for_each(|grow| grow());
        self.growing.borrow().iter().for_each(|grow| grow());
        let before = self.whole.get();
        let _ = self.build_for_complete();
        if !before && self.whole.get() {
            self.complete.borrow().iter().for_each(|run| run());
        }
        more
    }

    fn keep(&self, part: impl Any) {
        self.open.borrow_mut().push(Box::new(part));
    }

    fn on_grow(&self, grow: impl Fn() + 'static) {
        self.growing.borrow_mut().push(Box::new(grow));
    }

    fn on_complete(&self, run: impl Fn() + 'static) {
        self.complete.borrow_mut().push(Box::new(run));
    }

    fn build(&self) -> Result<(), JsValue> {
        let (context, on) = (&self.context, &self.context.options.controls);
        if on.skip {
            self.keep(skip_link::add(context)?);
        }
        if let Some(outline) = context.outline.as_ref().filter(|_| on.filter) {
            let filter = Rc::new(Filter::new(context, outline));
            filter.grow();
            self.keep(filter.clone());
            self.on_grow(move || filter.grow());
        }
        self.build_from_sections()?;
        if on.bar {
            self.build_bar()?;
        }
        Ok(())
    }

    fn build_from_sections(&self) -> Result<(), JsValue> {
        let (context, on) = (&self.context, &self.context.options.controls);
        let mut built: Vec<Box<dyn Any>> = Vec::new();
        let mut growing: Vec<Box<dyn Fn()>> = Vec::new();
        if on.permalinks {
            let permalinks = Permalinks::add(context)?;
            built.push(Box::new(permalinks.clone()));
            growing.push(Box::new(move || permalinks.grow()));
        }
        if on.collapse && context.outline.is_some() {
            let tree = OutlineTree::new(context)?;
            built.push(Box::new(tree.watch()));
            growing.push(Box::new(move || tree.grow()));
        }
        self.section_controls.replace(built);
        self.on_section_growth.replace(growing);
        self.whole.set(false);
        self.build_for_complete()
    }

    /// Builds the controls that need the whole speech, once it is in the page and read.
    fn build_for_complete(&self) -> Result<(), JsValue> {
        let context = &self.context;
        if self.whole.get() || context.spy.has_more() {
            return Ok(());
        }
        self.whole.set(true);
        if let Some(pace) = context.options.lengths {
            let lengths = lengths::add(context, pace)?;
            self.section_controls.borrow_mut().push(Box::new(lengths));
        }
        if context.options.rest {
            let rest = OmissionButtons::watch(context)?;
            self.section_controls.borrow_mut().push(Box::new(rest));
        }
        Ok(())
    }

    /// Replaces an omission with a node. Then notifies the controls and, with the event `oration-outline`, the host that
    /// sections may have changed.
    pub(super) fn resolve(&self, omission: &Element, rest: &Node, draft_prefix: &str) -> bool {
        if !omissions::is_omission(&self.context, omission) {
            return false;
        }
        let section = self.spy().sections().around(omission);
        let focused = omissions::has_focus(&self.context, omission);
        self.on_section_growth.take();
        self.section_controls.take();
        let first = omissions::replace(&self.context, omission, rest, draft_prefix);
        let _ = self.build_from_sections();
        if let Some(first) = first.filter(|_| focused) {
            focus(&first);
        }
        self.spy().dispatch("oration-outline", section, &[]);
        true
    }

    fn build_bar(&self) -> Result<(), JsValue> {
        let (context, messages) = (&self.context, &self.context.messages);
        let bar = Bar::new(context)?;
        self.keep(bar.watch()?);
        let shown = bar.clone();
        self.on_grow(move || shown.show());
        let [next, previous] = [1, -1].map(|by| {
            let navigation = context.navigation.clone();
            move || navigation.step(by)
        });
        let mut keys = vec![Key::new("j", &messages.next, next), Key::new("k", &messages.previous, previous)];
        self.build_navigation(&bar, &mut keys)?;
        self.build_tools(&bar, &mut keys)?;
        if context.options.controls.keys {
            let menu = bar.clone();
            keys.push(Key::new("?", &messages.help, move || menu.show_menu()));
            self.keep(keys::watch(context, &bar, keys)?);
        }
        self.keep(bar.close_menu()?);
        self.keep(bar);
        Ok(())
    }

    /// Builds the controls of the toolbar that navigate.
    fn build_navigation(&self, bar: &Rc<Bar>, keys: &mut Vec<Key>) -> Result<(), JsValue> {
        let (context, on, messages) = (&self.context, &self.context.options.controls, &self.context.messages);
        if let Some(outline) = context.outline.as_ref() {
            let drawer = Drawer::new(context, bar, outline)?;
            self.keep(drawer.watch());
            self.drawer.replace(Some(drawer.clone()));
            keys.push(Key::new("o", &messages.contents, move || drawer.show_outline()));
        }
        if on.find {
            let (find, watch) = Find::new(context, bar)?;
            self.keep(watch);
            let again = find.clone();
            self.on_complete(move || again.refresh());
            keys.push(Key::new("f", &messages.find, move || find.open()));
        }
        if on.bookmark {
            let (bookmarks, watch) = Bookmarks::watch(context, bar)?;
            self.keep(watch);
            let (marks, offering, bar) = (bookmarks.clone(), bookmarks.clone(), bar.clone());
            self.offer.replace(Some(Box::new(move || offering.offer_resume(&bar))));
            self.on_grow(move || marks.mark());
            keys.push(Key::new("b", &messages.bookmark, move || bookmarks.toggle()));
        }
        Ok(())
    }

    /// Builds the controls of the toolbar that change the display, copy or print.
    fn build_tools(&self, bar: &Rc<Bar>, keys: &mut Vec<Key>) -> Result<(), JsValue> {
        let (context, on, messages) = (&self.context, &self.context.options.controls, &self.context.messages);
        if on.text_size {
            self.keep(text_size::watch(context, bar)?);
        }
        if on.skeleton {
            let switch = bar.action("oration-skeleton-switch", &messages.skeleton)?;
            let (skeleton, watch) = Skeleton::watch(context, switch)?;
            self.keep(watch);
            let again = skeleton.clone();
            self.on_complete(move || again.refresh());
            keys.push(Key::new("s", &messages.skeleton, move || skeleton.toggle()));
        }
        if on.quote {
            let (quote, watch) = Quote::watch(context, bar)?;
            self.keep(watch);
            self.quote.replace(Some(quote.clone()));
            let linked = quote.clone();
            keys.push(Key::new("q", &messages.quotation, move || quote.copy_quotation()));
            keys.push(Key::new("l", &messages.link, move || linked.copy_link()));
        }
        if on.print {
            let button = bar.action("oration-print", &messages.print)?;
            let window = context.spy.window.clone();
            self.keep(Listener::on(&button, "click", move |_| {
                let _ = window.print();
            }));
        }
        if on.legend {
            self.keep(legend::watch(context, bar)?);
        }
        Ok(())
    }
}

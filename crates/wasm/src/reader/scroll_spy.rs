//! Scroll position → the current section, announced by the event `oration-section`.

use super::current_section::at_line;
use super::handles::{Frame, Listener, SizeWatch};
use super::pin::Pin;
use super::sections::Sections;
use super::viewport::{Viewport, scroller};
use js_sys::{Object, Reflect};
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit, Document, Element, Event, HtmlElement, Node, Range, Window};

/// The number of sections read at a time. Reading thousands takes longer than a frame.
const BATCH: usize = 200;

/// Determines the current section.
#[derive(Debug)]
pub(super) struct ScrollSpy {
    pub(super) window: Window,
    pub(super) document: Document,
    pub(super) article: HtmlElement,
    sections: RefCell<Rc<Sections>>,
    current: Cell<Option<usize>>,
    pin: Cell<Option<Pin>>,
    /// A section to scroll back to its position.
    held: Cell<Option<usize>>,
    /// Whether there may be sections that have not been read.
    more: Cell<bool>,
    scroller: RefCell<Option<Element>>,
    watch: RefCell<Option<Watch>>,
}

/// Keeps the current section up to date.
#[derive(Debug)]
struct Watch {
    frame: Rc<Frame>,
    _scroll: Listener,
    _resize: Listener,
    _size: SizeWatch,
}

impl ScrollSpy {
    pub(super) fn new(window: Window, document: Document, article: HtmlElement) -> Rc<Self> {
        let mut sections = Sections::of(&article);
        let more = sections.read(BATCH);
        let spy = Rc::new(ScrollSpy {
            sections: RefCell::new(Rc::new(sections)),
            scroller: RefCell::default(),
            window,
            document,
            article,
            current: Cell::default(),
            pin: Cell::default(),
            held: Cell::default(),
            more: Cell::new(more),
            watch: RefCell::default(),
        });
        spy.watch.replace(Some(Watch::new(&spy)));
        spy
    }

    pub(super) fn sections(&self) -> Rc<Sections> {
        self.sections.borrow().clone()
    }

    pub(super) fn current(&self) -> Option<usize> {
        self.current.get()
    }

    /// Makes a section current while it stays where a jump puts it.
    pub(super) fn pin(&self, section: usize) {
        let sections = self.sections();
        let (Some(viewport), Some(pinned)) = (self.viewport(&sections), sections.all.get(section)) else {
            return;
        };
        self.pin.set(Some(Pin::new(section, pinned.top(), viewport)));
        self.set_current(Some(section));
        self.schedule();
    }

    /// Keeps a section at the line while text around it changes size, now and in the next frame, because the browser's
    /// scroll anchoring may move it.
    pub(super) fn hold(&self, section: usize) {
        self.held.set(Some(section));
        self.scroll_to_held();
        self.held.set(Some(section));
        self.schedule();
    }

    fn scroll_to_held(&self) {
        if let Some(section) =
            self.held.take().and_then(|at| self.sections().all.get(at).map(|held| held.element.clone()))
        {
            section.scroll_into_view();
        }
    }

    /// Pins a section if it is where a jump would put it.
    pub(super) fn pin_in_place(&self, section: usize) -> bool {
        let reached = self.is_at_target(section);
        if reached {
            self.pin(section);
        }
        reached
    }

    /// Whether a section is at the line, or as close as it can get.
    pub(super) fn is_at_target(&self, section: usize) -> bool {
        let sections = self.sections();
        let (Some(viewport), Some(section)) = (self.viewport(&sections), sections.all.get(section)) else {
            return false;
        };
        viewport.is_reached(section.top())
    }

    /// Whether nothing has been scrolled yet.
    pub(super) fn at_start(&self) -> bool {
        match &*self.scroller.borrow() {
            Some(scroller) => scroller.scroll_top() == 0,
            None => self.window.scroll_y().is_ok_and(|scrolled| scrolled < 1.0),
        }
    }

    /// Scrolls a range to the middle of the viewport.
    pub(super) fn center(&self, range: &Range) {
        let Some(viewport) = self.viewport(&self.sections()) else { return };
        let frame = range.get_bounding_client_rect();
        self.scroll_by((frame.top() + frame.bottom() - viewport.line - viewport.bottom) / 2.0);
    }

    fn scroll_by(&self, by: f64) {
        match &*self.scroller.borrow() {
            Some(scroller) => scroller.scroll_by_with_x_and_y(0.0, by),
            None => self.window.scroll_by_with_x_and_y(0.0, by),
        }
    }

    /// Schedules an update for the next frame.
    pub(super) fn schedule(&self) {
        if let Some(watch) = &*self.watch.borrow() {
            watch.frame.request();
        }
    }

    /// Updates for the first time, which forces layout.
    pub(super) fn start(&self) {
        self.find_scroller();
        self.update();
    }

    /// Updates the current section now.
    pub(super) fn update(&self) {
        self.scroll_to_held();
        let sections = self.sections();
        let Some(viewport) = self.viewport(&sections) else { return };
        let current = match self.pinned(&sections, viewport) {
            Some(section) => Some(section),
            None => at_line(&sections, viewport),
        };
        self.set_current(current);
    }

    fn viewport(&self, sections: &Sections) -> Option<Viewport> {
        // The style of the current section is cheap to read: it is already laid out.
        let near = self.current.get().and_then(|at| sections.all.get(at)).or(sections.all.first())?;
        Viewport::of(&self.window, self.scroller.borrow().as_ref(), &near.element)
    }

    /// The pinned section, unless it has moved away since its jump ended.
    fn pinned(&self, sections: &Sections, viewport: Viewport) -> Option<usize> {
        let pin = self.pin.get()?;
        let section = sections.all.get(pin.section)?;
        let top = section.top();
        if pin.is_displaced(top, viewport) {
            section.element.scroll_into_view();
        }
        let kept = pin.after(top, viewport);
        self.pin.set(kept);
        if kept.is_some_and(|kept| !kept.has_ended()) {
            self.schedule();
        }
        kept.map(|kept| kept.section)
    }

    fn set_current(&self, current: Option<usize>) {
        if self.current.replace(current) != current {
            self.dispatch("oration-section", current, &[]);
        }
    }

    /// Dispatches an event about a section from the article; its `detail` is `{ id, index, count }` and the added fields.
    pub(super) fn dispatch(&self, kind: &str, section: Option<usize>, more: &[(&str, JsValue)]) -> bool {
        let sections = self.sections();
        let detail = Object::new();
        let set = |name: &str, value: &JsValue| Reflect::set(&detail, &name.into(), value);
        let id = section.and_then(|at| sections.all.get(at)).map(|section| &*section.id);
        let _ = set("id", &id.map_or(JsValue::NULL, JsValue::from));
        let _ = set("index", &section.map_or(JsValue::NULL, JsValue::from));
        let _ = set("count", &sections.all.len().into());
        for (name, value) in more {
            let _ = set(name, value);
        }
        self.dispatch_event(kind, &detail)
    }

    /// Dispatches an event from the article. Returns false if a listener cancelled it.
    fn dispatch_event(&self, kind: &str, detail: &JsValue) -> bool {
        let init = CustomEventInit::new();
        init.set_bubbles(true);
        init.set_cancelable(true);
        init.set_detail(detail);
        let Ok(event) = CustomEvent::new_with_event_init_dict(kind, &init) else { return true };
        self.article.dispatch_event(&event).unwrap_or(true)
    }

    /// Reads the sections again, after the speech has changed.
    pub(super) fn read_again(&self) {
        self.pin.set(None);
        self.sections.replace(Rc::new(Sections::whole(&self.article)));
        self.more.set(false);
        // The index may now be that of another section.
        self.current.set(None);
        self.update();
    }

    /// Reads more sections. Returns whether there may be others.
    pub(super) fn grow(&self) -> bool {
        let before = self.sections().all.len();
        let more = Rc::make_mut(&mut self.sections.borrow_mut()).read(BATCH);
        if self.sections().all.len() > before {
            self.schedule();
        }
        self.more.set(more);
        more
    }

    /// Whether there are sections in the page that have not been read.
    pub(super) fn has_unread(&self) -> bool {
        self.more.get()
    }

    /// Whether the speech is still being inserted, or has unread sections.
    pub(super) fn has_more(&self) -> bool {
        self.has_unread() || self.article.has_attribute("aria-busy")
    }

    /// Stops observing.
    pub(super) fn stop(&self) {
        self.watch.take();
    }

    fn find_scroller(&self) {
        let found = scroller(&self.window, &self.article);
        self.scroller.replace(found);
    }

    /// Whether a scroll event comes from an ancestor of the article.
    fn is_moved_by(&self, event: &Event) -> bool {
        let target = event.target().and_then(|target| target.dyn_into::<Node>().ok());
        target.is_some_and(|target| target.contains(Some(&self.article)))
    }
}

impl Watch {
    fn new(spy: &Rc<ScrollSpy>) -> Self {
        let update = with(spy, ScrollSpy::update);
        let frame = Rc::new(Frame::new(&spy.window, update));
        let requested = frame.clone();
        let scroll = Listener::before(&spy.document, "scroll", {
            let spy = Rc::downgrade(spy);
            move |event| {
                if spy.upgrade().is_some_and(|spy| spy.is_moved_by(&event)) {
                    requested.request();
                }
            }
        });
        let mut resized = with(spy, |spy| {
            spy.find_scroller();
            spy.schedule();
        });
        let resize = Listener::on(&spy.window, "resize", move |_| resized());
        let size = SizeWatch::new(&[&spy.article], with(spy, ScrollSpy::schedule));
        Watch { frame, _scroll: scroll, _resize: resize, _size: size }
    }
}

/// A callback that does not keep the scroll spy alive.
fn with(spy: &Rc<ScrollSpy>, run: impl Fn(&ScrollSpy) + 'static) -> impl FnMut() + 'static {
    let spy: Weak<ScrollSpy> = Rc::downgrade(spy);
    move || {
        if let Some(spy) = spy.upgrade() {
            run(&spy);
        }
    }
}

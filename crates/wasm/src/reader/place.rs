//! Scroll position → the current section, announced by the event `oration-section`.

use super::line::at_line;
use super::listen::{Frame, Listener, SizeWatch};
use super::pin::Pin;
use super::sections::Sections;
use super::view::{View, scroller};
use js_sys::{Object, Reflect};
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit, Document, Element, Event, HtmlElement, Node, Range, Window};

/// Sections that are read at once; to read thousands takes longer than a frame.
const MOST: usize = 200;

/// Where the reader is.
#[derive(Debug)]
pub(super) struct Place {
    pub(super) window: Window,
    pub(super) document: Document,
    pub(super) article: HtmlElement,
    sections: RefCell<Rc<Sections>>,
    current: Cell<Option<usize>>,
    pin: Cell<Option<Pin>>,
    /// A section to be put back where it stood.
    held: Cell<Option<usize>>,
    /// Whether there may be sections that have not been read.
    more: Cell<bool>,
    scroller: RefCell<Option<Element>>,
    watch: RefCell<Option<Watch>>,
}

/// What keeps the place up to date.
#[derive(Debug)]
struct Watch {
    frame: Rc<Frame>,
    _scroll: Listener,
    _resize: Listener,
    _size: SizeWatch,
}

impl Place {
    pub(super) fn new(window: Window, document: Document, article: HtmlElement) -> Rc<Self> {
        let mut sections = Sections::of(&article);
        let more = sections.read(MOST);
        let place = Rc::new(Place {
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
        place.watch.replace(Some(Watch::new(&place)));
        place
    }

    pub(super) fn sections(&self) -> Rc<Sections> {
        self.sections.borrow().clone()
    }

    pub(super) fn current(&self) -> Option<usize> {
        self.current.get()
    }

    /// Makes a section the current one for as long as it stays where a jump puts it.
    pub(super) fn pin(&self, section: usize) {
        let sections = self.sections();
        let (Some(view), Some(pinned)) = (self.view(&sections), sections.all.get(section)) else { return };
        self.pin.set(Some(Pin::new(section, pinned.top(), view)));
        self.settle(Some(section));
        self.ask();
    }

    /// Keeps a section at the line while the text around it changes its size; again in the next frame, since the
    /// browser moves what it takes for the anchor of the view.
    pub(super) fn hold(&self, section: usize) {
        self.held.set(Some(section));
        self.bring_held();
        self.held.set(Some(section));
        self.ask();
    }

    fn bring_held(&self) {
        if let Some(section) =
            self.held.take().and_then(|at| self.sections().all.get(at).map(|held| held.element.clone()))
        {
            section.scroll_into_view();
        }
    }

    /// Pins a section if it is where a jump puts it.
    pub(super) fn pin_in_place(&self, section: usize) -> bool {
        let landed = self.landed(section);
        if landed {
            self.pin(section);
        }
        landed
    }

    /// Whether a section is at the line, or as near as it can get.
    pub(super) fn landed(&self, section: usize) -> bool {
        let sections = self.sections();
        let (Some(view), Some(section)) = (self.view(&sections), sections.all.get(section)) else {
            return false;
        };
        view.is_reached(section.top())
    }

    /// Whether nothing has been scrolled yet.
    pub(super) fn at_start(&self) -> bool {
        match &*self.scroller.borrow() {
            Some(scroller) => scroller.scroll_top() == 0,
            None => self.window.scroll_y().is_ok_and(|scrolled| scrolled < 1.0),
        }
    }

    /// Scrolls a range to the middle of the view.
    pub(super) fn bring(&self, range: &Range) {
        let Some(view) = self.view(&self.sections()) else { return };
        let frame = range.get_bounding_client_rect();
        self.scroll_by((frame.top() + frame.bottom() - view.line - view.bottom) / 2.0);
    }

    fn scroll_by(&self, by: f64) {
        match &*self.scroller.borrow() {
            Some(scroller) => scroller.scroll_by_with_x_and_y(0.0, by),
            None => self.window.scroll_by_with_x_and_y(0.0, by),
        }
    }

    /// Looks again in the next frame.
    pub(super) fn ask(&self) {
        if let Some(watch) = &*self.watch.borrow() {
            watch.frame.ask();
        }
    }

    /// Looks for the first time, which lays out the page.
    pub(super) fn look(&self) {
        self.find_scroller();
        self.update();
    }

    /// Looks again now.
    pub(super) fn update(&self) {
        self.bring_held();
        let sections = self.sections();
        let Some(view) = self.view(&sections) else { return };
        let current = match self.pinned(&sections, view) {
            Some(section) => Some(section),
            None => at_line(&sections, view),
        };
        self.settle(current);
    }

    fn view(&self, sections: &Sections) -> Option<View> {
        // Reading the style of an element that is not laid out would force layout.
        let near = self.current.get().and_then(|at| sections.all.get(at)).or(sections.all.first())?;
        View::of(&self.window, self.scroller.borrow().as_ref(), &near.element)
    }

    /// The pinned section, unless it has moved away since its jump ended.
    fn pinned(&self, sections: &Sections, view: View) -> Option<usize> {
        let pin = self.pin.get()?;
        let section = sections.all.get(pin.section)?;
        let top = section.top();
        if pin.is_pushed(top, view) {
            section.element.scroll_into_view();
        }
        let kept = pin.after(top, view);
        self.pin.set(kept);
        if kept.is_some_and(|kept| !kept.has_ended()) {
            self.ask();
        }
        kept.map(|kept| kept.section)
    }

    fn settle(&self, current: Option<usize>) {
        if self.current.replace(current) != current {
            self.tell("oration-section", current, &[]);
        }
    }

    /// Dispatches an event about a section from the article; its `detail` is `{ id, index, count }` and what is added.
    pub(super) fn tell(&self, kind: &str, section: Option<usize>, more: &[(&str, JsValue)]) -> bool {
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
        self.dispatch(kind, &detail)
    }

    /// Dispatches an event from the article; false when a listener has taken it over.
    fn dispatch(&self, kind: &str, detail: &JsValue) -> bool {
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
        // Its number may be another's now.
        self.current.set(None);
        self.update();
    }

    /// Reads on in a speech that has more sections than were read; whether there are others still.
    pub(super) fn grow(&self) -> bool {
        let before = self.sections().all.len();
        let more = Rc::make_mut(&mut self.sections.borrow_mut()).read(MOST);
        if self.sections().all.len() > before {
            self.ask();
        }
        self.more.set(more);
        more
    }

    /// Whether there are sections in the page that have not been read.
    pub(super) fn has_unread(&self) -> bool {
        self.more.get()
    }

    /// Whether the speech is not all there, or not all read.
    pub(super) fn has_more(&self) -> bool {
        self.has_unread() || self.article.has_attribute("aria-busy")
    }

    /// Looks no longer.
    pub(super) fn stop(&self) {
        self.watch.take();
    }

    fn find_scroller(&self) {
        let found = scroller(&self.window, &self.article);
        self.scroller.replace(found);
    }

    /// Whether a scroll event is of something that moves the article.
    fn is_moved_by(&self, event: &Event) -> bool {
        let target = event.target().and_then(|target| target.dyn_into::<Node>().ok());
        target.is_some_and(|target| target.contains(Some(&self.article)))
    }
}

impl Watch {
    fn new(place: &Rc<Place>) -> Self {
        let update = with(place, Place::update);
        let frame = Rc::new(Frame::new(&place.window, update));
        let asked = frame.clone();
        let scroll = Listener::before(&place.document, "scroll", {
            let place = Rc::downgrade(place);
            move |event| {
                if place.upgrade().is_some_and(|place| place.is_moved_by(&event)) {
                    asked.ask();
                }
            }
        });
        let mut resized = with(place, |place| {
            place.find_scroller();
            place.ask();
        });
        let resize = Listener::on(&place.window, "resize", move |_| resized());
        let size = SizeWatch::new(&[&place.article], with(place, Place::ask));
        Watch { frame, _scroll: scroll, _resize: resize, _size: size }
    }
}

/// A call of the place that does not keep it alive.
fn with(place: &Rc<Place>, run: impl Fn(&Place) + 'static) -> impl FnMut() + 'static {
    let place: Weak<Place> = Rc::downgrade(place);
    move || {
        if let Some(place) = place.upgrade() {
            run(&place);
        }
    }
}

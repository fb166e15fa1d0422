//! Handles of what a reader opens in the page; each closes what it opened when it is dropped.

use js_sys::{Array, Function};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{Element, Event, EventTarget, ResizeObserver, Window};

/// The one shape of function the browser calls back, so that the module holds one trampoline.
type Callback = Closure<dyn FnMut(JsValue)>;

/// A listener of an event.
#[must_use = "dropping it stops listening"]
#[derive(Debug)]
pub(super) struct Listener {
    target: EventTarget,
    kind: &'static str,
    capture: bool,
    callback: Callback,
}

impl Listener {
    /// Listens to an event of a target and of what is in it.
    pub(super) fn on(target: &EventTarget, kind: &'static str, run: impl FnMut(Event) + 'static) -> Self {
        Self::new(target, kind, false, Box::new(run))
    }

    /// Listens before the event reaches its target, so that one that does not bubble is heard too.
    pub(super) fn before(target: &EventTarget, kind: &'static str, run: impl FnMut(Event) + 'static) -> Self {
        Self::new(target, kind, true, Box::new(run))
    }

    /// Of one type whatever it runs, so that the module holds this code once.
    fn new(target: &EventTarget, kind: &'static str, capture: bool, mut run: Box<dyn FnMut(Event)>) -> Self {
        let callback: Callback = Closure::new(move |event: JsValue| run(event.unchecked_into()));
        let function: &Function = callback.as_ref().unchecked_ref();
        let _ = target.add_event_listener_with_callback_and_bool(kind, function, capture);
        Listener { target: target.clone(), kind, capture, callback }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let function: &Function = self.callback.as_ref().unchecked_ref();
        let _ = self.target.remove_event_listener_with_callback_and_bool(self.kind, function, self.capture);
    }
}

/// Work for the next frame, done once however often it is asked for.
#[derive(Debug)]
pub(super) struct Frame {
    window: Window,
    asked: Rc<Cell<Option<i32>>>,
    callback: Callback,
}

impl Frame {
    pub(super) fn new(window: &Window, mut run: impl FnMut() + 'static) -> Self {
        let asked = Rc::new(Cell::new(None));
        let waiting = asked.clone();
        let callback: Callback = Closure::new(move |_| {
            waiting.set(None);
            run();
        });
        Frame { window: window.clone(), asked, callback }
    }

    pub(super) fn ask(&self) {
        if self.asked.get().is_none() {
            self.asked.set(self.window.request_animation_frame(self.callback.as_ref().unchecked_ref()).ok());
        }
    }
}

impl Drop for Frame {
    fn drop(&mut self) {
        if let Some(asked) = self.asked.take() {
            let _ = self.window.cancel_animation_frame(asked);
        }
    }
}

/// An observer of the sizes of elements.
#[derive(Debug)]
pub(super) struct SizeWatch {
    observer: Option<ResizeObserver>,
    _callback: Callback,
}

impl SizeWatch {
    pub(super) fn new(elements: &[&Element], mut run: impl FnMut() + 'static) -> Self {
        let callback: Callback = Closure::new(move |_| run());
        let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok();
        for element in elements {
            if let Some(observer) = &observer {
                observer.observe(element);
            }
        }
        SizeWatch { observer, _callback: callback }
    }
}

impl Drop for SizeWatch {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}

/// The element that an event happened in.
pub(super) fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// The same, or the nearest around it that a selector names.
pub(super) fn closest(event: &Event, selector: &str) -> Option<Element> {
    target(event)?.closest(selector).ok()?
}

/// The elements of a node list.
pub(super) fn elements(root: &Element, selector: &str) -> Vec<Element> {
    let Ok(list) = root.query_selector_all(selector) else { return Vec::new() };
    Array::from(&list).iter().map(JsCast::unchecked_into).collect()
}

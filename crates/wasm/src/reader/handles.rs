//! Listeners, frames and observers of a page → handles that release them when dropped.

use js_sys::{Array, Function};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{Element, Event, EventTarget, ResizeObserver, Window};

/// The only type of callback, so that the module contains its glue code once.
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
    /// Listens to an event of a target and its descendants.
    pub(super) fn on(target: &EventTarget, kind: &'static str, run: impl FnMut(Event) + 'static) -> Self {
        Self::new(target, kind, false, Box::new(run))
    }

    /// Listens in the capture phase, which also covers events that do not bubble.
    pub(super) fn before(target: &EventTarget, kind: &'static str, run: impl FnMut(Event) + 'static) -> Self {
        Self::new(target, kind, true, Box::new(run))
    }

    /// Not generic, so that the module contains this code once.
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

/// Work for the next frame, done once even if requested several times.
#[derive(Debug)]
pub(super) struct Frame {
    window: Window,
    requested: Rc<Cell<Option<i32>>>,
    callback: Callback,
}

impl Frame {
    pub(super) fn new(window: &Window, mut run: impl FnMut() + 'static) -> Self {
        let requested = Rc::new(Cell::new(None));
        let waiting = requested.clone();
        let callback: Callback = Closure::new(move |_| {
            waiting.set(None);
            run();
        });
        Frame { window: window.clone(), requested, callback }
    }

    pub(super) fn request(&self) {
        if self.requested.get().is_none() {
            self.requested
                .set(self.window.request_animation_frame(self.callback.as_ref().unchecked_ref()).ok());
        }
    }
}

impl Drop for Frame {
    fn drop(&mut self) {
        if let Some(requested) = self.requested.take() {
            let _ = self.window.cancel_animation_frame(requested);
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

/// That element or its nearest ancestor that matches a selector.
pub(super) fn closest(event: &Event, selector: &str) -> Option<Element> {
    target(event)?.closest(selector).ok()?
}

/// The descendants that match a selector.
pub(super) fn elements(root: &Element, selector: &str) -> Vec<Element> {
    let Ok(list) = root.query_selector_all(selector) else { return Vec::new() };
    Array::from(&list).iter().map(JsCast::unchecked_into).collect()
}

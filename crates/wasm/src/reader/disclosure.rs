//! A button and the panel it opens: Escape and a click elsewhere close the panel, and Escape returns the focus.

use super::handles::Listener;
use super::scroll_spy::ScrollSpy;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, KeyboardEvent, Node};

/// A button and the panel it opens.
#[derive(Debug)]
pub(super) struct Disclosure {
    button: HtmlElement,
    panel: Element,
}

impl Disclosure {
    pub(super) fn new(button: &Element, panel: &Element, id: &str) -> Result<Rc<Self>, JsValue> {
        panel.set_id(id);
        panel.set_attribute("hidden", "")?;
        button.set_attribute("aria-expanded", "false")?;
        button.set_attribute("aria-controls", id)?;
        Ok(Rc::new(Disclosure { button: button.clone().unchecked_into(), panel: panel.clone() }))
    }

    pub(super) fn watch(self: &Rc<Self>, spy: &ScrollSpy) -> [Listener; 3] {
        let (toggled, closed, left) = (self.clone(), self.clone(), self.clone());
        [
            Listener::on(&self.button, "click", move |_| toggled.open(!toggled.is_open())),
            Listener::on(&self.panel, "keydown", move |event| {
                if event.unchecked_ref::<KeyboardEvent>().key() == "Escape" && closed.is_open() {
                    event.stop_propagation();
                    closed.close();
                }
            }),
            Listener::on(&spy.document, "click", move |event| {
                let target = event.target().and_then(|target| target.dyn_into::<Node>().ok());
                let inside = left.panel.contains(target.as_ref()) || left.button.contains(target.as_ref());
                if !inside && !left.panel.has_attribute("data-stays") {
                    left.open(false);
                }
            }),
        ]
    }

    pub(super) fn is_open(&self) -> bool {
        !self.panel.has_attribute("hidden")
    }

    pub(super) fn open(&self, open: bool) {
        let _ = self.panel.toggle_attribute_with_force("hidden", !open);
        let _ = self.button.set_attribute("aria-expanded", if open { "true" } else { "false" });
    }

    /// Closes the panel and returns the focus to the button.
    pub(super) fn close(&self) {
        self.open(false);
        let _ = self.button.focus();
    }
}

//! Values that a host supplies → the masks of a speech.

use super::listen::elements;
use super::setting::Setting;
use js_sys::{Function, Object, Reflect};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

/// A mask as it was.
#[derive(Debug)]
struct Filled {
    mask: Element,
    sign: Option<String>,
    name: Option<String>,
}

/// The masks that have values.
#[derive(Debug)]
pub(super) struct Fill {
    setting: Rc<Setting>,
    filled: RefCell<Vec<Filled>>,
}

impl Fill {
    pub(super) fn new(setting: &Rc<Setting>) -> Self {
        Fill { setting: setting.clone(), filled: RefCell::default() }
    }

    /// Puts values in the place of masks and says how many there were: those of an object by the mask's number (from
    /// 0), by its kind (`person`, `place` …) or by its sign; or what a function answers for `{ index, of, mask }`.
    pub(super) fn fill(&self, values: &JsValue) -> usize {
        self.clear();
        let masks = elements(&self.setting.body, ".oration-mask");
        for (index, mask) in masks.into_iter().enumerate() {
            if let Some(value) = value(values, index, &mask) {
                self.put(mask, &value);
            }
        }
        self.filled.borrow().len()
    }

    fn put(&self, mask: Element, value: &str) {
        let filled =
            Filled { sign: mask.text_content(), name: mask.get_attribute("aria-label"), mask: mask.clone() };
        mask.set_text_content(Some(value));
        let _ = mask.remove_attribute("role");
        let _ = mask.remove_attribute("aria-label");
        let _ = mask.set_attribute("data-filled", "");
        self.filled.borrow_mut().push(filled);
    }

    fn clear(&self) {
        for filled in self.filled.take() {
            filled.mask.set_text_content(filled.sign.as_deref());
            let _ = filled.mask.set_attribute("role", "img");
            let _ = filled.mask.set_attribute("aria-label", filled.name.as_deref().unwrap_or(""));
            let _ = filled.mask.remove_attribute("data-filled");
        }
    }
}

impl Drop for Fill {
    fn drop(&mut self) {
        self.clear();
    }
}

fn value(values: &JsValue, index: usize, mask: &Element) -> Option<String> {
    let (of, sign) = (mask.get_attribute("data-of"), mask.text_content().unwrap_or_default());
    if let Some(ask) = values.dyn_ref::<Function>() {
        let question = Object::new();
        let of = of.map_or(JsValue::UNDEFINED, JsValue::from);
        for (name, value) in [("index", index.into()), ("of", of), ("mask", sign.into())] {
            Reflect::set(&question, &name.into(), &value).ok()?;
        }
        return ask.call1(&JsValue::UNDEFINED, &question).ok()?.as_string();
    }
    let own = |name: &str| {
        let (values, name) = (values.dyn_ref::<Object>()?, name.into());
        let known = Reflect::get_own_property_descriptor(values, &name).is_ok_and(|own| own.is_object());
        Reflect::get(values, &name).ok().filter(|_| known)?.as_string()
    };
    own(&index.to_string()).or_else(|| own(&of?)).or_else(|| own(&sign))
}

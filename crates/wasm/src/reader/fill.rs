//! Values that a host supplies → the masks of a speech.

use super::context::Context;
use super::handles::elements;
use js_sys::{Function, Object, Reflect};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

/// A mask and its original content.
#[derive(Debug)]
struct Filled {
    mask: Element,
    sign: Option<String>,
    name: Option<String>,
}

/// Masks replaced with values.
#[derive(Debug)]
pub(super) struct Fill {
    context: Rc<Context>,
    filled: RefCell<Vec<Filled>>,
}

impl Fill {
    pub(super) fn new(context: &Rc<Context>) -> Self {
        Fill { context: context.clone(), filled: RefCell::default() }
    }

    /// Replaces masks with values and returns how many were replaced. `values` is an object whose keys are indexes of masks
    /// (from 0), kinds (`person`, `place` …) or signs, or a function of `{ index, of, mask }`.
    pub(super) fn fill(&self, values: &JsValue) -> usize {
        self.clear();
        let masks = elements(&self.context.body, ".oration-mask");
        for (index, mask) in masks.into_iter().enumerate() {
            if let Some(value) = value(values, index, &mask) {
                self.replace(mask, &value);
            }
        }
        self.filled.borrow().len()
    }

    fn replace(&self, mask: Element, value: &str) {
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
    if let Some(function) = values.dyn_ref::<Function>() {
        let argument = Object::new();
        let of = of.map_or(JsValue::UNDEFINED, JsValue::from);
        for (name, value) in [("index", index.into()), ("of", of), ("mask", sign.into())] {
            Reflect::set(&argument, &name.into(), &value).ok()?;
        }
        return function.call1(&JsValue::UNDEFINED, &argument).ok()?.as_string();
    }
    let own = |name: &str| {
        let (values, name) = (values.dyn_ref::<Object>()?, name.into());
        let known = Reflect::get_own_property_descriptor(values, &name).is_ok_and(|own| own.is_object());
        Reflect::get(values, &name).ok().filter(|_| known)?.as_string()
    };
    own(&index.to_string()).or_else(|| own(&of?)).or_else(|| own(&sign))
}

//! Ranges of the page → marks by the CSS Custom Highlight API; a browser without it selects the first instead.

use js_sys::Reflect;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Range;

#[wasm_bindgen]
extern "C" {
    /// A set of ranges that the stylesheet paints by the name they are registered under.
    #[wasm_bindgen(js_name = Highlight)]
    type Marks;

    #[wasm_bindgen(constructor, js_class = "Highlight")]
    fn new() -> Marks;

    #[wasm_bindgen(method)]
    fn add(this: &Marks, range: &Range);

    #[wasm_bindgen(method)]
    fn delete(this: &Marks, range: &Range);

    /// The names and their sets.
    type Registry;

    #[wasm_bindgen(method)]
    fn get(this: &Registry, name: &str) -> JsValue;

    #[wasm_bindgen(method)]
    fn set(this: &Registry, name: &str, marks: &Marks);
}

/// Marks of one name; several readers of a page share it, each with its own ranges.
#[derive(Debug)]
pub(super) struct Highlight {
    name: &'static str,
    ranges: std::cell::RefCell<Vec<Range>>,
}

impl Highlight {
    pub(super) fn new(name: &'static str) -> Self {
        Highlight { name, ranges: Default::default() }
    }

    /// Marks these ranges and no others.
    pub(super) fn set(&self, ranges: &[Range]) {
        let before = self.ranges.replace(ranges.to_vec());
        let Some(registry) = registry() else { return select(ranges) };
        if ranges.is_empty() && before.is_empty() {
            return;
        }
        let known = registry.get(self.name);
        let marks: Marks = if known.is_undefined() { Marks::new() } else { known.unchecked_into() };
        before.iter().for_each(|range| marks.delete(range));
        ranges.iter().for_each(|range| marks.add(range));
        registry.set(self.name, &marks);
    }
}

fn registry() -> Option<Registry> {
    let css = Reflect::get(&js_sys::global(), &"CSS".into()).ok()?;
    let highlights = Reflect::get(&css, &"highlights".into()).ok()?;
    highlights.is_object().then(|| highlights.unchecked_into())
}

fn select(ranges: &[Range]) {
    let selection = web_sys::window().and_then(|window| window.get_selection().ok().flatten());
    let (Some(selection), [range]) = (selection, ranges) else { return };
    let _: Result<(), JsValue> = selection.remove_all_ranges().and_then(|()| selection.add_range(range));
}

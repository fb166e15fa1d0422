//! Ranges of the page → highlights, by the CSS Custom Highlight API or, without it, as boxes over the text.

use super::context::Context;
use super::dom::{OwnedElement, element};
use super::handles::SizeWatch;
use js_sys::Reflect;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlElement, Range};

/// The maximum number of ranges with boxes.
const MAX_BOXES: usize = 300;

#[wasm_bindgen]
extern "C" {
    /// A set of ranges, styled by the name it is registered under.
    #[wasm_bindgen(js_name = Highlight)]
    type Marks;

    #[wasm_bindgen(constructor, js_class = "Highlight")]
    fn new() -> Marks;

    #[wasm_bindgen(method)]
    fn add(this: &Marks, range: &Range);

    #[wasm_bindgen(method)]
    fn delete(this: &Marks, range: &Range);

    /// The registered sets, by name.
    type Registry;

    #[wasm_bindgen(method)]
    fn get(this: &Registry, name: &str) -> JsValue;

    #[wasm_bindgen(method)]
    fn set(this: &Registry, name: &str, marks: &Marks);
}

/// Highlights with one name. Several readers of a page share the name, each with its own ranges.
#[derive(Debug)]
pub(super) struct Highlight {
    name: &'static str,
    ranges: RefCell<Vec<Range>>,
    /// Used if the browser lacks the API.
    boxes: Option<(Rc<Boxes>, SizeWatch)>,
}

impl Highlight {
    pub(super) fn new(name: &'static str, context: &Rc<Context>) -> Self {
        let boxes = registry().is_none().then(|| {
            let (ranges, drawn) = Default::default();
            let boxes = Rc::new(Boxes { name, context: context.clone(), ranges, drawn });
            let sized = boxes.clone();
            (boxes, SizeWatch::new(&[&context.body], move || sized.draw()))
        });
        Highlight { name, ranges: RefCell::default(), boxes }
    }

    /// Highlights exactly these ranges.
    pub(super) fn set(&self, ranges: &[Range]) {
        if let Some((boxes, _)) = &self.boxes {
            boxes.ranges.replace(ranges.iter().take(MAX_BOXES).cloned().collect());
            return boxes.draw();
        }
        let before = self.ranges.replace(ranges.to_vec());
        let Some(registry) = registry() else { return };
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

/// Boxes over the lines of ranges.
#[derive(Debug)]
struct Boxes {
    name: &'static str,
    context: Rc<Context>,
    ranges: RefCell<Vec<Range>>,
    drawn: RefCell<Option<OwnedElement>>,
}

impl Boxes {
    fn draw(&self) {
        self.drawn.take();
        let ranges = self.ranges.borrow();
        if !ranges.is_empty() {
            self.drawn.replace(self.drawing(&ranges).ok());
        }
    }

    fn drawing(&self, ranges: &[Range]) -> Result<OwnedElement, JsValue> {
        let document = self.context.document();
        let attributes = [("class", "oration-boxes"), ("data-of", self.name), ("aria-hidden", "true")];
        let holder = OwnedElement(element(document, "div", &attributes, "")?);
        self.context.body.append_child(&holder.0)?;
        let origin = holder.0.get_bounding_client_rect();
        let rects = ranges.iter().filter_map(Range::get_client_rects);
        for rect in rects.flat_map(|list| (0..list.length()).filter_map(move |at| list.item(at))) {
            let line: HtmlElement = document.create_element("i")?.unchecked_into();
            for (property, pixels) in [
                ("left", rect.left() - origin.left()),
                ("top", rect.top() - origin.top()),
                ("width", rect.width()),
                ("height", rect.height()),
            ] {
                line.style()
                    .set_property(property, &[&*(pixels.round() as i32).to_string(), "px"].concat())?;
            }
            holder.0.append_child(&line)?;
        }
        Ok(holder)
    }
}

//! Pages → the files of a search index; lines of Speech JSON → rendered lines. A separate WebAssembly module, for the
//! command line, which also has everything that the complete renderer has.
#![cfg(target_arch = "wasm32")]
#![forbid(unsafe_code)]
#![deny(missing_docs, missing_debug_implementations)]

use js_sys::{Array, Function, Uint8Array};
use oration_search::{Merge, Page, Run};
pub use oration_wasm::LineRenderer;
use wasm_bindgen::prelude::{JsCast, JsError, JsValue, wasm_bindgen};

/// The form of a text in which it is searched.
#[wasm_bindgen]
#[must_use]
pub fn fold(text: &str) -> String {
    oration_search::fold(text)
}

/// Collects the terms of pages.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Terms(Run);

#[wasm_bindgen]
impl Terms {
    /// A collection without pages.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Terms::default()
    }

    /// The first speech of a page as JSON, whose sections are added to the collection; `undefined` if the page has no speech.
    ///
    /// # Errors
    /// The page cannot be written as JSON.
    pub fn add(&mut self, html: &str) -> Result<Option<String>, JsError> {
        let Some(page) = oration_search::read_page(html) else { return Ok(None) };
        self.add_sections(&page);
        Ok(Some(serde_json::to_string(&page)?))
    }

    fn add_sections(&mut self, page: &Page) {
        for section in &page.sections {
            self.0.add(&section.text);
        }
    }

    /// Whether a word was too long to be a term.
    #[wasm_bindgen(js_name = hasLong)]
    #[must_use]
    pub fn has_long(&self) -> bool {
        self.0.has_long()
    }

    /// The sorted run of the collection, which is empty then.
    pub fn finish(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.0).finish()
    }
}

/// Merges sorted runs.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Merger(Merge<'static>);

#[wasm_bindgen]
impl Merger {
    /// Merges as many runs as there are bases, which are added to the numbers of their sections. `read` is called with the
    /// index of a run and returns its next block, empty at its end.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(bases: &[u32], read: Function) -> Self {
        let read = move |run: usize| {
            let block = read.call1(&JsValue::NULL, &JsValue::from_f64(run as f64));
            block
                .ok()
                .and_then(|block| block.dyn_into::<Uint8Array>().ok())
                .map(|block| block.to_vec())
                .unwrap_or_default()
        };
        Merger(Merge::new(bases, Box::new(read)))
    }

    /// The next block of the merged run; empty at its end.
    ///
    /// # Errors
    /// A run is damaged.
    #[wasm_bindgen(js_name = nextBlock)]
    pub fn next_block(&mut self) -> Result<Vec<u8>, JsError> {
        self.0.next_block().map_err(JsError::new)
    }

    /// The first term and the content of the next file of the index; nothing at the end.
    ///
    /// # Errors
    /// A run is damaged.
    #[wasm_bindgen(js_name = nextFile)]
    pub fn next_file(&mut self) -> Result<Option<Array>, JsError> {
        let file = self.0.next_file().map_err(JsError::new)?;
        Ok(file.map(|file| Array::of2(&file.first.into(), &Uint8Array::from(&file.bytes[..]).into())))
    }
}

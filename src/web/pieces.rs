//! Speech JSON → its HTML in pieces, for a page that shows the beginning of a long speech before the rest is made.

use super::error::speech_error;
use super::options;
use super::string::js_string;
use super::value::js_value;
use crate::render::{Pieces, Ready};
use crate::{Parsed, RenderOptions};
use js_sys::JsString;
use self_cell::self_cell;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

// Each of the three borrows from the one above it, and all of them live from one call of JavaScript to the next.
self_cell!(
    struct Read {
        owner: Vec<u8>,
        #[covariant]
        dependent: Parsed,
    }
);
self_cell!(
    struct Prepared {
        owner: (Read, RenderOptions),
        #[covariant]
        dependent: Ready,
    }
);
self_cell!(
    struct Written {
        owner: Prepared,
        #[not_covariant]
        dependent: Pieces,
    }
);

/// The HTML of a speech in the making. Joined in the order of the methods, `entries` and `blocks` as often as there are
/// any, the pieces are what `renderToString` gives.
#[wasm_bindgen(js_name = Pieces)]
pub struct WebPieces {
    written: Written,
    depth: usize,
    /// Bytes of the latest piece, and of all blocks so far.
    bytes: usize,
    blocks: usize,
}

impl std::fmt::Debug for WebPieces {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Pieces")
    }
}

#[wasm_bindgen(js_class = Pieces)]
impl WebPieces {
    /// Reads a speech.
    ///
    /// # Errors
    /// A `SpeechError` where the JSON is not a speech, or an option is not one.
    #[wasm_bindgen(constructor)]
    pub fn new(json: Vec<u8>, options: &JsValue) -> Result<WebPieces, JsValue> {
        let options = options::render(options)?;
        let read = Read::try_new(json, crate::parse).map_err(|error| speech_error(&error))?;
        let prepared = Prepared::new((read, options), |(read, options)| {
            Ready::new(&read.borrow_dependent().speech, options)
        });
        let written = Written::new(prepared, |prepared| Pieces::new(prepared.borrow_dependent(), 0));
        Ok(WebPieces { written, depth: 0, bytes: 0, blocks: 0 })
    }

    /// Fields that the format does not have.
    ///
    /// # Errors
    /// None but a failure of the JavaScript engine.
    pub fn notices(&self) -> Result<JsValue, JsValue> {
        let (read, _) = self.written.borrow_owner().borrow_owner();
        js_value(&read.borrow_dependent().notices)
    }

    /// What stands before the entries of the outline.
    pub fn head(&mut self) -> JsString {
        self.write(|pieces| {
            pieces.head();
            0
        })
    }

    /// About so many bytes of the outline's entries, empty when there are no more.
    pub fn entries(&mut self, bytes: usize) -> JsString {
        self.write(|pieces| pieces.entries(bytes))
    }

    /// What stands between the entries and the blocks.
    pub fn between(&mut self) -> JsString {
        self.write(|pieces| {
            pieces.between();
            0
        })
    }

    /// About so many bytes of the body's blocks, empty when there are no more.
    pub fn blocks(&mut self, bytes: usize) -> JsString {
        let blocks = self.write(|pieces| pieces.blocks(bytes));
        self.blocks += self.bytes;
        blocks
    }

    /// About how much of the blocks there has been, from 0 to 1.
    #[wasm_bindgen(getter)]
    pub fn part(&self) -> f64 {
        let bytes = self.written.borrow_owner().borrow_dependent().bytes;
        (self.blocks as f64 / (bytes as f64 * 1.1 + 1.0)).min(1.0)
    }

    /// What stands after the blocks, the notes.
    pub fn end(&mut self) -> JsString {
        self.write(|pieces| {
            pieces.end();
            0
        })
    }

    /// How many lists of the outline, or sections and stretches of the body, there are around the latest piece: those
    /// that are last in what came before it.
    #[wasm_bindgen(getter)]
    pub fn depth(&self) -> usize {
        self.depth
    }

    fn write(&mut self, write: impl FnOnce(&mut Pieces<'_>) -> usize) -> JsString {
        let (depth, html) = self.written.with_dependent_mut(|_, pieces| (write(pieces), pieces.take()));
        (self.depth, self.bytes) = (depth, html.len());
        js_string(&html)
    }
}

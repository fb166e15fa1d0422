//! Speech JSON → its HTML in pieces, for a page that shows the beginning of a long speech before the rest is made.

use super::error::speech_error;
use super::options;
use super::string::js_string;
use super::value::js_value;
use js_sys::{JsString, Uint8Array};
use oration::{HtmlPart, HtmlStream, Limits, Prepared, RenderOptions, SpeechParser};
use self_cell::self_cell;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

// Each of the three borrows from the one above it, and all of them live from one call of JavaScript to the next.
self_cell!(
    struct Read {
        owner: Vec<u8>,
        #[covariant]
        dependent: SpeechParser,
    }
);
self_cell!(
    struct PreparedCell {
        owner: (Read, RenderOptions),
        #[covariant]
        dependent: Prepared,
    }
);
self_cell!(
    struct Written {
        owner: PreparedCell,
        #[not_covariant]
        dependent: HtmlStream,
    }
);

/// The HTML of a speech in the making. Joined in the order of the methods, `entries` and `blocks` as often as there are
/// any, the pieces are what `renderToString` gives.
#[wasm_bindgen(js_name = Pieces)]
pub struct WebPieces {
    /// What is read, until the first piece is wanted: the outline and the ids are for the task that shows it.
    read: Option<(Read, RenderOptions)>,
    written: Option<Written>,
    limits: Limits,
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
    /// Begins to read a speech.
    ///
    /// # Errors
    /// A `SpeechError` where an option is not one, where there is too much JSON or where it is no UTF-8.
    #[wasm_bindgen(constructor)]
    pub fn new(json: &Uint8Array, options: &JsValue) -> Result<WebPieces, JsValue> {
        let (options, limits) = options::render(options)?;
        let json = super::taken(json, &limits)?;
        let read = Read::try_new(json, |json| SpeechParser::new(json, &limits))
            .map_err(|error| speech_error(&error))?;
        Ok(WebPieces { read: Some((read, options)), written: None, limits, depth: 0, bytes: 0, blocks: 0 })
    }

    /// Reads on, about so many bytes of JSON; whether there is more of it. Everything is to be read before the first
    /// piece.
    ///
    /// # Errors
    /// A `SpeechError` where the JSON is not a speech.
    pub fn read(&mut self, bytes: usize) -> Result<bool, JsValue> {
        let Some((read, _)) = &mut self.read else { return Ok(false) };
        read.with_dependent_mut(|_, reading| reading.advance(bytes)).map_err(|error| {
            self.read = None;
            speech_error(&error)
        })
    }

    /// Fields that the format does not have; there are none once the first piece is made.
    ///
    /// # Errors
    /// None but a failure of the JavaScript engine.
    pub fn notices(&mut self) -> Result<JsValue, JsValue> {
        let notices =
            self.read.as_mut().map(|(read, _)| read.with_dependent_mut(|_, reading| reading.take_notices()));
        js_value(&notices.unwrap_or_default())
    }

    /// What stands before the entries of the outline.
    ///
    /// # Errors
    /// As of all pieces: a `SpeechError` where there is more HTML than the limits allow.
    pub fn head(&mut self) -> Result<JsString, JsValue> {
        self.write(HtmlPart::Start, 0)
    }

    /// About so many bytes of the outline's entries, empty when there are no more.
    ///
    /// # Errors
    /// See `head`.
    pub fn entries(&mut self, bytes: usize) -> Result<JsString, JsValue> {
        self.write(HtmlPart::Outline, bytes)
    }

    /// What stands between the entries and the blocks.
    ///
    /// # Errors
    /// See `head`.
    pub fn between(&mut self) -> Result<JsString, JsValue> {
        self.write(HtmlPart::BodyStart, 0)
    }

    /// About so many bytes of the body's blocks, empty when there are no more.
    ///
    /// # Errors
    /// See `head`.
    pub fn blocks(&mut self, bytes: usize) -> Result<JsString, JsValue> {
        let blocks = self.write(HtmlPart::Body, bytes);
        self.blocks += self.bytes;
        blocks
    }

    /// What stands after the blocks, the notes.
    ///
    /// # Errors
    /// See `head`.
    pub fn end(&mut self) -> Result<JsString, JsValue> {
        self.write(HtmlPart::End, 0)
    }

    /// Lets go of the speech. `free` would do so too, but in the wrong memory where the module has been started again.
    pub fn discard(&mut self) {
        (self.read, self.written) = (None, None);
    }

    /// About how much of the blocks there has been, from 0 to 1.
    #[wasm_bindgen(getter)]
    pub fn part(&self) -> f64 {
        let Some(written) = &self.written else { return 0.0 };
        let bytes = written.borrow_owner().borrow_dependent().bytes();
        (self.blocks as f64 / (bytes as f64 * 1.1 + 1.0)).min(1.0)
    }

    /// How many lists of the outline, or sections and stretches of the body, there are around the latest piece: those
    /// that are last in what came before it.
    #[wasm_bindgen(getter)]
    pub fn depth(&self) -> usize {
        self.depth
    }

    fn write(&mut self, part: HtmlPart, bytes: usize) -> Result<JsString, JsValue> {
        if let Some((read, options)) = self.read.take() {
            self.written = Some(begin(read, options, &self.limits));
        }
        let Some(written) = &mut self.written else { return Ok(js_string("")) };
        let piece = written
            .with_dependent_mut(|_, stream| stream.piece_of(part, bytes))
            .map_err(|error| speech_error(&error))?;
        (self.depth, self.bytes) = (piece.depth, piece.html.len());
        Ok(js_string(&piece.html))
    }
}

fn begin(read: Read, options: RenderOptions, limits: &Limits) -> Written {
    let prepared = PreparedCell::new((read, options), |(read, options)| {
        Prepared::new(read.borrow_dependent().speech(), options)
    });
    Written::new(prepared, |prepared| HtmlStream::new(prepared.borrow_dependent(), limits))
}

//! Speech JSON → its HTML in pieces, for a page that shows the beginning of a long speech before the rest is rendered.

use super::error::speech_error;
use super::options;
use super::string::js_string;
use super::value::js_value;
use js_sys::{JsString, Uint8Array};
use oration::{HtmlPart, HtmlStream, Limits, Prepared, RenderOptions, SpeechParser};
use self_cell::self_cell;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

// Each of the three borrows from the one above it. They live across calls from JavaScript.
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

/// The HTML of a speech in pieces. Joined in the order of the methods, with all results of `entries` and `blocks`, they are
/// the output of `renderToString`.
#[wasm_bindgen(js_name = Pieces)]
pub struct WebPieces {
    /// The parsed speech, until the first piece is requested. The outline and ids are computed then, in the task that shows
    /// them.
    read: Option<(Read, RenderOptions)>,
    written: Option<Written>,
    limits: Limits,
    depth: usize,
    /// The bytes of the latest piece, and of all blocks so far.
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
    /// Starts parsing a speech.
    ///
    /// # Errors
    /// A `SpeechError` if an option is invalid, or if the JSON is too large or not UTF-8.
    #[wasm_bindgen(constructor)]
    pub fn new(json: &Uint8Array, options: &JsValue) -> Result<WebPieces, JsValue> {
        let (options, limits) = options::render(options)?;
        let json = super::copy_input(json, &limits)?;
        let read = Read::try_new(json, |json| SpeechParser::new(json, &limits))
            .map_err(|error| speech_error(&error))?;
        Ok(WebPieces { read: Some((read, options)), written: None, limits, depth: 0, bytes: 0, blocks: 0 })
    }

    /// Parses about `bytes` more bytes of JSON. Returns whether there is more. All of it must be parsed before the first
    /// piece.
    ///
    /// # Errors
    /// A `SpeechError` if the JSON is not a speech, or if it contains Markdown and the module has no parser for it.
    pub fn read(&mut self, bytes: usize) -> Result<bool, JsValue> {
        let Some((read, _)) = &mut self.read else { return Ok(false) };
        let more = read.with_dependent_mut(|_, reading| {
            let more = reading.advance(bytes).map_err(|error| speech_error(&error))?;
            if !more {
                super::check_markdown(reading.speech())?;
            }
            Ok(more)
        });
        if more.is_err() {
            self.read = None;
        }
        more
    }

    /// Notices for unknown fields; empty once the first piece was requested.
    ///
    /// # Errors
    /// Only if the JavaScript engine fails.
    pub fn notices(&mut self) -> Result<JsValue, JsValue> {
        let notices =
            self.read.as_mut().map(|(read, _)| read.with_dependent_mut(|_, reading| reading.take_notices()));
        js_value(&notices.unwrap_or_default())
    }

    /// Everything before the entries of the outline.
    ///
    /// # Errors
    /// As for all pieces: a `SpeechError` if the HTML exceeds the limit.
    pub fn head(&mut self) -> Result<JsString, JsValue> {
        self.write(HtmlPart::Start, 0)
    }

    /// About `bytes` bytes of outline entries; empty if there are no more.
    ///
    /// # Errors
    /// See `head`.
    pub fn entries(&mut self, bytes: usize) -> Result<JsString, JsValue> {
        self.write(HtmlPart::Outline, bytes)
    }

    /// Everything between the entries and the blocks.
    ///
    /// # Errors
    /// See `head`.
    pub fn between(&mut self) -> Result<JsString, JsValue> {
        self.write(HtmlPart::BodyStart, 0)
    }

    /// About `bytes` bytes of blocks; empty if there are no more.
    ///
    /// # Errors
    /// See `head`.
    pub fn blocks(&mut self, bytes: usize) -> Result<JsString, JsValue> {
        let blocks = self.write(HtmlPart::Body, bytes);
        self.blocks += self.bytes;
        blocks
    }

    /// Everything after the blocks, including the notes.
    ///
    /// # Errors
    /// See `head`.
    pub fn end(&mut self) -> Result<JsString, JsValue> {
        self.write(HtmlPart::End, 0)
    }

    /// Releases the speech. `free` would use the wrong memory after a restart of the module.
    pub fn discard(&mut self) {
        (self.read, self.written) = (None, None);
    }

    /// The approximate part of the blocks that has been rendered, from 0 to 1.
    #[wasm_bindgen(getter)]
    pub fn part(&self) -> f64 {
        let Some(written) = &self.written else { return 0.0 };
        let bytes = written.borrow_owner().borrow_dependent().bytes();
        (self.blocks as f64 / (bytes as f64 * 1.1 + 1.0)).min(1.0)
    }

    /// The number of outline lists, or of sections and chunks of the body, that enclose the latest piece. Each is the last
    /// one in the pieces before it.
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

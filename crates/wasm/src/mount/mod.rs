//! Speech JSON → its article in a page: a short one at once, a long one piece by piece.

mod growing;
mod html;
mod pieces;

pub use html::HtmlPolicy;

use crate::options;
use crate::value::js_value;
use growing::GrowingArticle;
use html::parse;
use js_sys::Uint8Array;
use oration::{HtmlPart, Limits, RenderOptions};
use pieces::{Pieces, Reading};
use std::fmt;
use std::mem::take;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use web_sys::{Document, Element};

/// Builds the article of a speech. JavaScript calls it in steps, so that the page responds meanwhile: `read` until the
/// speech is parsed, then `begin`, then `insert` until everything is in the article.
#[wasm_bindgen]
pub struct ArticleBuilder {
    state: State,
    limits: Limits,
}

#[derive(Default)]
enum State {
    Parsing(Reading, RenderOptions),
    Inserting(Pieces, GrowingArticle),
    #[default]
    Done,
}

impl fmt::Debug for ArticleBuilder {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("ArticleBuilder")
    }
}

#[wasm_bindgen]
impl ArticleBuilder {
    /// Starts parsing a speech.
    ///
    /// # Errors
    /// A `SpeechError` if an option is invalid, or if the JSON is too large or not UTF-8.
    #[wasm_bindgen(constructor)]
    pub fn new(json: &Uint8Array, options: &JsValue) -> Result<ArticleBuilder, JsValue> {
        let (options, limits) = options::render(options)?;
        let reading = Reading::new(crate::copy_input(json, &limits)?, &limits)?;
        Ok(ArticleBuilder { state: State::Parsing(reading, options), limits })
    }

    /// Parses about `bytes` more bytes of JSON. Returns whether there is more.
    ///
    /// # Errors
    /// A `SpeechError` if the JSON is not a speech, or if it contains Markdown and the module has no parser for it.
    pub fn read(&mut self, bytes: usize) -> Result<bool, JsValue> {
        let State::Parsing(reading, options) = &mut self.state else { return Ok(false) };
        let more = crate::check_features(options).and_then(|()| reading.advance(bytes));
        if more.is_err() {
            self.discard();
        }
        more
    }

    /// Notices for unknown fields, once the speech is parsed and before its article is made.
    ///
    /// # Errors
    /// Only if the JavaScript engine fails.
    pub fn notices(&mut self) -> Result<JsValue, JsValue> {
        js_value(&match &mut self.state {
            State::Parsing(reading, _) => reading.take_notices(),
            _ => Vec::new(),
        })
    }

    /// The article of a parsed speech, not yet in a page: with about `bytes` bytes of its outline and as many of its body, or
    /// complete if no number is given. Nothing after `discard`.
    ///
    /// # Errors
    /// A `SpeechError` if the HTML exceeds the limit; an error of the page if it does not trust the HTML.
    pub fn begin(
        &mut self,
        document: &Document,
        policy: HtmlPolicy,
        bytes: Option<usize>,
    ) -> Result<Option<Element>, JsValue> {
        let State::Parsing(reading, options) = take(&mut self.state) else { return Ok(None) };
        let Some(bytes) = bytes else {
            return parse(&crate::html(reading.speech(), &options, &self.limits)?, document, &policy);
        };
        let mut pieces = Pieces::new(reading, options, &self.limits);
        let mut html = String::new();
        // The parser closes the elements that the pieces of the outline and the body leave open.
        for part in [HtmlPart::Start, HtmlPart::Outline, HtmlPart::BodyStart, HtmlPart::Body] {
            html += &pieces.take(part, bytes)?.html;
        }
        let article = parse(&html, document, &policy)?;
        let Some(body) = article.as_ref().and_then(Element::last_element_child) else { return Ok(None) };
        self.state = State::Inserting(pieces, GrowingArticle::new(body, policy)?);
        Ok(article)
    }

    /// Inserts about `bytes` more bytes of HTML: first the rest of the outline, which is short, then that of the body, and
    /// finally the notes. Returns whether there is more.
    ///
    /// # Errors
    /// See `begin`.
    pub fn insert(&mut self, bytes: usize) -> Result<bool, JsValue> {
        let State::Inserting(pieces, growing) = &mut self.state else { return Ok(false) };
        for part in [HtmlPart::Outline, HtmlPart::Body] {
            let piece = pieces.take(part, bytes)?;
            if !piece.html.is_empty() {
                growing.insert(&piece)?;
                return Ok(true);
            }
        }
        growing.end(&pieces.take(HtmlPart::End, 0)?)?;
        self.discard();
        Ok(false)
    }

    /// The approximate part of the body that is in the article, from 0 to 1.
    #[wasm_bindgen(getter)]
    pub fn part(&self) -> f64 {
        match &self.state {
            State::Parsing(..) => 0.0,
            State::Inserting(pieces, _) => pieces.part(),
            State::Done => 1.0,
        }
    }

    /// Releases the speech and the article. `free` would use the wrong memory after a restart of the module.
    pub fn discard(&mut self) {
        self.state = State::Done;
    }
}

//! Speech JSON → the parsed speech → its HTML in pieces. Both live across calls from JavaScript.

use crate::check_markdown;
use crate::error::speech_error;
use oration::{
    HtmlPart, HtmlPiece, HtmlStream, Limits, Notice, Prepared, RenderOptions, Speech, SpeechParser,
};
use self_cell::self_cell;
use wasm_bindgen::JsValue;

// Each of the three borrows from the one above it.
self_cell!(
    struct ReadingCell {
        owner: Vec<u8>,
        #[covariant]
        dependent: SpeechParser,
    }
);
self_cell!(
    struct PreparedCell {
        owner: (Reading, RenderOptions),
        #[covariant]
        dependent: Prepared,
    }
);
self_cell!(
    struct WrittenCell {
        owner: PreparedCell,
        #[not_covariant]
        dependent: HtmlStream,
    }
);

/// A speech that is being parsed.
pub(super) struct Reading(ReadingCell);

impl Reading {
    pub(super) fn new(json: Vec<u8>, limits: &Limits) -> Result<Self, JsValue> {
        let cell = ReadingCell::try_new(json, |json| SpeechParser::new(json, limits));
        cell.map(Reading).map_err(|error| speech_error(&error))
    }

    /// Parses about `bytes` more bytes. Returns whether there is more.
    pub(super) fn advance(&mut self, bytes: usize) -> Result<bool, JsValue> {
        self.0.with_dependent_mut(|_, parser| {
            let more = parser.advance(bytes).map_err(|error| speech_error(&error))?;
            if !more {
                check_markdown(parser.speech())?;
            }
            Ok(more)
        })
    }

    pub(super) fn take_notices(&mut self) -> Vec<Notice> {
        self.0.with_dependent_mut(|_, parser| parser.take_notices())
    }

    pub(super) fn speech(&self) -> &Speech<'_> {
        self.0.borrow_dependent().speech()
    }
}

/// The HTML of a parsed speech in pieces.
pub(super) struct Pieces {
    written: WrittenCell,
    /// The bytes of all blocks so far.
    blocks: usize,
}

impl Pieces {
    /// The outline and the ids are computed here, in the task that shows them.
    pub(super) fn new(reading: Reading, options: RenderOptions, limits: &Limits) -> Self {
        let prepared = PreparedCell::new((reading, options), |(reading, options)| {
            Prepared::new(reading.speech(), options)
        });
        let written =
            WrittenCell::new(prepared, |prepared| HtmlStream::new(prepared.borrow_dependent(), limits));
        Pieces { written, blocks: 0 }
    }

    /// The next piece of a part, of about `bytes` bytes; empty if the part is complete.
    pub(super) fn take(&mut self, part: HtmlPart, bytes: usize) -> Result<HtmlPiece, JsValue> {
        let piece = self.written.with_dependent_mut(|_, stream| stream.piece_of(part, bytes));
        let piece = piece.map_err(|error| speech_error(&error))?;
        if part == HtmlPart::Body {
            self.blocks += piece.html.len();
        }
        Ok(piece)
    }

    /// The approximate part of the blocks that has been taken, from 0 to 1.
    pub(super) fn part(&self) -> f64 {
        let bytes = self.written.borrow_owner().borrow_dependent().bytes();
        (self.blocks as f64 / (bytes as f64 * 1.1 + 1.0)).min(1.0)
    }
}

//! [`Speech`] → its HTML in pieces, each of which can be put into a page before the next is made.

use super::parts::Parts;
use super::size::text_bytes;
use super::{LARGE, Page, RenderOptions};
use oration_core::words_for;
use oration_markdown::expand;
use oration_model::{Error, LimitKind, Limits, Speech};
use oration_outline::{language, sanitize_prefix};
use std::borrow::Cow;
use std::fmt;

/// A speech without Markdown blocks, and what every part of its page needs to know.
pub struct Prepared<'s> {
    given: &'s Speech<'s>,
    /// The speech with its Markdown blocks expanded, where it had any; a `Cow` would not be covariant.
    expanded: Option<Speech<'s>>,
    page: Page<'s>,
    bytes: usize,
}

impl<'s> Prepared<'s> {
    /// Expands the Markdown blocks and measures the text.
    pub fn new(speech: &'s Speech<'s>, options: &'s RenderOptions) -> Self {
        let expanded = match expand(speech) {
            Cow::Borrowed(_) => None,
            Cow::Owned(expanded) => Some(expanded),
        };
        let lang = language::of(speech, expanded.as_ref().unwrap_or(speech));
        let bytes = text_bytes(&expanded.as_ref().unwrap_or(speech).body);
        let page = Page {
            options,
            words: words_for(options.ui_lang.as_deref().unwrap_or(lang)),
            prefix: sanitize_prefix(&options.id_prefix),
            lang,
            large: bytes > LARGE,
        };
        Prepared { given: speech, expanded, page, bytes }
    }

    /// About how many bytes its text has.
    pub fn bytes(&self) -> usize {
        self.bytes
    }

    fn parts(&self, room: usize, most: usize) -> Parts<'_> {
        let speech = self.expanded.as_ref().unwrap_or(self.given);
        Parts::new(&self.page, speech, self.bytes, room, most)
    }
}

impl fmt::Debug for Prepared<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Prepared")
    }
}

/// The HTML of a speech in pieces; joined they are what [`render`](crate::render()) returns.
///
/// ```
/// use oration::{HtmlStream, Limits, Prepared, RenderOptions, parse, render};
///
/// let speech = parse(r#"{"title": "致辞", "body": ["各位来宾：", "谢谢大家。"]}"#)?.speech;
/// let options = RenderOptions::default();
/// let prepared = Prepared::new(&speech, &options);
///
/// let mut page = String::new();
/// for piece in HtmlStream::new(&prepared, &Limits::default()).pieces(16) {
///     page.push_str(&piece?.html);
/// }
/// assert_eq!(page, render(&speech, &options));
/// # Ok::<(), oration::Error>(())
/// ```
pub struct HtmlStream<'r> {
    parts: Parts<'r>,
    next: Option<HtmlPart>,
    max: usize,
}

/// A piece of the HTML of a speech.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct HtmlPiece {
    /// The part it is of.
    pub part: HtmlPart,
    /// How many lists of the outline, or sections and stretches of the body, are open around it: those that are last in
    /// the pieces before it.
    pub depth: usize,
    /// The HTML.
    pub html: String,
}

/// A part of the HTML of a speech, in the order of the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum HtmlPart {
    /// The header, up to the first entry of the outline.
    Start,
    /// Entries of the outline, in one or more pieces.
    Outline,
    /// The end of the outline and the beginning of the body.
    BodyStart,
    /// Blocks of the body, in one or more pieces.
    Body,
    /// The end of the body and the notes.
    End,
}

impl HtmlPart {
    fn next(self) -> Option<Self> {
        match self {
            HtmlPart::Start => Some(HtmlPart::Outline),
            HtmlPart::Outline => Some(HtmlPart::BodyStart),
            HtmlPart::BodyStart => Some(HtmlPart::Body),
            HtmlPart::Body => Some(HtmlPart::End),
            HtmlPart::End => None,
        }
    }
}

impl<'r> HtmlStream<'r> {
    /// Begins the HTML, of which there may be `limits.output` bytes.
    pub fn new(prepared: &'r Prepared<'r>, limits: &Limits) -> Self {
        let max = limits.output;
        HtmlStream { parts: prepared.parts(0, max), next: Some(HtmlPart::Start), max }
    }

    /// The next piece in the order of the document, of about so many bytes; `None` after the last.
    ///
    /// ```
    /// use oration::{HtmlPart, HtmlStream, Limits, Prepared, RenderOptions, parse};
    ///
    /// let speech = parse(r#"{"title": "致辞", "body": ["谢谢大家。"]}"#)?.speech;
    /// let options = RenderOptions::default();
    /// let prepared = Prepared::new(&speech, &options);
    /// let mut stream = HtmlStream::new(&prepared, &Limits::default());
    /// let first = stream.next_piece(1 << 16)?.expect("a speech has a header");
    /// assert_eq!(first.part, HtmlPart::Start);
    /// assert!(first.html.contains("<h1"));
    /// # Ok::<(), oration::Error>(())
    /// ```
    ///
    /// # Errors
    /// There is more HTML than the limit allows.
    pub fn next_piece(&mut self, bytes: usize) -> Result<Option<HtmlPiece>, Error> {
        while let Some(part) = self.next {
            let piece = self.piece_of(part, bytes)?;
            if is_done(&self.parts, part) {
                self.next = part.next();
            }
            if !piece.html.is_empty() {
                return Ok(Some(piece));
            }
        }
        Ok(None)
    }

    /// The pieces in the order of the document, each of about so many bytes.
    pub fn pieces(mut self, bytes: usize) -> impl Iterator<Item = Result<HtmlPiece, Error>> {
        std::iter::from_fn(move || self.next_piece(bytes).transpose())
    }

    /// The next piece of one part, for a page that shows the beginning of the outline and of the body before the rest of
    /// either; empty when there is no more of it. It is for callers that know where each part goes, and does not move
    /// [`next_piece`](Self::next_piece) on.
    ///
    /// ```
    /// use oration::{HtmlPart, HtmlStream, Limits, Prepared, RenderOptions, parse};
    ///
    /// let speech = parse(r#"{"title": "致辞", "body": ["谢谢大家。"]}"#)?.speech;
    /// let options = RenderOptions::default();
    /// let prepared = Prepared::new(&speech, &options);
    /// let mut stream = HtmlStream::new(&prepared, &Limits::default());
    /// assert!(stream.piece_of(HtmlPart::Body, 1 << 16)?.html.contains("谢谢大家。"));
    /// # Ok::<(), oration::Error>(())
    /// ```
    ///
    /// # Errors
    /// There is more HTML than the limit allows.
    pub fn piece_of(&mut self, part: HtmlPart, bytes: usize) -> Result<HtmlPiece, Error> {
        let depth = write(&mut self.parts, part, bytes);
        if self.parts.is_full() {
            self.next = None;
            return Err(Error::limit(LimitKind::Output, self.max));
        }
        Ok(HtmlPiece { part, depth, html: self.parts.take() })
    }
}

/// Writes about so many bytes of a part; how many elements are open around them.
fn write(parts: &mut Parts<'_>, part: HtmlPart, bytes: usize) -> usize {
    match part {
        HtmlPart::Start => parts.head(),
        HtmlPart::Outline => return parts.entries(bytes),
        HtmlPart::BodyStart => parts.body_start(),
        HtmlPart::Body => return parts.blocks(bytes),
        HtmlPart::End => parts.end(),
    }
    0
}

/// Whether there is no more of a part that has just been written.
fn is_done(parts: &Parts<'_>, part: HtmlPart) -> bool {
    match part {
        HtmlPart::Outline => parts.is_outline_done(),
        HtmlPart::Body => parts.is_body_done(),
        HtmlPart::Start | HtmlPart::BodyStart | HtmlPart::End => true,
    }
}

/// The whole HTML as one string; nothing where it has more than so many bytes.
pub(super) fn whole(prepared: &Prepared<'_>, most: usize) -> Option<String> {
    let mut parts = prepared.parts(prepared.bytes * 5 / 4 + 4096, most);
    let mut next = Some(HtmlPart::Start);
    while let Some(part) = next {
        write(&mut parts, part, usize::MAX);
        if is_done(&parts, part) {
            next = part.next();
        }
    }
    (!parts.is_full()).then(|| parts.take())
}

impl fmt::Debug for HtmlStream<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("HtmlStream").field("next", &self.next).finish_non_exhaustive()
    }
}

//! [`Speech`] → its HTML in pieces, each of which can be inserted before the next is rendered.

use super::options::RenderOptions;
use super::page::Page;
use super::parts::Parts;
use super::size::text_bytes;
use oration_markdown::expand;
use oration_model::{Error, LimitKind, Limits, Speech};
use oration_outline::language;
use std::borrow::Cow;
use std::fmt;

/// A speech without Markdown blocks, and the data that every part of its page needs.
///
/// ```
/// use oration::{HtmlStream, Limits, Prepared, RenderOptions, parse};
///
/// let speech = parse(r#"{"title": "致辞", "body": ["谢谢大家。"]}"#)?.speech;
/// let options = RenderOptions::default();
/// let prepared = Prepared::new(&speech, &options);
/// let pieces = HtmlStream::new(&prepared, &Limits::default()).pieces(1 << 16);
/// assert!(pieces.count() > 0);
/// # Ok::<(), oration::Error>(())
/// ```
pub struct Prepared<'s> {
    given: &'s Speech<'s>,
    /// The speech with its Markdown blocks expanded, if it had any. A `Cow` would not be covariant.
    expanded: Option<Speech<'s>>,
    page: Page<'s>,
    bytes: usize,
}

impl<'s> Prepared<'s> {
    /// Expands the Markdown blocks and estimates the size of the text.
    ///
    /// ```
    /// use oration::{HtmlStream, Limits, Prepared, RenderOptions, parse};
    ///
    /// let speech = parse(r#"{"title": "致辞", "body": ["谢谢大家。"]}"#)?.speech;
    /// let options = RenderOptions::default();
    /// let prepared = Prepared::new(&speech, &options);
    /// # let _ = HtmlStream::new(&prepared, &Limits::default());
    /// # Ok::<(), oration::Error>(())
    /// ```
    pub fn new(speech: &'s Speech<'s>, options: &'s RenderOptions) -> Self {
        let expanded = match expand(speech) {
            Cow::Borrowed(_) => None,
            Cow::Owned(expanded) => Some(expanded),
        };
        let lang = language::of(speech, expanded.as_ref().unwrap_or(speech));
        let bytes = text_bytes(&expanded.as_ref().unwrap_or(speech).body);
        Prepared { given: speech, expanded, page: Page::new(options, lang, bytes), bytes }
    }

    /// The approximate size of the text, in bytes.
    ///
    /// ```
    /// use oration::{Prepared, RenderOptions, parse};
    ///
    /// let speech = parse(r#"{"title": "致辞", "body": ["谢谢大家。"]}"#)?.speech;
    /// let options = RenderOptions::default();
    /// let prepared = Prepared::new(&speech, &options);
    /// assert!(prepared.bytes() >= "谢谢大家。".len());
    /// # Ok::<(), oration::Error>(())
    /// ```
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

/// The HTML of a speech in pieces. Joined, they are the output of [`render`](crate::render()).
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
///
/// ```
/// use oration::{HtmlPart, HtmlStream, Limits, Prepared, RenderOptions, parse};
///
/// let speech = parse(r#"{"title": "致辞", "body": ["谢谢大家。"]}"#)?.speech;
/// let options = RenderOptions::default();
/// let prepared = Prepared::new(&speech, &options);
/// let mut stream = HtmlStream::new(&prepared, &Limits::default());
/// while let Some(piece) = stream.next_piece(1 << 16)? {
///     if piece.part == HtmlPart::Body {
///         assert!(piece.html.contains("谢谢大家。"));
///     }
/// }
/// # Ok::<(), oration::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct HtmlPiece {
    /// The part of the document.
    pub part: HtmlPart,
    /// The number of enclosing lists of the outline, or sections and chunks of the body. They are the last elements of
    /// earlier pieces.
    pub depth: usize,
    /// The HTML.
    pub html: String,
}

/// A part of the HTML of a speech, in document order.
///
/// ```
/// use oration::HtmlPart;
///
/// assert!(HtmlPart::Start < HtmlPart::Body);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum HtmlPart {
    /// The header, up to the first entry of the outline.
    Start,
    /// Entries of the outline, in one or more pieces.
    Outline,
    /// The end of the outline and the start of the body.
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
    /// Creates a stream of at most `limits.output` bytes of HTML.
    ///
    /// ```
    /// use oration::{HtmlStream, Limits, Prepared, RenderOptions, parse};
    ///
    /// let speech = parse(r#"{"title": "致辞", "body": ["谢谢大家。"]}"#)?.speech;
    /// let options = RenderOptions::default();
    /// let prepared = Prepared::new(&speech, &options);
    /// let mut stream = HtmlStream::new(&prepared, &Limits::default());
    /// assert!(stream.next_piece(1 << 16)?.is_some());
    /// # Ok::<(), oration::Error>(())
    /// ```
    pub fn new(prepared: &'r Prepared<'r>, limits: &Limits) -> Self {
        let max = limits.output;
        HtmlStream { parts: prepared.parts(0, max), next: Some(HtmlPart::Start), max }
    }

    /// Returns the next piece, of about `bytes` bytes, in document order; `None` after the last.
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
    /// The HTML exceeds the limit.
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

    /// Iterates over the pieces in document order, each of about `bytes` bytes.
    ///
    /// ```
    /// use oration::{HtmlStream, Limits, Prepared, RenderOptions, parse};
    ///
    /// let speech = parse(r#"{"title": "致辞", "body": ["谢谢大家。"]}"#)?.speech;
    /// let options = RenderOptions::default();
    /// let prepared = Prepared::new(&speech, &options);
    /// let pieces: Result<Vec<_>, _> = HtmlStream::new(&prepared, &Limits::default()).pieces(64).collect();
    /// let page: String = pieces?.into_iter().map(|piece| piece.html).collect();
    /// assert!(page.ends_with("</article>\n"));
    /// # Ok::<(), oration::Error>(())
    /// ```
    pub fn pieces(mut self, bytes: usize) -> impl Iterator<Item = Result<HtmlPiece, Error>> {
        std::iter::from_fn(move || self.next_piece(bytes).transpose())
    }

    /// Returns the next piece of one part, or an empty piece if it is complete. This is for pages that show the start of
    /// both the outline and the body before the rest of either. It does not advance [`next_piece`](Self::next_piece).
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
    /// The HTML exceeds the limit.
    pub fn piece_of(&mut self, part: HtmlPart, bytes: usize) -> Result<HtmlPiece, Error> {
        let depth = write(&mut self.parts, part, bytes);
        if self.parts.is_full() {
            self.next = None;
            return Err(Error::limit(LimitKind::Output, self.max));
        }
        Ok(HtmlPiece { part, depth, html: self.parts.take() })
    }
}

/// Writes about `bytes` bytes of a part. Returns the number of enclosing elements.
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

/// Whether a part is complete.
fn is_done(parts: &Parts<'_>, part: HtmlPart) -> bool {
    match part {
        HtmlPart::Outline => parts.is_outline_done(),
        HtmlPart::Body => parts.is_body_done(),
        HtmlPart::Start | HtmlPart::BodyStart | HtmlPart::End => true,
    }
}

/// The complete HTML as one string, or nothing if it exceeds the limit.
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

//! [`Speech`] → HTML: a header, the outline, the body and its notes, as one string or in pieces.
#![forbid(unsafe_code)]
#![deny(missing_docs, missing_debug_implementations, unreachable_pub)]

mod alternates;
mod body;
mod facts;
mod footnotes;
#[cfg(feature = "fullwidth")]
mod fullwidth;
mod header;
mod html;
mod inline;
#[cfg(any(feature = "commonmark", feature = "external"))]
mod marks;
mod omission;
mod options;
mod outline;
mod page;
mod parts;
mod site_search;
mod size;
mod stream;
mod table;

use oration_model::{Error, LimitKind, Limits, Speech};

pub use options::{Print, Punctuation, RenderOptions};
pub use stream::{HtmlPart, HtmlPiece, HtmlStream, Prepared};

/// The stylesheet of a rendered speech, for a `<style>` element or a file. It is in the cascade layer `oration`, so rules
/// of the page for its classes override it. Custom properties are listed at its top.
///
/// ```
/// let page = format!("<style>{}</style>", oration::STYLESHEET);
/// assert!(page.contains("--oration-accent"));
/// ```
pub const STYLESHEET: &str = include_str!("style.css");

/// The stylesheet for speeches with [`RenderOptions::print`], in addition to [`STYLESHEET`].
///
/// ```
/// assert!(oration::PRINT_STYLESHEET.contains("--oration-print-title"));
/// ```
pub const PRINT_STYLESHEET: &str = include_str!("print.css");

/// Renders a speech as HTML: one `<article class="oration">`. This cannot fail, and the result is deterministic.
///
/// ```
/// use oration::{RenderOptions, parse, render};
///
/// let speech = parse(r#"{"title": "致辞", "body": ["谢谢大家。"]}"#)?.speech;
/// let html = render(&speech, &RenderOptions::default());
/// assert!(html.starts_with(r#"<article class="oration""#));
/// # Ok::<(), oration::Error>(())
/// ```
pub fn render(speech: &Speech<'_>, options: &RenderOptions) -> String {
    written(speech, options, usize::MAX).unwrap_or_default()
}

/// Renders a speech as HTML within [`Limits`]. HTML can be much longer than its JSON, for example if there are many
/// footnote references.
///
/// # Errors
/// [`ErrorKind::Limit`](oration_model::ErrorKind::Limit) if the HTML has more bytes than `limits.output`.
///
/// ```
/// use oration::{Limits, RenderOptions, parse, render_within};
/// let speech = parse(r#"{"title": "", "body": ["谢谢大家。"]}"#)?.speech;
/// let limits = Limits { output: 50, ..Limits::default() };
/// let error = render_within(&speech, &RenderOptions::default(), &limits).unwrap_err();
/// assert_eq!(error.to_string(), "more than 50 bytes of HTML; raise the limit `output` to allow it");
/// # Ok::<(), oration::Error>(())
/// ```
pub fn render_within(speech: &Speech<'_>, options: &RenderOptions, limits: &Limits) -> Result<String, Error> {
    written(speech, options, limits.output).ok_or_else(|| Error::limit(LimitKind::Output, limits.output))
}

/// The HTML of a speech, unless it is longer than a number of bytes.
fn written(speech: &Speech<'_>, options: &RenderOptions, most: usize) -> Option<String> {
    stream::whole(&Prepared::new(speech, options), most)
}

//! [`Speech`] → HTML: a header, the outline, the body and its notes, as one string or in pieces.
#![forbid(unsafe_code)]
#![deny(missing_docs, missing_debug_implementations, unreachable_pub)]

mod body;
mod footnotes;
mod header;
mod html;
mod inline;
mod omission;
mod outline;
mod parts;
mod size;
mod stream;
mod table;

use html::{Html, Tag, tag};
use oration_core::{Words, words_for};
use oration_markdown::plain_text;
use oration_model::{Error, LimitKind, Limits, Speech};
use oration_outline::language;

pub use stream::{HtmlPart, HtmlPiece, HtmlStream, Prepared};

/// The look of a rendered speech, for a `<style>` element or a file of its own. All of it is in the cascade layer
/// `oration`, so the rules of a page for its classes win over it, and what can be set is at its top; but the rules of a
/// page for all elements of a kind do not reach the shape of a speech.
///
/// ```
/// let page = format!("<style>{}</style>", oration::STYLESHEET);
/// assert!(page.contains("--oration-accent"));
/// ```
pub const STYLESHEET: &str = include_str!("style.css");

/// How to render.
///
/// ```
/// use oration::{RenderOptions, parse, render};
/// let speech = parse(r#"{"title": "致辞", "body": ["谢谢大家。"]}"#)?.speech;
/// let options = RenderOptions { id_prefix: "a-".into(), header: false, ..RenderOptions::default() };
/// assert!(render(&speech, &options).contains(r#"<p id="a-p1">谢谢大家。</p>"#));
/// # Ok::<(), oration::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RenderOptions {
    /// Before every id, so that two speeches can share a page and no id can shadow a global of the page's scripts:
    /// `speech-`. Letters, digits, `-` and `_`; others are left out.
    pub id_prefix: String,
    /// The level of the title's heading, 1 to 6; the sections follow below it.
    pub heading_level: u8,
    /// Language of the words around the speech, a BCP 47 tag; the speech's own unless told.
    pub ui_lang: Option<String>,
    /// With the outline.
    pub outline: bool,
    /// With the header: title, byline, date and the rest.
    pub header: bool,
    /// Pictures are shown; otherwise they are links, so that no page of yours asks another site for anything.
    pub images: bool,
    /// Every paragraph has an id.
    pub paragraph_ids: bool,
}

impl Default for RenderOptions {
    fn default() -> Self {
        RenderOptions {
            id_prefix: "speech-".into(),
            heading_level: 1,
            ui_lang: None,
            outline: true,
            header: true,
            images: false,
            paragraph_ids: true,
        }
    }
}

/// The HTML of a speech: one `<article class="oration">`. It cannot fail, and the same speech gives the same bytes.
pub fn render(speech: &Speech<'_>, options: &RenderOptions) -> String {
    written(speech, options, usize::MAX).unwrap_or_default()
}

/// The HTML of a speech, unless it is larger than the [`Limits`] allow: references to notes, among others, are short
/// as JSON and long as HTML.
///
/// # Errors
/// [`ErrorKind::Limit`](oration_model::ErrorKind::Limit) where the HTML has more bytes than `limits.output`.
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

/// The HTML of a speech, unless it has more than so many bytes.
fn written(speech: &Speech<'_>, options: &RenderOptions, most: usize) -> Option<String> {
    stream::whole(&Prepared::new(speech, options), most)
}

/// A page that a speech links to learns nothing of the page it was on, and cannot reach it.
const LINK_REL: &str = "noopener noreferrer";

/// Bytes of text from which a page lays out its sections only as they come into view.
const LARGE: usize = 100_000;

/// What every part of a page needs to know.
struct Page<'r> {
    options: &'r RenderOptions,
    words: &'static Words,
    prefix: String,
    lang: &'r str,
    large: bool,
}

impl<'r> Page<'r> {
    /// The beginning of the article.
    fn article(&self, speech: &Speech<'_>, html: &mut Html) {
        let title = if self.options.header { self.title_id(speech) } else { String::new() };
        html.open(
            tag!("article", "oration"),
            &[
                ("lang", self.lang),
                ("dir", language::direction(speech, self.lang)),
                ("aria-labelledby", &title),
                // Where no title tells it, a reader still knows what its own ids begin with.
                ("data-prefix", if title.is_empty() { &self.prefix } else { "" }),
                ("data-size", if self.large { "large" } else { "" }),
            ],
        );
        html.line();
    }

    /// The id of the title; empty when there are no words in it, and then there is no heading.
    fn title_id(&self, speech: &Speech<'_>) -> String {
        if plain_text(&speech.title).trim().is_empty() { String::new() } else { self.id("title") }
    }

    fn id(&self, name: &str) -> String {
        format!("{}{name}", self.prefix)
    }

    /// A language of the page's own words where it is not the speech's.
    fn own_lang(&self) -> &'static str {
        if words_for(self.lang).lang == self.words.lang && !self.lang.is_empty() {
            ""
        } else {
            self.words.lang
        }
    }

    /// What stands between the members of a list in the speech's language.
    fn comma(&self) -> &'static str {
        match self.lang.split('-').next() {
            Some("zh" | "yue" | "ja") => "、",
            Some("ar" | "fa" | "ur" | "ug" | "ps") => "، ",
            _ => ", ",
        }
    }

    /// The tag of a heading at a depth below the title, and `aria-level` where HTML has no tag for it.
    fn heading(&self, depth: usize) -> (&'static Tag, &'static str) {
        const TAGS: [&Tag; 6] = [tag!("h1"), tag!("h2"), tag!("h3"), tag!("h4"), tag!("h5"), tag!("h6")];
        const LEVELS: [&str; 9] = ["7", "8", "9", "10", "11", "12", "13", "14", "15"];
        let level = usize::from(self.options.heading_level.clamp(1, 6)) + depth;
        match TAGS.get(level - 1) {
            Some(&tag) => (tag, ""),
            None => (tag!("h6"), LEVELS[(level - 7).min(LEVELS.len() - 1)]),
        }
    }
}

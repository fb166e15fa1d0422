//! [`Speech`] → HTML: a header, the outline, the body and its notes, as one string or in pieces.
#![forbid(unsafe_code)]
#![deny(missing_docs, missing_debug_implementations, unreachable_pub)]

mod alternates;
mod body;
mod footnotes;
#[cfg(feature = "fullwidth")]
mod fullwidth;
mod header;
mod html;
mod inline;
#[cfg(any(feature = "commonmark", feature = "external"))]
mod marks;
mod omission;
mod outline;
mod parts;
mod site_search;
mod size;
mod stream;
mod table;

use html::{Html, Tag, tag};
use oration_locale::{Locale, is_supported, locale};
use oration_markdown::plain_text;
use oration_model::{Direction, Error, LimitKind, Limits, Speech};
use oration_outline::{language, sanitize_prefix};

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

/// Options of [`render`].
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
    /// The prefix of every id, `speech-` by default, so that speeches can share a page and ids cannot shadow global
    /// variables. Letters, digits, `-` and `_`; other characters are removed.
    pub id_prefix: String,
    /// The level of the title's heading, 1 to 6. Sections follow below it.
    pub heading_level: u8,
    /// The language of interface text, a BCP 47 tag; the speech's language by default.
    pub ui_lang: Option<String>,
    /// Include the outline.
    pub outline: bool,
    /// Collapse the outline into a `details` element where it is above the text, as on a phone. For pages without a reader,
    /// which has a drawer for the outline.
    pub collapse_outline: bool,
    /// Include the header: title, byline, date and other metadata.
    pub header: bool,
    /// Show images. Otherwise they are links, so that the page makes no requests to other sites.
    pub images: bool,
    /// Give every paragraph an id.
    pub paragraph_ids: bool,
    /// How the punctuation of a Chinese speech is shown.
    pub punctuation: Punctuation,
    /// Mark what Pagefind indexes: sections as results of their own, the title, speaker, date and occasion as metadata, filters
    /// by speaker, year, occasion and kind, and the date to sort by. Without the feature `index`, nothing is marked.
    pub index: bool,
    /// How the speech is printed.
    pub print: Print,
}

/// How a speech is printed, by a stylesheet of its own: [`PRINT_STYLESHEET`].
///
/// ```
/// use oration::{Print, RenderOptions, parse, render};
/// let speech = parse(r#"{"title": "致辞", "lang": "zh", "body": ["谢谢大家。"]}"#)?.speech;
/// let options = RenderOptions { print: Print::Gbt9704, ..RenderOptions::default() };
/// assert!(render(&speech, &options).contains(r#"data-print="gbt9704""#));
/// # Ok::<(), oration::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Print {
    /// As on the screen, without controls.
    #[default]
    Screen,
    /// As an official document by GB/T 9704-2012: A4, 22 lines of 28 characters. Speeches in other languages than Chinese are
    /// printed as with [`A4`](Self::A4).
    Gbt9704,
    /// On A4 paper.
    A4,
    /// On Letter paper.
    Letter,
}

impl Print {
    /// The value of the attribute `data-print`; empty for [`Screen`](Self::Screen).
    ///
    /// ```
    /// assert_eq!(oration::Print::A4.as_str(), "a4");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Print::Screen => "",
            Print::Gbt9704 => "gbt9704",
            Print::A4 => "a4",
            Print::Letter => "letter",
        }
    }
}

/// How the punctuation of a Chinese speech is shown. The speech itself, its plain text and its ids stay as printed.
///
/// ```
/// use oration::{Punctuation, RenderOptions, parse, render};
/// let speech = parse(r#"{"title": "致辞", "lang": "zh", "body": ["大家好,谢谢!"]}"#)?.speech;
/// let options = RenderOptions { punctuation: Punctuation::FullWidth, ..RenderOptions::default() };
/// assert!(render(&speech, &options).contains(r#"大家好<span data-printed=",">，</span>谢谢"#));
/// # Ok::<(), oration::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Punctuation {
    /// As in the source.
    #[default]
    AsPrinted,
    /// Full-width between Han characters: `，；：？！（）` and `“”‘’` for straight quotes. What is printed is in the
    /// attribute `data-printed` of each. Without the feature `fullwidth`, as in the source.
    FullWidth,
}

impl Default for RenderOptions {
    fn default() -> Self {
        RenderOptions {
            id_prefix: "speech-".into(),
            heading_level: 1,
            ui_lang: None,
            outline: true,
            collapse_outline: false,
            header: true,
            images: false,
            paragraph_ids: true,
            punctuation: Punctuation::AsPrinted,
            index: false,
            print: Print::Screen,
        }
    }
}

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

/// Keeps linked pages from learning about or accessing the page with the speech.
const LINK_REL: &str = "noopener noreferrer";

/// The language of interface text, if it differs from that of the speech.
fn own_lang(own: &'static Locale, lang: &str) -> &'static str {
    if is_supported(lang) && locale(lang).lang == own.lang { "" } else { own.lang }
}

/// The direction of the interface strings, if it differs from the speech's.
fn own_dir(own_lang: &str, lang: &str) -> &'static str {
    let rtl = language::is_rtl(own_lang);
    match own_lang {
        "" => "",
        _ if rtl == language::is_rtl(lang) => "",
        _ if rtl => "rtl",
        _ => "ltr",
    }
}

/// Whether a tag is that of Chinese, whatever its variety.
fn is_chinese(lang: &str) -> bool {
    let primary = lang.split('-').next().unwrap_or_default();
    ["zh", "cmn", "yue", "wuu", "nan", "hak", "lzh"].iter().any(|tag| primary.eq_ignore_ascii_case(tag))
}

/// Bytes of text from which sections are laid out only when they come into view.
const LARGE: usize = 100_000;

/// Data that every part of a page needs.
struct Page<'r> {
    options: &'r RenderOptions,
    locale: &'static Locale,
    prefix: String,
    lang: &'r str,
    /// The language and direction of interface text, if they differ from those of the speech.
    own_lang: &'static str,
    own_dir: &'static str,
    large: bool,
    /// Whether punctuation is shown as full-width.
    widens: bool,
}

/// What a speech without a title is called: by its occasion, or by who gave it.
fn name_without_title<'s>(speech: &'s Speech<'_>) -> &'s str {
    let speaker = || speech.speaker.first().map(|person| &*person.name);
    speech.occasion.as_deref().or_else(speaker).unwrap_or_default()
}

impl<'r> Page<'r> {
    /// The page of a text of about `bytes` bytes in the language `lang`.
    fn new(options: &'r RenderOptions, lang: &'r str, bytes: usize) -> Self {
        let locale = locale(options.ui_lang.as_deref().unwrap_or(lang));
        let own_lang = own_lang(locale, lang);
        Page {
            options,
            locale,
            prefix: sanitize_prefix(&options.id_prefix),
            lang,
            own_lang,
            own_dir: own_dir(own_lang, lang),
            large: bytes > LARGE,
            widens: cfg!(feature = "fullwidth")
                && options.punctuation == Punctuation::FullWidth
                && is_chinese(lang),
        }
    }

    /// Writes the start of the article.
    fn article(&self, speech: &Speech<'_>, html: &mut Html) {
        let title = if self.options.header { self.title_id(speech) } else { String::new() };
        html.open(
            tag!("article", "oration"),
            &[
                ("lang", self.lang),
                ("dir", language::direction(speech, self.lang).map_or("auto", Direction::as_str)),
                ("aria-labelledby", &title),
                ("aria-label", if title.is_empty() { name_without_title(speech) } else { "" }),
                // Without a title, the reader cannot derive the prefix from an id.
                ("data-prefix", if title.is_empty() { &self.prefix } else { "" }),
                ("data-size", if self.large { "large" } else { "" }),
                ("data-print", self.options.print.as_str()),
                ("data-pagefind-body", self.mark("true")),
                (
                    "data-pagefind-filter",
                    &self.mark_value("kind", speech.kind.as_deref().unwrap_or_default()),
                ),
            ],
        );
        html.line();
    }

    /// The id of the title; empty if the title is empty, in which case there is no heading.
    fn title_id(&self, speech: &Speech<'_>) -> String {
        if plain_text(&speech.title).trim().is_empty() { String::new() } else { self.id("title") }
    }

    fn id(&self, name: &str) -> String {
        format!("{}{name}", self.prefix)
    }

    /// The separator between the members of a list in the speech's language.
    fn comma(&self) -> &'static str {
        match self.lang.split('-').next() {
            Some("zh" | "yue" | "ja") => "、",
            Some("ar" | "fa" | "ur" | "ug" | "ps") => "، ",
            _ => ", ",
        }
    }

    /// The tag of a heading at a depth below the title, and `aria-level` if HTML has no tag for it.
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

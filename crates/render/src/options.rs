//! What a host may choose of the HTML.

/// Options of [`render`](crate::render).
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

/// How a speech is printed, by a stylesheet of its own: [`PRINT_STYLESHEET`](crate::PRINT_STYLESHEET).
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

//! What every part of a page needs: the options, the language of its interface text, and the prefix of its ids.

use crate::html::{Html, Tag, tag};
use crate::options::{Punctuation, RenderOptions};
use oration_locale::{Locale, is_supported, locale};
use oration_markdown::plain_text;
use oration_model::{Direction, Speech};
use oration_outline::{language, sanitize_prefix};

/// Keeps linked pages from learning about or accessing the page with the speech.
pub(super) const LINK_REL: &str = "noopener noreferrer";

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
pub(super) struct Page<'r> {
    pub(super) options: &'r RenderOptions,
    pub(super) locale: &'static Locale,
    pub(super) prefix: String,
    pub(super) lang: &'r str,
    /// The language and direction of interface text, if they differ from those of the speech.
    pub(super) own_lang: &'static str,
    pub(super) own_dir: &'static str,
    pub(super) large: bool,
    /// Whether punctuation is shown as full-width.
    pub(super) widens: bool,
}

/// What a speech without a title is called: by its occasion, or by who gave it.
fn name_without_title<'s>(speech: &'s Speech<'_>) -> &'s str {
    let speaker = || speech.speaker.first().map(|person| &*person.name);
    speech.occasion.as_deref().or_else(speaker).unwrap_or_default()
}

impl<'r> Page<'r> {
    /// The page of a text of about `bytes` bytes in the language `lang`.
    pub(super) fn new(options: &'r RenderOptions, lang: &'r str, bytes: usize) -> Self {
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
    pub(super) fn article(&self, speech: &Speech<'_>, html: &mut Html) {
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
    pub(super) fn title_id(&self, speech: &Speech<'_>) -> String {
        if plain_text(&speech.title).trim().is_empty() { String::new() } else { self.id("title") }
    }

    pub(super) fn id(&self, name: &str) -> String {
        format!("{}{name}", self.prefix)
    }

    /// The separator between the members of a list in the speech's language.
    pub(super) fn comma(&self) -> &'static str {
        match self.lang.split('-').next() {
            Some("zh" | "yue" | "ja") => "、",
            Some("ar" | "fa" | "ur" | "ug" | "ps") => "، ",
            _ => ", ",
        }
    }

    /// The tag of a heading at a depth below the title, and `aria-level` if HTML has no tag for it.
    pub(super) fn heading(&self, depth: usize) -> (&'static Tag, &'static str) {
        const TAGS: [&Tag; 6] = [tag!("h1"), tag!("h2"), tag!("h3"), tag!("h4"), tag!("h5"), tag!("h6")];
        const LEVELS: [&str; 9] = ["7", "8", "9", "10", "11", "12", "13", "14", "15"];
        let level = usize::from(self.options.heading_level.clamp(1, 6)) + depth;
        match TAGS.get(level - 1) {
            Some(&tag) => (tag, ""),
            None => (tag!("h6"), LEVELS[(level - 7).min(LEVELS.len() - 1)]),
        }
    }
}

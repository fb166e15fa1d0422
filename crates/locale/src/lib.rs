//! The interface strings of Oration: a language tag → the strings of the nearest language.
//!
//! Each language is one file, `data/<tag>.json`. The build turns these files into statics for Rust and into one small
//! module per language for JavaScript, and fails if a key is missing or unknown. To add a language, add a file: `tags` are
//! the BCP 47 tags it serves, and no other place lists the languages.
//!
//! ```
//! let locale = oration_locale::locale("zh-TW");
//! assert_eq!(locale.lang, "zh-Hant");
//! assert_eq!(locale.page.contents, "目錄");
//! assert_eq!(oration_locale::locale("de").lang, "en");
//! ```
#![forbid(unsafe_code)]
#![deny(missing_docs, missing_debug_implementations, unreachable_pub)]

mod format;
mod strings;

pub use strings::{Format, Locale, Masked, Page, Text};

include!(concat!(env!("OUT_DIR"), "/locales.rs"));

/// The strings for a BCP 47 tag: of the language whose listed tag is most specific, or English.
///
/// A listed tag matches if the language is the same and the tag has all its other subtags, in any position: `zh-Hant`
/// matches `zh-cmn-Hant-TW`.
///
/// ```
/// use oration_locale::locale;
///
/// assert_eq!(locale("zh-cmn-Hant-TW").lang, "zh-Hant");
/// assert_eq!(locale("FR-ca").lang, "fr");
/// assert_eq!(locale("zh-Hans-HK").lang, "zh-Hans");
/// assert_eq!(locale("yue").lang, "zh-Hant");
/// assert_eq!(locale("").lang, "en");
/// ```
pub fn locale(tag: &str) -> &'static Locale {
    find(tag).or_else(|| find("en")).unwrap_or(&LOCALES[0])
}

/// Whether there are strings for a BCP 47 tag, so that [`locale`] does not fall back to English.
///
/// ```
/// assert!(oration_locale::is_supported("ja-JP"));
/// assert!(!oration_locale::is_supported("de"));
/// ```
pub fn is_supported(tag: &str) -> bool {
    find(tag).is_some()
}

/// The name of the language of a BCP 47 tag in its own words, if there are strings for it.
///
/// ```
/// assert_eq!(oration_locale::name("zh-TW"), Some("繁體中文"));
/// assert_eq!(oration_locale::name("de"), None);
/// ```
pub fn name(tag: &str) -> Option<&'static str> {
    find(tag).map(|locale| locale.name)
}

/// All languages, in the order of their tags.
///
/// ```
/// assert!(oration_locale::locales().iter().any(|locale| locale.lang == "ar"));
/// ```
pub fn locales() -> &'static [Locale] {
    LOCALES
}

fn find(tag: &str) -> Option<&'static Locale> {
    let specificity = |locale: &Locale| {
        let listed = locale.tags.iter().filter(|listed| matches(tag, listed));
        listed.map(|listed| listed.split('-').count()).max()
    };
    let best = LOCALES.iter().filter_map(|locale| Some((specificity(locale)?, locale)));
    best.max_by_key(|(subtags, _)| *subtags).map(|(_, locale)| locale)
}

fn matches(tag: &str, listed: &str) -> bool {
    let mut listed = subtags(listed);
    let mut subtags = subtags(tag);
    let language = subtags.next().zip(listed.next());
    language.is_some_and(|(a, b)| a.eq_ignore_ascii_case(b))
        && listed.all(|wanted| subtags.clone().any(|subtag| subtag.eq_ignore_ascii_case(wanted)))
}

/// Splitting bytes takes a third of the time of splitting a string, and every page looks its languages up.
fn subtags(tag: &str) -> impl Iterator<Item = &[u8]> + Clone {
    tag.as_bytes().split(|&byte| byte == b'-')
}

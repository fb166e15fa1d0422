//! The shape of a data file: the groups of strings and their names.

/// The strings of one language.
///
/// `{n}`, `{total}`, `{shown}`, `{name}` and other words in braces are placeholders. `{word|words}` beside `{n}` is the
/// singular and the plural; a language with more forms avoids them, as in “Words: {n}”.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Locale {
    /// The language of the strings, a BCP 47 tag.
    pub lang: &'static str,
    /// The language in its own words.
    pub name: &'static str,
    /// The BCP 47 tags that select this language.
    pub tags: &'static [&'static str],
    /// How numbers and dates are written.
    pub format: Format,
    /// Strings of the rendered page.
    pub page: Page,
    /// Lines of the plain-text export.
    pub text: Text,
}

/// How numbers and dates are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Format {
    /// The names of the months, as they are written in a date.
    pub months: [&'static str; 12],
    /// The separator between groups of three digits; empty if digits are not grouped.
    pub group: &'static str,
    /// A colon with the space before and after it.
    pub colon: &'static str,
    /// The first day of a month, as it is written in a date.
    pub first_day: &'static str,
    /// A date, with `{y}`, `{m}` and `{d}` for year, month and day.
    pub date: &'static str,
    /// The smallest number with the singular; the largest is 1.
    pub singular_from: u64,
}

/// Strings of the rendered page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each field is named after its text in `data/en.json`")]
pub struct Page {
    pub contents: &'static str,
    pub breadcrumb: &'static str,
    pub audience: &'static str,
    pub occasion: &'static str,
    pub place: &'static str,
    pub date: &'static str,
    pub published: &'static str,
    pub details: &'static str,
    pub source: &'static str,
    pub licence: &'static str,
    pub keywords: &'static str,
    pub recording: &'static str,
    pub audio: &'static str,
    pub video: &'static str,
    pub summary: &'static str,
    pub partial: &'static str,
    pub omitted: &'static str,
    pub section_omitted: &'static str,
    pub left_out: &'static str,
    pub left_out_characters: &'static str,
    pub left_out_words: &'static str,
    pub rest: &'static str,
    pub extent_characters: &'static str,
    pub extent_words: &'static str,
    pub total_characters: &'static str,
    pub total_words: &'static str,
    pub full_text: &'static str,
    pub notes: &'static str,
    pub back: &'static str,
    pub masked: Masked,
}

/// Names for masked words, by kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each field is named after its text in `data/en.json`")]
pub struct Masked {
    pub person: &'static str,
    pub place: &'static str,
    pub number: &'static str,
    pub date: &'static str,
    pub organisation: &'static str,
    pub phrase: &'static str,
    pub unknown: &'static str,
}

/// Lines of the plain-text export.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each field is named after its text in `data/en.json`")]
pub struct Text {
    pub breadcrumb: &'static str,
    pub published: &'static str,
    pub source: &'static str,
    pub occasion: &'static str,
    pub place: &'static str,
    pub day: &'static str,
    pub contents: &'static str,
    pub omitted_characters: &'static str,
    pub omitted_words: &'static str,
    pub omitted: &'static str,
    pub rest: &'static str,
    pub turn: &'static str,
}

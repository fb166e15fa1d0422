//! Data of any self-describing format → [`Speech`], as `oration::parse` reads JSON.

mod block;
mod metadata;
mod mismatch;
mod object;
mod person;
mod text;
mod value;

use crate::Speech;
use crate::content::Content;
use serde::de::{Deserialize, Deserializer, Error};

/// Reads a speech as a field of your own struct, or from a format other than JSON. Accepts what `oration::parse` accepts.
/// The speech owns its text.
///
/// ```
/// use oration::Speech;
///
/// #[derive(serde::Deserialize)]
/// struct Page {
///     slug: String,
///     speech: Speech<'static>,
/// }
///
/// let json = r#"{"slug": "opening", "speech": {"title": "致辞", "body": ["谢谢大家。"]}}"#;
/// let page: Page = serde_json::from_str(json)?;
/// assert_eq!(page.slug, "opening");
/// assert_eq!(page.speech, oration::parse(r#"{"title": "致辞", "body": ["谢谢大家。"]}"#)?.speech);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// Differences from `parse`:
///
/// - [`Limits`](crate::Limits) do not apply; `serde_json` has its own nesting limit of 128.
/// - Unknown fields are ignored without a notice.
/// - The deserializer decides the meaning of repeated keys and of numbers of extreme size or precision. With
///   `serde_json`, repeated fields of the format are an error, as they are for `parse`.
/// - Errors name the path, but the position is where the whole speech ends.
impl<'de> Deserialize<'de> for Speech<'_> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        metadata::speech(Content::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

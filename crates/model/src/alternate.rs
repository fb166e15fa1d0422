//! [`Alternate`]: the same speech in another language.

use crate::{Speech, Str};
use serde::Serialize;

/// The same speech in another language: its text, or the URL of it, or both.
///
/// ```
/// let json = r#"{"title": "致辞", "body": ["大家好！"], "alternates": [
///     {"lang": "en", "url": "/en/opening", "speech": {"title": "Remarks", "body": ["Good morning!"]}}
/// ]}"#;
/// let speech = oration::parse(json)?.speech;
/// assert_eq!(speech.alternates[0].url.as_deref(), Some("/en/opening"));
/// # Ok::<(), oration::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Alternate<'a> {
    /// Its language, a BCP 47 tag.
    pub lang: Str<'a>,
    /// URL of a page with it, or of the speech in any format that Oration reads.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Str<'a>>,
    /// The speech. It has no alternates of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub speech: Option<Box<Speech<'a>>>,
}

impl Alternate<'_> {
    /// The maximum number of alternates of a speech.
    ///
    /// ```
    /// assert_eq!(oration::model::Alternate::MOST, 8);
    /// ```
    pub const MOST: usize = 8;

    pub(crate) fn into_owned(self) -> Alternate<'static> {
        Alternate {
            lang: Str::Owned(self.lang.into_owned()),
            url: self.url.map(|url| Str::Owned(url.into_owned())),
            speech: self.speech.map(|speech| Box::new(speech.into_owned())),
        }
    }
}

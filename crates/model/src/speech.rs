//! [`Speech`]: its metadata and its body.

use crate::{Alternate, Block, Breadcrumb, Direction, Extent, Media, Person, Source, Str, Text};
use serde::Serialize;
use serde::ser::Serializer;

/// A speech: its metadata and its body.
///
/// `'a` is the lifetime of the text that it borrows, usually from the input of `oration::parse`.
/// [`into_owned`](Self::into_owned) makes it `Speech<'static>`, which can be stored and sent to other threads.
///
/// It implements serde's `Serialize` and [`Deserialize`](serde::Deserialize), so it can be a field of your own types.
///
/// ```
/// let speech = oration::parse(r#"{"title": "致辞", "body": ["谢谢大家。"]}"#)?.speech;
/// assert_eq!(speech.body.len(), 1);
/// # Ok::<(), oration::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Speech<'a> {
    /// URL of the JSON Schema of the document.
    #[serde(rename = "$schema", skip_serializing_if = "Option::is_none")]
    pub schema: Option<Str<'a>>,
    /// Version of the format: 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<u64>,
    /// Title of the speech, without byline or date.
    pub title: Text<'a>,
    /// A line below the title, such as `——在成立大会上的讲话`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subtitle: Option<Text<'a>>,
    /// Language of the speech, a BCP 47 tag.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<Str<'a>>,
    /// Direction of the text, if it does not follow from [`lang`](Self::lang).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dir: Option<Direction>,
    /// What the text is: `transcript`, `draft`, `notes`, `statement` or another word.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<Str<'a>>,
    /// Who speaks; one person serializes as an object, several as an array.
    #[serde(skip_serializing_if = "Vec::is_empty", serialize_with = "one_or_many")]
    pub speaker: Vec<Person<'a>>,
    /// Who is addressed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub audience: Option<Str<'a>>,
    /// The meeting or event.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub occasion: Option<Str<'a>>,
    /// Where it was delivered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<Str<'a>>,
    /// When it was delivered, an ISO 8601 date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Str<'a>>,
    /// When it was published, an ISO 8601 date or date-time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<Str<'a>>,
    /// Source of the text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Source<'a>>,
    /// Path to the speech in its library, from the top.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub breadcrumb: Vec<Breadcrumb<'a>>,
    /// Subject terms.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub keywords: Vec<Str<'a>>,
    /// A short summary.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<Text<'a>>,
    /// Text printed before the speech that is not part of it: an editor's note, an agency's lead, an epigraph. It is shown in
    /// the header, and counts neither in the outline nor in the length.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub headnote: Vec<Block<'a>>,
    /// Length as declared by the publisher.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extent: Option<Extent>,
    /// Recordings.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub media: Option<Media<'a>>,
    /// The same speech in other languages, at most eight.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub alternates: Vec<Alternate<'a>>,
    /// Footnotes by id, in document order.
    #[serde(skip_serializing_if = "Vec::is_empty", serialize_with = "map")]
    pub notes: Vec<(Str<'a>, Text<'a>)>,
    /// The speech itself.
    pub body: Vec<Block<'a>>,
}

fn one_or_many<S: Serializer>(people: &[Person<'_>], serializer: S) -> Result<S::Ok, S::Error> {
    match people {
        [person] => person.serialize(serializer),
        many => many.serialize(serializer),
    }
}

fn map<S: Serializer>(entries: &[(Str<'_>, Text<'_>)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(entries.iter().map(|(key, value)| (key, value)))
}

//! Text with inline marks, as in the JSON.

use crate::{MaskOf, Str};
use serde::Serialize;

/// Text with inline marks: a Markdown string, or strings mixed with nodes.
///
/// ```
/// use oration::model::{Span, Text};
/// let speech = oration::parse(r#"{"title": ["在", {"mask": "**"}, "区"], "body": []}"#)?.speech;
/// let Text::Spans(spans) = speech.title else { panic!() };
/// assert!(matches!(spans[1], Span::Mask { .. }));
/// # Ok::<(), oration::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Text<'a> {
    /// `"**一是**加强领导"`: CommonMark inline text.
    Markdown(Str<'a>),
    /// `["在", {"mask": "**"}, "区"]`.
    Spans(Vec<Span<'a>>),
}

impl Default for Text<'_> {
    fn default() -> Self {
        Text::Markdown(Str::Borrowed(""))
    }
}

impl<'a> From<&'a str> for Text<'a> {
    fn from(markdown: &'a str) -> Self {
        Text::Markdown(Str::Borrowed(markdown))
    }
}

/// An item of a [`Text`]: a string or a node.
///
/// ```
/// use oration::model::{Span, Text};
///
/// let speech = oration::parse(r#"{"title": ["漢", {"ruby": "字", "text": "じ"}], "body": []}"#)?.speech;
/// let Text::Spans(spans) = speech.title else { unreachable!() };
/// assert!(matches!(&spans[1], Span::Ruby { ruby, .. } if ruby == "字"));
/// # Ok::<(), oration::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Span<'a> {
    /// `"加强领导"`: CommonMark inline text.
    Markdown(Str<'a>),
    /// `{"mask": "**", "of": "place"}`: a word masked in the source.
    Mask {
        /// The mark that replaces the word, as printed.
        mask: Str<'a>,
        /// The kind of word that is masked.
        #[serde(skip_serializing_if = "Option::is_none")]
        of: Option<MaskOf>,
        /// Accessible label.
        #[serde(skip_serializing_if = "Option::is_none")]
        label: Option<Str<'a>>,
    },
    /// `{"gap": 12}`: text left out inside a sentence; `null` if the number of characters is unknown.
    Gap {
        /// Characters left out.
        gap: Option<u64>,
        /// Reason.
        #[serde(skip_serializing_if = "Option::is_none")]
        reason: Option<Str<'a>>,
    },
    /// `{"note": "1"}`: a reference to a footnote of [`Speech::notes`](crate::Speech::notes).
    Note {
        /// Id of the footnote.
        note: Str<'a>,
    },
    /// `{"remark": "（掌声）"}`: something that happens, not something said.
    Remark {
        /// The remark, as printed.
        remark: Str<'a>,
    },
    /// `{"num": "二是", "point": "加强协调配合。"}`: a run-in point inside a paragraph.
    Point {
        /// The number, as printed.
        #[serde(skip_serializing_if = "Option::is_none")]
        num: Option<Str<'a>>,
        /// Text of the point, CommonMark inline text.
        point: Str<'a>,
    },
    /// `{"ruby": "漢", "text": "かん"}`.
    Ruby {
        /// The base text.
        ruby: Str<'a>,
        /// Its reading.
        text: Str<'a>,
    },
    /// `{"text": "status quo", "lang": "la"}`: a phrase in another language.
    Foreign {
        /// The phrase.
        text: Str<'a>,
        /// Its language, a BCP 47 tag.
        lang: Str<'a>,
    },
}

//! Turns speeches into HTML with a navigable outline.
//!
//! ```text
//! plain text, Word … ── import ──┐
//! JSON ────────────────── parse ─┴─► Speech ─► outline, measure ─► render ─► HTML
//! ```
//!
//! A speech is JSON with a title and a body of blocks. The sections of the body are the entries of its outline.
//!
//! ```
//! let json = r#"{
//!     "title": "在成立大会上的讲话",
//!     "body": [
//!         {"type": "salutation", "text": "同志们："},
//!         {"type": "section", "num": "一、", "heading": "形成工作合力", "body": ["各级各部门要明确职责。"]}
//!     ]
//! }"#;
//! let speech = oration::parse(json)?.speech;
//!
//! let outline = oration::outline(&speech);
//! assert_eq!(outline.entries[0].num.as_deref(), Some("一、"));
//!
//! let html = oration::render(&speech, &oration::RenderOptions::default());
//! assert!(html.contains(r##"<a href="#speech-s1">"##));
//! # Ok::<(), oration::Error>(())
//! ```
//!
//! # Keep a speech
//!
//! The speech that [`parse`] returns borrows from the input. To return or store it, call [`Speech::into_owned`]:
//!
//! ```
//! use oration::{Error, Speech, parse};
//!
//! fn load(json: &str) -> Result<Speech<'static>, Error> {
//!     Ok(parse(json)?.speech.into_owned())
//! }
//!
//! assert!(load("{}").is_err());
//! ```
//!
//! # Use a speech in your own types
//!
//! [`Speech`] implements serde's `Serialize` and `Deserialize`, so it can be a field of your structs. Add serde and
//! serde_json with `cargo add serde --features derive` and `cargo add serde_json`:
//!
//! ```
//! #[derive(serde::Serialize, serde::Deserialize)]
//! struct Page {
//!     slug: String,
//!     speech: oration::Speech<'static>,
//! }
//!
//! let json = r#"{"slug": "opening", "speech": {"title": "致辞", "body": ["谢谢大家。"]}}"#;
//! let page: Page = serde_json::from_str(json)?;
//! assert_eq!(page.speech.body.len(), 1);
//! # Ok::<(), serde_json::Error>(())
//! ```
#![forbid(unsafe_code)]
#![deny(missing_docs, missing_debug_implementations, unreachable_pub)]

/// The types of Speech JSON.
pub mod model {
    #[doc(inline)]
    pub use oration_model::{
        Alternate, Block, Breadcrumb, Children, Direction, Extent, Figure, List, ListItem, Markdown, MaskOf,
        Media, Omission, Paragraph, Person, Quote, Section, Source, Span, Speech, State, Table, Text,
        TextBlock, Turn, Unit, Verse,
    };
}

#[doc(inline)]
pub use oration_align::{
    AlignedSection, AlignedSentence, Alignment, AlignmentNotice, AlignmentNoticeCode, Transcript,
    TranscriptError, align, align_sentences,
};
#[doc(inline)]
pub use oration_export::to_text;
#[doc(inline)]
#[cfg(feature = "commonmark")]
pub use oration_export::{
    Export, ExportContent, ExportError, ExportFonts, ExportOptions, ExportStyle, Feature, Format, Loss,
    export, to_akn, to_jsonld, to_markdown, to_popolo, to_tei,
};
#[doc(inline)]
#[cfg(all(feature = "commonmark", not(target_arch = "wasm32")))]
pub use oration_import::import_bytes;
#[doc(inline)]
#[cfg(feature = "document")]
pub use oration_import::import_document;
#[cfg(feature = "commonmark")]
pub use oration_import::{
    Evidence, Import, ImportLimits, ImportOptions, LineReport, LineRole, audit_numbering, import, import_with,
};
#[doc(inline)]
pub use oration_markdown::needs_commonmark;
#[doc(inline)]
pub use oration_model::{Error, ErrorKind, LimitKind, Limits, Notice, NoticeCode, Position, Speech};
#[doc(inline)]
pub use oration_outline::{
    Description, Measure, Outline, OutlineEntry, Pace, describe, describe_measured, measure, outline,
    outline_with_prefix,
};
#[doc(inline)]
pub use oration_parse::{Parsed, SpeechParser, parse, parse_within, validate};
#[doc(inline)]
pub use oration_render::{
    HtmlPart, HtmlPiece, HtmlStream, PRINT_STYLESHEET, Prepared, Print, Punctuation, RenderOptions,
    STYLESHEET, render, render_within,
};

#[doc(inline)]
pub use oration_timing::{
    LeftOut, Pauses, TimedSection, TimedSentence, Timing, TimingError, TimingOptions, sentences, timing,
};

/// Runs the example in the README.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

/// Runs the examples in the Rust guide.
#[cfg(doctest)]
#[doc = include_str!("../docs/rust.md")]
struct Guide;

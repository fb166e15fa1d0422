//! Turn structured speeches into outline-navigable HTML.
//!
//! ```text
//! plain text ── import ──┐
//! JSON ───────── parse ──┴─► Speech ─► outline, measure ─► render ─► HTML
//! ```
//!
//! A speech is JSON with a title and a body of blocks; sections of the body are the entries of its outline.
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
#![forbid(unsafe_code)]
#![deny(missing_docs, missing_debug_implementations, unreachable_pub)]

/// The types of a speech, exactly as its JSON has them.
pub mod model {
    #[doc(inline)]
    pub use oration_model::{
        Block, Breadcrumb, Children, Direction, Extent, Figure, List, ListItem, Markdown, MaskOf, Media,
        Omission, Paragraph, Person, Quote, Section, Source, Span, Speech, State, Table, Text, TextBlock,
        Turn, Unit, Verse,
    };
}

#[doc(inline)]
pub use oration_core::to_text;
#[doc(inline)]
pub use oration_import::{
    Evidence, Import, ImportOptions, LineReport, LineRole, audit_numbering, import, import_bytes, import_with,
};
#[doc(inline)]
pub use oration_model::{Error, ErrorKind, LimitKind, Limits, Notice, NoticeCode, Position, Speech};
#[doc(inline)]
pub use oration_outline::{Measure, Outline, OutlineEntry, Pace, measure, outline, outline_with_prefix};
#[doc(inline)]
pub use oration_parse::{Parsed, SpeechParser, parse, parse_within, validate};
#[doc(inline)]
pub use oration_render::{
    HtmlPart, HtmlPiece, HtmlStream, Prepared, RenderOptions, STYLESHEET, render, render_within,
};

/// The example of the README runs.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

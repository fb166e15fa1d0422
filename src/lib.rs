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

#[doc(inline)]
pub use oration_core::{
    Block, Crumb, Direction, Error, Extent, Figure, Item, Limits, Line, List, Markdown, MaskOf, Measure,
    Media, Notice, Omission, Outline, OutlineEntry, Pace, Paragraph, Parsed, Person, Quote, RenderOptions,
    STYLESHEET, Seconds, Section, Source, Span, Speech, State, Str, Table, Text, Turn, Unit, Verse, measure,
    outline, parse, parse_within, render, render_within, to_text, validate,
};
#[doc(inline)]
pub use oration_import::{Import, check, import};

/// The example of the README runs.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

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

mod error;
mod export;
mod import;
mod markdown;
mod measure;
mod model;
mod outline;
mod parse;
mod render;
mod scan;
mod text;
#[cfg(target_arch = "wasm32")]
pub mod web;
mod words;

pub use error::{Error, Notice};
pub use export::to_text;
pub use import::{Import, check, import};
pub use measure::{Measure, Pace, measure};
pub use model::{
    Block, Crumb, Direction, Extent, Figure, Item, Line, List, Markdown, MaskOf, Media, Omission, Paragraph,
    Person, Quote, Seconds, Section, Source, Span, Speech, State, Str, Table, Text, Turn, Unit, Verse,
};
pub use outline::{Outline, OutlineEntry, outline};
pub use parse::{Limits, Parsed, parse, parse_within, validate};
pub use render::{RenderOptions, STYLESHEET, render, render_within};

/// The example of the README runs.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

//! The exports of Oration: a [`Speech`](oration_model::Speech) → another format, one file per format.
#![forbid(unsafe_code)]
#![deny(missing_docs, missing_debug_implementations, unreachable_pub)]

mod front;
#[cfg(feature = "commonmark")]
mod markdown;
mod text;

#[cfg(feature = "commonmark")]
pub use markdown::to_markdown;
pub use text::to_text;

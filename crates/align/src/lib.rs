//! A speech and the transcript of its recording → when its paragraphs, sections and turns are said.
//!
//! ```text
//! speech ── texts ─► sentences ─┐
//!                               ├─► tokens ─ anchors, gaps ─► matching ─► times of sentences ─► speech with times
//! WebVTT, SubRip, JSON ─► words ┘                                                           └─► notices
//! ```
//!
//! The work grows linearly: runs of tokens that both sides have divide the speech, and only short gaps are compared in full.
#![forbid(unsafe_code)]
#![deny(missing_docs, missing_debug_implementations, unreachable_pub)]

mod align;
mod anchors;
mod error;
mod gaps;
mod matching;
mod notices;
mod numbers;
mod result;
mod spans;
#[cfg(test)]
mod tests;
mod texts;
mod tokens;
mod transcript;

pub use align::{align, align_sentences};
pub use error::TranscriptError;
pub use result::{AlignedSection, AlignedSentence, Alignment, AlignmentNotice, AlignmentNoticeCode};
pub use transcript::Transcript;

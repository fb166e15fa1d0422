//! WebVTT and SubRip → cues: when words are shown, who says them, and the words without tags.
//!
//! WebVTT is read as its specification says ([file parsing], [cue text]). SubRip has none; it is read as WebVTT without a
//! header, in which times may have a comma and fewer digits.
//!
//! [file parsing]: https://www.w3.org/TR/webvtt1/#file-parsing
//! [cue text]: https://www.w3.org/TR/webvtt1/#cue-text-parsing-rules
#![forbid(unsafe_code)]
#![deny(missing_docs, missing_debug_implementations, unreachable_pub)]

mod blocks;
mod text;
mod time;

pub use blocks::{Captions, Cue, captions, is_webvtt};
pub use text::{Run, runs, voice};

//! A speech → its sentences, and the speaking time of its parts.
#![forbid(unsafe_code)]
#![deny(missing_docs, missing_debug_implementations, unreachable_pub)]

mod budget;
mod clock;
mod left_out;
mod options;
mod pages;
mod passages;
mod result;
mod sentences;
mod spoken;
mod timing;

pub use clock::Pauses;
pub use options::{TimingError, TimingOptions};
pub use result::{LeftOut, TimedSection, TimedSentence, Timing};
pub use sentences::sentences;
pub use timing::timing;

//! Interface strings, and a speech → plain text.
#![forbid(unsafe_code)]
#![deny(missing_docs, missing_debug_implementations, unreachable_pub)]

mod export;
mod words;

pub use export::to_text;
pub use words::{Words, words_for};

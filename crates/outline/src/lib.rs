//! A speech → its outline, the ids of its blocks, its length and its language.
#![forbid(unsafe_code)]
#![deny(missing_docs, missing_debug_implementations, unreachable_pub)]

mod describe;
mod ids;
pub mod language;
mod measure;
mod outline;

pub use describe::{Description, describe, describe_measured};
pub use ids::{IdAllocator, sanitize_prefix};
pub use measure::{Measure, Pace};
pub use outline::{
    COLLAPSE_FROM, FILTER_FROM, Outline, OutlineEntry, count, heading, measure, outline, outline_with_ids,
    outline_with_prefix,
};

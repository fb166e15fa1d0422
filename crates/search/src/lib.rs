//! Pages with speeches → an index in which every substring of their sections is found.
//!
//! [`read_page`] reads the sections of a page, and a [`Run`] collects the terms of sections: pairs of characters in Chinese
//! and other scripts without spaces between words, and words in others. Runs are written to temporary files, so that memory
//! does not grow with the number of pages. [`Merge`] makes the files of the index from them, of which a page loads those for
//! the terms of a query.
#![forbid(unsafe_code)]
#![deny(missing_docs, missing_debug_implementations)]

mod excluded;
mod fold;
mod merge;
mod page;
mod run;
mod terms;
mod varint;

pub use fold::fold;
pub use merge::{File, Merge, Read};
pub use page::{Page, Section, read_page};
pub use run::{ENDING, LONG, Run};
pub use terms::LONGEST_WORD;

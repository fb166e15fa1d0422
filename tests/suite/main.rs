//! The tests of the crate `oration`, as one program: linking a program for each file takes longer than the tests.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod complexity;
mod docs;
mod documents;
mod docx_export;
mod dresses;
mod errors;
mod fullwidth;
mod import;
mod import_options;
mod import_properties;
mod import_sources;
mod interchange;
mod invariants;
mod json;
mod large;
mod markdown;
mod markdown_export;
mod numbering;
mod popolo;
mod scale;
mod schema;
mod serde;
mod site_search;
mod spec;
mod speeches;
mod stream;
mod timing;

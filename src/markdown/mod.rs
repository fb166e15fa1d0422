//! Markdown in, events or blocks of the model out: the only home of pulldown-cmark.

mod escape;
mod scan;

#[allow(unused_imports)]
pub(crate) use escape::escape;
pub(crate) use scan::is_plain;

//! Markdown in, events or blocks of the model out: the only home of pulldown-cmark.

mod block;
mod content;
mod escape;
mod expand;
mod flanking;
mod guard;
mod inline;
mod lines;
mod link;
mod literal;
mod run;
mod scan;
#[cfg(test)]
mod tests;

pub use self::{
    escape::escape,
    expand::expanded,
    lines::{DocumentLine, LineContent, ListItem, lines},
};
pub(crate) use self::{
    inline::{Inline, Mark, inline, plain_text},
    link::safe_href,
    scan::{is_plain, is_special},
};

//! Markdown in, events or blocks of the model out: the only home of pulldown-cmark.

mod block;
mod escape;
mod expand;
mod flanking;
mod guard;
mod inline;
mod link;
mod run;
mod scan;
#[cfg(test)]
mod tests;

#[allow(unused_imports)]
pub(crate) use self::{
    block::{Document, blocks},
    escape::escape,
    expand::expanded,
    inline::{Inline, Mark, MarkKind, inline, plain_text},
    link::safe_href,
    scan::is_plain,
};

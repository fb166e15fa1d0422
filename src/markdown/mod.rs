//! Markdown in, events or blocks of the model out: the only home of pulldown-cmark.

mod escape;
mod scan;

use crate::Speech;
#[allow(unused_imports)]
pub(crate) use escape::escape;
pub(crate) use scan::is_plain;
use std::borrow::Cow;
pub(crate) enum Inline<'t> {
    Text(&'t str),
    Code(&'t str),
    SoftBreak,
    HardBreak,
    Open(Mark<'t>),
    Close,
    NoteRef(&'t str),
}
pub(crate) enum Mark<'t> {
    Emphasis,
    Strong,
    Strikethrough,
    Link { href: Cow<'t, str>, title: Cow<'t, str> },
    Image { src: Cow<'t, str>, title: Cow<'t, str> },
}
pub(crate) fn inline<'t>(text: &'t str, sink: &mut dyn FnMut(Inline<'_>)) {
    sink(Inline::Text(text))
}
pub(crate) fn plain_text(text: &str) -> Cow<'_, str> {
    Cow::Borrowed(text)
}
pub(crate) fn safe_href(href: &str) -> Option<Cow<'_, str>> {
    Some(Cow::Borrowed(href))
}
pub(crate) fn expanded<'s>(speech: &'s Speech<'s>) -> Cow<'s, Speech<'s>> {
    Cow::Borrowed(speech)
}

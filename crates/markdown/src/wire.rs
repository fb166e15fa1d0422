//! Inline events as a string, to pass them between WebAssembly modules.
//!
//! ```text
//! events = { letter { string U+0000 } }     the letter says how many strings follow it; CommonMark has no U+0000
//! ```

#[cfg(any(test, not(feature = "commonmark")))]
use super::event::MarkKind;
use super::event::{Inline, Mark};

/// The events of Markdown inline text as a string, which a parser set with `set_parser` returns.
///
/// It is compiled with the crate that calls it, for size.
#[cfg(feature = "commonmark")]
#[inline]
pub fn inline_events(markdown: &str) -> String {
    let mut out = String::new();
    super::inline(markdown, &mut |event| {
        let (letter, string, title) = match event {
            Inline::Text(text) => ("t", Some(text), None),
            Inline::Code(code) => ("c", Some(code), None),
            Inline::NoteRef(id) => ("n", Some(id), None),
            Inline::SoftBreak => ("s", None, None),
            Inline::HardBreak => ("h", None, None),
            Inline::Open(Mark::Emphasis) => ("e", None, None),
            Inline::Open(Mark::Strong) => ("b", None, None),
            Inline::Open(Mark::Strikethrough) => ("d", None, None),
            Inline::Open(Mark::Link { href, title }) => ("l", Some(href), Some(title)),
            Inline::Open(Mark::Image { src, title }) => ("i", Some(src), Some(title)),
            Inline::Close(_) => ("k", None, None),
        };
        out.push_str(letter);
        for string in [string, title.map(Option::unwrap_or_default)].into_iter().flatten() {
            out.push_str(string);
            out.push('\0');
        }
    });
    out
}

/// Reads the events that `inline_events` wrote.
#[cfg(any(test, not(feature = "commonmark")))]
pub(super) fn read(events: &str, sink: &mut dyn FnMut(Inline<'_>)) {
    let mut rest = events;
    let mut open = Vec::new();
    while let Some(letter) = rest.chars().next() {
        rest = &rest[1..];
        let mut string = || {
            let (string, after) = rest.split_once('\0')?;
            rest = after;
            Some(string)
        };
        let mut target = || Some((string()?, string().filter(|title| !title.is_empty())));
        let mut mark = |mark, kind| {
            open.push(kind);
            Some(Inline::Open(mark))
        };
        let event = match letter {
            't' => string().map(Inline::Text),
            'c' => string().map(Inline::Code),
            'n' => string().map(Inline::NoteRef),
            's' => Some(Inline::SoftBreak),
            'h' => Some(Inline::HardBreak),
            'e' => mark(Mark::Emphasis, MarkKind::Emphasis),
            'b' => mark(Mark::Strong, MarkKind::Strong),
            'd' => mark(Mark::Strikethrough, MarkKind::Strikethrough),
            'l' => target().and_then(|(href, title)| mark(Mark::Link { href, title }, MarkKind::Link)),
            'i' => target().and_then(|(src, title)| mark(Mark::Image { src, title }, MarkKind::Image)),
            'k' => open.pop().map(Inline::Close),
            _ => None,
        };
        // Events of another version of the package.
        let Some(event) = event else { return };
        sink(event);
    }
}

#[cfg(all(test, feature = "commonmark"))]
mod tests {
    use super::{inline_events, read};
    use crate::inline;

    #[test]
    fn events_are_the_same_after_they_were_a_string() {
        for markdown in [
            "",
            "一\n*二* **三** ~~四~~ `五`\\\n六[^1]",
            "[七](https://x.cn \"八:9\") [a](b) ![十*一*](c.png \"d\") ![e](f)",
            "a\0b `\0` [\0](\0 \"\0\")",
        ] {
            let (mut before, mut after) = (Vec::new(), Vec::new());
            inline(markdown, &mut |event| before.push(format!("{event:?}")));
            read(&inline_events(markdown), &mut |event| after.push(format!("{event:?}")));
            assert_eq!(before, after, "{markdown}");
        }
    }
}

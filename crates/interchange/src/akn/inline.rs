//! The text of an element of Akoma Ntoso → the text of a block.

use super::note_text;
use crate::inline::{Inline, code, target};
use crate::own::keyword;
use crate::read::{Reading, text};
use crate::text::{add, inline, point};
use crate::tree::Branch;
use oration_markdown::escape_all;
use oration_model::{MaskOf, Span};
use std::borrow::Cow;

/// Adds the text of an element to one that is being read.
pub(crate) fn element(branch: &Branch<'_>, reading: &mut Reading, words: &mut Inline) {
    let class = branch.get("class").unwrap_or_default();
    let mut marked = |start: &str, end: String| {
        words.start(start, end);
        add(branch, reading, words);
        words.end();
    };
    match (branch.name(), &*class) {
        ("i" | "em", _) => marked("*", "*".to_owned()),
        ("b" | "strong", _) => marked("**", "**".to_owned()),
        ("span", "strikethrough") | ("del", _) => marked("~~", "~~".to_owned()),
        ("a" | "ref", _) if branch.get("href").is_some_and(|href| !href.starts_with('#')) => {
            let href = branch.get("href").unwrap_or_default();
            marked("[", target(&href, branch.get("title").as_deref()));
        }
        ("img", _) => {
            let alt = escape_all(&branch.get("alt").unwrap_or_default()).replace(['[', ']'], "\\[");
            let end = target(&branch.get("src").unwrap_or_default(), branch.get("title").as_deref());
            words.mark(format!("![{alt}{end}"));
        }
        ("span", "code") => words.mark(code(&branch.words())),
        ("br", _) => words.mark("\\\n"),
        ("eol", _) => words.words("\n"),
        ("eop", _) => {}
        ("placeholder" | "fillIn", _) => words.node(Span::Mask {
            mask: Cow::Owned(branch.words()),
            of: branch.get("of").and_then(|of| keyword::<MaskOf>(&of)),
            label: text(branch.get("title")),
        }),
        ("omissis", _) => {
            words.node(Span::Gap { gap: branch.number("count"), reason: text(branch.get("reason")) })
        }
        ("noteRef", _) => {
            let href = branch.get("href").unwrap_or_default();
            let known = reading.notes.get(href.trim_start_matches('#')).cloned();
            let id = branch.get("note").or(known).unwrap_or_default();
            words.node(Span::Note { note: Cow::Owned(id) });
        }
        ("authorialNote", _) => {
            let note = if branch.has_text() { inline(branch, reading) } else { note_text(branch, reading) };
            let id = reading.add_note(note);
            words.node(Span::Note { note: Cow::Owned(id) });
        }
        ("remark", _) => words.node(Span::Remark { remark: Cow::Owned(branch.words()) }),
        ("span", "point") => point(branch, |part| part.is("class", "num"), reading, words),
        ("span", "ruby") => {
            let reading = branch.child("span").map(Branch::words).unwrap_or_default();
            let all = branch.words();
            let ruby = all.strip_suffix(&reading).unwrap_or(&all).to_owned();
            words.node(Span::Ruby { ruby: Cow::Owned(ruby), text: Cow::Owned(reading) });
        }
        ("span", "foreign") => words.node(Span::Foreign {
            text: Cow::Owned(branch.words()),
            lang: Cow::Owned(branch.get("lang").unwrap_or_default()),
        }),
        _ => add(branch, reading, words),
    }
}

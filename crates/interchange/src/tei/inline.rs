//! The text of an element of TEI → the text of a block.

use crate::inline::{Inline, code, target};
use crate::own::keyword;
use crate::read::{Reading, text};
use crate::text::{add, inline, point};
use crate::tree::{Branch, Child};
use oration_markdown::escape_all;
use oration_model::{MaskOf, Span};
use std::borrow::Cow;

/// Adds the text of an element to one that is being read.
pub(crate) fn element(branch: &Branch<'_>, reading: &mut Reading, words: &mut Inline) {
    let kind = branch.get("type").unwrap_or_default();
    let mut marked = |start: &str, end: String| {
        words.start(start, end);
        add(branch, reading, words);
        words.end();
    };
    match (branch.name(), &*kind) {
        ("emph", _) => marked("*", "*".to_owned()),
        ("hi", _) => match branch.get("rend").as_deref() {
            Some("strikethrough") => marked("~~", "~~".to_owned()),
            Some("bold" | "b") => marked("**", "**".to_owned()),
            Some("italic" | "i") => marked("*", "*".to_owned()),
            _ => add(branch, reading, words),
        },
        ("ref", "note") => {
            let target = branch.get("target").unwrap_or_default();
            let known = reading.notes.get(target.trim_start_matches('#')).cloned();
            words.node(Span::Note { note: Cow::Owned(branch.get("n").or(known).unwrap_or_default()) });
        }
        ("ref", _) if branch.get("target").is_some_and(|url| !url.starts_with('#')) => {
            let url = branch.get("target").unwrap_or_default();
            marked("[", target(&url, branch.get("n").as_deref()));
        }
        ("graphic", _) => {
            let alt = branch.child("desc").map(Branch::words).unwrap_or_default();
            let alt = escape_all(&alt).replace('[', "\\[").replace(']', "\\]");
            let end = target(&branch.get("url").unwrap_or_default(), branch.get("n").as_deref());
            words.mark(format!("![{alt}{end}"));
        }
        ("code", _) => words.mark(code(&branch.words())),
        ("lb", _) if reading.is_own => words.mark("\\\n"),
        ("lb", _) => words.words("\n"),
        ("milestone" | "pb" | "cb" | "anchor" | "pause", _) => {}
        ("seg", "mask") => words.node(mask(branch)),
        ("gap", _) => words.node(Span::Gap {
            gap: branch.number("quantity").or_else(|| branch.number("extent")),
            reason: text(branch.branches().find(|part| part.is("type", "reason")).map(Branch::words)),
        }),
        ("note", _) if !reading.is_own && branch.get("type").is_none() => {
            let note = inline(branch, reading);
            let id = reading.add_note(note);
            words.node(Span::Note { note: Cow::Owned(id) });
        }
        ("note", _) => words.node(Span::Remark { remark: Cow::Owned(branch.words()) }),
        ("incident" | "vocal" | "kinesic" | "stage", _) => {
            let remark = branch.child("desc").unwrap_or(branch).words();
            words.node(Span::Remark { remark: Cow::Owned(remark) });
        }
        ("seg", "point") => point(branch, |part| part.name() == "label", reading, words),
        ("ruby", _) => {
            let of = |name: &str| Cow::Owned(branch.child(name).map(Branch::words).unwrap_or_default());
            words.node(Span::Ruby { ruby: of("rb"), text: of("rt") });
        }
        ("foreign", _) => words.node(Span::Foreign {
            text: Cow::Owned(branch.words()),
            lang: Cow::Owned(branch.get("lang").or_else(|| branch.get("n")).unwrap_or_default()),
        }),
        _ => add(branch, reading, words),
    }
}

/// A masked word: its marks are the words beside the gap.
fn mask(branch: &Branch<'_>) -> Span<'static> {
    let words = branch.children.iter().filter_map(|child| match child {
        Child::Text(text) => Some(&**text),
        Child::Branch(_) => None,
    });
    let label = branch.child("gap").and_then(|gap| gap.child("desc"));
    Span::Mask {
        mask: Cow::Owned(words.collect()),
        of: branch.get("subtype").and_then(|of| keyword::<MaskOf>(&of)),
        label: text(label.map(Branch::words)),
    }
}

//! Tests of several modules together.
#![allow(clippy::unwrap_used, clippy::panic)]

mod blocks;
mod cjk;
mod commonmark;
mod expand;
mod plain;
// proptest and the counting allocator do not build for wasm32, where `wasm-pack test` builds these tests too.
#[cfg(not(target_arch = "wasm32"))]
mod complexity;
#[cfg(not(target_arch = "wasm32"))]
mod property;

use super::{Inline, Mark, MarkKind, inline};

/// Events in one line: `{strong 一是}各级`, `{link "#a" 甲}`, `␊` for a soft break, `⏎` for a hard one.
fn shown(text: &str) -> String {
    let mut line = String::new();
    inline(text, &mut |piece| show(piece, &mut line));
    line
}

fn show(piece: Inline<'_>, line: &mut String) {
    match piece {
        Inline::Text(text) => line.push_str(text),
        Inline::Code(code) => line.push_str(&format!("{{code {code}}}")),
        Inline::NoteRef(id) => line.push_str(&format!("{{note {id}}}")),
        Inline::SoftBreak => line.push('␊'),
        Inline::HardBreak => line.push('⏎'),
        Inline::Close(_) => line.push('}'),
        Inline::Open(mark) => match mark {
            Mark::Emphasis => line.push_str("{em "),
            Mark::Strong => line.push_str("{strong "),
            Mark::Strikethrough => line.push_str("{s "),
            Mark::Link { href, title } => show_link("link", href, title, line),
            Mark::Image { src, title } => show_link("image", src, title, line),
        },
    }
}

fn show_link(kind: &str, href: &str, title: Option<&str>, line: &mut String) {
    line.push_str(&format!("{{{kind} {href:?} "));
    if let Some(title) = title {
        line.push_str(&format!("({title}) "));
    }
}

/// The kinds of the marks open at the end, and whether each end matched its start.
fn balance(text: &str) -> (Vec<MarkKind>, bool) {
    let (mut open, mut fits) = (Vec::new(), true);
    inline(text, &mut |piece| match piece {
        Inline::Open(Mark::Emphasis) => open.push(MarkKind::Emphasis),
        Inline::Open(Mark::Strong) => open.push(MarkKind::Strong),
        Inline::Open(Mark::Strikethrough) => open.push(MarkKind::Strikethrough),
        Inline::Open(Mark::Link { .. }) => open.push(MarkKind::Link),
        Inline::Open(Mark::Image { .. }) => open.push(MarkKind::Image),
        Inline::Close(kind) => fits &= open.pop() == Some(kind),
        _ => {}
    });
    (open, fits)
}

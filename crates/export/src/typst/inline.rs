//! Texts → Typst markup in a line.

use super::Writer;
use super::escape::{escape, string};
use crate::url::resolved;
use oration_markdown::{Inline, Mark, MarkKind, inline, is_plain, sanitize_url};
use oration_model::{Span, Text};
use oration_outline::language;

impl Writer<'_> {
    pub(super) fn text(&mut self, text: &Text<'_>) {
        match text {
            Text::Markdown(markdown) => self.markdown(markdown),
            Text::Spans(spans) => spans.iter().for_each(|span| self.span(span)),
        }
    }

    fn span(&mut self, span: &Span<'_>) {
        match span {
            Span::Markdown(markdown) => self.markdown(markdown),
            Span::Mask { mask, of: _, label: _ } => self.out.push_str(&escape(mask)),
            Span::Gap { gap: _, reason: _ } => self.out.push_str("……"),
            Span::Note { note } => self.note(note),
            Span::Remark { remark } => self.out.extend(["#remark-in[", &escape(remark), "]"]),
            Span::Point { num, point } => {
                self.out.push_str(&escape(num.as_deref().unwrap_or_default()));
                self.markdown(point);
            }
            Span::Ruby { ruby, text } => {
                self.out.extend(["#ruby[", &escape(ruby), "][", &escape(text), "]"]);
            }
            Span::Foreign { text, lang } => match language_of(lang) {
                Some(lang) => self.out.extend(["#text(lang: ", &string(&lang), ")[", &escape(text), "]"]),
                None => self.out.push_str(&escape(text)),
            },
        }
    }

    fn markdown(&mut self, markdown: &str) {
        if is_plain(markdown) {
            return self.out.push_str(&escape(markdown));
        }
        let mut open = Vec::new();
        inline(markdown, &mut |piece| match piece {
            Inline::Text(words) => self.out.push_str(&escape(words)),
            Inline::Code(words) => self.out.extend(["#raw(", &string(words), ")"]),
            Inline::SoftBreak => self.out.push(' '),
            Inline::HardBreak => self.out.push_str("#linebreak()"),
            Inline::NoteRef(id) => self.note(id),
            Inline::Open(mark) => {
                let function = match mark {
                    Mark::Emphasis => Some("#emph[".to_owned()),
                    Mark::Strong => Some("#strong[".to_owned()),
                    Mark::Strikethrough => Some("#strike[".to_owned()),
                    Mark::Link { href, .. } | Mark::Image { src: href, .. } => {
                        self.target(href).map(|target| format!("#link({})[", string(&target)))
                    }
                };
                open.push(function.is_some());
                self.out.extend(function);
            }
            Inline::Close(
                MarkKind::Emphasis
                | MarkKind::Strong
                | MarkKind::Strikethrough
                | MarkKind::Link
                | MarkKind::Image,
            ) => {
                if open.pop() == Some(true) {
                    self.out.push(']');
                }
            }
        });
    }

    /// Where a link leads without the page that it was on.
    pub(super) fn target(&self, href: &str) -> Option<String> {
        sanitize_url(href).and_then(|url| resolved(self.base, &url)).filter(|url| !url.is_empty())
    }

    /// A footnote at its first reference. A further reference, or one in a note or to a note that is missing, is its id in
    /// brackets.
    fn note(&mut self, id: &str) {
        let known = self.notes.get_key_value(id).map(|(id, text)| (*id, *text));
        let Some((id, text)) = known.filter(|(id, _)| !self.in_note && !self.noted.contains(id)) else {
            return self.out.extend(["#super[\\[", &escape(id), "\\]]"]);
        };
        self.noted.push(id);
        self.in_note = true;
        self.out.push_str("#footnote[");
        self.text(text);
        self.out.push(']');
        self.in_note = false;
    }
}

/// The language of a tag as Typst has it: two or three letters.
pub(super) fn language_of(tag: &str) -> Option<String> {
    let primary = tag.split('-').next().filter(|primary| (2..=3).contains(&primary.len()))?;
    language::is_tag(tag).then(|| primary.to_ascii_lowercase())
}

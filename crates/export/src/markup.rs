//! Inline Markdown → the inline elements of an XML format.

use crate::own::uri;
use crate::xml_lines::XmlLines;
use oration_markdown::{Inline, Mark, MarkKind, inline, is_plain};
use oration_model::{Span, Text};

/// The inline elements of a format. All but `open` write whole elements.
pub(crate) trait Markup {
    fn xml(&mut self) -> &mut XmlLines;
    /// Starts the element of a mark other than an image.
    fn open(&mut self, mark: Mark<'_>);
    fn code(&mut self, code: &str);
    fn image(&mut self, src: &str, title: Option<&str>, description: &str);
    fn line_break(&mut self);
    fn note(&mut self, id: &str);
    /// A span other than Markdown.
    fn node(&mut self, span: &Span<'_>);

    fn text(&mut self, text: &Text<'_>) {
        match text {
            Text::Markdown(markdown) => self.markdown(markdown),
            Text::Spans(spans) => spans.iter().for_each(|span| match span {
                Span::Markdown(markdown) => self.markdown(markdown),
                Span::Note { note } => self.note(note),
                span => self.node(span),
            }),
        }
    }

    fn markdown(&mut self, markdown: &str) {
        if is_plain(markdown) {
            self.xml().text(markdown);
            return;
        }
        let mut image: Option<Image> = None;
        inline(markdown, &mut |piece| match (piece, &mut image) {
            (Inline::Close(MarkKind::Image), found) => {
                if let Some(Image { src, title, description }) = found.take() {
                    self.image(&src, title.as_deref(), &description);
                }
            }
            (Inline::Text(text) | Inline::Code(text), Some(image)) => image.description.push_str(text),
            (Inline::SoftBreak | Inline::HardBreak, Some(image)) => image.description.push(' '),
            // There are no elements in the description of an image.
            (_, Some(_)) => {}
            (Inline::Text(text), None) => {
                self.xml().text(text);
            }
            (Inline::SoftBreak, None) => {
                self.xml().text("\n");
            }
            (Inline::Code(code), None) => self.code(code),
            (Inline::HardBreak, None) => self.line_break(),
            (Inline::NoteRef(id), None) => self.note(id),
            (Inline::Open(Mark::Image { src, title }), None) => {
                image = Some(Image {
                    src: uri(src),
                    title: title.map(str::to_owned),
                    description: String::new(),
                });
            }
            (Inline::Open(mark), None) => self.open(mark),
            (Inline::Close(_), None) => self.xml().end(),
        });
    }
}

/// An image whose description is being read.
struct Image {
    src: String,
    title: Option<String>,
    description: String,
}

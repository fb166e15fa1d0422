//! Markdown inline text → inline HTML.

use super::footnotes::Footnotes;
use super::html::{Html, Tag, tag};
use super::page::{LINK_REL, Page};
use oration_markdown::{Inline, Mark, inline, sanitize_image_url, sanitize_url};

/// Writes Markdown inline text.
pub(super) fn write(page: &Page<'_>, text: &str, notes: &mut Footnotes<'_>, html: &mut Html) {
    let mut writer =
        Marks { page, notes, html, open: Vec::new(), picture: None, link: None, later: Vec::new() };
    inline(text, &mut |event| writer.event(event));
}

/// Writes the events of Markdown inline text as HTML.
struct Marks<'w, 'n, 'r> {
    page: &'w Page<'r>,
    notes: &'w mut Footnotes<'n>,
    html: &'w mut Html,
    /// Pending end tags, innermost last; `None` for markup that is not shown.
    open: Vec<Option<&'static Tag>>,
    picture: Option<Picture>,
    /// The URL of the open link, and the bytes written when its content started.
    link: Option<(String, usize)>,
    /// Footnote references inside a link. Links cannot be nested, so they are written after it.
    later: Vec<String>,
}

/// An image whose description is being read.
struct Picture {
    src: String,
    title: String,
    alt: String,
    /// Enclosing markup.
    depth: usize,
}

impl Marks<'_, '_, '_> {
    fn event(&mut self, event: Inline<'_>) {
        if let Some(picture) = &mut self.picture {
            match event {
                Inline::Text(text) | Inline::Code(text) => picture.alt.push_str(text),
                Inline::SoftBreak | Inline::HardBreak => picture.alt.push(' '),
                Inline::NoteRef(id) => self.later.push(id.to_owned()),
                Inline::Open(_) => self.open.push(None),
                Inline::Close(_) => self.close(),
            }
            return;
        }
        match event {
            Inline::Text(text) => self.html.text(text),
            Inline::Code(code) => self.html.element(tag!("code"), &[], code),
            Inline::SoftBreak => self.html.line(),
            Inline::HardBreak => self.html.void(tag!("br"), &[]),
            Inline::NoteRef(id) if self.in_link() => self.later.push(id.to_owned()),
            Inline::NoteRef(id) => self.notes.reference(id, self.html),
            Inline::Open(mark) => {
                let tag = self.open(&mark);
                self.open.push(tag);
            }
            Inline::Close(_) => self.close(),
        }
    }

    fn close(&mut self) {
        if let Some(Some(tag)) = self.open.pop() {
            if tag == tag!("a") {
                self.name_link();
            }
            self.html.close(tag);
        }
        if let Some(picture) = self.picture.take_if(|picture| picture.depth == self.open.len()) {
            let attributes = [("title", &*picture.title), ("loading", "lazy")];
            self.html.image(&picture.src, &picture.alt, &attributes);
        }
        if self.picture.is_none() && !self.in_link() {
            for id in self.later.drain(..) {
                self.notes.reference(&id, self.html);
            }
        }
    }

    /// The text of a link without text is its URL.
    fn name_link(&mut self) {
        if let Some((href, start)) = self.link.take()
            && self.html.written() == start
        {
            self.html.element(tag!("bdi"), &[], &href);
        }
    }

    fn in_link(&self) -> bool {
        self.open.contains(&Some(tag!("a")))
    }

    fn open(&mut self, mark: &Mark<'_>) -> Option<&'static Tag> {
        if let Mark::Image { src, title } = mark
            && self.page.options.images
            && let Some(src) = sanitize_image_url(src)
        {
            let (src, title) = (src.into_owned(), title.unwrap_or("").to_owned());
            self.picture = Some(Picture { src, title, alt: String::new(), depth: self.open.len() });
            return None;
        }
        let tag = match mark {
            Mark::Emphasis => tag!("em"),
            Mark::Strong => tag!("strong"),
            Mark::Strikethrough => tag!("s"),
            Mark::Link { .. } | Mark::Image { .. } if self.in_link() => return None,
            Mark::Link { href, title } | Mark::Image { src: href, title } => {
                let href = sanitize_url(href)?;
                self.html
                    .open(tag!("a"), &[("href", &href), ("title", title.unwrap_or("")), ("rel", LINK_REL)]);
                self.link = Some((href.into_owned(), self.html.written()));
                return Some(tag!("a"));
            }
        };
        self.html.open(tag, &[]);
        Some(tag)
    }
}

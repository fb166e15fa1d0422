//! [`Text`] → inline HTML.

use super::Page;
use super::footnotes::Footnotes;
use super::html::{Html, Tag, direction_beside, tag};
use oration_locale::Masked;
use oration_markdown::{self as markdown, Inline, Mark, sanitize_image_url, sanitize_url};
use oration_model::{MaskOf, Span, Text};
use oration_outline::language;

/// Writes a text.
pub(super) fn write(page: &Page<'_>, text: &Text<'_>, notes: &mut Footnotes<'_>, html: &mut Html) {
    match text {
        Text::Markdown(markdown) => inline(page, markdown, notes, html),
        Text::Spans(spans) => spans.iter().for_each(|part| span(page, part, notes, html)),
    }
}

fn inline(page: &Page<'_>, text: &str, notes: &mut Footnotes<'_>, html: &mut Html) {
    if html.verbatim(text, markdown::is_syntax) {
        return;
    }
    if markdown::is_plain(text) {
        return html.text(text);
    }
    let mut writer =
        Marks { page, notes, html, open: Vec::new(), picture: None, link: None, later: Vec::new() };
    markdown::inline(text, &mut |event| writer.event(event));
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
                self.html.open(
                    tag!("a"),
                    &[("href", &href), ("title", title.unwrap_or("")), ("rel", crate::LINK_REL)],
                );
                self.link = Some((href.into_owned(), self.html.written()));
                return Some(tag!("a"));
            }
        };
        self.html.open(tag, &[]);
        Some(tag)
    }
}

fn span(page: &Page<'_>, span: &Span<'_>, notes: &mut Footnotes<'_>, html: &mut Html) {
    match span {
        Span::Markdown(markdown) => inline(page, markdown, notes, html),
        Span::Mask { mask, of, label } => {
            let name = label.as_deref().unwrap_or_else(|| mask_name(&page.locale.page.masked, *of));
            let of = of.map_or("", MaskOf::as_str);
            let lang = if label.is_some() { "" } else { page.own_lang() };
            let attributes = [("lang", lang), ("data-of", of), ("role", "img"), ("aria-label", name)];
            html.element(tag!("span", "oration-mask"), &attributes, mask);
        }
        Span::Gap { gap, reason } => gap_span(page, *gap, reason.as_deref(), html),
        Span::Note { note } => notes.reference(note, html),
        Span::Remark { remark } => html.element(tag!("span", "oration-remark"), &[], remark),
        Span::Point { num, point } => {
            html.open(tag!("span", "oration-point"), &[("dir", direction_beside(point))]);
            if let Some(num) = num {
                number(num, html);
            }
            inline(page, point, notes, html);
            html.close(tag!("span"));
        }
        Span::Ruby { ruby, text } => {
            html.open(tag!("ruby"), &[("dir", direction_beside(ruby))]);
            html.text(ruby);
            html.element(tag!("rp"), &[], "(");
            html.element(tag!("rt"), &[], text);
            html.element(tag!("rp"), &[], ")");
            html.close(tag!("ruby"));
        }
        Span::Foreign { text, lang } => {
            let (lang, dir) = match language::is_tag(lang) {
                true => (&**lang, if language::is_rtl(lang) { "rtl" } else { "ltr" }),
                false => ("", "auto"),
            };
            html.element(tag!("span", "oration-foreign"), &[("lang", lang), ("dir", dir)], text);
        }
    }
}

/// Writes the number of a heading or point, and the space after it.
pub(super) fn number(num: &str, html: &mut Html) {
    html.element(tag!("span", "oration-num"), &[], num);
    if is_spaced(num) {
        html.text(" ");
    }
}

/// Whether a space follows a number: not after 一、 （一） 一是 ①, but after 1. and I., and after 第一章 (GB/T 1.1).
fn is_spaced(num: &str) -> bool {
    let full_width = |last: char| last >= '\u{2E80}' || ('\u{2460}'..='\u{24FF}').contains(&last);
    match num.chars().next_back() {
        Some('章' | '节' | '節' | '编' | '編' | '篇' | '部' | '卷' | '讲' | '講' | '条' | '條') => {
            num.starts_with('第')
        }
        last => last.is_some_and(|last| !last.is_whitespace() && !full_width(last)),
    }
}

/// Writes a gap: an ellipsis labelled with the number of characters left out.
fn gap_span(page: &Page<'_>, count: Option<u64>, reason: Option<&str>, html: &mut Html) {
    let locale = page.locale;
    let mut name = match count {
        Some(count) => locale.format.count(locale.page.left_out_characters, count),
        None => locale.page.left_out.to_owned(),
    };
    if let Some(reason) = reason {
        name.push_str(locale.format.colon);
        name.push_str(reason);
    }
    let attributes = [("lang", page.own_lang()), ("role", "img"), ("aria-label", &*name), ("title", &*name)];
    html.element(tag!("span", "oration-gap"), &attributes, "……");
}

fn mask_name(names: &'static Masked, of: Option<MaskOf>) -> &'static str {
    match of {
        Some(MaskOf::Person) => names.person,
        Some(MaskOf::Place) => names.place,
        Some(MaskOf::Number) => names.number,
        Some(MaskOf::Date) => names.date,
        Some(MaskOf::Organisation) => names.organisation,
        Some(MaskOf::Phrase) => names.phrase,
        None => names.unknown,
    }
}

//! Markdown inline text → events.

use super::cjk_emphasis::Preprocessed;
use super::event::{Inline, Mark, MarkKind};
use super::sanitize_url;
use oration_simd::{contains, eq};
use pulldown_cmark::{CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};

/// The maximum nesting of elements. Deeper ones become plain text, because browsers stop nesting at 512 elements.
const DEPTH: usize = 32;

/// The old footnote syntax does not require a definition in the same text.
const OPTIONS: Options = Options::ENABLE_STRIKETHROUGH.union(Options::ENABLE_OLD_FOOTNOTES);

/// Reads Markdown inline text. Nothing starts a block, and all text is kept in order.
///
/// Elements are nested and closed. A link with an unsafe URL becomes plain text. A text that contains characters of every
/// marker set of `Preprocessed` is read as plain text. Callers check [`is_plain`](super::is_plain) first.
pub fn inline(text: &str, sink: &mut dyn FnMut(Inline<'_>)) {
    let Some(source) = Preprocessed::new(text) else {
        return lines(text, sink);
    };
    let mut reader = Reader { source: &source, open: Vec::new(), sink };
    for event in Parser::new_ext(source.markdown(), OPTIONS) {
        reader.read(event);
    }
}

/// Text, with a soft line break for each line ending.
fn lines(text: &str, sink: &mut dyn FnMut(Inline<'_>)) {
    if !contains(text.as_bytes(), |bytes| eq(bytes, b'\n')) && !text.is_empty() {
        return sink(Inline::Text(text));
    }
    for (number, line) in text.split('\n').enumerate() {
        if number > 0 {
            sink(Inline::SoftBreak);
        }
        if !line.is_empty() {
            sink(Inline::Text(line));
        }
    }
}

struct Reader<'r> {
    source: &'r Preprocessed,
    /// Open elements; `None` for those that become plain text.
    open: Vec<Option<MarkKind>>,
    sink: &'r mut dyn FnMut(Inline<'_>),
}

impl Reader<'_> {
    fn read(&mut self, event: Event<'_>) {
        match event {
            Event::Text(text) | Event::InlineHtml(text) | Event::Html(text) => {
                lines(&self.source.text(&text), self.sink);
            }
            Event::Code(code) => (self.sink)(Inline::Code(&self.source.code(&code))),
            Event::FootnoteReference(id) => (self.sink)(Inline::NoteRef(&self.source.text(&id))),
            Event::SoftBreak => (self.sink)(Inline::SoftBreak),
            Event::HardBreak => (self.sink)(Inline::HardBreak),
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Emphasis => self.open(MarkKind::Emphasis, Some(Mark::Emphasis)),
            Tag::Strong => self.open(MarkKind::Strong, Some(Mark::Strong)),
            Tag::Strikethrough => self.open(MarkKind::Strikethrough, Some(Mark::Strikethrough)),
            Tag::Link { link_type: LinkType::Email, dest_url, .. } => {
                self.link(&format_mail(&dest_url), "", MarkKind::Link);
            }
            Tag::Link { dest_url, title, .. } => self.link(&dest_url, &title, MarkKind::Link),
            Tag::Image { dest_url, title, .. } => self.link(&dest_url, &title, MarkKind::Image),
            _ => {}
        }
    }

    fn link(&mut self, href: &str, title: &str, kind: MarkKind) {
        let (href, title) = (self.source.text(href), self.source.text(title));
        let title = Some(&*title).filter(|title| !title.is_empty());
        let mark = sanitize_url(&href);
        let mark = mark.as_deref().map(|href| match kind {
            MarkKind::Image => Mark::Image { src: href, title },
            _ => Mark::Link { href, title },
        });
        self.open(kind, mark);
    }

    fn open(&mut self, kind: MarkKind, mark: Option<Mark<'_>>) {
        let mark = mark.filter(|_| self.open.len() < DEPTH);
        self.open.push(mark.map(|_| kind));
        if let Some(mark) = mark {
            (self.sink)(Inline::Open(mark));
        }
    }

    fn end(&mut self, tag: TagEnd) {
        let is_mark = matches!(
            tag,
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image
        );
        if !is_mark {
            return;
        }
        if let Some(Some(kind)) = self.open.pop() {
            (self.sink)(Inline::Close(kind));
        }
    }
}

fn format_mail(address: &CowStr<'_>) -> String {
    ["mailto:", address].concat()
}

//! Texts → runs of words in a paragraph.

use super::Body;
use oration_markdown::{Inline, Mark, MarkKind, inline, is_plain, sanitize_url};
use oration_model::{Span, Text};
use oration_outline::language;

/// How the words of a run are set.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Look {
    /// A style of characters.
    pub(super) style: &'static str,
    pub(super) bold: bool,
    pub(super) italic: bool,
    /// The language, if it is not that of the speech.
    pub(super) lang: String,
}

impl Look {
    /// Words in a style of characters.
    pub(super) fn of(style: &'static str) -> Self {
        Look { style, ..Look::default() }
    }
}

impl Body<'_> {
    /// The runs of a text.
    pub(super) fn text(&mut self, text: &Text<'_>, look: &Look) {
        match text {
            Text::Markdown(markdown) => self.markdown(markdown, look),
            Text::Spans(spans) => spans.iter().for_each(|span| self.span(span, look)),
        }
    }

    fn span(&mut self, span: &Span<'_>, look: &Look) {
        match span {
            Span::Markdown(markdown) => self.markdown(markdown, look),
            Span::Mask { mask, of: _, label: _ } => self.run(mask, &Look { style: "Mask", ..look.clone() }),
            Span::Gap { gap: _, reason: _ } => self.run("……", &Look { style: "Gap", ..look.clone() }),
            Span::Note { note } => self.note(note),
            Span::Remark { remark } => self.run(remark, &Look { style: "RemarkChar", ..look.clone() }),
            Span::Point { num, point } => {
                self.run(num.as_deref().unwrap_or_default(), &Look { style: "Number", ..look.clone() });
                self.markdown(point, &Look { style: "Point", ..look.clone() });
            }
            Span::Ruby { ruby, text } => self.ruby(ruby, text, look),
            Span::Foreign { text, lang } => {
                let lang = if language::is_tag(lang) { lang.to_string() } else { String::new() };
                self.run(text, &Look { style: "Foreign", lang, ..look.clone() });
            }
        }
    }

    fn markdown(&mut self, markdown: &str, look: &Look) {
        if is_plain(markdown) {
            return self.run(&markdown.replace('\n', " "), look);
        }
        let mut looks = vec![look.clone()];
        let mut links = Vec::new();
        inline(markdown, &mut |piece| {
            let look = looks.last().cloned().unwrap_or_default();
            match piece {
                Inline::Text(words) => self.run(words, &look),
                Inline::Code(words) => self.run(words, &Look { style: "Code", ..look }),
                Inline::SoftBreak => self.run(" ", &look),
                Inline::HardBreak => self.line_end(),
                Inline::NoteRef(id) => self.note(id),
                Inline::Open(mark) => looks.push(match mark {
                    Mark::Emphasis => Look { italic: true, ..look },
                    Mark::Strong => Look { bold: true, ..look },
                    Mark::Strikethrough => Look { style: "StruckOut", ..look },
                    Mark::Link { href, .. } | Mark::Image { src: href, .. } => {
                        let is_link = links.iter().all(|open| !open) && self.open_link(href);
                        links.push(is_link);
                        Look { style: if is_link { "Hyperlink" } else { look.style }, ..look }
                    }
                }),
                Inline::Close(kind) => {
                    looks.pop();
                    if matches!(kind, MarkKind::Link | MarkKind::Image) && links.pop() == Some(true) {
                        self.xml.close();
                    }
                }
            }
        });
    }

    /// A link to a URL outside the document; `false` if it leads nowhere without the page that it was on.
    pub(super) fn open_link(&mut self, href: &str) -> bool {
        let Some(target) = sanitize_url(href).and_then(|url| crate::url::resolved(self.base, &url)) else {
            return false;
        };
        let id = self.link(&target);
        self.xml.open("w:hyperlink", &[("r:id", &id), ("w:history", "1")]);
        true
    }

    /// Words in one look. Their line endings are line breaks.
    pub(super) fn run(&mut self, words: &str, look: &Look) {
        for (at, line) in words.split('\n').enumerate() {
            if at > 0 {
                self.line_end();
            }
            if !line.is_empty() {
                self.xml.open("w:r", &[]);
                self.look(look);
                self.words(line);
                self.xml.close();
            }
        }
    }

    /// The words of the open run.
    fn words(&mut self, line: &str) {
        for (at, words) in line.split('\t').enumerate() {
            if at > 0 {
                self.xml.empty("w:tab", &[]);
            }
            if !words.is_empty() {
                self.xml.element("w:t", &[("xml:space", "preserve")], words);
            }
        }
    }

    /// The properties of the open run. Quotation marks and dashes take the face of the Chinese characters beside them by a
    /// hint: they are in Latin fonts too.
    fn look(&mut self, look: &Look) {
        let form = self.form;
        let is_rtl = match look.lang.is_empty() {
            true => form.is_right_to_left,
            false => language::is_rtl(&look.lang),
        };
        let has_hint = form.is_cjk && look.lang.is_empty();
        if *look == Look::default() && !is_rtl && !has_hint {
            return;
        }
        let xml = &mut self.xml;
        xml.open("w:rPr", &[]);
        if !look.style.is_empty() {
            xml.empty("w:rStyle", &[("w:val", look.style)]);
        }
        if has_hint {
            xml.empty("w:rFonts", &[("w:hint", "eastAsia")]);
        }
        for (is_on, latin, complex) in [(look.bold, "w:b", "w:bCs"), (look.italic, "w:i", "w:iCs")] {
            if is_on {
                xml.empty(latin, &[]);
                xml.empty(complex, &[]);
            }
        }
        if is_rtl {
            xml.empty("w:rtl", &[]);
        }
        if !look.lang.is_empty() {
            let place = if is_rtl { "w:bidi" } else { "w:val" };
            xml.empty("w:lang", &[(place, &look.lang), ("w:eastAsia", if is_rtl { "" } else { &look.lang })]);
        }
        xml.close();
    }

    pub(super) fn line_end(&mut self) {
        self.xml.open("w:r", &[]);
        self.xml.empty("w:br", &[]);
        self.xml.close();
    }

    fn ruby(&mut self, base: &str, reading: &str, look: &Look) {
        // Half of the size of the text, above it.
        let (size, raise) = if self.form.is_official { ("16", "30") } else { ("11", "20") };
        let lang = self.form.lang.clone();
        self.xml.open("w:r", &[]);
        self.xml.open("w:ruby", &[]);
        self.xml.open("w:rubyPr", &[]);
        let twice = if self.form.is_official { "32" } else { "22" };
        for (name, value) in [
            ("w:rubyAlign", "distributeSpace"),
            ("w:hps", size),
            ("w:hpsRaise", raise),
            ("w:hpsBaseText", twice),
            ("w:lid", &*lang),
        ] {
            self.xml.empty(name, &[("w:val", value)]);
        }
        self.xml.close();
        self.xml.open("w:rt", &[]);
        self.xml.open("w:r", &[]);
        self.xml.open("w:rPr", &[]);
        self.xml.empty("w:rFonts", &[("w:hint", "eastAsia")]);
        self.xml.empty("w:sz", &[("w:val", size)]);
        self.xml.close();
        self.words(reading);
        self.xml.close();
        self.xml.close();
        self.xml.open("w:rubyBase", &[]);
        self.run(base, look);
        self.xml.close();
        self.xml.close();
        self.xml.close();
    }
}

//! [`Text`](oration_model::Text) → phrase-level elements.

use super::Writer;
use crate::markup::Markup;
use crate::own::uri;
use crate::xml_lines::XmlLines;
use oration_markdown::Mark;
use oration_model::{MaskOf, Span};
use oration_outline::language;

impl Markup for Writer<'_> {
    fn xml(&mut self) -> &mut XmlLines {
        &mut self.xml
    }

    fn open(&mut self, mark: Mark<'_>) {
        match mark {
            Mark::Emphasis => self.xml.inline("emph"),
            Mark::Strong => self.xml.inline("hi").attr("rend", "bold"),
            Mark::Strikethrough => self.xml.inline("hi").attr("rend", "strikethrough"),
            Mark::Link { href, title } => {
                self.xml.inline("ref").attr("target", &uri(href)).attr_if("n", title)
            }
            Mark::Image { .. } => return,
        };
    }

    fn code(&mut self, code: &str) {
        self.xml.inline("code").text(code).end();
    }

    fn image(&mut self, src: &str, title: Option<&str>, description: &str) {
        self.xml.inline("graphic").attr("url", src).attr_if("n", title);
        self.xml.inline("desc").text(description).end();
        self.xml.end();
    }

    fn line_break(&mut self) {
        self.xml.inline("lb").end();
    }

    fn note(&mut self, id: &str) {
        let number = self.notes.iter().position(|note| *note == id);
        let target = number.map(|index| format!("#note.{}", index + 1));
        self.xml.inline("ref").attr("type", "note").attr_if("target", target.as_deref()).attr("n", id).end();
    }

    fn node(&mut self, span: &Span<'_>) {
        match span {
            Span::Markdown(markdown) => self.markdown(markdown),
            Span::Note { note } => self.note(note),
            Span::Mask { mask, of, label } => {
                let length = mask.chars().count().to_string();
                self.xml.inline("seg").attr("type", "mask").attr_if("subtype", of.map(MaskOf::as_str));
                self.xml.inline("gap").attr("reason", "redacted").attr("unit", "chars");
                self.xml.attr("quantity", &length);
                if let Some(label) = label {
                    self.xml.inline("desc").text(label).end();
                }
                self.xml.end();
                self.xml.text(mask).end();
            }
            Span::Gap { gap, reason } => {
                let count = gap.map(|gap| gap.to_string());
                self.xml.inline("gap").attr("reason", "editorial").attr_if("unit", gap.map(|_| "chars"));
                self.xml.attr_if("quantity", count.as_deref());
                if let Some(reason) = reason {
                    self.xml.inline("desc").attr("type", "reason").text(reason).end();
                }
                self.xml.end();
            }
            Span::Remark { remark } => {
                self.xml.inline("incident").inline("desc").text(remark).end();
                self.xml.end();
            }
            Span::Point { num, point } => {
                self.xml.inline("seg").attr("type", "point");
                if let Some(num) = num {
                    self.xml.inline("label").text(num).end();
                }
                self.markdown(point);
                self.xml.end();
            }
            Span::Ruby { ruby, text } => {
                self.xml.inline("ruby").inline("rb").text(ruby).end();
                self.xml.inline("rt").text(text).end();
                self.xml.end();
            }
            Span::Foreign { text, lang } => {
                let tag = language::is_tag(lang).then_some(&**lang);
                self.xml.inline("foreign").attr_if("xml:lang", tag);
                self.xml.attr_if("n", tag.is_none().then_some(lang)).text(text).end();
            }
        }
    }
}

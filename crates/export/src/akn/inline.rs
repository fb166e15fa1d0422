//! [`Text`](oration_model::Text) → inline elements.

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
            Mark::Emphasis => self.xml.inline("i"),
            Mark::Strong => self.xml.inline("b"),
            Mark::Strikethrough => self.xml.inline("span").attr("class", "strikethrough"),
            Mark::Link { href, title } => {
                self.xml.inline("a").attr("href", &uri(href)).attr_if("title", title)
            }
            Mark::Image { .. } => return,
        };
    }

    fn code(&mut self, code: &str) {
        self.xml.inline("span").attr("class", "code").text(code).end();
    }

    fn image(&mut self, src: &str, title: Option<&str>, description: &str) {
        self.xml.inline("img").attr("src", src).attr("alt", description).attr_if("title", title).end();
    }

    fn line_break(&mut self) {
        self.xml.inline("br").end();
    }

    fn note(&mut self, id: &str) {
        let number = self.notes.iter().position(|note| *note == id).map(|index| index + 1);
        let href = number.map_or_else(|| "#".to_owned(), |number| format!("#note_{number}"));
        let marker = number.map(|number| number.to_string());
        self.xml.inline("noteRef").attr("href", &href).attr_if("marker", marker.as_deref());
        self.xml.attr("o:note", id).end();
    }

    fn node(&mut self, span: &Span<'_>) {
        match span {
            Span::Markdown(markdown) => self.markdown(markdown),
            Span::Note { note } => self.note(note),
            Span::Mask { mask, of, label } => {
                self.xml.inline("placeholder").attr("originalText", mask);
                self.xml.attr_if("o:of", of.map(MaskOf::as_str)).attr_if("title", label.as_deref());
                self.xml.text(mask).end();
            }
            Span::Gap { gap, reason } => {
                let count = gap.map(|gap| gap.to_string());
                self.xml.inline("omissis").attr_if("o:count", count.as_deref());
                self.xml.attr_if("o:reason", reason.as_deref()).text("……").end();
            }
            Span::Remark { remark } => {
                self.xml.inline("remark").attr("type", "phenomenon").text(remark).end();
            }
            Span::Point { num, point } => {
                self.xml.inline("span").attr("class", "point");
                if let Some(num) = num {
                    self.xml.inline("span").attr("class", "num").text(num).end();
                }
                self.markdown(point);
                self.xml.end();
            }
            Span::Ruby { ruby, text } => {
                self.xml.inline("span").attr("class", "ruby").text(ruby);
                self.xml.inline("span").attr("class", "reading").text(text).end();
                self.xml.end();
            }
            Span::Foreign { text, lang } => {
                let tag = language::is_tag(lang).then_some(&**lang);
                self.xml.inline("span").attr("class", "foreign").attr_if("xml:lang", tag);
                self.xml.attr_if("o:lang", tag.is_none().then_some(lang)).text(text).end();
            }
        }
    }
}

//! Lists, quotations, verse, figures and omissions → their paragraphs.

use super::inline::Look;
use super::{Body, LEVELS, Place};
use crate::text;
use oration_model::{Block, Figure, List, ListItem, Omission, Quote, Verse};

impl Body<'_> {
    pub(super) fn list(&mut self, list: &List<'_>, place: Place) {
        self.starts.push(list.ordered.then(|| list.start.unwrap_or(1)));
        let number = self.starts.len().to_string();
        let level = place.list.min(LEVELS - 1).to_string();
        let style = if list.ordered { "ListNumber" } else { "ListBullet" };
        let inner = Place { list: place.list + 1, style: "ListContinue", ..place };
        for item in &list.items {
            let (first, rest) = match item {
                ListItem::Text(text) => (Some(text), &[][..]),
                ListItem::Blocks(blocks) => match blocks.split_first() {
                    Some((Block::Paragraph(first), rest)) => (Some(&first.text), rest),
                    _ => (None, blocks.as_slice()),
                },
            };
            self.open_paragraph(style);
            self.xml.open("w:numPr", &[]);
            self.xml.empty("w:ilvl", &[("w:val", &level)]);
            self.xml.empty("w:numId", &[("w:val", &number)]);
            self.xml.close();
            self.xml.close();
            if let Some(text) = first {
                self.text(text, &Look::default());
            }
            self.xml.close();
            self.blocks(rest, inner);
        }
    }

    pub(super) fn quote(&mut self, quote: &Quote<'_>, place: Place) {
        let mut style = "Quote";
        if let Some(text) = &quote.text {
            self.styled(style, text);
            style = "QuoteContinued";
        }
        for block in &quote.body {
            self.block(block, Place { style, ..place });
            style = "QuoteContinued";
        }
        if let Some(cite) = &quote.cite {
            self.paragraph("Cite", &mut |body| {
                body.run(if body.form.is_cjk { "——" } else { "— " }, &Look::default());
                body.text(cite, &Look::default());
            });
        }
    }

    pub(super) fn verse(&mut self, verse: &Verse<'_>) {
        self.paragraph("Verse", &mut |body| {
            for (at, line) in verse.lines.iter().enumerate() {
                if at > 0 {
                    body.line_end();
                }
                body.text(line, &Look::default());
            }
        });
    }

    /// The description of the picture, as a link to it.
    pub(super) fn figure(&mut self, figure: &Figure<'_>) {
        let words = if figure.alt.trim().is_empty() { &figure.src } else { &figure.alt };
        self.linked("Figure", "Hyperlink", words, &figure.src);
        if let Some(caption) = &figure.caption {
            self.styled("FigureCaption", caption);
        }
    }

    pub(super) fn omission(&mut self, omission: &Omission<'_>) {
        let style = if omission.rest { "OmissionRest" } else { "Omission" };
        let words = text::omission(omission, self.locale);
        match (&omission.note, &omission.url) {
            (Some(note), None) => self.styled(style, note),
            (Some(_), Some(url)) => self.linked(style, "Hyperlink", &words, url),
            (None, Some(url)) => self.linked(style, "Length", &words, url),
            (None, None) => self.paragraph(style, &mut |body| body.run(&words, &Look::of("Length"))),
        }
    }

    /// A paragraph that is a link.
    pub(super) fn linked(&mut self, style: &str, look: &'static str, words: &str, url: &str) {
        self.paragraph(style, &mut |body| {
            let is_link = body.open_link(url);
            body.run(words, &Look::of(if !is_link && look == "Hyperlink" { "" } else { look }));
            if is_link {
                body.xml.close();
            }
        });
    }
}

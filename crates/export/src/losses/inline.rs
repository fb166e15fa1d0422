//! [`Text`] → the features of its spans and its Markdown.

use super::Feature;
use super::find::Finder;
use crate::own::uri;
use crate::url::is_absolute;
use oration_markdown::{Inline, Mark, inline, is_plain};
use oration_model::{Span, Text};

impl Finder {
    /// The features of a text at the current place.
    pub(super) fn text(&mut self, text: &Text<'_>) {
        match text {
            Text::Markdown(markdown) => self.markdown(markdown),
            Text::Spans(spans) => spans.iter().for_each(|span| self.span(span)),
        }
    }

    /// The features of a text that a format may write without its marks.
    pub(super) fn title(&mut self, text: &Text<'_>) {
        let is_marked = match text {
            Text::Markdown(markdown) => !is_plain(markdown),
            Text::Spans(_) => true,
        };
        self.add_if(is_marked, Feature::TitleMarks);
        self.text(text);
    }

    fn span(&mut self, span: &Span<'_>) {
        match span {
            Span::Markdown(markdown) => self.markdown(markdown),
            Span::Mask { mask: _, of, label } => {
                self.add(Feature::Masks);
                self.add_if(of.is_some() || label.is_some(), Feature::MaskDetail);
            }
            Span::Gap { gap, reason } => {
                self.add(Feature::Gaps);
                self.add_if(gap.is_some() || reason.is_some(), Feature::GapDetail);
            }
            Span::Note { note: _ } => {}
            Span::Remark { remark: _ } => self.add(Feature::InlineRemarks),
            Span::Point { num: _, point } => {
                self.add(Feature::Points);
                self.markdown(point);
            }
            Span::Ruby { ruby: _, text: _ } => self.add(Feature::Ruby),
            Span::Foreign { text: _, lang: _ } => self.add(Feature::Foreign),
        }
    }

    /// The features of the URL of a link or an image.
    pub(super) fn url(&mut self, url: &str) {
        self.add_if(!is_absolute(url), Feature::RelativeLinks);
        self.add_if(uri(url) != url, Feature::UrlCharacters);
    }

    fn markdown(&mut self, markdown: &str) {
        if is_plain(markdown) {
            return;
        }
        inline(markdown, &mut |piece| match piece {
            Inline::Text(_) | Inline::SoftBreak | Inline::NoteRef(_) | Inline::Close(_) => {}
            Inline::Code(_) => self.add(Feature::Code),
            Inline::HardBreak => self.add(Feature::HardBreaks),
            Inline::Open(Mark::Emphasis | Mark::Strong) => self.add(Feature::Emphasis),
            Inline::Open(Mark::Strikethrough) => self.add(Feature::Strikethrough),
            Inline::Open(Mark::Link { href, title }) => {
                self.add(Feature::Links);
                self.url(href);
                self.add_if(title.is_some(), Feature::LinkTitles);
            }
            Inline::Open(Mark::Image { src, title }) => {
                self.add(Feature::Images);
                self.url(src);
                self.add_if(title.is_some(), Feature::LinkTitles);
            }
        });
    }
}

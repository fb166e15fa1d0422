//! A drawing → the text of its text boxes; what else it shows is left out.

use super::{Place, Reader};
use crate::content::{Block, Loss, LossKind};
use crate::xml::{Element, Xml};

impl Reader<'_> {
    pub(super) fn drawing(&mut self, xml: &mut Xml<'_>) {
        self.children(xml, Place::Drawing)
    }

    /// A line or a frame without words is not a loss; a picture, a chart or a diagram is.
    pub(super) fn in_drawing(&mut self, xml: &mut Xml<'_>, element: &Element<'_>) {
        let is_object =
            matches!(element.name(), "blip" | "imagedata" | "chart" | "relIds" | "OLEObject" | "control");
        if is_object {
            self.object();
        }
        self.children(xml, Place::Drawing)
    }

    /// An object and the picture of it are one.
    pub(super) fn object(&mut self) {
        let losses = self.open.as_ref().map_or(&self.losses, |open| &open.paragraph.losses);
        if losses.last().is_none_or(|last| last.kind != LossKind::Object) {
            self.lose(LossKind::Object, String::new());
        }
    }

    /// The text of a text box is a story of its own. It comes before the paragraph that it is anchored in, unless words
    /// are in front of the anchor.
    pub(super) fn text_box(&mut self, xml: &mut Xml<'_>) {
        let outer = (self.open.take(), self.unended.take(), std::mem::take(&mut self.fields));
        let blocks = std::mem::take(&mut self.blocks);
        let losses = std::mem::take(&mut self.losses);
        self.story(xml);
        let mut own = self.end_story(blocks);
        self.losses.extend(losses);
        (self.open, self.unended, self.fields) = outer;
        let text = super::paragraph::plain(&own);
        if text.trim().is_empty() {
            return;
        }
        let box_loss =
            Loss { kind: LossKind::TextBox, text: text.split_whitespace().collect::<Vec<_>>().join(" ") };
        match own.iter_mut().find_map(|block| match block {
            Block::Paragraph(paragraph) => Some(paragraph),
            Block::Table(_) => None,
        }) {
            Some(first) => first.losses.insert(0, box_loss),
            None => self.losses.push(box_loss),
        }
        match &mut self.open {
            Some(open) if open.has_words() => open.behind.extend(own),
            Some(open) => open.before.extend(own),
            None => self.blocks.extend(own),
        }
    }
}

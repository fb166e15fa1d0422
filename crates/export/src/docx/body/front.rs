//! The title, the byline and the date of a speech → the paragraphs before the text.

use super::Body;
use super::inline::Look;
use crate::front;
use oration_markdown::plain_text;

impl Body<'_> {
    pub(super) fn front(&mut self) {
        let speech = self.speech;
        let title = plain_text(&speech.title);
        if !title.is_empty() {
            self.styled("Title", &speech.title);
        }
        if let Some(subtitle) = &speech.subtitle {
            self.styled("Subtitle", subtitle);
        }
        self.byline = front::below_title(speech, &title, self.locale);
        for line in self.byline.clone() {
            self.paragraph("Byline", &mut |body| body.run(&line, &Look::default()));
        }
        // A line between these and the text.
        if !title.is_empty() || speech.subtitle.is_some() {
            self.paragraph("Byline", &mut |_| {});
        }
    }
}

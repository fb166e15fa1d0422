//! What the lines of a plain text cannot express, in each format that has them.

use super::{Feature, Table};

/// What becomes of it.
pub(crate) const IN_LINES: Table = &[
    (Feature::Continued, "lines"),
    (Feature::Salutation, "lines"),
    (Feature::Closing, "lines"),
    (Feature::Remark, "lines"),
    (Feature::OrderedLists, "lines behind a bullet, without numbers"),
    (Feature::Lists, "lines behind a bullet"),
    (Feature::Quotes, "lines"),
    (Feature::Verse, "lines"),
    (Feature::Figures, "their captions"),
    (Feature::Tables, "lines with tabs between the cells"),
    (Feature::Omissions, "the words for text that is left out"),
    (Feature::OmissionDetail, "not written"),
    (Feature::Breaks, "not written"),
    (Feature::Masks, "as printed"),
    (Feature::MaskDetail, "not written"),
    (Feature::Gaps, "an ellipsis"),
    (Feature::GapDetail, "not written"),
    (Feature::InlineRemarks, "words of the line"),
    (Feature::Points, "words of the line"),
    (Feature::Ruby, "not written"),
    (Feature::Foreign, "words of the line"),
    (Feature::Emphasis, "not written"),
    (Feature::Strikethrough, "words of the line"),
    (Feature::Code, "words of the line"),
    (Feature::Links, "their words"),
    (Feature::LinkTitles, "not written"),
    (Feature::Images, "their descriptions"),
    (Feature::HardBreaks, "spaces"),
];

/// The losses of a format itself, and then those of its lines.
pub(crate) const fn in_lines<const ALL: usize>(own: Table) -> [(Feature, &'static str); ALL] {
    let mut all = [IN_LINES[0]; ALL];
    let mut at = 0;
    while at < ALL {
        all[at] = if at < own.len() { own[at] } else { IN_LINES[at - own.len()] };
        at += 1;
    }
    all
}

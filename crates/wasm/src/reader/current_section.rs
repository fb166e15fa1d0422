//! Sections and a viewport → the current section.

use super::sections::Sections;
use super::viewport::Viewport;

/// Pixels of scrolling during which a section is current that can never reach the line.
const SHARE: f64 = 24.0;

/// The last section at or above the line. Sections too close to the end to reach the line become current one after the
/// other during the last part of the scrolling, each only once it is visible.
pub(super) fn at_line(sections: &Sections, viewport: Viewport) -> Option<usize> {
    let height = viewport.bottom - viewport.line;
    // A jump may end a fraction of a pixel short.
    let strict = sections.at(viewport.line + 1.0);
    if viewport.remaining >= height {
        return strict;
    }
    let reach = sections.at(viewport.line + viewport.remaining + 1.0);
    let last = sections.at(viewport.bottom + viewport.remaining - 1.0)?;
    let beyond = last + 1 - count(reach);
    if beyond == 0 {
        return strict;
    }
    let room = match reach {
        Some(reach) => viewport.remaining - (sections.all[reach].top() - viewport.line),
        None => height,
    };
    let zone = room
        .max((SHARE * beyond as f64).min(height / 2.0))
        .min(height)
        .min(viewport.scrolled + viewport.remaining);
    // There is nothing to scroll, or the last part has not begun.
    if viewport.remaining >= zone || zone <= 2.0 {
        return strict;
    }
    let first = count(sections.at(viewport.line + viewport.remaining - zone + 1.0));
    let left = if viewport.remaining <= 2.0 { 0.0 } else { viewport.remaining / zone };
    let turn = ((last + 2 - first) as f64 * (1.0 - left)) as usize;
    let shown = count(sections.at(viewport.bottom - 1.0));
    (first + turn).min(last + 1).min(shown).checked_sub(1)
}

/// The number of sections up to and including one.
fn count(section: Option<usize>) -> usize {
    section.map_or(0, |at| at + 1)
}

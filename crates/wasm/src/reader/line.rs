//! Sections and a view → the section that is current in it.

use super::sections::Sections;
use super::view::View;

/// Pixels of scrolling for which a section is current that can never reach the line.
const SHARE: f64 = 24.0;

/// The last section at the line. Those too near the end of what scrolls ever to reach it take turns in the last of the
/// scrolling, none before it can be seen.
pub(super) fn at_line(sections: &Sections, view: View) -> Option<usize> {
    let height = view.bottom - view.line;
    // A jump may end a fraction of a pixel short.
    let strict = sections.at(view.line + 1.0);
    if view.remaining >= height {
        return strict;
    }
    let reach = sections.at(view.line + view.remaining + 1.0);
    let last = sections.at(view.bottom + view.remaining - 1.0)?;
    let beyond = last + 1 - count(reach);
    if beyond == 0 {
        return strict;
    }
    let room = match reach {
        Some(reach) => view.remaining - (sections.all[reach].top() - view.line),
        None => height,
    };
    let zone =
        room.max((SHARE * beyond as f64).min(height / 2.0)).min(height).min(view.scrolled + view.remaining);
    // Nothing is to be scrolled, or not so far yet.
    if view.remaining >= zone || zone <= 2.0 {
        return strict;
    }
    let first = count(sections.at(view.line + view.remaining - zone + 1.0));
    let left = if view.remaining <= 2.0 { 0.0 } else { view.remaining / zone };
    let turn = ((last + 2 - first) as f64 * (1.0 - left)) as usize;
    let shown = count(sections.at(view.bottom - 1.0));
    (first + turn).min(last + 1).min(shown).checked_sub(1)
}

/// How many sections there are up to one.
fn count(section: Option<usize>) -> usize {
    section.map_or(0, |at| at + 1)
}

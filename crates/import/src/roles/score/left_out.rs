//! A line → points for the roles that leave it out of the speech.

use super::{Offer, View};
use crate::line::Region;
use crate::number::Style;
use crate::role::{Evidence as E, LineRole};
use crate::roles::features::{End, Features, Phrase};
use crate::roles::zone::Zone;

/// What is left out in any zone.
pub(super) fn left_out(view: &View<'_>, zone: Zone, offer: Offer<'_>) {
    let f = view.this;
    let around = view.around;
    if f.markup {
        offer(LineRole::Markup, 20, &[E::Markup]);
    }
    if f.region != Region::Main {
        let points = if f.sentence { 6 } else { 9 };
        // That a line is outside of where most sentences are is not enough, unless it is also above or below them.
        let dated = f.near.as_deref().is_some_and(|near| near.date_share >= 30 || near.label.is_some());
        // A page may print the day between its title and the element of the text.
        let points = if dated && f.region == Region::Outside && !matches!(zone, Zone::Before | Zone::Tail) {
            4
        } else {
            points
        };
        let is_apart = f.region != Region::Outside || matches!(zone, Zone::Before | Zone::Tail);
        match f.region {
            Region::Hidden => offer(LineRole::Boilerplate, points, &[E::Region, E::Markup]),
            _ if f.link_share >= 60 => offer(LineRole::Boilerplate, points, &[E::Region, E::Links]),
            _ if around.repeats > 1 => offer(LineRole::Boilerplate, points, &[E::Region, E::Repetition]),
            _ if is_apart => offer(LineRole::Boilerplate, points, &[E::Region, E::Position]),
            _ => offer(LineRole::Boilerplate, points, &[E::Region]),
        }
    }
    if f.page {
        offer(LineRole::PageNumber, 9, &[E::Shape]);
    } else if around.page {
        offer(LineRole::PageNumber, 9, &[E::Number]);
    }
    if f.clock && (around.clocks || matches!(zone, Zone::Before | Zone::After | Zone::Tail)) {
        offer(LineRole::Timestamp, 9, &[E::Shape, E::Repetition]);
    }
    if zone == Zone::Title || zone == Zone::TitleMore {
        return;
    }
    if around.contents {
        offer(LineRole::Contents, 12, &[E::Contents]);
    }
    let cut = view.before.is_some_and(|before| matches!(before.end, End::Open | End::Comma));
    if f.paged && (cut || around.repeats > 1) {
        offer(LineRole::RunningHead, 7, &[E::Shape, if cut { E::Position } else { E::Repetition }]);
    }
    // The head of the first page may be the title.
    let first = view.at < 4 && f.near.as_deref().is_some_and(|near| near.kind || near.meeting);
    if is_running_head(view) && !first {
        offer(LineRole::RunningHead, 7, &[E::Repetition, E::Position]);
    }
    let outside = matches!(zone, Zone::Before | Zone::After | Zone::Tail);
    if f.url && outside {
        offer(LineRole::Boilerplate, 7, &[E::Links, E::Shape]);
    }
    // The URL of a printed page, at the foot of each.
    if f.url && around.repeats > 1 {
        offer(LineRole::Boilerplate, 7, &[E::Links, E::Repetition]);
    }
    // The address and the telephone of an office, on each of its pages.
    let plain = f.end == End::Open && !f.sentence && is_uncounted(f) && f.heading.is_none();
    if around.repeats > 2 && f.digits && f.len >= 30 && plain && !around.speaker {
        offer(LineRole::RunningHead, 7, &[E::Shape, E::Repetition]);
    }
    if around.again && zone == Zone::Tail {
        offer(LineRole::Duplicate, 4, &[E::Repetition, E::Position]);
    }
    if around.cited && zone == Zone::Tail {
        offer(LineRole::Boilerplate, 8, &[E::Repetition, E::Links]);
    }
    if f.link_share >= 60 && !f.sentence && outside {
        offer(LineRole::Boilerplate, 4, &[E::Links, E::Position]);
    }
    if around.chat_note {
        offer(LineRole::Boilerplate, 20, &[E::Shape, E::Repetition]);
    }
    if around.pictured {
        offer(LineRole::Boilerplate, 8, &[E::Phrase, E::Shape]);
    }
    match f.phrase {
        Some(Phrase::Ad) if f.heading.is_none() && !f.item && !around.speaker => {
            offer(LineRole::Boilerplate, 7, &[E::Phrase, E::Shape]);
        }
        // Grades: A, B, C; and a heading of the speech may be Next.
        Some(Phrase::Tool) if f.item || f.heading.is_some() && f.region == Region::Main => {
            offer(LineRole::Boilerplate, -1, &[E::Phrase]);
        }
        Some(Phrase::Tool) if !f.sentence && outside => offer(LineRole::Boilerplate, 7, &[E::Phrase]),
        Some(Phrase::Imprint) => offer(LineRole::Boilerplate, 5, &[E::Phrase, E::Shape]),
        _ if outside && is_box(f) => offer(LineRole::Boilerplate, 12, &[E::Phrase, E::Position]),
        // Subscribe to [our newsletter](/letter), *This is a paid message*
        Some(Phrase::Foot) if f.link_share > 0 => offer(LineRole::Boilerplate, 7, &[E::Phrase, E::Links]),
        Some(Phrase::Foot) if f.italic => offer(LineRole::Boilerplate, 7, &[E::Phrase, E::Markup]),
        Some(Phrase::Foot) if outside => offer(LineRole::Boilerplate, 6, &[E::Phrase, E::Position]),
        Some(Phrase::Foot) if !f.sentence => offer(LineRole::Boilerplate, 2, &[E::Phrase]),
        Some(Phrase::Caption) if outside => offer(LineRole::Boilerplate, 6, &[E::Phrase, E::Position]),
        Some(Phrase::Report) if outside && !f.sentence => {
            offer(LineRole::Boilerplate, 4, &[E::Phrase, E::Position])
        }
        _ => {}
    }
}

/// `### Get our newsletter`: the heading of a box under the speech that speaks of the page.
pub(super) fn is_box(f: &Features) -> bool {
    let web = || f.near.as_deref().is_some_and(|near| near.web >= 2);
    f.heading.is_some()
        && f.region == Region::Main
        && (f.phrase == Some(Phrase::Foot) || f.phrase.is_none() && web())
}

/// No number opens the line, but perhaps that of the page: 3 Annals of the harbour.
fn is_uncounted(f: &Features) -> bool {
    f.number.is_none_or(|number| number.style == Style::Padded)
}

/// A short line that comes again at the same place of each page.
fn is_running_head(view: &View<'_>) -> bool {
    let f = view.this;
    let plain = !f.sentence
        && f.lettered
        && !f.remark
        && !view.around.speaker
        && is_uncounted(f)
        && f.heading.is_none()
        && f.len >= 4;
    // In wrapped prose the same words may well come again.
    let beside = [view.before, view.after].into_iter().flatten().any(|f| f.page);
    let apart = f.digits || (!view.around.prose || beside) && f.end == End::Open;
    view.around.each_page && plain && apart && matches!(f.end, End::Open | End::Sentence)
}

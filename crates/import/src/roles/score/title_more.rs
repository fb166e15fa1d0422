//! A line below the title → points for going on with it.

use super::{Offer, View};
use crate::role::{Evidence as E, LineRole};
use crate::roles::features::{End, Features, Near};

/// A title that goes on in the next line.
pub(super) fn title_more(view: &View<'_>, offer: Offer<'_>) {
    let f = view.this;
    let (Some(near), Some(above)) = (&f.near, view.before) else { return };
    let Some(above_near) = &above.near else { return };
    // A title is not a long block of lines, and it is near the top.
    if view.around.block > 10 && !view.cjk || view.at > 60 && !near.kind {
        return;
    }
    // A summary of the speech, in a paragraph of its own under its title.
    let summary =
        f.sentence && f.end == End::Sentence && f.starts_paragraph && f.words >= 10 && !above_near.small_end;
    let stop = f.sentence && !near.kind
        || summary
        || above_near.kind && super::front::is_occasion(view)
        || f.url
        || near.contact
        || near.separated && !near.kind
        || near.address && above.end != End::Comma && !(above_near.small_end && above.words <= 3)
        || near.date_share > 35
        || near.label.is_some()
        || near.dash
        || near.counted
        || near.masthead
        || near.office && near.person.is_some() && f.words <= 8 && !above_near.small_end && !above_near.by
        // Rueda de prensa …, under Presidente del Gobierno
        || near.kind_first && above_near.office_start && !above_near.kind && above.words <= 4
        || near.kind_first && above_near.quoted
        || f.phrase.is_some()
        || f.remark
        || f.rule
        || f.block
        || view.around.speaker
        || view.around.contents
        || view.around.prose && !above_near.small_end
        || above.sentence && !near.kind
        || f.heading != above.heading
        || view.above_title && !view.around.title;
    if stop {
        return;
    }
    let points =
        if view.cjk { more_cjk(view, near, above) } else { more_alphabetic(view, near, above, above_near) };
    offer(LineRole::Title, points, &[E::Continuation, E::Position]);
}

fn more_cjk(view: &View<'_>, near: &Near, above: &Features) -> i32 {
    let f = view.this;
    let couplet = view.after.and_then(|after| after.near.as_deref()).is_some_and(|after| after.dash)
        && (f.len.abs_diff(above.len) <= 2 || above.end == End::Comma || !f.starts_paragraph && view.at >= 2)
        && f.len >= 5;
    match () {
        () if near.joined || near.hangs && (!f.starts_paragraph || f.set_off && above.set_off) => 8,
        () if couplet
            && above.number.is_none()
            && !above.near.as_ref().is_some_and(|near| near.file_name) =>
        {
            6
        }
        () => -6,
    }
}

fn more_alphabetic(view: &View<'_>, near: &Near, above: &Features, above_near: &Near) -> i32 {
    let f = view.this;
    let joined = !f.starts_paragraph;
    let hardly_begun = above.words <= 3
        && above_near.date_share == 0
        && (joined || !near.kind_first)
        && (near.small_start || above_near.small_end || above_near.capitals && near.capitals);
    let wrapped = view.around.wrapped && above_near.kind;
    let complete = joined
        && !wrapped
        && above_near.kind
        && !near.small_start
        && !above_near.small_end
        && (near.cased || above_near.kind_last)
        && !near.office_start
        && above.end == End::Open
        && !near.capitals;
    let mut points = match (joined, above_near.small_end || near.small_start || hardly_begun) {
        (true, true) => 3,
        _ if wrapped => 4,
        (true, false) if complete => -4,
        (true, false) => 1,
        (false, true) => 2,
        (false, false) => -5,
    };
    if joined && near.kind && !above_near.kind && above_near.office_start {
        points += 5;
    }
    // Mensaje del Presidente de la República,
    if joined && above.end == End::Comma && above_near.kind && near.name {
        points += 8;
    }
    if joined && f.low && matches!(above.end, End::Open | End::Colon) {
        points += 4;
    }
    // `STATEMENT BY`, the name, `AT THE SUMMIT`: what the title goes on with is below.
    let bridge = view.after.is_some_and(|after| {
        !after.sentence
            && after.near.as_deref().is_some_and(|below| below.small_start && below.date_share == 0)
    });
    let named = near.person.is_some() || near.office_start && !near.kind_first;
    match (named, above_near.small_end) {
        (true, _) if bridge && !f.sentence && !near.kind_first => points = points.max(3),
        (true, false) if near.person.is_some() && above.end != End::Comma => points -= 6,
        _ => {}
    }
    if above_near.small_end && near.cased {
        points += if above.words <= 3 { 6 } else { 3 };
    }
    if f.number.is_some() || f.len > 160 {
        points -= 6;
    }
    if near.quoted {
        points += if above_near.small_end { 2 } else { -5 };
    }
    // By the press office
    if near.by && above.words > 3 {
        points -= 6;
    }
    // The name of a site under that of its publisher, over a headline.
    let leads_on = f.low || near.capitals && near.small_start || above_near.small_end;
    let named = above_near.institution && !above_near.office_start || view.around.over_quoted;
    if named && !above_near.kind && !leads_on {
        points -= 4;
    }
    let lettered = near.institution && !near.kind && !near.small_start && !near.office_start;
    if lettered && above.end == End::Open && !above_near.kind && !above_near.small_end {
        points -= 3;
    }
    // A letterhead does not go on with the title, nor a letterhead's lines with each other.
    if near.kind && !near.cased && !above_near.kind {
        points -= 6;
    }
    points
}

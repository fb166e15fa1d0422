//! A line above or below the title → points for the roles of the front: labels, dates, names, meetings, headnotes.

use super::{Offer, View};
use crate::label::Label;
use crate::number::Style;
use crate::role::{Evidence as E, LineRole};
use crate::roles::features::{End, Features, Near, Phrase};
use crate::roles::zone::Zone;

pub(super) fn front(view: &View<'_>, zone: Zone, offer: Offer<'_>) {
    let f = view.this;
    let after = zone == Zone::After;
    if let Some(near) = &f.near {
        facts(view, near, after, offer);
    }
    match f.phrase {
        // 本报记者　沈亦舟
        Some(Phrase::Report) if after && !f.sentence && f.len <= 20 => {
            offer(LineRole::Headnote, 5, &[E::Phrase, E::Position]);
        }
        Some(Phrase::Lead) => offer(LineRole::Headnote, 6, &[E::Phrase, E::Position]),
        Some(Phrase::Delivery) => offer(LineRole::Headnote, 6, &[E::Phrase]),
        Some(Phrase::Report) if !view.transcript => offer(LineRole::Headnote, 3, &[E::Phrase]),
        _ => {}
    }
    let prose = f.sentence || view.around.prose;
    if f.number.is_some_and(|number| !number.style.is_point())
        && !after
        && !prose
        && (view.cjk || view.around.menu)
    {
        offer(LineRole::Boilerplate, 0, &[E::Number, E::Position]);
    }
    let is_tool = |f: Option<&Features>| f.is_some_and(|f| f.phrase == Some(Phrase::Tool));
    let among_tools = is_tool(view.before) && is_tool(view.after) && f.end == End::Open;
    if (view.around.menu && !after || among_tools) && !prose {
        offer(LineRole::Boilerplate, 2, &[E::Position, E::Short]);
    }
    let led = view.is_led();
    let points = match (prose, f.len > 80) {
        (false, _) if led || f.near.as_deref().is_some_and(|near| near.thanks) => -9,
        // An editor's note.
        (true, _) if f.italic && !f.first_person => 5,
        (true, _) if led || f.first_person || f.near.as_deref().is_some_and(|near| near.thanks) => -14,
        (true, _) if view.around.prose && !f.starts_paragraph => -1,
        (true, true) => -6,
        (true, false) => -4,
        (false, _) if f.item && view.above_turns.is_none() => -6,
        (false, _) if f.end == End::Open || f.block => -1,
        (false, _) => -2,
    };
    let speech = view.around.speaker || view.around.over_turn || f.gap || f.near.is_none();
    offer(LineRole::Headnote, if speech { -9 } else { points }, &[E::Position]);
}

/// Labels, dates, names and meetings.
fn facts(view: &View<'_>, near: &Near, after: bool, offer: Offer<'_>) {
    let f = view.this;
    if near.crumbs {
        offer(LineRole::Breadcrumb, 8, &[E::Phrase, E::Shape]);
    }
    let part = near.label == Some(Label::Part) || view.around.part;
    if part && !view.around.speaker && !f.sentence {
        offer(LineRole::Label, 9, &[E::Label, E::Person]);
    } else if near.label.is_some() && !part {
        offer(LineRole::Label, if f.sentence { -4 } else { 8 }, &[E::Label]);
    } else if view.before.and_then(|f| f.near.as_deref()).is_some_and(|above| above.label_alone)
        && !f.sentence
        && (f.len <= 60
            || f.end == End::Open && f.len <= 100
            || near.date.as_ref().is_some_and(|date| date.start == 0) && f.len <= 120)
        && !near.dash
        && !near.meeting
    {
        offer(LineRole::Label, 7, &[E::Label, E::Position]);
    }
    if near.masthead || near.counted || near.timed {
        offer(LineRole::Headnote, 3, &[E::Shape, E::Position]);
    }
    if near.file_name || near.list_entry && !f.sentence {
        offer(LineRole::Boilerplate, 6, &[E::Shape, E::Position]);
    }
    if view.around.speaker {
        return;
    }
    if view.before.and_then(|f| f.near.as_deref()).is_some_and(|above| above.cut)
        && !near.address
        && !f.sentence
    {
        offer(LineRole::Date, 7, &[E::Continuation, E::Position]);
    }
    let announced = near.kind && f.len <= CAP_ANNOUNCEMENT;
    if near.date.is_some() && (f.len <= 160 || announced) {
        date(view, near, offer);
    }
    let signed = near.office && f.end == End::Open;
    let pictured = matches!(f.phrase, Some(Phrase::Caption | Phrase::Imprint));
    if near.person.is_some() && !f.sentence && !pictured && (!near.address || signed) {
        let points = match (near.office, after) {
            (true, _) => 6,
            (false, true) => 5,
            (false, false) => 1,
        };
        offer(LineRole::Byline, points, &[E::Person]);
    }
    // The I. of `I. Prices` is a number.
    if near.name
        && f.number.is_none()
        && after
        && !f.sentence
        && near.person.is_none()
        && !view.around.over_turn
        && !view.around.place
    {
        let above = view.before.and_then(|f| f.near.as_deref());
        let hangs = above.is_some_and(|above| above.small_end);
        let apart = f.starts_paragraph || above.is_some_and(|above| above.kind);
        offer(LineRole::Byline, if apart && !hangs { 5 } else { 0 }, &[E::Person, E::Position]);
    }
    let over_title = view.after.and_then(|f| f.near.as_deref()).is_some_and(|below| below.kind_first);
    if near.name
        && view.at == 0
        && over_title
        && !near.institution
        && near.person.is_none()
        && !near.kind
        && !f.sentence
    {
        offer(LineRole::Byline, 3, &[E::Person, E::Position]);
    }
    let under_name = view.before.and_then(|f| f.near.as_deref()).is_some_and(Near::names_somebody);
    let posted = under_name && near.office_start && near.person.is_none() && f.words <= 10;
    if posted && !f.sentence && f.end == End::Open && !near.kind {
        offer(LineRole::Byline, 6, &[E::Person, E::Position]);
    }
    let over_post = view.after.is_some_and(|below| {
        let short = if view.at + 1 < TOP { 10 } else { 4 };
        below.words <= short
            && !below.sentence
            && below.near.as_deref().is_some_and(|near| near.office_start && !near.kind)
    });
    if near.name && over_post && near.person.is_none() && !near.kind && !f.sentence {
        offer(LineRole::Byline, 5, &[E::Person, E::Position]);
    }
    if near.post && !f.sentence && after {
        offer(LineRole::Byline, 4, &[E::Person, E::Position]);
    }
    if view.around.place {
        offer(LineRole::Place, 4, &[E::Shape, E::Position]);
    }
    let hangs = view.before.and_then(|f| f.near.as_deref()).is_some_and(|above| above.small_end);
    // at the, over: High-level Political Forum
    let led = after && (is_lead_in(view) || is_occasion(view)) && near.date.is_none() && !f.item;
    if (near.meeting || led)
        && !f.sentence
        && !near.counted
        && !near.masthead
        && !is_item(view)
        && (!hangs || led)
    {
        offer(LineRole::Occasion, if after { 6 } else { 3 }, &[E::Phrase, E::Position]);
    }
    if after && near.dash && !f.sentence {
        offer(LineRole::Subtitle, 7, &[E::Shape, E::Position]);
    }
    if after && near.kind && near.date.is_none() && !f.sentence && f.number.is_none() && !hangs && !view.cjk {
        let named = near.kind_first && near.person.is_some();
        offer(LineRole::Subtitle, if named { 7 } else { 2 }, &[E::Kind, E::Position]);
    }
    if after && near.quoted && f.len <= 120 {
        offer(LineRole::Subtitle, 5, &[E::Shape, E::Position]);
    }
}

/// Lines at the top of a page, where the name of the speaker may be over the title.
const TOP: usize = 12;

/// The line above has nothing but the words that lead in an occasion.
fn is_lead_in(view: &View<'_>) -> bool {
    view.before.is_some_and(|above| {
        above.words <= 2 && above.near.as_deref().is_some_and(|near| near.small_start && near.small_end)
    })
}

/// `Con motivo del aniversario`, in a paragraph of its own.
pub(super) fn is_occasion(view: &View<'_>) -> bool {
    let f = view.this;
    let above = view.before.and_then(|above| above.near.as_deref());
    let open = above.is_none_or(|above| !above.small_end);
    f.starts_paragraph && open && f.near.as_deref().is_some_and(|near| near.led_in && !near.capitals)
}

/// TOP 1 Begrüßung, over what is said about it.
fn is_item(view: &View<'_>) -> bool {
    let part = view.this.number.is_some_and(|number| matches!(number.style, Style::Chapter(_)));
    part && view.around_after.speaker
}

fn date(view: &View<'_>, near: &Near, offer: Offer<'_>) {
    let f = view.this;
    let start = near.date.as_ref().map_or(0, |date| date.start);
    let last = near.date.as_ref().map_or(0, |date| date.end);
    // The mark for the year may follow: 2020 r., 2021 року.
    let closes = (last + 13 >= f.bytes || near.date_last) && f.words <= 9 && f.len <= 80 && start <= 60;
    let announced = near.kind && f.words >= 8 && f.len <= CAP_ANNOUNCEMENT;
    let points = if f.sentence && !announced && !closes {
        -4
    } else if near.kind && !announced && !near.dash && start > 0 {
        3
    } else if near.date_share >= 40 || near.dash {
        8
    } else if announced {
        7
    } else if start <= 12 || near.meeting || near.date_share >= 20 {
        6
    } else {
        2
    };
    offer(LineRole::Date, points, &[E::Date]);
}

/// A sentence that announces speaker, occasion and day is no longer than this.
const CAP_ANNOUNCEMENT: usize = 300;

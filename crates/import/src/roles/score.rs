//! Features of a line and its company → points for each role, with the kinds of evidence that gave them.
//!
//! This and [`sequence`](super::sequence) are where the role of a line is decided: here how well a role fits a line, there
//! which roles fit together. Points are about even: 2 is a hint, 5 is good evidence, 8 is sure.

use super::context::Around;
use super::features::{End, Features, Near, Phrase};
use super::sequence::Zone;
use crate::line::Region;
use crate::role::{Evidence, EvidenceSet, LineRole};
use Evidence as E;

/// Points for a role and what gave them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Score {
    pub(crate) role: LineRole,
    pub(crate) points: i32,
    pub(crate) evidence: EvidenceSet,
}

/// A line with its company and its neighbours.
#[derive(Debug, Clone, Copy)]
pub(crate) struct View<'v> {
    pub(crate) at: usize,
    pub(crate) this: &'v Features,
    pub(crate) around: Around,
    pub(crate) before: Option<&'v Features>,
    pub(crate) after: Option<&'v Features>,
    pub(crate) around_after: Around,
    /// The line above is the title that the source declares.
    pub(crate) above_title: bool,
    /// The source declares a title in its own metadata that can be trusted.
    pub(crate) declared: bool,
    pub(crate) cjk: bool,
    /// Several people speak, so that the last words are somebody's.
    pub(crate) transcript: bool,
    pub(crate) forced: Option<LineRole>,
}

/// The roles of a zone that fit a line, each with its points.
pub(crate) fn scores(view: &View<'_>, zone: Zone, out: &mut Vec<Score>) {
    out.clear();
    let mut offer = |role: LineRole, points: i32, evidence: &[Evidence]| {
        let evidence = EvidenceSet::of(evidence);
        // A sentence is left out on two independent kinds of evidence only.
        let bare = role.is_left_out() && role != LineRole::Markup && view.this.sentence && evidence.len() < 2;
        match view.forced {
            None if bare => {}
            None => out.push(Score { role, points, evidence }),
            Some(forced) if forced == role => {
                out.push(Score { role, points: 1000, evidence: EvidenceSet::of(&[E::Override]) });
            }
            Some(_) => {}
        }
    };
    left_out(view, zone, &mut offer);
    match zone {
        Zone::Before | Zone::After => front(view, zone, &mut offer),
        Zone::Title => title(view, &mut offer),
        Zone::TitleMore => title_more(view, &mut offer),
        Zone::Address => address(view, &mut offer),
        Zone::Body => body(view, &mut offer),
        Zone::Closing => closing(view, &mut offer),
        Zone::Tail => tail(view, &mut offer),
    }
}

type Offer<'o> = &'o mut dyn FnMut(LineRole, i32, &[Evidence]);

/// What is left out in any zone.
fn left_out(view: &View<'_>, zone: Zone, offer: Offer<'_>) {
    let f = view.this;
    let around = view.around;
    if f.markup {
        offer(LineRole::Markup, 20, &[E::Markup]);
    }
    if f.region != Region::Main {
        let points = if f.sentence { 6 } else { 9 };
        match f.link_share >= 60 || f.region == Region::Hidden {
            true => offer(LineRole::Boilerplate, points, &[E::Region, E::Links]),
            false if around.repeats > 1 => offer(LineRole::Boilerplate, points, &[E::Region, E::Repetition]),
            false => offer(LineRole::Boilerplate, points, &[E::Region, E::Position]),
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
    if f.paged && view.before.is_some_and(|before| before.end == End::Open) {
        offer(LineRole::RunningHead, 7, &[E::Shape, E::Position]);
    }
    if is_running_head(view) {
        offer(LineRole::RunningHead, 7, &[E::Repetition, E::Position]);
    }
    let outside = matches!(zone, Zone::Before | Zone::After | Zone::Tail);
    if f.url && outside {
        offer(LineRole::Boilerplate, 7, &[E::Links, E::Shape]);
    }
    if around.again && zone == Zone::Tail {
        offer(LineRole::Duplicate, 4, &[E::Repetition, E::Position]);
    }
    if f.link_share >= 80 && !f.sentence && outside {
        offer(LineRole::Boilerplate, 4, &[E::Links, E::Position]);
    }
    match f.phrase {
        Some(Phrase::Tool) if !f.sentence && outside => offer(LineRole::Boilerplate, 7, &[E::Phrase]),
        Some(Phrase::Imprint) => offer(LineRole::Boilerplate, 5, &[E::Phrase, E::Shape]),
        Some(Phrase::Foot) if outside => offer(LineRole::Boilerplate, 6, &[E::Phrase, E::Position]),
        Some(Phrase::Foot) if !f.sentence => offer(LineRole::Boilerplate, 2, &[E::Phrase]),
        Some(Phrase::Caption) if outside => offer(LineRole::Boilerplate, 6, &[E::Phrase, E::Position]),
        Some(Phrase::Report) if outside => offer(LineRole::Boilerplate, 4, &[E::Phrase, E::Position]),
        _ => {}
    }
}

/// A short line that comes again with another page number, or again in the middle of sentences.
fn is_running_head(view: &View<'_>) -> bool {
    let f = view.this;
    let cut = view.before.is_some_and(|before| before.end == End::Open || before.end == End::Comma);
    let plain = !f.sentence
        && f.lettered
        && !f.remark
        && !view.around.speaker
        && f.number.is_none()
        && f.heading.is_none()
        && f.len >= 4;
    let flows = view.cjk || view.after.is_some_and(|after| after.low);
    let open = matches!(f.end, End::Open | End::Sentence);
    view.around.repeats >= 3 && plain && (f.digits || cut && flows && view.around.repeats >= 4) && open
}

fn front(view: &View<'_>, zone: Zone, offer: Offer<'_>) {
    let f = view.this;
    let after = zone == Zone::After;
    if let Some(near) = &f.near {
        facts(view, near, after, offer);
    }
    match f.phrase {
        Some(Phrase::Lead) => offer(LineRole::Headnote, 6, &[E::Phrase, E::Position]),
        Some(Phrase::Delivery) => offer(LineRole::Headnote, 6, &[E::Phrase]),
        Some(Phrase::Report) => offer(LineRole::Headnote, 3, &[E::Phrase]),
        _ => {}
    }
    let prose = f.sentence || view.around.prose;
    if f.number.is_some_and(|number| !number.style.is_point()) && !after && !prose {
        offer(LineRole::Boilerplate, 0, &[E::Number, E::Position]);
    }
    if view.around.menu && !after && !prose {
        offer(LineRole::Boilerplate, 2, &[E::Position, E::Short]);
    }
    let points = match (prose, f.len > 80) {
        (true, _) if f.first_person || f.near.as_deref().is_some_and(|near| near.thanks) => -14,
        (true, _) if view.around.prose && !f.starts_paragraph => -1,
        (true, true) => -6,
        (true, false) => -4,
        (false, _) if f.end == End::Open || f.block => -1,
        (false, _) => -2,
    };
    let speech = view.around.speaker || f.gap || f.near.is_none();
    offer(LineRole::Headnote, if speech { -9 } else { points }, &[E::Position]);
}

/// Labels, dates, names and meetings.
fn facts(view: &View<'_>, near: &Near, after: bool, offer: Offer<'_>) {
    let f = view.this;
    if near.crumbs {
        offer(LineRole::Breadcrumb, 8, &[E::Phrase, E::Shape]);
    }
    if near.label.is_some() {
        offer(LineRole::Label, 8, &[E::Label]);
    } else if view.before.and_then(|f| f.near.as_deref()).is_some_and(|above| above.label_alone)
        && !f.sentence
        && f.len <= 60
        && !near.dash
        && !near.meeting
    {
        offer(LineRole::Label, 7, &[E::Label, E::Position]);
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
    if near.date.is_some() && f.len <= 160 {
        date(view, near, offer);
    }
    if near.person.is_some() && !f.sentence && !near.address {
        let points = match (near.office, after) {
            (true, _) => 6,
            (false, true) => 5,
            (false, false) => 1,
        };
        offer(LineRole::Byline, points, &[E::Person]);
    }
    if near.post && !f.sentence && after {
        offer(LineRole::Byline, 4, &[E::Person, E::Position]);
    }
    if view.around.place {
        offer(LineRole::Place, 4, &[E::Shape, E::Position]);
    }
    if near.meeting && !f.sentence {
        offer(LineRole::Occasion, if after { 6 } else { 3 }, &[E::Phrase, E::Position]);
    }
    if after && near.dash && !f.sentence {
        offer(LineRole::Subtitle, 7, &[E::Shape, E::Position]);
    }
    let hangs = view.before.and_then(|f| f.near.as_deref()).is_some_and(|above| above.small_end);
    if after && near.kind && near.date.is_none() && !f.sentence && !hangs && !view.cjk {
        offer(LineRole::Subtitle, 2, &[E::Kind, E::Position]);
    }
    if after && near.quoted && f.len <= 120 {
        offer(LineRole::Subtitle, 5, &[E::Shape, E::Position]);
    }
}

fn date(view: &View<'_>, near: &Near, offer: Offer<'_>) {
    let f = view.this;
    let start = near.date.as_ref().map_or(0, |date| date.start);
    let last = near.date.as_ref().map_or(0, |date| date.end);
    let closes = last + 2 >= f.bytes && f.len <= 80 && start <= 60;
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

fn title(view: &View<'_>, offer: Offer<'_>) {
    let f = view.this;
    let Some(near) = &f.near else { return };
    let mut points = 0;
    let mut evidence = vec![E::Position];
    let mut give = |yes: bool, with: i32, kind: Evidence| {
        if yes {
            points += with;
            if with > 0 {
                evidence.push(kind);
            }
        }
    };
    let limit = if view.cjk { 80 } else { 220 };
    give(near.kind, if view.cjk || near.kind_first { 6 } else { 3 }, E::Kind);
    give(view.at == 0 && near.capitals && !view.cjk, 2, E::Shape);
    give(view.around.title, if view.declared { 14 } else { 6 }, E::Declared);
    give(f.heading == Some(1), 6, E::Markup);
    give(f.heading.is_some_and(|level| level > 1), 3, E::Markup);
    give(f.set_off, 2, E::Markup);
    give(view.at == 0, if view.cjk { 1 } else { 3 }, E::Position);
    give(true, view.after.map_or(0, |after| follows_title(after, view)), E::Position);
    give(near.whole, -2, E::Shape);
    give(
        view.before.is_some_and(|before| before.end != End::Sentence && before.len > 40)
            && !f.starts_paragraph,
        -7,
        E::Position,
    );
    give(view.around.doubled, 1, E::Repetition);
    give(view.declared && !view.around.title, -9, E::Declared);
    give(
        (f.sentence || view.around.prose) && !view.around.title,
        if near.kind && !f.sentence { -2 } else { -9 },
        E::Sentence,
    );
    give(near.file_name || near.crumbs || near.label.is_some() || near.list_entry, -9, E::Label);
    give(f.number.is_some() && !near.kind, -6, E::Number);
    give(near.date_share > 50, -9, E::Date);
    give(near.date_share > 20, -3, E::Date);
    give(near.dash, -6, E::Shape);
    give(near.person.is_some() && !near.kind, -6, E::Person);
    give(near.address, -9, E::Address);
    give(near.meeting, -5, E::Phrase);
    give(near.separated, -4, E::Shape);
    give(near.list_entry, -6, E::Shape);
    give(view.cjk && f.len > 40 && f.commas >= 2, -6, E::Shape);
    give(view.cjk && f.end == End::Comma && view.around_after.under_dash, 5, E::Position);
    give(f.phrase.is_some() && f.phrase != Some(Phrase::Report), -9, E::Phrase);
    give(f.phrase == Some(Phrase::Report), -3, E::Phrase);
    give(f.len < 4, -6, E::Short);
    give(f.len > limit, -8, E::Short);
    give(matches!(f.end, End::Comma | End::Colon), -3, E::Shape);
    give(view.around.menu && !near.kind, -4, E::Position);
    give(view.around.speaker, -20, E::Alternation);
    give(f.remark || f.gap || f.rule || f.block || view.around.contents, -20, E::Shape);
    offer(LineRole::Title, points, &evidence);
}

/// How much the line below looks like what is right under a title.
fn follows_title(f: &Features, view: &View<'_>) -> i32 {
    let Some(near) = f.near.as_deref() else { return 0 };
    if near.dash {
        return 9;
    }
    let fact = view.around_after.speaker
        || near.address
        || near.date.as_ref().is_some_and(|date| {
            date.time.is_none() && (near.date_share > 30 || date.start == 0 && !f.sentence)
        })
        || near.person.is_some() && !f.sentence
        || near.meeting
        || view.around_after.place;
    match fact {
        true => 4,
        false if (near.label.is_some() || near.date_share > 30) && view.this.len >= 4 => 2,
        false => 0,
    }
}

/// A title that goes on in the next line.
fn title_more(view: &View<'_>, offer: Offer<'_>) {
    let f = view.this;
    let (Some(near), Some(above)) = (&f.near, view.before) else { return };
    let Some(above_near) = &above.near else { return };
    // A title is not a long block of lines, and it is near the top.
    if view.around.block > 10 && !view.cjk || view.at > 60 && !near.kind {
        return;
    }
    let stop = f.sentence && !near.kind
        || near.address && above.end != End::Comma
        || near.date_share > 35
        || near.label.is_some()
        || near.dash
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
        && (f.len.abs_diff(above.len) <= 2 || above.end == End::Comma)
        && f.len >= 5;
    match () {
        () if near.hangs && !f.starts_paragraph => 8,
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
        && (near.small_start || above_near.small_end || above_near.capitals && near.capitals);
    let complete = joined
        && above_near.kind
        && !near.small_start
        && !above_near.small_end
        && near.cased
        && !near.office_start
        && above.end == End::Open
        && !near.capitals;
    let mut points = match (joined, above_near.small_end || near.small_start || hardly_begun) {
        (true, true) => 3,
        (true, false) if complete => -1,
        (true, false) => 1,
        (false, true) => 2,
        (false, false) => -5,
    };
    if joined && near.kind && !above_near.kind && above_near.office_start {
        points += 5;
    }
    if near.person.is_some() && !above_near.small_end && above.end != End::Comma {
        points -= 6;
    }
    if f.number.is_some() || f.len > 160 {
        points -= 6;
    }
    if near.quoted {
        points -= 5;
    }
    points
}

fn address(view: &View<'_>, offer: Offer<'_>) {
    let f = view.this;
    let Some(near) = &f.near else { return };
    if near.thanks
        || view.around.speaker
        || !view.cjk && view.around.prose && !f.starts_paragraph && !view.around.address
    {
        return;
    }
    let led = view.before.is_some_and(|above| {
        above.end == End::Colon && above.near.as_deref().is_some_and(|near| near.address)
    });
    if near.address && !(led && view.cjk) {
        let closed = f.end != End::Open;
        let alone = closed && f.starts_paragraph && f.end != End::Sentence;
        offer(
            LineRole::Salutation,
            if alone {
                12
            } else if closed {
                9
            } else {
                6
            },
            &[E::Address, E::Position],
        );
    } else if view.around.address && !view.cjk {
        offer(LineRole::Salutation, 3, &[E::Continuation, E::Position]);
    }
}

fn body(view: &View<'_>, offer: Offer<'_>) {
    let f = view.this;
    if view.around.speaker {
        offer(LineRole::Turn, 10, &[E::Alternation, E::Shape]);
        return;
    }
    if f.placeholder {
        offer(LineRole::Boilerplate, 5, &[E::Shape]);
    }
    if f.remark {
        offer(LineRole::Remark, 5, &[E::Phrase, E::Shape]);
    }
    if f.rule {
        offer(LineRole::Break, 3, &[E::Shape]);
    }
    if f.gap {
        offer(LineRole::Omission, 5, &[E::Phrase, E::Shape]);
    }
    if f.heading.is_some() {
        offer(LineRole::Heading, if f.placeholder { 1 } else { 8 }, &[E::Markup]);
    }
    let prose = f.sentence || view.around.prose;
    match (prose, f.len > 25) {
        (true, _) if view.around.prose && !f.starts_paragraph => {
            offer(LineRole::Body, 2, &[E::Sentence, E::Continuation])
        }
        (true, true) => offer(LineRole::Body, 4, &[E::Sentence]),
        (true, false) => offer(LineRole::Body, 2, &[E::Sentence]),
        (false, _) => {
            let numbered = f.number.is_some_and(|number| !number.style.is_point());
            offer(
                LineRole::Body,
                if numbered { 2 } else { 0 },
                &[if numbered { E::Number } else { E::Position }],
            );
        }
    }
}

fn closing(view: &View<'_>, offer: Offer<'_>) {
    let f = view.this;
    if view.transcript {
        return;
    }
    if f.remark {
        offer(LineRole::Remark, 1, &[E::Phrase]);
    }
    let Some(near) = &f.near else { return };
    if near.thanks {
        offer(LineRole::Closing, 6, &[E::Thanks, E::Position]);
    } else if view.around.closing {
        offer(LineRole::Closing, 1, &[E::Continuation, E::Position]);
    }
    let short = !f.sentence && f.len <= 40 && f.number.is_none();
    if short && near.date_share > 55 {
        offer(LineRole::Date, 5, &[E::Date, E::Position]);
    }
    if short && near.person.is_some() {
        offer(LineRole::Signature, 4, &[E::Person, E::Position]);
    }
}

fn tail(view: &View<'_>, offer: Offer<'_>) {
    let f = view.this;
    if f.sentence || view.around.prose {
        let linked = f.link_share >= 40;
        offer(
            LineRole::Boilerplate,
            if linked { 2 } else { -6 },
            if linked { &[E::Links, E::Position] } else { &[E::Position] },
        );
        return;
    }
    if let Some(near) = &f.near {
        if near.label.is_some() {
            offer(LineRole::Label, 5, &[E::Label, E::Position]);
        }
        if near.file_name || near.list_entry {
            offer(LineRole::Boilerplate, 4, &[E::Shape, E::Position]);
        }
        if near.dash && near.kind {
            offer(LineRole::Subtitle, 6, &[E::Shape, E::Kind]);
        }
    }
    offer(LineRole::Boilerplate, if f.number.is_some() { -2 } else { 0 }, &[E::Position, E::Short]);
}

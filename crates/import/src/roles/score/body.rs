//! A line → points for the roles of the speech itself: form of address, body, closing, and what is under it.

use super::left_out::is_box;
use super::{Offer, View};
use crate::label::Label;
use crate::role::{Evidence, Evidence as E, LineRole};
use crate::roles::features::{End, Features, Near, Phrase};

pub(super) fn address(view: &View<'_>, offer: Offer<'_>) {
    let f = view.this;
    let Some(near) = &f.near else { return };
    if near.thanks
        || view.around.speaker
        || !view.cjk && view.around.prose && !f.starts_paragraph && !view.around.address
    {
        return;
    }
    // 主持人：, over 周敏　省水利厅办公室主任
    let names_person = |near: &Near| near.person.is_some() && near.office;
    let listed = view.cjk
        && f.len <= 6
        && view.after.is_some_and(|below| !below.sentence && below.near.as_deref().is_some_and(names_person));
    if listed {
        return;
    }
    let led = view.before.is_some_and(|above| {
        above.end == End::Colon
            && above.phrase != Some(Phrase::Lead)
            && above.near.as_deref().is_some_and(|near| near.address)
    });
    if near.address && !(led && view.cjk) {
        let closed = f.end != End::Open;
        let alone = closed && f.starts_paragraph && f.end != End::Sentence;
        // Hello., under those who are addressed: the first words to them.
        let above = |above: &Features| above.near.as_deref().is_some_and(|near| near.address);
        if !view.cjk && f.starts_paragraph && f.end == End::Sentence && view.before.is_some_and(above) {
            return;
        }
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

pub(super) fn body(view: &View<'_>, offer: Offer<'_>) {
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
            let points = match () {
                () if view.around.over_turn => 3,
                // The facts of a transcript are above what is said.
                () if !numbered && view.is_fact() => -2,
                () if numbered => 2,
                () => i32::from(is_finished(view)),
            };
            offer(LineRole::Body, points, &[if numbered { E::Number } else { E::Position }]);
        }
    }
}

pub(super) fn closing(view: &View<'_>, offer: Offer<'_>) {
    let f = view.this;
    if view.transcript {
        return;
    }
    if f.remark {
        offer(LineRole::Remark, 1, &[E::Phrase]);
    }
    if f.rule || f.block && f.len == 0 {
        offer(if f.rule { LineRole::Break } else { LineRole::Body }, 1, &[E::Shape]);
        return;
    }
    let Some(near) = &f.near else { return };
    if near.thanks {
        offer(LineRole::Closing, 6, &[E::Thanks, E::Position]);
    } else if view.around.closing {
        offer(LineRole::Closing, 1, &[E::Continuation, E::Position]);
    }
    let short = !f.sentence && f.len <= 40 && f.number.is_none();
    let dated = near.date_share > 55 || view.around.closing && near.date_last && near.date_share >= 25;
    if (short || dated && !f.sentence && f.len <= 80) && dated {
        offer(LineRole::Date, 5, &[E::Date, E::Position]);
    }
    if short && (near.person.is_some() || near.name && view.around.closing) {
        offer(LineRole::Signature, 4, &[E::Person, E::Position]);
    }
    let under_name = view.before.and_then(|above| above.near.as_deref()).is_some_and(Near::names_somebody);
    if view.around.closing && under_name && near.office_start && !f.sentence && f.end == End::Open {
        offer(LineRole::Signature, 5, &[E::Person, E::Position]);
    }
}

/// A reply in a forum that is longer may be the speech.
const REPLY: usize = 160;

pub(super) fn tail(view: &View<'_>, offer: Offer<'_>) {
    let f = view.this;
    if view.around.reply {
        let points = if f.len <= REPLY { 5 } else { 1 };
        offer(LineRole::Boilerplate, points, &[E::Repetition, E::Position]);
        return;
    }
    let dated = f.near.as_deref().is_some_and(|near| near.date_share > 45);
    if view.around.ended && !dated {
        offer(LineRole::Boilerplate, 4, &[E::Phrase, E::Position]);
        return;
    }
    // A line of a paragraph that is printed on several is read with the others.
    let web = if view.around.prose && !f.sentence { NO_PAGE } else { web(view) };
    if f.sentence || view.around.prose {
        let points = match f.link_share {
            40.. => 2,
            10.. => web.max(-1),
            _ => web,
        };
        let evidence: &[Evidence] = match f.link_share {
            10.. => &[E::Links, E::Position],
            _ if points > NO_PAGE => &[E::Phrase, E::Position],
            _ => &[E::Position],
        };
        offer(LineRole::Boilerplate, points, evidence);
        let labelled = f.near.as_deref().is_some_and(|near| near.label.is_some());
        if labelled && f.len <= 60 && !f.first_person {
            offer(LineRole::Label, 3, &[E::Label, E::Position]);
        }
        return;
    }
    if let Some(near) = &f.near {
        let ends = f.phrase == Some(Phrase::Foot);
        if near.date_share > if ends { 35 } else { 45 } {
            offer(LineRole::Date, if ends { 8 } else { 4 }, &[E::Date, E::Position]);
        }
        if near.label.is_some_and(|label| label != Label::Part) {
            offer(LineRole::Label, 5, &[E::Label, E::Position]);
        }
        if near.file_name || near.list_entry {
            offer(LineRole::Boilerplate, 4, &[E::Shape, E::Position]);
        }
        if near.dash && near.kind {
            offer(LineRole::Subtitle, 6, &[E::Shape, E::Kind]);
        }
    }
    let points = match () {
        () if is_finished(view) => web,
        () if view.around.under_foot => 2,
        () if f.item => -3,
        () if f.number.is_some() => -2,
        () => 0,
    };
    offer(LineRole::Boilerplate, points, &[E::Position, E::Short]);
}

/// Points of a sentence of the speech for being one of the page.
const NO_PAGE: i32 = -6;

/// How much a short sentence under the speech speaks of the page: `Subscribe to our newsletter.` Such sentences alone stay
/// in the speech, which may end with them.
fn web(view: &View<'_>) -> i32 {
    let Some(near) = view.this.near.as_deref().filter(|near| !near.thanks && view.this.len <= 200) else {
        return NO_PAGE;
    };
    let foot = view.around.over_foot;
    // As much as in the speech, and more over other lines of the page.
    let even = if view.this.len > 25 { 4 } else { 2 } + i32::from(foot);
    let boxed = view.before.is_some_and(is_box);
    match (near.web, near.contact) {
        (1.., true) => 7,
        (1.., false) if boxed => even,
        (3.., false) => even,
        (2, false) if foot => even,
        (1 | 2, false) | (0, true) => -1,
        _ => NO_PAGE,
    }
}

/// A few words with the mark of a sentence: It opens today.
fn is_finished(view: &View<'_>) -> bool {
    let f = view.this;
    f.end == End::Sentence
        && (f.words >= 2 || view.cjk && f.len >= 4)
        && f.phrase.is_none()
        && f.link_share == 0
}

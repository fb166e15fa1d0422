//! Features of a line and its company → points for each role, with the kinds of evidence that gave them.
//!
//! This and [`sequence`](super::sequence) are where the role of a line is decided: here how well a role fits a line, there
//! which roles fit together. Points are about even: 2 is a hint, 5 is good evidence, 8 is sure.

mod body;
mod front;
mod left_out;
mod title;
mod title_more;

use super::around::Around;
use super::features::{End, Features, Phrase};
use super::zone::Zone;
use crate::role::{Evidence, EvidenceSet, LineRole};

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
    /// How far it is above the first turn of several.
    pub(crate) above_turns: Option<usize>,
    pub(crate) forced: Option<LineRole>,
}

impl View<'_> {
    /// A line above what is said in a transcript, unless it may be the heading of the first turn.
    fn is_fact(&self) -> bool {
        // MH = Mona Holm, researcher
        if self.above_turns.is_some() && self.this.near.as_deref().is_some_and(|near| near.aside) {
            return true;
        }
        let labelled =
            || self.before.and_then(|f| f.near.as_deref()).is_some_and(|near| near.label.is_some());
        let over_words = !self.around_after.speaker && self.after.is_some_and(|below| below.sentence);
        !over_words && self.above_turns.is_some_and(|lines| lines > 1 || labelled())
    }

    /// The text follows right under its announcement.
    fn is_led(&self) -> bool {
        self.before.is_some_and(|above| above.phrase == Some(Phrase::Lead) && above.end == End::Colon)
    }
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
                out.push(Score { role, points: 1000, evidence: EvidenceSet::of(&[Evidence::Override]) });
            }
            Some(_) => {}
        }
    };
    left_out::left_out(view, zone, &mut offer);
    match zone {
        Zone::Before | Zone::After => front::front(view, zone, &mut offer),
        Zone::Title => title::title(view, &mut offer),
        Zone::TitleMore => title_more::title_more(view, &mut offer),
        Zone::Address => body::address(view, &mut offer),
        Zone::Body => body::body(view, &mut offer),
        Zone::Closing => body::closing(view, &mut offer),
        Zone::Tail => body::tail(view, &mut offer),
    }
}

type Offer<'o> = &'o mut dyn FnMut(LineRole, i32, &[Evidence]);

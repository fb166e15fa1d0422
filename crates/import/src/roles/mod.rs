//! Lines → one role for each, with its evidence and the role that came second.
//!
//! [`features`] asks the recognisers, [`context`] looks at the company of a line, [`score`] gives points to roles and
//! [`sequence`] takes the best path. What a caller sets wins over all of it.

mod around;
mod context;
mod echoes;
pub(crate) mod features;
mod menu;
mod repeats;
pub(crate) mod score;
pub(crate) mod sequence;
mod spoken;
mod titled;
pub(crate) mod zone;

use crate::body::contents::Contents;
use crate::line::Line;
use crate::profile::Profile;
use crate::role::{Evidence, EvidenceSet, LineRole};
use crate::turns::Label;
use context::around;
use features::{Features, Nearness, features};
use score::{Score, View, scores};
use sequence::zones;
use zone::Zone;

/// The role of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Decision {
    pub(crate) role: LineRole,
    pub(crate) zone: Zone,
    pub(crate) evidence: EvidenceSet,
    pub(crate) runner_up: Option<LineRole>,
}

impl Decision {
    /// Whether a caller set the role, so that nothing else changes it.
    pub(crate) fn is_set(&self) -> bool {
        self.evidence.contains(Evidence::Override)
    }
}

/// What a text says in its other parts.
pub(crate) struct Known<'k, 'a> {
    pub(crate) contents: Option<&'k Contents<'a>>,
    pub(crate) pages: &'k [usize],
    pub(crate) labels: &'k [Option<Label>],
    /// The title that the source declares, and whether it is sure to be that of the speech.
    pub(crate) title: Option<(&'k str, bool)>,
    pub(crate) profile: &'static Profile,
}

/// Lines among which sentences may be of the front.
const HEAD: usize = 100;

/// Lines at the top and at the bottom that can be front, closing or foot.
const TOP: usize = 400;
const BOTTOM: usize = 160;

/// The role of each line; `forced` gives the one a caller set.
pub(crate) fn decide(
    lines: &[Line<'_>],
    known: &Known<'_, '_>,
    forced: impl Fn(&Line<'_>) -> Option<LineRole>,
) -> Vec<Decision> {
    let bottom = lines.len().saturating_sub(BOTTOM);
    let near = |i: usize| match i {
        ..HEAD => Nearness::Front,
        HEAD..TOP => Nearness::Deep,
        _ if i >= bottom => Nearness::Deep,
        _ => Nearness::Far,
    };
    let all: Vec<Features> = lines.iter().enumerate().map(|(i, line)| features(line, near(i))).collect();
    let title = known.title.map(|(title, _)| title);
    let company = around(lines, &all, known.contents, known.pages, known.labels, title);
    let trusted = known.title.is_some_and(|(_, trusted)| trusted);
    let transcript = known.labels.iter().flatten().count() > 1;
    let first_turn = known.labels.iter().position(Option::is_some).filter(|_| transcript);
    let view = |i: usize| View {
        at: i,
        this: &all[i],
        around: company[i],
        before: i.checked_sub(1).and_then(|before| all.get(before)),
        after: all.get(i + 1),
        around_after: company.get(i + 1).copied().unwrap_or_default(),
        above_title: i > 0 && company[i - 1].title,
        declared: trusted,
        transcript,
        cjk: known.profile.is_cjk(),
        above_turns: first_turn.and_then(|turn| turn.checked_sub(i)).filter(|lines| *lines > 0),
        forced: forced(&lines[i]),
    };
    let mut offers = Vec::with_capacity(16);
    let path = zones(lines.len(), |i, zone| best(&view(i), zone, &mut offers).map(|score| score.points));
    path.iter().enumerate().map(|(i, zone)| settle(&view(i), *zone, &mut offers)).collect()
}

/// The best role of a zone; one that a caller sets is in every zone that has no other.
fn best(view: &View<'_>, zone: Zone, offers: &mut Vec<Score>) -> Option<Score> {
    scores(view, zone, offers);
    let found = offers.iter().copied().rev().max_by_key(|score| score.points);
    found.or_else(|| view.forced.map(|role| forced(role, zone)))
}

/// A role that a caller sets where its zone does not know it: it fits the zone it belongs to, and does not break others.
fn forced(role: LineRole, zone: Zone) -> Score {
    let home = match role {
        LineRole::Title => matches!(zone, Zone::Title | Zone::TitleMore),
        LineRole::Salutation => zone == Zone::Address,
        LineRole::Subtitle | LineRole::Byline | LineRole::Date | LineRole::Occasion | LineRole::Place => {
            matches!(zone, Zone::Before | Zone::After | Zone::Closing)
        }
        LineRole::Headnote | LineRole::Breadcrumb | LineRole::Label => {
            matches!(zone, Zone::Before | Zone::After)
        }
        LineRole::Body
        | LineRole::Heading
        | LineRole::Turn
        | LineRole::Remark
        | LineRole::Omission
        | LineRole::Break => zone == Zone::Body,
        LineRole::Closing | LineRole::Signature => zone == Zone::Closing,
        _ => true,
    };
    let evidence = EvidenceSet::of(&[Evidence::Override]);
    Score { role, points: if home { 1000 } else { -1000 }, evidence }
}

fn settle(view: &View<'_>, zone: Zone, offers: &mut Vec<Score>) -> Decision {
    let chosen = best(view, zone, offers);
    let (role, evidence) =
        chosen.map_or((LineRole::Body, EvidenceSet::default()), |score| (score.role, score.evidence));
    let mut second: Option<Score> = None;
    for other in Zone::ALL {
        scores(view, other, offers);
        let rival =
            offers.iter().copied().filter(|score| score.role != role).max_by_key(|score| score.points);
        if rival.is_some_and(|rival| second.is_none_or(|second| rival.points > second.points)) {
            second = rival;
        }
    }
    Decision { role, zone, evidence, runner_up: second.map(|score| score.role) }
}

//! Points of every line in every zone → the best path through the zones of a speech, by dynamic programming.
//!
//! ```text
//! before → title → (title goes on) → after → address → body → closing → tail
//! ```
//!
//! A path never goes back. Each line takes the best role of its zone; time grows with lines × zones.

use super::score::Score;

/// A stretch of a source in which some roles can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Zone {
    /// Above the title.
    Before,
    /// The first line of the title.
    Title,
    /// Further lines of it.
    TitleMore,
    /// Between title and speech.
    After,
    /// The form of address.
    Address,
    Body,
    /// Thanks, signature, day.
    Closing,
    /// Under the speech.
    Tail,
}

impl Zone {
    pub(crate) const ALL: [Zone; 8] = [
        Zone::Before,
        Zone::Title,
        Zone::TitleMore,
        Zone::After,
        Zone::Address,
        Zone::Body,
        Zone::Closing,
        Zone::Tail,
    ];

    /// The zones a line of this one may come after, each with what the step costs.
    fn from(self) -> &'static [(Zone, i32)] {
        match self {
            Zone::Before => &[(Zone::Before, 0)],
            Zone::Title => &[(Zone::Before, 0)],
            Zone::TitleMore => &[(Zone::Title, 0), (Zone::TitleMore, 0)],
            Zone::After => &[(Zone::Title, 0), (Zone::TitleMore, 0), (Zone::After, 0)],
            Zone::Address => {
                &[(Zone::Address, 0), (Zone::Before, -1), (Zone::Title, 0), (Zone::TitleMore, 0), (Zone::After, 0)]
            }
            Zone::Body => &[
                (Zone::Body, 0),
                (Zone::Address, 0),
                (Zone::Before, -2),
                (Zone::Title, 0),
                (Zone::TitleMore, 0),
                (Zone::After, 0),
            ],
            Zone::Closing => &[(Zone::Closing, 0), (Zone::Body, 0)],
            Zone::Tail => &[(Zone::Tail, 0), (Zone::Closing, 0), (Zone::Body, -2)],
        }
    }

    /// What it costs to begin a text in this zone.
    fn start(self) -> Option<i32> {
        match self {
            Zone::Before | Zone::Title => Some(0),
            Zone::Address | Zone::Body => Some(-1),
            _ => None,
        }
    }
}

/// Less than any path.
const NEVER: i32 = i32::MIN / 2;

/// The zone of each line. `score` gives the best role of a line in a zone.
pub(crate) fn zones(lines: usize, mut score: impl FnMut(usize, Zone) -> Option<Score>) -> Vec<Zone> {
    let mut best = [NEVER; 8];
    let mut back: Vec<[u8; 8]> = Vec::with_capacity(lines);
    for line in 0..lines {
        let mut next = [NEVER; 8];
        let mut came = [0u8; 8];
        for zone in Zone::ALL {
            let Some(own) = score(line, zone) else { continue };
            let enter = if line == 0 { zone.start().map(|cost| (cost, zone)) } else { enter(zone, &best) };
            let Some((sum, from)) = enter else { continue };
            next[zone as usize] = sum.saturating_add(own.points);
            came[zone as usize] = from as u8;
        }
        best = next;
        back.push(came);
    }
    trace(&best, &back)
}

fn enter(zone: Zone, best: &[i32; 8]) -> Option<(i32, Zone)> {
    let steps = zone.from().iter().map(|&(from, cost)| (best[from as usize].saturating_add(cost), from));
    steps.filter(|(sum, _)| *sum > NEVER / 2).max_by_key(|(sum, _)| *sum)
}

fn trace(best: &[i32; 8], back: &[[u8; 8]]) -> Vec<Zone> {
    let last = Zone::ALL.into_iter().max_by_key(|zone| best[*zone as usize]).unwrap_or(Zone::Body);
    let mut zone = last;
    let mut zones: Vec<Zone> = back
        .iter()
        .rev()
        .map(|came| {
            let here = zone;
            zone = Zone::ALL[usize::from(came[zone as usize]) % 8];
            here
        })
        .collect();
    zones.reverse();
    zones
}

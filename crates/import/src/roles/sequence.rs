//! Points of every line in every zone → the best path through the zones of a speech, by dynamic programming.
//!
//! ```text
//! before → title → (title goes on) → after → address → body → closing → tail
//! ```
//!
//! A path never goes back. Each line takes the best role of its zone; time grows with lines × zones.

use super::zone::Zone;

/// Less than any path.
const NEVER: i32 = i32::MIN / 2;

/// The zone of each line. `points` gives those of a line's best role in a zone.
pub(crate) fn zones(lines: usize, mut points: impl FnMut(usize, Zone) -> Option<i32>) -> Vec<Zone> {
    let mut best = [NEVER; 8];
    let mut back: Vec<[u8; 8]> = Vec::with_capacity(lines);
    for line in 0..lines {
        let mut next = [NEVER; 8];
        let mut came = [0u8; 8];
        for zone in Zone::ALL {
            let Some(own) = points(line, zone) else { continue };
            let enter = if line == 0 { zone.start().map(|cost| (cost, zone)) } else { enter(zone, &best) };
            let Some((sum, from)) = enter else { continue };
            next[zone as usize] = sum.saturating_add(own);
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

//! Omissions and gaps → how much is left out, and how long it would take.

use crate::LeftOut;
use crate::clock::Clock;
use crate::passages::{Content, Passage};
use oration_model::{Extent, Unit};
use oration_outline::Measure;
use std::ops::Range;

/// The characters of a word, with its space, in a text of words.
const PER_WORD: u64 = 6;

/// The text left out of some passages of a speech whose length is mostly of a unit.
pub(crate) fn of_passages(all: &[Passage<'_>], range: Range<usize>, unit: Unit, clock: &Clock) -> LeftOut {
    let mut found = LeftOut::default();
    for passage in all.get(range).unwrap_or_default() {
        match passage.content {
            Content::LeftOut(Some(count), Unit::Words) => found.words = found.words.saturating_add(count),
            Content::LeftOut(Some(count), Unit::Characters) => {
                found.characters = found.characters.saturating_add(count);
            }
            Content::LeftOut(None, _) => found.undeclared += 1,
            Content::Heading { .. } | Content::Text(_) | Content::Remark => {}
        }
    }
    timed(found, unit, clock)
}

/// The same for the speech. If some omissions have no length but the speech has, the difference counts.
pub(crate) fn with_extent(
    declared: LeftOut,
    extent: Option<Extent>,
    measure: Measure,
    unit: Unit,
    clock: &Clock,
) -> LeftOut {
    let Some(Extent { total: Some(total), unit: of, .. }) = extent else { return declared };
    if declared.undeclared == 0 {
        return declared;
    }
    let missing = match of {
        Some(Unit::Words) => {
            LeftOut { words: declared.words.max(total.saturating_sub(measure.words)), ..declared }
        }
        _ => LeftOut {
            characters: declared.characters.max(total.saturating_sub(measure.characters())),
            ..declared
        },
    };
    timed(missing, unit, clock)
}

fn timed(left_out: LeftOut, unit: Unit, clock: &Clock) -> LeftOut {
    let LeftOut { characters, words, .. } = left_out;
    let measure = match unit {
        Unit::Characters => Measure { ideographs: characters, words, ..Measure::default() },
        Unit::Words => {
            Measure { words: words.saturating_add(characters.div_ceil(PER_WORD)), ..Measure::default() }
        }
    };
    LeftOut { seconds: clock.seconds(measure), ..left_out }
}

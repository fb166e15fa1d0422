//! [`Speech`] → [`Timing`]: how long it takes to speak.

use crate::budget::{Budgets, Part};
use crate::left_out::{of_passages, with_extent};
use crate::passages::Passages;
use crate::spoken::Spoken;
use crate::{TimedSection, Timing, TimingError, TimingOptions};
use oration_markdown::expand;
use oration_model::{Speech, Unit};
use oration_outline::{IdAllocator, OutlineEntry, language, outline_with_ids};
use std::collections::HashMap;

/// How long a speech takes to speak, by sections and, if requested, sentences. Remarks, notes, captions and the heads of
/// tables are not spoken; of masks and gaps, what is visible is.
///
/// ```
/// use oration::{TimingOptions, timing};
///
/// let speech = oration::parse(r#"{"title": "Thanks", "lang": "en", "body": ["Thank you all. Good night."]}"#)?.speech;
/// assert_eq!(timing(&speech, &TimingOptions::default())?.milliseconds, 5 * 60_000 / 140);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// If a budget is for no section, or budgets add up to more than there is; see [`TimingError`].
pub fn timing(speech: &Speech<'_>, options: &TimingOptions) -> Result<Timing, TimingError> {
    let expanded = expand(speech);
    let ids = IdAllocator::new("", &expanded);
    let outline = outline_with_ids(ids.clone(), &expanded, false);
    let passages = Passages::of(&expanded.body, ids);
    let mut spoken = Spoken::new(options);
    spoken.speak(&passages, language::of(speech, &expanded));
    let mut entries = Vec::with_capacity(passages.sections.len());
    flatten(&outline.entries, &mut entries);
    summed(spoken, &passages, &entries, speech, options)
}

fn flatten<'o>(entries: &'o [OutlineEntry], flat: &mut Vec<&'o OutlineEntry>) {
    for entry in entries {
        flat.push(entry);
        flatten(&entry.children, flat);
    }
}

/// How long each section takes, and its own text; and how long the text outside sections takes.
struct Lengths {
    whole: Vec<u64>,
    own: Vec<u64>,
    outside: u64,
}

impl Lengths {
    /// `at` rounds a time in milliseconds: the parts of rounded times add up.
    fn new(passages: &Passages<'_>, spoken: &Spoken, at: impl Fn(u64) -> u64) -> Self {
        let between =
            |range: &std::ops::Range<usize>| at(spoken.start(range.end)) - at(spoken.start(range.start));
        let whole: Vec<u64> = passages.sections.iter().map(|node| between(&node.passages)).collect();
        let (mut own, mut outside) = (whole.clone(), at(spoken.milliseconds()));
        for (node, length) in passages.sections.iter().zip(&whole) {
            *node.parent.and_then(|parent| own.get_mut(parent)).unwrap_or(&mut outside) -= length;
        }
        Lengths { whole, own, outside }
    }
}

fn summed(
    spoken: Spoken,
    passages: &Passages<'_>,
    entries: &[&OutlineEntry],
    speech: &Speech<'_>,
    options: &TimingOptions,
) -> Result<Timing, TimingError> {
    let (milliseconds, measure) = (spoken.milliseconds(), spoken.clock.measure);
    let unit = if measure.ideographs > measure.words { Unit::Characters } else { Unit::Words };
    let length = if unit == Unit::Characters { measure.characters() } else { measure.words };
    let exact = Lengths::new(passages, &spoken, |time| time);
    let seconds = Lengths::new(passages, &spoken, |time| time / 1000);
    let parts: Vec<Part> = passages
        .sections
        .iter()
        .zip(&exact.own)
        .map(|(node, &own)| Part { parent: node.parent, own })
        .collect();
    let ids: Vec<&str> = passages.sections.iter().map(|node| &*node.id).collect();
    let budgets = by_section(&options.budgets, &ids)?;
    let budgets = Budgets { parts: &parts, budgets: &budgets, outside: exact.outside };
    let (targets, shares) = (budgets.targets(options.target, &ids)?, budgets.shares());
    let left_out = |range| of_passages(&passages.all, range, unit, &spoken.clock);
    let sections =
        passages.sections.iter().zip(entries).enumerate().map(|(index, (node, entry))| TimedSection {
            id: node.id.clone(),
            num: entry.num.clone(),
            heading: entry.heading.clone(),
            level: entry.level,
            start: spoken.start(node.passages.start) / 1000,
            seconds: seconds.whole[index],
            own: seconds.own[index],
            share: shares[index],
            left_out: left_out(node.passages.clone()).seconds,
            target: targets[index],
            over: targets[index].map(|target| difference(seconds.whole[index], target)),
        });
    let excess = options.target.map_or(0, |target| milliseconds.saturating_sub(target.saturating_mul(1000)));
    Ok(Timing {
        total: milliseconds / 1000,
        milliseconds,
        outside: seconds.outside,
        measure,
        target: options.target,
        over: options.target.map(|target| difference(milliseconds / 1000, target)),
        cut: (length * excess).div_ceil(milliseconds.max(1)),
        unit,
        sections: sections.collect(),
        left_out: with_extent(left_out(0..passages.all.len()), speech.extent, measure, unit, &spoken.clock),
        lines: spoken.paper.lines,
        pages: spoken.paper.pages(),
        sentences: options.sentences.then_some(spoken.sentences),
    })
}

fn difference(seconds: u64, target: u64) -> i64 {
    i64::try_from(i128::from(seconds) - i128::from(target)).unwrap_or(i64::MIN)
}

/// The budget of each section. If one is given twice, the last counts.
fn by_section(given: &[(String, u64)], ids: &[&str]) -> Result<Vec<Option<u64>>, TimingError> {
    let places: HashMap<&str, usize> = ids.iter().enumerate().map(|(at, &id)| (id, at)).collect();
    let mut budgets = vec![None; ids.len()];
    for (id, seconds) in given {
        let place = places.get(id.as_str()).ok_or_else(|| TimingError::UnknownSection(id.clone()))?;
        budgets[*place] = Some(*seconds);
    }
    Ok(budgets)
}

//! The target of a speech and budgets of sections → the target of each section, and its share of the time.

use crate::TimingError;

/// A section: its parent, and the milliseconds of its text without subsections.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Part {
    pub(crate) parent: Option<usize>,
    pub(crate) own: u64,
}

/// The sections in the order of the outline, in which a parent comes before its subsections.
pub(crate) struct Budgets<'p> {
    pub(crate) parts: &'p [Part],
    /// The budget of each, in seconds.
    pub(crate) budgets: &'p [Option<u64>],
    /// The milliseconds of text outside sections.
    pub(crate) outside: u64,
}

/// What a section or the speech has to divide.
#[derive(Debug, Clone, Copy, Default)]
struct Division {
    /// Seconds that budgets inside it take.
    fixed: u64,
    /// Milliseconds of the text that shares the rest.
    free: u64,
    /// Seconds for that text, and how much of it has its part already.
    rest: u64,
    passed: u64,
}

impl Division {
    /// The next part of the rest, in proportion to its text. All parts add up to the rest.
    fn take(&mut self, free: u64) -> u64 {
        let at = |passed: u64| (self.rest * passed).checked_div(self.free).unwrap_or(0);
        let part = at(self.passed + free) - at(self.passed);
        self.passed += free;
        part
    }
}

impl Budgets<'_> {
    /// The target of each section in seconds, if it has one. Texts without a budget share what is left, by their length.
    pub(crate) fn targets(&self, target: Option<u64>, ids: &[&str]) -> Result<Vec<Option<u64>>, TimingError> {
        let (mut divisions, mut speech) = self.divisions();
        let too_much = |section: Option<&str>, budgets, target| {
            Err(TimingError::TooMuch { section: section.map(str::to_owned), budgets, target })
        };
        if let Some(target) = target {
            if speech.fixed > target {
                return too_much(None, speech.fixed, target);
            }
            speech.rest = target - speech.fixed;
            speech.take(self.outside);
        }
        let mut targets: Vec<Option<u64>> = Vec::with_capacity(self.parts.len());
        for (at, (part, budget)) in self.parts.iter().zip(self.budgets).enumerate() {
            let own = divisions[at];
            let above = match part.parent {
                Some(parent) => targets[parent].and(divisions.get_mut(parent)),
                None => target.and(Some(&mut speech)),
            };
            let found = budget.or_else(|| above.map(|above| own.fixed + above.take(own.free)));
            targets.push(found);
            let Some(found) = found else { continue };
            if own.fixed > found {
                return too_much(ids.get(at).copied(), own.fixed, found);
            }
            divisions[at].rest = found - own.fixed;
            divisions[at].take(part.own);
        }
        Ok(targets)
    }

    fn divisions(&self) -> (Vec<Division>, Division) {
        let mut divisions: Vec<Division> =
            self.parts.iter().map(|part| Division { free: part.own, ..Division::default() }).collect();
        let mut speech = Division { free: self.outside, ..Division::default() };
        for (at, part) in self.parts.iter().enumerate().rev() {
            let inside = divisions[at];
            let above = part.parent.and_then(|parent| divisions.get_mut(parent)).unwrap_or(&mut speech);
            match self.budgets[at] {
                Some(budget) => above.fixed = above.fixed.saturating_add(budget),
                None => {
                    above.fixed = above.fixed.saturating_add(inside.fixed);
                    above.free += inside.free;
                }
            }
        }
        (divisions, speech)
    }

    /// The share of each section in the whole, in thousandths, by largest remainders: the texts of all sections and the text
    /// outside them add up to 1000.
    pub(crate) fn shares(&self) -> Vec<u64> {
        let texts: Vec<u64> =
            std::iter::once(self.outside).chain(self.parts.iter().map(|part| part.own)).collect();
        let total: u64 = texts.iter().sum();
        let exact = |text: u64| (text * 1000).checked_div(total).unwrap_or(0);
        let mut shares: Vec<u64> = texts.iter().map(|&text| exact(text)).collect();
        let missing = if total == 0 { 0 } else { 1000 - shares.iter().sum::<u64>() };
        let mut order: Vec<usize> = (0..texts.len()).collect();
        order.sort_unstable_by_key(|&at| {
            (std::cmp::Reverse((texts[at] * 1000).checked_rem(total).unwrap_or(0)), at)
        });
        for at in order.into_iter().take(usize::try_from(missing).unwrap_or(usize::MAX)) {
            shares[at] += 1;
        }
        shares.remove(0);
        for (at, part) in self.parts.iter().enumerate().rev() {
            if let Some(parent) = part.parent {
                shares[parent] += shares[at];
            }
        }
        shares
    }
}

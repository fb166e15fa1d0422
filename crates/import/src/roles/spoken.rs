//! The lines of a conversation → who takes part, what is over their turns, and the replies of a forum.

use super::around::Around;
use super::features::{End, Features, near};
use crate::label::Label;
use crate::line::Line;
use crate::script::{is_longer, letters};
use crate::turns;
use std::collections::HashSet;

/// `Rozmówca: Anna Nowicka` above the first turn, where Anna Nowicka speaks: a label of one who takes part.
pub(super) fn parts(lines: &[Line<'_>], labels: &[Option<turns::Label>], around: &mut [Around]) {
    const TOP: usize = 40;
    let Some(first) = labels.iter().position(Option::is_some).filter(|first| *first < TOP) else { return };
    let named =
        lines.iter().zip(labels).filter_map(|(line, label)| Some(letters(label.as_ref()?.name(line))));
    let voices: HashSet<String> = named.filter(|name| is_longer(name, 2)).collect();
    for (line, slot) in lines[..first].iter().zip(around) {
        let value = line.text.split_once([':', '：']).filter(|(word, _)| !is_longer(word, 24));
        slot.part = value.is_some_and(|(_, name)| voices.contains(&letters(name)));
    }
}

/// The titles of a debate: set off, short, without a mark, right over a turn or over another title, and more than one.
pub(super) fn over_turns(features: &[Features], around: &mut [Around]) {
    let fits = |i: usize, around: &[Around]| {
        let f = &features[i];
        let plain = f.starts_paragraph
            && matches!(f.end, End::Open | End::Colon)
            && f.number.is_none()
            && !f.sentence;
        let other = f.remark || f.page || f.clock || f.rule || f.url || f.markup || f.phrase.is_some();
        let named = near(features, i).is_some_and(|near| {
            near.date.is_some() || near.label.is_some() || near.person.is_some() || near.aside || near.crumbs
        });
        plain && !other && !named && (2..=100).contains(&f.len) && i > 0 && !around[i].speaker
    };
    let over = |i: usize, around: &[Around]| around.get(i + 1).is_some_and(|below| below.speaker);
    let direct: Vec<usize> = (0..features.len()).filter(|&i| over(i, around) && fits(i, around)).collect();
    for &at in direct.iter().filter(|_| direct.len() > 1) {
        around[at].over_turn = true;
        for i in (at.saturating_sub(2)..at).rev().take_while(|&i| fits(i, around)).collect::<Vec<_>>() {
            around[i].over_turn = true;
        }
    }
}

/// Posts of a forum begin with who posted them and when: all but the first are replies.
pub(super) fn replies(features: &[Features], around: &mut [Around]) {
    let is_head = |i: &usize| {
        near(features, *i).is_some_and(|near| {
            near.label == Some(Label::Time) && near.date.as_ref().is_some_and(|date| date.time.is_some())
        })
    };
    if let Some(second) = (0..features.len()).filter(is_head).nth(1) {
        // The name of the author is above.
        let named = second > 0 && features[second - 1].len <= 24 && !features[second - 1].sentence;
        around[second - usize::from(named)..].iter_mut().for_each(|slot| slot.reply = true);
    }
}

//! The lines of a text together → what a title may have above and below it, and where the title is said again.

use super::around::Around;
use super::features::{Features, Near, near};
use crate::line::Line;
use crate::script::{is_longer, letters};

/// What is above and below that a title may have: a sitting, and a line with a kind of speech.
pub(super) fn titles(features: &[Features], around: &mut [Around]) {
    const BELOW: usize = 8;
    /// A title and its subtitle have fewer lines between them.
    const APART: usize = 2;
    const HEAD: usize = 60;
    let named = |f: &Features| {
        let near = f.near.as_deref();
        near.is_some_and(|near| near.kind && near.label.is_none()) && f.words >= 2 && !f.sentence
    };
    let sits = |near: &Near| near.meeting || near.masthead || near.kind && near.date.is_some();
    let (mut record, mut spoken_of) = (false, false);
    for i in 0..features.len().min(HEAD) {
        around[i].in_record = record;
        record |= near(features, i).is_some_and(sits);
        let end = features.len().min(i + 1 + BELOW);
        let from = end.min(i + 1 + APART);
        around[i].over_dated = (from..end).any(|i| {
            let dated = |near: &Near| near.date_share > 50;
            let below = [i + 1, i + 2].into_iter().any(|below| near(features, below).is_some_and(dated));
            named(&features[i]) && near(features, i).is_some_and(|near| near.kind_first) && below
        });
        let quoted = |f: &Features| {
            f.starts_paragraph && f.words >= 3 && f.near.as_deref().is_some_and(|near| near.quoted)
        };
        spoken_of |= near(features, i).is_some_and(|near| near.kind);
        around[i].over_quoted = !spoken_of && features[i + 1..end].iter().any(quoted);
        around[i].over_kind = features[i + 1..end].iter().any(named);
    }
}

/// `Ada Lovelace, Remarks at …, Online by …, https://…`: how a page says that it is to be cited, under the speech.
pub(super) fn citations(lines: &[Line<'_>], around: &mut [Around]) {
    const TOP: usize = 12;
    const FOOT: usize = 40;
    let names_page =
        |text: &str| text.split_whitespace().next_back().is_some_and(|word| word.contains("://"));
    for i in lines.len().saturating_sub(FOOT).max(TOP.min(lines.len()))..lines.len() {
        if is_longer(&lines[i].text, 500) || !names_page(&lines[i].text) {
            continue;
        }
        let words = letters(&lines[i].text);
        let says = |title: String| title.chars().count() >= 16 && words.contains(&title);
        around[i].cited = lines.iter().take(TOP).map(|line| letters(&line.text)).any(says);
    }
}

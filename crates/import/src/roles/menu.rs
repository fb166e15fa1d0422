//! Short lines at the top → whether they are the path of a page on its site, or the entries of a menu.

use super::features::{End, Features};
use crate::line::Line;
use crate::lower_case::lower;
use std::ops::Range;

/// A short line that goes on with a path of the site: Home, over Environment and Coastal and marine.
pub(super) fn is_on_path(lines: &[Line<'_>], features: &[Features], i: usize) -> bool {
    const HOME: [&str; 10] = [
        "home",
        "accueil",
        "startseite",
        "inicio",
        "início",
        "strona główna",
        "главная",
        "головна",
        "首页",
        "首頁",
    ];
    let short = |f: &Features| {
        let kind = f.near.as_deref().is_some_and(|near| near.kind);
        f.words <= 4 && f.len <= 40 && f.end == End::Open && f.heading.is_none() && !kind
    };
    if !short(&features[i]) {
        return false;
    }
    let from = i.saturating_sub(4);
    let home = (from..i)
        .rfind(|&at| features[at].len <= 20 && HOME.contains(&lower(lines[at].text.trim()).as_str()));
    home.is_some_and(|home| {
        let near = |at: usize| lines[at].no <= lines[at - 1].end + 1;
        (home + 1..=i).all(|at| short(&features[at]) && near(at))
    })
}

/// Short lines in a row, those of a printed outline not counted.
pub(super) fn is_menu(features: &[Features], listed: Range<usize>, i: usize) -> bool {
    let short = |i: usize| {
        features
            .get(i)
            .filter(|_| !listed.contains(&i))
            .is_some_and(|f| f.len <= 12 && f.end == End::Open && !f.sentence && f.heading.is_none())
            && !features[i].near.as_deref().is_some_and(|near| {
                near.date_share > 50 || near.office || near.meeting || near.kind || near.counted
            })
    };
    short(i)
        && (i > 0 && short(i - 1) && i > 1 && short(i - 2)
            || i > 0 && short(i - 1) && short(i + 1)
            || short(i + 1) && short(i + 2))
}

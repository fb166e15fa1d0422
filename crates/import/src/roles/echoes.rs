//! The first lines of a page → which of them is the title, because another one has it beside the name of the site:
//! `Opening the Quay - Harbour Authority`, `Home > Speeches > Opening the Quay`.

use super::around::Around;
use super::features::Features;
use crate::line::Line;
use crate::script::{is_han, is_longer, letters};

/// Where the head of a page ends at the latest.
const FIRST: usize = 60;

/// A longer line is none of these.
const LONGEST: usize = 240;

/// Fewer letters are the name of a part of the site.
const LEAST: usize = 6;

/// Marks the title and the line that has it among other words.
pub(super) fn mark(lines: &[Line<'_>], features: &[Features], around: &mut [Around]) {
    let top = lines.len().min(FIRST);
    let words: Vec<String> = lines[..top]
        .iter()
        .zip(features)
        .map(|(line, f)| if f.len > LONGEST || f.sentence { String::new() } else { letters(&line.text) })
        .collect();
    for i in (0..top).filter(|&i| !words[i].is_empty()) {
        for wanted in titles(lines[i].text.trim()).map(letters).filter(|words| is_longer(words, LEAST - 1)) {
            for own in (i + 1..top).filter(|&own| words[own] == wanted) {
                around[i].echoes = true;
                around[own].echoed = true;
            }
        }
    }
}

/// The part of a line that may be the title of the page: in front of the name of the site, or the last of a path.
fn titles(text: &str) -> impl Iterator<Item = &str> {
    const PATH: [&str; 6] = [">", "»", "›", "＞", "/", "→"];
    const SITE: [&str; 8] = ["｜", "|", "_", " - ", " – ", " — ", "－", "-"];
    // Home > Speeches is the path of a part of the site.
    let named = |last: &&str| last.trim().contains(' ') || last.contains(is_han) && is_longer(last, 7);
    let last = PATH.into_iter().filter_map(|mark| text.rsplit_once(mark)).map(|(_, last)| last).filter(named);
    last.chain(SITE.into_iter().filter_map(|mark| text.split_once(mark)).map(|(first, _)| first))
}

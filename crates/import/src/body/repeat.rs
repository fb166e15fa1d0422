//! A text that holds its document twice → where the second copy begins.

use super::Paragraph;
use crate::script::{is_longer, letters};
use std::collections::HashSet;

/// The paragraph with which a second copy begins: the title again, and after it mostly paragraphs that stood above.
pub(crate) fn second_copy(paragraphs: &[Paragraph<'_>], title: Option<&str>) -> Option<usize> {
    let title = letters(title?);
    let is_title = |line: &Paragraph<'_>| {
        !is_longer(line.text(), 200) && !title.is_empty() && letters(line.text()) == title
    };
    let start = paragraphs.iter().skip(1).position(is_title)? + 1;
    let long = |lines: &[Paragraph<'_>]| -> Vec<String> {
        lines.iter().filter(|line| is_longer(line.text(), 20)).map(|line| letters(line.text())).collect()
    };
    let above: HashSet<String> = long(&paragraphs[..start]).into_iter().collect();
    let below = long(&paragraphs[start + 1..]);
    let again = below.iter().filter(|words| above.contains(*words)).count();
    (again >= 3 && again * 10 >= below.len() * 7).then_some(start)
}

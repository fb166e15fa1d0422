//! Lines of the front that were glued together → one line each, and a name set wide apart comes together.

use super::line::{Line, trimmed};
use super::script::{is_han, is_longer};
use super::{byline, date, salutation, western_address};
use std::borrow::Cow;

/// Splits lines where an address, a date line or the mark of an outline is glued to other words.
pub(super) fn unglue<'a>(lines: Vec<Line<'a>>) -> Vec<Line<'a>> {
    let mut split: Vec<Line<'a>> = Vec::with_capacity(lines.len() + 4);
    for (index, line) in lines.into_iter().enumerate() {
        let above = split.last_mut().filter(|above| index < 60 && is_cut_name(&above.text, &line.text));
        if let Some(above) = above {
            above.text = Cow::Owned(format!("{}{}", above.text, line.text));
            above.end = line.end;
            continue;
        }
        match index < 60 {
            true => unglue_line(line, index, &mut split),
            false => split.push(line),
        }
    }
    split
}

/// 国务院总理 李 / 鹏: a name of two characters set wide apart.
fn is_cut_name(above: &str, line: &str) -> bool {
    let given = !is_longer(line, 2) && line.chars().all(is_han);
    let words = || above.split_whitespace();
    given
        && words().count() >= 2
        && words()
            .next_back()
            .is_some_and(|last| last.chars().count() == 1 && byline::is_name(&format!("{last}{line}"), true))
}

fn unglue_line<'a>(line: Line<'a>, index: usize, split: &mut Vec<Line<'a>>) {
    match glue(&line.text, index).filter(|&at| at > 0 && at < line.text.len()) {
        Some(at) => {
            let after = Line::plain(trimmed(&line.text, at..line.text.len()), line.no, line.end, true);
            unglue_line(Line { text: trimmed(&line.text, 0..at), ..line }, index, split);
            split.push(after);
        }
        None => split.push(line),
    }
}

/// The last place where a line falls apart.
fn glue(line: &str, index: usize) -> Option<usize> {
    let opening = || {
        let end = western_address::western_opening(line)
            .filter(|_| index < 4 && !western_address::is_western(line));
        end.filter(|&end| !line[end..].trim().is_empty())
    };
    salutation::glued(line).or_else(|| glued_contents(line)).or_else(|| glued_date(line)).or_else(opening)
}

/// …主任李富春目录: the mark of a printed outline glued to a byline.
fn glued_contents(line: &str) -> Option<usize> {
    let at = line.strip_suffix("目录").map(str::len)?;
    (at > 0 && !is_longer(line, 60)).then_some(at)
}

/// …报告——１９９１年３月２６日在…会议上: a date line glued to a title.
fn glued_date(line: &str) -> Option<usize> {
    let at = line.find("——").filter(|&at| at > 0 && !is_longer(line, 200))?;
    let tail = line.get(at + "——".len()..)?;
    date::find(tail).filter(|found| found.start == 0).map(|_| at)
}

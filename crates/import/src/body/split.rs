//! Lines of the front that were glued together → one line each, and a name set wide apart comes together.

use super::gap;
use crate::line::{Line, trimmed};
use crate::recognise::address;
use crate::recognise::speaker::{self, Words};
use crate::script::{has_sentence, is_han, is_longer};
use crate::source::Hints;
use crate::turns::Label;
use crate::{byline, date, label, residue};
use std::borrow::Cow;

/// Lines near the top, in which the front is.
const TOP: usize = 60;
/// Lines of a printed address at most, but the first.
const LONGEST: usize = 7;

/// Lines apart, and which of them go on in the same line of the source, so that they come together again where the first
/// is not a salutation. A line with the label of a speaker stays whole; the labels follow their lines.
pub(crate) fn unglue<'a>(
    lines: Vec<Line<'a>>,
    labels: &mut Vec<Option<Label>>,
) -> (Vec<Line<'a>>, Vec<bool>) {
    let lines = whole_addresses(lines, labels);
    let mut split: Vec<Line<'a>> = Vec::with_capacity(lines.len() + 4);
    let mut joined: Vec<bool> = Vec::with_capacity(lines.len() + 4);
    for (index, (line, label)) in lines.into_iter().zip(std::mem::take(labels)).enumerate() {
        labels.resize(split.len(), None);
        let above = split.last_mut().filter(|above| index < TOP && is_cut_name(&above.text, &line.text));
        if let Some(above) = above {
            above.text = Cow::Owned(format!("{}{}", above.text, line.text));
            above.end = line.end;
            continue;
        }
        if index >= TOP || line.hints.block.is_some() || line.hints.inline.is_some() || label.is_some() {
            split.push(line);
            joined.push(false);
            labels.push(label);
            continue;
        }
        unglue_line(line, &mut split);
        joined.resize(split.len(), false);
        open(&mut split, &mut joined);
    }
    labels.resize(split.len(), None);
    (split, joined)
}

/// Lines of one address, broken where no line ends by itself, become one.
fn whole_addresses<'a>(mut lines: Vec<Line<'a>>, labels: &mut Vec<Option<Label>>) -> Vec<Line<'a>> {
    let Some(at) = (0..lines.len().min(TOP)).find(|&i| address::western_opening(&lines[i].text).is_some())
    else {
        return lines;
    };
    let goes_on = |line: &&Line<'_>| !line.starts_paragraph && line.hints == Hints::default();
    let to = at + 1 + lines[at + 1..].iter().take(LONGEST).take_while(goes_on).count();
    let block = &lines[at..to];
    let words = block.iter().map(|line| line.text.as_ref()).collect::<Vec<_>>().join(" ");
    let is_one = address::western_opening(&words) == Some(words.len());
    let apart = || block.iter().all(|line| address::is_opening(&line.text));
    if block.len() > 1 && block[0].hints == Hints::default() && is_one && !apart() {
        lines[at].end = lines[to - 1].end;
        lines[at].text = Cow::Owned(words);
        lines.drain(at + 1..to);
        labels.drain(at + 1..to);
    }
    lines
}

/// The last line falls apart after the address it opens with.
fn open(split: &mut Vec<Line<'_>>, joined: &mut Vec<bool>) {
    let Some(line) = split.last_mut() else { return };
    let western = || address::western_opening(&line.text);
    let Some(end) = address::opening(&line.text).or_else(western) else { return };
    let rest = trimmed(&line.text, end..line.text.len());
    let inside = !line.starts_paragraph && !line.text.chars().any(is_han);
    let head = line.text.get(..end).unwrap_or_default().trim_end_matches([':', '：', ' ']);
    if rest.is_empty()
        || inside
        || head.contains(['|', '｜', '›', '>'])
        || residue::is_foot(&line.text)
        || speaker::words(head) == Words::Role
        || address::is_opening(&line.text)
    {
        return;
    }
    let after = Line::plain(rest, line.no, line.end, false);
    line.text = trimmed(&line.text, 0..end);
    split.push(after);
    joined.push(true);
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

fn unglue_line<'a>(line: Line<'a>, split: &mut Vec<Line<'a>>) {
    match glue(&line.text).filter(|&at| at > 0 && at < line.text.len()) {
        Some(at) => {
            let after = Line::plain(trimmed(&line.text, at..line.text.len()), line.no, line.end, true);
            unglue_line(Line { text: trimmed(&line.text, 0..at), ..line }, split);
            split.push(after);
        }
        None => split.push(line),
    }
}

/// The last place where a line falls apart.
fn glue(line: &str) -> Option<usize> {
    address::glued(line)
        .or_else(|| glued_contents(line))
        .or_else(|| glued_date(line))
        .or_else(|| glued_label(line))
}

/// `发表时间：2021/4/25　　一是加强领导。…`: a wide space after a label with a date, or after the notice of an omission.
fn glued_label(line: &str) -> Option<usize> {
    const SPACES: [char; 2] = ['\t', '\u{3000}'];
    for (at, _) in line.rmatch_indices(SPACES).take(40) {
        let left = line.get(..at)?.trim_end();
        let right = line.get(at..)?.trim();
        let last = left.rsplit(SPACES).next().unwrap_or_default();
        let is_stamp = || label::label(last).is_some() && date::find(last).is_some() && has_sentence(right);
        let is_apart = !last.is_empty() && !right.is_empty();
        if is_apart && (gap::is_notice(last) || is_stamp()) {
            return Some(at);
        }
    }
    None
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

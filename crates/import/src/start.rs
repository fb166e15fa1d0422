//! The lines of a text → the one with which the speech begins.
//!
//! ```text
//! start = salutation | sentence+ (paragraph | first-heading) | the line after the title
//! ```

use super::line::Line;
use super::number::{Style, number};
use super::script::{ends_sentence, has_sentence, is_longer};
use super::{closing, date, label, residue, salutation, western_address};
use std::collections::HashSet;

/// The line with which the speech begins: its salutation, or else its first paragraph or numbered heading.
pub(super) fn find(lines: &[Line<'_>], skip: &HashSet<usize>, cjk: bool) -> usize {
    let rows = || (0..lines.len().min(600)).filter(|i| !skip.contains(i));
    let lead = rows().filter(|&i| residue::is_lead_in(&lines[i].text)).find(|&i| i < 60);
    let from = lead.map_or(0, |at| at + 1);
    let first = rows().filter(|&i| i >= from).find(|&i| is_body(lines, i, cjk)).unwrap_or(lines.len());
    let greeting =
        rows().filter(|&i| i >= from).take_while(|&i| i <= first).find(|&i| is_greeting(lines, i, cjk));
    let numbered = || rows().filter(|&i| i >= from).find(|&i| is_first_heading(lines, i));
    let greeting = greeting.or_else(|| after_reports(lines, first, cjk));
    let start = greeting.unwrap_or_else(|| above(lines, first.min(numbered().unwrap_or(lines.len())), skip));
    if start < lines.len() { start } else { after_title(lines, skip) }
}

/// The salutation that comes soon after lines which only report on the speech: …开幕，市长殷勇作政府工作报告。
fn after_reports(lines: &[Line<'_>], first: usize, cjk: bool) -> Option<usize> {
    let near = first..lines.len().min(first + 6);
    let at = near.clone().find(|&i| lines[i].text.ends_with(['：', ':']) && is_greeting(lines, i, cjk))?;
    let told = |i: usize| {
        residue::is_report(&lines[i].text) || !is_longer(&lines[i].text, 40) && !has_sentence(&lines[i].text)
    };
    (first..at).all(told).then_some(at)
}

/// Without paragraph or heading, everything after the first line is body.
fn after_title(lines: &[Line<'_>], skip: &HashSet<usize>) -> usize {
    (0..lines.len())
        .find(|i| !skip.contains(i))
        .map_or(0, |first| (first + 1).min(lines.len().saturating_sub(1)))
}

fn is_first_heading(lines: &[Line<'_>], i: usize) -> bool {
    let follows =
        lines.get(i + 1).is_some_and(|next| has_sentence(&next.text) || number(&next.text).is_some());
    follows && number(&lines[i].text).is_some_and(|n| n.value == 1 && is_high(n.style))
}

/// Short sentences right above the first paragraph or heading are of the speech as well.
fn above(lines: &[Line<'_>], start: usize, skip: &HashSet<usize>) -> usize {
    let spoken = |i: &usize| {
        let text: &str = &lines[*i].text;
        (text.ends_with(['。', '！']) || is_opening_title(text))
            && !skip.contains(i)
            && !residue::is_caption(text)
            && !residue::is_dateline(text)
            && !residue::is_report(text)
            && !is_date_line(text)
            && label::label(text).is_none()
    };
    let start = if start < lines.len() { start } else { return start };
    (1..start).rev().take_while(spoken).last().unwrap_or(start)
}

/// （はじめに）
fn is_opening_title(text: &str) -> bool {
    let kana = |c: char| matches!(c, '\u{3041}'..='\u{3096}');
    text.starts_with('（') && text.ends_with('）') && !is_longer(text, 20) && text.chars().any(kana)
}

fn is_high(style: Style) -> bool {
    matches!(
        style,
        Style::HanDun | Style::HanSpace | Style::HanAlone | Style::Formal | Style::Roman | Style::Chapter(_)
    )
}

fn is_body(lines: &[Line<'_>], i: usize, cjk: bool) -> bool {
    let text: &str = &lines[i].text;
    if residue::is_caption(text)
        || residue::is_dateline(text)
        || residue::is_lead_in(text)
        || label::crumbs(text).is_some()
    {
        return false;
    }
    if cjk {
        let sentence =
            has_sentence(text) || text.ends_with('：') || is_longer(text, 50) && text.contains(['，', ',']);
        return is_longer(text, 30) && sentence && label::label(text).is_none() && !is_date_line(text);
    }
    let block = lines[i + 1..].iter().take(3).take_while(|line| !line.starts_paragraph).count();
    let finished = text.trim_end().ends_with(ends_sentence);
    is_longer(text, 220)
        || finished && is_longer(text, 50)
        || block >= 2
            && is_longer(text, 45)
            && text.chars().any(char::is_lowercase)
            && i > 0
            && lines[i].starts_paragraph
            && block == 3
}

fn is_date_line(text: &str) -> bool {
    date::find(text).is_some_and(|found| found.start <= 12) && !is_longer(text, 90) && !has_sentence(text)
}

pub(super) fn is_greeting(lines: &[Line<'_>], i: usize, cjk: bool) -> bool {
    let text: &str = &lines[i].text;
    if closing::is_thanks(text) {
        return false;
    }
    if !cjk {
        return western_address::is_western(text)
            || western_address::western_opening(text) == Some(text.len());
    }
    if salutation::opening(text).is_some() {
        return true;
    }
    let closed = text.ends_with(['：', ':', '！', '!', '，', ',', '、']) || text.ends_with("皆様");
    let goes_on = || {
        lines.get(i + 1).is_some_and(|next| {
            salutation::is_address(&next.text) && next.text.ends_with(['：', ':', '！', '，'])
        })
    };
    salutation::is_address(text) && (closed || goes_on())
}

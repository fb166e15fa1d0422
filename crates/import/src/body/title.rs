//! Paragraphs → those that are titles without a number, and annexes.

use super::{Kind, Paragraph, gap};
use crate::body::level::Mark;
use crate::body::marked_title::{after_address, is_bracketed, is_figure, is_squared};
use crate::date;
use crate::lexicon::{Class, is};
use crate::line::Line;
use crate::lower_case::lower;
use crate::profile::Profile;
use crate::recognise::address;
use crate::script::{has_sentence, is_clock_time, is_finished, is_hangul, is_longer, len, letters};
use crate::sort::sort_by_place;
use crate::source::{Align, Emphasis};
use std::collections::HashSet;

/// Lines without a number that are titles: named by the printed outline, in brackets, or short over a paragraph; and a
/// title right over another one is its parent.
pub(super) fn mark_titles(
    paragraphs: &[Paragraph<'_>],
    known: &HashSet<String>,
    profile: &'static Profile,
    transcript: bool,
    marks: &mut [Mark],
) {
    let first = paragraphs.iter().position(|paragraph| paragraph.speaker.is_some());
    let voices: HashSet<String> = paragraphs
        .iter()
        .filter_map(|paragraph| paragraph.speaker.as_ref())
        .map(|speaker| letters(&speaker.name))
        .filter(|name| name.len() >= 4)
        .collect();
    // Mr Tanner interjecting: what somebody does is not a title.
    let acts = |text: &str| {
        !voices.is_empty() && {
            let own = letters(text);
            voices.iter().any(|name| own.starts_with(name.as_str()))
        }
    };
    let mut titles = Vec::new();
    let mut weak = Vec::new();
    let mut bracketed = Vec::new();
    let mut squared = Vec::new();
    for at in 0..paragraphs.len() {
        if !matches!(marks[at], Mark::Text) {
            continue;
        }
        let text = paragraphs[at].text();
        if at * 4 > paragraphs.len() && is_annex(text) {
            marks[at] = Mark::Annex;
        } else if !known.is_empty() && known.contains(&letters(text)) {
            marks[at] = Mark::Title { over: false };
        } else if is_bracketed(paragraphs, at) {
            bracketed.push(at);
        } else if !transcript && is_squared(paragraphs, at) {
            squared.push(at);
        } else if is_title(paragraphs, at, profile, marks)
            && (!transcript
                || !is_stage(text)
                    && (first.is_some_and(|first| at < first)
                        || paragraphs.get(at + 1).is_some_and(|next| next.speaker.is_some()) && !acts(text)))
        {
            titles.push(at);
        } else if !transcript && is_weak_title(paragraphs, at, marks) {
            weak.push(at);
        }
    }
    // Longer ones only beside titles that are sure.
    let few_words = |at: &usize| {
        let text = paragraphs[*at].text();
        text.split_whitespace().count() <= 5 && !is_longer(text, 36)
    };
    if titles.len() < 2 {
        weak.retain(few_words);
    }
    // References at the end show that parts have titles.
    let annex = usize::from(marks.iter().any(|mark| matches!(mark, Mark::Annex)));
    if titles.len() + weak.len() + annex > 1 && (titles.len() + annex > 0 || weak.len() > 2) {
        titles.append(&mut weak);
        sort_by_place(&mut titles, |&at| at);
    }
    let spoken = |at: &usize| paragraphs.get(at + 1).is_some_and(|next| next.speaker.is_some());
    if bracketed.len() > 1 || bracketed.iter().any(spoken) {
        titles.append(&mut bracketed);
    }
    let set_off = |at: usize| {
        let text = paragraphs[at].text();
        text.starts_with(['【', '［'])
            || paragraphs[at].line.hints.align == Some(Align::Center)
            || is_upper(text)
    };
    // Nobody's words, and no list of names.
    let is_alone = |at: usize| {
        let told = at.checked_sub(1).is_some_and(|above| matches!(paragraphs[above].kind, Kind::Label));
        profile.is_cjk() && !told && !paragraphs[at].text().contains('、')
    };
    let heads = |at: &usize| {
        matches!(marks.get(at + 1), Some(Mark::Number { .. }))
            || transcript && spoken(at) && (is_alone(*at) || set_off(*at))
    };
    // The only title of a text may be right under its opening words, over a long paragraph.
    let opens = |at: &usize| {
        let above = at.checked_sub(1).and_then(|above| paragraphs.get(above));
        profile.is_cjk()
            && !transcript
            && *at <= 3
            && is_longer(paragraphs[*at].text(), 5)
            && above.is_some_and(|above| has_sentence(above.text()))
            && paragraphs.get(at + 1).is_some_and(|below| is_longer(below.text(), 60))
    };
    let several_squares = squared.len() > 1;
    let several = titles.len() + annex > 1 || titles.iter().any(|at| heads(at) || opens(at));
    let few = titles.len() * profile.title_share <= paragraphs.len() + 3;
    // Several lines in bold type over paragraphs are titles, however many they are.
    let bold = titles.iter().filter(|&&at| is_bold(paragraphs, at)).take(2).count() == 2;
    let titles = titles.into_iter().filter(|&at| few && several || bold && is_bold(paragraphs, at));
    let titles: Vec<usize> = titles.collect();
    squared.retain(|_| several_squares);
    // Titles in bold type or in capitals are over those that are not.
    let stands_out = |at: usize| {
        (is_bold(paragraphs, at) || is_upper(paragraphs[at].text())) && !is_opening(paragraphs[at].text())
    };
    let over = titles.iter().filter(|&&at| stands_out(at)).count();
    let is_mixed = over > 1 && titles.iter().any(|&at| !stands_out(at) && !is_opening(paragraphs[at].text()));
    for at in titles.into_iter().chain(squared) {
        marks[at] = Mark::Title { over: is_mixed && stands_out(at) };
    }
    for at in (1..paragraphs.len()).rev() {
        let child = matches!(marks[at], Mark::Title { over: false }) && matches!(marks[at - 1], Mark::Text);
        if child && paragraphs[at - 1].is_text() && is_shaped(paragraphs, at - 1, profile, marks) {
            marks[at - 1] = Mark::Title { over: true };
        }
    }
}

/// `(Die Gäste erheben sich)`, `Beginn: 13.00 Uhr`, `The House met at ten o'clock`: what happens in the room, and when.
fn is_stage(text: &str) -> bool {
    const HOURS: [&str; 7] = [" uhr", " heures", " o'clock", " o’clock", " a.m", " p.m", " godz"];
    let text = lower(text);
    let counted = text.contains(|c: char| c.is_ascii_digit()) || text.contains("clock");
    text.starts_with('(') && text.ends_with(')')
        || text.split_whitespace().any(is_clock_time)
        || counted && HOURS.iter().any(|hour| text.contains(hour))
}

/// `Introduction`, `前言：同心向前`: the title of the first or the last part.
pub(super) fn is_opening(text: &str) -> bool {
    is(text.split_once(['：', ':']).map_or(text, |(word, _)| word).trim(), Class::Opening)
}

fn is_annex(line: &str) -> bool {
    if is_longer(line, 40) || has_sentence(line) {
        return false;
    }
    let bare = letters(line);
    let name = bare.trim_end_matches(|c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c));
    let opened = ["附件", "附录"].iter().any(|word| bare.starts_with(word))
        && !is_longer(line, 30)
        && !is_finished(line);
    is(name, Class::Annex) || opened
}

fn is_title(paragraphs: &[Paragraph<'_>], at: usize, profile: &'static Profile, marks: &[Mark]) -> bool {
    let Some(next) = paragraphs.get(at + 1).filter(|_| is_shaped(paragraphs, at, profile, marks)) else {
        return false;
    };
    let below = !matches!(marks[at + 1], Mark::Text | Mark::Gap) && !is_all_below_a_number(at, marks);
    let annex = at > 0 && matches!(marks[at - 1], Mark::Annex);
    below
        || annex && profile.is_cjk()
        || next.speaker.is_some()
        || next.is_text() && (profile.leads)(&paragraphs[at].line, &next.line)
        || next.is_text() && is_bold(paragraphs, at) && is_finished(next.text())
}

/// The only line between two numbers of a series is the text below the first.
fn is_all_below_a_number(at: usize, marks: &[Mark]) -> bool {
    let run = |at: Option<usize>| match at.and_then(|at| marks.get(at)) {
        Some(&Mark::Number { run, .. }) => Some(run),
        _ => None,
    };
    let above = run(at.checked_sub(1));
    above.is_some() && above == run(Some(at + 1))
}

/// Capitals only.
fn is_upper(text: &str) -> bool {
    !text.chars().any(char::is_lowercase) && text.chars().any(char::is_uppercase)
}

/// The whole line is in bold type.
fn is_bold(paragraphs: &[Paragraph<'_>], at: usize) -> bool {
    paragraphs.get(at).is_some_and(|paragraph| paragraph.line.hints.emphasis == Some(Emphasis::Bold))
}

/// A few words set off over a sentence or more: a title where others are.
fn is_weak_title(paragraphs: &[Paragraph<'_>], at: usize, marks: &[Mark]) -> bool {
    let below = after_address(paragraphs, at + 1);
    let Some(next) = paragraphs.get(below).filter(|next| next.is_text() && next.speaker.is_none()) else {
        return false;
    };
    let line = &paragraphs[at].line;
    let text: &str = &line.text;
    let last = text.chars().next_back();
    let finished = at == 0 || !matches!(marks[at - 1], Mark::Text) || is_finished(paragraphs[at - 1].text());
    line.starts_paragraph
        && finished
        && !is_figure(text)
        && paragraphs[at].speaker.is_none()
        && line.hints.list.is_none()
        && text.chars().next().is_some_and(char::is_uppercase)
        && text.split_whitespace().count() <= 8
        && !is_longer(text, 60)
        && len(text) >= 3
        && last.is_some_and(char::is_alphanumeric)
        && !address::is_opening(text)
        && address::western_opening(text).is_none()
        && date::find(text).is_none()
        && is_longer(next.text(), 30.max(2 * text.chars().count()))
        && is_finished(next.text())
        && matches!(marks[below], Mark::Text)
}

/// Percent of the letters from which on a line is links, and no title.
const LINKS: u8 = 60;

/// Whether a line has the shape of a title and comes after a finished paragraph.
fn is_shaped(paragraphs: &[Paragraph<'_>], at: usize, profile: &'static Profile, marks: &[Mark]) -> bool {
    let text = paragraphs[at].text();
    let above = at == 0
        || !matches!(marks[at - 1], Mark::Text)
        || is_finished(paragraphs[at - 1].text())
        || address::is_opening(paragraphs[at - 1].text())
        // The Secretary of State was asked—
        || paragraphs[at - 1].text().ends_with(['—', '–'])
        || !is_longer(paragraphs[at - 1].text(), 4)
        || (profile.title_shape)(&paragraphs[at - 1].line);
    let marked = gap::is_notice(text)
        || text.starts_with(['—', '-', '•', '·', '*'])
        || paragraphs[at].line.hints.list.is_some();
    // Hangul has neither capitals nor, often, blank lines: the sentences around it set a title apart.
    let caseless = text.chars().find(|c| c.is_alphabetic()).is_some_and(is_hangul);
    let apart = paragraphs[at].line.starts_paragraph
        || profile.is_cjk()
        || caseless && at > 0 && is_finished(paragraphs[at - 1].text())
        || at > 0 && is_longer(paragraphs[at - 1].text(), 120)
        || at > 0 && matches!(marks[at - 1], Mark::Number { .. } | Mark::Title { .. });
    above
        && !is_figure(text)
        && paragraphs[at].line.hints.link_share < LINKS
        && apart
        && !marked
        && paragraphs[at].speaker.is_none()
        && ((profile.title_shape)(&paragraphs[at].line) || is_part(paragraphs, at, profile))
}

/// `Prepared Remarks:`, over somebody's turn.
fn is_part(paragraphs: &[Paragraph<'_>], at: usize, profile: &'static Profile) -> bool {
    let line = &paragraphs[at].line;
    let capital = |word: &str| !is_longer(word, 3) || word.starts_with(char::is_uppercase);
    line.text.strip_suffix(':').is_some_and(|words| {
        paragraphs.get(at + 1).is_some_and(|next| next.speaker.is_some())
            && words.split(' ').all(capital)
            && (profile.title_shape)(&Line { text: words.into(), ..line.clone() })
    })
}

//! Runs of numbers → those that number headings, without those that number paragraphs, items and points.

use super::Paragraph;
use crate::body::run::{Candidate, Run, is_tight};
use crate::lexicon::{Class, is};
use crate::number::{Style, number};
use crate::profile::Profile;
use crate::script::{ends_sentence, find_outside, is_han, is_longer};
use oration_model::{Span, Text};

/// The runs that number headings, not paragraphs: most of their items are short, or open with a short sentence.
pub(super) fn headed(
    runs: Vec<Run>,
    candidates: &[Candidate],
    paragraphs: &[Paragraph<'_>],
    profile: &'static Profile,
) -> Vec<Run> {
    let reads = |&item: &usize| {
        candidates.get(item).is_some_and(|it| !it.sure && is_numbered_prose(it, paragraphs, profile))
    };
    let opens_told = |&item: &usize| {
        candidates.get(item).is_some_and(|it| {
            it.number.style == Style::DigitDot
                && is_titled_paragraph(paragraphs.get(it.at).map_or("", Paragraph::text), it.number.end)
        })
    };
    let keep = |mut run: Run| {
        let style = run.items.first().and_then(|&item| candidates.get(item)).map(|it| it.number.style);
        let low = style.is_some_and(|style| style.rank() >= 4 && !style.is_point());
        let prose = run.items.iter().filter(|item| reads(item)).count();
        if profile.runs_in && run.items.len() > 2 && run.items.iter().all(opens_told) {
            return Some(run);
        }
        let spoken = low || !profile.runs_in;
        let most = |count: usize| count * 3 >= run.items.len() * 2;
        let runin = run
            .items
            .iter()
            .filter(|&&item| candidates.get(item).is_some_and(|it| !it.own && !it.sure))
            .count();
        if spoken
            && (most(prose) || low && most(runin) && crosses_titles(&run, candidates, paragraphs, profile))
        {
            return None;
        }
        if !profile.runs_in
            && (is_told(&run, candidates, paragraphs) || is_stressed(&run, candidates, paragraphs))
        {
            return None;
        }
        if !profile.runs_in {
            run.items.retain(|item| !reads(item));
            let short = run.items.iter().all(|&item| {
                candidates.get(item).is_some_and(|it| {
                    opens_short(paragraphs.get(it.at).map_or("", Paragraph::text), it.number.end)
                })
            });
            let low = low || style == Some(Style::Padded);
            if low && !short && is_list(&run, candidates) || run.items.len() < 2 && prose > 0 {
                return None;
            }
        }
        Some(run)
    };
    runs.into_iter().filter_map(keep).collect()
}

/// Whether titles without a number are between the items, so that the numbers count through the whole text.
fn crosses_titles(
    run: &Run,
    candidates: &[Candidate],
    paragraphs: &[Paragraph<'_>],
    profile: &'static Profile,
) -> bool {
    let at = |item: Option<&usize>| item.and_then(|&item| candidates.get(item)).map_or(0, |it| it.at);
    let inside = paragraphs.get(at(run.items.first())..at(run.items.last())).unwrap_or_default();
    let title =
        |it: &&Paragraph<'_>| it.is_text() && number(it.text()).is_none() && (profile.title_shape)(&it.line);
    inside.iter().filter(title).take(2).count() == 2
}

/// First, … Second, …: points right under each other, most of which are one long sentence and nothing more.
fn is_told(run: &Run, candidates: &[Candidate], paragraphs: &[Paragraph<'_>]) -> bool {
    let whole = |&&item: &&usize| {
        candidates.get(item).is_some_and(|it| {
            let text = paragraphs.get(it.at).map_or("", Paragraph::text);
            it.number.style == Style::Word
                && first_sentence(text, it.number.end) == text.len()
                && is_longer(text, 60)
        })
    };
    is_tight(run, candidates) && run.items.iter().filter(whole).count() * 2 > run.items.len()
}

/// **First, patience.** We have …: the emphasis of the source covers the ordinal, and stays in the paragraph.
fn is_stressed(run: &Run, candidates: &[Candidate], paragraphs: &[Paragraph<'_>]) -> bool {
    run.items.iter().all(|&item| {
        candidates.get(item).is_some_and(|it| {
            let inline = paragraphs.get(it.at).and_then(|paragraph| paragraph.line.hints.inline.as_ref());
            it.number.style == Style::Word && !it.own && inline.is_some_and(begins_with_emphasis)
        })
    })
}

fn begins_with_emphasis(inline: &Text<'_>) -> bool {
    match inline {
        Text::Markdown(markdown) => markdown.starts_with(['*', '_']),
        Text::Spans(spans) => {
            matches!(spans.first(), Some(Span::Markdown(markdown)) if markdown.starts_with(['*', '_']))
        }
    }
}

/// 1.把港口修好，渔船…。: a short clause before several sentences.
fn is_titled_paragraph(text: &str, num: usize) -> bool {
    let rest = text.get(num..).unwrap_or_default();
    let clause = find_outside(rest, &['，', '。', '；', '：']).and_then(|at| rest.get(..at));
    clause.is_some_and(|clause| !is_longer(clause, 24))
        && is_longer(rest, 80)
        && rest.matches(['。', '！', '？']).take(3).count() >= 2
}

/// Items right under each other, without a paragraph between them.
fn is_list(run: &Run, candidates: &[Candidate]) -> bool {
    is_tight(run, candidates)
        && !run.items.iter().any(|&item| candidates.get(item).is_some_and(|it| it.sure || it.bare))
}

/// Words behind a number that read as a paragraph: long, or a sentence.
fn is_numbered_prose(candidate: &Candidate, paragraphs: &[Paragraph<'_>], profile: &'static Profile) -> bool {
    let text = paragraphs.get(candidate.at).map_or("", Paragraph::text);
    let rest = text.get(candidate.number.end..).unwrap_or_default().trim();
    if candidate.number.style.is_point() {
        return false;
    }
    if !profile.runs_in {
        let ends = rest.ends_with(['.', '।', '。']) && rest.split_whitespace().count() >= 5;
        return !candidate.own && !opens_short(text, candidate.number.end) || ends && candidate.own;
    }
    let first = find_outside(rest, &['。', '！', '？', '；', '：']).unwrap_or(rest.len());
    let sentence = rest.get(..first).unwrap_or_default();
    is_longer(sentence, 24) || is_longer(sentence, 14) && sentence.contains(['，', ','])
}

/// `(1) A tap in each house – 612 villages have water.`: where the dash ends that parts a few words from a sentence.
pub(super) fn after_dash(text: &str, num: usize) -> Option<usize> {
    let rest = text.get(num..)?;
    let (at, dash) = [" –", " —"].iter().filter_map(|dash| Some((rest.find(dash)?, dash))).min()?;
    let (words, told) = (rest.get(..at)?, rest.get(at + dash.len()..)?);
    let few =
        words.split_whitespace().count() <= 6 && !is_longer(words, 48) && !words.contains([',', '.', ':']);
    let told = told.starts_with(' ') && is_longer(told, 30) && told.trim_end().ends_with(ends_sentence);
    (few && told).then_some(num + at + dash.len())
}

/// `1. A harbour fund. Every boat …`: a few words, then sentences.
fn opens_short(text: &str, num: usize) -> bool {
    if after_dash(text, num).is_some() {
        return true;
    }
    let end = first_sentence(text, num);
    let first = text.get(num..end).unwrap_or_default().trim();
    let rest = text.get(end..).unwrap_or_default().trim();
    first.ends_with('.')
        && first.split_whitespace().count() <= 6
        && !is_longer(first, 48)
        && !first.contains([',', ';'])
        && is_longer(rest, first.chars().count())
}

/// The end of the first sentence; of a long one, of its first clause.
pub(super) fn first_sentence(text: &str, from: usize) -> usize {
    if let Some(end) = after_dash(text, from) {
        return end;
    }
    let rest = &text[from..];
    let mark = find_outside(rest, &['。', '！', '？', '；', '：', '!', '?', ';', ':', '؟', '।', '۔', '؛']);
    let stop = mark.into_iter().chain(full_stop(rest)).min().map(|at| from + at);
    let end = stop.map_or(text.len(), |at| at + text[at..].chars().next().map_or(0, char::len_utf8));
    let western = rest.contains(' ') && !rest.contains(is_han);
    if !is_longer(&text[from..end], if western { 120 } else { 42 }) {
        return end;
    }
    let lead = rest.char_indices().nth(4).map_or(rest.len(), |(at, _)| at);
    let clause = find_outside(&rest[lead..], &['，', ',', '—']).map(|at| from + lead + at);
    clause.filter(|&clause| clause < end).unwrap_or(end)
}

/// The first full stop that ends a sentence and no abbreviation.
fn full_stop(text: &str) -> Option<usize> {
    text.match_indices(". ").map(|(at, _)| at).find(|&at| {
        let word = text[..at].rsplit(char::is_whitespace).next().unwrap_or_default();
        word.chars().count() > 1 && !is(&text[at - word.len()..=at], Class::Title)
    })
}

//! Lines that come again but for their digits → how often, and whether they are at the same place of each page.

use super::around::Around;
use super::features::{End, Features, pattern};
use crate::line::Line;
use crate::script::{is_longer, letters, narrow};
use std::collections::HashMap;

/// Lines longer than this are not looked for again.
const SHORT: usize = 80;

/// Marks the lines that come again.
pub(super) fn mark(lines: &[Line<'_>], features: &[Features], around: &mut [Around]) {
    let mut places: HashMap<String, Vec<usize>> = HashMap::new();
    // The head of a printed page may be as wide as the page.
    let most = |text: &str| if text.contains("    ") { 2 * SHORT } else { SHORT };
    for (i, line) in lines.iter().enumerate().filter(|(_, line)| !is_longer(&line.text, most(&line.text))) {
        let key = pattern(&line.text);
        if !key.is_empty() {
            places.entry(key).or_default().push(i);
        }
    }
    let mut sizes = None;
    for places in places.values() {
        let each_page = places.len() >= 2 && {
            let sizes: &Vec<usize> = sizes.get_or_insert_with(|| bytes_before(lines));
            is_each_page(places, sizes, lines, features, around)
        };
        for &i in places {
            around[i].repeats = u32::try_from(places.len()).unwrap_or(u32::MAX);
            around[i].doubled = places.len() > 1;
            around[i].each_page = each_page;
        }
    }
    mark_heads(lines, features, around);
}

/// Words of the first lines that come again beside a page number further down are the head of the page, even if
/// they come only once.
fn mark_heads(lines: &[Line<'_>], features: &[Features], around: &mut [Around]) {
    const FIRST: usize = 12;
    let words = |line: &Line<'_>| letters(&line.text).replace(|c: char| c.is_numeric(), "");
    let short = |line: &&Line<'_>| !is_longer(&line.text, SHORT);
    let top: String = lines.iter().take(FIRST).filter(short).map(words).collect();
    let is_page = |i: usize, around: &[Around]| {
        features.get(i).is_some_and(|f| f.page) || around.get(i).is_some_and(|it| it.page)
    };
    let heads: Vec<String> =
        lines.iter().take(FIRST).filter(short).map(words).filter(|head| is_longer(head, 11)).collect();
    for i in FIRST..lines.len() {
        // City council - 12th sitting - 28 September 2022          391
        let own = || words(&lines[i]);
        around[i].each_page |= features[i].paged && heads.iter().any(|head| own().starts_with(head.as_str()));
        let beside = is_page(i - 1, around) || is_page(i + 1, around);
        if beside && !features[i].page && !is_longer(&lines[i].text, SHORT) {
            let own = words(&lines[i]);
            around[i].each_page |= own.chars().count() >= 6 && top.contains(&own);
        }
    }
    // A head of several lines.
    for i in (FIRST..lines.len().saturating_sub(1)).rev() {
        let goes_on = around[i + 1].each_page && around[i].doubled && !lines[i + 1].starts_paragraph;
        around[i].each_page |= goes_on && !is_longer(&lines[i].text, SHORT);
    }
}

fn bytes_before(lines: &[Line<'_>]) -> Vec<usize> {
    let sums = lines.iter().scan(0, |sum, line| {
        *sum += line.text.len();
        Some(*sum)
    });
    sums.collect()
}

/// Page breaks or page numbers are beside the lines; or they count pages and cut sentences or are equally far from each
/// other; or they do both.
fn is_each_page(
    places: &[usize],
    sizes: &[usize],
    lines: &[Line<'_>],
    features: &[Features],
    around: &[Around],
) -> bool {
    let count = places.len();
    let share = |is: &dyn Fn(usize) -> bool| places.iter().filter(|&&i| is(i)).count();
    let is_page =
        |i: usize| around.get(i).is_some_and(|it| it.page) || features.get(i).is_some_and(|it| it.page);
    let starts_page = |i: usize| lines.get(i).is_some_and(|line| line.hints.page_start);
    let marked =
        share(&|i| is_page(i + 1) || i > 0 && is_page(i - 1) || starts_page(i) || starts_page(i + 1));
    // Two lines may well be beside a page by chance, unless they are long and the same.
    if count == 2 {
        let same = lines[places[0]].text == lines[places[1]].text || counts_pages(places, lines);
        return marked == 2 && same && is_longer(&lines[places[0]].text, 16);
    }
    if marked * 3 >= count * 2 {
        return true;
    }
    let cut = share(&|i| cuts(i, features));
    let is_even = is_even(places, sizes);
    let of_all = || places.iter().all(|&i| is_of_all(&lines[i].text));
    let counts = counts_pages(places, lines) && (is_even || cut * 2 >= count || of_all());
    counts || count >= 4 && is_even && cut * 4 >= count * 3
}

/// Whether the sentence above a line goes on below it.
fn cuts(i: usize, features: &[Features]) -> bool {
    let above = i.checked_sub(1).and_then(|above| features.get(above));
    let is_open =
        above.is_some_and(|above| matches!(above.end, End::Open | End::Comma) && above.heading.is_none());
    is_open && features.get(i + 1).is_some_and(|below| below.low || below.is_caseless)
}

/// Whether there is about as much text between each two places.
fn is_even(places: &[usize], sizes: &[usize]) -> bool {
    let gaps = || places.windows(2).map(|pair| sizes[pair[1]] - sizes[pair[0]]);
    let (least, most) = (gaps().min().unwrap_or(0), gaps().max().unwrap_or(0));
    least >= 200 && most <= least * 2
}

/// Whether the first or the last number of each line is one or two more than that of the line before.
fn counts_pages(places: &[usize], lines: &[Line<'_>]) -> bool {
    let rises = |number: fn(&str) -> Option<u32>| {
        places.windows(2).all(|pair| {
            let (one, next) = (number(&lines[pair[0]].text), number(&lines[pair[1]].text));
            one.zip(next).is_some_and(|(one, next)| matches!(next.wrapping_sub(one), 1 | 2))
        })
    };
    rises(|line| numbers(line).next()) || rises(|line| numbers(line).last())
}

/// A page of a number of pages: `General debate 2/6`.
fn is_of_all(line: &str) -> bool {
    let mut parts = line.split(['/', '／']);
    let digit = |c: Option<char>| c.is_some_and(|c| narrow(c).is_ascii_digit());
    match (parts.next(), parts.next(), parts.next()) {
        (Some(page), Some(all), None) => {
            digit(page.trim_end().chars().last()) && digit(all.trim_start().chars().next())
        }
        _ => false,
    }
}

fn numbers(line: &str) -> impl Iterator<Item = u32> {
    line.split(|c: char| !narrow(c).is_ascii_digit()).filter(|digits| !digits.is_empty()).map(|digits| {
        digits
            .chars()
            .filter_map(|c| narrow(c).to_digit(10))
            .fold(0u32, |sum, digit| sum.saturating_mul(10).saturating_add(digit))
    })
}

//! Page numbers of a printed text.
//!
//! ```text
//! page = digits alone that count 1, 2, 3 … | "—" digits "—" | "第" digits "页"
//! ```

use super::date;
use super::lexicon::{Class, is};
use super::line::{Line, is_space};
use super::script::{is_longer, letters};
use super::sort::sort_by_place;
use std::collections::HashMap;

/// Which lines are page numbers.
pub(super) fn find(lines: &[Line<'_>]) -> Vec<usize> {
    let bare: Vec<(usize, u32)> =
        lines.iter().enumerate().filter_map(|(i, line)| Some((i, bare_number(&line.text)?))).collect();
    let counted =
        [1, 2].into_iter().map(|first| counting(&bare, first)).max_by_key(Vec::len).unwrap_or_default();
    let marked = lines.iter().enumerate().filter(|(_, line)| is_page_mark(&line.text)).map(|(i, _)| i);
    let counted = if counted.len() >= 3 { counted } else { Vec::new() };
    let mut all: Vec<usize> =
        counted.into_iter().chain(marked).chain(beside_heads(lines)).chain(with_first(lines)).collect();
    sort_by_place(&mut all, |&at| at);
    all.dedup();
    all
}

/// Numbers that rise, each right under the same line: `ANNALS OF THE HOUSE` over 3767, 3771, 3772.
fn beside_heads(lines: &[Line<'_>]) -> Vec<usize> {
    let mut heads: HashMap<String, Vec<(usize, u32)>> = HashMap::new();
    for (i, line) in lines.iter().enumerate().skip(1) {
        let digits = line.text.bytes().all(|b| b.is_ascii_digit()) && (2..=5).contains(&line.text.len());
        if let Some(value) = digits.then(|| line.text.parse().ok()).flatten()
            && lines[i - 1].text.len() <= 120
        {
            heads.entry(letters(&lines[i - 1].text)).or_default().push((i, value));
        }
    }
    heads
        .into_iter()
        .filter(|(head, found)| {
            head.chars().any(char::is_alphabetic) && found.len() >= 3 && found.is_sorted_by(|a, b| a.1 < b.1)
        })
        .flat_map(|(_, found)| found.into_iter().map(|(i, _)| i))
        .collect()
}

/// `Annals of the House, 14th sitting      213`: a line of the top, or most of one, and the number of a page.
fn with_first(lines: &[Line<'_>]) -> Vec<usize> {
    const FIRST: usize = 8;
    let is_short = |line: &&Line<'_>| !is_longer(&line.text, 140);
    let top: Vec<String> =
        lines.iter().take(FIRST).filter(is_short).map(|line| letters(&line.text)).collect();
    let is_head = |line: &Line<'_>| {
        let Some((words, page)) = line.text.trim_end().rsplit_once(is_space) else { return false };
        let (words, whole) = (letters(words), letters(&line.text));
        // © Harbour Authority 2019
        let year = page.len() == 4 && page.starts_with(['1', '2']);
        let counts = page.len() <= 5 && page.bytes().all(|b| b.is_ascii_digit()) && !year;
        let of_head = |head: &String| head.contains(&words) && !head.contains(&whole);
        counts && words.chars().count() >= 12 && !line.text.contains("    ") && top.iter().any(of_head)
    };
    let below = lines.iter().enumerate().skip(FIRST).filter(|(_, line)| is_short(line) && is_head(line));
    below.map(|(i, _)| i).collect()
}

fn counting(bare: &[(usize, u32)], first: u32) -> Vec<usize> {
    let mut next = first;
    let mut found = Vec::new();
    for &(i, value) in bare {
        if value == next {
            found.push(i);
            next += 1;
        }
    }
    found
}

fn bare_number(line: &str) -> Option<u32> {
    (line.len() <= 3).then(|| line.parse().ok())?
}

/// Bytes of a line with a page number at most, with the gap between its parts.
const LONGEST: usize = 600;

/// `— 3 —`, `- 3 -`, `第3页 共10页`, `3 / 10`, `Page 3 of 10`.
pub(super) fn is_page_mark(line: &str) -> bool {
    if line.len() > LONGEST {
        return false;
    }
    // The head of a page: words, a wide gap and its number.
    let wide = || line.rsplit_once("\u{3000}\u{3000}\u{3000}");
    let head = line.rsplit_once("    ").or_else(|| line.rsplit_once('\t')).or_else(wide);
    if let Some((words, page)) = head.filter(|(words, _)| !words.trim().is_empty()) {
        return !is_longer(words.trim(), 40)
            && page.contains(|c: char| c.is_alphabetic() || is_dash(c))
            && is_page_mark(page.trim());
    }
    // Stenogram z sesji - strona 2 z 3
    let line = unbracketed(line);
    let last = line.rsplit_once(
        [" - ", " – ", " — ", " | "].into_iter().find(|mark| line.contains(mark)).unwrap_or("\0"),
    );
    if let Some((words, page)) = last.filter(|(words, _)| words.contains(char::is_alphabetic)) {
        // 14 MAART 2022 — 7
        let capitals = words.contains(|c: char| c.is_ascii_digit()) && !words.contains(char::is_lowercase);
        return !is_longer(words, 70)
            && (page.contains(char::is_alphabetic) || capitals && words.matches(' ').count() >= 2)
            && is_page(page);
    }
    // [[Page H6173]]: the mark of a page in an official record.
    let line = unbracketed(line);
    if line.len() > 40 || !line.contains(|c: char| c.is_ascii_digit()) {
        return false;
    }
    // 20 Jun 2023 : Column 632
    let column =
        line.rsplit_once(": ").filter(|(day, _)| date::find(day).is_some()).map_or(line, |(_, it)| it);
    let of_chamber = |page: &str| is_page(page.trim_end_matches(|c: char| c.is_ascii_uppercase()));
    if column.split_once(' ').is_some_and(|(word, page)| word == "Column" && of_chamber(page)) {
        return true;
    }
    let inner = line.trim_matches(|c| is_dash(c) || matches!(c, ' ' | '·'));
    let dashed = inner.len() < line.len()
        && inner.bytes().all(|b| b.is_ascii_digit())
        && line.starts_with(is_dash)
        && line.ends_with(is_dash);
    let bare: String = line
        .chars()
        .filter(|c| !c.is_whitespace() && !c.is_ascii_digit() && !"/／,，|".contains(*c))
        .collect();
    dashed
        || line.contains(char::is_alphabetic) && is_page(line)
        || matches!(bare.as_str(), "第页" | "第頁" | "第页共页" | "第頁共頁" | "Pageof" | "Page" | "pageof")
}

/// What is in square brackets, or the line.
fn unbracketed(line: &str) -> &str {
    line.strip_prefix('[').and_then(|inner| inner.strip_suffix(']')).unwrap_or(line)
}

fn is_dash(c: char) -> bool {
    matches!(c, '—' | '-' | '–' | '－')
}

/// `5`, `2/3`, `page 2`, `Seite 3 von 10`: the number of a page, and words for it in any language.
pub(super) fn is_page(words: &str) -> bool {
    let number = |word: &str| {
        let digits = word.strip_prefix(|c: char| c.is_ascii_uppercase()).unwrap_or(word);
        (1..=5).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit())
    };
    let parts: Vec<&str> =
        words.split(|c: char| c.is_whitespace() || c == '/').filter(|it| !it.is_empty()).collect();
    match parts.as_slice() {
        [page] => number(page),
        [a, b] => number(b) && (number(a) || is(a, Class::Page)),
        [word, a, between, b] => {
            is(word, Class::Page) && number(a) && number(b) && between.chars().count() <= 3
        }
        [word, a, b] => is(word, Class::Page) && number(a) && number(b),
        _ => false,
    }
}

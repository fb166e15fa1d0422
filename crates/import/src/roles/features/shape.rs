//! A line → whether it has the shape of template code, a page's head, an address of the web, a clock time or a rule.

use crate::lexicon::{Class, is};
use crate::lower_case::lower;
use crate::page_number;
use crate::script::is_clock_time;

/// A line of template code: `{% include x %}`.
pub(super) fn is_template(text: &str) -> bool {
    text.starts_with("{%") && text.ends_with("%}") || text.starts_with("{{") && text.ends_with("}}")
}

/// `4          NATIONAL CONGRESS`, `NATIONAL CONGRESS          5`, `Annual Report      page 2 of 9`.
pub(super) fn is_paged(text: &str) -> bool {
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let gap = |rest: &str| rest.len() >= rest.trim_start().len() + 4;
    let first = (1..=5).contains(&digits) && text.get(digits..).is_some_and(gap);
    let last = text.char_indices().rev().find(|(at, _)| text[*at..].starts_with("    ")).map(|(at, _)| at);
    let (words, ends) = match (first, last) {
        (true, _) => (text.get(digits..).unwrap_or_default(), true),
        (false, Some(at)) => (&text[..at], page_number::is_page(&text[at..])),
        (false, None) => return false,
    };
    let most = match (first, digits) {
        (false, _) => 16,
        (true, 3..) => 16,
        (true, _) => 8,
    };
    ends && words.chars().any(char::is_alphabetic) && words.split_whitespace().count() <= most
}

/// `(XXXX)`, `#####`: one letter again and again.
pub(super) fn is_placeholder(text: &str) -> bool {
    let mut letters = text.chars().filter(|c| c.is_alphanumeric());
    letters.next().is_some_and(|first| {
        matches!(first, 'X' | 'x') && letters.clone().count() >= 2 && letters.all(|c| c == first)
    })
}

pub(super) fn is_url(text: &str) -> bool {
    let inner = text.trim_matches(|c: char| matches!(c, '<' | '>' | '(' | ')' | ' '));
    let www = inner.split_whitespace().any(|word| word.starts_with("www."))
        && inner.split_whitespace().count() <= 12;
    let at = inner.find("://");
    // example.org/en/news?id=7
    let path = inner.split_once('/').is_some_and(|(host, _)| {
        host.starts_with("http")
            || host.contains('.') && host.bytes().all(|b| b.is_ascii_alphanumeric() || b".-".contains(&b))
    });
    let bare =
        path && !inner.contains(char::is_whitespace) && inner.contains(|c: char| c.is_ascii_lowercase());
    bare || www && !inner.ends_with(['.', '!', '?'])
        || at.is_some_and(|at| at <= 40 && inner[at..].split_whitespace().count() == 1)
            && inner.split_whitespace().count() <= 3
}

/// Whether somebody speaks of themselves, in the languages that say so with a word.
pub(super) fn first_person(head: &str) -> bool {
    let word = |word: &str| is(word.trim_matches(|c: char| !c.is_alphanumeric()), Class::Me);
    head.contains(['我', '私', '저']) || head.split_whitespace().take(120).any(word)
}

/// `* * *`, `———`, `____`.
pub(super) fn is_rule(text: &str) -> bool {
    let mut marks = text.chars().filter(|c| !c.is_whitespace());
    let first = marks.next();
    first.is_some_and(|c| {
        matches!(c, '*' | '＊' | '-' | '—' | '–' | '_' | '=' | '~' | '·' | '※' | '#' | '•' | '─' | '━')
    }) && marks.clone().count() >= 2
        && marks.all(|c| Some(c) == first)
}

/// `00:15`, `1:02:03`, `[00:15]`, `4:24 P.M. EEST`, `9.30 am`.
pub(crate) fn is_clock(text: &str) -> bool {
    let text = text.strip_prefix("END ").unwrap_or(text);
    let inner = text.trim_matches(|c: char| matches!(c, '[' | ']' | '(' | ')') || c.is_whitespace());
    // 9/24/24, 4:31 PM: the stamp of a printed page
    let dated =
        inner.split_once(", ").filter(|(day, _)| day.bytes().all(|b| b.is_ascii_digit() || b == b'/'));
    let inner = dated.map_or(inner, |(_, clock)| clock);
    let (clock, zone) = inner.split_once(' ').unwrap_or((inner, ""));
    let zoned = zone.len() <= 16 && zone.chars().all(|c| c.is_ascii_alphabetic() || matches!(c, '.' | ' '));
    let lower = lower(zone);
    let marked = zoned && ["a.m", "p.m", "am", "pm", "uhr", "h"].iter().any(|mark| lower.starts_with(mark));
    zone.is_empty() && is_clock_time(clock) || marked && is_clock_time(&clock.replace('.', ":"))
}

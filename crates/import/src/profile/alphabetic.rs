//! Scripts with words between spaces: lines join with a space, titles begin with a capital where the script has them.

use super::Profile;
use crate::date;
use crate::lexicon::is_unspaced;
use crate::line::Line;
use crate::number::number;
use crate::recognise::address::is_western;
use crate::roles::features::is_clock;
use crate::script::{ends_sentence, is_finished, is_hangul, is_longer, len};
use crate::source::Emphasis;
use crate::western_person::is_small;

pub(super) static PROFILE: Profile = Profile {
    name: "alphabetic",
    joint: " ",
    broken: 3,
    widths: 1..160,
    points: false,
    is_own,
    runs_in: false,
    title_shape,
    leads,
    title_share: 2,
    goes_on,
};

/// A heading that fills its line is short and ends without a comma, and with a full stop only where it is shorter still.
fn is_own(rest: &str) -> bool {
    let body = rest.trim_end();
    let most = if rest.chars().any(is_unspaced) { 60 } else { 100 };
    !is_longer(rest, most) && !body.ends_with([',', ';']) && (!body.ends_with('.') || !is_longer(rest, 60))
}

fn title_shape(line: &Line<'_>) -> bool {
    let text = line.text.trim();
    let last = text.chars().next_back().unwrap_or('.');
    let words = text.split_whitespace().count();
    let bold = line.hints.emphasis == Some(Emphasis::Bold);
    let first = text.chars().find(|c| c.is_alphabetic());
    first.is_some_and(|c| !c.is_lowercase())
        && !text.contains(';')
        && (!is_finished(text) || text.ends_with('?') && is_title_case(text))
        && !is_clock(text)
        && words <= if bold { 20 } else { 12 }
        && !is_longer(text, if bold { 160 } else { 90 })
        && len(text) >= 4
        && !(is_longer(text, 40) && text.chars().any(is_unspaced))
        && !is_small(text.split_whitespace().next_back())
        && !matches!(last, ',' | ';' | ':' | '"' | '”' | '،' | '—' | '–')
        && !is_western(text)
        && date::find(text).is_none()
}

fn leads(line: &Line<'_>, next: &Line<'_>) -> bool {
    let text = line.text.trim();
    let tight = !next.starts_paragraph;
    let (most, least) = if tight && text.contains(is_hangul) { (30, 15) } else { (80, 30) };
    !(tight && is_longer(text, 60))
        && (is_longer(&next.text, most) || (is_capitalized(text) || tight) && is_longer(&next.text, least))
        && (next.starts_paragraph && is_longer(&next.text, most) || next.text.ends_with(ends_sentence))
}

/// What Comes Next, SAFETY AND OUR PEOPLE: every longer word begins with a capital.
fn is_capitalized(text: &str) -> bool {
    text.split_whitespace()
        .filter(|word| is_longer(word, 4))
        .all(|word| word.chars().find(|c| c.is_alphabetic()).is_none_or(char::is_uppercase))
}

/// What Do We Owe Our Children?
fn is_title_case(text: &str) -> bool {
    let capital = |word: &str| word.chars().find(|c| c.is_alphabetic()).is_none_or(|c| !c.is_lowercase());
    text.split_whitespace().skip(1).filter(|word| capital(word)).count() >= 2
        && text.split_whitespace().filter(|word| is_longer(word, 3)).all(capital)
}

fn goes_on(open: &str, next: &Line<'_>, width: usize, last: usize) -> bool {
    let lower = next.text.chars().next().is_some_and(char::is_lowercase);
    let list = next.text.starts_with(['•', '·', '▪', '*', '-', '–', '—'])
        && next.text.chars().nth(1).is_some_and(char::is_whitespace);
    if next.hints.is_first || list || is_western(open) || is_western(&next.text) {
        return false;
    }
    if !is_finished(open) && lower && !is_counted(&next.text) {
        return true;
    }
    if width == 0 {
        return false;
    }
    if next.starts_paragraph {
        return !is_finished(open) && !open.ends_with([',', '،']) && !has_case(&next.text);
    }
    let short = last * 4 < width * 3;
    let numbered = || is_numbered(&next.text) || is_counted(&next.text);
    !(is_finished(open) && (short || numbered()) || is_set_apart(open, next, width, last))
}

/// A number that may open a heading.
fn is_counted(text: &str) -> bool {
    number(text).is_some_and(|number| !number.style.is_point() && number.end < text.len())
}

/// `2. Schools` over a line that begins with a capital, whose first word would have fitted: the break is meant.
fn is_set_apart(open: &str, next: &Line<'_>, width: usize, last: usize) -> bool {
    let room = next.text.split(' ').next().map_or(0, len) + 1;
    let capital = next.text.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| !c.is_lowercase());
    !is_finished(open)
        && !open.ends_with([',', '،'])
        && capital
        && last + room + 2 < width
        && len(open) == last
        && (is_counted(open) || is_upper(open))
}

fn is_upper(text: &str) -> bool {
    text.chars().any(char::is_uppercase) && !text.chars().any(char::is_lowercase)
}

fn has_case(text: &str) -> bool {
    text.chars().find(|c| c.is_alphabetic()).is_some_and(|c| c.is_lowercase() || c.is_uppercase())
}

/// `12 We also need`, `3. The`.
fn is_numbered(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    (1..=3).contains(&digits) && text.get(digits..).is_some_and(|rest| rest.starts_with([' ', '.', ')']))
}

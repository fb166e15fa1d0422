//! An office and a name in Hangul → who speaks.

use super::Byline;
use super::name::is_mask;
use crate::lexicon::{Class, ends, fold, is};
use crate::script::{is_hangul, len};

/// 해양부 장관 한도윤, 한도윤 장관: an office and a name in Hangul.
pub(crate) fn korean(line: &str) -> Option<Byline> {
    let office = |words: &[&str]| words.last().is_some_and(|word| ends(&fold(word), Class::Office).is_some());
    let words: Vec<&str> = line.split_whitespace().collect();
    let (who, role) = match words.as_slice() {
        [role @ .., who] if role.len() <= 5 && is_korean_name(who) && office(role) => (who, role),
        [who, role @ ..] if role.len() <= 5 && is_korean_name(who) && office(role) => (who, role),
        _ => return None,
    };
    Some(Byline { name: (*who).to_owned(), role: Some(role.join(" ")) })
}

/// 김서현: a family name and syllables.
pub(super) fn is_korean_name(word: &str) -> bool {
    (2..=4).contains(&len(word))
        && word.chars().skip(1).all(|c| is_hangul(c) || is_mask(c))
        && word.chars().next().is_some_and(|c| is(c.encode_utf8(&mut [0; 4]), Class::Surname))
        && !is(word, Class::Office)
        && !is(word, Class::Kind)
}

/// 바다도서관 김서현 관장 인터뷰: the office is right behind the name.
pub(crate) fn korean_in_title(title: &str) -> Option<Byline> {
    let words: Vec<&str> = title.split_whitespace().take(24).collect();
    words.windows(2).find_map(|pair| korean(&pair.join(" "))).filter(|by| len(&by.name) == 3)
}

//! A number → its words: One, First, một. Word writes English words in documents of all languages but a few.

use super::signs::in_table;

const ONES: &str = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen \
    seventeen eighteen nineteen";
const TENS: &str = "ten twenty thirty forty fifty sixty seventy eighty ninety";
const IRREGULAR: &str = "one=first two=second three=third five=fifth eight=eighth nine=ninth twelve=twelfth";
const VIETNAMESE: &str = "một hai ba bốn năm sáu bảy tám chín mười";

/// One, Twenty-one, One hundred one; up to 999.
pub(super) fn cardinal(number: u32) -> Option<String> {
    capitalized(english(number)?)
}

/// First, Twenty-first, One hundred first; up to 999.
pub(super) fn ordinal(number: u32) -> Option<String> {
    let mut words = english(number)?;
    let last = words.rfind([' ', '-']).map_or(0, |at| at + 1);
    let word = &words[last..];
    let form = match (in_table(IRREGULAR, word), word.strip_suffix('y')) {
        (Some(form), _) => form.to_owned(),
        (None, Some(stem)) => [stem, "ieth"].concat(),
        (None, None) => [word, "th"].concat(),
    };
    words.replace_range(last.., &form);
    capitalized(words)
}

/// một, mười một, hai mươi mốt; up to 99.
pub(super) fn vietnamese(number: u32) -> Option<String> {
    let (tens, ones) = (number / 10, number % 10);
    let last = match (tens, ones) {
        (2.., 1) => Some("mốt"),
        (1.., 5) => Some("lăm"),
        _ => word(VIETNAMESE, ones),
    };
    let first = match tens {
        0 => None,
        1 => Some("mười".to_owned()),
        2..=9 => Some([word(VIETNAMESE, tens)?, " mươi"].concat()),
        _ => return None,
    };
    let words = [first.as_deref(), last];
    Some(words.into_iter().flatten().collect::<Vec<_>>().join(" "))
}

fn english(number: u32) -> Option<String> {
    let hundreds = match number / 100 {
        0 => None,
        count => Some([word(ONES, count)?, " hundred"].concat()),
    };
    let rest = number % 100;
    let rest = match (rest / 10, rest % 10) {
        (0 | 1, _) => word(ONES, rest).map(str::to_owned),
        (tens, 0) => word(TENS, tens).map(str::to_owned),
        (tens, ones) => Some([word(TENS, tens)?, "-", word(ONES, ones)?].concat()),
    };
    let parts = [hundreds, rest].into_iter().flatten().collect::<Vec<_>>();
    (number < 1000 && !parts.is_empty()).then(|| parts.join(" "))
}

/// The word at a place, from 1.
fn word(words: &'static str, at: u32) -> Option<&'static str> {
    words.split(' ').nth(at.checked_sub(1)? as usize)
}

fn capitalized(mut words: String) -> Option<String> {
    words.get_mut(..1)?.make_ascii_uppercase();
    Some(words)
}

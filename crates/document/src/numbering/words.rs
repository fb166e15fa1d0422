//! A number → its words: One, First, một, एक, หนึ่ง. Word writes English words in documents of all languages but a few.

use super::signs::in_table;

const ONES: &str = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen \
    seventeen eighteen nineteen";
const TENS: &str = "ten twenty thirty forty fifty sixty seventy eighty ninety";
const IRREGULAR: &str = "one=first two=second three=third five=fifth eight=eighth nine=ninth twelve=twelfth";
const VIETNAMESE: &str = "một hai ba bốn năm sáu bảy tám chín mười";

/// From 1 to 99, all of them words of their own.
const HINDI: &str = "एक दो तीन चार पाँच छह सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह सोलह सत्रह अठारह उन्नीस बीस इक्कीस बाईस तेईस \
    चौबीस पच्चीस छब्बीस सत्ताईस अट्ठाईस उनतीस तीस इकतीस बत्तीस तैंतीस चौंतीस पैंतीस छत्तीस सैंतीस अड़तीस उनतालीस चालीस इकतालीस बयालीस \
    तैंतालीस चौवालीस पैंतालीस छियालीस सैंतालीस अड़तालीस उनचास पचास इक्यावन बावन तिरपन चौवन पचपन छप्पन सत्तावन अट्ठावन उनसठ साठ इकसठ \
    बासठ तिरसठ चौंसठ पैंसठ छियासठ सड़सठ अड़सठ उनहत्तर सत्तर इकहत्तर बहत्तर तिहत्तर चौहत्तर पचहत्तर छिहत्तर सतहत्तर अठहत्तर उनासी अस्सी \
    इक्यासी बयासी तिरासी चौरासी पचासी छियासी सत्तासी अट्ठासी नवासी नब्बे इक्यानवे बानवे तिरानवे चौरानवे पचानवे छियानवे सत्तानवे अट्ठानवे \
    निन्यानवे";
const THAI: &str = "หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า";
const THAI_UNITS: &str = "สิบ ร้อย พัน หมื่น แสน";

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

/// एक, एक सौ एक; up to 999.
pub(super) fn hindi(number: u32) -> Option<String> {
    let rest = word(HINDI, number % 100);
    let Some(count) = (number / 100).checked_sub(1) else { return rest.map(str::to_owned) };
    let hundreds = [word(HINDI, count + 1).filter(|_| count < 9)?, " सौ"].concat();
    Some(rest.map_or_else(|| hundreds.clone(), |rest| [&hundreds, " ", rest].concat()))
}

/// หนึ่ง, ยี่สิบเอ็ด, หนึ่งร้อย; up to 999,999.
pub(super) fn thai(number: u32) -> Option<String> {
    let mut words = String::new();
    for place in (0..6u32).rev() {
        let digit = number / 10u32.pow(place) % 10;
        match (place, digit) {
            (_, 0) => continue,
            (1, 1) => {}
            (1, 2) => words.push_str("ยี่"),
            (0, 1) if !words.is_empty() => words.push_str("เอ็ด"),
            _ => words.push_str(word(THAI, digit)?),
        }
        words.push_str(word(THAI_UNITS, place).unwrap_or_default());
    }
    (number < 1_000_000).then_some(words)
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

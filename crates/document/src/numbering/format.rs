//! A number → how a list shows it (`w:numFmt`, ISO/IEC 29500-1 17.18.59). Where the standard and Word differ, as Word does.

use super::alphabet::{Alphabet, hebrew};
use super::counting::{Counting, digits, native_korean};
use super::signs::{in_table, nth};
use super::words::{cardinal, hindi, ordinal as ordinal_word, thai, vietnamese};

/// The format of numbers.
#[derive(Debug, Clone, Copy)]
pub(super) enum Format {
    Decimal,
    /// Zeros in front, to this number of digits.
    Padded(usize),
    LowerLetter,
    UpperLetter,
    LowerRoman,
    UpperRoman,
    Ordinal,
    /// Digit by digit, with these for 0 to 9: 一〇一.
    Digits(&'static str),
    /// In words with units: 一百〇一.
    Counting(Counting),
    /// 하나, 열하나, up to 아흔아홉; then 백.
    NativeKorean,
    /// One of these signs: 甲 to 癸.
    Signs(&'static str),
    /// 甲子 to 癸亥.
    StemsAndBranches,
    /// A character from the first of these two to the last: ① to ⑳.
    Range(&'static str),
    /// - 1 -.
    Dashed,
    /// א to תתקצט.
    Hebrew,
    /// The letters of another alphabet than the Latin.
    Letters(Alphabet),
    /// In words, by this function.
    Words(fn(u32) -> Option<String>),
    Hexadecimal,
    Bullet,
    None,
}

const STEMS: &str = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES: &str = "子丑寅卯辰巳午未申酉戌亥";

/// The digits from 0, or that of 0 alone where Unicode has the others behind it.
const DIGITS: &str = "decimalFullWidth=０ decimalFullWidth2=０ thaiNumbers=๐ hindiNumbers=० \
    koreanDigital=영일이삼사오육칠팔구 koreanDigital2=零一二三四五六七八九 ideographDigital=〇一二三四五六七八九 \
    japaneseDigitalTenThousand=〇一二三四五六七八九 taiwaneseDigital=○一二三四五六七八九";

const RANGES: &str = "decimalEnclosedCircle=①⑳ decimalEnclosedCircleChinese=①⑳ decimalEnclosedParen=⑴⒇ \
    decimalEnclosedFullstop=⒈⒛ ideographEnclosedCircle=㈠㈩";

impl Format {
    /// The format of a name; `pattern` is that of a custom one: `001, 002, 003, ...`.
    pub(super) fn named(name: &str, pattern: &str) -> Self {
        match name {
            "decimalZero" => Format::Padded(2),
            "custom" => match pattern.split(',').next() {
                Some(first) if first.len() > 1 && first.bytes().all(|byte| byte.is_ascii_digit()) => {
                    Format::Padded(first.len())
                }
                _ => Format::Decimal,
            },
            "lowerLetter" => Format::LowerLetter,
            "upperLetter" => Format::UpperLetter,
            "lowerRoman" => Format::LowerRoman,
            "upperRoman" => Format::UpperRoman,
            "ordinal" => Format::Ordinal,
            "cardinalText" => Format::Words(cardinal),
            "ordinalText" => Format::Words(ordinal_word),
            "vietnameseCounting" => Format::Words(vietnamese),
            "hindiCounting" => Format::Words(hindi),
            "thaiCounting" => Format::Words(thai),
            "hex" => Format::Hexadecimal,
            "numberInDash" => Format::Dashed,
            "bullet" => Format::Bullet,
            "none" => Format::None,
            "hebrew1" => Format::Hebrew,
            "koreanLegal" => Format::NativeKorean,
            "ideographTraditional" => Format::Signs(STEMS),
            "ideographZodiac" => Format::Signs(BRANCHES),
            "ideographZodiacTraditional" => Format::StemsAndBranches,
            _ => {
                let digits = in_table(DIGITS, name).map(Format::Digits);
                let counting = || Counting::named(name).map(Format::Counting);
                let range = || in_table(RANGES, name).map(Format::Range);
                let letters = || Alphabet::named(name).map(Format::Letters);
                digits.or_else(counting).or_else(range).or_else(letters).unwrap_or(Format::Decimal)
            }
        }
    }

    /// A number in this format; decimal where the format has no sign for it.
    pub(super) fn number(self, number: u32) -> String {
        match self {
            Format::None | Format::Bullet => String::new(),
            _ => self.sign(number).unwrap_or_else(|| number.to_string()),
        }
    }

    fn sign(self, number: u32) -> Option<String> {
        match self {
            Format::Padded(width) => {
                let number = number.to_string();
                let zeros = std::iter::repeat_n('0', width.saturating_sub(number.len()));
                Some(zeros.chain(number.chars()).collect())
            }
            Format::Digits(signs) => Some(digits(number, signs)),
            Format::Dashed => Some(["- ", &number.to_string(), " -"].concat()),
            _ if number == 0 => None,
            Format::Hebrew => hebrew(number),
            Format::Words(words) => words(number),
            Format::Hexadecimal => Some(hexadecimal(number)),
            Format::Letters(alphabet) => alphabet.number(number),
            Format::LowerLetter => Some(letters(number, b'a')),
            Format::UpperLetter => Some(letters(number, b'A')),
            Format::UpperRoman => roman(number),
            Format::LowerRoman => roman(number).map(|roman| roman.to_ascii_lowercase()),
            Format::Ordinal => Some(ordinal(number)),
            Format::Counting(counting) => Some(counting.number(number)),
            Format::NativeKorean => native_korean(number).or_else(|| Some(Counting::KOREAN.number(number))),
            Format::Signs(signs) => nth(signs, number - 1),
            Format::StemsAndBranches if number <= 60 => {
                let stem = nth(STEMS, (number - 1) % 10)?;
                Some([stem, nth(BRANCHES, (number - 1) % 12)?].concat())
            }
            Format::Range(ends) => {
                let (first, last) = (ends.chars().next()?, ends.chars().next_back()?);
                let sign = char::from_u32(u32::from(first).checked_add(number - 1)?)?;
                (sign <= last).then(|| String::from(sign))
            }
            _ => None,
        }
    }
}

/// a to z, aa to zz, aaa …
fn letters(number: u32, first: u8) -> String {
    let index = number - 1;
    let letter = char::from(first + (index % 26) as u8);
    // A list never comes that far; a number in a file may.
    std::iter::repeat_n(letter, (index / 26 + 1).min(100) as usize).collect()
}

fn hexadecimal(number: u32) -> String {
    let digits = (0..8).rev().filter_map(|place| char::from_digit(number >> (place * 4) & 15, 16));
    digits.skip_while(|digit| *digit == '0').map(|digit| digit.to_ascii_uppercase()).collect()
}

fn roman(number: u32) -> Option<String> {
    /// The digits 0 to 9 by the letters of their place, the next place and the one behind it.
    const DIGITS: &str = " 0 00 000 01 1 10 100 1000 02";
    if number > 32_767 {
        return None;
    }
    let mut roman = std::iter::repeat_n('M', number as usize / 1000).collect::<String>();
    for place in (0..3u32).rev() {
        let digit = number / 10u32.pow(place) % 10;
        let letters = DIGITS.split(' ').nth(digit as usize)?.bytes();
        roman.extend(letters.filter_map(|letter| nth("IVXLCDM", place * 2 + u32::from(letter - b'0'))));
    }
    Some(roman)
}

/// 1st, 2nd, 3rd, 4th … 11th.
fn ordinal(number: u32) -> String {
    let suffix = match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    [&number.to_string(), suffix].concat()
}

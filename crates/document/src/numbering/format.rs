//! A number → how a list shows it (`w:numFmt`, ISO/IEC 29500-1 17.18.59). Where the standard and Word differ, as Word does.

use super::alphabet::{Alphabet, hebrew};
use super::counting::{Counting, native_korean, nth};

/// The format of numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    Decimal,
    /// Zeros in front, to this number of digits.
    Padded(usize),
    LowerLetter,
    UpperLetter,
    LowerRoman,
    UpperRoman,
    Ordinal,
    /// 十一, from 100 on digit by digit: 一○一.
    Counting,
    /// 一百〇一.
    CountingThousand,
    /// 一百零一.
    CountingTaiwan,
    /// 百一.
    CountingJapanese,
    /// 壹佰零壹.
    Legal,
    /// 壹佰零壹 with the traditional characters.
    LegalTraditional,
    /// 壱百壱.
    LegalJapanese,
    /// 백일.
    CountingKorean,
    /// 하나, 열하나, up to 아흔아홉; then 백.
    NativeKorean,
    /// Digit by digit, with these for 0 to 9: 一〇一.
    Digits(&'static str),
    /// 甲 to 癸.
    Stems,
    /// 子 to 亥.
    Branches,
    /// 甲子 to 癸亥.
    StemsAndBranches,
    /// ① to ⑳.
    Circled,
    /// ⑴ to ⒇.
    Bracketed,
    /// ⒈ to ⒛.
    Dotted,
    /// ㊀ to ㊉.
    CircledIdeograph,
    /// - 1 -.
    Dashed,
    /// FF.
    Hexadecimal,
    /// *, †, ‡, §, **.
    Chicago,
    /// א to תתקצט.
    Hebrew,
    /// The letters of another alphabet than the Latin.
    Letters(Alphabet),
    Bullet,
    None,
}

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
            "decimalFullWidth" | "decimalFullWidth2" => Format::Digits("０１２３４５６７８９"),
            "thaiNumbers" => Format::Digits("๐๑๒๓๔๕๖๗๘๙"),
            "hindiNumbers" => Format::Digits("०१२३४५६७८९"),
            "koreanDigital" => Format::Digits("영일이삼사오육칠팔구"),
            "koreanDigital2" => Format::Digits("零一二三四五六七八九"),
            "lowerLetter" => Format::LowerLetter,
            "upperLetter" => Format::UpperLetter,
            "lowerRoman" => Format::LowerRoman,
            "upperRoman" => Format::UpperRoman,
            "ordinal" => Format::Ordinal,
            "chineseCounting" | "taiwaneseCounting" => Format::Counting,
            "chineseCountingThousand" => Format::CountingThousand,
            "taiwaneseCountingThousand" => Format::CountingTaiwan,
            "japaneseCounting" => Format::CountingJapanese,
            "chineseLegalSimplified" => Format::Legal,
            "ideographLegalTraditional" => Format::LegalTraditional,
            "japaneseLegal" => Format::LegalJapanese,
            "koreanCounting" => Format::CountingKorean,
            "koreanLegal" => Format::NativeKorean,
            "ideographDigital" | "japaneseDigitalTenThousand" => Format::Digits("〇一二三四五六七八九"),
            "taiwaneseDigital" => Format::Digits(ROUND),
            "ideographTraditional" => Format::Stems,
            "ideographZodiac" => Format::Branches,
            "ideographZodiacTraditional" => Format::StemsAndBranches,
            "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => Format::Circled,
            "decimalEnclosedParen" => Format::Bracketed,
            "decimalEnclosedFullstop" => Format::Dotted,
            "ideographEnclosedCircle" => Format::CircledIdeograph,
            "numberInDash" => Format::Dashed,
            "hex" => Format::Hexadecimal,
            "chicago" => Format::Chicago,
            "bullet" => Format::Bullet,
            "none" => Format::None,
            "hebrew1" => Format::Hebrew,
            _ => Alphabet::named(name).map_or(Format::Decimal, Format::Letters),
        }
    }

    /// A number in this format; decimal where the format has no sign for it.
    pub(super) fn number(self, number: u32) -> String {
        let decimal = || number.to_string();
        match self {
            Format::None | Format::Bullet => String::new(),
            Format::CountingThousand | Format::CountingTaiwan if number >= 1_000_000 => String::new(),
            _ => self.sign(number).unwrap_or_else(decimal),
        }
    }

    fn sign(self, number: u32) -> Option<String> {
        const DIGITS: &str = "零一二三四五六七八九";
        const LEGAL: &str = "零壹贰叁肆伍陆柒捌玖";
        const LEGAL_TRADITIONAL: &str = "零壹貳參肆伍陸柒捌玖";
        match self {
            Format::Padded(width) => Some(format!("{number:0width$}")),
            Format::Digits(signs) => Some(digits(number, signs)),
            Format::Dashed => Some(format!("- {number} -")),
            Format::Hexadecimal => Some(format!("{number:X}")),
            _ if number == 0 => None,
            Format::Hebrew => hebrew(number),
            Format::Letters(alphabet) => alphabet.number(number),
            Format::LowerLetter => Some(letters(number, b'a')),
            Format::UpperLetter => Some(letters(number, b'A')),
            Format::UpperRoman => roman(number),
            Format::LowerRoman => roman(number).map(|roman| roman.to_ascii_lowercase()),
            Format::Ordinal => Some(ordinal(number)),
            Format::Counting if number >= 100 => Some(digits(number, ROUND)),
            Format::Counting => Some(Counting { zero: "", ten: "十", ..Counting::COMMON }.of(number, DIGITS)),
            Format::CountingThousand => {
                Some(Counting { zero: "〇", ten: "十", ..Counting::COMMON }.of(number, DIGITS))
            }
            Format::CountingTaiwan => Some(Counting { ten: "十", ..Counting::COMMON }.of(number, DIGITS)),
            Format::CountingJapanese => {
                Some(Counting { zero: "", is_bare: true, ..Counting::COMMON }.of(number, DIGITS))
            }
            Format::Legal => {
                Some(Counting { units: ["", "拾", "佰", "仟"], ..Counting::COMMON }.of(number, LEGAL))
            }
            Format::LegalTraditional => {
                let counting =
                    Counting { units: ["", "拾", "佰", "仟"], myriad: "萬", ..Counting::COMMON };
                Some(counting.of(number, LEGAL_TRADITIONAL))
            }
            Format::LegalJapanese => {
                let units = ["", "拾", "百", "阡"];
                let counting = Counting { units, myriad: "萬", zero: "", ..Counting::COMMON };
                Some(counting.of(number, "零壱弐参四伍六七八九"))
            }
            Format::NativeKorean if number < 100 => native_korean(number),
            Format::CountingKorean | Format::NativeKorean => {
                let units = ["", "십", "백", "천"];
                let counting = Counting { units, myriad: "만", zero: "", is_bare: true, ..Counting::COMMON };
                Some(counting.of(number, "영일이삼사오육칠팔구"))
            }
            Format::CircledIdeograph if number <= 10 => char::from_u32(0x327f + number).map(String::from),
            Format::Chicago => {
                let sign = nth("*†‡§", (number - 1) % 4)?;
                // A list never comes that far; a number in a file may.
                Some(sign.repeat(((number - 1) / 4 + 1).min(100) as usize))
            }
            Format::Stems => nth("甲乙丙丁戊己庚辛壬癸", number - 1),
            Format::Branches => nth("子丑寅卯辰巳午未申酉戌亥", number - 1),
            Format::StemsAndBranches if number <= 60 => {
                let stem = nth("甲乙丙丁戊己庚辛壬癸", (number - 1) % 10)?;
                Some([stem, nth("子丑寅卯辰巳午未申酉戌亥", (number - 1) % 12)?].concat())
            }
            Format::Circled => enclosed('①', number),
            Format::Bracketed => enclosed('⑴', number),
            Format::Dotted => enclosed('⒈', number),
            _ => None,
        }
    }
}

/// The digits of a system whose zero is a circle.
const ROUND: &str = "○一二三四五六七八九";

/// Unicode has twenty of each kind.
fn enclosed(first: char, number: u32) -> Option<String> {
    if number > 20 {
        return None;
    }
    char::from_u32(u32::from(first) + number - 1).map(String::from)
}

/// Digit by digit.
fn digits(number: u32, signs: &str) -> String {
    number.to_string().bytes().filter_map(|digit| nth(signs, u32::from(digit - b'0'))).collect()
}

/// a to z, aa to zz, aaa …
fn letters(number: u32, first: u8) -> String {
    let index = number - 1;
    let letter = char::from(first + (index % 26) as u8);
    // A list never comes that far; a number in a file may.
    std::iter::repeat_n(letter, (index / 26 + 1).min(100) as usize).collect()
}

fn roman(mut number: u32) -> Option<String> {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if number > 32_767 {
        return None;
    }
    let mut roman = String::new();
    for (value, sign) in SIGNS {
        while number >= value {
            roman.push_str(sign);
            number -= value;
        }
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
    format!("{number}{suffix}")
}

//! A number → its digits, or its words with units for tens, hundreds and thousands.

use super::signs::{in_table, nth};

/// How numbers are written with units: 一百零一. Its signs are the digits 0 to 9; the units 10, 100, 1000 and 10,000; what is
/// between units that are not next to each other; what 10 to 19 begin with, where it is not the digit and the unit; and a
/// mark: `b` where no unit but 10,000 has a one in front, `s` where numbers from 100 on are written digit by digit, `e`
/// where none are written from 1,000,000 on. A hyphen is nothing.
#[derive(Debug, Clone, Copy)]
pub(super) struct Counting(&'static str);

const KNOWN: &str = "chineseCounting=零一二三四五六七八九十百千万零十s taiwaneseCounting=零一二三四五六七八九十百千万零十s \
    chineseCountingThousand=零一二三四五六七八九十百千万〇十e taiwaneseCountingThousand=零一二三四五六七八九十百千万零十e \
    japaneseCounting=零一二三四五六七八九十百千万--b koreanCounting=영일이삼사오육칠팔구십백천만--b \
    chineseLegalSimplified=零壹贰叁肆伍陆柒捌玖拾佰仟万零-- ideographLegalTraditional=零壹貳參肆伍陸柒捌玖拾佰仟萬零-- \
    japaneseLegal=零壱弐参四伍六七八九拾百阡萬---";

/// The places of the signs behind the digits and the units.
const MYRIAD: u32 = 13;
const ZERO: u32 = 14;
const TEN: u32 = 15;

impl Counting {
    /// 백일.
    pub(super) const KOREAN: Counting = Counting("영일이삼사오육칠팔구십백천만--b");

    pub(super) fn named(name: &str) -> Option<Self> {
        in_table(KNOWN, name).map(Counting)
    }

    fn sign(self, at: u32) -> String {
        nth(self.0, at).filter(|sign| sign != "-").unwrap_or_default()
    }

    pub(super) fn number(self, number: u32) -> String {
        match self.0.as_bytes().last() {
            Some(b's') if number >= 100 => return digits(number, "○一二三四五六七八九"),
            Some(b'e') if number >= 1_000_000 => return String::new(),
            _ => {}
        }
        let (high, low) = (number / 10_000, number % 10_000);
        let ten = self.sign(TEN);
        if (10..20).contains(&number) && !ten.is_empty() {
            return [ten, self.small(number % 10)].concat();
        }
        let mut text = String::new();
        if high > 0 {
            text = [self.number(high), self.sign(MYRIAD)].concat();
            if low > 0 && low < 1000 {
                text.push_str(&self.sign(ZERO));
            }
        }
        text.push_str(&self.small(low));
        text
    }

    /// A number below 10,000.
    fn small(self, number: u32) -> String {
        let is_bare = self.0.ends_with('b');
        let mut text = String::new();
        let mut skipped = false;
        for place in (0..4u32).rev() {
            let digit = number / 10u32.pow(place) % 10;
            if digit == 0 {
                skipped = !text.is_empty();
                continue;
            }
            if std::mem::take(&mut skipped) {
                text.push_str(&self.sign(ZERO));
            }
            if !(is_bare && digit == 1 && place > 0) {
                text.push_str(&self.sign(digit));
            }
            if place > 0 {
                text.push_str(&self.sign(9 + place));
            }
        }
        text
    }
}

/// The numbers up to 99 that Korean has words of its own for.
pub(super) fn native_korean(number: u32) -> Option<String> {
    const TENS: &str = " 열 스물 서른 마흔 쉰 예순 일흔 여든 아흔";
    const ONES: &str = " 하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉";
    let word = |words: &'static str, at: u32| words.split(' ').nth(at as usize);
    Some([word(TENS, number / 10)?, word(ONES, number % 10)?].concat())
}

/// Digit by digit; the sign of 0 alone is enough where Unicode has the others behind it.
pub(super) fn digits(number: u32, signs: &str) -> String {
    let sign = |digit: u8| {
        let digit = u32::from(digit - b'0');
        let behind = || char::from_u32(u32::from(signs.chars().next()?) + digit);
        signs.chars().nth(digit as usize).or_else(behind)
    };
    number.to_string().bytes().filter_map(sign).collect()
}

//! A number → its words with units for tens, hundreds and thousands.

/// How a number is written with units: 一百零一.
pub(super) struct Counting {
    pub(super) units: [&'static str; 4],
    pub(super) myriad: &'static str,
    /// Between units that are not next to each other.
    pub(super) zero: &'static str,
    /// What 10 to 19 begin with, where it is not the digit and the unit.
    pub(super) ten: &'static str,
    /// No unit but 10,000 has a one in front.
    pub(super) is_bare: bool,
}

impl Counting {
    pub(super) const COMMON: Counting =
        Counting { units: ["", "十", "百", "千"], myriad: "万", zero: "零", ten: "", is_bare: false };

    /// A number with these for 0 to 9.
    pub(super) fn of(&self, number: u32, digits: &str) -> String {
        let (high, low) = (number / 10_000, number % 10_000);
        let mut text = String::new();
        if high > 0 {
            text = [&self.of(high, digits), self.myriad].concat();
            if low > 0 && low < 1000 {
                text.push_str(self.zero);
            }
        }
        if (10..20).contains(&number) && !self.ten.is_empty() {
            return [self.ten, &self.small(number % 10, digits)].concat();
        }
        text.push_str(&self.small(low, digits));
        text
    }

    /// A number below 10,000.
    fn small(&self, number: u32, digits: &str) -> String {
        let mut text = String::new();
        let mut skipped = false;
        for place in (0..4u32).rev() {
            let digit = number / 10u32.pow(place) % 10;
            if digit == 0 {
                skipped = !text.is_empty();
                continue;
            }
            if std::mem::take(&mut skipped) {
                text.push_str(self.zero);
            }
            if !(self.is_bare && digit == 1 && place > 0) {
                text.push_str(&nth(digits, digit).unwrap_or_default());
            }
            text.push_str(self.units[place as usize]);
        }
        text
    }
}

/// The numbers that Korean has words of its own for.
pub(super) fn native_korean(number: u32) -> Option<String> {
    const TENS: [&str; 10] = ["", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"];
    const ONES: [&str; 10] = ["", "하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉"];
    let (tens, ones) = (number / 10, number % 10);
    Some([*TENS.get(tens as usize)?, ONES[ones as usize]].concat())
}

/// The sign at a place, from 0.
pub(super) fn nth(signs: &str, at: u32) -> Option<String> {
    signs.chars().nth(at as usize).map(String::from)
}

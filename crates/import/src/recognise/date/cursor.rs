//! The characters of a date → its digits and separators, one after the other.

use crate::recognise::number::numeral::{digit, han_digit};

/// How far a text has been read.
pub(super) struct Cursor<'t> {
    pub(super) chars: &'t [(usize, char)],
    pub(super) at: usize,
}

impl Cursor<'_> {
    pub(super) fn peek(&self) -> Option<char> {
        self.chars.get(self.at).map(|&(_, c)| c)
    }

    pub(super) fn eat(&mut self, wanted: &[char]) -> Option<char> {
        self.skip_space();
        let c = self.peek().filter(|c| wanted.contains(c))?;
        self.at += 1;
        Some(c)
    }

    pub(super) fn skip_space(&mut self) {
        while self.peek() == Some(' ') {
            self.at += 1;
        }
    }

    /// 令和6年（2024年）4月5日: the same year again.
    pub(super) fn skip_bracket(&mut self) {
        let rest = self.chars.get(self.at..).unwrap_or_default();
        let close = rest.iter().take(8).position(|&(_, c)| c == ')');
        if let Some(close) = close.filter(|_| self.peek() == Some('(')) {
            self.at += close + 1;
        }
    }

    /// Up to `most` digits, Han or other, spaces between them allowed.
    pub(super) fn number(&mut self, most: usize) -> Option<u32> {
        self.skip_space();
        let start = self.at;
        let mut digits = Vec::new();
        let mut after = self.at;
        while let Some(digit) = self.peek().and_then(digit_of).filter(|_| digits.len() < most) {
            digits.push(digit);
            self.at += 1;
            after = self.at;
            self.skip_space();
        }
        self.at = after;
        let value = value_of(&digits);
        if value.is_none() {
            self.at = start;
        }
        value
    }

    /// How many digits stand here without a space between them, at most `most`: 2018/11/2 15:20 has one for the day.
    pub(super) fn unbroken(&self, most: usize) -> usize {
        let rest = self.chars.get(self.at..).unwrap_or_default();
        let digits = rest.iter().skip_while(|&&(_, c)| c == ' ');
        digits.take(most).take_while(|&&(_, c)| digit_of(c).is_some()).count()
    }

    pub(super) fn byte(&self, text: &str) -> usize {
        self.chars.get(self.at).map_or(text.len(), |&(at, _)| at)
    }
}

/// 0-9, Han 〇-九, and 10 for 十.
pub(crate) fn digit_of(c: char) -> Option<u32> {
    match c {
        'l' | 'I' => Some(1),
        'O' | 'o' => Some(0),
        c => digit(c).or_else(|| han_digit(c)),
    }
}

/// 二 〇 一 四 is 2014, 二 十 七 is 27, 十 is 10.
fn value_of(digits: &[u32]) -> Option<u32> {
    if digits.is_empty() {
        return None;
    }
    if !digits.contains(&10) {
        return Some(digits.iter().fold(0, |value, d| value * 10 + d));
    }
    match digits {
        [10] => Some(10),
        [10, d] if *d < 10 => Some(10 + d),
        [d, 10] if *d < 10 => Some(d * 10),
        [d, 10, e] if *d < 10 && *e < 10 => Some(d * 10 + e),
        _ => None,
    }
}

//! Digits → the words in which they are said: 2025年 is 二零二五年, 25 is twenty five.

const HAN: [&str; 10] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/// Digits from which on a number is said digit by digit.
const LONG: usize = 13;

/// Says the digits of a number in a Chinese or Japanese text. `is_year` is a number before 年.
pub(crate) fn han(number: &str, is_year: bool, say: &mut dyn FnMut(&str)) {
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let is_read_out =
        whole.len() >= LONG || (whole.len() > 1 && whole.starts_with('0')) || (is_year && whole.len() == 4);
    if is_read_out {
        digits(whole, say);
    } else if whole == "0" {
        say("零");
    } else {
        han_whole(whole, say);
    }
    if !part.is_empty() {
        say("点");
        digits(part, say);
    }
}

fn digits(number: &str, say: &mut dyn FnMut(&str)) {
    number.bytes().filter(u8::is_ascii_digit).for_each(|digit| say(HAN[usize::from(digit - b'0')]));
}

fn han_whole(whole: &str, say: &mut dyn FnMut(&str)) {
    let mut is_skipped = false;
    let mut is_said = false;
    let mut is_group_said = false;
    for (at, digit) in whole.bytes().enumerate() {
        let place = whole.len() - 1 - at;
        let digit = usize::from(digit - b'0');
        if digit == 0 {
            is_skipped = true;
        } else {
            if is_skipped && is_said {
                say("零");
            }
            is_skipped = false;
            // 10 is 十, not 一十.
            if !(digit == 1 && place % 4 == 1 && !is_said) {
                say(HAN[digit]);
            }
            match place % 4 {
                3 => say("千"),
                2 => say("百"),
                1 => say("十"),
                _ => {}
            }
            (is_said, is_group_said) = (true, true);
        }
        if place.is_multiple_of(4) {
            match place / 4 {
                1 if is_group_said => say("万"),
                2 if is_said => say("亿"),
                _ => {}
            }
            is_group_said = false;
        }
    }
}

const SMALL: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 10] =
    ["", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// Says a number in English, as a year if it looks like one. In other languages it is written with digits on both sides.
pub(crate) fn english(number: &str, say: &mut dyn FnMut(&str)) {
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    match whole.parse::<u64>() {
        Ok(year @ (1100..=1999 | 2010..=2099)) if whole.len() == 4 && part.is_empty() => {
            below_hundred(year / 100, say);
            match year % 100 {
                0 => say("hundred"),
                rest => below_hundred(rest, say),
            }
        }
        Ok(whole) => below_million(whole, say),
        Err(_) => say(whole),
    }
    if !part.is_empty() {
        say("point");
        part.bytes().for_each(|digit| say(SMALL[usize::from(digit.saturating_sub(b'0')).min(9)]));
    }
}

fn below_hundred(number: u64, say: &mut dyn FnMut(&str)) {
    let number = usize::try_from(number).unwrap_or(0);
    match number {
        0..20 => say(SMALL[number]),
        _ => {
            say(TENS[number / 10 % 10]);
            if number % 10 > 0 {
                say(SMALL[number % 10]);
            }
        }
    }
}

fn below_million(mut number: u64, say: &mut dyn FnMut(&str)) {
    if number == 0 {
        return say("zero");
    }
    for (size, name) in
        [(1_000_000_000, "billion"), (1_000_000, "million"), (1000, "thousand"), (100, "hundred")]
    {
        if number >= size {
            below_million(number / size, say);
            say(name);
            number %= size;
        }
    }
    if number > 0 {
        below_hundred(number, say);
    }
}

#[cfg(test)]
mod tests {
    fn han(number: &str, is_year: bool) -> String {
        let mut said = String::new();
        super::han(number, is_year, &mut |word| said.push_str(word));
        said
    }

    fn english(number: &str) -> String {
        let mut said = Vec::new();
        super::english(number, &mut |word| said.push(word.to_owned()));
        said.join(" ")
    }

    #[test]
    fn chinese_numbers_are_read_as_written() {
        for (number, said) in [
            ("0", "零"),
            ("10", "十"),
            ("15", "十五"),
            ("105", "一百零五"),
            ("110", "一百一十"),
            ("1001", "一千零一"),
            ("20000", "二万"),
            ("100005", "十万零五"),
            ("120000000", "一亿二千万"),
            ("5.42", "五点四二"),
            ("0.5", "零点五"),
            ("007", "零零七"),
            ("12345678901234", "一二三四五六七八九零一二三四"),
        ] {
            assert_eq!(han(number, false), said, "{number}");
        }
        assert_eq!(han("2025", true), "二零二五");
        assert_eq!(han("1949", false), "一千九百四十九");
        assert_eq!(han("25", true), "二十五");
    }

    #[test]
    fn english_numbers_and_years_are_read() {
        for (number, said) in [
            ("7", "seven"),
            ("25", "twenty five"),
            ("105", "one hundred five"),
            ("1945", "nineteen forty five"),
            ("2025", "twenty twenty five"),
            ("2003", "two thousand three"),
            ("12000", "twelve thousand"),
            ("3.5", "three point five"),
            ("1900", "nineteen hundred"),
            ("99999999999999999999999", "99999999999999999999999"),
        ] {
            assert_eq!(english(number), said, "{number}");
        }
    }
}

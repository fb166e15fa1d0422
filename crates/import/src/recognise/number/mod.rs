//! The number that opens a line: its style, its value and how far it goes.
//!
//! ```text
//! number  = section | chapter | han-dun | alone | formal | han-paren | digit-dot | digit-dun | digit-paren | circled
//!         | point | ordinal | item | sequence | word | roman | letter
//! section = "§" digits, no end mark after the words
//! chapter = "第" numeral ("章" | "节" | "部分" | "篇" | "编" | "讲")
//! han-dun = numeral ("、" | "．" | ".")        han-paren   = ("（" | "(") numeral ("）" | ")")
//! digit-dot = digits ("." | "．"), no digit after it   digit-dun   = digits "、"
//! padded  = digits, spaces, a title                   01 The quay · 2 The dues
//! digit-paren = "（" digits "）" | digits "）"         circled     = ① … ㉟
//! point   = numeral ("是" | "要" | …)                 ordinal     = "第" numeral ("，" | "、" | "：" | "是") | 首先， | 其次，
//! word    = "First" | "أولا" …, see `ordinal`         roman, letter = "IV." | "A."
//! item    = "第" numeral measure Han* ("：" | "，")   第一个问题：
//! alone   = numeral, the whole line                  formal  = ("壹" | "貳" | …) ("、" | "．" | ".")
//! numeral = Han numerals to 99, or digits in half or full width
//! ```
//!
//! False friends: `5.5%` and `20.2026年` (a digit after the dot), `一、二级` (a list of levels),
//! `第一产业`, `第六个` (no mark after the numeral).

mod formal;
mod letter;
pub(crate) mod numeral;
mod ordinal;
mod roman;
mod style;
mod unit;

pub(crate) use style::{Number, Style};

use formal::{formal, formal_digit};
use letter::{alphabet, in_brackets, small};
use numeral::{digit, han_digit, numeral};
use roman::{roman, roman_sign};
use unit::{numbered_unit, section_sign, unit};

use crate::lexicon::{Class, is};
use crate::script::{is_han, is_longer, narrow};

/// The number a text opens with.
pub(crate) fn number(text: &str) -> Option<Number> {
    crate::script::work(8);
    let first = text.chars().next()?;
    match first {
        '（' | '(' | '〔' => bracketed(text),
        '第' => chapter(text).or_else(|| ordinal(text)).or_else(|| item(text)),
        '首' | '其' | '再' | '最' => sequence_word(text),
        '①'..='⑳' => circled(text, '①', 1),
        '㉑'..='㉟' => circled(text, '㉑', 21),
        '❶'..='❿' => circled(text, '❶', 1),
        c if formal_digit(c).is_some() => formal(text),
        c if han_digit(c).is_some() => han(text),
        c if digit(c).is_some() => decimal(text).or_else(|| digits(text)).or_else(|| numbered_unit(text)),
        'Ⅰ'..='Ⅻ' => roman_sign(text),
        '§' => section_sign(text),
        c if c.is_ascii_uppercase() => {
            roman(text).or_else(|| letter(text)).or_else(|| unit(text)).or_else(|| word(text))
        }
        c if c.is_alphabetic() && !is_han(c) => {
            small(text).or_else(|| alphabet(text)).or_else(|| unit(text)).or_else(|| word(text))
        }
        _ => None,
    }
}

fn circled(text: &str, base: char, value: u32) -> Option<Number> {
    let first = text.chars().next()?;
    let end = first.len_utf8();
    Some(Number { style: Style::Circled, value: first as u32 - base as u32 + value, end })
}

fn bracketed(text: &str) -> Option<Number> {
    let inner = text.char_indices().nth(1)?.0;
    let rest = text.get(inner..)?;
    let lead = rest.len() - rest.trim_start().len();
    let Some((value, used, is_digit)) = numeral(rest.trim_start()) else { return in_brackets(text, inner) };
    let after = rest.get(lead + used..)?;
    let trimmed = after.trim_start();
    let close = trimmed.chars().next().filter(|c| matches!(c, '）' | ')' | '〕'))?;
    let end = inner + lead + used + (after.len() - trimmed.len()) + close.len_utf8();
    let end = end + trailing_mark(text.get(end..)?);
    let style = if is_digit { Style::DigitParen } else { Style::HanParen };
    (value > 0 && value < 100).then_some(Number { style, value, end })
}

/// （一）、 carries a mark that belongs to the number.
fn trailing_mark(rest: &str) -> usize {
    rest.chars().next().filter(|c| matches!(c, '、' | '．')).map_or(0, char::len_utf8)
}

fn chapter(text: &str) -> Option<Number> {
    let (value, used, _) = numeral(text.get(3..)?)?;
    let rest = text.get(3 + used..)?;
    let unit = rest.chars().next()?;
    let length = match unit {
        '章' | '节' | '篇' | '编' | '讲' => unit.len_utf8(),
        '部' if rest.starts_with("部分") => "部分".len(),
        _ => return None,
    };
    let after = rest.get(length..)?.chars().next();
    let is_mark = after.is_none_or(|c| c.is_whitespace() || matches!(c, '、' | '：' | ':' | '，' | '.'));
    let mark = after.filter(|c| matches!(c, '、' | '：' | ':' | '，' | '.')).map_or(0, char::len_utf8);
    let end = 3 + used + length + mark;
    is_mark.then_some(Number { style: Style::Chapter(unit), value, end })
}

fn ordinal(text: &str) -> Option<Number> {
    let (value, used, _) = numeral(text.get(3..)?)?;
    let rest = text.get(3 + used..)?;
    let mark = rest.chars().next().filter(|c| matches!(c, '，' | ',' | '、' | '：' | ':' | '是'))?;
    let far = rest.get(mark.len_utf8()..)?.chars().next();
    if matches!(mark, '、' | ',' | '，') && far == Some('第') {
        return None;
    }
    Some(Number { style: Style::Ordinal, value, end: 3 + used + mark.len_utf8() })
}

/// 第一个问题： 第二句话， 第三点、
fn item(text: &str) -> Option<Number> {
    let (value, used, _) = numeral(text.get(3..)?)?;
    let rest = text.get(3 + used..)?;
    let measure = rest.chars().next().filter(|c| "个個点點句件条條项項层層".contains(*c))?;
    let (at, mark) = rest.char_indices().take(5).find(|(_, c)| !is_han(*c))?;
    let marked = matches!(mark, '：' | ':' | '，' | '、');
    let end = 3 + used + at + mark.len_utf8();
    (marked && value > 0).then_some(Number { style: Style::Item(measure), value, end })
}

fn sequence_word(text: &str) -> Option<Number> {
    const WORDS: [(&str, u32); 5] = [("首先", 1), ("其次", 2), ("再次", 3), ("最后", 0), ("再者", 3)];
    if let Some(rest) = text.strip_prefix('其')
        && let Some((value, used, false)) = numeral(rest)
    {
        let mark = rest.get(used..)?.chars().next().filter(|c| matches!(c, '，' | ',' | '、' | '是'))?;
        return Some(Number { style: Style::Point('其'), value, end: 3 + used + mark.len_utf8() });
    }
    let (word, value) = WORDS.into_iter().find(|(word, _)| text.starts_with(word))?;
    let mark =
        text.get(word.len()..)?.chars().next().filter(|c| matches!(c, '，' | ',' | '、' | '：' | '是'))?;
    let end = word.len() + mark.len_utf8();
    let wish = ["祝", "预祝", "恭祝", "衷心", "让我", "请允许", "再次"]
        .iter()
        .any(|wish| text[end..].starts_with(wish));
    (value > 0 || !wish).then_some(Number { style: Style::Sequence, value, end })
}

fn han(text: &str) -> Option<Number> {
    let (value, used, _) = numeral(text)?;
    let rest = text.get(used..)?;
    if rest.is_empty() {
        return (1..=30).contains(&value).then_some(Number { style: Style::HanAlone, value, end: used });
    }
    let mark = rest.chars().next()?;
    let after = rest.get(mark.len_utf8()..)?;
    let end = used + mark.len_utf8();
    match mark {
        '、' | '．' | '.' if value > 0 && !is_list_of_levels(value, after) => {
            Some(Number { style: Style::HanDun, value, end })
        }
        '是' | '要' | '靠' | '抓' | '看'
            if (1..=30).contains(&value) && !after.is_empty() && !is_saying(text, after) =>
        {
            Some(Number { style: Style::Point(mark), value, end })
        }
        '\u{3000}' | ' ' if value > 0 && value <= 30 => {
            let space = rest.len() - rest.trim_start().len();
            Some(Number { style: Style::HanSpace, value, end: used + space })
        }
        _ => None,
    }
}

/// 一是一、二是二: what is counted is the numeral itself.
fn is_saying(text: &str, after: &str) -> bool {
    let mut after = after.chars();
    let same = after.next() == text.chars().next();
    same && after.next().is_none_or(|c| matches!(c, '、' | '，' | ',' | '。'))
}

/// 一、二级 and 一、二、三产业 name levels, 一、二年 counts; 一、五年来 and 一、二〇二五年 are headings.
fn is_list_of_levels(value: u32, after: &str) -> bool {
    let Some((next, used, false)) = numeral(after) else { return false };
    let Some(unit) = after.get(used..).and_then(|rest| rest.chars().next()) else { return false };
    matches!(unit, '、' | '级' | '产' | '线' | '类' | '等' | '期' | '号' | '季' | '把')
        || next == value + 1 && matches!(unit, '年' | '人' | '个' | '次' | '月' | '日' | '回' | '度' | 'つ')
}

fn digits(text: &str) -> Option<Number> {
    let (value, used, _) = numeral(text)?;
    if value == 0 || value > 200 {
        return None;
    }
    let rest = text.get(used..)?;
    let mark = rest.chars().next()?;
    if let Some(space) = padded(text, rest, value) {
        return Some(Number { style: Style::Padded, value, end: used + space });
    }
    let end = used + mark.len_utf8();
    let after = rest.get(mark.len_utf8()..)?.chars().next();
    let style = match mark {
        '.' | '．' | '۔' if after.is_none_or(|c| digit(c).is_none()) => Style::DigitDot,
        '、' if after.is_none_or(|c| digit(c).is_none()) => Style::DigitDun,
        '°' | 'º' if after.is_none_or(char::is_whitespace) => Style::DigitDun,
        '）' | ')' => Style::DigitHalfParen,
        '-' | '–' if after.is_some_and(|c| c == ' ' || matches!(c, '\u{600}'..='\u{6ff}')) => {
            Style::DigitHalfParen
        }
        // １　はじめに
        '\u{3000}'
            if value <= 30 && after.is_some_and(|c| is_han(c) || matches!(c, '\u{3040}'..='\u{30ff}')) =>
        {
            Style::HanSpace
        }
        _ => return None,
    };
    Some(Number { style, value, end })
}

/// `01 The quay`, `02 | The dues`, `3 The people`: the bytes between digits and the title behind them.
fn padded(text: &str, rest: &str, value: u32) -> Option<usize> {
    let words = rest.trim_start_matches([' ', '\u{3000}', '\u{a0}', '|', '｜', '/', '·']);
    let space = rest.len() - words.len();
    let titled = words.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase());
    let short = !is_longer(words, 80) && !words.ends_with(['.', '。', ',', '，', ';', '；']);
    // Only a zero in front of the others says that 10 and more count. 10 June is a date, and 3 人 a count.
    let month = |word: &str| is(word.trim_matches('.'), Class::Month);
    let dated = words.contains(|c: char| narrow(c).is_ascii_digit() || matches!(c, '年' | '月' | '日'))
        || words.split(' ').next().is_some_and(month)
        || words.starts_with(|c| is_han(c) || matches!(c, '\u{3040}'..='\u{30ff}'))
            && (value < 10 || !text.starts_with('1'));
    let zero = text.starts_with('0') && text.len() == rest.len() + 2;
    let led = zero || value < 20 && rest.starts_with([' ', '\u{3000}', '\u{a0}']) && !dated;
    (titled && short && led && space > 0).then_some(space)
}

fn letter(text: &str) -> Option<Number> {
    let first = text.chars().next().filter(char::is_ascii_uppercase)?;
    let rest = text.get(1..)?;
    let spaced = rest.starts_with(". ") || rest.starts_with(") ") || rest.starts_with('、');
    let mark = rest.chars().next()?;
    let value = first as u32 - 'A' as u32 + 1;
    spaced.then_some(Number { style: Style::Letter, value, end: 1 + mark.len_utf8() })
}

/// 2.1 and 3.2.1 before a title; 2.5%, 1.5 million and 3.1亿 are amounts.
fn decimal(text: &str) -> Option<Number> {
    let mut at = 0;
    let mut parts = 0u8;
    let last = loop {
        let (value, used, _) = numeral(text.get(at..)?).filter(|(.., is_digit)| *is_digit)?;
        if value == 0 || value > 40 || parts == 4 {
            return None;
        }
        (at, parts) = (at + used, parts + 1);
        match text.get(at..)?.chars().next() {
            Some('.' | '．')
                if text.get(at + 1..).and_then(|rest| rest.chars().next()).and_then(digit).is_some() =>
            {
                at += text.get(at..)?.chars().next().map_or(0, char::len_utf8);
            }
            _ => break value,
        }
    };
    let rest = text.get(at..)?.strip_prefix(['.', '．']).unwrap_or(text.get(at..)?);
    let end = text.len() - rest.len();
    let words = rest.trim_start();
    let first = words.chars().next()?;
    let spaced = words.len() < rest.len();
    let amount = [
        "Million", "Billion", "Trillion", "Mio", "Mrd", "Prozent", "Percent", "万", "亿", "億", "倍", "个",
        "元", "米",
    ]
    .iter()
    .any(|unit| words.starts_with(unit));
    let title = first.is_alphabetic() && !first.is_lowercase() && !amount;
    (parts >= 2 && spaced && title).then_some(Number { style: Style::Decimal(parts), value: last, end })
}

fn word(text: &str) -> Option<Number> {
    let (value, end) = ordinal::word(text)?;
    Some(Number { style: Style::Word, value, end })
}

#[cfg(test)]
mod tests;

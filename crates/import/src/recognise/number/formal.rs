//! The numerals of contracts and cheques, 壹 to 拾, which open a line.

use super::{Number, Style};

/// 壹、貳、參、 and their simplified forms.
pub(super) fn formal(text: &str) -> Option<Number> {
    let mut chars = text.chars();
    let (first, mark) = (chars.next()?, chars.next()?);
    let end = first.len_utf8() + mark.len_utf8();
    let value = formal_digit(first).filter(|_| matches!(mark, '、' | '．' | '.'))?;
    Some(Number { style: Style::Formal, value, end })
}

pub(super) fn formal_digit(c: char) -> Option<u32> {
    Some(match c {
        '壹' | '壱' => 1,
        '贰' | '貳' | '弐' => 2,
        '叁' | '參' | '参' => 3,
        '肆' => 4,
        '伍' => 5,
        '陆' | '陸' => 6,
        '柒' => 7,
        '捌' => 8,
        '玖' => 9,
        '拾' => 10,
        _ => return None,
    })
}

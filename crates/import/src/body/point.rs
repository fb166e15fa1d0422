//! The run-in points inside a paragraph: 一是 … 二是 …, only where they count 1, 2, 3 in one style.

use crate::number::{Number, Style, number};
use crate::numeral::han_digit;
use crate::script::is_han;

/// The run-in points 一是 二是 … or 一要 二要 … of a paragraph, in order: byte, number.
pub(crate) fn inline_points(text: &str) -> Vec<(usize, Number)> {
    crate::script::work(text.len());
    let mut found: Vec<(usize, Number)> = Vec::new();
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        let opens = at == 0
            || matches!(
                before,
                '：' | '；'
                    | '。'
                    | '，'
                    | '、'
                    | '！'
                    | '？'
                    | ':'
                    | ';'
                    | ','
                    | ' '
                    | '\u{3000}'
                    | '”'
                    | '）'
            );
        if opens
            && (han_digit(c).is_some() || c == '第' || c == '（' || c == '(')
            && is_han_or_bracket(c)
            && let Some(number) = text.get(at..).and_then(number).filter(|n| is_inline(n.style))
        {
            found.push((at, number));
        }
        before = c;
    }
    enumerating(found)
}

fn is_han_or_bracket(c: char) -> bool {
    is_han(c) || matches!(c, '（' | '(')
}

fn is_inline(style: Style) -> bool {
    matches!(style, Style::Point(_) | Style::Ordinal | Style::Sequence | Style::DigitParen | Style::HanParen)
}

/// Only what counts 1, 2, 3 in one style truly enumerates.
fn enumerating(found: Vec<(usize, Number)>) -> Vec<(usize, Number)> {
    let mut kept: Vec<(usize, Number)> = Vec::new();
    let mut run: Vec<(usize, Number)> = Vec::new();
    for (at, number) in found {
        let follows =
            run.last().is_some_and(|(_, last)| last.style == number.style && last.value + 1 == number.value);
        if follows {
            run.push((at, number));
        } else if number.value == 1 {
            flush(&mut run, &mut kept);
            run.push((at, number));
        }
    }
    flush(&mut run, &mut kept);
    kept
}

fn flush(run: &mut Vec<(usize, Number)>, kept: &mut Vec<(usize, Number)>) {
    if run.len() > 1 {
        kept.append(run);
    }
    run.clear();
}

//! Chinese and Japanese: lines join without a space, marks are full width, titles are short and have no marks.

use super::{Profile, tail};
use crate::lexicon::{Class, is};
use crate::line::Line;
use crate::number::{Number, Style, number};
use crate::recognise::address::is_address;
use crate::script::{find_outside, first_of, has_sentence, is_finished, is_han, is_longer, is_open, len};
use crate::{byline, date};

pub(super) static PROFILE: Profile = Profile {
    name: "cjk",
    joint: "",
    broken: 4,
    widths: 15..80,
    points: true,
    is_own,
    runs_in: true,
    title_shape,
    leads,
    title_share: 3,
    goes_on,
};

/// A heading that fills its line is short and has no sentence mark but the last.
fn is_own(rest: &str) -> bool {
    let words = after_opening(rest);
    let body = words.trim_end_matches(['。', '：', ':', ' ', '！', '？']);
    !is_longer(rest, 80)
        && (find_outside(body, &['。', '！', '？', '；', '：']).is_none()
            || is_named(body) && !rest.ends_with('。'))
        && !rest.ends_with('；')
}

/// 房屋：由輪候到安居: a short heading in two parts.
fn is_named(body: &str) -> bool {
    let Some((name, words)) = body.split_once('：') else { return false };
    let fits = |part: &str| {
        (2..=14).contains(&len(part)) && !part.contains(['。', '！', '？', '；', '：', '，', '、'])
    };
    fits(name) && fits(words) && !words.contains(|c: char| c.is_numeric())
}

fn leads(line: &Line<'_>, next: &Line<'_>) -> bool {
    // 欣逢大會開議，應邀列席報告，深感榮, over 幸。
    let flows = line.starts_paragraph && !next.starts_paragraph && is_longer(&line.text, 24);
    !(flows && line.text.contains('，')) && is_prose(&next.text)
}

fn title_shape(line: &Line<'_>) -> bool {
    is_cjk_title(&line.text)
        && (is_longer(&line.text, 3) || line.starts_paragraph && !is_exclamation(&line.text))
}

/// 谢谢, 掌声: words on a line of their own that are not a heading.
fn is_exclamation(text: &str) -> bool {
    [Class::Thanks, Class::Greeting, Class::Remark, Class::Role].iter().any(|&class| is(text, class))
}

/// Whether a line is a paragraph of some length, or leads one in.
pub(crate) fn is_prose(text: &str) -> bool {
    let leads_in = text.ends_with('：') && is_longer(text, 10) && !is_address(text);
    let is_kana = |c| matches!(c, '\u{3040}'..='\u{309f}');
    let fills = || is_longer(text, 25) || is_longer(text, 15) && text.contains(is_kana);
    has_sentence(text) && fills() || leads_in || text.starts_with('—')
}

/// 同心向前 in 前言：同心向前.
fn after_opening(text: &str) -> &str {
    let Some(at) = first_of(text, &['：', ':']) else { return text };
    let (word, words) = text.split_at(at);
    if is(word.trim(), Class::Opening) {
        words.strip_prefix(['：', ':']).unwrap_or(words).trim()
    } else {
        text
    }
}

fn is_cjk_title(text: &str) -> bool {
    let text = after_opening(text);
    if is_longer(text, 36) {
        return false;
    }
    let length = len(text);
    let letters = text.chars().filter(|c| !c.is_whitespace() && !c.is_ascii_digit()).count();
    let marks = text.contains(['。', '！', '？', '；', '：', ':', '…', '!', '?'])
        || text.ends_with(['，', '、', '的', ',']);
    let quoted = text.starts_with('“') && text.ends_with('”') && text.matches('“').count() == 1;
    let bracketed = text.starts_with(['（', '(', '[', '《', '【']);
    length >= 2
        && !marks
        && !quoted
        && !bracketed
        && (text.chars().filter(|&c| is_han(c)).count() * 2 > letters
            || is_kana(text)
            || is_mixed(text)
            || is(text, Class::Opening))
        && !is_address(text)
        && date::find(text).is_none()
        && (length == 2 || byline::byline(text, true).is_none())
}

/// 安全で安心なまちづくり: a phrase in Han and kana that does not end as a sentence does.
fn is_mixed(text: &str) -> bool {
    const ENDS: [&str; 14] =
        ["ます", "です", "した", "ません", "さい", "しょう", "だ", "か", "ね", "よ", "が", "は", "を", "た"];
    let japanese = |c: char| is_han(c) || matches!(c, '\u{3041}'..='\u{30ff}');
    !is_longer(text, 24)
        && text.chars().all(japanese)
        && text.contains(|c| matches!(c, '\u{3041}'..='\u{3096}'))
        && len(text) >= 5
        && !ENDS.iter().any(|end| text.ends_with(end))
}

/// はじめに, むすび: a short title without a Han character.
fn is_kana(text: &str) -> bool {
    !is_longer(text, 8) && len(text) > 2 && text.chars().all(|c| matches!(c, '\u{3041}'..='\u{3096}' | 'ー'))
}

fn goes_on(open: &str, next: &Line<'_>, width: usize, last: usize) -> bool {
    let numbered = marked(open);
    if numbered.is_some_and(|n| n.end == open.len()) {
        return !has_sentence(&next.text) && number(&next.text).is_none();
    }
    if !next.starts_paragraph && !is_finished(open) && (is_decimal(&next.text) || after_decimal(open, last)) {
        return true;
    }
    let follows = next.text.starts_with(['，', '。', '；', '、', '：', '）', '”', '》', '？', '！'])
        || next.text.starts_with("是：");
    if follows && !is_address(open) {
        return true;
    }
    let full = width > 0 && last + 2 >= width;
    let counted = || marked(&next.text).is_some_and(|n| !n.style.is_point() && n.end < next.text.len());
    if next.starts_paragraph
        || is_finished(open) && (!full || counted() || points_on(open, &next.text))
        || is_address(open)
        || heads(&next.text)
    {
        return false;
    }
    let heading = numbered.is_some() && !has_tail_sentence(open) && !is_longer(open, 70);
    let hangs = open.ends_with(['的', '和', '与', '及', '在', '对']) || is_tail_open(open);
    let flows = || is_longer(open, 24) && open.contains('，');
    hangs || (!heading && (full || is_longer(open, 40) || flows() || has_sentence(open)))
}

/// 三是要讲信用。, under a paragraph that 二是 opens.
fn points_on(open: &str, next: &str) -> bool {
    let (Some(above), Some(below)) = (marked(open), marked(next)) else { return false };
    below.style.is_point() && above.style == below.style && above.value + 1 == below.value
}

fn has_tail_sentence(text: &str) -> bool {
    has_sentence(tail(text))
}

fn is_tail_open(text: &str) -> bool {
    is_open(tail(text))
}

/// 2.5 or 38.6% alone on a line: a number that markup cut out of its sentence.
fn is_decimal(text: &str) -> bool {
    let digits = text.trim_end_matches(['%', '％']);
    digits.len() <= 12
        && digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b','))
}

/// The words so far end with such a number.
fn after_decimal(open: &str, last: usize) -> bool {
    let from = open.char_indices().rev().nth(last.wrapping_sub(1)).map_or(0, |(at, _)| at);
    last > 0 && last <= 12 && from > 0 && is_decimal(&open[from..])
}

/// The number of a line; a numeral alone may as well be a piece of （一） that markup broke.
fn marked(text: &str) -> Option<Number> {
    number(text).filter(|number| number.style != Style::HanAlone)
}

/// A line that opens a part of its own, whatever the line above it.
fn heads(next: &str) -> bool {
    marked(next).is_some_and(|n| n.style.rank() <= 3) || is_address(next)
}

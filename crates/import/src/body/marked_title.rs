//! A line with a square, in brackets or beside a picture → whether it is a title.

use super::{Paragraph, inline};
use crate::lexicon::{Class, is};
use crate::profile::is_prose;
use crate::recognise::address;
use crate::script::{is_finished, is_hangul, is_longer, len};
use crate::{byline, date};

/// `Chart 1: Core inflation`, 图2　产量: a word for a picture and its number.
pub(super) fn is_figure(text: &str) -> bool {
    let at = text.bytes().take(25).position(|b| b.is_ascii_digit()).filter(|&at| at > 0);
    at.is_some_and(|at| is(text[..at].trim_matches([' ', '.', '\u{3000}']), Class::Figure))
}

/// `■ 지난해를 돌아보며`: a few words behind a square or a triangle, with no other item of a list right under them.
pub(super) fn is_squared(paragraphs: &[Paragraph<'_>], at: usize) -> bool {
    let mark = |at: usize| {
        let text = paragraphs.get(at)?.text();
        let mark = text.chars().next().filter(|c| "■□◆◇▶▷▣❖◈▲△♦".contains(*c))?;
        text.get(mark.len_utf8()..)?.contains(char::is_alphabetic).then_some(mark)
    };
    let text = paragraphs[at].text();
    mark(at).is_some()
        && mark(at + 1) != mark(at)
        && paragraphs.get(at + 1).is_some_and(Paragraph::is_text)
        && paragraphs[at].speaker.is_none()
        && !is_longer(text, 44)
        && !is_finished(text)
        && !text.ends_with([',', '，', '、'])
        && date::find(text).is_none()
}

/// （法の支配） or 【工作回顾】 over a paragraph.
pub(super) fn is_bracketed(paragraphs: &[Paragraph<'_>], at: usize) -> bool {
    let text: &str = paragraphs[at].text();
    let closed = [('（', '）'), ('【', '】'), ('［', '］')].iter().any(|&(open, close)| {
        text.starts_with(open) && text.ends_with(close) && text.matches(open).count() == 1
    });
    let short = (4..=24).contains(&len(text)) && !text.contains(['。', '：', '，', '；']);
    let next = paragraphs.get(after_address(paragraphs, at + 1));
    let hangul = text.contains(is_hangul);
    let prose = |text: &str| is_prose(text) || hangul && is_finished(text) && is_longer(text, 24);
    let over = next.is_some_and(|next| prose(next.text()) || next.speaker.is_some());
    closed
        && short
        && over
        && !inline::is_remark(text)
        && date::find(text).is_none()
        && byline::byline(text, true).is_none()
}

/// `Mr. President,` right under a title is part of the text below.
pub(super) fn after_address(paragraphs: &[Paragraph<'_>], at: usize) -> usize {
    let address = |next: &Paragraph<'_>| {
        let text = next.text();
        !is_longer(text, 80)
            && (address::is_opening(text) || address::western_opening(text) == Some(text.len()))
    };
    at + usize::from(paragraphs.get(at).is_some_and(address))
}

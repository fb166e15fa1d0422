//! Boilerplate: what a web page or a printed page puts around a speech.
//!
//! ```text
//! tool     = 打印 | 下载 | 【字号：大 中 小】 word by word | 分享：| 首页 | ">" | …
//! foot     = 责任编辑：… | 相关报道 | 扫一扫… | 上一篇：… | 版权所有… | ICP备… | 【打印本页】 | Source: http…
//! caption  = …摄 | …摄影 | 图为…                      dateline = 新华社…日电
//! ```

mod report;
mod tools;

pub(crate) use report::{is_dateline, is_lead_in, is_report};
pub(crate) use tools::is_tool;

use super::lexicon::{Class, fold, is, starts, within};
use super::line::Line;
use super::recognise::thanks::is_thanks;
use super::script::{has_sentence, is_finished, is_longer, letters};
use report::names_reporter;

/// Whether a line can only be in the footer of a page.
pub(crate) fn is_foot(line: &str) -> bool {
    if is_longer(line, 120) {
        return false;
    }
    let start = line.trim_start_matches(['【', '[', '（', '(', ' ', '\u{3000}', '*', '>']);
    let folded = fold(start);
    if is_end(line) {
        return true;
    }
    let sentence = has_sentence(line.trim_end_matches(['。', '.'])) || is_clause(line);
    let reserved = start.starts_with('©') || line.contains('©') && folded.contains("rights reserved");
    reserved
        || starts(&folded, Class::Foot).is_some() && !sentence
        || within(&folded, Class::Mark) && !has_sentence(line.trim_end_matches(['。', '.']))
        || is_clerks(line)
        // 【在大会上的讲话】相关文章：
        || line.starts_with('【') && line.split_once('】').is_some_and(|(_, rest)| is_foot(rest))
        || ["source: http", "来源：http", "source：http"].iter().any(|foot| folded.starts_with(foot))
}

/// `KD/AM/RT`: the initials of those who wrote and typed a release.
fn is_clerks(line: &str) -> bool {
    let initials = |part: &str| (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_uppercase());
    line.contains('/') && line.split('/').take(6).count() <= 5 && line.trim().split('/').all(initials)
}

/// Where the last block of lines begins if it is the foot of a page, or the end: it has words of one, and no sentence is
/// above these. Where it has a long sentence, it has several lines with such words.
pub(crate) fn foot_block(lines: &[Line<'_>]) -> usize {
    let none = lines.len();
    let Some(start) = lines.iter().rposition(|line| line.starts_paragraph).filter(|start| *start > 0) else {
        return none;
    };
    let block = &lines[start..];
    let known = |line: &&Line<'_>| is_foot(&line.text) || is_tool(&line.text);
    let said = |line: &Line<'_>| is_finished(&line.text) || is_thanks(&line.text);
    let long = block.iter().any(|line| is_longer(&line.text, 100) && said(line));
    let least = if long { 2 } else { 1 };
    let above = block.iter().take_while(|line| !known(line)).all(|line| !said(line));
    let is_foot = block.len() > 1 && above && block.iter().filter(known).take(2).count() >= least;
    if is_foot { start } else { none }
}

/// Whether a line begins as one of the foot does, whatever follows: `Follow us on Mastodon. Leave a review!`
pub(crate) fn begins_foot(line: &str) -> bool {
    let folded = fold(line.trim_start_matches(['【', '[', '（', '(', ' ', '*', '>']));
    starts(&folded, Class::Foot).is_some() || within(&folded, Class::Mark)
}

/// `© 2021 Coastal Radio. All rights reserved. Visit our website for terms.`: two words of the foot in a longer line.
pub(crate) fn is_long_foot(line: &str) -> bool {
    let led = starts(&fold(line), Class::Foot).is_some();
    let contact = || line.split_whitespace().any(|word| word.contains('@') || word.contains("://"));
    let figures = || line.bytes().filter(u8::is_ascii_digit).count() >= 7;
    let marked = || within(&fold(line), Class::Mark);
    led && (marked() || contact() || figures() && line.split_whitespace().count() <= 24)
}

/// 完, （完）, - End -, # # #: the end of a release.
pub(crate) fn is_end(line: &str) -> bool {
    const WORDS: [&str; 8] =
        ["完", "end", "ends", "endoftranscript", "transcriptends", "fin", "ende", "конец"];
    let day = line.split_once(['／', '/']).filter(|(_, day)| super::date::find(day).is_some());
    let bare = letters(day.map_or(line, |(word, _)| word));
    WORDS.contains(&bare.as_str()) && !line.ends_with('.')
        || bare.is_empty() && line.matches('#').count() >= 3
}

/// Related to this is another question, which I will not answer today.
fn is_clause(line: &str) -> bool {
    let words = line.split_whitespace().count();
    line.trim_end().ends_with(['.', '!', '?']) && words >= 6
}

/// Whether a line is the caption or credit of a picture.
pub(crate) fn is_caption(line: &str) -> bool {
    let end = line.trim_end_matches(['。', '）', ')', ' ', '\u{3000}']);
    let signed = (end.ends_with("撮影")
        || end.ends_with('摄')
        || end.ends_with("摄影")
        || end.ends_with("供图")
        || end.ends_with("制图"))
        && !is_longer(line, 160);
    // 本报记者　沈亦舟 is who wrote the text.
    let byline = !is_longer(line, 80)
        && names_reporter(line)
        && !line.ends_with(['。', '！', '；'])
        && (!line.starts_with("本报记者") || is_longer(line, 14));
    signed
        || is_credited(line)
        || byline
        || ["图为", "资料图", "[图片]", "【图片】", "（图片）", "[视频]"]
            .iter()
            .any(|word| line.starts_with(word))
            && !is_longer(line, 120)
}

/// Whether a line says who took a picture: 摄影/老周.
pub(crate) fn is_credit(line: &str) -> bool {
    is_caption(line)
        || ["摄影/", "图/", "供图", "图源", "图片来源", "摄影｜", "photo:", "©"]
            .iter()
            .any(|word| line.contains(word))
}

/// `The mayor at the opening. Photo: Harbour News`: a line ends with who took the picture.
fn is_credited(line: &str) -> bool {
    // Photo: Harbour News   1 of 5   All photos
    let line = line.split("   ").next().unwrap_or(line);
    let Some((head, name)) = line.rsplit_once([':', '：']).filter(|_| !is_longer(line, 160)) else {
        return false;
    };
    let name = name.trim().split("   ").next().unwrap_or_default();
    let mut words = head.rsplit(|c: char| c.is_whitespace() || ".。(（".contains(c)).take(2);
    let last = words.next().unwrap_or_default();
    let two = [words.next().unwrap_or_default(), last].join(" ");
    let led = head.trim_end().len() > last.len() || line.starts_with(last);
    !name.trim().is_empty()
        && !is_longer(name, 40)
        && !name.trim_end().ends_with(['.', '!', '?', '。'])
        && led
        && (is(last, Class::Credit) || is(two.trim(), Class::Credit))
}

/// A line inside the speech that is not of it: a caption, an agency's closing line, a hint of the page.
pub(crate) fn is_furniture(line: &str) -> bool {
    is_caption_inside(line)
        || is_agency_close(line)
        || is_newspaper(line)
        || is_hint(line)
        || is_cookie_notice(line)
        || site_mark(line) == Some(0)
}

/// `We use cookies to improve your experience on this website.`: what a page says before it may be read.
fn is_cookie_notice(line: &str) -> bool {
    const LEADS: [&str; 13] = [
        "we use cookies",
        "this site uses cookies",
        "this website uses cookies",
        "our website uses cookies",
        "wir verwenden cookies",
        "diese website verwendet cookies",
        "nous utilisons des cookies",
        "ce site utilise des cookies",
        "utilizamos cookies",
        "este sitio utiliza cookies",
        "este sitio web utiliza cookies",
        "questo sito utilizza cookie",
        "este site utiliza cookies",
    ];
    if is_longer(line, 400) {
        return false;
    }
    let folded = fold(line);
    LEADS.iter().any(|lead| folded.starts_with(lead))
}

fn is_caption_inside(line: &str) -> bool {
    let end = line.trim_end_matches(['。', '）', ')', ' ', '\u{3000}']);
    // 典礼现场（党委宣传部供图）
    let bracketed = || !is_longer(line, 40) && line.contains(['（', '(']) && line.ends_with(['）', ')']);
    let credited = end.ends_with('摄') || end.ends_with("摄影");
    // [The ferry at the quay. Photo: Harbour News]
    let enclosed = line.starts_with(['[', '(', '（', '［']) && line.ends_with([']', ')', '）', '］']);
    // 典礼现场, 与会人员合影
    let scene = !is_longer(line, 14)
        && ["现场", "合影", "资料图", "示意图", "效果图"].iter().any(|word| end.ends_with(word));
    scene && !line.contains(['。', '，', '：', '在', '是'])
        || enclosed && is_credited(line)
        || !is_longer(line, 120)
            && (line.contains("记者") && credited
                || line.starts_with("图为")
                || (credited || end.ends_with("供图") || end.ends_with("攝影")) && bracketed())
}

/// 《人民日报》（2015年10月17日02版）
fn is_newspaper(line: &str) -> bool {
    let paper = line.trim_start_matches(['（', '(', ' ']);
    !is_longer(line, 40)
        && paper.starts_with('《')
        && paper.contains("报》")
        && super::date::find(line).is_some()
}

/// （新华社北京3月17日电）
fn is_agency_close(line: &str) -> bool {
    !is_longer(line, 30) && line.starts_with(['（', '(']) && (line.contains("日电") || line.contains("日讯"))
}

/// (请认真阅读下面的提示信息)
fn is_hint(line: &str) -> bool {
    if super::body::gap::is_notice(line) {
        return false;
    }
    !is_longer(line, 40) && HINTS.iter().any(|hint| line.contains(hint))
}

/// Words of a page to those who read it, in the middle of its text.
const HINTS: [&str; 13] = [
    "提示信息",
    "阅读全文",
    "点击图片",
    "点击进入",
    "点击查看",
    "展开全文",
    "文章标题:",
    "文章标题：",
    "会员文档",
    "下载全文",
    "开通VIP",
    "VIP专享",
    "登录后查看",
];

/// `…做细。(某某文库 www.wenku.example 整理发布)`: where the mark begins that a site hangs on a paragraph.
pub(crate) fn site_mark(text: &str) -> Option<usize> {
    const MARKS: [&str; 8] = ["整理", "发布", "收集", "转载", "来源", "首发", "提供", "摘自"];
    let inner = text.trim_end().strip_suffix([')', '）', ']', '】'])?;
    let at = inner.rfind(['(', '（', '[', '【'])?;
    let inner = inner.get(at..).filter(|inner| inner.len() <= 160 && inner.contains("www."))?;
    MARKS.iter().any(|mark| inner.contains(mark)).then_some(at)
}

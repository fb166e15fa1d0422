//! Which of the lines before a speech is its title, and what title, labels and date lines say of it.
//!
//! ```text
//! title    = the last of the likeliest lines: it names a kind of speech (讲话, 报告, 致辞 …) or stands right over
//!            date, byline or salutation; a chapter of the web page (十二、…) and a file name are none
//! occasion = "在" words "上" ("的"? kind)?
//! label    = word "：" value?
//! ```

use super::byline::{self, Byline};
use super::front::{Fate, Front, same};
use super::line::Line;
use super::number::number;
use super::script::{ends_sentence, is_longer, len};
use crate::Person;
use std::borrow::Cow;

const KINDS: [&str; 40] = [
    "讲话",
    "报告",
    "致辞",
    "致词",
    "演讲",
    "发言",
    "主持词",
    "讲稿",
    "贺词",
    "祝词",
    "祝酒辞",
    "开幕词",
    "闭幕词",
    "开幕辞",
    "闭幕辞",
    "答辞",
    "答谢辞",
    "献词",
    "贺信",
    "演说",
    "谈话",
    "述职",
    "总结",
    "说明",
    "提纲",
    "寄语",
    "致欢迎辞",
    "欢迎词",
    "宣言",
    "声明",
    "公报",
    "倡议",
    "党课",
    "讲座",
    "发布会",
    "スピーチ",
    "ステートメント",
    "挨拶",
    "あいさつ",
    "講話",
];

/// What a label names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    Time,
    Source,
    Other,
}

/// A label and what follows it: 发表时间：2014-12-20.
pub(super) fn label(line: &str) -> Option<(Label, &str)> {
    const TIME: [&str; 13] = [
        "发表时间",
        "发布时间",
        "发布日期",
        "时间",
        "日期",
        "更新时间",
        "发稿时间",
        "成文日期",
        "公开日期",
        "上传时间",
        "编辑日期",
        "发表日期",
        "录入时间",
    ];
    const SOURCE: [&str; 6] = ["来源", "文章来源", "稿件来源", "信息来源", "稿源", "出处"];
    const OTHER: [&str; 16] = [
        "字号",
        "字体",
        "作者",
        "编辑",
        "责任编辑",
        "责编",
        "浏览次数",
        "点击数",
        "点击",
        "阅读量",
        "阅读",
        "访问量",
        "分享",
        "分享到",
        "文章标题",
        "索引号",
    ];
    let line = line.trim_start_matches(['【', '[', ' ']);
    let (word, value) = line.split_once(['：', ':'])?;
    let word: String = word.split_whitespace().collect();
    let word = word.as_str();
    let kind = if TIME.contains(&word) {
        Label::Time
    } else if SOURCE.contains(&word) {
        if word == "文章来源" && value.contains("发布时间") {
            return label_within(value);
        }
        Label::Source
    } else if OTHER.contains(&word) {
        Label::Other
    } else {
        return None;
    };
    Some((kind, value))
}

/// 文章来源：本站原创 作者：佚名 发布时间：2018年09月05日
fn label_within(value: &str) -> Option<(Label, &str)> {
    let at = value.find("发布时间")?;
    Some((Label::Time, value.get(at..)?))
}

/// The levels of a breadcrumb.
pub(super) fn crumbs(line: &str) -> Option<Vec<String>> {
    if is_longer(line, 120) {
        return None;
    }
    const MARKS: [&str; 6] = ["您的位置", "当前位置", "您现在的位置", "您当前的位置", "所在位置", "位置"];
    let marked = MARKS
        .iter()
        .find_map(|mark| line.strip_prefix(mark))
        .map(|rest| rest.trim_start_matches(['：', ':', ' ']));
    let words = marked.unwrap_or(line);
    let levels: Vec<String> = words
        .split(['>', '》', '»', '›'])
        .map(|level| level.trim_matches([' ', '/', '\u{3000}']).to_owned())
        .filter(|level| !level.is_empty())
        .collect();
    let several =
        levels.len() >= 2 && (marked.is_some() || (levels.len() >= 3 && line.contains(['>', '›', '»'])));
    several.then_some(levels)
}

/// Chooses the title among the lines that are nothing else, and reads what it says.
pub(super) fn choose<'a>(lines: &[Line<'a>], candidates: &[usize], body: usize, front: &mut Front<'a>) {
    let best = candidates.iter().copied().max_by_key(|&i| (score(lines, i, body, front), i));
    let Some(best) = best.filter(|&i| score(lines, i, body, front) > 0) else {
        return name_from(front);
    };
    let first = first_line(lines, best, candidates);
    for i in candidates
        .iter()
        .copied()
        .filter(|&i| (first..=best).contains(&i) || same(&lines[i].text, &lines[best].text))
    {
        front.fate(i, Fate::Read);
    }
    front.title = Some(match first == best {
        true => lines[best].text.clone(),
        false => Cow::Owned((first..=best).map(|i| lines[i].text.as_ref()).collect()),
    });
    name_from(front);
}

fn score(lines: &[Line<'_>], i: usize, body: usize, front: &Front<'_>) -> i32 {
    let text: &str = &lines[i].text;
    let kind = KINDS.iter().any(|kind| text.contains(kind));
    let next = (i + 1..body).find(|&j| front.fates[j] != Fate::Contents);
    let over = next.is_none_or(|j| front.fates[j] == Fate::Read) || i + 1 == body;
    let title = text.strip_suffix("（全文）").or(text.strip_suffix("(全文)")).is_none();
    let mut score = 0;
    score += if kind { 6 } else { 0 };
    score += if over && len(text) >= 4 { 4 } else { 0 };
    score += if title { 1 } else { 0 };
    score -= if is_file_name(text) || number(text).is_some() || text.contains("--") { 8 } else { 0 };
    score -= if text.ends_with(ends_sentence) || is_longer(text, 80) || text.contains('|') { 8 } else { 0 };
    score -= if len(text) < 4 { 6 } else { 0 };
    score
}

/// 2013-06-18_… or ….docx
fn is_file_name(text: &str) -> bool {
    let dated = text.get(..11).is_some_and(|head| {
        head.ends_with(['_', '-', ' '])
            && head.bytes().take(4).all(|b| b.is_ascii_digit())
            && head.as_bytes()[4] == b'-'
    });
    dated || [".doc", ".docx", ".txt", ".pdf", ".wps"].iter().any(|end| text.ends_with(end))
}

/// A title broken in its middle begins on the line above: 在庆祝…周年 / 大会上的讲话.
fn first_line(lines: &[Line<'_>], best: usize, candidates: &[usize]) -> usize {
    let text: &str = &lines[best].text;
    let above = best.checked_sub(1).filter(|above| candidates.contains(above) && !lines[best].fresh);
    let broken = |above: &usize| {
        let above: &str = &lines[*above].text;
        let hangs =
            (text.contains("上的") || text.starts_with('的')) && !text.contains('在') && above.contains('在');
        hangs && !is_file_name(above)
    };
    above.filter(broken).unwrap_or(best)
}

/// Speaker and occasion that only title or subtitle tell.
fn name_from(front: &mut Front<'_>) {
    let words: Vec<String> =
        [&front.title, &front.subtitle].into_iter().flatten().map(|words| words.to_string()).collect();
    for words in words {
        if front.occasion.is_none() {
            front.occasion = occasion(&words).map(Cow::Owned);
        }
        if front.speaker.is_none() {
            front.speaker = byline::in_title(&words).map(|by| speaker(by, None));
        }
    }
}

fn speaker<'a>(by: Byline, printed: Option<String>) -> Person<'a> {
    Person {
        name: Cow::Owned(by.name),
        role: by.role.map(Cow::Owned),
        printed: printed.map(Cow::Owned),
        ..Person::default()
    }
}

/// The meeting between 在 and 上.
pub(super) fn occasion(words: &str) -> Option<String> {
    let from = words.find('在')? + '在'.len_utf8();
    let rest = words.get(from..)?;
    let ends = rest
        .rfind("上的")
        .or_else(|| rest.rfind("上作"))
        .or_else(|| ending(rest))
        .or_else(|| rest.find("上讲"))
        .or_else(|| rest.find("上致"));
    let name = rest.get(..ends?)?.trim_matches(['，', ' ', '\u{3000}']);
    (len(name) >= 3).then(|| name.to_owned())
}

/// 上 as the last character.
fn ending(rest: &str) -> Option<usize> {
    let rest = rest.trim_end_matches(['）', ')', ' ', '\u{3000}', '：', ':']);
    rest.strip_suffix('上').map(str::len)
}

/// What follows the date: ，莫斯科 or 在…会议上 and perhaps a byline.
pub(super) fn where_and_who(words: &str, front: &mut Front<'_>) {
    let words = words.trim_matches(['）', ')', ' ', '\u{3000}', '（', '(']);
    let (words, by) = split_byline(words);
    if let Some(by) = by {
        front.speaker.get_or_insert_with(|| speaker(by.0, Some(by.1)));
    }
    if let Some(found) = occasion(words) {
        front.occasion = Some(Cow::Owned(found));
        return;
    }
    let place = words.trim_start_matches(['，', ',', '、', '于', '在', ' ']).trim_end_matches(['）', ')']);
    let meeting = ["会议", "大会", "论坛", "典礼", "仪式"].iter().any(|end| place.ends_with(end));
    if meeting {
        front.occasion.get_or_insert_with(|| Cow::Owned(place.to_owned()));
    } else if len(place) >= 2 && !is_longer(place, 20) && !place.starts_with(['至', '—', '-']) {
        front.place.get_or_insert_with(|| Cow::Owned(place.to_owned()));
    }
}

/// …会议上 陕西省省长 赵刚
fn split_byline(words: &str) -> (&str, Option<(Byline, String)>) {
    let Some(at) = words.find(['上', '）']).and_then(|at| {
        words.get(at..).and_then(|tail| tail.find(char::is_whitespace)).map(|space| at + space)
    }) else {
        return (words, None);
    };
    let (head, tail) = words.split_at(at);
    match byline::byline(tail.trim(), true) {
        Some(by) => (head, Some((by, tail.trim().to_owned()))),
        None => (words, None),
    }
}

/// A line under the speech that is its subtitle: ——习近平在莫斯科国际关系学院的演讲.
pub(super) fn closing(lines: &[Line<'_>], body: usize, foot: usize, front: &mut Front<'_>) -> Option<usize> {
    let last = foot.min(lines.len()).checked_sub(1).filter(|&last| last > body)?;
    let text: &str = &lines[last].text;
    let names =
        text.starts_with('—') && KINDS.iter().any(|kind| text.ends_with(kind)) && !is_longer(text, 60);
    if !names || front.subtitle.is_some() {
        return None;
    }
    front.subtitle = Some(Cow::Owned(text.to_owned()));
    name_from(front);
    Some(last)
}

//! Which of the lines before a speech is its title, and what title, labels and date lines say of it.
//!
//! ```text
//! title    = the last of the likeliest lines: it names a kind of speech (讲话, 报告, 致辞 …) or stands right over
//!            date, byline or salutation; a chapter of the web page (十二、…) and a file name are none
//! occasion = "在" words "上" ("的"? kind)?
//! label    = word "：" value?
//! ```

use super::byline;
use super::front::{self, Fate, Front, same};
use super::line::{self, Line};
use super::number::number;
use super::script::{ends_sentence, is_han, is_longer, len, narrow};
use std::borrow::Cow;

const KINDS: [&str; 42] = [
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
    "演説",
    "所信表明",
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
    let first = first_line(lines, best, candidates).min(couplet(lines, best, candidates, front));
    for i in candidates
        .iter()
        .copied()
        .filter(|&i| (first..=best).contains(&i) || same(&lines[i].text, &lines[best].text))
    {
        front.fate(i, Fate::Read);
    }
    let title = match first == best {
        true => lines[best].text.clone(),
        false => Cow::Owned((first..=best).map(|i| lines[i].text.as_ref()).collect()),
    };
    let own = after_label(&title);
    front.title = Some(line::trimmed(&title, own..title.len()));
    name_from(front);
}

/// A collection's label glued before a title: 1955年国务院政府工作报告 before 关于发展国民经济的….
fn after_label(title: &str) -> usize {
    let year = title.chars().take_while(|c| narrow(*c).is_ascii_digit()).count();
    let digits: usize = title.chars().take(year).map(char::len_utf8).sum();
    let label = title.get(digits..).and_then(|rest| {
        let inner = rest.strip_prefix('年')?;
        let inner = inner.strip_prefix("国务院").unwrap_or(inner);
        inner.strip_prefix("政府工作报告")
    });
    let own = label
        .filter(|own| year == 4 && is_longer(own, 5) && own.starts_with(is_han) && !own.starts_with('的'));
    own.map_or(0, |own| title.len() - own.len())
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
    score += if is_over_subtitle(lines, i, front) { 9 } else { 0 };
    score -= if is_file_name(text) || number(text).is_some() || text.contains("--") { 8 } else { 0 };
    score -= if text.ends_with(ends_sentence) || is_longer(text, 80) || text.contains('|') { 8 } else { 0 };
    score -= if len(text) < 4 { 6 } else { 0 };
    score -= if is_report_of(text, front) { 9 } else { 0 };
    score
}

/// A caption or headline that tells of the speech: 省长赵刚作政府工作报告.
fn is_report_of(text: &str, front: &Front<'_>) -> bool {
    let named = front.speaker.as_ref().is_some_and(|person| text.contains(person.name.as_ref()));
    named
        && ["作政府", "作工作", "作报告", "作了", "作重要", "发表", "出席", "并讲话", "作讲话"]
            .iter()
            .any(|verb| text.contains(verb))
}

/// 2013-06-18_… or ….docx
pub(super) fn is_file_name(text: &str) -> bool {
    let dated = text.get(..11).is_some_and(|head| {
        head.ends_with(['_', '-', ' '])
            && head.bytes().take(4).all(|b| b.is_ascii_digit())
            && head.as_bytes()[4] == b'-'
    });
    dated || [".doc", ".docx", ".txt", ".pdf", ".wps"].iter().any(|end| text.ends_with(end))
}

/// ——在…上的讲话; with a single dash only where it names a kind of speech.
pub(super) fn is_subtitle(text: &str) -> bool {
    let dashed = ["——", "--", "－－", "――"].iter().any(|dash| text.starts_with(dash));
    dashed || text.starts_with(['—', '－', '―']) && KINDS.iter().any(|kind| text.ends_with(kind))
}

/// A title over a subtitle may be two lines of like length: 携手构建合作共赢新伙伴 / 同心打造人类命运共同体.
fn couplet(lines: &[Line<'_>], best: usize, candidates: &[usize], front: &Front<'_>) -> usize {
    let above = best.checked_sub(1).filter(|above| candidates.contains(above));
    let alike = |above: &usize| {
        let (a, b) = (len(&lines[*above].text), len(&lines[best].text));
        a.abs_diff(b) <= 2
            && a >= 5
            && !is_file_name(&lines[*above].text)
            && !same(&lines[*above].text, &lines[best].text)
    };
    above.filter(|above| is_over_subtitle(lines, best, front) && alike(above)).unwrap_or(best)
}

/// The line right over a subtitle that has been read.
fn is_over_subtitle(lines: &[Line<'_>], i: usize, front: &Front<'_>) -> bool {
    let below = lines.get(i + 1).map(|line| line.text.as_ref());
    below.is_some() && below == front.subtitle.as_deref()
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

/// The post of a known speaker that only furniture prints: 国家主席 in 国家主席习近平出席….
pub(super) fn role_from<'a>(lines: &[Line<'a>], body: usize, front: &mut Front<'a>) {
    let Some(name) = front.speaker.as_ref().filter(|p| p.role.is_none()).map(|p| p.name.to_string()) else {
        return;
    };
    let found = (0..body.min(lines.len())).filter(|&i| front.fates[i] == Fate::Furniture).find_map(|i| {
        let text: &str = &lines[i].text;
        let (before, _) = text.split_once(&name)?;
        let start = before
            .char_indices()
            .rev()
            .find(|&(_, c)| !is_han(c) || matches!(c, '日' | '电'))
            .map_or(0, |(at, c)| at + c.len_utf8());
        let post = before.get(start..)?;
        (byline::is_post(post) && !is_longer(post, 20)).then(|| post.to_owned())
    });
    if let Some(person) = front.speaker.as_mut() {
        person.role = found.map(Cow::Owned);
    }
}

/// The title that only a hint of the page tells: 收藏《…》.
pub(super) fn from_hint(hint: &str) -> Option<&str> {
    let (_, after) = hint.split_once("收藏《")?;
    let (title, _) = after.split_once('》')?;
    (len(title) >= 4).then_some(title)
}

/// Speaker and occasion that only title or subtitle tell.
pub(super) fn name_from(front: &mut Front<'_>) {
    let words: Vec<String> =
        [&front.title, &front.subtitle].into_iter().flatten().map(|words| words.to_string()).collect();
    for words in words {
        if front.occasion.is_none() {
            front.occasion = occasion(&words).map(Cow::Owned);
        }
        if front.speaker.is_none() {
            front.speaker = byline::in_title(&words).map(|by| front::person(by, ""));
        }
    }
}

/// The meeting between 在 and 上.
pub(super) fn occasion(words: &str) -> Option<String> {
    let (start, end) = meeting(words)?;
    words.get(start..end).map(str::to_owned)
}

/// Bytes of the meeting: from 在 to the 上 that ends it, or of an event before 的 and a kind of speech.
fn meeting(words: &str) -> Option<(usize, usize)> {
    let start = words.find('在')? + '在'.len_utf8();
    let rest = words.get(start..)?;
    let end = upon(rest).or_else(|| event(rest))?;
    let name = rest.get(..end)?;
    let lead = name.len() - name.trim_start_matches(['，', ' ', '\u{3000}']).len();
    (len(name.trim()) >= 3).then_some((start + lead, start + name.trim_end().len()))
}

/// The 上 after a meeting: 会议上, 晚宴上, or the last word.
fn upon(rest: &str) -> Option<usize> {
    const BEFORE: &str = "会议式礼坛宴班动周课祭展年判场";
    let mut before = ' ';
    for (at, c) in rest.char_indices() {
        let after = rest.get(at + c.len_utf8()..).unwrap_or_default();
        let tail = after.trim_matches(['）', ')', ' ', '\u{3000}', '：', ':']);
        let ends =
            tail.is_empty() || after.starts_with(['的', '讲', '致', '作', '发', '）', ' ', '\u{3000}', '所']);
        if c == '上' && (ends || BEFORE.contains(before)) {
            return Some(at);
        }
        before = c;
    }
    None
}

/// 论坛的主旨演讲, 一般性辩论时的讲话: an event, not a place such as a university.
fn event(rest: &str) -> Option<usize> {
    const EVENTS: [&str; 22] = [
        "论坛",
        "峰会",
        "会议",
        "大会",
        "典礼",
        "仪式",
        "晚宴",
        "宴会",
        "座谈会",
        "研讨会",
        "招待会",
        "年会",
        "开幕式",
        "闭幕式",
        "全会",
        "活动",
        "对话会",
        "会晤",
        "辩论",
        "欢迎会",
        "报告会",
        "动员会",
    ];
    let end = rest.rfind("时的").or_else(|| rest.rfind('的'))?;
    let name = rest.get(..end)?;
    let spoken = rest.get(end..).is_some_and(|tail| KINDS.iter().any(|kind| tail.contains(kind)));
    (spoken && EVENTS.iter().any(|event| name.ends_with(event))).then_some(end)
}

/// What follows the date: ，莫斯科 or 在…会议上 and perhaps a byline.
pub(super) fn where_and_who(words: &str, front: &mut Front<'_>) {
    let words = words.trim_matches(['）', ')', ' ', '\u{3000}', '（', '(']);
    if let Some((start, end)) = meeting(words) {
        front.occasion = words.get(start..end).map(|name| Cow::Owned(name.to_owned()));
        let tail = words
            .get(end..)
            .unwrap_or_default()
            .trim_start_matches('上')
            .trim_matches(['）', ')', ' ', '\u{3000}']);
        if let Some(by) = byline::byline(tail, true) {
            front.speaker.get_or_insert_with(|| front::person(by, tail));
        }
        return;
    }
    let place = words.trim_start_matches(['，', ',', '、', '于', '在', ' ']).trim_end_matches(['）', ')']);
    let meeting = ["会议", "大会", "论坛", "典礼", "仪式", "全会"].iter().any(|end| place.ends_with(end));
    if meeting {
        front.occasion.get_or_insert_with(|| Cow::Owned(place.to_owned()));
    } else if len(place) >= 2 && !is_longer(place, 20) && !place.starts_with(['至', '—', '-']) {
        front.place.get_or_insert_with(|| Cow::Owned(place.to_owned()));
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

//! Which of the lines before a speech is its title, and who and where the title tells.
//!
//! ```text
//! title    = the last of the likeliest lines: it names a kind of speech (讲话, 报告, 致辞 …) or stands right over
//!            date, byline or salutation; a chapter of the web page (十二、…) and a file name are none
//! ```

use super::front::{self, Fate, Front, same};
use super::line::{self, Line};
use super::number::number;
use super::script::{ends_sentence, is_han, is_longer, len, narrow};
use super::{byline, label, occasion};
use std::borrow::Cow;

/// Kinds of speech, as titles name them.
pub(super) const KINDS: [&str; 49] = [
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
    "式辞",
    "祝辞",
    "報告",
    "致辭",
    "致詞",
    "演講",
    "談話",
];

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
    dated && !label::is_stamp(text)
        || [".doc", ".docx", ".txt", ".pdf", ".wps"].iter().any(|end| text.ends_with(end))
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
        (a.abs_diff(b) <= 2 || is_parallel(&lines[*above].text))
            && a >= 5
            && !is_file_name(&lines[*above].text)
            && !same(&lines[*above].text, &lines[best].text)
    };
    above.filter(|above| is_over_subtitle(lines, best, front) && alike(above)).unwrap_or(best)
}

/// 高举旗帜　团结奋进: words of one length.
fn is_parallel(text: &str) -> bool {
    let mut lengths = text.split_whitespace().map(len);
    let first = lengths.next();
    let mut rest = lengths.peekable();
    rest.peek().is_some() && rest.all(|length| Some(length) == first)
}

/// The line right over a subtitle that has been read.
fn is_over_subtitle(lines: &[Line<'_>], i: usize, front: &Front<'_>) -> bool {
    let below = lines.get(i + 1).map(|line| line.text.as_ref());
    below.is_some() && below == front.subtitle.as_deref()
}

/// A title broken in its middle begins on the line above: 在庆祝…周年 / 大会上的讲话.
fn first_line(lines: &[Line<'_>], best: usize, candidates: &[usize]) -> usize {
    let text: &str = &lines[best].text;
    let above = best.checked_sub(1).filter(|above| candidates.contains(above) && !lines[best].starts_paragraph);
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
            front.occasion = occasion::occasion(&words).map(Cow::Owned);
        }
        if front.speaker.is_none() {
            front.speaker = byline::in_title(&words).map(|by| front::person(by, ""));
        }
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

//! The meeting or event a title or date line names.
//!
//! ```text
//! occasion = "在" words "上"                        在第五次会议上
//!          | "在" words event ("时")? "的" kind      在高层论坛的主旨演讲
//! ```

use super::byline::{self, Byline};
use super::script::{is_finished, is_longer, len, simplified};
use super::title::KINDS;

/// The meeting between 在 and 上.
pub(super) fn occasion(words: &str) -> Option<String> {
    let (start, end) = meeting(words)?;
    words.get(start..end).map(str::to_owned)
}

/// Bytes of the meeting: from 在 to the 上 that ends it, or of an event before 的 and a kind of speech.
fn meeting(words: &str) -> Option<(usize, usize)> {
    let (start, end) = ['在', '於'].iter().find_map(|lead| {
        let start = words.find(*lead)? + lead.len_utf8();
        let rest = words.get(start..)?;
        Some((start, upon(rest).or_else(|| event(rest))?))
    })?;
    let rest = words.get(start..)?;
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

/// 论坛的主旨演讲, 一般性辩论时的讲话, 论坛致辞: an event, not a place such as a university.
fn event(rest: &str) -> Option<usize> {
    let plain = plain(rest)?;
    let ends = |name: &str| EVENTS.iter().any(|event| name.ends_with(event));
    let spoken = |tail: &str| KINDS.iter().any(|kind| tail.contains(kind));
    let linked = plain.rfind("时的").or_else(|| plain.rfind('的'));
    if let Some(end) = linked.filter(|&end| spoken(&rest[end..]) && ends(&plain[..end])) {
        return Some(end);
    }
    let found = EVENTS.iter().filter_map(|event| plain.rfind(event).map(|at| at + event.len())).max()?;
    // 「海洋論壇」開幕致詞
    let opened = ["」開幕", "」閉幕", "”开幕", "”闭幕"].iter().find(|word| rest[found..].starts_with(**word));
    let found = found + opened.map_or(0, |word| word.len());
    KINDS.iter().any(|kind| rest[found..].starts_with(kind)).then_some(found)
}

/// Words in simplified characters, each in the place of its own.
fn plain(words: &str) -> Option<String> {
    let plain: String = words.chars().map(simplified).collect();
    (plain.len() == words.len()).then_some(plain)
}

/// 港口小学百年校庆市长致词: the event in front of the post and the kind of speech.
pub(super) fn before_post(title: &str) -> Option<String> {
    let title = title.trim().split(['（', '(']).next()?.trim_end();
    let whole = plain(title)?;
    let kind = KINDS.iter().filter(|kind| title.ends_with(**kind)).map(|kind| kind.len()).max()?;
    let joints = [' ', '\u{3000}', 'の'];
    let name = whole[..whole.len() - kind].trim_end_matches(joints);
    let post = byline::POSTS.iter().filter(|post| name.ends_with(**post)).map(|post| post.len()).max();
    let name = name[..name.len() - post.unwrap_or(0)].trim_end_matches(joints);
    let fits = EVENTS.iter().any(|event| name.ends_with(event)) && !is_longer(name, 30);
    let clause = ['在', '，', '：', '、', '于', '就', '《'].iter().any(|mark| name.contains(*mark));
    // 县长主持大桥通车典礼
    let does = ["出席", "主持", "参加", "參加"].iter().filter_map(|does| title[..name.len()].rfind(does));
    let from = does.map(|at| at + "出席".len()).max().unwrap_or(0);
    (fits && len(&name[from..]) >= 4 && !clause).then(|| title[from..name.len()].to_owned())
}

/// Words that name an event, at its end.
const EVENTS: [&str; 45] = [
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
    "校庆",
    "周年",
    "庆典",
    "茶话会",
    "团拜会",
    "联欢会",
    "签约式",
    "酒会",
    "午餐会",
    "晚会",
    "表彰会",
    "运动会",
    "博览会",
    "入学式",
    "卒業式",
    "成人式",
    "修了式",
    "式典",
    "总会",
    "集会",
    "记者会",
    "说明会",
    "交流会",
];

/// 在…会议上 on a line of its own, perhaps in brackets.
pub(super) fn is_meeting(line: &str) -> bool {
    let words = line.trim_matches(['（', '）', '(', ')', '—', ' ', '\u{3000}']);
    words.starts_with('在') && words.ends_with('上') && !is_longer(words, 60) && meeting(words).is_some()
}

/// 第七十八届会议, 第4次全体会议: a meeting that is counted, alone on its line.
pub(super) fn is_counted(line: &str) -> bool {
    let kinds = [
        "会议",
        "會議",
        "大会",
        "大會",
        "届会",
        "屆會",
        "定例会",
        "定期會",
        "定期会",
        "臨時会",
        "臨時會",
        "常会",
        "国会",
    ];
    // 平成三十年 第百九十六回国会
    let line = line.rsplit(char::is_whitespace).next().unwrap_or(line);
    (line.starts_with('第') || line.contains("议会") || line.contains("議会") || line.contains("議會"))
        && line.contains('第')
        && line.contains(['届', '屆', '次', '回'])
        && !is_longer(line, 30)
        && kinds.iter().any(|kind| line.ends_with(kind))
}

/// What words beside a date say.
#[derive(Debug, Default)]
pub(super) struct Said {
    pub(super) occasion: Option<String>,
    pub(super) place: Option<String>,
    pub(super) person: Option<Byline>,
    /// The words that name the person.
    pub(super) printed: String,
}

/// What follows a date: ，莫斯科 or 在…会议上 and perhaps a byline.
pub(super) fn read(words: &str) -> Said {
    let words = words.trim_matches(['）', ')', ' ', '\u{3000}', '（', '(', '—']);
    let mut said = Said::default();
    if let Some((start, end)) = meeting(words) {
        said.occasion = words.get(start..end).map(str::to_owned);
        let tail = words.get(end..).unwrap_or_default().trim_start_matches('上');
        let tail = tail.trim_matches(['）', ')', ' ', '\u{3000}']);
        said.person = byline::byline(tail, true);
        said.printed = tail.to_owned();
        return said;
    }
    if let Some(by) = byline::byline(words, false) {
        said.person = Some(by);
        said.printed = words.to_owned();
        return said;
    }
    let place =
        words.trim_start_matches(['，', ',', '、', '于', '於', '在', ' ']).trim_end_matches(['）', ')']);
    let meeting = ["会议", "大会", "论坛", "典礼", "仪式", "全会", "會", "會議", "典禮", "論壇"]
        .iter()
        .any(|end| place.ends_with(end));
    if meeting {
        said.occasion = Some(place.to_owned());
    } else if len(place) >= 2 && !is_longer(place, 20) && !place.starts_with(['至', '—', '-']) {
        said.place = Some(place.to_owned());
    }
    said
}

/// 在广东省第十四届 without its 上 goes on in the next line.
pub(super) fn is_cut(words: &str) -> bool {
    let words = words.trim_end_matches(['）', ')', ' ']);
    let opened = words.trim_start_matches(['日', '至', '，', ' ']).contains('在');
    opened && !words.contains('上') && !words.ends_with(['上', '话', '告']) && !is_finished(words)
}

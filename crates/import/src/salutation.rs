//! Whether a line addresses the audience, and where an address glued to other words begins or ends.
//!
//! ```text
//! address  = part (("、" | "，" | "," | " ") part)* ("：" | ":" | "！" | "，" | ",")?
//! part     = ("尊敬的" | "各位" | …)? words ("们" | "代表" | "先生" | …)
//! glued    = words address                                          …主任邹家华各位代表：
//! opening  = address ("：" | "！") words                            各位代表：现在，我代表…
//! ```

use super::number::number;
use super::script::{is_han, is_longer, simplified};
use super::western_address;

const ENDS: [&str; 75] = [
    "们",
    "同志",
    "代表",
    "委员",
    "先生",
    "女士",
    "朋友",
    "领导",
    "来宾",
    "嘉宾",
    "同事",
    "同学",
    "老师",
    "家长",
    "院长",
    "主席",
    "总统",
    "总理",
    "阁下",
    "殿下",
    "陛下",
    "部长",
    "校长",
    "书记",
    "市长",
    "大使",
    "议长",
    "秘书长",
    "长官",
    "贵宾",
    "专家",
    "学者",
    "教授",
    "员工",
    "伙伴",
    "客户",
    "股东",
    "校友",
    "同仁",
    "同胞",
    "乡亲",
    "战友",
    "官兵",
    "父老",
    "各位",
    "诸位",
    "大家",
    "总裁",
    "董事长",
    "总经理",
    "团长",
    "会长",
    "理事长",
    "主任",
    "夫人",
    "导师",
    "亲人",
    "弟兄",
    "姐妹",
    "省长",
    "县长",
    "家人",
    "使节",
    "元首",
    "首脑",
    "国王",
    "王后",
    "女王",
    "首相",
    "大臣",
    "议员",
    "总干事",
    "负责人",
    "伉俪",
    "同道",
];
/// Words that address without 各位 or 尊敬的 before them.
const STRONG: [&str; 14] = [
    "们", "同志", "先生", "女士", "朋友", "阁下", "殿下", "陛下", "院长", "主席", "总统", "总理", "大使",
    "议长",
];
const STARTS: [&str; 8] = ["各位", "尊敬的", "亲爱的", "敬爱的", "全体", "诸位", "在座的", "在座各位"];
const FIXED: [&str; 4] = ["各位", "全体", "诸位", "大家"];
/// Words that open an address glued to the words before it.
const GLUED: [&str; 10] = [
    "各位代表",
    "各位委员",
    "同志们",
    "各位领导",
    "各位同志",
    "女士们",
    "尊敬的",
    "亲爱的",
    "各位来宾",
    "各位同事",
];
const GREETINGS: [&str; 10] =
    ["你们好", "大家好", "早上好", "上午好", "中午好", "下午好", "晚上好", "新年好", "过年好", "您好"];

/// Whether the whole line is an address, in Chinese or Japanese.
pub(super) fn is_address(line: &str) -> bool {
    if is_longer(line, 80) || !line.chars().any(is_han) || number(line).is_some() {
        return false;
    }
    let line: String = line.chars().map(simplified).collect();
    let words = line.trim_end_matches(['：', ':', '！', '!', '，', ',', '、', '。', ' ', '\u{3000}']);
    if words.is_empty() || words.contains(['。', '；', '“', '《', '？']) {
        return false;
    }
    let mut parts = words
        .split(['、', '，', ',', '！', '!', ' ', '\u{3000}', '：'])
        .filter(|part| !part.is_empty())
        .peekable();
    let colon = line.ends_with(['：', ':']);
    parts.peek().is_some() && parts.all(|part| is_part(part) || colon && is_opened(part))
}

/// 各位教官 in front of a colon: whoever they are, they are addressed.
fn is_opened(part: &str) -> bool {
    STARTS.iter().any(|start| part.starts_with(start)) && !is_longer(part, 8) && !is_verbal(part)
}

fn is_part(part: &str) -> bool {
    let part = part.strip_suffix("好").filter(|_| !is_greeting(part)).unwrap_or(part);
    if is_longer(part, 24) {
        return false;
    }
    let opened = STARTS.iter().any(|start| part.starts_with(start));
    let closed = ENDS.iter().any(|end| part.ends_with(end));
    let honoured =
        ["尊敬的", "亲爱的", "敬爱的"].iter().any(|start| part.starts_with(start)) && !is_longer(part, 14);
    let alone = STRONG.iter().any(|end| part.ends_with(end)) && !is_longer(part, 12) || !is_longer(part, 4);
    FIXED.contains(&part)
        || is_greeting(part)
        || ((closed && (opened || alone) || honoured) && !is_verbal(part))
        || is_japanese(part)
}

fn is_greeting(part: &str) -> bool {
    GREETINGS.iter().any(|greeting| part.ends_with(greeting)) && !is_longer(part, 8)
}

/// A clause that happens to end in a word for people: 感谢各位代表, 我们.
fn is_verbal(part: &str) -> bool {
    const VERBS: [&str; 16] = [
        "感谢",
        "我们",
        "他们",
        "你们",
        "欢迎",
        "祝愿",
        "代表我",
        "是",
        "请",
        "为",
        "向",
        "在",
        "对",
        "由",
        "让",
        "经",
    ];
    VERBS.iter().any(|verb| part.starts_with(verb)) || part.contains("我代表")
}

fn is_japanese(part: &str) -> bool {
    part == "议长"
        || part.ends_with("皆様")
        || part.ends_with("皆さん")
        || part.ends_with("閣下")
        || part.ends_with("各位")
}

/// Whether a line that is an address opens the speech: it ends in a colon, an exclamation or a comma.
pub(super) fn is_opening(line: &str) -> bool {
    is_address(line) || western_address::is_western(line)
}

/// Where an address glued to the words before it begins: `…摄各位代表：` at 各位.
pub(super) fn glued(line: &str) -> Option<usize> {
    let head = line.get(..line.char_indices().nth(200).map_or(line.len(), |(at, _)| at))?;
    let colon = |at: usize| head.get(at..).and_then(|rest| rest.find(['：', ':'])).map(|colon| at + colon);
    let is_there = |&at: &usize| {
        at > 0 && colon(at).is_some_and(|end| is_address(&head[at..end]) && !is_address(&head[..end]))
    };
    GLUED
        .iter()
        .filter_map(|word| head.find(word))
        .filter(is_there)
        .filter(|&at| !head[..at].ends_with(['，', '。', '、', '向', '请', '：']))
        .min()
}

/// Where an address that opens a paragraph ends: after 各位代表： in 各位代表：现在，我代表….
pub(super) fn opening(line: &str) -> Option<usize> {
    let head = line.char_indices().take(60).find(|&(_, c)| matches!(c, '：' | ':' | '！' | '!'));
    let (at, c) = head?;
    let end = at + c.len_utf8();
    let rest = line.get(end..)?;
    (is_address(&line[..at]) && !rest.trim().is_empty()).then_some(end)
}

//! An address in Chinese, Japanese, Korean, Thai or Tibetan, and one glued to other words.
//!
//! ```text
//! address  = part (("、" | "，" | "," | " ") part)* ("：" | ":" | "！" | "，" | ",")?
//! part     = ("尊敬的" | "各位" | …)? words ("们" | "代表" | "先生" | …)
//! glued    = words address                                          …主任邹家华各位代表：
//! opening  = address ("：" | "！") words                            各位代表：现在，我代表…
//! ```

use super::super::number::number;
use crate::lexicon::{Class, ends, fold, starts, within};
use crate::script::{is_han, is_longer, simplified};

/// Words that address without 各位 or 尊敬的 before them.
const STRONG: [&str; 14] = [
    "们", "同志", "先生", "女士", "朋友", "阁下", "殿下", "陛下", "院长", "主席", "总统", "总理", "大使",
    "议长",
];
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

/// 出席议员：, 缺席委员：: the head of a list of those who are there or not.
const PRESENT: [&str; 3] = ["出席", "缺席", "列席"];

/// Whether the whole line is an address.
pub(super) fn is_address(line: &str) -> bool {
    if is_longer(line, 90) || line.is_empty() {
        return false;
    }
    let script = line.chars().find_map(|c| match c {
        '\u{ac00}'..='\u{d7a3}' => Some(Script::Korean),
        '\u{e00}'..='\u{e7f}' => Some(Script::Thai),
        '\u{f00}'..='\u{fff}' => Some(Script::Tibetan),
        c if is_han(c) || matches!(c, '\u{3040}'..='\u{30ff}') => Some(Script::Han),
        _ => None,
    });
    match script {
        Some(Script::Han) => is_han_address(line),
        Some(Script::Korean) => is_korean_address(line),
        Some(Script::Thai) => is_thai_address(line),
        Some(Script::Tibetan) => is_tibetan_address(line),
        None => false,
    }
}

enum Script {
    Han,
    Korean,
    Thai,
    Tibetan,
}

fn is_han_address(line: &str) -> bool {
    if number(line).is_some() || PRESENT.iter().any(|word| line.starts_with(word)) {
        return false;
    }
    let words =
        line.trim_end_matches(['：', ':', '！', '!', '，', ',', '、', '。', '—', '～', ' ', '\u{3000}']);
    let unbracketed = without_brackets(words);
    let words: &str = &unbracketed;
    // 各位代表：大家好！ is an address to the colon only.
    if words.is_empty() || words.contains(['。', '；', '“', '《', '？', '「', '(', '（', '：', ':'])
    {
        return false;
    }
    let mut parts = words
        .split(['、', '，', ',', '！', '!', ' ', '\u{3000}', '：', '；', '暨'])
        .filter(|part| !part.is_empty())
        .peekable();
    if parts.peek().is_none() {
        return false;
    }
    let parts: Vec<&str> = parts.collect();
    // 高雄市黃市長、各位來賓，大家好：
    let called = || parts.len() > 2 && parts.iter().any(|part| opens_part(part));
    // 家誠（港務局主席）, a first name
    let first = usize::from(!is_longer(parts[0], 3) && line.starts_with(&[parts[0], "（"].concat()));
    parts.iter().all(|part| is_part(part))
        || called() && parts.iter().skip(first).all(|part| is_part(part) || is_posted(part) || is_group(part))
}

/// 各位得奖的模范农民, 各國使節: a group, beside other parts.
fn is_group(part: &str) -> bool {
    ["各位", "諸位", "诸位", "各国", "各國", "各界"].iter().any(|all| part.starts_with(all))
        && !is_longer(part, 14)
        && !is_verbal(part)
}

/// 梁主席（基金会主席梁百川）: who somebody is.
fn without_brackets(words: &str) -> String {
    let mut rest = words;
    let mut out = String::new();
    while let Some((before, after)) = rest.split_once('（') {
        let Some((_, after)) = after.split_once('）').filter(|_| !before.is_empty()) else { break };
        out.push_str(before);
        rest = after;
    }
    out + rest
}

/// 各位來賓, 尊敬的朋友: a part that no line but an address has.
fn opens_part(part: &str) -> bool {
    let plain: String = part.chars().map(simplified).collect();
    starts(&plain, Class::Opener).is_some() && is_part(part)
}

/// 高雄市黃市長: somebody with an office.
fn is_posted(part: &str) -> bool {
    let plain: String = part.chars().map(simplified).collect();
    !is_longer(&plain, 18)
        && ends(&plain, Class::Office).is_some()
        && !is_verbal(&plain)
        && !plain.contains(['的', '是', '在', '了', '和', '有', '由'])
}

fn is_part(part: &str) -> bool {
    if is_japanese(part) {
        return true;
    }
    let part: &str = &part.chars().map(simplified).collect::<String>();
    let part = part.strip_suffix("好").filter(|_| !is_greeting(part)).unwrap_or(part);
    if is_longer(part, 24) {
        return false;
    }
    let opened = starts(part, Class::Opener).is_some();
    let closed = ends(part, Class::Audience).is_some()
        || ends(part, Class::Office).is_some()
        || ends(part, Class::Title).is_some();
    let honoured =
        ["尊敬的", "亲爱的", "敬爱的"].iter().any(|start| part.starts_with(start)) && !is_longer(part, 14);
    let alone = STRONG.iter().any(|end| part.ends_with(end)) && !is_longer(part, 12) || !is_longer(part, 4);
    let called =
        ["各位", "诸位"].iter().any(|all| part.starts_with(all)) && (4..=7).contains(&part.chars().count());
    FIXED.contains(&part)
        || is_greeting(part)
        || called && !is_verbal(part) && !part.contains(['的', '是', '在', '了', '和'])
        || (closed && (opened || alone) || honoured) && !is_verbal(part)
}

fn is_greeting(part: &str) -> bool {
    ends(part, Class::Greeting).is_some() && !is_longer(part, 9)
}

/// 존경하는 국민 여러분: what honours first, who is meant last.
fn is_korean_address(line: &str) -> bool {
    let words = line.trim_end_matches([',', '!', '.', ':', '，', '！', '：', ' ', '~']);
    if words.contains(['?', '“', '"', '(']) || words.split_whitespace().count() > 14 {
        return false;
    }
    let addressed = |part: &str| {
        let part = part.trim();
        let called = ["여러분", "여러분께", "귀하", "각하", "님", "님들", "동지들", "동포들", "시여", "이여"];
        called.iter().any(|end| part.ends_with(end)) || starts(part, Class::Greeting) == Some(part.len())
    };
    let sentence =
        |part: &str| ["니다", "어요", "아요", "까요", "습니까"].iter().any(|end| part.trim().ends_with(end));
    let mut parts =
        words.split([',', '!', '.', '，']).map(str::trim).filter(|part| !part.is_empty()).peekable();
    let opened = starts(words, Class::Opener).is_some() || addressed(words);
    parts.peek().is_some()
        && opened
        && parts.all(|part| addressed(part) || !sentence(part) && ends(part, Class::Audience).is_some())
}

fn is_thai_address(line: &str) -> bool {
    const CLAUSE: [&str; 8] = ["ผม", "ดิฉัน", "ข้าพเจ้า", "เรา", "เป็น", "จะ", "ไม่", "วันนี้"];
    let words = line.trim();
    let called = within(words, Class::Audience) || within(words, Class::Office);
    let opened = starts(words, Class::Opener).is_some() || starts(words, Class::Audience).is_some();
    let clause = CLAUSE.iter().any(|word| words.contains(word));
    opened && called && !clause
}

fn is_tibetan_address(line: &str) -> bool {
    let words = line.trim_end_matches(['།', '༎', ' ', '!', '་', ':', ',']);
    let folded = fold(words);
    let people = ["རྣམས", "རྣམ་པ", "ཚོ", "ལགས"].iter().any(|end| words.ends_with(end));
    people
        && (within(&folded, Class::Audience) || starts(&folded, Class::Opener).is_some())
        && !words.contains('།')
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

/// 皆様, ご列席の皆様方, 議員諸君, 議長: what the Japanese end an address with.
fn is_japanese(part: &str) -> bool {
    const ENDS: [&str; 12] = [
        "皆様",
        "皆さま",
        "皆さん",
        "みなさん",
        "みなさま",
        "皆様方",
        "閣下",
        "各位",
        "諸君",
        "諸兄",
        "殿下",
        "陛下",
    ];
    let clause = part.contains(['は', 'が', 'を']) || part.ends_with('に');
    part == "議長" || !clause && !is_longer(part, 24) && ENDS.iter().any(|end| part.ends_with(end))
}

/// Where an address glued to the words before it begins: `…摄各位代表：` at 各位.
pub(crate) fn glued(line: &str) -> Option<usize> {
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
pub(crate) fn opening(line: &str) -> Option<usize> {
    let head = line.char_indices().take(60).find(|&(_, c)| matches!(c, '：' | ':' | '！' | '!'));
    let (at, c) = head?;
    let end = at + c.len_utf8();
    let rest = line.get(end..)?;
    (is_address(&line[..at]) && !rest.trim().is_empty()).then_some(end)
}

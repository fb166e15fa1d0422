//! Who speaks: the post and the name in a line under the title.
//!
//! ```text
//! byline = label? role space name          北京市市长 殷勇，自治区主席　艾尔肯·吐尼亚孜
//!        | role name                       国务院副总理兼国家计划委员会主任李富春
//!        | name                            习近平，龚 正
//! name   = surname 1*2Han | Han ("·" Han)*
//! label  = ("讲话人" | "主讲人" | "演讲人" | "报告人" | "发言人") "："
//! ```

mod korean;
mod name;

pub(super) use korean::{korean, korean_in_title};
pub(super) use name::is_name;

use super::lexicon::{Class, is};
use super::script::{is_han, is_hangul, is_longer, len, simplified};
use korean::is_korean_name;

/// Words a post ends with.
pub(super) const POSTS: [&str; 54] = [
    "总理",
    "主席",
    "省长",
    "市长",
    "书记",
    "主任",
    "部长",
    "校长",
    "院长",
    "董事长",
    "总经理",
    "总裁",
    "秘书长",
    "会长",
    "委员",
    "局长",
    "县长",
    "区长",
    "州长",
    "厅长",
    "司长",
    "处长",
    "科长",
    "理事长",
    "大使",
    "行政长官",
    "总统",
    "首相",
    "外长",
    "司令",
    "政委",
    "馆长",
    "所长",
    "社长",
    "站长",
    "镇长",
    "乡长",
    "经理",
    "总监",
    "首席执行官",
    "旗长",
    "盟长",
    "检察长",
    "园长",
    "学长",
    "総長",
    "大臣",
    "知事",
    "议长",
    "专员",
    "发言人",
    "创始人",
    "合伙人",
    "CEO",
];

/// A post and a name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Byline {
    pub(super) name: String,
    pub(super) role: Option<String>,
}

/// 高瀬　真理子: the names of a person of Japan with a space between them, behind a post.
fn is_family_and_given(family: &str, given: &str) -> bool {
    let sized = |name: &str| (2..=3).contains(&len(name)) && name.chars().all(is_han);
    sized(family) && sized(given) && !is_post(given) && !is_post(family)
}

/// The byline a short line is, or nothing. `bare` allows a name without a post.
pub(super) fn byline(line: &str, bare: bool) -> Option<Byline> {
    let line = line.trim_matches(['（', '）', '(', ')', '【', '】', ' ', '\u{3000}', '\u{a0}', '—']);
    if let Some(by) = colon(line) {
        return Some(by);
    }
    if line.len() > 240
        || line.contains(['。', '，', '：', '！', '“', '>', '|', ',', '；']) && label(line).is_none()
    {
        return None;
    }
    if let Some(value) = label(line) {
        return byline(value, true);
    }
    spaced(line).or_else(|| glued(line)).or_else(|| if bare { name_alone(line) } else { None })
}

fn label(line: &str) -> Option<&str> {
    const LABELS: [&str; 7] = ["讲话人", "主讲人", "演讲人", "报告人", "发言人", "致辞人", "演讲者"];
    let (before, after) = line.split_once(['：', ':'])?;
    LABELS.contains(&before.trim()).then_some(after.trim())
}

/// 北京市市长 殷勇; 上海市市长 龚 正.
fn spaced(line: &str) -> Option<Byline> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let (name, rest) = match words.as_slice() {
        [rest @ .., a, b] if len(a) == 1 && len(b) <= 2 && !rest.is_empty() => (format!("{a}{b}"), rest),
        [rest @ .., a, b]
            if !rest.is_empty()
                && len(a) <= 3
                && len(b) <= 3
                && is_post(&rest.join(" "))
                && (is_name(&format!("{a}{b}"), false)
                    || is_kana_name(&format!("{a}{b}"))
                    || rest.len() == 1 && is_family_and_given(a, b)) =>
        {
            (format!("{a}{b}"), rest)
        }
        [rest @ .., name] if !rest.is_empty() => ((*name).to_owned(), rest),
        _ => return None,
    };
    // 周　敏　新闻发布处处长
    if let [a, b, post] = words.as_slice()
        && [a, b].iter().all(|part| part.chars().nth(1).is_none() && part.contains(is_han))
        && is_post(post)
        && is_name(&format!("{a}{b}"), true)
        && !is_post(&format!("{a}{b}"))
    {
        return Some(Byline { name: format!("{a}{b}"), role: Some((*post).to_owned()) });
    }
    // 林維周　校長
    if let [first, post] = words.as_slice()
        && is_name(first, true)
        && !is_post(first)
        && is_post(post)
        && !is_name(post, true)
    {
        return Some(Byline { name: (*first).to_owned(), role: Some((*post).to_owned()) });
    }
    let role = rest.join(" ");
    let long = line.contains('\u{3000}')
        && (5..=6).contains(&len(&name))
        && name.chars().all(is_han)
        && !is_post(&name);
    let fits = is_post(&role) && (is_name(&name, false) || is_kana_name(&name) || long);
    fits.then_some(Byline { name, role: Some(role) })
}

/// 董事长：姚启明, the signature under a message.
fn colon(line: &str) -> Option<Byline> {
    let (role, name) = line.split_once(['：', ':'])?;
    let (role, name) = (role.trim(), name.split_whitespace().collect::<String>());
    let fits = is_post(role) && is_name(&name, true);
    fits.then(|| Byline { name, role: Some(role.to_owned()) })
}

/// 朝倉みどり: Han and kana.
fn is_kana_name(name: &str) -> bool {
    let kana = |c: char| matches!(c, '\u{3040}'..='\u{30ff}');
    (3..=10).contains(&len(name)) && name.chars().all(|c| is_han(c) || kana(c)) && name.chars().any(kana)
}

/// Whether words are the name of a person in Han, kana or Hangul, and nothing else.
pub(super) fn is_person(words: &str) -> bool {
    let joined: String = words.split_whitespace().collect();
    is_name(&joined, true) || is_kana_name(&joined) || is_korean_name(words) || korean(words).is_some()
}

/// 佐々木健一（海洋大学教授）: a name with its post in brackets.
pub(super) fn bracketed(value: &str) -> Option<Byline> {
    let (name, post) = value.split_once(['（', '('])?;
    let name: String = name.split_whitespace().collect();
    let han = name.chars().all(is_han) && !is_longer(&name, 6) && post.starts_with(is_han);
    let fits = han || is_korean_name(&name) && post.starts_with(is_hangul);
    fits.then(|| Byline { name, role: Some(post.trim_end_matches(['）', ')']).to_owned()) })
}

/// …主任李富春.
fn glued(line: &str) -> Option<Byline> {
    let line = line.trim();
    let plain: String = line.chars().map(simplified).collect();
    let ends = POSTS.iter().filter_map(|post| plain.rfind(post).map(|at| at + post.len())).max()?;
    let (role, name) = (line.get(..ends)?, line.get(ends..)?.trim());
    let fits = len(role) >= 2 && is_name(name, true) && !role.contains(char::is_whitespace);
    fits.then(|| Byline { name: name.to_owned(), role: Some(role.to_owned()) })
}

fn name_alone(line: &str) -> Option<Byline> {
    let joined: String = line.split_whitespace().collect();
    let spaced = line.split_whitespace().all(|word| len(word) == 1 || word == joined);
    (spaced && is_name(&joined, true)).then_some(Byline { name: joined, role: None })
}

/// Whether words are a post.
pub(super) fn is_post(role: &str) -> bool {
    let role = role.trim_end_matches('）');
    let plain: String = role.chars().map(simplified).collect();
    !role.is_empty()
        && len(role) <= 40
        && (POSTS.iter().any(|post| plain.ends_with(post)) || plain.ends_with(['长', '長']) && len(role) >= 2)
}

/// The name in 方处长惟: family name, post, given name.
pub(super) fn around_post(words: &str) -> Option<String> {
    let chars: Vec<char> = words.chars().collect();
    if !(4..=7).contains(&chars.len()) || !chars.iter().all(|&c| is_han(c)) || is_post(words) {
        return None;
    }
    [1, 2].into_iter().find_map(|given| {
        let post: String = chars.get(1..chars.len().checked_sub(given)?)?.iter().collect();
        let last: String = chars.get(chars.len() - given..)?.iter().collect();
        let name = format!("{}{last}", chars.first()?);
        let fits = len(&post) >= 2 && is_post(&post) && is_name(&name, true) && !is(&last, Class::Title);
        fits.then_some(name)
    })
}

/// The name that opens a title: 习近平 in 习近平在莫斯科国际关系学院的演讲, with a post after or before it.
pub(super) fn in_title(title: &str) -> Option<Byline> {
    let title = title.trim_start_matches('—');
    let verbs = ["在", "发表", "致", "作", "就", "谈", "向", "出席", "對", "於"];
    let at = verbs.iter().filter_map(|verb| title.find(verb)).min()?;
    let who = title.get(..at).filter(|who| !who.is_empty() && len(who) <= 24)?;
    if is_name(who, true) {
        return Some(Byline { name: who.to_owned(), role: None });
    }
    let post = POSTS
        .iter()
        .filter_map(|post| who.strip_suffix(post).map(|name| (name, *post)))
        .find(|(name, _)| is_name(name, true));
    match post {
        Some((name, post)) => Some(Byline { name: name.to_owned(), role: Some(post.to_owned()) }),
        None => glued(who),
    }
}

//! A report of what somebody does → who they are: the post and the name in 新闻发言人何静远出席….

use crate::byline::{Byline, POSTS, is_name, is_post};
use crate::script::{is_han, len, simplified};
use crate::sort::sort_by_place;
use crate::western_person;

/// Words that follow a person in a report of what they do.
const DOES: [&str; 26] = [
    "出席", "接受", "主持", "今", "昨", "在", "於", "于", "发表", "發表", "就", "应邀", "應邀", "率", "与",
    "與", "同", "介绍", "介紹", "回答", "的答", "的致", "的讲", "的講", "表示", "谈",
];

/// The post and the name in a report: 新闻发言人何静远出席…, 顏文和總統今日….
pub(crate) fn person(text: &str) -> Option<Byline> {
    who(text, &DOES)
}

/// Who has spoken: 蓝湾科技创始人兼CEO林晓发表演讲.
pub(crate) fn speaker(text: &str) -> Option<Byline> {
    who(text, &["发表", "發表", "致", "作", "在", "出席"])
}

fn who(text: &str, does: &[&str]) -> Option<Byline> {
    let plain: String = text.chars().map(simplified).collect();
    if plain.len() != text.len() {
        return None;
    }
    let mut ends: Vec<(usize, usize)> = POSTS
        .iter()
        .flat_map(|post| plain.match_indices(post).map(|(at, post)| (at, at + post.len())))
        .collect();
    sort_by_place(&mut ends, |&(_, end)| end);
    ends.into_iter()
        .find_map(|(start, end)| after_post(text, end, does).or_else(|| before_post(text, start, end, does)))
}

/// 驻摩兰共和国大使林致远接受…
fn after_post(text: &str, end: usize, does: &[&str]) -> Option<Byline> {
    let rest = text.get(end..)?;
    let bounds = rest.char_indices().map(|(at, _)| at).chain([rest.len()]).take(5);
    let name = bounds
        .skip(2)
        .filter_map(|at| rest.split_at_checked(at))
        .find(|(name, after)| is_name(name, true) && does.iter().any(|does| after.starts_with(does)));
    let before = text.get(..end)?;
    let opens = |&(at, c): &(usize, char)| {
        !is_han(c) && !c.is_ascii_alphabetic()
            || matches!(c, '日' | '由')
            || c == '和' && !before[..at].ends_with('共')
    };
    let start = before.char_indices().rev().find(opens);
    let role = before.get(start.map_or(0, |(at, c)| at + c.len_utf8())..)?;
    let role = ["上午", "下午", "晚上"].iter().find_map(|time| role.strip_prefix(time)).unwrap_or(role);
    let (name, _) = name.filter(|_| len(role) >= 2 && is_post(role))?;
    Some(Byline { name: name.to_owned(), role: Some(role.to_owned()) })
}

/// 顏文和總統今…
fn before_post(text: &str, start: usize, end: usize, does: &[&str]) -> Option<Byline> {
    let (name, post, after) = (text.get(..start)?, text.get(start..end)?, text.get(end..)?);
    let fits = is_name(name, true) && does.iter().any(|does| after.starts_with(does));
    fits.then(|| Byline { name: name.to_owned(), role: Some(post.to_owned()) })
}

/// `Maritime Minister Helen Ashcombe sets out …`: an office and a name at the start of a sentence or of a part of it.
pub(crate) fn western(text: &str) -> Option<Byline> {
    const PARTS: usize = 8;
    let marks = [", ", ". ", " — ", " – ", " - "];
    let parts = marks.iter().flat_map(|mark| text.match_indices(mark).take(PARTS));
    let mut starts: Vec<usize> = parts.map(|(at, mark)| at + mark.len()).collect();
    starts.push(0);
    sort_by_place(&mut starts, |&start| start);
    starts.into_iter().find_map(|start| opening(&text[start..]))
}

fn opening(text: &str) -> Option<Byline> {
    const WORDS: usize = 14;
    let ends = text.match_indices(' ').take(WORDS).filter(|&(at, _)| {
        let next = text[at + 1..].split(' ').next().unwrap_or_default();
        let last = text[..at].rsplit(' ').next().unwrap_or_default();
        western_person::is_possessive(last)
            || next.starts_with(char::is_lowercase) && (next == "a" || !western_person::is_small(Some(next)))
    });
    let heads = ends.map(|(at, _)| text[..at].trim_end_matches(','));
    let inner = |head: &str| head.rsplit_once(' ').map_or("", |(inner, _)| inner).to_owned();
    let heads = heads
        .take_while(|head| !head.contains(['(', ':', '|', '—', '–']) && !inner(head).contains(['’', '\'']));
    let people = heads.filter_map(western_person::byline);
    let own = |role: String| western_person::trim_article(&role).to_owned();
    people.filter(|(_, role)| role.is_some()).map(|(name, role)| Byline { name, role: role.map(own) }).next()
}

#[cfg(test)]
mod tests {
    use super::{person, western};

    #[test]
    fn an_office_and_a_name_begin_a_report() {
        for (text, expected) in [
            (
                "Maritime Minister Helen Ashcombe sets out the plans.",
                Some(("Helen Ashcombe", "Maritime Minister")),
            ),
            (
                "Губернатор Заволжского края Арсений Лукьянов принял участие.",
                Some(("Арсений Лукьянов", "Губернатор Заволжского края")),
            ),
            ("The harbour is open again.", None),
            ("Alvarado Pass was closed.", None),
        ] {
            let found = western(text);
            let found = found.as_ref().map(|by| (by.name.as_str(), by.role.as_deref().unwrap_or_default()));
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn post_and_name_come_in_either_order() {
        for (text, expected) in [
            ("驻海国大使林致安接受《海港日报》专访", Some(("林致安", "驻海国大使"))),
            ("5月23日，商务部召开发布会。新闻发言人何静远出席，介绍情况：", Some(("何静远", "新闻发言人"))),
            ("驻摩兰共和国大使林致远就两国关系答记者问", Some(("林致远", "驻摩兰共和国大使"))),
            ("顏文和總統今（9）日出席開幕式", Some(("顏文和", "總統"))),
            ("市长表示欢迎", None),
            ("会议由主任主持", None),
            ("", None),
        ] {
            let found = person(text);
            let found = found.as_ref().map(|by| (by.name.as_str(), by.role.as_deref().unwrap_or_default()));
            assert_eq!(found, expected, "{text}");
        }
    }
}

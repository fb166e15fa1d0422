//! Labels and breadcrumbs of a page: 发表时间：2014-12-20, 当前位置：首页 > 讲话.
//!
//! ```text
//! label = ("发表时间" | "来源" | "字号" | …) "：" value?
//! crumb = ("您的位置" | "当前位置" | …) "：" words (">" words)*
//! ```

use super::script::is_longer;

/// What a label names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    /// When the page was published.
    Time,
    /// When the speech was given.
    Day,
    Source,
    Place,
    Occasion,
    Other,
}

/// A label and what follows it: 发表时间：2014-12-20.
pub(super) fn label(line: &str) -> Option<(Label, &str)> {
    const TIME: [&str; 12] = [
        "发表时间",
        "发布时间",
        "发布日期",
        "时间",
        "日期",
        "更新时间",
        "发稿时间",
        "公开日期",
        "上传时间",
        "编辑日期",
        "发表日期",
        "录入时间",
    ];
    const DAY: [&str; 6] = ["讲话时间", "演讲时间", "会议时间", "活动时间", "举办时间", "発表日"];
    const PLACE: [&str; 8] = ["地点", "会议地点", "地點", "场所", "場所", "会場", "place", "venue"];
    const OCCASION: [&str; 7] = ["事件", "活动", "会议", "会议名称", "活动名称", "场合", "时段"];
    const SOURCE: [&str; 6] = ["来源", "文章来源", "稿件来源", "信息来源", "稿源", "出处"];
    const OTHER: [&str; 23] = [
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
        "成文日期",
        "发布者",
        "发布人",
        "发布单位",
        "发布机构",
        "供稿",
        "审核",
    ];
    let line = line.trim_matches(['【', '[', ' ', '（', '(', '）', ')']);
    let (word, value) = line.split_once(['：', ':'])?;
    let word: String = word.split_whitespace().collect();
    let word = word.as_str();
    let kind = if DAY.contains(&word) {
        Label::Day
    } else if PLACE.contains(&word) {
        Label::Place
    } else if OCCASION.contains(&word) {
        Label::Occasion
    } else if TIME.contains(&word) {
        Label::Time
    } else if SOURCE.contains(&word) {
        Label::Source
    } else if OTHER.contains(&word) {
        let stamp = TIME.iter().filter_map(|word| value.find(word)).min();
        return Some(stamp.map_or((Label::Other, value), |at| (Label::Time, &value[at..])));
    } else {
        return None;
    };
    Some((kind, value))
}

/// Words beside the time at which a page was published.
pub(super) fn is_stamp(line: &str) -> bool {
    const ALPHABETIC: [&str; 12] = [
        "publié",
        "published",
        "posted",
        "updated",
        "publicad",
        "veröffentlicht",
        "pubblicato",
        "опубликован",
        "modificação",
        "mise à jour",
        "gepubliceerd",
        "opublikowan",
    ];
    let lower = line.to_lowercase();
    ["来源", "浏览", "点击", "阅读", "作者", "编辑"].iter().any(|word| line.contains(word))
        || ALPHABETIC.iter().any(|word| lower.contains(word))
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

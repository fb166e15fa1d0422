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

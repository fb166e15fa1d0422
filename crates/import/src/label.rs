//! Labels and breadcrumbs of a page: 发表时间：2014-12-20, 当前位置：首页 > 讲话.
//!
//! ```text
//! label = ("发表时间" | "来源" | "字号" | …) "：" value?
//! crumb = ("您的位置" | "当前位置" | …) "：" words (">" words)*
//! ```

use super::lexicon::{Class, entries, fold, is, starts};
use super::lower_case::lower;
use super::script::{is_han, is_longer};

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
    /// Who speaks.
    Name,
    Other,
}

/// A label and what follows it: 发表时间：2014-12-20.
pub(super) fn label(line: &str) -> Option<(Label, &str)> {
    const KINDS: [(Class, Label); 8] = [
        (Class::Day, Label::Day),
        (Class::Place, Label::Place),
        (Class::Event, Label::Occasion),
        (Class::Time, Label::Time),
        (Class::Source, Label::Source),
        (Class::Name, Label::Name),
        (Class::Author, Label::Other),
        (Class::Misc, Label::Other),
    ];
    if let Some((word, value)) = in_bracket(line) {
        return Some((word, value));
    }
    let line = line.trim_matches(['【', '[', ' ', '（', '(', '）', ')', '\u{3000}', '*']);
    let (word, value) = line.split_once(['：', ':'])?;
    // Speaker(s):
    let word = word.split(['(', '（']).next().unwrap_or(word);
    if is_longer(word, 24) || value.starts_with("//") {
        return None;
    }
    let joined: String = word.split_whitespace().collect();
    let named = if joined.chars().any(is_han) { joined.as_str() } else { word.trim() };
    let found = entries(&fold(named));
    let has = |class: Class| found.iter().any(|entry| entry.classes.has(class));
    if [Class::Role, Class::Question, Class::Answer].into_iter().any(has) {
        return None;
    }
    let kind = KINDS.iter().find(|(class, _)| has(*class))?.1;
    if kind == Label::Other {
        let stamp = value.split(is_gap).find_map(|part| label(part).filter(|(kind, _)| *kind == Label::Time));
        return Some(stamp.unwrap_or((Label::Other, value)));
    }
    Some((kind, value))
}

/// `[Speaker] Ada Lovelace`: the label in brackets before its value.
fn in_bracket(line: &str) -> Option<(Label, &str)> {
    let inner = line.trim_start().strip_prefix(['[', '【', '［'])?;
    let (word, value) = inner.split_once([']', '】', '］'])?;
    if is_longer(word, 16) || value.trim().is_empty() {
        return None;
    }
    let found = entries(&fold(word.trim()));
    let has = |class: Class| found.iter().any(|entry| entry.classes.has(class));
    let spoken = [Class::Role, Class::Question, Class::Answer].into_iter().any(has);
    let kinds = [(Class::Day, Label::Day), (Class::Event, Label::Occasion), (Class::Name, Label::Name)];
    let kind = kinds.into_iter().find(|(class, _)| has(*class)).filter(|_| !spoken)?.1;
    Some((kind, value.trim()))
}

/// White space between two labels on one line.
fn is_gap(c: char) -> bool {
    c.is_whitespace() || c == '|' || c == '｜'
}

/// Whether a label says that its time is that of publication: `Updated:`, but not `Date:`.
pub(super) fn is_publication(line: &str) -> bool {
    let word = line.split(['：', ':']).next().unwrap_or_default().trim();
    is(word, Class::Time) && !is(word, Class::Weak)
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
    let lower = lower(line);
    ["来源", "浏览", "点击", "阅读", "作者", "编辑"].iter().any(|word| line.contains(word))
        || ALPHABETIC.iter().any(|word| lower.contains(word))
}

/// The levels of a breadcrumb.
pub(super) fn crumbs(line: &str) -> Option<Vec<String>> {
    if is_longer(line, 120) {
        return None;
    }
    let folded = fold(line);
    let marked = starts(&folded, Class::Crumbs)
        .filter(|&used| line.get(..used).is_some_and(|head| fold(head) == folded[..used]))
        .and_then(|used| line.get(used..))
        .map(|rest| rest.trim_start_matches(['：', ':', ' ']));
    let words = marked.unwrap_or(line);
    let levels: Vec<String> = words
        .split(['>', '》', '»', '›', '＞', '→', '/', '|', '｜'])
        .map(|level| level.trim_matches([' ', '\u{3000}']).to_owned())
        .filter(|level| !level.is_empty())
        .collect();
    let home = levels.first().is_some_and(|first| is(first, Class::Tool));
    let several = levels.len() >= 2
        && (marked.is_some() || home || levels.len() >= 3 && line.contains(['>', '›', '»', '＞']))
        && !levels.iter().skip(1).all(|level| is(level, Class::Tool));
    several.then_some(levels)
}

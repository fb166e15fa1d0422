//! Labels and breadcrumbs of a page: 发表时间：2014-12-20, 当前位置：首页 > 讲话.
//!
//! ```text
//! label = ("发表时间" | "来源" | "字号" | …) "：" value?
//!       | ("일시" | "場所" | …) space value
//!       | ("Chaired by" | "Présidence de" | …) words
//! crumb = ("您的位置" | "当前位置" | …) "：" words (">" words)*
//! ```

use super::byline;
use super::lexicon::{
    Class, Entry, LONGEST, beginnings, ends, entries, fold, is, is_unspaced, reach, starts,
};
use super::script::{has_sentence, is_han, is_longer};
use super::western_person;

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
    /// Who takes part in a conversation: Interviewer, 主持人.
    Part,
    /// What the title is.
    Subject,
    /// Who wrote the text, or the page.
    Author,
    /// Its line is kept as printed: who is present, who transcribes.
    Kept,
    Other,
}

/// A label and what follows it: 发表时间：2014-12-20.
pub(super) fn label(line: &str) -> Option<(Label, &str)> {
    const KINDS: [(Class, Label); 10] = [
        (Class::Day, Label::Day),
        (Class::Place, Label::Place),
        (Class::Event, Label::Occasion),
        (Class::Time, Label::Time),
        (Class::Source, Label::Source),
        (Class::Name, Label::Name),
        (Class::Kept, Label::Kept),
        (Class::Subject, Label::Subject),
        (Class::Author, Label::Author),
        (Class::Misc, Label::Other),
    ];
    if let Some((word, value)) = in_bracket(line) {
        return Some((word, value));
    }
    let line = line.trim_matches(['【', '[', ' ', '（', '(', '）', ')', '\u{3000}', '*']);
    let line = line.trim_start_matches(['■', '□', '○', '●', '◇', '◆', '▶', '※', '・', ' ']);
    if let Some(moment) = in_row(line) {
        return Some((Label::Time, moment));
    }
    let other = || {
        let stamp = moment(line).map(|(_, moment)| (Label::Time, moment));
        stamp.or_else(|| spaced(line)).or_else(|| phrased(line))
    };
    let Some((word, value)) = line.split_once(['：', ':']).or_else(|| line.split_once('\t')) else {
        return other();
    };
    // Speaker(s):
    let word = word.split(['(', '（']).next().unwrap_or(word);
    if value.starts_with("//") {
        return None;
    }
    if is_longer(word, 24) {
        return other();
    }
    let classes = classes(word);
    let has = |class: Class| classes.iter().any(|entry| entry.classes.has(class));
    if SPOKEN.into_iter().any(has) {
        // `Speaker: Ada Lovelace` says who speaks, and no word of it.
        let who = western_person::are_names(value);
        return match () {
            () if has(Class::Name) && (who || is_named(value)) => Some((Label::Name, value)),
            () if is_chair(value) => Some((Label::Kept, value)),
            () if has(Class::Role) && (who || is_named(value)) => Some((Label::Part, value)),
            () => None,
        };
    }
    let Some(&(_, kind)) = KINDS.iter().find(|(class, _)| has(*class)) else {
        return other();
    };
    if matches!(kind, Label::Other | Label::Author) {
        return Some(moment(value).map_or((kind, value), |(_, moment)| (Label::Time, moment)));
    }
    Some((kind, value))
}

/// 发表时间：2014-12-20, also behind other labels: 编辑：发表时间：2014-12-20, 작성자 : 비서실   작성일 : 2024-01-02.
fn moment(line: &str) -> Option<(&str, &str)> {
    const LABELS: usize = 6;
    if is_longer(line, 200) {
        return None;
    }
    line.match_indices(['：', ':']).take(LABELS).find_map(|(at, mark)| {
        let before = line[..at].trim_end();
        let cut = |gaps: &[&str]| {
            let from = gaps.iter().filter_map(|gap| before.rfind(gap).map(|at| at + gap.len())).max();
            before[from.unwrap_or(0)..].trim()
        };
        let cells = [cut(&["  ", "\t", "\u{3000}", "|", "｜", "：", ":", " - "]), cut(&[" ", "\u{3000}"])];
        let is_time = |word: &&str| !is_longer(word, 24) && has_class(word, Class::Time);
        let value = line[at + mark.len()..].trim_start();
        let word = cells.into_iter().find(is_time)?;
        value.chars().take(24).any(char::is_numeric).then_some((word, value))
    })
}

fn has_class(word: &str, class: Class) -> bool {
    classes(word).iter().any(|entry| entry.classes.has(class))
}

/// 작성자 비서실 작성일 2024.01.02: the moment of publication in a row of a table, its cells set apart by tabs or wide gaps.
fn in_row(line: &str) -> Option<&str> {
    const GAPS: [&str; 3] = ["\t", "  ", "\u{3000}"];
    let gap = GAPS.into_iter().find(|gap| line.contains(gap))?;
    let is_time = |words: &str| has_class(words, Class::Time);
    let is_value = |words: &&str| words.starts_with(|c: char| c.is_ascii_digit());
    let mut cells = line.split(gap).map(str::trim).filter(|cell| !cell.is_empty());
    while let Some(cell) = cells.next() {
        if is_time(cell) {
            return cells.next().filter(is_value);
        }
        // 작성일 2024-01-02
        let value =
            cell.split_once(' ').filter(|(word, _)| is_time(word)).map(|(_, value)| value.trim_start());
        if let Some(value) = value.filter(is_value) {
            return Some(value);
        }
    }
    None
}

/// Words before a colon that name who speaks next.
const SPOKEN: [Class; 3] = [Class::Role, Class::Question, Class::Answer];

/// What the words of a label are; 日　時 and 일 시 are one word.
fn classes(word: &str) -> &'static [Entry] {
    if word.trim().len() > LONGEST {
        return &[];
    }
    let joined: String = word.split_whitespace().collect();
    let spread = word.split_whitespace().all(|part| part.chars().nth(1).is_none());
    entries(&fold(if spread || joined.contains(is_han) { &joined } else { word.trim() }))
}

/// 일시 2024년 3월 15일, 場所　市民会館: a label and its value with a space between them.
fn spaced(line: &str) -> Option<(Label, &str)> {
    let first = line.chars().next().filter(|&c| is_unspaced(c))?;
    if is_longer(line, 60) || has_sentence(line) || line.ends_with('.') {
        return None;
    }
    let one = line.find(char::is_whitespace)?;
    let second = line[one..].trim_start();
    let two = (one == first.len_utf8()).then(|| second.find(char::is_whitespace)).flatten();
    let end = two.map_or(one, |two| line.len() - second.len() + two);
    let value = line[end..].trim_start();
    let classes = classes(&line[..end]);
    let has = |class: Class| classes.iter().any(|entry| entry.classes.has(class));
    let is_day = |class: Class| has(class) && value.contains(|c: char| c.is_numeric());
    match () {
        () if SPOKEN.into_iter().any(has) => None,
        () if is_day(Class::Day) => Some((Label::Day, value)),
        () if has(Class::Time) && value.starts_with(|c: char| c.is_ascii_digit()) => {
            Some((Label::Time, value))
        }
        () if has(Class::Place) => Some((Label::Place, value)),
        () if has(Class::Name) => Some((Label::Name, value)),
        () if has(Class::Kept) => Some((Label::Kept, value)),
        () if has(Class::Subject) => Some((Label::Subject, value)),
        () => None,
    }
}

/// `Présidence de M. Valois`, `Chaired by Ms Hale`: a phrase that needs no colon.
fn phrased(line: &str) -> Option<(Label, &str)> {
    let first = line.split_whitespace().next()?;
    if is_longer(line, 100) || reach(&fold(first)) < 2 {
        return None;
    }
    let folded = fold(line);
    let used = starts(&folded, Class::Kept)?;
    folded[..used].contains(' ').then_some((Label::Kept, line))
}

/// 林晓, 方惟（海港局局长）, 김서현: the name of a person and nothing else.
fn is_named(value: &str) -> bool {
    let value = value.trim();
    byline::is_person(value) || byline::bracketed(value).is_some()
}

/// `M. Iver (Norlande)` behind the office of the chair: a titled name with its country, and nothing else.
fn is_chair(value: &str) -> bool {
    let value = value.trim();
    let Some((name, _)) = value.split_once(['(', '（']).filter(|_| value.ends_with([')', '）'])) else {
        return false;
    };
    let name = name.trim_end_matches(['.', '…', ' ', '\u{3000}', '\u{a0}']);
    let first = name.split_whitespace().next().unwrap_or_default();
    let titled = is(first, Class::Title) || ends(&fold(name), Class::Title).is_some();
    titled && !is_longer(name, 40) && name.split_whitespace().count() <= 5 && !name.contains(['。', '，'])
}

/// `[Speaker] Ada Lovelace`: the label in brackets before its value.
fn in_bracket(line: &str) -> Option<(Label, &str)> {
    let inner = line.trim_start().strip_prefix(['[', '【', '［'])?;
    let (word, value) = inner.split_once([']', '】', '］'])?;
    if is_longer(word, 16) || value.trim().is_empty() {
        return None;
    }
    let found = classes(word);
    let has = |class: Class| found.iter().any(|entry| entry.classes.has(class));
    let spoken = SPOKEN.into_iter().any(has);
    let kinds = [(Class::Day, Label::Day), (Class::Event, Label::Occasion), (Class::Name, Label::Name)];
    let kind = kinds.into_iter().find(|(class, _)| has(*class)).filter(|_| !spoken)?.1;
    Some((kind, value.trim()))
}

/// 2019年10月12日下午　地点：大学礼堂: a value, and the label behind it on the same line.
pub(super) fn apart(value: &str) -> (&str, Option<(Label, &str)>) {
    for (at, _) in value.char_indices().filter(|&(_, c)| is_gap(c)).take(40) {
        let (before, rest) = value.split_at(at);
        let found = label(rest.trim_start_matches(is_gap));
        if let Some(found) = found.filter(|(kind, value)| is_part(*kind) && !value.is_empty()) {
            return (before, Some(found));
        }
    }
    (value, None)
}

/// What a label behind another one on its line may name.
fn is_part(kind: Label) -> bool {
    matches!(kind, Label::Place | Label::Occasion | Label::Time | Label::Source)
}

/// White space between two labels on one line.
fn is_gap(c: char) -> bool {
    c.is_whitespace() || c == '|' || c == '｜'
}

/// Whether a label says that its time is that of publication: `Updated:`, but not `Date:`.
pub(super) fn is_publication(line: &str) -> bool {
    let word = line.split(['：', ':']).next().unwrap_or_default().trim();
    let says = |word: &str| is(word, Class::Time) && !is(word, Class::Weak);
    says(word) || moment(line).is_some_and(|(word, _)| says(word)) || in_row(line).is_some()
}

/// Whether words beside a time say that a page was published then.
pub(super) fn is_stamp(line: &str) -> bool {
    is_page_of_paper(line) || beginnings(&fold(line), Class::Stamp, 1) > 0
}

/// 青屿日报 2023年10月17日 第06版：人物: a page of a newspaper.
fn is_page_of_paper(line: &str) -> bool {
    line.contains(['报', '報'])
        && line.split('版').next().is_some_and(|head| {
            head.len() < line.len()
                && head
                    .trim_end()
                    .ends_with(|c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c))
        })
}

/// The levels of a breadcrumb.
pub(super) fn crumbs(line: &str) -> Option<Vec<String>> {
    const MARKS: [char; 9] = ['>', '》', '»', '›', '＞', '→', '/', '|', '｜'];
    if is_longer(line, 120) || !line.contains(MARKS) {
        return None;
    }
    let folded = fold(line);
    let marked = starts(&folded, Class::Crumbs)
        .filter(|&used| line.get(..used).is_some_and(|head| fold(head) == folded[..used]))
        .and_then(|used| line.get(used..))
        .map(|rest| rest.trim_start_matches(['：', ':', ' ']));
    let words = marked.unwrap_or(line);
    let levels: Vec<String> = words
        .split(MARKS)
        .map(|level| level.trim_matches([' ', '\u{3000}']).to_owned())
        .filter(|level| !level.is_empty())
        .collect();
    let home = levels.first().is_some_and(|first| is(first, Class::Tool));
    // The Governor  >  Speeches and remarks: two levels, neither a clause
    let begins = |level: &String| !level.starts_with(|c: char| c.is_lowercase() || c.is_numeric());
    let path = [" > ", " › "].iter().any(|mark| line.contains(mark))
        && levels.iter().all(|level| begins(level) && level.split(' ').count() <= 4 && !is_longer(level, 40));
    let several = levels.len() >= 2
        && (marked.is_some() || home || path || levels.len() >= 3 && line.contains(['>', '›', '»', '＞']))
        && (marked.is_some() || !levels.iter().skip(1).all(|level| is(level, Class::Tool)));
    several.then_some(levels)
}

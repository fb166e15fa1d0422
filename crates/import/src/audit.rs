//! The numbers of sections → notices of those that are skipped, repeated or mixed up. It changes nothing.
//!
//! Siblings count 1, 2, 3 … in one style. 首先 … 第二 …, or 一、 … 2. …, goes on in another style and is mixed up.

use crate::number::{Number, number};
use oration_model::{Block, Notice, NoticeCode, Speech};

/// A numbered section, in the order of the document.
#[derive(Debug, Clone)]
pub(crate) struct Numbered {
    /// Depth in the tree, 1 is the top.
    pub(crate) level: usize,
    /// The number as printed; empty for a section without one.
    pub(crate) num: String,
    pub(crate) line: usize,
    pub(crate) path: Option<String>,
}

/// Audits the numbers of a speech's sections: which are skipped, repeated or mixed up.
///
/// Each notice names its section by [`path`](Notice::path); there is no line, so it is 0.
///
/// ```
/// let json = r#"{"title": "报告", "body": [
///     {"type": "section", "num": "一、", "heading": "形势", "body": []},
///     {"type": "section", "num": "三、", "heading": "任务", "body": []}
/// ]}"#;
/// let notices = oration::audit_numbering(&oration::parse(json)?.speech);
/// assert_eq!(notices[0].code, oration::NoticeCode::SkippedNumber);
/// assert_eq!(notices[0].path.as_deref(), Some("body[1]"));
/// # Ok::<(), oration::Error>(())
/// ```
pub fn audit_numbering(speech: &Speech<'_>) -> Vec<Notice> {
    let mut sections = Vec::new();
    collect(&speech.body, 1, "body", &mut sections);
    audit(&sections)
}

fn collect(body: &[Block<'_>], level: usize, path: &str, sections: &mut Vec<Numbered>) {
    for (i, block) in body.iter().enumerate() {
        let here = format!("{path}[{i}]");
        let mut deeper = level;
        if let Block::Section(section) = block {
            let num = section.num.as_deref().unwrap_or_default().to_owned();
            sections.push(Numbered { level, num, line: 0, path: Some(here.clone()) });
            deeper += 1;
        }
        for inside in block.children() {
            let field = inside.item.map_or("body".to_owned(), |item| format!("items[{item}]"));
            collect(inside.blocks, deeper, &format!("{here}.{field}"), sections);
        }
    }
}

/// The notices of a sequence of sections.
pub(crate) fn audit(sections: &[Numbered]) -> Vec<Notice> {
    let mut notices = Vec::new();
    let mut last: Vec<Option<Number>> = Vec::new();
    for section in sections {
        last.resize(section.level, None);
        let Some(slot) = last.last_mut() else { continue };
        let now = read(&section.num);
        if let (Some(now), previous) = (now, *slot)
            && let Some((code, message)) = fault(previous, now)
        {
            let (line, path, text) = (section.line, section.path.clone(), section.num.clone());
            notices.push(Notice { code, line, path, message, text });
        }
        *slot = now.map(|now| counted(*slot, now));
    }
    notices
}

/// A number alone, or with a word after it so that a point (一是) is one.
fn read(num: &str) -> Option<Number> {
    if num.is_empty() {
        return None;
    }
    number(&format!("{num} 文"))
}

/// A closing word (最后，) has the number after the last.
fn counted(previous: Option<Number>, now: Number) -> Number {
    let value = if now.value == 0 { previous.map_or(1, |previous| previous.value + 1) } else { now.value };
    Number { value, ..now }
}

fn fault(previous: Option<Number>, now: Number) -> Option<(NoticeCode, String)> {
    let value = now.value;
    let Some(previous) = previous else {
        return (value > 1).then(|| (NoticeCode::SkippedNumber, format!("the numbering starts at {value}")));
    };
    if value == 0 || is_restart(previous, now) {
        return None;
    }
    if previous.style != now.style {
        let message = "numbered in a different style".to_owned();
        return Some((NoticeCode::MixedNumbering, message));
    }
    match value {
        value if value == previous.value + 1 => None,
        value if value == previous.value => {
            Some((NoticeCode::RepeatedNumber, format!("{value} is repeated")))
        }
        value if value > previous.value => {
            Some((NoticeCode::SkippedNumber, format!("{value} follows {}", previous.value)))
        }
        value => Some((NoticeCode::MixedNumbering, format!("{value} follows {}", previous.value))),
    }
}

/// A new count: 1 again after more than 1, or in another style.
fn is_restart(previous: Number, now: Number) -> bool {
    now.value == 1 && (previous.value > 1 || previous.style != now.style)
}

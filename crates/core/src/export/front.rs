//! What stands before the body of a speech, as lines of plain text that `import` reads back.

use oration_markdown::plain_text as words;
use oration_model::{Block, Person, Speech, State};
use std::borrow::Cow;

/// The lines before the body.
pub(super) fn lines(speech: &Speech<'_>) -> Vec<String> {
    let zh = speech.lang.as_deref().is_none_or(|lang| lang.starts_with("zh") || lang.starts_with("ja"));
    let title = words(&speech.title).into_owned();
    let mut lines = Vec::new();
    if !speech.breadcrumb.is_empty() {
        let levels: Vec<&str> = speech.breadcrumb.iter().map(|crumb| crumb.label.as_ref()).collect();
        lines.push(format!("当前位置：{}", levels.join(" > ")));
    }
    lines.extend(speech.published.as_deref().map(|moment| format!("发表时间：{}", moment.replace('T', " "))));
    lines.extend(
        speech.source.as_ref().and_then(|source| source.name.as_deref()).map(|name| format!("来源：{name}")),
    );
    if !title.is_empty() {
        lines.push(title.clone());
    }
    lines.extend(speech.subtitle.as_ref().map(|subtitle| words(subtitle).into_owned()));
    lines.extend(dated(speech, &title, zh));
    let told = |person: &Person<'_>| title.contains(&*person.name) || signed(speech, &person.name);
    lines.extend(speech.speaker.iter().filter(|person| !told(person)).map(byline));
    lines
}

/// The signature under the speech names the speaker.
fn signed(speech: &Speech<'_>, name: &str) -> bool {
    speech
        .body
        .iter()
        .rev()
        .take(5)
        .any(|block| matches!(block, Block::Closing(line) if words(&line.text).contains(name)))
}

fn byline(person: &Person<'_>) -> String {
    match (&person.printed, &person.role) {
        (Some(printed), _) => printed.to_string(),
        (None, Some(role)) => format!("{role} {}", person.name),
        (None, None) => person.name.to_string(),
    }
}

/// （2013年3月23日，莫斯科） or ——2026年1月26日在…会议上.
fn dated(speech: &Speech<'_>, title: &str, zh: bool) -> Option<String> {
    let day = spoken_day(speech.date.as_deref()?, zh)?;
    let occasion = speech.occasion.as_deref().filter(|occasion| !title.contains(occasion));
    Some(match (occasion, speech.place.as_deref()) {
        (Some(occasion), _) if zh => format!("——{day}在{occasion}上"),
        (_, Some(place)) if zh => format!("（{day}，{place}）"),
        _ if zh => format!("（{day}）"),
        (_, Some(place)) => format!("{place}, {day}"),
        _ => day,
    })
}

/// 2026-01-26 as 2026年1月26日 or 26 January 2026.
fn spoken_day(iso: &str, zh: bool) -> Option<String> {
    let day = iso.split('T').next()?;
    crate::words::words_for(if zh { "zh" } else { "en" }).date(day)
}

/// The printed outline, when a section is known from nothing else.
pub(super) fn contents(body: &[Block<'_>]) -> Vec<String> {
    let mut entries = Vec::new();
    let mut missing = false;
    collect(body, &mut entries, &mut missing);
    if !missing {
        return Vec::new();
    }
    let mut lines = vec!["目录：".to_owned()];
    lines.extend(entries);
    lines.push("……".to_owned());
    lines
}

fn collect(body: &[Block<'_>], entries: &mut Vec<String>, missing: &mut bool) {
    for block in body {
        if let Block::Section(section) = block {
            *missing |= section.state == State::Omitted || super::text::is_headless(section);
            let num: Cow<'_, str> = section.num.clone().unwrap_or_default();
            let heading = words(&section.heading);
            entries.push(format!("{num}{}", heading.trim_end_matches(['。', '！', '？', '；', '：'])));
            collect(&section.body, entries, missing);
        }
    }
}

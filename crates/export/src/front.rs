//! [`Speech`] → the lines of plain text before its body, which `import` can read again.

use oration_locale::Locale;
use oration_markdown::plain_text;
use oration_model::{Block, Person, Speech, State};
use std::borrow::Cow;

/// The lines before the body.
pub(super) fn lines(speech: &Speech<'_>, locale: &Locale) -> Vec<String> {
    let form = &locale.text;
    let title = plain_text(&speech.title).into_owned();
    let mut lines = Vec::new();
    if !speech.breadcrumb.is_empty() {
        let levels: Vec<String> = speech.breadcrumb.iter().map(|crumb| crumb.label.to_string()).collect();
        lines.push(form.breadcrumb.replace("{path}", &levels.join(" > ")));
    }
    let published = speech.published.as_deref();
    lines.extend(published.map(|moment| form.published.replace("{date}", &moment.replace('T', " "))));
    let source = speech.source.as_ref().and_then(|source| source.name.as_deref());
    lines.extend(source.map(|name| form.source.replace("{name}", name)));
    if !title.is_empty() {
        lines.push(title.clone());
    }
    lines.extend(speech.subtitle.as_ref().map(|subtitle| plain_text(subtitle).into_owned()));
    lines.extend(below_title(speech, &title, locale));
    lines
}

/// When and where the speech was given, and who gave it, if the title and the signature do not say so.
pub(super) fn below_title(speech: &Speech<'_>, title: &str, locale: &Locale) -> Vec<String> {
    let named = |person: &Person<'_>| title.contains(&*person.name) || signed(speech, &person.name);
    let bylines = speech.speaker.iter().filter(|person| !named(person)).map(byline);
    dated(speech, title, locale).into_iter().chain(bylines).collect()
}

/// Whether the signature under the speech names the speaker.
fn signed(speech: &Speech<'_>, name: &str) -> bool {
    speech
        .body
        .iter()
        .rev()
        .take(5)
        .any(|block| matches!(block, Block::Closing(line) if plain_text(&line.text).contains(name)))
}

fn byline(person: &Person<'_>) -> String {
    match (&person.printed, &person.role) {
        (Some(printed), _) => printed.to_string(),
        (None, Some(role)) => format!("{role} {}", person.name),
        (None, None) => person.name.to_string(),
    }
}

/// （2013年3月23日，莫斯科） or ——2026年1月26日在…会议上.
fn dated(speech: &Speech<'_>, title: &str, locale: &Locale) -> Option<String> {
    let day = locale.format.date(speech.date.as_deref()?.split('T').next()?)?;
    let occasion = speech.occasion.as_deref().filter(|occasion| !title.contains(occasion));
    let line = match (occasion, speech.place.as_deref()) {
        (Some(occasion), _) => locale.text.occasion.replace("{occasion}", occasion),
        (None, Some(place)) => locale.text.place.replace("{place}", place),
        (None, None) => locale.text.day.to_owned(),
    };
    Some(line.replace("{date}", &day))
}

/// The printed outline, if it is the only source for a section.
pub(super) fn printed_outline(body: &[Block<'_>], locale: &Locale) -> Vec<String> {
    let mut entries = Vec::new();
    let mut missing = false;
    collect(body, &mut entries, &mut missing);
    if !missing {
        return Vec::new();
    }
    let mut lines = vec![locale.text.contents.to_owned()];
    lines.extend(entries);
    lines.push("……".to_owned());
    lines
}

fn collect(body: &[Block<'_>], entries: &mut Vec<String>, missing: &mut bool) {
    for block in body {
        if let Block::Section(section) = block {
            *missing |= section.state == State::Omitted || super::text::is_headless(section);
            let num: Cow<'_, str> = section.num.clone().unwrap_or_default();
            let heading = plain_text(&section.heading);
            entries.push(format!("{num}{}", heading.trim_end_matches(['。', '！', '？', '；', '：'])));
            collect(&section.body, entries, missing);
        }
    }
}

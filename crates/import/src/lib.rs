//! Turn the plain text of a speech into a [`Speech`]: what an editor would do, and a notice for every guess.
//!
//! Lines → front (title, speaker, dates, salutation) and furniture → whole paragraphs → numbers → believable runs →
//! depth → headings → tree.
#![forbid(unsafe_code)]
#![deny(missing_docs, missing_debug_implementations, unreachable_pub)]

mod assemble;
mod audit;
mod byline;
mod closing;
mod contents;
mod date;
mod front;
mod gap;
mod ghost;
mod glue;
#[cfg(test)]
mod growth;
mod heading;
mod html;
mod inline;
mod label;
mod language;
mod level;
mod line;
mod markdown;
mod named_date;
mod note;
mod number;
mod numeral;
mod occasion;
mod ordinal;
mod page_number;
mod point;
mod repeat;
mod residue;
mod run;
mod salutation;
mod script;
mod start;
mod title;
mod tree;
mod western;
mod western_address;
mod western_person;
mod wrap;

pub use audit::audit_numbering;

use assemble::{Parts, assemble};
use front::{Fate, Front};
use ghost::known;
use inline::Reading;
use line::Line;
use note::Notes;
use oration_model::{Block, Notice, NoticeCode, Person, Speech, Text};

type Str<'a> = std::borrow::Cow<'a, str>;
use std::borrow::Cow;

/// A speech read from plain text, and what was guessed or passed over.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Import<'a> {
    /// The speech.
    pub speech: Speech<'a>,
    /// One notice for each guess and for each line that is not in the speech, in the order of the lines.
    pub notices: Vec<Notice>,
}

/// Reads the plain text of a speech. It never fails; what is not in the speech is named by a notice.
///
/// ```
/// let import = oration::import("在开学典礼上的讲话\n\n同志们：\n\n大家好！\n一、形势\n很好。\n二、任务\n很重。\n");
/// assert_eq!(import.speech.title, oration::model::Text::from("在开学典礼上的讲话"));
/// assert_eq!(import.speech.body.len(), 4);
/// ```
pub fn import(text: &str) -> Import<'_> {
    let mut notes = Notes::default();
    if html::is_page(text) {
        return read(html::lines(text, &mut notes), notes);
    }
    if markdown::is_document(text) {
        return markdown::import(text);
    }
    read(line::lines(text), notes)
}

/// Reads the lines of a plain text.
fn read<'a>(lines: Vec<Line<'a>>, mut notes: Notes) -> Import<'a> {
    let lines = glue::unglue(lines);
    let sample = language::sample(&lines);
    let cjk = script::is_cjk(&sample);
    let contents = contents::find(&lines);
    let pages = page_number::find(&lines);
    let mut front = front::read(&lines, contents.as_ref(), &pages, cjk);
    let body = body_lines(lines, &mut front, &mut notes);
    let wrap = wrap::measure(&body, cjk);
    let mut paragraphs = wrap::join(body, wrap);
    if let Some(copy) = repeat::second_copy(&paragraphs, front.title.as_deref()) {
        paragraphs
            .drain(copy..)
            .for_each(|line| notes.paragraph(NoticeCode::RepeatedText, &line, "stands in the text already"));
    }
    let outline = heading::outline(&paragraphs, &known(contents.as_ref()), cjk);
    let masked = paragraphs.iter().filter(|line| inline::is_masked(&line.text)).take(2).count() > 1;
    let closing = closing::find(&paragraphs);
    let parts = Parts {
        paragraphs: &paragraphs,
        outline,
        contents: contents.as_ref(),
        closing: closing.from,
        masked,
        cjk,
    };
    let (steps, extent) = assemble(parts, &mut notes);
    let mut speech = Speech { extent, ..Speech::default() };
    speech.body = tree::build(steps);
    sign(&mut front, closing);
    guess_title(&mut front, &mut notes);
    fill(&mut speech, front, masked, &mut notes);
    speech.lang = Some(Cow::Borrowed(language::of(&sample)));
    notes.notices.sort_by_key(|notice| notice.line);
    Import { speech, notices: notes.notices }
}

/// The lines of the speech itself; the others are named by notices.
fn body_lines<'a>(lines: Vec<Line<'a>>, front: &mut Front<'a>, notes: &mut Notes) -> Vec<Line<'a>> {
    let start = front.fates.iter().position(|fate| *fate == Fate::Body).unwrap_or(lines.len());
    let foot = residue::foot(&lines, start);
    let closing = title::closing(&lines, start, foot, front);
    let mut body = Vec::with_capacity(lines.len());
    for (i, mut line) in lines.into_iter().enumerate() {
        if let Some((_, end)) = front.opening.filter(|(at, _)| *at == i) {
            line.text = line::trimmed(&line.text, end..line.text.len());
        }
        let fate = if i >= foot && front.fates[i] == Fate::Body { Fate::Furniture } else { front.fates[i] };
        match fate {
            _ if Some(i) == closing => {
                notes.add(NoticeCode::FrontMatter, line.no, "read as subtitle", &line.text)
            }
            Fate::Body if residue::is_furniture(&line.text) => notes.furniture(&line),
            Fate::Body => body.push(line),
            Fate::Read => notes.paragraph(NoticeCode::FrontMatter, &line, "read as part of the front"),
            Fate::Contents => {
                notes.add(NoticeCode::Contents, line.no, "read as a printed outline", &line.text)
            }
            Fate::Furniture => notes.furniture(&line),
        }
    }
    body
}

/// A signature under the speech tells what no line before it told.
fn sign(front: &mut Front<'_>, closing: closing::Closing) {
    if front.date.is_none() {
        front.date = closing.date.map(Cow::Owned);
    }
    if front.speaker.is_none() {
        front.speaker = closing.by.map(|by| Person {
            name: Cow::Owned(by.name),
            role: by.role.map(Cow::Owned),
            ..Person::default()
        });
    }
}

/// A text without a title may still name it in a hint of the page.
fn guess_title(front: &mut Front<'_>, notes: &mut Notes) {
    if front.title.is_some() {
        return;
    }
    let hint = notes
        .notices
        .iter()
        .find_map(|notice| title::from_hint(&notice.text).map(|title| (notice.line, title.to_owned())));
    if let Some((line, words)) = hint {
        notes.add(NoticeCode::GuessedTitle, line, "taken as the title from a hint of the page", &words);
        front.title = Some(Cow::Owned(words));
        title::name_from(front);
    }
}

fn fill<'a>(speech: &mut Speech<'a>, front: Front<'a>, masked: bool, notes: &mut Notes) {
    let reading = Reading { masked, points: false };
    if front.title.is_none() {
        notes.add(NoticeCode::NoTitle, 1, "no title found", "");
    }
    speech.title = front.title.map_or_else(Text::default, |title| inline::text(&title, reading));
    speech.subtitle = front.subtitle.map(|subtitle| inline::text(&subtitle, reading));
    speech.speaker = front.speaker.into_iter().collect();
    speech.occasion = front.occasion;
    speech.place = front.place;
    speech.date = front.date;
    speech.published = front.published;
    speech.source = front.source;
    speech.breadcrumb = front.breadcrumb;
    if !front.salutation.is_empty() {
        let words: Cow<'a, str> = match <[Cow<'a, str>; 1]>::try_from(front.salutation) {
            Ok([line]) => line,
            Err(lines) => Cow::Owned(lines.join("\n")),
        };
        let text = inline::text(&words, reading);
        speech.body.insert(0, Block::Salutation(oration_model::TextBlock { text }));
    }
}

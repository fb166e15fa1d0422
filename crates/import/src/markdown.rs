//! A Markdown document → speech: front matter, headings and paragraphs keep their structure.
//!
//! ```text
//! document = front-matter? (heading | definition | block)*
//! front-matter = "---" (key ":" value)* "---"
//! heading  = "#"{1,6} " " words              the first one is the title
//! definition = term (":" SP+ value)+         a list of facts about the document, before its text
//! block    = lines up to a blank line or heading; Markdown that is no plain paragraph stays as it is
//! ```

use super::line::{Line, is_space};
use super::note::Notes;
use super::number::number;
use super::script::{is_cjk, letters};
use super::tree::{Step, build};
use super::{Import, date, language, occasion, salutation, wrap};
use oration_model::{Block, NoticeCode, Person, Section, Speech, Text};
use std::borrow::Cow;

struct Chunk<'a> {
    no: usize,
    lines: Vec<Line<'a>>,
}

enum Part<'a> {
    Heading { no: usize, level: usize, words: &'a str },
    Block(Chunk<'a>),
}

/// Whether a text is a Markdown document: it opens with front matter or has two headings marked with `#`.
pub(super) fn is_document(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}');
    let matter = text.starts_with("---\n") || text.starts_with("---\r\n");
    matter && front_matter(text).is_some()
        || text.lines().filter(|line| heading(line).is_some()).take(2).count() == 2
}

/// Reads a Markdown document.
pub(super) fn import(text: &str) -> Import<'_> {
    let mut notes = Notes::default();
    let mut speech = Speech::default();
    let skip = matter(text, &mut speech, &mut notes);
    let parts = parts(text, skip);
    let top = parts.iter().filter_map(level).skip(1).min().unwrap_or(1);
    let cjk = is_cjk(text);
    let mut steps = Vec::new();
    let mut titled = false;
    let mut depth = 0;
    for part in parts {
        match part {
            Part::Heading { no, words, .. } if is_placeholder(words) => {
                notes.add(NoticeCode::Furniture, no, "an empty heading of the library, left out", words);
            }
            Part::Heading { no, words, .. } if !titled => {
                titled = true;
                set_title(words, no, &mut speech, &mut notes);
            }
            Part::Heading { level, words, .. } => {
                depth = level.saturating_sub(top) + 1;
                steps.push(Step::Open { level: depth, section: section(words) });
            }
            Part::Block(chunk) if is_definition(&chunk) => define(&chunk, &mut speech, &mut notes),
            Part::Block(chunk) => put(chunk, depth, cjk, &mut steps),
        }
    }
    speech.body = build(steps);
    speech.lang = Some(Cow::Borrowed(language::of(text)));
    if speech.title == Text::default() {
        notes.add(NoticeCode::NoTitle, 1, "no title found", "");
    }
    notes.notices.sort_by_key(|notice| notice.line);
    Import { speech, notices: notes.notices }
}

fn level(part: &Part<'_>) -> Option<usize> {
    match part {
        Part::Heading { level, words, .. } if !is_placeholder(words) => Some(*level),
        _ => None,
    }
}

fn heading(line: &str) -> Option<(usize, &str)> {
    let level = line.bytes().take_while(|&b| b == b'#').count();
    let rest = line.get(level..)?;
    let words = rest.trim().trim_end_matches('#').trim_end();
    ((1..=6).contains(&level) && rest.starts_with([' ', '\t']) && !words.is_empty()).then_some((level, words))
}

/// Physical lines of the front matter, its two rules included.
fn front_matter(text: &str) -> Option<usize> {
    let end = text.lines().skip(1).take(200).position(|line| line.trim_end() == "---")?;
    let keyed = text.lines().skip(1).take(end).filter(|line| line.contains(':')).count();
    (keyed * 2 >= end && end > 0).then_some(end + 2)
}

fn matter<'a>(text: &'a str, speech: &mut Speech<'a>, notes: &mut Notes) -> usize {
    let text = text.trim_start_matches('\u{feff}');
    let Some(end) = front_matter(text).filter(|_| text.starts_with("---")) else { return 0 };
    let (mut name, mut role) = (None, None);
    for (i, line) in text.lines().enumerate().take(end) {
        notes.add(NoticeCode::FrontMatter, i + 1, "read as front matter", line.trim());
        let Some((key, value)) = line.split_once(':') else { continue };
        let value = value.trim().trim_matches(['"', '\'']);
        match key.trim().to_lowercase().as_str() {
            _ if value.is_empty() => {}
            "title" => speech.title = Text::from(value),
            "subtitle" => speech.subtitle = Some(Text::from(value)),
            "author" | "speaker" => name = Some(Cow::Borrowed(value)),
            "role" => role = Some(Cow::Borrowed(value)),
            "occasion" | "event" => speech.occasion = Some(Cow::Borrowed(value)),
            "place" => speech.place = Some(Cow::Borrowed(value)),
            "date" => speech.date = date::find(value).map(|found| Cow::Owned(found.day)),
            "lang" | "language" => speech.lang = Some(Cow::Borrowed(value)),
            _ => {}
        }
    }
    speech.speaker = name.map(|name| Person { name, role, ..Person::default() }).into_iter().collect();
    end
}

fn parts(text: &str, skip: usize) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut chunk: Vec<Line<'_>> = Vec::new();
    let mut fenced = false;
    for (i, raw) in text.split('\n').enumerate().skip(skip) {
        let line = raw.trim_end_matches(is_space).trim_start_matches('\u{feff}');
        fenced ^= line.trim_start().starts_with("```");
        let head = heading(line).filter(|_| !fenced);
        if head.is_some() || line.is_empty() && !fenced {
            flush(&mut chunk, &mut parts);
        }
        if let Some((level, words)) = head {
            parts.push(Part::Heading { no: i + 1, level, words });
        } else if !line.is_empty() {
            chunk.push(Line { text: Cow::Borrowed(line), no: i + 1, end: i + 1, fresh: chunk.is_empty() });
        }
    }
    flush(&mut chunk, &mut parts);
    parts
}

fn flush<'a>(chunk: &mut Vec<Line<'a>>, parts: &mut Vec<Part<'a>>) {
    if let Some(first) = chunk.first() {
        let no = first.no;
        parts.push(Part::Block(Chunk { no, lines: std::mem::take(chunk) }));
    }
}

/// (XXXX), ---, an empty pair of brackets.
fn is_placeholder(words: &str) -> bool {
    letters(words).chars().all(|c| c == 'x')
}

/// A short name in brackets after the title is the library's, not the title's.
fn set_title<'a>(words: &'a str, no: usize, speech: &mut Speech<'a>, notes: &mut Notes) {
    let short = words.rfind(" (").filter(|_| words.ends_with(')')).map(|at| words[..at].trim_end());
    if speech.title == Text::default() {
        speech.title = Text::from(short.filter(|short| short.contains(' ')).unwrap_or(words));
    }
    if speech.occasion.is_none() {
        speech.occasion = occasion::occasion(words).map(Cow::Owned);
    }
    notes.add(NoticeCode::FrontMatter, no, "read as the title", words);
}

fn section(words: &str) -> Section<'_> {
    let number = number(words).map_or_else(|| paragraph_sign(words), |number| number.end);
    let (num, heading) = words.split_at(number);
    Section {
        num: (number > 0).then(|| Cow::Borrowed(num.trim())),
        heading: Text::from(heading.trim()),
        ..Section::default()
    }
}

/// § 12, Art 3, Artikel 3: how laws number.
fn paragraph_sign(words: &str) -> usize {
    let Some(rest) = ["§ ", "§§ ", "Art ", "Art. ", "Artikel ", "Article "]
        .iter()
        .find_map(|sign| words.strip_prefix(sign))
    else {
        return 0;
    };
    let digits = rest.bytes().take_while(|b| b.is_ascii_digit()).count();
    if digits == 0 { 0 } else { words.len() - rest.len() + digits }
}

fn is_definition(chunk: &Chunk<'_>) -> bool {
    chunk.lines.len() >= 2
        && chunk.lines[1..].iter().all(|line| line.text.starts_with(": ") || line.text.starts_with(":\t"))
}

/// Facts about the document; a date among them is its date.
fn define(chunk: &Chunk<'_>, speech: &mut Speech<'_>, notes: &mut Notes) {
    let term = letters(&chunk.lines[0].text);
    for line in &chunk.lines {
        notes.add(NoticeCode::FrontMatter, line.no, "read as a fact about the document", &line.text);
        let dated = ["datum", "date", "fecha", "日期"].iter().any(|word| term.contains(word));
        if let Some(found) = date::find(&line.text).filter(|_| dated && speech.date.is_none()) {
            speech.date = Some(Cow::Owned(found.day));
        }
    }
}

fn put<'a>(chunk: Chunk<'a>, depth: usize, cjk: bool, steps: &mut Vec<Step<'a>>) {
    if !is_plain(&chunk.lines[0].text) {
        let lines: Vec<&str> = chunk.lines.iter().map(|line| line.text.as_ref()).collect();
        let text = Cow::Owned(lines.join("\n"));
        steps.push(Step::Put { depth, block: Block::Markdown(oration_model::Markdown { text }) });
        return;
    }
    let wrap = wrap::Wrap {
        cjk,
        width: chunk.lines.iter().map(|line| line.text.chars().count()).max().unwrap_or(0),
    };
    debug_assert!(chunk.no > 0);
    for line in wrap::join(chunk.lines, wrap) {
        let text = Text::Markdown(line.text.clone());
        let first = steps.is_empty() && salutation::is_opening(&line.text);
        let block =
            if first { Block::Salutation(oration_model::TextBlock { text }) } else { Block::from(text) };
        steps.push(Step::Put { depth, block });
    }
}

/// A paragraph, not a list, quote, table, code or rule.
fn is_plain(line: &str) -> bool {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let ordered =
        digits > 0 && line.get(digits..).is_some_and(|rest| rest.starts_with(". ") || rest.starts_with(") "));
    let listed = ["- ", "* ", "+ ", "> ", "```", "    ", "\t", "|", "---", "***"]
        .iter()
        .any(|mark| line.starts_with(mark));
    !ordered && !listed
}

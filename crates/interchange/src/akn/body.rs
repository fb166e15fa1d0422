//! The blocks of Akoma Ntoso → those of a speech.

use super::note_text;
use crate::own::keyword;
use crate::read::{Reading, text};
use crate::text::{add_child, inline};
use crate::times::times;
use crate::tree::{Branch, Child};
use oration_model::{
    Block, Figure, List, ListItem, Omission, Paragraph, Person, Quote, Section, State, Table, Text,
    TextBlock, Turn, Unit, Verse,
};
use std::borrow::Cow;
use std::time::Duration;

/// The blocks in an element.
pub(crate) fn content(parent: &Branch<'_>, reading: &mut Reading, blocks: &mut Vec<Block<'static>>) {
    for branch in parent.branches() {
        block(branch, reading, blocks);
    }
}

fn inner(parent: &Branch<'_>, reading: &mut Reading) -> Vec<Block<'static>> {
    let mut blocks = Vec::new();
    content(parent, reading, &mut blocks);
    blocks
}

fn block(branch: &Branch<'_>, reading: &mut Reading, blocks: &mut Vec<Block<'static>>) {
    let class = branch.get("class").unwrap_or_default();
    match (branch.name(), &*class) {
        ("num" | "heading" | "subheading" | "from" | "listIntroduction", _) if is_read(branch) => {}
        ("speech", _) if branch.is("whole", "true") => {
            if reading.speech.speaker.is_empty() {
                let by = branch.get("by").and_then(|by| reading.person(&by));
                reading.speech.speaker.extend(by);
            }
            content(branch, reading, blocks);
        }
        ("speech" | "question" | "answer", _) | ("blockContainer", "turn") => {
            let turn = turn(branch, reading);
            // Some files have a speech for each paragraph.
            match blocks.last_mut() {
                Some(Block::Turn(before))
                    if before.speaker == turn.speaker
                        && turn.speaker.is_some()
                        && branch.child("from").is_none()
                        && branch.name() == "speech" =>
                {
                    before.body.extend(turn.body);
                }
                _ => blocks.push(Block::Turn(Box::new(turn))),
            }
        }
        ("blockContainer", "quote") => blocks.push(Block::Quote(quote(branch, reading))),
        ("blockContainer" | "tblock", _) => blocks.push(Block::Section(Box::new(section(branch, reading)))),
        ("debateSection" | "address" | "questions" | "petitions" | "papers" | "adjournment", _)
        | ("administrationOfOath" | "rollCall" | "prayers" | "oralStatements" | "writtenStatements", _)
        | ("personalStatements" | "ministerialStatements" | "resolutions" | "nationalInterest", _)
        | (
            "declarationOfVote" | "communication" | "noticesOfMotion" | "proceduralMotions" | "pointOfOrder",
            _,
        ) => match branch.child("heading").or_else(|| branch.child("num")) {
            Some(_) => blocks.push(Block::Section(Box::new(section(branch, reading)))),
            None => content(branch, reading, blocks),
        },
        ("block", _) if branch.is("name", "empty") => {}
        ("block", _) if branch.is("name", "list") => blocks.push(Block::List(list(branch, reading))),
        ("p" | "block", _) => paragraph(branch, &class, reading, blocks),
        ("scene" | "narrative" | "summary", _) => {
            let text = inline(branch, reading);
            if text != Text::default() {
                blocks.push(Block::Remark(TextBlock { text }));
            }
        }
        ("blockList" | "ul" | "ol", _) => blocks.push(Block::List(list(branch, reading))),
        ("table", _) => blocks.push(Block::Table(table(branch, reading))),
        ("foreign" | "toc", _) => reading.skip(branch.name()),
        _ => content(branch, reading, blocks),
    }
}

/// Whether a heading or a name is read with its parent.
fn is_read(branch: &Branch<'_>) -> bool {
    branch.name() != "listIntroduction"
}

pub(super) fn section(branch: &Branch<'_>, reading: &mut Reading) -> Section<'static> {
    let num = branch.child("num").map(Branch::words);
    let num = num.map(|num| if reading.is_own { num } else { num.trim().to_owned() });
    let num = text(num);
    let heading = branch.child("heading").map(|heading| inline(heading, reading)).unwrap_or_default();
    Section {
        num,
        heading,
        runin: branch.is("runin", "true"),
        id: text(branch.get("id")),
        state: branch.get("state").and_then(|state| keyword::<State>(&state)).unwrap_or_default(),
        time: time(branch, reading),
        body: inner(branch, reading),
    }
}

fn turn(branch: &Branch<'_>, reading: &mut Reading) -> Turn<'static> {
    let by = branch.get("by").and_then(|by| reading.person(&by));
    let from = || branch.child("from").and_then(Branch::line);
    let named = |name: String| Person { name: Cow::Owned(name), ..Person::default() };
    let speaker = by.or_else(|| from().map(named));
    Turn { speaker, body: inner(branch, reading), time: time(branch, reading) }
}

/// When an element was said: in our own attribute, or in those of the standard.
fn time(branch: &Branch<'_>, reading: &Reading) -> Option<[Duration; 2]> {
    branch.get("time").and_then(|time| times(&time)).or_else(|| reading.times.of(branch))
}

fn quote(branch: &Branch<'_>, reading: &mut Reading) -> Quote<'static> {
    let mut quote = Quote::default();
    for part in branch.branches() {
        if part.is("class", "quotation") {
            quote.text = Some(inline(part, reading));
        } else if part.is("class", "cite") {
            quote.cite = Some(inline(part, reading));
        } else {
            block(part, reading, &mut quote.body);
        }
    }
    quote
}

fn paragraph(branch: &Branch<'_>, class: &str, reading: &mut Reading, blocks: &mut Vec<Block<'static>>) {
    let only = only(branch).filter(|only| {
        // In a file of Oration, other paragraphs are what they seem.
        !reading.is_own || only.is("block", "true") || class == "remark"
    });
    match class {
        "break" => blocks.push(Block::Break),
        "salutation" => blocks.push(Block::Salutation(TextBlock { text: inline(branch, reading) })),
        "closing" => blocks.push(Block::Closing(TextBlock { text: inline(branch, reading) })),
        "verse" => blocks.push(Block::Verse(verse(branch, reading))),
        "figure" => blocks.extend(figure(branch, reading)),
        _ => match only {
            Some(only) if only.name() == "omissis" => blocks.push(omission(only, reading)),
            Some(only) if only.name() == "remark" => {
                blocks.push(Block::Remark(TextBlock { text: inline(only, reading) }));
            }
            Some(only) if only.name() == "img" => blocks.extend(figure(branch, reading)),
            _ => blocks.push(Block::Paragraph(Paragraph {
                text: inline(branch, reading),
                continued: branch.is("continued", "true"),
                time: time(branch, reading),
                id: text(branch.get("id")),
            })),
        },
    }
}

/// The only thing in an element, if it is an element.
fn only<'b, 'x>(branch: &'b Branch<'x>) -> Option<&'b Branch<'x>> {
    let mut branches = branch.branches();
    let only = branches.next()?;
    (branches.next().is_none() && !branch.has_text()).then_some(only)
}

fn verse(branch: &Branch<'_>, reading: &mut Reading) -> Verse<'static> {
    let mut lines = Vec::new();
    let mut line = reading.text();
    for child in &branch.children {
        match child {
            Child::Branch(end) if end.name() == "eol" => {
                lines.push(std::mem::replace(&mut line, reading.text()).finish())
            }
            child => add_child(child, reading, &mut line),
        }
    }
    let last = line.finish();
    if !lines.is_empty() || last != Text::default() {
        lines.push(last);
    }
    Verse { lines }
}

fn figure(branch: &Branch<'_>, reading: &mut Reading) -> Option<Block<'static>> {
    let image = branch.find("img")?;
    let caption = branch.child("span").map(|caption| inline(caption, reading));
    Some(Block::Figure(Box::new(Figure {
        src: Cow::Owned(image.get("src").unwrap_or_default()),
        alt: Cow::Owned(image.get("alt").unwrap_or_default()),
        caption,
        width: image.number("width"),
        height: image.number("height"),
    })))
}

fn list(branch: &Branch<'_>, reading: &mut Reading) -> List<'static> {
    let mut items = Vec::new();
    for item in branch.branches().filter(|item| matches!(item.name(), "item" | "li")) {
        let blocks = inner_of_item(item, reading);
        let is_text = !item.is("blocks", "true");
        items.push(match <[Block<'static>; 1]>::try_from(blocks) {
            Ok([Block::Paragraph(Paragraph { text, continued: false, time: None, id: None })]) if is_text => {
                ListItem::Text(text)
            }
            Ok(block) => ListItem::Blocks(block.into()),
            Err(blocks) if is_text && blocks.is_empty() => ListItem::Text(Text::default()),
            Err(blocks) => ListItem::Blocks(blocks),
        });
    }
    List {
        ordered: branch.is("ordered", "true") || branch.name() == "ol",
        start: branch.number("start"),
        items,
    }
}

/// The blocks of an item, which can have words of its own and a number.
fn inner_of_item(item: &Branch<'_>, reading: &mut Reading) -> Vec<Block<'static>> {
    if item.has_text() {
        return vec![Block::from(inline(item, reading))];
    }
    let mut blocks = Vec::new();
    for name in ["num", "heading"] {
        blocks.extend(item.child(name).map(|part| Block::from(inline(part, reading))));
    }
    content(item, reading, &mut blocks);
    blocks
}

fn table(branch: &Branch<'_>, reading: &mut Reading) -> Table<'static> {
    let caption = branch.child("caption").map(|caption| inline(caption, reading));
    let mut table = Table { caption, ..Table::default() };
    for row in branch.branches().filter(|row| row.name() == "tr" && !row.is("class", "none")) {
        let is_head = row.branches().all(|cell| cell.name() == "th");
        let cells = match row.is("class", "empty") {
            true => Vec::new(),
            false => row.branches().map(|cell| cell_text(cell, reading)).collect(),
        };
        match is_head && table.rows.is_empty() {
            true => table.head.push(cells),
            false => table.rows.push(cells),
        }
    }
    table
}

/// The paragraphs of a cell.
fn cell_text(cell: &Branch<'_>, reading: &mut Reading) -> Text<'static> {
    if cell.has_text() { inline(cell, reading) } else { note_text(cell, reading) }
}

fn omission(branch: &Branch<'_>, reading: &mut Reading) -> Block<'static> {
    let is_own = branch.is("block", "true");
    let has_note = branch.is("note", "true") || !is_own;
    let note = inline(branch, reading);
    Block::Omission(Omission {
        count: branch.number("count"),
        unit: branch.get("unit").and_then(|unit| keyword::<Unit>(&unit)),
        reason: text(branch.get("reason")),
        note: (has_note && (is_own || note != Text::default())).then_some(note),
        url: text(branch.get("url")),
        rest: branch.is("rest", "true"),
    })
}

//! The blocks of TEI → those of a speech.

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

/// The blocks in an element. `who` says what is not in a turn of its own.
pub(super) fn content(
    parent: &Branch<'_>,
    who: Option<&str>,
    reading: &mut Reading,
    blocks: &mut Vec<Block<'static>>,
) {
    let mut printed: Option<String> = None;
    for branch in parent.branches() {
        match branch.name() {
            "head" | "label" => {}
            "milestone" if branch.is("unit", "time") => {}
            "note" if branch.is("type", "speaker") => printed = branch.line(),
            "u" if !reading.is_own => utterance(branch, printed.take(), reading, blocks),
            _ => block(branch, who, reading, blocks),
        }
    }
}

/// An utterance of a corpus: a turn, together with those of the same person before it.
fn utterance(
    branch: &Branch<'_>,
    printed: Option<String>,
    reading: &mut Reading,
    blocks: &mut Vec<Block<'static>>,
) {
    let mut speaker = branch.get("who").and_then(|who| reading.person(&who));
    if let Some(person) = &mut speaker {
        person.printed =
            person.printed.take().or_else(|| text(printed.filter(|printed| *printed != person.name)));
    } else {
        speaker = printed.map(|name| Person { name: Cow::Owned(name), ..Person::default() });
    }
    let time = time(branch, reading);
    let mut body = Vec::new();
    segments(branch, reading, &mut body);
    match blocks.last_mut() {
        Some(Block::Turn(before)) if before.speaker == speaker && speaker.is_some() => {
            before.body.extend(body);
            before.time = before.time.zip(time).map(|([start, _], [_, end])| [start, end]);
        }
        _ => blocks.push(Block::Turn(Box::new(Turn { speaker, body, time }))),
    }
}

/// The paragraphs of an utterance, and what happens between them.
fn segments(branch: &Branch<'_>, reading: &mut Reading, blocks: &mut Vec<Block<'static>>) {
    if branch.has_text() {
        blocks.push(Block::from(inline(branch, reading)));
        return;
    }
    for part in branch.branches() {
        block(part, None, reading, blocks);
    }
}

pub(super) fn block(
    branch: &Branch<'_>,
    who: Option<&str>,
    reading: &mut Reading,
    blocks: &mut Vec<Block<'static>>,
) {
    let kind = branch.get("type").unwrap_or_default();
    match (branch.name(), &*kind) {
        ("div", "turn") | ("sp", _) => blocks.push(Block::Turn(Box::new(turn(branch, reading)))),
        ("div", "part") => content(branch, who, reading, blocks),
        ("div" | "div1" | "div2" | "div3" | "div4", _)
            if kind == "section" || branch.child("head").is_some() =>
        {
            blocks.push(Block::Section(Box::new(section(branch, who, reading))));
        }
        ("u", _) => segments(branch, reading, blocks),
        ("seg" | "p" | "ab", _) => paragraph(branch, &kind, reading, blocks),
        ("note", "omission") | ("gap", _) => blocks.push(omission(branch, reading)),
        ("note", _) | ("vocal" | "incident" | "kinesic" | "stage", _) => {
            let text = remark(branch, reading);
            if reading.is_own || text != Text::default() {
                blocks.push(Block::Remark(TextBlock { text }));
            }
        }
        ("list", _) => blocks.push(Block::List(list(branch, reading))),
        ("cit" | "quote" | "q", _) => blocks.push(Block::Quote(quote(branch, reading))),
        ("lg", _) => blocks.push(Block::Verse(Verse { lines: lines(branch, reading) })),
        ("figure", _) => blocks.extend(figure(branch, reading)),
        ("table", _) => blocks.push(Block::Table(table(branch, reading))),
        ("milestone", _) if branch.is("unit", "break") => blocks.push(Block::Break),
        ("milestone" | "pb" | "lb" | "cb" | "anchor" | "pause" | "speaker" | "head" | "label", _) => {}
        ("opener" | "closer" | "salute" | "signed", _) if !has_blocks(branch) => {
            let text = inline(branch, reading);
            let is_opening = matches!(branch.name(), "opener" | "salute");
            blocks.push(if is_opening {
                Block::Salutation(TextBlock { text })
            } else {
                Block::Closing(TextBlock { text })
            });
        }
        ("timeline", _) => {}
        ("spanGrp" | "linkGrp", _) => reading.skip(branch.name()),
        _ => content(branch, who, reading, blocks),
    }
}

fn has_blocks(branch: &Branch<'_>) -> bool {
    branch.branches().any(|part| matches!(part.name(), "p" | "salute" | "signed" | "dateline"))
}

fn paragraph(branch: &Branch<'_>, kind: &str, reading: &mut Reading, blocks: &mut Vec<Block<'static>>) {
    let text = inline(branch, reading);
    blocks.push(match kind {
        "salutation" => Block::Salutation(TextBlock { text }),
        "closing" => Block::Closing(TextBlock { text }),
        _ => Block::Paragraph(Paragraph {
            text,
            continued: branch.is("part", "F"),
            time: time(branch, reading),
            id: id(branch),
        }),
    });
}

/// The times of an element, from the milestone in it or from the timeline.
fn time(branch: &Branch<'_>, reading: &Reading) -> Option<[Duration; 2]> {
    let own = branch.branches().find(|part| is_time(part)).and_then(|part| times(&part.get("n")?));
    own.or_else(|| reading.times.of(branch))
}

fn is_time(branch: &Branch<'_>) -> bool {
    branch.name() == "milestone" && branch.is("unit", "time")
}

/// An id that a speech had.
fn id(branch: &Branch<'_>) -> Option<Cow<'static, str>> {
    text(branch.get("id")?.strip_prefix("id.").map(str::to_owned))
}

fn section(branch: &Branch<'_>, who: Option<&str>, reading: &mut Reading) -> Section<'static> {
    let head = branch.child("head");
    let label = head.and_then(|head| head.child("label"));
    let num = label.map(Branch::words).or_else(|| branch.get("n").filter(|_| head.is_none()));
    let mut body = Vec::new();
    content(branch, who, reading, &mut body);
    Section {
        num: text(num),
        heading: head.map(|head| heading(head, reading)).unwrap_or_default(),
        runin: branch.is("rend", "runin"),
        id: id(branch),
        state: branch.get("subtype").and_then(|state| keyword::<State>(&state)).unwrap_or_default(),
        time: time(branch, reading),
        body,
    }
}

/// A heading without its number.
fn heading(head: &Branch<'_>, reading: &mut Reading) -> Text<'static> {
    let mut words = reading.text();
    for child in &head.children {
        if !matches!(child, Child::Branch(label) if label.name() == "label") {
            add_child(child, reading, &mut words);
        }
    }
    words.finish()
}

fn turn(branch: &Branch<'_>, reading: &mut Reading) -> Turn<'static> {
    let label = branch.branches().find(|part| part.name() == "speaker" || part.is("type", "speaker"));
    let reference = label.and_then(|label| label.get("corresp")).or_else(|| branch.get("who"));
    let named = |name: String| Person { name: Cow::Owned(name), ..Person::default() };
    let speaker = reference.and_then(|reference| reading.person(&reference));
    let speaker = speaker.or_else(|| label.and_then(Branch::line).map(named));
    let mut body = Vec::new();
    content(branch, None, reading, &mut body);
    Turn { speaker, body, time: time(branch, reading) }
}

fn remark(branch: &Branch<'_>, reading: &mut Reading) -> Text<'static> {
    inline(branch.child("desc").unwrap_or(branch), reading)
}

fn omission(branch: &Branch<'_>, reading: &mut Reading) -> Block<'static> {
    let gap = if branch.name() == "gap" { Some(branch) } else { branch.child("gap") };
    let mut omission = Omission::default();
    if let Some(gap) = gap {
        omission.count = gap.number("quantity").or_else(|| gap.number("extent"));
        omission.unit = match gap.get("unit").as_deref() {
            Some("words") => Some(Unit::Words),
            Some("characters") => Some(Unit::Characters),
            _ => None,
        };
        omission.reason = text(gap.branches().find(|part| part.is("type", "reason")).map(Branch::words));
        omission.url = text(gap.get("source"));
        omission.rest = gap.is("n", "rest");
        if !reading.is_own {
            omission.note = gap.child("desc").map(|desc| inline(desc, reading));
        }
    }
    if branch.name() == "note" {
        let mut words = reading.text();
        let mut has_gap = false;
        for child in &branch.children {
            let is_gap =
                matches!(child, Child::Branch(gap) if gap.name() == "gap" && gap.is("reason", "editorial"));
            // The first is that of the block, others are in its words.
            if !is_gap || std::mem::replace(&mut has_gap, true) {
                add_child(child, reading, &mut words);
            }
        }
        omission.note = Some(words.finish());
    }
    Block::Omission(omission)
}

fn list(branch: &Branch<'_>, reading: &mut Reading) -> List<'static> {
    let rend = branch.get("rend").unwrap_or_default();
    let mut items = Vec::new();
    for item in branch.branches().filter(|item| item.name() == "item") {
        let has_blocks = item.is("rend", "blocks") || item.branches().any(|part| part.name() == "p");
        items.push(match has_blocks {
            true => {
                let mut body = Vec::new();
                content(item, None, reading, &mut body);
                ListItem::Blocks(body)
            }
            false => ListItem::Text(inline(item, reading)),
        });
    }
    if rend.starts_with("none") {
        items.clear();
    }
    List { ordered: rend.ends_with("numbered"), start: branch.number("n"), items }
}

fn quote(branch: &Branch<'_>, reading: &mut Reading) -> Quote<'static> {
    let cite = branch.child("bibl").map(|cite| inline(cite, reading));
    let inside = if branch.name() == "cit" { branch.child("quote").unwrap_or(branch) } else { branch };
    let mut quote = Quote { cite, ..Quote::default() };
    if inside.has_text() {
        quote.text = Some(inline(inside, reading));
        return quote;
    }
    for part in inside.branches() {
        match part.name() {
            "p" if quote.text.is_none() && quote.body.is_empty() => quote.text = Some(inline(part, reading)),
            _ => block(part, None, reading, &mut quote.body),
        }
    }
    quote
}

fn lines(branch: &Branch<'_>, reading: &mut Reading) -> Vec<Text<'static>> {
    if branch.is("rend", "none") {
        return Vec::new();
    }
    let mut lines = Vec::new();
    for part in branch.branches() {
        match part.name() {
            "l" => lines.push(inline(part, reading)),
            "lg" => lines.extend(self::lines(part, reading)),
            _ => {}
        }
    }
    lines
}

fn figure(branch: &Branch<'_>, reading: &mut Reading) -> Option<Block<'static>> {
    let graphic = branch.child("graphic")?;
    let size = |name: &str| graphic.get(name)?.strip_suffix("px")?.parse().ok();
    Some(Block::Figure(Box::new(Figure {
        src: Cow::Owned(graphic.get("url").unwrap_or_default()),
        alt: Cow::Owned(branch.child("figDesc").map(Branch::words).unwrap_or_default()),
        caption: branch.child("head").map(|caption| inline(caption, reading)),
        width: size("width"),
        height: size("height"),
    })))
}

fn table(branch: &Branch<'_>, reading: &mut Reading) -> Table<'static> {
    let mut table =
        Table { caption: branch.child("head").map(|caption| inline(caption, reading)), ..Table::default() };
    for row in branch.branches().filter(|row| row.name() == "row" && !row.is("rend", "none")) {
        let cells = match row.is("rend", "empty") {
            true => Vec::new(),
            false => row.branches().map(|cell| inline(cell, reading)).collect(),
        };
        match row.is("role", "label") && table.rows.is_empty() {
            true => table.head.push(cells),
            false => table.rows.push(cells),
        }
    }
    table
}

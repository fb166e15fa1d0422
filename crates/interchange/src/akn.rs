//! Akoma Ntoso → a speech: `speech` of several people are turns, `blockContainer` and `debateSection` are sections.

use crate::inline::{Inline, code, target};
use crate::own::{self, keyword};
use crate::read::{Reading, text, times};
use crate::tree::{Branch, Child};
use oration_markdown::escape_all;
use oration_model::{
    Block, Figure, List, ListItem, MaskOf, Omission, Paragraph, Person, Quote, Section, Span, State, Table,
    Text, TextBlock, Turn, Unit, Verse,
};
use std::borrow::Cow;

pub(crate) fn read(root: &Branch<'_>, reading: &mut Reading) {
    let document = root.branches().next().unwrap_or(root);
    if let Some(meta) = document.child("meta") {
        read_meta(meta, reading);
    }
    if let Some(preface) = document.child("preface") {
        read_preface(preface, reading);
    }
    let Some(body) = document.child("debateBody") else {
        reading.skip(document.name());
        return;
    };
    let mut blocks = Vec::new();
    // Most debates are in one section, which may have the title.
    let outer: Vec<_> = body.branches().collect();
    match *outer {
        [section] if section.name() == "debateSection" => {
            if reading.speech.title == Text::default()
                && let Some(heading) = section.child("heading")
            {
                reading.speech.title = inline(heading, reading);
            } else if let Some(heading) = section.child("heading") {
                let repeated = inline(heading, reading);
                if repeated != reading.speech.title {
                    blocks.push(Block::Section(Box::new(self::section(section, reading))));
                    reading.speech.body = blocks;
                    return;
                }
            }
            content(section, reading, &mut blocks);
        }
        _ => content(body, reading, &mut blocks),
    }
    reading.speech.body = blocks;
}

fn read_meta(meta: &Branch<'_>, reading: &mut Reading) {
    for reference in meta.child("references").into_iter().flat_map(Branch::branches) {
        let Some(id) = reference.get("eId").or_else(|| reference.get("id")) else { continue };
        match reference.name() {
            "TLCPerson" => {
                let name = Cow::Owned(reference.get("showAs").unwrap_or_default());
                let get = |name: &str| text(reference.get(name));
                let (role, affiliation, url) = (get("role"), get("affiliation"), get("url"));
                let person =
                    Person { name, role, affiliation, url, image: get("image"), printed: get("printed") };
                if id != "unknown" {
                    reading.people.insert(id, person);
                }
            }
            "TLCEvent" if id == "occasion" => reading.speech.occasion = text(reference.get("showAs")),
            "TLCLocation" if id == "place" => reading.speech.place = text(reference.get("showAs")),
            _ => {}
        }
    }
    let work = meta.find("FRBRWork");
    let date = work.and_then(|work| work.child("FRBRdate")).and_then(|date| date.get("date"));
    reading.speech.date = text(date.filter(|date| date != "0001-01-01"));
    let lang = meta.find("FRBRlanguage").and_then(|lang| lang.get("language"));
    reading.speech.lang = text(lang.filter(|lang| lang != "und"));
    for keyword in meta.branches().filter(|part| part.name() == "classification").flat_map(Branch::branches) {
        reading.speech.keywords.extend(text(keyword.get("showAs")));
    }
    let notes: Vec<_> = meta.child("notes").into_iter().flat_map(Branch::branches).collect();
    for (index, note) in notes.iter().enumerate() {
        let id = note.get("id").unwrap_or_else(|| (index + 1).to_string());
        if let Some(element) = note.get("eId") {
            reading.notes.insert(element, id.clone());
        }
        let words = note_text(note, reading);
        reading.speech.notes.push((Cow::Owned(id), words));
    }
    if let Some(own) = meta.child("proprietary").and_then(|own| own.child("speech")) {
        reading.is_own = true;
        own::read(own, reading);
    }
}

/// The paragraphs of a note, on lines of their own.
fn note_text(note: &Branch<'_>, reading: &mut Reading) -> Text<'static> {
    let mut words = Inline::default();
    for (index, paragraph) in note.branches().enumerate() {
        if index > 0 {
            words.mark("\\\n");
        }
        add(paragraph, reading, &mut words);
    }
    words.finish()
}

fn read_preface(preface: &Branch<'_>, reading: &mut Reading) {
    if let Some(title) = preface.find("docTitle") {
        reading.speech.title = inline(title, reading);
    }
    for part in preface.branches() {
        if part.is("class", "subtitle") {
            reading.speech.subtitle = Some(inline(part, reading));
        } else if part.is("class", "summary") {
            reading.speech.summary = Some(inline(part, reading));
        } else if part.is("name", "headnote") {
            let mut headnote = Vec::new();
            content(part, reading, &mut headnote);
            reading.speech.headnote = headnote;
        }
    }
}

/// The blocks in an element.
fn content(parent: &Branch<'_>, reading: &mut Reading, blocks: &mut Vec<Block<'static>>) {
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

fn section(branch: &Branch<'_>, reading: &mut Reading) -> Section<'static> {
    let num = branch.child("num").map(|num| Cow::Owned(num.words().trim_matches('\n').to_owned()));
    let heading = branch.child("heading").map(|heading| inline(heading, reading)).unwrap_or_default();
    Section {
        num,
        heading,
        runin: branch.is("runin", "true"),
        id: text(branch.get("id")),
        state: branch.get("state").and_then(|state| keyword::<State>(&state)).unwrap_or_default(),
        time: branch.get("time").and_then(|time| times(&time)),
        body: inner(branch, reading),
    }
}

fn turn(branch: &Branch<'_>, reading: &mut Reading) -> Turn<'static> {
    let by = branch.get("by").and_then(|by| reading.person(&by));
    let from = || branch.child("from").and_then(Branch::line);
    let named = |name: String| Person { name: Cow::Owned(name), ..Person::default() };
    let speaker = by.or_else(|| from().map(named));
    Turn { speaker, body: inner(branch, reading), time: branch.get("time").and_then(|time| times(&time)) }
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
                time: branch.get("time").and_then(|time| times(&time)),
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
    let mut line = Inline::default();
    for child in &branch.children {
        match child {
            Child::Branch(end) if end.name() == "eol" => lines.push(std::mem::take(&mut line).finish()),
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
            Err(blocks) if blocks.is_empty() => ListItem::Text(Text::default()),
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
        note: (has_note && note != Text::default()).then_some(note),
        url: text(branch.get("url")),
        rest: branch.is("rest", "true"),
    })
}

/// The text of an element.
fn inline(branch: &Branch<'_>, reading: &mut Reading) -> Text<'static> {
    let mut words = Inline::default();
    add(branch, reading, &mut words);
    words.finish()
}

fn add(branch: &Branch<'_>, reading: &mut Reading, words: &mut Inline) {
    for child in &branch.children {
        add_child(child, reading, words);
    }
}

fn add_child(child: &Child<'_>, reading: &mut Reading, words: &mut Inline) {
    let branch = match child {
        Child::Text(text) => return words.words(text),
        Child::Branch(branch) => branch,
    };
    let class = branch.get("class").unwrap_or_default();
    let mut marked = |start: &str, end: String| {
        words.start(start, end);
        add(branch, reading, words);
        words.end();
    };
    match (branch.name(), &*class) {
        ("i", _) => marked("*", "*".to_owned()),
        ("b", _) => marked("**", "**".to_owned()),
        ("span", "strikethrough") | ("del", _) => marked("~~", "~~".to_owned()),
        ("a" | "ref", _) if branch.get("href").is_some_and(|href| !href.starts_with('#')) => {
            let href = branch.get("href").unwrap_or_default();
            marked("[", target(&href, branch.get("title").as_deref()));
        }
        ("img", _) => {
            let alt = escape_all(&branch.get("alt").unwrap_or_default()).replace(['[', ']'], "\\[");
            let end = target(&branch.get("src").unwrap_or_default(), branch.get("title").as_deref());
            words.mark(format!("![{alt}{end}"));
        }
        ("span", "code") => words.mark(code(&branch.words())),
        ("br", _) => words.mark("\\\n"),
        ("eol", _) => words.words("\n"),
        ("eop", _) => {}
        ("placeholder" | "fillIn", _) => words.node(Span::Mask {
            mask: Cow::Owned(branch.words()),
            of: branch.get("of").and_then(|of| keyword::<MaskOf>(&of)),
            label: text(branch.get("title")),
        }),
        ("omissis", _) => {
            words.node(Span::Gap { gap: branch.number("count"), reason: text(branch.get("reason")) })
        }
        ("noteRef", _) => {
            let href = branch.get("href").unwrap_or_default();
            let known = reading.notes.get(href.trim_start_matches('#')).cloned();
            let id = branch.get("note").or(known).unwrap_or_default();
            words.node(Span::Note { note: Cow::Owned(id) });
        }
        ("authorialNote", _) => {
            let note = if branch.has_text() { inline(branch, reading) } else { note_text(branch, reading) };
            let id = reading.add_note(note);
            words.node(Span::Note { note: Cow::Owned(id) });
        }
        ("remark", _) => words.node(Span::Remark { remark: Cow::Owned(branch.words()) }),
        ("span", "point") => point(branch, words),
        ("span", "ruby") => {
            let reading = branch.child("span").map(Branch::words).unwrap_or_default();
            let all = branch.words();
            let ruby = all.strip_suffix(&reading).unwrap_or(&all).to_owned();
            words.node(Span::Ruby { ruby: Cow::Owned(ruby), text: Cow::Owned(reading) });
        }
        ("span", "foreign") => words.node(Span::Foreign {
            text: Cow::Owned(branch.words()),
            lang: Cow::Owned(branch.get("lang").unwrap_or_default()),
        }),
        _ => add(branch, reading, words),
    }
}

/// A point, whose words can only be marked.
fn point(branch: &Branch<'_>, words: &mut Inline) {
    let mut num = None;
    let mut point = Inline::default();
    let mut none = Reading::of_oration();
    for child in &branch.children {
        match child {
            Child::Branch(part) if part.is("class", "num") => num = Some(Cow::Owned(part.words())),
            child => add_child(child, &mut none, &mut point),
        }
    }
    let point = match point.finish() {
        Text::Markdown(markdown) => markdown,
        Text::Spans(_) => Cow::Owned(branch.words()),
    };
    words.node(Span::Point { num, point });
}

//! TEI → a speech: `div` are sections and turns, `u` and `sp` are what somebody says.

use crate::inline::{Inline, code, target};
use crate::own::{self, keyword};
use crate::read::{Reading, text, times};
use crate::tree::{Branch, Child};
use oration_markdown::escape_all;
use oration_model::{
    Block, Figure, List, ListItem, MaskOf, Omission, Paragraph, Person, Quote, Section, Source, Span, State,
    Table, Text, TextBlock, Turn, Unit, Verse,
};
use std::borrow::Cow;

pub(crate) fn read(root: &Branch<'_>, reading: &mut Reading) {
    let document = if root.name() == "teiCorpus" { root.find("TEI").unwrap_or(root) } else { root };
    reading.speech.lang = text(document.get("lang"));
    if let Some(notes) = document.find("back") {
        read_notes(notes, reading);
    }
    if let Some(header) = document.child("teiHeader") {
        read_header(header, reading);
    }
    let Some(whole) = document.child("text") else { return };
    if let Some(front) = whole.child("front") {
        let mut headnote = Vec::new();
        front.branches().for_each(|part| content(part, None, reading, &mut headnote));
        reading.speech.headnote = headnote;
    }
    let Some(body) = whole.child("body") else { return };
    let is_own = reading.is_own;
    let mut blocks = Vec::new();
    for part in body.branches() {
        let is_outer = part.name() == "div" && body.branches().count() == 1;
        match is_outer {
            true => {
                if let Some(head) = part.child("head").filter(|_| reading.speech.title == Text::default()) {
                    reading.speech.title = inline(head, reading);
                }
                content(part, None, reading, &mut blocks);
            }
            false => block(part, None, reading, &mut blocks),
        }
    }
    reading.speech.body = blocks;
    if !is_own && reading.speech.speaker.is_empty() {
        reading.sole_speaker();
    }
}

fn read_notes(back: &Branch<'_>, reading: &mut Reading) {
    let notes: Vec<_> =
        back.branches().flat_map(Branch::branches).filter(|note| note.name() == "note").collect();
    for (index, note) in notes.iter().enumerate() {
        let id = note.get("n").unwrap_or_else(|| (index + 1).to_string());
        if let Some(element) = note.get("id") {
            reading.notes.insert(element, id.clone());
        }
    }
    for (index, note) in notes.iter().enumerate() {
        let id = note.get("n").unwrap_or_else(|| (index + 1).to_string());
        let words = inline(note, reading);
        reading.speech.notes.push((Cow::Owned(id), words));
    }
}

fn read_header(header: &Branch<'_>, reading: &mut Reading) {
    let own = header.child("xenoData").and_then(|own| own.child("speech"));
    let is_own = own.is_some();
    reading.is_own = is_own;
    for title in header.find("titleStmt").into_iter().flat_map(Branch::branches) {
        if title.name() != "title" {
            continue;
        }
        let words = inline(title, reading);
        match title.is("type", "sub") {
            true => reading.speech.subtitle = reading.speech.subtitle.take().or(Some(words)),
            false if reading.speech.title == Text::default() => reading.speech.title = words,
            false => {}
        }
    }
    let summary = header.find("abstract").and_then(|summary| summary.child("p"));
    reading.speech.summary = summary.map(|summary| inline(summary, reading));
    for person in header.find("listPerson").into_iter().flat_map(Branch::branches) {
        let Some(id) = person.get("id") else { continue };
        let of = |name: &str, kind: Option<&str>| {
            let part =
                person.branches().find(|part| part.name() == name && part.get("type").as_deref() == kind);
            text(part.and_then(|part| if is_own { Some(part.words()) } else { part.line() }))
        };
        let name = of("persName", None).unwrap_or_default();
        reading.people.insert(
            id,
            Person {
                name,
                role: of("occupation", None),
                affiliation: of("affiliation", None),
                url: of("idno", Some("URI")),
                image: of("idno", Some("portrait")),
                printed: of("persName", Some("printed")),
            },
        );
    }
    if let Some(setting) = header.find("setting") {
        let named = |kind: &str| setting.branches().find(|part| part.is("type", kind)).and_then(Branch::line);
        reading.speech.occasion = text(named("event"));
        reading.speech.place = text(named("place"));
        let date = setting.child("date").and_then(|date| date.get("when").or_else(|| date.line()));
        reading.speech.date = text(date);
    }
    let terms = header.find("keywords").into_iter().flat_map(Branch::branches);
    reading.speech.keywords = terms.filter_map(|term| text(term.line())).collect();
    let url = header.find("bibl").and_then(|bibl| {
        bibl.branches().find_map(|part| match part.name() {
            "ref" => part.get("target"),
            "idno" if part.is("type", "URI") => part.line(),
            _ => None,
        })
    });
    if url.is_some() {
        reading.speech.source = Some(Source { url: text(url), ..Source::default() });
    }
    if let Some(own) = own {
        own::read(own, reading);
    }
}

/// The blocks in an element. `who` says what is not in a turn of its own.
fn content(parent: &Branch<'_>, who: Option<&str>, reading: &mut Reading, blocks: &mut Vec<Block<'static>>) {
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
    let mut body = Vec::new();
    segments(branch, reading, &mut body);
    match blocks.last_mut() {
        Some(Block::Turn(before)) if before.speaker == speaker && speaker.is_some() => {
            before.body.extend(body)
        }
        _ => blocks.push(Block::Turn(Box::new(Turn { speaker, body, time: None }))),
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

fn block(branch: &Branch<'_>, who: Option<&str>, reading: &mut Reading, blocks: &mut Vec<Block<'static>>) {
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
            if text != Text::default() {
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
        ("timeline" | "spanGrp" | "linkGrp", _) => reading.skip(branch.name()),
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
            time: time(branch),
            id: id(branch),
        }),
    });
}

/// The times of an element, from the milestone in it.
fn time(branch: &Branch<'_>) -> Option<[std::time::Duration; 2]> {
    times(&branch.branches().find(|part| is_time(part))?.get("n")?)
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
        time: time(branch),
        body,
    }
}

/// A heading without its number.
fn heading(head: &Branch<'_>, reading: &mut Reading) -> Text<'static> {
    let mut words = Inline::default();
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
    Turn { speaker, body, time: time(branch) }
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
        let mut words = Inline::default();
        for child in &branch.children {
            if !matches!(child, Child::Branch(gap) if gap.name() == "gap" && gap.is("reason", "editorial")) {
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
    let kind = branch.get("type").unwrap_or_default();
    let mut marked = |start: &str, end: String| {
        words.start(start, end);
        add(branch, reading, words);
        words.end();
    };
    match (branch.name(), &*kind) {
        ("emph", _) => marked("*", "*".to_owned()),
        ("hi", _) => match branch.get("rend").as_deref() {
            Some("strikethrough") => marked("~~", "~~".to_owned()),
            Some("bold" | "b") => marked("**", "**".to_owned()),
            Some("italic" | "i") => marked("*", "*".to_owned()),
            _ => add(branch, reading, words),
        },
        ("ref", "note") => {
            let target = branch.get("target").unwrap_or_default();
            let known = reading.notes.get(target.trim_start_matches('#')).cloned();
            words.node(Span::Note { note: Cow::Owned(branch.get("n").or(known).unwrap_or_default()) });
        }
        ("ref", _) if branch.get("target").is_some_and(|url| !url.starts_with('#')) => {
            let url = branch.get("target").unwrap_or_default();
            marked("[", target(&url, branch.get("n").as_deref()));
        }
        ("graphic", _) => {
            let alt = branch.child("desc").map(Branch::words).unwrap_or_default();
            let alt = escape_all(&alt).replace('[', "\\[").replace(']', "\\]");
            let end = target(&branch.get("url").unwrap_or_default(), branch.get("n").as_deref());
            words.mark(format!("![{alt}{end}"));
        }
        ("code", _) => words.mark(code(&branch.words())),
        ("lb", _) if reading.is_own => words.mark("\\\n"),
        ("lb", _) => words.words("\n"),
        ("milestone" | "pb" | "cb" | "anchor" | "pause", _) => {}
        ("seg", "mask") => words.node(mask(branch)),
        ("gap", _) => words.node(Span::Gap {
            gap: branch.number("quantity").or_else(|| branch.number("extent")),
            reason: text(branch.branches().find(|part| part.is("type", "reason")).map(Branch::words)),
        }),
        ("note", _) if !reading.is_own && branch.get("type").is_none() => {
            let note = inline(branch, reading);
            let id = reading.add_note(note);
            words.node(Span::Note { note: Cow::Owned(id) });
        }
        ("note", _) => words.node(Span::Remark { remark: Cow::Owned(branch.words()) }),
        ("incident" | "vocal" | "kinesic" | "stage", _) => {
            let remark = branch.child("desc").unwrap_or(branch).words();
            words.node(Span::Remark { remark: Cow::Owned(remark) });
        }
        ("seg", "point") => point(branch, words),
        ("ruby", _) => {
            let of = |name: &str| Cow::Owned(branch.child(name).map(Branch::words).unwrap_or_default());
            words.node(Span::Ruby { ruby: of("rb"), text: of("rt") });
        }
        ("foreign", _) => words.node(Span::Foreign {
            text: Cow::Owned(branch.words()),
            lang: Cow::Owned(branch.get("lang").or_else(|| branch.get("n")).unwrap_or_default()),
        }),
        _ => add(branch, reading, words),
    }
}

/// A masked word: its marks are the words beside the gap.
fn mask(branch: &Branch<'_>) -> Span<'static> {
    let words = branch.children.iter().filter_map(|child| match child {
        Child::Text(text) => Some(&**text),
        Child::Branch(_) => None,
    });
    let label = branch.child("gap").and_then(|gap| gap.child("desc"));
    Span::Mask {
        mask: Cow::Owned(words.collect()),
        of: branch.get("subtype").and_then(|of| keyword::<MaskOf>(&of)),
        label: text(label.map(Branch::words)),
    }
}

/// A point, whose words can only be marked.
fn point(branch: &Branch<'_>, words: &mut Inline) {
    let mut num = None;
    let mut point = Inline::default();
    let mut none = Reading::of_oration();
    for child in &branch.children {
        match child {
            Child::Branch(label) if label.name() == "label" => num = Some(Cow::Owned(label.words())),
            child => add_child(child, &mut none, &mut point),
        }
    }
    let point = match point.finish() {
        Text::Markdown(markdown) => markdown,
        Text::Spans(_) => Cow::Owned(branch.words()),
    };
    words.node(Span::Point { num, point });
}

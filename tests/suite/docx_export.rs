//! A speech → a Word document → the same speech, except for what `docs/formats.md` says a document loses.

use crate::import_properties::made::corpus;
use crate::markdown_export::files;
use oration::{ExportOptions, Format, RenderOptions, Speech, export, import_bytes, parse, render};
use proptest::prelude::*;
use serde_json::{Map, Value, json};
use std::collections::HashMap;

fn docx(speech: &Speech<'_>) -> Vec<u8> {
    export(speech, Format::Docx, &ExportOptions::default()).unwrap().content.as_bytes().to_vec()
}

fn again(speech: &Speech<'_>) -> Speech<'static> {
    import_bytes(&docx(speech), &Default::default()).unwrap().speech.into_owned()
}

fn html(speech: &Speech<'_>) -> String {
    // Lines that a file was broken into are not lines of a document.
    render(speech, &RenderOptions::default()).replace('\n', " ")
}

/// The speech without what the tables of `docx` lose.
fn carried(speech: &Speech<'_>) -> Speech<'static> {
    let mut value = serde_json::to_value(speech).unwrap();
    let fields = value.as_object_mut().unwrap();
    for name in ["$schema", "version", "kind", "breadcrumb", "extent", "media", "alternates"] {
        fields.remove(name);
    }
    let url = speech.source.as_ref().and_then(|source| source.url.as_deref()).unwrap_or_default();
    let base = url.rfind('/').map_or("", |at| &url[..=at]).to_owned();
    let mut notes = Notes { base, ..Notes::default() };
    for name in ["title", "subtitle", "headnote", "body"] {
        fields.get_mut(name).into_iter().for_each(|value| carry(value, &mut notes));
    }
    if let Some(Value::Object(all)) = fields.remove("notes") {
        let mut known: Vec<(usize, Value)> =
            all.into_iter().map(|(id, note)| (notes.number(&id), note)).collect();
        known.sort_by_key(|(number, _)| *number);
        let notes: Map<String, Value> =
            known.into_iter().map(|(number, note)| (number.to_string(), note)).collect();
        fields.insert("notes".to_owned(), Value::Object(notes));
    }
    for person in people(fields.get_mut("speaker")) {
        ["affiliation", "url", "image"].into_iter().for_each(|name| drop(person.remove(name)));
    }
    parse(&value.to_string()).unwrap().speech.into_owned()
}

fn people(value: Option<&mut Value>) -> Vec<&mut Map<String, Value>> {
    match value {
        Some(Value::Array(people)) => people.iter_mut().filter_map(Value::as_object_mut).collect(),
        Some(Value::Object(person)) => vec![person],
        _ => Vec::new(),
    }
}

/// The numbers of notes, in the order of their references, and what relative links refer to.
#[derive(Default)]
struct Notes {
    numbers: HashMap<String, usize>,
    base: String,
}

impl Notes {
    fn number(&mut self, id: &str) -> usize {
        let next = self.numbers.len() + 1;
        *self.numbers.entry(id.to_owned()).or_insert(next)
    }
}

/// A block or a text, and what is in it, without what is lost.
fn carry(value: &mut Value, notes: &mut Notes) {
    match value {
        Value::Array(values) => {
            *values = flow(std::mem::take(values), &notes.base);
            values.iter_mut().for_each(|value| carry(value, notes));
        }
        Value::Object(fields) => {
            // Of an omission, `note` are words.
            let is_words = is_omission(fields);
            if let Some(Value::String(id)) = fields.get_mut("note").filter(|_| !is_words) {
                *id = notes.number(id).to_string();
            }
            let lost: &[&str] = match fields.get("type").and_then(Value::as_str) {
                Some("section") => {
                    let is_said =
                        fields["body"].as_array().is_some_and(|body| body.iter().any(is_omission_block));
                    if is_said || fields.get("state").is_some_and(|state| state == "partial") {
                        fields.remove("state");
                    }
                    &["id", "time"]
                }
                // A list starts with 1.
                Some("list") => {
                    let is_ordered = fields.get("ordered").is_some_and(|ordered| ordered == true);
                    if !is_ordered || fields.get("start").is_some_and(|start| start == 1) {
                        fields.remove("start");
                    }
                    &[]
                }
                // A quotation of one paragraph is one text.
                Some("quote") => {
                    if let Some([only]) = fields.get("body").and_then(Value::as_array).map(Vec::as_slice)
                        && !fields.contains_key("text")
                        && matches!(kind(only), "" | "paragraph")
                    {
                        let text = only.get("text").unwrap_or(only).clone();
                        fields.insert("text".to_owned(), text);
                        fields.remove("body");
                    }
                    &[]
                }
                Some("figure") => &["width", "height"],
                Some("omission") if fields.contains_key("note") => &["count", "unit", "reason"],
                Some("omission") => &["unit", "reason"],
                Some("turn") => {
                    if let Some(name) = fields.get("speaker").and_then(|speaker| speaker.get("name")).cloned()
                    {
                        fields.insert("speaker".to_owned(), name);
                    }
                    &["time"]
                }
                Some(_) => &["id", "time"],
                None => &["of", "label", "reason"],
            };
            lost.iter().for_each(|name| drop(fields.remove(*name)));
            if fields.contains_key("gap") {
                fields.insert("gap".to_owned(), Value::Null);
            }
            fields.values_mut().for_each(|value| carry(value, notes));
        }
        Value::String(text) => {
            // References in Markdown: `[^id]`.
            let mut parts = text.split("[^").map(str::to_owned);
            let mut renamed = parts.next().unwrap_or_default();
            for part in parts {
                match part.split_once(']') {
                    Some((id, rest)) => renamed.push_str(&format!("[^{}]{rest}", notes.number(id))),
                    None => renamed.push_str(&["[^", &part].concat()),
                }
            }
            *text = renamed;
        }
        _ => {}
    }
}

fn kind(block: &Value) -> &str {
    block.get("type").and_then(Value::as_str).unwrap_or_default()
}

/// The blocks of turns without a name stand for themselves, and the descriptions of pictures that cannot be linked.
fn flow(blocks: Vec<Value>, base: &str) -> Vec<Value> {
    let mut flowing: Vec<Value> = Vec::new();
    for mut block in blocks {
        let relative = block.get("src").and_then(Value::as_str).filter(|src| !src.starts_with("https://"));
        match (kind(&block), relative.map(str::to_owned)) {
            ("turn", _) if block.get("speaker").is_none() => {
                flowing.extend(flow(block["body"].as_array().cloned().unwrap_or_default(), base));
            }
            ("figure", Some(src)) if base.is_empty() => {
                let alt = block["alt"].as_str().unwrap_or_default();
                flowing.push(json!(if alt.is_empty() { &src } else { alt }));
                flowing.extend(block.get("caption").cloned());
            }
            ("figure", Some(src)) => {
                block["src"] = json!([base, &src].concat());
                flowing.push(block);
            }
            _ => flowing.push(block),
        }
    }
    flowing
}

fn is_omission(fields: &Map<String, Value>) -> bool {
    fields.get("type").is_some_and(|kind| kind == "omission")
}

fn is_omission_block(block: &Value) -> bool {
    block.as_object().is_some_and(is_omission)
}

/// The fields that are not texts or blocks.
fn metadata(speech: &Speech<'_>) -> Value {
    let mut value = serde_json::to_value(speech).unwrap();
    let fields = value.as_object_mut().unwrap();
    ["title", "subtitle", "summary", "headnote", "notes", "body"]
        .into_iter()
        .for_each(|name| drop(fields.remove(name)));
    value
}

/// What differs after a round.
fn difference(speech: &Speech<'_>) -> Option<String> {
    let wanted = carried(speech);
    let got = again(speech);
    if metadata(&wanted) != metadata(&got) {
        return Some(format!("{}\n{}", metadata(&wanted), metadata(&got)));
    }
    let (wanted, got) = (html(&wanted), html(&got));
    let at = wanted.bytes().zip(got.bytes()).position(|(one, other)| one != other);
    let at = at.or_else(|| (wanted.len() != got.len()).then(|| wanted.len().min(got.len())))?;
    let around = |html: &str| {
        let bytes = html.as_bytes();
        String::from_utf8_lossy(&bytes[at.saturating_sub(300)..(at + 300).min(bytes.len())]).into_owned()
    };
    Some(format!("{}\n–\n{}", around(&wanted), around(&got)))
}

fn assert_all(speeches: Vec<(String, Speech<'static>)>, least: usize) {
    let all = speeches.len();
    assert!(all >= least, "only {all} speeches were found");
    let wrong: Vec<String> = speeches
        .iter()
        .filter_map(|(name, speech)| Some(format!("{name}\n{}", difference(speech)?)))
        .collect();
    assert!(wrong.is_empty(), "{} of {all} differ\n{}", wrong.len(), wrong.join("\n––––\n"));
}

#[test]
fn the_speeches_of_fixtures_come_back() {
    let mut speeches = Vec::new();
    for folder in ["tests/import", "www/speeches"] {
        for path in files(folder, "json") {
            let mut value: Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
            let speech = value.get_mut("speech").map(Value::take);
            let value = speech.unwrap_or(value);
            let speech = parse(&value.to_string()).unwrap().speech.into_owned();
            speeches.push((path.display().to_string(), speech));
        }
    }
    assert_all(speeches, 150);
}

/// The texts are those of a folder next to this repository, if present.
#[test]
fn the_speeches_of_a_corpus_come_back() {
    let mut speeches = Vec::new();
    for (at, (path, text)) in corpus().into_iter().enumerate() {
        if at % 4 == 0 || crate::scale::is_full() {
            let speech = import_bytes(text.as_bytes(), &Default::default()).unwrap().speech.into_owned();
            speeches.push((path.display().to_string(), speech));
        }
    }
    assert_all(speeches, 0);
}

#[test]
fn a_run_in_heading_that_is_a_note_comes_back() {
    let json = r#"{"title": "The Bridge", "lang": "en", "date": "2024-03-05", "notes": {"n": "See above."}, "body": [
        {"type": "section", "heading": [{"note": "n"}], "runin": true, "body": ["It is open."]}]}"#;
    assert_eq!(difference(&parse(json).unwrap().speech), None);
}

#[test]
fn structure_that_styles_mark_comes_back() {
    let json = r#"{"title": "在渡桥通车典礼上的讲话", "lang": "zh-Hans", "date": "2024-10-12", "published": "2024-10-13",
        "occasion": "渡桥通车典礼", "place": "渡口", "source": {"name": "渡口市人民政府", "url": "https://example.org/bridge"}, "body": [
        {"type": "salutation", "text": "尊敬的各位来宾，\n同志们："}, "大桥今天通车。",
        {"type": "section", "num": "一、", "heading": "感谢建设者", "body": ["他们在江上工作了三年。",
            {"type": "verse", "lines": ["雄关漫道真如铁，", "而今迈步从头越。"]},
            {"type": "quote", "text": "空谈误国，实干兴邦。"}]},
        {"type": "section", "num": "二、", "heading": "管好大桥", "body": ["大桥属于大家。",
            {"type": "table", "head": [["年份", "车辆"]], "rows": [["2024", "一万"], ["2025"]]}]},
        {"type": "closing", "text": "谢谢大家！"}]}"#;
    let speech = parse(json).unwrap().speech;
    assert_eq!(again(&speech), speech);
}

#[test]
fn the_same_speech_gives_the_same_bytes() {
    let speech = parse(r#"{"title": "致辞", "body": ["谢谢大家。"]}"#).unwrap().speech;
    assert_eq!(docx(&speech), docx(&speech));
}

#[test]
fn a_name_that_the_style_of_speakers_marks_is_a_label() {
    let json = r#"{"title": "Remarks at the bridge", "lang": "en", "body": [
        {"type": "turn", "speaker": "Ada Bell", "body": ["The bridge is open.", "It belongs to all of us."]},
        {"type": "turn", "speaker": "Tom Oak", "body": ["Thank you for building it."]}]}"#;
    let speech = parse(json).unwrap().speech;
    assert_eq!(again(&speech).body, speech.body);
}

/// Words of a text.
fn words() -> impl Strategy<Value = String> {
    const WORDS: [&str; 14] = [
        "大桥通车",
        "一、",
        "（二）路",
        "同志们：",
        "the bridge",
        "1. Open",
        "谢谢大家！",
        "2 < 3 & *4*",
        "“引”",
        "_a_",
        "（掌声）",
        "**",
        "李明：",
        "[1]",
    ];
    prop::collection::vec(prop::sample::select(&WORDS[..]), 1..4).prop_map(|words| words.join(" "))
}

fn escaped() -> impl Strategy<Value = Value> {
    words().prop_map(|words| json!(oration_markdown::escape_all(&words)))
}

fn span() -> impl Strategy<Value = Value> {
    prop_oneof![
        4 => escaped(),
        1 => words().prop_map(|words| json!({"mask": words})),
        1 => Just(json!({"gap": null})),
        1 => words().prop_map(|words| json!({"remark": words})),
        1 => (words(), words()).prop_map(|(base, reading)| json!({"ruby": base, "text": reading})),
        1 => words().prop_map(|words| json!({"text": words, "lang": "la"})),
        1 => Just(json!({"note": "n"})),
        1 => Just(json!("**bold** *and [linked](https://example.org/a) on* ~~struck~~ `code`\\\nline")),
    ]
}

fn text() -> BoxedStrategy<Value> {
    // Strings and nodes take turns: two of a kind would be one.
    let spans = prop::collection::vec(span(), 1..4).prop_map(|spans| {
        let mut apart: Vec<Value> = Vec::new();
        for span in spans {
            if apart.last().is_none_or(|last| last.is_string() != span.is_string()) {
                apart.push(span);
            }
        }
        Value::Array(apart)
    });
    prop_oneof![2 => escaped(), 1 => spans].boxed()
}

fn texts() -> impl Strategy<Value = Value> {
    prop::collection::vec(text(), 1..3).prop_map(Value::Array)
}

fn paragraphs() -> impl Strategy<Value = Value> {
    let paragraph = text().prop_map(|text| json!({"type": "paragraph", "text": text}));
    prop::collection::vec(paragraph, 1..3).prop_map(Value::Array)
}

fn leaf() -> impl Strategy<Value = Value> {
    prop_oneof![
        6 => text().prop_map(|text| json!({"type": "paragraph", "text": text})),
        1 => text().prop_map(|text| json!({"type": "paragraph", "text": text, "continued": true})),
        1 => text().prop_map(|text| json!({"type": "salutation", "text": text})),
        1 => text().prop_map(|text| json!({"type": "remark", "text": text})),
        1 => text().prop_map(|text| json!({"type": "closing", "text": text})),
        1 => Just(json!({"type": "break"})),
        1 => prop::collection::vec(escaped(), 1..3).prop_map(|lines| json!({"type": "verse", "lines": lines})),
        1 => (text(), text()).prop_map(|(text, cite)| json!({"type": "quote", "text": text, "cite": cite})),
        1 => paragraphs().prop_map(|body| json!({"type": "quote", "body": body})),
        1 => (any::<bool>(), 1..5u8, texts())
            .prop_map(|(ordered, start, items)| json!({"type": "list", "ordered": ordered, "start": start, "items": items})),
        1 => (words(), text()).prop_map(|(alt, caption)| json!({"type": "figure", "src": "https://example.org/a.jpg", "alt": alt, "caption": caption})),
        1 => (text(), text(), text()).prop_map(|(head, cell, caption)| {
            json!({"type": "table", "head": [[head, "b"]], "rows": [[cell, "c"], ["d"]], "caption": caption})
        }),
        1 => (any::<bool>(), text()).prop_map(|(rest, note)| json!({"type": "omission", "note": note, "rest": rest})),
        1 => (1..2000u16).prop_map(|count| json!({"type": "omission", "count": count})),
        1 => Just(json!({"type": "omission", "rest": true, "url": "https://example.org/rest"})),
    ]
}

/// Blocks; turns are in sections, but not in turns.
fn blocks(depth: u8, in_turn: bool) -> BoxedStrategy<Vec<Value>> {
    let own = prop::collection::vec(leaf(), 0..4);
    if depth == 0 {
        return own.boxed();
    }
    let section = (prop::option::of(words()), text(), any::<bool>(), blocks(depth - 1, in_turn)).prop_map(
        |(num, heading, runin, body)| {
            // A heading is on the line of a text.
            let is_text = |first: &Value| kind(first) == "paragraph" && first.get("continued").is_none();
            let runin = runin && body.first().is_some_and(is_text);
            json!({"type": "section", "num": num, "heading": heading, "runin": runin, "body": body})
        },
    );
    let turn = (words(), blocks(depth - 1, true)).prop_map(
        |(name, body)| json!({"type": "turn", "speaker": name.trim_end_matches('：'), "body": body}),
    );
    let sections = prop::collection::vec(section, 0..3);
    let parts = match in_turn {
        true => sections.boxed(),
        false => prop_oneof![sections, prop::collection::vec(turn, 0..3)].boxed(),
    };
    (own, parts, prop::collection::vec(leaf(), 0..2))
        .prop_map(|(own, parts, after)| [own, parts, after].concat())
        .boxed()
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: crate::scale::scaled(400),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn what_a_document_carries_comes_back(
        title in text(),
        note in text(),
        headnote in paragraphs(),
        body in blocks(3, false),
        people in prop::collection::vec((words(), prop::option::of(words()), prop::option::of(words())), 0..3),
        keywords in prop::collection::vec(words(), 0..3),
    ) {
        let people: Vec<Value> = people.iter().map(|(name, role, printed)| json!({"name": name, "role": role, "printed": printed})).collect();
        let speech = without_null(json!({
            "title": title, "lang": "en", "speaker": people, "keywords": keywords, "date": "2024-03-05", "place": "渡口",
            "headnote": headnote, "notes": {"n": note}, "body": body,
        }));
        let json = speech.to_string();
        let speech = parse(&json).unwrap().speech;
        let difference = difference(&speech);
        prop_assert!(difference.is_none(), "{}\n{json}", difference.unwrap_or_default());
    }
}

/// The value without fields that are `null`, except for a gap of unknown length.
fn without_null(value: Value) -> Value {
    match value {
        Value::Array(values) => values.into_iter().map(without_null).collect(),
        Value::Object(fields) => {
            let known = fields.into_iter().filter(|(name, value)| !value.is_null() || name == "gap");
            known.map(|(name, value)| (name, without_null(value))).collect()
        }
        value => value,
    }
}

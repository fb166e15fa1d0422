//! Popolo: what was exported is imported with all that it says; files of others; what is left out.

use oration::model::{Block, Text};
use oration::{ImportOptions, Speech, import_bytes, parse, to_popolo, to_text};
use serde_json::Value;
use std::fs;
use std::path::Path;

const EVERY: &str = include_str!("../../crates/export/tests/every-feature.json");

fn read(text: &str) -> (Speech<'static>, Vec<String>) {
    let import = import_bytes(text.as_bytes(), &ImportOptions::default()).unwrap();
    let notices = import.notices.iter().map(|notice| notice.message.clone()).collect();
    (import.speech.into_owned(), notices)
}

/// Without what the table of losses says is not written, and with the blocks that Markdown stands for.
fn without_states(speech: &Speech<'_>) -> Speech<'static> {
    fn change(value: &mut Value) {
        match value {
            Value::Array(values) => {
                values.retain(|value| value["type"] != "markdown");
                values.iter_mut().for_each(change);
            }
            Value::Object(fields) => {
                fields.remove("state");
                fields.values_mut().for_each(change);
            }
            _ => {}
        }
    }
    let mut value = serde_json::to_value(speech).unwrap();
    change(&mut value);
    parse(&value.to_string()).unwrap().speech.into_owned()
}

/// The letters of the body.
fn letters(speech: &Speech<'_>) -> String {
    let body = Speech { body: speech.body.clone(), lang: speech.lang.clone(), ..Speech::default() };
    to_text(&body).chars().filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn a_speech_without_losses_is_the_same_again() {
    let one = r#"{"title": "Opening *", "speaker": {"name": "Ada Bell", "role": "Mayor", "affiliation": "Town",
        "url": "https://example.org/ada", "image": "ada.png", "printed": "Mayor Ada Bell"}, "occasion": "Opening", "place": "Hall",
        "date": "2024-05-01", "source": {"name": "Town", "url": "https://example.org/1"}, "media": {"audio": "a.mp3"},
        "body": ["Thank you all.", "\\*\\*bold\\*\\* is how it was printed."]}"#;
    let many = r#"{"title": "Debate", "date": "2024-05-01", "body": ["It opened at nine.",
        {"type": "turn", "speaker": "Ada Bell", "body": ["One.", "Two."]}, {"type": "remark", "text": "Applause"},
        {"type": "turn", "speaker": {"name": "Tom Oak", "role": "Clerk"}, "body": ["Three."]}, {"type": "turn", "body": ["Four."]},
        {"type": "section", "heading": "Votes", "body": [{"type": "turn", "speaker": "Ada Bell", "body": ["Five."]}]}]}"#;
    for json in [one, many] {
        let before = parse(json).unwrap().speech.into_owned();
        assert_eq!(read(&to_popolo(&before)), (before, Vec::new()));
    }
}

#[test]
fn the_words_of_every_speech_come_back() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import");
    let mut speeches = vec![parse(EVERY).unwrap().speech.into_owned()];
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "json")
            && let Ok(import) = import_bytes(&fs::read(&path).unwrap(), &ImportOptions::default())
        {
            speeches.push(import.speech.into_owned());
        }
    }
    assert!(speeches.len() > 100);
    for before in speeches {
        let before = without_states(&before);
        let json = to_popolo(&before);
        let (after, notices) = read(&json);
        assert!(notices.is_empty(), "{notices:?}");
        let after = Speech { lang: before.lang.clone(), ..after };
        assert_eq!(letters(&after), letters(&before), "{json}");
        assert_eq!(after.date, before.date);
    }
}

#[test]
fn files_of_others_are_read_and_what_is_left_out_is_named() {
    let json = r#"{"persons": [{"id": "p", "name": "Ada Bell", "email": "ada@example.org"}],
        "events": [{"id": "e", "name": "Sitting", "start_date": "2024-05-01", "location": {"name": "Hall"}}],
        "speeches": [
            {"id": "2", "position": 2, "type": "speech", "creator_id": "p", "event_id": "e", "title": "Budget", "text": "<p>One &amp; <em>two</em>.</p>\n<p>Three.</p>"},
            {"id": "1", "position": 1, "type": "scene", "title": "Budget", "text": "Applause", "tags": ["a"]}]}"#;
    let (speech, notices) = read(json);
    assert_eq!(speech.title, Text::from("Budget"));
    assert_eq!((speech.occasion.as_deref(), speech.place.as_deref()), (Some("Sitting"), Some("Hall")));
    assert_eq!(speech.date.as_deref(), Some("2024-05-01"));
    assert!(matches!(speech.body[0], Block::Remark(_)));
    let Block::Turn(turn) = &speech.body[1] else { panic!("{:?}", speech.body) };
    assert_eq!(turn.speaker.as_ref().map(|speaker| &*speaker.name), Some("Ada Bell"));
    assert_eq!(turn.body, ["One & *two*.", "Three."].map(|text| Block::from(Text::from(text))));
    assert_eq!(notices, ["1 \"creator.email\" left out", "1 \"tags\" left out"]);
}

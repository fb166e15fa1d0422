//! serde and `parse` read the same speech, and reject the same documents.

use crate::spec::example;
use crate::speeches;
use oration::{Speech, parse};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// Whether a document is a speech; both parsers must agree, and read the same speech.
fn agree(json: &str) -> bool {
    let by_serde = serde_json::from_str::<Speech<'static>>(json);
    match (parse(json), by_serde) {
        (Ok(parsed), Ok(speech)) => {
            assert_eq!(speech, parsed.speech, "{json}");
            true
        }
        (Err(_), Err(_)) => false,
        (parsed, by_serde) => unreachable!("{json}\nparse: {parsed:?}\nserde: {by_serde:?}"),
    }
}

fn texts(folder: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files.filter(|path| path.is_file()).map(|path| fs::read_to_string(path).unwrap()).collect()
}

/// The content of JSON fences.
fn fences(text: &str) -> impl Iterator<Item = &str> {
    text.split("```json\n").skip(1).filter_map(|rest| rest.split("\n```").next())
}

#[test]
fn every_example_of_the_format_is_read_the_same_way() {
    let mut count = 0;
    for file in texts("tests/spec") {
        for example in example::read(&file) {
            let json = match example.kind {
                "speech" => example.json.to_owned(),
                _ => format!("{{\"title\": \"\", \"body\": {}}}", example.json),
            };
            assert!(agree(&json), "{json}");
            count += 1;
        }
    }
    assert!(count > 30, "{count} examples");
}

#[test]
fn inputs_with_an_error_message_are_rejected_by_both() {
    let documents: Vec<String> = texts("tests/errors")
        .iter()
        .flat_map(|file| fences(file).map(str::to_owned).collect::<Vec<_>>())
        // serde_json rejects numbers that are too large for a float.
        .filter(|json| !json.contains("1e400"))
        .collect();
    let refused = documents.iter().filter(|json| !agree(json)).count();
    assert!(refused > 80, "{refused} of {} documents", documents.len());
}

#[test]
fn the_examples_of_the_schema_are_read_the_same_way() {
    let schema = Path::new(env!("CARGO_MANIFEST_DIR")).join("pkg/speech.schema.json");
    let schema: Value = serde_json::from_str(&fs::read_to_string(schema).unwrap()).unwrap();
    for example in schema["examples"].as_array().unwrap() {
        assert!(agree(&example.to_string()));
    }
}

#[test]
fn counts_and_times_can_be_written_in_any_notation() {
    for (count, good) in
        [("631", true), ("6.31e2", true), ("1.0", true), ("-0", true), ("1.5", false), ("-1", false)]
    {
        assert_eq!(agree(&format!(r#"{{"title": [{{"gap": {count}}}], "body": []}}"#)), good, "{count}");
    }
    for (time, good) in
        [("1.001", true), ("0.0004", true), ("1.9999", true), ("999999999999.999", true), ("1e12", false)]
    {
        let json = format!(r#"{{"title": "", "media": {{"duration": {time}}}, "body": []}}"#);
        assert_eq!(agree(&json), good, "{time}");
    }
}

#[test]
fn an_error_names_its_path() {
    let json = json!({"title": "t", "body": ["a", {"type": "section", "heading": 3, "body": []}]});
    let error = serde_json::from_value::<Speech<'static>>(json).unwrap_err();
    assert_eq!(error.to_string(), "body[1].heading: expected text, found a number");
}

proptest! {
    #[test]
    fn any_speech_is_read_the_same_way(speech in speeches::speech()) {
        prop_assert!(agree(&serde_json::to_string(&speech).unwrap()));
    }

    #[test]
    fn an_owned_speech_is_equal(speech in speeches::speech()) {
        let json = serde_json::to_string(&speech).unwrap();
        let parsed = parse(&json).unwrap().speech;
        prop_assert_eq!(parsed.clone().into_owned(), parsed);
    }
}

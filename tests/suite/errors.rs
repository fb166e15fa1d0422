//! The complete message for every kind of invalid input, in the files of `tests/errors`.
//!
//! A file is prose with examples: a fence `json` (or `bytes`, where `\xNN` is a byte), then a fence with the call and its
//! result: `parse` or `render`, optionally with limits (`parse depth=2`), or `validate`. `BLESS=1` updates
//! the results.

use oration::{Limits, Position, RenderOptions, parse_within, render_within, validate};
use std::fs;
use std::path::Path;

/// The results of reading JSON, one per line.
fn outcome(verb: &str, json: &[u8]) -> Vec<String> {
    let mut words = verb.split_whitespace();
    match words.next() {
        Some("render") => match parse_within(json, &limits(words.clone())) {
            Ok(parsed) => match render_within(&parsed.speech, &RenderOptions::default(), &limits(words)) {
                Ok(html) => vec![format!("{} bytes", html.len())],
                Err(error) => vec![error.to_string()],
            },
            Err(error) => vec![error.to_string()],
        },
        Some("validate") => validate(json).iter().map(ToString::to_string).collect(),
        Some("parse") => match parse_within(json, &limits(words)) {
            Ok(parsed) => {
                let notices = parsed.notices.iter().map(|notice| format!("notice: {notice}"));
                std::iter::once("a speech".to_owned()).chain(notices).collect()
            }
            Err(error) => vec![error.to_string()],
        },
        other => panic!("unknown fence: {other:?}"),
    }
}

fn limits<'v>(words: impl Iterator<Item = &'v str>) -> Limits {
    let mut limits = Limits::default();
    for word in words {
        let (name, number) = word.split_once('=').unwrap();
        let limit = match name {
            "bytes" => &mut limits.bytes,
            "depth" => &mut limits.depth,
            "blocks" => &mut limits.blocks,
            "text" => &mut limits.text,
            "output" => &mut limits.output,
            other => panic!("unknown limit: {other}"),
        };
        *limit = number.parse().unwrap();
    }
    limits
}

/// Decodes a text in which `\xNN` is a byte.
fn bytes(text: &str) -> Vec<u8> {
    let mut parts = text.split("\\x");
    let mut bytes = parts.next().unwrap().as_bytes().to_vec();
    for part in parts {
        bytes.push(u8::from_str_radix(&part[..2], 16).unwrap());
        bytes.extend_from_slice(&part.as_bytes()[2..]);
    }
    bytes
}

/// A file with the actual results of its examples, and the number of examples.
fn played(file: &str) -> (String, usize) {
    let (mut written, mut json, mut played) = (String::new(), Vec::new(), 0);
    let mut lines = file.lines();
    while let Some(line) = lines.next() {
        written.push_str(line);
        written.push('\n');
        let Some(verb) = line.strip_prefix("```") else { continue };
        let inside: Vec<_> = lines.by_ref().take_while(|line| *line != "```").map(str::to_owned).collect();
        let inside = match verb {
            "json" => {
                json = inside.join("\n").into_bytes();
                inside
            }
            "bytes" => {
                json = bytes(&inside.join("\n"));
                inside
            }
            verb => {
                played += 1;
                outcome(verb, &json)
            }
        };
        for line in inside {
            written.push_str(&line);
            written.push('\n');
        }
        written.push_str("```\n");
    }
    (written, played)
}

#[test]
fn messages_match_the_expected_files() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/errors");
    let mut total = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let file = fs::read_to_string(&path).unwrap();
        let (written, count) = played(&file);
        total += count;
        if std::env::var_os("BLESS").is_some() {
            fs::write(&path, written).unwrap();
            continue;
        }
        for (number, (expected, found)) in file.lines().zip(written.lines()).enumerate() {
            assert_eq!(found, expected, "{}:{}", path.display(), number + 1);
        }
        assert_eq!(written, file, "{}", path.display());
    }
    assert!(total > 100, "{total} messages");
}

#[test]
fn errors_have_path_and_position_as_data() {
    let errors = validate("{\n  \"title\": 3,\n  \"body\": []\n}");
    let [error] = &errors[..] else { panic!("{errors:?}") };
    assert_eq!((error.path(), error.position()), ("title", Some(Position::new(2, 12))));
}

#[test]
fn at_most_1000_errors_are_returned_with_a_note_if_there_are_more() {
    let body = vec!["0"; 5000].join(",\n");
    let errors = validate(&format!("{{\"title\": \"t\", \"body\": [{body}]}}"));
    assert_eq!(errors.len(), 1001);
    assert_eq!(
        errors[999].to_string(),
        "body[999]: expected a block (text or an object), found a number (line 1000, column 1)"
    );
    assert_eq!(
        errors[1000].to_string(),
        "body[1000]: more than 1000 errors; fix the others first (line 1001, column 1)"
    );
}

#[test]
fn at_most_1000_unknown_fields_are_returned_with_a_count_of_the_rest() {
    let fields: String = (0..5000).map(|number| format!("\"x{number}\": 0,\n")).collect();
    let notices = oration::parse(&format!("{{{fields}\"title\": \"t\", \"body\": []}}")).unwrap().notices;
    assert_eq!(notices.len(), 1001);
    assert_eq!(notices[999].to_string(), "line 1000: unknown field, ignored (x999)");
    assert_eq!(notices[1000].to_string(), "line 1000: 4000 more unknown fields, ignored");
}

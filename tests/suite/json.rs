//! The parser accepts and rejects the same JSON as `serde_json`, and reads the same strings.
//!
//! There are two intended differences: numbers too large for a float are rejected by `serde_json` but skipped here if their
//! value is not needed, and a repeated known field is an error here.

mod cases;

use crate::speeches;
use oration::model::{Block, ListItem, Paragraph, Span, Text};
use oration::{Error, ErrorKind, Limits, Position, parse, parse_within, validate};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};
use std::borrow::Cow;

/// Whether `serde_json` accepts a document; `None` if it contains a number too large for a float.
fn by_serde(document: &str) -> Option<bool> {
    match serde_json::from_str::<Value>(document) {
        Ok(_) => Some(true),
        Err(error) if error.to_string().starts_with("number out of range") => None,
        Err(_) => Some(false),
    }
}

/// A speech with a value in an unknown field.
fn beside(value: &str) -> String {
    format!("{{\"title\": \"t\", \"x\": {value}, \"body\": []}}")
}

fn is_limit(error: &Error) -> bool {
    matches!(error.kind(), ErrorKind::Limit(_))
}

fn broken(errors: &[Error]) -> bool {
    errors.iter().any(|error| error.kind() == ErrorKind::Syntax)
}

/// Whether a value is valid; both parsers must agree.
fn taken(value: &str) -> bool {
    let document = beside(value);
    let (parsed, errors) = (parse(&document), validate(&document));
    assert_eq!(parsed.is_err(), broken(&errors), "{value:?}");
    if let Some(taken) = by_serde(&document) {
        assert_eq!(parsed.is_ok(), taken, "{value:?}: {parsed:?}");
    }
    parsed.is_ok()
}

#[test]
fn valid_json_is_accepted() {
    for value in cases::GOOD {
        assert!(taken(value), "{value:?}");
    }
}

#[test]
fn invalid_json_is_rejected() {
    for value in cases::BAD {
        assert!(!taken(value), "{value:?}");
    }
}

#[test]
fn numbers_are_accepted_as_by_serde_json() {
    let numbers = cases::numbers();
    let good = numbers.iter().filter(|number| taken(number)).count();
    assert!(good > 50 && numbers.len() - good > 1000, "{good} of {}", numbers.len());
}

#[test]
fn strings_are_accepted_and_read_as_by_serde_json() {
    let strings: Vec<_> = cases::strings().into_iter().chain(cases::long_strings()).collect();
    let good = strings.iter().filter(|string| taken(string)).inspect(|string| same_title(string)).count();
    assert!(good > 1000 && strings.len() - good > 1000, "{good} of {}", strings.len());
}

fn same_title(string: &str) {
    let document = format!("{{\"title\": {string}, \"body\": []}}");
    let expected: String = serde_json::from_str(string).unwrap();
    let speech = parse(&document).unwrap().speech;
    assert_eq!(speech.title, Text::Markdown(Cow::Owned(expected)), "{string:?}");
}

#[test]
fn a_truncated_value_is_rejected() {
    for value in cases::GOOD {
        let document = beside(value);
        for end in (1..document.len()).filter(|end| document.is_char_boundary(*end)) {
            assert!(
                parse(&document[..end]).is_err() && broken(&validate(&document[..end])),
                "{}",
                &document[..end]
            );
        }
    }
}

#[test]
fn nesting_is_accepted_up_to_the_limit() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}"), ("[{\"a\":", "}]")] {
        let levels = open.matches(['[', '{']).count();
        let nested = |depth: usize| beside(&format!("{}0{}", open.repeat(depth), close.repeat(depth)));
        let most = (Limits::default().depth - 1) / levels;
        assert!(parse(&nested(most)).is_ok(), "{open}");
        for depth in [most + 1, 1000, 100_000] {
            assert!(matches!(parse(&nested(depth)), Err(error) if is_limit(&error)), "{open} {depth}");
            let unclosed = beside(&open.repeat(depth));
            assert!(matches!(parse(&unclosed), Err(error) if is_limit(&error)), "{open} {depth}");
            assert!(matches!(validate(&unclosed).last(), Some(error) if is_limit(error)), "{open} {depth}");
        }
    }
}

/// Nested lists, each with its `type` as the last field.
fn lists_within_lists(depth: usize) -> String {
    let (open, close) =
        ("{\"items\":[\"a\",[{\"text\":\"b\",\"type\":\"closing\"},", "]],\"type\":\"list\"}");
    format!("{{\"title\":\"t\",\"body\":[{}\"c\"{}]}}", open.repeat(depth), close.repeat(depth))
}

#[test]
fn a_type_can_be_the_last_field_at_any_depth() {
    let document = lists_within_lists(20);
    let mut body = parse(&document).unwrap().speech.body;
    for _ in 0..20 {
        let [Block::List(list)] = &mut body[..] else { panic!("{body:?}") };
        let Some(ListItem::Blocks(mut blocks)) = list.items.pop() else { panic!("{list:?}") };
        assert!(matches!(blocks.remove(0), Block::Closing(_)));
        body = blocks;
    }
    assert_eq!(body, [Block::from(Text::from("c"))]);
}

#[test]
fn only_strings_without_escapes_are_borrowed() {
    let json = r#"{"title": "讲话", "kind": "no\u0074es", "keywords": ["", "a"], "notes": {"n": "注"},
        "body": ["甲", {"type": "paragraph", "text": ["乙", {"mask": "**"}, "\\"]}]}"#;
    let speech = parse(json).unwrap().speech;
    assert!(matches!(speech.title, Text::Markdown(Cow::Borrowed("讲话"))));
    assert!(matches!(&speech.kind, Some(Cow::Owned(kind)) if kind == "notes"));
    assert!(matches!(speech.keywords[..], [Cow::Borrowed(""), Cow::Borrowed("a")]));
    assert!(matches!(speech.notes[..], [(Cow::Borrowed("n"), Text::Markdown(Cow::Borrowed("注")))]));
    let [Block::Paragraph(Paragraph { text: Text::Markdown(plain), .. }), Block::Paragraph(mixed)] =
        &speech.body[..]
    else {
        panic!("{speech:?}")
    };
    assert!(matches!(plain, Cow::Borrowed("甲")));
    let Text::Spans(spans) = &mixed.text else { panic!("{mixed:?}") };
    assert!(matches!(spans[0], Span::Markdown(Cow::Borrowed("乙"))));
    assert!(matches!(spans[1], Span::Mask { mask: Cow::Borrowed("**"), .. }));
    assert!(matches!(&spans[2], Span::Markdown(Cow::Owned(text)) if text == "\\"));
}

#[test]
fn a_speech_borrows_from_the_input() {
    let json = String::from(r#"{"title": "讲话", "body": []}"#);
    let speech = parse(&json).unwrap().speech;
    let Text::Markdown(Cow::Borrowed(title)) = speech.title else { panic!("{speech:?}") };
    assert!(json.as_bytes().as_ptr_range().contains(&title.as_ptr()));
}

/// A string as JSON, with some characters escaped.
fn string() -> impl Strategy<Value = String> {
    let escapes =
        ["\\n", "\\\"", "\\\\", "\\/", "\\u0000", "\\u8bb2", "\\ud83d\\ude00", "\\uD800", "\\x", "\n"];
    let piece = prop_oneof![
        8 => any::<char>().prop_filter("escaped elsewhere", |it| !matches!(it, '"' | '\\' | '\0'..' ')).prop_map(String::from),
        4 => "[a-z讲话]{0,20}".prop_map(String::from),
        4 => select(escapes[..7].iter().map(|it| it.to_string()).collect::<Vec<_>>()),
        1 => select(escapes.map(String::from).to_vec()),
    ];
    proptest::collection::vec(piece, 0..5).prop_map(|pieces| format!("\"{}\"", pieces.concat()))
}

fn space() -> impl Strategy<Value = &'static str> {
    prop_oneof![6 => Just(""), 2 => select(&[" ", "\n", "\t", "\r\n", "   "][..])]
}

fn number() -> impl Strategy<Value = String> {
    "-?(0|[1-9][0-9]{0,3})(\\.[0-9]{1,3})?([eE][+-]?[0-9]{1,2})?"
}

/// JSON that is almost always valid.
fn value() -> impl Strategy<Value = String> {
    let word = select(["null", "true", "false"].map(String::from).to_vec());
    let leaf = prop_oneof![word, number(), string()];
    leaf.prop_recursive(4, 30, 5, |value| {
        let element = (space(), value.clone(), space()).prop_map(|(a, value, b)| format!("{a}{value}{b}"));
        let member = (space(), string(), space(), value, space())
            .prop_map(|(a, name, b, value, c)| format!("{a}{name}{b}:{c}{value}"));
        prop_oneof![
            proptest::collection::vec(element, 0..5).prop_map(|all| format!("[{}]", all.join(","))),
            proptest::collection::vec(member, 0..5).prop_map(|all| format!("{{{}}}", all.join(","))),
        ]
    })
}

/// Changes one character of a text.
#[derive(Debug, Clone)]
enum Slip {
    Drop,
    Insert(&'static str),
    Replace(&'static str),
    Cut,
}

fn slip() -> impl Strategy<Value = Slip> {
    let marks = || {
        select(
            &[
                "[", "]", "{", "}", ",", ":", "\"", "\\", "0", "-", ".", "e", "t", "u", " ", "\n", "\u{0}",
                "讲",
            ][..],
        )
    };
    prop_oneof![
        3 => Just(Slip::Drop),
        3 => marks().prop_map(Slip::Insert),
        3 => marks().prop_map(Slip::Replace),
        1 => Just(Slip::Cut),
    ]
}

fn slipped(text: String, (at, slip): (Index, Slip)) -> String {
    let places: Vec<_> = text.char_indices().map(|(at, mark)| (at, at + mark.len_utf8())).collect();
    let Some((start, end)) = (!places.is_empty()).then(|| places[at.index(places.len())]) else {
        return text;
    };
    let (before, after) = (&text[..start], &text[end..]);
    match slip {
        Slip::Drop => format!("{before}{after}"),
        Slip::Insert(mark) => format!("{before}{mark}{}", &text[start..]),
        Slip::Replace(mark) => format!("{before}{mark}{after}"),
        Slip::Cut => before.to_owned(),
    }
}

fn slips(most: usize) -> impl Strategy<Value = Vec<(Index, Slip)>> {
    proptest::collection::vec((any::<Index>(), slip()), 0..most)
}

/// Every error has a position inside the text.
fn placed(document: &str, errors: &[Error]) {
    let lines: Vec<_> = document.split('\n').collect();
    for error in errors {
        let Position { line, column, .. } = error.position().unwrap();
        assert!((1..=lines.len()).contains(&line), "{error}");
        assert!((1..=lines[line - 1].chars().count() + 1).contains(&column), "{error}");
    }
    assert!(errors.is_sorted_by_key(Error::position), "{errors:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn generated_json_with_errors_is_accepted_as_by_serde_json(value in value(), slips in slips(3)) {
        taken(&slips.into_iter().fold(value, slipped));
    }

    #[test]
    fn generated_strings_are_read_as_by_serde_json(string in string()) {
        if serde_json::from_str::<String>(&string).is_ok() {
            same_title(&string);
        }
    }

    #[test]
    fn no_bytes_cause_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        prop_assert_eq!(parse(&bytes).is_err(), !validate(&bytes).is_empty());
    }

    #[test]
    fn no_text_causes_a_panic(text in "[\\[\\]{},:\"\\\\0-9.eEtrufalsn \\n讲]{0,60}") {
        placed(&text, &validate(&text));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_speech_with_errors_is_invalid_json_exactly_if_serde_json_rejects_it(
        speech in speeches::speech(),
        slips in slips(4),
    ) {
        let text = serde_json::to_string_pretty(&speech).unwrap();
        let text = slips.into_iter().fold(text, slipped);
        let errors = validate(&text);
        placed(&text, &errors);
        if let Some(taken) = by_serde(&text) {
            prop_assert_eq!(taken, !broken(&errors), "{}\n{:?}", text, errors);
        }
        if errors.is_empty() {
            prop_assert!(parse(&text).is_ok());
        }
        if let Err(error) = parse(&text) {
            prop_assert!(errors.contains(&error), "{}\n{:?}\n{:?}", text, error, errors);
        }
    }

    #[test]
    fn no_limits_cause_a_panic(
        speech in speeches::speech(),
        (bytes, depth, blocks, text) in (0..2000usize, 0..12usize, 0..40usize, 0..40usize),
    ) {
        let json = serde_json::to_string(&speech).unwrap();
        let limits = Limits { bytes, depth, blocks, text, ..Limits::default() };
        match parse_within(&json, &limits) {
            Ok(parsed) => prop_assert!(parsed.speech == speech && json.len() <= bytes),
            Err(error) => prop_assert!(is_limit(&error), "{}", error),
        }
    }
}

#[test]
fn the_documented_differences_from_serde_json_exist() {
    assert_eq!(by_serde(&beside("1e400")), None);
    assert!(parse(&beside("1e400")).is_ok());
    let twice = r#"{"title": "a", "title": "b", "body": []}"#;
    assert_eq!(by_serde(twice), Some(true));
    assert!(matches!(parse(twice), Err(error) if error.kind() == ErrorKind::Schema));
    assert!(!broken(&validate(twice)));
    assert_eq!(serde_json::from_str::<Value>(r#"{"a": 1, "a": 2}"#).unwrap(), json!({"a": 2}));
}

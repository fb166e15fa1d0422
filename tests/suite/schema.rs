//! The JSON Schema and the parser accept and reject the same documents.

mod change;
mod documents;
mod probe;

use change::{change, changed};
use documents::documents_containing;
use probe::probes;

use crate::speeches;
use oration::{Speech, parse, validate};
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};
use std::sync::LazyLock;

const ID: &str = "https://cdn.jsdelivr.net/npm/oration/speech.schema.json";

static SCHEMA: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../pkg/speech.schema.json")).unwrap());

/// Whether a value is valid for a part of the schema; the empty pointer is the whole schema.
struct Judge {
    schemas: boon::Schemas,
    part: boon::SchemaIndex,
}

impl Judge {
    fn of(pointer: &str) -> Judge {
        let (mut schemas, mut compiler) = (boon::Schemas::new(), boon::Compiler::new());
        compiler.add_resource(ID, SCHEMA.clone()).unwrap();
        let part = compiler.compile(&format!("{ID}#{pointer}"), &mut schemas).unwrap();
        Judge { schemas, part }
    }

    fn accepts(&self, value: &Value) -> bool {
        self.schemas.validate(value, self.part).is_ok()
    }
}

static WHOLE: LazyLock<Judge> = LazyLock::new(|| Judge::of(""));

/// Whether the parser accepts a document; the schema must agree.
fn agreed(document: &Value) -> bool {
    let text = document.to_string();
    let errors = validate(&text);
    let by_schema = WHOLE.schemas.validate(document, WHOLE.part);
    assert_eq!(errors.is_empty(), by_schema.is_ok(), "{text}\nparser: {errors:?}\nschema: {by_schema:?}");
    if errors.is_empty() {
        assert!(parse(&text).is_ok_and(|parsed| parsed.notices.is_empty()), "{text}");
    }
    errors.is_empty()
}

#[test]
fn the_schema_is_valid_for_its_draft() {
    let (mut schemas, mut compiler) = (boon::Schemas::new(), boon::Compiler::new());
    let draft = "https://json-schema.org/draft/2020-12/schema";
    assert_eq!(SCHEMA["$schema"], draft);
    let meta = compiler.compile(draft, &mut schemas).unwrap();
    assert!(schemas.validate(&SCHEMA, meta).is_ok());
}

/// The errors of a document that have no cause of their own, as editors show them.
fn messages(document: &Value) -> Vec<String> {
    fn leaves(error: &boon::ValidationError<'_, '_>, found: &mut Vec<String>) {
        error.causes.iter().for_each(|cause| leaves(cause, found));
        if error.causes.is_empty() {
            found.push(format!("{} {}", error.instance_location, error.kind));
        }
    }
    let mut found = Vec::new();
    let error = WHOLE.schemas.validate(document, WHOLE.part).unwrap_err();
    leaves(&error, &mut found);
    found.sort();
    found
}

#[test]
fn an_error_is_at_the_value_and_names_the_field() {
    let of = |block: Value| messages(&json!({"title": "", "body": ["", block]}));
    let section = |field: &str| json!({"type": "section", "heading": "", "body": [], field: ""});
    for (found, expected) in [
        (of(section("staet")), "/body/1 additionalProperties 'staet' not allowed"),
        (of(json!({"type": "remark"})), "/body/1 missing properties 'text'"),
        (
            of(json!({"type": "quote", "body": [section("nmu")]})),
            "/body/1/body/0 additionalProperties 'nmu' not allowed",
        ),
        (
            of(json!({"type": "turn", "body": [], "speaker": {"name": "", "rol": ""}})),
            "/body/1/speaker additionalProperties 'rol' not allowed",
        ),
        (
            of(json!({"type": "verse", "lines": [[{"mask": "*", "off": ""}]]})),
            "/body/1/lines/0/0 additionalProperties 'off' not allowed",
        ),
        (of(json!({"type": "list", "items": [3]})), "/body/1/items/0 want string or array, but got number"),
        (of(json!(3)), "/body/1 want string or object, but got number"),
        (
            messages(&json!({"title": "", "body": [], "speaker": [{"name": 3}]})),
            "/speaker/0/name want string, but got number",
        ),
        (
            messages(&json!({"title": "", "body": [], "breadcrumb": [{"lable": "", "label": ""}]})),
            "/breadcrumb/0 additionalProperties 'lable' not allowed",
        ),
    ] {
        assert_eq!(found, [expected]);
    }
    let misspelled = of(json!({"type": "sectoin", "heading": "", "body": []}));
    assert!(
        matches!(&misspelled[..], [only] if only.starts_with("/body/1/type") && only.contains("'section'")),
        "{misspelled:?}"
    );
}

/// The name and schema of every definition; the empty name is a whole speech.
fn definitions() -> Vec<(String, &'static Value)> {
    let definitions = SCHEMA["$defs"].as_object().unwrap();
    let whole = std::iter::once((String::new(), &*SCHEMA));
    whole.chain(definitions.iter().map(|(name, schema)| (name.clone(), schema))).collect()
}

fn pointer(definition: &str) -> String {
    if definition.is_empty() { String::new() } else { format!("/$defs/{definition}") }
}

fn examples(schema: &Value) -> Vec<Value> {
    schema["examples"].as_array().cloned().unwrap_or_default()
}

fn properties(schema: &'static Value) -> Vec<(&'static String, &'static Value)> {
    schema["properties"].as_object().map(|properties| properties.iter().collect()).unwrap_or_default()
}

#[test]
fn every_example_of_the_schema_is_valid() {
    let mut seen = 0;
    for (name, schema) in definitions() {
        let judge = Judge::of(&pointer(&name));
        for example in examples(schema) {
            assert!(judge.accepts(&example), "{name}: {example}");
            for document in documents_containing(&name, &example) {
                assert!(agreed(&document), "{document}");
                seen += 1;
            }
        }
        for (property, schema) in properties(schema) {
            for example in examples(schema) {
                let mut holder = examples(&definition(&name))[0].clone();
                holder[property] = example;
                for document in documents_containing(&name, &holder) {
                    assert!(agreed(&document), "{document}");
                    seen += 1;
                }
            }
        }
    }
    assert!(seen > 200, "{seen} examples");
}

fn definition(name: &str) -> Value {
    SCHEMA.pointer(&pointer(name)).unwrap().clone()
}

#[test]
fn every_object_of_the_schema_has_a_description_and_an_example_of_each_field() {
    for (name, schema) in definitions() {
        if schema["properties"].is_null() {
            continue;
        }
        assert_eq!(schema["additionalProperties"], false, "{name}");
        assert!(schema["title"].is_string() && schema["description"].is_string(), "{name}");
        for (property, described) in properties(schema) {
            let shown = examples(schema).iter().any(|example| !example[property].is_null());
            assert!(shown, "no example of {name} has {property}");
            let own = described["description"].is_string() || !described["const"].is_null();
            let referred = described["$ref"].as_str().and_then(|to| SCHEMA.pointer(to.strip_prefix('#')?));
            assert!(own || referred.is_some_and(|to| to["description"].is_string()), "{name}.{property}");
        }
    }
}

#[test]
fn schema_and_parser_accept_the_same_values_in_every_field() {
    let (probes, mut good, mut bad) = (probes(), 0, 0);
    let mut count = |document: &Value| *(if agreed(document) { &mut good } else { &mut bad }) += 1;
    for (name, schema) in definitions() {
        for probe in &probes {
            documents_containing(&name, probe).iter().for_each(&mut count);
        }
        for example in examples(schema).iter().take(1).filter(|_| schema["properties"].is_object()) {
            for (property, _) in properties(schema) {
                for probe in &probes {
                    let mut holder = example.clone();
                    holder[property] = probe.clone();
                    count(&documents_containing(&name, &holder)[0]);
                }
                let mut without = example.clone();
                without.as_object_mut().unwrap().remove(property);
                documents_containing(&name, &without).iter().for_each(&mut count);
            }
            let mut unknown = example.clone();
            unknown["colour"] = json!("red");
            for document in documents_containing(&name, &unknown) {
                assert!(!agreed(&document), "{document}");
            }
        }
    }
    assert!(good > 1000 && bad > 10_000, "{good} good and {bad} bad documents");
}

#[test]
fn both_accept_speeches_written_by_hand() {
    for document in [
        json!({"title": "", "body": []}),
        json!({"title": [], "body": [""]}),
        json!({"title": ["a", {"mask": "**"}], "body": [{"type": "quote"}]}),
        json!({"title": "t", "version": 1.0, "speaker": [], "breadcrumb": [], "keywords": [], "notes": {}, "body": []}),
        json!({"title": "t", "notes": {"": "x", "__proto__": [], "constructor": "y"}, "body": []}),
        json!({"title": "t", "source": {}, "extent": {}, "media": {}, "body": [{"type": "omission"}]}),
        json!({"title": "t", "body": [{"type": "list", "items": [[], [""], ["", {"type": "break"}], "x"]}]}),
        json!({"title": "t", "body": [{"type": "table", "head": [], "rows": [[], [[]], [""]]}]}),
        json!({"title": "t", "body": [{"type": "turn", "speaker": {"name": ""}, "body": [], "time": [9, 1]}]}),
        json!({"title": "t", "body": [{"type": "list", "items": [], "start": 0, "ordered": false}]}),
    ] {
        assert!(agreed(&document), "{document}");
    }
}

#[test]
fn both_reject_almost_valid_speeches() {
    for document in [
        json!(null),
        json!([]),
        json!("speech"),
        json!({}),
        json!({"title": "t"}),
        json!({"body": []}),
        json!({"title": null, "body": []}),
        json!({"title": "t", "body": ["a", ["b"]]}),
        json!({"title": "t", "body": [], "Title": "t"}),
        json!({"title": "t", "body": [], "__proto__": {}}),
        json!({"title": "t", "body": [], "version": 2}),
        json!({"title": "t", "body": [], "version": "1"}),
        json!({"title": "t", "body": [], "speaker": "李明"}),
        json!({"title": "t", "body": [], "dir": "auto"}),
        json!({"title": "t", "body": [], "notes": ["n"]}),
        json!({"title": "t", "body": [{"heading": "h", "body": []}]}),
        json!({"title": "t", "body": [{"type": "Section", "heading": "h", "body": []}]}),
        json!({"title": "t", "body": [{"type": "section", "heading": "h"}]}),
        json!({"title": "t", "body": [{"type": "section", "heading": "h", "body": [], "children": []}]}),
        json!({"title": "t", "body": [{"type": "paragraph", "text": "t", "id": "a b"}]}),
        json!({"title": "t", "body": [{"type": "paragraph", "text": "t", "id": "a\n"}]}),
        json!({"title": "t", "body": [{"type": "paragraph", "text": "t", "time": [1]}]}),
        json!({"title": "t", "body": [{"type": "omission", "count": 1.5}]}),
        json!({"title": "t", "body": [{"type": "omission", "count": "631"}]}),
        json!({"title": "t", "body": [{"type": "list", "items": [[{"type": "break"}, {"mask": "*"}]]}]}),
        json!({"title": "t", "body": [{"type": "list", "items": [[{"type": "break"}, ["x"]]]}]}),
        json!({"title": "t", "body": [{"type": "break", "text": ""}]}),
        json!({"title": [{"mask": "*", "gap": 1}], "body": []}),
        json!({"title": [["x"]], "body": []}),
    ] {
        assert!(!agreed(&document), "{document}");
    }
}

/// A document as text, with the members of objects sorted by name or rotated.
fn written(value: &Value, turn: usize) -> String {
    match value {
        Value::Array(elements) => {
            let elements: Vec<_> = elements.iter().map(|each| written(each, turn)).collect();
            format!("[{}]", elements.join(","))
        }
        Value::Object(members) => {
            let mut members: Vec<_> = members
                .iter()
                .map(|(name, each)| format!("{}:{}", json!(name), written(each, turn)))
                .collect();
            let turn = turn % members.len().max(1);
            members.rotate_left(turn);
            format!("{{{}}}", members.join(","))
        }
        other => other.to_string(),
    }
}

fn json_of(speech: &Speech<'_>) -> String {
    serde_json::to_string(speech).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_speech_survives_a_round_trip(speech in speeches::speech()) {
        let text = json_of(&speech);
        let parsed = parse(&text).unwrap();
        prop_assert_eq!(&parsed.speech, &speech);
        prop_assert!(parsed.notices.is_empty());
        prop_assert!(agreed(&serde_json::from_str(&text).unwrap()));
    }

    #[test]
    fn the_order_of_fields_does_not_matter(speech in speeches::speech(), turn in 0..7usize) {
        let text = written(&serde_json::to_value(&speech).unwrap(), turn);
        let mut parsed = parse(&text).unwrap().speech;
        let inner = parsed.alternates.iter_mut().flat_map(|alternate| &mut alternate.speech);
        inner.for_each(|speech| speech.notes.sort_by(|one, other| one.0.cmp(&other.0)));
        parsed.notes.sort_by(|one, other| one.0.cmp(&other.0));
        prop_assert_eq!(parsed, speech);
    }

    #[test]
    fn both_agree_on_modified_speeches(
        speech in speeches::speech(),
        changes in proptest::collection::vec((any::<Index>(), change()), 1..4),
    ) {
        let document = serde_json::to_value(&speech).unwrap();
        let document = changes.into_iter().fold(document, |document, (at, change)| changed(document, at, change));
        agreed(&document);
    }
}

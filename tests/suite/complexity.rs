//! Linear work: the allocations and output of each stage grow no faster than its input.
//!
//! Work is counted, not timed, so the result does not depend on the machine.

mod generated;
mod shapes;

use crate::scale::scaled;
use generated::Pattern;
use oration::{
    Import, Parsed, RenderOptions, Speech, audit_numbering, import, measure, outline, parse, render, to_text,
    validate,
};
use proptest::prelude::{ProptestConfig, prop_assert_eq, proptest};
use shapes::Shape;

/// The number of parts of the smaller input. The larger one has four times as many.
const PARTS: usize = 400;

/// The maximum growth for four times the input. Linear work grows by four, or almost eight because vectors double their
/// capacity; quadratic work grows by sixteen.
const MOST: f64 = 8.0;

/// The maximum number of bytes of output for each byte of input.
const EXPANSION: usize = 60;

/// The work of a stage.
struct Work {
    /// Bytes of input.
    read: usize,
    allocated: u64,
    written: usize,
}

fn work<T>(read: usize, stage: impl FnOnce() -> T, written: impl FnOnce(&T) -> usize) -> Work {
    let mut out = None;
    let info = allocation_counter::measure(|| out = Some(stage()));
    Work { read, allocated: info.bytes_total, written: out.as_ref().map_or(0, written) }
}

fn json(value: &(impl serde::Serialize + ?Sized)) -> String {
    serde_json::to_string(value).expect("a value can be serialized")
}

fn stages(speech: &Speech<'_>) -> [(&'static str, Work); 5] {
    let read = json(speech).len();
    [
        ("outline", work(read, || outline(speech), |outline| outline.entries.len())),
        ("measure", work(read, || measure(speech), |_| 0)),
        ("render", work(read, || render(speech, &RenderOptions::default()), String::len)),
        ("audit_numbering", work(read, || audit_numbering(speech), Vec::len)),
        ("export", work(read, || to_text(speech), String::len)),
    ]
}

/// The work of every stage for Speech JSON.
fn of_json(json: &str) -> Vec<(&'static str, Work)> {
    let speech = parse(json).expect("every shape is a speech").speech;
    let notices = |parsed: &Parsed<'_>| parsed.notices.len();
    let mut all = vec![
        ("parse", work(json.len(), || parse(json).expect("a speech"), notices)),
        ("validate", work(json.len(), || validate(json), Vec::len)),
    ];
    all.extend(stages(&speech));
    all
}

/// The work of every stage for plain text.
fn of_text(text: &str) -> Vec<(&'static str, Work)> {
    let import = import(text);
    let notices = |import: &Import<'_>| import.notices.len();
    let mut all = vec![("import", work(text.len(), || oration::import(text), notices))];
    all.extend(stages(&import.speech));
    all
}

/// The stages whose work grows faster than the input, between a small and a large input of a shape.
fn superlinear(
    name: &str,
    small: &str,
    large: &str,
    run: fn(&str) -> Vec<(&'static str, Work)>,
) -> Vec<(&'static str, String)> {
    let mut wrong = Vec::new();
    for ((stage, small), (_, large_work)) in run(small).into_iter().zip(run(large)) {
        // The constant work of a stage must not hide its growth. The speech imported from a longer text may be more than four
        // times as long, so later stages are compared with their own input.
        let given = (large_work.read as f64 / small.read as f64 / 4.0).max(1.0);
        let ratio = |small: u64, large: u64| large as f64 / small.max(20_000) as f64 / given;
        let allocated = ratio(small.allocated, large_work.allocated);
        let written = ratio(small.written as u64, large_work.written as u64);
        if allocated > MOST || written > MOST {
            let words =
                format!("{name}: {stage} allocates {allocated:.1} and writes {written:.1} times as much");
            wrong.push((stage, words));
        }
        if large_work.written > large_work.read * EXPANSION + 100_000 {
            let times = large_work.written / large_work.read;
            wrong.push((stage, format!("{name}: {stage} writes {times} times the size of its input")));
        }
    }
    wrong
}

fn assert_linear(shapes: &[Shape], wrap: fn(&str) -> String, run: fn(&str) -> Vec<(&'static str, Work)>) {
    let wrong = shapes
        .iter()
        .flat_map(|(name, shape)| superlinear(name, &wrap(&shape(PARTS)), &wrap(&shape(PARTS * 4)), run));
    let wrong: Vec<String> = wrong.map(|(_, words)| words).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn paragraph(text: &str) -> String {
    format!(r#"{{"title": "", "body": [{}]}}"#, json(text))
}

fn block(text: &str) -> String {
    format!(r#"{{"title": "", "body": [{{"type": "markdown", "text": {}}}]}}"#, json(text))
}

fn heading(text: &str) -> String {
    let text = json(text);
    format!(
        r#"{{"title": {text}, "notes": {{"1": {text}}}, "body": [{{"type": "section", "heading": {text}, "body": []}}]}}"#
    )
}

#[test]
fn work_for_inline_text_is_linear() {
    assert_linear(shapes::MARKDOWN, paragraph, of_json);
    assert_linear(shapes::MARKDOWN, heading, of_json);
}

#[test]
fn work_for_markdown_blocks_is_linear() {
    assert_linear(shapes::MARKDOWN, block, of_json);
}

#[test]
fn work_for_speeches_is_linear() {
    assert_linear(shapes::SPEECHES, str::to_owned, of_json);
}

#[test]
fn work_for_plain_text_is_linear() {
    assert_linear(shapes::TEXTS, str::to_owned, of_text);
    assert_linear(shapes::MARKDOWN, str::to_owned, of_text);
    assert_linear(shapes::SOURCES, str::to_owned, of_text);
}

/// The stages that grow too fast in two consecutive steps. In one step, the text may only have become long enough to be
/// read differently.
fn superlinear_twice(
    pattern: &Pattern,
    wrap: fn(&str) -> String,
    run: fn(&str) -> Vec<(&'static str, Work)>,
) -> Vec<String> {
    let step = |bytes| superlinear("", &wrap(&pattern.of(bytes)), &wrap(&pattern.of(bytes * 4)), run);
    let before = step(3000);
    let both = |(stage, _): &(&str, String)| before.iter().any(|(other, _)| other == stage);
    if before.is_empty() {
        Vec::new()
    } else {
        step(12000).into_iter().filter(both).map(|(_, words)| words).collect()
    }
}

/// An earlier importer compared a title of hundreds of lines with each of them.
#[test]
fn work_for_lines_above_the_speech_is_linear() {
    let text = |lines| ["\nVille&nbsp;——".repeat(lines), "abc ".repeat(lines)].concat();
    assert_eq!(superlinear("lines", &text(100), &text(400), of_text), []);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: scaled(60), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn work_for_generated_markdown_is_linear(pattern in generated::markdown()) {
        for wrap in [paragraph, heading, block] {
            prop_assert_eq!(superlinear_twice(&pattern, wrap, of_json), Vec::<String>::new());
        }
    }

    #[test]
    fn work_for_generated_plain_text_is_linear(pattern in generated::plain_text()) {
        prop_assert_eq!(superlinear_twice(&pattern, str::to_owned, of_text), Vec::<String>::new());
    }
}

//! Properties of every import: it does not panic, no text is lost, and the outline is valid.

mod lost;
pub mod made;
mod shown;

use lost::{is_sentence, last_line, letters, lost};
use made::{corpus, mutated, text, typed};
use oration::import;
use proptest::prelude::*;
use serde_json::Value;
use shown::shown;
use std::path::PathBuf;

fn sections(value: &Value, out: &mut Vec<Value>) {
    for block in value.as_array().into_iter().flatten() {
        if block.get("type").and_then(Value::as_str) == Some("section") {
            out.push(block.clone());
            sections(&block["body"], out);
        }
    }
}

fn check(source: &str) -> Result<(), TestCaseError> {
    let import = import(source);
    let shown = shown(source);
    let text = shown.as_str();
    let lost = lost(source, text, &import);
    prop_assert!(lost.is_empty(), "lost {lost:#?}");
    for report in import.lines.iter().filter(|report| report.role.is_left_out()) {
        let left_out: Vec<&str> =
            text.split('\n').skip(report.line - 1).take(report.end + 1 - report.line).collect();
        let is_alone = import.lines.iter().filter(|other| other.line == report.line).count() == 1;
        if !is_alone || !left_out.iter().any(|line| is_sentence(line)) {
            continue;
        }
        prop_assert!(
            report.evidence.len() >= 2,
            "left out on a single kind of evidence: {report:?} {left_out:?}"
        );
        let said: String = import
            .notices
            .iter()
            .filter(|notice| notice.line <= report.end && last_line(notice) >= report.line)
            .map(|notice| letters(&notice.text))
            .collect();
        let is_said = left_out.iter().all(|line| said.contains(&letters(line)));
        prop_assert!(is_said, "the notice does not have the full text: {said:?} {left_out:?}");
    }
    let lines = text.split('\n').count();
    prop_assert!(
        import.notices.iter().all(|notice| (1..=lines).contains(&notice.line)),
        "a notice names no line"
    );
    let order = import.notices.windows(2).all(|pair| pair[0].line <= pair[1].line);
    prop_assert!(order, "notices are not in line order");
    let json = serde_json::to_string(&import.speech).unwrap();
    let parsed = oration::parse(&json);
    prop_assert!(parsed.is_ok(), "not a speech: {:?}", parsed.err());
    Ok(())
}

/// The sections and turns of a body, with their depths.
fn skeleton(value: &Value, depth: usize, out: &mut Vec<String>) {
    for block in value.as_array().into_iter().flatten() {
        let field = |key: &str| block.get(key).map(|value| letters(&value.to_string())).unwrap_or_default();
        let deeper = match block.get("type").and_then(Value::as_str) {
            Some("section") => {
                out.push(format!("{depth} {} {}", field("num"), field("heading")));
                1
            }
            Some("turn") => {
                out.push(format!("{depth} {}", field("speaker")));
                1
            }
            _ => 0,
        };
        skeleton(&block["body"], depth + deeper, out);
    }
}

fn check_outline_round_trip(text: &str) -> Result<(), TestCaseError> {
    let outline = |text: &str| {
        let mut lines = Vec::new();
        skeleton(&serde_json::to_value(&import(text).speech).unwrap()["body"], 0, &mut lines);
        lines
    };
    let export = oration::to_text(&import(text).speech);
    prop_assert_eq!(outline(&export), outline(text));
    Ok(())
}

fn check_round_trip(text: &str) -> Result<(), TestCaseError> {
    let first = import(text).speech;
    let export = oration::to_text(&first);
    prop_assert_eq!(&import(&export).speech, &first, "exported as {}", export);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn typed_speeches_round_trip_through_plain_text(text in typed()) {
        let speech = import(&text).speech;
        let sections = speech.body.iter().filter(|block| matches!(block, oration::model::Block::Section(_))).count();
        prop_assert!(sections >= 2);
        check_round_trip(&text)?;
    }
}

#[test]
fn the_outline_and_turns_of_real_speeches_round_trip_through_plain_text() {
    let is_text = |(path, _): &(PathBuf, String)| path.extension().is_some_and(|end| end == "txt");
    assert_all(corpus().into_iter().filter(is_text).collect(), check_outline_round_trip);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_characters_of_generated_texts_are_lost(text in text()) {
        check(&text)?;
    }

    #[test]
    fn no_characters_of_any_string_are_lost(text in "(?s).{0,400}") {
        check(&text)?;
    }
}

#[test]
fn no_parts_of_a_split_line_are_lost() {
    let text =
        "新华社北京3月17日电\n<p>同志们：</p>\n在全市工作会议上的讲话\n目录\n附件\np\n在全市工作会议上的讲话";
    let outcome = check(text);
    assert!(outcome.is_ok(), "{outcome:?}");
}

#[test]
fn no_words_of_an_unfinished_tag_are_lost() {
    let text = "# 标题\n<p>同志们：</p>\nMust act. </\nFirst, we must act now¹>B\n谢谢大家！\n";
    let outcome = check(text);
    assert!(outcome.is_ok(), "{outcome:?}");
}

#[test]
fn no_characters_of_real_texts_are_lost() {
    assert_all(corpus(), check);
}

#[test]
fn no_characters_are_lost_when_lines_are_dropped_doubled_or_swapped() {
    let mutated = corpus().into_iter().flat_map(|(path, text)| {
        (0..4usize).map(move |seed| (path.join(seed.to_string()), mutated(&text, seed)))
    });
    assert_all(mutated.collect(), check);
}

fn assert_all(texts: Vec<(PathBuf, String)>, check: fn(&str) -> Result<(), TestCaseError>) {
    let wrong = texts
        .into_iter()
        .filter_map(|(path, text)| check(&text).err().map(|error| format!("{}: {error}", path.display())));
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_section_of_a_real_text_has_a_number_or_a_heading() {
    for (path, text) in corpus() {
        let mut found = Vec::new();
        sections(&serde_json::to_value(&import(&text).speech).unwrap()["body"], &mut found);
        let named = |section: &&Value| section.get("num").is_some() || section["heading"] != "";
        assert!(found.iter().all(|section| named(&section)), "{}", path.display());
    }
}

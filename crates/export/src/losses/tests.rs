//! The tables of the formats are true, complete and in the documentation.

use super::find::features;
use crate::{ExportOptions, Feature, Format, export};
use std::error::Error;
use std::fs;

/// A speech with every feature.
const EVERY: &str = include_str!("../../tests/every-feature.json");

const DOCS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/formats.md");

#[test]
fn the_speech_has_every_feature() -> Result<(), oration::Error> {
    let speech = oration::parse(EVERY)?.speech;
    let found = features(&speech, Format::Vtt.losses());
    let missing: Vec<_> = Feature::ALL.iter().filter(|feature| found[**feature as usize].1 == 0).collect();
    assert!(missing.is_empty(), "{missing:?}");
    Ok(())
}

#[test]
fn every_loss_in_a_table_is_a_notice() -> Result<(), Box<dyn Error>> {
    let speech = oration::parse(EVERY)?.speech;
    for format in Format::ALL {
        let losses = export(&speech, *format, &ExportOptions::default())?.losses;
        let reported: Vec<_> = losses.iter().map(|loss| (loss.feature, loss.becomes)).collect();
        assert_eq!(reported, format.losses(), "{}", format.as_str());
        assert!(losses.iter().all(|loss| loss.count > 0 && !loss.path.is_empty()));
    }
    Ok(())
}

#[test]
fn a_speech_that_loses_nothing_has_no_notices() -> Result<(), Box<dyn Error>> {
    let speech =
        oration::parse(r#"{"title": "Thanks", "date": "2024-03-05", "body": ["Thank you."]}"#)?.speech;
    for format in [Format::Markdown, Format::Text] {
        assert_eq!(export(&speech, format, &ExportOptions::default())?.losses, []);
    }
    Ok(())
}

#[test]
fn a_loss_has_the_path_of_the_first() -> Result<(), Box<dyn Error>> {
    let json = r#"{"title": "", "notes": {"a b": "*x*"}, "body": ["一", {"type": "section", "heading": "二", "body": [
        {"type": "list", "items": ["三", [{"type": "paragraph", "text": "四", "time": [0, 1]}]]},
        {"type": "paragraph", "text": ["五", {"mask": "**", "of": "place"}], "time": [1, 2]}]}]}"#;
    let speech = oration::parse(json)?.speech;
    let losses = export(&speech, Format::Text, &ExportOptions::default())?.losses;
    let of =
        |feature| losses.iter().find(|loss| loss.feature == feature).map(|loss| (&*loss.path, loss.count));
    assert_eq!(of(Feature::Time), Some(("body[1].body[0].items[1][0].time", 2)));
    assert_eq!(of(Feature::MaskDetail), Some(("body[1].body[1]", 1)));
    assert_eq!(of(Feature::Emphasis), Some((r#"notes["a b"]"#, 1)));
    Ok(())
}

/// `BLESS=1` rewrites the tables.
#[test]
fn the_tables_are_in_the_documentation() -> Result<(), Box<dyn Error>> {
    let before = fs::read_to_string(DOCS)?;
    let mut after = before.clone();
    for format in Format::ALL {
        let head = format!("| in the speech | in `{}` |\n", format.as_str());
        let start = after.find(&head).ok_or_else(|| format!("docs/formats.md has no table: {head}"))?;
        let end = after[start..].find("\n\n").map_or(after.len(), |length| start + length + 1);
        let rows: String = format
            .losses()
            .iter()
            .map(|(feature, becomes)| format!("| {} | {becomes} |\n", feature.words()))
            .collect();
        after.replace_range(start..end, &format!("{head}|---|---|\n{rows}"));
    }
    if std::env::var_os("BLESS").is_some() {
        fs::write(DOCS, &after)?;
    } else {
        assert_eq!(before, after, "run the test with BLESS=1");
    }
    Ok(())
}

//! Sources in `tests/import` → the expected speeches: `NAME.txt` → `NAME.json`. The name describes the rule.
//!
//! `BLESS=1 cargo test --test suite import::` rewrites the expected results; review the diff.

use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import")
}

fn texts() -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|end| end != "json"));
    paths.sort();
    paths
}

fn read(text: &str) -> Value {
    let import = oration::import(text);
    let notices: Vec<String> =
        import.notices.iter().map(|notice| format!("{}, {notice}", notice.code)).collect();
    json!({ "speech": import.speech, "notices": notices })
}

#[test]
fn sources_match_the_expected_speeches() {
    let mut wrong = Vec::new();
    for path in texts() {
        let got = read(&fs::read_to_string(&path).unwrap());
        let expected = path.with_extension("json");
        if std::env::var_os("BLESS").is_some() {
            fs::write(&expected, serde_json::to_string_pretty(&got).unwrap() + "\n").unwrap();
            continue;
        }
        let wanted: Value =
            serde_json::from_str(&fs::read_to_string(&expected).unwrap_or_default()).unwrap_or_default();
        if wanted != got {
            wrong.push(format!("{}\nwanted {wanted:#}\ngot {got:#}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn there_are_sources_of_every_kind() {
    assert!(texts().len() >= 20);
}

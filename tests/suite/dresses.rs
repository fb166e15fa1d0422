//! A speech written as a source in many ways → the same speech, except for what a dress is declared to lose.
//!
//! The speeches are those of `tests/import`, random ones, and those of a corpus next to this repository, if present.
//! `TEST_ALL=1` tests every speech in every dress, otherwise a sample.

mod compare;
mod plan;
mod random;
mod structure;
mod surface;

use compare::View;
use plan::Plan;
use std::path::{Path, PathBuf};

/// A way to write a speech, and what it loses.
pub struct Dress {
    pub name: &'static str,
    /// `None` if the dress cannot represent the speech.
    pub write: fn(&Plan) -> Option<String>,
    pub loses: &'static [Loss],
}

/// What a source cannot represent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Loss {
    /// Title, date and form of address are part of the body, or missing.
    Front,
    Headings,
}

fn dresses() -> Vec<Dress> {
    structure::dresses().into_iter().chain(surface::dresses()).collect()
}

fn all() -> bool {
    std::env::var_os("TEST_ALL").is_some_and(|all| all == "1")
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        match entry.path() {
            path if path.is_dir() => files(&path, found),
            path if path.extension().is_some_and(|end| end == "txt" || end == "md") => found.push(path),
            _ => {}
        }
    }
}

/// The speeches read from fixtures that are simple enough to be written in every dress.
fn read_speeches(folder: &Path) -> Vec<Plan> {
    let mut paths = Vec::new();
    files(folder, &mut paths);
    paths.sort();
    paths.iter().filter_map(|path| Plan::of(&std::fs::read_to_string(path).ok()?)).collect()
}

/// `most` is the maximum percentage of speeches that may differ.
fn try_on(plans: &[Plan], every: usize, most: usize) {
    let mut wrong = Vec::new();
    let mut tried = 0;
    for (i, dress) in dresses().iter().enumerate() {
        for plan in plans.iter().skip(i % every).step_by(every) {
            let Some(source) = (dress.write)(plan) else { continue };
            tried += 1;
            let wanted = View::of_plan(plan, dress.loses);
            let got = View::read(&source, dress.loses);
            if let Some(difference) = wanted.difference(&got) {
                wrong.push(format!("{} · {}\n{difference}\n{source}", dress.name, plan.title));
            }
        }
    }
    let first: Vec<String> = wrong.iter().take(12).cloned().collect();
    assert!(
        wrong.len() * 100 <= tried * most,
        "{} of {tried} differ\n{}",
        wrong.len(),
        first.join("\n\n––––––––––\n")
    );
    assert!(tried > 0);
}

#[test]
fn random_speeches_are_read_from_every_format() {
    let count = if all() { 120 } else { 24 };
    let plans: Vec<Plan> = (0..count).map(random::plan).collect();
    try_on(&plans, if all() { 1 } else { 4 }, 0);
}

#[test]
fn exported_markdown_is_read_as_the_same_speech() {
    for seed in 0..if all() { 200 } else { 40 } {
        let source = structure::usual(&random::plan(seed));
        let speech = oration::import(&source).speech;
        let markdown = oration::to_markdown(&speech);
        assert_eq!(oration::import(&markdown).speech, speech, "{markdown}");
    }
}

#[test]
fn fixtures_are_read_from_every_format() {
    let plans = read_speeches(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import"));
    assert!(plans.len() >= 8, "only {} simple fixtures", plans.len());
    try_on(&plans, if all() { 1 } else { 3 }, 0);
}

#[test]
fn a_corpus_is_read_from_every_format() {
    let plans = read_speeches(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus"));
    if !plans.is_empty() && all() {
        // Real texts contain more than a plan can represent.
        try_on(&plans, 1, 10);
    }
}

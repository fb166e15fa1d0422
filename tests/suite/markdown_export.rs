//! A speech → Markdown → the same speech, except for what `docs/format.md` says Markdown loses.

use crate::spec::example;
use crate::speeches;
use oration::model::{Block, Markdown};
use oration::{OutlineEntry, Speech, import, outline, parse, to_markdown, to_text};
use proptest::prelude::*;
use std::path::{Path, PathBuf};

/// What is compared: title, day, outline and the letters of the text.
#[derive(Debug, PartialEq)]
pub struct View {
    title: String,
    date: Option<String>,
    outline: Vec<(usize, String)>,
    body: String,
}

impl View {
    pub fn of(speech: &Speech<'_>) -> View {
        let title = Speech { title: speech.title.clone(), ..Speech::default() };
        View {
            title: letters(&to_text(&title)),
            date: speech.date.as_deref().map(str::to_owned),
            outline: flat(&outline(speech).entries),
            body: letters(&to_text(&without_metadata(speech))),
        }
    }
}

fn flat(entries: &[OutlineEntry]) -> Vec<(usize, String)> {
    let own = |entry: &OutlineEntry| {
        let words = [entry.num.as_deref().unwrap_or_default(), &entry.heading].concat();
        (entry.level, letters(&words))
    };
    entries.iter().flat_map(|entry| [vec![own(entry)], flat(&entry.children)].concat()).collect()
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

fn without_metadata<'a>(speech: &Speech<'a>) -> Speech<'a> {
    let Speech { lang, headnote, body, notes, .. } = speech.clone();
    Speech { lang, headnote, body, notes, ..Speech::default() }
}

pub fn files(folder: &str, extension: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut found: Vec<_> = std::fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path()).collect();
    found.retain(|path| path.extension().is_some_and(|end| end == extension));
    found.sort();
    found
}

#[test]
fn the_speeches_of_fixtures_come_back() {
    let (mut wrong, mut all) = (Vec::new(), 0);
    for path in files("tests/import", "json") {
        let fixture: serde_json::Value =
            serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        let json = fixture["speech"].to_string();
        let speech = parse(&json).unwrap().speech;
        let markdown = to_markdown(&speech);
        all += 1;
        let (wanted, got) = (View::of(&speech), View::of(&import(&markdown).speech));
        if wanted != got {
            wrong.push(format!("{}\n{wanted:?}\n{got:?}\n{markdown}", path.display()));
        }
    }
    assert!(all > 150, "only {all} speeches were found");
    // The importer guesses from the words of lines without markup, and Markdown has none for some of them.
    assert!(wrong.len() * 10 <= all, "{} of {all} differ\n{}", wrong.len(), wrong.join("\n––––\n"));
}

/// Markdown read as a block of a speech, and written again.
fn written_again(markdown: &str, speech: &Speech<'_>) -> String {
    let body = match markdown.split_once("\n---\n") {
        Some((front, rest)) if front.starts_with("---") => rest.trim_start(),
        _ => markdown,
    };
    let block = Block::Markdown(Markdown { text: body.into() });
    to_markdown(&Speech { body: vec![block], lang: speech.lang.clone(), ..Speech::default() })
}

#[test]
fn the_markdown_of_examples_means_what_it_says() {
    let mut examples = 0;
    for path in files("tests/spec", "md") {
        let text = std::fs::read_to_string(&path).unwrap();
        for example in example::read(&text) {
            let json = match example.kind {
                "speech" => example.json.to_owned(),
                _ => format!(r#"{{"title": "", "body": {}}}"#, example.json),
            };
            let Ok(parsed) = parse(&json) else { continue };
            let speech = Speech { lang: parsed.speech.lang.clone(), ..without_metadata(&parsed.speech) };
            let markdown = to_markdown(&speech);
            examples += 1;
            let plain = |markdown: &str| markdown.replace('\\', "");
            assert_eq!(plain(&written_again(&markdown, &speech)), plain(&markdown), "{json}");
        }
    }
    assert!(examples > 30, "only {examples} examples were found");
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: crate::scale::scaled(800),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn the_markdown_of_random_speeches_means_what_it_says(speech in speeches::speech()) {
        let speech = Speech { lang: None, ..without_metadata(&speech) };
        let markdown = to_markdown(&speech);
        prop_assert_eq!(letters(&written_again(&markdown, &speech)), letters(&markdown), "{}", markdown);
    }
}

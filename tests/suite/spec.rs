//! The examples of `tests/spec/*.md`: the JSON of each renders to the HTML below it.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

pub mod example;

pub fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec");
    let mut files: Vec<_> = fs::read_dir(folder)
        .expect("tests/spec exists")
        .map(|entry| entry.expect("its entries can be read").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .collect();
    files.sort();
    files
}

#[test]
fn every_example_renders_to_the_html_below_it() {
    let bless = std::env::var_os("BLESS").is_some();
    let (mut examples, mut wrong) = (0, String::new());
    for path in files() {
        let text = fs::read_to_string(&path).expect("the file can be read");
        let mut blessed = text.clone();
        for example in example::read(&text) {
            examples += 1;
            let html = example.html().unwrap_or_else(|error| format!("{error}\n"));
            if html != example.expected {
                blessed = blessed.replacen(
                    &format!("{}.\n{}```", example.json, example.expected),
                    &format!("{}.\n{html}```", example.json),
                    1,
                );
                let place = format!("{}:{}", path.display(), example.line);
                writeln!(wrong, "{place}\n--- expected\n{}--- rendered\n{html}", example.expected)
                    .expect("room");
            }
        }
        if bless {
            fs::write(&path, blessed).expect("the file can be written");
        }
    }
    assert!(examples > 30, "only {examples} examples were found");
    assert!(bless || wrong.is_empty(), "{wrong}");
}

//! Each stage of the crate, natively, over speeches of 1 MB that benches/generate.mjs writes.
//!
//! `cargo bench`, or one stage of it: `cargo bench parse`.

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use oration::{RenderOptions, Speech, parse};
use std::process::Command;
use std::sync::{LazyLock, Mutex};

fn main() {
    divan::main();
}

/// Language, weight of Markdown and writing of the JSON, as benches/generate.mjs takes them.
const SPEECHES: [&str; 6] = [
    "zh light compact",
    "en light compact",
    "zh heavy compact",
    "en heavy compact",
    "zh light escaped",
    "en light pretty",
];

/// Speech JSON of 1 MB, made once.
fn json(which: &str) -> &'static [u8] {
    type Made = Vec<(String, &'static [u8])>;
    static MADE: LazyLock<Mutex<Made>> = LazyLock::new(Mutex::default);
    let mut made = MADE.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
    if let Some((_, json)) = made.iter().find(|(name, _)| name == which) {
        return json;
    }
    let [lang, markdown, how] = which.split(' ').collect::<Vec<_>>()[..] else { return b"" };
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/generate.mjs");
    let output = Command::new("node").args([script, lang, "1000000", markdown, how]).output();
    let json = match output {
        Ok(output) if output.status.success() => &*output.stdout.leak(),
        other => {
            eprintln!("node could not make the speech: {other:?}");
            std::process::exit(1);
        }
    };
    made.push((which.into(), json));
    json
}

fn speech(which: &str) -> Speech<'static> {
    match parse(json(which)) {
        Ok(parsed) => parsed.speech,
        Err(error) => {
            eprintln!("{which}: {error}");
            std::process::exit(1);
        }
    }
}

fn over<T>(bencher: Bencher<'_, '_>, which: &str, run: impl Fn(&Speech<'_>) -> T + Sync) {
    let speech = speech(which);
    bencher.counter(BytesCount::of_slice(json(which))).bench(|| run(black_box(&speech)));
}

#[divan::bench(name = "parse", args = SPEECHES)]
fn parse_json(bencher: Bencher<'_, '_>, which: &str) {
    let json = json(which);
    bencher.counter(BytesCount::of_slice(json)).bench(|| parse(black_box(json)).is_ok());
}

/// The inline text alone: no outline, no header, no ids.
#[divan::bench(args = SPEECHES)]
fn inline(bencher: Bencher<'_, '_>, which: &str) {
    let bare =
        RenderOptions { outline: false, header: false, paragraph_ids: false, ..RenderOptions::default() };
    over(bencher, which, |speech| oration::render(speech, &bare));
}

#[divan::bench(args = SPEECHES)]
fn outline(bencher: Bencher<'_, '_>, which: &str) {
    over(bencher, which, oration::outline);
}

#[divan::bench(args = SPEECHES)]
fn measure(bencher: Bencher<'_, '_>, which: &str) {
    over(bencher, which, oration::measure);
}

#[divan::bench(args = SPEECHES)]
fn render(bencher: Bencher<'_, '_>, which: &str) {
    let options = RenderOptions::default();
    over(bencher, which, |speech| oration::render(speech, &options));
}

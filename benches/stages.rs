//! The native time of each stage of the crate, for speeches of 1 MB from benches/generate.mjs.
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

/// Language, amount of Markdown and style of the JSON: the arguments of benches/generate.mjs.
const SPEECHES: [&str; 6] = [
    "zh light compact",
    "en light compact",
    "zh heavy compact",
    "en heavy compact",
    "zh light escaped",
    "en light pretty",
];

/// Speech JSON of 1 MB, generated once.
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

/// Inline text only: no outline, header or ids.
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

/// A report of 10 MB as published: three levels, run-in points, masks and occasional omissions.
fn report() -> &'static str {
    static MADE: LazyLock<String> = LazyLock::new(|| {
        let mut text = "2026年海州省政府工作报告\n——2026年1月26日在海州省第十四届人民代表大会第五次会议上\n海州省省长 王明\n各位代表：\n".to_owned();
        for part in 0.. {
            let han = ["一", "二", "三", "四", "五"][part % 5];
            let level = if part % 5 == 0 {
                "、回顾与任务\n我们坚持稳中求进，取得了新的成绩。\n"
            } else {
                "是抓好落实。"
            };
            let masked = if part % 7 == 0 { "**市和##名同志" } else { "各级各部门" };
            text.push_str(&format!(
                "{han}{level}{masked}要做到：一是学得深，二是做得实，三是走得远。增长{part}万人，"
            ));
            text.push_str(&"统筹发展和安全，扎实推进各项工作，人民生活水平持续提高。".repeat(8));
            text.push_str(if part % 97 == 0 { "\n……(省略631字)……\n" } else { "\n" });
            if text.len() > 10_000_000 {
                return text;
            }
        }
        text
    });
    &MADE
}

#[divan::bench]
fn import(bencher: Bencher<'_, '_>) {
    let text = report();
    bencher.counter(BytesCount::of_str(text)).bench(|| oration::import(black_box(text)).speech.body.len());
}

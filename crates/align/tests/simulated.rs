//! Simulated recognisers: a third of what they hear is wrong, speakers leave out passages and add others, and still nearly every
//! sentence begins within a second of when it was said.

use oration_align::{Transcript, align_sentences};
use std::error::Error;
use std::fmt::Write;
use std::path::Path;

type Result<T = ()> = std::result::Result<T, Box<dyn Error>>;

/// xorshift.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end as u64).unwrap_or(0)
    }

    /// True once in `1 / part`, in thousandths of a percent.
    fn chance(&mut self, of_100_000: u64) -> bool {
        self.next() % 100_000 < of_100_000
    }
}

/// What is said in a moment: characters of Chinese, or words.
fn units(sentence: &str) -> Vec<&str> {
    let is_han = |c: char| ('\u{3400}'..='\u{9FFF}').contains(&c);
    let mut units = Vec::new();
    let mut start = None;
    for (at, c) in sentence.char_indices().chain([(sentence.len(), ' ')]) {
        if let Some(from) = start.filter(|_| is_han(c) || !c.is_alphanumeric()) {
            units.push(&sentence[from..at]);
            start = None;
        }
        if is_han(c) {
            units.push(&sentence[at..at + c.len_utf8()]);
        } else if c.is_alphanumeric() && start.is_none() {
            start = Some(at);
        }
    }
    units
}

/// A recording of sentences, as a recogniser hears it.
struct Recording {
    json: String,
    /// When each sentence begins, in milliseconds, if it is said whole.
    starts: Vec<Option<u64>>,
}

const MOMENT: u64 = 280;
const PAUSE: u64 = 400;

/// `others` are what the speaker adds.
fn record(sentences: &[&str], others: &[&str], random: &mut Random, errors: u64) -> Recording {
    let pool: Vec<&str> = others.iter().flat_map(|sentence| units(sentence)).collect();
    let all: Vec<&str> = sentences.iter().flat_map(|sentence| units(sentence)).collect();
    let (mut words, mut now, mut left_out) = (Vec::new(), 0, 0usize);
    let mut starts = Vec::with_capacity(sentences.len());
    for sentence in sentences {
        now += PAUSE;
        let start = now;
        let mut is_whole = true;
        for unit in units(sentence) {
            if left_out > 0 {
                left_out -= 1;
                is_whole = false;
                continue;
            }
            // Once in about 1,500 words, 400 are left out, and 60 others are added.
            if random.chance(67) && all.len() > 4000 {
                left_out = 400;
            }
            if random.chance(67) {
                let first = random.below(pool.len().saturating_sub(60).max(1));
                for added in pool.iter().skip(first).take(60) {
                    words.push((*added, now));
                    now += MOMENT;
                }
                is_whole = false;
            }
            if random.chance(errors) {
                match random.below(20) {
                    0..11 => words.push((all[random.below(all.len())], now)),
                    11..16 => {}
                    _ => {
                        words.push((unit, now));
                        words.push((all[random.below(all.len())], now + MOMENT / 2));
                    }
                }
            } else {
                words.push((unit, now));
            }
            now += MOMENT;
        }
        starts.push(is_whole.then_some(start));
    }
    let mut json = "{\"words\":[".to_owned();
    for (at, (word, start)) in words.iter().enumerate() {
        let comma = if at > 0 { "," } else { "" };
        let [start, end] = [*start, start + MOMENT].map(|time| format!("{}.{:03}", time / 1000, time % 1000));
        let _ = write!(json, "{comma}{{\"word\":\"{word}\",\"start\":{start},\"end\":{end}}}");
    }
    json.push_str("]}");
    Recording { json, starts }
}

/// How late or early sentences begin that were said whole, in milliseconds, in order; and how many were not found.
fn differences(sentences: &[&str], recording: &Recording) -> Result<(Vec<u64>, usize)> {
    let found = align_sentences(sentences, &Transcript::parse(&recording.json)?);
    let mut differences = Vec::new();
    let mut lost = 0;
    for (time, said) in found.iter().zip(&recording.starts) {
        match (time, said) {
            (Some([start, _]), Some(said)) => {
                differences.push(u64::try_from(start.as_millis())?.abs_diff(*said));
            }
            (None, Some(_)) => lost += 1,
            _ => {}
        }
    }
    differences.sort_unstable();
    Ok((differences, lost))
}

/// Sentences of about as many words, chained from those of the project's own speeches, so that phrases come again as they do in
/// speeches.
fn sentences(lang: &str, length: usize, random: &mut Random) -> Result<Vec<String>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../www/speeches");
    let mut text = String::new();
    for name in match lang {
        "zh" => ["city-memory.json", "water.json", "convocation.json"],
        _ => ["bridge.json", "library-league.txt", "bridge.json"],
    } {
        text.push_str(&std::fs::read_to_string(root.join(name))?);
    }
    let is_wanted = |unit: &&str| (lang == "zh") != unit.is_ascii();
    let known: Vec<&str> = units(&text).into_iter().filter(is_wanted).collect();
    let mut made = Vec::new();
    let mut count = 0;
    while count < length {
        let mut sentence = String::new();
        for _ in 0..3 + random.below(6) {
            let phrase = 2 + random.below(5);
            let first = random.below(known.len() - phrase);
            for unit in &known[first..first + phrase] {
                sentence.push_str(unit);
                sentence.push_str(if lang == "zh" { "" } else { " " });
                count += 1;
            }
        }
        sentence.push_str(if lang == "zh" { "。" } else { ". " });
        made.push(sentence);
    }
    Ok(made)
}

fn check(name: &str, sentences: &[&str], others: &[&str], seeds: std::ops::Range<u64>) -> Result {
    for errors in [15_000, 35_000] {
        let (mut all, mut lost) = (Vec::new(), 0);
        for seed in seeds.clone() {
            let mut random = Random(seed * 7919 + errors);
            let (found, missed) = differences(sentences, &record(sentences, others, &mut random, errors))?;
            all.extend(found);
            lost += missed;
        }
        all.sort_unstable();
        let part = |thousandths: usize| all[(all.len() - 1) * thousandths / 1000];
        println!(
            "{name}, {} % errors: {} sentences, {lost} lost, p95 {} ms, p99 {} ms",
            errors / 1000,
            all.len(),
            part(950),
            part(990)
        );
        assert!(part(990) <= 1000, "{name}: the 99th percentile is {} ms", part(990));
        assert!(lost * 50 <= all.len(), "{name}: {lost} of {} sentences lost", all.len());
    }
    Ok(())
}

fn is_whole() -> bool {
    std::env::var_os("TEST_ALL").is_some()
}

#[test]
fn sentences_begin_within_a_second_if_a_third_of_the_words_is_wrong() -> Result {
    for lang in ["zh", "en"] {
        for length in if is_whole() { vec![500, 8000, 128_000] } else { vec![500, 8000] } {
            let made = sentences(lang, length, &mut Random(length as u64 + 1))?;
            let made: Vec<&str> = made.iter().map(String::as_str).collect();
            let others = sentences(lang, 2000, &mut Random(99))?;
            let others: Vec<&str> = others.iter().map(String::as_str).collect();
            let seeds = if length < 1000 { 1..40 } else { 1..4 };
            check(&format!("{lang}, {length} words"), &made, &others, seeds)?;
        }
    }
    Ok(())
}

/// With `ORATION_CORPUS`, a folder of texts.
#[test]
fn sentences_of_a_corpus_begin_within_a_second() -> Result {
    let Some(folder) = std::env::var_os("ORATION_CORPUS") else { return Ok(()) };
    for file in std::fs::read_dir(folder)? {
        let path = file?.path();
        let Ok(text) = std::fs::read_to_string(&path) else { continue };
        let sentences = oration_timing::sentences(&text, "");
        if sentences.len() > 100 {
            let (text, others) = sentences.split_at(sentences.len() / 2);
            check(&path.display().to_string(), text, others, 1..4)?;
        }
    }
    Ok(())
}

#[test]
fn work_grows_with_the_length() -> Result {
    let mut each = Vec::new();
    for length in [4000, 32_000] {
        let made = sentences("zh", length, &mut Random(5))?;
        let made: Vec<&str> = made.iter().map(String::as_str).collect();
        let transcript = Transcript::parse(&record(&made, &made, &mut Random(9), 35_000).json)?;
        let measured = allocation_counter::measure(|| drop(align_sentences(&made, &transcript)));
        each.push(measured.bytes_total / length as u64);
    }
    assert!(each[1] <= each[0] * 2, "{each:?} bytes for each word");
    Ok(())
}

//! Properties of the files of an index: every term of every section is found, whatever the number of runs.
#![allow(clippy::unwrap_used, reason = "a test")]

use oration_search::{ENDING, File, Merge, Run, fold};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

fn number(bytes: &mut &[u8]) -> u64 {
    let mut number = 0;
    for shift in (0..).step_by(7) {
        let byte = bytes[0];
        *bytes = &bytes[1..];
        number |= u64::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            break;
        }
    }
    number
}

/// The terms of the files with their sections.
fn read(files: &[File]) -> BTreeMap<String, Vec<u64>> {
    let mut all = BTreeMap::new();
    for File { first, bytes } in files {
        let mut rest = &bytes[..];
        let mut key: Vec<u8> = Vec::new();
        let mut is_first = true;
        while !rest.is_empty() {
            let (shared, more) = (number(&mut rest) as usize, number(&mut rest) as usize);
            key.truncate(shared);
            key.extend_from_slice(&rest[..more]);
            rest = &rest[more..];
            let length = number(&mut rest) as usize;
            let mut sections = &rest[..length];
            rest = &rest[length..];
            let mut list: Vec<u64> = Vec::new();
            while !sections.is_empty() {
                list.push(list.last().unwrap_or(&0) + number(&mut sections));
            }
            let key = String::from_utf8(key.clone()).unwrap();
            assert!(!is_first || key == *first);
            is_first = false;
            assert!(all.insert(key, list).is_none(), "a term is in one file only");
        }
    }
    all
}

fn blocks(run: &[u8], size: usize) -> impl FnMut() -> Vec<u8> + use<> {
    let mut rest = run.to_vec();
    move || {
        let left = rest.split_off(size.min(rest.len()));
        std::mem::replace(&mut rest, left)
    }
}

fn merge(runs: &[(u32, Vec<u8>)], size: usize) -> Merge<'static> {
    let bases: Vec<u32> = runs.iter().map(|(base, _)| *base).collect();
    let mut readers: Vec<_> = runs.iter().map(|(_, run)| blocks(run, size)).collect();
    Merge::new(&bases, Box::new(move |run| readers[run]()))
}

fn files(mut merge: Merge<'_>) -> Vec<File> {
    std::iter::from_fn(|| merge.next_file().unwrap()).collect()
}

/// The texts as runs of some sections each.
fn runs(texts: &[String], each: usize) -> Vec<(u32, Vec<u8>)> {
    let chunks = texts.chunks(each).enumerate();
    chunks
        .map(|(at, texts)| {
            let mut run = Run::default();
            for text in texts {
                run.add(text);
            }
            ((at * each) as u32, run.finish())
        })
        .collect()
}

proptest! {
    #[test]
    fn pairs_and_words_are_found_in_their_sections_only(
        texts in prop::collection::vec("[一二三四ab ，\n]{0,30}", 1..12),
        each in 1_usize..5,
        size in 1_usize..64,
    ) {
        let found = read(&files(merge(&runs(&texts, each), size)));
        let mut expected: BTreeMap<String, BTreeSet<u64>> = BTreeMap::new();
        for (section, text) in texts.iter().enumerate() {
            for part in fold(text).split([' ', ',', '\n']).flat_map(|part| part.split("，")) {
                let characters: Vec<char> = part.chars().collect();
                for (at, one) in characters.iter().enumerate() {
                    let next = characters.get(at + 1).filter(|next| !next.is_ascii());
                    if !one.is_ascii() {
                        let term = next.map_or_else(|| one.to_string(), |next| [*one, *next].iter().collect());
                        expected.entry(term).or_default().insert(section as u64);
                    }
                }
                for word in part.split(|one: char| !one.is_ascii()).filter(|word| !word.is_empty()) {
                    expected.entry(word.to_owned()).or_default().insert(section as u64);
                    for at in 1..word.len() {
                        expected.entry(format!("{ENDING}{}\0{}", &word[at..], &word[..at])).or_default();
                    }
                }
            }
        }
        let expected: BTreeMap<String, Vec<u64>> = expected.into_iter().map(|(key, list)| (key, list.into_iter().collect())).collect();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn runs_merged_in_steps_give_the_same_files(texts in prop::collection::vec("[一二三四五六七八九十a-e ]{0,40}", 1..20)) {
        let runs = runs(&texts, 2);
        let at_once = files(merge(&runs, 1000));
        let (first, rest) = runs.split_at(runs.len() / 2);
        let in_steps: Vec<(u32, Vec<u8>)> = [first, rest].iter().filter(|runs| !runs.is_empty()).map(|runs| {
            let mut merged = merge(runs, 7);
            let mut run = Vec::new();
            loop {
                let block = merged.next_block().unwrap();
                if block.is_empty() { break (0, run); }
                run.extend(block);
            }
        }).collect();
        prop_assert_eq!(at_once, files(merge(&in_steps, 50)));
    }
}

#[test]
fn files_are_small_unless_one_term_is_in_many_sections() {
    let texts: Vec<String> =
        (0..3000).map(|at| format!("共同 {at} {}", char::from_u32(0x4e00 + at).unwrap())).collect();
    let files = files(merge(&runs(&texts, 1000), 1 << 16));
    assert!(files.len() > 1);
    assert!(files.iter().all(|file| file.bytes.len() <= 48 << 10));
}

#[test]
fn a_run_that_was_cut_off_is_an_error() {
    let mut run = Run::default();
    run.add("经济 发展");
    let mut bytes = run.finish();
    bytes.pop();
    let mut merge = merge(&[(0, bytes)], 100);
    assert_eq!(merge.next_file(), Err("a temporary file was cut off"));
}

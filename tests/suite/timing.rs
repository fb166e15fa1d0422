//! Sentences and speaking times: examples by language, and sums that must be exact.

use crate::spec::example::read;
use crate::spec::files;
use crate::speeches::speech;
use oration::model::{Block, Section};
use oration::{
    Measure, OutlineEntry, Pace, Pauses, Speech, TimedSection, Timing, TimingOptions, sentences, timing,
};
use proptest::prelude::*;
use std::fmt::Write as _;
use std::time::Duration;

const EXAMPLES: &str = include_str!("../sentences.txt");

#[test]
fn sentences_end_as_in_the_examples() {
    let mut wrong = String::new();
    for line in EXAMPLES.lines().skip(1) {
        let (lang, marked) = line.split_once(' ').expect("a language");
        let expected: Vec<&str> = marked.split('|').collect();
        let text = marked.replace('|', "");
        let found = sentences(&text, lang);
        if found != expected {
            wrong += &format!("{lang}\n  expected {}\n  found    {}\n", expected.join("|"), found.join("|"));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

fn flat<'o>(entries: &'o [OutlineEntry], found: &mut Vec<&'o OutlineEntry>) {
    for entry in entries {
        found.push(entry);
        flat(&entry.children, found);
    }
}

/// The sum of a value of the top-level sections.
fn top(timing: &Timing, value: impl Fn(&TimedSection) -> u64) -> u64 {
    timing.sections.iter().filter(|section| section.level == 1).map(value).sum()
}

fn check(speech: &Speech<'_>, options: &TimingOptions) {
    let timing = timing(speech, &TimingOptions { sentences: true, ..options.clone() }).expect("no budgets");
    assert_eq!(timing.measure, oration::measure(speech));
    let own: u64 = timing.sections.iter().map(|section| section.own).sum();
    assert_eq!(timing.total, timing.outside + own);
    assert_eq!(timing.total, timing.outside + top(&timing, |section| section.seconds));
    for (index, section) in timing.sections.iter().enumerate() {
        let inside = timing.sections[index + 1..].iter().take_while(|other| other.level > section.level);
        let children = inside.filter(|other| other.level == section.level + 1).map(|other| other.seconds);
        assert_eq!(section.seconds, section.own + children.sum::<u64>(), "{}", section.id);
    }
    let outline = oration::outline(speech);
    let mut entries = Vec::new();
    flat(&outline.entries, &mut entries);
    assert_eq!(entries.len(), timing.sections.len());
    for (entry, section) in entries.iter().zip(&timing.sections) {
        assert_eq!((&entry.id, &entry.heading, entry.level), (&section.id, &section.heading, section.level));
        if options.pauses == Pauses::default() {
            let alone = entry.measure.seconds(options.pace);
            assert!(section.seconds.abs_diff(alone) <= 1, "{}: {} or {alone}", section.id, section.seconds);
        }
    }
    let listed = timing.sentences.as_deref().unwrap_or_default();
    for pair in listed.windows(2) {
        assert_eq!(pair[0].time[1], pair[1].time[0], "a gap before {}", pair[1].text);
    }
    if let Some(last) = listed.last() {
        assert_eq!(last.time[1].as_millis(), u128::from(timing.milliseconds));
    }
    let mut measure = Measure::default();
    listed.iter().for_each(|sentence| measure.add(&sentence.text));
    assert_eq!(measure, timing.measure);
}

/// The sentences and sections of the examples of the specification, as `tests/timing/*.txt` has them.
#[test]
fn the_examples_of_the_specification_have_their_times() {
    let bless = std::env::var_os("BLESS").is_some();
    let mut wrong = String::new();
    for path in files() {
        let mut lines = String::new();
        for example in read(&std::fs::read_to_string(&path).expect("the file can be read")) {
            let json = example.speech();
            let Ok(parsed) = oration::parse(&json) else { continue };
            check(&parsed.speech, &TimingOptions::default());
            lines += &described(&parsed.speech);
        }
        if lines.is_empty() {
            continue;
        }
        let golden = path.with_extension("txt").to_string_lossy().replace("tests/spec", "tests/timing");
        if bless {
            std::fs::write(&golden, &lines).expect("the file can be written");
        } else if std::fs::read_to_string(&golden).unwrap_or_default() != lines {
            writeln!(wrong, "{golden} differs:\n{lines}").expect("room");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

fn described(speech: &Speech<'_>) -> String {
    let options = TimingOptions { sentences: true, ..TimingOptions::default() };
    let timing = timing(speech, &options).expect("no budgets");
    let mut lines = format!(
        "{} ms, {} lines, left out: {} characters, {} words, {} s, {} undeclared\n",
        timing.milliseconds,
        timing.lines,
        timing.left_out.characters,
        timing.left_out.words,
        timing.left_out.seconds,
        timing.left_out.undeclared
    );
    let html =
        oration::render(speech, &oration::RenderOptions { id_prefix: "x-".into(), ..Default::default() });
    for section in &timing.sections {
        assert!(html.contains(&format!("id=\"x-{}\"", section.id)), "{}: no such section", section.id);
        let TimedSection { id, start, seconds, own, share, .. } = section;
        writeln!(lines, "  {id}: {start} s, {seconds} s, own {own} s, {share} thousandths").expect("room");
    }
    for sentence in timing.sentences.unwrap_or_default() {
        let id = sentence.paragraph.as_deref().or(sentence.section.as_deref()).unwrap_or("-");
        assert!(id == "-" || html.contains(&format!("id=\"x-{id}\"")), "{id}: no such paragraph");
        writeln!(lines, "  {} {id} {:?}", sentence.time[0].as_millis(), sentence.text).expect("room");
    }
    lines
}

fn text() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "好",
        "。",
        "，",
        "GDP",
        " ",
        "5.4",
        "Mr. ",
        "Yes! ",
        "……",
        "”",
        "“",
        "\n",
        "؟ ",
        "कैसे। ",
        "ไทย ",
        "ཀ་",
        "།",
        "**",
        "x",
    ]);
    prop::collection::vec(piece, 0..30).prop_map(|pieces| pieces.concat())
}

fn section() -> impl Strategy<Value = Block<'static>> {
    let leaf = text().prop_map(|text| {
        Block::from(oration::model::Text::Spans(vec![oration::model::Span::Foreign {
            text: text.into(),
            lang: "und".into(),
        }]))
    });
    leaf.prop_recursive(4, 40, 5, |inner| {
        (text(), prop::collection::vec(inner, 0..5)).prop_map(|(num, body)| {
            Block::Section(Box::new(Section { num: Some(num.into()), body, ..Section::default() }))
        })
    })
}

proptest! {
    #[test]
    fn sentences_are_the_text(text in text(), lang in prop::sample::select(vec!["zh", "en", "ja", "el", "th", "de", ""])) {
        let found = sentences(&text, lang);
        prop_assert!(found.iter().all(|sentence| !sentence.is_empty()));
        prop_assert_eq!(found.concat(), text);
    }

    #[test]
    fn parts_add_up(body in prop::collection::vec(section(), 0..8), ideographs in 1u64..500, words in 1u64..500, pause in 0u64..3000) {
        let speech = Speech { body, lang: Some("zh".into()), ..Speech::default() };
        let pause = Duration::from_millis(pause);
        let pauses = Pauses { sentence: pause, paragraph: pause / 2, heading: pause / 3, clause: pause / 7, remark: pause };
        check(&speech, &TimingOptions { pace: Pace { ideographs, words }, ..TimingOptions::default() });
        check(&speech, &TimingOptions { pace: Pace { ideographs, words }, pauses, ..TimingOptions::default() });
    }

    #[test]
    fn parts_of_speeches_with_every_field_add_up(speech in speech()) {
        check(&speech, &TimingOptions::default());
    }

    #[test]
    fn targets_and_shares_add_up(body in prop::collection::vec(section(), 1..8), target in 0u64..5000) {
        let speech = Speech { body, ..Speech::default() };
        let timing = timing(&speech, &TimingOptions { target: Some(target), ..TimingOptions::default() }).expect("no budgets");
        prop_assert!(top(&timing, |section| section.target.expect("a part of the target")) <= target);
        prop_assert!(top(&timing, |section| section.share) <= 1000);
        if timing.milliseconds > 0 && timing.measure.characters() > 0 && timing.outside == 0 && speech.body.iter().all(|block| matches!(block, Block::Section(_))) {
            prop_assert_eq!(top(&timing, |section| section.target.unwrap_or(0)), target);
            prop_assert_eq!(top(&timing, |section| section.share), 1000);
        }
    }
}

fn long(budgets: &[(&str, u64)], target: Option<u64>) -> Result<Timing, oration::TimingError> {
    let section = |heading: &str, characters: usize, inside: &str| {
        format!(
            r#"{{"type": "section", "heading": "{heading}", "body": ["{}"{inside}]}}"#,
            "好".repeat(characters - 1)
        )
    };
    let inner = format!(",{},{}", section("乙", 200, ""), section("丙", 100, ""));
    let json = format!(
        r#"{{"title": "", "body": ["{}", {}, {}]}}"#,
        "好".repeat(100),
        section("甲", 100, &inner),
        section("丁", 300, "")
    );
    let speech = oration::parse(&json).expect("valid").speech;
    let budgets = budgets.iter().map(|&(id, seconds)| (id.to_owned(), seconds)).collect();
    timing(&speech, &TimingOptions { target, budgets, ..TimingOptions::default() })
}

fn targets(timing: &Timing) -> Vec<Option<u64>> {
    timing.sections.iter().map(|section| section.target).collect()
}

#[test]
fn sections_without_a_budget_share_the_rest() {
    let plain = long(&[], Some(480)).expect("valid");
    assert_eq!((plain.total, plain.outside, plain.over), (240, 30, Some(-240)));
    assert_eq!(targets(&plain), [Some(240), Some(120), Some(60), Some(180)]);
    assert_eq!(plain.sections.iter().map(|one| one.share).collect::<Vec<_>>(), [500, 250, 125, 375]);
    let one = long(&[("s1-1", 180)], Some(480)).expect("valid");
    assert_eq!(targets(&one), [Some(280), Some(180), Some(50), Some(150)]);
    let nested = long(&[("s1", 100), ("s1-2", 40)], None).expect("valid");
    assert_eq!(targets(&nested), [Some(100), Some(40), Some(40), None]);
    assert_eq!(nested.sections[0].over, Some(20));
}

#[test]
fn budgets_that_do_not_fit_are_errors() {
    let message = |result: Result<Timing, oration::TimingError>| result.expect_err("too much").to_string();
    assert_eq!(
        message(long(&[("s1", 300), ("s2", 200)], Some(480))),
        "budgets: they add up to 500 s, more than the target of 480 s"
    );
    assert_eq!(
        message(long(&[("s1", 100), ("s1-1", 200)], None)),
        "budgets: those inside s1 add up to 200 s, more than its own 100 s"
    );
    assert_eq!(message(long(&[("s9", 1)], None)), "budgets: no section has the id \"s9\"");
}

#[test]
fn what_is_cut_makes_the_speech_fit() {
    let timing = long(&[], Some(150)).expect("valid");
    // 800 characters in 240 seconds: 300 of them take the 90 seconds that are too much.
    assert_eq!((timing.over, timing.cut), (Some(90), 300));
    assert_eq!(long(&[], Some(240)).expect("valid").cut, 0);
}

#[test]
fn omissions_count_apart_where_their_length_is_declared() {
    let json = r#"{"title": "", "lang": "zh", "extent": {"total": 1000}, "body": ["好好好好", {"type": "omission", "count": 200},
        {"type": "section", "heading": "一", "state": "omitted", "body": []},
        {"type": "section", "heading": "二", "body": [{"text": ["好", {"gap": 40}, {"remark": "（掌声）"}], "type": "paragraph"},
            {"type": "remark", "text": "（鼓掌）"}]}]}"#;
    let mut speech = oration::parse(json).expect("valid").speech;
    let all = timing(&speech, &TimingOptions::default()).expect("valid");
    assert_eq!((all.measure.ideographs, all.total), (6, 1));
    assert_eq!((all.left_out.characters, all.left_out.seconds, all.left_out.undeclared), (994, 298, 1));
    assert_eq!(all.sections[1].left_out, 12);
    speech.extent = None;
    let declared = timing(&speech, &TimingOptions::default()).expect("valid").left_out;
    assert_eq!((declared.characters, declared.seconds, declared.undeclared), (240, 72, 1));
}

#[test]
fn pages_have_22_lines_of_28_characters() {
    let pages = |characters: usize| {
        let json = format!(r#"{{"title": "", "body": ["{}"]}}"#, "好".repeat(characters));
        let timing =
            timing(&oration::parse(&json).expect("valid").speech, &TimingOptions::default()).expect("valid");
        (timing.lines, timing.pages)
    };
    assert_eq!(pages(26), (1, 1));
    assert_eq!(pages(27), (2, 1));
    assert_eq!(pages(22 * 28 - 2), (22, 1));
    assert_eq!(pages(22 * 28 - 1), (23, 2));
}

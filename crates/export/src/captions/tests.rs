//! Speeches with times and their captions.

use super::lines::pairs;
use super::{Cue, cues};
use crate::{ExportOptions, Feature, Format, export};
use std::error::Error;

fn of(json: &str) -> Result<Vec<Cue>, Box<dyn Error>> {
    Ok(cues(&oration::parse(json)?.speech)?)
}

/// Start and end in milliseconds, and the lines.
type Timed = (u128, u128, String);

fn times(json: &str) -> Result<Vec<Timed>, Box<dyn Error>> {
    let of = of(json)?.into_iter();
    Ok(of.map(|cue| (cue.time[0].as_millis(), cue.time[1].as_millis(), cue.lines.join("|"))).collect())
}

fn written(json: &str, format: Format) -> Result<String, Box<dyn Error>> {
    let content = export(&oration::parse(json)?.speech, format, &ExportOptions::default())?.content;
    Ok(String::from_utf8(content.as_bytes().to_vec())?)
}

/// The notice of texts without a time: the path of the first, and how many there are.
fn untimed(json: &str) -> Result<Vec<(String, usize)>, Box<dyn Error>> {
    let losses = export(&oration::parse(json)?.speech, Format::Vtt, &ExportOptions::default())?.losses;
    let losses = losses.into_iter().filter(|loss| loss.feature == Feature::Untimed);
    Ok(losses.map(|loss| (loss.path, loss.count)).collect())
}

#[test]
fn lines_fit_on_the_screen() {
    let text = "We meet today to open a library, which is a house of many rooms. Every room has a door, and every door is open to everyone who reads.";
    let pairs_of = pairs(text, 42);
    assert_eq!(
        pairs_of,
        [
            vec!["We meet today to open a library, which is", "a house of many rooms."],
            vec!["Every room has a door, and every door is", "open to everyone who reads."]
        ]
    );
    let text = "今天，我们在这里举行开学典礼，欢迎“新同学”。希望大家好好学习2024年的课程，天天向上！";
    for line in pairs(text, 18).iter().flatten() {
        assert!((1..=18).contains(&line.chars().count()), "{line}");
        assert!(!line.starts_with(['，', '。', '！', '”']) && !line.ends_with('“'), "{line}");
    }
    assert_eq!(pairs(text, 18).concat().concat(), text);
    assert_eq!(pairs(&"x".repeat(50), 42).concat(), ["x".repeat(42), "x".repeat(8)]);
    assert!(pairs("", 42).is_empty());
}

#[test]
fn texts_without_a_time_share_what_is_left_of_the_time_around_them() -> Result<(), Box<dyn Error>> {
    let json = r#"{"title": "", "lang": "en", "body": ["Outside.", {"type": "section", "heading": "Head", "time": [10, 30], "body": [
        {"type": "paragraph", "text": "Abcdefgh.", "time": [14, 20]}, "Ij.", {"type": "remark", "text": "(K)"}]},
        {"type": "section", "heading": "Next", "time": [30, 40], "body": [{"type": "paragraph", "text": "Word", "time": [30, 40]}]}]}"#;
    let expected = [
        (10_000, 14_000, "Head"),
        (14_000, 20_000, "Abcdefgh."),
        (20_000, 25_000, "Ij."),
        (25_000, 30_000, "(K)"),
        (30_000, 40_000, "Word"),
    ];
    assert_eq!(times(json)?, expected.map(|(from, to, words)| (from, to, words.to_owned())));
    Ok(())
}

#[test]
fn a_heading_has_the_time_before_its_paragraph_if_it_was_read_out() -> Result<(), Box<dyn Error>> {
    let json = r#"{"title": "", "lang": "en", "body": [{"type": "section", "heading": "One", "time": [0, 60], "body": [
        {"type": "section", "heading": "Two", "time": [2, 60], "body": [{"type": "paragraph", "text": "Words.", "time": [4, 20]},
            {"type": "section", "heading": "Not said", "time": [20, 60], "body": [{"type": "paragraph", "text": "End.", "time": [20, 60]}]}]}]},
        {"type": "section", "heading": "All of it", "time": [60, 64], "body": ["Abcdefghi."]},
        {"type": "section", "heading": "Nothing left", "time": [70, 80], "body": [
            {"type": "section", "heading": "Nor here", "time": [70, 80], "body": [{"type": "salutation", "text": "Ab"}, {"type": "paragraph", "text": "Cd", "time": [70, 80]}]}]}]}"#;
    let expected = [
        (0, 2000, "One"),
        (2000, 4000, "Two"),
        (4000, 20_000, "Words."),
        (20_000, 60_000, "End."),
        (60_000, 61_894, "All of it"),
        (61_894, 64_000, "Abcdefghi."),
        (70_000, 75_000, "Ab"),
        (75_000, 80_000, "Cd"),
    ];
    assert_eq!(times(json)?, expected.map(|(from, to, words)| (from, to, words.to_owned())));
    Ok(())
}

#[test]
fn lines_outside_of_all_times_are_between_their_neighbours() -> Result<(), Box<dyn Error>> {
    let json = r#"{"title": "", "lang": "en", "headnote": ["Not said."], "body": [{"type": "salutation", "text": "Abcde"},
        {"type": "paragraph", "text": "Abcdefghij", "time": [8, 18]}, {"type": "list", "items": ["Ab", "Cd"]},
        {"type": "paragraph", "text": "Abcdefghij", "time": [22, 32]}, {"type": "quote", "text": "No room for it"},
        {"type": "section", "heading": "", "time": [34, 50], "body": [{"type": "paragraph", "text": "Abcdefghij", "time": [36, 46]}]},
        "Not heard", {"type": "closing", "text": "End"}]}"#;
    let expected = [
        (3000, 8000, "Abcde"),
        (8000, 18_000, "Abcdefghij"),
        (18_000, 20_000, "Ab"),
        (20_000, 22_000, "Cd"),
        (22_000, 32_000, "Abcdefghij"),
        (36_000, 46_000, "Abcdefghij"),
        (50_000, 53_000, "End"),
    ];
    assert_eq!(times(json)?, expected.map(|(from, to, words)| (from, to, words.to_owned())));
    assert_eq!(untimed(json)?, [("body[4]".to_owned(), 2)]);
    Ok(())
}

#[test]
fn lines_without_room_are_left_out() -> Result<(), Box<dyn Error>> {
    let with = |start: u32| {
        format!(
            r#"{{"title": "", "lang": "en", "body": [{{"type": "salutation", "text": "Abcdefghij"}},
            {{"type": "paragraph", "text": "Abcdefghij", "time": [{start}, {}]}}]}}"#,
            start + 10
        )
    };
    for start in [0, 4] {
        assert_eq!(times(&with(start))?.len(), 1);
        assert_eq!(untimed(&with(start))?, [("body[0]".to_owned(), 1)]);
    }
    assert_eq!(times(&with(5))?[0], (0, 5000, "Abcdefghij".to_owned()));
    assert_eq!(untimed(&with(5))?, []);
    // The second text is said before the first one, so there is no time between them.
    let json = r#"{"title": "", "lang": "en", "body": [{"type": "paragraph", "text": "Late", "time": [20, 24]},
        {"type": "verse", "lines": ["Ab"]}, {"type": "paragraph", "text": "Early", "time": [0, 5]}]}"#;
    assert_eq!(times(json)?.len(), 2);
    assert_eq!(untimed(json)?, [("body[1]".to_owned(), 1)]);
    Ok(())
}

#[test]
fn the_notice_has_the_place_of_what_is_left_out() -> Result<(), Box<dyn Error>> {
    let json = r#"{"title": "", "lang": "en", "body": [{"type": "markdown", "text": "One.\n\n- two\n- three"},
        {"type": "paragraph", "text": "Abcdefghij", "time": [0, 10]}, {"type": "quote", "body": ["Not heard",
            {"type": "paragraph", "text": "Heard", "time": [10, 15]}], "cite": "Somebody"},
        {"type": "list", "items": [[{"type": "paragraph", "text": "Abcde", "time": [15, 20]}], "No room"]},
        {"type": "paragraph", "text": "Abcde", "time": [20, 25]}]}"#;
    assert_eq!(times(json)?.len(), 4);
    assert_eq!(untimed(json)?, [("body[0]".to_owned(), 5)]);
    let after = json.replacen(r#""One.\n\n- two\n- three""#, r#""""#, 1);
    assert_eq!(untimed(&after)?, [("body[2]".to_owned(), 3)]);
    Ok(())
}

#[test]
fn long_texts_are_several_cues() -> Result<(), Box<dyn Error>> {
    let words = "一".repeat(72);
    let json = format!(
        r#"{{"title": "", "lang": "zh", "body": [{{"type": "paragraph", "text": "{words}", "time": [0, 20]}}]}}"#
    );
    let found: Vec<_> = times(&json)?.into_iter().map(|(from, to, _)| (from, to)).collect();
    assert_eq!(found, [(0, 10_000), (10_000, 20_000)]);
    Ok(())
}

const TURNS: &str = r#"{"title": "Q & A", "lang": "en", "body": [
    {"type": "turn", "speaker": "Ada Bell", "time": [1, 3.5], "body": ["Is 1 < 2?", "Is it?"]},
    {"type": "turn", "speaker": "Tom Oak", "time": [3661, 3662], "body": ["Yes."]}]}"#;

#[test]
fn webvtt_has_the_voices_of_turns() -> Result<(), Box<dyn Error>> {
    assert_eq!(
        written(TURNS, Format::Vtt)?,
        "WEBVTT - Q & A\nLanguage: en\n\n00:00:01.000 --> 00:00:02.500\n<v Ada Bell>Is 1 &lt; 2?\n\n\
         00:00:02.500 --> 00:00:03.500\n<v Ada Bell>Is it?\n\n01:01:01.000 --> 01:01:02.000\n<v Tom Oak>Yes.\n"
    );
    Ok(())
}

#[test]
fn subrip_names_the_speaker_where_a_turn_begins() -> Result<(), Box<dyn Error>> {
    assert_eq!(
        written(TURNS, Format::Srt)?,
        "1\n00:00:01,000 --> 00:00:02,500\nAda Bell:\nIs 1 < 2?\n\n2\n00:00:02,500 --> 00:00:03,500\nIs it?\n\n\
         3\n01:01:01,000 --> 01:01:02,000\nTom Oak:\nYes.\n"
    );
    Ok(())
}

#[test]
fn a_speech_without_times_is_an_error() -> Result<(), Box<dyn Error>> {
    let speech = oration::parse(r#"{"title": "", "body": ["a"]}"#)?.speech;
    for format in [Format::Vtt, Format::Srt] {
        let error =
            export(&speech, format, &ExportOptions::default()).map(|_| ()).map_err(|error| error.to_string());
        assert_eq!(
            error,
            Err("the speech has no times; captions need `time` in its paragraphs, sections or turns"
                .to_owned())
        );
    }
    Ok(())
}

#[test]
fn the_texts_come_back() -> Result<(), Box<dyn Error>> {
    let json = r#"{"title": "致辞", "lang": "zh-Hans", "body": [{"type": "section", "heading": "形势", "time": [0, 60], "body": [
        "今天，我们在这里举行开学典礼，欢迎“新同学”。希望大家好好学习，天天向上！", "谢谢大家。（掌声）"]}]}"#;
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    for format in [Format::Vtt, Format::Srt] {
        let captions = written(json, format)?;
        let again = oration::to_text(&oration::import(&captions).speech);
        assert!(
            letters(&again)
                .ends_with("形势今天我们在这里举行开学典礼欢迎新同学希望大家好好学习天天向上谢谢大家掌声"),
            "{again}"
        );
    }
    Ok(())
}

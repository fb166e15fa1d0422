//! Speeches and transcripts → times and notices.

use crate::{Alignment, AlignmentNoticeCode, Transcript, TranscriptError, align};
use oration_model::Speech;
use std::error::Error;

type Result = std::result::Result<(), Box<dyn Error>>;

fn speech(json: &str) -> std::result::Result<Speech<'_>, oration::Error> {
    Ok(oration::parse(json)?.speech)
}

/// The start of each sentence that was heard, in milliseconds.
fn starts(alignment: &Alignment<'_>) -> Vec<u128> {
    alignment.sentences.iter().map(|sentence| sentence.time[0].as_millis()).collect()
}

fn starts_of(body: &str, transcript: &str) -> std::result::Result<Vec<u128>, Box<dyn Error>> {
    let json = format!(r#"{{"title": "", "body": [{body}]}}"#);
    let speech = speech(&json)?;
    Ok(starts(&align(&speech, &Transcript::parse(transcript)?)?))
}

const CHINESE: &str =
    r#""各位代表，今天我们在这里开会。", "第一件事是修路。路修好了，车就来了。", "谢谢大家！""#;

#[test]
fn chinese_begins_with_the_first_character_that_was_heard() -> Result {
    let transcript = "WEBVTT\n\n00:00.000 --> 00:06.000\n各位代表今天我们在这里开会\n\n00:06.000 --> 00:13.000\n第一件事是修路路修好了车就来了\n\n00:14.000 --> 00:15.500\n谢谢大家\n";
    assert_eq!(starts_of(CHINESE, transcript)?, [0, 6000, 9266, 14_000]);
    Ok(())
}

#[test]
fn every_dialect_gives_the_same_times() -> Result {
    let dialects = [
        // openai-whisper and faster-whisper
        r#"{"text": "Good evening. Thank you all.", "segments": [{"id": 0, "start": 1.0, "end": 5.0, "text": " Good evening. Thank you all.", "words": [
            {"word": " Good", "start": 1.0, "end": 1.5, "probability": 0.9}, {"word": " evening.", "start": 1.5, "end": 2.0, "probability": 0.9},
            {"word": " Thank", "start": 4.0, "end": 4.3, "probability": 0.9}, {"word": " you", "start": 4.3, "end": 4.6, "probability": 0.9}, {"word": " all.", "start": 4.6, "end": 5.0, "probability": 0.9}]}], "language": "en"}"#,
        // OpenAI verbose_json
        r#"{"task": "transcribe", "language": "english", "duration": 5.0, "text": "Good evening. Thank you all.", "words": [
            {"word": "Good", "start": 1.0, "end": 1.5}, {"word": "evening", "start": 1.5, "end": 2.0}, {"word": "Thank", "start": 4.0, "end": 4.3}, {"word": "you", "start": 4.3, "end": 4.6}, {"word": "all", "start": 4.6, "end": 5.0}]}"#,
        // WhisperX, in which a word has no time
        r#"{"segments": [{"start": 1.0, "end": 5.0, "text": "Good evening. Thank you all.", "words": [{"word": "Good", "start": 1.0, "end": 1.5, "score": 0.8, "speaker": "SPEAKER_00"}, {"word": "evening.", "score": null},
            {"word": "Thank", "start": 4.0, "end": 4.3, "score": 0.8}, {"word": "you", "start": 4.3, "end": 4.6}, {"word": "all.", "start": 4.6, "end": 5.0}]}], "word_segments": []}"#,
        // whisper.cpp
        r#"{"systeminfo": "", "result": {"language": "en"}, "transcription": [{"timestamps": {"from": "00:00:01,000", "to": "00:00:02,000"}, "offsets": {"from": 1000, "to": 2000}, "text": " Good evening."},
            {"timestamps": {"from": "00:00:04,000", "to": "00:00:05,000"}, "offsets": {"from": 4000, "to": 5000}, "text": " Thank you all."}]}"#,
        // Transformers
        r#"{"text": " Good evening. Thank you all.", "chunks": [{"timestamp": [1.0, 2.0], "text": " Good evening."}, {"timestamp": [4.0, null], "text": " Thank you all."}]}"#,
        // Podcasting 2.0
        r#"{"version": "1.0.0", "segments": [{"speaker": "Ana", "startTime": 1.0, "endTime": 2.0, "body": "Good evening."}, {"speaker": "Ana", "startTime": 4.0, "endTime": 5.0, "body": "Thank you all."}]}"#,
        // Segments alone
        r#"[{"start": 1, "end": 2, "text": "Good evening."}, {"start": 4, "end": 5, "text": "Thank you all."}]"#,
        "1\r\n00:00:01,000 --> 00:00:02,000\r\nGood evening.\r\n\r\n2\r\n00:00:04,000 --> 00:00:05,000\r\nThank you all.\r\n",
        "WEBVTT\n\n00:01.000 --> 00:05.000\n<v Ana>Good evening. <00:04.000>Thank you all.\n",
    ];
    for dialect in dialects {
        assert_eq!(starts_of(r#""Good evening. Thank you all.""#, dialect)?, [1000, 4000], "{dialect}");
    }
    Ok(())
}

#[test]
fn numbers_case_accents_and_fillers_do_not_matter() -> Result {
    for (body, heard) in [
        ("2025年，GDP增长5.2%，达到120万亿元。", "二零二五年gdp增长百分之五点二达到一百二十万亿元"),
        ("二〇二五年完成了两百个项目。", "2025年完成了200个项目"),
        ("In 1945, 25 nations met.", "um in nineteen forty-five uh twenty five nations met"),
        ("Don’t give up! It’s TIME.", "dont give up it's time"),
        ("أيها السادة، السلامُ عليكم", "ايها السادة السلام عليكم"),
    ] {
        let cue = format!("WEBVTT\n\n00:02.000 --> 00:09.000\n{heard}\n");
        let json = format!(r#"{{"title": "", "body": ["{body}"]}}"#);
        let speech = speech(&json)?;
        let alignment = align(&speech, &Transcript::parse(&cue)?)?;
        assert_eq!((alignment.coverage, starts(&alignment)[0]), (1000, 2000), "{body}");
        assert!(alignment.notices.is_empty(), "{body}: {:?}", alignment.notices);
    }
    Ok(())
}

#[test]
fn what_is_only_on_one_side_is_a_notice() -> Result {
    let json = r#"{"title": "", "body": ["We open the library today with great joy.",
        {"type": "section", "num": "2.", "heading": "Books", "body": ["Nobody in the hall ever heard these words about books."]},
        "Now let us go inside and read together."]}"#;
    let transcript = "WEBVTT\n\n00:00.000 --> 00:04.000\nwe open the library today with great joy\n\n00:41.000 --> 01:05.000\nplease could someone close that window because the rain is coming in\n\n01:06.000 --> 01:10.000\nnow let us go inside and read together\n";
    let speech = speech(json)?;
    let alignment = align(&speech, &Transcript::parse(transcript)?)?;
    let notices: Vec<String> = alignment.notices.iter().map(ToString::to_string).collect();
    assert_eq!(
        notices,
        [
            "body[1]: not heard: 2. Books\nNobody in the hall ever heard these words about books.",
            "0:41–1:05 is not in the text: please could someone close that window because the rain is coming in"
        ]
    );
    assert_eq!(alignment.notices[1].code, AlignmentNoticeCode::NotInText);
    assert_eq!(alignment.notices[1].path.as_deref(), Some("body[0]"));
    assert_eq!((alignment.sections[0].coverage, alignment.sections[0].time), (0, None));
    assert_eq!(starts(&alignment), [0, 66_000]);
    Ok(())
}

#[test]
fn paragraphs_sections_and_turns_get_times_and_others_lose_them() -> Result {
    let json = r#"{"title": "", "body": [
        {"type": "turn", "speaker": "Ana", "body": ["Is the bridge ready?"], "time": [90, 91]},
        {"type": "turn", "speaker": "Ben", "body": [{"type": "section", "heading": "Bridge", "body": ["It is ready. We built it in spring.", "Come and see."]}]},
        {"type": "paragraph", "text": "(Nobody said this line of the printed text.)", "time": [95, 99]}]}"#;
    let transcript = "WEBVTT\n\n00:01.000 --> 00:02.000\nis the bridge ready\n\n00:03.000 --> 00:06.000\nit is ready we built it in spring\n\n00:08.000 --> 00:09.000\ncome and see\n";
    let speech = speech(json)?;
    let written = serde_json::to_value(&align(&speech, &Transcript::parse(transcript)?)?.speech)?;
    assert_eq!(written["body"][0]["time"], serde_json::json!([1, 2]));
    assert_eq!(written["body"][1]["time"], serde_json::json!([3, 9]));
    assert_eq!(written["body"][1]["body"][0]["time"], serde_json::json!([3, 9]));
    assert_eq!(written["body"][1]["body"][0]["body"][1]["time"], serde_json::json!([8, 9]));
    assert_eq!(written["body"][2], "(Nobody said this line of the printed text.)");
    Ok(())
}

#[test]
fn what_is_repeated_is_found_in_its_order() -> Result {
    let refrain = "“We shall not rest until it is done.”";
    let body = (1..=9)
        .map(|number| format!("\"Promise {number} is kept. {}\"", refrain.replace(['“', '”'], "")))
        .collect::<Vec<_>>()
        .join(", ");
    let cue = |number: usize| {
        format!(
            "00:0{number}.000 --> 00:0{number}.900\npromise {number} is kept we shall not rest until it is done\n\n"
        )
    };
    let transcript = format!("WEBVTT\n\n{}", (1..=9).map(cue).collect::<String>());
    let starts = starts_of(&body, &transcript)?;
    assert_eq!(starts.len(), 18);
    let whole: Vec<u128> = starts.iter().map(|start| start / 1000).collect();
    assert_eq!(whole, (1..=9).flat_map(|number| [number, number]).collect::<Vec<u128>>());
    Ok(())
}

#[test]
fn markdown_blocks_are_expanded() -> Result {
    let json = "{\"title\": \"\", \"body\": [{\"type\": \"markdown\", \"text\": \"# Roads\\n\\nWe **build** roads.\\n\\nWe build bridges.\"}]}";
    let transcript =
        "WEBVTT\n\n00:01.000 --> 00:02.000\nwe build roads\n\n00:05.000 --> 00:06.000\nwe build bridges\n";
    let speech = speech(json)?;
    let alignment = align(&speech, &Transcript::parse(transcript)?)?;
    assert_eq!(starts(&alignment), [1000, 5000]);
    assert_eq!(alignment.sections[0].time.map(|time| time[1].as_secs()), Some(6));
    Ok(())
}

#[test]
fn a_bad_transcript_says_what_is_wrong() -> Result {
    for (transcript, message) in [
        ("\u{feff} \n", "the transcript is empty"),
        (
            "Good evening.",
            "the transcript has no times; expected WebVTT, SubRip, JSON of Whisper, or a speech with times",
        ),
        ("WEBVTT\n\nNOTE nothing\n", "the transcript is WebVTT without cues"),
        (
            "{\"segments\": [\n{]}",
            "line 2: the transcript is not valid JSON: expected a field name in double quotes (byte 16)",
        ),
        (
            "{\"text\": \"Good evening.\"}",
            "the transcript is JSON without segments or words; expected that of Whisper, or a speech with times",
        ),
        (
            r#"{"segments": [{"text": "Good evening."}]}"#,
            "the segments of the transcript have no times; ask for them, in the OpenAI API with verbose_json",
        ),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\n♪\n", "the transcript has no words"),
    ] {
        let error = Transcript::parse(transcript).map(|_| ()).map_err(|error| error.to_string());
        assert_eq!(error, Err(message.to_owned()));
    }
    let speech = speech(r#"{"title": "", "body": ["Ladies and gentlemen, thank you for coming tonight."]}"#)?;
    let other = Transcript::parse("WEBVTT\n\n00:01.000 --> 00:02.000\n今天天气很好\n")?;
    assert_eq!(align(&speech, &other).map(|_| ()), Err(TranscriptError::Unrelated));
    Ok(())
}

proptest::proptest! {
    #[test]
    fn times_are_in_the_recording_and_in_order(words in proptest::collection::vec("[一-十a-c0-9,.%\u{300} ]{0,6}", 0..40), heard in proptest::collection::vec("[一-十a-c0-9 <>&{}]{0,8}", 0..40)) {
        let mut captions = "WEBVTT\n\n".to_owned();
        for (at, words) in heard.iter().enumerate() {
            captions.push_str(&format!("00:{at:02}.000 --> 00:{at:02}.900\n{words}\n\n"));
        }
        if let Ok(transcript) = Transcript::parse(&captions) {
            let sentences: Vec<&str> = words.iter().map(String::as_str).collect();
            let times = crate::align_sentences(&sentences, &transcript);
            let mut last = std::time::Duration::ZERO;
            for [start, end] in times.into_iter().flatten() {
                proptest::prop_assert!(last <= start && start <= end && end.as_secs() < 40);
                last = start;
            }
        }
    }

    #[test]
    fn a_transcript_is_read_or_refused(text in "(WEBVTT\n\n)?[\\PC\n]{0,200}", json in r#"[\[\]{}:,"0-9a-z. ]{0,60}"#) {
        let _ = Transcript::parse(&text);
        let _ = Transcript::parse(&json);
        let _ = Transcript::parse(&format!(r#"{{"segments": [{json}]}}"#));
    }
}

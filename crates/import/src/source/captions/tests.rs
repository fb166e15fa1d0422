//! Captions and transcripts → their lines.

use super::{is_stamped, is_timed, read};

fn is_captions(text: &str) -> bool {
    is_timed(text) || is_stamped(text)
}

fn lines(text: &str) -> Vec<(String, Option<[u64; 2]>, Option<String>)> {
    read(text)
        .lines
        .into_iter()
        .map(|line| {
            let time =
                line.hints.time.map(|times| times.map(|time| u64::try_from(time.as_millis()).unwrap_or(0)));
            (line.text.into_owned(), time, line.hints.speaker.map(|speaker| speaker.into_owned()))
        })
        .collect()
}

fn line(text: &str, start: u64, end: u64) -> (String, Option<[u64; 2]>, Option<String>) {
    (text.to_owned(), Some([start, end]), None)
}

#[test]
fn cues_come_together_to_sentences() {
    let text = "WEBVTT - Bees\nLanguage: en\n\nNOTE a note\n\n1\n00:01.000 --> 00:03.000 align:start\nWe have come\n\n2\n00:03.000 --> 00:05.000\na <i>long</i> way.\n\n00:09.000 --> 00:10.000\n<v Ana Holt>Thank you.\n";
    let mut last = line("Thank you.", 9000, 10000);
    last.2 = Some("Ana Holt".to_owned());
    assert_eq!(lines(text), [line("We have come a long way.", 1000, 5000), last]);
    assert_eq!(read(text).metadata.lang.map(|lang| lang.value.into_owned()).as_deref(), Some("en"));
}

#[test]
fn subrip_in_chinese_joins_without_spaces_and_parts_at_dashes() {
    let text = "1\r\n00:00:01,000 --> 00:00:02,000\r\n同志们，\r\n大家\r\n\r\n2\r\n00:00:02,000 --> 00:00:03,500\r\n辛苦了。\r\n- 谢谢。\r\n";
    assert_eq!(lines(text), [line("同志们，大家辛苦了。", 1000, 3500), line("谢谢。", 2000, 3500)]);
}

#[test]
fn times_on_their_own_lines_are_no_words() {
    let text = "Lena Orchard: How bees find the way home\n\n00:15\nIf nothing else, I have learned\n00:18\nwhat a bee does before it rains.\n00:20\nIt goes home.\n(Laughter)\n00:29\nAnd it never asks.\n";
    assert!(is_captions(text));
    assert_eq!(
        lines(text),
        [
            ("Lena Orchard: How bees find the way home".to_owned(), None, None),
            line(
                "If nothing else, I have learned what a bee does before it rains. It goes home.",
                15000,
                29000
            ),
            line("(Laughter)", 20000, 29000),
            line("And it never asks.", 29000, 29000),
        ]
    );
}

#[test]
fn a_time_in_front_of_a_name_begins_a_paragraph() {
    let text =
        "[00:00:03] Ana: Good evening.\n[00:00:09] Ben: Good evening, Ana.\n[00:01:00] Ana: Let us begin.\n";
    assert!(is_captions(text));
    let words: Vec<String> = lines(text).into_iter().map(|line| line.0).collect();
    assert_eq!(words, ["Ana: Good evening.", "Ben: Good evening, Ana.", "Ana: Let us begin."]);
}

#[test]
fn clocks_in_a_text_make_no_captions() {
    for text in
        ["Title\n10:30\nWords\n", "9:30 Welcome\n8:15 Earlier\n10:00 Later\n11:00 Last\n", "12 3\nab --> c\n"]
    {
        assert!(!is_captions(text), "{text}");
    }
}

#[test]
fn cues_without_blank_lines_between_them_are_apart() {
    let text = "1\n00:01.000 --> 00:02.000\nWe met.\n2\n00:05.000 --> 00:06.000\nWe parted.\n";
    assert_eq!(lines(text), [line("We met.", 1000, 2000), line("We parted.", 5000, 6000)]);
}

#[test]
fn an_identifier_is_named_by_a_notice() {
    let text = "WEBVTT\n\nopening\n00:01.000 --> 00:02.000\nWe met.\n";
    let notices: Vec<_> = read(text).notices.into_iter().map(|notice| (notice.line, notice.text)).collect();
    assert_eq!(notices, [(3, "opening".to_owned())]);
    assert_eq!(lines(text), [line("We met.", 1000, 2000)]);
}

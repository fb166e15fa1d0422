//! Captions and transcripts with times → lines with the time each was said at.
//!
//! ```text
//! WebVTT  = "WEBVTT" header, cue*         SubRip = (number, times, words)*
//! times   = time "-->" time               time   = (hours ":")? minutes ":" seconds ([.,] digits)?
//! stamped = "[00:12:03] Name: …" | "00:12:03 …" | a time alone above its words, on three lines or more
//! ```
//!
//! Cues are cut for the screen, so they come together to sentences, and sentences to paragraphs: a paragraph ends with
//! a sentence where the speaker pauses or it has become long, and wherever somebody else speaks.

use super::document::{Declared, Document, Line, SourceNotice, SourceNoticeKind};
use crate::script::{closes, ends_sentence, is_han};
use std::borrow::Cow;
use std::time::Duration;

/// A pause that ends a paragraph after a sentence.
const PAUSE: Duration = Duration::from_millis(1500);

/// Bytes of a paragraph after which the end of a sentence ends it.
const LONG: usize = 600;

/// Whether a text is captions or a transcript with times.
pub(super) fn is_captions(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let (first, second) = (lines.next().unwrap_or_default(), lines.next().unwrap_or_default());
    let is_vtt =
        first.strip_prefix("WEBVTT").is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']));
    let is_srt = first.bytes().all(|byte| byte.is_ascii_digit()) && times(second).is_some();
    is_vtt || is_srt || times(first).is_some() || is_stamped(text)
}

/// Whether times begin at least three lines, and every eighth at the least.
fn is_stamped(text: &str) -> bool {
    let (mut stamps, mut all) = (0usize, 0usize);
    let mut last = None;
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        all += 1;
        if let Some((time, _)) = stamp(line) {
            // Times of a recording go on; those of a programme or of pages need not.
            if last.is_some_and(|last| time < last) {
                return false;
            }
            last = Some(time);
            stamps += 1;
        }
    }
    stamps >= 3 && stamps * 8 >= all
}

/// `00:12:03.500 --> 00:12:05.000` with settings.
fn times(line: &str) -> Option<[Duration; 2]> {
    let (start, rest) = line.split_once("-->")?;
    let end = rest.split_whitespace().next()?;
    Some([time(start.trim())?, time(end)?])
}

/// A time at the start of a line, and the words after it.
fn stamp(line: &str) -> Option<(Duration, &str)> {
    let bracketed = line.strip_prefix(['[', '(', '（', '【']);
    let rest = bracketed.unwrap_or(line);
    let end = rest.find(|c: char| !c.is_ascii_digit() && !matches!(c, ':' | '.' | ',')).unwrap_or(rest.len());
    let found = time(rest.get(..end)?)?;
    let after = rest.get(end..)?;
    let after = match bracketed {
        Some(_) => after.trim_start().strip_prefix([']', ')', '）', '】'])?,
        // A clock in front of words: 10:30 Uhr, 12:00 noon, is less sure than one alone or one with seconds.
        None if after.is_empty()
            || rest[..end].matches(':').count() == 2
            || after.starts_with(['\t', ' ']) =>
        {
            after
        }
        None => return None,
    };
    Some((found, after.trim_start_matches([' ', '\t', '-', '–', '\u{3000}'])))
}

/// `1:02:03.500`, `02:03`.
fn time(text: &str) -> Option<Duration> {
    let (whole, part) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let mut fields = whole.split(':');
    let all: Vec<u64> = fields.by_ref().take(4).map(|field| field.parse().ok()).collect::<Option<_>>()?;
    let is_padded = whole.split(':').skip(1).all(|field| field.len() == 2);
    let seconds = match all.as_slice() {
        [minutes, seconds] if *seconds < 60 && *minutes < 1000 => minutes * 60 + seconds,
        [hours, minutes, seconds] if *minutes < 60 && *seconds < 60 && *hours < 1000 => {
            hours * 3600 + minutes * 60 + seconds
        }
        _ => return None,
    };
    let millis = match part.len() {
        0 => 0,
        1..=3 => part.parse::<u64>().ok()? * 10u64.pow(3 - u32::try_from(part.len()).ok()?),
        _ => return None,
    };
    is_padded.then(|| Duration::from_secs(seconds) + Duration::from_millis(millis))
}

/// What is said between two times.
struct Cue<'a> {
    time: Option<[Duration; 2]>,
    no: usize,
    end: usize,
    speaker: Option<Cow<'a, str>>,
    words: String,
    /// Somebody else speaks, or a line that is no part of what is said.
    is_new: bool,
}

/// The lines of captions or of a transcript with times.
pub(crate) fn read(text: &str) -> Document<'_> {
    let mut document = Document::default();
    let is_timed = text.lines().any(|line| times(line.trim()).is_some());
    let cues = if is_timed { cues(text, &mut document) } else { stamped(text) };
    let mut open: Option<Line<'_>> = None;
    for cue in cues {
        match &mut open {
            Some(line) if goes_on(line, &cue) => append(line, cue),
            _ => document.lines.extend(open.replace(line(cue))),
        }
    }
    document.lines.extend(open);
    document
}

/// The cues of WebVTT or SubRip.
fn cues<'a>(text: &'a str, document: &mut Document<'a>) -> Vec<Cue<'a>> {
    let mut cues = Vec::new();
    let mut block: Vec<(usize, &str)> = Vec::new();
    for (i, line) in text.trim_start_matches('\u{feff}').lines().chain([""]).enumerate() {
        let line = line.trim();
        if !line.is_empty() {
            block.push((i + 1, line));
            continue;
        }
        let timing = block.iter().position(|(_, line)| times(line).is_some());
        match timing {
            Some(at) => read_cue(&block, at, &mut cues),
            None => header(&block, document),
        }
        block.clear();
    }
    cues
}

fn read_cue<'a>(block: &[(usize, &'a str)], at: usize, cues: &mut Vec<Cue<'a>>) {
    let time = times(block[at].1);
    let lines = &block[at + 1..];
    let mut is_first = true;
    for &(no, line) in lines {
        // Blocks without the empty line between them: the number and the times of the next.
        if times(line).is_some() {
            let rest = block.iter().position(|(known, _)| *known == no).unwrap_or(at);
            return read_cue(block, rest, cues);
        }
        let is_number = line.bytes().all(|byte| byte.is_ascii_digit())
            && lines.iter().find(|(next, _)| *next == no + 1).is_some_and(|(_, next)| times(next).is_some());
        if is_number {
            continue;
        }
        let (speaker, words) = voice(line);
        let dashed = words.strip_prefix("- ").or_else(|| words.strip_prefix(">>")).map(str::trim_start);
        let is_new = dashed.is_some() || speaker.is_some() && is_first || is_remark(&words);
        let words = dashed.map_or_else(|| words.clone(), str::to_owned);
        if words.is_empty() {
            continue;
        }
        cues.push(Cue { time, no, end: no, speaker, words, is_new });
        is_first = false;
    }
}

/// The header of a WebVTT file, or a block that shows nothing.
fn header<'a>(block: &[(usize, &'a str)], document: &mut Document<'a>) {
    let (Some(&(line, first)), Some(&(end, _))) = (block.first(), block.last()) else { return };
    for &(no, words) in block {
        if let Some(lang) =
            words.strip_prefix("Language:").map(str::trim).filter(|_| first.starts_with("WEBVTT"))
        {
            document.metadata.lang = Some(Declared { value: Cow::Borrowed(lang), line: no, origin: "meta" });
        }
    }
    let title = first.strip_prefix("WEBVTT").map(|title| title.trim_start_matches([' ', '-', '\t']));
    if let Some(title) = title.filter(|title| !title.is_empty()) {
        document.metadata.title = Some(Declared { value: Cow::Borrowed(title), line, origin: "meta" });
    }
    let is_markup = ["WEBVTT", "NOTE", "STYLE", "REGION"].iter().any(|word| first.starts_with(word));
    let text: Vec<&str> = block.iter().map(|(_, line)| *line).collect();
    if is_markup && (block.len() > 1 || first.len() > "WEBVTT".len()) {
        let text = text.join("\n");
        document.notices.push(SourceNotice { kind: SourceNoticeKind::Markup, line, end, text });
    } else if !is_markup {
        document.lines.extend(block.iter().map(|&(no, line)| Line::plain(Cow::Borrowed(line), no, no, true)));
    }
}

/// The speaker that `<v Name>` names, and the words without tags.
fn voice(line: &str) -> (Option<Cow<'_, str>>, String) {
    let mut words = String::with_capacity(line.len());
    let mut speaker = None;
    let mut rest = line;
    while let Some(at) = rest.find(['<', '{']) {
        words.push_str(&rest[..at]);
        let tag = &rest[at..];
        let close = if tag.starts_with('<') { '>' } else { '}' };
        let is_tag =
            tag.starts_with("{\\") || tag[1..].starts_with(|c: char| c.is_ascii_alphanumeric() || c == '/');
        match tag.find(close).filter(|_| is_tag) {
            Some(end) => {
                let name = tag[1..end].strip_prefix('v').and_then(|voice| voice.split_once([' ', '\t']));
                speaker = name.map(|(_, name)| Cow::Borrowed(name.trim())).or(speaker);
                rest = &tag[end + 1..];
            }
            None => {
                words.push_str(&tag[..1]);
                rest = &tag[1..];
            }
        }
    }
    words.push_str(rest);
    if words.contains('&') {
        for (name, character) in
            [("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", " "), ("&lrm;", ""), ("&rlm;", ""), ("&amp;", "&")]
        {
            words = words.replace(name, character);
        }
    }
    (speaker, words.trim().to_owned())
}

/// (Laughter), [Applause], ♪ …
fn is_remark(words: &str) -> bool {
    let is_bracketed = words.starts_with(['(', '[', '（', '【']) && words.ends_with([')', ']', '）', '】']);
    is_bracketed && words.chars().count() < 60 || words.starts_with('♪')
}

/// The lines of a transcript, each with the last time before it.
fn stamped(text: &str) -> Vec<Cue<'_>> {
    let mut cues: Vec<Cue<'_>> = Vec::new();
    let mut start = None;
    let mut is_new = true;
    for (i, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
        let line = line.trim();
        let no = i + 1;
        if line.is_empty() {
            is_new = true;
            continue;
        }
        let (words, has_stamp) = match stamp(line) {
            Some((time, words)) => {
                let open = cues
                    .iter_mut()
                    .rev()
                    .take_while(|cue| cue.time.is_some_and(|[_, end]| end == Duration::MAX));
                open.for_each(|cue| cue.time = cue.time.map(|[start, _]| [start, time.max(start)]));
                start = Some(time);
                (words, true)
            }
            None => (line, false),
        };
        // A time in front of words is that of a turn; one alone only counts.
        is_new |= has_stamp && !words.is_empty() || start.is_none() || is_remark(words);
        if !words.is_empty() {
            let time = start.map(|start| [start, Duration::MAX]);
            cues.push(Cue { time, no, end: no, speaker: None, words: words.to_owned(), is_new });
            is_new = is_remark(words) || start.is_none();
        }
    }
    for cue in cues.iter_mut() {
        cue.time = cue.time.map(|[start, end]| [start, if end == Duration::MAX { start } else { end }]);
    }
    cues
}

fn line(cue: Cue<'_>) -> Line<'_> {
    let mut line = Line::plain(Cow::Owned(cue.words), cue.no, cue.end, true);
    line.hints.time = cue.time;
    line.hints.speaker = cue.speaker;
    line
}

/// Whether a cue goes on with the paragraph before it.
fn goes_on(line: &Line<'_>, cue: &Cue<'_>) -> bool {
    let same_speaker = cue.speaker.is_none() || line.hints.speaker == cue.speaker;
    if cue.is_new && !(cue.speaker.is_some() && line.hints.speaker == cue.speaker)
        || !same_speaker
        || is_remark(&line.text)
    {
        return false;
    }
    let pause = match (line.hints.time, cue.time) {
        (Some([_, end]), Some([start, _])) => start.saturating_sub(end),
        _ => Duration::ZERO,
    };
    let last = line.text.chars().rev().find(|&c| !closes(c));
    let is_sentence = last.is_some_and(ends_sentence);
    !(is_sentence && (pause >= PAUSE || line.text.len() >= LONG))
}

fn append(line: &mut Line<'_>, cue: Cue<'_>) {
    let is_wide = |c: char| is_han(c) || matches!(c, '\u{3000}'..='\u{30ff}' | '\u{ff00}'..='\u{ff60}');
    let joins =
        line.text.chars().next_back().is_some_and(is_wide) || cue.words.chars().next().is_some_and(is_wide);
    let space = if joins { "" } else { " " };
    line.text.to_mut().extend([space, &cue.words]);
    line.end = cue.end;
    if let (Some([_, end]), Some([_, cue_end])) = (&mut line.hints.time, cue.time) {
        *end = (*end).max(cue_end);
    }
}

#[cfg(test)]
mod tests {
    use super::{is_captions, read};

    fn lines(text: &str) -> Vec<(String, Option<[u64; 2]>, Option<String>)> {
        read(text)
            .lines
            .into_iter()
            .map(|line| {
                let time = line
                    .hints
                    .time
                    .map(|times| times.map(|time| u64::try_from(time.as_millis()).unwrap_or(0)));
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
        let text = "[00:00:03] Ana: Good evening.\n[00:00:09] Ben: Good evening, Ana.\n[00:01:00] Ana: Let us begin.\n";
        assert!(is_captions(text));
        let words: Vec<String> = lines(text).into_iter().map(|line| line.0).collect();
        assert_eq!(words, ["Ana: Good evening.", "Ben: Good evening, Ana.", "Ana: Let us begin."]);
    }

    #[test]
    fn clocks_in_a_text_make_no_captions() {
        for text in [
            "Title\n10:30\nWords\n",
            "9:30 Welcome\n8:15 Earlier\n10:00 Later\n11:00 Last\n",
            "12 3\nab --> c\n",
        ] {
            assert!(!is_captions(text), "{text}");
        }
    }
}

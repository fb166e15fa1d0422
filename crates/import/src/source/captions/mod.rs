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

mod cues;
#[cfg(test)]
mod tests;
mod time;

use super::document::{Document, Line};
use crate::body::inline;
use crate::line::trimmed;
use crate::script::{closes, ends_sentence, is_han};
use cues::{cues, is_remark};
use std::borrow::Cow;
use std::time::Duration;
use time::{stamp, times};

/// A pause that ends a paragraph after a sentence.
const PAUSE: Duration = Duration::from_millis(1500);

/// Bytes of a paragraph after which the end of a sentence ends it.
const LONG: usize = 600;

/// Whether a text is captions.
pub(super) fn is_timed(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let (first, second) = (lines.next().unwrap_or_default(), lines.next().unwrap_or_default());
    let is_vtt =
        first.strip_prefix("WEBVTT").is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']));
    let is_srt = first.bytes().all(|byte| byte.is_ascii_digit()) && times(second).is_some();
    is_vtt || is_srt || times(first).is_some()
}

/// Whether times begin at least three lines, and every eighth at the least.
pub(super) fn is_stamped(text: &str) -> bool {
    are_stamped(text.lines())
}

fn are_stamped<'t>(lines: impl Iterator<Item = &'t str>) -> bool {
    let (mut stamps, mut all) = (0usize, 0usize);
    let mut last = None;
    for line in lines.map(str::trim).filter(|line| !line.is_empty()) {
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

/// What is said between two times.
struct Cue<'a> {
    time: Option<[Duration; 2]>,
    no: usize,
    end: usize,
    speaker: Option<Cow<'a, str>>,
    words: String,
    /// Somebody else speaks, or a line is not part of what is said.
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

/// `[00:12] **Ada:** …`: takes the times off the words of a text with markup, where it is a transcript with times.
pub(crate) fn unstamp(lines: &mut [Line<'_>]) {
    let is_timed = lines.iter().any(|line| line.hints.time.is_some());
    if is_timed || !are_stamped(lines.iter().map(|line| &*line.text)) {
        return;
    }
    let mut next = None;
    for line in lines.iter_mut().rev() {
        let Some((time, words)) = stamp(&line.text).filter(|(_, words)| !words.is_empty()) else { continue };
        let from = line.text.len() - words.len();
        line.hints.inline = line.hints.inline.take().and_then(|it| inline::after(it, &line.text[..from]));
        line.text = trimmed(&line.text, from..line.text.len());
        line.hints.time = Some([time, next.unwrap_or(time).max(time)]);
        next = Some(time);
    }
}

/// The lines of a transcript, each with the last time before it.
fn stamped(text: &str) -> Vec<Cue<'_>> {
    let mut cues: Vec<Cue<'_>> = Vec::new();
    let mut start = None;
    let mut is_new = true;
    let are_paragraphs = are_paragraphs(text);
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
        is_new |= has_stamp && !words.is_empty() || start.is_none() || is_remark(words) || are_paragraphs;
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

/// Whether the lines between the first time and the last are paragraphs, not cut for the screen: most of them end a
/// sentence, or are labels.
fn are_paragraphs(text: &str) -> bool {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let is_stamped = |line: &&str| stamp(line).is_some();
    let (Some(from), Some(to)) = (lines.iter().position(is_stamped), lines.iter().rposition(is_stamped))
    else {
        return false;
    };
    let words = || lines[from..to].iter().filter(|line| !is_stamped(line));
    let is_whole = |line: &&&str| {
        let last = line.chars().rev().find(|&c| !closes(c));
        last.is_some_and(|c| ends_sentence(c) || matches!(c, ':' | '：'))
    };
    words().filter(is_whole).count() * 3 >= words().count() * 2
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

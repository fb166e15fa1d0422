//! The blocks of WebVTT or SubRip → cues.

use crate::time::{Style, timings};
use std::borrow::Cow;
use std::time::Duration;

/// What a file has.
///
/// ```
/// use oration_captions::captions;
///
/// let captions = captions("WEBVTT - Bees\nLanguage: en\n\nNOTE draft\n\nfirst\n00:01.000 --> 00:03.000\n<v Ana>Good evening.\n");
/// assert_eq!((&*captions.header, captions.others.len()), ("WEBVTT - Bees\nLanguage: en", 1));
/// let cue = &captions.cues[0];
/// assert_eq!((cue.line, &*cue.id, cue.time[1].as_secs(), &*cue.text), (7, "first", 3, "<v Ana>Good evening."));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Captions {
    /// The lines of the header; empty in SubRip.
    pub header: String,
    /// The cues, in the order of the file.
    pub cues: Vec<Cue>,
    /// Blocks other than cues, such as notes and styles, with the line at which each begins.
    pub others: Vec<(usize, String)>,
}

/// Words that are shown between two times.
///
/// ```
/// let captions = oration_captions::captions("1\n00:00:01,000 --> 00:00:02,000\nGood evening.\n");
/// assert_eq!(captions.cues[0].text, "Good evening.");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Cue {
    /// The line of its times, from 1.
    pub line: usize,
    /// The line before the times.
    pub id: String,
    /// When it is shown. A file may say that it ends before it starts.
    pub time: [Duration; 2],
    /// Its lines, with tags.
    pub text: String,
}

/// Whether a text has the signature of WebVTT.
///
/// ```
/// use oration_captions::is_webvtt;
/// assert!(is_webvtt("WEBVTT\n") && is_webvtt("\u{feff}WEBVTT Kind: captions") && !is_webvtt("WEBVTTX\n"));
/// ```
pub fn is_webvtt(text: &str) -> bool {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    text.strip_prefix("WEBVTT")
        .is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t', '\n', '\r']))
}

/// Reads a text with the signature as WebVTT, and any other as SubRip.
///
/// ```
/// assert!(oration_captions::captions("Good evening.").cues.is_empty());
/// ```
pub fn captions(text: &str) -> Captions {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let is_webvtt = is_webvtt(text);
    let text = preprocessed(text);
    let mut lines = Lines { all: text.split('\n').collect(), at: 0 };
    let mut captions = Captions::default();
    let style = if is_webvtt { Style::Strict } else { Style::Lenient };
    if is_webvtt {
        // A header ends at an empty line, or at times.
        let end = lines.all.iter().skip(1).position(|line| line.is_empty() || line.contains("-->"));
        lines.at = end.map_or(lines.all.len(), |end| end + 1);
        captions.header = lines.all[..lines.at].join("\n").trim_end_matches('\n').to_owned();
    }
    while lines.skip_empty() {
        let line = lines.at + 1;
        match lines.block(style) {
            Block::Cue(cue) => captions.cues.push(cue),
            Block::Other(text) => captions.others.push((line, text)),
        }
    }
    captions
}

fn preprocessed(text: &str) -> Cow<'_, str> {
    if !text.contains(['\0', '\r']) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.replace('\0', "\u{fffd}").replace("\r\n", "\n").replace('\r', "\n"))
}

enum Block {
    Cue(Cue),
    Other(String),
}

struct Lines<'t> {
    all: Vec<&'t str>,
    at: usize,
}

impl Lines<'_> {
    /// Whether there is another block.
    fn skip_empty(&mut self) -> bool {
        while self.all.get(self.at).is_some_and(|line| line.is_empty()) {
            self.at += 1;
        }
        self.at < self.all.len()
    }

    /// “Collect a WebVTT block”. Its end is an empty line, or times that are not its first.
    fn block(&mut self, style: Style) -> Block {
        let mut cue: Option<Cue> = None;
        let mut seen_arrow = false;
        let mut text: Vec<&str> = Vec::new();
        let start = self.at;
        while let Some(&line) = self.all.get(self.at) {
            if line.contains("-->") {
                if seen_arrow || self.at > start + 1 {
                    break;
                }
                seen_arrow = true;
                if let Some(time) = timings(line, style) {
                    let id = std::mem::take(&mut text).concat();
                    cue = Some(Cue { line: self.at + 1, id, time, text: String::new() });
                } else {
                    text.push(line);
                }
            } else if is_end(line, style) {
                break;
            } else if style == Style::Lenient && cue.is_some() && self.is_number_of_next() {
                // Editors forget the empty line between two cues.
                break;
            } else {
                text.push(line);
            }
            self.at += 1;
        }
        let text = text.join("\n");
        match cue {
            Some(cue) => Block::Cue(Cue { text, ..cue }),
            None => Block::Other(text),
        }
    }

    fn is_number_of_next(&self) -> bool {
        let is_number = |line: &str| !line.is_empty() && line.bytes().all(|byte| byte.is_ascii_digit());
        self.all.get(self.at).is_some_and(|line| is_number(line.trim()))
            && self.all.get(self.at + 1).is_some_and(|next| timings(next, Style::Lenient).is_some())
    }
}

fn is_end(line: &str, style: Style) -> bool {
    line.is_empty() || style == Style::Lenient && line.trim().is_empty()
}

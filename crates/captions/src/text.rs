//! The text of a cue → its words, without tags, and the voice that says them.

use crate::time::{Style, time};
use std::time::Duration;

/// Words of a cue, and when they are said, if there is a timestamp before them.
///
/// ```
/// let runs = oration_captions::runs("Good <00:01.500><i>evening</i> &amp; thanks");
/// assert_eq!((&*runs[0].words, runs[0].time), ("Good ", None));
/// assert_eq!((&*runs[1].words, runs[1].time.map(|time| time.as_millis())), ("evening & thanks", Some(1500)));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Run {
    /// When they are said.
    pub time: Option<Duration>,
    /// The words.
    pub words: String,
}

/// The words of a cue, in one run or, if it has timestamps, in several. Readings of ruby are left out.
///
/// ```
/// let words = |text| oration_captions::runs(text).into_iter().map(|run| run.words).collect::<String>();
/// assert_eq!(words("<c.loud>1 &lt; 2</c> {\\an8}<ruby>漢<rt>かん</rt></ruby>"), "1 < 2 漢");
/// ```
pub fn runs(text: &str) -> Vec<Run> {
    let mut runs = vec![Run::default()];
    let mut is_reading = false;
    for part in parts(text) {
        match part {
            Part::Words(words) if !is_reading => {
                if let Some(run) = runs.last_mut() {
                    run.words.push_str(words);
                }
            }
            Part::Tag(tag) => {
                if let Some((time, "")) = time(tag, Style::Strict) {
                    runs.push(Run { time: Some(time), words: String::new() });
                }
                match tag.split(['.', ' ', '\t', '\n']).next() {
                    Some("rt") => is_reading = true,
                    Some("/rt" | "/ruby") => is_reading = false,
                    _ => {}
                }
            }
            Part::Words(_) => {}
        }
    }
    for run in &mut runs {
        run.words = unescaped(&run.words);
    }
    runs.retain(|run| !run.words.is_empty());
    runs
}

/// The name in the first `<v Name>`.
///
/// ```
/// assert_eq!(oration_captions::voice("<v.loud Ana Holt>Thank you."), Some("Ana Holt".to_owned()));
/// ```
pub fn voice(text: &str) -> Option<String> {
    parts(text).find_map(|part| match part {
        Part::Tag(tag) => {
            let rest = tag.strip_prefix('v').filter(|rest| rest.starts_with(['.', ' ', '\t', '\n']))?;
            let (_, name) = rest.split_once([' ', '\t', '\n'])?;
            let name = unescaped(name).split_whitespace().collect::<Vec<_>>().join(" ");
            (!name.is_empty()).then_some(name)
        }
        Part::Words(_) => None,
    })
}

enum Part<'t> {
    Words(&'t str),
    /// What is between `<` and `>`.
    Tag(&'t str),
}

/// Words and tags. A `<` without `>` is a tag up to the end. `{\an8}` is a position in SubRip files of editors.
fn parts(text: &str) -> impl Iterator<Item = Part<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if let Some(tag) = rest.strip_prefix('<') {
            let end = tag.find('>').unwrap_or(tag.len());
            rest = tag.get(end + 1..).unwrap_or_default();
            return Some(Part::Tag(&tag[..end]));
        }
        if let Some(tag) = rest.strip_prefix("{\\").filter(|tag| tag.contains('}')) {
            let (tag, after) = tag.split_once('}')?;
            rest = after;
            return Some(Part::Tag(tag));
        }
        let first = rest.chars().next()?.len_utf8();
        let end = rest[first..].find(['<', '{']).map_or(rest.len(), |end| first + end);
        let words = &rest[..end];
        rest = &rest[end..];
        Some(Part::Words(words))
    })
}

/// The character references of WebVTT that occur in captions.
fn unescaped(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    const NAMES: [(&str, &str); 9] = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&nbsp;", "\u{a0}"),
        ("&lrm;", "\u{200e}"),
        ("&rlm;", "\u{200f}"),
        ("&quot;", "\""),
        ("&apos;", "'"),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ];
    NAMES.iter().fold(text.to_owned(), |text, (name, character)| text.replace(name, character))
}

//! [`Speech`] → captions: words and the times between which they are said.
//!
//! ```text
//! Speech ─ spoken ─► texts with times ─ lines ─► cues ─► WebVTT, SubRip
//! ```

mod between;
mod leaf;
mod lines;
mod spoken;
#[cfg(test)]
mod tests;

use crate::losses::Feature;
use crate::options::ExportError;
use oration_markdown::expand;
use oration_model::Speech;
use oration_outline::language;
use std::time::Duration;

/// What captions cannot express.
pub(crate) const LOSSES: &[(Feature, &str)] = &[
    (Feature::Schema, "not written"),
    (Feature::Subtitle, "not written"),
    (Feature::Dir, "not written"),
    (Feature::Kind, "not written"),
    (Feature::Speaker, "not written"),
    (Feature::SpeakerRole, "not written"),
    (Feature::SpeakerDetail, "not written"),
    (Feature::Byline, "not written"),
    (Feature::Audience, "not written"),
    (Feature::Occasion, "not written"),
    (Feature::Place, "not written"),
    (Feature::Published, "not written"),
    (Feature::Source, "not written"),
    (Feature::SourceUrl, "not written"),
    (Feature::Licence, "not written"),
    (Feature::Breadcrumb, "not written"),
    (Feature::Keywords, "not written"),
    (Feature::Summary, "not written"),
    (Feature::Headnote, "not written"),
    (Feature::Extent, "not written"),
    (Feature::Media, "not written"),
    (Feature::Alternates, "not written"),
    (Feature::Notes, "not written"),
    (Feature::Untimed, "not written"),
    (Feature::Sections, "headings that are read out, like the text"),
    (Feature::State, "not written"),
    (Feature::Ids, "not written"),
    (Feature::Lists, "items like the text, where there is time for them"),
    (Feature::Quotes, "like the text, where there is time for them"),
    (Feature::Verse, "like the text, where there is time for it"),
    (Feature::Figures, "not written"),
    (Feature::Tables, "not written"),
    (Feature::TurnSpeakerDetail, "not written"),
    (Feature::Omissions, "not written"),
    (Feature::Breaks, "not written"),
    (Feature::MaskDetail, "not written"),
    (Feature::Gaps, "an ellipsis"),
    (Feature::Points, "words of the text"),
    (Feature::Ruby, "not written"),
    (Feature::Foreign, "words of the text"),
    (Feature::Emphasis, "not written"),
    (Feature::Strikethrough, "words of the text"),
    (Feature::Code, "words of the text"),
    (Feature::Links, "words of the text"),
    (Feature::Images, "words of the text"),
    (Feature::HardBreaks, "spaces"),
];

/// Words on the screen.
#[derive(Debug, PartialEq)]
pub(crate) struct Cue {
    pub(crate) time: [Duration; 2],
    /// Who speaks, in a speech with turns.
    pub(crate) speaker: Option<String>,
    /// A speaker begins with it.
    pub(crate) begins: bool,
    /// One line or two.
    pub(crate) lines: Vec<String>,
}

/// Characters in a line at most: of letters, and of Chinese or Japanese.
const LETTERS: usize = 42;
const WIDE: usize = 18;

/// The shortest time of a cue.
const SHORTEST: Duration = Duration::from_millis(1);

/// The cues of a speech, in the order of their times.
pub(crate) fn cues(speech: &Speech<'_>) -> Result<Vec<Cue>, ExportError> {
    let expanded = expand(speech);
    let lang = language::of(speech, &expanded);
    let is_wide = matches!(oration_locale::locale(lang).lang, "zh-Hans" | "zh-Hant" | "ja");
    let width = if is_wide { WIDE } else { LETTERS };
    let (spoken, _) = spoken::spoken(&expanded.body);
    if spoken.is_empty() {
        let message = "the speech has no times; captions need `time` in its paragraphs, sections or turns";
        return Err(ExportError::speech(message));
    }
    let mut cues = Vec::new();
    let mut voice = None;
    for text in spoken {
        let begins = text.turn != voice;
        voice = text.turn;
        let first = cues.len();
        let pairs = lines::pairs(&text.words, width);
        let total: usize = pairs.iter().flatten().map(|line| line.chars().count()).sum();
        let [start, end] = text.time;
        let length = end.saturating_sub(start);
        let mut said = 0;
        for lines in pairs {
            let from = start + part(length, said, total);
            said += lines.iter().map(|line| line.chars().count()).sum::<usize>();
            let to = (start + part(length, said, total)).max(from + SHORTEST);
            let begins = begins && cues.len() == first;
            cues.push(Cue { time: [from, to], speaker: text.speaker.clone(), begins, lines });
        }
    }
    cues.sort_by_key(|cue| cue.time[0]);
    Ok(cues)
}

/// For each block of the body in order, Markdown blocks expanded, whether it has words that are not in the captions
/// because no time is known for them.
pub(crate) fn left_out(speech: &Speech<'_>) -> Vec<bool> {
    spoken::spoken(&expand(speech).body).1
}

/// The part `said / total` of a length, in milliseconds.
pub(crate) fn part(length: Duration, said: usize, total: usize) -> Duration {
    let millis = length.as_millis() * said as u128 / (total as u128).max(1);
    Duration::from_millis(u64::try_from(millis).unwrap_or(u64::MAX))
}

/// `00:12:03.500`, with a point or a comma.
pub(crate) fn clock(time: Duration, mark: char) -> String {
    let seconds = time.as_secs();
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    format!("{hours:02}:{minutes:02}:{seconds:02}{mark}{:03}", time.subsec_millis())
}

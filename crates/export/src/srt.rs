//! [`Speech`] with times → SubRip (.srt), which has numbers, times and words.

use crate::captions::{clock, cues};
use crate::format::ExportContent;
use crate::options::{ExportError, ExportOptions};
use oration_locale::locale;
use oration_markdown::expand;
use oration_model::Speech;
use oration_outline::language;

pub(crate) use crate::captions::LOSSES;

/// The texts that have times as cues. The first cue of a turn opens with the name of the speaker.
pub(crate) fn write(speech: &Speech<'_>, _: &ExportOptions) -> Result<ExportContent, ExportError> {
    let form = &locale(language::of(speech, &expand(speech))).text;
    let mut srt = String::new();
    for (number, cue) in cues(speech)?.into_iter().enumerate() {
        let [start, end] = cue.time.map(|time| clock(time, ','));
        if number > 0 {
            srt.push('\n');
        }
        srt.extend([&(number + 1).to_string(), "\n", &start, " --> ", &end, "\n"]);
        if let Some(speaker) = cue.speaker.filter(|_| cue.begins) {
            srt.extend([form.turn.replace("{name}", &speaker).trim_end(), "\n"]);
        }
        srt.extend([cue.lines.join("\n").replace("-->", "→"), "\n".to_owned()]);
    }
    Ok(srt.into())
}

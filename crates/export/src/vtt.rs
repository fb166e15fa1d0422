//! [`Speech`] with times → WebVTT (<https://www.w3.org/TR/webvtt1/>).

use crate::captions::{clock, cues};
use crate::format::ExportContent;
use crate::options::{ExportError, ExportOptions};
use oration_markdown::plain_text;
use oration_model::Speech;

pub(crate) use crate::captions::LOSSES;

/// The texts that have times as cues, with the voices of turns.
pub(crate) fn write(speech: &Speech<'_>, _: &ExportOptions) -> Result<ExportContent, ExportError> {
    let title =
        plain_text(&speech.title).replace("-->", "→").split_whitespace().collect::<Vec<_>>().join(" ");
    let mut vtt = "WEBVTT".to_owned();
    if !title.is_empty() {
        vtt.extend([" - ", &title]);
    }
    vtt.push('\n');
    if let Some(lang) = &speech.lang {
        vtt.extend(["Language: ", lang, "\n"]);
    }
    for cue in cues(speech)? {
        let [start, end] = cue.time.map(|time| clock(time, '.'));
        vtt.extend(["\n", &start, " --> ", &end, "\n"]);
        if let Some(speaker) = &cue.speaker {
            vtt.extend(["<v ", &escape(speaker), ">"]);
        }
        vtt.extend([&*escape(&cue.lines.join("\n")), "\n"]);
    }
    Ok(vtt.into())
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

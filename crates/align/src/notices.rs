//! Sentences that were not heard, and words that are not in the text → notices.

use crate::result::{AlignmentNotice, AlignmentNoticeCode};
use crate::spans::Spans;
use crate::texts::Texts;
use crate::transcript::Transcript;
use std::time::Duration;

/// Tokens that must be missing for a notice. Numbers of sections are rarely said.
const MISSED: usize = 4;

/// The notices, in the order of the text and of the recording. `split` has the sentences, each with the place of its text.
pub(crate) fn notices(
    texts: &Texts<'_>,
    split: &[(usize, &str)],
    found: &Spans,
    transcript: &Transcript,
) -> Vec<AlignmentNotice> {
    let missed = missed(texts, split, found);
    let added = added(texts, split, found, transcript);
    missed.into_iter().chain(added).collect()
}

fn missed(texts: &Texts<'_>, split: &[(usize, &str)], found: &Spans) -> Vec<AlignmentNotice> {
    let mut notices = Vec::new();
    let mut at = 0;
    while at < split.len() {
        // Sentences without words go with those before them.
        let is_missed = |index: &usize| found.sentences[*index].is_none();
        let end = (at..split.len()).find(|index| !is_missed(index)).unwrap_or(split.len());
        if found.lengths[at..end].iter().sum::<usize>() >= MISSED {
            let first = (at..end).find(|&index| found.lengths[index] > 0).unwrap_or(at);
            let words: String =
                split[first..end].chunk_by(|a, b| a.0 == b.0).map(paragraph).collect::<Vec<_>>().join("\n");
            notices.push(AlignmentNotice {
                code: AlignmentNoticeCode::NotHeard,
                path: Some(texts.all[split[first].0].path.clone()),
                time: None,
                message: "not heard".to_owned(),
                text: words,
            });
        }
        at = end.max(at) + 1;
    }
    notices
}

fn paragraph(sentences: &[(usize, &str)]) -> String {
    sentences.iter().map(|(_, sentence)| *sentence).collect::<String>().trim().to_owned()
}

fn added(
    texts: &Texts<'_>,
    split: &[(usize, &str)],
    found: &Spans,
    transcript: &Transcript,
) -> Vec<AlignmentNotice> {
    let heard: Vec<(u64, usize)> = found
        .sentences
        .iter()
        .zip(split)
        .filter_map(|(span, (place, _))| Some(((*span)?[0], *place)))
        .collect();
    let notice = |range| {
        let [start, end] = transcript.time(range);
        let before = heard.partition_point(|(time, _)| *time <= start).checked_sub(1).map(|at| heard[at].1);
        AlignmentNotice {
            code: AlignmentNoticeCode::NotInText,
            path: before.map(|place| texts.all[place].path.clone()),
            time: Some([start, end].map(Duration::from_millis)),
            message: format!("{}–{} is not in the text", clock(start), clock(end)),
            text: transcript.words(range),
        }
    };
    found.added.iter().map(notice).collect()
}

/// `1:02:03` or `2:03`.
fn clock(millis: u64) -> String {
    let seconds = millis / 1000;
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") }
}

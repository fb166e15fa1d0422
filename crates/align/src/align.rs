//! A speech and a transcript → the speech with times.

use crate::error::TranscriptError;
use crate::notices::notices;
use crate::result::{AlignedSection, AlignedSentence, Alignment};
use crate::spans::{Span, Spans, spans};
use crate::texts::Texts;
use crate::transcript::Transcript;
use oration_markdown::expand;
use oration_model::{Block, Speech};
use oration_outline::{IdAllocator, language};
use oration_timing::sentences;
use std::ops::Range;
use std::time::Duration;

/// The least that must be heard of a speech, in thousandths.
const LEAST: u64 = 20;

/// Finds when the paragraphs, sections and turns of a speech are said. Times that they have are replaced.
///
/// Chinese, Japanese and Korean are compared by characters, other languages by words. Numbers are compared as they are said;
/// punctuation, capitals and sounds of hesitation do not count.
///
/// ```
/// use oration::{Transcript, align};
///
/// let speech = oration::parse(r#"{"title": "", "body": ["2025年，增长5%。", "谢谢大家！"]}"#)?.speech;
/// let transcript = Transcript::parse("WEBVTT\n\n00:00.000 --> 00:04.000\n二零二五年增长百分之五\n\n00:05.000 --> 00:06.000\n谢谢大家\n")?;
/// let times: Vec<u64> = align(&speech, &transcript)?.sentences.iter().map(|sentence| sentence.time[0].as_secs()).collect();
/// assert_eq!(times, [0, 5]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`TranscriptError::Unrelated`] if nearly nothing of the speech was heard.
pub fn align<'s>(speech: &'s Speech<'s>, transcript: &Transcript) -> Result<Alignment<'s>, TranscriptError> {
    let expanded = expand(speech);
    let texts = Texts::of(&expanded.body, IdAllocator::new("", &expanded));
    let lang = language::of(speech, &expanded);
    let split: Vec<(usize, &str)> = (0..)
        .zip(&texts.all)
        .flat_map(|(place, said)| {
            sentences(&said.text, lang).into_iter().map(move |sentence| (place, sentence))
        })
        .collect();
    let words: Vec<&str> = split.iter().map(|(_, sentence)| *sentence).collect();
    let found = spans(&words, transcript);
    // The sentences of some texts.
    let of = |texts: &Range<usize>| {
        split.partition_point(|(place, _)| *place < texts.start)
            ..split.partition_point(|(place, _)| *place < texts.end)
    };
    let coverage = found.coverage(0..split.len());
    if coverage < LEAST {
        return Err(TranscriptError::Unrelated);
    }
    let times: Vec<Option<Span>> = texts.timed.iter().map(|(range, _)| found.time(of(range))).collect();
    let sections = texts.sections.iter().map(|part| AlignedSection {
        id: part.id.clone(),
        num: part.num.clone(),
        heading: part.heading.clone(),
        coverage: found.coverage(of(&part.texts)),
        time: found.time(of(&part.texts)).map(durations),
    });
    let sections: Vec<_> = sections.collect();
    let heard = split.iter().zip(&found.sentences).filter_map(|(&(place, sentence), span)| {
        let said = &texts.all[place];
        Some(AlignedSentence {
            text: sentence.to_owned(),
            time: durations((*span)?),
            section: said.section.map(|at| texts.sections[at].id.clone()),
            paragraph: said.paragraph.clone(),
        })
    });
    let heard = heard.collect();
    let notices = notices(&texts, &split, &found, transcript);
    let mut speech = expanded.into_owned();
    write(&mut speech.body, &mut times.into_iter());
    Ok(Alignment { speech, coverage, sections, sentences: heard, notices })
}

/// When each of some sentences is said, in the order of a text; `None` if it was not heard.
///
/// ```
/// use oration::{Transcript, align_sentences};
///
/// let transcript = Transcript::parse("WEBVTT\n\n00:01.000 --> 00:02.000\nGood evening.\n")?;
/// let times = align_sentences(&["Good evening. ", "Thank you."], &transcript);
/// assert_eq!(times.iter().map(Option::is_some).collect::<Vec<_>>(), [true, false]);
/// # Ok::<(), oration::TranscriptError>(())
/// ```
pub fn align_sentences(sentences: &[&str], transcript: &Transcript) -> Vec<Option<[Duration; 2]>> {
    spans(sentences, transcript).sentences.into_iter().map(|span| span.map(durations)).collect()
}

impl Spans {
    /// How many thousandths of some sentences were heard.
    fn coverage(&self, range: Range<usize>) -> u64 {
        let (mut heard, mut all) = (0, 0);
        for (span, length) in self.sentences[range.clone()].iter().zip(&self.lengths[range]) {
            all += length;
            heard += if span.is_some() { *length } else { 0 };
        }
        (heard * 1000).checked_div(all).unwrap_or(0) as u64
    }

    /// From the first sentence that was heard to the last.
    fn time(&self, range: Range<usize>) -> Option<Span> {
        let mut heard = self.sentences[range].iter().flatten();
        let first = heard.next()?;
        Some([first[0], heard.next_back().unwrap_or(first)[1]])
    }
}

fn durations(span: Span) -> [Duration; 2] {
    span.map(Duration::from_millis)
}

/// Gives paragraphs, sections and turns their times.
fn write(blocks: &mut [Block<'_>], times: &mut impl Iterator<Item = Option<Span>>) {
    for block in blocks {
        let time = match block {
            Block::Paragraph(paragraph) => Some(&mut paragraph.time),
            Block::Section(section) => Some(&mut section.time),
            Block::Turn(turn) => Some(&mut turn.time),
            _ => None,
        };
        if let Some(time) = time {
            *time = times.next().flatten().map(durations);
        }
        for inside in block.children_mut() {
            write(inside, times);
        }
    }
}

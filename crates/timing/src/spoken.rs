//! Passages → when each begins, their sentences with their times, and the lines they fill.

use crate::clock::Clock;
use crate::pages::Paper;
use crate::passages::{Content, Passage, Passages};
use crate::{TimedSentence, TimingOptions, sentences};
use std::time::Duration;

/// What has been spoken so far.
pub(crate) struct Spoken {
    pub(crate) clock: Clock,
    pub(crate) paper: Paper,
    pub(crate) sentences: Vec<TimedSentence>,
    /// The milliseconds before each passage.
    starts: Vec<u64>,
    is_listed: bool,
}

impl Spoken {
    pub(crate) fn new(options: &TimingOptions) -> Self {
        let clock = Clock::new(options.pace, options.pauses);
        Spoken {
            clock,
            paper: Paper::default(),
            starts: Vec::new(),
            sentences: Vec::new(),
            is_listed: options.sentences,
        }
    }

    pub(crate) fn milliseconds(&self) -> u64 {
        self.clock.milliseconds()
    }

    /// When a passage begins; the end of the speech, after the last.
    pub(crate) fn start(&self, passage: usize) -> u64 {
        self.starts.get(passage).copied().unwrap_or_else(|| self.milliseconds())
    }

    pub(crate) fn speak(&mut self, passages: &Passages<'_>, lang: &str) {
        for passage in &passages.all {
            self.starts.push(self.milliseconds());
            let section =
                passage.section.and_then(|at| passages.sections.get(at)).map(|section| &*section.id);
            match &passage.content {
                Content::Heading { text, is_run_in } => {
                    self.say(text, lang, passage, section);
                    self.clock.end_heading();
                    self.paper.add(text, *is_run_in);
                }
                Content::Text(text) => {
                    self.say(text, lang, passage, section);
                    self.clock.end_paragraph();
                    self.paper.add(text, false);
                }
                Content::Remark => {
                    self.clock.remark();
                    self.paper.add_line();
                }
                Content::LeftOut(..) => self.paper.add_line(),
            }
            // A pause after a sentence belongs to it.
            let end = Duration::from_millis(self.milliseconds());
            if let Some(last) = self.sentences.last_mut() {
                last.time[1] = end;
            }
        }
        self.paper.end();
    }

    fn say(&mut self, text: &str, lang: &str, passage: &Passage<'_>, section: Option<&str>) {
        for sentence in sentences(text, lang) {
            let start = Duration::from_millis(self.milliseconds());
            self.clock.say(sentence);
            if self.is_listed {
                self.sentences.push(TimedSentence {
                    text: sentence.to_owned(),
                    time: [start, Duration::from_millis(self.milliseconds())],
                    section: section.map(str::to_owned),
                    paragraph: passage.paragraph.clone(),
                });
            }
        }
    }
}

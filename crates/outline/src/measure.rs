//! Text → its length in characters (字数) and words, and its speaking time.

use oration_markdown::{plain_inline, plain_span};
use oration_model::{Block, ListItem, Span, Text};
use serde::Serialize;
use std::borrow::Cow;
use std::ops::AddAssign;

/// The length of a text. Scripts are counted separately, so that a few Latin words do not make a Chinese speech look
/// English.
///
/// ```
/// let speech = oration::parse(r#"{"title": "", "body": ["增长5.4%，GDP稳步向好。"]}"#)?.speech;
/// let measure = oration::measure(&speech);
/// assert_eq!((measure.ideographs, measure.marks, measure.words), (6, 2, 2));
/// assert_eq!(measure.characters(), 10);
/// # Ok::<(), oration::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Measure {
    /// Han characters, kana and hangul syllables.
    pub ideographs: u64,
    /// Full-width punctuation marks.
    pub marks: u64,
    /// Words and numbers in scripts that separate words with spaces; in Thai, Lao, Burmese and Khmer, about as many words as
    /// there are.
    pub words: u64,
}

/// Speaking pace.
///
/// ```
/// use oration::{Measure, Pace};
///
/// let measure = Measure { ideographs: 1000, ..Measure::default() };
/// assert_eq!(measure.seconds(Pace::default()), 300);
/// assert_eq!(measure.seconds(Pace { ideographs: 250, ..Pace::default() }), 240);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// Han characters per minute; 200, as in a formal speech, by default.
    pub ideographs: u64,
    /// Words per minute; 140 by default.
    pub words: u64,
}

impl Default for Pace {
    fn default() -> Self {
        Pace { ideographs: 200, words: 140 }
    }
}

impl Measure {
    /// Characters as Chinese word processors count them (字数): each Han character, full-width mark, Latin word and
    /// number counts as one.
    ///
    /// ```
    /// let measure = oration::Measure { ideographs: 6, marks: 2, words: 2 };
    /// assert_eq!(measure.characters(), 10);
    /// ```
    pub fn characters(&self) -> u64 {
        self.ideographs + self.marks + self.words
    }

    /// Speaking time in seconds, at a pace.
    ///
    /// ```
    /// let measure = oration::Measure { words: 140, ..oration::Measure::default() };
    /// assert_eq!(measure.seconds(oration::Pace::default()), 60);
    /// ```
    pub fn seconds(&self, pace: Pace) -> u64 {
        self.milliseconds(pace) / 1000
    }

    /// Speaking time in milliseconds, at a pace of at most 100,000 a minute.
    ///
    /// ```
    /// let measure = oration::Measure { words: 1, ..oration::Measure::default() };
    /// assert_eq!(measure.milliseconds(oration::Pace::default()), 428);
    /// ```
    pub fn milliseconds(&self, pace: Pace) -> u64 {
        let [ideographs, words] = [pace.ideographs, pace.words].map(|pace| pace.clamp(1, FASTEST));
        // One division, so that times are not rounded twice.
        let parts =
            self.ideographs.saturating_mul(words).saturating_add(self.words.saturating_mul(ideographs));
        parts.saturating_mul(MINUTE) / (ideographs * words)
    }

    /// Counts plain text without Markdown.
    ///
    /// ```
    /// let mut measure = oration::Measure::default();
    /// measure.add("GDP增长5.4%");
    /// assert_eq!((measure.ideographs, measure.words), (2, 2));
    /// ```
    pub fn add(&mut self, words: &str) {
        // The letters of the word so far, or of the words without a space between them.
        let mut letters = 0;
        for character in words.chars() {
            let class = class(character);
            match class {
                Class::Ideograph => self.ideographs += 1,
                Class::Mark => self.marks += 1,
                Class::Letter if letters == 0 => self.words += 1,
                Class::Unspaced(word) if letters % word == 0 => self.words += 1,
                _ => {}
            }
            letters = match class {
                Class::Letter | Class::Unspaced(_) => letters + 1,
                Class::Joiner => letters,
                _ => 0,
            };
        }
    }
}

impl AddAssign for Measure {
    fn add_assign(&mut self, other: Self) {
        self.ideographs += other.ideographs;
        self.marks += other.marks;
        self.words += other.words;
    }
}

/// The fastest pace that is calculated with, so that no number overflows.
const FASTEST: u64 = 100_000;

/// A minute in milliseconds.
const MINUTE: u64 = 60_000;

#[derive(Clone, Copy, PartialEq)]
enum Class {
    Ideograph,
    Mark,
    Letter,
    /// Letters of scripts without spaces between words, and how many of them, with vowel signs, make a word.
    Unspaced(u64),
    /// Characters that do not end a word: `5.4`, `don't`, `well-known`, combining marks.
    Joiner,
    Space,
}

/// Unicode blocks. Half-width marks and spaces do not count as 字.
fn class(character: char) -> Class {
    match character {
        'a'..='z' | 'A'..='Z' | '0'..='9' => Class::Letter,
        '\'' | '.' | '-' | '’' | '_' | '\u{300}'..='\u{36F}' => Class::Joiner,
        '·' => Class::Mark,
        '\0'..='\u{BF}' => Class::Space,
        // Punctuation of Greek, Arabic, Indic, Tibetan and other scripts.
        '\u{37E}' | '\u{387}' | '\u{589}' | '\u{60C}' | '\u{61B}' | '\u{61F}' | '\u{6D4}' | '\u{964}'
        | '\u{965}' => Class::Space,
        '\u{F0B}'..='\u{F14}' | '\u{104A}' | '\u{104B}' | '\u{1361}'..='\u{1368}' => Class::Space,
        '\u{17D4}'..='\u{17D6}' | '\u{1800}'..='\u{180A}' => Class::Space,
        // Thai and Lao, Burmese and Khmer: the length of words as ICU finds them in the Universal Declaration of Human Rights.
        '\u{E00}'..='\u{EFF}' => Class::Unspaced(4),
        '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' => Class::Unspaced(6),
        '\u{C0}'..='\u{1FFF}' => Class::Letter,
        '“' | '”' | '‘' | '—' | '…' | '‖' => Class::Mark,
        '\u{2000}'..='\u{2BFF}' | '\u{3000}' => Class::Space,
        '\u{3005}'..='\u{3007}' | '\u{3021}'..='\u{3029}' => Class::Ideograph,
        '\u{3001}'..='\u{303F}' => Class::Mark,
        '\u{2E80}'..='\u{2FDF}'
        | '\u{3040}'..='\u{9FFF}'
        | '\u{AC00}'..='\u{D7AF}'
        | '\u{F900}'..='\u{FAFF}' => Class::Ideograph,
        '\u{FF10}'..='\u{FF19}' | '\u{FF21}'..='\u{FF3A}' | '\u{FF41}'..='\u{FF5A}' => Class::Letter,
        '\u{FF0E}' => Class::Joiner,
        '\u{FF00}'..='\u{FFEF}' | '\u{FE30}'..='\u{FE6F}' => Class::Mark,
        '\u{20000}'..='\u{3FFFF}' => Class::Ideograph,
        '\u{E000}'..='\u{F8FF}' | '\u{1F000}'..='\u{1FFFF}' | '\u{E0000}'.. => Class::Space,
        _ => Class::Letter,
    }
}

/// Counts a text. Of masks and gaps, only what is visible counts; remarks are not spoken.
pub(crate) fn add_text(text: &Text<'_>, measure: &mut Measure) {
    let words = match text {
        Text::Markdown(markdown) => plain_inline(markdown),
        Text::Spans(spans) => {
            let said = spans.iter().filter(|span| !matches!(span, Span::Gap { .. } | Span::Remark { .. }));
            Cow::Owned(said.map(plain_span).collect())
        }
    };
    measure.add(&words);
}

/// Counts the text of a block itself, without the blocks in it. Markdown blocks are already expanded.
pub(crate) fn add_own(block: &Block<'_>, measure: &mut Measure) {
    let mut add = |text: &Text<'_>| add_text(text, measure);
    match block {
        Block::Paragraph(paragraph) => add(&paragraph.text),
        Block::Salutation(line) | Block::Closing(line) => add(&line.text),
        Block::Verse(verse) => verse.lines.iter().for_each(add),
        Block::Quote(quote) => quote.text.iter().for_each(add),
        Block::Table(table) => table.rows.iter().flatten().for_each(add),
        Block::List(list) => list.items.iter().for_each(|item| {
            if let ListItem::Text(text) = item {
                add(text);
            }
        }),
        Block::Section(_)
        | Block::Turn(_)
        | Block::Markdown(_)
        | Block::Figure(_)
        | Block::Omission(_)
        | Block::Remark(_)
        | Block::Break => {}
    }
}

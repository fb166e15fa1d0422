//! The last lines of a speech: thanks, signature and date.
//!
//! ```text
//! closing = (thanks | signature | date)*           谢谢大家！ · 校长 王建国 · 2023年9月1日
//! ```

use super::byline::{self, Byline};
use super::date;
use super::line::Line;
use super::script::{has_sentence, is_finished, is_longer};

/// What closes a text.
#[derive(Debug, Default)]
pub(super) struct Closing {
    /// The first paragraph of it.
    pub(super) from: usize,
    pub(super) by: Option<Byline>,
    /// Delivered or signed, ISO 8601.
    pub(super) date: Option<String>,
}

/// The closing of a text; `from` is the number of paragraphs when there is none.
pub(super) fn find(paragraphs: &[Line<'_>]) -> Closing {
    let mut closing = Closing { from: paragraphs.len(), ..Closing::default() };
    for (at, line) in paragraphs.iter().enumerate().rev().take(5) {
        if at == 0 || !read(&line.text, paragraphs.get(at - 1), &mut closing) {
            break;
        }
        closing.from = at;
    }
    closing
}

fn read(text: &str, above: Option<&Line<'_>>, closing: &mut Closing) -> bool {
    if is_thanks(text) {
        return true;
    }
    let after_text = above.is_some_and(|above| is_finished(&above.text) || !is_longer(&above.text, 20));
    if !after_text
        || has_sentence(text)
        || is_longer(text, 40)
        || super::number::number(text).is_some() && date::find(text).is_none()
    {
        return false;
    }
    if let Some(found) = date::find(text).filter(|found| found.end - found.start + 12 >= text.len()) {
        closing.date.get_or_insert(found.day);
        return true;
    }
    match byline::byline(text, true).filter(|_| closing.by.is_none()) {
        Some(by) => {
            closing.by = Some(by);
            true
        }
        None => false,
    }
}

/// Thanks in a line of its own.
pub(super) fn is_thanks(text: &str) -> bool {
    const OPENINGS: [&str; 19] = [
        "谢谢",
        "謝謝",
        "多谢",
        "多謝",
        "感谢大家",
        "感谢各位",
        "再见",
        "干杯",
        "thank you",
        "i thank you",
        "thanks",
        "je vous remercie",
        "merci",
        "vielen dank",
        "muchas gracias",
        "gracias",
        "спасибо",
        "благодарю",
        "شكرا",
    ];
    let lower = text.trim().to_lowercase();
    !is_longer(text, 30) && OPENINGS.iter().any(|opening| lower.starts_with(opening))
        || text.starts_with("御清聴") && !is_longer(text, 30)
}

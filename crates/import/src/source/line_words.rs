//! The words of a line of Markdown → how many of them are links, and the time in front of them.

use super::captions;
use oration_model::Text;
use std::borrow::Cow;
use std::time::Duration;

/// Percent of the letters of a line that are the words of links; a picture by itself is one.
pub(super) fn link_share(text: &Text<'_>, plain: &str) -> u8 {
    let Text::Markdown(markdown) = text else { return 0 };
    let letters = |words: &str| words.chars().filter(|c| c.is_alphanumeric()).count();
    if !markdown.contains("](") {
        return 0;
    }
    let markdown = markdown.trim();
    let mut linked = 0;
    let mut from = 0;
    for (at, _) in markdown.match_indices("](") {
        let words = markdown.get(from..at).and_then(|before| before.rsplit_once('['));
        let is_picture = words.is_some_and(|(before, _)| before.ends_with('!'));
        if let Some((_, words)) = words.filter(|_| !is_picture || markdown.starts_with("![")) {
            linked += letters(words);
        }
        from = at;
    }
    u8::try_from(linked * 100 / letters(plain).max(1)).unwrap_or(100).min(100)
}

/// `\[00:12\] **Ada:** …`: the words behind the time at which they were said.
pub(super) fn without_stamp(text: Text<'_>) -> (Text<'_>, Option<Duration>) {
    match &text {
        Text::Markdown(markdown) => match captions::stamp(markdown) {
            Some((time, words)) => (Text::Markdown(Cow::Owned(words.to_owned())), Some(time)),
            None => (text, None),
        },
        Text::Spans(_) => (text, None),
    }
}

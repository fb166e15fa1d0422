//! A text → the kind of source it is.

use super::{captions, emphasis, front_matter};
use crate::line::is_space;
use crate::script::is_han;

/// What a text is written in.
///
/// ```
/// use oration_import::steps::{SourceKind, kind};
/// assert_eq!(kind("WEBVTT\n\n00:01.000 --> 00:02.000\nFriends,\n"), SourceKind::Captions);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SourceKind {
    /// Lines of words.
    Text,
    /// WebVTT, SubRip, or lines with times.
    Captions,
    /// Markdown.
    Markdown,
    /// A web page.
    Html,
}

/// The kind of source a text is.
///
/// ```
/// use oration_import::steps::{SourceKind, kind};
/// assert_eq!(kind("Title\n=====\n\nWords.\n"), SourceKind::Markdown);
/// ```
pub fn kind(text: &str) -> SourceKind {
    if is_html(text) {
        SourceKind::Html
    } else if captions::is_timed(text) {
        SourceKind::Captions
    } else if is_markdown(text) {
        SourceKind::Markdown
    } else if captions::is_stamped(text) {
        SourceKind::Captions
    } else {
        SourceKind::Text
    }
}

/// Markup from the first letter on, or paragraphs that are marked as such.
fn is_html(text: &str) -> bool {
    let text = text.trim_start_matches(is_space);
    let head: String = text.chars().take(16).map(|c| c.to_ascii_lowercase()).collect();
    const STARTS: [&str; 14] = [
        "!doctype", "html", "head", "body", "meta", "title", "article", "main", "section", "h1", "p>", "p ",
        "link", "?xml",
    ];
    let is_start =
        head.strip_prefix('<').is_some_and(|name| STARTS.iter().any(|start| name.starts_with(start)));
    let tags = |tag: &str| text.matches(tag).take(3).count();
    text.contains("</") && (is_start || tags("</p>") + tags("</P>") >= 3)
}

/// A front matter, or marks that a plain text does not have.
fn is_markdown(text: &str) -> bool {
    if front_matter::is_likely(text) {
        return true;
    }
    let mut above: [&str; 2] = ["", ""];
    for line in text.lines() {
        if is_heading(line) || is_underline(line, above) || is_mark(line) {
            return true;
        }
        above = [above[1], line];
    }
    has_bold_words(text)
}

/// Whether `**` marks bold words. A text in which more words are masked has masks in pairs, too: 国道**段、省道**段.
fn has_bold_words(text: &str) -> bool {
    if !text.contains("**") {
        return false;
    }
    let (mut bold, mut masks) = (0, 0);
    for line in text.lines() {
        if line.contains("**") {
            let (pairs, single) = emphasis::pairs(line);
            bold += pairs.len();
            masks += single.len();
        }
        masks += other_masks(line);
    }
    bold > masks
}

/// The number of masks other than `**`: 在_县, ##起.
fn other_masks(line: &str) -> usize {
    let is_between = |mark: &str, at: usize| {
        let before = line[..at].chars().next_back();
        let after = line[at + mark.len()..].chars().next();
        after.is_some_and(is_han) && before.is_none_or(|c| !c.is_ascii() || c.is_ascii_punctuation())
    };
    let count = |mark: &str| line.match_indices(mark).filter(|&(at, _)| is_between(mark, at)).count();
    if line.contains(['_', '#']) { count("_") + count("##") } else { 0 }
}

/// `## Repairs`.
fn is_heading(line: &str) -> bool {
    let line = line.trim_start_matches('\u{feff}');
    let level = line.bytes().take_while(|&byte| byte == b'#').count();
    let words = line.get(level..).unwrap_or_default();
    (1..=6).contains(&level) && words.starts_with([' ', '\t']) && words.contains(char::is_alphanumeric)
}

/// A line of `=` or `-` about as long as the short line above it, which is a paragraph of its own.
fn is_underline(line: &str, [before, above]: [&str; 2]) -> bool {
    let line = line.trim_end();
    let is_rule = line.len() >= 3 && ["=", "-"].iter().any(|mark| line.trim_start_matches(mark).is_empty());
    let width: usize = above.trim().chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum();
    let is_like = line.len() * 2 >= width && line.len() <= width * 2 + 8;
    is_rule
        && is_like
        && (1..=120).contains(&width)
        && before.trim().is_empty()
        && !above.trim_end().ends_with(['。', '！', '？', '.', '；'])
}

/// A fence, a note, an inline link.
fn is_mark(line: &str) -> bool {
    let trimmed = line.trim_start();
    let is_fence =
        ["```", "~~~"].iter().any(|fence| trimmed.starts_with(fence) && !trimmed[3..].contains('`'));
    let is_note = trimmed.starts_with("[^") && trimmed.contains("]:");
    let is_link = trimmed.match_indices("](").any(|(at, _)| {
        let target = &trimmed[at + 2..];
        target.starts_with("http")
            || target.starts_with('/')
            || target.starts_with('#')
            || target.starts_with("mailto:")
    });
    is_fence || is_note || is_link
}

#[cfg(test)]
mod tests {
    use super::{SourceKind, kind};

    #[test]
    fn each_kind_is_seen() {
        for (text, expected) in [
            ("Title\n\nFriends,\n", SourceKind::Text),
            ("Title\n\n# of people: 12 --- all\n-- a rule --\n", SourceKind::Markdown),
            ("在会上的讲话\n\n今年**区要完成**亿元\n", SourceKind::Text),
            ("在会上的讲话\n\n要**狠抓落实**。\n", SourceKind::Markdown),
            ("在_县会上的讲话\n\n发生事故##起。\n\n国道**段、省道**段等_处多发。\n", SourceKind::Text),
            ("Title\n=====\n\nA.\n", SourceKind::Markdown),
            ("We came a long way together.\n-----\nMore\n", SourceKind::Text),
            ("A\n\nSee [the plan](https://example.org/plan).\n", SourceKind::Markdown),
            ("---\ntitle: A\n---\nWords.\n", SourceKind::Markdown),
            ("\u{feff}  <!DOCTYPE html><p>A</p>", SourceKind::Html),
            ("<html><body>A</body></html>", SourceKind::Html),
            ("Intro\n<p>a</p><p>b</p><p>c</p>", SourceKind::Html),
            ("<main@example.org>\nFriends\n", SourceKind::Text),
            ("WEBVTT\n\n00:01.000 --> 00:02.000\nA\n", SourceKind::Captions),
        ] {
            assert_eq!(kind(text), expected, "{text}");
        }
    }
}

//! The words of a line with their marks → its plain text and its inline text.

use oration_markdown::escape_all;
use oration_model::{Span, Text};
use std::borrow::Cow;
use std::rc::Rc;

/// How words are set.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Style {
    pub(super) bold: bool,
    pub(super) italic: bool,
    pub(super) link: Option<Rc<str>>,
}

/// A piece of a line.
#[derive(Debug, Clone)]
pub(super) enum Piece {
    /// Words in one style.
    Words(String, Style),
    /// A word and its reading.
    Ruby(String, String),
    /// A link to a note of the page: the id of the note, and the mark as printed.
    NoteMark(String, String),
}

/// A digit or sign above the line, or below it, where Unicode has one.
pub(super) fn raised(c: char, below: bool) -> Option<char> {
    let (from, to) = match below {
        false => ("0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ"),
        true => ("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎"),
    };
    from.chars().position(|known| known == c).and_then(|at| to.chars().nth(at))
}

/// The plain words of a line.
pub(super) fn plain(pieces: &[Piece]) -> String {
    let mut words = String::new();
    for piece in pieces {
        match piece {
            Piece::Words(piece, _) | Piece::Ruby(piece, _) => words.push_str(piece),
            Piece::NoteMark(..) => {}
        }
    }
    words
}

/// Whether all words of a line have this.
pub(super) fn all(pieces: &[Piece], has: impl Fn(&Style) -> bool) -> bool {
    let mut words = pieces.iter().filter_map(|piece| match piece {
        Piece::Words(words, style) if words.contains(char::is_alphanumeric) => Some(style),
        _ => None,
    });
    words.next().is_some_and(&has) && words.all(has)
}

/// Percent of a line's letters that are the words of a link.
pub(super) fn link_share(pieces: &[Piece]) -> u8 {
    // Most lines have no link, and to count letters takes longest.
    if !pieces.iter().any(|piece| matches!(piece, Piece::Words(_, style) if style.link.is_some())) {
        return 0;
    }
    let (mut linked, mut all) = (0usize, 0usize);
    for piece in pieces {
        if let Piece::Words(words, style) = piece {
            let letters = words.chars().filter(|c| c.is_alphanumeric()).count();
            all += letters;
            linked += if style.link.is_some() { letters } else { 0 };
        }
    }
    (linked * 100).checked_div(all).map_or(0, |share| u8::try_from(share).unwrap_or(100))
}

/// The inline text of a line, where it has marks. Marks that Markdown cannot write beside these letters are left out.
pub(super) fn inline(pieces: &[Piece], drop_bold: bool, drop_italic: bool) -> Option<Text<'static>> {
    let is_plain =
        |style: &Style| style.link.is_none() && (drop_bold || !style.bold) && (drop_italic || !style.italic);
    if pieces.iter().all(|piece| matches!(piece, Piece::Words(_, style) if is_plain(style))) {
        return None;
    }
    let mut spans = Vec::new();
    let mut markdown = String::new();
    let mut is_marked = false;
    let mut before = None;
    for (i, piece) in pieces.iter().enumerate() {
        match piece {
            Piece::Words(words, style) => {
                let mark = match (style.bold && !drop_bold, style.italic && !drop_italic) {
                    (true, true) => "***",
                    (true, false) => "**",
                    (false, true) => "*",
                    (false, false) => "",
                };
                let link = style.link.as_deref().filter(|href| is_absolute(href));
                let mark = if can_mark(words, before, pieces.get(i + 1)) { mark } else { "" };
                is_marked |= !words.trim().is_empty() && (!mark.is_empty() || link.is_some());
                push_words(&mut markdown, words, mark, link);
            }
            Piece::Ruby(ruby, text) => {
                is_marked = true;
                end_span(&mut spans, &mut markdown);
                spans.push(Span::Ruby { ruby: ruby.clone().into(), text: text.clone().into() });
            }
            Piece::NoteMark(id, _) => {
                is_marked = true;
                end_span(&mut spans, &mut markdown);
                spans.push(Span::Note { note: id.clone().into() });
            }
        }
        before = match piece {
            Piece::Words(words, _) | Piece::Ruby(words, _) => words.chars().next_back(),
            Piece::NoteMark(..) => None,
        };
    }
    if !is_marked {
        return None;
    }
    end_span(&mut spans, &mut markdown);
    trim(&mut spans);
    Some(match <[Span<'_>; 1]>::try_from(spans) {
        Ok([Span::Markdown(markdown)]) => Text::Markdown(markdown),
        Ok(span) => Text::Spans(span.into()),
        Err(spans) => Text::Spans(spans),
    })
}

/// Whether marks around these words are marks to CommonMark, with what is before and after them.
fn can_mark(words: &str, before: Option<char>, next: Option<&Piece>) -> bool {
    let inner = words.trim();
    let after = match next {
        Some(Piece::Words(next, _) | Piece::Ruby(next, _)) => next.chars().next(),
        _ => None,
    };
    let before = before.filter(|_| words.starts_with(inner));
    let after = after.filter(|_| words.ends_with(inner));
    flanks(before, inner.chars().next()) && flanks(after, inner.chars().next_back())
}

/// Beside a sign, a mark is one only where a space or a sign is outside
/// (<https://spec.commonmark.org/0.31.2/#delimiter-run>).
fn flanks(outside: Option<char>, inside: Option<char>) -> bool {
    let is_sign = |c: char| !c.is_alphanumeric();
    !inside.is_some_and(is_sign) || outside.is_none_or(is_sign)
}

fn end_span(spans: &mut Vec<Span<'static>>, markdown: &mut String) {
    if !markdown.is_empty() {
        spans.push(Span::Markdown(Cow::Owned(std::mem::take(markdown))));
    }
}

/// White space at the ends of a line is not of the line.
fn trim(spans: &mut [Span<'static>]) {
    if let Some(Span::Markdown(markdown)) = spans.first_mut() {
        *markdown = Cow::Owned(markdown.trim_start_matches(crate::line::is_space).to_owned());
    }
    if let Some(Span::Markdown(markdown)) = spans.last_mut() {
        *markdown = Cow::Owned(markdown.trim_end_matches(crate::line::is_space).to_owned());
    }
}

/// Marks are close to their words, so white space goes outside.
fn push_words(markdown: &mut String, words: &str, mark: &str, link: Option<&str>) {
    let inner = words.trim();
    if inner.is_empty() || (mark.is_empty() && link.is_none()) {
        return markdown.push_str(&escape_all(words));
    }
    let start = words.len() - words.trim_start().len();
    markdown.push_str(&words[..start]);
    match link {
        None => markdown.extend([mark, &escape_all(inner), mark]),
        Some(href) => {
            // An exclamation mark before a link would make it a picture.
            if mark.is_empty() && markdown.ends_with('!') {
                markdown.truncate(markdown.len() - 1);
                markdown.push_str("\\!");
            }
            markdown.extend([mark, "["]);
            push_label(markdown, &escape_all(inner));
            markdown.push_str("](<");
            push_address(markdown, href);
            markdown.extend([">)", mark]);
        }
    }
    markdown.push_str(&words[start + inner.len()..]);
}

/// Brackets in the words of a link are words.
fn push_label(markdown: &mut String, label: &str) {
    let mut is_escaped = false;
    for c in label.chars() {
        if matches!(c, '[' | ']') && !is_escaped {
            markdown.push('\\');
        }
        is_escaped = c == '\\' && !is_escaped;
        markdown.push(c);
    }
}

fn push_address(markdown: &mut String, href: &str) {
    for c in href.chars() {
        match c {
            '<' => markdown.push_str("%3C"),
            '>' => markdown.push_str("%3E"),
            '\\' => markdown.push_str("%5C"),
            '&' => markdown.push_str("&amp;"),
            c if c.is_whitespace() || c.is_control() => markdown.push_str("%20"),
            c => markdown.push(c),
        }
    }
}

fn is_absolute(href: &str) -> bool {
    ["http://", "https://", "mailto:"].iter().any(|scheme| href.starts_with(scheme))
}

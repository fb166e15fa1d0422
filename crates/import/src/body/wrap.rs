//! Lines broken inside a paragraph → whole paragraphs.
//!
//! A line goes on in the next one when it ends without a sentence mark and
//!
//! * the next begins with a mark that can only follow (，。；”), or
//! * it is long, has an open quotation mark or bracket, or ends in 的 (Chinese, copied markup), or
//! * the text is hard-wrapped: the next is not set off, and the line is not the short last one of a paragraph, or
//! * the next begins in lower case (a page break inside a sentence).

use super::{Kind, Paragraph, gap};
use crate::line::Line;
use crate::number::number;
use crate::profile::Profile;
use crate::script::{is_finished, is_hangul, is_longer, len};
use crate::sort::sort_by_place;
use oration_model::{Span, Text};
use std::borrow::Cow;

/// How the lines of a text are broken.
#[derive(Debug, Clone, Copy)]
struct Wrap {
    profile: &'static Profile,
    /// Usual length of a hard-wrapped line in characters; 0 when lines are paragraphs.
    width: usize,
}

/// How the lines are broken.
fn measure(pieces: &[Paragraph<'_>], profile: &'static Profile) -> Wrap {
    let lines: Vec<&Line<'_>> =
        pieces.iter().filter(|piece| piece.is_text()).map(|piece| &piece.line).collect();
    let full = usual(&lines);
    let broken = lines
        .windows(2)
        .filter(|pair| {
            !pair[1].starts_paragraph
                && !is_finished(&pair[0].text)
                && pair.iter().all(|line| number(&line.text).is_none())
        })
        .count();
    let headings = lines.windows(3).filter(|lines| is_heading(lines, full)).count();
    let broken = broken.saturating_sub(headings);
    let hard = lines.len() >= 8 && broken * 10 > (lines.len() - headings) * profile.broken;
    let width = if hard { full } else { 0 };
    Wrap { profile, width: if profile.widths.contains(&width) { width } else { 0 } }
}

/// A short line between two sentences, where its first letter shows that a line begins: a heading, and no sign of
/// wrapping.
fn is_heading(lines: &[&Line<'_>], full: usize) -> bool {
    let [above, line, below] = lines else { return false };
    let begins = |text: &str| {
        text.chars().find(|c| c.is_alphabetic()).is_some_and(|c| c.is_uppercase() || is_hangul(c))
    };
    !below.starts_paragraph
        && is_finished(&above.text)
        && !is_finished(&line.text)
        && is_finished(&below.text)
        && !is_longer(&line.text, full / 2)
        && number(&line.text).is_none()
        && begins(&line.text)
        && begins(&below.text)
}

/// The length that nine lines in ten do not pass.
fn usual(lines: &[&Line<'_>]) -> usize {
    let mut lengths: Vec<usize> = lines.iter().map(|line| len(&line.text)).collect();
    sort_by_place(&mut lengths, |&length| length);
    lengths.get(lengths.len() * 9 / 10).copied().unwrap_or(0)
}

/// Whole paragraphs; each keeps the number of its first line.
pub(crate) fn join<'a>(pieces: Vec<Paragraph<'a>>, profile: &'static Profile) -> Vec<Paragraph<'a>> {
    let wrap = measure(&pieces, profile);
    let mut paragraphs: Vec<Paragraph<'a>> = Vec::with_capacity(pieces.len());
    let mut last = 0;
    for piece in pieces {
        let length = len(&piece.line.text);
        match paragraphs.last_mut() {
            Some(open) if goes_on(open, &piece, wrap, last) => {
                open.to = piece.to;
                append(&mut open.line, piece.line, wrap.profile);
                open.kind = Kind::Text;
            }
            _ => paragraphs.push(piece),
        }
        last = length;
    }
    paragraphs
}

fn append<'a>(open: &mut Line<'a>, next: Line<'a>, profile: &'static Profile) {
    if open.text.is_empty() {
        let (no, starts) = (open.no, open.starts_paragraph);
        *open = Line { no, starts_paragraph: starts, ..next };
        return;
    }
    let tight =
        profile.is_cjk() || open.text.ends_with('-') || next.text.starts_with(['،', ',', '.', ';', ':']);
    let joint = if tight { "" } else { profile.joint() };
    if open.hints.inline.is_some() || next.hints.inline.is_some() {
        let mut spans = spans(open.hints.inline.take(), &open.text);
        if !joint.is_empty() {
            spans.push(Span::Markdown(Cow::Borrowed(joint)));
        }
        spans.extend(self::spans(next.hints.inline, &next.text));
        open.hints.inline = Some(Text::Spans(spans));
    }
    let mut text = std::mem::take(&mut open.text).into_owned();
    text.push_str(joint);
    text.push_str(&next.text);
    open.text = Cow::Owned(text);
    open.end = next.end;
}

fn spans<'a>(inline: Option<Text<'a>>, plain: &Cow<'a, str>) -> Vec<Span<'a>> {
    match inline {
        Some(Text::Spans(spans)) => spans,
        Some(Text::Markdown(markdown)) => vec![Span::Markdown(markdown)],
        None => vec![Span::Markdown(super::inline::escaped(plain, 0..plain.len()))],
    }
}

fn goes_on(open: &Paragraph<'_>, next: &Paragraph<'_>, wrap: Wrap, last: usize) -> bool {
    if next.joined && matches!(open.kind, Kind::Text | Kind::Label) && next.kind == Kind::Text {
        return true;
    }
    if !open.is_text()
        || !next.is_text()
        || next.speaker.is_some()
        || next.line.hints.list.as_ref().is_some_and(|list| list.starts)
    {
        return false;
    }
    let open = &*ends(&open.line.text);
    let is_cut = gap::find(open).is_some_and(|gap| gap.rest && gap.end == open.len());
    if is_cut || gap::is_notice(&next.line.text) || gap::is_notice(open) {
        return false;
    }
    (wrap.profile.goes_on)(open, &next.line, wrap.width, last)
}

/// The first and the last characters of a text. What was joined between them is not read again for every line that
/// is joined to it, which would take time that grows with the square of the text.
fn ends(text: &str) -> Cow<'_, str> {
    match text.char_indices().nth(320) {
        Some((start, _)) if text.len() > 2000 => Cow::Owned([&text[..start], tail(text)].concat()),
        _ => Cow::Borrowed(text),
    }
}

/// The last characters of a text; what was joined before them is not read again.
fn tail(text: &str) -> &str {
    let from = text.char_indices().rev().nth(160).map_or(0, |(at, _)| at);
    &text[from..]
}

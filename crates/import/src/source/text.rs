//! Plain text → lines: physical lines, without what copying and scanning put into them.
//!
//! ```text
//! text    = BOM? line ("\n" line)*          a "\r" inside a line breaks it too
//! run-on  = a physical line that holds a TAB and an indent, or of 1000 bytes and more: the whole speech on one line
//! break   = white space with a TAB, with two ideographic spaces, or with a no-break space and more white space
//! bullet  = ("·" | "•" | U+F0B7 | …) space | ("o" | "§") wide space
//! ```

use super::document::{Align, Document, Line, ListHint, SourceNotice, SourceNoticeKind};
use super::{printed, text_notes, text_verse};
use crate::line::is_space;
use crate::script::{has_sentence, len};
use std::borrow::Cow;

/// The lines of a plain text.
pub(crate) fn read(text: &str) -> Document<'_> {
    let mut document = Document::default();
    let mut starts_paragraph = true;
    let mut page_start = false;
    let all: Vec<&str> = text.split('\n').collect();
    let mut verse = text_verse::find(&all).into_iter().peekable();
    let mut physicals = all.iter().copied().enumerate().peekable();
    let mut below_square = false;
    while let Some((index, physical)) = physicals.next() {
        if let Some(run) = verse.next_if(|run| run.start == index) {
            document.lines.push(text_verse::line(&all[run.clone()], index + 1));
            physicals.by_ref().take(run.len() - 1).for_each(drop);
            starts_paragraph = true;
            continue;
        }
        let over_square = physicals.peek().is_some_and(|(_, next)| is_square(next));
        let is_alone = !over_square && !below_square && is_square(physical);
        below_square = is_square(physical);
        page_start |= physical.contains('\u{c}');
        if physical.trim_matches(is_space).is_empty() {
            starts_paragraph = true;
            continue;
        }
        starts_paragraph |= physical.starts_with(['\u{3000}', '\t']) || physical.starts_with("    ");
        for piece in physical.split('\r').flat_map(pieces) {
            let mut line = line(piece, index + 1, starts_paragraph, physical, is_alone);
            line.hints.page_start = std::mem::take(&mut page_start);
            document.lines.push(line);
            starts_paragraph = true;
        }
        starts_paragraph = false;
    }
    underlined(&mut document.lines);
    clean(&mut document);
    text_notes::link(&mut document);
    document
}

/// A title with a row of strokes right under it is a heading; the strokes are part of its line.
fn underlined(lines: &mut Vec<Line<'_>>) {
    let mut strokes = vec![false; lines.len()];
    for i in 1..lines.len() {
        let (head, rule) = (&lines[i - 1], &lines[i]);
        let below = rule.no == head.end + 1 && !rule.starts_paragraph && head.starts_paragraph;
        let level = stroke(&rule.text, &head.text).filter(|_| below && head.hints.list.is_none());
        if let Some(level) = level.filter(|_| !strokes[i - 1]) {
            strokes[i] = true;
            lines[i - 1].end = lines[i].end;
            lines[i - 1].hints.heading = Some(level);
        }
    }
    if strokes.contains(&true) {
        let mut strokes = strokes.into_iter();
        lines.retain(|_| !strokes.next().unwrap_or_default());
    }
}

/// The level of a heading that a row of strokes about as long as its words underlines.
fn stroke(rule: &str, head: &str) -> Option<u8> {
    let first = rule.chars().next()?;
    let level = match first {
        '＊' | '═' | '＝' => 1,
        '─' | '━' | '－' => 2,
        _ => return None,
    };
    let (long, words) = (len(rule), len(head));
    let even = rule.chars().all(|c| c == first) && long >= 3;
    let fits = long * 2 >= words && long <= words * 3;
    (even && fits && words <= 40 && !has_sentence(head)).then_some(level)
}

/// A square opens an item of a list, or a title where no other is beside it.
fn is_square(physical: &str) -> bool {
    physical.trim_start_matches(is_space).starts_with(['■', '◆'])
}

fn line<'a>(piece: &'a str, no: usize, starts_paragraph: bool, physical: &str, is_alone: bool) -> Line<'a> {
    let Some(words) = without_bullet(piece).filter(|_| !is_alone) else {
        let mut line = Line::plain(Cow::Borrowed(piece), no, no, starts_paragraph);
        line.hints.align = physical.starts_with(CENTRE).then_some(Align::Center);
        return line;
    };
    let mut line = Line::plain(Cow::Borrowed(words), no, no, true);
    let indent = physical.chars().take_while(|c| c.is_whitespace()).count();
    let is_inner = piece.starts_with(['o', '◦', '○', '§', '▪', '\u{f0a7}']) || indent >= 4;
    line.hints.list = Some(ListHint { depth: 1 + u8::from(is_inner), starts: true, ..ListHint::default() });
    line
}

/// The words after a bullet that a word processor has put in front of an item.
fn without_bullet(line: &str) -> Option<&str> {
    let mut chars = line.chars();
    let bullet = chars.next()?;
    let rest = chars.as_str();
    let words = rest.trim_start_matches(is_space);
    let space = &rest[..rest.len() - words.len()];
    let is_wide = space.chars().nth(1).is_some() || space.contains(['\u{a0}', '\t', '\u{3000}']);
    let is_bullet = match bullet {
        '•' | '●' | '◦' | '▪' | '‣' | '⁃' | '■' | '◆' | '\u{f06c}'..='\u{f0ff}' => {
            !space.is_empty()
        }
        '·' | '○' => !space.is_empty(),
        'o' | '§' => is_wide,
        _ => false,
    };
    (is_bullet && !words.is_empty()).then_some(words)
}

/// What copying and scanning put into lines goes; one notice says where radicals were in the place of characters.
fn clean(document: &mut Document<'_>) {
    let mut radicals: Option<(usize, usize, String)> = None;
    for line in &mut document.lines {
        let Some(cleaned) = printed::clean(&line.text) else { continue };
        if cleaned.had_radicals {
            let (_, end, _) = radicals.get_or_insert_with(|| (line.no, line.no, line.text.to_string()));
            *end = line.end;
        }
        line.text = Cow::Owned(cleaned.text);
    }
    document.notices.extend(radicals.map(|(line, end, text)| SourceNotice {
        kind: SourceNoticeKind::Radicals,
        line,
        end,
        count: 1,
        text,
    }));
}

/// Spaces before words in the middle of a printed line: no paragraph is indented so far.
const CENTRE: &str = "                ";

/// The end and the indent of a paragraph, where the line endings were lost.
const INDENT: &str = "\t\u{3000}\u{3000}";

/// A line of several paragraphs is split; any other is one piece.
fn pieces(physical: &str) -> Vec<&str> {
    let is_run_on = physical.len() >= 1000 || physical.contains(INDENT);
    let breaks = if is_run_on { breaks(physical) } else { Vec::new() };
    let mut pieces = Vec::with_capacity(breaks.len() + 1);
    let mut from = 0;
    for (start, end) in breaks.into_iter().chain([(physical.len(), physical.len())]) {
        let piece = physical.get(from..start).unwrap_or_default().trim_matches(is_space);
        if !piece.is_empty() {
            pieces.push(piece);
        }
        from = end;
    }
    pieces
}

fn breaks(physical: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut rest = 0;
    while let Some(offset) = physical[rest..].find(char::is_whitespace) {
        let start = rest + offset;
        let tail = &physical[start..];
        let end = start + (tail.len() - tail.trim_start().len());
        if is_break(&physical[start..end], &physical[end..]) {
            found.push((start, end));
        }
        rest = end;
    }
    found
}

fn is_break(space: &str, after: &str) -> bool {
    let wide = space.matches('\u{3000}').count();
    let hard = space.contains('\u{a0}');
    let opens =
        after.starts_with('—') || crate::number::number(after).is_some_and(|number| !number.style.is_point());
    space.contains('\t')
        || wide >= 2
        || (hard && space.chars().nth(1).is_some())
        || ((hard || wide > 0) && opens)
}

#[cfg(test)]
mod tests {
    use super::read;

    fn texts(text: &str) -> Vec<String> {
        read(text).lines.into_iter().map(|line| line.text.into_owned()).collect()
    }

    #[test]
    fn bullets_are_items() {
        let text = "We need:\n·   bread\n•\u{a0}salt\no   coarse\n\u{f0b7}  a lamp\n·no bullet\no clock\n";
        let document = read(text);
        let depths: Vec<u8> =
            document.lines.iter().map(|line| line.hints.list.as_ref().map_or(0, |list| list.depth)).collect();
        assert_eq!(texts(text), ["We need:", "bread", "salt", "coarse", "a lamp", "·no bullet", "o clock"]);
        assert_eq!(depths, [0, 1, 1, 2, 1, 0, 0]);
    }

    #[test]
    fn radicals_of_a_pdf_become_characters_with_a_notice() {
        let document = read("⼀、统⼀思想\n⾼度重视\n⻓江\n");
        let texts: Vec<&str> = document.lines.iter().map(|line| &*line.text).collect();
        assert_eq!(texts, ["一、统一思想", "高度重视", "长江"]);
        assert_eq!(
            document.notices.iter().map(|notice| (notice.line, notice.end)).collect::<Vec<_>>(),
            [(1, 3)]
        );
    }

    #[test]
    fn spaces_of_a_scan_go_and_those_of_a_name_stay() {
        assert_eq!(
            texts("同 志 们 ：\n今 天 我 们 开 会 。\n王 芳\n一 二\nA B C D\n"),
            ["同志们：", "今天我们开会。", "王 芳", "一 二", "A B C D"]
        );
    }
}

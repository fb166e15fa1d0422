//! WebVTT or SubRip → its cues.

use super::Cue;
use super::time::times;
use crate::source::document::{Declared, Document, Line, SourceNotice, SourceNoticeKind};
use std::borrow::Cow;

/// The cues of WebVTT or SubRip.
pub(super) fn cues<'a>(text: &'a str, document: &mut Document<'a>) -> Vec<Cue<'a>> {
    let mut cues = Vec::new();
    let mut block: Vec<(usize, &str)> = Vec::new();
    for (i, line) in text.trim_start_matches('\u{feff}').lines().chain([""]).enumerate() {
        let line = line.trim();
        if !line.is_empty() {
            block.push((i + 1, line));
            continue;
        }
        let timing = block.iter().position(|(_, line)| times(line).is_some());
        match timing {
            Some(at) => {
                identifiers(&block[..at], document);
                read_cues(&block, at, &mut cues);
            }
            None => header(&block, document),
        }
        block.clear();
    }
    cues
}

/// The cues of a block, whose first times are at an index. Several cues are in it where the blank lines between them
/// are missing.
fn read_cues<'a>(block: &[(usize, &'a str)], at: usize, cues: &mut Vec<Cue<'a>>) {
    let mut time = None;
    let mut is_first = true;
    for (i, &(no, line)) in block.iter().enumerate().skip(at) {
        if let Some(next) = times(line) {
            (time, is_first) = (Some(next), true);
            continue;
        }
        let is_number = line.bytes().all(|byte| byte.is_ascii_digit())
            && block.get(i + 1).is_some_and(|(_, next)| times(next).is_some());
        if is_number {
            continue;
        }
        let (speaker, words) = voice(line);
        let dashed = words.strip_prefix("- ").or_else(|| words.strip_prefix(">>")).map(str::trim_start);
        let is_new = dashed.is_some() || speaker.is_some() && is_first || is_remark(&words);
        let words = dashed.map_or_else(|| words.clone(), str::to_owned);
        if words.is_empty() {
            continue;
        }
        cues.push(Cue { time, no, end: no, speaker, words, is_new });
        is_first = false;
    }
}

/// The identifiers of a cue, which nobody sees: `introduction`.
fn identifiers(lines: &[(usize, &str)], document: &mut Document<'_>) {
    let named = lines.iter().filter(|(_, line)| line.contains(char::is_alphabetic));
    document.notices.extend(named.map(|&(line, text)| SourceNotice {
        kind: SourceNoticeKind::Markup,
        line,
        end: line,
        count: 1,
        text: text.to_owned(),
    }));
}

/// The header of a WebVTT file, or a block that shows nothing.
fn header<'a>(block: &[(usize, &'a str)], document: &mut Document<'a>) {
    let (Some(&(line, first)), Some(&(end, _))) = (block.first(), block.last()) else { return };
    for &(no, words) in block {
        if let Some(lang) =
            words.strip_prefix("Language:").map(str::trim).filter(|_| first.starts_with("WEBVTT"))
        {
            document.metadata.lang = Some(Declared { value: Cow::Borrowed(lang), line: no, origin: "meta" });
        }
    }
    let title = first.strip_prefix("WEBVTT").map(|title| title.trim_start_matches([' ', '-', '\t']));
    if let Some(title) = title.filter(|title| !title.is_empty()) {
        document.metadata.title = Some(Declared { value: Cow::Borrowed(title), line, origin: "meta" });
    }
    let is_markup = ["WEBVTT", "NOTE", "STYLE", "REGION"].iter().any(|word| first.starts_with(word));
    let text: Vec<&str> = block.iter().map(|(_, line)| *line).collect();
    if is_markup && (block.len() > 1 || first.len() > "WEBVTT".len()) {
        let text = text.join("\n");
        document.notices.push(SourceNotice { kind: SourceNoticeKind::Markup, line, end, count: 1, text });
    } else if !is_markup {
        document.lines.extend(block.iter().map(|&(no, line)| Line::plain(Cow::Borrowed(line), no, no, true)));
    }
}

/// The speaker that `<v Name>` names, and the words without tags.
fn voice(line: &str) -> (Option<Cow<'_, str>>, String) {
    let mut words = String::with_capacity(line.len());
    let mut speaker = None;
    let mut rest = line;
    while let Some(at) = rest.find(['<', '{']) {
        words.push_str(&rest[..at]);
        let tag = &rest[at..];
        let close = if tag.starts_with('<') { '>' } else { '}' };
        let is_tag =
            tag.starts_with("{\\") || tag[1..].starts_with(|c: char| c.is_ascii_alphanumeric() || c == '/');
        match tag.find(close).filter(|_| is_tag) {
            Some(end) => {
                let name = tag[1..end].strip_prefix('v').and_then(|voice| voice.split_once([' ', '\t']));
                speaker = name.map(|(_, name)| Cow::Borrowed(name.trim())).or(speaker);
                rest = &tag[end + 1..];
            }
            None => {
                words.push_str(&tag[..1]);
                rest = &tag[1..];
            }
        }
    }
    words.push_str(rest);
    if words.contains('&') {
        for (name, character) in
            [("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", " "), ("&lrm;", ""), ("&rlm;", ""), ("&amp;", "&")]
        {
            words = words.replace(name, character);
        }
    }
    (speaker, words.trim().to_owned())
}

/// (Laughter), [Applause], ♪ …
pub(super) fn is_remark(words: &str) -> bool {
    let is_bracketed = words.starts_with(['(', '[', '（', '【']) && words.ends_with([')', ']', '）', '】']);
    is_bracketed && words.chars().count() < 60 || words.starts_with('♪')
}

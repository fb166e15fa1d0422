//! The front matter of a Markdown file → what it declares, and where the text after it begins.
//!
//! ```text
//! YAML   = ("---" line)?, "key: value" | "- item" …, "---" | "..." line
//! TOML   = "+++" line, "key = value" | "[table]" …, "+++" line
//! JSON   = "{" … "}" and a line ending, where it has keys
//! pandoc = "% title" line, "% author" line?, "% date" line?
//! ```
//!
//! The front matter of a speech is flat. A key inside a table or a map is written with dots, the values of a list one
//! after the other; anchors, tags and types are read as the words they are written in.

mod fields;
#[cfg(test)]
mod tests;
mod toml;
mod value;
mod yaml;

use super::document::SourceMetadata;
use super::json;
use value::{Entry, key_of};

/// Whether a text begins as a front matter does, without reading it.
pub(super) fn is_likely(text: &str) -> bool {
    let rest = text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    let first = rest.lines().next().unwrap_or_default().trim_end();
    let fence = |closing: &[&str], mark| {
        fenced(rest, closing).is_some_and(|(inner, _)| inner.lines().any(|line| key_of(line, mark).is_some()))
    };
    match first {
        "---" => fence(&["---", "..."], ':'),
        "+++" => fence(&["+++"], '='),
        _ => {
            first.starts_with("% ")
                || unopened(rest).is_some()
                || rest.strip_prefix('{').is_some_and(|rest| rest.trim_start().starts_with('"'))
        }
    }
}

/// What a front matter declares, and the byte after it.
pub(super) fn read(text: &str) -> Option<(SourceMetadata<'static>, usize)> {
    let start = text.len() - text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']).len();
    let rest = &text[start..];
    let first_line = 1 + text[..start].matches('\n').count();
    let (entries, length) = match rest.lines().next()?.trim_end() {
        "---" => fenced(rest, &["---", "..."])
            .and_then(|(inner, end)| Some((yaml::yaml(inner, first_line + 1)?, end))),
        "+++" => fenced(rest, &["+++"]).map(|(inner, end)| (toml::toml(inner, first_line + 1), end)),
        line if line.starts_with('{') => json_front(rest, first_line),
        line if line.starts_with("% ") => pandoc(rest, first_line),
        _ => unopened(rest).and_then(|(inner, end)| Some((yaml::yaml(inner, first_line)?, end))),
    }?;
    if entries.is_empty() {
        return None;
    }
    Some((fields::metadata(entries), start + length))
}

/// What is between the first line and the closing one, and the byte after that.
fn fenced<'t>(text: &'t str, closing: &[&str]) -> Option<(&'t str, usize)> {
    let open = text.find('\n')? + 1;
    let mut at = open;
    for line in text[open..].split_inclusive('\n') {
        if closing.contains(&line.trim_end()) {
            return Some((&text[open..at], at + line.len()));
        }
        at += line.len();
    }
    None
}

/// YAML without its first line: keys, some of which are known, to the closing line; or to a blank line, where each key
/// is written as YAML writes it and one of them is the title.
fn unopened(text: &str) -> Option<(&str, usize)> {
    let (mut at, mut keys, mut known, mut titled, mut plain) = (0, 0, 0, false, true);
    for line in text.split_inclusive('\n').take(60) {
        let words = line.trim_end();
        let closed = matches!(words, "---" | "...") || words.is_empty() && plain && titled;
        if closed || words.is_empty() {
            let enough = closed && keys >= 2 && known * 2 >= keys;
            return enough.then(|| (&text[..at], at + line.len()));
        }
        at += line.len();
        if words.starts_with([' ', '\t', '-']) {
            continue;
        }
        let (key, _) = key_of(words, ':')?;
        keys += 1;
        known += usize::from(fields::is_known(key));
        titled |= key == "title";
        plain &= key.bytes().all(|b| b.is_ascii_lowercase() || b"_-".contains(&b));
    }
    None
}

fn json_front(text: &str, first_line: usize) -> Option<(Vec<Entry>, usize)> {
    let mut entries = Vec::new();
    let (mut line, mut counted) = (first_line, 0);
    let length = json::read(text, &mut |path, value, at| {
        line += text[counted..at].matches('\n').count();
        counted = at;
        entries.push(Entry { key: path.join("."), value: value.to_owned(), line });
    })?;
    let line_end = text[length..].find('\n').map_or(text.len(), |end| length + end + 1);
    text[length..line_end].trim().is_empty().then_some((entries, line_end))
}

fn pandoc(text: &str, first_line: usize) -> Option<(Vec<Entry>, usize)> {
    let mut entries = Vec::new();
    let mut length = 0;
    for ((i, line), key) in text.split_inclusive('\n').enumerate().zip(["title", "author", "date"]) {
        let Some(value) = line.strip_prefix('%') else { break };
        for value in value.split(';').map(str::trim).filter(|value| !value.is_empty()) {
            entries.push(Entry { key: key.to_owned(), value: value.to_owned(), line: first_line + i });
        }
        length += line.len();
    }
    Some((entries, length))
}

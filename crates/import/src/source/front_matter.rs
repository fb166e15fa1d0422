//! The front matter of a Markdown file → what it declares, and where the text after it begins.
//!
//! ```text
//! YAML   = "---" line, "key: value" | "- item" …, "---" | "..." line
//! TOML   = "+++" line, "key = value" | "[table]" …, "+++" line
//! JSON   = "{" … "}" and a line ending, where it has keys
//! pandoc = "% title" line, "% author" line?, "% date" line?
//! ```
//!
//! The front matter of a speech is flat. A key inside a table or a map is written with dots, the values of a list one
//! after the other; anchors, tags and types are read as the words they are written in.

use super::document::{Declared, SourceMetadata};
use super::json;
use std::borrow::Cow;

/// A value and its key, such as `author.name`.
#[derive(Debug, PartialEq)]
struct Entry {
    key: String,
    value: String,
    line: usize,
}

/// What a front matter declares, and the byte after it.
pub(super) fn read(text: &str) -> Option<(SourceMetadata<'static>, usize)> {
    let start = text.len() - text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']).len();
    let rest = &text[start..];
    let first_line = 1 + text[..start].matches('\n').count();
    let (entries, length) = match rest.lines().next()?.trim_end() {
        "---" => fenced(rest, &["---", "..."]).map(|(inner, end)| (yaml(inner, first_line + 1), end)),
        "+++" => fenced(rest, &["+++"]).map(|(inner, end)| (toml(inner, first_line + 1), end)),
        line if line.starts_with('{') => json_front(rest, first_line),
        line if line.starts_with("% ") => pandoc(rest, first_line),
        _ => None,
    }?;
    if entries.is_empty() {
        return None;
    }
    let last_line = first_line + rest[..length].trim_end().matches('\n').count();
    let mut metadata = metadata(entries);
    metadata.front_matter = Some((first_line, last_line));
    Some((metadata, start + length))
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

/// The keys that are open, with the indent of each.
#[derive(Default)]
struct Path {
    keys: Vec<(usize, String)>,
}

impl Path {
    fn set(&mut self, indent: usize, key: &str) {
        self.leave(indent);
        self.keys.push((indent, key.to_owned()));
    }

    fn leave(&mut self, indent: usize) {
        while self.keys.pop_if(|(open, _)| *open >= indent).is_some() {}
    }

    fn name(&self) -> String {
        let keys: Vec<&str> = self.keys.iter().map(|(_, key)| key.as_str()).collect();
        keys.join(".")
    }
}

fn yaml(text: &str, first_line: usize) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut path = Path::default();
    // The indent of the key of a block scalar or of a value that goes on below.
    let mut open: Option<usize> = None;
    // A value in quotes that goes on below: its key and what has been read of it.
    let mut quoted: Option<(String, String, usize)> = None;
    for (i, line) in text.lines().enumerate() {
        let words = line.trim_start();
        let indent = line.len() - words.len();
        if let Some((key, value, no)) = &mut quoted {
            // A backslash at the end of a line joins it to the next without a space.
            let joined = value.strip_suffix('\\').map(str::len);
            match joined {
                Some(length) => value.truncate(length),
                None => value.push(' '),
            }
            value.push_str(words.trim_end());
            if is_closed(value) {
                push_scalar(&mut entries, key, value, *no);
                quoted = None;
            }
            continue;
        }
        if let Some(entry) = entries.last_mut().filter(|_| open.is_some_and(|key| indent > key)) {
            let space = if entry.value.is_empty() { "" } else { " " };
            entry.value.extend([space, words.trim_end()]);
            continue;
        }
        if words.is_empty() || words.starts_with('#') {
            continue;
        }
        open = None;
        let (words, indent) = match words.strip_prefix("- ") {
            Some(item) => (item.trim_start(), indent + 1),
            None => (words, indent),
        };
        let is_item = line.trim_start().starts_with('-');
        match key_of(words, ':') {
            Some((key, value)) => {
                path.set(indent, key);
                let value = value.trim();
                if value.starts_with(['|', '>']) && value.len() <= 3 {
                    entries.push(Entry { key: path.name(), value: String::new(), line: first_line + i });
                    open = Some(indent);
                } else if !is_closed(value) {
                    quoted = Some((path.name(), value.to_owned(), first_line + i));
                } else if !value.is_empty() {
                    push_value(&mut entries, &path.name(), value, first_line + i);
                    open = Some(indent).filter(|_| !value.starts_with(['"', '\'', '[', '{']));
                }
            }
            None if is_item => {
                path.leave(indent);
                push_value(&mut entries, &path.name(), words.trim_end(), first_line + i);
            }
            None => {}
        }
    }
    entries
}

/// Whether a value that begins with a quote has one at its end, or a comment after it.
fn is_closed(value: &str) -> bool {
    let Some(quote) = value.chars().next().filter(|quote| matches!(quote, '"' | '\'')) else { return true };
    let mut quotes = 0;
    let mut is_escaped = false;
    for c in value.chars() {
        quotes += usize::from(c == quote && !is_escaped);
        is_escaped = quote == '"' && c == '\\' && !is_escaped;
    }
    // '' is one quote inside single quotes.
    quotes % 2 == 0
}

/// `key: value` or `key = value`; a key has no spaces at its ends and is short.
fn key_of(line: &str, mark: char) -> Option<(&str, &str)> {
    let (key, value) = line.split_once(mark)?;
    let key = key.trim().trim_matches(['"', '\'']);
    let is_value = mark == '=' || value.is_empty() || value.starts_with([' ', '\t']);
    let is_key = !key.is_empty() && key.len() <= 60 && !key.contains(['。', '，', ',', '[', '{']);
    (is_value && is_key).then_some((key, value))
}

/// A scalar, or each item of `[a, b]`.
fn push_value(entries: &mut Vec<Entry>, key: &str, value: &str, line: usize) {
    let items = value.strip_prefix('[').and_then(|list| list.trim_end().strip_suffix(']'));
    match items {
        Some(items) => {
            for item in split_items(items) {
                push_scalar(entries, key, item, line);
            }
        }
        None => push_scalar(entries, key, value, line),
    }
}

fn push_scalar(entries: &mut Vec<Entry>, key: &str, value: &str, line: usize) {
    let value = scalar(value);
    if !value.is_empty() && value != "null" && value != "~" {
        entries.push(Entry { key: key.to_owned(), value: value.into_owned(), line });
    }
}

/// The items of a list on one line; a comma in quotes parts none.
fn split_items(list: &str) -> Vec<&str> {
    let mut items = Vec::new();
    let mut quote = None;
    let mut from = 0;
    for (at, c) in list.char_indices() {
        match (quote, c) {
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if open == c => quote = None,
            (None, ',') => {
                items.push(&list[from..at]);
                from = at + 1;
            }
            _ => {}
        }
    }
    items.push(&list[from..]);
    items
}

/// A value without its quotes or the comment after it.
fn scalar(value: &str) -> Cow<'_, str> {
    let value = value.trim();
    if let Some(inner) = value.strip_prefix('"').and_then(|rest| rest.rfind('"').map(|end| &rest[..end])) {
        return match inner.contains('\\') {
            true => Cow::Owned(json::unescape(inner)),
            false => Cow::Borrowed(inner),
        };
    }
    if let Some(inner) = value.strip_prefix('\'').and_then(|rest| rest.rfind('\'').map(|end| &rest[..end])) {
        return Cow::Owned(inner.replace("''", "'"));
    }
    Cow::Borrowed(value.find(" #").map_or(value, |comment| value[..comment].trim_end()))
}

fn toml(text: &str, first_line: usize) -> Vec<Entry> {
    let mut entries = Vec::new();
    let mut table = String::new();
    // A list or a long string that goes on below: its key, and what has been read of it.
    let mut open: Option<(String, String, &str, usize)> = None;
    for (i, line) in text.lines().enumerate() {
        let words = line.trim();
        if let Some((key, mut value, closing, no)) = open.take() {
            let end = words.find(closing);
            value.extend([" ", words.get(..end.unwrap_or(words.len())).unwrap_or_default()]);
            match end {
                None => open = Some((key, value, closing, no)),
                Some(_) if closing == "]" => push_value(&mut entries, &key, &[&value, "]"].concat(), no),
                Some(_) => entries.push(Entry { key, value: value.trim().to_owned(), line: no }),
            }
            continue;
        }
        if words.starts_with('[') && words.ends_with(']') {
            table = words.trim_matches(['[', ']', ' ']).to_owned();
            continue;
        }
        let Some((key, value)) = key_of(words, '=').filter(|_| !words.starts_with('#')) else { continue };
        let key = if table.is_empty() { key.to_owned() } else { [&table, ".", key].concat() };
        let value = value.trim();
        let long = ["\"\"\"", "'''"].into_iter().find_map(|mark| Some((mark, value.strip_prefix(mark)?)));
        if let Some((mark, inner)) = long {
            match inner.split_once(mark) {
                Some((inner, _)) => {
                    entries.push(Entry { key, value: inner.to_owned(), line: first_line + i });
                }
                None => open = Some((key, inner.to_owned(), mark, first_line + i)),
            }
        } else if value.starts_with('[') && !value.ends_with(']') {
            open = Some((key, value.to_owned(), "]", first_line + i));
        } else {
            push_value(&mut entries, &key, value, first_line + i);
        }
    }
    entries
}

fn json_front(text: &str, first_line: usize) -> Option<(Vec<Entry>, usize)> {
    let mut entries = Vec::new();
    let length = json::read(text, &mut |path, value, at| {
        let line = first_line + text[..at].matches('\n').count();
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

fn metadata(entries: Vec<Entry>) -> SourceMetadata<'static> {
    let mut metadata = SourceMetadata::default();
    for Entry { key, value, line } in entries {
        let field = match field(&key) {
            Field::Source if value.starts_with("http") => Field::Url,
            field => field,
        };
        let declared = Declared { value: Cow::Owned(value), line, origin: "front matter" };
        let one = match field {
            Field::Title => &mut metadata.title,
            Field::Subtitle => &mut metadata.subtitle,
            Field::Date => &mut metadata.date,
            Field::Published => &mut metadata.published,
            Field::Lang => &mut metadata.lang,
            Field::Place => &mut metadata.place,
            Field::Occasion => &mut metadata.occasion,
            Field::Source => &mut metadata.source_name,
            Field::Url => &mut metadata.url,
            Field::Description => &mut metadata.description,
            Field::Author => &mut metadata.author,
            Field::Speaker => {
                metadata.speakers.push(declared);
                continue;
            }
            Field::Keywords => {
                metadata.keywords.push(declared);
                continue;
            }
            Field::Other => {
                metadata.other.push((Cow::Owned(key), declared));
                continue;
            }
        };
        match one {
            Some(_) => metadata.other.push((Cow::Owned(key), declared)),
            None => *one = Some(declared),
        }
    }
    metadata
}

#[derive(Clone, Copy, PartialEq)]
enum Field {
    Title,
    Subtitle,
    Speaker,
    Author,
    Date,
    Published,
    Lang,
    Place,
    Occasion,
    Source,
    Url,
    Description,
    Keywords,
    Other,
}

/// The field that a key names, in the languages that front matter is written in.
fn field(key: &str) -> Field {
    let key = key.to_lowercase();
    let key = key.strip_suffix(".name").unwrap_or(&key);
    let bare: String = key.chars().filter(|c| c.is_alphanumeric()).collect();
    match bare.as_str() {
        "title" | "headline" | "标题" | "標題" | "题目" | "titel" | "titre" | "título" | "titolo" => Field::Title,
        "subtitle" | "副标题" | "副標題" | "untertitel" | "soustitre" => Field::Subtitle,
        "speaker" | "speakers" | "讲话人" | "演讲者" | "演讲人" | "发言人" | "講者" | "redner" | "orador"
        | "intervenant" => Field::Speaker,
        "author" | "authors" | "by" | "byline" | "作者" | "autor" | "auteur" | "autore" => Field::Author,
        "date" | "delivered" | "eventdate" | "日期" | "时间" | "時間" | "datum" | "fecha" => Field::Date,
        "published" | "publishedtime" | "pubdate" | "publishdate" | "datepublished" | "publisheddate" | "发布时间" | "發布日期" => {
            Field::Published
        }
        "lang" | "language" | "locale" | "语言" | "語言" => Field::Lang,
        "place" | "location" | "venue" | "city" | "地点" | "地點" | "ort" | "lieu" | "lugar" => Field::Place,
        "occasion" | "event" | "conference" | "meeting" | "会议" | "會議" | "场合" => Field::Occasion,
        "source" | "publisher" | "site" | "来源" | "來源" => Field::Source,
        "url" | "link" | "canonical" | "canonicalurl" | "sourceurl" | "originalurl" | "链接" => Field::Url,
        "description" | "summary" | "abstract" | "excerpt" | "摘要" => Field::Description,
        "tags" | "tag" | "keywords" | "关键词" | "標籤" | "标签" => Field::Keywords,
        _ => Field::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::{Entry, read, toml, yaml};

    fn pairs(entries: &[Entry]) -> Vec<(&str, &str, usize)> {
        entries.iter().map(|e| (e.key.as_str(), e.value.as_str(), e.line)).collect()
    }

    #[test]
    fn yaml_maps_lists_quotes_and_long_values() {
        let text = "title: \"Nets: \\\"and\\\" Harbours\" # a comment\nauthor:\n  name: Mara Quill\n  role: Chair\ntags:\n  - nets\n- boats\nlangs: [en, 'fr']\nsummary: >\n  one\n  two\ndate: 2022-03-04\n";
        assert_eq!(
            pairs(&yaml(text, 2)),
            [
                ("title", "Nets: \"and\" Harbours", 2),
                ("author.name", "Mara Quill", 4),
                ("author.role", "Chair", 5),
                ("tags", "nets", 7),
                ("tags", "boats", 8),
                ("langs", "en", 9),
                ("langs", "fr", 9),
                ("summary", "one two", 10),
                ("date", "2022-03-04", 13),
            ]
        );
    }

    #[test]
    fn a_quoted_value_goes_on_below() {
        let text = "title: \"Remarks at the\\\n  \\ Club of New\\_York\"\nnote: 'it''s\n  long'\ndate: '2023-07-12'\n";
        assert_eq!(
            pairs(&yaml(text, 2)),
            [("title", "Remarks at the Club of New\u{a0}York", 2), ("note", "it's long", 4), ("date", "2023-07-12", 6)]
        );
    }

    #[test]
    fn toml_tables_and_lists_over_several_lines() {
        let text = "title = \"Nets\"\ndate = 2022-03-04T10:00:00Z\ntags = [\n  \"a\",\n  \"b\"\n]\n[author]\nname = 'Ana'\n";
        assert_eq!(
            pairs(&toml(text, 1)),
            [
                ("title", "Nets", 1),
                ("date", "2022-03-04T10:00:00Z", 2),
                ("tags", "a", 3),
                ("tags", "b", 3),
                ("author.name", "Ana", 8),
            ]
        );
    }

    fn title(text: &str) -> Option<(String, String)> {
        let (metadata, end) = read(text)?;
        Some((metadata.title?.value.into_owned(), text[end..].to_owned()))
    }

    #[test]
    fn every_kind_of_front_matter_ends_where_the_text_begins() {
        let body = "# A\n";
        for front in [
            "---\ntitle: Nets\n---\n",
            "---\ntitle: Nets\n...\n",
            "\u{feff}---\r\ntitle: 'Nets'\r\n---\r\n",
            "+++\ntitle = \"Nets\"\n+++\n",
            "{\n  \"title\": \"Nets\",\n  \"tags\": [\"a\"]\n}\n",
            "% Nets\n% Ana; Mara\n% 2022\n",
        ] {
            let text = [front, body].concat();
            assert_eq!(title(&text), Some(("Nets".to_owned(), body.to_owned())), "{front}");
        }
    }

    #[test]
    fn a_rule_or_a_brace_at_the_top_is_no_front_matter() {
        for text in ["---\n\nFriends.\n\n---\n", "---\ntitle: never closed\n", "{laughter} Friends,\n", "% \n"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn the_author_of_the_file_is_no_speaker() {
        let (metadata, _) = read("---\nauthor: Clerk\nspeakers:\n  - Mara Quill\n---\n").unwrap_or_default();
        let speakers: Vec<&str> = metadata.speakers.iter().map(|speaker| &*speaker.value).collect();
        assert_eq!(speakers, ["Mara Quill"]);
        assert_eq!(metadata.author.map(|author| author.value.into_owned()).as_deref(), Some("Clerk"));
    }
}

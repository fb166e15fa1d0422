//! TOML, as flat as front matter is → its values.

use super::value::{Entry, key_of, push_value};

pub(super) fn toml(text: &str, first_line: usize) -> Vec<Entry> {
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

//! YAML, as flat as front matter is → its values.

use super::value::{Entry, key_of, push_scalar, push_value};

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

/// The values; none where a line is neither a key, an item nor part of a value.
pub(super) fn yaml(text: &str, first_line: usize) -> Option<Vec<Entry>> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut path = Path::default();
    // The indent of the key of a block scalar or of a value that goes on below.
    let mut open: Option<usize> = None;
    // A value in quotes that goes on below: its key and what has been read of it.
    let mut quoted: Option<(String, String, usize, Quotes)> = None;
    for (i, line) in text.lines().enumerate() {
        let words = line.trim_start();
        let indent = line.len() - words.len();
        if let Some((key, value, no, quotes)) = &mut quoted {
            // A backslash at the end of a line joins it to the next without a space.
            let joined = value.strip_suffix('\\').map(str::len);
            match joined {
                Some(length) => value.truncate(length),
                None => value.push(' '),
            }
            value.push_str(words.trim_end());
            if quotes.close(words.trim_end()) {
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
                } else if let Some(quotes) = Quotes::open(value) {
                    quoted = Some((path.name(), value.to_owned(), first_line + i, quotes));
                } else if !value.is_empty() {
                    push_value(&mut entries, &path.name(), value, first_line + i);
                    open = Some(indent).filter(|_| !value.starts_with(['"', '\'', '[', '{']));
                }
            }
            None if is_item && !path.keys.is_empty() => {
                path.leave(indent);
                push_value(&mut entries, &path.name(), words.trim_end(), first_line + i);
            }
            None => return None,
        }
    }
    Some(entries)
}

/// A value in quotes, as far as it has been read.
struct Quotes {
    quote: char,
    is_odd: bool,
    is_escaped: bool,
}

impl Quotes {
    /// A value that begins with a quote and goes on below.
    fn open(value: &str) -> Option<Self> {
        let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
        let mut quotes = Quotes { quote, is_odd: false, is_escaped: false };
        (!quotes.close(value)).then_some(quotes)
    }

    /// Reads more of it. Whether it ends: '' is one quote inside single quotes.
    fn close(&mut self, words: &str) -> bool {
        for c in words.chars() {
            self.is_odd ^= c == self.quote && !self.is_escaped;
            self.is_escaped = self.quote == '"' && c == '\\' && !self.is_escaped;
        }
        // A backslash at the end of a line is that of the line ending.
        self.is_escaped = false;
        !self.is_odd
    }
}

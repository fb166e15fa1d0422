//! The JSON of a front matter or of a page's JSON-LD → its strings and numbers, each with its path.
//!
//! Only well-formed input gives values, but nothing here judges JSON: control characters and odd numbers pass.

/// Values deeper than this end the reading.
const DEPTH: usize = 32;

/// Gets each value: its path (the names around it, without the places in arrays), its words, and where it is.
type Sink<'s> = dyn FnMut(&[String], &str, usize) + 's;

/// Reads one value from the start of a text, and returns the byte after it.
pub(super) fn read(text: &str, sink: &mut Sink<'_>) -> Option<usize> {
    let mut reader = Reader { text, at: 0, path: Vec::new(), sink };
    reader.value(0)?;
    Some(reader.at)
}

/// The words of a string without its quotes.
pub(super) fn unescape(string: &str) -> String {
    let mut words = String::with_capacity(string.len());
    let mut chars = string.chars();
    let mut high = None;
    while let Some(c) = chars.next() {
        if c != '\\' {
            words.push(c);
            continue;
        }
        match chars.next() {
            Some('n') => words.push('\n'),
            Some('t') => words.push('\t'),
            Some('r' | 'b' | 'f') => words.push(' '),
            // YAML's no-break space.
            Some('_') => words.push('\u{a0}'),
            Some('u') => {
                let hex: String = chars.by_ref().take(4).collect();
                let unit = u16::from_str_radix(&hex, 16).unwrap_or(0xfffd);
                match (high.take(), unit) {
                    (_, 0xd800..=0xdbff) => high = Some(unit),
                    (Some(high), _) => words.extend(char::decode_utf16([high, unit]).map(|c| c.unwrap_or('\u{fffd}'))),
                    (None, _) => words.extend(char::decode_utf16([unit]).map(|c| c.unwrap_or('\u{fffd}'))),
                }
            }
            Some(c) => words.push(c),
            None => {}
        }
    }
    words
}

struct Reader<'t, 's> {
    text: &'t str,
    at: usize,
    path: Vec<String>,
    sink: &'s mut Sink<'s>,
}

impl Reader<'_, '_> {
    fn peek(&mut self) -> Option<u8> {
        let rest = self.text.get(self.at..)?;
        self.at += rest.len() - rest.trim_start().len();
        self.text.as_bytes().get(self.at).copied()
    }

    fn eat(&mut self, byte: u8) -> bool {
        let is_next = self.peek() == Some(byte);
        self.at += usize::from(is_next);
        is_next
    }

    fn value(&mut self, depth: usize) -> Option<()> {
        if depth > DEPTH {
            return None;
        }
        match self.peek()? {
            b'{' => self.object(depth),
            b'[' => self.array(depth),
            b'"' => {
                let at = self.at;
                let words = self.string()?;
                (self.sink)(&self.path, &words, at);
                Some(())
            }
            _ => {
                let rest = self.text.get(self.at..)?;
                let end = rest.find([',', '}', ']', '\n', ' ', '\r', '\t']).unwrap_or(rest.len());
                let word = rest.get(..end).filter(|word| !word.is_empty())?;
                if word.starts_with(|c: char| c.is_ascii_digit()) {
                    (self.sink)(&self.path, word, self.at);
                }
                self.at += end;
                Some(())
            }
        }
    }

    fn object(&mut self, depth: usize) -> Option<()> {
        self.at += 1;
        if self.eat(b'}') {
            return Some(());
        }
        loop {
            if self.peek()? != b'"' {
                return None;
            }
            let key = self.string()?;
            if !self.eat(b':') {
                return None;
            }
            self.path.push(key);
            self.value(depth + 1)?;
            self.path.pop();
            if !self.eat(b',') {
                return self.eat(b'}').then_some(());
            }
        }
    }

    fn array(&mut self, depth: usize) -> Option<()> {
        self.at += 1;
        if self.eat(b']') {
            return Some(());
        }
        loop {
            self.value(depth + 1)?;
            if !self.eat(b',') {
                return self.eat(b']').then_some(());
            }
        }
    }

    fn string(&mut self) -> Option<String> {
        let start = self.at + 1;
        let bytes = self.text.as_bytes();
        let mut end = start;
        while *bytes.get(end)? != b'"' {
            end += if bytes[end] == b'\\' { 2 } else { 1 };
        }
        self.at = end + 1;
        self.text.get(start..end).map(unescape)
    }
}

#[cfg(test)]
mod tests {
    use super::read;

    fn values(text: &str) -> Option<Vec<String>> {
        let mut values = Vec::new();
        read(text, &mut |path, value, _| values.push(format!("{}={value}", path.join("."))))?;
        Some(values)
    }

    #[test]
    fn values_come_with_their_paths() {
        let text = r#" {"@graph": [{"headline": "A \"b\" \u4e2d\ud83d\ude00", "author": {"name": "Ana"}, "n": 12, "x": null}], "e": {}, "f": []} "#;
        let expected = ["@graph.headline=A \"b\" 中😀", "@graph.author.name=Ana", "@graph.n=12"];
        assert_eq!(values(text), Some(expected.map(str::to_owned).to_vec()));
    }

    #[test]
    fn what_is_no_json_is_refused() {
        for text in ["", "{", "{a: 1}", "{\"a\" 1}", "[1", "\"a", "{\"a\": \"\\", &"[".repeat(5000)] {
            assert_eq!(values(text), None, "{text}");
        }
    }
}

//! [`Speech`] → its metadata as YAML front matter, with the keys that `import` reads.

use oration_markdown::plain_text;
use oration_model::Speech;
use std::fmt::Write;

/// The front matter, its lines of hyphens included; `None` without metadata.
pub(super) fn write(speech: &Speech<'_>) -> Option<String> {
    let mut yaml = Yaml::default();
    let source = speech.source.as_ref();
    let speakers: Vec<&str> = speech.speaker.iter().map(|person| &*person.name).collect();
    let keywords: Vec<&str> = speech.keywords.iter().map(|keyword| &**keyword).collect();
    yaml.entry("title", Some(&plain_text(&speech.title)));
    yaml.entry("subtitle", speech.subtitle.as_ref().map(plain_text).as_deref());
    yaml.entry("lang", speech.lang.as_deref());
    yaml.list("speaker", &speakers);
    yaml.entry("audience", speech.audience.as_deref());
    yaml.entry("occasion", speech.occasion.as_deref());
    yaml.entry("place", speech.place.as_deref());
    yaml.entry("date", speech.date.as_deref());
    yaml.entry("published", speech.published.as_deref());
    yaml.entry("source", source.and_then(|source| source.name.as_deref()));
    yaml.entry("url", source.and_then(|source| source.url.as_deref()));
    yaml.entry("licence", source.and_then(|source| source.licence.as_deref()));
    yaml.list("keywords", &keywords);
    yaml.entry("description", speech.summary.as_ref().map(plain_text).as_deref());
    (!yaml.lines.is_empty()).then(|| format!("---\n{}---", yaml.lines))
}

#[derive(Default)]
struct Yaml {
    lines: String,
}

impl Yaml {
    fn entry(&mut self, key: &str, value: Option<&str>) {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            self.lines.extend([key, ": ", &scalar(value), "\n"]);
        }
    }

    /// A single value as an entry.
    fn list(&mut self, key: &str, values: &[&str]) {
        if let [value] = values {
            return self.entry(key, Some(value));
        }
        if !values.is_empty() {
            self.lines.extend([key, ":\n"]);
        }
        for value in values {
            self.lines.extend(["  - ", &scalar(value), "\n"]);
        }
    }
}

/// A value, in quotes if YAML could read it as anything but these words. A date is written without, as is usual.
fn scalar(value: &str) -> String {
    let begins = |c: char| c.is_alphabetic() || !c.is_ascii() && !c.is_whitespace() && !c.is_control();
    let is_date = value.len() == 10
        && value.bytes().enumerate().all(|(i, byte)| match i {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    let is_word = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"]
        .iter()
        .any(|word| value.eq_ignore_ascii_case(word));
    let is_bare = value.starts_with(begins)
        && !is_word
        && !value.ends_with([' ', ':'])
        && !value.contains(": ")
        && !value.contains(" #")
        && !value.contains(|c: char| c.is_control() || "\"\\\u{2028}\u{2029}\u{feff}".contains(c));
    if is_date || is_bare { value.to_owned() } else { quoted(value) }
}

fn quoted(value: &str) -> String {
    let mut out = String::from('"');
    for c in value.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' | '\r' | '\t' => out.push(' '),
            c if c.is_control() => {
                // Writing to a string cannot fail.
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

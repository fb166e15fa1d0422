//! A text → whether it is a file of a format that this crate reads.

use crate::json::Value;
use crate::popolo::is_popolo;

/// The formats.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Interchange {
    /// Akoma Ntoso.
    Akn,
    /// TEI.
    Tei,
    /// Popolo.
    Popolo,
}

impl Interchange {
    /// The name in messages.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Interchange::Akn => "Akoma Ntoso",
            Interchange::Tei => "TEI",
            Interchange::Popolo => "Popolo",
        }
    }
}

/// The format of a text, by its root element or its fields.
///
/// ```
/// use oration_interchange::{Interchange, kind};
///
/// assert_eq!(kind("<?xml version='1.0'?>\n<TEI xmlns='http://www.tei-c.org/ns/1.0'>"), Some(Interchange::Tei));
/// assert_eq!(kind(r#"{"type": "speech", "text": "Thank you."}"#), Some(Interchange::Popolo));
/// assert_eq!(kind("<!doctype html><html>"), None);
/// ```
pub fn kind(text: &str) -> Option<Interchange> {
    let mut rest = text.trim_start_matches('\u{FEFF}').trim_start();
    if rest.starts_with(['{', '[']) {
        return Value::read(rest).is_some_and(|value| is_popolo(&value)).then_some(Interchange::Popolo);
    }
    // What can be before the root element.
    loop {
        let end = match rest {
            _ if rest.starts_with("<?") => "?>",
            _ if rest.starts_with("<!--") => "-->",
            _ if rest.starts_with("<!") => match rest.split('>').next() {
                Some(declaration) if declaration.contains('[') => "]>",
                _ => ">",
            },
            _ => break,
        };
        rest = rest.split_once(end)?.1.trim_start();
    }
    let tag = rest.strip_prefix('<')?;
    let name = tag.split(|c: char| c.is_whitespace() || matches!(c, '>' | '/')).next()?;
    match name.rsplit(':').next()? {
        "akomaNtoso" => Some(Interchange::Akn),
        "TEI" | "teiCorpus" => Some(Interchange::Tei),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Interchange, kind};

    #[test]
    fn other_json_is_not_popolo() {
        for json in [
            r#"{"title": "T", "body": ["a"]}"#,
            r#"{"title": "T", "text": "a", "body": []}"#,
            r#"["a", "b"]"#,
            "[]",
            r#"{"speeches": []}"#,
            r#"{"text": 1}"#,
            r#"{"text": "a""#,
            "[1] A note",
        ] {
            assert_eq!(kind(json), None, "{json}");
        }
        for json in [
            r#"{"text": ""}"#,
            r#"[{"type": "narrative", "title": "T"}]"#,
            "\u{FEFF} {\"speeches\": [{\"text\": \"a\"}]}",
        ] {
            assert_eq!(kind(json), Some(Interchange::Popolo), "{json}");
        }
    }
}

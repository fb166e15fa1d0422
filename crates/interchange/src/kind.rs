//! A text → whether it is a file of a format that this crate reads.

/// The formats.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Interchange {
    /// Akoma Ntoso.
    Akn,
    /// TEI.
    Tei,
}

impl Interchange {
    /// The name in messages.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Interchange::Akn => "Akoma Ntoso",
            Interchange::Tei => "TEI",
        }
    }
}

/// The format of a text, by its root element.
///
/// ```
/// use oration_interchange::{Interchange, kind};
///
/// assert_eq!(kind("<?xml version='1.0'?>\n<TEI xmlns='http://www.tei-c.org/ns/1.0'>"), Some(Interchange::Tei));
/// assert_eq!(kind("<!doctype html><html>"), None);
/// ```
pub fn kind(text: &str) -> Option<Interchange> {
    let mut rest = text.trim_start_matches('\u{FEFF}').trim_start();
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

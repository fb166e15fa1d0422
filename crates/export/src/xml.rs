//! Elements, attributes and text → XML. The only file of the exports that writes or escapes markup.

/// An XML document that is being written.
#[derive(Debug)]
pub(crate) struct Xml {
    out: String,
    open: Vec<&'static str>,
}

/// An attribute of an element. It is omitted if its value is empty.
pub(crate) type Attribute<'a> = (&'static str, &'a str);

impl Xml {
    /// A document that starts with the XML declaration.
    pub(crate) fn new() -> Self {
        Xml { out: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned(), open: Vec::new() }
    }

    /// Opens an element.
    pub(crate) fn open(&mut self, name: &'static str, attributes: &[Attribute<'_>]) {
        self.start(name, attributes);
        self.out.push('>');
        self.open.push(name);
    }

    /// Closes the innermost open element.
    pub(crate) fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            self.out.extend(["</", name, ">"]);
        }
    }

    /// Writes an element without content.
    pub(crate) fn empty(&mut self, name: &'static str, attributes: &[Attribute<'_>]) {
        self.start(name, attributes);
        self.out.push_str("/>");
    }

    /// Writes an element with text.
    pub(crate) fn element(&mut self, name: &'static str, attributes: &[Attribute<'_>], text: &str) {
        self.open(name, attributes);
        self.text(text);
        self.close();
    }

    /// Writes markup that the renderer of HTML has written.
    pub(crate) fn raw(&mut self, markup: &str) {
        self.out.push_str(markup);
    }

    /// Writes text.
    pub(crate) fn text(&mut self, text: &str) {
        escape_into(&mut self.out, text);
    }

    /// The document, with all elements closed.
    pub(crate) fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.out.push('\n');
        self.out
    }

    fn start(&mut self, name: &'static str, attributes: &[Attribute<'_>]) {
        self.out.extend(["<", name]);
        for (name, value) in attributes.iter().filter(|(_, value)| !value.is_empty()) {
            self.out.extend([" ", name, "=\""]);
            escape_into(&mut self.out, value);
            self.out.push('"');
        }
    }
}

/// Appends text with markup escaped.
pub(crate) fn escape_into(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\r' => out.push('\n'),
            c => out.push(allowed(c)),
        }
    }
}

/// A character, or U+FFFD for one that XML does not allow (XML 1.0, production 2).
pub(crate) fn allowed(c: char) -> char {
    match c {
        '\t' | '\n' | '\r' | ' '..='\u{FFFD}' | '\u{10000}'.. => c,
        _ => '\u{FFFD}',
    }
}

#[cfg(test)]
mod tests {
    use super::Xml;

    #[test]
    fn text_and_values_are_escaped() {
        let mut xml = Xml::new();
        xml.open("p", &[("title", "a \"b\" <c>"), ("lang", "")]);
        xml.text("1 < 2 & \u{1}\u{FFFF}");
        xml.empty("br", &[]);
        assert_eq!(
            xml.finish(),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<p title=\"a &quot;b&quot; &lt;c&gt;\">1 &lt; 2 &amp; \u{FFFD}\u{FFFD}<br/></p>\n"
        );
    }
}

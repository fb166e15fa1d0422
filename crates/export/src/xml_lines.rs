//! Elements on lines of their own, elements in lines, and text → XML.

use crate::xml::escape_into;

/// XML that is being written.
pub(crate) struct XmlLines {
    out: String,
    /// The open elements, and whether each is on a line of its own.
    open: Vec<(&'static str, bool)>,
    /// Whether the start tag of the last element is open for attributes.
    in_tag: bool,
    /// Whether an element on a line of its own was written last, so that an end tag also gets one.
    after_block: bool,
}

impl XmlLines {
    pub(crate) fn new() -> Self {
        let out = r#"<?xml version="1.0" encoding="UTF-8"?>"#.to_owned();
        Self { out, open: Vec::new(), in_tag: false, after_block: false }
    }

    /// Starts an element on a line of its own.
    pub(crate) fn block(&mut self, name: &'static str) -> &mut Self {
        self.end_tag();
        self.out.push('\n');
        self.start(name, true)
    }

    /// Starts an element in the line.
    pub(crate) fn inline(&mut self, name: &'static str) -> &mut Self {
        self.end_tag();
        self.start(name, false)
    }

    fn start(&mut self, name: &'static str, is_block: bool) -> &mut Self {
        self.out.push('<');
        self.out.push_str(name);
        self.open.push((name, is_block));
        self.in_tag = true;
        self.after_block = false;
        self
    }

    /// An attribute of the element that was just started.
    pub(crate) fn attr(&mut self, name: &str, value: &str) -> &mut Self {
        self.out.extend([" ", name, "=\""]);
        // Parsers read a line ending in a value as a space.
        let mut escaped = String::new();
        escape_into(&mut escaped, value);
        self.out.push_str(&escaped.replace('\n', "&#10;").replace('\t', "&#9;"));
        self.out.push('"');
        self
    }

    pub(crate) fn attr_if(&mut self, name: &str, value: Option<&str>) -> &mut Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    pub(crate) fn text(&mut self, text: &str) -> &mut Self {
        if !text.is_empty() {
            self.end_tag();
            escape_into(&mut self.out, text);
            self.after_block = false;
        }
        self
    }

    /// The name of the innermost element.
    pub(crate) fn name(&self) -> Option<&'static str> {
        self.open.last().map(|(name, _)| *name)
    }

    /// Ends the innermost element.
    pub(crate) fn end(&mut self) {
        let Some((name, is_block)) = self.open.pop() else { return };
        if self.in_tag {
            self.out.push_str("/>");
            self.in_tag = false;
        } else {
            self.out.push_str(if self.after_block { "\n</" } else { "</" });
            self.out.push_str(name);
            self.out.push('>');
        }
        self.after_block = is_block;
    }

    /// Ends all elements.
    pub(crate) fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.end();
        }
        self.out.push('\n');
        self.out
    }

    fn end_tag(&mut self) {
        if self.in_tag {
            self.out.push('>');
            self.in_tag = false;
        }
    }
}

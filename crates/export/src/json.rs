//! Names and values → JSON. The only file that escapes JSON.

/// JSON that is being written, two spaces for each level.
pub(crate) struct Json {
    out: String,
    /// For each open object or array, whether it has a member.
    open: Vec<bool>,
}

impl Json {
    pub(crate) fn new() -> Self {
        Self { out: String::new(), open: Vec::new() }
    }

    /// A member of the open object that is an object or array: its content is written by `inside`.
    pub(crate) fn nested(&mut self, name: &str, brackets: [char; 2], inside: impl FnOnce(&mut Self)) {
        self.name(name);
        self.brackets(brackets, inside);
    }

    /// A value of the open array, or the document: an object.
    pub(crate) fn object(&mut self, inside: impl FnOnce(&mut Self)) {
        if !self.open.is_empty() {
            self.item();
        }
        self.brackets(OBJECT, inside);
    }

    /// The document: an array.
    pub(crate) fn array(&mut self, inside: impl FnOnce(&mut Self)) {
        self.brackets(ARRAY, inside);
    }

    /// A member of the open object, if there is a value.
    pub(crate) fn member(&mut self, name: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.name(name);
            escape(value, &mut self.out);
        }
    }

    /// A member whose value is a number or a keyword.
    pub(crate) fn bare(&mut self, name: &str, value: &str) {
        self.name(name);
        self.out.push_str(value);
    }

    /// A member that is an array of strings, if there are any.
    pub(crate) fn list<'l>(&mut self, name: &str, values: impl IntoIterator<Item = &'l str>) {
        let mut values = values.into_iter().peekable();
        if values.peek().is_none() {
            return;
        }
        self.nested(name, ARRAY, |json| {
            for value in values {
                json.item();
                escape(value, &mut json.out);
            }
        });
    }

    pub(crate) fn finish(mut self) -> String {
        self.out.push('\n');
        self.out
    }

    fn name(&mut self, name: &str) {
        self.item();
        escape(name, &mut self.out);
        self.out.push_str(": ");
    }

    /// The place of the next member.
    fn item(&mut self) {
        if let Some(has_member) = self.open.last_mut()
            && std::mem::replace(has_member, true)
        {
            self.out.push(',');
        }
        self.line();
    }

    fn line(&mut self) {
        self.out.push('\n');
        self.out.push_str(&"  ".repeat(self.open.len()));
    }

    fn brackets(&mut self, [start, end]: [char; 2], inside: impl FnOnce(&mut Self)) {
        self.out.push(start);
        self.open.push(false);
        inside(self);
        if self.open.pop() == Some(true) {
            self.line();
        }
        self.out.push(end);
    }
}

pub(crate) const OBJECT: [char; 2] = ['{', '}'];
pub(crate) const ARRAY: [char; 2] = ['[', ']'];

/// `<` is escaped, so that the JSON can be in a `script` element.
fn escape(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '<' => out.push_str("\\u003c"),
            '\u{2028}' => out.push_str("\\u2028"),
            '\u{2029}' => out.push_str("\\u2029"),
            c if c < ' ' => {
                let digit = |n: u32| char::from_digit(n, 16).unwrap_or('0');
                out.push_str("\\u00");
                out.extend([digit(u32::from(c) / 16), digit(u32::from(c) % 16)]);
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

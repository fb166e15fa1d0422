//! Markdown → its fenced examples, each with the expected HTML.

/// One example: JSON, a dot, HTML.
pub struct Example<'t> {
    /// The line of its fence, from 1.
    pub line: usize,
    /// `body` or `speech`.
    pub kind: &'t str,
    pub json: &'t str,
    pub expected: &'t str,
}

/// Reads the examples of a text.
pub fn read(text: &str) -> Vec<Example<'_>> {
    let mut examples = Vec::new();
    let mut from = 0;
    while let Some(fence) = text[from..].find("\n```").map(|at| from + at + 1) {
        let info_end = fence + text[fence..].find('\n').expect("a fence ends its line");
        let kind = text[fence + 3..info_end].trim();
        let end = info_end + text[info_end..].find("\n```").expect("a fence is closed") + 1;
        if matches!(kind, "body" | "speech") {
            let (json, expected) = split(&text[info_end + 1..end]);
            examples.push(Example { line: text[..fence].matches('\n').count() + 1, kind, json, expected });
        }
        from = end;
    }
    examples
}

fn split(example: &str) -> (&str, &str) {
    let dot = example.find("\n.\n").expect("a line with a dot separates JSON and HTML") + 1;
    (&example[..dot], &example[dot + 2..])
}

impl Example<'_> {
    /// The JSON of a speech.
    pub fn speech(&self) -> String {
        if self.kind == "speech" {
            return self.json.to_owned();
        }
        format!(r#"{{"title": "", "lang": "zh-Hans", "body": {}}}"#, self.json)
    }

    /// The HTML that the JSON renders to.
    pub fn html(&self) -> Result<String, oration::Error> {
        let options = oration::RenderOptions::default();
        if self.kind == "speech" {
            return Ok(oration::render(&oration::parse(self.json)?.speech, &options));
        }
        let json = self.speech();
        let options = oration::RenderOptions { header: false, outline: false, ..options };
        let html = oration::render(&oration::parse(&json)?.speech, &options);
        let start = html.find("<div class=\"oration-body\">\n").map_or(0, |at| at + 27);
        let end = html.rfind("</div>\n</article>").unwrap_or(html.len());
        Ok(html[start..end].to_owned())
    }
}

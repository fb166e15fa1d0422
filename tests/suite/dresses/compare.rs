//! A speech → what is compared: title, date, form of address, outline, and the letters of the body.

use super::Loss;
use super::plan::{Part, Plan};
use serde_json::Value;

#[derive(Debug, Default, PartialEq, Eq)]
pub struct View {
    title: String,
    date: String,
    salutation: String,
    outline: Vec<(usize, String)>,
    body: String,
}

impl View {
    pub fn of_plan(plan: &Plan, loses: &[Loss]) -> View {
        let mut view = View { title: letters(&plan.title), ..View::default() };
        view.date = plan.date.clone().unwrap_or_default();
        view.salutation = letters(plan.salutation.as_deref().unwrap_or_default());
        for part in &plan.parts {
            match part {
                Part::Heading(level, _, words) => view.head(*level, words),
                Part::Paragraph(words) => view.body.push_str(&letters(words)),
            }
        }
        view.body.push_str(&letters(plan.closing.as_deref().unwrap_or_default()));
        view.without(loses)
    }

    pub fn read(source: &str, loses: &[Loss]) -> View {
        let speech = serde_json::to_value(oration::import(source).speech).unwrap();
        let words = |key: &str| speech.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
        let mut view = View { title: letters(&words("title")), date: words("date"), ..View::default() };
        view.blocks(speech.get("body").and_then(Value::as_array).map_or(&[], Vec::as_slice), 1);
        view.without(loses)
    }

    fn blocks(&mut self, blocks: &[Value], level: usize) {
        for block in blocks {
            let inner = block.get("body").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
            match block.get("type").and_then(Value::as_str) {
                Some("salutation") => self.salutation = letters(&text(block.get("text"))),
                Some("section") => {
                    self.head(level, &text(block.get("heading")));
                    self.blocks(inner, level + 1);
                }
                Some("list") => {
                    let items = block.get("items").and_then(Value::as_array);
                    items
                        .into_iter()
                        .flatten()
                        .for_each(|item| self.body.push_str(&letters(&text(Some(item)))));
                }
                Some(_) => {
                    self.body.push_str(&letters(&text(block.get("text"))));
                    self.blocks(inner, level);
                }
                None => self.body.push_str(&letters(&text(Some(block)))),
            }
        }
    }

    fn head(&mut self, level: usize, words: &str) {
        self.outline.push((level, letters(words)));
        self.body.push_str(&letters(words));
    }

    fn without(mut self, loses: &[Loss]) -> View {
        if loses.contains(&Loss::Headings) {
            self.outline.clear();
        }
        if loses.contains(&Loss::Front) {
            self.body = [self.title, self.salutation, self.body].concat();
            (self.title, self.date, self.salutation) = Default::default();
        }
        self
    }

    /// The first field that differs, if any.
    pub fn difference(&self, got: &View) -> Option<String> {
        let said = |name: &str, a: &dyn std::fmt::Debug, b: &dyn std::fmt::Debug| {
            Some(format!("{name}: wanted {a:?}\n{name}: got    {b:?}"))
        };
        match () {
            () if self.title != got.title => said("title", &self.title, &got.title),
            () if self.date != got.date => said("date", &self.date, &got.date),
            () if self.salutation != got.salutation => said("salutation", &self.salutation, &got.salutation),
            () if self.outline != got.outline => said("outline", &self.outline, &got.outline),
            () if self.body != got.body => said("body", &self.body, &got.body),
            () => None,
        }
    }
}

fn text(value: Option<&Value>) -> String {
    match value {
        Some(Value::String(words)) => words.clone(),
        Some(Value::Array(spans)) => spans.iter().map(|span| text(Some(span))).collect(),
        Some(Value::Object(span)) => {
            let num = span.get("num").and_then(Value::as_str).unwrap_or_default();
            let words = ["point", "remark", "mask", "text"].iter().find_map(|key| span.get(*key));
            [num, &text(words)].concat()
        }
        _ => String::new(),
    }
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

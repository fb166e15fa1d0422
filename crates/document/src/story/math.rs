//! A formula → one line of text, as a formula is typed: `1/2`, `x²`, `√(a+b)`.
//!
//! A formula with a part that has no form on a line, such as a matrix, is not read.

use super::Reader;
use crate::content::Piece;
use crate::xml::{Element, Node, Space, Xml};

/// Bytes of a formula at most: signs in signs may repeat its parts.
const LONGEST: usize = 4096;

/// Bytes of a sign at most.
const SIGN: usize = 8;

impl Reader<'_> {
    pub(super) fn formula(&mut self, xml: &mut Xml<'_>) {
        let Some(formula) = line(xml) else { return self.object() };
        let formula = formula.trim();
        let before = self.open.as_ref().and_then(|open| match open.paragraph.pieces.last() {
            Some(Piece::Words(words, _)) => words.chars().next_back(),
            _ => None,
        });
        if is_number(before, formula) {
            self.words(" ");
        }
        self.words(formula);
    }
}

/// Whether a digit would follow another one that is not of the same number.
fn is_number(before: Option<char>, behind: &str) -> bool {
    before.is_some_and(char::is_numeric) && behind.starts_with(char::is_numeric)
}

/// The parts of an element by name, in order, and the properties that say how they are shown.
#[derive(Debug, Default)]
struct Parts {
    parts: Vec<(String, String)>,
    properties: Vec<(String, String)>,
}

impl Parts {
    fn read(xml: &mut Xml<'_>) -> Option<Self> {
        let mut read = Parts::default();
        let mut is_whole = true;
        while let Some(child) = xml.child() {
            if child.name().ends_with("Pr") {
                while let Some(property) = xml.child() {
                    let value = property.val().filter(|value| value.len() <= SIGN).unwrap_or_default();
                    read.properties.push((property.name().to_owned(), value));
                    xml.skip();
                }
                continue;
            }
            match line(xml) {
                Some(text) => read.parts.push((child.name().to_owned(), text)),
                None => is_whole = false,
            }
        }
        is_whole.then_some(read)
    }

    /// A part; empty where it is missing.
    fn part(&self, name: &str) -> &str {
        self.parts.iter().find(|(known, _)| known == name).map_or("", |(_, text)| text)
    }

    fn property(&self, name: &str) -> Option<&str> {
        self.properties.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// The line of what is in the open element, which is read to its end; `None` where a part has none.
fn line(xml: &mut Xml<'_>) -> Option<String> {
    let mut line = Some(String::new());
    while let Some(child) = xml.child() {
        let part = element(xml, &child);
        line = line.zip(part).map(|(mut line, part)| {
            // 3 and ½ are 3 1/2.
            if child.name() != "r" && is_number(line.chars().next_back(), &part) {
                line.push(' ');
            }
            line.push_str(&part);
            line
        });
    }
    line.filter(|line| line.len() <= LONGEST)
}

fn element(xml: &mut Xml<'_>, element: &Element<'_>) -> Option<String> {
    if element.space != Space::Math {
        return match element.word() {
            "ins" | "moveTo" | "smartTag" | "sdt" | "sdtContent" => line(xml),
            _ => {
                xml.skip();
                Some(String::new())
            }
        };
    }
    match element.name() {
        "t" => Some(text(xml)),
        "oMath" | "r" | "box" | "borderBox" | "e" => line(xml),
        "f" | "rad" | "sSup" | "sSub" | "sSubSup" | "sPre" | "d" | "nary" | "func" | "acc" | "bar"
        | "limLow" | "limUpp" => shown(element.name(), &Parts::read(xml)?),
        name if name.ends_with("Pr") => {
            xml.skip();
            Some(String::new())
        }
        _ => {
            xml.skip();
            None
        }
    }
}

fn text(xml: &mut Xml<'_>) -> String {
    let mut words = String::new();
    while let Some(node) = xml.next() {
        match node {
            Node::Text(text) => words.push_str(&text),
            Node::Element(_) => xml.skip(),
        }
    }
    words
}

fn shown(name: &str, of: &Parts) -> Option<String> {
    let base = of.part("e");
    let (low, high) = (|| lowered(of.part("sub")), || raised(of.part("sup")));
    Some(match name {
        "f" if of.property("type") == Some("noBar") => return None,
        "f" => [&*term(of.part("num")), "/", &term(of.part("den"))].concat(),
        "rad" => match of.part("deg").trim() {
            "" | "2" => ["√", &term(base)].concat(),
            "3" => ["∛", &term(base)].concat(),
            "4" => ["∜", &term(base)].concat(),
            degree => [&*term(base), "^(1/", &term(degree), ")"].concat(),
        },
        "sSup" => [term(base), high()].concat(),
        "sSub" => [term(base), low()].concat(),
        "sSubSup" => [term(base), low(), high()].concat(),
        "sPre" => [low(), high(), term(base)].concat(),
        "d" => {
            let parts: Vec<&str> = of.parts.iter().map(|(_, text)| text.as_str()).collect();
            let parts = parts.join(of.property("sepChr").unwrap_or("|"));
            [of.property("begChr").unwrap_or("("), &parts, of.property("endChr").unwrap_or(")")].concat()
        }
        "nary" => [of.property("chr").unwrap_or("∫"), &low(), &high(), " ", base].concat(),
        "func" if base.starts_with('(') => [of.part("fName"), base].concat(),
        "func" => [of.part("fName"), " ", base].concat(),
        "acc" => [&*term(base), of.property("chr").unwrap_or("\u{302}")].concat(),
        "bar" => base.chars().flat_map(|c| [c, '\u{305}']).collect(),
        "limLow" => [base, &lowered(of.part("lim"))].concat(),
        "limUpp" => [base, &raised(of.part("lim"))].concat(),
        _ => return None,
    })
}

/// A part as it is beside a sign: in brackets, unless it is one number or name.
fn term(text: &str) -> String {
    let text = text.trim();
    let is_one = text.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | ',' | '%' | '′'))
        || text.chars().nth(1).is_none()
        || text.starts_with('(') && text.find(')') == Some(text.len() - 1);
    if is_one { text.to_owned() } else { ["(", text, ")"].concat() }
}

/// Above the line: `²`, or `^x` where Unicode has no such character.
fn raised(text: &str) -> String {
    let text = text.trim();
    if text.chars().all(|c| matches!(c, '′' | '″' | '°')) {
        return text.to_owned();
    }
    small(text, "0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ").unwrap_or_else(|| ["^", &term(text)].concat())
}

/// Below the line: `₂`, or `_x` where Unicode has no such character.
fn lowered(text: &str) -> String {
    let text = text.trim();
    small(text, "0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎").unwrap_or_else(|| ["_", &term(text)].concat())
}

fn small(text: &str, from: &str, to: &str) -> Option<String> {
    text.chars()
        .map(|c| from.chars().position(|known| known == c).and_then(|at| to.chars().nth(at)))
        .collect()
}

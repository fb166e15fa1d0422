//! `styles.xml` → what the styles of paragraphs and words say about a text.

use crate::Refusal;
use crate::content::{Align, Heading, Mark};
use crate::end::End;
use crate::names::Names;
use crate::xml::{Element, Xml};

/// Styles based on each other more often than this go in a circle.
const CHAIN: usize = 32;

/// The styles of a document by id.
#[derive(Debug, Default)]
pub(crate) struct Styles {
    names: Names,
    styles: Vec<StyleRule>,
    /// The style of paragraphs that name none.
    default: String,
}

#[derive(Debug, Default)]
struct StyleRule {
    /// In small letters: `heading 1`, whatever the program shows in its own language.
    name: String,
    based_on: Option<String>,
    paragraph: ParagraphRule,
    words: WordsRule,
}

/// The properties of paragraphs that say something about their text.
#[derive(Debug, Clone, Default)]
pub(crate) struct ParagraphRule {
    pub(crate) style: Option<String>,
    pub(crate) num: Option<u32>,
    pub(crate) level: Option<u32>,
    pub(crate) outline: Option<u32>,
    pub(crate) align: Option<Option<Align>>,
    pub(crate) is_right_to_left: bool,
    /// How its mark ends it.
    pub(crate) end: End,
}

/// The properties of words; `None` where nothing is said.
#[derive(Debug, Clone, Default)]
pub(crate) struct WordsRule {
    pub(crate) style: Option<String>,
    pub(crate) bold: Option<bool>,
    pub(crate) italic: Option<bool>,
    pub(crate) hidden: Option<bool>,
    pub(crate) struck: Option<bool>,
    /// Above the line, or below it.
    pub(crate) script: Option<Script>,
    /// What the style says the words are.
    pub(crate) mark: Option<Mark>,
    /// Bold by the words' own properties, or by their style.
    pub(crate) strong: bool,
    pub(crate) lang: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Script {
    Line,
    Raised,
    Lowered,
}

impl ParagraphRule {
    /// Reads one property, whose element is open.
    pub(crate) fn property(&mut self, element: &Element<'_>, xml: &mut Xml<'_>) {
        match element.word() {
            "pStyle" => self.style = element.val(),
            "outlineLvl" => self.outline = element.number(),
            // A large first letter is a paragraph of its own in the file, and the first of the next one in print.
            "framePr" if matches!(element.get("dropCap").as_deref(), Some("drop" | "margin")) => {
                self.end = End::Deleted;
            }
            "bidi" => self.is_right_to_left = element.is_on(),
            "jc" => {
                self.align = Some(match element.val().as_deref() {
                    Some("center") => Some(Align::Center),
                    Some("right") if self.is_right_to_left => None,
                    Some("left") if self.is_right_to_left => Some(Align::End),
                    Some("right" | "end") => Some(Align::End),
                    _ => None,
                });
            }
            "numPr" => {
                while let Some(child) = xml.child() {
                    match child.word() {
                        "ilvl" => self.level = child.number(),
                        "numId" => self.num = child.number(),
                        _ => {}
                    }
                    xml.skip();
                }
                return;
            }
            "rPr" => return self.mark(xml),
            _ => {}
        }
        xml.skip()
    }

    /// The properties of the mark at the end of a paragraph.
    fn mark(&mut self, xml: &mut Xml<'_>) {
        while let Some(child) = xml.child() {
            match child.word() {
                "del" | "moveFrom" => self.end = End::Deleted,
                "vanish" | "specVanish" if child.is_on() && self.end == End::Paragraph => {
                    self.end = End::Hidden
                }
                _ => {}
            }
            xml.skip();
        }
    }
}

impl WordsRule {
    /// Reads the properties in an open `rPr`.
    pub(crate) fn read(xml: &mut Xml<'_>) -> Self {
        let mut rule = WordsRule::default();
        while let Some(child) = xml.child() {
            let on = || Some(child.is_on());
            match child.word() {
                "rStyle" => rule.style = child.val(),
                "b" => rule.bold = on(),
                "i" => rule.italic = on(),
                "vanish" => rule.hidden = on(),
                "strike" | "dstrike" => rule.struck = on(),
                "lang" => rule.lang = child.val().or_else(|| child.get("bidi")),
                "vertAlign" => {
                    rule.script = Some(match child.val().as_deref() {
                        Some("superscript") => Script::Raised,
                        Some("subscript") => Script::Lowered,
                        _ => Script::Line,
                    });
                }
                _ => {}
            }
            xml.skip();
        }
        rule
    }

    /// The properties with those of `base` where these say nothing.
    pub(crate) fn over(&self, base: &WordsRule) -> WordsRule {
        WordsRule {
            style: None,
            bold: self.bold.or(base.bold),
            italic: self.italic.or(base.italic),
            hidden: self.hidden.or(base.hidden),
            struck: self.struck.or(base.struck),
            script: self.script.or(base.script),
            mark: self.mark.or(base.mark),
            strong: self.strong,
            lang: self.lang.clone(),
        }
    }
}

impl Styles {
    pub(crate) fn read((part, text): &(String, String)) -> Result<Self, Refusal> {
        let mut styles = Styles::default();
        let mut xml = Xml::new(part, text);
        if xml.root("styles") {
            while let Some(element) = xml.child() {
                match element.word() {
                    "style" => styles.style(&element, &mut xml),
                    _ => xml.skip(),
                }
            }
        }
        xml.finish().map(|()| styles)
    }

    fn style(&mut self, element: &Element<'_>, xml: &mut Xml<'_>) {
        let id = element.get("styleId").unwrap_or_default();
        let is_default = matches!(element.get("default").as_deref(), Some("1" | "true" | "on"));
        if is_default && element.get("type").as_deref() == Some("paragraph") {
            self.default.clone_from(&id);
        }
        let mut rule = StyleRule::default();
        while let Some(child) = xml.child() {
            match child.word() {
                "name" => rule.name = child.val().unwrap_or_default().to_ascii_lowercase(),
                "basedOn" => rule.based_on = child.val(),
                "pPr" => {
                    while let Some(property) = xml.child() {
                        rule.paragraph.property(&property, xml);
                    }
                    continue;
                }
                "rPr" => {
                    rule.words = WordsRule::read(xml);
                    continue;
                }
                _ => {}
            }
            xml.skip();
        }
        let name = rule.name.trim_end_matches(|c: char| c == ' ' || c.is_ascii_digit());
        let is_of_words = element.get("type").as_deref() == Some("character");
        rule.words.mark = Mark::named(name).filter(|mark| is_of_words || *mark == Mark::Speaker);
        match rule.words.mark {
            // A heading, however it is set, is not emphasis.
            Some(Mark::RunIn) => rule.words.bold = Some(false),
            Some(Mark::Struck) => rule.words.struck = Some(false),
            _ => {}
        }
        if !self.names.contains_key(&id) {
            self.names.insert(id, self.styles.len());
            self.styles.push(rule);
        }
    }

    /// A style and those it is based on, from itself up.
    fn chain<'s>(&'s self, id: Option<&'s str>) -> impl Iterator<Item = (&'s str, &'s StyleRule)> {
        let mut next = Some(id.unwrap_or(&self.default));
        std::iter::from_fn(move || {
            let id = next?;
            let style = self.styles.get(*self.names.get(id)?)?;
            next = style.based_on.as_deref();
            Some((id, style))
        })
        .take(CHAIN)
    }

    /// The properties of words in a paragraph and a style of words.
    pub(crate) fn words(&self, paragraph: Option<&str>, own: &WordsRule) -> WordsRule {
        let under = |rule: WordsRule, (_, style): (&str, &StyleRule)| rule.over(&style.words);
        let styles = own.style.as_deref().map(|id| self.chain(Some(id))).into_iter().flatten();
        let mut rule = styles.fold(own.clone(), under);
        rule.strong = rule.bold == Some(true);
        self.chain(paragraph).fold(rule, under)
    }

    /// The name of the style of a paragraph.
    pub(crate) fn name(&self, rule: &ParagraphRule) -> &str {
        let id = rule.style.as_deref().unwrap_or(&self.default);
        self.names.get(id).and_then(|&at| self.styles.get(at)).map_or("", |style| &style.name)
    }

    /// Where a paragraph is on the page.
    pub(crate) fn align(&self, rule: &ParagraphRule) -> Option<Align> {
        let styles = self.chain(rule.style.as_deref()).find_map(|(_, style)| style.paragraph.align);
        rule.align.or(styles).flatten()
    }

    /// What its style and its outline level make a paragraph. Level 10 (9 from 0) is that of the text.
    pub(crate) fn heading(&self, rule: &ParagraphRule) -> Option<Heading> {
        let mut chain = self.chain(rule.style.as_deref());
        if self.chain(rule.style.as_deref()).any(|(_, style)| style.name == "title") {
            return Some(Heading::Title);
        }
        let level = rule.outline.or_else(|| {
            chain.find_map(|(_, style)| {
                let named = style.name.strip_prefix("heading ").and_then(|level| level.parse::<u32>().ok());
                style.paragraph.outline.or(named.and_then(|level| level.checked_sub(1)))
            })
        })?;
        u8::try_from(level.checked_add(1)?).ok().filter(|level| *level < 10).map(Heading::Level)
    }

    /// Whether a paragraph is an entry of a table of contents, or its heading.
    pub(crate) fn is_contents(&self, rule: &ParagraphRule) -> bool {
        self.chain(rule.style.as_deref()).any(|(_, style)| style.name.starts_with("toc "))
    }

    /// Whether a paragraph is a quotation.
    pub(crate) fn is_quote(&self, rule: &ParagraphRule) -> bool {
        self.chain(rule.style.as_deref()).any(|(_, style)| matches!(&*style.name, "quote" | "intense quote"))
    }

    /// Whether a paragraph is lines of a poem.
    pub(crate) fn is_verse(&self, rule: &ParagraphRule) -> bool {
        self.chain(rule.style.as_deref()).any(|(_, style)| style.name == "verse")
    }

    /// The list that a paragraph is in by its own properties or its style; 0 is none.
    pub(crate) fn num(&self, rule: &ParagraphRule) -> Option<u32> {
        let styles = || self.chain(rule.style.as_deref()).find_map(|(_, style)| style.paragraph.num);
        rule.num.or_else(styles).filter(|num| *num > 0)
    }

    /// The level of that list. `linked` is the level that the list links to a style: Word takes it before the level that
    /// the style itself names.
    pub(crate) fn level(&self, rule: &ParagraphRule, linked: impl Fn(&str) -> Option<u32>) -> u32 {
        let styles =
            || self.chain(rule.style.as_deref()).find_map(|(id, style)| linked(id).or(style.paragraph.level));
        rule.level.or_else(styles).unwrap_or(0)
    }
}

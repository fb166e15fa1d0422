//! `numbering.xml` → the lists and the format of each of their levels.

use super::format::Format;
use super::table::Table;
use crate::names::Names;
use crate::styles::WordsRule;
use crate::xml::{Element, Space, Xml};

/// Levels of a list.
pub(super) const LEVELS: usize = 9;

/// Bytes of the text of a level at most.
const LONGEST: usize = 255;

fn number(level: usize) -> u32 {
    u32::try_from(level).unwrap_or(u32::MAX)
}

/// The lists of a document.
#[derive(Debug, Default)]
pub(super) struct Lists {
    abstracts: Table<Abstract>,
    nums: Table<Num>,
    /// The abstract list of each list style.
    styles: Names,
}

/// What lists are made from.
#[derive(Debug, Default)]
struct Abstract {
    levels: Table<Level>,
    /// The list style that has the levels instead.
    style: Option<String>,
}

/// A list.
#[derive(Debug, Default)]
struct Num {
    made_from: u32,
    starts: Table<u32>,
    levels: Table<Level>,
}

/// A level of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Level {
    pub(super) start: u32,
    pub(super) format: Format,
    pub(super) text: String,
    pub(super) is_apart: bool,
    /// All numbers in the text are decimal.
    pub(super) is_legal: bool,
    /// The level behind which it starts over, from 1; 0 for none.
    pub(super) restart: Option<usize>,
    /// The style of paragraphs that are at this level.
    pub(super) linked: Option<String>,
    /// Its bullet is a picture.
    pub(super) is_picture: bool,
    /// Its number is set in hidden letters.
    pub(super) is_hidden: bool,
}

/// A level of which a file says nothing.
static EMPTY: Level = Level {
    start: 0,
    format: Format::Decimal,
    text: String::new(),
    is_apart: true,
    is_legal: false,
    restart: None,
    linked: None,
    is_picture: false,
    is_hidden: false,
};

/// A list with the levels that it is made from.
pub(super) struct List<'l> {
    num: &'l Num,
    levels: &'l Table<Level>,
    /// What counts it.
    pub(super) counter: u32,
}

impl<'l> List<'l> {
    pub(super) fn level(&self, level: usize) -> &'l Level {
        let level = number(level);
        self.num.levels.get(level).or_else(|| self.levels.get(level)).unwrap_or(&EMPTY)
    }

    /// The level that is linked to a style of paragraphs.
    pub(super) fn linked(&self, style: &str) -> Option<u32> {
        let is_linked = |level: &usize| self.level(*level).linked.as_deref() == Some(style);
        (0..LEVELS).find(is_linked).map(number)
    }

    /// Whether a level does not go on with other lists.
    pub(super) fn starts_over(&self, level: usize) -> bool {
        self.num.starts.get(number(level)).is_some()
    }

    /// The number that a level starts with, at first and whenever it starts over.
    pub(super) fn start(&self, level: usize) -> u32 {
        self.num.starts.get(number(level)).copied().unwrap_or_else(|| self.level(level).start)
    }
}

impl Lists {
    pub(super) fn read(xml: &mut Xml<'_>) -> Self {
        let mut lists = Lists::default();
        if xml.root("numbering") {
            while let Some(element) = xml.child() {
                let id = |name: &str| element.get(name).and_then(|id| id.trim().parse::<u32>().ok());
                match element.word() {
                    "abstractNum" => lists.made_from(id("abstractNumId").unwrap_or_default(), xml),
                    "num" => lists.num(id("numId").unwrap_or_default(), xml),
                    _ => xml.skip(),
                }
            }
        }
        lists
    }

    /// A list by its id, with the levels of the list style that it names. `of_style` is the list of a style, for files whose
    /// lists do not say which style they are the levels of.
    pub(super) fn list(&self, id: u32, of_style: impl Fn(&str) -> Option<u32>) -> Option<List<'_>> {
        let num = self.nums.get(id)?;
        let own = self.abstracts.get(num.made_from)?;
        let linked = own.style.as_deref().and_then(|style| {
            let named = self.styles.get(style).and_then(|&id| u32::try_from(id).ok());
            named.or_else(|| Some(self.nums.get(of_style(style)?)?.made_from))
        });
        let counter = linked.unwrap_or(num.made_from);
        let levels = self.abstracts.get(counter).map_or(&own.levels, |it| &it.levels);
        Some(List { num, levels, counter })
    }

    fn made_from(&mut self, id: u32, xml: &mut Xml<'_>) {
        let mut made_from = Abstract::default();
        while let Some(child) = xml.child() {
            match child.word() {
                "lvl" => {
                    let (at, level) = level(&child, xml);
                    made_from.levels.insert(at, level);
                    continue;
                }
                "numStyleLink" => made_from.style = child.val(),
                "styleLink" => {
                    let style = child.val().filter(|style| !self.styles.contains_key(style));
                    self.styles.extend(style.map(|style| (style, id as usize)));
                }
                _ => {}
            }
            xml.skip();
        }
        self.abstracts.insert(id, made_from);
    }

    fn num(&mut self, id: u32, xml: &mut Xml<'_>) {
        let mut num = Num::default();
        while let Some(child) = xml.child() {
            match child.word() {
                "abstractNumId" => num.made_from = child.number().unwrap_or_default(),
                "lvlOverride" => {
                    num.change(at(&child), xml);
                    continue;
                }
                _ => {}
            }
            xml.skip();
        }
        self.nums.insert(id, num);
    }
}

impl Num {
    /// What a list changes in a level.
    fn change(&mut self, at: u32, xml: &mut Xml<'_>) {
        while let Some(child) = xml.child() {
            match child.word() {
                "startOverride" => self.starts.insert(at, child.number().unwrap_or_default()),
                "lvl" => {
                    let (_, changed) = level(&child, xml);
                    // Word takes no notice of a restart in a changed level.
                    self.levels.insert(at, Level { restart: None, ..changed });
                    continue;
                }
                _ => {}
            }
            xml.skip();
        }
    }
}

fn at(element: &Element<'_>) -> u32 {
    element.get("ilvl").and_then(|level| level.trim().parse().ok()).unwrap_or(0)
}

fn level(element: &Element<'_>, xml: &mut Xml<'_>) -> (u32, Level) {
    let mut level = EMPTY.clone();
    while let Some(child) = xml.child() {
        property(&mut level, &child, xml);
    }
    (at(element), level)
}

fn property(level: &mut Level, element: &Element<'_>, xml: &mut Xml<'_>) {
    match (element.space, element.name()) {
        // Word writes formats of its own beside those that other programs know.
        (Space::Compatibility, "AlternateContent" | "Choice") => {
            while let Some(child) = xml.child() {
                property(level, &child, xml);
            }
            return;
        }
        (Space::Word, "start") => level.start = element.number().unwrap_or_default(),
        (Space::Word, "numFmt") => {
            let format = element.get("format").unwrap_or_default();
            level.format = Format::named(&element.val().unwrap_or_default(), &format);
        }
        (Space::Word, "lvlText") => {
            // Longer texts are of no list, and each paragraph would repeat them.
            level.text = element.val().filter(|text| text.len() <= LONGEST).unwrap_or_default();
        }
        (Space::Word, "suff") => level.is_apart = element.val().as_deref() != Some("nothing"),
        (Space::Word, "isLgl") => level.is_legal = element.is_on(),
        (Space::Word, "lvlRestart") => level.restart = element.number().map(|level: u32| level as usize),
        (Space::Word, "pStyle") => level.linked = element.val(),
        (Space::Word, "lvlPicBulletId") => level.is_picture = true,
        (Space::Word, "rPr") => {
            // It is counted, and not seen.
            level.is_hidden = WordsRule::read(xml).hidden == Some(true);
            return;
        }
        _ => {}
    }
    xml.skip()
}

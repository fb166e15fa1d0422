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
    levels: Levels,
    /// The list style that has the levels instead.
    style: Option<String>,
}

/// A list.
#[derive(Debug, Default)]
struct Num {
    made_from: u32,
    starts: [Option<u32>; LEVELS],
    levels: Levels,
}

/// The levels that are defined.
type Levels = Vec<Option<Level>>;

/// A level of a list.
#[derive(Debug, Clone)]
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
    levels: &'l Levels,
    /// What counts it.
    pub(super) counter: u32,
}

impl<'l> List<'l> {
    pub(super) fn level(&self, level: usize) -> &'l Level {
        let of = |levels: &'l Levels| levels.get(level).and_then(Option::as_ref);
        of(&self.num.levels).or_else(|| of(self.levels)).unwrap_or(&EMPTY)
    }

    /// The level that is linked to a style of paragraphs.
    pub(super) fn linked(&self, style: &str) -> Option<u32> {
        let is_linked = |level: &usize| self.level(*level).linked.as_deref() == Some(style);
        (0..LEVELS).find(is_linked).and_then(|level| u32::try_from(level).ok())
    }

    /// Whether a level does not go on with other lists.
    pub(super) fn starts_over(&self, level: usize) -> bool {
        self.own_start(level).is_some()
    }

    /// The number that a level starts with, at first and whenever it starts over.
    pub(super) fn start(&self, level: usize) -> u32 {
        self.own_start(level).unwrap_or_else(|| self.level(level).start)
    }

    fn own_start(&self, level: usize) -> Option<u32> {
        self.num.starts.get(level).copied().flatten()
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
                    put(&mut made_from.levels, at(&child), level(xml));
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
        *self.abstracts.entry(id) = made_from;
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
        *self.nums.entry(id) = num;
    }
}

impl Num {
    /// What a list changes in a level.
    fn change(&mut self, at: usize, xml: &mut Xml<'_>) {
        while let Some(child) = xml.child() {
            match child.word() {
                "startOverride" => {
                    if let Some(start) = self.starts.get_mut(at) {
                        *start = Some(child.number().unwrap_or_default());
                    }
                }
                "lvl" => {
                    // Word takes no notice of a restart in a changed level.
                    put(&mut self.levels, at, Level { restart: None, ..level(xml) });
                    continue;
                }
                _ => {}
            }
            xml.skip();
        }
    }
}

fn at(element: &Element<'_>) -> usize {
    element.get("ilvl").and_then(|level| level.trim().parse().ok()).unwrap_or(0)
}

/// Sets what is at a level, if there is such a level.
fn put(levels: &mut Levels, at: usize, level: Level) {
    while levels.len() <= at.min(LEVELS - 1) {
        levels.push(None);
    }
    if let Some(place) = levels.get_mut(at) {
        *place = Some(level);
    }
}

/// The open level.
fn level(xml: &mut Xml<'_>) -> Level {
    let mut level = EMPTY.clone();
    while let Some(child) = xml.child() {
        property(&mut level, &child, xml);
    }
    level
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

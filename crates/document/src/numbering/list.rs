//! `numbering.xml` → the lists and the format of each of their levels.

use super::format::Format;
use crate::Refusal;
use crate::xml::{Element, Space, Xml};
use std::collections::HashMap;

/// Levels of a list.
pub(super) const LEVELS: usize = 9;

/// The lists of a document.
#[derive(Debug, Default)]
pub(super) struct Lists {
    abstracts: HashMap<i64, Abstract>,
    nums: HashMap<i64, Num>,
    /// The abstract list of each list style.
    styles: HashMap<String, i64>,
}

/// What lists are made from.
#[derive(Debug, Default)]
struct Abstract {
    levels: HashMap<usize, Level>,
    /// The list style that has the levels instead.
    style: Option<String>,
}

/// A list.
#[derive(Debug, Default)]
struct Num {
    made_from: i64,
    starts: HashMap<usize, u32>,
    levels: HashMap<usize, Level>,
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
};

/// A list with the levels that it is made from.
pub(super) struct List<'l> {
    num: &'l Num,
    levels: &'l HashMap<usize, Level>,
    /// What counts it.
    pub(super) counter: i64,
}

impl<'l> List<'l> {
    pub(super) fn level(&self, level: usize) -> &'l Level {
        self.num.levels.get(&level).or_else(|| self.levels.get(&level)).unwrap_or(&EMPTY)
    }

    /// The level that is linked to a style of paragraphs.
    pub(super) fn linked(&self, style: &str) -> Option<u8> {
        let is_linked = |level: &usize| self.level(*level).linked.as_deref() == Some(style);
        (0..LEVELS).find(is_linked).and_then(|level| u8::try_from(level).ok())
    }

    /// The number that this list starts over with, where it does not go on with others.
    pub(super) fn starts_over(&self, level: usize) -> Option<u32> {
        self.num.starts.get(&level).copied()
    }
}

impl Lists {
    pub(super) fn read(xml: &mut Xml<'_>) -> Result<Self, Refusal> {
        let mut lists = Lists::default();
        while let Some(root) = xml.child()? {
            if root.word() != "numbering" {
                xml.skip()?;
                continue;
            }
            while let Some(element) = xml.child()? {
                let id = |name: &str| element.get(name).and_then(|id| id.trim().parse::<i64>().ok());
                match element.word() {
                    "abstractNum" => lists.made_from(id("abstractNumId").unwrap_or_default(), xml)?,
                    "num" => lists.num(id("numId").unwrap_or_default(), xml)?,
                    _ => xml.skip()?,
                }
            }
        }
        Ok(lists)
    }

    /// A list by its id, with the levels of the list style that it names.
    pub(super) fn list(&self, id: i64) -> Option<List<'_>> {
        let num = self.nums.get(&id)?;
        let own = self.abstracts.get(&num.made_from)?;
        let linked = own.style.as_ref().and_then(|style| self.styles.get(style));
        let counter = linked.copied().unwrap_or(num.made_from);
        let levels = self.abstracts.get(&counter).map_or(&own.levels, |it| &it.levels);
        Some(List { num, levels, counter })
    }

    fn made_from(&mut self, id: i64, xml: &mut Xml<'_>) -> Result<(), Refusal> {
        let mut made_from = Abstract::default();
        while let Some(child) = xml.child()? {
            match child.word() {
                "lvl" => {
                    let (at, level) = level(&child, xml)?;
                    made_from.levels.insert(at, level);
                    continue;
                }
                "numStyleLink" => made_from.style = child.val(),
                "styleLink" => drop(child.val().map(|style| self.styles.insert(style, id))),
                _ => {}
            }
            xml.skip()?;
        }
        self.abstracts.insert(id, made_from);
        Ok(())
    }

    fn num(&mut self, id: i64, xml: &mut Xml<'_>) -> Result<(), Refusal> {
        let mut num = Num::default();
        while let Some(child) = xml.child()? {
            match child.word() {
                "abstractNumId" => num.made_from = child.number().unwrap_or_default(),
                "lvlOverride" => {
                    num.change(at(&child), xml)?;
                    continue;
                }
                _ => {}
            }
            xml.skip()?;
        }
        self.nums.insert(id, num);
        Ok(())
    }
}

impl Num {
    /// What a list changes in a level.
    fn change(&mut self, at: usize, xml: &mut Xml<'_>) -> Result<(), Refusal> {
        while let Some(child) = xml.child()? {
            match child.word() {
                "startOverride" => drop(child.number().map(|start| self.starts.insert(at, start))),
                "lvl" => {
                    let (_, changed) = level(&child, xml)?;
                    // Word takes no notice of a restart in a changed level.
                    self.levels.insert(at, Level { restart: None, ..changed });
                    continue;
                }
                _ => {}
            }
            xml.skip()?;
        }
        Ok(())
    }
}

fn at(element: &Element<'_>) -> usize {
    element.get("ilvl").and_then(|level| level.trim().parse().ok()).unwrap_or(0)
}

fn level(element: &Element<'_>, xml: &mut Xml<'_>) -> Result<(usize, Level), Refusal> {
    let mut level = EMPTY.clone();
    while let Some(child) = xml.child()? {
        property(&mut level, &child, xml)?;
    }
    Ok((at(element), level))
}

fn property(level: &mut Level, element: &Element<'_>, xml: &mut Xml<'_>) -> Result<(), Refusal> {
    match (element.space, element.name()) {
        // Word writes formats of its own beside those that other programs know.
        (Space::Compatibility, "AlternateContent" | "Choice") => {
            while let Some(child) = xml.child()? {
                property(level, &child, xml)?;
            }
            return Ok(());
        }
        (Space::Word, "start") => level.start = element.number().unwrap_or_default(),
        (Space::Word, "numFmt") => {
            let format = element.get("format").unwrap_or_default();
            level.format = Format::named(&element.val().unwrap_or_default(), &format);
        }
        (Space::Word, "lvlText") => level.text = element.val().unwrap_or_default(),
        (Space::Word, "suff") => level.is_apart = element.val().as_deref() != Some("nothing"),
        (Space::Word, "isLgl") => level.is_legal = element.is_on(),
        (Space::Word, "lvlRestart") => level.restart = element.number(),
        (Space::Word, "pStyle") => level.linked = element.val(),
        (Space::Word, "lvlPicBulletId") => level.is_picture = true,
        _ => {}
    }
    xml.skip()
}

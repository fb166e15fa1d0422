//! `numbering.xml` and the paragraphs in order → the number that Word shows in front of each.

mod alphabet;
mod counting;
mod format;
mod list;
mod signs;
mod table;
#[cfg(test)]
mod tests;
mod words;

use crate::Refusal;
use crate::content::Number;
use crate::styles::{ParagraphRule, Styles};
use crate::xml::Xml;
use format::Format;
use list::{LEVELS, List, Lists};
use table::Table;

/// Bytes of a number behind which no more numbers are put in.
const LONGEST: usize = 512;

/// The lists of a document, and how far each has been counted.
#[derive(Debug, Default)]
pub(crate) struct Numbering {
    lists: Lists,
    /// The last number of each level, by abstract list: lists that are made from the same one go on with each other.
    counted: Table<[Option<u32>; LEVELS]>,
    /// The levels of each list that have started over as they ask to.
    restarted: Table<[bool; LEVELS]>,
}

impl Numbering {
    pub(crate) fn read((part, text): &(String, String)) -> Result<Self, Refusal> {
        let mut xml = Xml::new(part, text);
        let lists = Lists::read(&mut xml);
        xml.finish().map(|()| Numbering { lists, ..Numbering::default() })
    }

    /// Counts a paragraph and gives its number; `None` where it has none.
    pub(crate) fn next(&mut self, rule: &ParagraphRule, styles: &Styles) -> Option<Number> {
        let num = styles.num(rule)?;
        let list = self.lists.list(num, |style| {
            styles.num(&ParagraphRule { style: Some(style.to_owned()), ..ParagraphRule::default() })
        })?;
        let level = (styles.level(rule, |style| list.linked(style)) as usize).min(LEVELS - 1);
        let counted = self.counted.entry(list.counter);
        let own = list.level(level);
        // A level that none of the paragraphs before had counts as one that had: behind 1.1 comes 2.
        for (above, counted) in counted.iter_mut().enumerate().take(level) {
            counted.get_or_insert(list.start(above));
        }
        let restarted = &mut self.restarted.entry(num)[level];
        let is_over = list.starts_over(level) && !std::mem::replace(restarted, true);
        let last = counted[level].filter(|_| !is_over);
        counted[level] = Some(last.map_or(list.start(level), |last| last.saturating_add(1)));
        for (below, counted) in counted.iter_mut().enumerate().skip(level + 1) {
            // A level starts over behind the one above it and all higher ones, or behind those that it names.
            let restarts = match list.level(below).restart {
                None => true,
                Some(0) => false,
                Some(highest) => level < highest,
            };
            if restarts {
                *counted = None;
            }
        }
        let text = shown(&list, level, counted);
        // A bullet may be a letter of a font in which it looks like another sign: o is a circle in Courier New.
        let is_bullet = matches!(own.format, Format::Bullet);
        let level_number = u8::try_from(level).unwrap_or_default();
        let is_shown = (!text.trim().is_empty() || own.is_picture) && !own.is_hidden;
        is_shown.then_some(Number {
            text,
            is_bullet: is_bullet || own.is_picture,
            level: level_number,
            is_apart: own.is_apart,
            list: num,
        })
    }
}

/// The text of a level with the numbers in their places: `%1.%2` → `3.2`.
fn shown(list: &List<'_>, level: usize, counted: &[Option<u32>; LEVELS]) -> String {
    let own = list.level(level);
    let mut parts = own.text.split('%');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        if text.len() > LONGEST {
            break;
        }
        let digit = part.chars().next().and_then(|c| c.to_digit(10)).filter(|digit| (1..=9).contains(digit));
        let Some(digit) = digit else {
            text.extend(["%", part]);
            continue;
        };
        let at = digit as usize - 1;
        let other = list.level(at);
        let number = counted[at].unwrap_or(list.start(at));
        let format = if own.is_legal && !matches!(other.format, Format::None) {
            &Format::Decimal
        } else {
            &other.format
        };
        text.push_str(&format.number(number));
        text.push_str(&part[1..]);
    }
    text
}

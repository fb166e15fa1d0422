//! [`Speech`] → [`Outline`]: its sections as a tree, with their numbers, states, ids and lengths.

use crate::measure::{Measure, add_own, add_text};
use crate::{IdAllocator, sanitize_prefix};
use oration_markdown::{expand, plain_text};
use oration_model::{Block, Section, Speech, State, Text};
use serde::Serialize;

/// The sections of a speech.
///
/// ```
/// let speech = oration::parse(r#"{"title": "", "body": [
///     {"type": "section", "num": "一、", "heading": "形势", "body": [
///         {"type": "section", "num": "一是", "heading": "稳。", "runin": true, "body": []}]}]}"#)?.speech;
/// let outline = oration::outline(&speech);
/// assert_eq!(outline.entries[0].children[0].id, "s1-1");
/// assert_eq!(outline.entries[0].children[0].heading, "稳");
/// # Ok::<(), oration::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Outline {
    /// The top-level sections.
    pub entries: Vec<OutlineEntry>,
    /// The length of the whole body.
    pub measure: Measure,
}

/// A section in an outline.
///
/// ```
/// let json = r#"{"title": "", "body": [{"type": "section", "num": "一、", "heading": "形势", "body": ["稳。"]}]}"#;
/// let speech = oration::parse(json)?.speech;
/// let entry = &oration::outline(&speech).entries[0];
/// assert_eq!((entry.num.as_deref(), &*entry.heading, entry.level), (Some("一、"), "形势", 1));
/// # Ok::<(), oration::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct OutlineEntry {
    /// The section's id, with the prefix that was requested, if any.
    pub id: String,
    /// The number as printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub num: Option<String>,
    /// The heading as plain text, without the final punctuation of a run-in heading. If it is empty and has no number, the
    /// first words of the section or an ellipsis, so that every entry can be read.
    pub heading: String,
    /// Depth in the tree, 1 at the top.
    pub level: usize,
    /// How much of the section's text is present.
    pub state: State,
    /// The length of the section, including its heading and subsections.
    pub measure: Measure,
    /// The subsections.
    pub children: Vec<OutlineEntry>,
}

/// The number of entries, including nested ones, from which the outline gets a filter.
pub const FILTER_FROM: usize = 13;

/// The number of entries, including nested ones, from which only the branch of the current section is expanded.
pub const COLLAPSE_FROM: usize = 25;

/// The number of characters in place of an empty heading.
const FIRST_WORDS: usize = 40;

/// The number of entries, including nested ones.
pub fn count(entries: &[OutlineEntry]) -> usize {
    entries.iter().map(|entry| 1 + count(&entry.children)).sum()
}

/// The outline of a speech, with section ids without a prefix.
///
/// ```
/// let json = r#"{"title": "", "body": [{"type": "section", "num": "一、", "heading": "形势", "body": ["稳。"]}]}"#;
/// let speech = oration::parse(json)?.speech;
/// assert_eq!(oration::outline(&speech).entries[0].id, "s1");
/// # Ok::<(), oration::Error>(())
/// ```
pub fn outline(speech: &Speech<'_>) -> Outline {
    outline_with_prefix(speech, "")
}

/// The outline of a speech, with the section ids that `render` assigns with the same `id_prefix`.
///
/// ```
/// let json = r#"{"title": "", "body": [{"type": "section", "num": "一、", "heading": "形势", "body": ["稳。"]}]}"#;
/// let speech = oration::parse(json)?.speech;
/// let outline = oration::outline_with_prefix(&speech, "speech-");
/// assert_eq!(outline.entries[0].id, "speech-s1");
/// # Ok::<(), oration::Error>(())
/// ```
pub fn outline_with_prefix(speech: &Speech<'_>, id_prefix: &str) -> Outline {
    let speech = expand(speech);
    outline_with_ids(IdAllocator::new(&sanitize_prefix(id_prefix), &speech), &speech, true)
}

/// The length of the body of a speech.
///
/// ```
/// let json = r#"{"title": "", "body": ["Dear guests,"]}"#;
/// let speech = oration::parse(json)?.speech;
/// assert_eq!(oration::measure(&speech).words, 2);
/// # Ok::<(), oration::Error>(())
/// ```
pub fn measure(speech: &Speech<'_>) -> Measure {
    outline(speech).measure
}

/// The outline of a speech without Markdown blocks, with a fresh id allocator; measuring is optional because it visits
/// every character.
pub fn outline_with_ids<'a>(ids: IdAllocator<'a>, speech: &'a Speech<'_>, measured: bool) -> Outline {
    let mut walk = Walk { ids, measured, level: 1 };
    let mut outline = Outline::default();
    walk.body(&speech.body, &mut outline.entries, &mut outline.measure);
    outline
}

struct Walk<'a> {
    ids: IdAllocator<'a>,
    measured: bool,
    level: usize,
}

impl<'a> Walk<'a> {
    fn body(&mut self, body: &'a [Block<'_>], entries: &mut Vec<OutlineEntry>, measure: &mut Measure) {
        for block in body {
            if let Block::Section(section) = block {
                entries.push(self.section(section, measure));
                continue;
            }
            if let Block::Paragraph(paragraph) = block {
                self.ids.skip_paragraph(paragraph.id.as_deref());
            }
            for inside in block.children() {
                self.body(inside.blocks, entries, measure);
            }
            if self.measured {
                add_own(block, measure);
            }
        }
    }

    fn section(&mut self, section: &'a Section<'_>, total: &mut Measure) -> OutlineEntry {
        let mut entry = OutlineEntry {
            id: self.ids.enter(section.id.as_deref()),
            num: section.num.as_deref().map(str::to_owned),
            heading: heading(section),
            level: self.level,
            state: section.state,
            ..OutlineEntry::default()
        };
        if self.measured && section.state != State::Omitted {
            entry.measure.add(section.num.as_deref().unwrap_or(""));
            add_text(&section.heading, &mut entry.measure);
        }
        self.level += 1;
        self.body(&section.body, &mut entry.children, &mut entry.measure);
        self.level -= 1;
        self.ids.leave();
        *total += entry.measure;
        entry
    }
}

/// A heading as plain text, without its number; a run-in heading without its final punctuation, an empty one as the first words.
///
/// ```
/// use oration::model::Block;
/// let json = r#"{"title": "", "body": [{"type": "section", "heading": "稳。", "runin": true, "body": []}]}"#;
/// let speech = oration::parse(json)?.speech;
/// let Block::Section(section) = &speech.body[0] else { unreachable!() };
/// assert_eq!(oration_outline::heading(section), "稳");
/// # Ok::<(), oration::Error>(())
/// ```
pub fn heading(section: &Section<'_>) -> String {
    let is_empty = section.num.is_none()
        && matches!(&section.heading, Text::Markdown(heading) if heading.trim_ascii().is_empty());
    let shown = match section.body.first() {
        Some(Block::Paragraph(paragraph)) if is_empty => &paragraph.text,
        _ => &section.heading,
    };
    let mut text = plain_text(shown).into_owned();
    if section.runin {
        let end = text
            .trim_end_matches(['。', '．', '，', '、', '；', '：', '.', ',', ';', ':', '–', '—', ' '])
            .len();
        text.truncate(end);
    }
    if is_empty {
        let end = text.char_indices().nth(FIRST_WORDS).map(|(at, _)| at);
        text.truncate(end.unwrap_or(text.len()));
        if end.is_some() || text.len() < 2 {
            text.push('…');
        }
    }
    text
}

#[cfg(test)]
mod tests {
    #[test]
    fn levels_and_ids_reflect_nesting() -> Result<(), oration::Error> {
        let json = r#"{"title": "", "body": [
            {"type": "section", "heading": "A", "body": [{"type": "section", "heading": "B", "body": []}]},
            {"type": "section", "heading": "C", "body": []}]}"#;
        let outline = oration::outline(&oration::parse(json)?.speech);
        let [first, second] = &outline.entries[..] else { unreachable!("two sections at the top") };
        assert_eq!((first.level, &*first.id), (1, "s1"));
        assert_eq!((first.children[0].level, &*first.children[0].id), (2, "s1-1"));
        assert_eq!((second.level, &*second.id), (1, "s2"));
        Ok(())
    }

    #[test]
    fn an_entry_without_a_heading_has_the_first_words() -> Result<(), oration::Error> {
        let json = format!(
            r#"{{"title": "", "body": [
            {{"type": "section", "heading": "", "body": ["**Thank** you.", "All."]}},
            {{"type": "section", "heading": " ", "body": ["{}"]}},
            {{"type": "section", "heading": "", "num": "3.", "body": ["So."]}},
            {{"type": "section", "heading": "", "body": [{{"type": "break"}}]}}]}}"#,
            "好".repeat(41)
        );
        let outline = oration::outline(&oration::parse(&json)?.speech);
        let headings: Vec<_> = outline.entries.iter().map(|entry| &*entry.heading).collect();
        assert_eq!(headings, ["Thank you.", &format!("{}…", "好".repeat(40)), "", "…"]);
        Ok(())
    }

    #[test]
    fn entries_keep_masks_and_omit_footnote_references() -> Result<(), oration::Error> {
        let json = r#"{"title": "", "body": [
            {"type": "section", "heading": ["在", {"mask": "**"}, "区", {"note": "1"}, "**讲话**"], "body": []}],
            "notes": {"1": "n"}}"#;
        let outline = oration::outline(&oration::parse(json)?.speech);
        assert_eq!(outline.entries[0].heading, "在**区讲话");
        Ok(())
    }
}

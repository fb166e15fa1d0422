//! The text of a document → its paragraphs and tables.
//!
//! A story is what text flows through: the body, a note, a cell, a text box. Elements that only wrap others (tracked
//! insertions, smart tags, content controls) are read as if they were not there.

mod field;
mod inline;
mod paragraph;
mod shape;
mod table;

use crate::Refusal;
use crate::content::{Block, Document, Loss, LossKind, Note};
use crate::numbering::Numbering;
use crate::package::{Package, Part, Relationship};
use crate::styles::Styles;
use crate::xml::{Element, Space, Xml};
use field::Fields;
use paragraph::Open;
use std::collections::HashMap;

/// Reads the text of a document, its notes, and the words of its headers and footers.
pub(crate) fn read(
    package: &Package<'_>,
    main: &Part,
    styles: Styles,
    numbering: Numbering,
) -> Result<Document, Refusal> {
    let mut reader = Reader::new(&styles, numbering, &main.relationships);
    let mut xml = Xml::new(&main.name, &main.text);
    let mut is_word = false;
    while let Some(root) = xml.child()? {
        if root.word() != "document" {
            xml.skip()?;
            continue;
        }
        is_word = true;
        while let Some(child) = xml.child()? {
            match child.word() {
                "body" => reader.story(&mut xml)?,
                _ => xml.skip()?,
            }
        }
    }
    if !is_word {
        return Err(Refusal::NotWord);
    }
    let references = std::mem::take(&mut reader.references);
    let mut document = Document { blocks: reader.end_story(Vec::new()), ..Document::default() };
    document.notes = notes(package, main, &mut reader, references)?;
    document.losses = running_heads(package, main, &styles)?;
    Ok(document)
}

/// The notes that references name, in the order of the references.
fn notes(
    package: &Package<'_>,
    main: &Part,
    reader: &mut Reader<'_>,
    references: Vec<Reference>,
) -> Result<Vec<Note>, Refusal> {
    let mut found: HashMap<Reference, Vec<Block>> = HashMap::new();
    for (kind, name) in [("footnotes", "footnote"), ("endnotes", "endnote")] {
        let is_referred = references.iter().any(|reference| reference.kind == name);
        let target = main.relationships.iter().find(|it| it.kind == kind && !it.is_external);
        let Some(target) = target.filter(|_| is_referred) else { continue };
        let Some(part) = package.target(&target.target)? else { continue };
        reader.relationships = links(&part.relationships);
        let mut xml = Xml::new(&part.name, &part.text);
        while let Some(root) = xml.child()? {
            if root.word() != kind {
                xml.skip()?;
                continue;
            }
            while let Some(element) = xml.child()? {
                let reference = Reference { kind: name, id: element.get("id").unwrap_or_default() };
                if element.word() != name || !references.contains(&reference) {
                    xml.skip()?;
                    continue;
                }
                let outer = std::mem::take(&mut reader.blocks);
                reader.story(&mut xml)?;
                let blocks = reader.end_story(outer);
                found.insert(reference, blocks);
            }
        }
    }
    let numbered = references.into_iter().enumerate();
    Ok(numbered
        .map(|(at, reference)| Note {
            id: (at + 1).to_string(),
            blocks: found.remove(&reference).unwrap_or_default(),
        })
        .collect())
}

/// The words of the headers and footers, each once.
fn running_heads(package: &Package<'_>, main: &Part, styles: &Styles) -> Result<Vec<Loss>, Refusal> {
    let mut losses: Vec<Loss> = Vec::new();
    for (kind, root, loss) in [("header", "hdr", LossKind::Header), ("footer", "ftr", LossKind::Footer)] {
        for target in main.relationships.iter().filter(|it| it.kind == kind && !it.is_external) {
            let Some(part) = package.target(&target.target)? else { continue };
            let mut reader = Reader::new(styles, Numbering::default(), &part.relationships);
            let mut xml = Xml::new(&part.name, &part.text);
            while let Some(element) = xml.child()? {
                match element.word() == root {
                    true => reader.story(&mut xml)?,
                    false => xml.skip()?,
                }
            }
            let text = paragraph::plain(&reader.end_story(Vec::new()));
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            let is_known = losses.iter().any(|known| known.text == text);
            // A page number is not text.
            if text.contains(char::is_alphabetic) && !is_known {
                losses.push(Loss { kind: loss, text });
            }
        }
    }
    Ok(losses)
}

/// A reference to a note, in the document's own numbers.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Reference {
    kind: &'static str,
    id: String,
}

/// A story as far as it has been read.
struct Reader<'d> {
    styles: &'d Styles,
    numbering: Numbering,
    /// The targets of links by id.
    relationships: HashMap<String, String>,
    blocks: Vec<Block>,
    /// The paragraph that is open.
    open: Option<Open>,
    /// A paragraph whose mark does not end it.
    unended: Option<Open>,
    fields: Fields,
    references: Vec<Reference>,
    /// What was left out between paragraphs.
    losses: Vec<Loss>,
}

/// Where an element is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Between paragraphs.
    Story,
    /// In a paragraph.
    Paragraph,
    /// In a run of words.
    Run,
    /// In a drawing.
    Drawing,
}

impl<'d> Reader<'d> {
    fn new(styles: &'d Styles, numbering: Numbering, relationships: &[Relationship]) -> Self {
        Reader {
            styles,
            numbering,
            relationships: links(relationships),
            blocks: Vec::new(),
            open: None,
            unended: None,
            fields: Fields::default(),
            references: Vec::new(),
            losses: Vec::new(),
        }
    }

    /// Reads the paragraphs and tables in the open element.
    fn story(&mut self, xml: &mut Xml<'_>) -> Result<(), Refusal> {
        self.children(xml, Place::Story)
    }

    /// What the story consists of; `outer` is what was read before it began.
    fn end_story(&mut self, outer: Vec<Block>) -> Vec<Block> {
        if let Some(unended) = self.unended.take() {
            self.push(unended);
        }
        std::mem::replace(&mut self.blocks, outer)
    }

    fn children(&mut self, xml: &mut Xml<'_>, place: Place) -> Result<(), Refusal> {
        while let Some(element) = xml.child()? {
            self.element(xml, &element, place)?;
        }
        Ok(())
    }

    fn element(&mut self, xml: &mut Xml<'_>, element: &Element<'_>, place: Place) -> Result<(), Refusal> {
        match (element.space, element.name()) {
            (Space::Compatibility, "AlternateContent") => self.alternatives(xml, place),
            (Space::Word, "ins" | "moveTo" | "smartTag" | "customXml" | "sdtContent") => {
                self.children(xml, place)
            }
            (Space::Word, "sdt") => self.control(xml, place),
            (Space::Word, "del" | "moveFrom") => self.deletion(xml),
            (Space::Word, "txbxContent") => self.text_box(xml),
            _ => match place {
                Place::Story => self.in_story(xml, element),
                Place::Paragraph => self.in_paragraph(xml, element),
                Place::Run => self.in_run(xml, element),
                Place::Drawing => self.in_drawing(xml, element),
            },
        }
    }

    fn in_story(&mut self, xml: &mut Xml<'_>, element: &Element<'_>) -> Result<(), Refusal> {
        match element.word() {
            "p" => self.paragraph(xml),
            "tbl" => self.table(xml),
            "altChunk" => {
                self.lose(LossKind::Object, String::new());
                xml.skip()
            }
            _ => xml.skip(),
        }
    }

    /// The first of several contents that say the same in different ways; the others are for older programs.
    fn alternatives(&mut self, xml: &mut Xml<'_>, place: Place) -> Result<(), Refusal> {
        let mut is_read = false;
        while let Some(child) = xml.child()? {
            match std::mem::replace(&mut is_read, true) {
                false => self.children(xml, place)?,
                true => xml.skip()?,
            }
            drop(child);
        }
        Ok(())
    }

    /// A content control: its content, without its properties.
    fn control(&mut self, xml: &mut Xml<'_>, place: Place) -> Result<(), Refusal> {
        while let Some(child) = xml.child()? {
            match child.word() {
                "sdtContent" => self.children(xml, place)?,
                _ => xml.skip()?,
            }
        }
        Ok(())
    }

    /// Tracked deletions are not part of the text.
    fn deletion(&mut self, xml: &mut Xml<'_>) -> Result<(), Refusal> {
        let words = xml.words()?;
        if !words.is_empty() {
            self.lose(LossKind::Deletion, words);
        }
        Ok(())
    }

    /// Something is left out here.
    fn lose(&mut self, kind: LossKind, text: String) {
        let losses = self.open.as_mut().map_or(&mut self.losses, |open| &mut open.paragraph.losses);
        // What was hidden or struck out in one go may be several runs.
        match losses.last_mut() {
            Some(last) if last.kind == kind && matches!(kind, LossKind::Hidden | LossKind::Struck) => {
                last.text.push_str(&text);
            }
            _ => losses.push(Loss { kind, text }),
        }
    }
}

/// The targets of links outside the document.
fn links(relationships: &[Relationship]) -> HashMap<String, String> {
    let external = relationships.iter().filter(|it| it.kind == "hyperlink" && it.is_external);
    external.map(|it| (it.id.clone(), it.target.clone())).collect()
}

//! The text of a document → its paragraphs and tables.
//!
//! A story is what text flows through: the body, a note, a cell, a text box. Elements that only wrap others (tracked
//! insertions, smart tags, content controls) are read as if they were not there.

mod field;
mod inline;
mod math;
mod paragraph;
mod shape;
mod symbol;
mod table;

use crate::Refusal;
use crate::content::{Block, Document, Loss, LossKind};
use crate::names::Names;
use crate::numbering::Numbering;
use crate::package::{Package, Part, Relationship};
use crate::styles::Styles;
use crate::xml::{Element, Space, Xml};
use field::Fields;
use paragraph::Open;

/// Reads the text of a document, its notes, and the words of its headers and footers.
pub(crate) fn read(
    package: &Package<'_>,
    main: &Part,
    styles: Styles,
    numbering: Numbering,
) -> Result<Document, Refusal> {
    let mut reader = Reader::new(&styles, numbering, &main.relationships);
    let mut xml = Xml::new(&main.name, &main.text);
    if xml.root("document") {
        while let Some(child) = xml.child() {
            match child.word() {
                "body" => reader.story(&mut xml),
                _ => xml.skip(),
            }
        }
        xml.finish()?;
    } else {
        xml.finish()?;
        return Err(Refusal::NotWord);
    }
    let references = std::mem::take(&mut reader.references);
    let mut document = Document { blocks: reader.end_story(Vec::new()), ..Document::default() };
    // A field that the text does not end does not go on in the notes.
    reader.fields = Fields::default();
    let mut losses = std::mem::take(&mut reader.losses);
    document.notes = notes(package, main, &mut reader, &references)?;
    losses.append(&mut reader.losses);
    losses.extend(running_heads(package, main, &styles)?);
    document.losses = losses;
    Ok(document)
}

/// The notes that the text refers to, in that order.
fn notes(
    package: &Package<'_>,
    main: &Part,
    reader: &mut Reader<'_>,
    references: &Names,
) -> Result<Vec<Vec<Block>>, Refusal> {
    let mut found = vec![Vec::new(); references.len()];
    for (kind, name) in [("footnotes", "footnote"), ("endnotes", "endnote")] {
        let target = main.relationships.iter().find(|it| it.kind == kind && !it.is_external);
        let Some(target) = target.filter(|_| !references.is_empty()) else { continue };
        let Some(part) = package.target(&target.target)? else { continue };
        reader.links = Links::new(&part.relationships);
        let mut xml = Xml::new(&part.name, &part.text);
        if xml.root(kind) {
            while let Some(element) = xml.child() {
                let id = element.get("id").unwrap_or_default();
                let place = references.get(&reference(name, &id)).filter(|_| element.word() == name);
                let Some(place) = place.and_then(|&place| found.get_mut(place)) else {
                    xml.skip();
                    continue;
                };
                let outer = std::mem::take(&mut reader.blocks);
                reader.story(&mut xml);
                *place = reader.end_story(outer);
                reader.fields = Fields::default();
            }
        }
        xml.finish()?;
    }
    Ok(found)
}

/// What a reference to a note is called.
fn reference(kind: &str, id: &str) -> String {
    [kind, " ", id].concat()
}

/// The words of the headers and footers, each once.
fn running_heads(package: &Package<'_>, main: &Part, styles: &Styles) -> Result<Vec<Loss>, Refusal> {
    let mut losses: Vec<Loss> = Vec::new();
    for (kind, root, loss) in [("header", "hdr", LossKind::Header), ("footer", "ftr", LossKind::Footer)] {
        for target in main.relationships.iter().filter(|it| it.kind == kind && !it.is_external) {
            let Some(part) = package.target(&target.target)? else { continue };
            let mut reader = Reader::new(styles, Numbering::default(), &part.relationships);
            let mut xml = Xml::new(&part.name, &part.text);
            if xml.root(root) {
                reader.story(&mut xml);
            }
            xml.finish()?;
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

/// A story as far as it has been read.
struct Reader<'d> {
    styles: &'d Styles,
    numbering: Numbering,
    links: Links,
    blocks: Vec<Block>,
    /// The paragraph that is open.
    open: Option<Open>,
    /// A paragraph whose mark does not end it.
    unended: Option<Open>,
    fields: Fields,
    /// The notes that the text refers to, by what the references are called.
    references: Names,
    /// What was left out between paragraphs.
    losses: Vec<Loss>,
    /// What a bookmark says of the next block.
    depth: Option<u8>,
    /// The cells that were added to tables.
    padding: usize,
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
            links: Links::new(relationships),
            blocks: Vec::new(),
            open: None,
            unended: None,
            fields: Fields::default(),
            references: Names::new(),
            losses: Vec::new(),
            depth: None,
            padding: 0,
        }
    }

    /// Reads the paragraphs and tables in the open element.
    fn story(&mut self, xml: &mut Xml<'_>) {
        self.children(xml, Place::Story)
    }

    /// What the story consists of; `outer` is what was read before it began.
    fn end_story(&mut self, outer: Vec<Block>) -> Vec<Block> {
        if let Some(unended) = self.unended.take() {
            self.push(unended);
        }
        std::mem::replace(&mut self.blocks, outer)
    }

    fn children(&mut self, xml: &mut Xml<'_>, place: Place) {
        while let Some(element) = xml.child() {
            self.element(xml, &element, place);
        }
    }

    fn element(&mut self, xml: &mut Xml<'_>, element: &Element<'_>, place: Place) {
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

    fn in_story(&mut self, xml: &mut Xml<'_>, element: &Element<'_>) {
        match element.word() {
            "p" => self.paragraph(xml),
            "tbl" => self.table(xml),
            "bookmarkStart" => {
                self.depth = depth(element).or(self.depth);
                xml.skip()
            }
            "altChunk" => {
                self.lose(LossKind::Object, String::new());
                xml.skip()
            }
            _ => xml.skip(),
        }
    }

    /// The first of several contents that say the same in different ways; the others are for older programs.
    fn alternatives(&mut self, xml: &mut Xml<'_>, place: Place) {
        let mut is_read = false;
        while let Some(child) = xml.child() {
            match std::mem::replace(&mut is_read, true) {
                false => self.children(xml, place),
                true => xml.skip(),
            }
            drop(child);
        }
    }

    /// A content control: its content, without its properties.
    fn control(&mut self, xml: &mut Xml<'_>, place: Place) {
        while let Some(child) = xml.child() {
            match child.word() {
                "sdtContent" => self.children(xml, place),
                _ => xml.skip(),
            }
        }
    }

    /// Tracked deletions are not part of the text.
    fn deletion(&mut self, xml: &mut Xml<'_>) {
        let words = xml.words();
        if !words.is_empty() {
            self.lose(LossKind::Deletion, words);
        }
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

/// How many sections and turns the next block is in, if this bookmark says so.
fn depth(bookmark: &Element<'_>) -> Option<u8> {
    bookmark.get("name")?.strip_prefix("_Depth")?.split('_').next()?.parse().ok()
}

/// Bytes of the target of a link at most: a text may refer to it from each of its words.
pub(super) const LONGEST_LINK: usize = 2048;

/// Whether a relationship is a link that text can have.
fn is_link(it: &Relationship) -> bool {
    it.kind == "hyperlink" && it.is_external && it.target.len() <= LONGEST_LINK
}

/// The targets of links outside the document.
#[derive(Debug, Default)]
struct Links {
    ids: Names,
    targets: Vec<String>,
}

impl Links {
    fn new(relationships: &[Relationship]) -> Self {
        let mut links = Links::default();
        for link in relationships.iter().filter(|it| is_link(it)) {
            links.ids.insert(link.id.clone(), links.targets.len());
            links.targets.push(link.target.clone());
        }
        links
    }

    fn target(&self, id: &str) -> Option<&str> {
        self.targets.get(*self.ids.get(id)?).map(String::as_str)
    }
}

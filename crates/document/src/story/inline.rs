//! What is in a paragraph and in its runs → words, line breaks, readings and references.

use super::{Place, Reader};
use crate::content::{LossKind, Piece};
use crate::styles::WordsRule;
use crate::xml::{Element, Node, Space, Xml};
use std::rc::Rc;

impl Reader<'_> {
    pub(super) fn in_paragraph(&mut self, xml: &mut Xml<'_>, element: &Element<'_>) {
        match (element.space, element.name()) {
            (Space::Word, "r") => self.run(xml),
            (Space::Word, "hyperlink") => self.hyperlink(xml, element),
            (Space::Word, "fldSimple") => self.simple_field(xml, element),
            (Space::Word, "dir" | "bdo") => self.children(xml, Place::Paragraph),
            (Space::Word, "bookmarkStart") => {
                if let (Some(depth), Some(open)) = (super::depth(element), &mut self.open) {
                    open.paragraph.depth = Some(depth);
                }
                xml.skip()
            }
            (Space::Math, "oMath" | "oMathPara") => self.formula(xml),
            _ => xml.skip(),
        }
    }

    fn run(&mut self, xml: &mut Xml<'_>) {
        if let Some(open) = &mut self.open {
            open.words = WordsRule::default();
        }
        self.children(xml, Place::Run);
        if let Some(open) = &mut self.open {
            open.is_mark = false;
        }
    }

    pub(super) fn in_run(&mut self, xml: &mut Xml<'_>, element: &Element<'_>) {
        if element.space == Space::Math {
            return self.in_paragraph(xml, element);
        }
        match element.word() {
            "rPr" => {
                let words = WordsRule::read(xml);
                if let Some(open) = &mut self.open {
                    open.words = words;
                }
                return;
            }
            "t" => return self.text(xml, element.get("space").as_deref() == Some("preserve")),
            "instrText" => {
                let words = xml.words();
                self.fields.instruction(&words);
                return;
            }
            "ruby" => return self.ruby(xml),
            "drawing" | "pict" | "object" => return self.drawing(xml),
            "tab" | "ptab" => self.words("\t"),
            "br" | "cr" => self.piece(Piece::Break),
            "noBreakHyphen" => self.words("\u{2011}"),
            "sym" => self.symbol(element),
            "fldChar" => match element.get("fldCharType").as_deref() {
                Some("begin") => self.fields.begin(),
                Some("separate") => self.fields.separate(),
                Some("end") => self.fields.end(),
                _ => {}
            },
            "footnoteReference" => self.reference("footnote", element),
            "endnoteReference" => self.reference("endnote", element),
            "commentReference" => self.lose(LossKind::Comment, String::new()),
            _ => {}
        }
        xml.skip()
    }

    /// The words of a run. White space at their ends counts where the file says so.
    fn text(&mut self, xml: &mut Xml<'_>, is_preserved: bool) {
        let mut words = String::new();
        while let Some(node) = xml.next() {
            match node {
                Node::Text(text) => words.push_str(&text),
                Node::Element(_) => xml.skip(),
            }
        }
        if words.bytes().any(|byte| matches!(byte, b'\n' | b'\r')) {
            words = words.replace(['\n', '\r'], " ");
        }
        let is_space = |c: char| matches!(c, ' ' | '\t');
        self.words(if is_preserved { &words } else { words.trim_matches(is_space) });
    }

    /// A sign of a font that has no letters.
    fn symbol(&mut self, element: &Element<'_>) {
        let code = element.get("char").and_then(|code| u32::from_str_radix(&code, 16).ok());
        if let Some(c) =
            code.and_then(|code| super::symbol::symbol(&element.get("font").unwrap_or_default(), code))
        {
            self.words(c.encode_utf8(&mut [0; 4]));
        }
    }

    /// A word and its reading above it.
    fn ruby(&mut self, xml: &mut Xml<'_>) {
        let (mut base, mut reading) = (String::new(), String::new());
        while let Some(child) = xml.child() {
            match child.word() {
                "rubyBase" => base = xml.words(),
                "rt" => reading = xml.words(),
                _ => xml.skip(),
            }
        }
        match (base.is_empty(), reading.is_empty()) {
            (false, false) => self.piece(Piece::Ruby(base, reading)),
            _ => self.words(&[base, reading].concat()),
        }
    }

    fn hyperlink(&mut self, xml: &mut Xml<'_>, element: &Element<'_>) {
        let target = element.get("id").and_then(|id| self.links.target(&id).map(str::to_owned));
        let anchor = element.get("anchor").filter(|anchor| !anchor.is_empty());
        let link = target
            .map(|target| [target, anchor.map_or_else(String::new, |it| ["#", &it].concat())].concat())
            .filter(|link| link.len() <= super::LONGEST_LINK)
            .map(Rc::from);
        let outer = self.open.as_mut().and_then(|open| std::mem::replace(&mut open.link, link));
        self.children(xml, Place::Paragraph);
        if let Some(open) = &mut self.open {
            open.link = outer;
        }
    }

    /// A field whose result is in one paragraph.
    fn simple_field(&mut self, xml: &mut Xml<'_>, element: &Element<'_>) {
        self.fields.begin();
        self.fields.instruction(&element.get("instr").unwrap_or_default());
        self.fields.separate();
        self.children(xml, Place::Paragraph);
        self.fields.end();
    }

    /// A reference to a note. Its mark may be words of the same run.
    fn reference(&mut self, kind: &str, element: &Element<'_>) {
        let Some(id) = element.get("id").filter(|_| !self.fields.is_instruction()) else { return };
        let next = self.references.len();
        let place = *self.references.entry(super::reference(kind, &id)).or_insert(next);
        self.piece(Piece::Note(place));
        let has_mark = matches!(element.get("customMarkFollows").as_deref(), Some("1" | "true" | "on"));
        if let Some(open) = &mut self.open {
            open.is_mark = has_mark;
        }
    }
}

//! XML → a tree of elements and texts.

use oration_document::Refusal;
use oration_document::xml::{Element, Node, Xml};
use std::borrow::Cow;

/// A file.
pub(crate) struct Tree<'x> {
    pub(crate) root: Branch<'x>,
}

/// An element and what is in it.
pub(crate) struct Branch<'x> {
    element: Element<'x>,
    pub(crate) children: Vec<Child<'x>>,
}

pub(crate) enum Child<'x> {
    Branch(Branch<'x>),
    Text(Cow<'x, str>),
}

impl<'x> Tree<'x> {
    pub(crate) fn read(text: &'x str) -> Result<Self, &'static str> {
        let mut xml = Xml::new("file", text);
        let root = xml.child().map(|element| Branch::read(element, &mut xml));
        while xml.read().is_some() {}
        xml.finish().map_err(|refusal| match refusal {
            Refusal::Doctype(_) => "it declares a document type, which is not read; remove the DOCTYPE",
            Refusal::TooDeep(_) => "it has more than 256 levels of elements",
            _ => "it is not well-formed XML",
        })?;
        root.map(|root| Tree { root }).ok_or("it has no element")
    }
}

impl<'x> Branch<'x> {
    fn read(element: Element<'x>, xml: &mut Xml<'x>) -> Self {
        let mut children = Vec::new();
        while let Some(node) = xml.read() {
            children.push(match node {
                Node::Element(element) => Child::Branch(Branch::read(element, xml)),
                Node::Text(text) => Child::Text(text),
            });
        }
        Branch { element, children }
    }

    /// The name without its prefix.
    pub(crate) fn name(&self) -> &str {
        self.element.name()
    }

    /// The value of an attribute, whatever its prefix.
    pub(crate) fn get(&self, name: &str) -> Option<String> {
        self.element.get(name)
    }

    pub(crate) fn is(&self, name: &str, value: &str) -> bool {
        self.get(name).is_some_and(|found| found == value)
    }

    pub(crate) fn number(&self, name: &str) -> Option<u64> {
        self.get(name)?.trim().parse().ok()
    }

    /// The elements in this one.
    pub(crate) fn branches(&self) -> impl Iterator<Item = &Branch<'x>> {
        self.children.iter().filter_map(|child| match child {
            Child::Branch(branch) => Some(branch),
            Child::Text(_) => None,
        })
    }

    /// The first element in this one with a name.
    pub(crate) fn child(&self, name: &str) -> Option<&Branch<'x>> {
        self.branches().find(|branch| branch.name() == name)
    }

    /// The first element with a name at any depth.
    pub(crate) fn find(&self, name: &str) -> Option<&Branch<'x>> {
        self.branches().find_map(|branch| match branch.name() == name {
            true => Some(branch),
            false => branch.find(name),
        })
    }

    /// The words in this element, whatever is in it.
    pub(crate) fn words(&self) -> String {
        let mut words = String::new();
        self.add_words(&mut words);
        words
    }

    fn add_words(&self, words: &mut String) {
        for child in &self.children {
            match child {
                Child::Text(text) => words.push_str(text),
                Child::Branch(branch) => branch.add_words(words),
            }
        }
    }

    /// The words, with each run of white space as one space.
    pub(crate) fn line(&self) -> Option<String> {
        let line = self.words().split_whitespace().collect::<Vec<_>>().join(" ");
        (!line.is_empty()).then_some(line)
    }

    /// Whether there are words directly in this element.
    pub(crate) fn has_text(&self) -> bool {
        self.children.iter().any(|child| matches!(child, Child::Text(text) if !text.trim().is_empty()))
    }
}

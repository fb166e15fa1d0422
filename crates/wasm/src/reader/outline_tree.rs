//! Branches of a large outline: collapsed until the user reaches them, unless the user has expanded or collapsed them.

use super::context::Context;
use super::dom::{OwnedElement, button, element, picture, set, text_button};
use super::handles::{Listener, closest, elements, target};
use super::messages::format_message;
use super::sections::Section;
use oration_outline::COLLAPSE_FROM;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Node};

/// An outline entry with subentries.
#[derive(Debug)]
struct Branch {
    section: usize,
    /// The section's id.
    id: String,
    list: Element,
    toggle: OwnedElement,
}

/// The branches of an outline.
#[derive(Debug)]
pub(super) struct OutlineTree {
    context: Rc<Context>,
    outline: Element,
    /// Cloning a template is faster than creating each toggle.
    template: Element,
    branches: RefCell<Vec<Branch>>,
    /// The number of sections already processed.
    known: Cell<usize>,
    /// The branches around the current section.
    followed: RefCell<Vec<usize>>,
    many: Cell<bool>,
    toggle_all: RefCell<Option<(OwnedElement, Listener)>>,
}

/// Keeps the branches around the current section expanded.
#[derive(Debug)]
pub(super) struct OutlineTreeWatch {
    tree: Rc<OutlineTree>,
    _listeners: [Listener; 3],
}

impl OutlineTree {
    pub(super) fn new(context: &Rc<Context>) -> Result<Rc<Self>, JsValue> {
        Ok(Rc::new(OutlineTree {
            context: context.clone(),
            outline: context.outline.as_ref().map_or(&context.body, |outline| outline).clone(),
            template: button(context.document(), "oration-toggle", "", picture::OPEN)?,
            branches: RefCell::default(),
            known: Cell::default(),
            followed: RefCell::default(),
            many: Cell::default(),
            toggle_all: RefCell::default(),
        }))
    }

    pub(super) fn watch(self: &Rc<Self>) -> OutlineTreeWatch {
        let (toggled, found, moved) = (self.clone(), self.clone(), self.clone());
        let listeners = [
            Listener::on(&self.outline, "click", move |event| {
                let toggle = closest(&event, ".oration-toggle");
                toggled
                    .set_open(|branch| Some(&branch.toggle.0) == toggle.as_ref(), |branch| !branch.is_open());
            }),
            // The browser's search found an entry in a collapsed branch.
            Listener::on(&self.outline, "beforematch", move |event| {
                let list = target(&event);
                found.set_open(|branch| Some(&branch.list) == list.as_ref(), |_| true);
            }),
            Listener::on(&self.context.spy.article, "oration-section", move |_| moved.follow()),
        ];
        self.grow();
        OutlineTreeWatch { tree: self.clone(), _listeners: listeners }
    }

    /// Adds branches for new sections.
    pub(super) fn grow(self: &Rc<Self>) {
        let sections = self.context.spy.sections();
        let linked = sections.linked();
        let many = self.many.get() || self.context.entries() >= COLLAPSE_FROM;
        let before = self.branches.borrow().len();
        for (section, entry) in linked.iter().enumerate().skip(self.known.replace(linked.len())) {
            self.branches.borrow_mut().extend(self.branch(section, entry));
        }
        let fresh = if self.many.replace(many) == many { before } else { 0 };
        self.branches.borrow()[fresh..].iter().for_each(|branch| branch.open(self.wanted(branch, !many)));
        self.followed.take();
        self.follow();
        if many && !self.branches.borrow().is_empty() && self.toggle_all.borrow().is_none() {
            self.toggle_all.replace(self.add_toggle_all().ok());
        }
    }

    fn branch(&self, section: usize, entry: &Section) -> Option<Branch> {
        let link = entry.link.as_ref()?;
        let list = link.next_element_sibling().filter(|list| list.tag_name() == "OL")?;
        let id = [&*entry.id, "-entries"].concat();
        list.set_id(&id);
        let name = format_message(&self.context.messages.inside, &[("{name}", &entry.name())]);
        let toggle: Element = Node::clone_node_with_deep(&self.template, true).ok()?.unchecked_into();
        set(&toggle, &[("aria-label", &name), ("title", &name), ("aria-controls", &id)]).ok()?;
        link.before_with_node_1(&toggle).ok()?;
        Some(Branch { section, id: entry.id.clone(), list, toggle: OwnedElement(toggle) })
    }

    /// Adds the button that expands or collapses all branches.
    fn add_toggle_all(self: &Rc<Self>) -> Result<(OwnedElement, Listener), JsValue> {
        let document = self.context.document();
        let row = element(document, "p", &[("class", "oration-outline-tools")], "")?;
        let button = text_button(document, "oration-everything", &self.context.messages.expand)?;
        row.append_child(&button)?;
        if let Some(title) = self.outline.query_selector(".oration-outline-title")? {
            title.after_with_node_1(&row)?;
        }
        let (tree, label): (Weak<Self>, _) = (Rc::downgrade(self), button.clone());
        let listener = Listener::on(&button, "click", move |_| {
            let Some(tree) = tree.upgrade() else { return };
            let open = tree.branches.borrow().iter().any(|branch| !branch.is_open());
            tree.set_open(|_| true, |_| open);
            let messages = &tree.context.messages;
            label.set_text_content(Some(if open { &messages.collapse } else { &messages.expand }));
        });
        Ok((OwnedElement(row), listener))
    }

    fn set_open(&self, which: impl Fn(&Branch) -> bool, open: impl Fn(&Branch) -> bool) {
        for branch in self.branches.borrow().iter().filter(|branch| which(branch)) {
            let open = open(branch);
            let mut chosen = self.context.user_expanded.borrow_mut();
            chosen.retain(|(id, _)| *id != branch.id);
            chosen.push((branch.id.clone(), open));
            branch.open(open);
        }
    }

    /// Whether a branch is to be expanded: as the user chose, or else a default.
    fn wanted(&self, branch: &Branch, otherwise: bool) -> bool {
        let chosen = self.context.user_expanded.borrow();
        chosen.iter().find(|(id, _)| *id == branch.id).map_or(otherwise, |(_, open)| *open)
    }

    /// Expands the branches around the current section and collapses others, except those set by the user.
    fn follow(&self) {
        let (sections, branches) = (self.context.spy.sections(), self.branches.borrow());
        let branch = |section: usize| branches.binary_search_by_key(&section, |branch| branch.section).ok();
        let path: Vec<usize> = sections.path(self.context.spy.current()).filter_map(branch).collect();
        let left = self.followed.replace(path.clone());
        for &at in left.iter().filter(|at| !path.contains(at)) {
            branches[at].open(self.wanted(&branches[at], !self.many.get()));
        }
        for &at in path.iter().filter(|at| !left.contains(at)) {
            branches[at].open(self.wanted(&branches[at], true));
        }
    }
}

impl Branch {
    fn is_open(&self) -> bool {
        !self.list.has_attribute("hidden")
    }

    fn open(&self, open: bool) {
        let _ = match open {
            true => self.list.remove_attribute("hidden"),
            // The browser's search can still find it.
            false => self.list.set_attribute("hidden", "until-found"),
        };
        let _ = self.toggle.0.set_attribute("aria-expanded", if open { "true" } else { "false" });
    }
}

impl Drop for OutlineTreeWatch {
    fn drop(&mut self) {
        self.tree.branches.take();
        self.tree.toggle_all.take();
        for list in elements(&self.tree.context.spy.article, ".oration-outline ol[id]") {
            let _ = list.remove_attribute("hidden");
            let _ = list.remove_attribute("id");
        }
    }
}

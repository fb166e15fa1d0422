//! Branches of a large outline: collapsed until the user reaches them, unless the user has expanded or collapsed them.

use super::listen::{Listener, closest, elements, target};
use super::make::{Made, button, element, picture, set, word_button};
use super::sections::Section;
use super::setting::Setting;
use super::words::say;
use oration_outline::COLLAPSE_FROM as LARGE;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Node};

/// An entry of the outline with entries in it.
#[derive(Debug)]
struct Branch {
    section: usize,
    /// The section's id.
    id: String,
    list: Element,
    toggle: Made,
}

/// The branches of an outline.
#[derive(Debug)]
pub(super) struct Tree {
    setting: Rc<Setting>,
    outline: Element,
    /// A toggle of nothing: to copy it is quicker than to make another.
    model: Element,
    branches: RefCell<Vec<Branch>>,
    /// How many sections have been looked at.
    known: Cell<usize>,
    /// The branches around the current section.
    followed: RefCell<Vec<usize>>,
    many: Cell<bool>,
    everything: RefCell<Option<(Made, Listener)>>,
}

/// Keeps the branches around the current section open.
#[derive(Debug)]
pub(super) struct TreeWatch {
    tree: Rc<Tree>,
    _listeners: [Listener; 3],
}

impl Tree {
    pub(super) fn new(setting: &Rc<Setting>) -> Result<Rc<Self>, JsValue> {
        Ok(Rc::new(Tree {
            setting: setting.clone(),
            outline: setting.outline.as_ref().map_or(&setting.body, |outline| outline).clone(),
            model: button(setting.document(), "oration-toggle", "", picture::OPEN)?,
            branches: RefCell::default(),
            known: Cell::default(),
            followed: RefCell::default(),
            many: Cell::default(),
            everything: RefCell::default(),
        }))
    }

    pub(super) fn watch(self: &Rc<Self>) -> TreeWatch {
        let (toggled, found, moved) = (self.clone(), self.clone(), self.clone());
        let listeners = [
            Listener::on(&self.outline, "click", move |event| {
                let toggle = closest(&event, ".oration-toggle");
                toggled.tell(|branch| Some(&branch.toggle.0) == toggle.as_ref(), |branch| !branch.is_open());
            }),
            // A search of the browser has found an entry in a closed branch.
            Listener::on(&self.outline, "beforematch", move |event| {
                let list = target(&event);
                found.tell(|branch| Some(&branch.list) == list.as_ref(), |_| true);
            }),
            Listener::on(&self.setting.place.article, "oration-section", move |_| moved.follow()),
        ];
        self.grow();
        TreeWatch { tree: self.clone(), _listeners: listeners }
    }

    /// Adds the branches of sections that are new.
    pub(super) fn grow(self: &Rc<Self>) {
        let sections = self.setting.place.sections();
        let linked = sections.linked();
        let many = self.many.get() || self.setting.entries() >= LARGE;
        let before = self.branches.borrow().len();
        for (section, entry) in linked.iter().enumerate().skip(self.known.replace(linked.len())) {
            self.branches.borrow_mut().extend(self.branch(section, entry));
        }
        let fresh = if self.many.replace(many) == many { before } else { 0 };
        self.branches.borrow()[fresh..].iter().for_each(|branch| branch.open(self.wanted(branch, !many)));
        self.followed.take();
        self.follow();
        if many && !self.branches.borrow().is_empty() && self.everything.borrow().is_none() {
            self.everything.replace(self.add_everything().ok());
        }
    }

    fn branch(&self, section: usize, entry: &Section) -> Option<Branch> {
        let link = entry.link.as_ref()?;
        let list = link.next_element_sibling().filter(|list| list.tag_name() == "OL")?;
        let id = [&*entry.id, "-entries"].concat();
        list.set_id(&id);
        let name = say(&self.setting.words.inside, &[("{name}", &entry.name())]);
        let toggle: Element = Node::clone_node_with_deep(&self.model, true).ok()?.unchecked_into();
        set(&toggle, &[("aria-label", &name), ("title", &name), ("aria-controls", &id)]).ok()?;
        link.before_with_node_1(&toggle).ok()?;
        Some(Branch { section, id: entry.id.clone(), list, toggle: Made(toggle) })
    }

    /// The button that opens or closes every branch.
    fn add_everything(self: &Rc<Self>) -> Result<(Made, Listener), JsValue> {
        let document = self.setting.document();
        let row = element(document, "p", &[("class", "oration-outline-tools")], "")?;
        let button = word_button(document, "oration-everything", &self.setting.words.expand)?;
        row.append_child(&button)?;
        if let Some(title) = self.outline.query_selector(".oration-outline-title")? {
            title.after_with_node_1(&row)?;
        }
        let (tree, label): (Weak<Self>, _) = (Rc::downgrade(self), button.clone());
        let listener = Listener::on(&button, "click", move |_| {
            let Some(tree) = tree.upgrade() else { return };
            let open = tree.branches.borrow().iter().any(|branch| !branch.is_open());
            tree.tell(|_| true, |_| open);
            let words = &tree.setting.words;
            label.set_text_content(Some(if open { &words.collapse } else { &words.expand }));
        });
        Ok((Made(row), listener))
    }

    fn tell(&self, which: impl Fn(&Branch) -> bool, open: impl Fn(&Branch) -> bool) {
        for branch in self.branches.borrow().iter().filter(|branch| which(branch)) {
            let open = open(branch);
            let mut told = self.setting.told.borrow_mut();
            told.retain(|(id, _)| *id != branch.id);
            told.push((branch.id.clone(), open));
            branch.open(open);
        }
    }

    /// What the person wants of a branch, or else what its place says.
    fn wanted(&self, branch: &Branch, otherwise: bool) -> bool {
        let told = self.setting.told.borrow();
        told.iter().find(|(id, _)| *id == branch.id).map_or(otherwise, |(_, open)| *open)
    }

    /// Expands the branches around the current section and collapses others, except those set by the user.
    fn follow(&self) {
        let (sections, branches) = (self.setting.place.sections(), self.branches.borrow());
        let branch = |section: usize| branches.binary_search_by_key(&section, |branch| branch.section).ok();
        let path: Vec<usize> = sections.path(self.setting.place.current()).filter_map(branch).collect();
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
            // What a search of the browser can still find.
            false => self.list.set_attribute("hidden", "until-found"),
        };
        let _ = self.toggle.0.set_attribute("aria-expanded", if open { "true" } else { "false" });
    }
}

impl Drop for TreeWatch {
    fn drop(&mut self) {
        self.tree.branches.take();
        self.tree.everything.take();
        for list in elements(&self.tree.setting.place.article, ".oration-outline ol[id]") {
            let _ = list.remove_attribute("hidden");
            let _ = list.remove_attribute("id");
        }
    }
}

//! The branches of a large outline: closed until the reader comes to them, open or closed for good once told so.

use super::listen::{Listener, closest, elements, target};
use super::make::{Made, button, element, picture, word_button};
use super::setting::Setting;
use super::words::say;
use oration_core::internal::LARGE;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::Element;

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
    branches: Vec<Branch>,
    many: bool,
    everything: RefCell<Option<Made>>,
}

/// Keeps the branches around the current section open.
#[derive(Debug)]
pub(super) struct TreeWatch {
    tree: Rc<Tree>,
    _listeners: Vec<Listener>,
}

impl Tree {
    pub(super) fn new(setting: &Rc<Setting>) -> Result<Rc<Self>, JsValue> {
        let sections = setting.place.sections();
        let mut branches = Vec::new();
        for (section, entry) in sections.all.iter().enumerate() {
            let list = entry.link.as_ref().and_then(Element::next_element_sibling);
            let (Some(link), Some(list)) = (&entry.link, list.filter(|list| list.tag_name() == "OL")) else {
                continue;
            };
            let id = [&*entry.id, "-entries"].concat();
            list.set_id(&id);
            let name = say(&setting.words.inside, &[("{name}", &entry.name())]);
            let toggle = button(setting.document(), "oration-toggle", &name, picture::OPEN)?;
            toggle.set_attribute("aria-controls", &id)?;
            link.before_with_node_1(&toggle)?;
            branches.push(Branch { section, list, toggle: Made(toggle), id: entry.id.clone() });
        }
        let many = sections.all.len() >= LARGE;
        let tree = Tree { setting: setting.clone(), branches, many, everything: RefCell::default() };
        Ok(Rc::new(tree))
    }

    pub(super) fn watch(self: &Rc<Self>) -> Result<TreeWatch, JsValue> {
        let outline = self.setting.outline.as_ref().map_or(&self.setting.body, |outline| outline);
        let (toggled, found, moved) = (self.clone(), self.clone(), self.clone());
        let mut listeners = vec![
            Listener::on(outline, "click", move |event| {
                if let Some(at) = toggled.branch_of(&event) {
                    toggled.tell(at, !toggled.is_open(at));
                }
            }),
            // A search of the browser has found an entry in a closed branch.
            Listener::on(outline, "beforematch", move |event| {
                let list = target(&event);
                let at = found.branches.iter().position(|branch| Some(&branch.list) == list.as_ref());
                if let Some(at) = at {
                    found.tell(at, true);
                }
            }),
            Listener::on(&self.setting.place.article, "oration-section", move |_| moved.follow()),
        ];
        if self.many && !self.branches.is_empty() {
            listeners.push(self.add_everything(outline)?);
        }
        self.follow();
        Ok(TreeWatch { tree: self.clone(), _listeners: listeners })
    }

    /// The button that opens or closes every branch.
    fn add_everything(self: &Rc<Self>, outline: &Element) -> Result<Listener, JsValue> {
        let document = self.setting.document();
        let row = element(document, "p", &[("class", "oration-outline-tools")], "")?;
        let button = word_button(document, "oration-everything", &self.setting.words.expand)?;
        row.append_child(&button)?;
        if let Some(title) = outline.query_selector(".oration-outline-title")? {
            title.after_with_node_1(&row)?;
        }
        self.everything.replace(Some(Made(row)));
        let (tree, label) = (self.clone(), button.clone());
        Ok(Listener::on(&button, "click", move |_| {
            let open = (0..tree.branches.len()).any(|at| !tree.is_open(at));
            (0..tree.branches.len()).for_each(|at| tree.tell(at, open));
            let words = &tree.setting.words;
            label.set_text_content(Some(if open { &words.collapse } else { &words.expand }));
        }))
    }

    fn branch_of(&self, event: &web_sys::Event) -> Option<usize> {
        let target = closest(event, ".oration-toggle")?;
        self.branches.iter().position(|branch| branch.toggle.0 == target)
    }

    fn is_open(&self, at: usize) -> bool {
        !self.branches[at].list.has_attribute("hidden")
    }

    fn tell(&self, at: usize, open: bool) {
        let branch = &self.branches[at];
        let mut told = self.setting.told.borrow_mut();
        told.retain(|(id, _)| *id != branch.id);
        told.push((branch.id.clone(), open));
        branch.open(open);
    }

    /// Opens the branches around the current section and closes the others, but none that was told otherwise.
    fn follow(&self) {
        let sections = self.setting.place.sections();
        let path: Vec<usize> = sections.path(self.setting.place.current()).collect();
        for branch in &self.branches {
            let told = self.setting.told.borrow();
            let told = told.iter().find(|(id, _)| *id == branch.id).map(|(_, open)| *open);
            branch.open(told.unwrap_or(!self.many || path.contains(&branch.section)));
        }
    }
}

impl Branch {
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
        for list in elements(&self.tree.setting.place.article, ".oration-outline ol[id]") {
            let _ = list.remove_attribute("hidden");
            let _ = list.remove_attribute("id");
        }
    }
}

//! A link beside every heading that leads to its section.

use super::make::{Made, icon, picture, set};
use super::sections::name_of;
use super::setting::Setting;
use super::words::say;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Node};

/// The links; they go when this is dropped.
#[derive(Debug)]
pub(super) struct Permalinks {
    setting: Rc<Setting>,
    /// A link that leads nowhere: to copy it is quicker than to make another.
    model: Element,
    /// Of each section that has a heading.
    links: RefCell<Vec<Option<Made>>>,
}

impl Permalinks {
    pub(super) fn add(setting: &Rc<Setting>) -> Result<Rc<Self>, JsValue> {
        let model = setting.document().create_element("a")?;
        set(&model, &[("class", "oration-permalink"), ("lang", &setting.lang)])?;
        model.append_child(&*icon(setting.document(), picture::LINK)?)?;
        let permalinks = Rc::new(Permalinks { setting: setting.clone(), model, links: RefCell::default() });
        permalinks.grow();
        Ok(permalinks)
    }

    /// Adds those of sections that are new.
    pub(super) fn grow(&self) {
        let sections = self.setting.place.sections();
        let mut links = self.links.borrow_mut();
        let known = links.len();
        for section in sections.all.iter().skip(known) {
            links.push(section.heading().and_then(|heading| self.link(&section.id, &heading).ok()));
        }
    }

    fn link(&self, id: &str, heading: &Element) -> Result<Made, JsValue> {
        let link: Element = Node::clone_node_with_deep(&self.model, true)?.unchecked_into();
        let name = say(&self.setting.words.link_to, &[("{name}", &name_of(heading))]);
        set(&link, &[("href", &["#", id].concat()), ("aria-label", &name)])?;
        // Next to the heading and not in it, so that it is not part of the heading's accessible name.
        heading.after_with_node_1(&link)?;
        Ok(Made(link))
    }
}

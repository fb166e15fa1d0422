//! A link to its section next to every heading.

use super::context::Context;
use super::dom::{OwnedElement, icon, picture, set};
use super::messages::format_message;
use super::sections::name_of;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Node};

/// The links. Dropping them removes them from the page.
#[derive(Debug)]
pub(super) struct Permalinks {
    context: Rc<Context>,
    /// Cloning a template is faster than creating each link.
    template: Element,
    /// One for each section; `None` if it has no heading.
    links: RefCell<Vec<Option<OwnedElement>>>,
}

impl Permalinks {
    pub(super) fn add(context: &Rc<Context>) -> Result<Rc<Self>, JsValue> {
        let template = context.document().create_element("a")?;
        set(&template, &[("class", "oration-permalink"), ("lang", &context.lang)])?;
        template.append_child(&*icon(context.document(), picture::LINK)?)?;
        let permalinks =
            Rc::new(Permalinks { context: context.clone(), template, links: RefCell::default() });
        permalinks.grow();
        Ok(permalinks)
    }

    /// Adds links to new sections.
    pub(super) fn grow(&self) {
        let sections = self.context.spy.sections();
        let mut links = self.links.borrow_mut();
        let known = links.len();
        for section in sections.all.iter().skip(known) {
            links.push(section.heading().and_then(|heading| self.link(&section.id, &heading).ok()));
        }
    }

    fn link(&self, id: &str, heading: &Element) -> Result<OwnedElement, JsValue> {
        let link: Element = Node::clone_node_with_deep(&self.template, true)?.unchecked_into();
        let name = format_message(&self.context.messages.link_to, &[("{name}", &name_of(heading))]);
        set(&link, &[("href", &["#", id].concat()), ("aria-label", &name)])?;
        // Next to the heading, not inside it, so that it is not part of the heading's accessible name.
        heading.after_with_node_1(&link)?;
        Ok(OwnedElement(link))
    }
}

//! The outline of the page, which shows where the reader is.

use super::listen::Listener;
use super::place::Place;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::Element;

/// The outline of the page.
#[derive(Debug)]
pub(super) struct Contents {
    place: Rc<Place>,
    marked: RefCell<Option<Element>>,
}

/// Keeps the outline up to date.
#[derive(Debug)]
pub(super) struct ContentsWatch {
    contents: Rc<Contents>,
    _section: Listener,
}

impl Contents {
    pub(super) fn watch(place: &Rc<Place>) -> ContentsWatch {
        let contents = Rc::new(Contents { place: place.clone(), marked: RefCell::default() });
        let marking = contents.clone();
        let section = Listener::on(&place.article, "oration-section", move |_| marking.mark());
        contents.mark();
        ContentsWatch { contents, _section: section }
    }

    fn mark(&self) {
        let sections = self.place.sections();
        let current = self.place.current().and_then(|at| sections.all[at].link.clone());
        if let Some(link) = &current {
            let _ = link.set_attribute("aria-current", "location");
        }
        if let Some(before) =
            self.marked.replace(current.clone()).filter(|before| Some(before) != current.as_ref())
        {
            let _ = before.remove_attribute("aria-current");
        }
    }
}

impl Drop for ContentsWatch {
    fn drop(&mut self) {
        if let Some(link) = self.contents.marked.take() {
            let _ = link.remove_attribute("aria-current");
        }
    }
}

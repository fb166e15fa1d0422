//! The outline of the page, which shows where the reader is.

use super::listen::{Frame, Listener};
use super::place::Place;
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use web_sys::Element;

/// The outline of the page.
#[derive(Debug)]
pub(super) struct Contents {
    place: Rc<Place>,
    marked: RefCell<Option<Element>>,
    /// Brings the entry into view when the page is laid out anyway.
    frame: Frame,
}

/// Keeps the outline up to date.
#[derive(Debug)]
pub(super) struct ContentsWatch {
    contents: Rc<Contents>,
    _section: Listener,
}

impl Contents {
    pub(super) fn watch(place: &Rc<Place>) -> ContentsWatch {
        let contents = Rc::new_cyclic(|contents: &Weak<Self>| {
            let contents = contents.clone();
            let frame = Frame::new(&place.window, move || {
                let marked = contents.upgrade().and_then(|contents| contents.marked.borrow().clone());
                if let Some(link) = marked {
                    keep_in_view(&link);
                }
            });
            Contents { place: place.clone(), marked: RefCell::default(), frame }
        });
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
        let before = self.marked.replace(current.clone());
        if let Some(before) = before.filter(|before| Some(before) != current.as_ref()) {
            let _ = before.remove_attribute("aria-current");
        }
        if current.is_some() {
            self.frame.ask();
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

/// Scrolls what an entry of the outline is in, and never the page, until the entry can be seen with its neighbours.
fn keep_in_view(link: &Element) {
    let mut around = link.closest(".oration-outline").ok().flatten();
    while let Some(scroller) = around {
        if scroller.tag_name() != "NAV" && scroller.tag_name() != "DIALOG" {
            return;
        }
        if scroller.scroll_height() > scroller.client_height() + 1 {
            let (entry, frame) = (link.get_bounding_client_rect(), scroller.get_bounding_client_rect());
            let room = entry.height();
            let above = frame.top() + room - entry.top();
            let below = entry.bottom() + room - frame.bottom();
            if above > 0.0 {
                scroller.set_scroll_top(scroller.scroll_top() - above as i32);
            } else if below > 0.0 {
                scroller.set_scroll_top(scroller.scroll_top() + below as i32);
            }
        }
        around = scroller.parent_element();
    }
}

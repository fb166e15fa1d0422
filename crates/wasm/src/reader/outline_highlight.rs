//! The current section → its entry in the outline, highlighted and in view.

use super::handles::{Frame, Listener};
use super::scroll_spy::ScrollSpy;
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use web_sys::Element;

/// Highlights the current entry.
#[derive(Debug)]
pub(super) struct OutlineHighlight {
    spy: Rc<ScrollSpy>,
    marked: RefCell<Option<Element>>,
    /// Scrolls the entry into view in the next frame, when layout happens anyway.
    frame: Frame,
}

/// Keeps the outline up to date.
#[derive(Debug)]
pub(super) struct OutlineHighlightWatch {
    highlight: Rc<OutlineHighlight>,
    _section: Listener,
}

impl OutlineHighlight {
    pub(super) fn watch(spy: &Rc<ScrollSpy>) -> OutlineHighlightWatch {
        let highlight = Rc::new_cyclic(|highlight: &Weak<Self>| {
            let highlight = highlight.clone();
            let frame = Frame::new(&spy.window, move || {
                let marked = highlight.upgrade().and_then(|highlight| highlight.marked.borrow().clone());
                if let Some(link) = marked {
                    keep_in_view(&link);
                }
            });
            OutlineHighlight { spy: spy.clone(), marked: RefCell::default(), frame }
        });
        let marking = highlight.clone();
        let section = Listener::on(&spy.article, "oration-section", move |_| marking.mark());
        highlight.mark();
        OutlineHighlightWatch { highlight, _section: section }
    }

    fn mark(&self) {
        let sections = self.spy.sections();
        let current = self.spy.current().and_then(|at| sections.all[at].link.clone());
        if let Some(link) = &current {
            let _ = link.set_attribute("aria-current", "location");
        }
        let before = self.marked.replace(current.clone());
        if let Some(before) = before.filter(|before| Some(before) != current.as_ref()) {
            let _ = before.remove_attribute("aria-current");
        }
        if current.is_some() {
            self.frame.request();
        }
    }
}

impl Drop for OutlineHighlightWatch {
    fn drop(&mut self) {
        if let Some(link) = self.highlight.marked.take() {
            let _ = link.remove_attribute("aria-current");
        }
    }
}

/// Scrolls the containers of an outline entry, but never the page, until the entry and its neighbours are visible.
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

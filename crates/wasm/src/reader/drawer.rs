//! The outline on a narrow page: a dialog over the text, opened by a button.

use super::bar::{Bar, direction};
use super::context::Context;
use super::dom::{OwnedElement, button, element, picture};
use super::handles::{Frame, Listener, SizeWatch, closest};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlDialogElement, HtmlElement, Node};

/// The drawer of the outline.
#[derive(Debug)]
pub(super) struct Drawer {
    context: Rc<Context>,
    bar: Rc<Bar>,
    outline: Element,
    /// The node that follows the outline when it is not in the drawer.
    after: Option<Node>,
    dialog: HtmlDialogElement,
    narrow: Cell<bool>,
    made: OwnedElement,
}

/// Moves the outline in and out of the drawer as the width changes.
#[derive(Debug)]
pub(super) struct DrawerWatch {
    drawer: Rc<Drawer>,
    _listeners: [Listener; 4],
    _size: SizeWatch,
}

impl Drawer {
    pub(super) fn new(context: &Rc<Context>, bar: &Rc<Bar>, outline: &Element) -> Result<Rc<Self>, JsValue> {
        let (document, messages) = (context.document(), &context.messages);
        let attributes = [
            ("class", "oration-drawer"),
            ("aria-label", &*messages.contents),
            ("lang", &context.lang),
            ("dir", direction(&context.lang)),
        ];
        let dialog = element(document, "dialog", &attributes, "")?;
        dialog.append_child(&*button(document, "oration-close", &messages.close, picture::CLOSE)?)?;
        context.spy.article.append_child(&dialog)?;
        Ok(Rc::new(Drawer {
            context: context.clone(),
            bar: bar.clone(),
            outline: outline.clone(),
            after: outline.next_sibling(),
            dialog: dialog.clone().unchecked_into(),
            narrow: Cell::new(false),
            made: OwnedElement(dialog),
        }))
    }

    pub(super) fn watch(self: &Rc<Self>) -> DrawerWatch {
        let (opened, clicked, closed, sized) = (self.clone(), self.clone(), self.clone(), self.clone());
        let article = &self.context.spy.article;
        // Moving the outline changes the observed size; doing so in the callback would raise a ResizeObserver loop error.
        let frame = Frame::new(&self.context.spy.window, move || sized.fit());
        DrawerWatch {
            drawer: self.clone(),
            _listeners: [
                Listener::on(&self.bar.here, "click", move |_| opened.show_outline()),
                Listener::on(&self.made.0, "click", move |event| clicked.clicked(&event)),
                Listener::on(&self.made.0, "close", move |_| closed.expanded(false)),
                // Choosing an entry closes the drawer before the browser follows the link.
                Listener::before(&self.outline, "click", {
                    let drawer = self.clone();
                    move |event| {
                        if closest(&event, "a").is_some() {
                            drawer.dialog.close();
                        }
                    }
                }),
            ],
            _size: SizeWatch::new(&[article], move || frame.request()),
        }
    }

    /// Opens the drawer, or moves the focus to an outline beside the text.
    pub(super) fn show_outline(&self) {
        if self.narrow.get() {
            let _ = self.dialog.show_modal();
            self.expanded(true);
        }
        let chosen = "a[aria-current], a";
        let current = self.outline.query_selector("a[aria-current]").ok().flatten();
        let link = current.or_else(|| self.outline.query_selector(chosen).ok().flatten());
        if let Some(link) = link {
            let _ = link.unchecked_ref::<HtmlElement>().focus();
        }
    }

    fn clicked(&self, event: &web_sys::Event) {
        let outside = event.target().is_some_and(|target| target == **self.made.0);
        if outside || closest(event, ".oration-close").is_some() {
            self.dialog.close();
        }
    }

    fn expanded(&self, open: bool) {
        let _ = self.bar.here.set_attribute("aria-expanded", if open { "true" } else { "false" });
    }

    /// Moves the outline into or out of the drawer: a custom property of the stylesheet says whether the page is narrow.
    pub(super) fn fit(&self) {
        let style = self.context.spy.window.get_computed_style(self.bar.element());
        let layout = style.ok().flatten().and_then(|style| style.get_property_value("--oration-layout").ok());
        let wanted = self.context.options.controls.drawer;
        let narrow = wanted && layout.is_some_and(|layout| layout.trim() == "narrow");
        if self.narrow.replace(narrow) == narrow {
            return;
        }
        if narrow {
            let _ = self.dialog.append_child(&self.outline);
            let _ = self.bar.here.set_attribute("aria-haspopup", "dialog");
            self.expanded(false);
        } else {
            self.put_back();
        }
        self.context.spy.schedule();
    }

    fn put_back(&self) {
        self.dialog.close();
        let _ = self.bar.here.remove_attribute("aria-haspopup");
        let _ = self.bar.here.remove_attribute("aria-expanded");
        let _ = self.context.spy.article.insert_before(&self.outline, self.after.as_ref());
    }
}

impl Drop for DrawerWatch {
    fn drop(&mut self) {
        self.drawer.put_back();
    }
}

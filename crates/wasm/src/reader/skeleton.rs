//! The key-points view: only headings and the key points of paragraphs; each section can be expanded in place.

use super::context::Context;
use super::dom::{OwnedElement, button, element, picture, set};
use super::handles::{Listener, elements, target};
use super::messages::format_message;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::Element;

/// The key-points view.
#[derive(Debug)]
pub(super) struct Skeleton {
    context: Rc<Context>,
    switch: Element,
    folded: RefCell<Vec<Folded>>,
}

/// A section of which only the key points are shown.
#[derive(Debug)]
struct Folded {
    button: OwnedElement,
    points: Option<OwnedElement>,
    blocks: Vec<Element>,
}

/// Keeps the listeners; dropping it leaves the view.
#[derive(Debug)]
pub(super) struct SkeletonWatch {
    skeleton: Rc<Skeleton>,
    _listeners: [Listener; 4],
}

impl Skeleton {
    pub(super) fn watch(
        context: &Rc<Context>,
        switch: Element,
    ) -> Result<(Rc<Self>, SkeletonWatch), JsValue> {
        set(&switch, &[("aria-pressed", "false")])?;
        let skeleton = Rc::new(Skeleton { context: context.clone(), switch, folded: RefCell::default() });
        let [pressed, clicked, found, changed] = std::array::from_fn(|_| skeleton.clone());
        let listeners = [
            Listener::on(&skeleton.switch, "click", move |_| pressed.toggle()),
            Listener::on(&context.spy.article, "oration-outline", move |_| {
                if !changed.folded.borrow().is_empty() {
                    changed.toggle();
                    changed.toggle();
                }
            }),
            Listener::on(&context.body, "click", move |event| {
                let target = target(&event);
                clicked.with(
                    |folded| target.as_ref().is_some_and(|target| folded.button.0.contains(Some(target))),
                    Folded::toggle,
                );
            }),
            Listener::on(&context.body, "beforematch", move |event| {
                let target = target(&event);
                found.with(
                    |folded| folded.blocks.iter().any(|block| Some(block) == target.as_ref()),
                    |folded| folded.open(true),
                );
            }),
        ];
        Ok((skeleton.clone(), SkeletonWatch { skeleton, _listeners: listeners }))
    }

    /// Enters or leaves the view. The current section keeps its position.
    pub(super) fn toggle(&self) {
        let on = self.folded.borrow().is_empty();
        let current = self.context.spy.current();
        let folded = if on { self.fold().unwrap_or_default() } else { Vec::new() };
        self.set_style(!folded.is_empty());
        let before = self.folded.replace(folded);
        before.iter().for_each(|folded| folded.open(true));
        drop(before);
        let _ = self.switch.set_attribute("aria-pressed", if on { "true" } else { "false" });
        if let Some(section) = current {
            self.context.spy.hold(section);
        }
        self.context.spy.schedule();
    }

    /// Enters the view again after the speech has grown.
    pub(super) fn refresh(&self) {
        if !self.folded.borrow().is_empty() {
            self.toggle();
            self.toggle();
        }
    }

    /// Sets an attribute for the stylesheet, because `:has()` would search the whole body after each change.
    fn set_style(&self, on: bool) {
        let _ = self.context.body.toggle_attribute_with_force("data-points", on);
    }

    fn with(&self, which: impl Fn(&Folded) -> bool, run: impl Fn(&Folded)) {
        self.folded.borrow().iter().filter(|folded| which(folded)).for_each(run);
    }

    fn fold(&self) -> Result<Vec<Folded>, JsValue> {
        let (document, sections) = (self.context.document(), self.context.spy.sections());
        let mut all = Vec::new();
        for section in &sections.all {
            let Some(heading) = section.heading() else { continue };
            let blocks = elements(
                &section.element,
                ":scope > :not(.oration-section, .oration-heading, .oration-permalink, .oration-runin, [data-state=omitted] > *), :scope > .oration-runin > p",
            );
            if blocks.is_empty() {
                continue;
            }
            let name = format_message(&self.context.messages.open_section, &[("{name}", &section.name())]);
            let toggle = button(document, "oration-unfold oration-own", &name, picture::OPEN)?;
            heading.before_with_node_1(&toggle)?;
            let points = points(document, &blocks)?;
            if let Some(points) = &points {
                blocks[0].before_with_node_1(&points.0)?;
            }
            let folded = Folded { button: OwnedElement(toggle), points, blocks };
            folded.open(false);
            all.push(folded);
        }
        Ok(all)
    }
}

/// The key points of some blocks, as a list.
fn points(document: &web_sys::Document, blocks: &[Element]) -> Result<Option<OwnedElement>, JsValue> {
    let list = element(document, "ul", &[("class", "oration-points oration-own")], "")?;
    for block in blocks {
        for point in elements(block, ".oration-point") {
            let text = point.text_content().unwrap_or_default();
            list.append_child(&*element(document, "li", &[], &text)?)?;
        }
    }
    Ok((list.child_element_count() > 0).then(|| OwnedElement(list)))
}

impl Folded {
    fn is_open(&self) -> bool {
        self.blocks.iter().all(|block| !block.has_attribute("hidden"))
    }

    fn toggle(&self) {
        self.open(!self.is_open());
    }

    fn open(&self, open: bool) {
        for block in &self.blocks {
            let _ = match open {
                true => block.remove_attribute("hidden"),
                false => block.set_attribute("hidden", "until-found"),
            };
        }
        if let Some(points) = &self.points {
            let _ = points.0.toggle_attribute_with_force("hidden", open);
        }
        let _ = self.button.0.set_attribute("aria-expanded", if open { "true" } else { "false" });
    }
}

impl Drop for SkeletonWatch {
    fn drop(&mut self) {
        self.skeleton.folded.take().iter().for_each(|folded| folded.open(true));
        self.skeleton.set_style(false);
    }
}

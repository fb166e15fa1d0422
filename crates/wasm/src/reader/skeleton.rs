//! Points at a glance: only the headings and the points that open paragraphs; each section opens in place.

use super::listen::{Listener, elements, target};
use super::make::{Made, button, element, picture, set};
use super::setting::Setting;
use super::words::say;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::Element;

/// The view of the points.
#[derive(Debug)]
pub(super) struct Skeleton {
    setting: Rc<Setting>,
    switch: Element,
    folded: RefCell<Vec<Folded>>,
}

/// A section of which only the points are shown.
#[derive(Debug)]
struct Folded {
    toggle: Made,
    points: Option<Made>,
    blocks: Vec<Element>,
}

/// Keeps the view while it lives.
#[derive(Debug)]
pub(super) struct SkeletonWatch {
    skeleton: Rc<Skeleton>,
    _listeners: [Listener; 4],
}

impl Skeleton {
    pub(super) fn watch(
        setting: &Rc<Setting>,
        switch: Element,
    ) -> Result<(Rc<Self>, SkeletonWatch), JsValue> {
        set(&switch, &[("aria-pressed", "false")])?;
        let skeleton = Rc::new(Skeleton { setting: setting.clone(), switch, folded: RefCell::default() });
        let [pressed, clicked, found, changed] = std::array::from_fn(|_| skeleton.clone());
        let listeners = [
            Listener::on(&skeleton.switch, "click", move |_| pressed.turn()),
            Listener::on(&setting.place.article, "oration-outline", move |_| {
                if !changed.folded.borrow().is_empty() {
                    changed.turn();
                    changed.turn();
                }
            }),
            Listener::on(&setting.body, "click", move |event| {
                let target = target(&event);
                clicked.with(
                    |folded| target.as_ref().is_some_and(|target| folded.toggle.0.contains(Some(target))),
                    Folded::turn,
                );
            }),
            Listener::on(&setting.body, "beforematch", move |event| {
                let target = target(&event);
                found.with(
                    |folded| folded.blocks.iter().any(|block| Some(block) == target.as_ref()),
                    |folded| folded.open(true),
                );
            }),
        ];
        Ok((skeleton.clone(), SkeletonWatch { skeleton, _listeners: listeners }))
    }

    /// Goes into the view or out of it; the current section stays where it is.
    pub(super) fn turn(&self) {
        let on = self.folded.borrow().is_empty();
        let current = self.setting.place.current();
        let folded = if on { self.fold().unwrap_or_default() } else { Vec::new() };
        self.tell_style(!folded.is_empty());
        let before = self.folded.replace(folded);
        before.iter().for_each(|folded| folded.open(true));
        drop(before);
        let _ = self.switch.set_attribute("aria-pressed", if on { "true" } else { "false" });
        if let Some(section) = current {
            self.setting.place.hold(section);
        }
        self.setting.place.ask();
    }

    /// Goes into the view again, after there are more sections.
    pub(super) fn again(&self) {
        if !self.folded.borrow().is_empty() {
            self.turn();
            self.turn();
        }
    }

    /// Sets an attribute for the stylesheet, because `:has()` would search the whole body after each change.
    fn tell_style(&self, on: bool) {
        let _ = self.setting.body.toggle_attribute_with_force("data-points", on);
    }

    fn with(&self, which: impl Fn(&Folded) -> bool, run: impl Fn(&Folded)) {
        self.folded.borrow().iter().filter(|folded| which(folded)).for_each(run);
    }

    fn fold(&self) -> Result<Vec<Folded>, JsValue> {
        let (document, sections) = (self.setting.document(), self.setting.place.sections());
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
            let name = say(&self.setting.words.open_section, &[("{name}", &section.name())]);
            let toggle = button(document, "oration-unfold oration-own", &name, picture::OPEN)?;
            heading.before_with_node_1(&toggle)?;
            let points = points(document, &blocks)?;
            if let Some(points) = &points {
                blocks[0].before_with_node_1(&points.0)?;
            }
            let folded = Folded { toggle: Made(toggle), points, blocks };
            folded.open(false);
            all.push(folded);
        }
        Ok(all)
    }
}

/// The points that open the paragraphs among some blocks, as a list.
fn points(document: &web_sys::Document, blocks: &[Element]) -> Result<Option<Made>, JsValue> {
    let list = element(document, "ul", &[("class", "oration-points oration-own")], "")?;
    for block in blocks {
        for point in elements(block, ".oration-point") {
            let words = point.text_content().unwrap_or_default();
            list.append_child(&*element(document, "li", &[], &words)?)?;
        }
    }
    Ok((list.child_element_count() > 0).then(|| Made(list)))
}

impl Folded {
    fn is_open(&self) -> bool {
        self.blocks.iter().all(|block| !block.has_attribute("hidden"))
    }

    fn turn(&self) {
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
        let _ = self.toggle.0.set_attribute("aria-expanded", if open { "true" } else { "false" });
    }
}

impl Drop for SkeletonWatch {
    fn drop(&mut self) {
        self.skeleton.folded.take().iter().for_each(|folded| folded.open(true));
        self.skeleton.tell_style(false);
    }
}

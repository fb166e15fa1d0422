//! The toolbar above the text: the current section, and the buttons of other controls.

use super::context::Context;
use super::disclosure::Disclosure;
use super::dom::{OwnedElement, button, element, icon, picture, set, text_button};
use super::handles::Listener;
use super::messages::format_message;
use oration_outline::language::is_rtl;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement};

/// The toolbar.
#[derive(Debug)]
pub(super) struct Bar {
    context: Rc<Context>,
    made: OwnedElement,
    /// Opens the outline and shows the current section.
    pub(super) here: HtmlElement,
    buttons: Element,
    /// The menu behind the last button.
    pub(super) menu: Element,
    name: Element,
    count: Element,
    progress: HtmlElement,
}

/// Keeps the toolbar up to date.
#[derive(Debug)]
pub(super) struct BarWatch {
    _listeners: Vec<Listener>,
}

impl Bar {
    pub(super) fn new(context: &Rc<Context>) -> Result<Rc<Self>, JsValue> {
        let (document, messages) = (context.document(), &context.messages);
        let attributes = [("class", "oration-bar"), ("role", "group"), ("aria-label", &*messages.tools)];
        let bar = element(document, "div", &attributes, "")?;
        set(&bar, &[("lang", &context.lang), ("dir", direction(&context.lang))])?;
        let here = element(document, "button", &[("type", "button"), ("class", "oration-here")], "")?;
        let name = element(document, "bdi", &[("class", "oration-here-name")], "")?;
        let count = element(document, "span", &[("class", "oration-here-count")], "")?;
        let label = element(document, "span", &[("class", "oration-here-label")], &messages.contents)?;
        here.append_child(&*icon(document, picture::CONTENTS)?)?;
        here.append_child(&label)?;
        here.append_child(&name)?;
        here.append_child(&count)?;
        let buttons = element(document, "div", &[("class", "oration-buttons")], "")?;
        let menu = element(document, "div", &[("class", "oration-menu")], "")?;
        let progress =
            element(document, "div", &[("class", "oration-progress"), ("aria-hidden", "true")], "")?;
        for part in [&here, &buttons, &menu, &progress] {
            bar.append_child(part)?;
        }
        if !context.options.controls.progress {
            progress.remove();
            count.remove();
        }
        context.body.insert_before(&bar, context.body.first_child().as_ref())?;
        let (here, progress) = (here.unchecked_into(), progress.unchecked_into());
        let context = context.clone();
        Ok(Rc::new(Bar { context, made: OwnedElement(bar), here, buttons, menu, name, count, progress }))
    }

    pub(super) fn element(&self) -> &Element {
        &self.made.0
    }

    /// Adds a button with an icon.
    pub(super) fn button(&self, class: &str, name: &str, picture: &str) -> Result<Element, JsValue> {
        let button = button(self.context.document(), class, name, picture)?;
        self.buttons.append_child(&button)?;
        Ok(button)
    }

    /// Adds a button with text to the last untitled group of the menu, or to a new group.
    pub(super) fn action(&self, class: &str, text: &str) -> Result<Element, JsValue> {
        let button = text_button(self.context.document(), class, text)?;
        let last = self.menu.last_element_child().filter(|group| !group.has_attribute("aria-label"));
        let group = last.map_or_else(|| self.group(""), Ok)?;
        group.append_child(&button)?;
        Ok(button)
    }

    /// Adds a titled group to the menu.
    pub(super) fn group(&self, title: &str) -> Result<Element, JsValue> {
        let group =
            element(self.context.document(), "div", &[("class", "oration-group"), ("role", "group")], "")?;
        if !title.is_empty() {
            set(&group, &[("aria-label", title)])?;
            let attributes = [("class", "oration-group-title"), ("aria-hidden", "true")];
            group.append_child(&*element(self.context.document(), "div", &attributes, title)?)?;
        }
        self.menu.append_child(&group)?;
        Ok(group)
    }

    pub(super) fn watch(self: &Rc<Self>) -> Result<BarWatch, JsValue> {
        let (context, messages) = (&self.context, &self.context.messages);
        let mut listeners = Vec::new();
        if context.options.controls.steps {
            for (class, name, shape, by) in [
                ("oration-step", &messages.previous, picture::BACK, -1),
                ("oration-step", &messages.next, picture::ON, 1),
            ] {
                let button = self.button(class, name, shape)?;
                let navigation = context.navigation.clone();
                listeners.push(Listener::on(&button, "click", move |_| navigation.step(by)));
            }
        }
        let shown = self.clone();
        listeners.push(Listener::on(&context.spy.article, "oration-section", move |_| shown.show()));
        self.show();
        Ok(BarWatch { _listeners: listeners })
    }

    /// Appends the menu button, if the menu is not empty.
    pub(super) fn close_menu(&self) -> Result<Vec<Listener>, JsValue> {
        if self.menu.child_element_count() == 0 {
            self.menu.remove();
            return Ok(Vec::new());
        }
        let button = self.button("oration-more", &self.context.messages.more, picture::MORE)?;
        let menu = Disclosure::new(&button, &self.menu, &self.context.id("menu"))?;
        Ok(menu.watch(&self.context.spy).into())
    }

    /// Opens or closes the menu, as its button does.
    pub(super) fn show_menu(&self) {
        let button = self.buttons.query_selector(".oration-more").ok().flatten();
        if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
            let _ = button.focus();
            button.click();
        }
    }

    pub(super) fn show(&self) {
        let sections = self.context.spy.sections();
        let current = self.context.spy.current();
        let (at, all) = (current.map_or(0, |at| at + 1), sections.all.len());
        let name = current.map(|at| sections.all[at].name()).unwrap_or_default();
        let _ = self.here.toggle_attribute_with_force("data-above", current.is_none());
        self.name.set_text_content(Some(&name));
        let (n, m) = (at.to_string(), all.to_string());
        self.count.set_text_content(Some(&[&*n, "/", &m].concat()));
        let _ = self
            .count
            .set_attribute("title", &format_message(&self.context.messages.of, &[("{n}", &n), ("{m}", &m)]));
        let share = ["calc(", &n, " / ", if all == 0 { "1" } else { &m }, ")"].concat();
        let _ = self.progress.style().set_property("--_progress", &share);
    }
}

/// The text direction of the interface language.
pub(super) fn direction(lang: &str) -> &'static str {
    if is_rtl(lang) { "rtl" } else { "ltr" }
}

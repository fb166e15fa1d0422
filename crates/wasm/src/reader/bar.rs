//! The bar above the text: where the reader is, and the buttons of the other parts.

use super::disclosure::Disclosure;
use super::listen::Listener;
use super::make::{Made, button, element, icon, picture, set, word_button};
use super::setting::Setting;
use super::words::say;
use oration_outline::language::is_rtl;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement};

/// The bar.
#[derive(Debug)]
pub(super) struct Bar {
    setting: Rc<Setting>,
    made: Made,
    /// Leads to the outline and says which section this is.
    pub(super) here: HtmlElement,
    buttons: Element,
    /// What is behind the last button.
    pub(super) menu: Element,
    name: Element,
    count: Element,
    progress: HtmlElement,
}

/// Keeps the bar up to date.
#[derive(Debug)]
pub(super) struct BarWatch {
    _listeners: Vec<Listener>,
}

impl Bar {
    pub(super) fn new(setting: &Rc<Setting>) -> Result<Rc<Self>, JsValue> {
        let (document, words) = (setting.document(), &setting.words);
        let attributes = [("class", "oration-bar"), ("role", "group"), ("aria-label", &*words.tools)];
        let bar = element(document, "div", &attributes, "")?;
        set(&bar, &[("lang", &setting.lang), ("dir", direction(&setting.lang))])?;
        let here = element(document, "button", &[("type", "button"), ("class", "oration-here")], "")?;
        let name = element(document, "bdi", &[("class", "oration-here-name")], "")?;
        let count = element(document, "span", &[("class", "oration-here-count")], "")?;
        let label = element(document, "span", &[("class", "oration-here-label")], &words.contents)?;
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
        if !setting.options.parts.progress {
            progress.remove();
            count.remove();
        }
        setting.body.insert_before(&bar, setting.body.first_child().as_ref())?;
        let (here, progress) = (here.unchecked_into(), progress.unchecked_into());
        let setting = setting.clone();
        Ok(Rc::new(Bar { setting, made: Made(bar), here, buttons, menu, name, count, progress }))
    }

    pub(super) fn element(&self) -> &Element {
        &self.made.0
    }

    /// Adds a button of a picture.
    pub(super) fn button(&self, class: &str, name: &str, picture: &str) -> Result<Element, JsValue> {
        let button = button(self.setting.document(), class, name, picture)?;
        self.buttons.append_child(&button)?;
        Ok(button)
    }

    /// Adds a button of words to the last group of the menu without a title, or to a new one.
    pub(super) fn action(&self, class: &str, words: &str) -> Result<Element, JsValue> {
        let button = word_button(self.setting.document(), class, words)?;
        let last = self.menu.last_element_child().filter(|group| !group.has_attribute("aria-label"));
        let group = last.map_or_else(|| self.group(""), Ok)?;
        group.append_child(&button)?;
        Ok(button)
    }

    /// Adds a titled group to the menu.
    pub(super) fn group(&self, title: &str) -> Result<Element, JsValue> {
        let group =
            element(self.setting.document(), "div", &[("class", "oration-group"), ("role", "group")], "")?;
        if !title.is_empty() {
            set(&group, &[("aria-label", title)])?;
            let attributes = [("class", "oration-group-title"), ("aria-hidden", "true")];
            group.append_child(&*element(self.setting.document(), "div", &attributes, title)?)?;
        }
        self.menu.append_child(&group)?;
        Ok(group)
    }

    pub(super) fn watch(self: &Rc<Self>) -> Result<BarWatch, JsValue> {
        let (setting, words) = (&self.setting, &self.setting.words);
        let mut listeners = Vec::new();
        if setting.options.parts.steps {
            for (class, name, shape, by) in [
                ("oration-step", &words.previous, picture::BACK, -1),
                ("oration-step", &words.next, picture::ON, 1),
            ] {
                let button = self.button(class, name, shape)?;
                let address = setting.address.clone();
                listeners.push(Listener::on(&button, "click", move |_| address.step(by)));
            }
        }
        let shown = self.clone();
        listeners.push(Listener::on(&setting.place.article, "oration-section", move |_| shown.show()));
        self.show();
        Ok(BarWatch { _listeners: listeners })
    }

    /// Puts the button of the menu last, where there is anything in the menu.
    pub(super) fn close_menu(&self) -> Result<Vec<Listener>, JsValue> {
        if self.menu.child_element_count() == 0 {
            self.menu.remove();
            return Ok(Vec::new());
        }
        let button = self.button("oration-more", &self.setting.words.more, picture::MORE)?;
        let menu = Disclosure::new(&button, &self.menu, &self.setting.id("menu"))?;
        Ok(menu.watch(&self.setting.place).into())
    }

    /// Presses the button of the menu.
    pub(super) fn show_menu(&self) {
        let button = self.buttons.query_selector(".oration-more").ok().flatten();
        if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
            let _ = button.focus();
            button.click();
        }
    }

    pub(super) fn show(&self) {
        let sections = self.setting.place.sections();
        let current = self.setting.place.current();
        let (at, all) = (current.map_or(0, |at| at + 1), sections.all.len());
        let name = current.map(|at| sections.all[at].name()).unwrap_or_default();
        let _ = self.here.toggle_attribute_with_force("data-above", current.is_none());
        self.name.set_text_content(Some(&name));
        let (n, m) = (at.to_string(), all.to_string());
        self.count.set_text_content(Some(&[&*n, "/", &m].concat()));
        let _ = self.count.set_attribute("title", &say(&self.setting.words.of, &[("{n}", &n), ("{m}", &m)]));
        let share = ["calc(", &n, " / ", if all == 0 { "1" } else { &m }, ")"].concat();
        let _ = self.progress.style().set_property("--_progress", &share);
    }
}

/// The direction of the interface's language.
pub(super) fn direction(lang: &str) -> &'static str {
    if is_rtl(lang) { "rtl" } else { "ltr" }
}

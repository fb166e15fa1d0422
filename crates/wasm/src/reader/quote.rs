//! The selected passage → a link that highlights it, or a quotation with its source.
//!
//! The link has the id of the section, a text quote for this reader, and the same as a text fragment for pages without
//! the reader: `#speech-s3&quote=各级,职责。:~:text=各级,职责。`

use super::bar::Bar;
use super::context::Context;
use super::dom::{OwnedElement, element, text_button};
use super::handles::Listener;
use super::highlight::Highlight;
use super::text::{BodyText, speech_lines};
use super::text_quote::TextQuote;
use js_sys::Promise;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlInputElement, Range};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = document, js_name = execCommand)]
    fn exec_command(command: &str) -> bool;
}

/// The buttons for a selected passage.
#[derive(Debug)]
pub(super) struct Quote {
    context: Rc<Context>,
    tools: OwnedElement,
    chosen: RefCell<Option<Range>>,
    shown: Highlight,
}

/// Keeps the listeners; dropping it removes the highlight.
#[derive(Debug)]
pub(super) struct QuoteWatch {
    quote: Rc<Quote>,
    _listeners: Vec<Listener>,
}

impl Quote {
    pub(super) fn watch(context: &Rc<Context>, bar: &Bar) -> Result<(Rc<Self>, QuoteWatch), JsValue> {
        let (document, messages) = (context.document(), &context.messages);
        let tools = element(document, "div", &[("class", "oration-quote-tools"), ("hidden", "")], "")?;
        let link = text_button(document, "oration-copy-link", &messages.link)?;
        let quotation = text_button(document, "oration-copy-quotation", &messages.quotation)?;
        tools.append_child(&quotation)?;
        tools.append_child(&link)?;
        bar.element().append_child(&tools)?;
        let section = bar.action("oration-copy-section", &messages.link)?;
        let (chosen, shown) = (RefCell::default(), Highlight::new("oration-quote", context));
        let quote = Rc::new(Quote { context: context.clone(), tools: OwnedElement(tools), chosen, shown });
        let [selected, linked, quoted, pointed, opened] = std::array::from_fn(|_| quote.clone());
        let listeners = vec![
            Listener::on(document, "selectionchange", move |_| selected.selected()),
            Listener::on(&link, "click", move |_| linked.copy(linked.link())),
            Listener::on(&quotation, "click", move |_| quoted.copy(quoted.quotation())),
            Listener::on(&section, "click", move |_| pointed.copy(pointed.section_link())),
            // Pressing a button must not clear the selection.
            Listener::on(&quote.tools.0, "mousedown", |event| event.prevent_default()),
            Listener::on(&context.spy.window, "hashchange", move |_| opened.open()),
        ];
        Ok((quote.clone(), QuoteWatch { quote, _listeners: listeners }))
    }

    /// Shows the buttons while text of the body is selected.
    fn selected(&self) {
        let selection = self.context.spy.window.get_selection().ok().flatten();
        // `getRangeAt` throws if the selection is empty.
        let selection = selection.filter(|selection| selection.range_count() > 0);
        let range = selection.and_then(|selection| selection.get_range_at(0).ok());
        let range = range.filter(|range| {
            let inside =
                range.common_ancestor_container().is_ok_and(|node| self.context.body.contains(Some(&node)));
            inside && !range.collapsed()
        });
        let _ = self.tools.0.toggle_attribute_with_force("hidden", range.is_none());
        self.chosen.replace(range);
    }

    /// The selected text, each block on a line.
    fn lines(&self) -> Option<String> {
        let copy = self.chosen.borrow().as_ref()?.clone_contents().ok()?;
        let lines = speech_lines(&copy);
        let lines = lines.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
        Some(lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n"))
            .filter(|lines| !lines.is_empty())
    }

    fn start(&self) -> Option<Element> {
        let node = self.chosen.borrow().as_ref()?.start_container().ok()?;
        node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element())
    }

    fn around(&self) -> Option<usize> {
        self.context.spy.sections().around(&self.start()?)
    }

    fn url(&self, hash: &str) -> Option<String> {
        let url = self.context.spy.window.location().href().ok()?;
        Some([url.split('#').next()?, "#", hash].concat())
    }

    /// Copies a link to the selection or, without one, to the current section.
    pub(super) fn copy_link(&self) {
        self.selected();
        self.copy(self.link().or_else(|| self.section_link()));
    }

    pub(super) fn copy_quotation(&self) {
        self.selected();
        self.copy(self.quotation());
    }

    fn link(&self) -> Option<String> {
        let mut selected = TextQuote::of(&self.lines()?)?;
        let sections = self.context.spy.sections();
        let section = self.around().map(|at| &sections.all[at]);
        let text = BodyText::of(section.map_or(&self.context.body, |section| &section.element));
        let position = self
            .chosen
            .borrow()
            .as_ref()
            .and_then(|range| text.position(&range.start_container().ok()?, range.start_offset().ok()?));
        if let Some(position) = position {
            selected.set_before(&text, position);
        }
        let (id, passage) = (section.map_or("", |section| &section.id), selected.link());
        self.url(&[id, "&quote=", &passage, ":~:text=", &passage].concat())
    }

    fn section_link(&self) -> Option<String> {
        let sections = self.context.spy.sections();
        match self.context.spy.current() {
            Some(at) => self.url(&sections.all[at].id),
            None => self.url(&self.context.id("title")),
        }
    }

    /// The text in quotation marks, with speaker, title, occasion, date and section.
    fn quotation(&self) -> Option<String> {
        let quoted = self.lines()?;
        let article = &self.context.spy.article;
        let text = |root: &Element, selector: &str| {
            let element = root.query_selector(selector).ok().flatten()?;
            Some(element.text_content()?.trim().to_owned())
        };
        let start = self.start()?;
        let turn = start.closest(".oration-turn").ok().flatten();
        let speaker = turn
            .and_then(|turn| text(&turn, ".oration-turn-speaker .oration-speaker"))
            .or_else(|| text(article, ".oration-header .oration-speaker"));
        let han = article.matches(":lang(zh), :lang(ja), :lang(yue)").unwrap_or(false);
        let title = text(article, ".oration-title");
        let title = title.map(|title| if han { ["《", &title, "》"].concat() } else { title });
        let date = text(article, ".oration-date dd").or_else(|| text(article, ".oration-published dd"));
        let sections = self.context.spy.sections();
        let section = self.around().map(|at| sections.all[at].name());
        let source = [speaker, title, text(article, ".oration-occasion dd"), date, section];
        let source: Vec<String> = source.into_iter().flatten().collect();
        let separator = if han { "，" } else { ", " };
        Some(["“", &quoted, "”\n——", &source.join(separator)].concat())
    }

    fn copy(&self, text: Option<String>) {
        let Some(text) = text else { return };
        let clipboard = self.context.spy.window.navigator().clipboard();
        if clipboard.is_undefined() {
            let copied = self.copy_by_selection(&text).unwrap_or(false);
            let messages = &self.context.messages;
            return self.context.announce(if copied { &messages.copied } else { &messages.not_copied });
        }
        self.announce_result(&clipboard.write_text(&text));
    }

    /// Announces the result of copying. The callbacks keep themselves alive until the clipboard responds, which may be after
    /// the reader is destroyed.
    fn announce_result(&self, copying: &Promise) {
        let both = Rc::new(RefCell::new(None));
        let answer = |copied: bool| {
            let (context, both) = (self.context.clone(), both.clone());
            Closure::<dyn FnMut(JsValue)>::new(move |_| {
                context.announce(if copied {
                    &context.messages.copied
                } else {
                    &context.messages.not_copied
                });
                both.take();
            })
        };
        let (done, failed) = (answer(true), answer(false));
        let _ = copying.then2(&done, &failed);
        both.replace(Some((done, failed)));
    }

    /// Copies without the Clipboard API, which requires a secure context.
    fn copy_by_selection(&self, text: &str) -> Result<bool, JsValue> {
        let context = &self.context;
        let focused = context.document().active_element();
        let field =
            OwnedElement(element(context.document(), "textarea", &[("class", "oration-status")], text)?);
        context.spy.article.append_child(&field.0)?;
        let input: &HtmlInputElement = field.0.unchecked_ref();
        input.focus()?;
        input.select();
        let copied = exec_command("copy");
        drop(field);
        if let Some(focused) = focused {
            focused.unchecked_ref::<HtmlInputElement>().focus()?;
        }
        if let (Some(selection), Some(range)) = (context.spy.window.get_selection()?, &*self.chosen.borrow())
        {
            selection.remove_all_ranges()?;
            selection.add_range(range)?;
        }
        Ok(copied)
    }

    /// Highlights the passage in the URL fragment: in its section, or elsewhere if it has moved.
    pub(super) fn open(&self) {
        let context = &self.context;
        let Some((id, passage)) = context.navigation.quote() else { return };
        let section = context.navigation.find(&id);
        if section.is_none() && context.document().get_element_by_id(&id).is_some() {
            return;
        }
        let wanted = TextQuote::read(&passage);
        let body = &context.body;
        let near = section.as_ref().unwrap_or(body);
        for (root, changed) in [(near, false), (body, false), (near, true)] {
            let text = BodyText::of(root);
            let range = wanted.find(&text, changed).and_then(|found| text.range(context.document(), &found));
            if let Some(range) = range {
                if let Some(parent) = range.start_container().ok().and_then(|node| node.parent_element()) {
                    context.navigation.reveal(&parent);
                }
                self.shown.set(std::slice::from_ref(&range));
                return context.spy.center(&range);
            }
        }
    }
}

impl Drop for QuoteWatch {
    fn drop(&mut self) {
        self.quote.shown.set(&[]);
    }
}

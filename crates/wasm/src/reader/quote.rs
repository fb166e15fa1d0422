//! A passage that was selected → a link that opens it marked, or a quotation with who said it where.
//!
//! The link is the id of the section, the ends of the passage for this reader, and a text fragment for a browser
//! without it: `#speech-s3&quote=各级,职责。:~:text=各级,职责。`

use super::bar::Bar;
use super::highlight::Highlight;
use super::listen::Listener;
use super::make::{Made, element, word_button};
use super::passage::Ends;
use super::setting::Setting;
use super::text::{BodyText, speech_lines};
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

/// What can be done with a passage.
#[derive(Debug)]
pub(super) struct Quote {
    setting: Rc<Setting>,
    tools: Made,
    chosen: RefCell<Option<Range>>,
    shown: Highlight,
}

/// Offers it while it lives.
#[derive(Debug)]
pub(super) struct QuoteWatch {
    quote: Rc<Quote>,
    _listeners: Vec<Listener>,
}

impl Quote {
    pub(super) fn watch(setting: &Rc<Setting>, bar: &Bar) -> Result<(Rc<Self>, QuoteWatch), JsValue> {
        let (document, words) = (setting.document(), &setting.words);
        let tools = element(document, "div", &[("class", "oration-quote-tools"), ("hidden", "")], "")?;
        let link = word_button(document, "oration-copy-link", &words.link)?;
        let quotation = word_button(document, "oration-copy-quotation", &words.quotation)?;
        tools.append_child(&quotation)?;
        tools.append_child(&link)?;
        bar.element().append_child(&tools)?;
        let section = bar.action("oration-copy-section", &words.link)?;
        let (chosen, shown) = (RefCell::default(), Highlight::new("oration-quote", setting));
        let quote = Rc::new(Quote { setting: setting.clone(), tools: Made(tools), chosen, shown });
        let [selected, linked, quoted, pointed, opened] = std::array::from_fn(|_| quote.clone());
        let listeners = vec![
            Listener::on(document, "selectionchange", move |_| selected.selected()),
            Listener::on(&link, "click", move |_| linked.copy(linked.link())),
            Listener::on(&quotation, "click", move |_| quoted.copy(quoted.quotation())),
            Listener::on(&section, "click", move |_| pointed.copy(pointed.section_link())),
            // Pressing a button must not take the selection away.
            Listener::on(&quote.tools.0, "mousedown", |event| event.prevent_default()),
            Listener::on(&setting.place.window, "hashchange", move |_| opened.open()),
        ];
        Ok((quote.clone(), QuoteWatch { quote, _listeners: listeners }))
    }

    /// Offers the tools where some words of the body are selected.
    fn selected(&self) {
        let selection = self.setting.place.window.get_selection().ok().flatten();
        // To ask for the range of an empty selection is an error.
        let selection = selection.filter(|selection| selection.range_count() > 0);
        let range = selection.and_then(|selection| selection.get_range_at(0).ok());
        let range = range.filter(|range| {
            let inside =
                range.common_ancestor_container().is_ok_and(|node| self.setting.body.contains(Some(&node)));
            inside && !range.collapsed()
        });
        let _ = self.tools.0.toggle_attribute_with_force("hidden", range.is_none());
        self.chosen.replace(range);
    }

    /// The words that are selected, each block on a line.
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
        self.setting.place.sections().around(&self.start()?)
    }

    fn address(&self, hash: &str) -> Option<String> {
        let address = self.setting.place.window.location().href().ok()?;
        Some([address.split('#').next()?, "#", hash].concat())
    }

    /// A link to what is selected now, or to the current section.
    pub(super) fn copy_link(&self) {
        self.selected();
        self.copy(self.link().or_else(|| self.section_link()));
    }

    pub(super) fn copy_quotation(&self) {
        self.selected();
        self.copy(self.quotation());
    }

    fn link(&self) -> Option<String> {
        let mut ends = Ends::of(&self.lines()?)?;
        let sections = self.setting.place.sections();
        let section = self.around().map(|at| &sections.all[at]);
        let text = BodyText::of(section.map_or(&self.setting.body, |section| &section.element));
        let place = self
            .chosen
            .borrow()
            .as_ref()
            .and_then(|range| text.place(&range.start_container().ok()?, range.start_offset().ok()?));
        if let Some(place) = place {
            ends.set_before(&text, place);
        }
        let (id, words) = (section.map_or("", |section| &section.id), ends.link());
        self.address(&[id, "&quote=", &words, ":~:text=", &words].concat())
    }

    fn section_link(&self) -> Option<String> {
        let sections = self.setting.place.sections();
        match self.setting.place.current() {
            Some(at) => self.address(&sections.all[at].id),
            None => self.address(&self.setting.id("title")),
        }
    }

    /// The words in quotation marks, and who said them, in what, where and when.
    fn quotation(&self) -> Option<String> {
        let words = self.lines()?;
        let article = &self.setting.place.article;
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
        let sections = self.setting.place.sections();
        let section = self.around().map(|at| sections.all[at].name());
        let said = [speaker, title, text(article, ".oration-occasion dd"), date, section];
        let said: Vec<String> = said.into_iter().flatten().collect();
        let apart = if han { "，" } else { ", " };
        Some(["“", &words, "”\n——", &said.join(apart)].concat())
    }

    fn copy(&self, text: Option<String>) {
        let Some(text) = text else { return };
        let clipboard = self.setting.place.window.navigator().clipboard();
        if clipboard.is_undefined() {
            let copied = self.copy_by_selection(&text).unwrap_or(false);
            let words = &self.setting.words;
            return self.setting.say(if copied { &words.copied } else { &words.not_copied });
        }
        self.tell_of(&clipboard.write_text(&text));
    }

    /// Says what has come of copying. What does so lives until the clipboard has answered, which may be after the
    /// reader has gone.
    fn tell_of(&self, copying: &Promise) {
        let both = Rc::new(RefCell::new(None));
        let answer = |copied: bool| {
            let (setting, both) = (self.setting.clone(), both.clone());
            Closure::<dyn FnMut(JsValue)>::new(move |_| {
                setting.say(if copied { &setting.words.copied } else { &setting.words.not_copied });
                both.take();
            })
        };
        let (done, failed) = (answer(true), answer(false));
        let _ = copying.then2(&done, &failed);
        both.replace(Some((done, failed)));
    }

    /// As it is done in a page that came without https, which has no clipboard.
    fn copy_by_selection(&self, text: &str) -> Result<bool, JsValue> {
        let setting = &self.setting;
        let focused = setting.document().active_element();
        let field = Made(element(setting.document(), "textarea", &[("class", "oration-status")], text)?);
        setting.place.article.append_child(&field.0)?;
        let input: &HtmlInputElement = field.0.unchecked_ref();
        input.focus()?;
        input.select();
        let copied = exec_command("copy");
        drop(field);
        if let Some(focused) = focused {
            focused.unchecked_ref::<HtmlInputElement>().focus()?;
        }
        if let (Some(selection), Some(range)) =
            (setting.place.window.get_selection()?, &*self.chosen.borrow())
        {
            selection.remove_all_ranges()?;
            selection.add_range(range)?;
        }
        Ok(copied)
    }

    /// Shows the passage that the address names: in its section, or wherever it has gone.
    pub(super) fn open(&self) {
        let setting = &self.setting;
        let Some((id, words)) = setting.address.quote() else { return };
        let section = setting.address.find(&id);
        if section.is_none() && setting.document().get_element_by_id(&id).is_some() {
            return;
        }
        let ends = Ends::read(&words);
        let body = &setting.body;
        let near = section.as_ref().unwrap_or(body);
        for (root, changed) in [(near, false), (body, false), (near, true)] {
            let text = BodyText::of(root);
            let range = ends.find(&text, changed).and_then(|place| text.range(setting.document(), &place));
            if let Some(range) = range {
                if let Some(parent) = range.start_container().ok().and_then(|node| node.parent_element()) {
                    setting.address.reveal(&parent);
                }
                self.shown.set(std::slice::from_ref(&range));
                return setting.place.bring(&range);
            }
        }
    }
}

impl Drop for QuoteWatch {
    fn drop(&mut self) {
        self.quote.shown.set(&[]);
    }
}

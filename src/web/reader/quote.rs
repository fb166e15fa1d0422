//! A passage that was selected ↔ a link to it; and the passage as a quotation with who said it where.
//!
//! The link is the id of the section, the ends of the passage for this reader, and a text fragment for a browser
//! without it: `#speech-s3&quote=各级,职责。:~:text=各级,职责。` The words are found again by what they say, so the
//! text around them may change.

use super::bar::Bar;
use super::highlight::Highlight;
use super::listen::Listener;
use super::make::{Made, element, word_button};
use super::setting::Setting;
use super::text::BodyText;
use js_sys::encode_uri_component;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{Element, Range};

/// Characters of each end of a longer passage that a link has.
const END: usize = 12;

/// What can be done with a passage.
#[derive(Debug)]
pub(super) struct Quote {
    setting: Rc<Setting>,
    tools: Made,
    chosen: RefCell<Option<Range>>,
    shown: Highlight,
    done: Closure<dyn FnMut(JsValue)>,
    failed: Closure<dyn FnMut(JsValue)>,
}

/// Offers it while it lives.
#[derive(Debug)]
pub(super) struct QuoteWatch {
    quote: Rc<Quote>,
    _listeners: Vec<Listener>,
}

impl Quote {
    pub(super) fn watch(setting: &Rc<Setting>, bar: &Bar) -> Result<QuoteWatch, JsValue> {
        let (document, words) = (setting.document(), &setting.words);
        let tools = element(document, "div", &[("class", "oration-quote-tools"), ("hidden", "")], "")?;
        let link = word_button(document, "oration-copy-link", &words.link)?;
        let quotation = word_button(document, "oration-copy-quotation", &words.quotation)?;
        tools.append_child(&quotation)?;
        tools.append_child(&link)?;
        bar.element().append_child(&tools)?;
        let section = bar.action("oration-copy-section", &words.link)?;
        let (chosen, shown) = (RefCell::default(), Highlight::new("oration-quote"));
        let (copied, missed) = (setting.clone(), setting.clone());
        let done = Closure::new(move |_| copied.say(&copied.words.copied));
        let failed = Closure::new(move |_| missed.say(&missed.words.not_copied));
        let quote =
            Rc::new(Quote { setting: setting.clone(), tools: Made(tools), chosen, shown, done, failed });
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
        quote.open();
        Ok(QuoteWatch { quote, _listeners: listeners })
    }

    /// Offers the tools where some words of the body are selected.
    fn selected(&self) {
        let selection = self.setting.place.window.get_selection().ok().flatten();
        let range = selection.and_then(|selection| selection.get_range_at(0).ok());
        let range = range.filter(|range| {
            let inside =
                range.common_ancestor_container().is_ok_and(|node| self.setting.body.contains(Some(&node)));
            inside && !range.collapsed()
        });
        let _ = self.tools.0.toggle_attribute_with_force("hidden", range.is_none());
        self.chosen.replace(range);
    }

    fn words(&self) -> Option<String> {
        let words = String::from(self.chosen.borrow().as_ref()?.to_string());
        Some(words.split_whitespace().collect::<Vec<_>>().join(" ")).filter(|words| !words.is_empty())
    }

    fn around(&self) -> Option<usize> {
        let node = self.chosen.borrow().as_ref()?.start_container().ok()?;
        let element = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element())?;
        self.setting.place.sections().around(&element)
    }

    fn address(&self, hash: &str) -> Option<String> {
        let address = self.setting.place.window.location().href().ok()?;
        Some(format!("{}#{hash}", address.split('#').next()?))
    }

    fn link(&self) -> Option<String> {
        let words = self.words()?;
        let characters: Vec<char> = words.chars().collect();
        let encode = |part: &[char]| {
            let part: String = part.iter().collect();
            // A comma and a hyphen have meanings in a text fragment.
            String::from(encode_uri_component(part.trim())).replace('-', "%2D")
        };
        let text = match characters.len() > 2 * END {
            true => {
                format!("{},{}", encode(&characters[..END]), encode(&characters[characters.len() - END..]))
            }
            false => encode(&characters),
        };
        let sections = self.setting.place.sections();
        let id = self.around().map(|at| sections.all[at].id.clone()).unwrap_or_default();
        self.address(&format!("{id}&quote={text}:~:text={text}"))
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
        let article = &self.setting.place.article;
        let text = |selector: &str| {
            let element = article.query_selector(selector).ok().flatten()?;
            Some(element.text_content()?.trim().to_owned())
        };
        let words = self.words()?;
        let sections = self.setting.place.sections();
        let section = self.around().map(|at| sections.all[at].name());
        let facts = [text(".oration-facts dd"), text(".oration-facts time"), section];
        let title = text(".oration-title");
        let chinese = article
            .closest("[lang]")
            .ok()?
            .is_some_and(|root| root.matches(":lang(zh), :lang(ja)").unwrap_or(false));
        let (open, close, apart) = if chinese { ("“", "”", "，") } else { ("“", "”", ", ") };
        let title = title.map(|title| if chinese { format!("《{title}》") } else { title });
        let mut said: Vec<String> = [text(".oration-speaker"), title].into_iter().flatten().collect();
        for fact in facts.into_iter().flatten() {
            if !said.contains(&fact) {
                said.push(fact);
            }
        }
        Some(format!("{open}{words}{close}\n——{}", said.join(apart)))
    }

    fn copy(&self, text: Option<String>) {
        let Some(text) = text else { return };
        let clipboard = self.setting.place.window.navigator().clipboard();
        if clipboard.is_undefined() {
            return self.setting.say(&self.setting.words.not_copied);
        }
        let _ = clipboard.write_text(&text).then2(&self.done, &self.failed);
    }

    /// Shows the passage that the address names.
    fn open(&self) {
        let Some((id, words)) = self.setting.address.quote() else { return };
        let root = self.setting.address.find(&id).unwrap_or_else(|| self.setting.body.clone());
        let text = BodyText::of(&root);
        let Some(range) =
            passage(&text, &words).and_then(|place| text.range(self.setting.document(), &place))
        else {
            return;
        };
        self.shown.set(std::slice::from_ref(&range));
        self.setting.place.bring(&range);
    }
}

/// Finds a passage by its ends; where one end has changed, by the other.
fn passage(text: &BodyText, words: &str) -> Option<std::ops::Range<usize>> {
    let first = |words: &str| text.find(words).into_iter().next();
    if let Some(whole) = first(words) {
        return Some(whole);
    }
    let (begin, end) = words.split_once(',')?;
    match (first(begin), text.find(end)) {
        (Some(begin), ends) => {
            let end = ends.into_iter().find(|end| end.start >= begin.start).map_or(begin.end, |end| end.end);
            Some(begin.start..end)
        }
        (None, ends) => ends.into_iter().next(),
    }
}

impl Drop for QuoteWatch {
    fn drop(&mut self) {
        self.quote.shown.set(&[]);
    }
}

//! A search term → its matches in the speech, highlighted without changing the text.

use super::bar::Bar;
use super::context::Context;
use super::disclosure::Disclosure;
use super::dom::{OwnedElement, button, element, picture};
use super::handles::Listener;
use super::highlight::Highlight;
use super::messages::format_message;
use super::text::BodyText;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlInputElement, KeyboardEvent, Range};

/// The maximum number of matches that are highlighted and navigated.
const MAX_MATCHES: usize = 2000;

/// The search.
#[derive(Debug)]
pub(super) struct Find {
    context: Rc<Context>,
    panel: Element,
    input: HtmlInputElement,
    count: Element,
    pub(super) disclosure: Rc<Disclosure>,
    hits: RefCell<Vec<Range>>,
    at: Cell<usize>,
    all: Highlight,
    current: Highlight,
    counts: RefCell<Vec<OwnedElement>>,
}

/// Keeps the listeners; dropping it removes the highlights.
#[derive(Debug)]
pub(super) struct FindWatch {
    find: Rc<Find>,
    _listeners: Vec<Listener>,
}

impl Find {
    pub(super) fn new(context: &Rc<Context>, bar: &Bar) -> Result<(Rc<Self>, FindWatch), JsValue> {
        let (document, messages) = (context.document(), &context.messages);
        let open = bar.button("oration-find-button", &messages.find, picture::FIND)?;
        let panel = element(
            document,
            "div",
            &[("class", "oration-find"), ("role", "search"), ("data-stays", "")],
            "",
        )?;
        let attributes = [
            ("type", "search"),
            ("aria-label", &*messages.find),
            ("placeholder", &*messages.find),
            ("autocomplete", "off"),
        ];
        let input = element(document, "input", &attributes, "")?;
        let count =
            element(document, "span", &[("class", "oration-find-count"), ("aria-hidden", "true")], "")?;
        let back = button(document, "oration-step", &messages.previous_hit, picture::BACK)?;
        let on = button(document, "oration-step", &messages.next_hit, picture::ON)?;
        let close = button(document, "oration-close", &messages.close, picture::CLOSE)?;
        for part in [&input, &count, &back, &on, &close] {
            panel.append_child(part)?;
        }
        bar.element().append_child(&panel)?;
        let disclosure = Disclosure::new(&open, &panel, &context.id("find"))?;
        let find = Rc::new(Find {
            context: context.clone(),
            panel,
            input: input.unchecked_into(),
            count,
            disclosure: disclosure.clone(),
            hits: RefCell::default(),
            at: Cell::default(),
            all: Highlight::new("oration-find", context),
            current: Highlight::new("oration-find-current", context),
            counts: RefCell::default(),
        });
        let mut listeners: Vec<Listener> = disclosure.watch(&context.spy).into();
        listeners.extend(find.listeners(&open, [&back, &on, &close]));
        Ok((find.clone(), FindWatch { find, _listeners: listeners }))
    }

    fn listeners(self: &Rc<Self>, open: &Element, [back, on, close]: [&Element; 3]) -> [Listener; 6] {
        let [opened, typed, pressed, backward, onward, closed] = std::array::from_fn(|_| self.clone());
        [
            Listener::on(open, "click", move |_| opened.opened()),
            Listener::on(&self.input, "input", move |_| typed.search()),
            Listener::on(&self.panel, "keydown", move |event| {
                let key: &KeyboardEvent = event.unchecked_ref();
                match &*key.key() {
                    "Enter" if key.target().is_some_and(|target| target == ****pressed.input) => {
                        event.prevent_default();
                        pressed.step(if key.shift_key() { -1 } else { 1 });
                    }
                    "Escape" => pressed.clear(),
                    _ => {}
                }
            }),
            Listener::on(back, "click", move |_| backward.step(-1)),
            Listener::on(on, "click", move |_| onward.step(1)),
            Listener::on(close, "click", move |_| {
                closed.clear();
                closed.disclosure.close();
            }),
        ]
    }

    pub(super) fn open(&self) {
        self.disclosure.open(true);
        self.opened();
    }

    fn opened(&self) {
        if self.disclosure.is_open() {
            let _ = self.input.focus();
            self.input.select();
            self.search();
        } else {
            self.clear();
        }
    }

    /// Searches again after the speech has grown.
    pub(super) fn refresh(&self) {
        if self.disclosure.is_open() {
            self.search();
        }
    }

    /// Removes all highlights.
    fn clear(&self) {
        self.all.set(&[]);
        self.current.set(&[]);
        self.hits.take();
        self.counts.take();
        self.count.set_text_content(None);
    }

    fn search(&self) {
        self.clear();
        let term = self.input.value();
        if term.trim().is_empty() {
            return;
        }
        let text = BodyText::of(&self.context.body);
        let matches = text.find(&term);
        let ranges =
            matches.iter().take(MAX_MATCHES).filter_map(|found| text.range(self.context.document(), found));
        let hits: Vec<Range> = ranges.collect();
        self.all.set(&hits);
        let nodes = matches.iter().filter_map(|found| text.node(found.start));
        let parents = nodes.filter_map(|node| node.parent_element());
        self.counts.replace(self.count_in_outline(parents).unwrap_or_default());
        self.hits.replace(hits);
        self.at.set(0);
        self.show(false);
    }

    /// Shows the number of matches at each outline entry, including those in its subsections.
    fn count_in_outline(&self, matches: impl Iterator<Item = Element>) -> Result<Vec<OwnedElement>, JsValue> {
        let sections = self.context.spy.sections();
        let mut counts = vec![0_usize; sections.all.len()];
        for found in matches {
            sections.path(sections.around(&found)).for_each(|section| counts[section] += 1);
        }
        let mut made = Vec::new();
        for (section, count) in sections.all.iter().zip(counts).filter(|(_, count)| *count > 0) {
            if let Some(link) = &section.link {
                let attributes = [("class", "oration-count")];
                let count =
                    OwnedElement(element(self.context.document(), "span", &attributes, &count.to_string())?);
                link.append_child(&count.0)?;
                made.push(count);
            }
        }
        Ok(made)
    }

    fn step(&self, by: isize) {
        let all = self.hits.borrow().len();
        if all > 0 {
            self.at.set((self.at.get() as isize + by).rem_euclid(all as isize) as usize);
            self.show(true);
        }
    }

    /// Highlights the current match and announces its index.
    fn show(&self, scroll: bool) {
        let hits = self.hits.borrow();
        let Some(hit) = hits.get(self.at.get()) else {
            self.count.set_text_content(Some("0"));
            return self.context.announce(&self.context.messages.no_hits);
        };
        self.current.set(std::slice::from_ref(hit));
        let (n, m) = ((self.at.get() + 1).to_string(), hits.len().to_string());
        self.count.set_text_content(Some(&[&*n, "/", &m].concat()));
        self.context.announce(&format_message(&self.context.messages.hits, &[("{n}", &n), ("{m}", &m)]));
        if let Some(parent) = hit.start_container().ok().and_then(|node| node.parent_element()) {
            self.context.navigation.reveal(&parent);
        }
        if scroll || !self.in_view(hit) {
            self.context.spy.center(hit);
        }
    }

    fn in_view(&self, hit: &Range) -> bool {
        let height = self.context.spy.window.inner_height().ok().and_then(|height| height.as_f64());
        let frame = hit.get_bounding_client_rect();
        frame.top() > self.panel.get_bounding_client_rect().bottom() && frame.bottom() < height.unwrap_or(0.0)
    }
}

impl Drop for FindWatch {
    fn drop(&mut self) {
        self.find.clear();
    }
}

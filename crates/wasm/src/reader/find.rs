//! Words typed into the bar → their places in the speech, marked without touching it.

use super::bar::Bar;
use super::disclosure::Disclosure;
use super::highlight::Highlight;
use super::listen::Listener;
use super::make::{Made, button, element, picture};
use super::setting::Setting;
use super::text::BodyText;
use super::words::say;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlInputElement, KeyboardEvent, Range};

/// The maximum number of matches that are highlighted and navigated.
const MOST: usize = 2000;

/// The search.
#[derive(Debug)]
pub(super) struct Find {
    setting: Rc<Setting>,
    panel: Element,
    input: HtmlInputElement,
    count: Element,
    pub(super) disclosure: Rc<Disclosure>,
    hits: RefCell<Vec<Range>>,
    at: Cell<usize>,
    all: Highlight,
    current: Highlight,
    counts: RefCell<Vec<Made>>,
}

/// Keeps the search working.
#[derive(Debug)]
pub(super) struct FindWatch {
    find: Rc<Find>,
    _listeners: Vec<Listener>,
}

impl Find {
    pub(super) fn new(setting: &Rc<Setting>, bar: &Bar) -> Result<(Rc<Self>, FindWatch), JsValue> {
        let (document, words) = (setting.document(), &setting.words);
        let open = bar.button("oration-find-button", &words.find, picture::FIND)?;
        let panel = element(
            document,
            "div",
            &[("class", "oration-find"), ("role", "search"), ("data-stays", "")],
            "",
        )?;
        let attributes = [
            ("type", "search"),
            ("aria-label", &*words.find),
            ("placeholder", &*words.find),
            ("autocomplete", "off"),
        ];
        let input = element(document, "input", &attributes, "")?;
        let count =
            element(document, "span", &[("class", "oration-find-count"), ("aria-hidden", "true")], "")?;
        let back = button(document, "oration-step", &words.previous_hit, picture::BACK)?;
        let on = button(document, "oration-step", &words.next_hit, picture::ON)?;
        let close = button(document, "oration-close", &words.close, picture::CLOSE)?;
        for part in [&input, &count, &back, &on, &close] {
            panel.append_child(part)?;
        }
        bar.element().append_child(&panel)?;
        let disclosure = Disclosure::new(&open, &panel, &setting.id("find"))?;
        let find = Rc::new(Find {
            setting: setting.clone(),
            panel,
            input: input.unchecked_into(),
            count,
            disclosure: disclosure.clone(),
            hits: RefCell::default(),
            at: Cell::default(),
            all: Highlight::new("oration-find", setting),
            current: Highlight::new("oration-find-current", setting),
            counts: RefCell::default(),
        });
        let mut listeners: Vec<Listener> = disclosure.watch(&setting.place).into();
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

    /// Searches again, after there is more to search in.
    pub(super) fn again(&self) {
        if self.disclosure.is_open() {
            self.search();
        }
    }

    /// Takes away every mark.
    fn clear(&self) {
        self.all.set(&[]);
        self.current.set(&[]);
        self.hits.take();
        self.counts.take();
        self.count.set_text_content(None);
    }

    fn search(&self) {
        self.clear();
        let words = self.input.value();
        if words.trim().is_empty() {
            return;
        }
        let text = BodyText::of(&self.setting.body);
        let places = text.find(&words);
        let ranges = places.iter().take(MOST).filter_map(|place| text.range(self.setting.document(), place));
        let hits: Vec<Range> = ranges.collect();
        self.all.set(&hits);
        let nodes = places.iter().filter_map(|place| text.node(place.start));
        let parents = nodes.filter_map(|node| node.parent_element());
        self.counts.replace(self.count_in_outline(parents).unwrap_or_default());
        self.hits.replace(hits);
        self.at.set(0);
        self.show(false);
    }

    /// How many places each entry of the outline has, those of the entries in it included.
    fn count_in_outline(&self, places: impl Iterator<Item = Element>) -> Result<Vec<Made>, JsValue> {
        let sections = self.setting.place.sections();
        let mut counts = vec![0_usize; sections.all.len()];
        for place in places {
            sections.path(sections.around(&place)).for_each(|section| counts[section] += 1);
        }
        let mut made = Vec::new();
        for (section, count) in sections.all.iter().zip(counts).filter(|(_, count)| *count > 0) {
            if let Some(link) = &section.link {
                let attributes = [("class", "oration-count")];
                let count = Made(element(self.setting.document(), "span", &attributes, &count.to_string())?);
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

    /// Shows the current hit and says which one it is.
    fn show(&self, scroll: bool) {
        let hits = self.hits.borrow();
        let Some(hit) = hits.get(self.at.get()) else {
            self.count.set_text_content(Some("0"));
            return self.setting.say(&self.setting.words.no_hits);
        };
        self.current.set(std::slice::from_ref(hit));
        let (n, m) = ((self.at.get() + 1).to_string(), hits.len().to_string());
        self.count.set_text_content(Some(&[&*n, "/", &m].concat()));
        self.setting.say(&say(&self.setting.words.hits, &[("{n}", &n), ("{m}", &m)]));
        if let Some(parent) = hit.start_container().ok().and_then(|node| node.parent_element()) {
            self.setting.address.reveal(&parent);
        }
        if scroll || !self.in_view(hit) {
            self.setting.place.bring(hit);
        }
    }

    fn in_view(&self, hit: &Range) -> bool {
        let height = self.setting.place.window.inner_height().ok().and_then(|height| height.as_f64());
        let frame = hit.get_bounding_client_rect();
        frame.top() > self.panel.get_bounding_client_rect().bottom() && frame.bottom() < height.unwrap_or(0.0)
    }
}

impl Drop for FindWatch {
    fn drop(&mut self) {
        self.find.clear();
    }
}

//! Adds scroll tracking, navigation and controls to a rendered speech.

mod bar;
mod bookmarks;
mod context;
mod controls;
mod current_section;
mod disclosure;
mod dom;
mod drawer;
mod entries;
mod fill;
mod filter;
mod find;
mod fold;
mod handles;
mod hash_navigation;
mod highlight;
mod keys;
mod legend;
mod lengths;
mod messages;
mod omissions;
mod options;
mod outline_highlight;
mod outline_tree;
mod permalinks;
mod pin;
mod quote;
mod scroll_spy;
mod sections;
mod skeleton;
mod skip_link;
mod storage;
mod text;
mod text_quote;
mod text_size;
mod viewport;

use controls::Controls;
use options::Options;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::{JsCast, JsValue, wasm_bindgen};
use web_sys::{Element, HtmlElement};

thread_local! {
    /// The readers of this page. They live until `destroy`, even if JavaScript drops its handle.
    static ATTACHED: RefCell<Vec<Rc<Controls>>> = const { RefCell::new(Vec::new()) };
}

/// A reader attached to a speech in the page.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Reader {
    controls: RefCell<Option<Rc<Controls>>>,
}

/// Attaches a reader to a rendered speech: an `<article class="oration">`, or an element that contains one. An earlier
/// reader of the article is destroyed.
///
/// # Errors
/// An `Error` if there is no rendered speech, a `SpeechError` if an option is invalid.
#[wasm_bindgen]
pub fn attach(article: &JsValue, options: &JsValue) -> Result<Reader, JsValue> {
    let options = Options::read(options)?;
    let missing = || js_sys::Error::new("attach: no article of the class oration here");
    let article = article.dyn_ref().and_then(find).ok_or_else(missing)?;
    detach(|controls| controls.is_of(&article));
    let controls = Rc::new(Controls::new(article, options)?);
    ATTACHED.with(|attached| attached.borrow_mut().push(controls.clone()));
    Ok(Reader { controls: RefCell::new(Some(controls)) })
}

/// Checks the options of a reader that is attached later.
///
/// # Errors
/// A `SpeechError` if an option is invalid.
#[wasm_bindgen(js_name = checkReader)]
pub fn check_reader(options: &JsValue) -> Result<(), JsValue> {
    Options::read(options).map(drop)
}

#[wasm_bindgen]
impl Reader {
    /// The id of the current section; `undefined` above the first.
    pub fn current(&self) -> Option<String> {
        let controls = self.controls()?;
        let spy = controls.spy();
        Some(spy.sections().all.get(spy.current()?)?.id.clone())
    }

    /// Goes to a section or paragraph by its id, with or without its prefix, as a link would. Returns false if the id does
    /// not exist.
    pub fn go(&self, id: &JsValue) -> bool {
        let Some(id) = id.as_string() else { return false };
        self.controls().is_some_and(|controls| controls.context.navigation.go(&id))
    }

    /// Goes to the next section, without a history entry.
    pub fn next(&self) {
        self.step(1);
    }

    /// Goes to the start of the current section, or from there to the previous section.
    pub fn previous(&self) {
        self.step(-1);
    }

    /// Replaces masks with values and returns how many were replaced. `values` is an object whose keys are indexes of masks
    /// (from 0), kinds (`person`, `place` …) or signs, or a function of `{ index, of, mask }`.
    pub fn fill(&self, values: &JsValue) -> usize {
        self.controls().map_or(0, |controls| controls.fill.fill(values))
    }

    /// Replaces an omission, from the event `oration-omission`, with a node. Ids with the prefix `draft_prefix` become ids of
    /// the speech. Returns false if the element is not an omission of this speech.
    pub fn resolve(&self, omission: &JsValue, rest: &JsValue, draft_prefix: Option<String>) -> bool {
        let (Some(omission), Some(rest)) = (omission.dyn_ref(), rest.dyn_ref()) else { return false };
        let draft_prefix = draft_prefix.unwrap_or_default();
        self.controls().is_some_and(|controls| controls.resolve(omission, rest, &draft_prefix))
    }

    /// Reads sections that the reader does not know yet, because the speech is long or has grown. Returns whether there are
    /// more.
    pub fn grow(&self) -> bool {
        self.controls().is_some_and(|controls| controls.grow())
    }

    /// Whether the page has sections that the reader has not read yet.
    #[wasm_bindgen(getter, js_name = hasMore)]
    pub fn has_more(&self) -> bool {
        self.controls().is_some_and(|controls| controls.spy().has_unread())
    }

    /// Removes everything the reader added.
    pub fn destroy(&self) {
        if let Some(own) = self.controls.take() {
            detach(|controls| std::ptr::eq(controls, &*own));
        }
    }

    fn step(&self, by: isize) {
        if let Some(controls) = self.controls() {
            controls.context.navigation.step(by);
        }
    }

    /// The controls, unless they were removed by `destroy` or by another reader of the article.
    fn controls(&self) -> Option<Rc<Controls>> {
        let controls = self.controls.borrow().clone()?;
        let lives =
            ATTACHED.with(|attached| attached.borrow().iter().any(|other| Rc::ptr_eq(other, &controls)));
        lives.then_some(controls)
    }
}

fn find(element: &Element) -> Option<HtmlElement> {
    let inside = || element.query_selector("article.oration").ok().flatten();
    let found = if element.matches("article.oration").ok()? { Some(element.clone()) } else { inside() };
    found?.dyn_into().ok()
}

/// Removes readers, outside of any borrow: removing a control may call back.
fn detach(which: impl Fn(&Controls) -> bool) {
    let gone: Vec<_> =
        ATTACHED.with(|attached| attached.borrow_mut().extract_if(.., |controls| which(controls)).collect());
    gone.iter().for_each(|controls| controls.teardown());
}

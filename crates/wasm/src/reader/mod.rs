//! Adds scroll tracking, navigation and controls to a rendered speech.

mod address;
mod bar;
mod bookmarks;
mod contents;
mod disclosure;
mod drawer;
mod entries;
mod fill;
mod filter;
mod find;
mod fold;
mod highlight;
mod keys;
mod legend;
mod lengths;
mod line;
mod listen;
mod make;
mod options;
mod parts;
mod passage;
mod permalinks;
mod pin;
mod place;
mod quote;
mod rest;
mod sections;
mod setting;
mod skeleton;
mod skip;
mod storage;
mod text;
mod tree;
mod type_size;
mod view;
mod words;

use options::Options;
use parts::Parts;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::{JsCast, JsValue, wasm_bindgen};
use web_sys::{Element, HtmlElement};

thread_local! {
    /// The readers of this page. They live until `destroy`, not until JavaScript forgets its handle.
    static ATTACHED: RefCell<Vec<Rc<Parts>>> = const { RefCell::new(Vec::new()) };
}

/// A reader attached to a speech of the page.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Reader {
    parts: RefCell<Option<Rc<Parts>>>,
}

/// Attaches a reader to a rendered speech, an `<article class="oration">` or what it is in. The article's earlier
/// reader is destroyed.
///
/// # Errors
/// An `Error` where there is no rendered speech, a `SpeechError` where an option is not one.
#[wasm_bindgen]
pub fn attach(article: &JsValue, options: &JsValue) -> Result<Reader, JsValue> {
    let options = Options::read(options)?;
    let missing = || js_sys::Error::new("attach: no article of the class oration here");
    let article = article.dyn_ref().and_then(find).ok_or_else(missing)?;
    detach(|parts| parts.is_of(&article));
    let parts = Rc::new(Parts::new(article, options)?);
    ATTACHED.with(|attached| attached.borrow_mut().push(parts.clone()));
    Ok(Reader { parts: RefCell::new(Some(parts)) })
}

/// Checks the options of a reader that is attached later.
///
/// # Errors
/// A `SpeechError` where an option is not one.
#[wasm_bindgen(js_name = checkReader)]
pub fn check_reader(options: &JsValue) -> Result<(), JsValue> {
    Options::read(options).map(drop)
}

#[wasm_bindgen]
impl Reader {
    /// The id of the current section; `undefined` above the first.
    pub fn current(&self) -> Option<String> {
        let parts = self.parts()?;
        let place = parts.place();
        Some(place.sections().all.get(place.current()?)?.id.clone())
    }

    /// Goes to a section or paragraph by its id, with or without its prefix, as a link would; false where there is
    /// none.
    pub fn go(&self, id: &JsValue) -> bool {
        let Some(id) = id.as_string() else { return false };
        self.parts().is_some_and(|parts| parts.setting.address.go(&id))
    }

    /// Goes to the next section, without an entry in the history.
    pub fn next(&self) {
        self.step(1);
    }

    /// Goes to the beginning of the current section, or from there to the section before it.
    pub fn previous(&self) {
        self.step(-1);
    }

    /// Puts values in the place of masks and says how many there were: those of an object by the mask's number (from
    /// 0), by its kind (`person`, `place` …) or by its sign; or what a function answers for `{ index, of, mask }`.
    pub fn fill(&self, values: &JsValue) -> usize {
        self.parts().map_or(0, |parts| parts.fill.fill(values))
    }

    /// Puts a node in the place of an omission, the one that the event `oration-omission` brought; ids under the prefix
    /// `drawn` become ids of the speech. False if it is not an omission of this speech.
    pub fn resolve(&self, omission: &JsValue, rest: &JsValue, drawn: Option<String>) -> bool {
        let (Some(omission), Some(rest)) = (omission.dyn_ref(), rest.dyn_ref()) else { return false };
        let drawn = drawn.unwrap_or_default();
        self.parts().is_some_and(|parts| parts.resolve(omission, rest, &drawn))
    }

    /// Reads on in a speech that has more sections than the reader knows: it is long, or it has grown. Gives whether
    /// there are others still.
    pub fn grow(&self) -> bool {
        self.parts().is_some_and(|parts| parts.grow())
    }

    /// Whether the speech has sections that the reader has not read yet.
    #[wasm_bindgen(getter, js_name = hasMore)]
    pub fn has_more(&self) -> bool {
        self.parts().is_some_and(|parts| parts.place().has_unread())
    }

    /// Takes away everything the reader has brought.
    pub fn destroy(&self) {
        if let Some(own) = self.parts.take() {
            detach(|parts| std::ptr::eq(parts, &*own));
        }
    }

    fn step(&self, by: isize) {
        if let Some(parts) = self.parts() {
            parts.setting.address.step(by);
        }
    }

    /// The parts, unless they were taken down by `destroy` or by another reader of the article.
    fn parts(&self) -> Option<Rc<Parts>> {
        let parts = self.parts.borrow().clone()?;
        let lives = ATTACHED.with(|attached| attached.borrow().iter().any(|other| Rc::ptr_eq(other, &parts)));
        lives.then_some(parts)
    }
}

fn find(element: &Element) -> Option<HtmlElement> {
    let inside = || element.query_selector("article.oration").ok().flatten();
    let found = if element.matches("article.oration").ok()? { Some(element.clone()) } else { inside() };
    found?.dyn_into().ok()
}

/// Takes readers down, outside of any borrow: taking down a part may call back.
fn detach(which: impl Fn(&Parts) -> bool) {
    let gone: Vec<_> =
        ATTACHED.with(|attached| attached.borrow_mut().extract_if(.., |parts| which(parts)).collect());
    gone.iter().for_each(|parts| parts.take_down());
}

//! A rendered speech in the page → one that knows where its reader is.

mod address;
mod contents;
mod listen;
mod place;
mod sections;
mod view;

use address::{Address, AddressWatch};
use contents::{Contents, ContentsWatch};
use place::Place;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::{JsCast, JsValue, wasm_bindgen};
use web_sys::{Element, HtmlElement};

thread_local! {
    /// The readers of this page. They live until `destroy`, not until JavaScript forgets its handle.
    static ATTACHED: RefCell<Vec<Rc<Parts>>> = const { RefCell::new(Vec::new()) };
}

/// The parts of a reader, in the order in which they are taken down.
#[derive(Debug)]
struct Parts {
    _contents: ContentsWatch,
    _address_watch: AddressWatch,
    address: Rc<Address>,
    place: Rc<Place>,
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
/// An `Error` where there is no rendered speech.
#[wasm_bindgen]
pub fn attach(article: &Element, _options: &JsValue) -> Result<Reader, JsValue> {
    let article =
        find(article).ok_or_else(|| js_sys::Error::new("attach: no article of the class oration here"))?;
    detach(|parts| *parts.place.article == *article);
    let parts = Parts::new(article).ok_or_else(|| js_sys::Error::new("attach: the article is in no page"))?;
    let parts = Rc::new(parts);
    ATTACHED.with(|attached| attached.borrow_mut().push(parts.clone()));
    Ok(Reader { parts: RefCell::new(Some(parts)) })
}

#[wasm_bindgen]
impl Reader {
    /// The id of the current section; `undefined` above the first.
    pub fn current(&self) -> Option<String> {
        let parts = self.parts()?;
        let current = parts.place.current()?;
        Some(parts.place.sections().all.get(current)?.id.clone())
    }

    /// Goes to a section or paragraph by its id, with or without its prefix, as a link would; false where there is
    /// none.
    pub fn go(&self, id: &str) -> bool {
        self.parts().is_some_and(|parts| parts.address.go(id))
    }

    /// Takes away everything the reader has brought.
    pub fn destroy(&self) {
        if let Some(own) = self.parts.take() {
            detach(|parts| std::ptr::eq(parts, &*own));
        }
    }

    fn parts(&self) -> Option<Rc<Parts>> {
        self.parts.borrow().clone()
    }
}

impl Parts {
    fn new(article: HtmlElement) -> Option<Self> {
        let window = web_sys::window()?;
        let place = Place::new(window, article.owner_document()?, article);
        let contents = Contents::watch(&place);
        let address = Address::new(&place);
        let watch = address.watch();
        place.update();
        address.open();
        Some(Parts { _contents: contents, _address_watch: watch, address, place })
    }
}

fn find(element: &Element) -> Option<HtmlElement> {
    let inside = || element.query_selector("article.oration").ok().flatten();
    let found = if element.matches("article.oration").ok()? { Some(element.clone()) } else { inside() };
    found?.dyn_into().ok()
}

/// Drops readers, outside of any borrow: taking down a part may call back.
fn detach(which: impl Fn(&Parts) -> bool) {
    let dropped: Vec<_> =
        ATTACHED.with(|attached| attached.borrow_mut().extract_if(.., |parts| which(parts)).collect());
    drop(dropped);
}
